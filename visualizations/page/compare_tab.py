"""Compare: two rollouts from one seed, side by side on one clock, with the step at which they part, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import gradio as gr

from visualizations import comparison
from visualizations.browser_files import PLOTLY, served_address
from visualizations.comparison import Names, Value
from visualizations.page import record_comparison
from visualizations.page.glass_box_controls import choices_of, scene_choices, slider
from visualizations.page.live_rollouts import stream_pair
from visualizations.page.tab_helpers import (
    ONE_AT_A_TIME,
    OWN,
    PLOTLY_URL,
    PRIVATE,
    checkpoint_called,
    checkpoints,
    require_acting,
    stream_with_error_line,
    with_error_line,
)
from visualizations.page.table_builder import TABLE
from vla_core.attempt.request import SETTINGS, Request
from vla_core.language.table_sentences import minimal_pair
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

STEPS = 300
NOTHING = "nothing"
ABOUT = (
    "Both sides start from the same seed, so until they part everything is equal to the bit. The rows show how "
    "far each stage is apart at every step; the first that differs is where the difference came from."
)


@dataclass(frozen=True)
class SideControls:
    """One side's controls, in this order."""

    words: str = "open the drawer"
    head: str = "flow"
    keep: int = SETTINGS["keep"].default
    replan: int = SETTINGS["replan"].default
    ablate: str = ""
    checkpoint: str = OWN

    @property
    def values(self) -> tuple[Any, ...]:
        return self.words, self.head, self.keep, self.replan, self.ablate, self.checkpoint

    @property
    def in_words(self) -> tuple[str, ...]:
        """What each control says, for the names of the two sides."""
        return (
            f"“{self.words}”",
            f"{self.head} head",
            f"{self.keep or 'all'} actions kept",
            f"plans every {self.replan} steps",
            f"without {self.ablate}" if self.ablate else "whole",
            self.checkpoint,
        )

    def request(self, scene: str, seed: Any) -> Request:
        """What this side asks for; a chunk shorter than the replan interval is planned anew as soon as it ends."""
        keep, replan = SETTINGS["keep"].checked(self.keep), SETTINGS["replan"].checked(self.replan)
        return Request(
            self.words,
            scene,
            seed,
            head=self.head,
            keep=0 if self.ablate == "chunking" else keep,
            replan=min(keep or replan, replan),
            ablate=self.ablate,
            steps=STEPS,
            checkpoint=checkpoint_called(self.checkpoint),
        )


def pair_of_seed(seed: int) -> tuple[SideControls, SideControls]:
    """Two sentences about one table that differ in one word."""
    one, other = minimal_pair(seed).texts
    return SideControls(one), SideControls(other)


