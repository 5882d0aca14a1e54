"""Train: a lecture learns while you watch, one at a time for the whole server, and nothing learnt is lost."""

import time
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gradio as gr

from visualizations import break_it_charts
from visualizations.page import chart, lecture_progress
from visualizations.page.tab_helpers import (
    CHECKPOINTS,
    PRIVATE,
    RUNS,
    acting_checkpoint,
    task_choices,
    whole_number,
    with_error_line,
)
from vla_core.errors import Mistake
from vla_core.training.events import Phase, RecordedVideo
from vla_core.training.training_log import NAME, TrainingLog
from vla_core.training.training_service import PLAN_FILE, Training, TrainingService, read_plan
from vla_core.world import gl
from vla_core.world.tasks import task

if TYPE_CHECKING:
    from vla_core.training.lecture import LecturePlan

NOTHING, LEARNT = "nothing at all", "the policy that ships"
STARTS = (NOTHING, LEARNT)
LONGEST = 30  # minutes
EVERY = 1.5  # seconds between two looks at what is running
EXAMPLE = RUNS.parent / "assets" / "lecture"  # a lecture for those who only look; record_lecture.py holds it
EXAMPLE_TASK, EXAMPLE_MINUTES = "drawer-open-v3", 5.0
ABOUT = (
    "From nothing to a measured policy while a lecture waits: demonstrations are collected, a small network "
    "learns from them, and it is measured on seeds it has never seen. It goes on when this page is closed; come "
    "back and it is here."
)


def filmed(lesson: "LecturePlan") -> Generator[Any, None, None]:
    """A lecture, and at its end one attempt as a video."""
    from vla_core.training.lecture import lecture  # torch is loaded only now

    yield from lecture(lesson)
    yield Phase("film", 1)
    yield film(lesson)


def film(lesson: "LecturePlan") -> RecordedVideo:
    """An attempt on the first seed that was not measured."""
    from vla_core.commands.rollout import write_video
    from vla_core.model import checkpoint
    from vla_core.perform import perform
    from vla_core.world.seeds import unseen_seed

    policy, seed = checkpoint.load(lesson.folder / "policy.safetensors"), unseen_seed(lesson.trials, lesson.seed)
    rollout = perform(policy, task(lesson.task).sentence, task=lesson.task, seed=seed, steps=300)
    path = lesson.folder / "film.mp4"
    write_video(path, [moment.frame for moment in rollout.moments[::2] if moment.frame is not None])
    return RecordedVideo(path.name, rollout.success, seed)


ROOM = TrainingService(filmed)


def build() -> None:
    """Fills the tab."""
    gr.set_static_paths([EXAMPLE])
    gr.Markdown(ABOUT, elem_classes="lead")
    with gr.Row(equal_height=True):
        name = gr.Dropdown(task_choices(), value="drawer-open-v3", label="Task", scale=3, min_width=180)
        start = gr.Dropdown(list(STARTS), value=NOTHING, label="Starts from", scale=3, min_width=220)
        minutes = gr.Slider(1, LONGEST, 10, step=1, label="Minutes in all", scale=3, min_width=180)
        begin = gr.Button("Train ▸", variant="primary", scale=1, min_width=100, elem_id="school-train")
        stop = gr.Button("Stop ■", variant="stop", scale=1, min_width=90, elem_id="school-stop")
    with gr.Row(equal_height=True, visible=False) as past:
        earlier = gr.Dropdown(
            [], label="Earlier lectures on this machine", scale=6, min_width=220, elem_id="school-earlier"
        )
        resume = gr.Button("Go on ▸", scale=1, min_width=100, elem_id="school-resume")
        show = gr.Button("Show", scale=1, min_width=90, elem_id="school-show")
    said = gr.Markdown(elem_id="school-said")
    far = gr.HTML(elem_id="school-phases", css_template=lecture_progress.STYLE, container=False)
    with gr.Row():
        with gr.Column(min_width=340, scale=3):
            losses = gr.HTML(**chart.component(), label="losses", elem_id="school-losses")
        with gr.Column(min_width=320, scale=2):
            wins = gr.HTML(**chart.component(), label="success so far", elem_id="school-wins")
        with gr.Column(min_width=260, scale=2):
            video = gr.Video(interactive=False, visible=False, autoplay=True, buttons=[], height=340)
    seen = gr.State(("", 0))
    clock = gr.Timer(EVERY, active=False)
    panels = [said, far, losses, wins, video, past, earlier, seen, clock]
    given: dict[str, Any] = {"show_progress": "hidden"} | PRIVATE
    begin.click(train, [name, start, minutes], panels, **given)
    stop.click(stopped, None, panels, **given)
    resume.click(resumed, earlier, panels, **given)
    show.click(looked_up, earlier, panels, **given)
    clock.tick(news, seen, panels, queue=False, **given)
    gr.on(None, at_first, None, panels, queue=False, **given)


@with_error_line
def train(name: str, start: str, minutes: float) -> list[Any]:
    """Begin a lecture, unless one is running."""
    gl.require()
    from vla_core.training.lecture import LecturePlan

    asked = task(name)
    shipped = acting_checkpoint() if start == LEARNT else None
    if shipped and not shipped.is_file():
        raise Mistake(f"There is no {shipped.name} to learn on from; start from nothing.")
    folder = RUNS / f"page-{asked.name.removesuffix('-v3')}-{time.strftime('%Y%m%d-%H%M%S')}"
    words = CHECKPOINTS / "words.safetensors"
    length = float(whole_number(minutes, "Minutes", 1, LONGEST))
    ROOM.start(LecturePlan(asked.name, folder, words, minutes=length, start=shipped))
    return now()


