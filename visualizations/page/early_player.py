"""The player, started with the page itself, before gradio has built its components.

gradio answers with a page of scripts, and shows something when they have run. `EarlyPlayerMiddleware` adds to that
answer: title and preview tags (page_head.py), colours, the element of the player, and the script that starts
it.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from visualizations import player, theme
from visualizations.browser_files import literal, script, style
from visualizations.page import recorded_rollouts
from visualizations.page.page_head import address_of_request, with_preview
from visualizations.page.tab_helpers import PLOTLY_URL

EARLY_ID = "early"  # id of the player's element until gradio has built its own
LECTURE_MARK = '<script>document.documentElement.classList.add("lecture-hall")</script>'
Additions = dict[bytes, bytes]  # what is added, by the tag that it is added before
Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
Receive = Callable[[], Awaitable[Message]]
App = Callable[[Message, Receive, Send], Awaitable[None]]


def added_html(address: str, lecture: bool) -> Additions:
    """Before the end of the page's head: how it looks. An empty `address` of its script: no player."""
    colours = f":root {{ {theme.css('light')} }} .dark {{ {theme.css('dark')} }}"
    head = f"<style>{colours}\n{style('early_player')}</style>{LECTURE_MARK if lecture else ''}"
    return {b"</head>": head.encode()} | ({b"</body>": start_script(address).encode()} if address else {})


def start_script(address: str) -> str:
    """Before the end of the page's body: the script that starts the player."""
    given = {
        "script": address,
        "place": EARLY_ID,
        "html": player.HTML,
        "plotly": PLOTLY_URL,
        "rollouts": {one["name"]: recorded_rollouts.address(one["name"]) for one in recorded_rollouts.index()},
    }
    return f"<script>{script('early_player')}GlassEarly.start({literal(given)});</script>"


class EarlyPlayerMiddleware:
    """A layer of the server that adds lines to the page and corrects its head; other answers stay as they are."""

    def __init__(self, app: App, additions: Additions) -> None:
        self.app, self.additions = app, additions

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        async def send_changed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [pair for pair in message["headers"] if pair[0] != b"content-length"]
            else:
                page = with_preview(message.get("body", b""), address_of_request(scope))
                message["body"] = self._with_additions(page)
            await send(message)

        is_page = scope["type"] == "http" and scope["path"] == "/"
        await self.app(scope, receive, send_changed if is_page else send)

    def _with_additions(self, page: bytes) -> bytes:
        for end, addition in self.additions.items():
            page = page.replace(end, addition + end)
        return page
