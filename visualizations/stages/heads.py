"""Decide: what each head proposes for this moment, and the path of its sampler.

Figures: the proposals of all heads, the probability over the bins, the Gaussian, the path from
noise to action. The numbers are in head_proposals.py.
"""

from typing import Any

from visualizations.stages.head_proposals import facts, head_disagreement, main_axis
from visualizations.stages.plot_elements import (
    axis,
    bars,
    cross,
    dots,
    dotted_line,
    heat,
    layout,
    line,
    row_frame,
    vertical_line,
)
from visualizations.stages.stage import Control, Plot, Stage, View
from visualizations.template import ref, say
from vla_core.trace import AXES

OWN = "own"  # the one head of a person's own policy (docs/own-policy.md)
SHADES = {"gaussian": "@state", "bins": "@language", "ddpm": "@vision", "flow": "@heads", OWN: "@heads"}
DASHES = {"gaussian": "dash", "bins": "dot", "ddpm": "dashdot", "flow": "solid", OWN: "solid"}


def note(decision: dict[str, Any]) -> str:
    heads, apart = decision["heads"], head_disagreement(decision)
    widest, count = int(apart.argmax()), len(heads["kinds"])
    text = f"{count} heads differ most in {AXES[widest]}, by {apart[widest]:.2f}" if count > 1 else "one head acts"
    if "bins" in heads:
        text += f"; the bins are {heads['bins']['entropy'][0].mean():.1f} bits unsure"
    return text


DIMENSION = axis("action in this dimension", range=[-1.08, 1.08])
NOISE_RANGE = [-2.2, 2.2]  # where noise begins
WIDE = axis("action in this dimension", range=[-1.4, 1.4])
AHEAD = axis("steps ahead")
WIDE_MARGIN = {"l": 64, "r": 12, "t": 8, "b": 36}  # for long numbers beside the axis
EXPERT = vertical_line(ref("moment.expert", "dimension"), "@expert", "dot", 2)
BINS, GAUSSIAN, PATH = "decision.heads.bins", "decision.heads.gaussian", "decision.heads.{sampler}.path"


def lines_of_heads(part: str, x: Any, y: Any) -> list[Any]:
    """One line a head; x and y are made from the path to its part."""
    paths = {kind: f"decision.heads.{kind}.{part}" for kind in SHADES}
    return [dotted_line(x(path), y(path), kind, SHADES[kind], DASHES[kind]) for kind, path in paths.items()]