@with_error_line
def resumed(earlier: str) -> list[Any]:
    """Go on with a lecture that was stopped."""
    gl.require()
    folder = called(earlier)
    if TrainingLog(folder).complete:
        raise Mistake(f"{folder.name} is finished; there is nothing to go on with. “Show” shows it.")
    ROOM.start(read_plan(folder))
    return now()


@with_error_line
def stopped() -> list[Any]:
    """Stop what is running; what was learnt is on disk when this returns."""
    if ROOM.current is None or not ROOM.current.running:
        raise Mistake("No lecture is running.")
    ROOM.stop()
    return now()


@with_error_line
def looked_up(earlier: str) -> list[Any]:
    """An earlier lecture, as its diary tells it."""
    return found_again(called(earlier))


def found_again(folder: Path) -> list[Any]:
    """A lecture of another time, or of a server that was killed."""
    unfinished = "" if TrainingLog(folder).complete else " It is not finished; **Go on** takes it up where it was."
    return looked_at(folder, f"**{folder.name}**, an earlier lecture.{unfinished}")


def looked_at(folder: Path, words: str) -> list[Any]:
    """What lies in a folder, introduced by a few words."""
    diary = TrainingLog(folder)
    return told(diary, folder, f"{words} {so_far(diary)}")


def called(name: Any) -> Path:
    """The folder of a lecture in the list, and of no other."""
    if name not in lectures():
        raise Mistake(
            "Choose one of the earlier lectures first." if not name else f"No lecture {str(name)[:60]!r}."
        )
    return RUNS / str(name)


def lectures() -> list[str]:
    """Earlier lectures of the page, the newest first."""
    return sorted((path.parent.name for path in RUNS.glob(f"page-*/{PLAN_FILE}")), key=newest, reverse=True)


def newest(name: str) -> str:
    return name[-15:]  # the date and time at the end


def at_first() -> list[Any]:
    """What is running, or ran last, or the example that ships."""
    if ROOM.current:
        return now()
    if names := lectures():
        return found_again(RUNS / names[0])
    if (EXAMPLE / NAME).is_file():
        about = f"{EXAMPLE_TASK.removesuffix('-v3')} from nothing, with {EXAMPLE_MINUTES:.0f} minutes to spend"
        return looked_at(EXAMPLE, f"**An example that ships**, held on this page: {about}.")
    return told(TrainingLog(EXAMPLE), EXAMPLE, "No lecture has been held yet: press **Train**.")


def news(seen: tuple[str, int]) -> list[Any]:
    """What is new since the last look; nothing where nothing is."""
    current = ROOM.current
    if current and current.running and tuple(seen) == mark(current.log, current.plan.folder):
        return [running_words(current), *(gr.skip() for _ in range(8))]
    return now()


def running_words(training: Training) -> str:
    """Where the lecture of now is."""
    task = training.plan.task.removesuffix("-v3")
    return f"**{task}**. {break_it_charts.progress(training.log, training.seconds)}"


def now() -> list[Any]:
    """The lecture of now."""
    current = ROOM.current
    if current is None:
        return at_first()
    diary, folder = current.log, current.plan.folder
    if current.running:
        return told(diary, folder, running_words(current), running=True)
    return told(diary, folder, f"**{current.plan.task.removesuffix('-v3')}** {ending(current)} {so_far(diary)}")


def ending(training: Training) -> str:
    """How a lecture that no longer runs came to its end."""
    if training.mistake:
        return f"broke off: {training.mistake}"
    return "is finished." if training.log.complete else "is stopped; **Go on** takes it up where it was."


def so_far(diary: TrainingLog) -> str:
    return break_it_charts.progress(diary, diary.seconds) if diary.phase else ""


def told(diary: TrainingLog, folder: Path, words: str, running: bool = False) -> list[Any]:
    """Every panel: sentence, phases, charts, video, the list and its row, what was seen, whether to look again."""
    begun, sentence = bool(diary.phase), so_far(diary)
    film = folder / diary.video.path if diary.video else None
    shown = film is not None and film.is_file()
    label = (
        f"Unseen seed {diary.video.seed}: {'done' if diary.video.success else 'not done'}" if diary.video else None
    )
    names = lectures()
    return [
        words,
        lecture_progress.bars(diary),
        chart.charted(lambda mode: break_it_charts.losses(diary, mode), sentence) if begun else None,
        chart.charted(lambda mode: break_it_charts.wins(diary.successes, mode), sentence) if begun else None,
        gr.Video(str(film) if shown else None, visible=bool(shown), label=label),
        gr.Row(visible=bool(names)),
        gr.Dropdown(names, value=folder.name if folder.name in names else (names[0] if names else None)),
        mark(diary, folder),
        gr.Timer(active=running),
    ]


def mark(diary: TrainingLog, folder: Path) -> tuple[str, int]:
    """Changes whenever there is something new to show."""
    return folder.name, int(10 * diary.seconds)
