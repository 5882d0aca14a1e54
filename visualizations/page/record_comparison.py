"""The pair of rollouts that stands on the Compare tab before anybody has clicked.

`python -m visualizations.page.record_comparison` records it with the shipped policy: one scene,
one seed, two sentences that differ in one word.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from visualizations.comparison import Names, Value, finished_pair
from vla_core.errors import Mistake
from vla_core.files import write_atomically

FILE = Path(__file__).parents[2] / "assets" / "twins.json"
LARGEST = 4_000_000  # bytes
SCENE, SEED, REPLAN, STEPS = "drawer-half", 3, 8, 120
NAMES: Names = ("open the drawer", "close the drawer")


@cache
def value() -> Value | None:
    """What the component is packed at first; nothing where nothing has been recorded."""
    if not FILE.is_file():
        return None
    pair: Value = json.loads(FILE.read_text(encoding="utf-8"))
    return pair


def record() -> Path:
    """Run both and write them down."""
    from visualizations.page.attempt_server import ATTEMPTS
    from visualizations.page.tab_helpers import acting_checkpoint, require_acting
    from vla_core.attempt.pair import prepare_pair, run_pair
    from vla_core.attempt.request import Request

    require_acting()
    given: dict[str, Any] = {"replan": REPLAN, "steps": STEPS, "checkpoint": acting_checkpoint()}
    one, other = (Request(words, SCENE, SEED, **given) for words in NAMES)
    pair = prepare_pair(one, other, ATTEMPTS.policies, ATTEMPTS.worlds)
    for _ in run_pair(pair):
        pass
    packed = json.dumps(finished_pair((pair[0].rollout, pair[1].rollout), NAMES), separators=(",", ":")).encode()
    if len(packed) > LARGEST:
        raise Mistake(f"The pair takes {len(packed)} bytes; it may take {LARGEST}.")
    write_atomically(FILE, packed)
    return FILE


if __name__ == "__main__":
    print(record())
