"""The course's scripts and styles for a page, in light and dark; nothing is fetched from elsewhere."""

from visualizations import browser_files, theme

SYSTEM = "@media (prefers-color-scheme: dark) {{ .course {{ {} }} }}"  # as the reader's machine is set
GRADIO = ".dark & .course {{ {} }}"  # as the page around it is set


def style(dark: str) -> str:
    """The style sheet; `dark` is the rule that says when the page is dark, with {} for what holds then."""
    palettes = [f".course {{ {theme.css('light')} }}", dark.format(theme.css("dark"))]
    return "\n".join([*palettes, browser_files.style("course"), browser_files.style("lesson")])


def tour_style() -> str:
    """The style sheet of the tour, for the whole page."""
    rules = [f".tour-caption {{ {theme.css('light')} }}", f"body.dark .tour-caption {{ {theme.css('dark')} }}"]
    return "\n".join([*rules, browser_files.style("tour")])
