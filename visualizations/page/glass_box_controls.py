"""What stands around the player in the glass box: where to write, what to choose, how to step in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import gradio as gr

from visualizations.page.settings import HEADS, LONGEST_CHUNK, MOST_NOISE
from visualizations.page.suggestions import AUTOMATIC, BEGIN, scenes

PACES = (
    ("real time, 80 steps a second", 80.0),
    ("half of real time", 40.0),
    ("a quarter", 20.0),
    ("an eighth", 10.0),
)
OPEN_SETTINGS = """() => {
  const [panel, button] = ["settings", "more"].map((id) => document.getElementById(id));
  const open = panel.classList.toggle("open");
  button.setAttribute("aria-expanded", open);
  if (open) panel.querySelector("input")?.focus();
}"""


@dataclass(frozen=True, eq=False)
class Controls:
    """Every control by its name."""

    words: gr.Textbox
    run: gr.Button
    stop: gr.Button
    hints: tuple[gr.Button, ...]
    idle: gr.Row  # shown while nothing runs
    busy: gr.Row  # shown while something runs
    say: gr.Button
    left: gr.Button
    right: gr.Button
    push: gr.Button
    cover: gr.Checkbox
    settings: dict[str, Any]  # name, as in settings.Asked → component


def controls() -> Controls:
    """Lay them out, from the top of the tab to where the player begins."""
    with gr.Row(elem_id="ask", equal_height=True):
        words = gr.Textbox(
            placeholder="Say what to do, for example: please open the drawer",
            label="Instruction",
            container=False,
            scale=6,
            max_lines=1,
            autofocus=False,
            elem_id="words",
        )
        run = gr.Button("Run ▸", variant="primary", scale=0, min_width=84, elem_id="run")
        stop = gr.Button("Stop ■", variant="stop", scale=0, min_width=84, elem_id="stop", visible=False)
        chosen = place()
        more = gr.Button("☰ Settings", scale=0, min_width=96, elem_id="more")
        more.click(None, js=OPEN_SETTINGS)
    with gr.Column(elem_id="settings"):
        chosen |= driving()
    with gr.Row(elem_id="hints") as idle:
        hints = tuple(gr.Button(name, size="sm", scale=0, min_width=0) for name, _ in BEGIN)
    with gr.Row(elem_id="step-in", visible=False) as busy:
        say = gr.Button("Say it now", size="sm", scale=0, min_width=0, elem_id="say")
        left, right = (gr.Button(f"Nudge the object {way}", size="sm", scale=0, min_width=0) for way in "◂▸")
        push = gr.Button("Push the arm ▴", size="sm", scale=0, min_width=0)
        cover = gr.Checkbox(label="Cover the lens", container=False, scale=0, min_width=140)
    return Controls(words, run, stop, hints, idle, busy, say, left, right, push, cover, chosen)


def place() -> dict[str, Any]:
    """Where it happens."""
    inside: dict[str, Any] = {"container": False, "scale": 0}
    return {
        "scene": gr.Dropdown(scenes(), value=AUTOMATIC, label="Scene", min_width=210, elem_id="scene", **inside),
        "seed": gr.Number(0, label="Seed: where things lie", precision=0, min_width=110, elem_id="seed", **inside),
        "head": gr.Dropdown(
            list(HEADS), value="", label="Head that acts", min_width=170, elem_id="head", **inside
        ),
    }


def driving() -> dict[str, Any]:
    """How the policy is driven, each with a line that says what it does."""
    slider: Callable[..., gr.Slider] = gr.Slider
    return {
        "keep": slider(
            0, LONGEST_CHUNK, 0, step=1, label="Chunk length", info="actions used of each chunk; 0 for all of them"
        ),
        "replan": slider(1, LONGEST_CHUNK, 4, step=1, label="Replan interval", info="steps between two thoughts"),
        "decay": slider(
            0,
            2,
            0.1,
            step=0.05,
            label="Ensemble weight",
            info="how fast older chunks lose their vote; 0 for a mean",
        ),
        "denoise": slider(
            0,
            MOST_NOISE,
            0,
            step=1,
            label="Denoising steps",
            info="from noise to actions (ddpm, flow); 0 as trained",
        ),
        "adaptive": gr.Checkbox(
            label="Adaptive execution", info="think sooner than the replan interval where the heads disagree"
        ),
        "pace": gr.Dropdown(
            list(PACES), value=40.0, label="Pace while you watch", info="slower, to have time to step in"
        ),
    }
