"""Whether memory stays where it is: `python -m visualizations.page.measure_memory --rollouts 100 --json`.

Plays short attempts one after the other, each followed to its end as a browser does, and compares the memory of
the process after the first tenth of them with that after the last. `growth_percent` is what came on top.
"""

import gc
import os
import sys
from functools import partial
from pathlib import Path
from typing import Any

from visualizations.page import player_server
from visualizations.page.attempt_server import ATTEMPTS
from visualizations.page.command_output import parser_for, print_figures
from visualizations.page.settings import Asked
from vla_core.errors import Mistake
from vla_core.world import known_task

TASK = "reach-v3"
STEPS = 30
PAGES = Path("/proc/self/statm")  # Linux: second is what is resident, in pages


def measured(rollouts: int) -> dict[str, Any]:
    """Memory (MB) after a tenth of the attempts and after all of them."""
    if not PAGES.exists():
        raise Mistake("Memory is read from /proc, which this system does not have; measure on Linux.")
    if rollouts < 2:
        raise Mistake(f"Two rollouts at least, to compare; got {rollouts}.")
    after: list[float] = []
    for seed in range(rollouts):
        play(seed)
        after.append(resident())
    early, late = after[max(0, rollouts // 10 - 1)], after[-1]
    growth = round(100 * (late / early - 1), 2)
    return {"rollouts": rollouts, "early_mb": round(early), "late_mb": round(late), "growth_percent": growth}


def play(seed: int) -> None:
    """One attempt, followed to its end; the one before it is forgotten."""
    asked = Asked(known_task(TASK).sentence, TASK, seed, steps=STEPS, pace=1e6)
    show, answer = ATTEMPTS.begin(asked, "memory"), {"count": 0, "over": False}
    while not answer["over"]:
        answer = player_server.more({"ticket": show.session.id, "from": answer["count"]})


def resident() -> float:
    """What this process holds, in MB, after the collector has been round."""
    gc.collect()
    return int(PAGES.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> int:
    parser = parser_for("Whether memory stays where it is over many rollouts.")
    parser.add_argument("--rollouts", type=int, default=100, help="how many (default 100)")
    asked = parser.parse_args()
    return print_figures("memory", partial(measured, asked.rollouts), asked.json)


if __name__ == "__main__":
    sys.exit(main())
