"""Trains the five ways of the chapter fusing.py on the same scenes and writes what they learnt into one file.

record() -> the file: for every way and seed the error at steps of training, for every number of things, on pairs
of colour and shape that training showed and on those it never did; and the networks of the first seed.
"""

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from vla_core.lessons.fusing import (
    LEAST,
    PLACE,
    TRAINED_MOST,
    WAYS,
    Weights,
    answer,
    forward,
    initialise,
    middles,
)
from vla_core.lessons.pointing import MOST, Scenes, draw_scenes
from vla_core.lessons.recorded_file import write_arrays
from vla_core.trace import Array

STEPS, BATCH, RATE = 700, 64, 3e-3
MEASURED_AT = (0, 50, 100, 200, 300, 450, 700)
SEEDS = 3
EXAM = 150  # scenes for each number of things
SCENE_SEEDS = 1_000_003  # seeds of training scenes begin here
COMMAND = "python -m vla_core record-course fusing"


def record(place: Path = PLACE, seeds: int = SEEDS, steps: int = STEPS) -> Path:
    """Train and measure everything."""
    at = [step for step in MEASURED_AT if step <= steps]
    shape = (2, len(WAYS), seeds, len(at), MOST - LEAST + 1)
    errors, success = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    exams = [
        [draw_scenes(EXAM, things, 7 + things, unseen) for things in things_asked()] for unseen in (False, True)
    ]
    arrays: dict[str, Array] = {"at": np.array(at)}
    for w, way in enumerate(WAYS):
        for seed in range(seeds):
            for c, net in enumerate(train(way, seed, at)):
                for group, exam in enumerate(exams):
                    scores = [score(net, way, scenes) for scenes in exam]
                    errors[group, w, seed, c], success[group, w, seed, c] = np.array(scores).T
            if seed == 0:
                arrays |= {f"{w}/{name}": part.astype(np.float16) for name, part in net.items()}
    facts: dict[str, Any] = {"steps": steps, "batch": BATCH, "seeds": seeds, "exam": EXAM, "rate": RATE}
    facts |= {"command": COMMAND, "date": date.today().isoformat()}
    return write_arrays(place, arrays | {"errors": errors, "success": success}, facts)


def things_asked() -> range:
    return range(LEAST, MOST + 1)


def train(way: str, seed: int, at: list[int]) -> Any:
    """The weights at every step of `at`; Adam on the cross-entropy of the patch, the same new scenes for all."""
    import torch

    torch.set_num_threads(1)
    parts = {name: torch.tensor(values, requires_grad=True) for name, values in initialise(way, seed).items()}
    optimiser = torch.optim.Adam(parts.values(), lr=RATE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, max(at[-1], 2) + 1)
    for step in range(at[-1] + 1):
        if step in at:
            yield {name: part.detach().numpy().copy() for name, part in parts.items()}
        scenes = training_scenes(SCENE_SEEDS * (seed + 1) + step)
        patches, words = torch.from_numpy(scenes.patches), torch.from_numpy(scenes.words)
        scores, _ = forward(parts, way, patches, words, torch.concatenate, softmax_of)
        loss = torch.nn.functional.cross_entropy(scores, torch.from_numpy(scenes.asked))
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        schedule.step()


def softmax_of(scores: Any) -> Any:
    return scores.softmax(dim=-1)


def training_scenes(seed: int) -> Scenes:
    """A batch with different numbers of things."""
    things = np.random.default_rng(seed).integers(LEAST, TRAINED_MOST + 1, BATCH)
    return draw_scenes(BATCH, things, seed)


def score(net: Weights, way: str, scenes: Scenes) -> tuple[float, float]:
    """Pixels off, mean, and the share that points at the right patch."""
    chosen = answer(net, way, scenes)[0].argmax(axis=1)
    off = np.linalg.norm(middles(chosen) - middles(scenes.asked), axis=1)
    return float(off.mean()), float((chosen == scenes.asked).mean())
