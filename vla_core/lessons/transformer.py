"""A tiny transformer learns to read the number on the thing that a word names (Vaswani et al. 2017, one layer).

train() -> TrainingState after TrainingState: two networks on the same scenes, one with attention, one that takes
the plain mean of all tokens; read_scene(learnt, scene, asked, layer) -> Reading. Things are tokens of colour,
number and place, the word is one more token; nobody says that the word «blue» belongs to the colour blue.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from vla_core.lessons.network import softmax
from vla_core.trace import Array

LAYERS = ("attention", "plain mean")
COLOURS = ("blue", "orange", "green", "red", "pink", "sky")
THINGS = 5  # in a scene, of different colours
DIGITS = 10
FEATURES = 2 * len(COLOURS) + DIGITS + THINGS  # colours, numbers, places, words
WIDTH = 32  # of every token
INNER = 64  # neurons of the feed-forward part
BATCH = 128
STEPS = 150
SHOWN_EVERY = 5
EXAM = 400  # scenes that training never sees
RATE = 2e-3
SCENE_SEEDS = 1_000_003  # seeds of training scenes begin here

Weights = dict[str, Array]


@dataclass(frozen=True, eq=False)
class Scenes:
    """Things with colours and numbers, and the one that is asked for."""

    colours: Array  # (N, THINGS)
    digits: Array  # (N, THINGS)
    asked: Array  # (N,) place of the thing

    @property
    def word(self) -> Array:
        """(N,), the colour that the word names."""
        named: Array = self.colours[np.arange(len(self.asked)), self.asked]
        return named

    @property
    def right(self) -> Array:
        """(N,), the number to read."""
        answer: Array = self.digits[np.arange(len(self.asked)), self.asked]
        return answer


@dataclass(frozen=True, eq=False)
class TrainingState:
    """Both networks during training; row 0 has attention."""

    networks: tuple[Weights, Weights]
    step: int
    total: int  # steps
    losses: Array  # (2, step)
    accuracy: Array  # (2, shown) share of new scenes that are read rightly, every SHOWN_EVERY steps


@dataclass(frozen=True, eq=False)
class Reading:
    """One scene, where the word looked, and what was answered."""

    scenes: Scenes  # one
    layer: str
    pattern: Array  # (THINGS + 1, THINGS + 1) of attention, a row for each token that looks
    belief: Array  # (DIGITS,) that sums to one
    learnt: TrainingState

    @property
    def weights(self) -> Array:
        """(THINGS + 1,), how much the word takes from each thing and from itself."""
        row: Array = self.pattern[-1]
        return row


def draw_scenes(count: int, seed: int) -> Scenes:
    """Scenes with colours that differ, any numbers, and any of the things asked for."""
    rng = np.random.default_rng(seed)
    colours = rng.permuted(np.tile(np.arange(len(COLOURS)), (count, 1)), axis=1)[:, :THINGS]
    return Scenes(colours, rng.integers(0, DIGITS, (count, THINGS)), rng.integers(0, THINGS, count))


def one_hot(scenes: Scenes) -> Array:
    """(N, T, FEATURES), a row for each token: which colour, number and place a thing has, or which word it is."""
    count, many = len(scenes.asked), len(COLOURS)
    marks = np.zeros((count, THINGS + 1, FEATURES), np.float32)
    row, thing = np.arange(count)[:, None], np.arange(THINGS)
    marks[row, thing, scenes.colours] = 1
    marks[row, thing, many + scenes.digits] = 1
    marks[row, thing, many + DIGITS + thing] = 1
    marks[row[:, 0], THINGS, many + DIGITS + THINGS + scenes.word] = 1
    return marks


def initialise(seed: int) -> Weights:
    """Random weights; the embedding has a row for each colour, number, place and word."""
    rng = np.random.default_rng(seed)
    square = (WIDTH, WIDTH)
    sizes = {"embedding": (FEATURES, WIDTH), "query": square, "key": square, "value": square}
    sizes |= {"inner": (WIDTH, INNER), "outer": (INNER, WIDTH), "answer": (WIDTH, DIGITS)}
    scale = {name: 0.5 if name == "embedding" else size[0] ** -0.5 for name, size in sizes.items()}
    return {name: scale[name] * rng.normal(size=size).astype(np.float32) for name, size in sizes.items()}


def forward(net: Any, marks: Any, layer: str, shares: Callable[[Any], Any] = softmax) -> tuple[Any, Any]:
    """Scores of the digits (N, DIGITS) and the pattern of attention (N, T, T); numpy or, in training, torch."""
    tokens = marks @ net["embedding"]  # (N, T, D)
    query, key, value = (tokens @ net[name] for name in ("query", "key", "value"))
    scores = query @ key.swapaxes(1, 2) / WIDTH**0.5  # (N, T, T)
    pattern = shares(scores if layer == LAYERS[0] else 0 * scores)
    tokens = tokens + pattern @ value  # what each token has found is added to it
    tokens = (
        tokens + (tokens @ net["inner"]).clip(0) @ net["outer"]
    )  # each token by itself: ReLU between two layers
    return tokens[:, -1] @ net["answer"], pattern  # the answer is read from the word's token


def read_scene(
    learnt: TrainingState | None = None, scene: int = 0, asked: int = 3, layer: str = LAYERS[0]
) -> Reading:
    """Read one scene that training never sees; `asked` is a place, counted from 1."""
    learnt = learnt or untrained()
    drawn = draw_scenes(1, 10_000 + scene)
    scenes = Scenes(drawn.colours, drawn.digits, np.array([asked - 1]))
    scores, pattern = forward(learnt.networks[LAYERS.index(layer)], one_hot(scenes), layer)
    return Reading(scenes, layer, pattern[0], softmax(scores[0]), learnt)


def untrained(seed: int = 0) -> TrainingState:
    return TrainingState((initialise(seed), initialise(seed)), 0, STEPS, np.zeros((2, 0)), np.zeros((2, 0)))


def train(steps: int = STEPS, seed: int = 0) -> Iterator[TrainingState]:
    """Train both networks on new scenes at every step; each event can already be used."""
    yield untrained(seed)
    exam, losses, accuracy = draw_scenes(EXAM, seed + 1), [], []
    runs = [fit(initialise(seed), layer, steps, seed) for layer in LAYERS]
    for step, pair in enumerate(zip(*runs, strict=True), start=1):
        losses.append([loss for loss, _ in pair])
        if step % SHOWN_EVERY == 0 or step == steps:
            networks = (pair[0][1], pair[1][1])
            scores = [forward(net, one_hot(exam), layer)[0] for net, layer in zip(networks, LAYERS, strict=True)]
            accuracy.append([(one.argmax(axis=1) == exam.right).mean() for one in scores])
            yield TrainingState(networks, step, steps, np.array(losses).T, np.array(accuracy).T)


def fit(start: Weights, layer: str, steps: int, seed: int) -> Iterator[tuple[float, Weights]]:
    """(loss, weights so far) at every step of Adam on the cross-entropy of the answer."""
    import torch  # only training needs it

    parts = {name: torch.tensor(values, requires_grad=True) for name, values in start.items()}
    optimiser = torch.optim.Adam(parts.values(), lr=RATE)
    for step in range(steps):
        scenes = draw_scenes(BATCH, SCENE_SEEDS * (seed + 1) + step)
        marks, right = torch.from_numpy(one_hot(scenes)), torch.from_numpy(scenes.right)
        scores, _ = forward(parts, marks, layer, lambda scores: scores.softmax(dim=-1))
        loss = torch.nn.functional.cross_entropy(scores, right)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        yield float(loss.detach()), {name: part.detach().numpy().copy() for name, part in parts.items()}
