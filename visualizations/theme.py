"""One palette, one type scale, one plotly template; light and dark from the same names.

One colour a stage everywhere (Okabe and Ito 2008, readable for colour-blind people); the expert is grey and
dotted, the truth a cross. The page gets the same names as CSS custom properties.
"""

from typing import Any

FONT = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
STAGES = {
    "vision": "#0072B2",
    "language": "#E69F00",
    "state": "#009E73",
    "fusion": "#CC79A7",
    "heads": "#D55E00",
    "chunking": "#56B4E9",
}
LIGHT = STAGES | {
    "action": "#1d232b",
    "ink": "#1d232b",
    "muted": "#68717d",
    "expert": "#8b929c",
    "line": "#e1e5ea",
    "surface": "#ffffff",
    "page": "#f4f6f8",
    "good": "#00805d",
    "bad": "#c24a00",
}
DARK = STAGES | {
    "vision": "#3d9fdc",  # the same hue, light enough for thin lines on a dark ground
    "action": "#eef1f5",
    "ink": "#eef1f5",
    "muted": "#98a2b0",
    "expert": "#8f98a5",
    "line": "#2b323c",
    "surface": "#161a20",
    "page": "#0d1014",
    "good": "#25b98e",
    "bad": "#f0803c",
}
PALETTES = {"light": LIGHT, "dark": DARK}


def colour(name: str, mode: str = "light") -> str:
    """A name of the palette as CSS: "@vision", or "@vision/0.3" with an opacity."""
    word, _, opacity = name.removeprefix("@").partition("/")
    solid = PALETTES[mode][word]
    return f"rgba({', '.join(map(str, rgb(solid)))}, {opacity})" if opacity else solid


def rgb(solid: str) -> tuple[int, int, int]:
    """#rrggbb as three numbers."""
    return int(solid[1:3], 16), int(solid[3:5], 16), int(solid[5:7], 16)


def ramp(stage: str, mode: str = "light") -> list[list[Any]]:
    """From the surface (nothing) to the stage's colour (most)."""
    return [[0, colour("@surface", mode)], [1, colour(f"@{stage}", mode)]]


def overlay_ramp(stage: str, mode: str = "light") -> list[list[Any]]:
    """From transparent to the stage's colour, for heat maps over a picture."""
    return [
        [0, colour(f"@{stage}/0", mode)],
        [0.5, colour(f"@{stage}/0.45", mode)],
        [1, colour(f"@{stage}/0.75", mode)],
    ]


def diverging(stage: str, mode: str = "light") -> list[list[Any]]:
    """From ink (negative) over the surface (zero) to the stage's colour (positive)."""
    return [[0, colour("@ink", mode)], [0.5, colour("@surface", mode)], [1, colour(f"@{stage}", mode)]]


def template(mode: str = "light") -> dict[str, Any]:
    """The plotly template of every chart: quiet axes, small margins, the page's type."""
    ink, muted, line = (colour(f"@{name}", mode) for name in ("ink", "muted", "line"))
    axis = {
        "gridcolor": line,
        "linecolor": line,
        "zerolinecolor": line,
        "ticks": "outside",
        "ticklen": 3,
        "tickcolor": line,
        "tickfont": {"color": muted, "size": 11},
        "title": {"font": {"color": muted, "size": 12}, "standoff": 6},
    }
    clear = "rgba(0, 0, 0, 0)"
    return {
        "layout": {
            "font": {"family": FONT, "size": 12, "color": ink},
            "colorway": [colour(f"@{stage}", mode) for stage in STAGES],
            "paper_bgcolor": clear,
            "plot_bgcolor": clear,
            "xaxis": axis,
            "yaxis": axis,
            "scene": {f"{name}axis": {"gridcolor": line, "backgroundcolor": clear} for name in "xyz"},
            "margin": {"l": 48, "r": 12, "t": 28, "b": 40},
            "title": {"font": {"size": 13, "color": ink}, "x": 0, "xanchor": "left", "xref": "paper"},
            "legend": {"orientation": "h", "x": 1, "y": 1, "xanchor": "right", "yanchor": "bottom"},
            "hoverlabel": {"font": {"family": FONT, "size": 12}},
            "bargap": 0.25,
        }
    }


def css(mode: str) -> str:
    """The palette as CSS custom properties, without a selector."""
    names = "".join(f"--{name}: {value}; " for name, value in PALETTES[mode].items())
    return f"color-scheme: {mode}; --font: {FONT}; {names}"
