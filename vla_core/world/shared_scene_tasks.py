"""Scenes in which several instructions are possible, and the tasks of each: only words, no simulator.

"drawer-close-v3@drawer-half" is the task of closing a drawer that could also be opened. Such a pair of a task and
a scene is a `Task` like any other: the words of its task under a name of its own.
"""

from dataclasses import replace

from vla_core.errors import InvalidInput, nearest
from vla_core.world.tasks import TASKS, Task

SCENES = {  # every task that is possible there; shared_scenes.py places the objects
    "table-push": ("push-v3", "reach-v3"),
    "table-reach": ("reach-v3", "push-v3", "pick-place-v3"),
    "table-pick": ("pick-place-v3", "reach-v3", "push-v3"),
    "drawer-half": ("drawer-open-v3", "drawer-close-v3"),
    "window-half": ("window-open-v3", "window-close-v3"),
    "door-half": ("door-open-v3", "door-close-v3"),
    "lock-half": ("door-lock-v3", "door-unlock-v3"),
    "faucet": ("faucet-open-v3", "faucet-close-v3"),
    "handle-half": ("handle-press-v3", "handle-pull-v3"),
    "coffee-mug-in": ("coffee-button-v3", "coffee-pull-v3"),
    "coffee-mug-out": ("coffee-button-v3", "coffee-push-v3"),
    "plate-half": ("plate-slide-v3", "plate-slide-back-v3"),
    "plate-side-half": ("plate-slide-side-v3", "plate-slide-back-side-v3"),
}


def tasks_in_scene(scene: str) -> dict[str, Task]:
    """All tasks of a scene, by their full names."""
    names = {f"{task}@{scene}": task for task in SCENES[scene]}
    return {name: replace(TASKS[task], name=name) for name, task in names.items()}


SHARED = {name: task for scene in SCENES for name, task in tasks_in_scene(scene).items()}


def base_task(name: str) -> str:
    """The task of a pair: drawer-close-v3@drawer-half → drawer-close-v3; other names stay as they are."""
    return name.partition("@")[0]


def scene_of(name: str) -> str:
    """The scene of a pair: drawer-close-v3@drawer-half → drawer-half; empty for other names."""
    return name.partition("@")[2]


def shared_task(name: str) -> Task:
    """The pair of that name, with or without the -v3 of its task."""
    task, _, scene = str(name).strip().lower().partition("@")
    full = f"{task.removesuffix('-v3')}-v3@{scene}"
    if full in SHARED:
        return SHARED[full]
    hint = f"{nearest(full, list(SHARED))} ".lstrip()
    raise InvalidInput(
        f"Unknown task {str(name)[:60]!r}. {hint}`python -m vla_core tasks --tasks shared` lists all."
    )
