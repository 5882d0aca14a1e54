"""A LeRobotDataset v3.0 folder that `export` wrote → its episodes, one at a time, every label to the bit."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from vla_core.data.episode_file import SMALL
from vla_core.data.store import Episode, episode_path, write_episode
from vla_core.errors import BrokenFile
from vla_core.export.lerobot import layout
from vla_core.export.lerobot.layout import complete_folder
from vla_core.export.lerobot.video import read_video
from vla_core.world import known_task
from vla_core.world.base import ACTION_SIZE, checked_seed


def import_into(root: Path, out: Path) -> Iterator[Episode]:
    """Write every episode into a folder like those that collect writes."""
    with complete_folder(out) as part:
        for episode in load(root):
            path = episode_path(part, known_task(episode.task).name, checked_seed(episode.seed))
            if path.exists():
                raise BrokenFile(
                    f"{root} holds {episode.task} with seed {episode.seed} twice; a folder holds it once."
                )
            write_episode(path, episode)
            yield episode


def load(root: Path) -> Iterator[Episode]:
    """The episodes in their order."""
    layout.require_extras()
    info = read_info(root)
    keys = {view: key for view, key in layout.VIEWS.items() if key in info["features"]}
    frames = FrameTable(root)
    videos = {view: VideoFrames(root, key, info["fps"]) for view, key in keys.items()}
    for row in read_rows(root, list(keys.values())):
        parts: dict[str, Any] = {fact: row[column] for fact, column in layout.FACTS.items()}
        parts |= frames.of_episode(row)
        parts |= {view: np.zeros((row["length"], 0, 0, 3), np.uint8) for view in layout.VIEWS}
        parts |= {view: video.of_episode(row) for view, video in videos.items()}
        yield Episode(**parts)


def read_info(root: Path) -> dict[str, Any]:
    """info.json, of the right version and with our labels."""
    path = root / layout.INFO
    try:
        info: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        version, features, _ = str(info["codebase_version"]), set(info["features"]), float(info["fps"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BrokenFile(f"{root} is not a LeRobotDataset: {path} is missing or damaged.") from error
    if version.split(".")[0] != layout.VERSION.split(".")[0]:
        raise BrokenFile(
            f"{root} has version {version} of the LeRobot format and this program reads {layout.VERSION}."
        )
    missing = {*layout.COLUMNS.values(), layout.VIEWS["front"]} - features
    if missing:
        names = ", ".join(sorted(missing))
        raise BrokenFile(f"{root} was not written by export-lerobot: it has no {names}, which training needs.")
    return info


def read_rows(root: Path, videos: list[str]) -> list[dict[str, Any]]:
    """What is known about each episode, without the statistics."""
    paths = sorted((root / layout.EPISODES_FOLDER).glob("*/*.parquet"))
    rows = [row for path in paths for row in read_table(path, without="stats/").to_pylist()]
    if not rows:
        raise BrokenFile(f"{root} holds no episodes; get or export it again.")
    required = {"episode_index", "length", *layout.FACTS.values(), *place_columns("data")}
    for key in videos:
        required |= {*place_columns(f"videos/{key}"), f"videos/{key}/from_timestamp"}
    if required - set(rows[0]):
        missing = ", ".join(sorted(required - set(rows[0])))
        raise BrokenFile(f"{root} was not written by export-lerobot: its episodes do not say {missing}.")
    return rows


def place_columns(what: str) -> tuple[str, str]:
    """The columns that say in which file something lies."""
    return f"{what}/chunk_index", f"{what}/file_index"


def place_of(row: dict[str, Any], what: str) -> dict[str, int]:
    chunk, file = place_columns(what)
    return {"chunk_index": row[chunk], "file_index": row[file]}


def read_table(path: Path, without: str = "") -> Any:
    """A parquet file, but for columns whose names begin with `without`."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            names = [name for name in file.schema_arrow.names if not (without and name.startswith(without))]
            return file.read(columns=names)
    except (OSError, pa.ArrowException) as error:
        raise BrokenFile(f"{path} is missing or damaged. Get or export the dataset again.") from error


class FrameTable:
    """The numbers of all frames, with one file in memory at a time."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.path: Path | None = None
        self.columns: dict[str, np.ndarray] = {}

    def of_episode(self, row: dict[str, Any]) -> dict[str, np.ndarray]:
        """An episode's small arrays, by the names of `Episode`."""
        path = self.root / layout.FRAMES.format(**place_of(row, "data"))
        if path != self.path:
            self.columns, self.path = read_columns(path), path
        own = np.flatnonzero(self.columns["episode_index"] == row["episode_index"])
        if len(own) != row["length"]:
            raise BrokenFile(
                f"{path} has {len(own)} frames of episode {row['episode_index']} and should have "
                f"{row['length']}; get or export the dataset again."
            )
        small = {field: self.columns[key][own] for field, key in layout.COLUMNS.items()}
        small["points"] = small["points"].reshape(-1, 3, 3)
        small["plan"] = small["plan"].reshape(len(own), -1, ACTION_SIZE)
        return {field: values.astype(SMALL[field][0]) for field, values in small.items()}


def read_columns(path: Path) -> dict[str, np.ndarray]:
    """The columns of a data file that an episode needs."""
    table, required = read_table(path), {*layout.COLUMNS.values(), "episode_index"}
    if missing := required - set(table.column_names):
        raise BrokenFile(f"{path} has no column {', '.join(sorted(missing))}. Get or export the dataset again.")
    return {key: to_numpy(table[key]) for key in required}


def to_numpy(column: Any) -> np.ndarray:
    """A parquet column as (N,), a column of lists as (N, D)."""
    import pyarrow.types as types

    joined = column.combine_chunks()
    listed = types.is_list(joined.type) or types.is_fixed_size_list(joined.type)
    values: np.ndarray = (joined.flatten() if listed else joined).to_numpy(zero_copy_only=False)
    return values.reshape(len(joined), -1) if listed else values


class VideoFrames:
    """The pictures of one camera, read forwards."""

    def __init__(self, root: Path, key: str, fps: int) -> None:
        self.root, self.key, self.fps = root, key, fps
        self.path: Path | None = None
        self.pictures: Iterator[np.ndarray] = iter(())
        self.next = 0  # number of the picture that comes next

    def of_episode(self, row: dict[str, Any]) -> np.ndarray:
        """(T, H, W, 3) uint8."""
        path = self.root / layout.VIDEO.format(video_key=self.key, **place_of(row, f"videos/{self.key}"))
        first, length = round(row[f"videos/{self.key}/from_timestamp"] * self.fps), row["length"]
        if path != self.path or first < self.next:
            self.path, self.pictures, self.next = path, read_video(path), 0
        found = list(islice(self.pictures, first - self.next, first - self.next + length))
        self.next = first + length
        if len(found) != length:
            raise BrokenFile(f"{path} ends before episode {row['episode_index']} does; get or export it again.")
        return np.stack(found)
