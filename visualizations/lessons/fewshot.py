"""A new task with no, few or many demonstrations: four ways to answer it here, and the real robot's, measured."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.measured_curves import curve, measured_panel, source_line
from visualizations.lessons.panels import Panel, log_axis, note, point_dots, question_mark, sheet, vertical_line
from visualizations.lessons.texts.fewshot import lesson
from visualizations.lessons.texts.fewshot_steps import at_start
from visualizations.stages.plot_elements import Spec, axis, dotted_line, line
from vla_core.lessons.fewshot import DEMO_NOISE, KINDS, WAYS, ZERO, FewShot

SHADES = ("@expert", "@heads", "@vision", "@state")
REHEARSED, BEFORE = "rehearsed", "before"  # measured on the real robot alone
COLOURS = dict(zip(WAYS, SHADES, strict=True)) | {BEFORE: SHADES[ZERO], REHEARSED: "@fusion"}
COMMAND = "python -m vla_core fewshot"
ENDS = (0.8, 40.0)  # of an axis of demonstrations
ASIDE = 1.06  # between curves that were measured at the same places


def figure(result: FewShot, mode: str = "light") -> go.Figure:
    return sheet([answers(result), errors(result), robot(result)], mode=mode)


def answers(result: FewShot) -> Panel:
    """What was shown, the truth, and what each way answers."""
    ways = zip(result.fits, WAYS, SHADES, strict=True)
    dashes = ("dash", "solid", "solid", "solid")
    traces = [
        line(result.places, fit, way, shade, dash) for (fit, way, shade), dash in zip(ways, dashes, strict=True)
    ]
    traces.append(line(result.places, result.truth, "truth", "@muted", "dot", showlegend=False))
    cross = {"symbol": "x", "size": 9, "color": "@ink"}
    traces.append(point_dots(result.shown, "demonstrations", "@ink", marker=cross, showlegend=False))
    up = axis("answer (no unit)", range=[-2.2, 2.2])
    return Panel(traces, axis("place (no unit)", tickvals=[-1, 0, 1]), up, "Four answers")


def errors(result: FewShot) -> Panel:
    """The error against the number of demonstrations, as far as it has been tried."""
    ways = enumerate(zip(WAYS, SHADES, strict=True))
    traces = [
        dotted_line(result.counts, result.errors[:, i], f"error, {way}", shade, showlegend=False)
        for i, (way, shade) in ways
    ]
    traces[ZERO]["line"] = {"color": SHADES[ZERO], "width": 2, "dash": "dash"}
    across = count_axis([1, 4, 16])
    up = log_axis("error (rms)", range=[-1.6, 0.3], dtick=None, tickvals=[0.03, 0.1, 0.3, 1])
    chosen = [vertical_line(result.shots)] if result.shots else []
    return Panel(traces, across, up, "Few can harm", chosen)


def count_axis(ticks: list[int]) -> Spec:
    return axis("demonstrations (count)", type="log", tickvals=ticks, range=np.log10(ENDS).tolist())


def robot(result: FewShot) -> Panel:
    """The real robot's success with as many demonstrations or fewer, in the colours of the ways beside it."""
    panel = measured_panel(result.measured, count_axis([1, 3, 10, 30]), "The real robot", COMMAND)
    curves = [one for one in result.measured.curves if one.name != BEFORE]
    if curves:
        panel.traces[:] = [curve(one, COLOURS.get(one.name, "@muted")) for one in curves]
        for i, trace in enumerate(panel.traces):
            told = curves[i].values <= result.shots
            trace |= {"x": np.asarray(trace["x"]) * ASIDE ** (i - 1), "name": f"measured, {trace['name']}"}
            trace |= {"y": np.where(told, trace["y"], np.nan), "showlegend": curves[i].name not in WAYS}
        later = [count for count in curves[0].values if count > result.shots]
        panel.notes.extend(question_mark(np.log10(count), 0.5) for count in later)
    before = result.measured.at(BEFORE)
    if before is not None:
        at = float(before.success[0])
        panel.traces.append(line([*ENDS], [at, at], "measured, zero-shot", SHADES[ZERO], "dash", showlegend=False))
        panel.notes.append(note("no demonstration", np.log10(ENDS[0]), at, xanchor="left", yshift=9))
    return panel


def describe(result: FewShot) -> str:
    told = ", ".join(f"{way} {error:.2f}" for way, error in zip(WAYS, result.now, strict=True))
    number = f"{result.shots} demonstration{'' if result.shots == 1 else 's'}"
    return f"With {number} of a task {result.related} the errors are: {told}. {at_start(result.measured)}"


def formula(result: FewShot) -> str:
    _, head, lora, scratch = result.free
    note_of_file = result.measured.about.get("note") or ""
    return (
        f"may change: head {head}, LoRA + head {lora}, scratch {scratch} numbers; a demonstration is wrong by "
        f"{DEMO_NOISE:g}{source_line(result.measured)}" + (f"\n{note_of_file}" if note_of_file else "")
    )


CHAPTER = Chapter(
    name="fewshot",
    title="A new task from a few demonstrations",
    controls=(
        Slider("shots", "demonstrations", 1, 0, 32),
        Choice("related", "the new task is", KINDS[0], KINDS),
        Slider("pull", "pull to the old weights", 0.0, 0.0, 10.0, 0.5),
        Slider("seed", "task (seed)", 0, 0, 20),
    ),
    compute="fewshot:learn",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("fewshot:head_only", "fewshot:head_and_lora"),
    stage="heads",
    lesson=lesson,
)
