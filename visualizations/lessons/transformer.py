"""A scene with a word, where the word looks, what is answered, and how two networks learn it."""

from math import log

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import Panel, horizontal_line, note, sheet
from visualizations.lessons.texts.transformer import lesson
from visualizations.stages.plot_elements import Spec, axis, bars, line
from vla_core.lessons.transformer import COLOURS, DIGITS, LAYERS, SHOWN_EVERY, THINGS, Reading

PAINT = {  # Okabe and Ito's colours, the same in light and dark, because the words name them
    "blue": "#0072B2",
    "orange": "#E69F00",
    "green": "#009E73",
    "red": "#D55E00",
    "pink": "#CC79A7",
    "sky": "#56B4E9",
}
TABLE_HEIGHT = -0.22  # where the things stand, below the weights


def figure(result: Reading, mode: str = "light") -> go.Figure:
    return sheet([scene(result), answer(result), progress(result)], mode=mode)


def scene(result: Reading) -> Panel:
    """The things with their numbers, and above each how much the word takes from it."""
    names = [COLOURS[i] for i in result.scenes.colours[0]]
    places = list(range(1, THINGS + 1))
    things: Spec = {"type": "scatter", "mode": "markers+text", "x": places, "y": [TABLE_HEIGHT] * THINGS}
    things |= {
        "text": [str(digit) for digit in result.scenes.digits[0]],
        "textfont": {"size": 15, "color": "white"},
    }
    things |= {"marker": {"size": 28, "symbol": "square", "color": [PAINT[name] for name in names]}}
    things |= {"name": "things", "showlegend": False, "hovertext": names}
    looks = bars(result.weights[:THINGS], "attention of the word", "@fusion", x=places, showlegend=False)
    word = COLOURS[result.scenes.word[0]]
    words = [
        note(f"the word: <b>«{word}»</b>", 0.5, 1, spans="xy", yanchor="top", font={"size": 13, "color": "@ink"})
    ]
    words += [
        note(f"{weight:.2f}", place, weight, yshift=9)
        for place, weight in zip(places, result.weights[:THINGS], strict=True)
    ]
    up = axis("weight (share)", range=[-0.42, 1.25], tickvals=[0, 0.5, 1])
    return Panel(
        [looks, things], axis("place of the thing", dtick=1), up, "Where the word looks", [], words, wide=1.3
    )


def answer(result: Reading) -> Panel:
    right = int(result.scenes.right[0])
    shades = ["@heads" if digit == right else "@muted" for digit in range(DIGITS)]
    trace = bars(result.belief, "probability", "@heads", marker={"color": shades}, showlegend=False)
    words = [note("right", right, float(result.belief[right]), yshift=9)]
    up = axis("probability", range=[0, 1.12])
    return Panel([trace], axis("number", dtick=1), up, "What it reads", [], words)


def progress(result: Reading) -> Panel:
    """Accuracy on new scenes, of the network with attention and of the one without."""
    learnt = result.learnt
    shown = [min((i + 1) * SHOWN_EVERY, learnt.step) for i in range(learnt.accuracy.shape[1])]
    looks = zip(learnt.accuracy, LAYERS, ("@fusion", "@muted"), ("solid", "dash"), strict=True)
    traces = [line(shown, share, name, shade, dash, showlegend=False) for share, name, shade, dash in looks]
    words = [note("press Train", 0.5, 0.6, spans="xy")] if not learnt.step else []
    for share, name, up in zip(learnt.accuracy, LAYERS, (-12, 12), strict=True):
        if learnt.step:
            words.append(note(name, learnt.step, share[-1], xanchor="right", yshift=up))
    across, high = axis("training step", range=[0, learnt.total]), axis("accuracy on new scenes", range=[0, 1.05])
    chance = [horizontal_line(1 / DIGITS)]
    return Panel(traces, across, high, "Only attention learns it", chance, words)


def describe(result: Reading) -> str:
    trained = f"After {result.learnt.step} steps" if result.learnt.step else "Before any training"
    best, right = int(result.belief.argmax()), int(result.scenes.right[0])
    judged = "which is right" if best == right else f"but {right} is right"
    return (
        f"{trained}, asked for «{COLOURS[result.scenes.word[0]]}», the network with {result.layer} reads {best} "
        f"with {result.belief[best]:.0%}, {judged}."
    )


def formula(result: Reading) -> str:
    taken = result.weights[result.scenes.asked[0]]
    right = float(result.belief[result.scenes.right[0]])
    return (
        f"the word's token takes {taken:.0%} of its mean from the thing that it names\n"
        f"loss of this answer = −ln {right:.4f} = {-log(max(right, 1e-12)):.4f} nats"
    )


CHAPTER = Chapter(
    name="transformer",
    title="A tiny transformer learns to look",
    controls=(
        Slider("scene", "scene number", 0, 0, 30),
        Slider("asked", "place of the thing asked for", 3, 1, THINGS),
        Choice("layer", "network with", LAYERS[0], LAYERS),
    ),
    compute="transformer:read_scene",
    train="transformer:train",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("transformer:forward", "transformer:fit"),
    stage="fusion",
    lesson=lesson,
)
