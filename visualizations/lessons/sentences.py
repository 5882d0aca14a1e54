"""A sentence word by word: where a word looks in the picture, and how far the plan moves when it is left out."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Choice, Slider, Words
from visualizations.lessons.panels import Panel, overlay, path_line, picture_panel, point_dots, sheet
from visualizations.stages.plot_elements import Spec, axis
from vla_core.lessons.sentences import OFFERED_SCENES, WordImportance
from vla_core.world.camera import FRONT_CAMERA, project
from vla_core.world.tasks import TASKS

LETTERS = 10  # of a word beside its bar


def figure(result: WordImportance, mode: str = "light") -> go.Figure:
    return sheet([importance_panel(result)], [plans(result)], mode=mode, left=attention_panel(result))


def attention_panel(result: WordImportance) -> Panel:
    """The attention of the chosen word over the picture, and the plan as the eye would see it."""
    side = len(result.picture)
    veil = overlay(result.attention[result.word], side, "attention", "language", zsmooth="best")
    way = side * project(result.plan / 1000, FRONT_CAMERA) - 0.5
    plan = path_line(way, "plan", "@heads", line={"color": "@heads", "width": 3}, showlegend=False)
    return picture_panel(result.picture, f"Where “{word(result)[:LETTERS]}” looks", veil, plan)


def word(result: WordImportance) -> str:
    return result.words[result.word]


def importance_panel(result: WordImportance) -> Panel:
    """What each word is worth: the plan's end without it."""
    shades = ["@language" if i == result.word else "@muted" for i in range(len(result.words))]
    labels = [f"{i + 1}. {one.rstrip('.')[:LETTERS]}" for i, one in enumerate(result.words)]
    trace: Spec = {"type": "bar", "orientation": "h", "x": result.moved, "y": labels, "name": "without this word"}
    trace |= {"marker": {"color": shades}, "showlegend": False}
    across = axis("the plan's end moves (mm)", range=[0, max(20.0, 1.05 * float(result.moved.max()))])
    down = axis("word left out", autorange="reversed", automargin=True)
    return Panel([trace], across, down, "What a word is worth", inset=0.14)


def plans(result: WordImportance) -> Panel:
    """The next steps from the side, as three sentences call for them."""
    traces = [
        path_line(result.plan[:, 1:], "said", "@heads"),
        path_line(result.without[:, 1:], "without", "@language", "dash"),
        path_line(result.other[:, 1:], "other", "@vision", "dot"),
        point_dots(result.plan[:1, 1:], "the hand now", "@ink", 9, showlegend=False),
    ]
    every = np.concatenate([result.plan, result.without, result.other])[:, 1:]
    middle = (every.min(axis=0) + every.max(axis=0)) / 2
    reach = max(70.0, 0.6 * float((every.max(axis=0) - every.min(axis=0)).max()))
    away, up = ([m - reach, m + reach] for m in middle)
    return Panel(
        traces,
        axis("away from the robot (mm)", range=away),
        axis("height (mm)", range=up),
        "The plan, from the side",
    )


def describe(result: WordImportance) -> str:
    read = result.task.removesuffix("-v3") if result.understood else "nothing that the model knows"
    best = int(result.moved.argmax())
    apart = float(np.linalg.norm(result.other[-1] - result.plan[-1]))
    return (
        f"“{result.text.rstrip('.')}” is read as {read}; “{result.words[best].rstrip('.')}” is worth most: "
        f"without it the plan ends {result.moved[best]:.0f} mm elsewhere, with “{result.instead.rstrip('.')}” "
        f"{apart:.0f} mm."
    )


def formula(result: WordImportance) -> str:
    share = 1 - result.elsewhere[result.word]
    return (
        f"worth of a word = ‖plan(sentence) − plan(sentence without it)‖ = {result.moved[result.word]:.1f} mm for "
        f"“{word(result)}”, after {len(result.plan) - 1} steps\nattention = softmax(query · key / √d), mean over "
        f"layers and heads: {share:.1%} of what “{word(result)}” looks at lies in this picture; read as "
        f"{result.task} with {result.confidence:.0%}"
    )


CHAPTER = Chapter(
    name="sentences",
    title="What a word is worth",
    sentences=(
        "The real policy, at the first moment of an episode. In this scene two instructions are possible, so the "
        "picture alone cannot tell what to do: the words must.",
        "Left, where the chosen word looks; the line is what the policy is about to do. Middle, the causal check: "
        "the sentence is said again with each word left out, and the plan moves so far.",
        "Right, the plan as said, without the word, and as the other sentence asks. The two need not agree: a "
        "word may look hard at the picture and change nothing, or hardly look and decide everything.",
    ),
    controls=(
        Choice("scene", "scene", OFFERED_SCENES[0], OFFERED_SCENES),
        Words("own", "say it in your own words", ""),
        Slider("word", "word to look at", 3, 1, 12),
        Slider("seed", "where things stand (seed)", 1, 0, 20),
    ),
    compute="sentences:word_importance",
    ahead="sentences:ahead",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("sentences:word_importance", "sentences:attention"),
    checks=(
        Check(
            f"“{TASKS['drawer-open-v3'].sentence}” Which word do you expect to be worth most, and which is?",
            "“drawer”: without it the sentence asks to pull something else open. “Pull” and “open” say the same "
            "twice, so either can be missed; leave out both and the plan moves.",
        ),
        Check(
            "Misspell a word that matters, for example “opn”. What happens to the plan?",
            "The word falls apart into smaller pieces. If the rest of the sentence still says the same, the plan "
            "hardly moves; the reader was trained with slips of the keyboard.",
        ),
    ),
    stage="language",
    robot="The glass box shows the attention of every layer and head, and covers patches of the picture in turn "
    "as its own causal check.",
    sources=("Jain and Wallace 2019, attention is not explanation, arXiv:1902.10186",),
)
