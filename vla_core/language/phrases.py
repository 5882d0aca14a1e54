"""Phrases: an endless, seeded supply of labelled sentences to train the language stage on.

seed -> Phrase(text, task or None). Requests come from the paraphrases of world/tasks.json and the grammar of
task_requests.txt, inside the frames of sentence_frames.txt ("could you …") and with typing errors. Sentences that
ask for nothing the robot can do come from out_of_scope.txt, from negated requests and from two requests at once.
The sentences of the test and the development set are excluded here, so that testing on them is honest.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random

from vla_core.language import grammar, typos
from vla_core.language.language_development import DEVELOPMENT, DEVELOPMENT_OTHERS, LATER, LATER_OTHERS
from vla_core.language.language_test import (
    FREE_FORM,
    HELD_OUT,
    OUT_OF_SCOPE,
    SECOND_FREE_FORM,
    SECOND_OUT_OF_SCOPE,
)
from vla_core.model.tokenizer import words
from vla_core.world.tasks import TASKS, Task

HERE = Path(__file__).parent
# sections of out_of_scope.txt and their weights
OUT_OF_SCOPE_SECTIONS = {"chores": 6, "verbs": 4, "near": 8, "questions": 3, "talk": 2, "foreign": 2}
PARAPHRASE_SHARE = 0.35  # share of the written paraphrases in training; the rest is the grammar's
MARKER = "\0"  # precedes an unknown object, and is removed at the end
OBJECT_FIRST_SHARE = 0.08  # share of the requests that name the object first
OBJECT_FIRST = (  # ways to name the object first; «{object}, {verb} it{rest}»
    "{object}, {verb} it{rest}",
    "{object}: {verb} it{rest}",
    "{object} - {verb} it{rest}",
    "see {object}? {verb} it{rest}",
    "you see {object}, {verb} it{rest}",
    "as for {object}, {verb} it{rest}",
    "go to {object} and {verb} it{rest}",
    "find {object} and {verb} it{rest}",
    "{object} please {verb}{rest}",
    "{verb} it{rest}, {object}",
    "here is {object}, {verb} it{rest}",
    "regarding {object}: {verb} it{rest}",
)
TELEGRAPHIC_SHARE = 0.06  # share of the requests without articles
WITHOUT_FRAME = ("questions", "talk", "foreign")  # no frame fits them
CHECK_PARAPHRASES = 2  # paraphrases of each task that only the check part uses
STATEMENT = re.compile(
    r"(the|this|that|your|my|i|i'd|we|it|it's|there|there's|coffee|caffeine|no|on|at|a|an|half|some|one|don't|"
    r"sideways|left|right|to|until|without|with|using|top|assembly|over|side|straight|want|hand|handle|button|"
    r"plate|stick|so|what|when|bin|please|could|would|while|due|disassemble:|because|after|"
    r"from|into|onto|in|off|out|through|under|up|down|away|past|around|round|behind|beyond|back|backwards|"
    r"somebody|something|here|here's|look|you|can't|nobody|i'm|laterally|edgeways|crossways|leftwards?|"
    r"rightwards?|180|90|ninety|about|espresso|coffee|latte|lid|cover|roof)\b",
    re.IGNORECASE,
)
VERB_AND_OBJECT = re.compile(
    r"(?P<verb>[a-z]+) (?P<object>(the|that|this|your) [a-z]+( [a-z]+)??)"
    r"(?P<rest> (to|in|into|on|onto|off|out|over|from|up|down|with|shut|open|back|away|under|round|around|past|"
    r"behind|through|closed|sideways|by|using|at|towards|forward|across|along|again|apart)\b.*)?"
)


@dataclass(frozen=True)
class Phrase:
    """A sentence and the task it asks for, or None where it asks for none of them."""

    text: str
    task: str | None


class Phrases:
    """One part of the supply: "train" to learn from, "check" to calibrate with; the parts share no paraphrase
    and no rare word."""

    def __init__(self, part: str, seed: int):
        self.part = part
        self.random = Random(f"{part} {seed}")
        self.requests = grammar.restrict_to_part(grammar.read(HERE / "task_requests.txt"), part)
        self.frames = grammar.read(HERE / "sentence_frames.txt")
        self.out_of_scope = grammar.restrict_to_part(grammar.read(HERE / "out_of_scope.txt"), part)
        self.unknown_object_grammars = [self.with_other_objects(word) for word in self.requests.options("ours")]
        self.paraphrases = {task.name: self.own_paraphrases(task) for task in TASKS.values()}
        self.banned = {word_set(text) for text in held_out_sentences()} - {()}
        self.unrelated_pairs = [
            pair for pair in combinations(TASKS, 2) if not distinctive_words(pair[0]) & distinctive_words(pair[1])
        ]

    def with_other_objects(self, known: str) -> grammar.Grammar:
        """The grammar of requests with unknown objects in the place of one that the robot knows."""
        words = self.out_of_scope.words
        things = grammar.Choice(words["thing"].options + words["further thing"].options)
        things = grammar.with_marker(things, MARKER)
        return grammar.Grammar(self.requests.words | {known: things}, self.requests.sections)

    def own_paraphrases(self, task: Task) -> list[str]:
        """The written paraphrases this part may use, without their frames."""
        first = -CHECK_PARAPHRASES
        own = task.paraphrases[first:] if self.part == "check" else (task.sentence, *task.paraphrases[:first])
        return [strip_politeness(text) for text in own]

    def __iter__(self) -> Iterator[Phrase]:
        """Endless: as many sentences that ask for a task as sentences that ask for none."""
        while True:
            name = self.random.choice(list(TASKS)) if self.random.random() < 0.5 else None
            text = self.request(name) if name else self.other()
            yield Phrase(typos.add_typos(text, self.random), name)

    def request(self, name: str) -> str:
        text = self.core(name, 1.0 if self.part == "check" else PARAPHRASE_SHARE)
        order = self.random.random()
        if order < OBJECT_FIRST_SHARE:
            text = object_first(text, self.random.choice(OBJECT_FIRST))
        elif order < OBJECT_FIRST_SHARE + TELEGRAPHIC_SHARE:
            text = telegraphic(text)
        return self.add_frame(text)

    def core(self, name: str, written: float = PARAPHRASE_SHARE) -> str:
        """A request without a frame, never from the test set; `written` is the share of paraphrases."""
        while True:
            own = self.random.random() < written
            text = self.random.choice(self.paraphrases[name]) if own else self.requests.sample(name, self.random)
            if word_set(text) not in self.banned:
                return text

    def add_frame(self, text: str) -> str:
        if self.random.random() < 0.4:
            return text
        if STATEMENT.match(text):
            return self.frame("statement", text)
        if self.random.random() < 0.1 and " and " not in text:
            return self.frame("doing", gerund(text))
        return self.frame("command", text)

    def frame(self, kind: str, *texts: str) -> str:
        return self.frames.sample(kind, self.random).format(*texts)

    def other(self) -> str:
        """A sentence that asks for none of the tasks and is not in the test set."""
        while word_set(text := self.random_other()) in self.banned:
            pass
        return text

    def random_other(self) -> str:
        kind = self.random.random()
        if kind < 0.11:
            return self.negated()
        if kind < 0.27:
            return self.two_requests()
        if kind < 0.3:
            return typos.nonsense(self.random)
        if kind < 0.37:
            return self.mentioned()
        if kind < 0.47:
            return self.add_frame(self.request_with_unknown_object())
        section = self.random.choices(list(OUT_OF_SCOPE_SECTIONS), list(OUT_OF_SCOPE_SECTIONS.values()))[0]
        text = typos.unknown_last_word(self.out_of_scope.sample(section, self.random), self.random)
        return text if section in WITHOUT_FRAME or word_set(text) in self.banned else self.add_frame(text)

    def negated(self) -> str:
        text = self.imperative(self.random.choice(list(TASKS)))
        if self.random.random() < 0.2 and " and " not in text:
            return self.frame("not doing", gerund(text))
        return self.frame("not", text)

    def mentioned(self) -> str:
        """A request inside a question or a remark, so that it asks for nothing."""
        text = self.imperative(self.random.choice(list(TASKS)))
        return self.frame(self.random.choice(("asking", "telling")), text)

    def two_requests(self) -> str:
        """Two requests at once; one of them may be out of scope as well."""
        first, second = self.random.choice(self.unrelated_pairs)
        texts = [self.imperative(first), self.imperative(second)]
        if self.random.random() < 0.35:
            texts[1] = self.out_of_scope.sample(self.random.choice(("chores", "verbs", "near")), self.random)
        self.random.shuffle(texts)
        return self.frame("both", *texts)

    def request_with_unknown_object(self) -> str:
        """A request as for one of the tasks, but with an unknown object."""
        while True:
            altered = self.random.choice(self.unknown_object_grammars)
            text = altered.sample(self.random.choice(list(TASKS)), self.random)
            if MARKER in text:
                return text.replace(MARKER, "")

    def imperative(self, name: str) -> str:
        """A short imperative for a task."""
        while True:
            text = self.core(name)
            if not STATEMENT.match(text) and len(text.split()) <= 9 and "," not in text:
                return text


def held_out_sentences() -> list[str]:
    """Every sentence of the test set and of the development set."""
    labelled = [text for text, _ in (*HELD_OUT, *FREE_FORM, *SECOND_FREE_FORM, *DEVELOPMENT, *LATER)]
    return [*labelled, *OUT_OF_SCOPE, *SECOND_OUT_OF_SCOPE, *DEVELOPMENT_OTHERS, *LATER_OTHERS]


def distinctive_words(name: str) -> set[str]:
    """The words of a task's name that make it different from others."""
    return set(name.removesuffix("-v3").split("-"))


