"""What goes into the policy and what comes out, at one recorded moment of the real robot."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import Panel, note, path_line, picture_panel, point_dots, sheet
from visualizations.lessons.texts.building import lesson
from visualizations.stages.plot_elements import axis, bars
from vla_core.lessons.building import SAID, Exchange
from vla_core.trace import AXES


def figure(result: Exchange, mode: str = "light") -> go.Figure:
    seen = picture_panel(both_pictures(result), "In: two pictures", wide=0.62)
    return sheet([seen, answer(result), way(result)], mode=mode)


def both_pictures(result: Exchange) -> np.ndarray:
    """The front picture above the wrist's, both as wide as the first, with a light line between."""
    side = len(result.front)
    rows = np.arange(side) * len(result.wrist) // side
    line = np.full((3, side, 3), 255, np.uint8)
    return np.concatenate([result.front, line, result.wrist[rows][:, rows]])


def answer(result: Exchange) -> Panel:
    """The four numbers of the action; the gripper's is drawn on the same scale, as a share of its travel."""
    shades = ["@heads" if name != "gripper" else "@muted" for name in AXES]
    trace = bars(result.action, "action", "@heads", x=list(AXES), marker={"color": shades}, showlegend=False)
    up = axis("cm a step", range=[-1.15, 1.15])
    return Panel([trace], axis("the four numbers"), up, "Out: an action")


def way(result: Exchange) -> Panel:
    """Both ways so far, from the side on which they differ most: along the table, y, against height, z."""
    whole = np.concatenate([result.hand[:, 1:], result.other[:, 1:]])
    hand, other = result.hand[: result.here + 1, 1:], result.other[: result.here + 1, 1:]
    traces = [
        path_line(other, "other sentence", "@muted", "dot", showlegend=False),
        path_line(hand, "this sentence", "@heads", showlegend=False),
        point_dots(hand[-1:], "the hand", "@state", 11, showlegend=False),
        point_dots(hand[:1], "start", "@ink", 8, showlegend=False),
    ]
    below = 1 if hand[-1, 1] < other[-1, 1] else -1  # the lower end has its name below it
    words = [
        note("other sentence", *other[-1], yshift=14 * below, font={"size": 11, "color": "@muted"}),
        note("this sentence", *hand[-1], yshift=-14 * below, font={"size": 11, "color": "@heads"}),
    ]
    across = axis("hand, forward y (mm)", range=spread(whole[:, 0], 0.35))
    up = axis("hand, height z (mm)", range=spread(whole[:, 1], 0.15))
    return Panel(traces, across, up, "Two sentences, two ways", [], words, wide=1.2)


def spread(values: np.ndarray, share: float) -> list[float]:
    """From the least to the most, with room for words beside the ends: a share of the whole on both sides."""
    room = share * float(np.ptp(values))
    return [float(values.min()) - room, float(values.max()) + room]


def describe(result: Exchange) -> str:
    numbers = ", ".join(f"{value:.2f}" for value in result.action)
    return (
        f"At step {result.step} of «{result.said}» the policy gets two pictures, four numbers and the sentence, "
        f"and answers with {numbers}."
    )


def formula(result: Exchange) -> str:
    state = ", ".join(f"{value:.0f}" for value in result.state[:3])
    action = ", ".join(f"{value:.2f}" for value in result.action)
    return f"π([96 × 96 × 3] and [64 × 64 × 3], «{result.said}», ({state} mm, {result.state[3]:.2f})) = ({action})"


CHAPTER = Chapter(
    name="building",
    title="What we are building",
    controls=(
        Choice("said", "what the robot is told", SAID[0], SAID),
        Slider("share", "how far the attempt is (%)", 30, 0, 100, 5),
    ),
    compute="building:moment",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("building:moment",),
    stage="vision",
    lesson=lesson,
)
