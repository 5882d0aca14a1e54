"""The files of a LeRobotDataset v3.0, the names of its columns, and a folder that appears only when complete.

Labels that only training uses have names of their own: lerobot treats every column that begins with `observation`
or `action` as an input or an output of the policy.
"""

import errno
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from vla_core.errors import InvalidInput, MissingPart, Mistake
from vla_core.export.lerobot.video import Codec
from vla_core.world import Body

VERSION = "v3.0"
SECONDS_A_FILE = 400  # lerobot compares float32 times to 0.1 ms; from 1024 s on they are 0.12 ms apart
FILES_A_CHUNK = 1000
EXTRA = "pyarrow==26.0.1 av==15.1.0"

INFO, STATISTICS, TASKS, CARD = "meta/info.json", "meta/stats.json", "meta/tasks.parquet", "README.md"
PLACE = "chunk-{chunk_index:03d}/file-{file_index:03d}"
EPISODES_FOLDER = "meta/episodes"
EPISODES = f"{EPISODES_FOLDER}/{PLACE}.parquet"
FRAMES = f"data/{PLACE}.parquet"
VIDEO = f"videos/{{video_key}}/{PLACE}.mp4"

VIEWS = {"front": "observation.images.front", "wrist": "observation.images.wrist"}
COLUMNS = {  # of an Episode → of the dataset
    "state": "observation.state",
    "action": "action",
    "plan": "labels.plan",
    "executed": "labels.executed",
    "full": "labels.full",
    "points": "labels.points",
    "front_camera": "labels.front_camera",
    "wrist_camera": "labels.wrist_camera",
    "success": "next.success",
}
FACTS = {  # of an Episode → a column of our own in the table of episodes
    "task": "labels/task",
    "seed": "labels/seed",
    "source": "labels/source",
    "noise": "labels/noise",
    "teacher": "labels/teacher",
    "look": "labels/look",
    "every": "labels/every",
}
COUNTERS = {  # lerobot's own columns
    "timestamp": "float32",
    "frame_index": "int64",
    "episode_index": "int64",
    "index": "int64",
    "task_index": "int64",
}
HAND = ["x", "y", "z", "gripper"]
NAMES = {
    "state": HAND,
    "action": HAND,
    "executed": HAND,
    "points": [f"{point}_{axis}" for point in ("hand", "object", "goal") for axis in "xyz"],
    "success": None,
}


def place(number: int) -> dict[str, int]:
    """Which chunk and file the number-th file is."""
    return {"chunk_index": number // FILES_A_CHUNK, "file_index": number % FILES_A_CHUNK}


def column_feature(field: str, dtype: str, width: int) -> dict[str, Any]:
    """How info.json describes a column of numbers."""
    names = NAMES.get(field, [f"{field}_{number}" for number in range(width)])
    return {"dtype": dtype, "shape": [width], "names": names}


def counter_features() -> dict[str, dict[str, Any]]:
    return {name: {"dtype": dtype, "shape": [1], "names": None} for name, dtype in COUNTERS.items()}


def video_feature(side: tuple[int, int], fps: int, codec: Codec) -> dict[str, Any]:
    """How info.json describes the pictures of one camera."""
    height, width = side
    return {
        "dtype": "video",
        "shape": [height, width, 3],
        "names": ["height", "width", "channels"],
        "info": {
            "video.height": height,
            "video.width": width,
            "video.codec": "h264",
            "video.pix_fmt": codec.stored,
            "video.is_depth_map": False,
            "video.fps": fps,
            "video.channels": 3,
            "has_audio": False,
        },
    }


def info(body: Body, episodes: int, frames: int, tasks: int, features: dict[str, Any]) -> dict[str, Any]:
    """The whole of info.json."""
    return {
        "codebase_version": VERSION,
        "robot_type": body.robot,
        "total_episodes": episodes,
        "total_frames": frames,
        "total_tasks": tasks,
        "chunks_size": FILES_A_CHUNK,
        "data_files_size_in_mb": 100,
        "video_files_size_in_mb": 200,
        "fps": body.rate,
        "splits": {"train": f"0:{episodes}"},
        "data_path": FRAMES,
        "video_path": VIDEO,
        "features": features,
    }


def card(repo_id: str, episodes: int, frames: int, sentences: list[str]) -> str:
    """The page that the Hub shows, with the front matter it reads."""
    listed = "\n".join(f"- {sentence}" for sentence in sentences)
    return f"""---
tags: [LeRobot]
task_categories: [robotics]
configs:
  - config_name: default
    data_files: data/*/*.parquet
---

# {repo_id}

{episodes} simulated demonstrations, {frames} frames, as a LeRobotDataset {VERSION}. `action` is what the
scripted teacher would do in the state at hand; `labels.executed` is what was done, disturbed on purpose.

```python
from lerobot.datasets.lerobot_dataset import LeRobotDataset

dataset = LeRobotDataset("{repo_id}", root="this folder")
```

{listed}
"""


def write_json(path: Path, data: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, indent=4, ensure_ascii=False) + "\n", encoding="utf-8")


def require_extras() -> None:
    """Both packages that the format needs, or the line that installs them."""
    try:
        import av  # noqa: F401
        import pyarrow  # noqa: F401
    except ImportError as error:
        raise MissingPart(f"The LeRobot format needs {error.name}: pip install {EXTRA}") from error


@contextmanager
def complete_folder(out: Path) -> Iterator[Path]:
    """A new folder to write into; it is renamed to `out` at the end, or deleted if anything goes wrong."""
    if out.exists():
        raise InvalidInput(f"{out} exists already; choose another --out or delete it.")
    part = out.with_name(f"{out.name}.{os.getpid()}.part")
    try:
        part.mkdir(parents=True)
        yield part
        part.rename(out)
    except OSError as error:
        raise write_failure(out, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def write_failure(out: Path, error: OSError) -> Mistake:
    """The error for a full or write-protected disk."""
    if error.errno == errno.ENOSPC:
        return Mistake(f"The disk is full: {out} was not written. Free some space or choose another --out.")
    return Mistake(f"{out} cannot be written: {error.strerror or error}.")
