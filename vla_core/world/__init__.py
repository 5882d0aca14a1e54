"""Outside the robot: the world, the teacher and the words of a task, by its name. Loads no simulator by itself."""

from dataclasses import dataclass
from typing import Any

from vla_core.errors import InvalidInput, nearest
from vla_core.world import tasks
from vla_core.world.base import Teacher, World
from vla_core.world.fetch_tasks import FETCH_TASKS
from vla_core.world.shared_scene_tasks import SCENES, SHARED, shared_task, tasks_in_scene
from vla_core.world.table.tasks import TABLE_TASKS, is_table, table_task
from vla_core.world.tasks import TASKS, WHERE_TO_LOOK, Task

__all__ = [
    "FETCH",
    "FETCH_TASKS",
    "SAWYER",
    "TABLE_TASKS",
    "Body",
    "body",
    "known_task",
    "named_set",
    "open_world",
    "teacher_for",
]


@dataclass(frozen=True)
class Body:
    """An arm, and its control steps a second."""

    robot: str
    rate: int


SAWYER, FETCH = Body("sawyer", 80), Body("fetch", 25)


def known_task(name: str) -> Task:
    """One of Meta-World's fifty, with or without -v3, of the shared scenes', the Fetch arm's or the table's."""
    if is_table(name):
        return table_task(name)
    if "@" in name:
        return shared_task(name)
    if name in FETCH_TASKS:
        return FETCH_TASKS[name]
    full = f"{name.removesuffix('-v3')}-v3"
    if full in TASKS:
        return TASKS[full]
    hint = nearest(full.removesuffix("-v3"), [*FETCH_TASKS, *(task.removesuffix("-v3") for task in TASKS)])
    choice = f"{WHERE_TO_LOOK} The second world has {', '.join(FETCH_TASKS)}."
    raise InvalidInput(" ".join(filter(None, [f"Unknown task {name!r}.", hint, choice])))


def named_set(names: str) -> tuple[Task, ...]:
    """What `tasks.named_set` takes, `fetch`, `shared` for all in shared scenes, a scene, names; with commas."""
    chosen: dict[str, Task] = {}
    for part in filter(None, (part.strip().lower() for part in names.split(","))):
        chosen |= {task.name: task for task in tasks_called(part)}
    return tuple(chosen.values()) or tasks.named_set(names)


def tasks_called(part: str) -> tuple[Task, ...]:
    """The tasks of one name between the commas."""
    if part == "fetch":
        return tuple(FETCH_TASKS.values())
    if part == "shared":
        return tuple(SHARED.values())
    if part == "table-verbs":
        return tuple(task for name, task in TABLE_TASKS.items() if name != "table")
    if part in SCENES:
        return tuple(tasks_in_scene(part).values())
    is_other_world = part.startswith("fetch") or "@" in part or is_table(part)
    return (known_task(part),) if is_other_world else tasks.named_set(part)


def open_world(name: str, **options: Any) -> World:
    """The world that a task belongs to; options: picture, wrist, stop_at_success, look."""
    task = known_task(name)
    if task.name in FETCH_TASKS:
        from vla_core.world.fetch import Fetch

        return Fetch(task.name, **options)
    if task.name in SHARED:
        from vla_core.world.shared_scenes import SharedScene

        return SharedScene(task.name, **options)
    if is_table(task.name):
        from vla_core.world.table.world import Table

        return Table(task.name, **options)
    from vla_core.world.metaworld import MetaWorld

    return MetaWorld(task.name, **options)


def teacher_for(name: str) -> Teacher:
    """The scripted teacher of a task."""
    if is_table(name):
        from vla_core.world.table.teacher import TableTeacher

        return TableTeacher()
    if known_task(name).name in FETCH_TASKS:
        from vla_core.world.fetch_teacher import FetchTeacher

        return FetchTeacher()
    from vla_core.world.metaworld_teacher import MetaWorldTeacher

    return MetaWorldTeacher()


def body(name: str) -> Body:
    """The arm that does a task."""
    return FETCH if known_task(name).name in FETCH_TASKS else SAWYER
