"""Two rollouts side by side on one clock, as data for a page: arguments of a gr.HTML, and what it is told.

component(plotly_url) → arguments; Duet.news() and whole(rollouts) → its values while two rollouts run and at the
end; figure(twins) → how far every stage is apart, as a chart.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from visualizations import browser_files, player
from visualizations.browser_files import literal
from visualizations.lessons.panels import Panel, sheet, upright
from visualizations.stages.plot_elements import axis, line
from vla_core.attempt.compare import UNITS, Twins, compare, describe
from vla_core.trace import STAGES, Moment, Rollout

Names = tuple[str, str]
Value = dict[str, Any]


class LivePair:
    """Two rollouts that are still running: what the page is told as they grow."""

    def __init__(self, rollouts: tuple[Rollout, Rollout], names: Names) -> None:
        """`rollouts` are the beginnings, with no moments yet."""
        self.names, self.begun = names, False
        self.live = [player.Live(rollout) for rollout in rollouts]
        self.waiting: tuple[list[Moment], list[Moment]] = ([], [])

    def add(self, new: tuple[Sequence[Moment], Sequence[Moment]]) -> None:
        """Moments that the page is to be told of."""
        for waiting, moments in zip(self.waiting, new, strict=True):
            waiting.extend(moments)

    def news(self) -> Value:
        """Everything that the page has not been told; the first time it is also told what it is about."""
        pairs = zip(self.live, self.waiting, strict=True)
        pushed = [live.push(moments) if moments else None for live, moments in pairs]
        self.waiting = ([], [])
        value: Value = {"push": pushed} if self.begun else {"show": pushed, "live": True}
        self.begun = True
        return value | about(compare(self.live[0].rollout, self.live[1].rollout), self.names)


def finished_pair(rollouts: tuple[Rollout, Rollout], names: Names, keep: bool = False) -> Value:
    """Two finished rollouts; `keep` stays at the step that is shown."""
    return {"show": [player.payload(rollout) for rollout in rollouts], "keep": keep} | about(
        compare(*rollouts), names
    )


def about(twins: Twins, names: Names) -> Value:
    """What the rows under the films show."""
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
    """How far every stage is apart, each as a share of its own most, and the hands in centimetres."""
    steps = list(range(len(twins.hands)))
    rows = [share(twins, i, name) for i, name in enumerate(STAGES)]
    across = axis("step of both rollouts")
    parting = [] if twins.step is None else [upright(twins.step, "@bad")]
    up = axis("difference (share of its most)", range=[0, 1.05])
    stages = Panel(rows, across, up, "Every stage", parting)
    hands = line(steps, twins.hands, "hands", "@ink", showlegend=False)
    return sheet(
        [stages], [Panel([hands], across, axis("between the hands (cm)"), "What is seen", parting)], mode=mode
    )


def share(twins: Twins, i: int, name: str) -> dict[str, Any]:
    """One stage where it could be compared."""
    amounts = twins.amounts[:, i]
    known = np.flatnonzero(np.isfinite(amounts))
    most = max(1e-9, float(amounts[known].max(initial=0)))
    return line(known, amounts[known] / most, name, f"@{name}")
