"""Panels side by side on one sheet: every one with two named axes, its own title and its own legend."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import plotly.graph_objects as go

from visualizations.stages.plot_elements import HIDDEN_TICKS, Spec, axis, dots, heat, line
from visualizations.template import Picture, Scene, filled
from visualizations.theme import template
from vla_core.trace import Array

COLUMN_GAP = 0.09  # of the sheet, between panels side by side
ROW_GAP = 0.24  # of the sheet, between rows
TOP_MARGIN = 58  # pixels for a title and a legend
CROWDED: Spec = {"crowded": True}  # meta of marks whose text is hidden on a narrow page
Box = tuple[float, float, float, float]  # left, right, bottom, top


@dataclass(frozen=True)
class Panel:
    """One chart: traces, its axes (made with `plot_elements.axis`, which names them), and what else is drawn."""

    traces: list[Spec]
    x: Spec
    y: Spec
    title: str = ""
    shapes: list[Spec] = field(default_factory=list)
    notes: list[Spec] = field(default_factory=list)  # plotly annotations in the panel's own coordinates
    wide: float = 1.0  # against the others of its row
    inset: float = 0.0  # share of its own width that words beside its ticks need


def sheet(
    *rows: list[Panel], mode: str = "light", tall: tuple[float, ...] = (), left: Panel | None = None
) -> go.Figure:
    """A figure with rows of panels, the first on top, `tall` against each other; colours are names ("@heads").

    `left` stands beside all rows, `wide` against their 1.
    """
    data: list[Spec] = []
    layout: Spec = {
        "template": template(mode),
        "margin": {"l": 56, "r": 16, "t": TOP_MARGIN, "b": 48},
        "annotations": [],
    }
    layout |= {"shapes": [], "uirevision": "kept"}
    for number, (panel, box) in enumerate(boxes(rows, tall or (1.0,) * len(rows), left), start=1):
        place_panel(panel, "" if number == 1 else str(number), box, data, layout)
    return go.Figure(filled({"data": data, "layout": layout}, Scene({}, 0, {}, mode)))


def boxes(
    rows: tuple[list[Panel], ...], tall: tuple[float, ...], left: Panel | None
) -> Iterator[tuple[Panel, Box]]:
    """Every panel with its left, right, bottom and top, as shares of the sheet."""
    start = 0.0
    if left is not None:
        (_, end), (start, _) = shares((left.wide, 1.0), COLUMN_GAP)
        yield left, (0.0, end, 0.0, 1.0)
    for panels, (top, bottom) in zip(rows, shares(tall, ROW_GAP), strict=True):
        for panel, (near, far) in zip(panels, shares(tuple(one.wide for one in panels), COLUMN_GAP), strict=True):
            span = 1 - start
            yield panel, (start + span * near, min(start + span * far, 1.0), max(1 - bottom, 0.0), 1 - top)


def shares(sizes: tuple[float, ...], gap: float) -> list[tuple[float, float]]:
    """The space from 0 to 1 divided by sizes, with gaps between."""
    free, edges, start = 1 - gap * (len(sizes) - 1), [], 0.0
    for size in sizes:
        end = start + free * size / sum(sizes)
        edges.append((start, min(end, 1.0)))
        start = end + gap
    return edges


def place_panel(panel: Panel, number: str, box: Box, data: list[Spec], layout: Spec) -> None:
    """Add a panel's parts to the figure, on its own pair of axes."""
    left, right, low, high = box
    left += panel.inset * (right - left)
    x = {"domain": [left, right], "anchor": f"y{number}"} | panel.x
    y = {"domain": [low, high], "anchor": f"x{number}"} | panel.y
    if "scaleanchor" in y:
        y["scaleanchor"] = f"x{number}"
        x = {"constrain": "domain", "constraintoward": "left"} | x
    layout[f"xaxis{number}"], layout[f"yaxis{number}"] = x, y
    for trace in panel.traces:
        axes: Spec = {"xaxis": f"x{number}", "yaxis": f"y{number}", "legend": f"legend{number}"}
        if trace.get("colorbar"):
            bar = {"x": right, "y": (low + high) / 2, "len": high - low, "xpad": 4}
            axes["colorbar"] = trace["colorbar"] | bar
        data.append(trace | axes)
    layout[f"legend{number}"] = {
        "x": left,
        "xanchor": "left",
        "y": high,
        "yanchor": "bottom",
        "orientation": "h",
    }
    layout[f"legend{number}"] |= {"font": {"size": 11}, "bgcolor": "rgba(0, 0, 0, 0)"}
    layout["shapes"] += [in_panel(shape, number) for shape in panel.shapes]
    layout["annotations"] += [in_panel(words, number) for words in panel.notes]
    if panel.title:
        layout["annotations"].append(panel_title(panel.title, left, high))


