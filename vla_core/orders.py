"""Instructions with an order: «first open the drawer, then close it» is split, read, and done part by part.

understood(policy, text) → Order: each part read by the model's own reader, and a scene in which all are possible.
follow(policy, order, seed) yields Began, Step …, Ended for each part. Between two parts a script carries the hand
back to where the scene begins, because that is where every demonstration began; those steps say so.
"""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, cast

import numpy as np

from vla_core.errors import Mistake
from vla_core.model.language import Reading
from vla_core.model.policy import Policy
from vla_core.parts import split
from vla_core.rollout import Pilot, Quick, Recorder, Settings, one_step
from vla_core.trace import Chunking, Moment, Rollout
from vla_core.world import teacher_for
from vla_core.world.pool import WorldPool
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS, refusal

if TYPE_CHECKING:
    from vla_core.world.shared_scenes import SharedScene

LONGEST = 8  # parts of an order
STEPS = 250  # at most, for each part
LIFT = 0.1  # metres that the hand rises before it goes back
HIGH = 0.25  # metres over the floor that it rises to at least
CLOSE = 0.012  # metres from where it began, and it is back
GAIN = 60.0  # of the way back: at full speed until 1.7 cm before the end
WAY_BACK = (25, 60)  # steps at most, for rising and for going back
SCRIPT = "a script carries the hand back"  # said of the steps that are not the policy's own
OPEN = -1.0  # of the gripper, while it goes back

IT = re.compile(r"\b(?:it|them)\b", re.IGNORECASE)
HANDLE = re.compile(r" handle$|handle of the ")  # who says «it» means the whole thing


@dataclass(frozen=True)
class Part:
    """One thing to do, as it was said and as it was read."""

    text: str
    task: str
    confidence: float


@dataclass(frozen=True)
class Order:
    """What to do, one after another, and where all of it is possible."""

    text: str
    scene: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Began:
    """A part begins."""

    part: int


@dataclass(frozen=True, eq=False)
class Step:
    """One step of the world; not `own` where the script carries the hand back."""

    part: int
    moment: Moment
    own: bool


@dataclass(frozen=True)
class Ended:
    """A part is done, or its steps are used up; then nothing follows."""

    part: int
    success: bool
    steps: int  # of its own


Event = Began | Step | Ended


def is_order(policy: Policy, text: str) -> bool:
    """Whether there is more than one thing to do, in turn, whatever comes of it."""
    return len(read(policy, text)) > 1


def understood(policy: Policy, text: str, scene: str = "") -> Order:
    """Every part read, and a scene that allows all of them; one clear line where there is none."""
    readings = read(policy, text)
    if len(readings) > LONGEST:
        raise Mistake(f"That order has {len(readings)} parts; give {LONGEST} at most.")
    for number, (words, reading) in enumerate(readings):
        if not reading.understood:
            raise Mistake(f"Part {number + 1} of the order, “{words[:80]}”: {refusal(reading.nearest)}.")
    parts = tuple(Part(words, reading.task, reading.confidence) for words, reading in readings)
    return Order(text, scene_for(parts, scene), parts)


def read(policy: Policy, text: str) -> list[tuple[str, Reading]]:
    """What to do in turn; it is one thing where only its way is told: «over the wall, then down on the button»."""
    readings: list[tuple[str, Reading]] = []
    said = split(text)
    for number, part in enumerate(said):
        neighbours = [reading for _, reading in readings[-1:]]
        neighbours = neighbours or [policy.hear(other).reading for other in said[number + 1 : number + 2]]
        words = with_a_name(part, neighbours)
        readings.append((words, policy.hear(words).reading))
    whole, known = policy.hear(text).reading, {one.task for _, one in readings if one.understood}
    strange = any(not one.understood for _, one in readings)
    return [(text, whole)] if strange and whole.understood and whole.task not in known else readings


def with_a_name(part: str, neighbours: list[Reading]) -> str:
    """«close it» → «close the drawer», from the part before, or else from the one after."""
    if not (neighbours and IT.search(part)):
        return part
    return IT.sub(HANDLE.sub("", TASKS[neighbours[0].task].object), part)


