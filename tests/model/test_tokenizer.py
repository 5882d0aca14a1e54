"""Text to pieces: nothing typed is lost, nothing typed breaks it."""

from random import Random

import pytest

from vla_core.errors import Mistake
from vla_core.model.tokenizer import BEGIN, PAD, SPECIAL, START, Tokenizer, learn, normal
from vla_core.world.tasks import TASKS

SENTENCES = [text for task in TASKS.values() for text in (task.sentence, *task.paraphrases)]
TOKENIZER = learn(SENTENCES, 500, 24)
STRANGE = [
    "",
    "   ",
    "Öffne die Schublade!",
    "打开抽屉",
    "open\x00 the\x07 drawer\x1b[31m",
    "open\u200bthe\u202edrawer",
    "🤖 open 👩‍👩‍👧 the drawer",
    "ﬁll the ＣＵＰ",
    "supercalifragilisticexpialidocious" * 20,
    "a" * 100_000,
    "open the drawer " * 7000,
    "\ud800 half a character",
]


def letters(pieces):
    return "".join(piece.removeprefix(BEGIN) for piece in pieces if piece not in SPECIAL)


@pytest.mark.parametrize("text", [*SENTENCES[::50], "opne teh drwer", "zygote-7 (twice)?", "OPEN IT"])
def test_the_pieces_spell_what_was_typed(text):
    cut = learn(SENTENCES, 500, 100).encode(text)
    assert letters(cut.pieces) == normal(text).replace(" ", "")
    assert all(cut.known)


@pytest.mark.parametrize("text", STRANGE)
def test_whatever_is_typed_becomes_pieces_that_fit(text):
    cut = TOKENIZER.encode(text)
    assert len(cut.ids) == 24
    assert len(cut.pieces) == len(cut.known) == sum(i != PAD for i in cut.ids) >= 1
    assert cut.ids[0] == START
    assert max(cut.ids) < len(TOKENIZER)


def test_an_emoji_is_one_unknown_piece_among_known_ones():
    cut = TOKENIZER.encode("open 🤖 drawer")
    assert [piece for piece, known in zip(cut.pieces, cut.known, strict=True) if not known] == ["🤖"]


def test_capitals_and_compatible_forms_read_alike():
    assert TOKENIZER.encode("Open the Drawer").ids == TOKENIZER.encode("ｏｐｅｎ  the\tDRAWER").ids


def test_an_invisible_character_does_not_split_a_word():
    assert TOKENIZER.encode("dra\u200bwer").ids == TOKENIZER.encode("drawer").ids


def test_a_usual_word_is_one_piece_and_an_unseen_one_is_several():
    assert TOKENIZER.encode("puck").pieces[1:] == (f"{BEGIN}puck",)
    assert len(TOKENIZER.encode("wardrobe").pieces) > 2


def test_learning_twice_gives_the_same_pieces():
    assert learn(SENTENCES, 200).to_dict() == learn(SENTENCES, 200).to_dict()


def test_the_first_pair_joined_is_the_most_frequent():
    assert learn(["ab ab ab cd"], 100).merges[0] == ("a", "b")


def test_it_travels_as_plain_data():
    again = Tokenizer.from_dict(TOKENIZER.to_dict())
    assert [again.encode(text) for text in STRANGE] == [TOKENIZER.encode(text) for text in STRANGE]


@pytest.mark.parametrize("damaged", [{}, {"alphabet": ["a"], "merges": [["a"]], "pieces": 8}])
def test_damaged_data_is_a_mistake(damaged):
    with pytest.raises(Mistake, match="tokenizer"):
        Tokenizer.from_dict(damaged)


def test_dropout_cuts_differently_but_keeps_the_letters():
    random = Random(0)
    cuts = {TOKENIZER.encode("press the button", 0.3, random).pieces for _ in range(20)}
    assert len(cuts) > 1
    assert {letters(cut) for cut in cuts} == {"pressthebutton"}
