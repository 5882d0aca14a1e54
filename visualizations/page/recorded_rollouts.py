"""The rollouts that ship: played before anybody has clicked, with neither the network nor the simulator.

assets/recorded/NAME.rollout is a packed payload (payload.py), index.json says what each is. They are
made anew by `python app.py --record` (record_rollouts.py).
"""

import base64
import json
from functools import cache
from pathlib import Path
from typing import Any

from visualizations.browser_files import served_address
from vla_core.errors import Mistake

FOLDER = Path(__file__).parents[2] / "assets" / "recorded"
INDEX = FOLDER / "index.json"


@cache
def index() -> tuple[dict[str, Any], ...]:
    """Name, label and size of each, in the order of the list; nothing where nothing was recorded."""
    return tuple(json.loads(INDEX.read_text(encoding="utf-8"))) if INDEX.is_file() else ()


def path(name: Any) -> Path:
    """The file of a recorded rollout; a name that is not in the list leads nowhere."""
    names = [one["name"] for one in index()]
    if name not in names:
        raise Mistake(f"There is no recorded rollout {str(name)[:40]!r}; choose from {', '.join(names)}.")
    return FOLDER / f"{name}.rollout"


def address(name: str) -> str:
    """Where a browser finds it."""
    return served_address(path(name))


def label_and_text(name: str) -> tuple[str, str]:
    """Its label, and the rollout as packed text."""
    packed = path(name).read_bytes()
    return next(about["label"] for about in index() if about["name"] == name), base64.b64encode(packed).decode()
