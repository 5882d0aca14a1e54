"""A policy with one instruction, driven one control step at a time: plan when it is time to, blend, act.

Driver(policy, sentence, request) plans every `replan` steps; in between the action chunks it has made are blended.
control_step(driver, world, step, recorder) → one `Moment`. What is written down besides is up to the recorder.
"""

import time
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from vla_core.attempt.request import Request
from vla_core.errors import InvalidInput
from vla_core.model.chunking import Blend, agreement, horizon
from vla_core.model.decide import decide
from vla_core.model.policy import Policy, Sentence
from vla_core.trace import Decision, Moment
from vla_core.world.base import ACTION_SIZE, MEAN_GREY, Observation, Teacher, World


class Driver:
    """One policy carrying out one sentence."""

    def __init__(self, policy: Policy, sentence: Sentence, request: Request) -> None:
        heads, chunk = policy.config.heads, policy.config.chunk
        single = request.ablate == "chunking"
        self.head = request.head or heads.acting
        if self.head not in heads.kinds:
            raise InvalidInput(f"This checkpoint has no head {self.head!r}; it has {', '.join(heads.kinds)}.")
        self.keep = 1 if single else (request.keep or chunk)
        if self.keep > chunk:
            raise InvalidInput(f"keep is {self.keep}, but this policy decides only {chunk} actions at once.")
        self.replan = 1 if single else request.replan
        self.request = request
        self.policy = policy.sampling(request.denoise) if request.denoise else policy
        self.reset(0)
        self.listen(sentence)

    def reset(self, seed: int, step: int = 0) -> None:
        """Forget the last episode; the next forward pass is due at `step`."""
        self.blend = Blend(self.keep, self.request.decay, self.replan)
        self.seed = seed
        self.next_plan = step

    def listen(self, sentence: Sentence) -> None:
        """Follow another sentence from the next step on; earlier chunks keep their weight in the blend."""
        deaf = self.request.ablate == "language"
        self.sentence = replace(self.policy.hear(""), reading=sentence.reading) if deaf else sentence
        self.next_plan = 0

    def noise(self, step: int) -> np.ndarray:
        """(K, A) that the forward pass at this step starts from: fresh each time, the same for the same seed."""
        rng = np.random.default_rng([self.seed, 7, step])
        noise = rng.standard_normal((self.policy.config.chunk, ACTION_SIZE))
        return (self.request.temperature * noise).astype(np.float32)

    def plan(self, step: int, observation: Observation) -> None:
        """Make a chunk for this step and the next ones: the fast path."""
        heads = self.policy.config.heads.kinds if self.request.adaptive else (self.head,)
        self._add(step, self.policy.act(self.ablated(observation), self.sentence, self.noise(step), heads))

    def plan_recorded(self, step: int, observation: Observation) -> Decision | None:
        """The same chunk, with every stage of the forward pass written down, where the policy tells of them."""
        if not self.policy.tells_stages:
            self.plan(step, observation)
            return None
        decision = decide(self.policy, self.ablated(observation), self.sentence, self.noise(step), self.head)
        self._add(step, {kind: sample.actions for kind, sample in decision.heads.items()})
        return decision

    def _add(self, step: int, chunks: dict[str, np.ndarray]) -> None:
        """The acting head's chunk joins the blend; the others may say when to plan again."""
        self.blend.push(step, chunks[self.head])
        agreed = agreement(list(chunks.values())) if self.request.adaptive else 1.0
        self.next_plan = step + horizon(agreed, self.replan)

    def ablated(self, observation: Observation) -> Observation:
        """The observation without the sense that is taken away."""
        if self.request.ablate == "vision":
            wrist = None if observation.wrist is None else np.full_like(observation.wrist, MEAN_GREY)
            return replace(observation, image=np.full_like(observation.image, MEAN_GREY), wrist=wrist)
        if self.request.ablate == "state":
            return replace(observation, state=self.policy.state.mean.numpy().copy())
        return observation


class Recorder:
    """Writes down nothing but the moment itself: the fast path, for evaluation."""

    def plan(self, driver: Driver, step: int, observation: Observation) -> Decision | None:
        driver.plan(step, observation)
        return None

    def extras(self, world: World, step: int) -> dict[str, Any]:
        """More fields of the `Moment`, looked up before the action."""
        return {}


@dataclass(frozen=True)
class FullRecorder(Recorder):
    """Writes everything down: each stage of each forward pass, what the teacher would do, where things are."""

    teacher: Teacher
    frames: bool = True  # the audience view
    every: int = 1  # steps between two pictures of it

    def plan(self, driver: Driver, step: int, observation: Observation) -> Decision | None:
        return driver.plan_recorded(step, observation)

    def extras(self, world: World, step: int) -> dict[str, Any]:
        truth = world.truth()
        extras = {"expert": self.teacher.act(world), "truth": np.stack([truth.hand, truth.object, truth.goal])}
        extras |= {} if truth.things is None else {"things": truth.things}
        return extras | ({"frame": world.audience()} if self.frames and step % self.every == 0 else {})


def control_step(driver: Driver, world: World, step: int, recorder: Recorder) -> tuple[Moment, bool]:
    """Observe and plan if it is time to, blend, act; and whether the world allows no further step."""
    clock = [time.perf_counter()]
    decision = None
    if step >= driver.next_plan:
        observation = world.observe()
        clock.append(time.perf_counter())
        decision = recorder.plan(driver, step, observation)
    clock.append(time.perf_counter())
    blend, state = driver.blend.at(step), world.state
    extras = recorder.extras(world, step)
    before = time.perf_counter()
    outcome = world.step(blend.blended)
    seconds = {
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
        milliseconds={name: round(1e3 * value, 3) for name, value in seconds.items()},
        **extras,
    )
    return moment, outcome.over
