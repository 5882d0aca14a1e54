"""Works with their dates and sizes, and the time that one turn of the loop takes."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Slider
from visualizations.lessons.panels import CROWDED, Panel, log_axis, sheet
from visualizations.stages.plot_elements import Spec, axis, bars, dots
from vla_core.lessons.timeline import BUDGET, PROBLEMS, Timeline

KINDS = {"policy": "@heads", "data": "@state", "method": "@language"}
LANES = 8  # heights that names are spread over, so that they do not cover each other
STAGES = ("@vision", "@vision", "@fusion", "@heads", "@action")


def figure(result: Timeline, mode: str = "light") -> go.Figure:
    return sheet([works(result)], [budget(result), sizes(result)], mode=mode, tall=(1.5, 1))


def works(result: Timeline) -> Panel:
    traces: list[Spec] = []
    lanes = {work.name: i % LANES for i, work in enumerate(result.works)}
    for kind, shade in KINDS.items():
        some = [work for work in result.works if work.kind == kind]
        hover = [f"{work.name}: {work.gave} (arXiv:{work.arxiv})" for work in some]
        trace = dots([work.year for work in some], [lanes[work.name] for work in some], kind, shade, 9)
        words = {"mode": "markers+text", "text": [work.name for work in some], "hovertext": hover}
        traces.append(trace | words | {"textposition": "middle right", "textfont": {"size": 11}, "meta": CROWDED})
    ends = axis("year", range=[result.since - 0.2, 2026.6])
    up = axis(
        "lane",
        showticklabels=False,
        showgrid=False,
        zeroline=False,
        range=[-0.7, LANES - 0.3],
    )
    return Panel(traces, ends, up, "How it came about")


def budget(result: Timeline) -> Panel:
    trace = bars(
        list(result.budget.values()),
        "time",
        "@heads",
        x=[part.replace(" ", "<br>") for part in result.budget],
        showlegend=False,
    )
    trace["marker"] = {"color": list(STAGES)}
    return Panel(
        [trace],
        axis("part of the loop"),
        axis("time (ms)"),
        f"One turn: {result.total:.0f} ms, {result.actions:.0f} actions a second",
    )


def sizes(result: Timeline) -> Panel:
    some = [work for work in result.works if work.parameters]
    sides = [f"middle {('right', 'left')[i % 2]}" for i in range(len(some))]
    trace = dots([work.year for work in some], [work.parameters for work in some], "size", "@heads", 9)
    trace |= {"mode": "markers+text", "text": [work.name for work in some], "textposition": sides}
    ends = axis("year", range=[max(result.since, 2021) - 0.2, 2026.2])
    up = log_axis("parameters (count)", range=[6, 13], dtick=2)
    return Panel([trace | {"showlegend": False}], ends, up, "Sizes")


def describe(result: Timeline) -> str:
    first, last = result.works[0], result.works[-1]
    return (
        f"{len(result.works)} works from {first.name} ({first.year:.0f}) to {last.name} ({last.year:.0f}); one "
        f"turn of the loop takes {result.total:.0f} ms, {result.decisions:.1f} decisions a second."
    )


def formula(result: Timeline) -> str:
    parts = " + ".join(f"{ms:.0f}" for ms in result.budget.values())
    problems = "; ".join(f"{one.name}: {one.now} → {one.needed}" for one in result.problems)
    return (
        f"{parts} = {result.total:.0f} ms → 1000 / {result.total:.0f} = {result.decisions:.1f} decisions a "
        f"second, × {result.chunk} = {result.actions:.0f} actions a second\nstill open: {problems}"
    )


CHAPTER = Chapter(
    name="timeline",
    title="Where this came from, and what is missing",
    sentences=(
        "Robots learnt to grasp from pictures, then to follow words, then to borrow what language models know "
        "of the world. Point at a dot to read what each work gave.",
        "The loop must also be in time. With the course's figures one turn takes 82 ms, about twelve decisions a "
        "second; a chunk of actions for each decision is what makes that enough.",
        f"{len(PROBLEMS)} problems are open: {', '.join(problem.name for problem in PROBLEMS)}. Of these, data "
        "is what holds the rest back most.",
    ),
    controls=(
        Slider("since", "from the year", 2016, 2016, 2024),
        Slider("forward", "forward pass (ms)", BUDGET["forward pass"], 5.0, 500.0, 5.0),
        Slider("chunk", "actions in a chunk", 50, 1, 100),
    ),
    compute="timeline:look",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("timeline:look",),
    checks=(
        Check(
            "A person shows ten episodes an hour. How long for 100,000?",
            f"{100_000 // 10:,} hours: five years of working days for one person. Hence simulators, and pooled "
            "data.",
        ),
        Check(
            "What would help more against a falling cup: a chunk of 50, or a forward pass of 5 ms?",
            "The fast forward pass. Chunks bring more actions, not earlier decisions.",
        ),
    ),
    stage="action",
    robot="Every step of a rollout carries the measured time of each stage; compare them with these.",
    sources=("each work's arXiv number on its dot; the times and problems are those of the course we follow",),
)
