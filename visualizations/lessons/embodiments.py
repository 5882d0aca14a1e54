"""Three arms, one policy: how often each arrives, and where one of them was taught and goes."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Toggle
from visualizations.lessons.panels import Panel, equal_scale, join_paths, path_line, point_dots, sheet
from visualizations.lessons.texts.embodiments import lesson
from visualizations.stages.plot_elements import Spec, axis, dots
from vla_core.lessons.embodiments import BLOCK, GOAL, NAMES, REACH, ROUND, TEACHERS, SharedPolicyResult

EVERY = 50.0  # mm between the places drawn of a way
THIN = 2  # of the taught places one is drawn
SHADES = ("@vision", "@language", "@state")
OBSTACLE = 0.55  # of the radius that the teacher keeps away from, drawn


def figure(result: SharedPolicyResult, mode: str = "light") -> go.Figure:
    return sheet([success(result), table(result)], mode=mode)


def success(result: SharedPolicyResult) -> Panel:
    """Success rate of each arm: taught by itself alone, and by all who teach now."""
    traces = [
        {"type": "bar", "x": list(NAMES), "y": share, "name": name, "marker": {"color": shade}}
        for share, name, shade in (
            (result.solo_success, "taught by itself alone", "@muted"),
            (result.success, "shared policy", "@heads"),
        )
    ]
    up = axis("success (share of starts)", range=[0, 1.03])
    return Panel(traces, axis("arm"), up, "Success rate per arm")


def table(result: SharedPolicyResult) -> Panel:
    """Where lessons were given (all arms), and where the watched arm goes from every start."""
    arm = result.arm
    traces = [
        point_dots(places[::THIN], f"taught by {name}", shade, 3, opacity=0.35, showlegend=False)
        for places, name, shade in zip(result.demonstrations, NAMES, SHADES, strict=True)
    ]
    for there, name, look, dash in ((True, "arrives", SHADES[arm], "solid"), (False, "does not", "@bad", "dot")):
        paths = result.paths[arm][result.arrived[arm] == there]
        if len(paths):
            drawn = join_paths(paths[:, :: int(EVERY / REACH[arm])])
            traces.append(path_line(drawn, name, look, dash, line={"color": look, "width": 1.3, "dash": dash}))
    traces.append(dots([GOAL[0]], [GOAL[1]], "goal", "@ink", 10, showlegend=False))
    up = axis("across the table (mm)", **equal_scale(range=[0, 1000]))
    return Panel(traces, axis("along the table (mm)", range=[0, 1000]), up, "Where the arm goes", [block()])


def block() -> Spec:
    ends = {f"{axis_}{i}": BLOCK[k] + sign * ROUND * OBSTACLE
            for k, axis_ in enumerate("xy") for i, sign in enumerate((-1, 1))}  # fmt: skip
    return {"type": "circle", "fillcolor": "@muted/0.35", "line": {"width": 0}, "layer": "below"} | ends


def describe(result: SharedPolicyResult) -> str:
    shares = ", ".join(f"{name} {share:.0%}" for name, share in zip(NAMES, result.success, strict=True))
    unit = "shares of each arm's reach" if result.normalised else "millimetres"
    return f"Teachers: {result.teachers}, in {unit}. Success rate per arm: {shares}."


def formula(result: SharedPolicyResult) -> str:
    parts = ", ".join(
        f"{name} {reach:.0f} mm / {reach:.0f} mm = 1" for name, reach in zip(NAMES, REACH, strict=True)
    )
    raw = "" if result.normalised else "\nswitched off: the policy learns millimetres of different arms, mixed"
    return f"the largest step of each arm: {parts}{raw}"


CHAPTER = Chapter(
    name="embodiments",
    title="One policy for many arms",
    controls=(
        Choice("teachers", "who teaches", "Franka alone", tuple(TEACHERS)),
        Choice("arm", "arm to watch", NAMES[0], NAMES),
        Toggle("normalised", "actions as shares of the reach", True),
    ),
    compute="embodiments:share_policy",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("embodiments:fit", "embodiments:drive"),
    stage="action",
    lesson=lesson,
)
