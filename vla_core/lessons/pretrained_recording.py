"""Looks at pictures of two arms with the encoder of the policy that ships, and trains others on the same.

record() -> the file of pretrained.py. For each scene: labels, where the keypoints of the front encoder stand in
each picture, with the trained weights and with random ones of the same shape, and the answers of an encoder that
was trained from nothing on so many of these pictures, together with a readout on its point token.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from vla_core.lessons.pretrained import COUNTS, EXAM, NOTHING_COUNTS, PLACE, SHOWN, TASKS, labelled
from vla_core.lessons.recorded_file import write_arrays
from vla_core.trace import Array
from vla_core.world import known_task, open_world, teacher_for
from vla_core.world.camera import project
from vla_core.world.seeds import unseen_seed

if TYPE_CHECKING:
    from torch import Tensor

    from vla_core.model.language import EncodedSentence
    from vla_core.model.policy import Policy
    from vla_core.model.vision import VisionOutput

CHECKPOINT = Path("checkpoints/full.safetensors")
PICTURES = max(COUNTS) + EXAM
AN_EPISODE, EVERY = 4, 14  # pictures of one episode, and most steps between two
STEPS, BATCH, RATE = 160, 16, 1e-3  # of training from nothing
SEED = 0
COMMAND = "python -m vla_core record-course pretrained"


@dataclass(frozen=True, eq=False)
class Labelled:
    """Pictures of one scene, and what is to be read off each."""

    pictures: Array  # (n, 96, 96, 3) uint8
    labels: Array  # (n, 5) object across and down, hand across and down, in pixels; gripper opening in per cent


def record(place: Path = PLACE, steps: int = STEPS, pictures: int = PICTURES) -> Path:
    """Everything that the chapter shows."""
    import torch

    from vla_core.model.checkpoint import load
    from vla_core.model.probes import Prober

    torch.set_num_threads(1)
    policy = load(CHECKPOINT)
    untrained = Prober(policy, SEED).untrained
    arrays: dict[str, Array] = {}
    for i, task in enumerate(TASKS):
        seen = labelled_pictures(task, pictures)
        sentence = encoded_sentence(policy, task)
        arrays[f"{i}/labels"] = seen.labels.astype(np.float32)
        arrays[f"{i}/shown"] = seen.pictures[-EXAM:][list(SHOWN)]
        arrays[f"{i}/trained"] = keypoints(policy, seen.pictures, sentence)
        arrays[f"{i}/random"] = keypoints(untrained, seen.pictures, sentence)
        for count in NOTHING_COUNTS:
            arrays[f"{i}/nothing {count}"] = from_nothing(policy, seen, sentence, count, steps)
    facts = {
        "tasks": TASKS,
        "steps": steps,
        "batch": BATCH,
        "rate": RATE,
        "checkpoint": CHECKPOINT.name,
    }
    facts |= {
        "width": policy.config.width,
        "parameters": sum(part.numel() for part in policy.vision[0].parameters()),
    }
    facts |= {"command": COMMAND, "date": date.today().isoformat()}
    return write_arrays(place, arrays, facts)


def labelled_pictures(task: str, count: int) -> Labelled:
    """Pictures from a teacher's episodes on seeds that no policy was trained on, some of each, at random steps."""
    world, teacher = open_world(task, wrist=0), teacher_for(task)
    pictures, labels = [], []
    try:
        for number in range(-(-count // AN_EPISODE)):
            world.reset(unseen_seed(number, 7))
            for pause in np.random.default_rng([number, 3]).integers(1, EVERY + 1, AN_EPISODE):
                for _ in range(pause):
                    world.step(teacher.act(world))
                seen, truth = world.observe(), world.truth()
                side = len(seen.image)
                spots = side * project(np.stack([truth.object, truth.hand]), truth.front_camera) - 0.5
                pictures.append(seen.image)
                labels.append([*spots.ravel(), 100 * seen.state[3]])
    finally:
        world.close()
    return Labelled(np.stack(pictures)[:count], np.array(labels)[:count])


def encoded_sentence(policy: "Policy", task: str) -> "EncodedSentence":
    """The task's sentence, as tensors that others may learn from."""
    from vla_core.model.language import EncodedSentence

    heard = policy.hear(known_task(task).sentence).encoded
    return EncodedSentence(heard.hidden.clone(), heard.pooled.clone(), heard.mask.clone())


def keypoints(policy: "Policy", pictures: Array, sentence: "EncodedSentence") -> Array:
    """(n, keypoints · 2) float32 pixels across and down, in the front picture."""
    import torch

    side = pictures.shape[1]
    with torch.inference_mode():
        parts = [torch.from_numpy(part) for part in np.array_split(pictures, 16)]
        rows = torch.cat([encode(policy.vision[0], part, sentence).keypoints.flatten(1) for part in parts])
    places: Array = side * rows.numpy() - 0.5
    return places


def encode(encoder: Any, pictures: "Tensor", sentence: "EncodedSentence") -> "VisionOutput":
    """What the encoder makes of pictures (B, H, W, 3) uint8, all with the same sentence."""
    from vla_core.model.language import EncodedSentence
    from vla_core.model.policy import as_floats

    parts = (sentence.hidden, sentence.pooled, sentence.mask)
    repeated = EncodedSentence(*(part.expand(len(pictures), *part.shape[1:]) for part in parts))
    seen: VisionOutput = encoder(as_floats(pictures), repeated)
    return seen


def from_nothing(policy: "Policy", seen: Labelled, sentence: "EncodedSentence", count: int, steps: int) -> Array:
    """(EXAM, 5), answers of an encoder of the same shape that has seen nothing but `count` labelled pictures."""
    import torch
    from torch import nn
    from torch.nn import functional as F

    from vla_core.model.vision import VISION

    config = policy.config
    with torch.random.fork_rng():
        torch.manual_seed(SEED)
        encoder = VISION[config.vision.kind](
            config.vision, config.vision.picture, config.language.width, config.width
        )
        readout = nn.Linear(config.width, seen.labels.shape[1])
    own = labelled(0)[:count]
    middle, spread = seen.labels[own].mean(axis=0), seen.labels[own].std(axis=0) + 1e-3
    wanted = torch.from_numpy(((seen.labels - middle) / spread).astype(np.float32))
    pictures = torch.from_numpy(seen.pictures)
    optimiser = torch.optim.Adam([*encoder.parameters(), *readout.parameters()], RATE)
    for chosen in (own[rows] for rows in batches(count, steps)):
        loss = F.mse_loss(readout(encode(encoder, pictures[chosen], sentence).tokens[:, 0]), wanted[chosen])
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        optimiser.step()
    with torch.inference_mode():
        answers = readout(encode(encoder, pictures[-EXAM:], sentence).tokens[:, 0]).numpy()
    told: Array = (answers * spread + middle).astype(np.float32)
    return told


def batches(count: int, steps: int) -> Iterator[Array]:
    """Rows of the labelled pictures, each as often as any other."""
    rng, row = np.random.default_rng(SEED), np.zeros(0, int)
    for _ in range(steps):
        while len(row) < BATCH:
            row = np.concatenate([row, rng.permutation(count)])
        yield row[:BATCH]
        row = row[BATCH:]
