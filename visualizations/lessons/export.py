"""A chapter as one HTML file that works without a server: every result it can show is computed beforehand.

build_page(chapter) → ExportProgress events, the last with the page; export_chapters(folder) → a page for each
chapter that needs no simulator, of the others where a live page lies beside them, and a list of them. Switches
and choices are computed in all combinations, unless a result takes seconds; sliders are varied one at a time.
"""

import html
import inspect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from visualizations.browser_files import PLOTLY, PYODIDE, PYTHON_FILES, document, has_python, literal, script
from visualizations.lessons.chapter import Chapter, Choice, Control, Slider, Toggle
from visualizations.lessons.chapter_json import chapter_facts, opening_facts, result_json
from visualizations.lessons.course import CHAPTERS, SIMULATED
from visualizations.lessons.course_style import SYSTEM, style
from visualizations.lessons.glossary import GLOSSARY
from visualizations.lessons.live_page import asked, live_page
from visualizations.lessons.static_page import ROOT, PythonPlace, lesson_page, packed
from visualizations.theme import PALETTES
from vla_core.files import write_atomically
from vla_core.lessons import find, play

ONLY_LIVE = "The real policy acts in these chapters, so they are only in the live course, or beside a live site:"
PYTHON = "python"  # the folder beside the chapters that holds it
QUICK_VALUES, SLOW_VALUES = 9, 4  # values of a slider: for an experiment that answers at once, or in seconds
Values = dict[str, Any]
Indices = tuple[int, ...]  # the index of each control's value


@dataclass(frozen=True)
class OfferedControl:
    """A control on a page without a server: the values that have been computed."""

    name: str
    values: list[Any]
    default_index: int
    switch: bool  # offered in all combinations; a slider is varied alone


@dataclass(frozen=True)
class WantedResult:
    """A result that the page will offer."""

    key: str  # that the page finds it by
    values: Values  # of controls
    step: int | None = None  # of the lesson, whose outcome belongs to it


@dataclass(frozen=True)
class ExportProgress:
    """How many results are computed; the last event carries the page."""

    step: int
    total: int  # results
    page: str = ""


def build_page(
    chapter: Chapter, plotly: str = "", python: PythonPlace = "file", live: str = ""
) -> Iterator[ExportProgress]:
    """Compute every result that the page will offer, then the page; `plotly` is a tag that loads it.

    `python` says where the page finds Python for code that a learner types, or why there is none; `live` is the
    address of a live page beside it.
    """
    offered, learnt, computed = offered_controls(chapter), trained_state(chapter), {}
    wanted = wanted_results(chapter, offered)
    for i, one in enumerate(wanted):
        for event in play(chapter.compute, chapter.defaults | one.values | learnt):
            result = event
            yield ExportProgress(i, len(wanted))
        pictures = (f'"{mode}":{result_json(chapter, result, mode, one.step)}' for mode in PALETTES)
        computed[one.key] = f"{{{','.join(pictures)}}}"
    page = chapter_page(chapter, offered, computed, plotly or inline_plotly(), python, live)
    yield ExportProgress(len(wanted), len(wanted), page)


def wanted_results(chapter: Chapter, offered: Sequence[OfferedControl]) -> list[WantedResult]:
    """Every place of the controls, and every step of the lesson."""
    moved = [
        WantedResult(
            ",".join(map(str, place)),
            {one.name: one.values[k] for one, k in zip(offered, place, strict=True)},
        )
        for place in combinations(offered)
    ]
    steps = chapter.lesson().steps
    return moved + [WantedResult(f"step {i}", dict(step.values), i) for i, step in enumerate(steps)]


def trained_state(chapter: Chapter) -> Values:
    """The trained state of a chapter that trains, with its controls at their defaults."""
    if not chapter.train:
        return {}
    *_, learnt = play(chapter.train, chapter.defaults)
    return {"learnt": learnt}


def offered_controls(chapter: Chapter) -> list[OfferedControl]:
    """The controls of the page; one whose results cannot be computed beforehand is left out."""
    function = find(chapter.compute)
    asked, long = inspect.signature(function).parameters, inspect.isgeneratorfunction(function)
    count = SLOW_VALUES if long else QUICK_VALUES
    steps = chapter.lesson().steps
    offered = (
        (control, offered_values(control, count, *(step.values for step in steps)))
        for control in chapter.controls
        if control.name in asked
    )
    return [
        OfferedControl(
            control.name, found, found.index(control.default), not (long or isinstance(control, Slider))
        )
        for control, found in offered
        if found
    ]


