"""Four puzzles of design, one picture each: what every design does, and where it breaks."""

from collections.abc import Callable
from math import log10

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import Panel, horizontal_line, note, sheet, vertical_line
from visualizations.lessons.texts.puzzles import lesson
from visualizations.lessons.typography import counted
from visualizations.stages.plot_elements import Spec, axis, line
from vla_core.lessons.puzzles import KITCHEN, PUZZLES, STILL, WAY, Solved

LOOKS = {
    "teacher": ("@expert", "dot"),
    "waits for each pass": ("@vision", "solid"),
    "plans ahead": ("@heads", "solid"),
    "pick and place": ("@state", "solid"),
    "keyed peg": ("@heads", "solid"),
    "text, number by number": ("@language", "solid"),
    "flow, waits for each pass": ("@vision", "solid"),
    "flow, plans ahead": ("@heads", "solid"),
    "the same with fewer tokens": ("@state", "dash"),
    "target": ("@expert", "dot"),
    "always one": ("@vision", "solid"),
    "adaptive": ("@chunking", "solid"),
}


def figure(result: Solved, mode: str = "light") -> go.Figure:
    return sheet(PANELS[result.puzzle](result), mode=mode)


def traces(result: Solved) -> list[Spec]:
    looks = [LOOKS.get(name, ("@muted", "solid")) for name in result.curves]
    return [line(result.x, y, name, *look) for (name, y), look in zip(result.curves.items(), looks, strict=True)]


def slow(result: Solved) -> list[Panel]:
    up = axis("way of the hand (mm)", range=[0, 1.05 * WAY])
    across = axis("time (s)", range=[0, float(result.x[-1])])
    return [Panel(traces(result), across, up, "A slow loop plays the movement slower")]


def peg(result: Solved) -> list[Panel]:
    up = axis("share of directions in reach", range=[0, 1.05])
    across = axis("wrist turns to either side (°)", range=[15, 180])
    marks = [vertical_line(result.here, "@ink")]
    return [Panel(traces(result), across, up, "The wrist decides what can be inserted", marks)]


def kitchen(result: Solved) -> list[Panel]:
    across = axis("actions in a chunk", type="log", tickvals=[1, 2, 5, 10, 20, 50], range=[0, 1.78])
    marks = [vertical_line(result.here, "@ink"), horizontal_line(KITCHEN)]
    words = [note(f"control rate, {KITCHEN:.0f} Hz", 1.75, KITCHEN, yshift=9, xanchor="right")]
    up = axis("actions a second", range=[0, 1.2 * KITCHEN])
    for (name, y), (at, side) in zip(result.curves.items(), LABELS, strict=True):
        look = {"font": {"size": 11, "color": LOOKS[name][0]}, "xanchor": "left", "yanchor": side}
        words.append(note(name, log10(at), y[at - 1], **look))
    drawn = [one | {"showlegend": False} for one in traces(result)]
    rate = Panel(drawn, across, up, "Which designs keep the pace", marks, words, wide=1.5)
    ((name, delay),) = result.extra.items()
    price = [line(result.x, delay, name, "@ink", showlegend=False)]
    up = axis("reaction (ms)", rangemode="tozero")
    return [rate, Panel(price, across, up, "The price of long chunks", [vertical_line(result.here, "@ink")])]


def catch(result: Solved) -> list[Panel]:
    across = axis("step", range=[0, len(result.x)])
    marks = [vertical_line(STILL, "@muted")]
    words = [
        note("threading", STILL / 2, 0.97, spans="y", yanchor="top"),
        note("catching", 1.5 * STILL, 0.97, spans="y", yanchor="top"),
    ]
    hands = Panel(
        traces(result),
        across,
        axis("place (mm)", range=[-130, 70]),
        "One robot threads and catches",
        marks,
        words,
        wide=1.5,
    )
    held = [line(result.x, result.extra["adaptive"], "adaptive", "@chunking", showlegend=False)]
    up = axis("steps without a look", rangemode="tozero")
    return [hands, Panel(held, across, up, "The horizon adapts", [vertical_line(STILL)])]


LABELS = ((5, "bottom"), (4, "top"), (1, "top"), (1, "bottom"))  # the chunk at which a design has its name
PANELS: dict[str, Callable[[Solved], list[Panel]]] = dict(zip(PUZZLES, (slow, peg, kitchen, catch), strict=True))


def describe(result: Solved) -> str:
    units = {"slow": "{:.2f} × the teacher's time", "peg": "{:.0%}", "kitchen": "{:.0f} actions a second"}
    if result.puzzle == "catch":
        text = "; ".join(f"{name} {value:.2f} mm" for name, value in result.facts.items())
    else:
        facts = [(name, result.facts[name]) for name in result.curves if name in result.facts]
        text = "; ".join(f"{name}: {units[result.puzzle].format(value)}" for name, value in facts)
    return f"Puzzle «{result.puzzle}»: {text}."


def formula(result: Solved) -> str:
    lasts = 1000 * result.chunk / result.rate
    enough = -(-result.latency * result.rate // 1000)
    return (
        f"{counted(result.chunk, 'action')} at {result.rate:g} Hz: {lasts:.0f} ms; a pass: {result.latency:g} ms; "
        f"plan ahead with at least {enough:.0f} at once"
    )


CHAPTER = Chapter(
    name="puzzles",
    title="Four puzzles",
    controls=(
        Choice("puzzle", "puzzle", PUZZLES[0], PUZZLES),
        Slider("latency", "forward pass (ms)", 250.0, 10.0, 500.0, 10.0),
        Slider("chunk", "actions in a chunk", 1, 1, 60),
        Slider("wrist", "wrist turns (°)", 90.0, 15.0, 180.0, 5.0),
    ),
    compute="puzzles:solve",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("puzzles:action_ends", "puzzles:kitchen", "puzzles:follow"),
    stage="chunking",
    lesson=lesson,
)
