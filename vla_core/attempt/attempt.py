"""One attempt of the robot: the only place where policy, instruction and world are put together.

prepare(request, policies, worlds) reads the words, finds the scene and returns an `Attempt`; its `run()` yields
one `Moment` a control step. An instruction with an order is carried out part by part in one scene; between two
parts a script carries the hand back to where the scene begins, because every demonstration began there. An attempt
that runs is changed by its commands alone, and its event log keeps each with its step.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np

from vla_core.attempt.commands import carry_out, cover
from vla_core.attempt.driver import Driver, FullRecorder, Recorder, control_step
from vla_core.attempt.instruction import read_instruction, tasks_in_turn
from vla_core.attempt.interventions import Command, Cover, Intervention, Stop
from vla_core.attempt.request import Request, settings_of
from vla_core.attempt.table_instruction import read_about_table
from vla_core.errors import Mistake
from vla_core.model.onnx_policy import with_onnx_runtime
from vla_core.model.own_policy import is_own
from vla_core.model.policy import Policy, Sentence
from vla_core.trace import Chunking, Event, Moment, Part, Rollout
from vla_core.world import known_task, teacher_for
from vla_core.world.base import World
from vla_core.world.pool import WorldPool
from vla_core.world.table.tasks import built_name, is_table, scene_of

if TYPE_CHECKING:
    from vla_core.world.metaworld import MetaWorld
    from vla_core.world.shared_scenes import SharedScene

Policies = Callable[[Path], Policy]  # the policy of a checkpoint, such as model.checkpoint.load_cached
SCRIPT = "a script carries the hand back"  # the event of steps that are not the policy's own
LIFT = 0.1  # metres that the hand rises before it goes back
HIGH = 0.25  # metres over the floor that it rises to at least
CLOSE = 0.012  # metres from the start at which the hand is back
GAIN = 60.0  # of the way back: at full speed until 1.7 cm before the end
RETURN_STEPS = (25, 60)  # at most, for rising and for going back
OPEN_GRIPPER = -1.0  # on the way back
FRAME_STEPS = 2  # between two pictures for somebody who watches


def prepare(request: Request, policies: Policies, worlds: WorldPool) -> "Attempt":
    """An attempt at what a person asks for; one clear line where it cannot be done, and then nothing moves."""
    policy = policy_for(request, policies)
    if is_table(request.scene):
        scene = scene_of(request.scene, request.seed)
        sentence, command = read_about_table(policy, request.instruction, scene)
        return Attempt(request, policy, [sentence], [built_name(scene, command)], worlds)
    sentences = read_instruction(policy, request.instruction)
    tasks = tasks_in_turn(request.scene, [sentence.reading.task for sentence in sentences])
    return Attempt(request, policy, sentences, tasks, worlds)


def prepare_trial(request: Request, policies: Policies, worlds: WorldPool) -> "Attempt":
    """An attempt for a measurement: the scene names the task, and the words go to the policy as they are.

    On the table they are read as any person's are, and can be refused; what counts is what the scene names.
    """
    policy = policy_for(request, policies)
    if is_table(request.scene):
        sentence, _ = read_about_table(policy, request.instruction, scene_of(request.scene, request.seed))
    else:
        sentence = policy.hear(request.instruction)
    return Attempt(request, policy, [sentence], [known_task(request.scene).name], worlds)


def policy_for(request: Request, policies: Policies) -> Policy:
    """The policy that a request asks for, in the runtime that it asks for."""
    policy = policies(request.checkpoint)
    exported = request.runtime == "onnx" and not is_own(request.checkpoint)  # an own policy is a graph already
    return with_onnx_runtime(policy, request.checkpoint) if exported else policy


class Attempt:
    """One attempt: made by `prepare`, carried out by `run`."""

    def __init__(
        self,
        request: Request,
        policy: Policy,
        sentences: Sequence[Sentence],
        tasks: Sequence[str],
        worlds: WorldPool,
    ) -> None:
        self.request, self.policy, self.worlds = request, policy, worlds
        self.drivers = [Driver(policy, sentence, request) for sentence in sentences]
        readings = [sentence.reading for sentence in sentences]
        self.confidence = min(reading.confidence for reading in readings)
        self.parts = [
            Part(sentence.text, task, sentence.reading.confidence)
            for sentence, task in zip(sentences, tasks, strict=True)
        ]
        self.moments: list[Moment] = []
        self.events: list[Event] = []
        self.complaints: deque[str] = deque(maxlen=8)  # about commands that could not be carried out
        self.world: World | None = None  # the one it acts in just now
        self._commands: deque[Command] = deque()
        self._done: list[Intervention] = []
        self._planned = deque(sorted(request.interventions, key=lambda one: one.step))
        self._stopped = False

    @property
    def task(self) -> str:
        """What it carries out, of several the last."""
        return self.parts[-1].task

    @property
    def success(self) -> bool:
        return all(part.success for part in self.parts)

    @property
    def interventions(self) -> tuple[Intervention, ...]:
        """What has been done to it so far, each with its step."""
        return tuple(self._done)

    @property
    def head(self) -> str:
        """The head that acts."""
        return self.drivers[0].head

    @property
    def rollout(self) -> Rollout:
        """The record so far."""
        driver = self.drivers[0]
        driving = {"head": driver.head, "replan": driver.replan}
        return Rollout(
            task=self.task,
            instruction=self.request.instruction,
            seed=self.request.seed,
            confidence=self.confidence,
            success=self.success,
            moments=tuple(self.moments),
            settings=settings_of(self.request) | driving | self._timing(),
            parts=tuple(self.parts),
            events=tuple(self.events),
            link=replace(self.request, interventions=(*self._done, *self._planned)).to_link(),
        )

    def command(self, command: Command) -> None:
        """To be carried out before the next step."""
        self._commands.append(command)

    def full_recorder(self, frames: bool = True, every: int = 1) -> FullRecorder:
        """A recorder that writes everything down, with the teacher of this task."""
        return FullRecorder(teacher_for(self.task), frames, every)

    def viewer_recorder(self) -> FullRecorder:
        """The same with a picture at every second step: enough for somebody who watches."""
        return self.full_recorder(every=FRAME_STEPS)

    def run(self, recorder: Recorder | None = None, after_success: int = 0) -> Iterator[Moment]:
        """Carry out the parts until one fails; a part takes `after_success` more steps after its success."""
        recorder, before = recorder or Recorder(), None
        with ExitStack() as stack:
            worlds = self._borrowed(stack)
            for number, (driver, world) in enumerate(zip(self.drivers, worlds, strict=True)):
                self.world = world
                world.reset(self.request.seed)
                if before is None and any(self.request.start):
                    cast("MetaWorld", world).displace_hand(self.request.start)
                if before is not None:
                    cast("SharedScene", world).continue_from(cast("SharedScene", before))
                    yield from self._carry_back(number, driver, cast("SharedScene", world), recorder)
                    if self._stopped:
                        return
                driver.reset(self.request.seed, len(self.moments))
                yield from self._part(number, driver, world, recorder, after_success)
                if not self.parts[number].success or self._stopped:
                    return
                before = world

    def _borrowed(self, stack: ExitStack) -> Iterator[World]:
        """A world for each part, borrowed when its turn comes; a part may use the one of an earlier part again."""
        vision, open_worlds = self.policy.config.vision, dict[str, World]()
        for part in self.parts:
            world = open_worlds.get(part.task)
            if (
                world is None or world is self.world
            ):  # two parts in a row need two worlds: one goes on from the other
                borrowed = self.worlds.borrow(part.task, vision.picture, vision.wrist, self.request.look)
                world = open_worlds[part.task] = stack.enter_context(borrowed)
                stack.callback(self._uncover, world)
            yield world

    def _part(
        self, number: int, driver: Driver, world: World, recorder: Recorder, after_success: int
    ) -> Iterator[Moment]:
        """The policy's own steps of one part."""
        begun, left = len(self.moments), after_success
        self.parts[number] = replace(self.parts[number], step=begun, success=False)
        for own in range(1, min(self.request.steps, world.max_steps) + 1):
            step = len(self.moments)
            event = self._apply_commands(step, driver, world) if step else ""
            if self._stopped:
                return
            moment, over = control_step(driver, world, step, recorder)
            success = self.parts[number].success or moment.success
            self.parts[number] = replace(self.parts[number], steps=own, success=success)
            yield self._add(replace(moment, event=event, part=number))
            if over or (success and not left):
                return
            left -= success

    def _carry_back(
        self, number: int, driver: Driver, world: "SharedScene", recorder: Recorder
    ) -> Iterator[Moment]:
        """The hand opens, rises, and goes back to where the scene begins: a script, no forward pass."""
        above = world.state[:3].copy()
        above[2] = max(above[2] + LIFT, HIGH)
        for place, most in zip((above, np.array(world.scene.hand)), RETURN_STEPS, strict=True):
            for _ in range(most):
                way = place - world.state[:3]
                if np.abs(way).max() < CLOSE:
                    break
                step = len(self.moments)
                event = ", ".join(filter(None, (SCRIPT, self._apply_commands(step, driver, world))))
                if self._stopped:
                    return
                action = np.append((GAIN * way).clip(-1, 1), OPEN_GRIPPER).astype(np.float32)
                blend = Chunking(action[None], np.ones(1), np.array([step]), action)
                state, extras = world.state, recorder.extras(world, step)
                outcome = world.step(action)
                moment = Moment(step, state, blend, action, outcome.success, event=event, part=number, **extras)
                yield self._add(moment)

    def _add(self, moment: Moment) -> Moment:
        self.moments.append(moment)
        return moment

    def _apply_commands(self, step: int, driver: Driver, world: World) -> str:
        """Carry out what is due before this step; in words what it was."""
        due = []
        while self._planned and self._planned[0].step <= step:
            due.append(self._planned.popleft().command)
        while self._commands:
            due.append(self._commands.popleft())
        applied = [self._apply(command, step, driver, world) for command in due]
        return ", ".join(filter(None, applied))

    def _apply(self, command: Command, step: int, driver: Driver, world: World) -> str:
        try:
            text = carry_out(command, driver, cast("MetaWorld", world))
        except Mistake as mistake:
            self.complaints.append(str(mistake))
            return ""
        self._done.append(Intervention(step, command))
        self.events.append(Event(step, command.kind, command.value, text))
        self._stopped = self._stopped or isinstance(command, Stop)
        return text

    def _uncover(self, world: World) -> None:
        """Nobody who borrows the world next finds a lid on its camera."""
        if any(event.kind == Cover.kind for event in self.events):
            cover(cast("MetaWorld", world), False)

    def _timing(self) -> dict[str, float]:
        """Control steps a second, cameras and policy included; the script's steps are not counted."""
        times = [sum(moment.milliseconds.values()) for moment in self.moments if moment.milliseconds]
        return {"control_hz": round(1e3 * len(times) / sum(times), 1)} if times else {}


def summary(rollout: Rollout) -> dict[str, object]:
    """What the `rollout` command prints and the HTTP API answers."""
    plain: dict[str, object] = {
        "task": rollout.task,
        "confidence": round(rollout.confidence, 4),
        "success": rollout.success,
        "steps": rollout.steps,
        "control_hz": rollout.settings.get("control_hz"),
        "instruction": rollout.instruction,
        "seed": rollout.seed,
    }
    if len(rollout.parts) > 1:
        plain["order"] = [
            {"text": part.text, "task": part.task, "success": bool(part.success), "steps": part.steps}
            for part in rollout.parts
        ]
    return plain
