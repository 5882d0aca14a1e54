"""The page of a chapter whose answers the robot of a live site computes in the visitor's browser.

live_page(chapter, live, …) → the whole lesson; `live` is the address of the live page, seen from the course.
asked(name) → what the live page is asked when a chapter leads to it.
"""

from posixpath import dirname
from typing import Any

from visualizations.browser_files import literal
from visualizations.lessons.chapter import Chapter
from visualizations.lessons.chapter_json import chapter_facts, opening_facts
from visualizations.lessons.live_chapters import LIVE, drawing, live_chapter, stored_answers, with_starts
from visualizations.lessons.static_page import ROOT, PythonPlace, lesson_page, packed
from vla_core.language.table_reader import COMMAND
from vla_core.language.table_suggestions import suggestions
from vla_core.world.seeds import unseen_seed
from vla_core.world.table.tasks import scene_of

ROBOT = "live"  # the folder of the robot's files, beside the live page
TABLE = "table"


def live_page(chapter: Chapter, live: str, plotly: str, python: PythonPlace) -> str:
    """The lesson, with the figures' shapes and sentences packed into it; `plotly` is a tag that loads it."""
    one, told = with_starts(chapter), live_chapter(chapter.name)
    facts = chapter_facts(one) | {"opening": opening_facts(one), "python": python, "long": told.long}
    site = {"page": live, "robot": f"{dirname(live) or '.'}/{ROBOT}/", "asked": asked(chapter.name)}
    stored = ",".join(
        f'{{"when":{literal(dict(when))},"answers":{found}}}' for when, found in stored_answers(chapter)
    )
    held = packed(f'{{"drawing":{literal(drawing(chapter))},"stored":[{stored}]}}')
    return lesson_page(
        chapter, "live_chapter", f'live({ROOT}, {literal(facts)}, {literal(site)}, "{held}")', plotly
    )


def asked(name: str) -> dict[str, Any]:
    """A sentence and a scene that show a chapter's matter in the live page; nothing where any attempt does."""
    if name in LIVE:
        return dict(live_chapter(name).asked)
    return {"instruction": about_table(), "scene": TABLE} if name == "combinations" else {}


def about_table() -> str:
    """Something that can be said about the table which lies there first."""
    said = suggestions(scene_of(TABLE, unseen_seed(0)))
    return next(one.text for one in said if one.kind == COMMAND)
