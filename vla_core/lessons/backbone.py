"""Keeping the backbone: four ways to teach a network that reads digits to move a hand to them.

adapt(ways, demos, rate, rehearse) -> Adaptation after Adaptation. The network is a small mixture of transformers
(mixture.py). Watched: the new skill, and what is left of the old one. It loads torch when it is asked for.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from vla_core.lessons.digits import DIGITS
from vla_core.lessons.handwriting import SIDE, write_digits
from vla_core.trace import Array

if TYPE_CHECKING:
    from torch import Tensor

    from vla_core.lessons.mixture import Mixture

WAYS = ("full fine-tuning", "frozen + head", "expert, gradients flow", "expert, insulated")
MARGIN = 3  # pixels that a digit may stand to either side of the middle
PRETRAINING_PICTURES, PRETRAINING_STEPS, PRETRAINING_RATE = 1600, 600, 4e-3
EXAM = 200
STEPS = 120  # steps of moving
READ_BATCH, BATCH = 50, 32
READ_EVERY, SHOWN_EVERY = 50, 10
READERS: dict[int, "Mixture"] = {}  # by seed, networks that have learnt to read


@dataclass(frozen=True, eq=False)
class Adaptation:
    """Error on the new task and accuracy on the old one, both on held-out pictures, for w ways."""

    at: Array  # (n,) steps of moving; none yet while it still learns to read
    errors: Array  # (w, n) pixels between where the digit is and where the hand would go
    memory: Array  # (w, n) share of digits still read rightly
    before: float  # the same before anything new was learnt
    centre: float  # pixels that a hand is off which always moves to the centre
    trained: tuple[int, ...]  # (w,) weights that each may change
    demos: int
    rehearse: bool
    step: int  # of reading and moving together
    total: int

    def ended(self, way: str) -> tuple[float, float]:
        """Pixels off and share read at the end of a way that is shown."""
        place = WAYS.index(way)
        return float(self.errors[place, -1]), float(self.memory[place, -1])


def adapt(
    ways: int = 1, demos: int = 300, rate: float = 3e-3, rehearse: bool = False, seed: int = 0
) -> Iterator[Adaptation]:
    """Learn to point at the digit from so many demonstrations, in the first of the four ways, side by side.

    `rehearse` mixes old pictures into every step, so that the backbone goes on reading.
    """
    none, total = np.zeros((ways, 0)), PRETRAINING_STEPS + STEPS
    exam = digit_tensors(EXAM, seed + 20)
    centre = float(exam[2].norm(dim=1).mean()) * MARGIN
    for step, known in learn_to_read(seed):
        yield Adaptation(none[0], none, none, known, centre, (0,) * ways, demos, rehearse, step, total)
    students = [Student(way, READERS[seed], rate, rehearse) for way in WAYS[:ways]]
    shown, old = digit_tensors(demos, seed + 10), digit_tensors(PRETRAINING_PICTURES, seed)
    rows = [[student.evaluate(exam) for student in students]]
    rng = np.random.default_rng(seed)
    for step in range(1, STEPS + 1):
        new, known_ones = rng.integers(demos, size=BATCH), rng.integers(len(old[0]), size=BATCH)
        for student in students:
            student.learn(shown[0][new], shown[2][new], old[0][known_ones], old[1][known_ones])
        if step % SHOWN_EVERY == 0:
            rows.append([student.evaluate(exam) for student in students])
            errors, memory = np.array(rows).transpose(2, 1, 0)
            at, trained = np.arange(len(rows)) * SHOWN_EVERY, tuple(student.trained for student in students)
            now = PRETRAINING_STEPS + step
            yield Adaptation(at, errors, memory, known, centre, trained, demos, rehearse, now, total)


def learn_to_read(seed: int) -> Iterator[tuple[int, float]]:
    """Steps of reading and the share read rightly so far; the network is kept for the next time."""
    import torch
    from torch.nn import functional as F

    from vla_core.lessons.mixture import Mixture

    exam = digit_tensors(EXAM, seed + 20)
    if seed in READERS:
        yield PRETRAINING_STEPS, accuracy(READERS[seed], exam)
        return
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        network = Mixture()
    rng = np.random.default_rng(seed)
    pictures, labels, _ = digit_tensors(PRETRAINING_PICTURES, seed)
    optimiser = torch.optim.Adam(network.parameters(), PRETRAINING_RATE)
    for step in range(PRETRAINING_STEPS + 1):
        if step % READ_EVERY == 0:
            yield step, accuracy(network, exam)
        if step == PRETRAINING_STEPS:
            break
        chosen = rng.integers(len(pictures), size=READ_BATCH)
        loss = F.cross_entropy(network.read(pictures[chosen]), labels[chosen])
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        optimiser.step()
    READERS[seed] = network


def accuracy(network: "Mixture", exam: tuple["Tensor", "Tensor", "Tensor"]) -> float:
    """The share of digits that are read rightly."""
    return float((network.read(exam[0]).argmax(dim=1) == exam[1]).float().mean())


class Student:
    """A reader that learns to move a hand in one of the four ways."""

    def __init__(self, way: str, reader: "Mixture", rate: float, rehearse: bool) -> None:
        import torch

        self.way, self.network = way, deepcopy(reader)
        self.insulated = way == "expert, insulated"
        self.rehearse = rehearse and way != "frozen + head"
        names = [name for name, _ in self.network.named_parameters() if self.may_change(name)]
        chosen = [self.network.get_parameter(name) for name in names]
        self.trained = sum(weights.numel() for weights in chosen)
        self.optimiser = torch.optim.Adam(chosen, rate)

    def may_change(self, name: str) -> bool:
        """Whether this way trains the weights of that name."""
        expert = any(part in name for part in ("expert", "pointer", "action"))
        backbone = not expert and "head" not in name
        if backbone:
            return self.rehearse or self.way in ("full fine-tuning", "expert, gradients flow")
        return expert == self.way.startswith("expert")

    def point(self, pictures: "Tensor") -> "Tensor":
        """(B, 2), where the hand would go."""
        _, by_head, by_expert = self.network(pictures, self.insulated)
        place: Tensor = by_expert if self.way.startswith("expert") else by_head
        return place

    def learn(self, pictures: "Tensor", places: "Tensor", old: "Tensor", labels: "Tensor") -> None:
        """One step on demonstrations, and on old pictures where it rehearses."""
        import torch
        from torch.nn import functional as F

        loss = F.mse_loss(self.point(pictures), places)
        if self.rehearse:
            loss = loss + F.cross_entropy(self.network.read(old), labels)
        self.optimiser.zero_grad()
        torch.autograd.backward(loss)
        self.optimiser.step()

    def evaluate(self, exam: tuple["Tensor", "Tensor", "Tensor"]) -> tuple[float, float]:
        """Pixels that the hand is off, and the share of digits that are still read rightly."""
        import torch

        with torch.no_grad():
            off = (self.point(exam[0]) - exam[2]).norm(dim=1).mean() * MARGIN
            return float(off), accuracy(self.network, exam)


def digit_tensors(count: int, seed: int) -> tuple["Tensor", "Tensor", "Tensor"]:
    """The same as `digit_pictures`, as tensors: pictures (N, 24, 24), which digit (N,), where (N, 2)."""
    import torch

    pictures, labels, places = digit_pictures(count, seed)
    return torch.tensor(pictures).float(), torch.tensor(labels), torch.tensor(places).float()


@lru_cache(6)
def digit_pictures(count: int, seed: int) -> tuple[Array, Array, Array]:
    """Pictures (N, 24, 24) of digits that stand anywhere, which digit (N,), and where (N, 2) in [-1, 1]."""
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, DIGITS, count)
    shifts = rng.integers(-MARGIN, MARGIN + 1, (count, 2))
    pictures = [
        np.roll(one, tuple(by), (1, 0)) for one, by in zip(small_digits(labels, seed), shifts, strict=True)
    ]
    return np.stack(pictures), labels, shifts / MARGIN


def small_digits(labels: Array, seed: int) -> Array:
    """(N, 24, 24), writing small enough to be moved about: every second line of the middle, twice as fine."""
    full = write_digits(labels, seed)
    half = full.reshape(-1, SIDE // 2, 2, SIDE // 2, 2).mean(axis=(2, 4))  # (N, 12, 12)
    return np.pad(half, ((0, 0), (SIDE // 4, SIDE // 4), (SIDE // 4, SIDE // 4)))
