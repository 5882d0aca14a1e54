"""Generated digits: strokes and one typeface, with random rotation, slant, stretch and line width.

written(labels, seed) -> pictures (N, 24, 24) from 0 (paper) to 1 (ink). Nothing is downloaded.
"""

from functools import cache

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from vla_core.trace import Array

SIDE = 24
INK = 18.0  # the longer side of the writing, in pixels, once tidied
PAPER = 48  # side of the paper that the typeface is printed on
HANDWRITTEN_SHARE = 0.75  # share written by hand

Stroke = list[tuple[float, float]]  # points in a unit square, x right, y down; drawn as a smooth curve


def oval(x: float, y: float, wide: float, high: float, start: float = -90, turn: float = 360) -> Stroke:
    """Part of an ellipse, angles in degrees, clockwise on the paper."""
    angles = np.radians(start + np.linspace(0, turn, 13))
    return [(x + wide * np.cos(a), y + high * np.sin(a)) for a in angles]


SHAPES: dict[int, list[list[Stroke]]] = {  # for each digit, the ways people write it
    0: [[oval(0.5, 0.5, 0.3, 0.45)], [oval(0.5, 0.5, 0.38, 0.42)]],
    1: [[[(0.5, 0.05), (0.5, 0.95)]], [[(0.28, 0.28), (0.52, 0.05)], [(0.52, 0.05), (0.52, 0.95)]]],
    2: [[[*oval(0.48, 0.3, 0.3, 0.25, -170, 200), (0.5, 0.72), (0.18, 0.93)], [(0.18, 0.93), (0.85, 0.93)]]],
    3: [[oval(0.45, 0.28, 0.28, 0.23, -150, 240), oval(0.45, 0.72, 0.33, 0.24, -90, 240)]],
    4: [
        [[(0.58, 0.05), (0.14, 0.64)], [(0.14, 0.64), (0.88, 0.64)], [(0.64, 0.38), (0.64, 0.95)]],
        [[(0.66, 0.05), (0.14, 0.66)], [(0.14, 0.66), (0.9, 0.66)], [(0.66, 0.05), (0.66, 0.95)]],
    ],
    5: [[[(0.8, 0.06), (0.3, 0.06)], [(0.3, 0.06), (0.26, 0.46)], oval(0.46, 0.67, 0.32, 0.27, -130, 270)]],
    6: [[[(0.68, 0.05), (0.36, 0.32), (0.22, 0.64)], oval(0.5, 0.68, 0.28, 0.26)]],
    7: [
        [[(0.15, 0.08), (0.85, 0.08)], [(0.85, 0.08), (0.42, 0.95)]],
        [[(0.15, 0.08), (0.85, 0.08)], [(0.85, 0.08), (0.42, 0.95)], [(0.35, 0.5), (0.8, 0.5)]],
        [[(0.15, 0.2), (0.15, 0.08)], [(0.15, 0.08), (0.85, 0.08)], [(0.85, 0.08), (0.55, 0.45), (0.45, 0.95)]],
    ],
    8: [[oval(0.5, 0.27, 0.24, 0.22), oval(0.5, 0.72, 0.3, 0.24)]],
    9: [
        [oval(0.48, 0.32, 0.28, 0.26), [(0.76, 0.3), (0.74, 0.62), (0.6, 0.95)]],
        [oval(0.48, 0.32, 0.28, 0.26), [(0.75, 0.1), (0.75, 0.95)]],
    ],
}


def write_digits(labels: Array, seed: int) -> Array:
    """(N, 24, 24), one picture for each digit asked for; the same seed writes the same."""
    rng = np.random.default_rng(seed)
    return np.stack([centre(write_digit(int(label), rng)) for label in labels])


def write_digit(digit: int, rng: np.random.Generator) -> Array:
    """One digit, from strokes with probability HANDWRITTEN_SHARE, else in the typeface."""
    turned = random_transform(rng)
    if rng.random() < HANDWRITTEN_SHARE:
        ways = SHAPES[digit]
        strokes = [np.array(stroke) for stroke in ways[rng.integers(len(ways))]]
        curves = [interpolate(stroke + rng.normal(0, 0.02, stroke.shape)) @ turned.T for stroke in strokes]
        return draw_strokes(curves, width=rng.uniform(1.5, 3.0))
    flat = np.linalg.inv(turned)
    left, top = PAPER / 2 - flat @ [PAPER / 2, PAPER / 2]
    matrix = (*flat[0], left, *flat[1], top)
    paper = typeface_digit(digit).transform(
        (PAPER, PAPER), Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR
    )
    return centre(np.asarray(paper, dtype=float) / 255)


def random_transform(rng: np.random.Generator) -> Array:
    """(2, 2): a small turn, slant and stretch."""
    turn, slant = rng.normal(0, 0.12), rng.normal(0, 0.12)
    stretch = np.diag(rng.uniform(0.8, 1.1, 2))
    return np.array([[np.cos(turn), -np.sin(turn) + slant], [np.sin(turn), np.cos(turn)]]) @ stretch


def interpolate(points: Array) -> Array:
    """Close points on a curve through the given ones (Catmull and Rom 1974); two of them make a straight line."""
    ends = np.concatenate([points[:1], points, points[-1:]])
    t = shares(max(6, 36 // len(points)))
    a, b, c, d = (ends[i : len(ends) - 3 + i, None] for i in range(4))  # each (n - 1, 1, 2)
    curve = b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
    return np.concatenate([curve.reshape(-1, 2), points[-1:]])


@cache
def shares(pieces: int) -> Array:
    """(pieces, 1) from 0 to before 1, in equal steps."""
    return np.linspace(0, 1, pieces, endpoint=False)[:, None]


def draw_strokes(curves: list[Array], width: float) -> Array:
    """(24, 24), the curves fitted to the paper and drawn with a round pen."""
    every = np.concatenate(curves)
    low, high = every.min(axis=0), every.max(axis=0)
    scale = (INK - width) / (high - low).max()
    points = (every - (low + high) / 2) * scale + SIDE / 2  # pixels
    away = ((np.arange(SIDE) + 0.5) - points[:, :, None]) ** 2  # (points, 2, 24) across and down, squared
    distance = np.sqrt((away[:, 1, :, None] + away[:, 0, None, :]).min(axis=0))
    ink: Array = (width / 2 + 0.5 - distance).clip(0, 1)
    return ink


@cache
def typeface_digit(digit: int) -> Image.Image:
    """The digit in the typeface that comes with Pillow, in the middle of the paper."""
    paper = Image.new("L", (PAPER, PAPER))
    face = ImageFont.load_default(0.8 * PAPER)
    ImageDraw.Draw(paper).text((PAPER / 2, PAPER / 2), str(digit), fill=255, font=face, anchor="mm")
    return paper


def centre(picture: Array) -> Array:
    """(24, 24), the digit scaled to one size and centred; an empty picture stays empty."""
    rows, columns = (np.flatnonzero(picture.max(axis=axis) > 0.1) for axis in (1, 0))
    if not len(rows):
        return np.zeros((SIDE, SIDE))
    cut = picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    scale = INK / max(cut.shape)
    high, wide = (max(1, round(side * scale)) for side in cut.shape)
    resized = Image.fromarray((cut * 255).astype(np.uint8)).resize((wide, high), Image.Resampling.BILINEAR)
    paper = np.zeros((SIDE, SIDE))
    top, left = (SIDE - high) // 2, (SIDE - wide) // 2
    paper[top : top + high, left : left + wide] = np.asarray(resized, dtype=float) / 255
    return paper
