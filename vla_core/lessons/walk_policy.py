"""The policy of the chapter walk.py: see, read, feel, fuse, decide, each in a line or two; and its training.

picture (N, PIXELS, 3), word (N, 3) one-hot, hand (N, 2) -> move (N, 2) in centimetres a step. `forward` runs in
numpy and, in training, in torch. Keypoints are a spatial softmax, as in vla_core/model/vision.py (Levine et al.
2016).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from vla_core.lessons.network import softmax
from vla_core.trace import Array

INPUTS = ("nothing", "the picture", "the words", "the hand")  # what may be left out
FUSIONS = ("concatenation", "attention")
COLOURS = ("red", "green", "blue")
SIDE = 16  # pixels a side of the picture
PIXELS = SIDE**2
KEYPOINTS, SAID, HIDDEN = 3, 8, 64
STRETCH = 4.0  # factor on places, so that a few millimetres are a signal
SHARPNESS = 16.0  # of both softmaxes, so that a bright pixel and a fitting word stand out
STEPS, BATCH, RATE = 480, 64, 2e-2
SHOWN_EVERY = 40  # steps of training
ACROSS = (2 * (np.arange(SIDE) + 0.5) / SIDE - 1).astype(np.float32)
MIDDLES = np.stack(np.meshgrid(ACROSS, ACROSS), axis=-1).reshape(PIXELS, 2)  # (PIXELS, 2) from -1 to 1

Weights = dict[str, Array]


@dataclass(frozen=True, eq=False)
class Rows:
    """A dataset: one row for each moment of each demonstration."""

    pictures: Array  # (n, PIXELS, 3) float32, 0 to 1
    words: Array  # (n, 3) float32 one-hot
    hands: Array  # (n, 2) float32, -1 to 1
    moves: Array  # (n, 2) float32, cm a step
    discs: Array  # (n, 3, 2) float32, -1 to 1: labels of training, never an input

    def without(self, left_out: str) -> "Rows":
        """The same rows with one input blank."""
        parts = [self.pictures, self.words, self.hands]
        if left_out != INPUTS[0]:
            blank = INPUTS.index(left_out) - 1
            parts[blank] = 0 * parts[blank]
        pictures, words, hands = parts
        return Rows(pictures, words, hands, self.moves, self.discs)


def initialise(fusion: str, seed: int) -> Weights:
    """Random weights."""
    rng = np.random.default_rng([seed, 11])
    row = 2 * KEYPOINTS + SAID + 2 if fusion == FUSIONS[0] else 4
    sizes = {"look": (3, KEYPOINTS), "embedding": (len(COLOURS), SAID), "choose": (SAID, KEYPOINTS)}
    sizes |= {"fuse": (row, HIDDEN), "decide": (HIDDEN, 2)}
    net = {name: (size[0] ** -0.5 * rng.normal(size=size)).astype(np.float32) for name, size in sizes.items()}
    net |= {name: 0 * net[name] for name in ("look", "choose")}  # looks nowhere and prefers nothing at first
    return net | {"fuse bias": np.zeros(HIDDEN, np.float32), "decide bias": np.zeros(2, np.float32)}


def forward(
    net: Any,
    rows: Any,
    fusion: str,
    join: Callable[..., Any],
    shares: Callable[[Any], Any],
    middles: Any = MIDDLES,
) -> tuple[Any, Any, Any]:
    """Moves (N, 2), keypoints (N, K, 2), and how much the word takes from each keypoint (N, K)."""
    pictures, words, hands = rows
    heat = shares(SHARPNESS * (pictures @ net["look"]).swapaxes(1, 2))  # see: (N, K, PIXELS), each map sums to one
    keypoints = heat @ middles  # where each map has its weight, (N, K, 2)
    said = words @ net["embedding"]  # read: (N, E)
    chosen = shares(SHARPNESS * (said @ net["choose"]))  # (N, K)
    if fusion == FUSIONS[0]:
        fused = join([STRETCH * keypoints.reshape(len(said), -1), said, STRETCH * hands], axis=1)
    else:
        meant = (chosen[:, None] @ keypoints)[:, 0]  # the word picks the keypoint that it means
        fused = STRETCH * join([meant, hands], axis=1)
    inner = (fused @ net["fuse"] + net["fuse bias"]).clip(0)
    return inner @ net["decide"] + net["decide bias"], keypoints, chosen


def act(net: Weights, rows: Rows, fusion: str) -> tuple[Array, Array, Array]:
    """The same in numpy."""
    return forward(net, (rows.pictures, rows.words, rows.hands), fusion, np.concatenate, softmax)


def fit(rows: Rows, held_out: Rows, fusion: str, seed: int) -> Iterator[tuple[int, float, float, Weights]]:
    """(steps, loss on the dataset, loss on rows of other demonstrations, weights so far) during training."""
    net = initialise(fusion, seed)
    yield 0, loss_of(net, rows, fusion), loss_of(net, held_out, fusion), net
    import torch  # only training needs it, and loading it takes seconds

    parts = {name: torch.tensor(values, requires_grad=True) for name, values in net.items()}
    optimiser = torch.optim.Adam(parts.values(), lr=RATE)
    inputs = [torch.from_numpy(part) for part in (rows.pictures, rows.words, rows.hands)]
    wanted, discs, middles = map(torch.from_numpy, (rows.moves, rows.discs, MIDDLES))
    rng = np.random.default_rng(seed)
    for step in range(1, STEPS + 1):
        if step == 2 * STEPS // 3 + 1:
            optimiser.param_groups[0]["lr"] = RATE / 5
        chosen = rng.integers(len(wanted), size=BATCH)
        batch = [part[chosen] for part in inputs]
        moves, keypoints, _ = forward(
            parts, batch, fusion, torch.concatenate, lambda scores: scores.softmax(dim=-1), middles
        )
        loss = torch.nn.functional.mse_loss(moves, wanted[chosen])
        loss = loss + torch.nn.functional.mse_loss(keypoints, discs[chosen])  # labels help to see
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        if step % SHOWN_EVERY == 0:
            net = {name: part.detach().numpy().copy() for name, part in parts.items()}
            yield step, loss_of(net, rows, fusion), loss_of(net, held_out, fusion), net


def loss_of(net: Weights, rows: Rows, fusion: str) -> float:
    """Mean squared error of the moves, in cm²."""
    return float(((act(net, rows, fusion)[0] - rows.moves) ** 2).mean())
