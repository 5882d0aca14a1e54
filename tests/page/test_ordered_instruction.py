"""The page and its API carry out an instruction with an order exactly as the command line does."""

import base64
from dataclasses import replace

import pytest

from visualizations.page import player_server
from visualizations.page.attempt_server import AttemptServer
from visualizations.payload import unpack
from vla_core.attempt.attempt import prepare, summary
from vla_core.attempt.request import SHIPPED, Request, from_link
from vla_core.model.checkpoint import load_cached
from vla_core.world import gl
from vla_core.world.pool import WorldPool

pytestmark = pytest.mark.skipif(gl.backend() is None, reason="no renderer here")
REQUEST = Request("first open the drawer, then close it", seed=2, pace=1e6)


@pytest.fixture(scope="module")
def server():
    made = AttemptServer(SHIPPED)
    yield made
    made.worlds.close()


@pytest.fixture(scope="module")
def expected():
    """What the command line does."""
    pool = WorldPool()
    attempt = prepare(REQUEST, load_cached, pool)
    for _ in attempt.run():
        pass
    pool.close()
    return attempt


def test_the_api_answers_as_the_command_line(server, expected):
    answer = server.run_unwatched(REQUEST)
    told = summary(expected.rollout)
    assert {**answer, "control_hz": 0} == {**told, "control_hz": 0}
    assert [part["success"] for part in answer["order"]] == [True, True]


def test_the_page_shows_every_part_with_its_progress(server, expected, monkeypatch):
    monkeypatch.setattr(player_server, "ATTEMPTS", server)
    watched = server.begin(REQUEST, "me")
    seen, over, facts = 0, False, {}
    while not over:
        answer = player_server.answer_or_line(player_server.more, {"ticket": watched.session.id, "from": seen})
        seen, over = answer["count"], answer["over"]
        if "push" in answer:
            facts = unpack(base64.b64decode(answer["push"]))["rollout"]
    assert [m.action.tobytes() for m in watched.session.moments] == [m.action.tobytes() for m in expected.moments]
    assert [(part["text"], part["step"], part["success"]) for part in facts["parts"]] == [
        (part.text, part.step, True) for part in expected.parts
    ]
    assert facts["success"]
    assert from_link(facts["link"]) == replace(REQUEST, pace=1e6)


def test_what_is_said_of_an_order_that_cannot_be_followed_starts_nothing(server):
    from vla_core.errors import InvalidInput

    with pytest.raises(InvalidInput, match="No scene allows"):
        server.begin(Request("open the drawer, then close the window"), "me")
