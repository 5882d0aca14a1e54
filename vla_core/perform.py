"""From a sentence to a finished rollout: find the scene in the words, or say that they mean nothing to us."""

from dataclasses import asdict

from vla_core.errors import Mistake
from vla_core.model.policy import Policy, Sentence
from vla_core.rollout import Pilot, Quick, Recorder, Settings, roll
from vla_core.trace import Rollout
from vla_core.world.expert import Expert
from vla_core.world.metaworld import MetaWorld
from vla_core.world.tasks import task as known_task


def understood(policy: Policy, text: str) -> Sentence:
    """The sentence, read; a clear answer where it asks for nothing we can do."""
    sentence = policy.hear(text)
    if not sentence.reading.understood:
        near = "; ".join(f"«{known_task(name).sentence}»" for name, _ in sentence.reading.nearest[:3])
        raise Mistake(f"I don't know how to do that; nearest: {near}")
    return sentence


def perform(
    policy: Policy,
    instruction: str,
    task: str | None = None,
    seed: int = 0,
    steps: int = 500,
    settings: Settings = Settings(),  # noqa: B008  (frozen)
    recorded: bool = True,
) -> Rollout:
    """Do it, and hand back the whole attempt."""
    sentence = understood(policy, instruction)
    scene = known_task(task).name if task else sentence.reading.task
    vision = policy.config.vision
    world = MetaWorld(scene, vision.picture, vision.wrist)
    pilot = Pilot(policy, sentence, settings)
    try:
        writer = Recorder(Expert()) if recorded else Quick()
        moments = tuple(roll(pilot, world, seed, steps, writer))
    finally:
        world.close()
    busy = sum(sum(moment.milliseconds.values()) for moment in moments)
    return Rollout(
        task=scene,
        instruction=instruction,
        seed=seed,
        confidence=sentence.reading.confidence,
        success=moments[-1].success,
        moments=moments,
        settings=asdict(pilot.settings) | {"control_hz": round(1e3 * len(moments) / busy, 1)},
    )
