"""Words and patches as vectors: neighbours of words from sentences alone, and a picture in few numbers a patch.

embed(view, word, patch, numbers) -> Vectors. Words: counts of what stands beside a word in this robot's own
instructions, weighted by pointwise mutual information, cut to a few numbers (Levy and Goldberg 2014). Patches:
16 × 16 pixels of a recorded picture, times one matrix, as a vision transformer begins (Dosovitskiy et al. 2020).
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from vla_core.lessons.building import SAID, moment, recorded
from vla_core.trace import Array
from vla_core.world.tasks import TASKS

VIEWS = ("words", "patches")
WORDS = ("open", "drawer", "mug", "tap", "red")  # to choose from
MAPPED = (
    "open", "shut", "push", "slide", "drawer", "tap", "faucet", "mug", "plate", "puck", "ball", "red", "blue",
    "into", "from",
)  # fmt: skip
RAREST = 8  # times that a word must stand in the sentences
NEAREST = 8  # words that are listed
PATCH = 16  # pixels, side of a patch
EVERY = 8  # recorded pictures, from which the patches' directions are taken
PLACE = 30  # percent of the recorded attempt that has passed
ALIKE = 0.95  # similarity from which two words can hardly be told apart


@dataclass(frozen=True, eq=False)
class Vectors:
    """One word among words, and one patch among patches."""

    view: str
    numbers: int  # in a vector
    sentences: int  # that were counted
    vocabulary: int  # words with a vector
    word: str
    nearest: tuple[tuple[str, float], ...]  # words with their similarity, the most similar first
    alike: int  # other words that can hardly be told from it
    places: Array  # (W, 2) of the words in MAPPED
    picture: Array  # (96, 96, 3) uint8
    rebuilt: Array  # (96, 96, 3) uint8, from so many numbers a patch
    kept: float  # share of the patches' variance that they keep
    patch: int
    similarity: Array  # (6, 6) of each patch to the chosen one

    @property
    def pixels(self) -> int:
        """Numbers of a patch before it becomes a vector."""
        return PATCH * PATCH * int(self.picture.shape[-1])


def embed(view: str = VIEWS[0], word: str = WORDS[0], patch: int = 14, numbers: int = 16) -> Vectors:
    """The vectors of words and patches with so many numbers each."""
    vocabulary, _, sentences = word_vectors()
    near = cosine(shortened(numbers), vocabulary.index(word))
    order = [i for i in np.argsort(-near, kind="stable") if vocabulary[i] != word]
    picture = moment(SAID[0], PLACE).front
    rebuilt, codes, kept = coded(picture, numbers)
    return Vectors(
        view=view,
        numbers=numbers,
        sentences=sentences,
        vocabulary=len(vocabulary),
        word=word,
        nearest=tuple((vocabulary[i], float(near[i])) for i in order[:NEAREST]),
        alike=int((near > ALIKE).sum()) - 1,
        places=word_map(numbers),
        picture=picture,
        rebuilt=rebuilt,
        kept=kept,
        patch=patch,
        similarity=cosine(codes, patch).reshape(picture.shape[0] // PATCH, -1),
    )


def cosine(vectors: Array, one: int) -> Array:
    """(N,), the cosine of the angle between one vector and each."""
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True).clip(1e-9)
    similarity: Array = unit @ unit[one]
    return similarity


@lru_cache(1)
def word_vectors() -> tuple[list[str], Array, int]:
    """The common words, the vector of each (V, V) with its most telling number first, and how many sentences."""
    sentences = [
        re.findall(r"[a-z]+", text.lower()) for one in TASKS.values() for text in (one.sentence, *one.paraphrases)
    ]
    counted = Counter(word for sentence in sentences for word in sentence)
    vocabulary = [word for word, times in counted.most_common() if times >= RAREST]
    at = {word: i for i, word in enumerate(vocabulary)}
    beside = np.zeros((len(vocabulary), 2, len(vocabulary)))  # what stands before it, and what after it
    for sentence in sentences:
        for first, second in pairwise(sentence):
            if first in at and second in at:
                beside[at[second], 0, at[first]] += 1
                beside[at[first], 1, at[second]] += 1
    surprising = mutual_information(beside.reshape(len(vocabulary), -1))
    left, sizes, _ = np.linalg.svd(surprising, full_matrices=False)
    return vocabulary, left * np.sqrt(sizes), len(sentences)


def mutual_information(counts: Array) -> Array:
    """How much more often two things meet than by chance, as a logarithm; less often counts as 0."""
    share = counts / counts.sum()
    chance = share.sum(axis=1, keepdims=True) * share.sum(axis=0, keepdims=True)
    surprising: Array = np.log(np.maximum(share, 1e-12) / np.maximum(chance, 1e-12)).clip(0, None) * (counts > 0)
    return surprising


def shortened(numbers: int) -> Array:
    """(V, numbers), the words' vectors cut to their first numbers."""
    return word_vectors()[1][:, :numbers]


def word_map(numbers: int) -> Array:
    """(W, 2), the words of MAPPED on a plane: the two directions in which their unit vectors differ most."""
    vocabulary = word_vectors()[0]
    chosen = shortened(numbers)[[vocabulary.index(word) for word in MAPPED]]
    unit = chosen / np.linalg.norm(chosen, axis=1, keepdims=True).clip(1e-9)
    left, sizes, _ = np.linalg.svd(unit - unit.mean(axis=0), full_matrices=False)
    flat = np.zeros((len(MAPPED), 2))
    flat[:, : min(2, len(sizes))] = (left * sizes)[:, :2]
    return flat


def patches_of(pictures: Array) -> Array:
    """(N · 36, 768), pictures (N, 96, 96, 3) cut into squares, each written as one row of numbers from 0 to 1."""
    count, height, width, colours = pictures.shape
    squares = pictures.reshape(count, height // PATCH, PATCH, width // PATCH, PATCH, colours).swapaxes(2, 3)
    return squares.reshape(-1, PATCH * PATCH * colours) / 255.0


@lru_cache(1)
def patch_basis() -> tuple[Array, Array]:
    """The mean patch (768,) and the directions (768, n) in which recorded patches differ, the largest first."""
    seen = patches_of(np.concatenate([attempt.front[::EVERY] for attempt in recorded()[0].values()]))
    mean = seen.mean(axis=0)
    _, _, directions = np.linalg.svd(seen - mean, full_matrices=False)
    return mean, directions.T


def coded(picture: Array, numbers: int) -> tuple[Array, Array, float]:
    """The picture rebuilt, its patches' vectors (36, numbers), and the share of their variance that these keep."""
    mean, directions = patch_basis()
    cut = patches_of(picture[None]) - mean
    codes = cut @ directions[:, :numbers]  # one matrix, the same for every patch
    back = codes @ directions[:, :numbers].T
    kept = 1 - float(((cut - back) ** 2).sum() / (cut**2).sum())
    side = picture.shape[0] // PATCH
    squares = (255 * (back + mean)).clip(0, 255).astype(np.uint8).reshape(side, side, PATCH, PATCH, 3)
    return squares.swapaxes(1, 2).reshape(picture.shape), codes, kept
