"""One motion of an arm in four notations, and where each leads when it is disturbed and played back."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Slider
from visualizations.lessons.panels import Panel, equal_scale, path_line, sheet
from visualizations.stages.plot_elements import Spec, axis, line
from vla_core.lessons.ways import NAMES, RANGES, STEPS, Ways
from vla_core.trace import Array

SHADES = ("@vision", "@state", "@heads", "@language")
PARTS = ("first", "second")


def figure(result: Ways, mode: str = "light") -> go.Figure:
    return sheet([arm(result), errors(result)], notations(result), mode=mode, tall=(1.9, 1))


def arm(result: Ways) -> Panel:
    traces = [
        path_line(path, name, shade, showlegend=False)
        for path, name, shade in zip(result.replays, NAMES, SHADES, strict=True)
    ]
    traces.append(path_line(result.hand, "the motion", "@expert", "dot", showlegend=False))
    for moment in (0, STEPS):
        bones = np.stack([np.zeros(2), result.elbow[moment], result.hand[moment]])
        traces.append(path_line(bones, "arm", "@ink", mode="lines+markers", opacity=0.5, showlegend=False))
    up = axis("across (mm)", **equal_scale())
    return Panel(traces, axis("along (mm)", range=[-60, 760]), up, "Played back")


def errors(result: Ways) -> Panel:
    steps = list(range(STEPS + 1))
    rows = zip(result.errors, NAMES, SHADES, strict=True)
    traces = [line(steps, error, name, shade) for error, name, shade in rows]
    up = axis("distance from the motion (mm)", rangemode="tozero")
    return Panel(traces, axis("step"), up, "Error of the hand", wide=1.6)


def notations(result: Ways) -> list[Panel]:
    """The numbers themselves."""
    numbers = (
        (result.joints, "angle (rad)", ("shoulder", "elbow")),
        (result.hand, "place (mm)", ("along", "across")),
        (result.deltas, "change (mm a step)", ("Δ along", "Δ across")),
        (result.tokens, "token (bin)", ("Δ along", "Δ across")),
    )
    return [
        Panel(pair(values, names, shade), axis("step"), axis(unit), title.capitalize())
        for (values, unit, names), title, shade in zip(numbers, NAMES, SHADES, strict=True)
    ]


def pair(values: Array, names: tuple[str, str], shade: str) -> list[Spec]:
    steps = list(range(len(values)))
    dashes = zip(names, ("solid", "dot"), strict=True)
    return [
        line(steps, values[:, i], name, shade, dash, showlegend=False) for i, (name, dash) in enumerate(dashes)
    ]


def describe(result: Ways) -> str:
    ends = result.errors[:, -1]
    listed = ", ".join(f"{name} {error:.1f} mm" for name, error in zip(NAMES, ends, strict=True))
    links = "the same arm" if result.longer == 1 else f"an arm {result.longer:g} times as long"
    return (
        f"Played back on {links} with {result.noise:.1%} of noise, the four notations end this far off: {listed}."
    )


def formula(result: Ways) -> str:
    reach, span, change = (result.noise * size for size in RANGES)
    return (
        f"noise of {result.noise:.1%} of each range: {reach:.3f} rad, {span:.1f} mm, {change:.2f} mm a step; "
        f"changes are summed, so their error grows as √t: {change:.2f} × √{STEPS} = {change * STEPS**0.5:.1f} "
        f"mm each way\nhalf a bin of {result.bins} over {RANGES[2]:.0f} mm = "
        f"{RANGES[2] / (result.bins - 1) / 2:.2f} mm a step"
    )


CHAPTER = Chapter(
    name="ways",
    title="Four ways to write one motion",
    sentences=(
        "The same motion can be written as joint angles, as places of the hand, as changes of place, or as "
        "bins of those changes. All four describe the dotted arc.",
        "Disturb each by the same share of its range: an error in an angle is multiplied by the arm's length, an "
        "error in a change is small but stays for all later steps.",
        "Then play them on a longer arm. The angles lead elsewhere; places and changes still fit, because each "
        "arm works out its own angles.",
    ),
    controls=(
        Slider("noise", "noise (share of each range)", 0.01, 0.0, 0.05, 0.0025),
        Slider("bins", "bins", 256, 2, 512),
        Slider("longer", "length of the links (×)", 1.0, 0.9, 1.3, 0.05),
        Slider("seed", "noise number", 0, 0, 20),
    ),
    compute="ways:write",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("ways:forward_kinematics", "ways:inverse_kinematics", "ways:integrate"),
    checks=(
        Check(
            "Without noise, which notation fails on a longer arm?",
            "The joint angles: the same angles put a longer arm's hand somewhere else.",
        ),
        Check(
            "Changes add their errors up. Why do most VLAs use them all the same?",
            "They are small numbers around zero, easy to learn, alike for all arms; and the policy sees the "
            "hand again before each decision, which cuts the sum short.",
        ),
    ),
    stage="action",
    robot="Our policy's action is a change of the hand's place, one centimetre a step at most, and the "
    "gripper's force.",
)
