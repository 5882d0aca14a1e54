"""Run by the reader's own Python: what lerobot finds in a dataset against what we put in.

    python check.py DATASET EXPECTED.npz

EXPECTED holds one array a column, (N, …), and `task`, the sentence of every frame.
"""

import sys

import numpy as np
import torch

if torch.version.cuda is None:
    # torchvision's wheel carries operators built for CUDA, which a CPU torch cannot load; its Python part
    # asks for this one by name when it starts. Reading a dataset never calls it.
    torch.library.define("torchvision::nms", "(Tensor boxes, Tensor scores, float overlap) -> Tensor")

from lerobot.datasets.lerobot_dataset import LeRobotDataset


def main(root: str, expected_path: str) -> None:
    dataset = LeRobotDataset("local/check", root=root, video_backend="pyav")
    expected = dict(np.load(expected_path))
    sentences = expected.pop("task")
    assert len(dataset) == len(sentences), f"{len(dataset)} frames instead of {len(sentences)}"
    for number in range(len(dataset)):
        item = dataset[number]
        assert item["task"] == sentences[number], f"frame {number} says {item['task']!r}"
        for key, values in expected.items():
            compare(key, number, item[key].numpy(), values[number])
    for key in expected:
        assert np.isfinite(dataset.meta.stats[key]["std"]).all(), f"{key} has no statistics"
    chunk(dataset, expected["action"])
    print(f"{len(dataset)} frames of {dataset.num_episodes} episodes agree: {', '.join(expected)}")


def compare(key: str, number: int, found: np.ndarray, wanted: np.ndarray) -> None:
    """Numbers to the bit; pictures as the same decoder gives them, one value more or less."""
    if "images" in key:
        found = found.transpose(1, 2, 0) * 255  # (3, H, W) from 0 to 1 → (H, W, 3)
        assert np.abs(found - wanted).max() <= 1, f"{key} differs in frame {number}"
    else:
        assert found.tobytes() == wanted.tobytes(), f"{key} differs in frame {number}"


def chunk(dataset: LeRobotDataset, actions: np.ndarray) -> None:
    """A policy of lerobot asks for several actions at once."""
    ahead = [step / dataset.fps for step in range(4)]
    chunked = LeRobotDataset(
        "local/check", root=dataset.root, video_backend="pyav", delta_timestamps={"action": ahead}
    )
    assert (chunked[2]["action"].numpy() == actions[2:6]).all(), "a chunk of actions differs"


if __name__ == "__main__":
    main(*sys.argv[1:])
