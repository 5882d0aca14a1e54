"""The page for programs: named endpoints through gradio's own client, and nothing served that should not be."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest
from gradio_client import Client
from gradio_client.exceptions import AppError

from tests.model import toys
from tests.page.test_page_head import Head
from visualizations.page import attempt_server, glass_box_tab, http_api, recorded_rollouts, share
from visualizations.page.measure import serve_page
from visualizations.page.page_head import PICTURE, TITLE
from vla_core.errors import Mistake
from vla_core.model import checkpoint
from vla_core.model.checkpoint_header import VERSION


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serve_page("-m", "tests.page.serve") as local:
        yield local


@pytest.fixture(scope="module")
def client(address) -> Iterator[Client]:
    caller = Client(address, verbose=False)
    yield caller
    caller.close()


def test_the_endpoints_have_names_and_nothing_else_is_public(client):
    assert set(client.view_api(return_format="dict", print_info=False)["named_endpoints"]) == {
        "/rollout",
        "/tasks",
        "/understand",
        "/evaluate_summary",
    }


def test_a_rollout_needs_only_an_instruction_and_answers_as_the_command(client):
    told = client.predict("open the drawer", "reach-v3", 7, api_name="/rollout")
    assert set(told) == {"task", "confidence", "success", "steps", "control_hz", "instruction", "seed"}
    assert (told["task"], told["seed"], told["instruction"]) == ("reach-v3", 7, "open the drawer")
    with pytest.raises(AppError, match="Say what to do"):
        client.predict(" ", api_name="/rollout")
    alone = client.predict(instruction="open the drawer", steps=2, api_name="/rollout")
    assert (alone["steps"], alone["seed"]) == (2, 0)


def test_tasks_and_understanding_are_told(client):
    tasks = client.predict(api_name="/tasks")
    assert len(tasks) == 50
    assert {"name", "sentence", "tier", "paraphrases"} <= set(tasks[0])
    told = client.predict("please open the drawer", api_name="/understand")
    assert told["task"] == "drawer-open-v3"
    assert client.predict("sing me a song", api_name="/understand")["task"] is None


def test_what_was_measured_is_told_or_clearly_missing(client, monkeypatch, tmp_path):
    monkeypatch.setattr(http_api, "MEASURED", tmp_path / "evaluation.json")
    with pytest.raises(Mistake, match="python -m vla_core evaluate"):
        http_api.evaluate_summary()
    (tmp_path / "evaluation.json").write_text('{"tier_mean": 50.0}')
    assert http_api.evaluate_summary() == {"tier_mean": 50.0}
    monkeypatch.undo()
    told = client.predict(api_name="/evaluate_summary")
    assert told == json.loads(http_api.MEASURED.read_text())
    assert (len(told["tasks"]), told["protocol"]["checkpoint"]) == (50, "checkpoints/full.safetensors")


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ({"instruction": "x" * 100_000}, "100000 letters"),
        ({"instruction": 5}, "instruction is text"),
        ({"instruction": "gibberish"}, "I don't know"),
        ({"instruction": "open it", "seed": 10**30}, "seed is a whole number"),
        ({"instruction": "open it", "seed": "seven"}, "seed is a whole number"),
        ({"instruction": "open it", "scene": "../../etc/passwd"}, "Unknown task"),
        ({"instruction": "open it", "scene": {"a": 1}}, "scene is text"),
        ({"instruction": "open it", "scene": "x" * 100_000}, "scene has 100000 letters"),
        ({"instruction": "open it", "head": "guess"}, "head is one of"),
        ({"instruction": "open it", "replan": 4, "keep": 2}, "needs a chunk"),
        ({"instruction": "open it", "steps": 10_000}, "steps is a whole number"),
    ],
)
def test_a_wrong_value_is_answered_with_one_line(client, wrong, line):
    with pytest.raises(AppError, match=line) as told:
        client.predict(**wrong, api_name="/rollout")
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "{root}/app.py", "{root}/checkpoints/full.safetensors", "{folder}/../../etc/passwd"]
)
def test_no_file_outside_the_copies_is_readable(address, path):
    wanted = path.format(root=recorded_rollouts.FOLDER.parents[1], folder=share.folder())
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{address}gradio_api/file={wanted}")
    refused.value.close()
    assert refused.value.code in (403, 404)


def test_what_the_page_needs_is_served_from_this_machine(address):
    for one in glass_box_tab.recorded_choices():
        with urllib.request.urlopen(f"{address.rstrip('/')}{one['url']}") as answer:
            assert answer.read(2) == b"\x1f\x8b"
    with urllib.request.urlopen(f"{address.rstrip('/')}{glass_box_tab.PLOTLY_URL}") as answer:
        assert b"plotly" in answer.read(200)


@pytest.mark.parametrize(
    ("told", "complaint"),
    [({"version": 99}, "version 99"), ({"version": VERSION}, "tells of no model")],
)
def test_a_policy_that_cannot_be_loaded_is_said_before_anyone_asks(told, complaint, tmp_path):
    path = tmp_path / "other.safetensors"
    checkpoint.write(path, {}, told)
    assert complaint in attempt_server.AttemptServer(path).missing()
    path.write_bytes(path.read_bytes()[:-3])
    assert "cut short" in attempt_server.AttemptServer(path).missing()


def test_weights_that_do_not_fit_are_said_once_they_have_been_loaded(tmp_path, monkeypatch):
    path = tmp_path / "toy.safetensors"
    checkpoint.save(path, toys.policy(), {})
    weights, told = checkpoint.read(path)
    checkpoint.write(path, dict(list(weights.items())[1:]), told)
    monkeypatch.setattr("vla_core.world.gl.backend", lambda: "egl")
    server = attempt_server.AttemptServer(path)
    assert server.missing() == ""
    server.warm_up()
    assert "does not fit its own configuration" in server.missing()
    assert server.missing_after_loading() == server.missing()


def test_the_page_is_previewed_with_our_title_and_a_picture_that_is_served(address):
    with urllib.request.urlopen(address) as answer:
        head = Head(answer.read())
    assert (head.title, head.tags["og:title"]) == ([TITLE], [TITLE])
    (picture,) = head.tags["og:image"]
    assert picture.startswith(address)
    with urllib.request.urlopen(picture) as answer:
        assert answer.read() == PICTURE.read_bytes()