def strip_politeness(text: str) -> str:
    """A written sentence without full stop and polite opening, so that it fits into any frame."""
    text = text.rstrip(".!?")
    text = text if text.startswith("I ") else text[:1].lower() + text[1:]
    return re.sub(r"^(please|could you|would you) ", "", text)


def word_set(text: str) -> tuple[str, ...]:
    """The set of a sentence's words; two sentences with equal sets differ in word order only."""
    return tuple(sorted(set(words(strip_politeness(text))) - {"▁please", ",", ".", "!", "?"}))


def object_first(text: str, order: str) -> str:
    """«open the drawer by its handle» → «the drawer, open it by its handle», where the pattern fits."""
    found = None if STATEMENT.match(text) else VERB_AND_OBJECT.fullmatch(text)
    return order.format(**{name: part or "" for name, part in found.groupdict().items()}) if found else text


def telegraphic(text: str) -> str:
    """«push the puck to the goal» → «push puck to goal»."""
    return " ".join(word for word in text.split() if word not in ("the", "a", "an", "your", "this"))


def gerund(text: str) -> str:
    """«open the drawer» → «opening the drawer»."""
    verb, _, rest = text.partition(" ")
    if verb.endswith("ie"):
        verb = verb[:-2] + "y"
    elif verb.endswith("e") and not verb.endswith("ee"):
        verb = verb[:-1]
    elif re.fullmatch(r"[^aeiou]*[aeiou][bdgmnptr]", verb):
        verb += verb[-1]
    return f"{verb}ing {rest}".strip()
