"""Evaluation results as charts: by task, by tier beside the published figures, and success against size."""

from collections.abc import Sequence
from math import log10

import plotly.graph_objects as go

from visualizations.lessons.panels import Panel, log_axis, note, sheet
from visualizations.stages.plot_elements import Spec, axis, dots, error_bars
from vla_core.evaluation.published import PUBLISHED, System
from vla_core.evaluation.reports import Report, Row
from vla_core.world.tasks import TASKS, TIERS

SHADES = {"easy": "@state", "medium": "@vision", "hard": "@language", "very hard": "@heads"}
SUCCESS = "success (%)"
LABEL_POSITIONS = {  # where a name stands beside its dot, so that no two meet
    "LA4VLA-1B": "top right",
    "π0 + ALAM": "bottom center",
    "Evo-1": "bottom left",
    "FabriVLA": "top left",
    "SmolVLA 0.45 B": "bottom center",
    "TinyVLA": "bottom center",
}


def by_task(rows: Sequence[Row], mode: str = "light") -> go.Figure:
    """A bar a task with its 95 % interval, grouped by tier, the best of each tier first."""
    ordered = [
        row for tier in TIERS for row in sorted(rows_in_tier(rows, tier), key=lambda row: (row.success, row.task))
    ]
    traces = [
        tier_bars(rows_in_tier(ordered, tier), tier) for tier in reversed(TIERS) if rows_in_tier(ordered, tier)
    ]
    names = axis(
        "task", automargin=True, categoryorder="array", categoryarray=[short_name(row.task) for row in ordered]
    )
    fig = sheet([Panel(traces, axis(SUCCESS, range=[0, 101]), names)], mode=mode)
    return fig.update_layout(height=130 + 17 * len(ordered), bargap=0.3, showlegend=True)


def rows_in_tier(rows: Sequence[Row], tier: str) -> list[Row]:
    return [row for row in rows if row.tier == tier]


def tier_bars(rows: list[Row], tier: str) -> Spec:
    success = [row.success for row in rows]
    reach = error_bars(success, [row.low for row in rows], [row.high for row in rows], "@muted")
    hover = [
        f"{short_name(row.task)}: {row.success:.0f} % [{row.low:.0f}, {row.high:.0f}], {row.episodes}"
        for row in rows
    ]
    bars: Spec = {"type": "bar", "orientation": "h", "x": success, "y": [short_name(row.task) for row in rows]}
    bars |= {"name": tier, "marker": {"color": SHADES[tier]}, "customdata": [row.task for row in rows]}
    return bars | {"error_x": reach, "hovertext": hover, "hoverinfo": "text"}


def short_name(task: str) -> str:
    return task.replace("-v3", "")


def by_tier(report: Report, mode: str = "light", others: Sequence[System] = PUBLISHED) -> go.Figure:
    """Our four tiers and their mean beside the published ones."""
    names = [*TIERS, "mean of tiers"]
    traces = [
        published_dots(system, names, first=i == 0) for i, system in enumerate(one for one in others if one.tiers)
    ]
    if report.tier_mean is not None:
        ours = [report.tiers.get(tier) for tier in TIERS] + [report.tier_mean]
        part = "" if len(report.rows) == len(TASKS) else f" ({len(report.rows)} of {len(TASKS)} tasks)"
        traces.append(dots(names, ours, f"ours{part}", "@heads", 13, cliponaxis=False))
    return sheet(
        [Panel(traces, axis("difficulty tier", automargin=True), axis(SUCCESS, range=[0, 103]))], mode=mode
    )


def published_dots(system: System, names: list[str], first: bool) -> Spec:
    """One published system; only the first has an entry in the legend."""
    shares = [100 * share for share in (*system.tiers, system.success)]
    hover = {"hovertext": [f"{system.name}, {system.source}"] * len(names), "hoverinfo": "y+text"}
    return dots(names, shares, "published", "@expert", 8, showlegend=first, cliponaxis=False, **hover)


def by_size(ours: Sequence[tuple[str, int, float]], mode: str = "light") -> go.Figure:
    """Success against parameters: published systems, and ours as (name, parameters, tier mean); the best of a
    size carries its label."""
    known = [system for system in PUBLISHED if system.parameters]
    text: Spec = {
        "mode": "markers+text",
        "textposition": [LABEL_POSITIONS.get(one.name, "top center") for one in known],
    }
    text |= {"text": [system.name for system in known], "textfont": {"size": 10}, "cliponaxis": False}
    hover = [f"{system.name}, {100 * system.success:.1f} %, {system.source}" for system in known]
    sizes, means = [one.parameters for one in known], [100 * one.success for one in known]
    traces = [dots(sizes, means, "published", "@expert", 9) | text | {"hovertext": hover, "hoverinfo": "text"}]
    if ours:
        sizes_of, means_of = [one[1] for one in ours], [one[2] for one in ours]
        hover = [f"{name}: {size / 1e6:.1f} M, {mean:.1f} %" for name, size, mean in ours]
        traces.append(dots(sizes_of, means_of, "ours", "@heads", 13) | {"hovertext": hover, "hoverinfo": "text"})
    best = {size: max(mean for _, other, mean in ours if other == size) for _, size, _ in ours}
    notes = [
        note(f"ours, {size / 1e6:.1f} M", log10(size), mean, xanchor="left", xshift=10)
        for size, mean in best.items()
    ]
    across = log_axis("parameters (count)", range=[5.8, 10.2])
    up = axis("tier mean of success (%)", range=[0, 103])
    return sheet([Panel(traces, across, up, notes=notes)], mode=mode)


def report_sentence(report: Report) -> str:
    """The result in a sentence, with the protocol and the settings behind it."""
    plan = report.protocol
    tasks = f"{len(report.rows)} tasks, {report.episodes} episodes"
    when = f" on {report.date}" if report.date else ""
    protocol = f"{tasks}, at most {plan.get('steps', '?')} steps, {plan.get('seeds', 'test')} seeds"
    if report.steered is not None:
        return (
            f"Swapped instructions{when}: it did what was said in {report.steered:.1f} %, something else in "
            f"{report.instead:.1f} % ({protocol}; {report.head})."
        )
    best, worst = (pick(report.rows, key=lambda row: row.success) for pick in (max, min))
    return (
        f"Tier mean {report.tier_mean:.1f} %, task mean {report.task_mean:.1f} %{when} "
        f"({protocol}; {report.head}; {plan.get('instructions', 'canonical')} instructions; "
        f"{report.control_hz:.0f} control steps a second). Best: {short_name(best.task)} {best.success:.0f} %; "
        f"worst: {short_name(worst.task)} {worst.success:.0f} %."
    )


def sources_table() -> str:
    """The published figures as a table in Markdown, the best first."""
    lines = [
        "| system | parameters | easy / medium / hard / very hard | tier mean | source |",
        "| --- | --- | --- | --- | --- |",
    ]
    for one in sorted(PUBLISHED, key=lambda system: -system.success):
        size = f"{one.parameters / 1e6:,.0f} M" if one.parameters else "–"
        tiers = " / ".join(f"{100 * share:.1f}" for share in one.tiers) or "–"
        link = f"[{one.source}](https://arxiv.org/abs/{one.source.removeprefix('arXiv:')})"
        lines.append(f"| {one.name} | {size} | {tiers} | {100 * one.success:.1f} | {link} |")
    return "\n".join(lines)
