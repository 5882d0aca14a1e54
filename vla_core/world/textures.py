"""Textures that we draw ourselves: noise, stripes, checks and wood. numpy only.

draw_texture(height, width, rng) → (height, width, 3) uint8; it tiles without a seam.
"""

import numpy as np

OCTAVES = (4, 8, 16, 32)  # cells a side of the layers of noise
LARGEST = 128  # pixels a side that are computed; more would not be seen in the policy's pictures


def draw_texture(height: int, width: int, rng: np.random.Generator) -> np.ndarray:
    """One texture of a random kind between two random colours."""
    pattern = KINDS[rng.integers(len(KINDS))](min(LARGEST, width), rng)  # (s, s) from 0 to 1
    dark, bright = rng.uniform(40, 255, 3), rng.uniform(40, 255, 3)
    small = dark + pattern[..., None] * (bright - dark)
    rows, columns = np.arange(height) * len(small) // width, np.arange(width) * len(small) // width
    return small[rows % len(small)][:, columns].astype(np.uint8)


def noise(side: int, rng: np.random.Generator) -> np.ndarray:
    """(side, side) clouds: smooth noise at several scales."""
    layers = [smooth_noise(side, cells, rng) / cells**0.5 for cells in OCTAVES]
    total = np.sum(layers, axis=0)
    result: np.ndarray = (total - total.min()) / np.ptp(total)
    return result


def stripes(side: int, rng: np.random.Generator) -> np.ndarray:
    """(side, side) bands, across, down or diagonal."""
    x, y = np.meshgrid(np.arange(side), np.arange(side))
    across, down = ((1, 0), (0, 1), (1, 1))[rng.integers(3)]
    phase = (across * x + down * y) * int(rng.integers(2, 9)) / side
    return (phase % 1 < rng.uniform(0.3, 0.7)).astype(float)


def checks(side: int, rng: np.random.Generator) -> np.ndarray:
    """(side, side) squares in two tones."""
    cell = np.arange(side) * 2 * int(rng.integers(2, 7)) // side
    return ((cell[:, None] + cell) % 2).astype(float)


def wood(side: int, rng: np.random.Generator) -> np.ndarray:
    """(side, side) grain: wavy lines along one direction."""
    rings = int(rng.integers(3, 9))
    wave = np.arange(side)[:, None] / side * rings + 0.6 * smooth_noise(side, 4, rng)
    grain = 0.5 + 0.5 * np.sin(2 * np.pi * wave)
    return grain if rng.random() < 0.5 else grain.T


def smooth_noise(side: int, cells: int, rng: np.random.Generator) -> np.ndarray:
    """(side, side) random values on a periodic grid of cells, interpolated between them."""
    grid = rng.random((cells, cells))
    position = np.arange(side) * cells / side
    low = position.astype(int)
    share = position - low
    share = share * share * (3 - 2 * share)
    high = (low + 1) % cells
    rows = grid[low] * (1 - share)[:, None] + grid[high] * share[:, None]  # (side, cells)
    result: np.ndarray = rows[:, low] * (1 - share) + rows[:, high] * share
    return result


KINDS = (noise, stripes, checks, wood)
