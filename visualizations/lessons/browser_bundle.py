"""The course's script and style, from assets/course, joined for a page; nothing is fetched from elsewhere."""

from functools import cache
from pathlib import Path

from visualizations import theme
from visualizations.player import ASSETS as PLAYER
from visualizations.player import PLOTLY, enclosed, literal

ASSETS = Path(__file__).parent.parent.parent / "assets" / "course"
SHARED = ("dom", "look", "payload", "plotly")  # modules that the player brings
LESSON = ("source", "asking", "arrange", "figure", "paper", "knobs", "below", "keep", "lesson")
SYSTEM = "@media (prefers-color-scheme: dark) {{ .course {{ {} }} }}"  # as the reader's machine is set
GRADIO = ".dark & .course {{ {} }}"  # as the page around it is set
__all__ = ["GRADIO", "PLOTLY", "SYSTEM", "literal", "script", "style"]

MODULES = {  # what a page needs, in the order of its imports
    "course": (*SHARED, *LESSON, "path", "rooms", "course"),
    "saved": (*SHARED, *LESSON, "saved"),
    "tour": ("dom", "rooms", "tour"),
}


@cache
def script(kind: str) -> str:
    """The modules of a page as one script that leaves a single name, GlassCourse."""
    files = {name: (PLAYER if name in SHARED else ASSETS) / f"{name}.js" for name in MODULES[kind]}
    parts = [enclosed(name, file.read_text(encoding="utf-8")) for name, file in files.items()]
    everything = ", ".join(f"...${name}" for name in MODULES[kind])
    return f"const GlassCourse = (() => {{\n{chr(10).join(parts)}\nreturn {{ {everything} }};\n}})();"


def style(dark: str) -> str:
    """The style sheet; `dark` is the rule that says when the page is dark, with {} for what holds then."""
    palettes = [f".course {{ {theme.css('light')} }}", dark.format(theme.css("dark"))]
    return "\n".join([*palettes, (ASSETS / "course.css").read_text(encoding="utf-8")])


def tour_style() -> str:
    """The style sheet of the tour, for the whole page."""
    rules = [f".tour-caption {{ {theme.css('light')} }}", f"body.dark .tour-caption {{ {theme.css('dark')} }}"]
    return "\n".join([*rules, (ASSETS / "tour.css").read_text(encoding="utf-8")])
