"""The plain scene beside strange ones, where the same commands lead, and what training in strangeness is worth."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Choice, Slider
from visualizations.lessons.measured_curves import measured_panel, source_line
from visualizations.lessons.panels import Panel, note, path_line, picture_panel, point_dots, sheet, vertical_line
from visualizations.stages.plot_elements import axis
from vla_core.lessons.randomised import DRAWS, TASKS, SceneComparison

COMMAND = "python -m vla_core robustness"


def figure(result: SceneComparison, mode: str = "light") -> go.Figure:
    return sheet([paths_panel(result)], [curves(result)], mode=mode, left=pictures(result))


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


def curves(result: SceneComparison) -> Panel:
    """Success against strength, as it was measured, with a line at this strength."""
    panel = measured_panel(
        result.measured,
        axis("strength of randomisation (0 to 1)", range=[-0.03, 1.03]),
        "Success, as measured",
        COMMAND,
    )
    panel.shapes.append(vertical_line(result.strength))
    return panel


def describe(result: SceneComparison) -> str:
    text = ", ".join(
        f"{curve.name} {curve.success[0]:.0%} to {curve.success[-1]:.0%}" for curve in result.measured.curves
    )
    falls = f"success from strength 0 to 1: {text}" if text else "how often policies succeed is not measured here"
    astray = f"the same commands lead the hand {result.astray:.0f} mm astray"
    return (
        f"At strength {result.strength:g} the picture differs by {result.apart:.0f} of 255 grey levels on average "
        f"and {astray if result.step else 'nothing has moved yet'}; {falls}."
    )


def formula(result: SceneComparison) -> str:
    physics = result.physics
    steps = "step" if physics.delay == 1 else "steps"
    return (
        f"each quantity = plain + strength × range × u, u between −1 and 1 from the seed; strength = "
        f"{result.strength:g}\ndraw 1: friction × {physics.friction:.2f}, masses × {physics.mass:.2f}, the hand "
        f"does {physics.gain:.0%} of what it is told, {physics.delay} {steps} late ({12.5 * physics.delay:g} ms)"
        f"{source_line(result.measured)}"
    )


CHAPTER = Chapter(
    name="randomised",
    title="From the simulator to the world",
    sentences=(
        "No simulator looks and moves like the world. If each episode of training has another camera, other "
        "colours, another light, other masses and friction, and a hand that is weaker or late, then the world is "
        "just one more draw.",
        "The slider says how far each draw may be from the plain scene. The pictures are what the policy's eye "
        "really gets; the path is where the plain scene's commands lead, done blindly.",
        "The curves compare one policy taught in the plain scene with one taught in randomised scenes, both tried "
        "at every strength. They are measured by a command, not here.",
    ),
    controls=(
        Choice("task", "scene", TASKS[0], TASKS),
        Choice("kind", "what is randomised", "both", ("looks", "physics", "both")),
        Slider("strength", "strength", 0.6, 0.0, 1.0, 0.1),
        Slider("seed", "draw (seed)", 1, 0, 20),
    ),
    compute="randomised:compare_scenes",
    ahead="randomised:ahead",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("randomised:compare_scenes", "randomised:replay"),
    checks=(
        Check(
            "Randomise only the looks. Why does the path stay exactly where it was?",
            "Colours and camera change what is seen, not what happens. The commands are replayed blindly, so "
            "nothing that only the eye can notice makes a difference.",
        ),
        Check(
            "Why not always train at strength 1?",
            "Strange scenes are harder to learn: with the same size and time, a policy for all of them is often a "
            "little worse in the plain one. And what no draw contains is not learnt either.",
        ),
    ),
    stage="vision",
    robot="In the glass box, knock the camera or dim the light and watch attention and beliefs move.",
    sources=(
        "Tobin et al. 2017, domain randomisation, arXiv:1703.06907",
        "Peng et al. 2018, dynamics randomisation, arXiv:1710.06537",
    ),
)
