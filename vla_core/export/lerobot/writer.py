"""Demonstrations → a LeRobotDataset v3.0 folder, with the pictures of one episode in memory.

export(DATA, OUT) is a generator of `Exported`; OUT gets its name only when it is whole.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from vla_core.data.store import Demos, Episode, read_episode
from vla_core.errors import InvalidInput
from vla_core.export.lerobot import layout, statistics
from vla_core.export.lerobot.layout import complete_folder
from vla_core.export.lerobot.statistics import Statistics
from vla_core.export.lerobot.video import LOSSLESS, PLAIN, Codec, VideoWriter
from vla_core.world import Body, body, known_task

Sides = dict[str, tuple[int, int]]  # view → height and width of its pictures


@dataclass(frozen=True)
class Exported:
    """How many episodes are written, of how many."""

    episodes: int
    of: int
    frames: int


def export(
    folder: Path, out: Path, repo_id: str = "", tasks: Sequence[str] | None = None, lossless: bool = False
) -> Iterator[Exported]:
    """Write all episodes of the given tasks, in order of task, then seed."""
    layout.require_extras()
    demos = Demos(folder, tasks)
    robot = require_one_body(demos.tasks)
    sides = {name: side for name, side in zip(layout.VIEWS, (demos.picture, demos.wrist), strict=True) if side[0]}
    if not lossless and any(length % 2 for side in sides.values() for length in side):
        raise InvalidInput(f"The plain codec needs pictures of even size and these are {sides}; add --lossless.")
    codec = LOSSLESS if lossless else PLAIN
    with complete_folder(out) as part, closing(DatasetWriter(part, robot, sides, codec)) as writer:
        for number, place in enumerate(demos.layouts, start=1):
            writer.add(read_episode(place.path))
            yield Exported(number, len(demos.layouts), writer.frames)
        writer.finish(repo_id or f"local/{out.name}")


def require_one_body(tasks: Sequence[str]) -> Body:
    """A LeRobotDataset has one robot and one number of frames a second."""
    bodies = {body(task) for task in tasks}
    if len(bodies) > 1:
        raise InvalidInput(
            "Tasks of two worlds run at different rates; export each world on its own with --tasks."
        )
    return bodies.pop()


class DatasetWriter:
    """Writes the folder, episode by episode."""

    def __init__(self, root: Path, body: Body, sides: Sides, codec: Codec) -> None:
        self.root, self.body, self.sides, self.codec = root, body, sides, codec
        self.fps = body.rate
        self.rows: list[dict[str, Any]] = []  # one an episode
        self.statistics: list[dict[str, Statistics]] = []  # one an episode, by column
        self.sentences: dict[str, int] = {}  # → task_index
        self.columns: dict[str, dict[str, Any]] = {}  # of info.json
        self.frames = self.files = 0
        self.file = self.next_file()

    def next_file(self) -> "DataFile":
        self.files += 1
        return DataFile(self.root, self.files - 1, self.fps, self.sides, self.codec)

    def add(self, episode: Episode) -> None:
        """Append one episode; a new file is begun where the present one would become too long."""
        if episode.every != 1:
            raise InvalidInput(
                f"The demonstrations of {episode.task} keep every {episode.every}. step; LeRobot needs all of "
                "them: collect without --every."
            )
        length = len(episode.state)
        if self.file.frames and self.file.frames + length > layout.SECONDS_A_FILE * self.fps:
            self.file.close()
            self.file = self.next_file()
        columns = {layout.COLUMNS[field]: flatten(getattr(episode, field)) for field in layout.COLUMNS}
        sentence = known_task(episode.task).sentence
        columns |= self.counters(length, self.sentences.setdefault(sentence, len(self.sentences)))
        measured = self.episode_statistics(episode, columns)
        self.rows.append(self.row(episode, sentence, measured))
        self.statistics.append(measured)
        self.file.add(episode, columns)
        self.columns = self.columns or column_features(episode)
        self.frames += length

    def counters(self, length: int, task_index: int) -> dict[str, np.ndarray]:
        """The columns by which lerobot indexes frames."""
        steps = np.arange(length)
        values = {
            "timestamp": steps / self.fps,
            "frame_index": steps,
            "episode_index": np.full(length, len(self.rows)),
            "index": self.frames + steps,
            "task_index": np.full(length, task_index),
        }
        return {name: values[name].astype(dtype) for name, dtype in layout.COUNTERS.items()}

    def episode_statistics(self, episode: Episode, columns: dict[str, np.ndarray]) -> dict[str, Statistics]:
        """The statistics of every column and of the pictures."""
        numbers = {key: statistics.number_statistics(values) for key, values in columns.items()}
        pictures = {
            layout.VIEWS[view]: statistics.picture_statistics(getattr(episode, view)) for view in self.sides
        }
        return numbers | pictures

    def row(self, episode: Episode, sentence: str, measured: dict[str, Statistics]) -> dict[str, Any]:
        """One row of the table of episodes."""
        length, place = len(episode.state), layout.place(self.files - 1)
        row = {
            "episode_index": len(self.rows),
            "tasks": [sentence],
            "length": length,
            "dataset_from_index": self.frames,
            "dataset_to_index": self.frames + length,
            "meta/episodes/chunk_index": 0,
            "meta/episodes/file_index": 0,
        }
        row |= {column: getattr(episode, fact) for fact, column in layout.FACTS.items()}
        row |= {f"data/{name}": value for name, value in place.items()}
        for view in self.sides:
            where = place | {
                "from_timestamp": self.file.frames / self.fps,
                "to_timestamp": (self.file.frames + length) / self.fps,
            }
            row |= {f"videos/{layout.VIEWS[view]}/{name}": value for name, value in where.items()}
        for key, summary in measured.items():
            row |= {f"stats/{key}/{name}": value for name, value in statistics.to_lists(summary).items()}
        return row

    def finish(self, repo_id: str) -> None:
        """Write the tables about the whole dataset."""
        self.file.close()
        write_table(self.root / layout.EPISODES.format(**layout.place(0)), self.rows)
        write_tasks(self.root / layout.TASKS, self.sentences)
        combined = {
            key: statistics.to_lists(statistics.combine([measured[key] for measured in self.statistics]))
            for key in self.statistics[0]
        }
        layout.write_json(self.root / layout.STATISTICS, combined)
        layout.write_json(self.root / layout.INFO, self.info())
        card = layout.card(repo_id, len(self.rows), self.frames, list(self.sentences))
        (self.root / layout.CARD).write_text(card, encoding="utf-8")

    def close(self) -> None:
        """Close the videos of an export that failed; after `finish` this does nothing."""
        for video in self.file.videos.values():
            video.discard()

    def info(self) -> dict[str, Any]:
        videos = {
            layout.VIEWS[view]: layout.video_feature(side, self.fps, self.codec)
            for view, side in self.sides.items()
        }
        return layout.info(
            body=self.body,
            episodes=len(self.rows),
            frames=self.frames,
            tasks=len(self.sentences),
            features=videos | self.columns | layout.counter_features(),
        )


class DataFile:
    """One data file and the videos beside it."""

    def __init__(self, root: Path, number: int, fps: int, sides: Sides, codec: Codec) -> None:
        place = layout.place(number)
        self.path = root / layout.FRAMES.format(**place)
        self.videos = {
            view: VideoWriter(root / layout.VIDEO.format(video_key=layout.VIEWS[view], **place), side, fps, codec)
            for view, side in sides.items()
        }
        self.columns: list[dict[str, np.ndarray]] = []
        self.frames = 0

    def add(self, episode: Episode, columns: dict[str, np.ndarray]) -> None:
        for view, video in self.videos.items():
            video.add(getattr(episode, view))
        self.columns.append(columns)
        self.frames += len(episode.state)

    def close(self) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        for video in self.videos.values():
            video.close()
        joined = {key: np.concatenate([columns[key] for columns in self.columns]) for key in self.columns[0]}
        self.path.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(pa.table({key: to_arrow(values) for key, values in joined.items()}), self.path)


def flatten(values: np.ndarray) -> np.ndarray:
    """(T,) or (T, D) as it is, (T, 3, 3) as (T, 9), (T, P, 4) as (T, 4 P)."""
    return values if values.ndim == 1 else values.reshape(len(values), -1)


def column_features(episode: Episode) -> dict[str, dict[str, Any]]:
    """How info.json describes the columns of an episode."""
    features = {}
    for field, key in layout.COLUMNS.items():
        values = flatten(getattr(episode, field))
        width = 1 if values.ndim == 1 else values.shape[1]
        features[key] = layout.column_feature(field, values.dtype.name, width)
    return features


def to_arrow(values: np.ndarray) -> Any:
    """(T,) as a column, (T, D) as a column of lists of D."""
    import pyarrow as pa

    column = pa.array(values.ravel())
    return column if values.ndim == 1 else pa.FixedSizeListArray.from_arrays(column, values.shape[1])


def write_table(path: Path, rows: list[dict[str, Any]]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist(rows), path)


def write_tasks(path: Path, sentences: dict[str, int]) -> None:
    """lerobot reads this table with pandas and finds a sentence in its index."""
    import pandas

    path.parent.mkdir(parents=True, exist_ok=True)
    pandas.DataFrame({"task_index": list(sentences.values())}, index=list(sentences)).to_parquet(path)
