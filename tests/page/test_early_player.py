"""What is added to the page that gradio answers with, and that nothing else is touched."""

import pytest

from visualizations.page.early_player import EarlyPlayerMiddleware
from visualizations.page.page_head import tags

PAGE = b"<html><head></head><body></body></html>"
ADDITIONS = {b"</head>": b"<style></style>", b"</body>": b"<script></script>"}


def answers(path: str, *, kind: str = "http", body: bytes = PAGE) -> list[dict]:
    """What comes through the layer when the program behind it answers with a page."""
    messages: list[dict] = []

    async def program(scope, receive, send):
        headers = [(b"content-type", b"text/html"), (b"content-length", b"%d" % len(body))]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    async def send(message):
        messages.append(message)

    with pytest.raises(StopIteration):  # nothing in it waits, so no loop is needed
        EarlyPlayerMiddleware(program, ADDITIONS)({"type": kind, "path": path}, None, send).send(None)
    return messages


def test_the_page_gets_its_additions_and_no_length_that_is_no_longer_true():
    start, page = answers("/")
    head = b"<head>" + tags("").encode() + b"<style></style></head>"
    assert page["body"] == b"<html>" + head + b"<body><script></script></body></html>"
    assert start["headers"] == [(b"content-type", b"text/html")]


@pytest.mark.parametrize(
    ("path", "kind"), [("/config", "http"), ("/gradio_api/file=a.html", "http"), ("/", "websocket")]
)
def test_every_other_answer_stays_as_it_is(path, kind):
    start, page = answers(path, kind=kind)
    assert page["body"] == PAGE
    assert (b"content-length", b"%d" % len(PAGE)) in start["headers"]


def test_an_answer_without_a_body_stays_empty():
    assert answers("/", body=b"")[1]["body"] == b""
