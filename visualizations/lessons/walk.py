"""Five steps from a demonstration to a robot that acts, at toy size: each has its panel, filled while it runs."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import (
    Panel,
    equal_scale,
    horizontal_line,
    join_paths,
    log_axis,
    note,
    path_line,
    picture_panel,
    point_dots,
    sheet,
)
from visualizations.lessons.texts.walk import lesson
from visualizations.stages.plot_elements import Spec, axis, line
from vla_core.lessons.walk import CHANGES, DISC, HALF, MOST, REACH, RUN_STEPS, TRIES, VIEWS, Walk
from vla_core.lessons.walk_policy import COLOURS, FUSIONS, PIXELS, SIDE, STEPS

SHADES = ("#c8503c", "#2f9e55", "#3c6fe0")  # of the discs
SHOWN_DEMOS = 12


def figure(result: Walk, mode: str = "light") -> go.Figure:
    if result.view == VIEWS[0]:
        return sheet([shown_ways(result), dataset(result), encoded(result)], mode=mode)
    return sheet([losses(result), runs(result)], mode=mode)


def shown_ways(result: Walk) -> Panel:
    """The teacher's first ways from above, in the colour of the disc that was named."""
    traces = []
    for i, (name, shade) in enumerate(zip(COLOURS, SHADES, strict=True)):
        mine = np.flatnonzero(result.tables.asked[:SHOWN_DEMOS] == i)
        traces.append(path_line(join_paths(result.shown[mine]), name, shade, showlegend=False))
        traces.append(point_dots(result.tables.goals[mine], f"{name} disc", shade, 9, showlegend=False))
    traces.append(point_dots(result.tables.starts[:SHOWN_DEMOS], "start", "@muted", 5, showlegend=False))
    return Panel(traces, place_axis("across"), place_axis("down", **equal_scale()), "Collect")


def place_axis(name: str, **options: object) -> Spec:
    ends = [HALF, -HALF] if name == "down" else [-HALF, HALF]
    return axis(f"{name} (mm)", range=ends, tickvals=[-50, 0, 50], **options)


def dataset(result: Walk) -> Panel:
    """Every row's answer: the move that the teacher made."""
    words = result.rows.words.argmax(axis=1)
    traces = [
        point_dots(result.rows.moves[words == i], f"«{name}»", shade, 4, opacity=0.6, showlegend=False)
        for i, (name, shade) in enumerate(zip(COLOURS, SHADES, strict=True))
    ]
    up = axis("down (cm a step)", range=[1.1, -1.1], tickvals=[-1, 0, 1], **equal_scale())
    return Panel(traces, axis("across (cm a step)", range=[-1.1, 1.1], tickvals=[-1, 0, 1]), up, "Dataset")


def encoded(result: Walk) -> Panel:
    """What the policy sees of a new table, where its keypoints stand, and which of them the word means."""
    places = (result.keypoints / HALF + 1) * SIDE / 2 - 0.5
    goal = (result.exam.goals[:1] / HALF + 1) * SIDE / 2 - 0.5
    share = result.chosen if result.fusion == FUSIONS[1] else np.full(len(places), 1 / len(places))
    sizes = {"size": 7 + 20 * share, "color": "@surface/0.5", "line": {"color": "@fusion", "width": 2}}
    cross = {"symbol": "x-thin", "size": 12, "line": {"color": "@expert", "width": 3}}
    over = [
        point_dots(places, "keypoint", "@fusion", marker=sizes, showlegend=False),
        point_dots(goal, "the disc that is named", "@expert", marker=cross, showlegend=False),
    ]
    panel = picture_panel(result.picture, "Encode and fuse", *over)
    panel.x["title"] = {"text": f"told «{COLOURS[result.exam.asked[0]]}»"}
    return panel


def losses(result: Walk) -> Panel:
    """The error of the moves during training, on the dataset and on other demonstrations."""
    step, own, other = result.losses.T
    traces = [
        line(step, np.maximum(own, 1e-4), "dataset", "@state"),
        line(step, np.maximum(other, 1e-4), "held out", "@heads", "dash"),
    ]
    return Panel(
        traces, axis("training step", range=[0, STEPS]), log_axis("error (cm²)", range=[-3.5, 0.5]), "Train"
    )


def runs(result: Walk) -> Panel:
    """How far each hand is from the disc that was named, step by step."""
    away = np.linalg.norm(result.paths - result.exam.goals[:, None], axis=-1)  # (TRIES, t)
    times = np.arange(away.shape[1], dtype=float)
    traces = []
    for there, shade, name in ((True, "@action", "arrive"), (False, "@heads", "do not")):
        mine = away[result.arrived == there] if result.ran else away[:0]
        ways = join_paths(np.stack([np.broadcast_to(times, mine.shape), mine], axis=-1))
        look: Spec = {"line": {"color": f"{shade}/0.5", "width": 1.2}}
        traces.append(path_line(ways, name, shade) | look)
    said = f"{int(result.arrived.sum())} of {TRIES} arrive" if result.ran else "it has not run yet"
    words = [
        note(said, 0.98, 0.96, spans="xy", xanchor="right", yanchor="top", font={"size": 13, "color": "@ink"})
    ]
    up = axis("hand to the disc (mm)", range=[0, 160])
    return Panel(traces, axis("step", range=[0, RUN_STEPS]), up, "Run", [horizontal_line(DISC)], words)


def describe(result: Walk) -> str:
    begun = f"{result.demos} demonstrations became {len(result.rows.moves)} rows"
    if not result.ran:
        return f"{begun}; the policy has trained {result.step} of {STEPS} steps and has not run yet."
    if result.view == VIEWS[0]:
        return f"{begun}; the policy is trained and has run on {TRIES} new tables, see «{VIEWS[1]}»."
    return f"{begun}; after training, {result.arrived.sum()} of {TRIES} hands end on the disc that was named."


def formula(result: Walk) -> str:
    own, other = result.losses[-1, 1:]
    return (
        f"π({PIXELS} pixels, word, hand) → move; {result.parameters:,} weights, fitted to "
        f"{len(result.rows.moves)} rows from {result.demos} demonstrations\nerror {own:.4f} cm² on them, "
        f"{other:.4f} cm² on others; a move of 1 is {REACH:g} mm"
    )


CHAPTER = Chapter(
    name="walk",
    title="Five steps to a robot that acts",
    controls=(
        Choice("view", "steps on show", VIEWS[0], VIEWS),
        Slider("demos", "demonstrations", 60, 2, MOST, 2),
        Choice("change", "what is different", CHANGES[0], CHANGES),
    ),
    compute="walk:walk",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("walk:walk", "walk:collect", "walk_policy:forward", "walk_policy:fit", "walk:run"),
    stage="action",
    lesson=lesson,
)