ONE_WORD, PAIR_SCENE = "One word changed, on a table", "table-pair-first"
CONTROLS_A_SIDE = len(SideControls().values)
QUESTIONS: dict[str, tuple[str, SideControls, SideControls]] = {  # what to ask → the scene and both sides
    "Do the words steer?": (
        record_comparison.SCENE,
        SideControls(record_comparison.NAMES[0]),
        SideControls(record_comparison.NAMES[1]),
    ),
    ONE_WORD: (PAIR_SCENE, *pair_of_seed(record_comparison.SEED)),
    "Other words, same meaning?": (
        "drawer-open-v3",
        SideControls(),
        SideControls("would you pull the drawer out"),
    ),
    "Flow against bins": ("drawer-open-v3", SideControls(), SideControls(head="bins")),
    "Chunks against single steps": (
        "window-close-v3",
        SideControls("close the window"),
        SideControls("close the window", ablate="chunking"),
    ),
    "Blend against the newest chunk alone": (
        "coffee-push-v3",
        SideControls("push the mug to the coffee machine"),
        SideControls("push the mug to the coffee machine", keep=4),
    ),
    "With eyes, and without": ("drawer-open-v3", SideControls(), SideControls(ablate="vision")),
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
        scenes = scene_choices("found from the first instruction", shared_first=True)
        scenes.insert(1, ("table · a pair one word apart", PAIR_SCENE))
        where = gr.Dropdown(scenes, value=scene, label="Scene of both", scale=3, min_width=220)
        seed = gr.Number(
            record_comparison.SEED, label="Seed of both: where things lie", precision=0, scale=2, min_width=180
        )
        run = gr.Button("Run both ▸", variant="primary", scale=1, min_width=110, elem_id="compare-run")
        stop = gr.Button("Stop ■", variant="stop", scale=1, min_width=90, elem_id="compare-stop")
    with gr.Row():
        sides = [*side_controls("Left", one), *side_controls("Right", other)]
    words = [sides[0], sides[CONTROLS_A_SIDE]]
    shown = gr.HTML(
        **comparison.component(PLOTLY_URL),
        value=recorded_pair(),
        elem_id="compare-twins",
        container=False,
        label="two rollouts",
    )
    question.change(answers_to, [question, seed], [where, *sides], queue=False, **PRIVATE)
    seed.change(with_error_line(words_for_seed), [where, seed], words, queue=False, **PRIVATE)
    running = run.click(compare, [where, seed, *sides], shown, **ONE_AT_A_TIME, **PRIVATE)
    stop.click(None, None, None, cancels=running)
    policies = [sides[CONTROLS_A_SIDE - 1], sides[-1]]
    gr.on(None, policy_choices, None, policies, queue=False, show_progress="hidden", **PRIVATE)


def side_controls(name: str, initial: SideControls) -> list[Any]:
    """The controls of one side, in the order of `SideControls`."""
    with gr.Column(min_width=300):
        words = gr.Textbox(
            initial.words, label=f"{name}: what is said", max_lines=1, elem_id=f"compare-{name.lower()}"
        )
        with gr.Accordion(f"{name}: what else may differ", open=False):
            with gr.Row():
                head = gr.Dropdown(
                    list(SETTINGS["head"].choices), value=initial.head, label=SETTINGS["head"].label, min_width=120
                )
                ablate = gr.Dropdown(
                    choices_of("ablate", NOTHING),
                    value=initial.ablate,
                    label=SETTINGS["ablate"].label,
                    min_width=120,
                )
                checkpoint = gr.Dropdown(list(checkpoints()), value=OWN, label="Policy", min_width=160)
            with gr.Row():
                keep = slider("keep", value=initial.keep, min_width=160)
                replan = slider("replan", value=initial.replan, min_width=160)
    return [words, head, keep, replan, ablate, checkpoint]


def policy_choices() -> list[Any]:
    """The policies of now, for both sides, whenever the page is opened: also those trained on it since."""
    return [gr.Dropdown(list(checkpoints()))] * 2


def recorded_pair() -> Value | None:
    """The pair that ships, as a file to be fetched when the tab is opened."""
    return {"url": served_address(record_comparison.FILE)} if record_comparison.FILE.is_file() else None


def answers_to(question: str, seed: Any) -> list[Any]:
    """Scene and controls of both sides for one of the questions."""
    scene, one, other = QUESTIONS.get(question, QUESTIONS[FIRST])
    if scene == PAIR_SCENE:
        one, other = pair_of_seed(SETTINGS["seed"].checked(seed))
    return [scene, *one.values, *other.values]


def words_for_seed(scene: str, seed: Any) -> list[Any]:
    """On the table of a pair another seed is another pair; elsewhere what is said stays."""
    if scene != PAIR_SCENE:
        return [gr.skip()] * 2
    return [side.words for side in pair_of_seed(SETTINGS["seed"].checked(seed))]


@stream_with_error_line
def compare(scene: str, seed: Any, *values: Any) -> Iterator[Value]:
    """Both rollouts as they run."""
    require_acting()
    one, other = SideControls(*values[:CONTROLS_A_SIDE]), SideControls(*values[CONTROLS_A_SIDE:])
    where = scene if scene in TASKS or scene in SCENES or scene in (TABLE, PAIR_SCENE) else ""
    yield from stream_pair(one.request(where, seed), other.request(where, seed), names_of(one, other), "heads")


def names_of(one: SideControls, other: SideControls) -> Names:
    """What each side is called: what differs, and nothing else."""
    pairs = zip(one.in_words, other.in_words, strict=True)
    differing = [(left, right) for left, right in pairs if left != right]
    if not differing:
        return "left", "right"
    left, right = (", ".join(parts) for parts in zip(*differing, strict=True))
    return left, right
