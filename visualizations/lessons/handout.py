"""The whole course to print, as one HTML file: explanations, figures, formulas, questions, an answer key.

build_handout(chapters) → HandoutProgress events, the last with the page. Figures are drawn as SVG when the file is
opened, by the plotly that it carries; nothing is fetched. A figure that cannot be computed here says why.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from visualizations import theme
from visualizations.browser_files import document
from visualizations.lessons.chapter import Chapter
from visualizations.lessons.course import CHAPTERS
from visualizations.lessons.export import inline_plotly, trained_state
from visualizations.lessons.glossary import GLOSSARY
from visualizations.lessons.lesson import Check, Checkpoint, ChoiceCheck, Curve, NumberCheck, Table
from visualizations.lessons.typography import typographic
from vla_core.errors import Mistake
from vla_core.lessons import play

LETTERS = "ABCDEFGH"
LINES = '<div class="lines"></div><div class="lines"></div>'  # to write on
STYLE = """
body { font: 11pt/1.45 Georgia, 'Times New Roman', serif; color: #111; background: #fff; max-width: 18cm;
  margin: 0 auto; }
h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.2; break-after: avoid; }
section.chapter, section.key { break-before: page; padding-top: 4mm; }
.question { font-style: italic; font-size: 1.1em; }
figure { margin: 4mm 0; break-inside: avoid; }
figcaption, .source { font-size: 0.85em; color: #333; }
.plot { width: 18cm; height: 9.5cm; overflow: hidden; }
.plot > div { width: 135%; height: 135%; transform: scale(calc(1 / 1.35)); transform-origin: 0 0; }
.sketch { height: 18mm; stroke-width: 2.5; fill: none; vertical-align: middle; }
table { border-collapse: collapse; font-size: 0.85em; margin: 3mm 0; }
th, td { border: 1px solid #999; padding: 1mm 2mm; text-align: left; vertical-align: top; }
tr, li { break-inside: avoid; }
pre { white-space: pre-wrap; font-size: 0.95em; }
.choices { list-style: upper-alpha; }
.lines { border-bottom: 1px solid #999; height: 7mm; }
@page { size: A4; margin: 15mm; }
@media screen { body { padding: 10mm; } }
"""
DRAW = """
(async () => {
  for (const plot of document.querySelectorAll(".plot > div")) {
    const { data, layout } = JSON.parse(plot.parentElement.nextElementSibling.textContent);
    const size = { width: plot.clientWidth, height: plot.clientHeight };
    await Plotly.newPlot(plot, data, { ...layout, ...size }, { staticPlot: true });
    await new Promise((done) => setTimeout(done)); // the page can be read meanwhile
  }
  document.body.dataset.drawn = "all";
})();
"""


@dataclass(frozen=True)
class HandoutProgress:
    """How many chapters are done; the last event carries the page."""

    step: int
    total: int
    title: str
    page: str = ""


@dataclass(frozen=True)
class Asked:
    """A question as it is printed, and its entry in the key."""

    body: str
    answer: str


def build_handout(chapters: Sequence[Chapter] = CHAPTERS) -> Iterator[HandoutProgress]:
    """One chapter after the other; each computes its experiment once, with its controls at rest."""
    sections, key = [], []
    for i, one in enumerate(chapters):
        asked = questions(one)
        sections.append(chapter_section(one, asked))
        key.append(f"<h3>{heading(one)}</h3><ol>{items(part.answer for part in asked)}</ol>")
        yield HandoutProgress(i + 1, len(chapters), one.title)
    page = document(
        "The course, to print", f":root {{ {theme.css('light')} }} {STYLE}", body(chapters, sections, key)
    )
    yield HandoutProgress(len(chapters), len(chapters), "the whole course", page)


def body(chapters: Sequence[Chapter], sections: Sequence[str], key: Sequence[str]) -> str:
    contents = items(f'<a href="#{one.name}">{heading(one)}</a>' for one in chapters)
    terms = "".join(
        f"<dt><b>{shown(term)}</b></dt><dd>{shown(words)}</dd>" for term, words in sorted(GLOSSARY.items())
    )
    return f"""<h1>From one neuron to a robot that acts</h1>
<ul>{contents}</ul>
{"".join(sections)}
<section class="key"><h2>Glossary</h2><dl>{terms}</dl></section>
<section class="key"><h2>Answers</h2>{"".join(key)}</section>
{inline_plotly()}
<script>{DRAW}</script>"""


def heading(one: Chapter) -> str:
    return f"{one.number} · {html.escape(one.title)}"


def chapter_section(one: Chapter, asked: Sequence[Asked]) -> str:
    """Explanation, figure, formula and questions of a chapter."""
    result, why_not = computed(one)
    told = [*introduction(one), figure(one, result) if result is not None else note(why_not)]
    if result is not None:
        told += formula(one, result)
    told += [table(part) for part in one.lesson().tables]
    questions = items(part.body for part in asked)
    return (
        f'<section class="chapter" id="{one.name}"><h2>{heading(one)}</h2>{"".join(told)}'
        f"<h3>Check yourself</h3><ol>{questions}</ol></section>"
    )


def computed(one: Chapter) -> tuple[Any, str]:
    """The last result with the controls at rest, trained where the chapter trains; or why there is none."""
    try:
        *_, result = play(one.compute, one.defaults | trained_state(one))
    except Mistake as mistake:
        return None, str(mistake)
    return result, ""


def introduction(one: Chapter) -> list[str]:
    lesson = one.lesson()
    question = f'<p class="question">{prose(lesson.question)}</p>'
    return [question, *(f"<p>{prose(text)}</p>" for text in lesson.explanation)]


def figure(one: Chapter, result: Any) -> str:
    """The drawing with its caption: the panels in the order of reading, or the sentence that describes it."""
    data = one.figure(result).to_json().replace("<", "\\u003c")
    panels = [f"<b>{prose(seen.panel)}.</b> {prose(seen.says)}" for seen in one.lesson().panels]
    caption = " ".join([*panels, prose(one.describe(result))])
    return (
        f'<figure><div class="plot"><div></div></div><script type="application/json">{data}</script>'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def note(why: str) -> str:
    return f'<p class="source">The figure of this chapter needs more than this machine has. {shown(why)}</p>'


def formula(one: Chapter, result: Any) -> list[str]:
    """The formula with each letter's name, unit and value."""
    lesson = one.lesson()
    lines = "\n".join(shown(re.sub(r"\[([^\]]+)\]", r"\1", line)) for line in lesson.formula)
    rows = [(symbol.sign, symbol.name, symbol.unit, symbol.value(result)) for symbol in lesson.symbols]
    return [f"<pre>{lines}</pre>", table(Table("", ("sign", "what", "unit", "here"), tuple(rows)))]


def table(one: Table) -> str:
    title = f"<h3>{prose(one.title)}</h3>" if one.title else ""
    head = "".join(f"<th>{prose(cell)}</th>" for cell in one.head)
    rows = "".join(f"<tr>{''.join(f'<td>{prose(cell)}</td>' for cell in row)}</tr>" for row in one.rows)
    return f"{title}<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def questions(one: Chapter) -> list[Asked]:
    """The questions of a chapter without their answers, and the answers."""
    return [asked(check) for check in one.lesson().checks]


def asked(check: Check) -> Asked:
    """A choice with letters, a number with its unit, an order from A to Z."""
    question = prose(check.question)
    if isinstance(check, ChoiceCheck):
        right = next(i for i, option in enumerate(check.options) if option.right)
        choices = items(prose(option.words) + sketch(option.sketch) for option in check.options)
        answer = f"{LETTERS[right]}. {prose(check.options[right].feedback)}"
        return Asked(f'{question}<ol class="choices">{choices}</ol>', answer)
    if isinstance(check, NumberCheck):
        return Asked(f"{question} ______ {prose(check.unit)}", prose(check.feedback))
    if isinstance(check, Checkpoint):
        return Asked(f"{question}{LINES}{LINES}", prose(check.model))
    mixed = sorted(check.items)
    order = ", ".join(LETTERS[mixed.index(item)] for item in check.items)
    return Asked(
        f'{question}<ol class="choices">{items(prose(item) for item in mixed)}</ol>',
        f"{order}. {prose(check.feedback)}",
    )


def sketch(curves: Sequence[Curve]) -> str:
    """The small drawing of an answer that is a picture."""
    lines = "".join(
        f'<polyline style="stroke: var(--{shade})" points="'
        + " ".join(f"{120 * x:.1f},{80 * (1 - y):.1f}" for x, y in zip(across, up, strict=True))
        + '"/>'
        for across, up, shade in curves
    )
    return f' <svg class="sketch" viewBox="-4 -4 128 88">{lines}</svg>' if lines else ""


def items(parts: Any) -> str:
    return "".join(f"<li>{part}</li>" for part in parts)


def prose(text: str) -> str:
    """A text with its marks: **term**, **shown|entry** and `code`."""
    terms = re.sub(r"\*\*([^*|]+)(?:\|[^*]+)?\*\*", r"<b>\1</b>", shown(text))
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", terms)


def shown(text: str) -> str:
    return html.escape(typographic(text), quote=False)
