"""All that the robot in the browser consists of, as files: the policy's graphs, scenes, MuJoCo, ONNX Runtime.

robot_files(checkpoint, tasks) → path → bytes, compressed; listed(files) → their sizes and checksums, which the
browser holds them to. What takes long to make is kept: the graphs lie beside the checkpoint.
"""

import gzip
import hashlib
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from vla_core.errors import InvalidInput, MissingPart, Mistake
from vla_core.source_code import sources
from vla_core.world import SAWYER, body, named_set
from vla_core.world.table.tasks import is_table

ROOT = Path(__file__).parents[2]
RUNTIME = {  # path of a robot's file → where npm puts it
    "mujoco.mjs": "@mujoco/mujoco/mujoco.js",
    "mujoco.wasm": "@mujoco/mujoco/mujoco.wasm",
    "ort.mjs": "onnxruntime-web/dist/ort.wasm.bundle.min.mjs",
    "ort.wasm": "onnxruntime-web/dist/ort-wasm-simd-threaded.wasm",
}
NO_RUNTIME = (
    "The live robot needs MuJoCo and ONNX Runtime for the browser, and {} is missing. Run `npm ci` in this folder "
    "(Node.js 20 or newer); only the export needs it."
)
TABLE = "table"
PACKED = ".packed"  # gzip; servers take the ending .gz for something that they should tell the browser to unpack
EVERYTHING = "all,shared,table"
STARTS = 20  # starting states of each task
LARGEST = 10_000_000  # bytes of a file that hosts of static sites take without more
Files = dict[str, bytes]


def robot_files(checkpoint: Path, tasks: Sequence[str]) -> Files:
    """Everything, compressed, by its path below the folder of the robot."""
    files = runtime_files() | policy_files(checkpoint) | scene_files(tasks)
    large = [path for path, content in files.items() if len(content) > LARGEST]
    if large:
        raise Mistake(f"{', '.join(large)} would be larger than {LARGEST / 1e6:.0f} MB.")
    return files


def sawyer_tasks(names: str) -> tuple[str, ...]:
    """The tasks of `--tasks` that this robot can do."""
    chosen = (task.name for task in named_set(names) if body(task.name) == SAWYER)
    tasks = tuple(
        dict.fromkeys(TABLE if is_table(name) else name for name in chosen)
    )  # one table for all its tasks
    if not tasks:
        raise InvalidInput(f"No task of {names!r} is one of Meta-World's; only those act in a browser.")
    return tasks


def runtime_files() -> Files:
    modules = ROOT / "node_modules"
    missing = [name for name in RUNTIME.values() if not (modules / name).is_file()]
    if missing:
        raise MissingPart(NO_RUNTIME.format(missing[0]))
    return {f"{path}{PACKED}": zipped((modules / name).read_bytes()) for path, name in RUNTIME.items()}


def policy_files(checkpoint: Path) -> Files:
    """The graphs, exported where they are missing or of other weights, and the code of each stage."""
    from vla_core.export.onnx.writer import export
    from vla_core.model import checkpoint as checkpoints
    from vla_core.model.onnx_policy import MANIFEST, folder_of

    folder = folder_of(checkpoint)
    if not is_current(folder / MANIFEST, checkpoint):
        for written in export(checkpoint, folder):
            print(f"{written.path}  {written.size / 1e6:.2f} MB", flush=True)
    names = [
        graph["file"] for graph in json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["graphs"].values()
    ]
    files = {f"policy/{name}{PACKED}": zipped((folder / name).read_bytes()) for name in (*names, MANIFEST)}
    code = json.dumps(sources(checkpoints.load(checkpoint).config))
    return files | {f"code.json{PACKED}": zipped(code.encode())}


def is_current(manifest: Path, checkpoint: Path) -> bool:
    """Whether a folder of graphs was exported by this version from these weights."""
    from vla_core.model.onnx_policy import FORMAT, digest

    if not manifest.is_file():
        return False
    known = json.loads(manifest.read_text(encoding="utf-8"))
    return bool(known.get("format") == FORMAT and known.get("weights") == digest(checkpoint))


def scene_files(tasks: Sequence[str]) -> Files:
    """The scenes as `python -m vla_core scenes` writes them; they are compressed already."""
    from vla_core.export.scenes.writer import write_scenes

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for written in write_scenes(folder, tuple(tasks), STARTS):
            print(f"scene of {written.task}", flush=True)
        paths = [path for path in folder.rglob("*") if path.is_file()]
        return {f"scenes/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in sorted(paths)}


def zipped(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def listed(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    """Size and checksum of each file."""
    return {
        path: {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for path, content in files.items()
    }
