"""Pictures and sentences of the real policy, brought together by a contrastive loss, live.

pair_up() -> Paired: the first pictures of the offered scenes and the sentences that belong to them, as the
policy's
own encoders see them. It was never trained to make the two alike. Two small linear maps are: on other seeds and in
other words, with InfoNCE, as CLIP does (Radford et al. 2021). Measured on pictures and sentences not used for
that.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from vla_core.lessons.network import cross_entropy, softmax
from vla_core.lessons.optimisers import adam
from vla_core.trace import Array
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

if TYPE_CHECKING:
    from vla_core.model.policy import Policy

NEUTRAL = "do it"  # said while a picture is encoded, because words reach the vision encoder too
TEST_SEED, TRAIN_SEEDS = 1, (2, 3, 4)
WIDTH = 16  # of the space in which pictures and sentences meet
TEMPERATURE = 0.1
STEPS, RATE = 150, 0.02


@dataclass(frozen=True, eq=False)
class Paired:
    """How alike each picture and each sentence are, before and after the two maps have learnt."""

    scenes: tuple[str, ...]
    sentences: tuple[str, ...]
    before: Array  # (n, n) cosine of picture (row) and sentence (column)
    after: Array  # (n, n)
    losses: Array  # (STEPS + 1,) InfoNCE of the test pairs, in nats
    trained: Array  # (STEPS + 1,) of the pairs that are learnt from

    @property
    def chance(self) -> float:
        """The loss of who finds every sentence equally likely."""
        return float(np.log(len(self.scenes)))

    def found(self, alike: Array) -> int:
        """How many pictures are most like their own sentence."""
        return int((alike.argmax(axis=1) == np.arange(len(alike))).sum())


@lru_cache(maxsize=1)
def pair_up(scenes: tuple[str, ...]) -> Paired:
    """Both encoders as they are, then two maps from their vectors to one space."""
    tasks = [SCENES[scene][0] for scene in scenes]
    said = tuple(TASKS[task].sentence for task in tasks)
    pictures, words = picture_vectors(scenes, TEST_SEED), sentence_vectors(said)
    seen = [picture_vectors(scenes, seed) for seed in TRAIN_SEEDS]
    told = [sentence_vectors([TASKS[task].paraphrases[i] for task in tasks]) for i in range(len(seen))]
    maps = initial_maps(pictures.shape[1], words.shape[1])
    before, memory = alike(pictures, words, maps), [None, None]
    losses, trained = [contrastive_loss(before)], [mean_loss(seen, told, maps)]
    for step in range(STEPS):
        batch = step % len(seen)
        maps, memory = learn(maps, memory, seen[batch], told[batch])
        losses.append(contrastive_loss(alike(pictures, words, maps)))
        trained.append(mean_loss(seen, told, maps))
    return Paired(scenes, said, before, alike(pictures, words, maps), np.array(losses), np.array(trained))


def contrastive_loss(cosines: Array) -> float:
    """InfoNCE, both ways: each picture among all sentences, each sentence among all pictures."""
    own = np.arange(len(cosines))
    rows, columns = (cross_entropy(one / TEMPERATURE, own)[0] for one in (cosines, cosines.T))
    return (rows + columns) / 2


def alike(pictures: Array, words: Array, maps: tuple[Array, Array]) -> Array:
    """(n, n) cosines after both maps."""
    cosines: Array = unit(pictures @ maps[0]) @ unit(words @ maps[1]).T
    return cosines


def learn(
    maps: tuple[Array, Array], memory: list[Any], pictures: Array, words: Array
) -> tuple[tuple[Array, Array], list[Any]]:
    """One step of Adam down the slope of the contrastive loss."""
    left, right = pictures @ maps[0], words @ maps[1]
    cosines, own = unit(left) @ unit(right).T, np.eye(len(pictures))
    wrong = (softmax(cosines / TEMPERATURE) - own + (softmax(cosines.T / TEMPERATURE) - own).T) / 2
    wrong /= TEMPERATURE * len(pictures)
    turns = (
        pictures.T @ through_unit(left, wrong @ unit(right)),
        words.T @ through_unit(right, wrong.T @ unit(left)),
    )
    moves = [adam(turn, kept, RATE) for turn, kept in zip(turns, memory, strict=True)]
    return (maps[0] + moves[0][0], maps[1] + moves[1][0]), [kept for _, kept in moves]


def unit(rows: Array) -> Array:
    """Every row at length one."""
    scaled: Array = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return scaled


def through_unit(rows: Array, slopes: Array) -> Array:
    """The slope at rows, from the slope at unit(rows): only the part across a row turns it."""
    direction = unit(rows)
    across = slopes - (slopes * direction).sum(axis=1, keepdims=True) * direction
    back: Array = across / np.linalg.norm(rows, axis=1, keepdims=True)
    return back


def initial_maps(picture: int, sentence: int) -> tuple[Array, Array]:
    """Random maps (width of a vector, WIDTH)."""
    rng = np.random.default_rng(0)
    return rng.normal(0, picture**-0.5, (picture, WIDTH)), rng.normal(0, sentence**-0.5, (sentence, WIDTH))


def mean_loss(seen: list[Array], told: list[Array], maps: tuple[Array, Array]) -> float:
    """Over all sets of pairs that are learnt from."""
    pairs = zip(seen, told, strict=True)
    return float(np.mean([contrastive_loss(alike(pictures, words, maps)) for pictures, words in pairs]))


def picture_vectors(scenes: tuple[str, ...], seed: int) -> Array:
    """(n, D): the mean of what the vision encoder makes of each scene's first picture."""
    from vla_core.lessons.real_policy import first_observation, policy

    model = policy()
    return np.stack([seen(model, scene, seed, first_observation) for scene in scenes])


def seen(model: "Policy", scene: str, seed: int, look: Any) -> Array:
    """(D,) of one picture, whatever is to be done in it."""
    import torch

    with torch.inference_mode():
        pictures, _ = model.senses(look(f"{SCENES[scene][0]}@{scene}", seed))
        view = model.see(pictures, model.hear(NEUTRAL).encoded)[0]
    vector: Array = view.tokens[0].mean(dim=0).double().numpy()
    return vector


def sentence_vectors(texts: "tuple[str, ...] | list[str]") -> Array:
    """(n, W): what the language encoder makes of each sentence."""
    import torch

    from vla_core.lessons.real_policy import policy

    model = policy()
    with torch.inference_mode():
        return np.stack([model.hear(text).encoded.pooled[0].double().numpy() for text in texts])
