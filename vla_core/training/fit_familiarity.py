"""Fitting familiarity: what each sense was like in training, from demonstrations and from the sentences taught.

gather_features(policy, demos, moments) yields `TaskFeatures`, task by task; fit(features) -> Familiarity. Every
fourth episode of a task is held out to calibrate with; held-out sentences come from the same grammar, drawn anew.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from vla_core.data.dataset import Sentences
from vla_core.data.store import Demos
from vla_core.errors import InvalidInput
from vla_core.language.phrases import Phrases
from vla_core.model.familiarity import SENSES, Familiarity, fit_memory, sense_features
from vla_core.model.language import EncodedSentence, pad_batch
from vla_core.model.policy import Policy
from vla_core.model.tokenizer import Pieces
from vla_core.trace import Array
from vla_core.world.shared_scene_tasks import base_task
from vla_core.world.table.tasks import is_table
from vla_core.world.tasks import task

HELD_OUT = 4  # every so many-th episode of a task is held out
NEW_PHRASES = 20  # held-out sentences a task
BATCH = 64  # pictures through the network at once


@dataclass(frozen=True, eq=False)
class TaskFeatures:
    """The features of one task's moments and sentences, by sense."""

    task: str
    fitted: dict[str, Array]  # (N, F)
    held_out: dict[str, Array]  # (M, F)


def gather_features(policy: Policy, demos: Demos, moments: int, seed: int = 0) -> Iterator[TaskFeatures]:
    """At most so many moments of each task, and a third as many held out."""
    rng, taught = np.random.default_rng(seed), Sentences(demos, policy.language.tokenizer)
    for number, name in enumerate(demos.tasks):
        frames = np.flatnonzero(demos.task == number)
        place = demos.episode[frames] - demos.episode[frames[0]]
        parts = frames[place % HELD_OUT != 0], frames[place % HELD_OUT == 0]
        if not len(parts[0]):
            raise InvalidInput(f"{name} has one demonstration; it takes two a task, one to calibrate with.")
        most = moments, moments // 3 + 1
        some = [rng.permutation(part)[:count] for part, count in zip(parts, most, strict=True)]
        sentences = spoken(policy, taught, name, *some)
        yield TaskFeatures(name, *(features_of(policy, demos, *one) for one in zip(some, sentences, strict=True)))


def spoken(
    policy: Policy, taught: Sentences, name: str, fitted: Array, held_out: Array
) -> tuple[list[Pieces], list[Pieces]]:
    """Sentences for the moments of both parts, said in turn; on the table each moment has its own."""
    if is_table(name):
        return of_scenes(taught, fitted), of_scenes(taught, held_out)
    return taught.of_task[name], new_phrases(name, policy)


def of_scenes(taught: Sentences, frames: Array) -> list[Pieces]:
    """For each moment a sentence about what lies there."""
    options = [taught.of_episode(int(episode)) for episode in taught.demos.episode[frames]]
    return [said[i % len(said)] for i, said in enumerate(options)]


def new_phrases(name: str, policy: Policy) -> list[Pieces]:
    """Sentences of the training grammar that training did not draw."""
    phrases = Phrases("train", seed=1)
    texts = [phrases.request(task(base_task(name)).name) for _ in range(NEW_PHRASES)]
    return [policy.language.tokenizer.encode(text) for text in texts]


@torch.inference_mode()
def features_of(policy: Policy, demos: Demos, frames: Array, sentences: list[Pieces]) -> dict[str, Array]:
    """Of these frames and of these sentences, by sense."""
    words = policy.read(*pad_batch(sentences, shortest=True))
    said = np.arange(len(frames)) % len(sentences)
    batches = (slice(i, i + BATCH) for i in range(0, len(frames), BATCH))
    parts = [moments_features(policy, demos, frames[some], words, said[some]) for some in batches]
    found = {name: np.concatenate([part[name] for part in parts]) for name in ("vision", "state")}
    return found | {"language": words.pooled.numpy()}


def moments_features(
    policy: Policy, demos: Demos, frames: Array, words: EncodedSentence, said: Array
) -> dict[str, Array]:
    """Of a few frames, each under the sentence of that number."""
    pictures = tuple(torch.from_numpy(view) for view in demos.frames(frames)[: len(policy.vision)])
    sentence = EncodedSentence(words.hidden[said], words.pooled[said], words.mask[said])
    state = policy.state.normal(torch.from_numpy(demos.state[frames]))
    return sense_features(policy.see(pictures, sentence), sentence.pooled, state)


def fit(features: Sequence[TaskFeatures], seed: int = 0) -> Familiarity:
    """The memories of all senses, from the features of all tasks."""
    rng = np.random.default_rng(seed)

    def joined(part: str, sense: str) -> Array:
        return np.concatenate([getattr(one, part)[sense] for one in features])

    return Familiarity({one: fit_memory(joined("fitted", one), joined("held_out", one), rng) for one in SENSES})
