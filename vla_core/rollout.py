"""Policy, chunk blending and world, together: a stream of moments.

roll(pilot, world, seed) yields one `Moment` a step. The policy thinks every `replan` steps; in between the
chunks it has made so far are blended. A `Recorder` keeps every thought whole; `Quick` keeps none.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from vla_core.config import ABLATIONS
from vla_core.errors import Mistake
from vla_core.model.chunking import Blend, agreement, horizon
from vla_core.model.decide import decide
from vla_core.model.policy import Policy, Sentence
from vla_core.model.state import CENTRE
from vla_core.trace import Decision, Moment
from vla_core.world.base import ACTION_SIZE, Observation, Teacher, World

GREY = 115  # what a blinded eye sees: the mean of the training pictures


@dataclass(frozen=True)
class Settings:
    """How a policy is driven; every one may differ from how it was trained."""

    head: str = ""  # the acting head; empty for the checkpoint's own
    keep: int = 0  # actions of a chunk that are used; 0 for all of them
    replan: int = 4  # steps between thoughts
    decay: float = 0.1  # of the votes of older chunks
    temperature: float = 0.0  # of the noise that the heads start from
    ablate: str = ""  # a stage to take away
    denoise: int = 0  # steps that the sampling heads take from noise to actions; 0 for as many as trained
    adaptive: bool = False  # think sooner than `replan` where the heads disagree

    def __post_init__(self) -> None:
        for name in ("keep", "replan", "denoise"):
            whole = getattr(self, name)
            if isinstance(whole, bool) or not isinstance(whole, int) or whole < 0:
                raise Mistake(f"{name} is {whole!r}; it must be a whole number, 0 or more.")
        if self.ablate and self.ablate not in ABLATIONS:
            raise Mistake(f"Cannot ablate {self.ablate!r}; choose from {', '.join(ABLATIONS)}.")


@dataclass
class Pilot:
    """A policy with one instruction in mind, driven one step at a time."""

    policy: Policy
    sentence: Sentence
    settings: Settings

    def __post_init__(self) -> None:
        heads = self.policy.config.heads
        head = self.settings.head or heads.acting
        if head not in heads.kinds:
            raise Mistake(f"This checkpoint has no head {head!r}; it has {', '.join(heads.kinds)}.")
        single, whole = self.settings.ablate == "chunking", self.policy.config.chunk
        self.keep = 1 if single else (self.settings.keep or whole)
        if self.keep > whole:
            raise Mistake(f"keep is {self.keep}, but this policy decides only {whole} actions at once.")
        self.settings = replace(self.settings, head=head, replan=1 if single else self.settings.replan)
        Blend(self.keep, self.settings.decay, self.settings.replan)  # complains here, not in the first step
        if self.settings.denoise:
            self.policy = self.policy.sampling(self.settings.denoise)
        if self.settings.ablate == "language":
            self.sentence = replace(self.policy.hear(""), reading=self.sentence.reading)

    def begin(self, seed: int) -> None:
        """Forget the last episode."""
        self.blend = Blend(self.keep, self.settings.decay, self.settings.replan)
        size = (self.policy.config.chunk, ACTION_SIZE)
        noise = np.random.default_rng([seed, 7]).standard_normal(size)
        self.noise = (self.settings.temperature * noise).astype(np.float32)
        self.next = 0  # the step of the next thought

    def listen(self, text: str) -> None:
        """Another instruction, from the next step on; what was decided before still has its votes."""
        self.sentence, self.next = self.policy.hear(text), 0

    def due(self, step: int) -> bool:
        return step >= self.next

    def think(self, step: int, observation: Observation) -> None:
        """Make a chunk for this step and the next."""
        heads = self.policy.config.heads.kinds if self.settings.adaptive else (self.settings.head,)
        self.decided(step, self.policy.act(self.left(observation), self.sentence, self.noise, heads))

    def think_aloud(self, step: int, observation: Observation) -> Decision:
        """The same, with every stage written down."""
        decision = decide(self.policy, self.left(observation), self.sentence, self.noise, self.settings.head)
        self.decided(step, {kind: sample.actions for kind, sample in decision.heads.items()})
        return decision

    def decided(self, step: int, chunks: dict[str, np.ndarray]) -> None:
        """The acting head's chunk joins the blend; the others may say when to think again."""
        self.blend.push(step, chunks[self.settings.head])
        agreed = agreement(list(chunks.values())) if self.settings.adaptive else 1.0
        self.next = step + horizon(agreed, self.settings.replan)

    def left(self, observation: Observation) -> Observation:
        """What an ablation leaves of an observation."""
        if self.settings.ablate == "vision":
            wrist = None if observation.wrist is None else np.full_like(observation.wrist, GREY)
            return replace(observation, image=np.full_like(observation.image, GREY), wrist=wrist)
        if self.settings.ablate == "state":
            return replace(observation, state=np.array(CENTRE, np.float32))
        return observation


class Quick:
    """Writes nothing down: the fast path, for evaluation and for racing."""

    def think(self, pilot: Pilot, step: int, observation: Observation) -> Decision | None:
        pilot.think(step, observation)
        return None

    def look(self, world: World, step: int) -> dict[str, np.ndarray]:
        return {}


@dataclass(frozen=True)
class Recorder:
    """Writes everything down: every stage of every thought, what the teacher would do, where things are."""

    teacher: Teacher
    frames: bool = True  # the audience view
    every: int = 1  # steps between two pictures of it

    def think(self, pilot: Pilot, step: int, observation: Observation) -> Decision | None:
        return pilot.think_aloud(step, observation)

    def look(self, world: World, step: int) -> dict[str, np.ndarray]:
        truth = world.truth()
        seen = {"expert": self.teacher.act(world), "truth": np.stack([truth.hand, truth.object, truth.goal])}
        return seen | ({"frame": world.audience()} if self.frames and step % self.every == 0 else {})


def roll(
    pilot: Pilot, world: World, seed: int, steps: int | None = None, writer: Quick | Recorder | None = None
) -> Iterator[Moment]:
    """One episode, until success, the world's end, or `steps`."""
    writer = writer or Quick()
    world.reset(seed)
    pilot.begin(seed)
    for step in range(min(steps or world.max_steps, world.max_steps)):
        moment, over = one_step(pilot, world, step, writer)
        yield moment
        if over or moment.success:
            return


def one_step(pilot: Pilot, world: World, step: int, writer: Quick | Recorder) -> tuple[Moment, bool]:
    """Look and think if it is time to, blend, act."""
    clock = [time.perf_counter()]
    decision = None
    if pilot.due(step):
        observation = world.observe()
        clock.append(time.perf_counter())
        decision = writer.think(pilot, step, observation)
    clock.append(time.perf_counter())
    blend, state = pilot.blend.at(step), world.state
    seen: dict[str, Any] = writer.look(world, step)
    before = time.perf_counter()
    outcome = world.step(blend.blended)
    spent = {
        "camera": clock[1] - clock[0],
        "policy": clock[-1] - clock[1],
        "world": time.perf_counter() - before,
    }
    moment = Moment(
        step=step,
        state=state,
        chunking=blend,
        action=blend.blended,
        success=outcome.success,
        decision=decision,
        milliseconds={name: round(1e3 * seconds, 3) for name, seconds in spent.items()},
        **seen,
    )
    return moment, outcome.over
