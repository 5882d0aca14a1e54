"""The course's tab: one component, built from the chapters' descriptions, that draws what the desk answers."""

from pathlib import Path
from typing import Any

import gradio as gr

from visualizations.browser_files import PLOTLY, literal, script
from visualizations.lessons.browser_bundle import GRADIO, style
from visualizations.lessons.chapter_json import described
from visualizations.lessons.course import CHAPTERS
from visualizations.lessons.export import export_chapters
from visualizations.page.course_server import CourseServer, functions
from visualizations.page.tab_helpers import PLOTLY_URL

TAB = "course"  # its name in the address
BOX = "box"  # the tab where the real robot is


def build() -> gr.HTML:
    """Inside its gr.Tab; chapters are computed when they are opened, not before."""
    gr.set_static_paths([PLOTLY])
    return gr.HTML(**component(PLOTLY_URL), server_functions=functions(CourseServer()), elem_id="course")


def component(plotly_url: str) -> dict[str, Any]:
    """Arguments of a gr.HTML that shows the course."""
    told = {"chapters": [described(one) for one in CHAPTERS], "plotly": plotly_url, "tab": TAB}
    start = f"""
        const root = element.querySelector(".course");
        const jump = (stage) => GlassCourse.openStage({literal(BOX)}, stage);
        root.course = new GlassCourse.Course(root, {{ ...{literal(told)}, server, jump }});
    """
    return {
        "html_template": '<div class="course"></div>',
        "css_template": style(GRADIO),
        "js_on_load": script("course") + start,
        "apply_default_css": False,
    }


def export(where: Path) -> None:
    """The chapters that need no simulator as a static site; a line for each as it is written."""
    for name in export_chapters(where):
        print(where / name, flush=True)
