"""Driven attempts as the live page saves them, made up: their numbers are in the right shapes and fit no scene."""

import json
from pathlib import Path
from typing import Any

from vla_core.data.driven import FORMAT, VERSION

TASK = "reach-v3"


def facts(task: str = TASK, seed: int = 3, steps: int = 4, **changes: Any) -> dict[str, Any]:
    """An attempt that a person drove, done at its last step."""
    places = {"qpos": [0.1, 0.2], "qvel": [0.0, 0.1], "mocap_pos": [0.0, 0.6, 0.2], "ctrl": [1.0, -1.0]}
    step = places | {"action": [0.1, 0.0, 0.0, -1.0], "driven": True}
    made = [step | {"success": number == steps - 1} for number in range(steps)]
    return {"format": FORMAT, "version": VERSION, "task": task, "seed": seed, "steps": made} | changes


def write(folder: Path, name: str = "one", **settings: Any) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.driven.json"
    path.write_text(json.dumps(facts(**settings)), encoding="utf-8")
    return path
