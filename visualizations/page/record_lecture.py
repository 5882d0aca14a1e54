"""The example that the Train tab shows before anybody has trained: `python -m visualizations.page.record_lecture`.

Runs a lecture as the tab does, drawer-open from nothing in five minutes, and copies what the tab shows of it to
assets/lecture: the training log, and the video of one attempt.
"""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from visualizations import break_it_charts
from visualizations.page.tab_helpers import CHECKPOINTS
from visualizations.page.train_tab import EXAMPLE, EXAMPLE_MINUTES, EXAMPLE_TASK, SERVICE
from vla_core.errors import Mistake
from vla_core.training.training_log import NAME
from vla_core.training.training_service import Training
from vla_core.world import gl

MAX_BYTES = 1_000_000
REPORT_SECONDS = 5.0  # between two lines of progress


def record(folder: Path) -> Iterator[str]:
    """Run the lecture in a folder, with lines of progress; then copy what is shown of it."""
    gl.require()
    from vla_core.training.lecture import LecturePlan

    words = CHECKPOINTS / "words.safetensors"
    training = SERVICE.start(LecturePlan(EXAMPLE_TASK, folder, words, minutes=EXAMPLE_MINUTES))
    while training.running:
        training.thread.join(REPORT_SECONDS)
        yield break_it_charts.progress_sentence(training.log, training.seconds)
    copy_example(training)


def copy_example(training: Training) -> None:
    """Copy log and video, if the lecture was completed and both are small enough to ship."""
    video = training.log.video
    if video is None:
        raise Mistake(training.mistake or "The lecture was stopped; nothing was kept.")
    shown = [training.plan.folder / name for name in (NAME, video.path)]
    size = sum(path.stat().st_size for path in shown)
    if size > MAX_BYTES:
        raise Mistake(f"Log and video take {size} bytes; they may take {MAX_BYTES}.")
    EXAMPLE.mkdir(parents=True, exist_ok=True)
    for path in shown:
        copyfile(path, EXAMPLE / path.name)


if __name__ == "__main__":
    with TemporaryDirectory() as scratch:
        for line in record(Path(scratch)):
            print(line, flush=True)
