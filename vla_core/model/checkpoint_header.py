"""What a checkpoint says about itself: read without its weights, and without torch."""

import json
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open

from vla_core.config import ModelConfig, from_dict
from vla_core.errors import Mistake

VERSION = 1


def require_file(path: Path) -> None:
    """Complains where there is no checkpoint."""
    if not path.is_file():
        raise Mistake(f"No checkpoint at {path}. Train one: `python -m vla_core train --config full`.")


def read_header(path: Path) -> dict[str, Any]:
    """The JSON of a checkpoint, or one clear line about what is wrong with the file."""
    require_file(path)
    try:
        with safe_open(path, framework="np") as file:  # looks whether the file is as long as it should be
            metadata = file.metadata() or {}
    except (SafetensorError, OSError) as error:
        raise Mistake(f"{path} is not a safetensors file, or it is cut short ({error}).") from error
    if "vla_core" not in metadata:
        raise Mistake(f"{path} is a safetensors file, but not one of ours: it has no vla_core header.")
    told = plain(metadata["vla_core"])
    if told is None:
        raise Mistake(f"{path} has a vla_core header that cannot be read; fetch or train it again.")
    if told.get("version") != VERSION:
        raise Mistake(f"{path} has version {told.get('version')}; this program reads version {VERSION}.")
    return told


def plain(text: str) -> dict[str, Any] | None:
    """The JSON object in a text; None where there is none."""
    try:
        told = json.loads(text)
    except json.JSONDecodeError:
        return None
    return told if isinstance(told, dict) else None


def model_config(path: Path) -> ModelConfig:
    """The model that a checkpoint is the weights of."""
    return config_in(read_header(path), path)


def config_in(told: dict[str, Any], path: Path) -> ModelConfig:
    """The same, from a header that has been read already."""
    try:
        config: ModelConfig = from_dict(ModelConfig, told["config"])
    except (KeyError, TypeError, ValueError) as error:
        raise Mistake(f"{path} tells of no model that this program knows ({error}).") from error
    return config
