"""A folder of demonstrations as one dataset: small arrays in memory, pictures unpacked on demand.

    DATA/push-v3/0001000042.demo …  ->  Demos: state (N, 4), action (N, 4) …, frames(indices) -> pictures

What was collected in another way lies in folders of its own inside: DATA/openings/table-touch/0001000042.demo.
Episodes lie end to end; episode e is the frames from `start[e]` up to `end[e]`. Files are mapped on
demand, and only so many at once, because each map holds a file descriptor.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path

import numpy as np

from vla_core.data.episode_file import (
    SMALL,
    SUFFIX,
    VIEWS,
    Episode,
    Layout,
    View,
    broken_file,
    map_file,
    open_episode,
    read_episode,
    write_episode,
)
from vla_core.errors import BrokenFile, InvalidInput, MissingPart

__all__ = ["Demos", "Episode", "episode_path", "read_episode", "write_episode"]


def max_open_maps() -> int:
    """A quarter of the files this process may have open, 4096 at most."""
    try:
        import resource
    except ImportError:  # Windows, where few programs meet the limit
        return 256
    allowed, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return 4096 if allowed == resource.RLIM_INFINITY else min(4096, max(1, allowed // 4))


def episode_path(folder: Path, task: str, seed: int) -> Path:
    return folder / task / f"{seed:010d}{SUFFIX}"


class Demos:
    """All frames of the given tasks, in order of task, then seed. N frames, E episodes."""

    tasks: tuple[str, ...]
    broken_file: tuple[str, ...]  # why each broken file was left out, with `skip_broken`
    state: np.ndarray  # (N, 4) float32
    action: np.ndarray  # (N, 4) float32, the teacher's label
    plan: np.ndarray  # (N, P, 4) float32, what the teacher would do from there on
    executed: np.ndarray  # (N, 4) float32, what was sent
    full: np.ndarray  # (N, F) float32, the full state
    points: np.ndarray  # (N, 3, 3) float32 metres: hand, object, goal
    front_camera: np.ndarray  # (N, 12) float32
    wrist_camera: np.ndarray  # (N, 12) float32
    success: np.ndarray  # (N,) bool
    start: np.ndarray  # (E,) int64, the first frame of each episode
    end: np.ndarray  # (E,) int64, one past its last
    episode: np.ndarray  # (N,) int64, which episode a frame belongs to
    task: np.ndarray  # (N,) int64, index into `tasks`
    seed: np.ndarray  # (E,) int64
    every: np.ndarray  # (E,) int64, steps between two frames
    noise: np.ndarray  # (E,) float32
    source: tuple[str, ...]  # E, whose actions were executed
    picture: tuple[int, int]  # (H, W) of the front camera
    wrist: tuple[int, int]  # (h, w) of the wrist camera; (0, 0) for none

    def __init__(
        self, folder: Path, tasks: Sequence[str] | None = None, skip_broken: bool = False, threads: int = 1
    ) -> None:
        self.tasks = tuple(tasks) if tasks is not None else tasks_in(folder)
        self.threads = threads
        layouts, small, self.broken = read_all(folder, self.tasks, skip_broken)
        self.layouts = layouts
        for name in SMALL:
            setattr(self, name, np.concatenate([arrays[name] for arrays in small]))
        lengths = np.array([layout.frames for layout in layouts])
        self.end = np.cumsum(lengths)
        self.start = self.end - lengths
        self.episode = np.repeat(np.arange(len(layouts)), lengths)
        self.task = np.array([self.tasks.index(layout.facts["task"]) for layout in layouts])[self.episode]
        self.seed = np.array([layout.facts["seed"] for layout in layouts])
        self.every = np.array([layout.facts["every"] for layout in layouts])
        self.noise = np.array([layout.facts["noise"] for layout in layouts], np.float32)
        self.source = tuple(layout.facts["source"] for layout in layouts)
        self.picture, self.wrist = (layouts[0].side(name) for name in VIEWS)
        self._views = lru_cache(max_open_maps())(open_views)

    def __len__(self) -> int:
        return len(self.state)

    def frames(self, indices: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(B,) -> front (B, H, W, 3) and wrist (B, h, w, 3) uint8."""
        indices = np.asarray(indices)
        front = np.empty((len(indices), *self.picture, 3), np.uint8)
        wrist = np.empty((len(indices), *self.wrist, 3), np.uint8)
        order = np.argsort(indices, kind="stable")  # neighbours share a file
        if self.threads == 1:
            self._unpack(indices, order, front, wrist)
        else:
            with ThreadPoolExecutor(self.threads) as pool:
                parts = np.array_split(order, self.threads)
                list(pool.map(lambda part: self._unpack(indices, part, front, wrist), parts))
        return front, wrist

    def _unpack(self, indices: np.ndarray, order: np.ndarray, front: np.ndarray, wrist: np.ndarray) -> None:
        for place in order:
            episode = self.episode[indices[place]]
            frame = int(indices[place] - self.start[episode])
            front_view, wrist_view = self._views(self.layouts[episode])
            front_view.unpack(frame, front[place])
            wrist_view.unpack(frame, wrist[place])


