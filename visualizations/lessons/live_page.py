"""The page of a chapter whose answers the robot of a live site computes in the visitor's browser.

live_page(chapter, live, …) → the whole lesson; `live` is the address of the live page, seen from the course.
asked(name) → what the live page is asked when a chapter leads to it.
"""

import base64
import gzip
from collections.abc import Mapping
from posixpath import dirname
from typing import Any

from visualizations.browser_files import document, literal, script
from visualizations.lessons.chapter import Chapter
from visualizations.lessons.chapter_json import chapter_facts, opening_facts
from visualizations.lessons.course_style import SYSTEM, style
from visualizations.lessons.live_chapters import LIVE, drawing, live_chapter, stored_answers, with_starts
from vla_core.language.table_reader import COMMAND
from vla_core.language.table_suggestions import suggestions
from vla_core.world.seeds import unseen_seed
from vla_core.world.table.tasks import scene_of

ROBOT = "live"  # the folder of the robot's files, beside the live page
TABLE = "table"
PythonPlace = Mapping[str, str] | str  # addresses of worker and folder, or "file" or "server" where there is none


def live_page(chapter: Chapter, live: str, plotly: str, python: PythonPlace) -> str:
    """The lesson, with the figures' shapes and sentences packed into it; `plotly` is a tag that loads it."""
    one, told = with_starts(chapter), live_chapter(chapter.name)
    facts = chapter_facts(one) | {"opening": opening_facts(one), "python": python, "long": told.long}
    site = {"page": live, "robot": f"{dirname(live) or '.'}/{ROBOT}/", "asked": asked(chapter.name)}
    stored = ",".join(
        f'{{"when":{literal(dict(when))},"answers":{found}}}' for when, found in stored_answers(chapter)
    )
    held = packed(f'{{"drawing":{literal(drawing(chapter))},"stored":[{stored}]}}')
    body = f"""<main class="course saved"></main>
<script>
{script("live_chapter")}
const shown = GlassCourse.live(document.querySelector(".course"), {literal(facts)}, {literal(site)}, "{held}");
</script>
{plotly}"""
    return document(f"{chapter.number} · {chapter.title}", style(SYSTEM), body)


def packed(text: str) -> str:
    return base64.b64encode(gzip.compress(text.encode(), 6, mtime=0)).decode()


def asked(name: str) -> dict[str, Any]:
    """A sentence and a scene that show a chapter's matter in the live page; nothing where any attempt does."""
    if name in LIVE:
        return dict(live_chapter(name).asked)
    return {"instruction": about_table(), "scene": TABLE} if name == "combinations" else {}


def about_table() -> str:
    """Something that can be said about the table which lies there first."""
    said = suggestions(scene_of(TABLE, unseen_seed(0)))
    return next(one.text for one in said if one.kind == COMMAND)
