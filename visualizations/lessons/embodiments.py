"""Three arms, one policy: where each was taught, where each goes, and how often it arrives."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Toggle
from visualizations.lessons.panels import Panel, equal_scale, join_paths, path_line, point_dots, sheet
from visualizations.stages.plot_elements import Spec, axis, dots
from vla_core.lessons.embodiments import BLOCK, GOAL, NAMES, REACH, ROUND, STARTS, SharedPolicyResult

EVERY = 50.0  # mm between the places drawn of a way
THIN = 2  # of the taught places one is drawn
SHADES = ("@vision", "@language", "@state")
OBSTACLE = 0.55  # of the radius that the teacher keeps away from, drawn


def figure(result: SharedPolicyResult, mode: str = "light") -> go.Figure:
    return sheet([table(result, arm) for arm in range(3)], [success(result)], mode=mode, tall=(1.7, 1))


def table(result: SharedPolicyResult, arm: int) -> Panel:
    """Where lessons were given (all arms), and where this arm goes from every start."""
    traces = [
        point_dots(places[::THIN], f"taught by {name}", shade, 3, opacity=0.35, showlegend=False)
        for places, name, shade in zip(result.demonstrations, NAMES, SHADES, strict=True)
    ]
    for there, look, dash in ((True, SHADES[arm], "solid"), (False, "@bad", "dot")):
        paths = result.paths[arm][result.arrived[arm] == there]
        traces.append(
            path_line(
                join_paths(paths[:, :: int(EVERY / REACH[arm])]),
                "arrives" if there else "does not",
                look,
                dash,
                showlegend=False,
            )
        )
    traces.append(dots([GOAL[0]], [GOAL[1]], "goal", "@ink", 10, showlegend=False))
    state = "teaches" if result.on[arm] else "only watches"
    up = axis("across the table (mm)", **equal_scale(range=[0, 1000]))
    title = f"{NAMES[arm]} ({REACH[arm]:.0f} mm) {state}"
    return Panel(traces, axis("along the table (mm)", range=[0, 1000]), up, title, [block()])


def block() -> Spec:
    ends = {f"{axis_}{i}": BLOCK[k] + sign * ROUND * OBSTACLE
            for k, axis_ in enumerate("xy") for i, sign in enumerate((-1, 1))}  # fmt: skip
    return {"type": "circle", "fillcolor": "@muted/0.35", "line": {"width": 0}, "layer": "below"} | ends


def success(result: SharedPolicyResult) -> Panel:
    traces = [
        {"type": "bar", "x": list(NAMES), "y": share, "name": name, "marker": {"color": shade}}
        for share, name, shade in (
            (result.solo_success, "taught by itself alone", "@muted"),
            (result.success, "shared policy", "@heads"),
        )
    ]
    up = axis("arrives (share of starts)", range=[0, 1.03])
    return Panel(traces, axis("arm"), up, f"Success from {len(STARTS)} starts all over the table")


def describe(result: SharedPolicyResult) -> str:
    teaching = [name for name, on in zip(NAMES, result.on, strict=True) if on]
    if not teaching:
        return "No arm has taught anything, so the shared policy knows nothing and no arm moves."
    shares = ", ".join(f"{name} {share:.0%}" for name, share in zip(NAMES, result.success, strict=True))
    unit = "shares of each arm's reach" if result.normalised else "millimetres"
    return (
        f"Taught by {' and '.join(teaching)} in {unit}, the shared policy brings the arms home so often: {shares}."
    )


def formula(result: SharedPolicyResult) -> str:
    parts = ", ".join(
        f"{name} {reach:.0f} mm / {reach:.0f} mm = 1" for name, reach in zip(NAMES, REACH, strict=True)
    )
    raw = "" if result.normalised else " — switched off: the policy learns millimetres of different arms mixed up"
    return f"action = change of pose / most that this arm can do in a step: {parts}{raw}"


CHAPTER = Chapter(
    name="embodiments",
    title="One policy for many arms",
    sentences=(
        "Three arms of different reach have each shown the same task, each on its own part of the table. "
        "Alone, none knows the rest.",
        "Written as a share of what the arm can do in one step, all lessons speak the same language and can be "
        "pooled: each arm profits from places that only the others have seen.",
        "Switch arms off, also the one that you watch, and switch the normalisation off: in plain millimetres "
        "a slow arm's lessons make a fast arm crawl.",
    ),
    controls=(
        Toggle("franka", "Franka teaches", True),
        Toggle("widowx", "WidowX teaches", True),
        Toggle("sawyer", "Sawyer teaches", True),
        Toggle("normalised", "actions as shares of each arm's reach", True),
    ),
    compute="embodiments:share_policy",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("embodiments:fit", "embodiments:drive"),
    checks=(
        Check(
            "Switch Sawyer off. Why does it still arrive nearly as often?",
            "The others' lessons cover its starts, and shares of reach mean the same for it.",
        ),
        Check(
            "Without normalisation Franka fails most. Why not Sawyer?",
            "Sawyer is clipped to its 10 mm and loses nothing but time it does not need; Franka is told to "
            "creep at Sawyer's pace and its time runs out.",
        ),
    ),
    stage="action",
    robot="Our actions are shared as well: 1 asks the Sawyer's hand for one centimetre in a step, and so it does "
    "the arm of the second world, Fetch, whose own simulator calls that 0.31.",
    sources=("Open X-Embodiment, 2023, arXiv:2310.08864",),
)
