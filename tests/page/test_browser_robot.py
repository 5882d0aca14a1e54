"""The robot in the visitor's browser beside that of the server: served where it was written, and offered."""

from types import SimpleNamespace

import gradio as gr
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from visualizations.page import browser_robot, player_server


@pytest.fixture
def site(tmp_path, monkeypatch):
    (tmp_path / "live").mkdir()
    (tmp_path / "index.html").write_text("<p>the robot</p>", encoding="utf-8")
    (tmp_path / "live" / "worker.js").write_text("onmessage = null;", encoding="utf-8")
    monkeypatch.setattr(browser_robot, "SITE", tmp_path)
    return tmp_path


def test_a_written_site_is_served_beside_the_page(site):
    with TestClient(Starlette(routes=browser_robot.routes())) as client:
        assert client.get("/live/").text == "<p>the robot</p>"
        assert client.get("/live/live/worker.js").status_code == 200


def test_half_a_site_is_none(site):
    (site / "live" / "worker.js").unlink()
    assert browser_robot.routes() == []
    assert browser_robot.offer("instruction=open") == {}


def test_whoever_waits_is_offered_the_same_attempt_in_the_browser(site):
    queue = SimpleNamespace(ahead_of=lambda session: 3, running=[1, 2])
    request = SimpleNamespace(to_link=lambda: "instruction=open+the+drawer&seed=3")
    session = SimpleNamespace(remarks=[], queue=queue, attempt=SimpleNamespace(request=request))
    told = player_server.remark(SimpleNamespace(session=session))
    assert told["line"] == "2 others are running; you are number 2 in line."
    assert told["offer"] == "./live/?instruction=open+the+drawer&seed=3"


def test_the_choice_says_what_is_missing_and_what_the_browser_cannot_do(site, monkeypatch):
    monkeypatch.setattr(gr, "HTML", lambda body, **_: SimpleNamespace(value=body))
    assert "no expert, what-ifs, training or evaluation" in browser_robot.frame().value
    (site / "index.html").unlink()
    assert "python app.py --export site/ --live" in browser_robot.frame().value
