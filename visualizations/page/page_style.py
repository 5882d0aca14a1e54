"""Theme, style sheet and scripts of the page: the options of gradio's `launch`, from our palette (theme.py).

Long scripts are served as files beside the page. That of the glass box starts before gradio has built its
component (early_player.py).
"""

from pathlib import Path
from typing import Any

import gradio as gr
from starlette.middleware import Middleware

from visualizations import theme
from visualizations.browser_files import literal, script, served_address, style
from visualizations.page import browser_robot, page_head, share
from visualizations.page.early_player import EARLY_ID, EarlyPlayerMiddleware, added_html
from vla_core.files import write_atomically

FONTS = [font.strip(" '") for font in theme.FONT.split(",")]

MIN_DEFERRED = 4000  # characters of a script that is served as a file of its own
START_SCRIPT = "GlassDeferred.start({}, element, {{ trigger, props, server, upload, watch }});"
EARLY_COMPONENT = "glass-box"  # the component that starts first


def launch_options(lecture: bool = False) -> dict[str, Any]:
    """The options of `launch`; `lecture` marks the whole page, for large type in style sheet and player."""
    gr.set_static_paths([page_head.PICTURE])
    middleware = Middleware(
        EarlyPlayerMiddleware,
        additions=added_html(
            script_url(EARLY_COMPONENT) if script_path(EARLY_COMPONENT).is_file() else "", lecture
        ),
    )
    return {
        "theme": gradio_theme(),
        "css": style("page"),
        "footer_links": ["api"],
        "app_kwargs": {"middleware": [middleware], "routes": browser_robot.routes()},
    }


def defer_scripts(blocks: gr.Blocks) -> None:
    """Replace long scripts and their styles by files; components with the same script share one."""
    alike: dict[tuple[str, str], list[gr.HTML]] = {}
    for block in blocks.blocks.values():
        if isinstance(block, gr.HTML) and len(code := block.js_on_load or "") > MIN_DEFERRED:
            alike.setdefault((code, block.css_template), []).append(block)
    for (code, css), blocks_alike in alike.items():
        url = write_script(code, css, [str(block.elem_id) for block in blocks_alike])
        for block in blocks_alike:
            block.js_on_load = script("deferred_component") + START_SCRIPT.format(literal(url))
            block.css_template = ""


def write_script(code: str, css: str, names: list[str]) -> str:
    """Write a script, and the style of the components that share it, to a file; its address."""
    path, url = script_path(names[0]), script_url(names[0])
    places = [*names, EARLY_ID] if EARLY_COMPONENT in names else names
    scoped = f":is({', '.join(f'#{name}' for name in places)}) {{ {css} }}"
    styled = f"Object.assign(document.createElement('style'), {{ textContent: {literal(scoped)} }})"
    begin = f"begins[{literal(url)}] = (element, {{ trigger, props, server, upload, watch }}) => {{\n{code}\n}};"
    write_atomically(path, f"document.head.append({styled});\nwindow.begins ??= {{}};\n{begin}".encode())
    gr.set_static_paths([path])
    return url


def script_path(name: str) -> Path:
    """The file of a component's script."""
    return share.folder() / f"{name}.js"


def script_url(name: str) -> str:
    """Where a browser finds this file."""
    return served_address(script_path(name))


def gradio_theme() -> gr.themes.Base:
    """Our palette under gradio's names; the fonts are those of the visitor's machine."""
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
