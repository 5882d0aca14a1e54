"""Tokenizer: text to subword pieces, which are learnt from our own phrases.

text -> Pieces(ids (L_max,), pieces (L,), known (L,)); byte-pair encoding, Sennrich et al. 2016, with the
dropout of Provilkov et al. 2020 for training. A word that no pieces cover falls back to its characters; a
character that training never had (an emoji, another script) becomes one unknown piece. Pure Python, deterministic.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from random import Random
from typing import Any

from vla_core.errors import BrokenFile

PAD, START, UNKNOWN = 0, 1, 2
SPECIAL = ("<pad>", "<start>", "<unknown>")
BEGIN = "▁"  # marks the beginning of a word, as in SentencePiece
TERMINAL_CODE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")  # colours of a terminal, removed
LONGEST_TEXT = 2000  # characters; the rest is ignored
LONGEST_WORD = 40  # characters of one word; a longer run is cut into several
EVERYDAY = "abcdefghijklmnopqrstuvwxyz0123456789.,;:!?'\"-+=()/&%" + BEGIN  # each is always a piece of its own
RARER = 24  # further characters that are, such as ä or é
WORD = re.compile(rf"[^\W_]{{1,{LONGEST_WORD}}}|[^\w\s]|_")


@dataclass(frozen=True)
class Pieces:
    """One sentence as the encoder's input."""

    ids: tuple[int, ...]  # padded with PAD to the longest sentence
    pieces: tuple[str, ...]  # L; the first marks the start of the sentence
    known: tuple[bool, ...]  # L, False for a character that training never had


def normal(text: str) -> str:
    """Lower case, compatibility forms unified, control characters removed, single spaces."""
    text = unicodedata.normalize("NFKC", TERMINAL_CODE.sub(" ", text[:LONGEST_TEXT])).casefold()
    printable = (c if unicodedata.category(c)[0] not in "CZ" else replacement(c) for c in text)
    return " ".join("".join(printable).split())


def replacement(character: str) -> str:
    """Nothing for invisible formatting inside a word, a space for other control characters and blanks."""
    return "" if unicodedata.category(character) == "Cf" else " "


def words(text: str) -> list[str]:
    """The words and punctuation marks of a text; each word begins with BEGIN."""
    return [BEGIN + word if word[0].isalnum() else word for word in WORD.findall(normal(text))]


class Tokenizer:
    """Byte-pair merges in the order they were learnt; sentences are padded or cut to `pieces` pieces."""

    def __init__(self, alphabet: Iterable[str], merges: Iterable[tuple[str, str]], pieces: int = 32):
        self.alphabet = tuple(alphabet)
        self.merges = tuple((left, right) for left, right in merges)
        self.pieces = pieces
        self.rank = {pair: i for i, pair in enumerate(self.merges)}
        joined = dict.fromkeys(left + right for left, right in self.merges)
        self.vocabulary = tuple(dict.fromkeys((*SPECIAL, *self.alphabet, *joined)))
        self.id = {piece: i for i, piece in enumerate(self.vocabulary)}
        self.cached_split = lru_cache(maxsize=50_000)(self.split)

    def __len__(self) -> int:
        return len(self.vocabulary)

    def encode(self, text: str, dropout: float = 0.0, random: Random | None = None) -> Pieces:
        """A sentence as pieces; with `dropout`, that share of the merges is skipped (for training)."""
        pieces = [SPECIAL[START]]
        for word in words(text):
            pieces += self.split(word, dropout, random) if dropout and random else self.cached_split(word)
            if len(pieces) >= self.pieces:
                break
        pieces = pieces[: self.pieces]
        ids = [self.id.get(piece, UNKNOWN) for piece in pieces]
        padding = [PAD] * (self.pieces - len(ids))
        return Pieces(tuple(ids + padding), tuple(pieces), tuple(i != UNKNOWN for i in ids))

    def split(self, word: str, dropout: float = 0.0, random: Random | None = None) -> tuple[str, ...]:
        """A word as pieces: merge neighbours, the earliest learnt pair first, until no pair is left."""
        pieces = list(word)
        while len(pieces) > 1:
            ranked = [
                (self.rank[pair], i)
                for i, pair in enumerate(pairwise(pieces))
                if pair in self.rank and not (random and random.random() < dropout)
            ]
            if not ranked:
                break
            _, i = min(ranked)
            pieces[i : i + 2] = [pieces[i] + pieces[i + 1]]
        return tuple(pieces)

    def to_dict(self) -> dict[str, Any]:
        return {"alphabet": self.alphabet, "merges": self.merges, "pieces": self.pieces}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Tokenizer":
        try:
            merges = [(str(left), str(right)) for left, right in data["merges"]]
            return cls([str(c) for c in data["alphabet"]], merges, int(data["pieces"]))
        except (KeyError, TypeError, ValueError) as error:
            raise BrokenFile(f"This checkpoint's tokenizer cannot be read ({error}); train it again.") from error


def learn(texts: Iterable[str], size: int, pieces: int = 32) -> Tokenizer:
    """Learn up to `size` pieces: the common characters, then the most frequent pair merged, again and again."""
    counts = Counter(word for text in texts for word in words(text))
    alphabet = common_characters(counts)
    spellings = {word: list(word) for word in counts if alphabet.issuperset(word)}
    merges: list[tuple[str, str]] = []
    while len(SPECIAL) + len(alphabet) + len(merges) < size:
        pair = most_frequent(spellings, counts)
        if pair is None:
            break
        merges.append(pair)
        for letters in spellings.values():
            join(letters, pair)
    return Tokenizer(sorted(alphabet), merges, pieces)


def common_characters(counts: Counter[str]) -> set[str]:
    """The characters that become pieces: the everyday ones and the most frequent others."""
    characters: Counter[str] = Counter()
    for word, count in sorted(counts.items()):
        characters.update(dict.fromkeys(set(word) - set(EVERYDAY), count))
    return {*EVERYDAY, *(c for c, _ in characters.most_common(RARER))}


def most_frequent(spellings: dict[str, list[str]], counts: Counter[str]) -> tuple[str, str] | None:
    """The most frequent pair of neighbours, the first by alphabet among equals; None if none occurs twice."""
    pairs: Counter[tuple[str, str]] = Counter()
    for word, letters in spellings.items():
        for pair in pairwise(letters):
            pairs[pair] += counts[word]
    best = min(pairs.items(), key=lambda item: (-item[1], item[0]), default=None)
    return best[0] if best and best[1] > 1 else None


def join(letters: list[str], pair: tuple[str, str]) -> None:
    """Merge every occurrence of a pair, in place."""
    i = 0
    while i < len(letters) - 1:
        if (letters[i], letters[i + 1]) == pair:
            letters[i : i + 2] = [letters[i] + letters[i + 1]]
        i += 1
