"""One motion of an arm in four notations: the numbers that are written, and where they lead when played back."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import Panel, equal_scale, join_paths, note, path_line, sheet
from visualizations.lessons.texts.ways import lesson
from visualizations.stages.plot_elements import Spec, axis, line
from vla_core.lessons.ways import NAMES, RANGES, STEPS, Ways
from vla_core.trace import Array

SHADES = ("@vision", "@state", "@heads", "@language")
SHOWN = 12  # runs drawn
LABELLED = 20  # step at which a line has its name
LETTERS_TALL = 0.07  # of a panel
NUMBERS = (
    ("angle (rad)", ("shoulder", "elbow")),
    ("place (mm)", ("along", "across")),
    ("change (mm a step)", ("along", "across")),
    ("token (0 to 255)", ("along", "across")),
)


def figure(result: Ways, mode: str = "light") -> go.Figure:
    return sheet([arm(result), numbers(result), errors(result)], mode=mode)


def arm(result: Ways) -> Panel:
    """All runs of the chosen notation over the motion, and the arm at its beginning and at its end."""
    at = NAMES.index(result.notation)
    runs = path_line(
        join_paths(result.replays[at, :SHOWN]), "played back", SHADES[at], opacity=0.55, showlegend=False
    )
    traces = [runs, path_line(result.hand, "the motion", "@ink", "dot", showlegend=False)]
    for moment in (0, STEPS):
        bones = np.stack([np.zeros(2), result.elbow[moment], result.hand[moment]])
        traces.append(path_line(bones, "arm", "@muted", mode="lines+markers", opacity=0.6, showlegend=False))
    words = [
        note("begin", *result.hand[0], xanchor="left", xshift=8),
        note("end", *result.hand[-1], yshift=-14),
        note("base", 0, 0, yshift=-12),
    ]
    up = axis("across (mm)", **equal_scale(range=[-330, 560]))
    return Panel(traces, axis("along (mm)", range=[-60, 760]), up, "Played back", [], words, wide=1.3)


def numbers(result: Ways) -> Panel:
    """The two numbers of each step, as they are written."""
    at = NAMES.index(result.notation)
    (unit, names), values = NUMBERS[at], result.written[at]
    steps = list(range(len(values)))
    traces = [
        line(steps, values[:, i], name, SHADES[at], dash, showlegend=False)
        for i, (name, dash) in enumerate(zip(names, ("solid", "dash"), strict=True))
    ]
    words = [note(name, steps[LABELLED], values[LABELLED, i], yshift=9) for i, name in enumerate(names)]
    return Panel(traces, axis("step"), axis(unit), "What is written", [], words)


def errors(result: Ways) -> Panel:
    """How far the hand is from the motion, for all four notations."""
    steps = list(range(STEPS + 1))
    rows = zip(result.errors, NAMES, SHADES, strict=True)
    traces = [
        line(steps, error, name, shade, line={"color": shade, "width": 4 if name == result.notation else 2})
        | {"showlegend": False}
        for error, name, shade in rows
    ]
    top = 1.3 * max(float(result.errors.max()), 1.0)
    up = axis("error (mm)", range=[0, top])
    return Panel(traces, axis("step"), up, "How far off the hand is", [], names_at_ends(result.errors, top))


def names_at_ends(errors: Array, top: float) -> list[Spec]:
    """The notations' names where their lines end, the lowest first, none on another."""
    words, at = [], -1.0
    above = errors[:, -LABELLED:].max(axis=1)
    for i in above.argsort():
        at = max(float(above[i]), at + LETTERS_TALL * top)
        font = {"size": 11, "color": SHADES[i]}
        words.append(note(NAMES[i], STEPS, at, xanchor="right", yanchor="bottom", font=font))
    return words


def describe(result: Ways) -> str:
    listed = ", ".join(f"{name} {error:.1f} mm" for name, error in zip(NAMES, result.errors[:, -1], strict=True))
    return f"Played back, the four notations end this far off: {listed}."


def formula(result: Ways) -> str:
    reach, span, change = (result.noise * size for size in RANGES)
    return (
        f"noise of {result.noise:.1%} of each range: {reach:.3f} rad, {span:.1f} mm, {change:.2f} mm a step\n"
        f"changes are summed: {change:.2f} × √{STEPS} = {change * STEPS**0.5:.1f} mm each way at the end"
    )


CHAPTER = Chapter(
    name="ways",
    title="Four ways to write one motion",
    controls=(
        Choice("notation", "written as", NAMES[0], NAMES),
        Slider("noise", "noise (share of each range)", 0.01, 0.0, 0.05, 0.0025),
        Slider("longer", "length of the links (×)", 1.0, 0.9, 1.3, 0.05),
        Slider("moved", "hand begins aside (mm)", 0.0, 0.0, 80.0, 5.0),
    ),
    compute="ways:write",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("ways:forward_kinematics", "ways:inverse_kinematics", "ways:integrate"),
    stage="action",
    lesson=lesson,
)
