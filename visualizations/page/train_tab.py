"""Train: a policy is trained for one task while the class watches, or taught with attempts that a person drove.

One at a time for the whole server. Each writes to a folder of its own, so it can be shown and resumed after a
restart.
"""

import time
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gradio as gr

from visualizations import break_it_charts
from visualizations.page import chart, lecture_progress, teach_section
from visualizations.page.glass_box_controls import task_choices
from visualizations.page.tab_helpers import (
    CHECKPOINTS,
    PRIVATE,
    RUNS,
    acting_checkpoint,
    whole_number,
    with_error_line,
)
from vla_core.errors import InvalidInput, MissingPart
from vla_core.training.events import Phase, RecordedVideo
from vla_core.training.teach_plan import TeachPlan, plan_teaching
from vla_core.training.training_log import NAME, TrainingLog
from vla_core.training.training_service import PLAN_FILE, Training, TrainingService, read_plan
from vla_core.world import gl, known_task
from vla_core.world.tasks import task

if TYPE_CHECKING:
    from vla_core.training.lecture import LecturePlan

FROM_NOTHING, FROM_SHIPPED = "nothing at all", "the policy that ships"
STARTS = (FROM_NOTHING, FROM_SHIPPED)
MAX_MINUTES = 30
POLICY = "policy.safetensors"  # in the folder of a lecture that is over
TAUGHT = " Open the page anew, and **Compare** has it under *Policy*, beside the page's own."
POLL_SECONDS = 1.5  # between two refreshes of the panels
EXAMPLE = RUNS.parent / "assets" / "lecture"  # a lecture that ships; record_lecture.py writes it
EXAMPLE_TASK, EXAMPLE_MINUTES = "drawer-open-v3", 5.0
ABOUT = (
    "From nothing to a measured policy while a lecture waits: demonstrations are collected, a small network "
    "learns from them, and it is measured on seeds it has never seen. It goes on when this page is closed; come "
    "back and it is here."
)


def training_with_video(plan: "LecturePlan | TeachPlan") -> Generator[Any, None, None]:
    """The events of a lecture or of a teaching; at its end one attempt is recorded as a video."""
    from vla_core.studies.teach import teach  # torch is loaded only now
    from vla_core.training.lecture import lecture

    yield from teach(plan) if isinstance(plan, TeachPlan) else lecture(plan)
    yield Phase("film", 1)
    yield record_video(plan)


def record_video(plan: "LecturePlan | TeachPlan") -> RecordedVideo:
    """An attempt on the first seed that was not measured."""
    from vla_core.attempt.attempt import prepare_trial
    from vla_core.attempt.request import Request
    from vla_core.export.video import write_video
    from vla_core.model import checkpoint
    from vla_core.world.pool import WorldPool
    from vla_core.world.seeds import unseen_seed

    seed, policy = unseen_seed(plan.trials, plan.seed), plan.folder / POLICY
    request = Request(known_task(plan.task).sentence, plan.task, seed, steps=300, checkpoint=policy)
    worlds = WorldPool()
    attempt = prepare_trial(request, checkpoint.load, worlds)
    frames = [moment.frame for moment in attempt.run(attempt.viewer_recorder())]
    worlds.close()
    path = plan.folder / "film.mp4"
    write_video(path, [frame for frame in frames if frame is not None])
    return RecordedVideo(path.name, attempt.success, seed)


SERVICE = TrainingService(training_with_video)


