"""The command that shows the page: `python app.py`, then open localhost:7860; `--help` lists what else it does."""

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
    zero_gpu,
)
from visualizations.page.attempt_server import ATTEMPTS
from visualizations.page.page_head import TITLE
from vla_core.errors import InvalidInput, MissingPart, Mistake

MAX_WAITING = 40  # requests in gradio's queue
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
    blocks = gr.Blocks(title=TITLE, analytics_enabled=False, fill_width=True, delete_cache=(600, 3600))
    with blocks:
        gr.HTML(f"<h1>{TITLE}</h1>", elem_id="house")
        tour.build()
        with gr.Tabs(selected="box", elem_id="tabs") as tabs:
            for name, title, module in TABS:
                with gr.Tab(title, id=name):
                    module.build()
        blocks.load(tab_of_address, None, tabs, api_visibility="private", queue=False)
        blocks.unload(glass_box_tab.page_closed)
        http_api.build()
    page_style.defer_scripts(blocks)
    return blocks


def tab_of_address(request: gr.Request) -> gr.Tabs:
    """The tab that the address names: ?tab=course&chapter=neuron."""
    name = request.query_params.get("tab", "box")
    return gr.Tabs(selected=name if name in {tab for tab, _, _ in TABS} else "box")


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python app.py", description="The page, on this machine.")
    add = parser.add_argument
    add("--port", type=int, help="default: GRADIO_SERVER_PORT, or 7860")
    add(
        "--checkpoint",
        type=Path,
        default=ATTEMPTS.checkpoint,
        help="the policy that acts (default: ours)",
    )
    add("--lecture", action="store_true", help="for a projector: large type, the player over the whole width")
    add("--export", type=Path, metavar="FOLDER", help="write the recorded rollouts as a static site, and end")
    add("--export-course", type=Path, metavar="FOLDER", help="write the course as a static site, and end")
    add("--export-handout", type=Path, metavar="FILE", help="write the course as one HTML file to print, and end")
    add("--live", action="store_true", help="with --export: a robot that acts in the visitor's browser")
    add("--export-live", type=Path, metavar="FILE", help="write one HTML file whose robot acts, and end")
    add(
        "--task",
        default="",
        help="tasks of --live and --space (default: all,shared,table), --export-live (drawer-open)",
    )
    add("--space", type=Path, metavar="FOLDER", help="write a static Space with robot and course, and end")
    add("--record", action="store_true", help="play and record the rollouts that ship anew, and end")
    return parser


def main(words: list[str] | None = None) -> int:
    args = arguments().parse_args(words)
    ATTEMPTS.checkpoint = args.checkpoint
    try:
        if args.export_live or args.live or args.space:
            export_live(args)
        elif args.export or args.export_course:
            export(args.export, args.export_course)
        elif args.export_handout:
            course_tab.export_handout(args.export_handout)
        elif args.record:
            record()
        else:
            serve(args.lecture, args.port)
    except Mistake as mistake:
        print(f"app: {mistake}", file=sys.stderr)
        return 2
    return 0


def export(rollouts: Path | None, chapters: Path | None) -> None:
    """Write one static site or both; of both, the first links to the second."""
    if rollouts:
        share.export(rollouts, chapters)
    if chapters:
        course_tab.export(chapters)


def export_live(args: argparse.Namespace) -> None:
    """Write a site, a static Space, or one file, whose robot acts in the visitor's browser."""
    from visualizations.page import live_files, live_site, static_space

    if args.export_live:
        size = live_site.write_page(args.export_live, args.checkpoint, args.task or "drawer-open")
        print(f"{args.export_live}: {size / 1e6:.1f} MB")
        return
    folder, tasks = args.space or args.export, args.task or live_files.EVERYTHING
    if not folder:
        raise InvalidInput("--live needs a folder to write to: `python app.py --export site/ --live`.")
    if args.space:
        sizes = static_space.write_space(folder, args.checkpoint, tasks)
    else:
        sizes = live_site.write_site(folder, args.checkpoint, tasks, args.export_course)
        if args.export_course:
            course_tab.export(args.export_course, folder)
    print(f"{folder}: {len(sizes)} files, {sum(sizes.values()) / 1e6:.1f} MB. Any file server can serve it.")


def record() -> None:
    """Record the rollouts that ship, with a line for each."""
    from visualizations.page.record_rollouts import record as record_all

    for recorded in record_all():
        print(f"{recorded['label']}: {recorded['steps']} steps, {recorded['bytes']} bytes", flush=True)


def serve(lecture: bool, port: int | None) -> None:
    """Serve the page until it is stopped; policy and simulator are loaded once the page answers."""
    zero_gpu.declare()
    if os.environ.get("GRADIO_MCP_SERVER", "").lower() == "true" and not find_spec("mcp"):
        raise MissingPart(NO_MCP)
    blocks = page().queue(max_size=MAX_WAITING)
    try:
        blocks.launch(
            server_port=port,
            allowed_paths=[str(share.folder())],
            max_file_size="2mb",
            ssr_mode=False,
            prevent_thread_lock=True,
            **page_style.launch_options(lecture),
        )
    except (OSError, OverflowError) as error:
        raise InvalidInput(
            NO_PORT.format(port or os.environ.get("GRADIO_SERVER_PORT", "7860 and the next"))
        ) from error
    ATTEMPTS.warm_up()
    blocks.block_thread()


if __name__ == "__main__":
    sys.exit(main())
