"""A policy learns a task from attempts that a person drove: draw them, measure, adapt, measure again.

teach(plan) yields the events of all parts as one stream, with the phases import, before, learn and measure. The
methods are those of few_shot.py. Before and after are measured on the same test seeds; nobody drove on them.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from vla_core.config import VisionConfig
from vla_core.data.driven_files import draw
from vla_core.model.checkpoint_header import model_config
from vla_core.studies.few_shot import BEFORE, CURVES, FewShotPlan, adapt, old_data
from vla_core.studies.study import POLICY, StudyEvent, measure_policy, require_same_settings
from vla_core.training.events import Phase
from vla_core.training.teach_plan import TeachPlan

SETTINGS = ("task", "checkpoint", "method", "steps", "trials", "seed", "old")  # that a folder belongs to


def teach(plan: TeachPlan) -> Iterator[StudyEvent]:
    """All phases in order; the policy lies in the folder at the end. After a stop, a second call goes on."""
    few = few_shot_plan(plan)
    if plan.method == "rehearse":
        old_data(few)  # a missing folder is reported before anything is done
    require_same_settings(plan.folder, {name: str(getattr(plan, name)) for name in SETTINGS})
    files, data = plan.files, plan.folder / "data"
    vision = model_config(plan.checkpoint).vision
    yield Phase("import", len(files))
    yield from draw(files, data, vision.picture, vision.wrist or VisionConfig.wrist)
    yield from called("before", measure(plan, BEFORE, 0, plan.checkpoint, plan.folder / BEFORE))
    taught = plan.folder / POLICY
    if not taught.exists():
        yield from called("learn", adapt(few, plan.method, len(files), data, plan.folder))
    yield from called("measure", measure(plan, CURVES[plan.method], len(files), taught, plan.folder))


def few_shot_plan(plan: TeachPlan) -> FewShotPlan:
    """The same settings, as the few-shot study takes them."""
    return FewShotPlan(
        checkpoint=plan.checkpoint,
        task=plan.task,
        folder=plan.folder,
        methods=(plan.method,),
        steps=plan.steps,
        trials=plan.trials,
        workers=plan.workers,
        old=plan.old,
        seed=plan.seed,
    )


def measure(plan: TeachPlan, curve: str, shots: int, path: Path, folder: Path) -> Iterator[StudyEvent]:
    """Success of a checkpoint on the plan's test seeds."""
    return measure_policy(
        curve, shots, path, plan.task, plan.trials, plan.workers, folder, seeds="test", block=plan.seed
    )


def called(name: str, events: Iterator[StudyEvent]) -> Iterator[StudyEvent]:
    """The events, with a short name for their phase."""
    for event in events:
        yield replace(event, name=name) if isinstance(event, Phase) else event
