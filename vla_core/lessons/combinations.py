"""Compositional generalisation: words that are known one by one, in pairs that were never trained together.

learn_words(crops, trained, wording, seed) → a network that says which of several things a sentence means, and
`accuracy_by_cell`, which asks it about new pictures. show(count, draw, wording) → Combinations, read from what
`python -m vla_core combinations` measured (combinations_study.py). Compare Lake and Baroni 2018 (SCAN).
"""

import base64
import json
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any

import imageio.v3 as imageio
import numpy as np

from vla_core.errors import Mistake
from vla_core.lessons.measured_curves import ASSETS
from vla_core.lessons.network import Network, adam_step, backward, cross_entropy, forward, initialise
from vla_core.trace import Array
from vla_core.world.table.command import VERBS
from vla_core.world.table.scene import COLOURS as TABLE_COLOURS
from vla_core.world.table.scene import SHAPES
from vla_core.world.table.split import is_held_out

OWN = ASSETS / "combinations.json"
ON_TABLE = ASSETS.parent / "checkpoints" / "evaluation-table.json"
COLOURS = tuple(TABLE_COLOURS)
CELLS = (len(COLOURS), len(SHAPES))
COUNTS = (8, 12, 16, 24, 32, 40)  # combinations that are trained
DRAWS = 5  # ways to choose them
WORDINGS = ("two words", "one name each")  # "red ball", or a name of its own for every combination
CANDIDATES = 4  # things of which one is meant
WIDTH = 24  # of the space in which sentences and pictures meet
HIDDEN = 64
STEPS, BATCH, RATE = 500, 32, 2e-3
T_95 = {
    2: 12.71,
    3: 4.30,
    4: 3.18,
    5: 2.78,
    6: 2.57,
    7: 2.45,
    8: 2.36,
    9: 2.31,
    10: 2.26,
}  # Student's t, by number of draws
SHARED = 0.5  # of the other things, those that share colour or shape with the one that is meant


@dataclass(frozen=True, eq=False)
class WordModel:
    """Two small networks: what a sentence means and what a picture shows, as vectors of one space."""

    words: Network
    pictures: Network


@dataclass(frozen=True, eq=False)
class Answers:
    """What was measured with one wording: shares of right answers, by number of combinations and draw."""

    cells: Array  # (counts, draws, colours, shapes)
    trained: Array  # (counts, draws, colours, shapes) bool

    @property
    def seen(self) -> Array:
        """(counts, draws) over the combinations that were trained."""
        shares: Array = np.nanmean(np.where(self.trained, self.cells, np.nan), axis=(2, 3))
        return shares

    @property
    def unseen(self) -> Array:
        """(counts, draws) over all others."""
        shares: Array = np.nanmean(np.where(self.trained, np.nan, self.cells), axis=(2, 3))
        return shares


@dataclass(frozen=True, eq=False)
class Combinations:
    """One choice of trained combinations, beside what was measured for all numbers of them."""

    count: int
    draw: int
    wording: str
    sheet: Array  # (colours · side, shapes · side, 3) uint8, one picture of each combination
    counts: tuple[int, ...]
    answers: dict[str, Answers]  # by wording
    tested: int  # pictures of each combination
    command: str
    date: str

    @property
    def now(self) -> tuple[Array, Array]:
        """(colours, shapes) shares of right answers of this choice, and which combinations were trained."""
        answers, at = self.answers[self.wording], self.counts.index(self.count)
        return answers.cells[at, self.draw], answers.trained[at, self.draw]

    def unseen_at(self, count: int, wording: str = WORDINGS[0]) -> float:
        """Mean over the draws of the share of right answers about combinations that were not trained."""
        return float(self.answers[wording].unseen[self.counts.index(count)].mean())

    def seen_at(self, count: int, wording: str = WORDINGS[0]) -> float:
        """The same about those that were trained."""
        return float(self.answers[wording].seen[self.counts.index(count)].mean())


