"""Results of the chapters of the real policy before the robot has computed anything: shapes without numbers.

The browser gets the figures of these, and puts the robot's numbers into them.
"""

import numpy as np

from visualizations.lessons import orders, randomised
from vla_core.attempt.request import MAX_PARTS
from vla_core.lessons.measured_curves import read
from vla_core.lessons.orders import OrderState, Progress
from vla_core.lessons.randomised import DRAWS, OWN, SceneComparison, plain_physics, shipped
from vla_core.lessons.sentences import OFFERED_SCENES, WordImportance
from vla_core.lessons.steering import Run, SteeringState, read_measurement
from vla_core.trace import Array

PICTURE = 96  # side of the policy's front picture, as it ships
CELLS = 6  # of the attention over it, a side
GREY = 128
UNKNOWN = "…"


def grey(side: int) -> Array:
    return np.full((side, side, 3), GREY, np.uint8)


def word_importance() -> WordImportance:
    nowhere = np.full((1, 3), np.nan)
    return WordImportance(
        scene=OFFERED_SCENES[0],
        text=UNKNOWN,
        words=(UNKNOWN,),
        word=0,
        picture=grey(PICTURE),
        attention=np.zeros((1, CELLS, CELLS)),
        elsewhere=np.ones(1),
        moved=np.zeros(1),
        plan=nowhere,
        without=nowhere,
        instead=UNKNOWN,
        other=nowhere,
        task=UNKNOWN,
        confidence=0.0,
        understood=False,
    )


def steering_state() -> SteeringState:
    run = Run("", "", np.zeros((0, 3)), None)
    return SteeringState(OFFERED_SCENES[0], (run, run), read_measurement())


def order_state() -> OrderState:
    """As many parts as an order may have, each with its name and its end."""
    place = np.full((1, 3), np.nan)
    part = Progress(UNKNOWN, "", 0.0, place, place, np.zeros(1), "done")
    return OrderState("", "", (part,) * MAX_PARTS, grey(orders.SIDE))


def scene_comparison(kind: str) -> SceneComparison:
    place = np.full((1, 3), np.nan)
    pictures = (grey(PICTURE),) * DRAWS
    strength = randomised.CHAPTER.defaults["strength"]
    return SceneComparison(
        kind,
        strength,
        grey(PICTURE),
        pictures,
        plain_physics(),
        (place, place),
        (place, place),
        read(OWN),
        shipped(),
    )
