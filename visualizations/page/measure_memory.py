"""How memory grows over many rollouts: `python -m visualizations.page.measure_memory --rollouts 100 --json`.

Runs short attempts one after the other, each polled to its end as a browser does, and compares the memory of the
process after the first tenth of them with that after the last. `growth_percent` is the difference.
"""

import gc
import os
import sys
from functools import partial
from pathlib import Path
from typing import Any

from visualizations.page import player_server
from visualizations.page.attempt_server import ATTEMPTS
from visualizations.page.measure import parser_for, print_figures
from vla_core.attempt.request import Request
from vla_core.errors import InvalidInput, MissingPart
from vla_core.world import known_task

TASK = "reach-v3"
STEPS = 30
STATM = Path("/proc/self/statm")  # Linux: the second number is the resident memory, in pages


def measure(rollouts: int) -> dict[str, Any]:
    """Memory (MB) after a tenth of the attempts and after all of them."""
    if not STATM.exists():
        raise MissingPart("Memory is read from /proc, which this system does not have; measure on Linux.")
    if rollouts < 2:
        raise InvalidInput(f"--rollouts is {rollouts}; it must be at least 2, to compare.")
    after: list[float] = []
    for seed in range(rollouts):
        run_to_end(seed)
        after.append(resident_memory())
    early, late = after[max(0, rollouts // 10 - 1)], after[-1]
    growth = round(100 * (late / early - 1), 2)
    return {"rollouts": rollouts, "early_mb": round(early), "late_mb": round(late), "growth_percent": growth}


def run_to_end(seed: int) -> None:
    """One attempt, polled to its end; the one before it is forgotten."""
    request = Request(known_task(TASK).sentence, TASK, seed, steps=STEPS, pace=1e6)
    watched, answer = ATTEMPTS.begin(request, "memory"), {"count": 0, "over": False}
    while not answer["over"]:
        answer = player_server.more({"ticket": watched.session.id, "from": answer["count"]})


def resident_memory() -> float:
    """The resident memory of this process after a garbage collection, in MB."""
    gc.collect()
    return int(STATM.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> int:
    parser = parser_for("How memory grows over many rollouts.")
    parser.add_argument("--rollouts", type=int, default=100, help="how many (default 100)")
    args = parser.parse_args()
    return print_figures("memory", partial(measure, args.rollouts), args.json)


if __name__ == "__main__":
    sys.exit(main())