def scene_for(parts: tuple[Part, ...], wanted: str = "") -> str:
    """The scene in which all parts are possible; the wanted one if it is among them."""
    tasks = {part.task for part in parts}
    fitting = [scene for scene, possible in SCENES.items() if tasks <= set(possible)]
    if wanted and wanted not in fitting:
        can = "; ".join(TASKS[task].sentence for task in SCENES.get(wanted, ()))
        raise Mistake(f"Not all of that can be done in the scene {wanted!r}. " + (f"There: {can}" if can else ""))
    if fitting:
        return wanted or fitting[0]
    told = " and ".join(f"“{TASKS[task].sentence}”" for task in dict.fromkeys(part.task for part in parts))
    raise Mistake(
        f"No scene allows {told} one after the other. Try “first open the drawer, then close it”; "
        "`python -m vla_core tasks --tasks shared` lists what goes together."
    )


def follow(
    policy: Policy,
    order: Order,
    seed: int = 0,
    steps: int = STEPS,
    settings: Settings = Settings(),  # noqa: B008  (frozen)
    writer: Quick | Recorder | None = None,
    worlds: WorldPool | None = None,
) -> Iterator[Event]:
    """Do one part after the other in one scene; stop at the first that does not succeed."""
    clock, store = 0, worlds or WorldPool(*both_sides(policy), idle_limit=0)
    with ExitStack() as stack:
        before: SharedScene | None = None
        for number, part in enumerate(order.parts):
            world = cast("SharedScene", stack.enter_context(store.borrow(f"{part.task}@{order.scene}")))
            world.reset(seed)
            yield Began(number)
            if before:
                world.continue_from(before)
                for moment in back(world, clock, writer or Quick()):
                    clock = moment.step + 1
                    yield Step(number, moment, own=False)
            pilot, own, success = Pilot(policy, policy.hear(part.text), settings), 0, False
            pilot.begin(seed)
            pilot.next = clock
            while own < steps and not success:
                moment, over = one_step(pilot, world, clock, writer or Quick())
                clock, own, success = clock + 1, own + 1, moment.success
                yield Step(number, moment, own=True)
                if over:
                    break
            yield Ended(number, success, own)
            if not success:
                return
            before = world


def both_sides(policy: Policy) -> tuple[int, int]:
    """Of the front and of the wrist picture."""
    return policy.config.vision.picture, policy.config.vision.wrist


def back(world: "SharedScene", clock: int, writer: Quick | Recorder) -> Iterator[Moment]:
    """The hand opens, rises, and goes back to where the scene begins: no thought, only a script."""
    above = world.state[:3].copy()
    above[2] = max(above[2] + LIFT, HIGH)
    for place, most in zip((above, np.array(world.scene.hand)), WAY_BACK, strict=True):
        for _ in range(most):
            way = place - world.state[:3]
            if np.abs(way).max() < CLOSE:
                break
            action = np.append((GAIN * way).clip(-1, 1), OPEN).astype(np.float32)
            blend = Chunking(action[None], np.ones(1), np.array([clock]), action)
            state, seen = world.state, writer.look(world, clock)
            outcome = world.step(action)
            yield Moment(clock, state, blend, action, outcome.success, event=SCRIPT, **seen)  # type: ignore[arg-type]
            clock += 1


def perform_order(
    policy: Policy,
    text: str,
    scene: str | None = None,
    seed: int = 0,
    steps: int = STEPS,
    settings: Settings = Settings(),  # noqa: B008  (frozen)
    recorded: bool = True,
) -> Rollout:
    """Do all of it, and hand back the whole attempt; its settings tell what became of each part."""
    order = understood(policy, text, (scene or "").rpartition("@")[2])
    task = f"{order.parts[-1].task}@{order.scene}"
    writer = Recorder(teacher_for(task)) if recorded else Quick()
    events = list(follow(policy, order, seed, steps, settings, writer))
    moments = tuple(event.moment for event in events if isinstance(event, Step))
    busy = sum(sum(moment.milliseconds.values()) for moment in moments)
    rate = round(1e3 * sum(bool(moment.milliseconds) for moment in moments) / busy, 1)
    return Rollout(
        task=task,
        instruction=text,
        seed=seed,
        confidence=min(part.confidence for part in order.parts),
        success=sum(isinstance(event, Ended) and event.success for event in events) == len(order.parts),
        moments=moments,
        settings=asdict(settings) | {"control_hz": rate, "order": accounts(order, events)},
    )


def accounts(order: Order, events: list[Event]) -> list[dict[str, object]]:
    """What was said in each part, and what became of it."""
    ended = {event.part: event for event in events if isinstance(event, Ended)}
    found = []
    for number, part in enumerate(order.parts):
        end = ended.get(number, Ended(number, False, 0))
        found.append({"text": part.text, "task": part.task, "success": end.success, "steps": end.steps})
    return found
