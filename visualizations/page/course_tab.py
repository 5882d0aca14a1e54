"""The course's tab: one component, made from the chapters' data, that draws the answers of course_server.py."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

import gradio as gr

from visualizations.browser_files import (
    BUILT,
    PLOTLY,
    PYODIDE,
    PYTHON_FILES,
    has_python,
    literal,
    script,
    served_address,
)
from visualizations.lessons.chapter_json import chapter_facts
from visualizations.lessons.course import CHAPTERS
from visualizations.lessons.course_style import GRADIO, style
from visualizations.lessons.export import export_chapters
from visualizations.lessons.glossary import GLOSSARY
from visualizations.lessons.handout import build_handout
from visualizations.page.course_server import CourseServer, functions
from visualizations.page.tab_helpers import PLOTLY_URL
from vla_core.files import write_atomically

TAB = "course"  # its name in an address
BOX = "box"  # the glass box, with the real robot
WORKER = BUILT / "python_worker.js"


def build() -> gr.HTML:
    """Fills the tab; a chapter is computed when it is opened."""
    gr.set_static_paths([PLOTLY, WORKER, *(PYODIDE / name for name in PYTHON_FILES)])
    return gr.HTML(**component(PLOTLY_URL), server_functions=functions(CourseServer()), elem_id="course")


def component(plotly_url: str) -> dict[str, Any]:
    """The arguments of the gr.HTML that shows the course."""
    chapters = [chapter_facts(one) for one in CHAPTERS]
    course = {"chapters": chapters, "glossary": GLOSSARY, "plotly": plotly_url, "tab": TAB}
    course["python"] = python_place()
    start = f"""
        const root = element.querySelector(".course");
        const jump = (stage, at) => GlassCourse.openStage({literal(BOX)}, stage, at);
        root.course = new GlassCourse.Course(root, {{ ...{literal(course)}, server, jump }});
    """
    return {
        "html_template": '<div class="course"></div>',
        "css_template": style(GRADIO),
        "js_on_load": script("course") + start,
        "apply_default_css": False,
    }


def python_place() -> dict[str, str] | str:
    """Where the page finds Python for the code that a learner types; the page says what "server" means."""
    if not has_python():
        return "server"
    return {"worker": served_address(WORKER), "folder": f"{served_address(PYODIDE)}/"}


def export(where: Path, live: Path | None = None) -> None:
    """Write the course as a static site, with a line for each chapter.

    Chapters that need a simulator ask the robot of a live site, where one lies beside.
    """
    if not has_python():
        print(
            "Python for the browser is missing, so «Build it» runs no code there: run `npm ci` first.", flush=True
        )
    for name in export_chapters(where, address_from(where, live)):
        print(where / name, flush=True)


def address_from(course: Path, live: Path | None) -> str:
    """Where the page of a live site is, seen from the course."""
    return quote(Path(os.path.relpath(live, course)).as_posix()) + "/index.html" if live else ""


def export_handout(file: Path) -> None:
    """Write the whole course as one page to print, with a line for each chapter."""
    for progress in build_handout():
        print(f"{progress.step} of {progress.total}: {progress.title}", flush=True)
    write_atomically(file, progress.page.encode())
    print(f"{file}: {len(progress.page) / 1e6:.1f} MB. Open it in a browser and print.", flush=True)
