"""Two arms in two simulators: where each was taught, where one shared policy leads it, how often it arrives."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Slider, Toggle
from visualizations.lessons.panels import Panel, equal_scale, join_paths, note, path_line, point_dots, sheet
from visualizations.stages.plot_elements import axis, dots
from vla_core.lessons.arms import LESSONS, NAMES, NATIVE_UNITS, SIDES, STEPS, SharedPolicyResult
from vla_core.trace import Array

SHADES = ("@heads", "@vision")
REACH = 260.0  # mm shown either way
MISSING = "Fetch is not installed:<br><b>pip install gymnasium-robotics==1.4.2</b>"


def figure(result: SharedPolicyResult, mode: str = "light") -> go.Figure:
    return sheet(
        [paths_panel(result, 0), paths_panel(result, 1)],
        [remaining(result), success(result)],
        mode=mode,
        tall=(1.8, 1),
    )


def paths_panel(result: SharedPolicyResult, arm: int) -> Panel:
    """From above, from where the hand starts; the goals that were shown, and the ways that were taken."""
    shown = result.shown[arm][:, :2]
    cross = {"symbol": "x", "size": 7, "color": "@muted"}
    traces = [point_dots(shown[::STEPS], "goals shown", "@muted", marker=cross)]
    for well, name, dash in ((True, "arrives", "solid"), (False, "does not", "dot")):
        paths = [path for path, ok in zip(result.paths[arm], result.arrived[arm], strict=True) if ok == well]
        traces.append(path_line(paths_from_above(paths), name, SHADES[arm] if well else "@bad", dash))
    traces.append(dots([0], [0], "the hand at first", "@ink", 8, showlegend=False))
    up = axis("away (mm)", **equal_scale(range=[-REACH, REACH]))
    words = [] if result.there[arm] else [note(MISSING, 0.5, 0.5, xanchor="center", spans="xy")]
    title = f"{NAMES[arm]}, {'teaches' if result.on[arm] else 'only watches'}"
    return Panel(traces, axis("across (mm)", range=[-REACH, REACH]), up, title, [], words)


def paths_from_above(paths: list[Array]) -> Array:
    """Many ways as one line with gaps, from above."""
    return np.concatenate([join_paths(path[None, :, :2]) for path in paths]) if paths else np.zeros((0, 2))


def remaining(result: SharedPolicyResult) -> Panel:
    """How far every hand still was from its goal, step by step."""
    traces = []
    for arm, name in enumerate(NAMES):
        curves = [np.stack([np.arange(len(far)), far], axis=1) for far in result.left[arm]]
        whole = np.concatenate([join_paths(curve[None]) for curve in curves]) if curves else np.zeros((0, 2))
        traces.append(path_line(whole, name, SHADES[arm], line={"color": SHADES[arm], "width": 1.2}))
    up = axis("still to go (mm)", range=[0, 320])
    return Panel(traces, axis("step", range=[0, STEPS]), up, "Every hand on its way")


def success(result: SharedPolicyResult) -> Panel:
    """Goals on the side that the arm's own teacher shows, and on the other, which only the other arm's does."""
    places = [f"{name}<br>{'own' if own else 'other'}" for name in NAMES for own in (True, False)]
    shares = [result.success(arm, side * SIDES[arm]) for arm in range(2) for side in (1, -1)]
    colours = [SHADES[arm] if own else f"{SHADES[arm]}/0.5" for arm in range(2) for own in (True, False)]
    trace = {"type": "bar", "x": places, "y": shares, "name": "arrives", "marker": {"color": colours}}
    across, up = axis("arm and side of the goal", tickangle=0), axis("arrives (share)", range=[0, 1.03])
    return Panel([trace | {"showlegend": False}], across, up, "How often it arrives")


def describe(result: SharedPolicyResult) -> str:
    teaching = " and ".join(name for name, on in zip(NAMES, result.on, strict=True) if on) or "nobody"
    text = ", ".join(
        f"{NAMES[arm]} {sum(result.arrived[arm])} of {len(result.arrived[arm])}"
        for arm in range(2)
        if result.there[arm]
    )
    return (
        f"Taught by {teaching}, one policy brings so many hands to their goals, each in its own simulator: {text}."
    )


def formula(result: SharedPolicyResult) -> str:
    text = ", ".join(f"{name} calls it {own:g}" for name, own in zip(NAMES, NATIVE_UNITS, strict=True))
    return (
        f"action = move of the hand in a step / 1 cm, in axes across, away, up; of one centimetre {text}: "
        f"{'divided out' if result.normalised else 'left as it is, so the lessons of one are wrong for the other'}"
        f"\nπ(way to the goal) = Σ wᵢ · likeness(direction, directionᵢ), fitted to "
        f"{sum(map(len, result.shown)):,} moments of the teachers"
    )


CHAPTER = Chapter(
    name="arms",
    title="Two real arms, one policy",
    sentences=(
        "Two robots in two simulators: Meta-World's Sawyer and the Fetch arm. Each has its own axes and its own "
        "numbers for a move. Normalised, an action means the same to both: centimetres across, away and up.",
        f"Each teacher has shown {LESSONS} goals (crosses), Sawyer's all on the left, Fetch's all on the right. "
        "One policy is fitted to all lessons and drives both arms, live.",
        "Switch a teacher off: its arm still arrives on the side that the other has shown. Switch the "
        "normalisation off: a lesson of one arm is then a wrong number for the other.",
    ),
    controls=(
        Toggle("sawyer", "Sawyer teaches", True),
        Toggle("fetch", "Fetch teaches", True),
        Toggle("normalised", "one action for both", True),
        Slider("seed", "goals (seed)", 0, 0, 20),
    ),
    compute="arms:share_policy",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("arms:share_policy", "arms:run_episode"),
    checks=(
        Check(
            "Only Sawyer teaches, and Fetch has never shown anything. Can Fetch arrive anywhere?",
            "Now and then, on the left: a direction to the goal and a move in centimetres mean the same to both "
            "arms. But Fetch's goals lie all around it, and Sawyer has only ever shown those ahead.",
        ),
        Check(
            "Without normalisation, which arm suffers from the other's lessons?",
            "Sawyer: Fetch calls a centimetre 0.31, so what Sawyer learns from it is three times too slow, and "
            f"its {STEPS} steps run out. Fetch only learns to ask for more than it can do, and is held back.",
        ),
    ),
    stage="action",
    robot="Both arms stand behind one World protocol, so everything the glass box shows of one it can show of the "
    "other; the policy that ships has learnt Sawyer's tasks only.",
    sources=(
        "Open X-Embodiment, 2023, arXiv:2310.08864",
        "Plappert et al. 2018, the Fetch tasks, arXiv:1802.09464",
    ),
)
