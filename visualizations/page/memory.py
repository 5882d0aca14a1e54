"""Whether memory stays where it is: `python -m visualizations.page.memory --rollouts 100 --json`.

Plays short attempts one after the other, each followed to its end as a browser does, and compares the memory of
the process after the first tenth of them with that after the last. `growth_percent` is what came on top.
"""

import argparse
import gc
import json
import os
import sys
from pathlib import Path
from typing import Any

from visualizations.page import live
from visualizations.page.settings import Asked
from visualizations.page.theatre import THEATRE
from vla_core.errors import Mistake
from vla_core.world import known_task

TASK = "reach-v3"
STEPS = 30
PAGES = Path("/proc/self/statm")  # Linux: second is what is resident, in pages


def measured(rollouts: int) -> dict[str, Any]:
    """Memory (MB) after a tenth of the attempts and after all of them."""
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
    show, told = THEATRE.begin(asked, "memory"), {"count": 0, "over": False}
    while not told["over"]:
        told = live.more({"ticket": show.session.id, "from": told["count"]})


def resident() -> float:
    """What this process holds, in MB, after the collector has been round."""
    gc.collect()
    return int(PAGES.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> int:
    parser = argparse.ArgumentParser(description="Whether memory stays where it is over many rollouts.")
    parser.add_argument("--rollouts", type=int, default=100, help="how many (default 100)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args()
    try:
        if not PAGES.exists():
            raise Mistake("Memory is read from /proc, which this system does not have; measure on Linux.")
        if asked.rollouts < 2:
            raise Mistake(f"Two rollouts at least, to compare; got {asked.rollouts}.")
        figures = measured(asked.rollouts)
    except Mistake as mistake:
        print(f"memory: {mistake}", file=sys.stderr)
        return 2
    lines = (f"{name:<22}{value:>12}" for name, value in figures.items())
    print(json.dumps(figures) if asked.json else "\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
