"""What is seen first: the glass box, asked for with the page itself and drawn before gradio has built its own.

gradio answers with a page that holds little but scripts, and what it shows comes when they have run. `Early` adds
to that answer: colours, the place of the player, and a script that starts it (browser/page/early_player.js).
"""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from visualizations import player, theme
from visualizations.browser_files import literal, script, style
from visualizations.page import recorded_rollouts
from visualizations.page.tab_helpers import PLOTLY_URL

PLACE = "early"  # where the player stands until then
HALL = '<script>document.documentElement.classList.add("lecture-hall")</script>'
Lines = dict[bytes, bytes]  # what is added, by what it comes before
Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
Receive = Callable[[], Awaitable[Message]]
Answer = Callable[[Message, Receive, Send], Awaitable[None]]


def added_html(address: str, lecture: bool) -> Lines:
    """Before the end of the page's head: how it looks. An empty `address` of its script: no player."""
    colours = f":root {{ {theme.css('light')} }} .dark {{ {theme.css('dark')} }}"
    head = f"<style>{colours}\n{style('early_player')}</style>{HALL if lecture else ''}"
    return {b"</head>": head.encode()} | ({b"</body>": beginning(address).encode()} if address else {})


def beginning(address: str) -> str:
    """Before the end of its body: what begins at once."""
    given = {
        "script": address,
        "place": PLACE,
        "html": player.HTML,
        "plotly": PLOTLY_URL,
        "rollouts": {one["name"]: recorded_rollouts.address(one["name"]) for one in recorded_rollouts.index()},
    }
    return f"<script>{script('early_player')}GlassEarly.start({literal(given)});</script>"


class EarlyPlayerMiddleware:
    """A layer of the server that adds lines to the page, and leaves every other answer as it is."""

    def __init__(self, app: Answer, lines: Lines) -> None:
        self.app, self.lines = app, lines

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        async def longer(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [pair for pair in message["headers"] if pair[0] != b"content-length"]
            else:
                message["body"] = self.added(message.get("body", b""))
            await send(message)

        is_page = scope["type"] == "http" and scope["path"] == "/"
        await self.app(scope, receive, longer if is_page else send)

    def added(self, page: bytes) -> bytes:
        for end, words in self.lines.items():
            page = page.replace(end, words + end)
        return page
