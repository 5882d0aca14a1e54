"""The lecture that stands on the Train tab before anybody has trained: a real one, held and kept.

`python -m visualizations.page.record_lecture` holds it as the tab does, on drawer-open from
nothing in five minutes, and
keeps what the tab shows of it: the diary, and the film of one attempt.
"""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from visualizations import break_it_charts
from visualizations.page.tab_helpers import CHECKPOINTS
from visualizations.page.train_tab import EXAMPLE, EXAMPLE_MINUTES, EXAMPLE_TASK, ROOM
from vla_core.errors import Mistake
from vla_core.training.training_log import NAME
from vla_core.training.training_service import Training
from vla_core.world import gl

LARGEST = 1_000_000  # bytes
EVERY = 5.0  # seconds between two lines


def record(folder: Path) -> Iterator[str]:
    """Hold the lecture in a folder, told line by line; then keep what is shown of it."""
    gl.require()
    from vla_core.training.lecture import LecturePlan

    words = CHECKPOINTS / "words.safetensors"
    training = ROOM.start(LecturePlan(EXAMPLE_TASK, folder, words, minutes=EXAMPLE_MINUTES))
    while training.running:
        training.thread.join(EVERY)
        yield break_it_charts.progress(training.log, training.seconds)
    keep(training)


def keep(training: Training) -> None:
    """Diary and film, if the lecture came to its end and both are small enough to ship."""
    film = training.log.video
    if film is None:
        raise Mistake(training.mistake or "The lecture was stopped; nothing was kept.")
    shown = [training.plan.folder / name for name in (NAME, film.path)]
    size = sum(path.stat().st_size for path in shown)
    if size > LARGEST:
        raise Mistake(f"Diary and film take {size} bytes; they may take {LARGEST}.")
    EXAMPLE.mkdir(parents=True, exist_ok=True)
    for path in shown:
        copyfile(path, EXAMPLE / path.name)


if __name__ == "__main__":
    with TemporaryDirectory() as scratch:
        for told in record(Path(scratch)):
            print(told, flush=True)
