"""The cases that Python and the browser's physics share: a few scenes, and the teacher's actions in them.

`python -m tests.export.live_cases` writes them anew; test_scenes.py holds them to what the exporter writes.
"""

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np

from vla_core.export.scenes.writer import write_scenes
from vla_core.world import open_world, teacher_for
from vla_core.world.seeds import unseen_seed
from vla_core.world.table.tasks import built_name, scene_and_command
from vla_core.world.table.world import Table

FOLDER = Path(__file__).parents[1] / "cases" / "live"
TASKS = ("drawer-open-v3", "pick-place-v3")
GOES_ON = "reach-v3@table-reach"  # a mark of it is set anew where it goes on from another task
TABLES = ("table-touch", "table-push-left", "table-pick-up", "table-put-on", "table-put-next-to", "table-stack")
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


def table_replay(name: str, seed: int) -> dict[str, Any]:
    """The same on a table: what was touched in which order, and where everything came to lie."""
    scene, command = scene_and_command(name, seed)
    told = replay(built_name(scene, command), seed)
    world = open_world(told["task"])
    assert isinstance(world, Table)
    world.reset(seed)
    for action in told["actions"]:
        world.step(np.array(action, np.float32))
    places = {thing.name: listed(world.place(thing.name)) for thing in scene.things}
    world.close()
    return told | {"touched": list(world.touched), "places": places}


def listed(numbers: Any) -> list[float]:
    return [round(float(number), DIGITS) for number in numbers]


def write(folder: Path) -> None:
    for _ in write_scenes(folder, (*TASKS, GOES_ON, "table"), STARTS):
        pass
    shutil.rmtree(folder / "parts")  # pictures are compared elsewhere
    replays = [replay(task, unseen_seed(index)) for task in TASKS for index in range(STARTS)]
    tables = [table_replay(name, unseen_seed(index)) for index, name in enumerate(TABLES)]
    (folder / "tables.json").write_text(json.dumps(tables) + "\n", encoding="utf-8")
    (folder / "replays.json").write_text(json.dumps(replays) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(FOLDER)
