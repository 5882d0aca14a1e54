"""The world of an attempt as it was before one of its steps, and what it would look like painted otherwise.

world_before(attempt, step) → that world, borrowed: the same seed, actions and interventions again, without the
policy, are the same motion to the bit. with_repaints(prober, attempt, step, decision) → a decision about a table,
with what the plan does where one of its things has another colour.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from vla_core.attempt.attempt import Attempt
from vla_core.attempt.commands import carry_out, cover
from vla_core.attempt.driver import Driver
from vla_core.model.probes import Prober
from vla_core.trace import Decision
from vla_core.world.table.scene import COLOURS, TableScene, Thing

if TYPE_CHECKING:
    from vla_core.world.metaworld import MetaWorld
    from vla_core.world.table.world import Table


@contextmanager
def world_before(attempt: Attempt, step: int) -> Iterator["MetaWorld"]:
    """The world of an attempt with one part, as the policy saw it at this step."""
    request, vision = attempt.request, attempt.policy.config.vision
    driver, due = Driver(attempt.policy, attempt.drivers[0].sentence, request), deque(attempt.interventions)
    with attempt.worlds.borrow(attempt.task, vision.picture, vision.wrist, request.look) as borrowed:
        world = cast("MetaWorld", borrowed)
        world.reset(request.seed)
        if any(request.start):
            world.displace_hand(request.start)
        for moment in attempt.moments[: step + 1]:
            while due and due[0].step <= moment.step:
                carry_out(due.popleft().command, driver, world)
            if moment.step < step:
                world.step(moment.action)
        yield world
        cover(world, False)


def with_repaints(prober: Prober, attempt: Attempt, step: int, decision: Decision) -> Decision:
    """The probed decision of this step, with one thing after the other in another colour."""
    with world_before(attempt, step) as world:
        table = cast("Table", world)
        paints = tuple(other_colour(table.scene, thing) for thing in table.scene.things)
        pairs = zip(table.scene.things, paints, strict=True)
        seen = [attempt.drivers[0].ablated(table.repainted(thing.name, paint)) for thing, paint in pairs]
    return prober.with_repaints(decision, seen, paints)


def other_colour(scene: TableScene, thing: Thing) -> str:
    """A colour that nothing else on the table has, if there is one."""
    used = {item.colour for item in scene.items}
    return next(
        (colour for colour in COLOURS if colour not in used), next(c for c in COLOURS if c != thing.colour)
    )
