"""A small context-free grammar: sentences with choices, read from a text file and sampled at random.

`<word>` stands for any choice of that word, `(a|b|)` for one of a, b and nothing; `word = a|b` defines a
word, `[section]` opens a list of sentences, `#` a comment. See task_requests.txt and out_of_scope.txt.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from zlib import crc32

TOKEN = re.compile(r"<([^>]+)>|([(|)])|([^<(|)]+)")


@dataclass(frozen=True)
class Word:
    """A reference to a word with choices of its own. `subset` depends on the names of this class and its field."""

    name: str


@dataclass(frozen=True)
class Choice:
    """One of several sequences of parts."""

    options: tuple[tuple["str | Word | Choice", ...], ...]


@dataclass
class Grammar:
    """The words and the sections of a file."""

    words: dict[str, Choice] = field(default_factory=dict)
    sections: dict[str, list[Choice]] = field(default_factory=dict)

    def sample(self, section: str, random: Random) -> str:
        """One sentence of a section, as written but with single spaces."""
        text = "".join(self.expand(random.choice(self.sections[section]), random))
        return re.sub(r"\s+([,?])", r"\1", " ".join(text.split()))

    def options(self, word: str) -> list[str]:
        """The choices of a word that has only plain ones."""
        return ["".join(map(str, option)) for option in self.words[word].options]

    def expand(self, part: "str | Word | Choice", random: Random) -> str:
        """One random choice for everything in a part."""
        if isinstance(part, str):
            return part
        choice = self.words[part.name] if isinstance(part, Word) else part
        return "".join(self.expand(p, random) for p in random.choice(choice.options))


def parse(text: str) -> Choice:
    """The choices of one line."""
    stack: list[list[list[str | Word | Choice]]] = [[[]]]
    for word, mark, plain in TOKEN.findall(text):
        if mark == "(":
            stack.append([[]])
        elif mark == "|":
            stack[-1].append([])
        elif mark == ")":
            options = stack.pop()
            stack[-1][-1].append(Choice(tuple(tuple(option) for option in options)))
        else:
            stack[-1][-1].append(Word(word) if word else plain)
    return Choice(tuple(tuple(option) for option in stack[0]))


def read(path: Path) -> Grammar:
    """The words and sections of a file."""
    grammar = Grammar()
    section: list[Choice] | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            section = grammar.sections.setdefault(line.strip("[]"), [])
        elif section is None:
            name, _, choices = line.partition(" = ")
            grammar.words[name] = parse(choices)
        else:
            section.append(parse(line))
    return grammar


def with_marker(choice: Choice, marker: str) -> Choice:
    """The same choices, each with a marker that shows in the sentence whether one was used."""
    return Choice(tuple((marker, *option) for option in choice.options))


def subset(choice: Choice, part: str) -> Choice:
    """The choices of a long word that belong to one part: one in eight to "check", the rest to "train"."""
    own = tuple(o for o in choice.options if (crc32(repr(o).encode()) % 8 == 0) == (part == "check"))
    return Choice(own) if len(choice.options) > 40 and own else choice


def restrict_to_part(grammar: Grammar, part: str) -> Grammar:
    """The same grammar with only its part of the long words."""
    return Grammar({name: subset(choice, part) for name, choice in grammar.words.items()}, grammar.sections)
