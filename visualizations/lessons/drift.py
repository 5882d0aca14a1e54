"""A clone that drives: its ways beside the expert's, who survives, and the model of growing errors."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Slider
from visualizations.lessons.panels import Panel, join_paths, log_axis, path_line, point_dots, sheet
from visualizations.stages.plot_elements import axis, line
from vla_core.lessons.drift import EXPERT_GAIN, LANE, STEPS, Drift, course_figures

SHOWN = 15  # runs drawn


def figure(result: Drift, mode: str = "light") -> go.Figure:
    return sheet([paths_panel(result)], [survival(result), growth(result)], mode=mode)


def paths_panel(result: Drift) -> Panel:
    runs, shown = join_paths(result.paths[:SHOWN]), result.shown.reshape(-1, 2)[::3]
    above, below = result.expert + np.array([0, LANE]), result.expert - np.array([0, LANE])
    traces = [
        path_line(above, "lane", "@line", showlegend=False),
        path_line(below, "lane", "@line", fill="tonexty", fillcolor="@line/0.5"),
        point_dots(shown, "shown by the expert", "@state", 3),
        path_line(runs, "clone", "@heads", line={"color": "@heads", "width": 1}, opacity=0.6),
        path_line(result.expert, "expert", "@expert", "dot"),
    ]
    high = axis("across the table (mm)", range=[-220, 220])
    return Panel(
        traces, axis("along the table (mm)", range=[-20, 1080]), high, f"{SHOWN} of {len(result.paths)} runs"
    )


def survival(result: Drift) -> Panel:
    steps = list(range(STEPS + 1))
    traces = [
        line(steps, result.survival, "clone", "@heads"),
        line(steps, result.taught, "expert", "@expert", "dot"),
        line(steps, result.luck, "0.99 to the power of the step", "@muted", "dash"),
    ]
    return Panel(traces, axis("step"), axis("share still in the lane", range=[0, 1.03]), "Who is still there")


def growth(result: Drift) -> Panel:
    steps = list(range(STEPS + 1))
    traces = [
        line(steps, np.maximum(result.single, 0.1), "decides every step", "@heads"),
        line(steps, np.maximum(result.chunked, 0.1), f"decides every {result.chunk}", "@chunking"),
    ]
    high = log_axis("drift (multiples of ε)")
    return Panel(traces, axis("step"), high, "Model: δ ← (1 + α) δ + ε")


def describe(result: Drift) -> str:
    return (
        f"With slips of {result.noise:g} mm, {result.survival[-1]:.0%} of the clone's runs and "
        f"{result.taught[-1]:.0%} of the expert's stay in the lane for {STEPS} steps; the clone ends "
        f"{np.median(result.away[:, -1]):.0f} mm off in the middle run."
    )


def formula(result: Drift) -> str:
    single, chunked = course_figures(result.alpha, STEPS, result.chunk)
    return (
        f"0.99^{STEPS} = {0.99**STEPS:.3f};  α = {result.alpha:g}: ε ((1 + α)^{STEPS} − 1) / α = "
        f"{result.single[-1]:,.0f} ε deciding every step, {result.chunk} ε ((1 + α)^{STEPS / result.chunk:g} − "
        f"1) / α = {result.chunked[-1]:,.0f} ε in chunks of {result.chunk}\na course prints {single:,.0f} ε and "
        f"{chunked:,.0f} ε for the two: without the 1/α, and with k counted twice"
    )


CHAPTER = Chapter(
    number=11,
    name="drift",
    title="Small errors grow",
    sentences=(
        "Behavioural cloning fits a policy to what an expert did. In the lesson it is nearly perfect: every "
        "place in it lies on the expert's own way.",
        "Then it drives by itself. A slip takes it to a place that nobody has shown, there it errs more, and "
        "so it meets places stranger still. The expert slips just as much and comes back.",
        "Push the expert about while it shows (nudge): the clone sees how to come back, and survives.",
    ),
    controls=(
        Slider("noise", "slip of each step (mm)", 4.0, 0.0, 8.0, 0.5),
        Slider("nudge", "nudges while showing (mm)", 0.0, 0.0, 10.0, 0.5),
        Slider("chunk", "actions in a chunk", 10, 1, 25),
        Slider("alpha", "α of the model", 0.05, 0.0, 0.1, 0.005),
    ),
    compute="drift:imitate",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("drift:drive", "drift:clone", "drift:growth"),
    checks=(
        Check(
            "Each step goes wrong with 1 %. How likely are 100 right steps in a row, and 500?",
            f"0.99^100 = {0.99**100:.0%} and 0.99^500 = {0.99**500:.2%}.",
        ),
        Check(
            "The expert slips as well. Why does it not drift?",
            f"It sees where it is and takes back {EXPERT_GAIN:.0%} of its distance at each step, from anywhere. "
            "The clone can do so only where it was shown how.",
        ),
        Check(
            "Nudge the expert by 8 mm and compare chunks of 1 and of 20. Which is better now, and why?",
            "Chunks of 1: a policy that knows the way back should look often. Long chunks help where looking does "
            "harm, because the policy errs on strange places.",
        ),
    ),
    stage="action",
    robot="The expert's ghost beside the action shows the gap at each step; «first bad step» jumps to where it "
    "opened. Our demonstrations were nudged on purpose, with the expert's own answer as the label.",
    sources=("Ross and Bagnell 2010; Ross, Gordon and Bagnell 2011 (DAgger), arXiv:1011.0686",),
)
