"""Instructions with an order, done by the real policy in one scene, part by part, while it can be watched.

follow_order(order, own, seed) yields OrderState: what was understood, then every few steps how far each part is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from vla_core.trace import Array

if TYPE_CHECKING:
    from vla_core.attempt.attempt import Attempt
    from vla_core.trace import Moment, Part

EXAMPLES = (
    "first open the drawer, then close it",
    "before you unlock the door, lock it",
    "close the window and open it afterwards",
    "press the coffee machine's button, then pull the mug away",
    "open the door, then close it, and finally open it again",
)
SHOWN_EVERY = 8  # steps
MAX_STEPS = 250  # steps of one part
MILLI = 1000.0


@dataclass(frozen=True, eq=False)
class Progress:
    """How far one part has come."""

    text: str  # as it was read
    task: str
    confidence: float
    hand: Array = field(default_factory=lambda: np.zeros((0, 3)))  # (n, 3) mm, where the policy led it
    carried: Array = field(default_factory=lambda: np.zeros((0, 3)))  # (m, 3) mm, before, by a script
    missing: Array = field(default_factory=lambda: np.zeros(0))  # (n,) mm until the thing is where it should be
    state: str = "waits"  # then "at work", "done" or "failed"


@dataclass(frozen=True, eq=False)
class OrderState:
    """The whole order at one moment."""

    text: str
    scene: str
    parts: tuple[Progress, ...]
    picture: Array | None  # (240, 240, 3) uint8, the audience view; None before the scene stands
    step: int = 0
    total: int = 1


def follow_order(order: str = EXAMPLES[0], own: str = "", seed: int = 1) -> Iterator[OrderState]:
    """Understand all parts first, then do one after the other; stop at the first that fails."""
    from vla_core.lessons import real_policy

    attempt = real_policy.attempt(own.strip() or order, "", int(seed), MAX_STEPS)
    doing = initial_state(attempt)
    yield doing
    watch = real_policy.PictureRecorder()
    for moment in attempt.run(watch):
        doing = next_state(doing, moment, attempt.parts[moment.part], watch.missing)
        if doing.step % SHOWN_EVERY == 0:
            yield doing
    yield doing


def initial_state(attempt: "Attempt") -> OrderState:
    """Nothing done yet."""
    parts = tuple(Progress(part.text, part.task.partition("@")[0], part.confidence) for part in attempt.parts)
    scene = attempt.task.partition("@")[2]
    return OrderState(attempt.request.instruction, scene, parts, None, 0, (MAX_STEPS + 90) * len(parts))


def next_state(doing: OrderState, moment: "Moment", part: "Part", missing: list[float]) -> OrderState:
    """The same, one step later; `missing` has a number for every step that was taken."""
    progress, place = doing.parts[moment.part], MILLI * moment.state[None, :3]
    if part.success is None:  # the part has not begun: a script carries the hand back
        progress = replace(progress, state="at work", carried=np.concatenate([progress.carried, place]))
    else:
        state = "done" if part.success else "failed" if part.steps >= MAX_STEPS else "at work"
        gaps = np.append(progress.missing, MILLI * missing[-1])
        progress = replace(progress, state=state, hand=np.concatenate([progress.hand, place]), missing=gaps)
    picture = doing.picture if moment.frame is None else moment.frame
    return replace(with_part(doing, moment.part, progress), picture=picture, step=doing.step + 1)


def with_part(doing: OrderState, number: int, part: Progress) -> OrderState:
    return replace(doing, parts=(*doing.parts[:number], part, *doing.parts[number + 1 :]))
