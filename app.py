"""The page: a robot you can look into. Run `python app.py`, open localhost:7860; `--help` says what else."""

import argparse
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")

import gradio as gr

from visualizations.page import (
    break_it_tab,
    compare_tab,
    course_tab,
    evaluate_tab,
    glass_box_tab,
    http_api,
    page_style,
    share,
    tour,
    train_tab,
)
from visualizations.page.page_head import TITLE
from vla_core.errors import Mistake

WAITING = 40  # questions in gradio's queue
NO_MCP = (
    "GRADIO_MCP_SERVER asks for MCP tools, and the package for them is missing: "
    f'`pip install "gradio[mcp]=={gr.__version__}"`, or leave the variable out.'
)
NO_PORT = "Port {} cannot be had: another program has it, or it is none. Choose one: `python app.py --port 8000`."
TABS: tuple[tuple[str, str, ModuleType], ...] = (  # as in ?tab=…; title; a module whose build() fills it
    ("box", "Glass box", glass_box_tab),
    ("compare", "Compare", compare_tab),
    ("break", "Break it", break_it_tab),
    ("train", "Train", train_tab),
    ("evaluate", "Evaluate", evaluate_tab),
    ("course", "Course", course_tab),
)


def page() -> gr.Blocks:
    """All tabs. A tab may read `request.query_params` in a `gr.on(None, …)` of its own, run as a page opens."""
    with gr.Blocks(title=TITLE, analytics_enabled=False, fill_width=True, delete_cache=(600, 3600)) as blocks:
        gr.HTML(f"<h1>{TITLE}</h1>", elem_id="house")
        tour.build()
        with gr.Tabs(selected="box", elem_id="tabs") as tabs:
            for name, title, module in TABS:
                with gr.Tab(title, id=name):
                    module.build()
        blocks.load(asked_for, None, tabs, api_visibility="private", queue=False)
        blocks.unload(glass_box_tab.left)
        http_api.build()
    page_style.lighten(blocks)
    return blocks


def asked_for(request: gr.Request) -> gr.Tabs:
    """The tab that the address names: ?tab=course&chapter=neuron."""
    wanted = request.query_params.get("tab", "box")
    return gr.Tabs(selected=wanted if wanted in {name for name, _, _ in TABS} else "box")


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python app.py", description="The page, on this machine.")
    add = parser.add_argument
    add("--port", type=int, help="default: GRADIO_SERVER_PORT, or 7860")
    add(
        "--checkpoint",
        type=Path,
        default=glass_box_tab.ATTEMPTS.checkpoint,
        help="the policy that acts (default: ours)",
    )
    add("--lecture", action="store_true", help="for a projector: large type, the player over the whole width")
    add("--export", type=Path, metavar="FOLDER", help="write the recorded rollouts as a static site, and end")
    add("--export-course", type=Path, metavar="FOLDER", help="write the course as a static site, and end")
    add("--record", action="store_true", help="play and record the rollouts that ship anew, and end")
    return parser


def main(words: list[str] | None = None) -> int:
    asked = arguments().parse_args(words)
    glass_box_tab.ATTEMPTS.checkpoint = asked.checkpoint
    try:
        if asked.export or asked.export_course:
            exported(asked.export, asked.export_course)
        elif asked.record:
            record()
        else:
            serve(asked.lecture, asked.port)
    except Mistake as mistake:
        print(f"app: {mistake}", file=sys.stderr)
        return 2
    return 0


def exported(rollouts: Path | None, chapters: Path | None) -> None:
    """One static site or both; then the first links to the second."""
    if rollouts:
        share.export(rollouts, chapters)
    if chapters:
        course_tab.export(chapters)


def record() -> None:
    from visualizations.page.record_rollouts import record as recorded

    for told in recorded():
        print(f"{told['label']}: {told['steps']} steps, {told['bytes']} bytes", flush=True)


def serve(lecture: bool, port: int | None) -> None:
    """Show the page until it is stopped; what acting needs is loaded as soon as the page stands."""
    if os.environ.get("GRADIO_MCP_SERVER", "").lower() == "true" and not find_spec("mcp"):
        raise Mistake(NO_MCP)
    blocks = page().queue(max_size=WAITING)
    copies = [str(share.folder())]
    try:
        blocks.launch(
            server_port=port,
            allowed_paths=copies,
            max_file_size="1mb",
            ssr_mode=False,
            prevent_thread_lock=True,
            **page_style.look(lecture),
        )
    except (OSError, OverflowError) as error:
        raise Mistake(NO_PORT.format(port or os.environ.get("GRADIO_SERVER_PORT", "7860 and the next"))) from error
    glass_box_tab.ATTEMPTS.warm_up()
    blocks.block_thread()


if __name__ == "__main__":
    sys.exit(main())
