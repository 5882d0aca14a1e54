"""The chapters of the real policy in a static course: each asks the robot of the live page beside it.

live_page(chapter, address) → a page with the chapter's question and links; each opens the live page at `address`
with a sentence in a scene, and the robot in the visitor's browser acts. Nothing on such a page was recorded.
"""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from visualizations.browser_files import document
from visualizations.lessons.chapter import Chapter
from visualizations.lessons.course_style import SYSTEM, style
from vla_core.lessons.orders import EXAMPLES
from vla_core.lessons.randomised import TASKS as RANDOMISED_TASKS
from vla_core.lessons.sentences import OFFERED_SCENES
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

NOTHING_RECORDED = (
    "Nothing on this page was recorded. Each link opens the robot in your browser, which acts at once; every "
    "stage of what it does can be opened. The figures of this chapter, which need Python, are in the live course."
)


@dataclass(frozen=True)
class Invitation:
    """Something to say to the robot, in one scene."""

    says: str
    scene: str = ""  # where the words alone do not decide it

    @property
    def link(self) -> str:
        request = {"instruction": self.says} | ({"scene": self.scene} if self.scene else {})
        return urlencode(request)


@dataclass(frozen=True)
class LiveChapter:
    """What to try, and what to look at."""

    look: str
    invitations: tuple[Invitation, ...]


IN_EVERY_SCENE = tuple(  # two things to say in each scene that the chapters offer
    Invitation(TASKS[task].sentence, scene) for scene in OFFERED_SCENES for task in SCENES[scene][:2]
)


LIVE: Mapping[str, LiveChapter] = {
    "sentences": LiveChapter(
        "Open the card Read and choose a word: its attention lies over the picture. Say the sentence again "
        "without the word, and compare the plans.",
        IN_EVERY_SCENE,
    ),
    "steering": LiveChapter(
        "Run both sentences of a scene with the same seed and compare the ways of the hand. While the robot "
        "works, type the other one and press Say it now.",
        IN_EVERY_SCENE,
    ),
    "orders": LiveChapter(
        "The order is cut into parts, which are marked on the timeline; between two of them a script carries the "
        "hand back.",
        tuple(Invitation(order) for order in EXAMPLES),
    ),
    "randomised": LiveChapter(
        "While the robot works, turn the lamp, change its colour and press Other colours: the policy sees the "
        "scene so.",
        tuple(Invitation(TASKS[f"{task}-v3"].sentence) for task in RANDOMISED_TASKS),
    ),
}


def live_page(chapter: Chapter, address: str) -> str:
    """The chapter as a page of links into the live page."""
    told, question = LIVE[chapter.name], chapter.lesson().question
    items = "\n".join(item(one, address) for one in told.invitations)
    body = f"""<main class="course contents"><h1>{chapter.number} · {html.escape(chapter.title)}</h1>
<p>{html.escape(question)}</p>
<p>{html.escape(told.look)}</p>
<ul>
{items}
</ul>
<p>{html.escape(NOTHING_RECORDED)}</p>
<p><a href="index.html">The course</a></p></main>"""
    return document(f"{chapter.number} · {chapter.title}", style(SYSTEM), body)


def item(one: Invitation, address: str) -> str:
    where = html.escape(f"{address}?{one.link}")
    about = f" <small>{html.escape(one.scene)}</small>" if one.scene else ""
    return f'<li><a href="{where}">“{html.escape(one.says)}” ▸</a>{about}</li>'


def live_pages(chapters: Sequence[Chapter], address: str) -> dict[str, str]:
    """File name → page, of the chapters that are asked live; none without a live page."""
    return {f"{one.name}.html": live_page(one, address) for one in chapters if address and one.name in LIVE}
