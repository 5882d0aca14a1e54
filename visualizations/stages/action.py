"""Act: what was sent, where the hand went, how far that is from the expert's wish, and what the step cost in time.

facts(moment, milliseconds per step) → the action, the expert's action as an arrow in space, the latency budget.
"""

from typing import Any

import numpy as np

from visualizations.stages.head_proposals import main_axis
from visualizations.stages.plot_elements import axis, bars, layout, line, over_time, vertical_line
from visualizations.stages.stage import Control, Plot, Stage, View
from visualizations.template import ref, say
from vla_core.trace import AXES, POINTS, Array, Moment

ARROW_STEPS = 8  # steps of the expert's action that its arrow covers
STEP = 0.01  # metres that an action of one asks for


def facts(moment: Moment) -> dict[str, Any]:
    spent = latency(moment)
    found: dict[str, Any] = {
        "parts": list(spent),
        "spent": list(spent.values()),
        "total": sum(moment.milliseconds.values()),
    }
    if moment.expert is not None:
        found["wish"] = expert_arrow(moment)
        found["gap"] = float(np.linalg.norm(moment.action[:3] - moment.expert[:3]))  # cm a step
    return found


def expert_arrow(moment: Moment) -> Array:
    """(2, 3) metres: from the hand to where the expert would have it a few steps on."""
    assert moment.expert is not None
    hand = moment.state[:3]
    return np.stack([hand, hand + ARROW_STEPS * STEP * moment.expert[:3]]).astype(np.float32)


def latency(moment: Moment) -> dict[str, float]:
    """Milliseconds by part; where the policy decided, its stages replace the total."""
    parts = dict(moment.milliseconds)
    if moment.decision is not None and moment.decision.milliseconds:
        whole, stages = parts.pop("policy", 0.0), moment.decision.milliseconds
        parts = {**stages, "writing it down": max(0.0, whole - sum(stages.values())), **parts}
    return {name: round(float(spent), 3) for name, spent in parts.items()}


def note(moment: dict[str, Any]) -> str:
    action = moment["action"]
    most = int(np.abs(action[:3]).argmax())
    text = f"moves {10 * abs(action[most]):.1f} mm {direction(most, action[most])}"
    gap = moment["act"].get("gap")
    return text if gap is None else f"{text}; {10 * gap:.1f} mm from the expert's wish"


def direction(axis: int, sign: float) -> str:
    return (("left", "right"), ("back", "forward"), ("down", "up"))[axis][int(sign > 0)]


def in_space(points: str, name: str, shade: str, **options: Any) -> dict[str, Any]:
    x, y, z = (ref(points, ":", i) for i in range(3))
    return (
        {"type": "scatter3d", "mode": "lines", "x": x, "y": y, "z": z, "name": name}
        | options
        | {"line": {"color": shade, "width": 4} | options.get("line", {})}
    )


def labelled_points(points: str, name: str, shade: str, symbol: str) -> dict[str, Any]:
    marker = {"color": shade, "size": 5, "symbol": symbol}
    return in_space(points, name, shade, mode="markers+text", marker=marker, text=list(POINTS))


PATH = Plot(
    "path",
    "the way of the hand",
    [
        in_space("every.state", "hand", "@ink"),
        in_space("decision.heads.plan", "what is planned", "@heads"),
        in_space("moment.act.wish", "expert's wish", "@expert", line={"dash": "dot"}),
        labelled_points("moment.truth", "truth", "@expert", "x"),
        labelled_points("decision.belief", "belief", "@vision", "circle"),
    ],
    {
        "scene": {
            "xaxis": axis("x (m)"),
            "yaxis": axis("y (m)"),
            "zaxis": axis("z (m)"),
            "aspectmode": "data",
        },
        "uirevision": "kept",
    },
)
GAP = Plot(
    "gap",
    "how far from the expert's wish",
    [line(ref("every.step"), ref("every.act.gap", times=10), "gap", "@ink")],
    over_time(
        axis("gap (mm a step)", rangemode="tozero"), vertical_line(ref("rollout.first_bad"), "@heads", "dash", 2)
    ),
)
SENT = Plot(
    "sent",
    "sent, and wished by the expert",
    [
        line(ref("every.step"), ref("every.action", ":", "dimension"), "sent", "@ink"),
        line(ref("every.step"), ref("every.expert", ":", "dimension"), "expert", "@expert", "dot"),
    ],
    over_time(axis("action in this dimension", range=[-1.08, 1.08])),
)
LATENCY = Plot(
    "latency",
    "what this step cost",
    [
        bars(
            ref("moment.act.parts"),
            "milliseconds",
            "@action",
            x=ref("moment.act.spent"),
            orientation="h",
            texttemplate="%{x:.1f}",
            textposition="outside",
            cliponaxis=False,
        )
    ],
    layout(
        axis("milliseconds", rangemode="tozero"),
        axis("part of the step", autorange="reversed", automargin=True),
        shapes=[vertical_line(ref("rollout.budget"), "@heads", "dash", 2)],
    ),
)
BUDGET = Plot(
    "budget",
    "and every step before",
    [line(ref("every.step"), ref("every.act.total"), "whole step", "@ink")],
    over_time(
        axis("milliseconds", range=[0, ref("rollout.budget", times=8)])
    ),  # the first step also wakes things up
)
SENTENCE = [part for i in range(len(AXES)) for part in (", " if i else "", ref("moment.action", i, text="+.2f"))]
STAGE = Stage(
    "action",
    (
        View(
            "way",
            "the way",
            (PATH, GAP),
            say(
                "gap = |a − a*| = ",
                ref("moment.act.gap", times=10, text=".1f"),
                " mm a step,  a = (",
                *SENTENCE,
                ")",
            ),
        ),
        View("sent", "four numbers", (SENT,), say("a = (", *SENTENCE, "), each from −1 to 1"), ("dimension",)),
        View(
            "latency",
            "latency",
            (LATENCY, BUDGET),
            say(
                "this step took ",
                ref("moment.act.total", text=".1f"),
                " ms; real time at ",
                ref("rollout.rate", text=".0f"),
                " Hz allows ",
                ref("rollout.budget", text=".1f"),
                " ms",
            ),
        ),
    ),
    (Control("dimension", "dimension", lambda d: AXES, first=main_axis),),
)
figure = STAGE.figure
