"""Outside the robot: worlds, teachers and words by the name of a task. Importing it loads no simulator."""

from dataclasses import dataclass
from typing import Any

from vla_core.errors import Mistake, nearest
from vla_core.world import tasks
from vla_core.world.base import Teacher, World
from vla_core.world.fetch_tasks import FETCH_TASKS
from vla_core.world.shared_scene_tasks import SCENES, SHARED, shared_task, tasks_in_scene
from vla_core.world.tasks import TASKS, WHERE_TO_LOOK, Task


@dataclass(frozen=True)
class Body:
    """An arm, and how many control steps it takes in a second."""

    robot: str
    rate: int


SAWYER, FETCH = Body("sawyer", 80), Body("fetch", 25)


def known_task(name: str) -> Task:
    """One of Meta-World's fifty, with or without -v3, one of these at a scene, or one of the Fetch arm's three."""
    if "@" in name:
        return shared_task(name)
    if name in FETCH_TASKS:
        return FETCH_TASKS[name]
    full = f"{name.removesuffix('-v3')}-v3"
    if full in TASKS:
        return TASKS[full]
    hint = nearest(full.removesuffix("-v3"), [*FETCH_TASKS, *(task.removesuffix("-v3") for task in TASKS)])
    choice = f"{WHERE_TO_LOOK} The second world has {', '.join(FETCH_TASKS)}."
    raise Mistake(" ".join(filter(None, [f"Unknown task {name!r}.", hint, choice])))


def named_set(names: str) -> tuple[Task, ...]:
    """What `tasks.named_set` knows, `fetch`, `shared` for all tasks at scenes, a scene, or names; with commas."""
    chosen: dict[str, Task] = {}
    for part in filter(None, (part.strip().lower() for part in names.split(","))):
        chosen |= {task.name: task for task in one_set(part)}
    return tuple(chosen.values()) or tasks.named_set(names)


def one_set(part: str) -> tuple[Task, ...]:
    if part == "fetch":
        return tuple(FETCH_TASKS.values())
    if part == "shared":
        return tuple(SHARED.values())
    if part in SCENES:
        return tuple(tasks_in_scene(part).values())
    return (known_task(part),) if part.startswith("fetch") or "@" in part else tasks.named_set(part)


def open_world(name: str, **options: Any) -> World:
    """The world that a task belongs to; options: picture, wrist, stop_at_success, look."""
    task = known_task(name)
    if task.name in FETCH_TASKS:
        from vla_core.world.fetch import Fetch

        return Fetch(task.name, **options)
    if task.name in SHARED:
        from vla_core.world.shared_scenes import SharedScene

        return SharedScene(task.name, **options)
    from vla_core.world.metaworld import MetaWorld

    return MetaWorld(task.name, **options)


def teacher_for(name: str) -> Teacher:
    """The scripted teacher of a task."""
    if known_task(name).name in FETCH_TASKS:
        from vla_core.world.fetch_teacher import FetchTeacher

        return FetchTeacher()
    from vla_core.world.metaworld_teacher import MetaWorldTeacher

    return MetaWorldTeacher()


def body(name: str) -> Body:
    """The arm that a task is for."""
    return FETCH if known_task(name).name in FETCH_TASKS else SAWYER
