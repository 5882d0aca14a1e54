"""How the page is dressed: what `launch` is told about colours, type and the room around the tabs.

Long scripts come from files beside the page; that of the glass box is begun before gradio has
built it (early_player.py).
"""

from pathlib import Path
from typing import Any

import gradio as gr
from starlette.middleware import Middleware

from visualizations import theme
from visualizations.browser_files import literal, script, style
from visualizations.page import share
from visualizations.page.addresses import address_of
from visualizations.page.early_player import PLACE, EarlyPlayerMiddleware, added_html
from vla_core.files import write_atomically

FONTS = [font.strip(" '") for font in theme.FONT.split(",")]

LONG = 4000  # characters of a script, from which on it is worth a file of its own
START = "GlassDeferred.start({}, element, {{ trigger, props, server, upload, watch }});"
FIRST = "glass-box"  # the component that is seen first


def look(lecture: bool = False) -> dict[str, Any]:
    """Arguments of `launch`; in a lecture the whole page is marked, and style and player follow."""
    layer = Middleware(
        EarlyPlayerMiddleware, lines=added_html(address(FIRST) if script_of(FIRST).is_file() else "", lecture)
    )
    return {
        "theme": house(),
        "css": style("page"),
        "footer_links": ["api"],
        "app_kwargs": {"middleware": [layer]},
    }


def lighten(blocks: gr.Blocks) -> None:
    """Long scripts, with their styles, as files beside the page: fetched once by all that are alike."""
    alike: dict[tuple[str, str], list[gr.HTML]] = {}
    for block in blocks.blocks.values():
        if isinstance(block, gr.HTML) and len(code := block.js_on_load or "") > LONG:
            alike.setdefault((code, block.css_template), []).append(block)
    for (code, css), those in alike.items():
        where = deferred(code, css, [str(block.elem_id) for block in those])
        for block in those:
            block.js_on_load, block.css_template = script("deferred_component") + START.format(literal(where)), ""


def deferred(code: str, css: str, names: list[str]) -> str:
    """The address of a file with a script that waits to be begun, and the style of the components so named."""
    path, where = script_of(names[0]), address(names[0])
    places = [*names, PLACE] if FIRST in names else names
    scoped = f":is({', '.join(f'#{name}' for name in places)}) {{ {css} }}"
    styled = f"Object.assign(document.createElement('style'), {{ textContent: {literal(scoped)} }})"
    begin = f"begins[{literal(where)}] = (element, {{ trigger, props, server, upload, watch }}) => {{\n{code}\n}};"
    write_atomically(path, f"document.head.append({styled});\nwindow.begins ??= {{}};\n{begin}".encode())
    gr.set_static_paths([path])
    return where


def script_of(name: str) -> Path:
    """The file of a component's script."""
    return share.folder() / f"{name}.js"


def address(name: str) -> str:
    """Where a browser finds it."""
    return address_of(script_of(name))


def house() -> gr.themes.Base:
    """Our palette in gradio's words; the fonts are those of the machine."""
    light, dark = theme.LIGHT, theme.DARK
    names = {
        "body_background_fill": "page",
        "body_text_color": "ink",
        "body_text_color_subdued": "muted",
        "background_fill_primary": "surface",
        "background_fill_secondary": "page",
        "block_background_fill": "surface",
        "block_border_color": "line",
        "block_label_text_color": "muted",
        "block_info_text_color": "muted",
        "border_color_primary": "line",
        "input_background_fill": "surface",
        "input_border_color": "line",
        "button_secondary_background_fill": "surface",
        "button_secondary_border_color": "line",
        "button_secondary_text_color": "ink",
        "button_primary_background_fill": "vision",
        "button_primary_border_color": "vision",
        "button_primary_background_fill_hover": "vision",
        "color_accent": "vision",
    }
    both = {name: light[word] for name, word in names.items()}
    both |= {f"{name}_dark": dark[word] for name, word in names.items() if name != "color_accent"}
    return gr.themes.Base(font=FONTS, font_mono=["ui-monospace", "Menlo", "monospace"]).set(
        block_radius="10px",
        button_border_width="1px",
        input_radius="7px",
        button_large_radius="7px",
        **both,
    )
