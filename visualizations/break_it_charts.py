"""Charts of the Break it and Train tabs: success with one part disabled; loss and success of a training run."""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from visualizations.evaluation_charts import short_name
from visualizations.lessons.panels import Panel, horizontal_line, sheet
from visualizations.stages.plot_elements import Spec, axis, error_bars, line
from vla_core.evaluation.break_it import BREAKS, WHOLE
from vla_core.evaluation.intervals import wilson_interval
from vla_core.training.training_log import TrainingLog

Summary = Mapping[str, Any]  # as breakit.summary makes it
PARTS = {  # of the loss, in the colour of the stage that learns from it
    "all": ("weighted sum", "@ink"),
    "gaussian": ("gaussian head", "@heads"),
    "bins": ("bins head", "@language"),
    "ddpm": ("ddpm head", "@fusion"),
    "flow": ("flow head", "@chunking"),
    "belief": ("belief", "@state"),
    "spots": ("keypoints", "@vision"),
}
BLOCK = 20  # training steps averaged into one point of the curve


def success_by_break(found: Summary, mode: str = "light") -> go.Figure:
    """Success of the policy whole and with each part broken, with 95 % intervals."""
    rows = found["rows"]
    names = list(rows)
    success = [rows[name]["success"] for name in names]
    low, high = ([rows[name]["interval"][end] for name in names] for end in (0, 1))
    reach = error_bars(success, low, high, "@muted")
    shades = [f"@{BREAKS[name].stage}" for name in names]
    hover = [f"{name}: {BREAKS[name].does}" for name in names]
    bars: Spec = {
        "type": "bar",
        "x": [break_label(name) for name in names],
        "y": success,
        "marker": {"color": shades},
    }
    bars |= {"error_y": reach, "hovertext": hover, "hoverinfo": "y+text", "name": "success", "showlegend": False}
    whole = [horizontal_line(rows[WHOLE]["success"], "@ink")] if WHOLE in rows else []
    up = axis("success (%)", range=[0, 105])
    across = axis("what is broken", automargin=True)
    return sheet([Panel([bars], across, up, "", whole)], mode=mode).update_layout(margin_t=20)


def break_label(name: str) -> str:
    return name if name == WHOLE else f"{LABEL_PREFIXES.get(name, 'other')} {name}"


LABEL_PREFIXES = {
    "vision": "no",
    "language": "no",
    "state": "no",
    "chunking": "no",
    "camera": "moved",
    "light": "half the",
}


def summary_sentence(found: Summary) -> str:
    """The result in a sentence."""
    rows = found["rows"]
    left = {name: row["success"] for name, row in rows.items() if name != WHOLE}
    if not left or WHOLE not in rows:
        return "Nothing has been broken yet."
    worst, mildest = min(left, key=left.__getitem__), max(left, key=left.__getitem__)
    mild = f"; mildest {break_label(mildest)}: {left[mildest]:.0f} %" if mildest != worst else ""
    tasks, episodes = len(found["bench"]["tasks"]), found["bench"]["episodes"]
    return (
        f"Whole, the policy succeeds in {rows[WHOLE]['success']:.0f} %. Worst is {break_label(worst)}: "
        f"{left[worst]:.0f} % are left{mild}. {count_noun(tasks, 'task')}, "
        f"{count_noun(episodes, 'episode')} each, the same seeds for every row."
    )


