"""The time that one turn of the loop takes and what the arm does meanwhile, or the works with their dates."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import CROWDED, Panel, note, sheet
from visualizations.lessons.texts.timeline import lesson
from visualizations.stages.plot_elements import Spec, axis, bars, dots, line
from vla_core.lessons.timeline import BUDGET, PICTURES, Timeline

KINDS = {"policy": "@heads", "data": "@state", "method": "@language"}
LANES = 11  # heights that names are spread over, so that they do not cover each other
SHADES = dict(zip(BUDGET, ("@vision", "@chunking", "@fusion", "@heads", "@action"), strict=True))
NETWORK, ARM = "network", "arm"
THICK = 13  # pixels of a bar in the run of the loop
LARGE, BESIDE = 0.15, 0.43  # share of a turn from which a part has its name; where, in bars


def figure(result: Timeline, mode: str = "light") -> go.Figure:
    if result.picture == "history":
        return sheet([works(result)], mode=mode)
    return sheet([budgets(result), loop(result)], mode=mode)


def works(result: Timeline) -> Panel:
    traces: list[Spec] = []
    lanes = {work.name: i % LANES for i, work in enumerate(result.works)}
    for kind, shade in KINDS.items():
        some = [work for work in result.works if work.kind == kind]
        hover = [f"{work.name}: {work.gave} (arXiv:{work.arxiv})" for work in some]
        trace = dots([work.year for work in some], [lanes[work.name] for work in some], kind, shade, 9)
        words = {"mode": "markers+text", "text": [work.name for work in some], "hovertext": hover}
        traces.append(trace | words | {"textposition": "middle right", "textfont": {"size": 11}, "meta": CROWDED})
    hidden: Spec = {"showticklabels": False, "showgrid": False, "zeroline": False}
    up = axis("lane", range=[-0.7, LANES - 0.3], **hidden)
    return Panel(traces, axis("year", range=[2015.8, 2026.8]), up, "Grasping, then words, then the web")


def budgets(result: Timeline) -> Panel:
    """Two bars of parts on top of each other: a large VLA's turn, and ours."""
    names = ["a large VLA", "ours"]
    traces = [
        bars([result.budget[part], result.ours[part]], part, shade, x=names, showlegend=False)
        for part, shade in SHADES.items()
    ]
    up = axis("time of one turn (ms)", range=[0, 1.08 * result.total])
    title = "Most of a turn is the network"
    return Panel(stacked(traces), axis("robot"), up, title, [], part_names(result), wide=0.9)


def part_names(result: Timeline) -> list[Spec]:
    """The names of the larger parts, beside the first bar."""
    words, below = [], 0.0
    for part, ms in result.budget.items():
        middle, below = below + ms / 2, below + ms
        if ms > LARGE * result.total:
            look = {"font": {"size": 11, "color": SHADES[part]}, "xanchor": "left"}
            words.append(note(part, BESIDE, middle, **look))
    return words


def stacked(traces: list[Spec]) -> list[Spec]:
    """Bars on top of each other; plotly is told where each begins."""
    base = np.zeros(len(traces[0]["y"]))
    for trace in traces:
        heights = np.array(trace["y"], dtype=float)
        trace |= {"base": base.tolist(), "offsetgroup": "one"}
        base = base + heights
    return traces


def loop(result: Timeline) -> Panel:
    """When the network computes and when the arm acts; gaps in the lower row are waiting."""
    traces = [*spans(result.passes, NETWORK, "@fusion"), *spans(result.acting, ARM, "@action")]
    up = axis("", type="category", categoryarray=[ARM, NETWORK], range=[-0.6, 1.6])
    end = float(result.acting[-1, 1])
    return Panel(
        traces,
        axis("time (s)", range=[0, end]),
        up | {"title": {"text": "who works"}},
        TITLE,
        wide=1.2,
        inset=0.12,
    )


TITLE = "The arm keeps its own pace"


def spans(times: np.ndarray, who: str, shade: str) -> list[Spec]:
    """A bar from each begin to its end, every second one paler."""
    look: dict[str, Any] = {"line": {"color": shade, "width": THICK}, "showlegend": False}
    return [
        line(list(pair), [who, who], who, shade, **look, opacity=1 - 0.4 * (i % 2)) for i, pair in enumerate(times)
    ]


def describe(result: Timeline) -> str:
    if result.picture == "history":
        first, last = result.works[0], result.works[-1]
        return f"{len(result.works)} works from {first.name} ({first.year:.0f}) to {last.name} ({last.year:.0f})."
    return (
        f"One turn takes {result.total:.0f} ms, a chunk lasts {1000 * result.lasts:.0f} ms: the arm executes "
        f"{result.executed:.0f} actions a second, waits {result.waits:.0%} of the time and reacts after "
        f"{result.reaction:.0f} ms at worst."
    )


def formula(result: Timeline) -> str:
    parts = " + ".join(f"{ms:.0f}" for ms in result.budget.values())
    ours = " + ".join(f"{ms:.1f}" for ms in result.ours.values())
    return f"{parts} = {result.total:.0f} ms a turn\nours: {ours} = {sum(result.ours.values()):.1f} ms a turn"


CHAPTER = Chapter(
    name="timeline",
    title="Where this came from, and what is missing",
    controls=(
        Choice("picture", "what is shown", PICTURES[0], PICTURES),
        Slider("forward", "forward pass (ms)", BUDGET["forward pass"], 5.0, 500.0, 5.0),
        Slider("chunk", "actions in a chunk", 50, 1, 100),
        Slider("rate", "control rate (Hz)", 50.0, 5.0, 200.0, 5.0),
    ),
    compute="timeline:look",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("timeline:run_loop", "timeline:Timeline"),
    stage="action",
    lesson=lesson,
)
