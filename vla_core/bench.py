"""How fast the outside of the robot is here: medians with their spread, ratios taken in one run.

tasks → {"eye_ms": median, "eye_ms_spread": [first quartile, third quartile], …}. Stock Meta-World and our eye
draw the same state in turns, so that whatever else the machine does slows both.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from vla_core.data.demonstrations import Demonstration, Recipe, collect, open_with_teacher
from vla_core.world import gl

gl.backend()
from metaworld.env_dict import ALL_V3_ENVIRONMENTS  # noqa: E402  (MUJOCO_GL must be decided first)

from vla_core.world.eye import METAWORLD_CAMERAS  # noqa: E402
from vla_core.world.metaworld import MetaWorld  # noqa: E402
from vla_core.world.metaworld_teacher import MetaWorldTeacher  # noqa: E402

TASKS = ("push-v3", "drawer-open-v3", "coffee-pull-v3")
SIDE = 96  # pixels, both for stock and for us
STEPS_BEFORE = 20  # so that the arm is where the work is
OURS = 5  # pictures of ours for each stock one, in turns
SEED = 1
WORKERS = 2
EPISODES = 8  # a task, to measure the collector

Clock = Callable[[], float]  # seconds
Times = dict[str, list[float]]  # what → milliseconds
Works = dict[str, tuple[Callable[[], object], int]]  # what → how, and how often in each round


def measure(rounds: int = 10, tasks: tuple[str, ...] | None = None) -> dict[str, Any]:
    """Every figure of the machine."""
    tasks = tasks or TASKS
    load = round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None  # by others, before we begin
    times: Times = {}
    for task in tasks:
        for name, more in world_times(task, rounds).items():
            times.setdefault(name, []).extend(more)
    figures = {name: np.array(values) for name, values in times.items()}
    for kind in ("", "_cpu"):  # by the clock on the wall, and by the processor's: others slow the first alone
        figures[f"eye_speedup{kind}"] = figures[f"stock{kind}_ms"] / figures[f"eye{kind}_ms"]
    figures["collect_steps_per_s"] = collect_rates(tasks)
    report: dict[str, Any] = {"renderer": gl.backend(), "cpus": os.cpu_count(), "load": load}
    report |= {"workers": WORKERS, "side": SIDE}
    for name, values in figures.items():
        report |= summed_up(name, values)
    return report


def world_times(task: str, rounds: int) -> Times:
    """Milliseconds of everything one world does: pictures in turns, then physics in turns."""
    world, teacher = MetaWorld(task, SIDE, wrist=64), MetaWorldTeacher()
    world.reset(SEED)
    for _ in range(STEPS_BEFORE):
        world.step(teacher.act(world))
    data, action = world.env.data, teacher.act(world)
    stock = stock_environment(task)
    stock.set_state(data.qpos, data.qvel)
    pictures: Works = {
        "stock_ms": (stock.render, 1),
        "eye_ms": (lambda: world.eye.front(data), OURS),
        "wrist_ms": (lambda: world.eye.wrist(data), OURS),
        "audience_ms": (world.audience, 1),
    }
    physics: Works = {
        "reset_ms": (lambda: world.reset(SEED), 1),
        "step_ms": (lambda: world.step(action), OURS),
        "teacher_ms": (lambda: teacher.act(world), OURS),
    }
    both: Works = {name.replace("_ms", "_cpu_ms"): pictures[name] for name in ("stock_ms", "eye_ms")}
    times = in_turns(pictures, rounds) | in_turns(both, rounds, time.process_time) | in_turns(physics, rounds)
    stock.close()
    world.close()
    return times


def stock_environment(task: str) -> Any:
    """Meta-World as it ships, drawing through the camera of our front eye."""
    environment: Any = ALL_V3_ENVIRONMENTS[task]
    return environment(render_mode="rgb_array", camera_name=METAWORLD_CAMERAS[0], width=SIDE, height=SIDE)


def in_turns(works: Works, rounds: int, clock: Clock = time.perf_counter) -> Times:
    """Each piece of work in turn, so many times a round: the median of each round. One round to warm up."""
    times: Times = {name: [] for name in works}
    for _ in range(rounds + 1):
        for name, (work, repeats) in works.items():
            times[name].append(float(np.median([milliseconds(work, clock) for _ in range(repeats)])))
    return {name: values[1:] for name, values in times.items()}


def milliseconds(work: Callable[[], object], clock: Clock) -> float:
    begun = clock()
    work()
    return 1000 * (clock() - begun)


def collect_rates(tasks: tuple[str, ...]) -> np.ndarray:
    """Steps a second of the collector with all its workers, over each quarter of a short collection."""
    with tempfile.TemporaryDirectory() as folder:
        moments = list(
            clocked(collect(tasks, EPISODES, Path(folder) / "demos", Recipe(), open_with_teacher, WORKERS))
        )
    marks = [moments[i] for i in np.linspace(0, len(moments) - 1, 5).astype(int)]
    return np.array([(steps - before) / (now - then) for (then, before), (now, steps) in pairwise(marks)])


def clocked(events: Iterator[object]) -> Iterator[tuple[float, int]]:
    """When each attempt was over, and how many steps had been made by then."""
    steps = 0
    for event in events:
        if isinstance(event, Demonstration):
            steps += event.steps
            yield time.perf_counter(), steps


def summed_up(name: str, values: np.ndarray) -> dict[str, Any]:
    low, median, high = np.percentile(values, (25, 50, 75)).round(3).tolist()
    return {name: median, f"{name}_spread": [low, high]}
