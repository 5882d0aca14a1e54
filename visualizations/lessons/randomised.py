"""The plain scene beside randomised ones; with them what the shipped policy succeeds in, where commands lead, or
what training with randomisation is worth."""

from collections.abc import Callable
from typing import Any

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.measured_curves import measured_panel, source_line
from visualizations.lessons.panels import Panel, note, path_line, picture_panel, point_dots, sheet, vertical_line
from visualizations.lessons.texts.randomised import lesson
from visualizations.stages.plot_elements import Spec, axis, line
from vla_core.lessons.randomised import (
    DRAWS,
    KINDS,
    LAST_SEED,
    SEED,
    STEP_MS,
    STRENGTH,
    TASKS,
    SceneComparison,
)
from vla_core.world.perturbations import AXES, LOOKS

COMMAND = "python -m vla_core robustness"
WORDS = {  # str.format in Python, told.js in the browser
    "describe": "At strength {strength:g} the picture differs by {apart:.0f} of 255 grey levels on average, and "
    "{astray}.",
    "astray": "the same commands lead the hand {astray:.0f} mm astray",
    "nothing": "nothing has moved yet",
    "formula": "draw 1: friction × {friction:.2f}, masses × {mass:.2f}, the hand does {gain:.0%} of what it is "
    "told, {delay} {steps} late ({milliseconds:g} ms)",
}
SHADES = dict(zip(LOOKS, ("@vision", "@language", "@heads", "@state", "@chunking"), strict=True))


def figure(result: SceneComparison, mode: str = "light") -> go.Figure:
    return sheet([pictures(result), BESIDE[result.kind](result)], mode=mode)


def pictures(result: SceneComparison) -> Panel:
    """What the eye sees: the plain scene above left, then draws of this strength; grey while they are drawn."""
    side = len(result.plain)
    drawn = [result.plain, *result.pictures]
    tiles = drawn + [np.full_like(result.plain, 128)] * (1 + DRAWS - len(drawn))
    rows = [np.concatenate(tiles[i : i + 2], axis=1) for i in (0, 2)]
    panel = picture_panel(np.concatenate(rows), "What the eye sees", wide=1.1)
    for number in range(len(drawn)):
        words = f"draw {number}" if number else "plain"
        place = {"x": side * (number % 2) + 2, "y": side * (number // 2) + 2, "xanchor": "left", "yanchor": "top"}
        panel.notes.append(note(words, bgcolor="@surface/0.75", **place))
    return panel


def paths_panel(result: SceneComparison) -> Panel:
    """From the side, where the table lies flat: the same commands in the plain scene and in the first draw."""
    traces = []
    for hand, thing, name, look, dash in (
        (result.hands[0], result.things[0], "plain scene", "@expert", "dot"),
        (result.hands[1], result.things[1], "draw 1", "@action", "solid"),
    ):
        traces.append(path_line(hand[:, 1:], name, look, dash))
        text = {"name": "the thing", "legendgroup": "thing", "showlegend": dash == "solid"}
        traces.append(point_dots(thing[[0, -1], 1:], "", look, marker=hollow(look, dash)) | text)
    across, up = axis("away from the robot (mm)"), axis("height (mm)")
    return Panel(traces, across, up, "The same commands, done blindly")


def hollow(look: str, dash: str) -> dict[str, object]:
    return {"size": 9, "color": look, "symbol": "circle-open" if dash == "dot" else "circle"}


def worth(result: SceneComparison) -> Panel:
    """A small policy taught plain and one taught in randomised scenes, at every strength."""
    title = "Training with randomisation pays"
    panel = measured_panel(result.measured, strength_axis(), title, COMMAND)
    panel.shapes.append(vertical_line(result.strength))
    return panel


def by_axis(result: SceneComparison) -> Panel:
    """The policy that ships, over the strength of each kind of change that the eye sees."""
    traces: list[Spec] = [
        line(result.shipped[name][:, 0], result.shipped[name][:, 1], AXES[name].label, shade, **UNLISTED)
        for name, shade in SHADES.items()
        if name in result.shipped
    ]
    up = axis("success (share, 0 to 1)", range=[-0.02, 1.15])
    marks = [vertical_line(result.strength)]
    title = "Our policy was trained with randomisation"
    return Panel(traces, strength_axis(), up, title, marks, weakest_named(result), wide=1.6)


UNLISTED: dict[str, Any] = {"mode": "lines+markers", "showlegend": False}


def weakest_named(result: SceneComparison) -> list[Spec]:
    """The name of the lowest line beside it, and those of the others above them all."""
    means = {name: float(curve[:, 1].mean()) for name, curve in result.shipped.items() if name in SHADES}
    if not means:
        return []
    weakest = min(means, key=lambda name: means[name])
    others = ", ".join(AXES[name].label.lower() for name in means if name != weakest)
    x, y = result.shipped[weakest][-1]
    low = {"font": {"size": 11, "color": SHADES[weakest]}, "xanchor": "right", "yshift": -13}
    return [note(AXES[weakest].label.lower(), x, y, **low), note(others, 0.6, 1.08)]


def strength_axis() -> Spec:
    return axis("strength (0 to 1)", range=[-0.03, 1.03])


BESIDE: dict[str, Callable[[SceneComparison], Panel]] = dict(
    zip(KINDS, (by_axis, paths_panel, worth), strict=True)
)


def describe(result: SceneComparison) -> str:
    astray = WORDS["astray"].format(astray=result.astray) if result.step else WORDS["nothing"]
    return WORDS["describe"].format(strength=result.strength, apart=result.apart, astray=astray)


def formula(result: SceneComparison) -> str:
    physics = result.physics
    told = WORDS["formula"].format(
        friction=physics.friction,
        mass=physics.mass,
        gain=physics.gain,
        delay=physics.delay,
        steps="step" if physics.delay == 1 else "steps",
        milliseconds=STEP_MS * physics.delay,
    )
    return told + source_line(result.measured)


CHAPTER = Chapter(
    name="randomised",
    title="From the simulator to the world",
    controls=(
        Choice("task", "scene", TASKS[0], TASKS),
        Slider("strength", "strength", STRENGTH, 0.0, 1.0, 0.1),
        Choice("kind", "what is randomised", KINDS[0], KINDS),
        Slider("seed", "draw (seed)", SEED, 0, LAST_SEED),
    ),
    compute="randomised:compare_scenes",
    ahead="randomised:ahead",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("randomised:compare_scenes", "randomised:replay"),
    stage="vision",
    lesson=lesson,
)