def offered_values(control: Control, count: int, *lesson_steps: Mapping[str, Any]) -> list[Any]:
    """All values of a switch; about `count` of a slider, with its ends, its default and what steps set it to."""
    if isinstance(control, Choice | Toggle):
        return list(control.extremes)
    if not isinstance(control, Slider):
        return []
    steps = round((control.high - control.low) / control.step)
    count = steps + 1 if steps < count + 3 else count
    even = [control.low + (control.high - control.low) * i / (count - 1) for i in range(count)]
    stepped = [step[control.name] for step in lesson_steps if control.name in step]
    return sorted({*(control.validate(value) for value in (*even, *stepped)), control.default})


def combinations(offered: Sequence[OfferedControl]) -> list[Indices]:
    """All combinations of switches, and for each of them every slider varied alone."""
    switched = product(*(range(len(one.values)) if one.switch else (one.default_index,) for one in offered))
    return [place for rest in switched for place in (rest, *slider_variations(rest, offered))]


def slider_variations(rest: Indices, offered: Sequence[OfferedControl]) -> Iterator[Indices]:
    for i, one in enumerate(offered):
        if not one.switch:
            yield from ((*rest[:i], k, *rest[i + 1 :]) for k in range(len(one.values)) if k != one.default_index)


def inline_plotly() -> str:
    """Plotly as an inline script, so that the page is one file."""
    return f"<script>{PLOTLY.read_text(encoding='utf-8')}</script>"


def chapter_page(
    chapter: Chapter,
    offered: Sequence[OfferedControl],
    computed: Mapping[str, str],
    plotly: str,
    python: PythonPlace,
    live: str = "",
) -> str:
    """The whole page: chapter, results, script, style and the tag with plotly."""
    facts = chapter_facts(chapter) | {"opening": opening_facts(chapter), "python": python}
    if live:
        facts["site"] = {"page": live, "asked": asked(chapter.name)}
    grids = {one.name: {"values": one.values, "rest": one.default_index, "switch": one.switch} for one in offered}
    body = ",".join(f"{literal(key)}:{answer}" for key, answer in computed.items())
    call = f'saved({ROOT}, {literal(facts)}, {literal(grids)}, "{packed(f"{{{body}}}")}")'
    return lesson_page(chapter, "saved_chapter", call, plotly)


def export_chapters(folder: Path, live: str = "") -> Iterator[str]:
    """Write the chapters, plotly once for all, and a list of them; each name when its file is there.

    `live` is the address of a live page, seen from the folder: the chapters of the real policy ask its robot.
    """
    write_atomically(folder / PLOTLY.name, PLOTLY.read_bytes())
    python = copy_python(folder)
    offered = [one for one in CHAPTERS if live or one.name not in SIMULATED]
    for one in offered:
        write_atomically(folder / f"{one.name}.html", exported(one, python, live).encode())
        yield f"{one.name}.html"
    for name, page in {"glossary.html": glossary_page(), "index.html": contents_page(offered)}.items():
        write_atomically(folder / name, page.encode())
        yield name


def exported(chapter: Chapter, python: PythonPlace, live: str = "") -> str:
    """A chapter's page in a static course."""
    plotly = f'<script src="{PLOTLY.name}"></script>'
    if chapter.name in SIMULATED:
        return live_page(chapter, live, plotly, python)
    *_, last = build_page(chapter, plotly, python, live)
    return last.page


def copy_python(folder: Path) -> PythonPlace:
    """Put Python for the browser beside the chapters, where it is installed; where they find it."""
    if not has_python():
        return "server"
    for name in PYTHON_FILES:
        write_atomically(folder / PYTHON / name, (PYODIDE / name).read_bytes())
    write_atomically(folder / PYTHON / "worker.js", script("python_worker").encode())
    return {"worker": f"{PYTHON}/worker.js", "folder": f"{PYTHON}/"}


def contents_page(chapters: Sequence[Chapter]) -> str:
    """The list of chapters, as a page; those that are not written are named, with where they are."""
    items = "\n".join(
        f'<li value="{one.number}"><a href="{one.name}.html">{html.escape(one.title)}</a></li>' for one in chapters
    )
    left = [one for one in CHAPTERS if one.name not in {written.name for written in chapters}]
    elsewhere = "; ".join(f"{one.number} · {html.escape(one.title)}" for one in left)
    missing = f"<p>{ONLY_LIVE} {elsewhere}.</p>" if left else ""
    body = f"""<main class="course contents"><h1>The course</h1><ol>
{items}
</ol>{missing}<p><a href="glossary.html">Glossary</a></p></main>"""
    return document("The course", style(SYSTEM), body)


def glossary_page() -> str:
    """Every term of the course, as a page."""
    items = "\n".join(
        f"<dt>{html.escape(term)}</dt><dd>{html.escape(words)}</dd>" for term, words in sorted(GLOSSARY.items())
    )
    body = f'<main class="course contents glossary"><h1>Glossary</h1><dl>\n{items}\n</dl></main>'
    return document("Glossary of the course", style(SYSTEM), body)
