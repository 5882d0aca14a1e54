"""Feel: the four numbers a robot can feel, over time, and the token they become.

facts(decision) → the numbers, the same in standard deviations, the token.
"""

from typing import Any

import numpy as np

from visualizations.stages.plot_elements import axis, bars, layout, line, over_time, vertical_line
from visualizations.stages.stage import Plot, Stage, View
from visualizations.template import ref, say
from vla_core.trace import AXES, Decision

LABELS = ("x (m)", "y (m)", "z (m)", "gripper")


def facts(decision: Decision) -> dict[str, Any]:
    state = decision.state
    return {
        "raw": state.raw.astype(np.float32),
        "normal": state.normal.astype(np.float32),
        "token": state.token.astype(np.float32),
    }


def note(decision: dict[str, Any]) -> str:
    raw, normal = decision["state"]["raw"], decision["state"]["normal"]
    far = int(np.abs(normal[:3]).argmax())
    side = "above" if normal[far] > 0 else "below"
    where = f"{AXES[far]} is {abs(normal[far]):.1f} deviations {side} the middle of the workspace"
    return f"{where}; the gripper is {raw[3]:.0%} open"


def panels() -> dict[str, Any]:
    """Four panels above each other, one clock."""
    share = 1 / len(AXES)
    places = {f"yaxis{i + 1 if i else ''}": 1 - (i + 1) * share for i in range(len(AXES))}
    return {
        name: axis(label, domain=[low + 0.03, low + share], nticks=3)
        for (name, low), label in zip(places.items(), LABELS, strict=True)
    }


def numbers(path: str, form: str) -> list[Any]:
    """Four numbers with commas between, for a sentence."""
    return [part for i in range(len(AXES)) for part in (", " if i else "", ref(path, i, text=form))]


RAW = Plot(
    "felt",
    "as measured",
    [
        line(ref("every.step"), ref("every.state", ":", i), name, "@state", yaxis=f"y{i + 1 if i else ''}")
        for i, name in enumerate(AXES)
    ],
    {
        "xaxis": axis("step of the rollout", range=[0, ref("rollout.last")], anchor=f"y{len(AXES)}"),
        "showlegend": False,
        "uirevision": "kept",
        "shapes": [vertical_line(ref("moment.step"))],
    }
    | panels(),
)
NORMAL = Plot(
    "normal",
    "as the network gets them",
    [
        line(ref("every.step"), ref("every.decision.state.normal", ":", i), name, "@state", dash, connectgaps=True)
        for i, (name, dash) in enumerate(zip(AXES, ("solid", "dash", "dot", "dashdot"), strict=True))
    ],
    over_time(axis("standard deviations")),
)
TOKEN = Plot(
    "token",
    "the token they become",
    [bars(ref("decision.state.token"), "token", "@state", hovertemplate="number %{x}: %{y:.2f}<extra></extra>")],
    layout(axis("number of the token's vector"), axis("value", range=[-4, 4]), bargap=0),
)
STAGE = Stage(
    "state",
    (
        View(
            "time",
            "over time",
            (RAW, NORMAL),
            say(
                "(s − centre) / spread:  (",
                *numbers("decision.state.raw", ".3f"),
                ")  →  (",
                *numbers("decision.state.normal", "+.2f"),
                ")",
            ),
        ),
        View(
            "token",
            "token",
            (TOKEN,),
            say("token = norm(W₂ relu(W₁ s + b₁) + b₂),  s = (", *numbers("decision.state.normal", "+.2f"), ")"),
            needs=("decision.state.token",),
        ),
    ),
)
figure = STAGE.figure
