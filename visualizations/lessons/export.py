"""A chapter as one page that opens from a disk: its figure stays alive through results computed beforehand.

saving(chapter) → Saved events, the last with the page; export_chapters(folder) → a page for each chapter that
needs no simulator, and a list of them. Switches and choices are computed in all combinations, unless a result
takes seconds; sliders move alone.
"""

import base64
import gzip
import html
import inspect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from visualizations.browser_files import PLOTLY, literal, script
from visualizations.html_page import document
from visualizations.lessons.browser_bundle import SYSTEM, style
from visualizations.lessons.chapter import Chapter, Choice, Control, Slider, Toggle
from visualizations.lessons.chapter_json import code, described, told
from visualizations.lessons.control_values import allowed
from visualizations.lessons.course import CHAPTERS, SIMULATED
from visualizations.theme import PALETTES
from vla_core.files import write_atomically
from vla_core.lessons import find, play

QUICK, LONG = 9, 4  # values of a slider: where an experiment answers at once, and where it takes seconds
Values = dict[str, Any]
Place = tuple[int, ...]  # of each knob on its values


@dataclass(frozen=True)
class Knob:
    """A control on a page without a server: the values that have been computed."""

    name: str
    values: list[Any]
    rest: int  # the place of the default
    switch: bool  # combined with everything; all else moves alone


@dataclass(frozen=True)
class Saved:
    """How far it is; the page comes with the last step."""

    step: int
    total: int  # results
    page: str = ""


def saving(chapter: Chapter, plotly: str = "") -> Iterator[Saved]:
    """Compute every result that the page will offer, then the page; `plotly` is a tag that loads it."""
    offered, learnt, computed = knobs(chapter), taught(chapter), {}
    places = settings(offered)
    for i, place in enumerate(places):
        chosen = {one.name: one.values[k] for one, k in zip(offered, place, strict=True)}
        for event in play(chapter.compute, chapter.defaults | chosen | learnt):
            result = event
            yield Saved(i, len(places))
        pictures = (f'"{mode}":{told(chapter, result, mode)}' for mode in PALETTES)
        computed[",".join(map(str, place))] = f"{{{','.join(pictures)}}}"
    yield Saved(len(places), len(places), page(chapter, offered, computed, plotly or inside()))


def taught(chapter: Chapter) -> Values:
    """What a trained chapter has learnt with its controls at rest."""
    if not chapter.train:
        return {}
    *_, learnt = play(chapter.train, chapter.defaults)
    return {"learnt": learnt}


def knobs(chapter: Chapter) -> list[Knob]:
    """What can be moved on the page; what cannot be computed beforehand is left out."""
    function = find(chapter.compute)
    asked, long = inspect.signature(function).parameters, inspect.isgeneratorfunction(function)
    count = LONG if long else QUICK
    offered = ((control, values(control, count)) for control in chapter.controls if control.name in asked)
    return [
        Knob(control.name, found, found.index(control.default), not (long or isinstance(control, Slider)))
        for control, found in offered
        if found
    ]


def values(control: Control, count: int) -> list[Any]:
    """All values of a switch, and some `count` of a slider, with its ends and where it rests."""
    if isinstance(control, Choice | Toggle):
        return list(control.ends)
    if not isinstance(control, Slider):
        return []
    steps = round((control.high - control.low) / control.step)
    count = steps + 1 if steps < count + 3 else count
    spread = [control.low + (control.high - control.low) * i / (count - 1) for i in range(count)]
    return sorted({*(allowed(control, value) for value in spread), control.default})


def settings(offered: Sequence[Knob]) -> list[Place]:
    """All combinations of switches, and with each of them every slider moved alone."""
    switched = product(*(range(len(one.values)) if one.switch else (one.rest,) for one in offered))
    return [place for rest in switched for place in (rest, *moved(rest, offered))]


def moved(rest: Place, offered: Sequence[Knob]) -> Iterator[Place]:
    for i, one in enumerate(offered):
        if not one.switch:
            yield from ((*rest[:i], k, *rest[i + 1 :]) for k in range(len(one.values)) if k != one.rest)


def inside() -> str:
    """Plotly within the page, so that it is one file."""
    return f"<script>{PLOTLY.read_text(encoding='utf-8')}</script>"


def page(chapter: Chapter, offered: Sequence[Knob], computed: Mapping[str, str], plotly: str) -> str:
    """The whole page: chapter, results, script, style and the tag with plotly."""
    facts = described(chapter) | {"code": code(chapter)}
    grids = {one.name: {"values": one.values, "rest": one.rest, "switch": one.switch} for one in offered}
    body = ",".join(f"{literal(key)}:{answer}" for key, answer in computed.items())
    packed = base64.b64encode(gzip.compress(f"{{{body}}}".encode(), 6, mtime=0)).decode()
    body = f"""<main class="course saved"></main>
<script>
{script("saved_chapter")}
const shown = GlassCourse.saved(document.querySelector(".course"), {literal(facts)}, {literal(grids)}, "{packed}");
</script>
{plotly}"""
    return document(f"{chapter.number} · {chapter.title}", style(SYSTEM), body)


def export_chapters(folder: Path) -> Iterator[str]:
    """Write the chapters, plotly once for all, and a list of them; each name when its file is there."""
    offered = [one for one in CHAPTERS if one.name not in SIMULATED]
    write_atomically(folder / PLOTLY.name, PLOTLY.read_bytes())
    for one in offered:
        *_, last = saving(one, f'<script src="{PLOTLY.name}"></script>')
        write_atomically(folder / f"{one.name}.html", last.page.encode())
        yield f"{one.name}.html"
    write_atomically(folder / "index.html", contents(offered).encode())
    yield "index.html"


def contents(chapters: Sequence[Chapter]) -> str:
    """The list of chapters, as a page."""
    items = "\n".join(
        f'<li value="{one.number}"><a href="{one.name}.html">{html.escape(one.title)}</a></li>' for one in chapters
    )
    body = f"""<main class="course contents"><h1>The course</h1><ol>
{items}
</ol></main>"""
    return document("The course", style(SYSTEM), body)
