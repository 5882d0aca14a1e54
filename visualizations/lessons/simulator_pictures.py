"""Pictures of the simulator as panels, with or without something laid over them."""

from typing import Any

from visualizations.lessons.panels import Panel, square
from visualizations.stages.plot_elements import BARE, Spec, axis, heat
from visualizations.template import Picture
from vla_core.trace import Array


def photo(pixels: Array, title: str, *over: Spec, exact: bool = True, wide: float = 1.0) -> Panel:
    """(h, w, 3) uint8 with its own pixels as coordinates, x right and y down."""
    height, width = pixels.shape[:2]
    picture = {"type": "image", "source": Picture(pixels, exact).address(), "hoverinfo": "skip"}
    across = axis("across the picture", range=[-0.5, width - 0.5], **BARE)
    down = axis("down the picture", **square(range=[height - 0.5, -0.5]), **BARE)
    return Panel([picture, *over], across, down, title, wide=wide)


def laid_over(cells: Array, side: int, name: str, stage: str, **options: Any) -> Spec:
    """A grid of numbers (rows, columns) as a veil over a picture of so many pixels a side."""
    size = side / len(cells)
    grid = {"x0": size / 2 - 0.5, "dx": size, "y0": size / 2 - 0.5, "dy": size, "zmin": 0.0}
    hover = {"hovertemplate": "%{z:.3g}<extra>" + name + "</extra>", "showscale": False}
    return heat(cells, name, {"veil": stage}, **grid, **hover, **options)
