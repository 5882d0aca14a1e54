"""An arm on a line, whole and with a part taken away, beside what the real policy lost without the same part."""

import numpy as np
import plotly.graph_objects as go

from visualizations.break_it_charts import break_label
from visualizations.break_it_reasons import reason
from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import Panel, horizontal_line, note, question_mark, sheet
from visualizations.lessons.texts.breaking import lesson
from visualizations.stages.plot_elements import Spec, axis, error_bars, line
from vla_core.evaluation.break_it import BREAKS
from vla_core.evaluation.break_it import WHOLE as WHOLE_ROW
from vla_core.lessons.breaking import OFTEN, PARTS, STEPS, WHOLE, Lab

COMMAND = "python -m vla_core breakit"
REVEALED = {"vision": ("vision", "camera", "colours", "light")}  # what is told with a part; else the part alone
SHADES = {WHOLE: "@ink", **{name: f"@{name}" for name in PARTS[1:]}}


def figure(result: Lab, mode: str = "light") -> go.Figure:
    return sheet([one_run(result), on_the_line(result), on_the_robot(result)], mode=mode)


def one_run(result: Lab) -> Panel:
    """Where the hand is at every step, with the whole policy and with the broken one."""
    whole, broken = result.paths
    steps = list(range(STEPS + 1))
    traces = [line(steps, whole, "whole", "@ink", "dot")]
    if result.broken != WHOLE:
        traces.append(line(steps, broken, f"no {result.broken}", SHADES[result.broken]))
    marks = [horizontal_line(0.0, "@line", "solid"), horizontal_line(result.thing, "@good", "dash")]
    right = {"xanchor": "right", "font": {"size": 11, "color": "@muted"}}
    words = [
        note("home", STEPS, 0.0, yshift=8, **right),
        note("the thing", STEPS, result.thing, yshift=8, **right),
    ]
    if result.other is not None:
        marks.append(horizontal_line(result.other, "@muted", "dash"))
        words.append(note("another", STEPS, result.other, yshift=8, **right))
    across, up = axis("step", range=[0, STEPS]), axis("place of the hand (mm)", range=[-400, 400])
    return Panel(traces, across, up, "Fetch the thing and bring it home", marks, words, wide=1.2)


def on_the_line(result: Lab) -> Panel:
    """Success of this arm, whole and without the part that is taken away; a question mark for the others."""
    labels = ["none", *PARTS[1:]]
    told = np.array([part in (WHOLE, result.broken) for part in PARTS])
    middle, low, high = (np.where(told, row, np.nan) for row in (result.success, result.low, result.high))
    chosen = [1.0 if part == result.broken else 0.5 for part in PARTS]
    trace = bar_trace(labels, middle, low, high, [SHADES[part] for part in PARTS], chosen)
    asked = [question_mark(label, 0.08) for label, known in zip(labels, told, strict=True) if not known]
    return Panel([trace | {"name": "on the line"}], bar_axis(), share_axis(), "This arm, by part", [], asked)


def on_the_robot(result: Lab) -> Panel:
    """Success of the real policy as it was measured, whole and without the part that is taken away."""
    rows, title = result.measured.rows, "The real robot, measured"
    if not rows:
        text = f"Not measured here yet.<br>This command measures it:<br><b>{COMMAND}</b>"
        empty = line([None], [None], "measured", "@muted", showlegend=False)
        words = note(text, 0.5, 0.5, xanchor="center", yanchor="middle", spans="xy")
        return Panel([empty], bar_axis(), share_axis(), title, [], [words], wide=1.3)
    shown, told = list(rows), {WHOLE_ROW, *REVEALED.get(result.broken, (result.broken,))}
    middle, low, high = (
        [getattr(rows[name], part) if name in told else np.nan for name in shown]
        for part in ("success", "low", "high")
    )
    asked = [question_mark(break_label(name), 0.08) for name in shown if name not in told]
    chosen = [
        1.0 if name == result.broken or (name == WHOLE_ROW and result.broken == WHOLE) else 0.5 for name in shown
    ]
    shades = [f"@{BREAKS[name].stage}" if name != WHOLE_ROW else "@ink" for name in shown]
    trace = bar_trace([break_label(name) for name in shown], middle, low, high, shades, chosen)
    return Panel([trace | {"name": "measured"}], bar_axis(), share_axis(), title, [], asked, wide=1.3)


def bar_trace(
    labels: list[str], middle: object, low: object, high: object, shades: list[str], chosen: object
) -> Spec:
    """Bars with their intervals; the chosen one is drawn in full colour."""
    marker = {"color": shades, "opacity": chosen, "line": {"width": 0}}
    bars: Spec = {"type": "bar", "x": labels, "y": middle, "marker": marker, "showlegend": False}
    return bars | {
        "error_y": error_bars(middle, low, high, "@ink"),
        "hovertemplate": "%{x}: %{y:.0%}<extra></extra>",
    }


def bar_axis() -> Spec:
    return axis("what is taken away", automargin=True, tickangle=-40, tickfont={"size": 10})


def share_axis() -> Spec:
    return axis("success (share, 0 to 1)", range=[0, 1.08])


def describe(result: Lab) -> str:
    told = f"On the line the whole arm succeeds in {result.at(WHOLE):.0%} of its runs"
    if result.broken == WHOLE:
        return f"{told}. Take a part away; before you do, say what you expect."
    told += f", without {result.broken} in {result.at(result.broken):.0%}."
    real = result.measured.rows.get(result.broken)
    why = reason(result.broken, result.measured)
    return f"{told} The real policy, measured: {real.success:.0%}. {why}" if real else told


def formula(result: Lab) -> str:
    source = f"\nmeasured by {result.measured.command} · {result.measured.date}" if result.measured.command else ""
    return (
        f"P(waits through) = ({result.pause} / {result.pause + 1})^{result.pause - 1} = "
        f"{result.waits_through:.2f}; without words {result.telling:g} + (1 − {result.telling:g}) / 2 = "
        f"{(1 + result.telling) / 2:.2f}; the whole policy that looks every {OFTEN} steps: "
        f"{result.often:.0%}{source}"
    )


CHAPTER = Chapter(
    name="breaking",
    title="Break-it lab",
    controls=(
        Choice("broken", "what is taken away", WHOLE, PARTS),
        Slider("pause", "pause for the gripper (steps)", 1, 1, 8),
        Slider("delay", "delay of the loop (steps)", 0, 0, 6),
        Slider("telling", "scenes that tell the task (share)", 0.0, 0.0, 1.0, 0.1),
    ),
    compute="breaking:compare",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("breaking:run", "breaking:plan_ahead", "breaking:believed_thing"),
    stage="chunking",
    lesson=lesson,
)
