"""The part of the Train tab in which a person teaches: attempts driven in the live page, and how to learn.

Every file is checked when it arrives, and gets a line of its own. Nothing of a file is executed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import gradio as gr

from visualizations.page.tab_helpers import PRIVATE, ROOT, whole_number, with_error_line
from vla_core.data.driven_files import MAX_FILES, CheckedFile, check_files
from vla_core.errors import InvalidInput

OLD_DATA = ROOT / "data" / "mt50"  # demonstrations that the shipped policy learnt from, where somebody has them
METHODS = {
    "LoRA and heads": "lora",
    "heads alone": "head",
    "LoRA, old data rehearsed": "rehearse",
}
MIN_STEPS, MAX_STEPS, STEPS = 20, 1000, 300
SHOWN_OF_A_NAME = 60
ABOUT = (
    "In the [glass box](?tab=box) choose *in your browser*, then *Drive it yourself*. *Share → Demonstration* "
    "saves an attempt as a file. Bring some of one task here: the page's policy is measured on seeds that it has "
    "never seen, learns from your files, and is measured on the same seeds again. Everybody on this page sees it "
    "happen."
)
STYLE = """
.file { display: grid; grid-template-columns: 1.2em minmax(0, 1fr); gap: 6px; padding: 3px 0; }
.file b { color: var(--good); }
.file.wrong b { color: var(--bad); }
.file span { overflow-wrap: anywhere; }
.file small { color: var(--muted); font-size: inherit; }
"""


@dataclass(frozen=True, eq=False)
class TeachControls:
    """What the tab connects to the training."""

    files: gr.File
    method: gr.Dropdown
    steps: gr.Slider
    teach: gr.Button


def section() -> TeachControls:
    """Fills this part of the tab."""
    with gr.Accordion("Teach it yourself", open=False, elem_id="teach"):
        gr.Markdown(ABOUT, elem_classes="lead")
        with gr.Row():
            with gr.Column(scale=3, min_width=280):
                files = gr.File(
                    label=f"Driven attempts, 1 to {MAX_FILES} files of one task",
                    file_count="multiple",
                    file_types=[".json"],
                    height=150,
                    elem_id="teach-files",
                )
                lines = gr.HTML(elem_id="teach-lines", css_template=STYLE, container=False)
            with gr.Column(scale=3, min_width=280):
                method = gr.Dropdown(list(methods()), label="What may change in the policy", min_width=220)
                steps = gr.Slider(MIN_STEPS, MAX_STEPS, STEPS, step=10, label="Steps of learning", min_width=180)
                teach = gr.Button("Teach it ▸", variant="primary", elem_id="teach-begin")
    files.change(lines_about, files, lines, show_progress="hidden", **PRIVATE)
    return TeachControls(files, method, steps, teach)


def methods() -> dict[str, str]:
    """The ways to learn that can be had here; to rehearse, old demonstrations must be there."""
    have_old = any(OLD_DATA.glob("*/*.demo"))
    return {label: method for label, method in METHODS.items() if have_old or method != "rehearse"}


def settings_of(method: Any, steps: Any) -> dict[str, Any]:
    """What was chosen, as fields of a plan."""
    known = methods()
    if method not in known:
        raise InvalidInput(f"There is no way to learn {str(method)[:60]!r}; choose from {'; '.join(known)}.")
    old = {"old": OLD_DATA} if known[method] == "rehearse" else {}
    return {"method": known[method], "steps": whole_number(steps, "Steps of learning", MIN_STEPS, MAX_STEPS)} | old


def paths_of(files: Any) -> list[Path]:
    """The uploaded files."""
    if not files:
        raise InvalidInput("Bring at least one driven attempt: a file that Share → Demonstration saved.")
    return [Path(file) for file in files]


@with_error_line
def lines_about(files: Any) -> str:
    """One line for each file: what it holds, or what is wrong with it."""
    return "".join(map(line_about, checked(files))) if files else ""


def checked(files: Any) -> Sequence[CheckedFile]:
    return check_files(paths_of(files))


def line_about(file: CheckedFile) -> str:
    name = f"<span>{escape(file.path.name[:SHOWN_OF_A_NAME])}: <small>{escape(words_about(file))}</small></span>"
    return f'<div class="file{" wrong" * bool(file.wrong)}"><b>{"✗" if file.wrong else "✓"}</b>{name}</div>'


def words_about(file: CheckedFile) -> str:
    """What a file holds, in a few words."""
    if file.driven is None:
        return file.wrong
    driven = sum(bool(step.get("driven")) for step in file.driven.steps)
    steps = len(file.driven.steps)
    return f"{file.driven.task.removesuffix('-v3')}, {steps} steps, {driven} of them driven, done"