def show(count: str = str(COUNTS[1]), draw: int = 0, wording: str = WORDINGS[0], own: Path = OWN) -> Combinations:
    """What was measured, seen from one choice; a mistake where it has not been measured."""
    sheet, counts, answers, about = read(own)
    counts_there, draws = counts, answers[WORDINGS[0]].cells.shape[1]
    near = min(counts_there, key=lambda one: abs(one - int(count)))
    return Combinations(
        count=near,
        draw=int(draw) % draws,
        wording=wording,
        sheet=sheet,
        counts=counts,
        answers=answers,
        tested=about["plan"]["tested"],
        command=about["command"],
        date=about["date"],
    )


@lru_cache(maxsize=2)
def read(path: Path) -> tuple[Array, tuple[int, ...], dict[str, Answers], dict[str, Any]]:
    """The sheet of pictures, the numbers of combinations, the answers by wording, and the rest of the file."""
    if not path.exists():
        raise Mistake(f"{path.name} has not been measured; `python -m vla_core combinations` does it.")
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        sheet = np.asarray(imageio.imread(base64.b64decode(data["sheet"]), extension=".png"))
        counts = tuple(data["plan"]["counts"])
        answers = {wording: answers_of(data, wording) for wording in WORDINGS}
        about = {key: data[key] for key in ("plan", "command", "date")}
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise Mistake(f"{path} does not hold measured combinations; delete it and measure again.") from error
    return sheet, counts, answers, about


def answers_of(data: dict[str, Any], wording: str) -> Answers:
    """Every run of one wording, in the order of numbers and draws."""
    plan = data["plan"]
    right = {(one["count"], one["draw"]): one["right"] for one in data["runs"] if one["wording"] == wording}
    keys = [[(count, draw) for draw in range(plan["draws"])] for count in plan["counts"]]
    cells = np.array([[right[key] for key in row] for row in keys]) / plan["tested"]
    trained = np.array([[choose(*key) for key in row] for row in keys])
    return Answers(cells.reshape(trained.shape), trained)


@dataclass(frozen=True)
class OnTable:
    """What our policy succeeds in on the table, in per cent, with 95 % intervals."""

    seen: float
    seen_interval: tuple[float, float]
    unseen: float
    unseen_interval: tuple[float, float]
    date: str


def on_table(path: Path = ON_TABLE) -> OnTable | None:
    """The figures of `evaluate --tasks table`; None where that has not been measured."""
    if not path.exists():
        return None
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        (a, b), (c, d) = (found["intervals"][part] for part in ("seen", "unseen"))
        return OnTable(found["seen"], (a, b), found["unseen"], (c, d), str(found.get("date", "")))
    except (ValueError, KeyError, TypeError) as error:
        raise Mistake(f"{path} does not hold figures of the table; delete it and measure again.") from error


def held_out() -> tuple[int, int]:
    """How many triples of verb, colour and shape our policy's training never joins, and how many there are."""
    triples = list(product(VERBS, COLOURS, SHAPES))
    return sum(is_held_out(*one) for one in triples), len(triples)


def mean_interval(values: Array) -> tuple[Array, Array, Array]:
    """(n, draws) → the mean over the draws (n,) and the ends of its 95 % interval (Student's t)."""
    mean, count = values.mean(axis=1), values.shape[1]
    reach = T_95[count] * values.std(axis=1, ddof=1) / np.sqrt(count)
    return mean, np.maximum(mean - reach, 0.0), np.minimum(mean + reach, 1.0)


def choose(count: int, draw: int) -> Array:
    """(colours, shapes) bool: so many combinations at random, every colour and every shape among them."""
    rng = np.random.default_rng([draw, 43])
    shapes = rng.permutation(np.arange(CELLS[0]) % CELLS[1])  # a shape for each colour, every shape at least once
    trained = np.zeros(CELLS, bool)
    trained[np.arange(CELLS[0]), shapes] = True
    others = rng.permutation(np.flatnonzero(~trained.ravel()))
    trained.ravel()[others[: count - CELLS[0]]] = True
    return trained


