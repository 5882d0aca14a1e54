"""README and docs name only what exists: files, programs, commands and their options; the README stays short."""

import re
import shlex
from importlib.util import find_spec
from pathlib import Path

import pytest

import app
from vla_core.__main__ import COMMANDS, Parser, load

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "checkpoints" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
EACH_PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
TOP = {path.name for path in ROOT.iterdir()}
ELSEWHERE = ("/", "data/", "runs/", "site/")  # addresses, and folders that commands write
EXAMPLES = {"N": "1", "HEAD": "flow"}  # of what a capital word stands for
BUILT_IN = ("pytest",)  # programs that are not ours


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def code_spans(page: Path) -> list[str]:
    """The lines of code blocks, and what stands in backticks within a sentence."""
    parts = re.split(r"^```\w*\n(.*?)^```$", text(page), flags=re.DOTALL | re.MULTILINE)
    lines = [line for block in parts[1::2] for line in block.splitlines()]
    return lines + [" ".join(span.split()) for prose in parts[::2] for span in re.findall(r"`([^`]+)`", prose)]


def commands(page: Path) -> list[list[str]]:
    """The words of every command line; one line may hold several."""
    lines = [line for span in code_spans(page) for line in re.split(r"[#|]|&&", span)]
    return [shlex.split(line) for line in lines if re.match(r"\s*(\w+=\S+ )?(python|torchrun) ", line)]


def programs(page: Path) -> list[list[str]]:
    """Module and arguments of every `python -m …` and `torchrun … -m …`."""
    return [words[words.index("-m") + 1 :] for words in commands(page) if "-m" in words]


def named_files(page: Path) -> set[str]:
    """What looks like a file or a folder of this repository, in backticks."""
    spans = {span for span in code_spans(page) if re.fullmatch(r"[\w./*-]+", span)}
    return {
        span for span in spans if not span.startswith(ELSEWHERE) and (span.split("/")[0] in TOP or is_path(span))
    }


def is_path(span: str) -> bool:
    return "/" in span and bool(re.search(r"/$|\.(py|js|css|json|md|txt|safetensors)$", span))


@EACH_PAGE
def test_every_file_that_is_named_exists(page):
    missing = [name for name in sorted(named_files(page)) if not list(ROOT.glob(name.rstrip("/")))]
    assert missing == []


@EACH_PAGE
def test_every_link_leads_to_a_file(page):
    links = re.findall(r"\]\(([^)#]+)\)", text(page))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


@EACH_PAGE
def test_every_program_that_is_named_exists(page):
    modules = {words[0] for words in programs(page)} - set(BUILT_IN)
    assert [name for name in sorted(modules) if find_spec(name) is None] == []


@EACH_PAGE
def test_every_command_line_is_one_that_the_command_takes(page):
    for module, *words in programs(page):
        if module != "vla_core" or not words or words[0] in ("COMMAND", "--help"):
            continue
        assert words[0] in COMMANDS
        command, parser = load(words[0]), Parser()
        command.arguments(parser)
        parser.parse_args([EXAMPLES.get(word, word) for word in words[1:]])


@EACH_PAGE
def test_every_option_of_the_page_is_one_that_it_takes(page):
    for words in commands(page):
        if "app.py" in words:
            app.arguments().parse_args(words[words.index("app.py") + 1 :])


def test_every_command_is_explained():
    page = text(ROOT / "docs" / "commands.md")
    assert [name for name in COMMANDS if f"python -m vla_core {name}" not in page] == []


def test_the_tree_in_the_readme_names_every_room():
    tree = text(ROOT / "README.md").split("```")
    names = {
        line.split()[0].rstrip("/")
        for part in tree
        if part.startswith("\napp.py")
        for line in part.split("\n")
        if line
    }
    rooms = {path.parent.name for path in ROOT.glob("vla_core/*/__init__.py")}
    rooms |= {path.parent.name for path in ROOT.glob("visualizations/*/__init__.py")}
    assert rooms <= names


def test_the_readme_is_short():
    assert len(text(ROOT / "README.md").splitlines()) < 150
