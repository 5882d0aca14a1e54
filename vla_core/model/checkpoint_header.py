"""The header of a checkpoint, read without its weights and without torch."""

import json
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open

from vla_core.config import ModelConfig, from_dict
from vla_core.errors import BrokenFile, MissingPart

VERSION = 2


def require_file(path: Path) -> None:
    """Raises `MissingPart` where there is no checkpoint."""
    if not path.is_file():
        raise MissingPart(f"No checkpoint at {path}. Train one: `python -m vla_core train --config full`.")


def read_header(path: Path) -> dict[str, Any]:
    """The JSON of a checkpoint, or one clear line about what is wrong with the file."""
    require_file(path)
    try:
        with safe_open(path, framework="np") as file:  # checks the length of the file
            metadata = file.metadata() or {}
    except (SafetensorError, OSError) as error:
        raise BrokenFile(f"{path} is not a safetensors file, or it is cut short ({error}).") from error
    if "vla_core" not in metadata:
        raise BrokenFile(f"{path} is a safetensors file, but not one of ours: it has no vla_core header.")
    header = json_object(metadata["vla_core"])
    if header is None:
        raise BrokenFile(f"{path} has a vla_core header that cannot be read; fetch or train it again.")
    if header.get("version") != VERSION:
        raise BrokenFile(
            f"{path} has version {header.get('version')} and this program reads version {VERSION}; train it again "
            "with `python -m vla_core recipe`, or take the program of its time."
        )
    return header


def json_object(text: str) -> dict[str, Any] | None:
    """The JSON object in a text; None where there is none."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError:
        return None
    return value if isinstance(value, dict) else None


def model_config(path: Path) -> ModelConfig:
    """The configuration of the model that a checkpoint holds."""
    return config_in(read_header(path), path)


def config_in(header: dict[str, Any], path: Path) -> ModelConfig:
    """The same, from a header that has been read already."""
    try:
        config: ModelConfig = from_dict(ModelConfig, header["config"])
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenFile(f"{path} tells of no model that this program knows ({error}).") from error
    return config
