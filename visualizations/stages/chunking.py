"""Blend: the past chunks that cover this step, their weights, and the weighted sum.

facts(moment) → votes, weights, ages; ribbon(moment) → the chunk made at this step, laid out in time.
"""

from typing import Any

import numpy as np

from visualizations.stages.head_proposals import main_axis
from visualizations.stages.plot_elements import axis, bars, dots, layout, line, over_time
from visualizations.stages.stage import Control, Plot, Stage, View
from visualizations.template import ref, say
from vla_core.trace import AXES, Array, Moment

GAP = np.nan  # keeps one ribbon apart from the next


def facts(moment: Moment) -> dict[str, Any]:
    blend = moment.chunking
    return {
        "votes": blend.votes.astype(np.float32),  # (n, A)
        "weights": blend.weights.astype(np.float32),
        "ages": (moment.step - blend.born).astype(np.int32),
        "born": [f"made at step {step}" for step in blend.born],
        "here": [moment.step] * len(blend.born),
        "sizes": (6 + 14 * blend.weights).astype(np.float32),
        "newest": blend.votes[-1].astype(np.float32),
        "sum": [weighted_sum(blend.weights, blend.votes[:, i], blend.blended[i]) for i in range(len(AXES))],
        **(ribbon(moment) if moment.decision is not None else {}),
    }


def ribbon(moment: Moment) -> dict[str, Array]:
    """The chunk made now: its steps (K + 1,) and its actions (K + 1, A), with a gap at the end."""
    assert moment.decision is not None
    chunk = moment.decision.chunk
    steps = np.append(moment.step + np.arange(len(chunk)), GAP)
    return {
        "steps": steps.astype(np.float32),
        "chunk": np.vstack([chunk, np.full(len(AXES), GAP)]).astype(np.float32),
    }


def weighted_sum(weights: Array, votes: Array, blended: float) -> str:
    terms = " + ".join(f"{weight:.2f}·({vote:+.2f})" for weight, vote in zip(weights, votes, strict=True))
    return f"{terms} = {blended:+.2f}"


def note(moment: dict[str, Any]) -> str:
    votes = moment["chunking"]["votes"]
    if len(votes) == 1:
        return "one chunk speaks: its word is the action"
    apart = np.ptp(votes, axis=0)
    widest = int(apart.argmax())
    return f"{len(votes)} chunks speak; in {AXES[widest]} they differ by {apart[widest]:.2f}"


def weight_markers(shade: str) -> dict[str, Any]:
    return {"size": ref("moment.chunking.sizes"), "color": shade, "line": {"color": "@ink", "width": 1}}


RIBBONS = Plot(
    "ribbons",
    "every chunk, and what was sent",
    [
        line(
            ref("joined.chunking.steps"),
            ref("joined.chunking.chunk", ":", "dimension"),
            "chunks",
            "@chunking",
            opacity=0.55,
            hoverinfo="skip",
        ),
        line(
            ref("every.step"), ref("every.chunking.newest", ":", "dimension"), "newest alone", "@heads", "dash"
        ),  # what a policy without blending would do
        line(ref("every.step"), ref("every.expert", ":", "dimension"), "expert", "@expert", "dot"),
        line(ref("every.step"), ref("every.action", ":", "dimension"), "sent", "@ink"),
        dots(
            ref("moment.chunking.here"),
            ref("moment.chunking.votes", ":", "dimension"),
            "votes",
            "@chunking",
            marker=weight_markers("@chunking"),
            text=ref("moment.chunking.born"),
            hovertemplate="%{text}: %{y:.3f}<extra></extra>",
        ),
    ],
    over_time(axis("action in this dimension", range=[-1.08, 1.08])),
)
WEIGHTS = Plot(
    "weights",
    "whose word counts",
    [
        bars(
            ref("moment.chunking.weights"),
            "weight",
            "@chunking",
            x=ref("moment.chunking.ages"),
            hovertext=ref("moment.chunking.born"),
            hovertemplate="%{hovertext}: %{y:.3f}<extra></extra>",
        )
    ],
    layout(axis("age of the chunk (steps)", rangemode="tozero"), axis("weight", range=[0, 1.05])),
)
STAGE = Stage(
    "chunking",
    (
        View(
            "blend",
            "overlapping chunks",
            (RIBBONS, WEIGHTS),
            say("a = Σ weight · vote:  ", ref("moment.chunking.sum", "dimension")),
            ("dimension",),
        ),
    ),
    (Control("dimension", "dimension", lambda d: AXES, first=main_axis),),
)
figure = STAGE.figure
