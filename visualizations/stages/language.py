"""Read: the pieces of the sentence, their vectors, and the known tasks they come nearest to.

facts(decision) → pieces, hidden state, likeness of pieces, nearest tasks, and how much the readout looks at each.
"""

from typing import Any

import numpy as np

from visualizations.stages import words
from visualizations.stages.plot_elements import axis, bars, heat, layout
from visualizations.stages.stage import Control, Plot, Stage, View
from visualizations.stages.vision import cosine_similarity
from visualizations.template import Coarse, ref, say
from vla_core.trace import Array, Decision
from vla_core.world import known_task


def facts(decision: Decision) -> dict[str, Any]:
    language = decision.language
    pieces = [readable(piece) for piece in language.pieces]
    return {
        "text": language.text,
        "pieces": pieces,
        "places": list(range(len(pieces))),
        "known": [bool(known) for known in language.known],
        "hidden": Coarse(language.hidden.astype(np.float32), 1),
        "alike": Coarse(cosine_similarity(language.hidden), 1),
        "tasks": [name.removesuffix("-v3") for name, _ in language.nearest],
        "sentences": [known_task(name).sentence for name, _ in language.nearest],
        "probability": [float(probability) for _, probability in language.nearest],
        "understood": bool(language.understood),
        "heard": readout_attention(decision),
        **words.names_of_words(decision),
    }


def readable(piece: str) -> str:
    """A piece as people read it; a dot marks the beginning of a word."""
    return piece.replace("▁", "·")


def readout_attention(decision: Decision) -> Array | None:
    """(layers, L) how much the readout looks at each piece, over all heads; None where nothing looks."""
    words = [i for i, stage in enumerate(decision.fusion.stage) if stage == "language"]
    attention = decision.fusion.attention
    return attention[:, :, 0, words].mean(axis=1).astype(np.float32) if attention.size else None


def note(decision: dict[str, Any]) -> str:
    language = decision["language"]
    unknown = sum(not known for known in language["known"])
    strange = f"{unknown} of them never seen before" if unknown else "all known"
    sure = f"{language['probability'][0]:.0%} sure it means {language['tasks'][0]}"
    return f"{len(language['pieces'])} pieces, {strange}; {sure}"


CHOSEN_WORD = ref("decision.language.words", "word")
PIECES = {"tickvals": ref("decision.language.places"), "ticktext": ref("decision.language.pieces")}
NEAREST = Plot(
    "nearest",
    "which task it asks for",
    [
        bars(
            ref("decision.language.tasks"),
            "probability",
            "@language",
            x=ref("decision.language.probability"),
            orientation="h",
            customdata=ref("decision.language.sentences"),
            hovertemplate="%{customdata}<br>%{x:.1%}<extra></extra>",
            texttemplate="%{x:.1%}",
            textposition="outside",
        )
    ],
    layout(
        axis("calibrated probability", range=[0, 1.15], tickformat=".0%"),
        axis("nearest known tasks", autorange="reversed", automargin=True),
    ),
)
READOUT_ATTENTION = Plot(
    "heard",
    "which pieces the readout looks at",
    [heat(ref("decision.language.heard"), "attention", {"ramp": "language"}, zmin=0, y0=1)],
    layout(axis("pieces in order", tickangle=-40, automargin=True, **PIECES), axis("layer of fusion", dtick=1)),
)
HIDDEN = Plot(
    "hidden",
    "the vector of each piece",
    [heat(ref("decision.language.hidden"), "value", {"diverging": "language"}, zmid=0)],
    layout(axis("number of the vector"), axis("piece", autorange="reversed", automargin=True, **PIECES)),
)
SIMILARITY = Plot(
    "pieces_alike",
    "which pieces have come to mean the same",
    [heat(ref("decision.language.alike"), "cosine", {"diverging": "language"}, zmin=-1, zmax=1)],
    layout(
        axis("piece", tickangle=-40, automargin=True, **PIECES),
        axis("piece", autorange="reversed", automargin=True, **PIECES),
    ),
)
STAGE = Stage(
    "language",
    (
        View(
            "meaning",
            "meaning",
            (NEAREST, READOUT_ATTENTION),
            say(
                "p(task) = softmax(W h / temperature):  p(",
                ref("decision.language.tasks", 0),
                ") = ",
                ref("decision.language.probability", 0, text=".4f"),
            ),
        ),
        View(
            "vectors",
            "vectors",
            (HIDDEN, SIMILARITY),
            say("likeness = h · h′ / |h| |h′|  between the vectors of two pieces, their mean taken away"),
        ),
        View(
            "looks",
            "in the picture",
            (words.looks_on(0), words.looks_on(1)),
            say("attention of a cell to the words = softmax(q(cell) · k(word) / √d):  here “", CHOSEN_WORD, "”"),
            ("word",),
            ("decision.words.looks",),
        ),
        View(
            "left_out",
            "leave a word out",
            (words.LEFT_OUT, READOUT_ATTENTION),
            say("effect = |end of the plan − its end without the word|, in centimetres"),
            needs=("decision.words.left_out",),
        ),
        View(
            "things",
            "words and things",
            (words.ON_THINGS, words.REPAINTED, words.REPAINT),
            say("fair share = a word's attention at a thing / its mean over the picture"),
            ("thing",),
            ("decision.words.on_things", "decision.words.repainted"),
        ),
    ),
    (
        Control("word", "word", lambda d: d["language"]["words"], first=1),
        Control("thing", "thing", lambda d: d["words"].get("things", [])),
    ),
)
figure = STAGE.figure