def open_views(layout: Layout) -> tuple[View, ...]:
    """The views of a file, mapped anew."""
    data = map_file(layout.path)
    return tuple(View(layout, data, name) for name in VIEWS)


def tasks_in(folder: Path, without: str = "") -> tuple[str, ...]:
    """All tasks of a folder, except one in all its scenes."""
    found = {path.parent.name for path in folder.rglob(f"*/*{SUFFIX}")}
    tasks = tuple(sorted(name for name in found if name.partition("@")[0] != without))
    if not tasks:
        raise MissingPart(
            f"{folder} holds no demonstrations. Make some: python -m vla_core collect --out {folder}"
        )
    return tasks


def read_all(
    folder: Path, tasks: Sequence[str], skip_broken: bool
) -> tuple[list[Layout], list[dict[str, np.ndarray]], tuple[str, ...]]:
    """The layout and the small arrays of every episode, and why others were left out."""
    layouts: list[Layout] = []
    small: list[dict[str, np.ndarray]] = []
    left_out: list[str] = []
    for task in tasks:
        before = len(layouts)
        for path in sorted(folder.rglob(f"{task}/*{SUFFIX}"), key=lambda path: (path.name, path)):
            try:
                layout, arrays = read_small(path, task)
            except BrokenFile as error:
                if not skip_broken:
                    raise
                left_out.append(str(error))
                continue
            layouts.append(layout)
            small.append(arrays)
        if len(layouts) == before:
            raise MissingPart(
                f"{folder} holds no demonstration of {task}. Add some: "
                f"python -m vla_core collect --tasks {task} --out {folder} --resume"
            )
    require_same_format(layouts)
    return layouts, small, tuple(left_out)


def read_small(path: Path, task: str) -> tuple[Layout, dict[str, np.ndarray]]:
    """The layout and the small arrays of one episode, which must show this task."""
    layout, data = open_episode(path)
    if layout.facts["task"] != task:
        raise broken_file(path, f"it shows {layout.facts['task']} and lies among {task}")
    return layout, {name: layout.array(data, name).copy() for name in SMALL}


def require_same_format(layouts: list[Layout]) -> None:
    """One dataset has one size of pictures, one length of `full` and one of `plan`."""
    expected = recording_format(layouts[0])
    for layout in layouts:
        if recording_format(layout) != expected:
            raise InvalidInput(
                f"{layout.path} was recorded as {recording_format(layout)} and {layouts[0].path} as {expected}; "
                "keep different recordings in different folders."
            )


def recording_format(layout: Layout) -> str:
    """Sizes and number of labels of an episode, in words."""
    front, wrist = (layout.side(name) for name in VIEWS)
    labels, plan = layout.arrays["full"][1][1], layout.arrays["plan"][1][1]
    return f"pictures {front[0]}×{front[1]} and {wrist[0]}×{wrist[1]}, {labels} labels, plans of {plan} steps"
