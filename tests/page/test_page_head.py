"""What a shared link shows of the page: our title, our words, our picture, from this machine."""

from html.parser import HTMLParser
from pathlib import Path

import gradio
import pytest

from visualizations.page.page_head import DESCRIPTION, PICTURE, TITLE, address_of_request, with_preview

HOME = "https://robot.example"
TEMPLATE = Path(gradio.__file__).parent / "templates" / "frontend" / "index.html"


class Head(HTMLParser):
    """The tags that a preview is made from, each with all its values."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: dict[str, list[str]] = {}
        self.title: list[str] = []
        self.inside = ""
        self.feed(page.decode())

    def handle_starttag(self, tag, attributes):
        self.inside = tag
        given = dict(attributes)
        name = given.get("property") or given.get("name") or ""
        if tag == "meta" and (name.startswith(("og:", "twitter:")) or name == "description"):
            self.tags.setdefault(name, []).append(given.get("content", ""))

    def handle_data(self, data):
        if self.inside == "title" and data.strip():
            self.title.append(data)

    def handle_endtag(self, tag):
        self.inside = ""


@pytest.fixture(scope="module")
def head() -> Head:
    return Head(with_preview(TEMPLATE.read_bytes(), HOME))


def test_gradios_page_names_gradio_until_it_is_changed():
    assert "Gradio" in Head(TEMPLATE.read_bytes()).tags["og:title"]


def test_the_preview_says_what_this_page_is_and_each_thing_once(head):
    assert head.title == [TITLE]
    assert {name: head.tags[name] for name in ("og:title", "twitter:title")} == {
        "og:title": [TITLE],
        "twitter:title": [TITLE],
    }
    for name in ("description", "og:description", "twitter:description"):
        assert head.tags[name] == [DESCRIPTION]
    assert all(len(values) == 1 for values in head.tags.values())


def test_no_tag_names_gradio_or_another_machine(head):
    for (value,) in head.tags.values():
        assert "gradio" not in value.lower().removeprefix(f"{HOME}/gradio_api/file=")
        assert "://" not in value or value.startswith(f"{HOME}/")


def test_the_picture_is_the_page_of_this_machine(head):
    assert head.tags["og:image"] == head.tags["twitter:image"] == [f"{HOME}/gradio_api/file={PICTURE}"]
    assert PICTURE.is_file()


def test_only_the_tags_of_the_preview_are_changed():
    data = b'<script>const page = "<title>kept</title>";</script></head><body><title>kept</title></body>'
    page = with_preview(b'<head><meta charset="utf-8" /><title>Gradio</title>' + data, HOME)
    assert page.endswith(b'<meta charset="utf-8" />' + data)
    assert page.count(b"Gradio") == 0
    assert with_preview(b"", HOME) == b""


@pytest.mark.parametrize(
    ("headers", "address"),
    [
        ({"host": "localhost:7860"}, "http://localhost:7860"),
        ({"host": "inside", "x-forwarded-host": "robot.example", "x-forwarded-proto": "https"}, HOME),
        ({"host": '"><script>'}, ""),
        ({"host": "robot.example", "x-forwarded-proto": "javascript"}, ""),
        ({}, ""),
    ],
)
def test_the_address_is_the_one_that_the_visitor_asked_for(headers, address):
    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
    assert address_of_request({"scheme": "http", "headers": pairs}) == address