def build() -> None:
    """Fills the tab."""
    gr.set_static_paths([EXAMPLE])
    gr.Markdown(ABOUT, elem_classes="lead")
    with gr.Row(equal_height=True):
        task_name = gr.Dropdown(task_choices(), value="drawer-open-v3", label="Task", scale=3, min_width=180)
        start = gr.Dropdown(list(STARTS), value=FROM_NOTHING, label="Starts from", scale=3, min_width=220)
        minutes = gr.Slider(1, MAX_MINUTES, 10, step=1, label="Minutes in all", scale=3, min_width=180)
        begin = gr.Button("Train ▸", variant="primary", scale=1, min_width=100, elem_id="school-train")
        stop = gr.Button("Stop ■", variant="stop", scale=1, min_width=90, elem_id="school-stop")
    with gr.Row(equal_height=True, visible=False) as earlier_row:
        earlier = gr.Dropdown(
            [], label="Earlier lectures on this machine", scale=6, min_width=220, elem_id="school-earlier"
        )
        resume = gr.Button("Go on ▸", scale=1, min_width=100, elem_id="school-resume")
        show = gr.Button("Show", scale=1, min_width=90, elem_id="school-show")
    lesson = teach_section.section()
    sentence = gr.Markdown(elem_id="school-said")
    phases = gr.HTML(elem_id="school-phases", css_template=lecture_progress.STYLE, container=False)
    with gr.Row():
        with gr.Column(min_width=340, scale=3):
            losses = gr.HTML(**chart.component(), label="losses", elem_id="school-losses")
        with gr.Column(min_width=320, scale=2):
            successes = gr.HTML(**chart.component(), label="success so far", elem_id="school-wins")
        with gr.Column(min_width=260, scale=2):
            video = gr.Video(interactive=False, visible=False, autoplay=True, buttons=[], height=340)
            policy = gr.DownloadButton("Save the policy ⤓", visible=False, elem_id="school-policy")
    shown_version = gr.State(("", 0))
    clock = gr.Timer(POLL_SECONDS, active=False)
    panels = [sentence, phases, losses, successes, video, policy, earlier_row, earlier, shown_version, clock]
    options: dict[str, Any] = {"show_progress": "hidden"} | PRIVATE
    begin.click(start_training, [task_name, start, minutes], panels, **options)
    lesson.teach.click(start_teaching, [lesson.files, lesson.method, lesson.steps], panels, **options)
    stop.click(stop_training, None, panels, **options)
    resume.click(resume_training, earlier, panels, **options)
    show.click(show_earlier, earlier, panels, **options)
    clock.tick(refresh, shown_version, panels, queue=False, **options)
    gr.on(None, initial_panels, None, panels, queue=False, **options)


@with_error_line
def start_training(name: str, start: str, minutes: float) -> list[Any]:
    """Start a lecture, unless one is running."""
    gl.require()
    from vla_core.training.lecture import LecturePlan

    chosen = task(name)
    shipped = acting_checkpoint() if start == FROM_SHIPPED else None
    if shipped and not shipped.is_file():
        raise MissingPart(f"There is no {shipped.name} to learn on from; start from nothing.")
    folder = RUNS / f"page-{chosen.name.removesuffix('-v3')}-{time.strftime('%Y%m%d-%H%M%S')}"
    words = CHECKPOINTS / "words.safetensors"
    length = float(whole_number(minutes, "Minutes", 1, MAX_MINUTES))
    SERVICE.start(LecturePlan(chosen.name, folder, words, minutes=length, start=shipped))
    return current_panels()


@with_error_line
def start_teaching(files: Any, method: Any, steps: Any) -> list[Any]:
    """Teach the page's policy with driven attempts, unless something is running."""
    gl.require()
    settings, paths = teach_section.settings_of(method, steps), teach_section.paths_of(files)
    SERVICE.require_free()
    folder = RUNS / f"page-taught-{time.strftime('%Y%m%d-%H%M%S')}"
    SERVICE.start(plan_teaching(paths, folder, acting_checkpoint(), **settings))
    return current_panels()


@with_error_line
def resume_training(earlier: str) -> list[Any]:
    """Resume a lecture that was stopped."""
    gl.require()
    folder = folder_of(earlier)
    if TrainingLog(folder).complete:
        raise InvalidInput(f"{folder.name} is finished; there is nothing to go on with. “Show” shows it.")
    SERVICE.start(read_plan(folder))
    return current_panels()


@with_error_line
def stop_training() -> list[Any]:
    """Stop the lecture that runs; its state is on disk when this returns."""
    if SERVICE.current is None or not SERVICE.current.running:
        raise InvalidInput("No lecture is running.")
    SERVICE.stop()
    return current_panels()


@with_error_line
def show_earlier(earlier: str) -> list[Any]:
    """Show an earlier lecture from its log."""
    return earlier_panels(folder_of(earlier))


def earlier_panels(folder: Path) -> list[Any]:
    """The panels of an earlier lecture, also of a server that was killed."""
    unfinished = "" if TrainingLog(folder).complete else " It is not finished; **Go on** takes it up where it was."
    return folder_panels(folder, f"**{folder.name}**, an earlier lecture.{unfinished}")


