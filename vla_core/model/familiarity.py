"""Familiarity: how unlike training the present moment is, for each sense, from the network's own features.

views V × VisionOutput, sentence (B, W), state (B, 4) -> trace.Familiarity: vision, language, state.

A sense remembers a few hundred training moments as short whitened vectors. The distance of a moment is its mean
distance to the nearest of them (deep nearest neighbours, Sun et al. 2022), and its rank the share of held-out
training moments that are nearer: a rank of 0.99 is reached by one in a hundred of them. The features of vision are
means of its first layer over quarters of each picture: later layers have learnt to overlook light and colours.
What is stored lies beside the checkpoint and holds for these weights only.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save as save_arrays
from torch import Tensor
from torch.nn import functional as F

from vla_core import trace
from vla_core.errors import BrokenFile
from vla_core.files import write_atomically
from vla_core.model.vision import VisionOutput
from vla_core.trace import Array

SENSES = ("vision", "language", "state")
QUARTERS = 2  # the first layer is averaged over so many parts of a picture, a side
NEAREST = 3  # remembered moments that a distance is the mean over
REMEMBERED = 512  # moments, at most
DIRECTIONS = 96  # of the largest variance that are kept of a feature, at most
NOISE_FLOOR = 0.05  # standard deviations; what varies less in training counts as if it varied so much
RANKS = np.concatenate([np.linspace(0, 0.99, 100), [0.995, 1]])  # whose distances are stored
SUFFIX = ".familiarity.safetensors"
VERSION = 1


@dataclass(frozen=True, eq=False)
class Memory:
    """What one sense keeps of training. F numbers in a feature, D directions, E moments."""

    mean: Array  # (F,) float32
    whiten: Array  # (F, D) float16, from a centred feature to directions of unit variance
    moments: Array  # (E, D) float16
    distances: Array  # (RANKS,) float32, of held-out training moments

    def distance(self, features: Array) -> Array:
        """(B, F) -> (B,), mean distance to the nearest moments."""
        directions = (features - self.mean) @ self.whiten.astype(np.float32)  # (B, D)
        apart = np.linalg.norm(directions[:, None] - self.moments.astype(np.float32), axis=-1)  # (B, E)
        nearest: Array = np.sort(apart, axis=1)[:, :NEAREST].mean(axis=1)
        return nearest

    def unlikeness(self, feature: Array) -> trace.Unlikeness:
        """(F,) -> its distance, 1 where 99 % of held-out moments are nearer, and its rank among them."""
        distance = float(self.distance(feature[None])[0])
        limit = float(np.interp(0.99, RANKS, self.distances))
        return trace.Unlikeness(distance / limit, float(np.interp(distance, self.distances, RANKS)))


@dataclass(frozen=True, eq=False)
class Familiarity:
    """The memories of all senses."""

    memories: dict[str, Memory]

    def judge(self, views: tuple[VisionOutput, ...], sentence: Tensor, state: Tensor) -> trace.Familiarity:
        """How unlike training one moment is; a batch of one."""
        features = sense_features(views, sentence, state)
        return trace.Familiarity(**{name: self.memories[name].unlikeness(features[name][0]) for name in SENSES})


def sense_features(views: tuple[VisionOutput, ...], sentence: Tensor, state: Tensor) -> dict[str, Array]:
    """(B, F) of each sense: the first layer's means over quarters, the sentence's vector, the normalised state."""
    quarters = [F.adaptive_avg_pool2d(view.maps[0].float(), QUARTERS).flatten(1) for view in views]
    features = (torch.cat(quarters, dim=1), sentence.float(), state.float())
    return {name: feature.numpy() for name, feature in zip(SENSES, features, strict=True)}


def fit_memory(fitted: Array, held_out: Array, rng: np.random.Generator) -> Memory:
    """(N, F) training moments to remember some of, (M, F) others to calibrate with."""
    mean, spread = fitted.mean(axis=0), fitted.std(axis=0) + 1e-6
    _, size, directions = np.linalg.svd((fitted - mean) / spread, full_matrices=False)
    deviation = size / np.sqrt(len(fitted))
    kept = min(DIRECTIONS, int((deviation > 0).sum()))
    whiten = (directions[:kept].T / spread[:, None] / (deviation[:kept] + NOISE_FLOOR)).astype(np.float16)
    some = rng.permutation(len(fitted))[:REMEMBERED]
    moments = ((fitted[some] - mean) @ whiten.astype(np.float32)).astype(np.float16)
    memory = Memory(mean.astype(np.float32), whiten, moments, np.zeros(len(RANKS), np.float32))
    distances = np.quantile(memory.distance(held_out), RANKS).astype(np.float32)
    return Memory(memory.mean, whiten, moments, distances)


def path_beside(checkpoint: Path) -> Path:
    return checkpoint.with_suffix(SUFFIX)


def save(familiarity: Familiarity, checkpoint: Path, about: dict[str, object]) -> Path:
    """Write it beside the checkpoint whose features it remembers."""
    arrays = {
        f"{name}.{part}": np.ascontiguousarray(array)  # safetensors writes memory as it lies
        for name, memory in familiarity.memories.items()
        for part, array in vars(memory).items()
    }
    header = {"version": VERSION, "weights": digest(checkpoint), "about": about}
    path = path_beside(checkpoint)
    write_atomically(path, save_arrays(arrays, metadata={"familiarity": json.dumps(header)}))
    return path


def load_beside(checkpoint: Path) -> Familiarity | None:
    """What was fitted for the weights in this file; None where nothing was, or where they have changed since."""
    path = path_beside(checkpoint)
    if not path.is_file():
        return None
    try:
        with safe_open(path, framework="np") as file:
            header = json.loads((file.metadata() or {})["familiarity"])
            arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        parts = Memory.__dataclass_fields__
        memories = {name: Memory(**{part: arrays[f"{name}.{part}"] for part in parts}) for name in SENSES}
    except (SafetensorError, OSError, ValueError, KeyError) as error:
        raise BrokenFile(f"{path} is damaged ({error}); delete it or fit it again.") from error
    return Familiarity(memories) if header.get("weights") == digest(checkpoint) else None


def digest(checkpoint: Path) -> str:
    return hashlib.sha256(checkpoint.read_bytes()).hexdigest()
