"""What stands around the player in the glass box: where to write, what to choose, how to step in.

Label, range, default and explanation of every setting come from `attempt.request.SETTINGS`.
"""

from dataclasses import dataclass
from typing import Any

import gradio as gr

from visualizations.page import browser_robot
from visualizations.page.table_builder import TABLE, builder
from vla_core.attempt.request import SETTINGS
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

EXAMPLES = (  # short names of sentences to begin with, and the sentences
    ("open the drawer", "please open the drawer"),
    ("close the window", "shut the window"),
    ("push the button", "press the button from above"),
    ("mug to the machine", "bring the mug over to the coffee machine"),
    ("open it, then close it", "first open the drawer, then close it"),
    ("make me a sandwich", "make me a sandwich"),
)
PACES = (
    ("real time, 80 steps a second", 80.0),
    ("half of real time", 40.0),
    ("a quarter", 20.0),
    ("an eighth", 10.0),
)
SLIDER_ENDS = {"decay": 2.0, "temperature": 2.0}  # where the useful part of a range ends
OPEN_SETTINGS = """() => {
  const [panel, button] = ["settings", "more"].map((id) => document.getElementById(id));
  const open = panel.classList.toggle("open");
  button.setAttribute("aria-expanded", open);
  if (open) panel.querySelector("input")?.focus();
}"""

SHOW_TABLE = (
    f"""(scene) => {{ window.dispatchEvent(new CustomEvent("table", {{ detail: scene === "{TABLE}" }})); }}"""
)


@dataclass(frozen=True, eq=False)
class Controls:
    """Every control by its name."""

    words: gr.Textbox
    run: gr.Button
    stop: gr.Button
    examples: tuple[gr.Button, ...]
    idle: gr.Row  # shown while nothing runs
    busy: gr.Row  # shown while something runs
    say: gr.Button
    left: gr.Button
    right: gr.Button
    push: gr.Button
    cover: gr.Checkbox
    table: gr.HTML  # what lies on the table, where that is the scene
    settings: dict[str, Any]  # name, as in attempt.request.SETTINGS → component


def controls() -> Controls:
    """Lay them out, from the top of the tab to where the player begins."""
    with gr.Row(elem_id="ask", equal_height=True):
        words = gr.Textbox(
            placeholder="Say what to do, for example: please open the drawer",
            label=SETTINGS["instruction"].label,
            container=False,
            scale=6,
            max_lines=1,
            autofocus=False,
            elem_id="words",
        )
        run = gr.Button("Run ▸", variant="primary", scale=0, min_width=84, elem_id="run")
        stop = gr.Button("Stop ■", variant="stop", scale=0, min_width=84, elem_id="stop", visible=False)
        settings = place_settings()
        where = browser_robot.where_control()
        more = gr.Button("☰ Settings", scale=0, min_width=96, elem_id="more")
        more.click(None, js=OPEN_SETTINGS)
    with gr.Column(elem_id="settings"):
        settings |= driving_settings()
        browser_robot.own_policy_row(where)
    with gr.Row(elem_id="hints") as idle:
        examples = tuple(gr.Button(name, size="sm", scale=0, min_width=0) for name, _ in EXAMPLES)
    with gr.Row(elem_id="step-in", visible=False) as busy:
        say = gr.Button("Say it now", size="sm", scale=0, min_width=0, elem_id="say")
        left, right = (gr.Button(f"Nudge the object {way}", size="sm", scale=0, min_width=0) for way in "◂▸")
        push = gr.Button("Push the arm ▴", size="sm", scale=0, min_width=0)
        cover = gr.Checkbox(label="Cover the lens", container=False, scale=0, min_width=140)
    table = builder()
    settings["scene"].change(None, settings["scene"], js=SHOW_TABLE)
    return Controls(words, run, stop, examples, idle, busy, say, left, right, push, cover, table, settings)


def place_settings() -> dict[str, Any]:
    """Where it happens, and which head acts."""
    inside: dict[str, Any] = {"container": False, "scale": 0}
    seed = SETTINGS["seed"]
    return {
        "scene": gr.Dropdown(
            scene_choices(), value="", label=SETTINGS["scene"].label, min_width=210, elem_id="scene", **inside
        ),
        "seed": gr.Number(
            seed.default, label=f"{seed.label}: {seed.help}", precision=0, min_width=110, elem_id="seed", **inside
        ),
        "head": gr.Dropdown(
            choices_of("head", "shipped"),
            value="",
            label=SETTINGS["head"].label,
            min_width=170,
            elem_id="head",
            **inside,
        ),
    }


def driving_settings() -> dict[str, Any]:
    """How the policy is driven, each with a line that says what it does."""
    pace = SETTINGS["pace"]
    return {
        **{name: slider(name) for name in ("keep", "replan", "decay", "denoise")},
        "adaptive": gr.Checkbox(label=SETTINGS["adaptive"].label, info=SETTINGS["adaptive"].help),
        "pace": gr.Dropdown(
            list(PACES), value=pace.default, label=pace.label, info=pace.help, allow_custom_value=True
        ),  # a link may ask for any
    }


def slider(name: str, **options: Any) -> gr.Slider:
    """A setting that is a number."""
    setting = SETTINGS[name]
    high = SLIDER_ENDS.get(name, setting.high)
    shown: dict[str, Any] = {"label": setting.label, "info": setting.help, "step": setting.step} | options
    return gr.Slider(setting.low, high, setting.default, **shown)


def choices_of(name: str, empty: str) -> list[tuple[str, str]]:
    """Label and value of a setting's choices; `empty` says what leaving it empty means."""
    return [(empty, ""), *((choice, choice) for choice in SETTINGS[name].choices)]


def scene_choices(empty: str = "from the words", shared_first: bool = False) -> list[tuple[str, str]]:
    """Label and value: found from the words, the table, the fifty tasks, scenes in which several can be done."""
    table = [("table · many things", TABLE)]
    shared = [(f"{name} · {len(tasks)} things to do", name) for name, tasks in SCENES.items()]
    groups = (shared, task_choices()) if shared_first else (task_choices(), shared)
    return [(empty, ""), *table, *groups[0], *groups[1]]


def task_choices() -> list[tuple[str, str]]:
    return [(name.removesuffix("-v3"), name) for name in TASKS]