def folder_panels(folder: Path, words: str) -> list[Any]:
    """The panels of a lecture in a folder, introduced by a sentence."""
    log = TrainingLog(folder)
    return panels_of(log, folder, f"{words} {progress_sentence(log)}")


def folder_of(name: Any) -> Path:
    """The folder of a lecture in the list; other names are refused."""
    if name not in earlier_lectures():
        raise InvalidInput(
            "Choose one of the earlier lectures first." if not name else f"No lecture {str(name)[:60]!r}."
        )
    return RUNS / str(name)


def earlier_lectures() -> list[str]:
    """Names of the page's lectures, the latest first."""
    return sorted((path.parent.name for path in RUNS.glob(f"page-*/{PLAN_FILE}")), key=start_time, reverse=True)


def start_time(name: str) -> str:
    """Date and time at the end of a folder's name, to sort by."""
    return name[-15:]


def initial_panels() -> list[Any]:
    """The lecture that runs, or the last one, or the example that ships."""
    if SERVICE.current:
        return current_panels()
    if names := earlier_lectures():
        return earlier_panels(RUNS / names[0])
    if (EXAMPLE / NAME).is_file():
        about = f"{EXAMPLE_TASK.removesuffix('-v3')} from nothing, with {EXAMPLE_MINUTES:.0f} minutes to spend"
        return folder_panels(EXAMPLE, f"**An example that ships**, held on this page: {about}.")
    return panels_of(TrainingLog(EXAMPLE), EXAMPLE, "No lecture has been held yet: press **Train**.")


def refresh(shown_version: tuple[str, int]) -> list[Any]:
    """The panels where something has changed; otherwise only the sentence with the seconds."""
    current = SERVICE.current
    if current and current.running and tuple(shown_version) == version(current.log, current.plan.folder):
        return [running_words(current), *(gr.skip() for _ in range(9))]
    return current_panels()


def running_words(training: Training) -> str:
    """How far the lecture that runs is."""
    task = training.plan.task.removesuffix("-v3")
    return f"**{task}**. {break_it_charts.progress_sentence(training.log, training.seconds)}"


def current_panels() -> list[Any]:
    """The lecture that runs, or ran last."""
    current = SERVICE.current
    if current is None:
        return initial_panels()
    log, folder = current.log, current.plan.folder
    if current.running:
        return panels_of(log, folder, running_words(current), running=True)
    task, more = current.plan.task.removesuffix("-v3"), TAUGHT if log.complete and log.before else ""
    return panels_of(log, folder, f"**{task}** {ending(current)} {progress_sentence(log)}{more}")


def ending(training: Training) -> str:
    """How a lecture ended."""
    if training.mistake:
        return f"broke off: {training.mistake}"
    return "is finished." if training.log.complete else "is stopped; **Go on** takes it up where it was."


def progress_sentence(log: TrainingLog) -> str:
    """How far a lecture is, as a sentence; empty before it starts."""
    return break_it_charts.progress_sentence(log, log.seconds) if log.phase else ""


def panels_of(log: TrainingLog, folder: Path, words: str, running: bool = False) -> list[Any]:
    """A value for each panel, in the order of `build`: the last two are the version shown and the clock."""
    started, sentence = bool(log.phase), progress_sentence(log)
    video = folder / log.video.path if log.video else None
    there = video is not None and video.is_file()
    label = f"Unseen seed {log.video.seed}: {'done' if log.video.success else 'not done'}" if log.video else None
    names, policy = earlier_lectures(), folder / POLICY
    whole = log.complete and policy.is_file()
    return [
        words,
        lecture_progress.bars(log),
        chart.chart_value(lambda mode: break_it_charts.losses(log, mode), sentence) if started else None,
        chart.chart_value(lambda mode: break_it_charts.success_so_far(log, mode), sentence) if started else None,
        gr.Video(str(video) if there else None, visible=there, label=label),
        gr.DownloadButton(value=str(policy) if whole else None, visible=whole),
        gr.Row(visible=bool(names)),
        gr.Dropdown(names, value=folder.name if folder.name in names else (names[0] if names else None)),
        version(log, folder),
        gr.Timer(active=running),
    ]


def version(log: TrainingLog, folder: Path) -> tuple[str, int]:
    """What changes when there is something new to show: folder and tenths of a second."""
    return folder.name, int(10 * log.seconds)
