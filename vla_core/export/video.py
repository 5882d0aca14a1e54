"""Frames of the audience view as a film: H.264, or an animated picture, by the name's ending."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from vla_core.errors import InvalidInput

FRAMES_PER_SECOND = 40  # shows every second step of the 80 Hz control


def write_video(path: Path, frames: Sequence[np.ndarray]) -> None:
    """frames (H, W, 3) uint8 → .mp4, or .gif at half the size."""
    import imageio.v3 as imageio

    if path.suffix not in (".mp4", ".gif"):
        raise InvalidInput(f"--video {path} should end in .mp4 or .gif.")
    path.parent.mkdir(parents=True, exist_ok=True)
    stacked = np.stack(frames)
    if path.suffix == ".gif":
        imageio.imwrite(path, stacked[:, ::2, ::2], duration=1000 / FRAMES_PER_SECOND, loop=0)
    else:
        imageio.imwrite(path, stacked, fps=FRAMES_PER_SECOND, codec="libx264", plugin="FFMPEG")
