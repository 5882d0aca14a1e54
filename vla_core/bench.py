"""How fast worlds, pictures, teacher and collector are on this machine: medians with their quartiles.

tasks → {"eye_ms": median, "eye_ms_spread": [first quartile, third quartile], …}. Stock Meta-World and our renderer
draw the same state alternately, so that whatever else the machine does slows both.
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
SIDE = 96  # pixels, of Meta-World's pictures and of ours
STEPS_BEFORE = 20  # so that the arm is near the object
REPEATS = 5  # of fast work in each round
SEED = 1
WORKERS = 2
EPISODES = 8  # a task, to measure the collector

Clock = Callable[[], float]  # seconds
Times = dict[str, list[float]]  # what → milliseconds
Works = dict[str, tuple[Callable[[], object], int]]  # what → a call, and how often in each round


def measure(rounds: int = 10, tasks: tuple[str, ...] | None = None) -> dict[str, Any]:
    """All measurements, over a number of rounds."""
    tasks = tasks or TASKS
    load = round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None  # before this begins
    times: Times = {}
    for task in tasks:
        for name, more in world_times(task, rounds).items():
            times.setdefault(name, []).extend(more)
    figures = {name: np.array(values) for name, values in times.items()}
    for kind in ("", "_cpu"):  # wall clock and processor time: other processes slow the first alone
        figures[f"eye_speedup{kind}"] = figures[f"stock{kind}_ms"] / figures[f"eye{kind}_ms"]
    figures["collect_steps_per_s"] = collect_rates(tasks)
    report: dict[str, Any] = {"renderer": gl.backend(), "cpus": os.cpu_count(), "load": load}
    report |= {"workers": WORKERS, "side": SIDE}
    for name, values in figures.items():
        report |= median_and_spread(name, values)
    return report


def world_times(task: str, rounds: int) -> Times:
    """Milliseconds of everything one world does: pictures alternately, then physics alternately."""
    world, teacher = MetaWorld(task, SIDE, wrist=64), MetaWorldTeacher()
    world.reset(SEED)
    for _ in range(STEPS_BEFORE):
        world.step(teacher.act(world))
    data, action = world.env.data, teacher.act(world)
    stock = stock_environment(task)
    stock.set_state(data.qpos, data.qvel)
    pictures: Works = {
        "stock_ms": (stock.render, 1),
        "eye_ms": (lambda: world.eye.front(data), REPEATS),
        "wrist_ms": (lambda: world.eye.wrist(data), REPEATS),
        "audience_ms": (world.audience, 1),
    }
    physics: Works = {
        "reset_ms": (lambda: world.reset(SEED), 1),
        "step_ms": (lambda: world.step(action), REPEATS),
        "teacher_ms": (lambda: teacher.act(world), REPEATS),
    }
    both: Works = {name.replace("_ms", "_cpu_ms"): pictures[name] for name in ("stock_ms", "eye_ms")}
    times = measure_alternately(pictures, rounds)
    times |= measure_alternately(both, rounds, time.process_time)
    times |= measure_alternately(physics, rounds)
    stock.close()
    world.close()
    return times


def stock_environment(task: str) -> Any:
    """Meta-World as it ships, drawing through our front camera."""
    environment: Any = ALL_V3_ENVIRONMENTS[task]
    return environment(render_mode="rgb_array", camera_name=METAWORLD_CAMERAS[0], width=SIDE, height=SIDE)


def measure_alternately(works: Works, rounds: int, clock: Clock = time.perf_counter) -> Times:
    """The median time of each work in each round; the works alternate, and a first round is not counted."""
    times: Times = {name: [] for name in works}
    for _ in range(rounds + 1):
        for name, (work, repeats) in works.items():
            times[name].append(float(np.median([milliseconds(work, clock) for _ in range(repeats)])))
    return {name: values[1:] for name, values in times.items()}


def milliseconds(work: Callable[[], object], clock: Clock) -> float:
    start = clock()
    work()
    return 1000 * (clock() - start)


def collect_rates(tasks: tuple[str, ...]) -> np.ndarray:
    """Steps a second of the collector with all its workers, over each quarter of a short collection."""
    with tempfile.TemporaryDirectory() as folder:
        moments = list(
            timed_steps(collect(tasks, EPISODES, Path(folder) / "demos", Recipe(), open_with_teacher, WORKERS))
        )
    marks = [moments[i] for i in np.linspace(0, len(moments) - 1, 5).astype(int)]
    return np.array([(steps - before) / (now - then) for (then, before), (now, steps) in pairwise(marks)])


def timed_steps(events: Iterator[object]) -> Iterator[tuple[float, int]]:
    """(time in seconds, steps so far) at the end of each attempt."""
    steps = 0
    for event in events:
        if isinstance(event, Demonstration):
            steps += event.steps
            yield time.perf_counter(), steps


def median_and_spread(name: str, values: np.ndarray) -> dict[str, Any]:
    low, median, high = np.percentile(values, (25, 50, 75)).round(3).tolist()
    return {name: median, f"{name}_spread": [low, high]}
