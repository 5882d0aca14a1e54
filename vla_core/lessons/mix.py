"""Co-training: why a long caption drowns a short action, and what a fair count does.

train(words, robot) -> CoTraining: one narrow trunk learns captions (words tokens) and actions (7 tokens) together,
once with the losses summed over tokens, once averaged over each sample's tokens; gradients measured on the trunk.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from vla_core.lessons.network import softmax
from vla_core.lessons.optimisers import adam
from vla_core.trace import Array

ACTION_TOKENS = 7
VOCABULARY = 8  # words in this toy, and values of an action token
FEATURES = 12  # of a picture: the first half tells the caption, the second the action
WIDTH = 3  # of the trunk: too narrow for everything, so that the two must share
SAMPLES = 32  # of each kind
STEPS = 40
RATE = 0.04
COUNTS = ("summed over tokens", "averaged per sample")


@dataclass(frozen=True, eq=False)
class CoTraining:
    """Two trainings that differ only in how tokens are counted; rows as COUNTS, columns caption, action."""

    words: int
    robot: float  # share of robot data in a batch
    surprise: float  # ln of the vocabulary: the loss of one token before anything is learnt
    pull: Array  # (2, 2) length of each task's first gradient on the trunk
    losses: Array  # (2, 2, STEPS + 1) nats per token
    tokens: tuple[int, int]  # of one caption, of one action

    @property
    def drowning(self) -> Array:
        """(2,), how many times harder captions pull at the trunk than actions."""
        ratio: Array = self.pull[:, 0] / self.pull[:, 1]
        return ratio

    @property
    def even(self) -> Array:
        """(2,), how many times harder captions pull where both kinds of data have the same share."""
        ratio: Array = self.drowning * self.robot / (1 - self.robot)
        return ratio

    @property
    def balance(self) -> Array:
        """(2,), the share of robot data at which both pull equally hard."""
        share: Array = self.even / (1 + self.even)
        return share


@dataclass(frozen=True, eq=False)
class Task:
    """Pictures with the tokens to say about them."""

    pictures: Array  # (N, FEATURES)
    says: Array  # (N, T, VOCABULARY) one where the token is right


def train(words: int = 100, robot: float = 0.5, seed: int = 0) -> CoTraining:
    """Learn both tasks in one trunk, with a share of `robot` data, tokens counted in two ways."""
    rng = np.random.default_rng(seed)
    half = np.arange(FEATURES) < FEATURES // 2
    tasks = [make_task(words, half, rng), make_task(ACTION_TOKENS, ~half, rng)]
    trunk = rng.normal(0, FEATURES**-0.5, (FEATURES, WIDTH)).astype(np.float32)
    heads = [rng.normal(0, 0.3, (WIDTH, each.says.shape[1], VOCABULARY)).astype(np.float32) for each in tasks]
    shares = np.array([1 - robot, robot])
    weights = [shares, shares / [words, ACTION_TOKENS]]
    runs = [learn(tasks, [trunk, *heads], weight) for weight in weights]
    return CoTraining(
        words=words,
        robot=robot,
        surprise=float(np.log(VOCABULARY)),
        pull=np.stack([pull for pull, _ in runs]),
        losses=np.stack([losses for _, losses in runs]),
        tokens=(words, ACTION_TOKENS),
    )


def make_task(tokens: int, told_by: Array, rng: np.random.Generator) -> Task:
    """Tokens that depend on half of the picture's features only."""
    pictures = rng.normal(size=(SAMPLES, FEATURES)).astype(np.float32)
    taste = rng.normal(size=(FEATURES, tokens, VOCABULARY)) * told_by[:, None, None]
    right = np.einsum("nf,ftv->ntv", pictures, taste).argmax(axis=-1)
    return Task(pictures, np.eye(VOCABULARY, dtype=np.float32)[right])


def learn(tasks: list[Task], parts: list[Array], weights: Array) -> tuple[Array, Array]:
    """The first pull (2,) of each task at the trunk, and its loss per token (2, STEPS + 1)."""
    memory: list[Any] = [None] * len(parts)
    losses, pulls = [], []
    for _ in range(STEPS + 1):
        both = [
            loss_and_gradients(each, parts[0], head, weight)
            for each, head, weight in zip(tasks, parts[1:], weights, strict=True)
        ]
        losses.append([loss for loss, _, _ in both])
        pulls.append([np.linalg.norm(slope) for _, slope, _ in both])
        slopes = [both[0][1] + both[1][1], both[0][2], both[1][2]]
        moves = [adam(slope, old, RATE) for slope, old in zip(slopes, memory, strict=True)]
        parts = [part + change for part, (change, _) in zip(parts, moves, strict=True)]
        memory = [kept for _, kept in moves]
    return np.array(pulls[0]), np.array(losses).T


def loss_and_gradients(task: Task, trunk: Array, head: Array, weight: float) -> tuple[float, Array, Array]:
    """Mean loss of a token, and the slopes of weight · (loss summed over a sample's tokens) for trunk and head."""
    hidden = task.pictures @ trunk  # (N, WIDTH)
    tokens = head.shape[1]
    flat = head.reshape(WIDTH, -1)
    belief = softmax((hidden @ flat).reshape(SAMPLES, tokens, VOCABULARY))
    surprise = -np.log((belief * task.says).sum(axis=-1))  # (N, T)
    error = weight / SAMPLES * (belief - task.says).reshape(SAMPLES, -1)
    return float(surprise.mean()), task.pictures.T @ (error @ flat.T), (hidden.T @ error).reshape(head.shape)
