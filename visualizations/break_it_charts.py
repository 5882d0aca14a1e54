"""The lab and the lecture as charts: what is left when a part is broken; how a lecture learns."""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from visualizations.evaluation_charts import interval, short
from visualizations.lessons.panels import Panel, level, sheet
from visualizations.stages.plot_elements import Spec, axis, line
from vla_core.evaluation.break_it import BREAKS, WHOLE
from vla_core.evaluation.evaluate import wilson_interval as wilson
from vla_core.training.training_log import TrainingLog

Found = Mapping[str, Any]  # as breakit.summary makes it
PARTS = {  # of the loss, in the colour of the stage that learns from it
    "all": ("weighted sum", "@ink"),
    "gaussian": ("gaussian head", "@heads"),
    "bins": ("bins head", "@language"),
    "ddpm": ("ddpm head", "@fusion"),
    "flow": ("flow head", "@chunking"),
    "belief": ("belief", "@state"),
    "spots": ("keypoints", "@vision"),
}
SMOOTH = 20  # steps of learning that a point of the curve is the mean of


def broken(found: Found, mode: str = "light") -> go.Figure:
    """Success of the policy whole and with each part broken, with 95 % intervals."""
    rows = found["rows"]
    names = list(rows)
    success = [rows[name]["success"] for name in names]
    reach = interval(success, [rows[n]["interval"][0] for n in names], [rows[n]["interval"][1] for n in names])
    shades = [f"@{BREAKS[name].stage}" for name in names]
    hover = [f"{name}: {BREAKS[name].does}" for name in names]
    bars: Spec = {"type": "bar", "x": [titled(name) for name in names], "y": success, "marker": {"color": shades}}
    bars |= {"error_y": reach, "hovertext": hover, "hoverinfo": "y+text", "name": "success", "showlegend": False}
    whole = [level(rows[WHOLE]["success"], "@ink")] if WHOLE in rows else []
    up = axis("success (%)", range=[0, 105])
    across = axis("what is broken", automargin=True)
    return sheet([Panel([bars], across, up, "", whole)], mode=mode).update_layout(margin_t=20)


def titled(name: str) -> str:
    return name if name == WHOLE else f"{LACKS.get(name, 'other')} {name}"


LACKS = {"vision": "no", "language": "no", "state": "no", "chunking": "no", "camera": "moved", "light": "half the"}


def lesson(found: Found) -> str:
    """What the measurement says, in a sentence."""
    rows = found["rows"]
    left = {name: row["success"] for name, row in rows.items() if name != WHOLE}
    if not left or WHOLE not in rows:
        return "Nothing has been broken yet."
    worst, mildest = min(left, key=left.__getitem__), max(left, key=left.__getitem__)
    mild = f"; mildest {titled(mildest)}: {left[mildest]:.0f} %" if mildest != worst else ""
    tasks, episodes = len(found["bench"]["tasks"]), found["bench"]["episodes"]
    return (
        f"Whole, the policy succeeds in {rows[WHOLE]['success']:.0f} %. Worst is {titled(worst)}: "
        f"{left[worst]:.0f} % are left{mild}. {counted(tasks, 'task')}, {counted(episodes, 'episode')} each, "
        "the same seeds for every row."
    )


def counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def by_task(found: Found) -> tuple[list[str], list[list[Any]]]:
    """Head and rows of a table: a line a task, a column a way to break it, in per cent."""
    rows = found["rows"]
    tasks = list(dict.fromkeys(task for row in rows.values() for task in row["tasks"]))
    cells = [[short(task), *(rows[name]["tasks"].get(task, {}).get("success") for name in rows)] for task in tasks]
    return ["task", *map(titled, rows)], cells


def losses(diary: TrainingLog, mode: str = "light") -> go.Figure:
    """Every part of the loss so far."""
    steps = means(diary.steps)
    names = [name for name in PARTS if diary.losses and name in diary.losses[-1]]
    traces = [
        line(steps, means([losses[name] for losses in diary.losses]), *PARTS[name], mode="lines+markers")
        | {"marker": {"size": 4, "color": PARTS[name][1]}}
        for name in names
        if not (name == "all" and len(names) == 2)
    ]
    size = diary.sizes.get("learn", 100)
    return sheet([Panel(traces, axis("step of learning", range=[0, size]), axis("loss"))], mode=mode)


def means(values: Sequence[float]) -> list[float]:
    """The mean of every SMOOTH values; the last ones may be fewer."""
    return [sum(part) / len(part) for i in range(0, len(values), SMOOTH) if (part := values[i : i + SMOOTH])]


def wins(won: Sequence[bool], mode: str = "light") -> go.Figure:
    """The success after each measured attempt, in its 95 % interval."""
    tries = list(range(1, len(won) + 1))
    shares = [100 * sum(won[:n]) / n for n in tries]
    ends = [[100 * end for end in wilson(sum(won[:n]), n)] for n in tries]
    edge: Spec = {"line": {"width": 0, "color": "@good"}, "hoverinfo": "skip", "showlegend": False}
    low = line(tries, [low for low, _ in ends], "low", "@good") | edge
    high = line(tries, [high for _, high in ends], "95 % interval", "@good")
    high |= edge | {"fill": "tonexty", "fillcolor": "@good/0.18", "showlegend": bool(won)}
    trace = line(tries, shares, "success so far", "@good", mode="lines+markers", showlegend=bool(won))
    across = axis("unseen seeds tried", range=[0, max(10, len(won) + 1)])
    return sheet([Panel([low, high, trace], across, axis("success (%)", range=[0, 105]))], mode=mode)


def progress(diary: TrainingLog, seconds: float) -> str:
    """Where a lecture is after so many seconds, in a sentence."""
    minutes, seconds = divmod(int(seconds), 60)
    gone = f"{minutes}:{seconds:02d} gone"
    if diary.phase == "collect":
        failed = f", {diary.failed} dropped" if diary.failed else ""
        return f"Collecting: {diary.collected} demonstrations{failed}; {gone}"
    if diary.phase == "learn":
        step = diary.steps[-1] if diary.steps else 0
        return f"Learning: step {step:,} of {diary.sizes['learn']:,}, {diary.speed:.0f} pictures a second; {gone}"
    if diary.phase in ("measure", "film"):
        wins = diary.successes
        share = f"{100 * sum(wins) / len(wins):.0f} % of {len(wins)}" if wins else "none"
        if diary.complete:
            return f"Success on unseen seeds: {share}; {minutes}:{seconds:02d} in all."
        return f"Measured on unseen seeds so far: {share}; {gone}"
    return "Getting ready"
