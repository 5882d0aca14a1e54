"""Instructions with an order, done by the real policy in one scene, part by part, while it can be watched.

obey(order, own, seed) yields Doing: what was understood, then every few steps how far each part has come.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from vla_core.trace import Array

if TYPE_CHECKING:
    from vla_core.orders import Event, Order

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
    from vla_core.orders import Step, follow, understood

    policy = real_policy.policy()
    parsed = understood(policy, own.strip() or order)
    doing = initial_state(parsed)
    yield doing
    watch = real_policy.PictureRecorder()
    for event in follow(policy, parsed, int(seed), MAX_STEPS, writer=watch, worlds=real_policy.worlds()):
        doing = next_state(doing, event, watch.missing)
        if isinstance(event, Step) and doing.step % SHOWN_EVERY == 0:
            yield doing
    yield doing


def initial_state(order: "Order") -> OrderState:
    """Nothing done yet."""
    parts = tuple(Progress(part.text, part.task, part.confidence) for part in order.parts)
    return OrderState(order.text, order.scene, parts, None, 0, (MAX_STEPS + 90) * len(parts))


def next_state(doing: OrderState, event: "Event", missing: list[float]) -> OrderState:
    """The same, one event later; `missing` has a number for every step that was taken."""
    from vla_core.orders import Began, Ended

    part = doing.parts[event.part]
    if isinstance(event, Began):
        return with_part(doing, event.part, replace(part, state="at work"))
    if isinstance(event, Ended):
        return with_part(doing, event.part, replace(part, state="done" if event.success else "failed"))
    place = MILLI * event.moment.state[None, :3]
    if event.own:
        gaps = np.append(part.missing, MILLI * missing[-1])
        part = replace(part, hand=np.concatenate([part.hand, place]), missing=gaps)
    else:
        part = replace(part, carried=np.concatenate([part.carried, place]))
    doing = with_part(doing, event.part, part)
    picture = doing.picture if event.moment.frame is None else event.moment.frame
    return replace(doing, picture=picture, step=doing.step + 1)


def with_part(doing: OrderState, number: int, part: Progress) -> OrderState:
    return replace(doing, parts=(*doing.parts[:number], part, *doing.parts[number + 1 :]))
