"""The cases that Python and the browser's physics share: two scenes, and the teacher's actions in them.

`python -m tests.export.live_cases` writes them anew; test_scenes.py holds them to what the exporter writes.
"""

import json
import shutil
from pathlib import Path
from typing import Any

from vla_core.export.scenes.writer import write_scenes
from vla_core.world import open_world, teacher_for
from vla_core.world.seeds import unseen_seed

FOLDER = Path(__file__).parents[1] / "cases" / "live"
TASKS = ("drawer-open-v3", "pick-place-v3")
STARTS = 2
AFTER = 5  # steps after the first success
DIGITS = 6


def replay(task: str, seed: int) -> dict[str, Any]:
    """One attempt of the teacher: its actions, and what the robot felt from the start to the end."""
    world, teacher = open_world(task), teacher_for(task)
    world.reset(seed)
    actions: list[list[float]] = []
    states, done = [listed(world.state)], -1
    while done < 0 or len(actions) <= done + AFTER:
        action = teacher.act(world)
        success = world.step(action).success
        actions.append(listed(action))
        states.append(listed(world.state))
        done = len(actions) - 1 if success and done < 0 else done
    world.close()
    return {"task": task, "seed": seed, "actions": actions, "states": states, "done": done}


def listed(numbers: Any) -> list[float]:
    return [round(float(number), DIGITS) for number in numbers]


def write(folder: Path) -> None:
    for _ in write_scenes(folder, TASKS, STARTS):
        pass
    shutil.rmtree(folder / "parts")  # pictures are compared elsewhere
    replays = [replay(task, unseen_seed(index)) for task in TASKS for index in range(STARTS)]
    (folder / "replays.json").write_text(json.dumps(replays) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(FOLDER)
