"""Compare: two rollouts from one seed, side by side on one clock, with the step at which they part, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import gradio as gr

from visualizations import comparison
from visualizations.comparison import Names, Value
from visualizations.page import record_comparison
from visualizations.page.addresses import address_of
from visualizations.page.live_rollouts import stream_pair
from visualizations.page.tab_helpers import (
    ONE_AT_A_TIME,
    OWN,
    PLOTLY_URL,
    PRIVATE,
    checkpoint_called,
    checkpoints,
    require_acting,
    scene_choices,
    stream_with_error_line,
    whole_number,
)
from visualizations.player import PLOTLY
from vla_core.config import ABLATIONS, HEAD_KINDS
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

STEPS = 300
NOTHING = "nothing"
TAKEN = (NOTHING, *ABLATIONS)
LONGEST_CHUNK = 12
ABOUT = (
    "Both sides start from the same seed, so until they part everything is equal to the bit. The rows show how "
    "far each stage is apart at every step; the first that differs is where the difference came from."
)


@dataclass(frozen=True)
class SideControls:
    """One side's controls, in this order."""

    words: str = "open the drawer"
    head: str = "flow"
    keep: int = LONGEST_CHUNK
    replan: int = 4
    taken: str = NOTHING
    checkpoint: str = OWN

    @property
    def values(self) -> tuple[Any, ...]:
        return self.words, self.head, self.keep, self.replan, self.taken, self.checkpoint

    def settings(self) -> dict[str, Any]:
        """As rollout.Settings wants them; without chunking the length of the chunk has no say."""
        taken = "" if self.taken == NOTHING else self.taken
        keep = whole_number(self.keep, "Actions kept", 1, LONGEST_CHUNK)
        replan = whole_number(self.replan, "Steps between thoughts", 1, LONGEST_CHUNK)
        if taken == "chunking":
            return {"head": self.head, "ablate": taken}
        return {"head": self.head, "keep": keep % LONGEST_CHUNK, "replan": min(keep, replan), "ablate": taken}


KNOBS = len(SideControls().values)
QUESTIONS: dict[str, tuple[str, SideControls, SideControls]] = {  # what to ask → the scene and both sides
    "Do the words steer?": ("drawer-half", SideControls(), SideControls("close the drawer")),
    "Other words, same meaning?": (
        "drawer-open-v3",
        SideControls(),
        SideControls("would you pull the drawer out"),
    ),
    "Flow against bins": ("drawer-open-v3", SideControls(), SideControls(head="bins")),
    "Chunks against single steps": (
        "window-close-v3",
        SideControls("close the window"),
        SideControls("close the window", taken="chunking"),
    ),
    "Blend against the newest chunk alone": (
        "coffee-push-v3",
        SideControls("push the mug to the coffee machine"),
        SideControls("push the mug to the coffee machine", keep=4),
    ),
    "With eyes, and without": ("drawer-open-v3", SideControls(), SideControls(taken="vision")),
}
FIRST = next(iter(QUESTIONS))


def build() -> None:
    """Fills the tab."""
    gr.set_static_paths([PLOTLY, record_comparison.FILE])
    gr.Markdown(ABOUT, elem_classes="lead")
    scene, one, other = QUESTIONS[FIRST]
    with gr.Row(equal_height=True):
        question = gr.Dropdown(
            list(QUESTIONS), value=FIRST, label="A question to begin with", scale=3, min_width=220
        )
        where = gr.Dropdown(scene_choices(), value=scene, label="Scene of both", scale=3, min_width=220)
        seed = gr.Number(
            record_comparison.SEED, label="Seed of both: where things lie", precision=0, scale=2, min_width=180
        )
        run = gr.Button("Run both ▸", variant="primary", scale=1, min_width=110, elem_id="compare-run")
        stop = gr.Button("Stop ■", variant="stop", scale=1, min_width=90, elem_id="compare-stop")
    with gr.Row():
        sides = [*side("Left", one), *side("Right", other)]
    shown = gr.HTML(
        **comparison.component(PLOTLY_URL),
        value=at_first(),
        elem_id="compare-twins",
        container=False,
        label="two rollouts",
    )
    question.change(asked, question, [where, *sides], queue=False, **PRIVATE)
    running = run.click(compared, [where, seed, *sides], shown, **ONE_AT_A_TIME, **PRIVATE)
    stop.click(None, None, None, cancels=running)


def side(name: str, knobs: SideControls) -> list[Any]:
    """The controls of one side."""
    with gr.Column(min_width=300):
        words = gr.Textbox(
            knobs.words, label=f"{name}: what is said", max_lines=1, elem_id=f"compare-{name.lower()}"
        )
        with gr.Accordion(f"{name}: what else may differ", open=False):
            with gr.Row():
                head = gr.Dropdown(list(HEAD_KINDS), value=knobs.head, label="Head that acts", min_width=120)
                taken = gr.Dropdown(list(TAKEN), value=knobs.taken, label="Taken away", min_width=120)
                checkpoint = gr.Dropdown(list(checkpoints()), value=OWN, label="Policy", min_width=160)
            with gr.Row():
                keep = gr.Slider(
                    1, LONGEST_CHUNK, knobs.keep, step=1, label="Actions of a chunk that are used", min_width=160
                )
                replan = gr.Slider(
                    1, LONGEST_CHUNK, knobs.replan, step=1, label="Steps between thoughts", min_width=160
                )
    return [words, head, keep, replan, taken, checkpoint]


def at_first() -> Value | None:
    """The pair that ships, as a file to be fetched when the tab is opened."""
    return {"url": address_of(record_comparison.FILE)} if record_comparison.FILE.is_file() else None


def asked(question: str) -> list[Any]:
    """Scene and controls of both sides for one of the questions."""
    scene, one, other = QUESTIONS.get(question, QUESTIONS[FIRST])
    return [scene, *one.values, *other.values]


@stream_with_error_line
def compared(scene: str, seed: float, *knobs: Any) -> Iterator[Value]:
    """Both rollouts as they run."""
    require_acting()
    from vla_core.rollout import Settings
    from vla_core.side import Side

    one, other = SideControls(*knobs[:KNOBS]), SideControls(*knobs[KNOBS:])
    start = whole_number(seed, "The seed", 0, 2**32 - 1)
    where = scene if scene in TASKS or scene in SCENES else ""
    left, right = (
        Side(knob.words, where, start, checkpoint_called(knob.checkpoint), Settings(**knob.settings()))
        for knob in (one, other)
    )
    yield from stream_pair(left, right, named(one, other), STEPS, "heads")


def named(one: SideControls, other: SideControls) -> Names:
    """What differs, and nothing else: it is what each side is called."""
    words = ("“{}”", "{} head", "{} actions kept", "thinks every {} steps", "without {}", "{}")
    differing = [
        (form.format(left), form.format(right))
        for form, left, right in zip(words, one.values, other.values, strict=True)
        if left != right
    ]
    if not differing:
        return "left", "right"
    left, right = (", ".join(parts) for parts in zip(*differing, strict=True))
    return left.replace("without nothing", "whole"), right.replace("without nothing", "whole")
