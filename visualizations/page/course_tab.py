"""The course's tab: one component, made from the chapters' data, that draws the answers of course_server.py."""

from pathlib import Path
from typing import Any

import gradio as gr

from visualizations.browser_files import PLOTLY, literal, script
from visualizations.lessons.chapter_json import chapter_facts
from visualizations.lessons.course import CHAPTERS
from visualizations.lessons.course_style import GRADIO, style
from visualizations.lessons.export import export_chapters
from visualizations.lessons.glossary import GLOSSARY
from visualizations.page.course_server import CourseServer, functions
from visualizations.page.tab_helpers import PLOTLY_URL

TAB = "course"  # its name in an address
BOX = "box"  # the glass box, with the real robot


def build() -> gr.HTML:
    """Fills the tab; a chapter is computed when it is opened."""
    gr.set_static_paths([PLOTLY])
    return gr.HTML(**component(PLOTLY_URL), server_functions=functions(CourseServer()), elem_id="course")


def component(plotly_url: str) -> dict[str, Any]:
    """The arguments of the gr.HTML that shows the course."""
    chapters = [chapter_facts(one) for one in CHAPTERS]
    course = {"chapters": chapters, "glossary": GLOSSARY, "plotly": plotly_url, "tab": TAB}
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


def export(where: Path) -> None:
    """Write the chapters that need no simulator as a static site, with a line for each."""
    for name in export_chapters(where):
        print(where / name, flush=True)
