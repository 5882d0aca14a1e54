"""Two arms in two simulators: where each was taught, what one shared policy says, how often each arm arrives."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Slider, Toggle
from visualizations.lessons.panels import Panel, equal_scale, join_paths, note, path_line, point_dots, sheet
from visualizations.lessons.texts.arms import lesson
from visualizations.stages.plot_elements import axis, dots, line
from vla_core.lessons.arms import AROUND, NAMES, NATIVE_UNITS, SEEDS, SIDES, STEPS, SharedPolicyResult
from vla_core.trace import Array

SHADES = ("@heads", "@vision")
SIDEWAYS, BACK, AWAY = 210.0, 170.0, 320.0  # mm shown from where the hand starts


def figure(result: SharedPolicyResult, mode: str = "light") -> go.Figure:
    return sheet([paths(result), told(result), success(result)], mode=mode)


def paths(result: SharedPolicyResult) -> Panel:
    """From above, from where the hands start; the goals that were shown, and the ways that were taken."""
    traces = []
    for arm, (name, shade) in enumerate(zip(NAMES, SHADES, strict=True)):
        cross = {"symbol": "x", "size": 6, "color": f"{shade}/0.5"}
        goals = result.shown[arm][::STEPS, :2]
        traces.append(point_dots(goals, f"shown by {name}", shade, marker=cross, showlegend=False))
        for well, dash in ((True, "solid"), (False, "dot")):
            tried = zip(result.paths[arm], result.arrived[arm], strict=True)
            ways = paths_from_above([path for path, ok in tried if ok == well])
            label = name if well else f"{name}, not there"
            traces.append(path_line(ways, label, shade, dash, showlegend=well))
    traces.append(dots([0], [0], "the hand at first", "@ink", 7, showlegend=False))
    up = axis("away (mm)", **equal_scale(range=[-BACK, AWAY]))
    across = axis("across (mm)", range=[-SIDEWAYS, SIDEWAYS], tickvals=[-200, 0, 200])
    return Panel(traces, across, up, "Both hands, from above", wide=1.25)


def paths_from_above(paths: list[Array]) -> Array:
    """Many ways as one line with gaps, from above."""
    return np.concatenate([join_paths(path[None, :, :2]) for path in paths]) if paths else np.zeros((0, 2))


def told(result: SharedPolicyResult) -> Panel:
    """How fast each arm is told to go towards a goal, by the direction in which it lies."""
    traces = [
        line(AROUND, speed, f"told to {name}", shade, dash, showlegend=False)
        for speed, name, shade, dash in zip(result.speeds, NAMES, SHADES, ("solid", "dash"), strict=True)
    ]
    words = [
        note(name, 105 * side, 1.56, font={"size": 11, "color": shade if on else "@muted"})
        for name, side, shade, on in zip(NAMES, SIDES, SHADES, result.on, strict=True)
    ]
    across = axis("direction (degrees)", range=[-180, 180], tickvals=[-90, 0, 90])
    up = axis("speed (cm/step)", range=[-0.2, 1.65])
    return Panel(traces, across, up, "What it says", [], words, wide=0.9)


def success(result: SharedPolicyResult) -> Panel:
    """Goals on the side that the arm's own teacher shows, and on the other, which only the other arm's does."""
    places = [f"{name[0]}<br>{'own' if own else 'other'}" for name in NAMES for own in (True, False)]
    shares = [result.success(arm, side * SIDES[arm]) for arm in range(2) for side in (1, -1)]
    colours = [SHADES[arm] if own else f"{SHADES[arm]}/0.5" for arm in range(2) for own in (True, False)]
    trace = {"type": "bar", "x": places, "y": shares, "name": "arrives", "marker": {"color": colours}}
    across, up = axis("arm and side", tickangle=0, tickfont={"size": 9}), axis("arrives (share)", range=[0, 1.03])
    return Panel([trace | {"showlegend": False}], across, up, "Who arrives", wide=1.15)


def describe(result: SharedPolicyResult) -> str:
    teaching = " and ".join(name for name, on in zip(NAMES, result.on, strict=True) if on) or "nobody"
    reached = ", ".join(f"{NAMES[arm]} {result.reached(arm)} of {len(result.arrived[arm])}" for arm in range(2))
    return f"Taught by {teaching}, one policy brings these hands to their goals: {reached}."


def formula(result: SharedPolicyResult) -> str:
    text = ", ".join(f"{own:g} for {name}" for name, own in zip(NAMES, NATIVE_UNITS, strict=True))
    return (
        f"a centimetre is {text}: {'divided out' if result.normalised else 'left as it is'}; fitted to "
        f"{sum(map(len, result.shown)):,} moments of the teachers"
    )


CHAPTER = Chapter(
    name="arms",
    title="Two real arms, one policy",
    controls=(
        Toggle("sawyer", "Sawyer teaches", True),
        Toggle("fetch", "Fetch teaches", True),
        Toggle("normalised", "one action for both", True),
        Slider("seed", "goals (seed)", 0, 0, SEEDS - 1),
    ),
    compute="arms:share_policy",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("arms:share_policy", "arms:fit_policy", "arms_recording:run_episode"),
    stage="action",
    lesson=lesson,
)