def in_panel(drawn: Spec, number: str) -> Spec:
    """A shape or words in the panel's coordinates; along an axis that it "spans" they run from 0 to 1."""
    ends = {axis: f"{axis}{number}{' domain' if axis in drawn.get('spans', '') else ''}" for axis in "xy"}
    return {"xref": ends["x"], "yref": ends["y"]} | {key: part for key, part in drawn.items() if key != "spans"}


def panel_title(text: str, left: float, top: float) -> Spec:
    """A panel's title, above its legend."""
    where = {"x": left, "y": top, "xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom"}
    return {"text": f"<b>{text}</b>", "yshift": 20, "showarrow": False, "font": {"size": 13}} | where


def path_line(points: Array, name: str, shade: str, dash: str = "solid", **options: Any) -> Spec:
    """A line through places (n, 2)."""
    return line(points[:, 0], points[:, 1], name, shade, dash, **options)


def point_dots(points: Array, name: str, shade: str, size: int = 6, **options: Any) -> Spec:
    """Dots at places (n, 2)."""
    return dots(points[:, 0], points[:, 1], name, shade, size, **options)


def join_paths(paths: Array) -> Array:
    """Many paths (R, T, 2) as one (n, 2), with a gap after each."""
    gaps = np.full((len(paths), 1, 2), np.nan)
    return np.concatenate([paths, gaps], axis=1).reshape(-1, 2)


def note(text: str, x: Any, y: Any, **options: Any) -> Spec:
    """Text beside a mark."""
    return {"text": text, "x": x, "y": y, "showarrow": False, "font": {"size": 11, "color": "@ink"}} | options


def question_mark(x: Any, y: Any) -> Spec:
    """It stands where a measured value is kept back until somebody asks for it."""
    return note("?", x, y, font={"size": 14, "color": "@muted"})


def vertical_line(x: Any, shade: str = "@muted", dash: str = "dot") -> Spec:
    """A thin line from the bottom of a panel to its top."""
    return {"type": "line", "spans": "y", "x0": x, "x1": x, "y0": 0, "y1": 1} | thin_line(shade, dash)


def horizontal_line(y: Any, shade: str = "@muted", dash: str = "dot") -> Spec:
    """A thin line from the left of a panel to its right."""
    return {"type": "line", "spans": "x", "x0": 0, "x1": 1, "y0": y, "y1": y} | thin_line(shade, dash)


def thin_line(shade: str, dash: str) -> Spec:
    return {"line": {"color": shade, "width": 1.2, "dash": dash}}


def log_axis(title: str, **options: Any) -> Spec:
    """An axis of powers of ten; plotly writes them a quarter larger than other ticks."""
    small = {"size": 9}
    return axis(title, type="log", exponentformat="power", tickfont=small, **{"dtick": 1} | options)


def equal_scale(**options: Any) -> Spec:
    """What makes an axis show both directions at the same scale; for the y axis."""
    return {"scaleanchor": "x", "constrain": "domain", "constraintoward": "top"} | options


def picture_panel(pixels: Array, title: str, *over: Spec, exact: bool = True, wide: float = 1.0) -> Panel:
    """(h, w, 3) uint8 with its own pixels as coordinates, x right and y down."""
    height, width = pixels.shape[:2]
    picture = {"type": "image", "source": Picture(pixels, exact).address(), "hoverinfo": "skip"}
    across = axis("across the picture", range=[-0.5, width - 0.5], **HIDDEN_TICKS)
    down = axis("down the picture", **equal_scale(range=[height - 0.5, -0.5]), **HIDDEN_TICKS)
    return Panel([picture, *over], across, down, title, wide=wide)


def overlay(cells: Array, side: int, name: str, stage: str, **options: Any) -> Spec:
    """A grid of numbers (rows, columns) as a heat map over a picture of `side` × `side` pixels."""
    size = side / len(cells)
    grid = {"x0": size / 2 - 0.5, "dx": size, "y0": size / 2 - 0.5, "dy": size, "zmin": 0.0}
    hover = {"hovertemplate": "%{z:.3g}<extra>" + name + "</extra>", "showscale": False}
    return heat(cells, name, {"veil": stage}, **grid, **hover, **options)
