"""Decide: what each head proposes for this moment, and how it got there.

facts(decision) → per head its chunk, its path from noise and where it would lead the hand; bins, their entropy and
string form; the Gaussian; and where it was probed, where many draws of noise end up.
"""

from typing import Any

import numpy as np

from visualizations.marks import axis, bars, cross, dots, dotted_line, heat, layout, line, row, upright
from visualizations.stage import Control, Plot, Stage, View
from visualizations.template import Coarse, ref, say
from vla_core.trace import AXES, Decision, Sample

SHADES = {"gaussian": "@state", "bins": "@language", "ddpm": "@vision", "flow": "@heads"}
DASHES = {"gaussian": "dash", "bins": "dot", "ddpm": "dashdot", "flow": "solid"}
STEP = 0.01  # metres that an action of one asks for
CURVE = np.linspace(-1.2, 1.2, 121, dtype=np.float32)  # where the density is drawn


def facts(decision: Decision) -> dict[str, Any]:
    probe, hand = decision.probe, decision.state.raw[:3]
    return {
        "acting": decision.head,
        "kinds": list(decision.heads),
        "iterating": [kind for kind, sample in decision.heads.items() if len(sample.path) > 2],
        "chunk": decision.chunk.astype(np.float32),
        "plan": plan(decision.chunk, hand),
        "ahead": list(range(len(decision.chunk))),
        "draws": {kind: draws.astype(np.float32) for kind, draws in probe.samples.items()} if probe else {},
        **{kind: proposal(sample, hand) for kind, sample in decision.heads.items()},
    }


def proposal(sample: Sample, hand: np.ndarray) -> dict[str, Any]:
    told = {
        "actions": sample.actions.astype(np.float32),
        "path": sample.path.astype(np.float32),
        "steps": list(range(len(sample.path))),
        "plan": plan(sample.actions, hand),
    }
    if sample.mean is not None and sample.std is not None:
        told |= bell(sample.mean, sample.std)
    if sample.probability is not None and sample.chosen is not None:
        told |= binned(sample.probability, sample.chosen) | {"centres": sample.centres}
    return told


def plan(actions: np.ndarray, hand: np.ndarray) -> np.ndarray:
    """(K + 1, 3) metres: where the hand would go, if it followed to the letter."""
    return np.concatenate([hand[None], hand + STEP * np.cumsum(actions[:, :3], axis=0)]).astype(np.float32)


def bell(mean: np.ndarray, std: np.ndarray) -> dict[str, Any]:
    """The Gaussian's density along each number of the chunk, and a band of two deviations."""
    away = (CURVE - mean[..., None]) / std[..., None]  # (K, A, points)
    density = np.exp(-0.5 * away**2) / (std[..., None] * np.sqrt(2 * np.pi))
    edges = {"mean": mean, "std": std, "low": mean - 2 * std, "high": mean + 2 * std, "curve": CURVE}
    return {name: edge.astype(np.float32) for name, edge in edges.items()} | {"density": Coarse(density)}


def binned(probability: np.ndarray, chosen: np.ndarray) -> dict[str, Any]:
    """Belief over the bins, its entropy in bits, and the first action as RT-2 would write it."""
    surprise = -np.log2(np.maximum(probability, 1e-12))
    return {
        "probability": Coarse(probability.astype(np.float32)),
        "entropy": (probability * surprise).sum(axis=-1).astype(np.float32),  # (K, A)
        "string": " ".join(str(place) for place in chosen[0]),
    }


def spread(decision: dict[str, Any]) -> np.ndarray:
    """(A,) the widest distance between two heads about the next action."""
    heads = decision["heads"]
    firsts = np.stack([heads[kind]["actions"][0] for kind in heads["kinds"]])
    return np.ptp(firsts, axis=0)


def note(decision: dict[str, Any]) -> str:
    heads, apart = decision["heads"], spread(decision)
    widest, count = int(apart.argmax()), len(heads["kinds"])
    text = f"{count} heads differ most in {AXES[widest]}, by {apart[widest]:.2f}" if count > 1 else "one head acts"
    if "bins" in heads:
        text += f"; the bins are {heads['bins']['entropy'][0].mean():.1f} bits unsure"
    return text


DIMENSION = axis("action in this dimension", range=[-1.08, 1.08])
WIDE = axis("action in this dimension", range=[-1.4, 1.4])
AHEAD = axis("steps ahead")
EXPERT = upright(ref("moment.expert", "dimension"), "@expert", "dot", 2)
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
WALK = Plot(
    "walk",
    "where each would lead the hand, from above",
    lines_of_heads("plan", lambda path: ref(path, ":", 0), lambda path: ref(path, ":", 1)),
    layout(axis("x (m)"), axis("y (m)", scaleanchor="x"), showlegend=False),
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
        shapes=[upright(ref(f"{BINS}.actions", "ahead", "dimension")), EXPERT],
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
    layout(DIMENSION, axis("steps ahead: click a row", autorange="reversed"), shapes=[row("control.ahead")]),
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
    layout(AHEAD, WIDE, shapes=[upright(ref("control.ahead"))]),
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
ROAD = Plot(
    "road",
    "from noise to action",
    [
        dots(
            ref("decision.heads.draws.{sampler}", ":", "dimension"),
            ref("decision.heads.draws.{sampler}", ":", "other"),
            "other draws of noise",
            "@muted",
            opacity=0.5,
        ),
        dotted_line(
            ref(PATH, ":", "ahead", "dimension"),
            ref(PATH, ":", "ahead", "other"),
            "the way of one action",
            "@heads",
        ),
        dots(
            ref(PATH, "noise", ":", "dimension"),
            ref(PATH, "noise", ":", "other"),
            "the chunk at this step",
            "@heads",
            marker={"size": 9, "symbol": "circle-open", "color": "@heads", "line": {"width": 2}},
        ),
        cross(ref("moment.expert", "dimension"), ref("moment.expert", "other"), "expert"),
    ],
    layout(WIDE, axis("action in the other", range=[-1.4, 1.4])),
)
CHUNK = Plot(
    "denoised",
    "the chunk after each step of the sampler",
    [heat(ref(PATH, ":", ":", "dimension"), "action", {"diverging": "heads"}, zmin=-1, zmax=1)],
    layout(
        AHEAD,
        axis("step of the sampler: click a row", autorange="reversed", dtick=1),
        shapes=[row("decision.heads.{sampler}.steps", "noise")],
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
            (ALL, WALK),
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
            (ROAD, CHUNK),
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
        Control("dimension", "dimension", lambda d: AXES),
        Control("other", "against", lambda d: AXES, first=1),
        Control("ahead", "steps ahead", lambda d: d["heads"]["ahead"]),
        Control("sampler", "head", lambda d: d["heads"]["iterating"], first=-1, named=True),
        Control("noise", "step of the sampler", lambda d: range(longest(d["heads"])), first=-1),
    ),
)


def longest(heads: dict[str, Any]) -> int:
    """Steps of the most patient head, its beginning counted."""
    return max((len(heads[kind]["path"]) for kind in heads["iterating"]), default=1)


figure = STAGE.figure
