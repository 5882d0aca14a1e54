"""The task of the chapter on fusion: a picture of coloured shapes, two words, and the place of the thing named.

draw_scenes(count, things, seed, unseen) -> Scenes; pictures, words and places are read off them. The first of the
other things shares the colour, the second the shape, so that one word is not enough. Some
pairs of colour and shape never occur in training, neither asked for nor lying about.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np

from vla_core.trace import Array

COLOURS = ("red", "green", "blue", "yellow")
SHAPES = ("square", "triangle", "cross", "ring")
PAIRS = tuple(product(range(len(COLOURS)), range(len(SHAPES))))
UNSEEN = tuple(pair for pair in PAIRS if pair[0] == pair[1])  # one for each colour and for each shape
SEEN = tuple(pair for pair in PAIRS if pair not in UNSEEN)
VOCABULARY = len(COLOURS) + len(SHAPES)
GRID, PATCH = 4, 6  # patches a side, pixels a side of each
SIDE = GRID * PATCH
PATCHES = GRID**2
MOST = 8  # things in a scene
GROUND = 0.13  # grey of the table
PAINTS = np.array([[0.9, 0.25, 0.2], [0.2, 0.7, 0.3], [0.2, 0.4, 0.95], [0.95, 0.85, 0.25]])
DRAWN = (
    ("#####", "#####", "#####", "#####", "#####"),
    ("..#..", "..#..", ".###.", ".###.", "#####"),
    ("..#..", "..#..", "#####", "..#..", "..#.."),
    (".###.", "#...#", "#...#", "#...#", ".###."),
)
MASKS = np.array([[[letter == "#" for letter in row] for row in shape] for shape in DRAWN])  # (shapes, 5, 5)


@dataclass(frozen=True, eq=False)
class Scenes:
    """N scenes of T things; the first thing of each is the one that the words name."""

    colours: Array  # (N, T)
    shapes: Array  # (N, T)
    cells: Array  # (N, T) the patch in which each thing lies
    nudges: Array  # (N, T, 2) pixels down and across within it, 0 or 1
    present: Array  # (N, T) bool

    @property
    def patches(self) -> Array:
        """(N, PATCHES, PATCH · PATCH · 3) colour values from 0 to 1, patches in reading order."""
        count = len(self.colours)
        ground = np.full((count, PATCHES, PATCH, PATCH, 3), GROUND, np.float32)
        rows, things = np.nonzero(self.present)
        masks = MASKS[self.shapes[rows, things]]  # (n, 5, 5)
        down, across = self.nudges[rows, things].T
        for moved in product(range(2), range(2)):
            here = (down == moved[0]) & (across == moved[1])
            window = ground[:, :, moved[0] : moved[0] + 5, moved[1] : moved[1] + 5]
            paint = PAINTS[self.colours[rows[here], things[here]]][:, None, None]
            window[rows[here], self.cells[rows[here], things[here]]] = np.where(
                masks[here][..., None], paint, GROUND
            )
        return ground.reshape(count, PATCHES, -1)

    @property
    def words(self) -> Array:
        """(N, 2, VOCABULARY), the colour's word and the shape's, one-hot."""
        named = np.stack([self.colours[:, 0], len(COLOURS) + self.shapes[:, 0]], axis=1)
        words: Array = np.eye(VOCABULARY, dtype=np.float32)[named]
        return words

    @property
    def asked(self) -> Array:
        """(N,) the patch in which the thing lies that is named."""
        patch: Array = self.cells[:, 0]
        return patch

    @property
    def places(self) -> Array:
        """(N, 2) pixels across and down, the middle of the thing that is named."""
        return self.middles[:, 0]

    @property
    def middles(self) -> Array:
        """(N, T, 2) pixels across and down, the middle of every thing."""
        corner = np.stack([self.cells % GRID, self.cells // GRID], axis=-1) * PATCH
        middle: Array = corner + self.nudges[..., ::-1] + 2.0
        return middle

    def picture(self, row: int) -> Array:
        """(SIDE, SIDE, 3) uint8."""
        parts = self.patches[row].reshape(GRID, GRID, PATCH, PATCH, 3).transpose(0, 2, 1, 3, 4)
        pixels: Array = np.round(255 * parts.reshape(SIDE, SIDE, 3)).astype(np.uint8)
        return pixels

    def sentence(self, row: int) -> str:
        return f"the {COLOURS[self.colours[row, 0]]} {SHAPES[self.shapes[row, 0]]}"


def draw_scenes(count: int, things: Array | int, seed: int, unseen: bool = False) -> Scenes:
    """Scenes with so many things; what is asked for was shown in training, or, `unseen`, never."""
    rng = np.random.default_rng([seed, 17])
    asked = np.array(UNSEEN if unseen else SEEN)[rng.integers(len(UNSEEN if unseen else SEEN), size=count)]
    pairs = [asked]
    for thing in range(1, MOST):
        shared = {1: 0, 2: 1}.get(thing)  # the first of the others shares the colour, the second the shape
        pairs.append(other_pairs(asked, shared, rng))
    colours, shapes = np.stack(pairs, axis=1).transpose(2, 0, 1)  # (N, MOST) each
    cells = rng.permuted(np.tile(np.arange(PATCHES), (count, 1)), axis=1)[:, :MOST]
    present = np.arange(MOST) < np.broadcast_to(things, count)[:, None]
    return Scenes(colours, shapes, cells, rng.integers(0, 2, (count, MOST, 2)), present)


def other_pairs(asked: Array, shared: int | None, rng: np.random.Generator) -> Array:
    """(N, 2) pairs of training, not those asked for, with the same colour (0), shape (1), or any (None)."""
    fits = FITTING[shared][asked[:, 0], asked[:, 1]]  # (N, pairs) bool
    chosen: Array = np.array(SEEN)[np.where(fits, rng.random(fits.shape), 0).argmax(axis=1)]
    return chosen


def fitting(shared: int | None) -> Array:
    """(colours, shapes, pairs) bool: which pairs of training may lie beside the one that is asked for."""
    asked, others = np.array(PAIRS)[:, None], np.array(SEEN)[None]
    same = True if shared is None else asked[..., shared] == others[..., shared]
    fits: Array = ((asked != others).any(axis=-1) & same).reshape(len(COLOURS), len(SHAPES), -1)
    return fits


FITTING = {shared: fitting(shared) for shared in (0, 1, None)}
