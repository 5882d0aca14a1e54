"""How well the words steer on the table: success by verb, and with more things that nobody named."""

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from visualizations.lessons.panels import Panel, sheet
from visualizations.stages.plot_elements import Spec, axis, dots, error_bars

Summary = Mapping[str, Any]  # as evaluation/table.py makes it
Rows = Mapping[str, Mapping[str, Any]]  # a value -> success, interval and number of episodes
PARTS = {  # part -> its name, its colour and its symbol
    "seen": ("trained on", "@state", "circle"),
    "unseen": ("new combinations", "@vision", "diamond"),
    "wordings": ("new wordings", "@language", "square"),
    "relations": ("new sides", "@heads", "triangle-up"),
}
SUCCESS = "success (%)"
HEIGHT = 430


def figure(found: Summary, mode: str = "light") -> go.Figure:
    """What was trained on beside what never was."""
    return sheet([by_verb(found["verbs"]), by_distractors(found["distractors"])], mode=mode).update_layout(
        height=HEIGHT
    )


def by_verb(verbs: Mapping[str, Rows]) -> Panel:
    """Every verb, over all numbers of distractors that were measured."""
    traces = [part_dots(part, rows, showlegend=True) for part, rows in verbs.items() if rows]
    across = axis("verb", type="category", tickangle=-40, automargin=True)
    return Panel(traces, across, axis(SUCCESS, range=[-3, 105]), "By verb", wide=2.0)


def by_distractors(parts: Mapping[str, Rows]) -> Panel:
    """More things on the table that the sentence does not name."""
    traces = [part_dots(part, rows, showlegend=False) for part, rows in parts.items() if rows]
    across = axis("things that are not named (count)", type="category")
    return Panel(traces, across, axis(SUCCESS, range=[-3, 105]), "By distractors")


def part_dots(part: str, rows: Rows, showlegend: bool) -> Spec:
    """One part, with 95 % intervals."""
    name, shade, symbol = PARTS[part]
    success = [row["success"] for row in rows.values()]
    low, high = ([row["interval"][end] for row in rows.values()] for end in (0, 1))
    reach = error_bars(success, low, high, shade)
    return dots(list(rows), success, name, shade, 9, showlegend=showlegend, error_y=reach) | {
        "marker": {"color": shade, "symbol": symbol, "size": 9}
    }


def summary_sentence(found: Summary) -> str:
    """The result in sentences."""
    return (
        f"With three things that are not named it succeeds in {found['seen']:.0f} % of episodes with combinations "
        f"and wordings of training, in {found['unseen']:.0f} % with combinations that training never has, and in "
        f"{found['wordings']:.0f} % with new wordings. Of sentences that differ in one word it follows both in "
        f"{found['pairs']:.0f} % of the pairs. Another thing is touched first in {found['wrong_first']:.0f} %. "
        f"After {found['nothing_moves']:.0f} % of the sentences that cannot be followed nothing moves."
    )
