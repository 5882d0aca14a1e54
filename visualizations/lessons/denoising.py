"""Plans from noise round an obstacle: the way in, the way back, and what averaging would do."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Choice, Slider
from visualizations.lessons.panels import Panel, equal_scale, join_paths, path_line, point_dots, sheet
from visualizations.stages.plot_elements import Spec, axis
from vla_core.lessons.denoising import PLANS, RADIUS, Denoising

ALONG, ACROSS = "along the table (m)", "across the table (m)"


def figure(result: Denoising, mode: str = "light") -> go.Figure:
    return sheet([noising(result)], [way_back(result)], mode=mode, left=plans(result))


def noising(result: Denoising) -> Panel:
    """Training's direction: one plan with more and more noise."""
    traces = [
        path_line(plan, f"{amount:.0%} noise", "@heads", opacity=1 - 0.75 * amount, showlegend=False)
        for plan, amount in zip(result.forward, result.amounts, strict=True)
    ]
    return Panel(traces, axis(ALONG, range=[-1.5, 2.5]), axis(ACROSS, range=[-2, 2]), "In: 0 to 100 % noise")


def plans(result: Denoising) -> Panel:
    crash = result.clearance < 0
    traces = [
        path_line(join_paths(result.plans[~crash]), "clear", "@state", line={"color": "@state", "width": 1}),
        path_line(join_paths(result.plans[crash]), "crash", "@bad", line={"color": "@bad", "width": 1}),
        path_line(result.average, "average", "@vision", "dash"),
    ]
    title = f"{PLANS} plans after {result.steps} step{'s' * (result.steps > 1)} of {result.kind}"
    room = axis(ACROSS, **equal_scale(range=[-0.7, 0.7]))
    return Panel(traces, axis(ALONG, range=[-0.1, 1.1]), room, title, [obstacle()], wide=1.2)


def way_back(result: Denoising) -> Panel:
    """In use: how the middle of each plan finds its side; beneath, where all places of all plans began."""
    middle = result.path[:, :, result.path.shape[2] // 2]  # (S + 1, R, 2)
    left = middle[-1, :, 1] > 0
    traces = [point_dots(result.path[0].reshape(-1, 2), "noise", "@muted", 3, opacity=0.5)]
    for side, name, shade in ((left, "left", "@vision"), (~left, "right", "@heads")):
        ways = join_paths(middle[:, side].swapaxes(0, 1))
        traces.append(path_line(ways, name, shade, mode="lines+markers", marker={"size": 3, "color": shade}))
    along, across = axis(ALONG, range=[-1.5, 2.5]), axis(ACROSS, range=[-2, 2])
    return Panel(traces, along, across, "Out: each plan's middle")


def obstacle() -> Spec:
    ends = {"x0": 0.5 - RADIUS, "x1": 0.5 + RADIUS, "y0": -RADIUS, "y1": RADIUS}
    return {"type": "circle", "fillcolor": "@muted/0.35", "line": {"width": 0}, "layer": "below"} | ends


def describe(result: Denoising) -> str:
    crashes = int((result.clearance < 0).sum())
    average = "crashes" if result.average_clearance < 0 else "passes"
    return (
        f"After {result.steps} steps of {result.kind}, {crashes} of {PLANS} plans hit the obstacle and "
        f"{result.left:.0%} pass on the left, while the average of the teachers {average}."
    )


def formula(result: Denoising) -> str:
    right, far = 1 - result.share, result.average_clearance
    mean = f"average = {result.share:.0%} × left + {right:.0%} × right, {far:+.2f} m from the edge"
    if result.kind == "flow":
        return f"x ← x + v / {result.steps},  v = (E[plan | x] − x) / (1 − t)  from t = 0 to 1\n{mean}"
    return f"x_t = √ᾱ · plan + √(1 − ᾱ) · ε,  ᾱ from 0 to 1 in {result.steps} steps\n{mean}"


CHAPTER = Chapter(
    name="denoising",
    title="From noise to a plan",
    sentences=(
        "Half of the teachers pass the obstacle on the left, half on the right. The least squared error is their "
        "average, straight through the middle.",
        "Diffusion and flow draw a plan instead. In training, plans are drowned in noise and a network learns "
        "to tell what was underneath; in use, pure noise is cleaned step by step, and each start ends on one "
        "side.",
        "For these teachers the perfect answer of such a network can be written down, so what you see is the "
        "sampler alone. With a single step even a perfect network can only answer the average.",
    ),
    controls=(
        Choice("kind", "sampler", "flow", ("flow", "diffusion")),
        Slider("steps", "steps", 10, 1, 50),
        Slider("share", "share of teachers who pass on the left", 0.5, 0.0, 1.0, 0.05),
        Slider("seed", "noise number", 0, 0, 20),
    ),
    compute="denoising:denoise",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("denoising:posterior_mean", "denoising:flow", "denoising:diffusion"),
    checks=(
        Check(
            "Set one step. Why do all plans run into the obstacle, whatever the noise?",
            "At the start nothing is known about the side, so the expected plan is the average of all "
            "teachers, and the single step goes all the way to it.",
        ),
        Check(
            "How many steps does the sampler need here before no plan crashes?",
            "About five: the side is decided in the first few, the rest is polish. Real policies use about ten.",
        ),
    ),
    stage="heads",
    robot="The flow and diffusion heads record the whole way from noise to a chunk of actions; step through it "
    "there.",
    sources=(
        "Denoising diffusion, Ho et al. 2020, arXiv:2006.11239; flow matching, Lipman et al. 2022, "
        "arXiv:2210.02747",
        "Diffusion Policy, Chi et al. 2023, arXiv:2303.04137; π0, Black et al. 2024, arXiv:2410.24164",
    ),
)
