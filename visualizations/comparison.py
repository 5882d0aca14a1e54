"""Two rollouts side by side on one clock, as data for a page: the arguments of a gr.HTML and its values.

component(plotly_url) → arguments; LivePair.news() → a value while two rollouts run; finished_pair(rollouts) → the
last value; figure(twins) → the difference of every stage, as a chart.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from visualizations import browser_files, player
from visualizations.browser_files import literal
from visualizations.lessons.panels import Panel, sheet, vertical_line
from visualizations.stages.plot_elements import axis, line
from vla_core.attempt.compare import UNITS, Twins, compare, describe
from vla_core.trace import STAGES, Moment, Rollout

Names = tuple[str, str]
Value = dict[str, Any]


class LivePair:
    """Two rollouts that are still running, as a stream of values for the page."""

    def __init__(self, rollouts: tuple[Rollout, Rollout], names: Names) -> None:
        """`rollouts` are the beginnings, with no moments yet."""
        self.names, self.begun = names, False
        self.live = [player.Live(rollout) for rollout in rollouts]
        self.waiting: tuple[list[Moment], list[Moment]] = ([], [])

    def add(self, new: tuple[Sequence[Moment], Sequence[Moment]]) -> None:
        """Queue new moments of both rollouts for the next value."""
        for waiting, moments in zip(self.waiting, new, strict=True):
            waiting.extend(moments)

    def news(self) -> Value:
        """All queued moments as one value; the first value also carries the beginnings of the rollouts."""
        pairs = zip(self.live, self.waiting, strict=True)
        pushed = [live.push(moments) if moments else None for live, moments in pairs]
        self.waiting = ([], [])
        value: Value = {"push": pushed} if self.begun else {"show": pushed, "live": True}
        self.begun = True
        return value | difference_facts(compare(self.live[0].rollout, self.live[1].rollout), self.names)


def finished_pair(rollouts: tuple[Rollout, Rollout], names: Names, keep: bool = False) -> Value:
    """Two finished rollouts; `keep` stays at the step that is shown."""
    return {"show": [player.payload(rollout) for rollout in rollouts], "keep": keep} | difference_facts(
        compare(*rollouts), names
    )


def difference_facts(twins: Twins, names: Names) -> Value:
    """The difference of both rollouts, stage by stage, for the rows below the pictures."""
    amounts = [[None if np.isnan(one) else round(float(one), 4) for one in row] for row in twins.amounts]
    hands = [round(float(apart), 2) for apart in twins.hands]
    facts = {"amounts": amounts, "hands": hands, "step": twins.step, "apart": twins.apart, "stage": twins.stage}
    return {"twins": facts | {"told": describe(twins, names)}, "names": list(names)}


def script() -> str:
    """The player and the comparison as one script that leaves a single name, Labs."""
    return f"{browser_files.script('comparison')}Labs.spec = {literal(player.spec() | {'units': UNITS})};"


def component(plotly_url: str) -> dict[str, Any]:
    """Arguments of a gr.HTML that shows two rollouts; its value is one of the above, or {"url": …} of one kept."""
    start = f"""
        const root = element.querySelector(".glass-box");
        const plotly = Labs.plotlyAt({literal(plotly_url)});
        const twins = new Labs.Twins(root, {{ spec: Labs.spec, plotly }});
        element.twins = twins;
        twins.receive(props.value);
        watch("value", () => twins.receive(props.value));
    """
    return {
        "html_template": '<div class="glass-box twins"></div>',
        "css_template": player.style(player.GRADIO) + browser_files.style("comparison"),
        "js_on_load": script() + start,
        "apply_default_css": False,
    }


def figure(twins: Twins, mode: str = "light") -> go.Figure:
    """Difference of each stage relative to its maximum, and the distance of the hands in centimetres."""
    steps = list(range(len(twins.hands)))
    rows = [relative_difference(twins, i, name) for i, name in enumerate(STAGES)]
    across = axis("step of both rollouts")
    parting = [] if twins.step is None else [vertical_line(twins.step, "@bad")]
    up = axis("difference (share of its most)", range=[0, 1.05])
    stages = Panel(rows, across, up, "Every stage", parting)
    hands = line(steps, twins.hands, "hands", "@ink", showlegend=False)
    return sheet(
        [stages], [Panel([hands], across, axis("between the hands (cm)"), "What is seen", parting)], mode=mode
    )


def relative_difference(twins: Twins, i: int, name: str) -> dict[str, Any]:
    """One stage where it could be compared."""
    amounts = twins.amounts[:, i]
    known = np.flatnonzero(np.isfinite(amounts))
    most = max(1e-9, float(amounts[known].max(initial=0)))
    return line(known, amounts[known] / most, name, f"@{name}")
