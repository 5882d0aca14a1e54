"""Blending: what is done at a step that several chunks have planned?

`plans` holds pairs of the step at which a chunk was planned and the chunk (K, 4). Answer with the blended
action of `step`. A vote weighs e^(-decay · age), where age counts from the newest vote. `python -m
docs.exercises.blend_chunks` checks it against what drives the robot.
"""

from collections.abc import Callable

import numpy as np

from docs.exercises import verdict
from vla_core.model.chunking import Blend

Plans = list[tuple[int, np.ndarray]]
Answer = Callable[[Plans, int, float], np.ndarray]


def answer(plans: Plans, step: int, decay: float) -> np.ndarray:
    """(4,) the weighted mean of all chunks that cover the step."""
    raise NotImplementedError


def check(answer: Answer) -> None:
    rng = np.random.default_rng(0)
    for decay in (0.0, 0.3, 5.0):
        blend, plans = Blend(chunk=6, decay=decay, replan=2), []
        for step in range(20):
            if step % 2 == 0:
                plans.append((step, rng.uniform(-1, 1, (6, 4))))
                blend.push(*plans[-1])
            found, right = answer(plans, step, decay), blend.at(step).blended
            line = (
                f"at step {step} with decay {decay:g} the robot does {right.round(3)}, not {np.round(found, 3)}."
            )
            assert np.allclose(found, right), line


if __name__ == "__main__":
    print(verdict(answer, check))
