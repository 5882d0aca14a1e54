"""From a sentence to a finished rollout: find the scene in the words, or say that they mean nothing to us."""

from dataclasses import asdict

from vla_core.errors import Mistake
from vla_core.model.policy import Policy, Sentence
from vla_core.rollout import Pilot, Quick, Recorder, Settings, roll
from vla_core.trace import Rollout
from vla_core.world import known_task, open_world, teacher_for
from vla_core.world.tasks import refusal


def understood(policy: Policy, text: str) -> Sentence:
    """The sentence, read; a clear answer where it asks for nothing we can do."""
    sentence = policy.hear(text)
    if not sentence.reading.understood:
        raise Mistake(refusal(sentence.reading.nearest))
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
    world = open_world(scene, picture=vision.picture, wrist=vision.wrist)
    pilot = Pilot(policy, sentence, settings)
    try:
        writer = Recorder(teacher_for(scene)) if recorded else Quick()
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
