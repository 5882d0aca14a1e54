"""A small grammar: sentences with choices, read from a text file and spoken at random.

`<word>` stands for any choice of that word, `(a|b|)` for one of a, b and nothing; `word = a|b` defines a
word, `[section]` opens a list of sentences, `#` a comment. See phrasebook.txt and elsewhere.txt.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from zlib import crc32

TOKEN = re.compile(r"<([^>]+)>|([(|)])|([^<(|)]+)")


@dataclass(frozen=True)
class Word:
    """A reference to a word with choices of its own."""

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

    def speak(self, section: str, random: Random) -> str:
        """One sentence of a section, in lower case as written, with single spaces."""
        text = "".join(self.spoken(random.choice(self.sections[section]), random))
        return re.sub(r"\s+([,?])", r"\1", " ".join(text.split()))

    def options(self, word: str) -> list[str]:
        """The choices of a word that has only plain ones."""
        return ["".join(map(str, option)) for option in self.words[word].options]

    def say(self, word: str, random: Random) -> str:
        """One of a word's choices."""
        return "".join(self.spoken(Word(word), random))

    def spoken(self, part: "str | Word | Choice", random: Random) -> str:
        if isinstance(part, str):
            return part
        choice = self.words[part.name] if isinstance(part, Word) else part
        return "".join(self.spoken(p, random) for p in random.choice(choice.options))


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


def with_marker(choice: Choice, mark: str) -> Choice:
    """The same choices, each with a mark that tells whether one was spoken."""
    return Choice(tuple((mark, *option) for option in choice.options))


def subset(choice: Choice, part: str) -> Choice:
    """The choices of a long word that belong to one part: one in eight to "check", the rest to "train"."""
    own = tuple(o for o in choice.options if (crc32(repr(o).encode()) % 8 == 0) == (part == "check"))
    return Choice(own) if len(choice.options) > 40 and own else choice


def restrict_to_part(grammar: Grammar, part: str) -> Grammar:
    """The same grammar with only its part of the long words."""
    return Grammar({name: subset(choice, part) for name, choice in grammar.words.items()}, grammar.sections)