def count_noun(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def by_task(found: Summary) -> tuple[list[str], list[list[Any]]]:
    """Head and rows of a table: a line a task, a column a way to break it, in per cent."""
    rows = found["rows"]
    tasks = list(dict.fromkeys(task for row in rows.values() for task in row["tasks"]))
    cells = [
        [short_name(task), *(rows[name]["tasks"].get(task, {}).get("success") for name in rows)] for task in tasks
    ]
    return ["task", *map(break_label, rows)], cells


def losses(log: TrainingLog, mode: str = "light") -> go.Figure:
    """Every part of the loss against the training step."""
    steps = block_means(log.steps)
    names = [name for name in PARTS if log.losses and name in log.losses[-1]]
    traces = [
        line(steps, block_means([losses[name] for losses in log.losses]), *PARTS[name], mode="lines+markers")
        | {"marker": {"size": 4, "color": PARTS[name][1]}}
        for name in names
        if not (name == "all" and len(names) == 2)
    ]
    size = log.sizes.get("learn", 100)
    return sheet([Panel(traces, axis("step of learning", range=[0, size]), axis("loss"))], mode=mode)


def block_means(values: Sequence[float]) -> list[float]:
    """The mean of every SMOOTH values; the last ones may be fewer."""
    return [sum(part) / len(part) for i in range(0, len(values), BLOCK) if (part := values[i : i + BLOCK])]


def success_so_far(log: TrainingLog, mode: str = "light") -> go.Figure:
    """The success after each measured attempt, in its 95 % interval; also that before, where it was taught."""
    traces = running_success(log.successes, "@good", "after" if log.before else "success so far")
    if log.before:
        traces = running_success(log.before, "@muted", "before") + traces
    across = axis("unseen seeds tried", range=[0, max(10, len(log.before) + 1, len(log.successes) + 1)])
    return sheet([Panel(traces, across, axis("success (%)", range=[0, 105]))], mode=mode)


def running_success(won: Sequence[bool], colour: str, name: str) -> list[Spec]:
    """The success after each attempt as a line, and its interval around it."""
    tries = list(range(1, len(won) + 1))
    shares = [100 * sum(won[:n]) / n for n in tries]
    ends = [[100 * end for end in wilson_interval(sum(won[:n]), n)] for n in tries]
    edge: Spec = {"line": {"width": 0, "color": colour}, "hoverinfo": "skip", "showlegend": False}
    low = line(tries, [low for low, _ in ends], "low", colour) | edge
    high = line(tries, [high for _, high in ends], "95 % interval", colour)
    high |= edge | {"fill": "tonexty", "fillcolor": f"{colour}/0.18", "showlegend": bool(won)}
    return [low, high, line(tries, shares, name, colour, mode="lines+markers", showlegend=bool(won))]


def progress_sentence(log: TrainingLog, seconds: float) -> str:
    """How far a training run is after so many seconds, in a sentence."""
    minutes, seconds = divmod(int(seconds), 60)
    elapsed = f"{minutes}:{seconds:02d} gone"
    if log.phase == "collect":
        failed = f", {log.failed} dropped" if log.failed else ""
        return f"Collecting: {log.collected} demonstrations{failed}; {elapsed}"
    if log.phase == "import":
        return f"Drawing your attempts: {log.collected} of {log.sizes['import']}; {elapsed}"
    if log.phase == "before":
        return f"Measuring it before it learns: {measured_share(log.before)}; {elapsed}"
    if log.phase == "learn":
        step = log.steps[-1] if log.steps else 0
        return f"Learning: step {step:,} of {log.sizes['learn']:,}, {log.speed:.0f} pictures a second; {elapsed}"
    if log.phase in ("measure", "film"):
        share = measured_share(log.successes)
        if log.before:
            share = f"before {measured_share(log.before)}, after {share}"
        if log.complete:
            return f"Success on unseen seeds: {share}; {minutes}:{seconds:02d} in all."
        return f"Measured on unseen seeds so far: {share}; {elapsed}"
    return "Getting ready"


def measured_share(won: Sequence[bool]) -> str:
    """The share of successes with the number of episodes and its 95 % interval."""
    if not won:
        return "none"
    low, high = (100 * end for end in wilson_interval(sum(won), len(won)))
    share = 100 * sum(won) / len(won)
    return f"{share:.0f} % of {len(won)} (95 % interval {max(low, 0):.0f} to {high:.0f} %)"
