"""The words of the course: numbers are computed or cited, names of code exist, every word is spelt rightly."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.visualizations.taught import finished
from visualizations.lessons.course import CHAPTERS
from visualizations.lessons.glossary import GLOSSARY
from visualizations.lessons.lesson import CodeNote, Lesson, Paper, Symbol
from visualizations.lessons.teacher_notes import notes_of

ROOT = Path(__file__).parents[2]
LESSONS = ROOT / "visualizations" / "lessons"
TEXTS = [*sorted((LESSONS / "texts").glob("*.py")), *sorted((LESSONS / "notes").glob("*.py"))]
TEXTS += [LESSONS / "glossary.py"]
OWN_WORDS = ROOT / "tests" / "visualizations" / "course_words.txt"
EACH = pytest.mark.parametrize("one", CHAPTERS, ids=lambda one: one.name)
GIVEN = {
    "question",
    "choices",
    "words",
    "values",
    "link",
    "line",
    "formula",
}  # parts that pose something; nothing is claimed
GIVEN_BY_PLACE = {"Paper", "CodeNote", "cited", "Option"}  # whose first argument is quoted, not claimed
NUMBER = re.compile(r"(?<![\w.,-])\d+(?:[.,]\d+)*(?!\w)")
PLACE = re.compile(r"{\w+:[^}]*}")  # where str.format puts a number, with how it is written
ALLOWED = {"0", "1"}  # ends of ranges by definition
CODE = re.compile(r"`([^`]+)`")
WORD = re.compile(r"[A-Za-z][A-Za-z']+")


def claims(tree: ast.AST) -> Iterator[ast.Constant]:
    """The literal strings that state something to a reader."""
    if isinstance(tree, ast.Constant):
        if isinstance(tree.value, str):
            yield tree
        return
    if isinstance(tree, ast.FormattedValue):
        return  # computed
    for child in ast.iter_child_nodes(tree):
        if isinstance(tree, ast.Call) and quoted(tree, child):
            continue
        if isinstance(child, ast.keyword) and child.arg in GIVEN:
            continue
        yield from claims(child)


def quoted(call: ast.Call, part: ast.AST) -> bool:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    return name in GIVEN_BY_PLACE and part in call.args[: None if name in ("cited", "Paper") else 1]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_number_in_prose_is_computed_or_cited(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    typed = [
        f"line {one.lineno}: {number}"
        for one in claims(tree)
        if id(one) not in docstrings
        for number in NUMBER.findall(PLACE.sub("", one.value))
        if number not in ALLOWED
    ]
    assert typed == []


def test_the_check_of_numbers_finds_a_typed_one_and_leaves_a_computed_one():
    typed = ast.parse('Seen("Panel", "It reaches 93 % after one step.")')
    computed = ast.parse('Seen("Panel", f"It reaches {share:.0%} after one step, as RT-2 does.")')
    assert [NUMBER.findall(one.value) for one in claims(typed)] == [[], ["93"]]
    assert not any(NUMBER.findall(one.value) for one in claims(computed))


def test_a_cited_figure_names_its_year():
    for path in TEXTS:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "cited":
                assert re.search(r"\b(19|20)\d\d\b", ast.literal_eval(call.args[1])), path


def prose(value: object) -> Iterator[str]:
    """Every sentence of a lesson; titles of papers, lines of code and signs are left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for part in value:
            yield from prose(part)
    elif isinstance(value, Paper):
        yield value.read
    elif isinstance(value, CodeNote):
        yield value.says
    elif isinstance(value, Symbol):
        yield value.name
    elif is_dataclass(value):
        skipped = {"before", "formula"} if isinstance(value, Lesson) else {"values", "sketch", "manner"}
        for field in fields(value):
            if field.name not in skipped:
                yield from prose(getattr(value, field.name))


@cache
def code_names() -> set[str]:
    """Every name that a file of the core or of the pictures defines or uses."""
    names: set[str] = set()
    for path in [*ROOT.glob("vla_core/**/*.py"), *ROOT.glob("visualizations/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for part in ("name", "id", "attr", "arg"):
                if isinstance(found := getattr(node, part, None), str):
                    names.add(found)
    return names


@EACH
def test_every_name_of_code_in_prose_exists(one):
    spans = [span for text in prose(one.lesson()) for span in CODE.findall(text)]
    unknown = [
        span
        for span in spans
        if not (ROOT / span).exists() and not set(re.findall(r"[A-Za-z_]\w*", span)) <= code_names()
    ]
    assert unknown == []


@cache
def known_words():
    checker = pytest.importorskip("spellchecker", reason="pip install -r requirements-dev.txt").SpellChecker()
    checker.word_frequency.load_words(OWN_WORDS.read_text(encoding="utf-8").split())
    return checker


def misspelt(text: str) -> set[str]:
    words = {word.strip("'").removesuffix("'s").lower() for word in WORD.findall(CODE.sub("", text))}
    return {word for word in known_words().unknown(words) if len(word) > 2}


@EACH
def test_every_word_of_a_lesson_is_spelt_rightly(one):
    says = [step.says(finished(one, step)) for step in one.lesson().steps]
    says += [part.says(finished(one)) for part in one.lesson().derivation]
    assert misspelt(" ".join([one.title, *prose(one.lesson()), *says])) == set()


@EACH
def test_the_notes_for_the_lecturer_are_spelt_rightly(one):
    assert misspelt(" ".join(prose(notes_of(one.name)))) == set()


def test_the_glossary_is_spelt_rightly_and_the_check_finds_a_slip():
    assert misspelt(" ".join([*GLOSSARY, *GLOSSARY.values()])) == set()
    assert misspelt("The gradeint points uphill.") == {"gradeint"}
