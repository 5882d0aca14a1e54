"""A chart that stays while its numbers change, in light and dark, with a sentence for those who cannot see it.

gr.HTML(**component(), value=charted(figure, said)); a click on a bar or a dot triggers `select` with what it is.
"""

import json
from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go

from visualizations.browser_files import literal, script
from visualizations.page.tab_helpers import PLOTLY_URL

STYLE = """
.chart { width: 100%; min-height: 60px; font-variant-numeric: tabular-nums; color-scheme: light; }
.dark & .chart { color-scheme: dark; }
"""


def component() -> dict[str, Any]:
    """Arguments of a gr.HTML."""
    return {
        "html_template": '<div class="chart" role="img"></div>',
        "css_template": STYLE,
        "js_on_load": script("chart")
        + f"GlassChart.chart(element, {{ props, trigger, watch }}, {literal(PLOTLY_URL)});",
        "apply_default_css": False,
        "container": False,
    }


def chart_value(figure: Callable[[str], go.Figure], said: str) -> dict[str, Any]:
    """The value: the same figure for light and dark, and what it shows in words."""
    return {mode: json.loads(figure(mode).to_json()) for mode in ("light", "dark")} | {"said": said}
