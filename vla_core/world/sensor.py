"""What a worse camera makes of a picture: blur, and noise on every pixel.

picture (s, s, 3) uint8 → the same shape.
"""

import numpy as np
from scipy.ndimage import gaussian_filter


def degrade(picture: np.ndarray, blur: float, noise: float, rng: np.random.Generator) -> np.ndarray:
    """`blur` in pixels and `noise` of 255, both standard deviations."""
    if not (blur or noise):
        return picture
    exact = picture.astype(np.float32)
    if blur:
        exact = gaussian_filter(exact, (blur, blur, 0), mode="nearest")
    if noise:
        exact += noise * rng.standard_normal(exact.shape, dtype=np.float32)
    return exact.round().clip(0, 255).astype(np.uint8)