def told(cells: Array, wording: str) -> Array:
    """(n,) cells → sentences as ones and zeros: one for the colour and one for the shape, or one for both."""
    if wording == WORDINGS[1]:
        return np.eye(CELLS[0] * CELLS[1])[cells]
    colour, shape = np.divmod(cells, CELLS[1])
    return np.concatenate([np.eye(CELLS[0])[colour], np.eye(CELLS[1])[shape]], axis=1)


def draw_others(meant: Array, known: Array, rng: np.random.Generator) -> Array:
    """(n,) cells → (n, CANDIDATES - 1) other known cells; some share colour or shape with what is meant."""
    colour, shape = np.divmod(np.arange(CELLS[0] * CELLS[1]), CELLS[1])
    alike = (colour[:, None] == colour) | (shape[:, None] == shape)  # (cells, cells)
    allowed = np.isin(np.arange(len(alike)), known) & (np.arange(len(alike)) != meant[:, None])  # (n, cells)
    near = allowed & alike[meant]
    shared = (rng.random((len(meant), CANDIDATES - 1)) < SHARED) & near.any(axis=1)[:, None]
    options = np.where(shared[..., None], near[:, None], allowed[:, None])  # (n, others, cells)
    others: Array = np.where(options, rng.random(options.shape), -1.0).argmax(axis=-1)
    return others


def learn_words(crops: Array, trained: Array, wording: str, seed: int) -> WordModel:
    """Learn from crops (n, pixels) of cells (n,) to find the thing that a sentence means among others."""
    rng = np.random.default_rng([seed, 47])
    known = np.unique(trained)
    order, first = np.argsort(trained, kind="stable"), np.searchsorted(np.sort(trained), known)
    size = np.bincount(trained)[known]  # crops of each known cell
    words = initialise((told(known, wording).shape[1], HIDDEN, WIDTH), seed)
    pictures = initialise((crops.shape[1], HIDDEN, WIDTH), seed + 1)
    memory: list[Any] = [None, None]  # of words, of pictures
    for _ in range(STEPS):
        meant = rng.choice(known, BATCH)
        cells = np.concatenate([meant[:, None], draw_others(meant, known, rng)], axis=1)  # the first one is meant
        place = np.searchsorted(known, cells.ravel())
        shown = order[first[place] + rng.integers(size[place])]  # a crop of each
        said, seen = forward(words, told(meant, wording)), forward(pictures, crops[shown])
        vectors = seen[-1].reshape(BATCH, CANDIDATES, WIDTH)
        scores = np.einsum("bd,bcd->bc", said[-1], vectors)
        error = cross_entropy(scores, np.zeros(BATCH, int))[1]  # (B, candidates)
        at_words = np.einsum("bc,bcd->bd", error, vectors)
        at_pictures = (error[..., None] * said[-1][:, None]).reshape(-1, WIDTH)
        words, memory[0] = adam_step(words, backward(words, said, at_words), memory[0], RATE)
        pictures, memory[1] = adam_step(pictures, backward(pictures, seen, at_pictures), memory[1], RATE)
    return WordModel(words, pictures)


def right_by_cell(model: WordModel, crops: Array, known: Array, wording: str, seed: int) -> Array:
    """(cells,) right answers: every test crop (cells, each, pixels) is meant once, beside known things."""
    rng = np.random.default_rng([seed, 53])
    each = crops.shape[1]
    right = []
    for cell in range(len(crops)):
        cells = np.full(each, cell)
        others = draw_others(cells, known, rng)
        shown = np.concatenate(
            [crops[cell][:, None], crops[others, rng.integers(each, size=others.shape)]], axis=1
        )
        seen = forward(model.pictures, shown.reshape(-1, shown.shape[-1]))[-1].reshape(each, CANDIDATES, WIDTH)
        said = forward(model.words, told(cells, wording))[-1]
        right.append((np.einsum("bd,bcd->bc", said, seen).argmax(axis=1) == 0).sum())
    return np.array(right)
