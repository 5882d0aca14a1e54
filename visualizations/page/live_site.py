"""A page whose robot acts in the visitor's browser: a static site for any file server, or one HTML file.

write_site(folder, …) writes the page, the recorded rollouts and the robot's files, which are read when they are
needed; write_page(file, …) writes all of it, with one scene, into one file that opens from a disk.
"""

import base64
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import quote

from visualizations import browser_files, player, theme
from visualizations.browser_files import PLOTLY, document, literal
from visualizations.page import recorded_rollouts
from visualizations.page.glass_box_controls import EXAMPLES
from visualizations.page.live_files import EVERYTHING, Files, listed, robot_files, sawyer_tasks
from visualizations.page.page_head import TITLE
from visualizations.page.table_builder import CHOICES, TABLE
from vla_core.attempt.request import SETTINGS
from vla_core.errors import InvalidInput
from vla_core.files import write_atomically
from vla_core.language.table_reader import COMMAND
from vla_core.language.table_suggestions import suggestions
from vla_core.world.seeds import unseen_seed
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.table.tasks import scene_of
from vla_core.world.tasks import TASKS

ROBOT = "live"  # folder of the robot's files
BAR = ":is(.live-bar, .live-table)"  # where to say what to do, and what lies on the table
TABLE_LABEL = "table · build it"  # in the list of scenes
LARGEST_PAGE = 25_000_000  # bytes
DARK = '@media (prefers-color-scheme: dark) {{ {} }} :root:has(.glass-box[data-theme="dark"]) {{ {} }}'


def write_site(
    folder: Path, checkpoint: Path, tasks: str = EVERYTHING, course: Path | None = None
) -> dict[str, int]:
    """Write the site, with a link to a course that lies elsewhere; the size of every file by its path."""
    names = sawyer_tasks(tasks)
    robot = robot_files(checkpoint, names)
    recorded = [one["name"] for one in recorded_rollouts.index()]
    files = {f"{ROBOT}/{path}": content for path, content in robot.items()}
    files |= {f"recorded/{name}.rollout": recorded_rollouts.path(name).read_bytes() for name in recorded}
    files[f"{ROBOT}/worker.js"] = browser_files.script("live_worker").encode()
    files[f"{ROBOT}/robot.json"] = literal(robot_facts(robot)).encode()
    files[PLOTLY.name] = PLOTLY.read_bytes()
    rollouts = [{"name": one, "label": label_of(one), "url": f"recorded/{one}.rollout"} for one in recorded]
    source: dict[str, Any] = {"list": listed(robot), "core": core_size(robot), "address": f"{ROBOT}/"}
    if course:
        source["course"] = quote(Path(os.path.relpath(course, folder)).as_posix()) + "/index.html"
    page = html_of(names, source, rollouts, f'<script id="plotly" src="{PLOTLY.name}"></script>')
    files["index.html"] = page.encode()  # the last: a folder without it is not complete
    for path, content in files.items():
        write_atomically(folder / path, content)
    return {path: len(content) for path, content in files.items()}


def robot_facts(robot: Files) -> dict[str, Any]:
    """What a page of a course beside the site needs to load the robot."""
    return {"list": listed(robot), "core": core_size(robot), "settings": settings()}


def write_page(file: Path, checkpoint: Path, tasks: str) -> int:
    """Write the one file with the scenes of these tasks; its size in bytes."""
    names = sawyer_tasks(tasks)
    robot = robot_files(checkpoint, names)
    source = {
        "list": listed(robot),
        "core": core_size(robot),
        "inline": {path: base64.b64encode(content).decode() for path, content in robot.items()},
        "worker": browser_files.script("live_worker"),
    }
    about = recorded_about(names)
    rollouts = [{"name": about, "label": label_of(about), "source": recorded_rollouts.label_and_text(about)[1]}]
    plotly = f'<script id="plotly">{PLOTLY.read_text(encoding="utf-8")}</script>'
    page = html_of(names, source, rollouts, plotly).encode()
    if len(page) > LARGEST_PAGE:
        raise InvalidInput(f"The page would have {len(page) / 1e6:.1f} MB; choose fewer tasks.")
    write_atomically(file, page)
    return len(page)


def label_of(name: str) -> str:
    return next(str(one["label"]) for one in recorded_rollouts.index() if one["name"] == name)


def recorded_about(tasks: Sequence[str]) -> str:
    """The recorded rollout of one of these tasks, or the first."""
    known = {str(one["scene"]): str(one["name"]) for one in recorded_rollouts.index()}
    return next((known[task] for task in tasks if task in known), next(iter(known.values())))


def core_size(robot: Files) -> int:
    """Bytes that are read before the robot can be told something."""
    return sum(len(content) for path, content in robot.items() if not path.startswith("scenes/"))


def html_of(
    tasks: Sequence[str], source: Mapping[str, Any], recorded: Sequence[Mapping[str, str]], plotly_tag: str
) -> str:
    """The page; `source` is where the robot's files are. assets/browser/live/live_page.js reads what it holds, and
    saved_page.js puts other content in its place."""
    held = {"robot": dict(source) | choices(tasks), "player": player.spec(), "recorded": list(recorded)}
    data = "\n".join(
        f'<script type="application/json" id="{name}">{literal(value)}</script>' for name, value in held.items()
    )
    body = f"""<main class="glass-box"></main>
{data}
<script>
{browser_files.script("live_page")}
GlassLivePage.openPage();
</script>
{plotly_tag}"""
    return document(f"{TITLE}, live", style(), body)


def style() -> str:
    """The player's style and that of the bar above it, dark where the system or the player is."""
    light, night = (f"{BAR} {{ {theme.css(mode)} }}" for mode in ("light", "dark"))
    forced = f':root:has(.glass-box[data-theme="light"]) {{ {light} }}'
    builder = f".live-table {{ {browser_files.style('table_builder')} }}"
    return "\n".join(
        [
            light,
            DARK.format(night, night),
            forced,
            player.style(player.SYSTEM),
            browser_files.style("live"),
            builder,
        ]
    )


def settings() -> dict[str, Any]:
    """How an attempt is asked for, for a robot that acts in the browser."""
    return {name: asdict(one) for name, one in SETTINGS.items() if name != "runtime"}


def choices(tasks: Sequence[str]) -> dict[str, Any]:
    """What a visitor can choose, as one entry: settings, scenes, sentences to begin with."""
    alone = [(task.removesuffix("-v3"), task) for task in tasks if task in TASKS]
    shared = [
        (f"{scene} · {len(names)} things to do", scene)
        for scene, names in SCENES.items()
        if all(f"{name}@{scene}" in tasks for name in names)
    ]
    found = {"settings": settings(), "scenes": [*alone, *shared], "examples": examples(tasks)}
    if TABLE in tasks:
        found |= {"scenes": [(TABLE_LABEL, TABLE), *found["scenes"]], "table": CHOICES}
    return {"choices": found}


def examples(tasks: Sequence[str]) -> list[tuple[str, str]]:
    """Of a whole site those of the Gradio page, of a few scenes their own sentences."""
    if set(TASKS) <= set(tasks):
        return list(EXAMPLES)
    said = [TASKS[task].sentence for task in tasks if task in TASKS] or about_table()
    return [(sentence, sentence) for sentence in said]


def about_table() -> list[str]:
    """What can be said of the table that lies there first."""
    said = suggestions(scene_of(TABLE, unseen_seed(0)))
    return [one.text for one in said if one.kind == COMMAND]