ALL = Plot(
    "all",
    "every head on this moment",
    [
        *lines_of_heads(
            "actions", lambda _: ref("decision.heads.ahead"), lambda path: ref(path, ":", "dimension")
        ),
        cross(0, ref("moment.expert", "dimension"), "expert now"),
    ],
    layout(AHEAD, DIMENSION),
)
PLANS = Plot(
    "walk",
    "where each would lead the hand, from above",
    lines_of_heads("plan", lambda path: ref(path, ":", 0), lambda path: ref(path, ":", 1)),
    layout(axis("x (m)"), axis("y (m)", scaleanchor="x"), showlegend=False, margin=WIDE_MARGIN),
)
BELIEF = Plot(
    "bins",
    "belief over the bins",
    [
        bars(
            ref(f"{BINS}.probability", "ahead", "dimension", ":"),
            "belief",
            "@heads",
            x=ref(f"{BINS}.centres", "dimension", ":"),
            hovertemplate="bin at %{x:.3f}: %{y:.3f}<extra></extra>",
        )
    ],
    layout(
        DIMENSION,
        axis("probability of the bin", rangemode="tozero"),
        bargap=0,
        shapes=[vertical_line(ref(f"{BINS}.actions", "ahead", "dimension")), EXPERT],
    ),
)
BELIEF_AHEAD = Plot(
    "bins_ahead",
    "the same for every step of the chunk",
    [
        heat(
            ref(f"{BINS}.probability", ":", "dimension", ":"),
            "probability",
            {"ramp": "heads"},
            x=ref(f"{BINS}.centres", "dimension", ":"),
        )
    ],
    layout(DIMENSION, axis("steps ahead: click a row", autorange="reversed"), shapes=[row_frame("control.ahead")]),
    {"ahead": "row"},
)
BAND = Plot(
    "band",
    "mean and two deviations",
    [
        line(
            ref("decision.heads.ahead"),
            ref(f"{GAUSSIAN}.{edge}", ":", "dimension"),
            label,
            "@heads",
            dash,
            fill=fill,
            fillcolor="@heads/0.2",
        )
        for edge, label, dash, fill in (
            ("low", "− 2 σ", "dot", "none"),
            ("high", "+ 2 σ", "dot", "tonexty"),
            ("mean", "mean", "solid", "none"),
        )
    ],
    layout(AHEAD, WIDE, shapes=[vertical_line(ref("control.ahead"))]),
    {"ahead": "point"},
)
DENSITY = Plot(
    "density",
    "its density at one step ahead",
    [
        line(
            ref(f"{GAUSSIAN}.curve"),
            ref(f"{GAUSSIAN}.density", "ahead", "dimension", ":"),
            "density",
            "@heads",
            fill="tozeroy",
            fillcolor="@heads/0.2",
        )
    ],
    layout(WIDE, axis("density", rangemode="tozero"), shapes=[EXPERT]),
)
SAMPLER_PATHS = "decision.heads.roads.{sampler}"
RING = {"size": 10, "symbol": "circle-open", "color": "@ink", "line": {"width": 2}}
SAMPLER_PATH = Plot(
    "road",
    "from noise to action",
    [
        line(
            ref(f"{SAMPLER_PATHS}.lines", ":", "dimension"),
            ref(f"{SAMPLER_PATHS}.lines", ":", "other"),
            "from other noise",
            "@heads",
            opacity=0.25,
            hoverinfo="skip",
        ),
        dots(
            ref(f"{SAMPLER_PATHS}.at", "noise", ":", "dimension"),
            ref(f"{SAMPLER_PATHS}.at", "noise", ":", "other"),
            "now",
            "@heads",
        ),
        dotted_line(
            ref(PATH, ":", "ahead", "dimension"), ref(PATH, ":", "ahead", "other"), "the way it took", "@ink"
        ),
        dots(
            [ref(PATH, "noise", "ahead", "dimension")],
            [ref(PATH, "noise", "ahead", "other")],
            "here",
            "@ink",
            marker=RING,
        ),
        cross(ref("moment.expert", "dimension"), ref("moment.expert", "other"), "expert"),
    ],
    layout(axis("action in this dimension", range=NOISE_RANGE), axis("action in the other", range=NOISE_RANGE)),
)
CHUNK = Plot(
    "denoised",
    "the chunk after each step of the sampler",
    [heat(ref(PATH, ":", ":", "dimension"), "action", {"diverging": "heads"}, zmin=-1, zmax=1)],
    layout(
        AHEAD,
        axis("step of the sampler: click a row", autorange="reversed", dtick=1),
        shapes=[row_frame("decision.heads.{sampler}.steps", "noise")],
    ),
    {"noise": "row"},
)
NEXT = [
    part for i in range(len(AXES)) for part in (", " if i else "", ref("decision.heads.chunk", 0, i, text="+.2f"))
]
STAGE = Stage(
    "heads",
    (
        View(
            "all",
            "all heads",
            (ALL, PLANS),
            say(ref("decision.heads.acting"), " acts: a = (", *NEXT, ")"),
            ("dimension",),
        ),
        View(
            "bins",
            "bins",
            (BELIEF, BELIEF_AHEAD),
            say(
                "the next action, written: “",
                ref(f"{BINS}.string"),
                "”;  H = −Σ p log₂ p = ",
                ref(f"{BINS}.entropy", "ahead", "dimension", text=".2f"),
                " bits",
            ),
            ("dimension", "ahead"),
            (f"{BINS}.probability",),
        ),
        View(
            "gaussian",
            "gaussian",
            (BAND, DENSITY),
            say(
                "p(a) = N(μ, σ²):  μ = ",
                ref(f"{GAUSSIAN}.mean", "ahead", "dimension", text="+.3f"),
                ", σ = ",
                ref(f"{GAUSSIAN}.std", "ahead", "dimension", text=".3f"),
            ),
            ("dimension", "ahead"),
            (f"{GAUSSIAN}.mean",),
        ),
        View(
            "denoising",
            "denoising",
            (SAMPLER_PATH, CHUNK),
            say(
                ref("control.sampler"),
                ", step ",
                ref("decision.heads.{sampler}.steps", "noise", text=".0f"),
                ": x = ",
                ref(PATH, "noise", "ahead", "dimension", text="+.3f"),
                ",  from noise ",
                ref(PATH, 0, "ahead", "dimension", text="+.3f"),
                " to action ",
                ref(PATH, -1, "ahead", "dimension", text="+.3f"),
            ),
            ("sampler", "noise", "dimension", "other", "ahead"),
            ("decision.heads.iterating.0",),
        ),
    ),
    (
        Control("dimension", "dimension", lambda d: AXES, first=main_axis),
        Control("other", "against", lambda d: AXES, first=1),
        Control("ahead", "steps ahead", lambda d: d["heads"]["ahead"]),
        Control("sampler", "head", lambda d: d["heads"]["iterating"], first=-1, named=True),
        Control("noise", "step of the sampler", lambda d: range(most_sampler_steps(d["heads"])), first=-1),
    ),
)


def most_sampler_steps(heads: dict[str, Any]) -> int:
    """The length of the longest sampler path, its start included."""
    return max((len(heads[kind]["path"]) for kind in heads["iterating"]), default=1)


figure = STAGE.figure
__all__ = ["STAGE", "facts", "figure", "note"]
