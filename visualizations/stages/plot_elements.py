"""The few kinds of marks that all templates are made of: lines, dots, bars, heat, axes. Plain plotly JSON."""

from typing import Any

import numpy as np

from visualizations.template import ref

Spec = dict[str, Any]
HIDDEN_TICKS: Spec = {
    "showticklabels": False,
    "showgrid": False,
    "zeroline": False,
    "ticks": "",
}  # an axis of places


def line(x: Any, y: Any, name: str, shade: str, dash: str = "solid", **options: Any) -> Spec:
    look = {"type": "scatter", "mode": "lines", "line": {"color": shade, "width": 2, "dash": dash}}
    return look | {"x": x, "y": y, "name": name} | options


def dotted_line(x: Any, y: Any, name: str, shade: str, dash: str = "solid", **options: Any) -> Spec:
    """A line with a mark at every value."""
    marker = {"size": 5, "color": shade}
    return line(x, y, name, shade, dash, mode="lines+markers", marker=marker, **options)


def dots(x: Any, y: Any, name: str, shade: str, size: int = 6, **options: Any) -> Spec:
    marker = {"size": size, "color": shade}
    return {"type": "scatter", "mode": "markers", "x": x, "y": y, "name": name, "marker": marker} | options


def cross(x: Any, y: Any, name: str) -> Spec:
    """What the teacher would do, or where a thing truly is."""
    marker = {"symbol": "x-thin", "size": 11, "line": {"color": "@expert", "width": 3}}
    return dots([x], [y], name, "@expert", marker=marker)


def bars(y: Any, name: str, shade: str, **options: Any) -> Spec:
    return {"type": "bar", "y": y, "name": name, "marker": {"color": shade, "line": {"width": 0}}} | options


def error_bars(middle: Any, low: Any, high: Any, shade: str) -> Spec:
    """Error bars from low to high; an end on the wrong side of the middle, by rounding, has length 0."""
    above, below = np.maximum(np.subtract(high, middle), 0), np.maximum(np.subtract(middle, low), 0)
    ends = {"symmetric": False, "array": above, "arrayminus": below}
    return {"type": "data", "thickness": 1.2, "width": 3, "color": shade} | ends


def heat(z: Any, name: str, shade: Spec, **options: Any) -> Spec:
    """A heat map with a thin colour bar; `shade` is {"ramp": …} or {"diverging": …} of a stage."""
    title = {"text": name, "side": "right", "font": {"size": 11}}
    bar = {"title": title, "thickness": 8, "tickfont": {"size": 10}, "outlinewidth": 0}
    return {"type": "heatmap", "z": z, "name": name, "colorscale": shade, "colorbar": bar} | options


def cell_heat(z: Any, spacing: str, name: str, shade: str, **options: Any) -> Spec:
    """Heat that lies over a picture; `spacing` leads to [first, step] of the cells, across as down."""
    first, step = ref(spacing, 0), ref(spacing, 1)
    grid = {"x0": first, "dx": step, "y0": first, "dy": step}
    hover = {"hovertemplate": "%{z:.3g}<extra>" + name + "</extra>", "showscale": False}
    return heat(z, name, {"veil": shade}, **grid, **hover, **options)


def vertical_line(x: Any, shade: str = "@ink", dash: str = "solid", width: float = 1) -> Spec:
    """A line from the bottom of the figure to its top."""
    ink = {"color": shade, "width": width, "dash": dash}
    return {"type": "line", "x0": x, "x1": x, "yref": "paper", "y0": 0, "y1": 1, "line": ink}


def horizontal_line(y: Any, shade: str = "@ink", dash: str = "solid", width: float = 1) -> Spec:
    """A line from the left of the figure to its right."""
    ink = {"color": shade, "width": width, "dash": dash}
    return {"type": "line", "y0": y, "y1": y, "xref": "paper", "x0": 0, "x1": 1, "line": ink}


def row_frame(path: str, *at: str) -> Spec:
    """A frame round the row that a reference leads to."""
    edges = {"y0": ref(path, *at, plus=-0.5), "y1": ref(path, *at, plus=0.5)}
    frame = {"type": "rect", "xref": "paper", "x0": 0, "x1": 1, "line": {"color": "@ink", "width": 1.5}}
    return frame | edges


def axis(title: str, **options: Any) -> Spec:
    return {"title": {"text": title}} | options


def layout(x: Spec, y: Spec, **options: Any) -> Spec:
    """Two axes; zoom and camera stay while the numbers change."""
    return {"xaxis": x, "yaxis": y, "uirevision": "kept"} | options


def over_time(y: Spec, *shapes: Spec, **options: Any) -> Spec:
    """Steps to the right, with a line at this step."""
    steps = axis("step of the rollout", range=[0, ref("rollout.last")])
    return layout(steps, y, shapes=[vertical_line(ref("moment.step")), *shapes], **options)


def on_picture(source: Any, **options: Any) -> Spec:
    """A picture from 0 to 1, x right and y down, under whatever is drawn on it."""
    place = {"xref": "x", "yref": "y", "x": 0, "y": 0, "sizex": 1, "sizey": 1}
    image = {"source": source, "sizing": "stretch", "layer": "below"} | place
    bare = HIDDEN_TICKS | {"constrain": "domain"}
    x = axis("across the picture", range=[0, 1], **bare)
    y = axis("down the picture", range=[1, 0], scaleanchor="x", **bare)
    return layout(x, y, images=[image], **options)
