"""A new task from few demonstrations: three ways to learn it here, and these and a fourth on the real robot."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Choice, Slider
from visualizations.lessons.measured_curves import measured_panel, source_line
from visualizations.lessons.panels import Panel, log_axis, point_dots, sheet, vertical_line
from visualizations.stages.plot_elements import axis, dotted_line, line
from vla_core.lessons.fewshot import COUNTS, HIDDEN, KINDS, PRETRAINING_STEPS, STEPS, TASKS, WAYS, FewShot

SHADES = ("@heads", "@vision", "@state")
COMMAND = "python -m vla_core fewshot"
REHEARSED = "rehearsed"  # LoRA + head with a memory, measured on the real robot alone
ASIDE = 1.08  # between curves that were measured at the same places
NONE = 0.5  # where no demonstration stands on an axis of powers


def figure(result: FewShot, mode: str = "light") -> go.Figure:
    return sheet([task(result), errors(result), robot(result)], mode=mode)


def task(result: FewShot) -> Panel:
    """What was shown, the truth, and what each way makes of it."""
    traces = [
        line(result.places, fit, way, shade, showlegend=False)
        for fit, way, shade in zip(result.fits, WAYS, SHADES, strict=True)
    ]
    traces.append(line(result.places, result.truth, "truth", "@expert", "dot"))
    shown = f"{result.shots} demonstration{'s' if result.shots > 1 else ''}"
    cross = {"symbol": "x", "size": 8, "color": "@ink"}
    traces.append(point_dots(result.shown, shown, "@ink", marker=cross))
    return Panel(traces, axis("place (no unit)"), axis("action (no unit)", range=[-2.2, 2.2]), "The new task")


def errors(result: FewShot) -> Panel:
    """The error against the number of demonstrations, as far as it has been tried."""
    traces = [
        dotted_line(result.counts, result.errors[:, i], way, shade)
        for i, (way, shade) in enumerate(zip(WAYS, SHADES, strict=True))
    ]
    across = axis("demonstrations (count)", type="log", tickvals=list(COUNTS), range=[-0.1, 1.6])
    up = log_axis("error (root mean square)", range=[-2, 0.4])
    return Panel(traces, across, up, "Error, mean of 3 tasks", [vertical_line(result.shots)])


def robot(result: FewShot) -> Panel:
    """The real robot's success, where it has been measured, in the colours of the ways that stand beside it."""
    ticks = {"tickvals": [NONE, 1, 3, 10, 30], "ticktext": ["0", "1", "3", "10", "30"]}
    across = axis("demonstrations (count)", type="log", range=[-0.45, 1.6], **ticks)
    panel = measured_panel(result.measured, across, f"The real robot: {task_of(result) or 'success'}", COMMAND)
    for trace in panel.traces:
        aside = (
            ASIDE ** (WAYS.index(trace["name"]) - 1) if trace["name"] in WAYS else 1
        )  # so that none hides another
        trace["x"] = [x if x is None else max(x, NONE) * aside for x in trace["x"]]
        trace["showlegend"] = bool(result.measured.curves) and trace["name"] not in WAYS
    return panel


def task_of(result: FewShot) -> str:
    """The task that the real robot was taught; nothing where that has not been measured."""
    return str(result.measured.about.get("task", "")).partition("@")[0].removesuffix("-v3")


def describe(result: FewShot) -> str:
    wrong = np.sqrt(((result.fits - result.truth) ** 2).mean(axis=1))
    results = ", ".join(f"{way} {error:.2f}" for way, error in zip(WAYS, wrong, strict=True))
    here = f"After {result.shots} demonstrations of the new task the errors are: {results}."
    return f"{here} {on_robot(result)}"


def on_robot(result: FewShot) -> str:
    """What was measured of each way."""
    curves = [curve for way in (*WAYS, REHEARSED) if (curve := result.measured.at(way)) is not None]
    if not curves:
        return "On the real robot it has not been measured here."
    counts = ", ".join(f"{count:.0f}" for count in curves[0].values)
    results = "; ".join(f"{one.name} {', '.join(f'{100 * share:.0f}' for share in one.success)}" for one in curves)
    before = result.measured.at("before")
    at_first = f" Before any: {100 * before.success[0]:.0f}." if before is not None else ""
    return f"Real robot, percent after {counts}: {results}.{at_first}"


def formula(result: FewShot) -> str:
    head, lora, scratch = result.free
    about = result.measured.about
    unseen = f"{task_of(result)} was left out of the trunk's own training" if about.get("left_out") else ""
    caveat = about.get("note") or unseen
    return (
        f"W → W + U D, rank r: {HIDDEN} × {HIDDEN} numbers stay, 2 · r · {HIDDEN} learn; head {head}, LoRA + head "
        f"{lora}, scratch {scratch} numbers; merged, it costs nothing to run{source_line(result.measured)}"
        + (f"\n{caveat}" if caveat else "")
    )


CHAPTER = Chapter(
    name="fewshot",
    title="A new task from a few demonstrations",
    sentences=(
        f"A small trunk has learnt {TASKS} tasks at once, in {PRETRAINING_STEPS:,} steps. Now comes one more, "
        "and only a few demonstrations of it (crosses).",
        "Three ways to learn it: keep the trunk and learn a new head; also learn a thin correction inside the "
        "trunk (LoRA); or begin from scratch. Take a task that is unlike the old ones, and the frozen trunk turns "
        "from a help into a hindrance.",
        "Right, the real robot, as a command measured it. One demonstration learnt by heart can destroy what the "
        "trunk could do before. Rehearsing is meant to keep it: half of every batch is old data, and the weights "
        "are pulled back to the old ones, the more the fewer demonstrations there are. Where the bars overlap, "
        "nobody has won yet.",
    ),
    controls=(
        Slider("shots", "demonstrations", 4, 1, 32),
        Choice("related", "the new task is", KINDS[0], KINDS),
        Slider("rank", "rank of LoRA", 2, 1, 8),
        Slider("seed", "task (seed)", 0, 0, 20),
    ),
    compute="fewshot:learn",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("fewshot:head_only", "fewshot:head_and_lora"),
    checks=(
        Check(
            "Four demonstrations of a task like the old ones: why is the head alone as good as LoRA?",
            "The trunk's features can already draw such curves, so only their mixture is new. A correction has "
            "nothing to correct, and with few points it can only follow their slips.",
        ),
        Check(
            f"Everything learns for {STEPS} steps. Who wins with 32 demonstrations of an unlike task, and why?",
            "LoRA: its features may bend towards the new task and still begin from good ones. The head alone "
            "lacks the features; from scratch would need more steps.",
        ),
    ),
    stage="heads",
    robot="The four heads of the glass box share one trunk; the trunk sees, reads and fuses for all of them.",
    sources=(
        "Hu et al. 2021, LoRA, arXiv:2106.09685",
        "Li et al. 2018, Explicit inductive bias for transfer learning (L2-SP), arXiv:1802.01483",
    ),
)
