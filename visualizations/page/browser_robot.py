"""The robot in the visitor's browser, on this page: the live site that an export wrote, served, shown in a frame.

`python app.py --export site/ --live` writes it once, in the folder of the program. Without it the choice stays and
says what to do.
"""

from html import escape
from pathlib import Path

import gradio as gr
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

SITE = Path(__file__).parents[2] / "site"
ADDRESS = "/live"
HERE, THERE = "on this server", "in your browser"
MISSING = (
    "The robot for browsers is not on this server. Whoever runs it writes it once, with "
    "`python app.py --export site/ --live`, and starts the page again. On this server the robot acts as before."
)
LEFT_OUT = (
    "In your browser there are no expert, what-ifs, training or evaluation: those need this server. It opens own "
    ".onnx policies, turns the view, and lets you drag things and drive."
)
OWN_POLICY = (
    "**Your own policy** (.onnx) drives in your browser: there *Settings → Open an .onnx file*. The file stays "
    "with you; this server takes none, since its cards show stages that such a file does not tell."
)
SWITCH = f"""(where) => {{
  const away = where === "{THERE}";
  document.getElementById("ask").closest(".tabitem").classList.toggle("in-browser", away);
  const frame = document.querySelector("#in-browser iframe");
  if (away && frame && !frame.src) frame.src = frame.dataset.src;
  if (!away) frame?.contentDocument?.querySelector(".glass-box")?.page?.leave();
}}"""


def has_site(site: Path | None = None) -> bool:
    """Whether a whole live site was written."""
    folder = site or SITE
    return (folder / "index.html").is_file() and (folder / "live" / "worker.js").is_file()


def routes() -> list[BaseRoute]:
    """What the server answers beside the page."""
    return [Mount(ADDRESS, StaticFiles(directory=SITE, html=True))] if has_site() else []


def offer(link: str) -> dict[str, str]:
    """For somebody who waits in line: where the same attempt runs at once; nothing where it cannot."""
    return {"offer": f".{ADDRESS}/?{link}"} if has_site() else {}


def where_control() -> gr.Dropdown:
    """Where attempts run; the browser itself changes what is shown."""
    where = gr.Dropdown(
        [HERE, THERE], value=HERE, label="Where it runs", container=False, scale=0, min_width=170, elem_id="where"
    )
    where.change(None, where, None, js=SWITCH, queue=False, api_visibility="private")
    return where


def own_policy_row(where: gr.Dropdown) -> None:
    """A line in the settings that leads to where a person's own policy drives."""
    gr.Markdown(OWN_POLICY, elem_id="own-policy")
    there = gr.Button("Go there ▸", size="sm", scale=0, min_width=0, elem_id="own-policy-there")
    there.click(None, None, where, js=f'() => "{THERE}"', queue=False, api_visibility="private")


def frame() -> gr.HTML:
    """What stands in place of the server's player; read when somebody first asks for it."""
    page = (
        f'<iframe data-src=".{ADDRESS}/index.html" title="the robot in your browser" allow="gamepad; fullscreen">'
    )
    body = f"<p>{escape(LEFT_OUT)}</p>{page}</iframe>" if has_site() else f"<p>{escape(MISSING)}</p>"
    return gr.HTML(body, elem_id="in-browser", container=False)
