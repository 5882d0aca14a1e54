"""The glass box without a browser: what is checked, what is answered, what is kept, what is served."""

import base64
import gc
import json
import math
import threading
from contextlib import nullcontext

import anyio
import gradio as gr
import pytest

from tests.page.fakes import OpenWorld, OpenWorlds, fake_attempt_server, in_a_thread
from visualizations.page import attempt_server, player_server, record_rollouts, recorded_rollouts, share
from visualizations.page.glass_box_controls import EXAMPLES, controls, scene_choices
from visualizations.page.player_server import answer_or_line
from visualizations.payload import unpack
from vla_core.attempt.request import SETTINGS, Request, from_query
from vla_core.errors import Mistake
from vla_core.export import rollout_file
from vla_core.world import known_task
from vla_core.world.shared_scene_tasks import SCENES

STEPS = 6


@pytest.fixture
def stage(monkeypatch):
    """An attempt server of toys, known to everybody who looks for one."""
    made = fake_attempt_server(monkeypatch)
    for module in (player_server, share, record_rollouts):
        monkeypatch.setattr(module, "ATTEMPTS", made)
    return made


def asked(**changes) -> Request:
    return Request(
        **{"instruction": "open the drawer", "scene": "reach-v3", "steps": STEPS, "pace": 1e6} | changes
    )


def played(stage, viewer="somebody", **changes):
    show = stage.begin(asked(**changes), viewer)
    show.session.wait()
    return show


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ({"seed": -1}, "seed is a whole number from 0 to 4294967295"),
        ({"seed": 10**400}, "seed"),
        ({"seed": 0.5}, "seed"),
        ({"seed": None}, "seed"),
        ({"seed": True}, "seed"),
        ({"seed": "1e3x"}, "seed"),
        ({"keep": 99}, "keep is a whole number from 0 to 12"),
        ({"replan": 0}, "replan"),
        ({"decay": math.nan}, "decay is a number from 0 to 10"),
        ({"decay": [1]}, "decay"),
        ({"denoise": 51}, "denoise"),
        ({"head": "guess"}, "head is one of gaussian, bins, ddpm, flow"),
        ({"head": 3}, "head"),
        ({"ablate": "everything"}, "ablate"),
        ({"instruction": None}, "instruction is text"),
        ({"scene": 4}, "scene is text"),
        ({"pace": math.inf}, "pace"),
        ({"steps": 0}, "steps is a whole number from 1 to 500"),
        ({"steps": -5}, "steps"),
        ({"adaptive": "perhaps"}, "adaptive is true or false"),
    ],
)
def test_a_wrong_setting_is_named_with_what_it_may_be(wrong, complaint):
    with pytest.raises(Mistake, match=complaint) as told:
        asked(**wrong)
    assert len(str(told.value)) < 160


def test_an_address_says_the_same_as_the_controls():
    address = {"instruction": "open the drawer", "scene": "reach-v3", "seed": "7", "head": "bins", "decay": "0.5"}
    assert from_query(address) == Request("open the drawer", "reach-v3", 7, "bins", decay=0.5)
    assert from_query({"tab": "course", "seed": "7"}) is None
    with pytest.raises(Mistake, match="seed"):
        from_query({"instruction": "open the drawer", "seed": "seven"})


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # gradio's own event loop
def test_every_control_is_a_setting_and_begins_where_the_setting_does():
    with gr.Blocks():
        have = controls()
    gc.collect()
    assert set(have.settings) <= set(SETTINGS)
    defaults = {name: SETTINGS[name].default for name in have.settings}
    assert {name: control.value or type(defaults[name])() for name, control in have.settings.items()} == defaults
    sliders = [name for name, control in have.settings.items() if isinstance(control, gr.Slider)]
    for name in sliders:
        assert have.settings[name].minimum == SETTINGS[name].low
        assert have.settings[name].maximum <= SETTINGS[name].high
        assert have.settings[name].info == SETTINGS[name].help


def test_every_scene_that_can_be_chosen_is_known():
    for _, value in scene_choices()[1:]:
        assert value in SCENES or known_task(value).name == value
    assert len(scene_choices()) == 2 + 50 + len(SCENES)


def test_a_browser_follows_an_attempt_to_its_end(stage):
    show, seen, over = played(stage), [], False
    while not over:
        told = answer_or_line(player_server.more, {"ticket": show.session.id, "from": len(seen)})
        if "push" in told:
            facts = unpack(base64.b64decode(told["push"]))
            seen += [moment["step"] for moment in facts["moments"]]
        over = told["over"]
    assert seen == list(range(STEPS))
    assert facts["rollout"]["steps"] == STEPS


def test_what_ifs_come_for_the_thought_that_speaks_at_a_step(stage):
    show = played(stage)
    told = answer_or_line(player_server.probe, {"ticket": show.session.id, "step": 5})
    (moment,) = unpack(base64.b64decode(told["push"]))["moments"]
    assert moment["step"] == 4
    assert len(moment["decision"]["fusion"]["moved"]) == 2


@pytest.mark.parametrize("question", [player_server.more, player_server.probe, player_server.copy])
@pytest.mark.parametrize(
    "sent", [None, 7, "x", [], {}, {"ticket": 3}, {"ticket": "../../etc/passwd"}, {"ticket": {}}]
)
def test_whatever_is_sent_is_answered_with_a_line_and_the_end(stage, question, sent):
    told = answer_or_line(question, sent)
    assert set(told) == {"line", "over"}
    assert told["over"]
    assert "mistake, not yours" not in told["line"]


@pytest.mark.parametrize("step", [-1, 1.5, "3", None, True, 10**30])
def test_a_step_that_is_none_is_refused(stage, step):
    show = played(stage)
    for question, name in ((player_server.more, "from"), (player_server.probe, "step")):
        assert "whole number" in answer_or_line(question, {"ticket": show.session.id, name: step})["line"]


def test_a_viewer_has_one_attempt_and_leaving_ends_it(stage):
    first = stage.begin(asked(pace=1e-3), "me")
    second = stage.begin(asked(pace=1e-3), "me")
    assert first.session.stopped
    assert list(stage.attempts) == [second.session.id]
    stage.leave("me")
    assert second.session.stopped
    assert not stage.attempts
    assert not stage.tickets
    stage.leave("me")
    stage.leave(None)


def test_however_many_come_only_so_much_is_kept(stage, monkeypatch):
    monkeypatch.setattr(attempt_server, "MAX_STEPS_KEPT", 3 * STEPS)
    for viewer in range(8):
        played(stage, str(viewer))
    assert sum(len(show.session.moments) for show in stage.attempts.values()) <= 4 * STEPS
    with pytest.raises(Mistake, match="put away"):
        stage.attempt_of("0")


def test_two_play_at_once_and_a_third_is_told_the_place_in_line(stage, monkeypatch):
    monkeypatch.setattr(OpenWorlds, "borrow", lambda self, *asked: nullcontext(OpenWorld()))
    one, other = (stage.begin(asked(pace=1e-3, seed=seed), str(seed)) for seed in range(2))
    assert [show.session.since(0, 60)[0].step for show in (one, other)] == [0, 0]
    third = stage.begin(asked(seed=2), "2")
    while third.session.queue.ahead_of(third.session) is None:  # its thread is still on its way to the line
        assert not third.session.over
    told = answer_or_line(player_server.more, {"ticket": third.session.id, "from": 0})
    assert told["line"] == "2 others are running; you are number 1 in line."
    assert "push" not in told
    stage.leave("0")
    third.session.wait()
    assert [show.session.attempt.request.seed for show in (other, third)] == [1, 2]
    assert len(third.session.moments) == STEPS
    assert not other.session.over
    stage.leave("1")


def test_refused_words_start_nothing_and_leave_what_there_was(stage):
    show = played(stage, "me")
    with pytest.raises(Mistake, match="don't know"):
        stage.begin(asked(instruction="gibberish"), "me")
    assert stage.attempt_of("me") is show


def test_copies_open_and_only_the_newest_stay(stage, monkeypatch, tmp_path):
    monkeypatch.setattr(share, "folder", lambda: tmp_path)
    monkeypatch.setattr(share, "MAX_COPIES", 3)
    show = played(stage)
    files = {}
    for kind in share.KINDS:
        url = answer_or_line(player_server.copy, {"ticket": show.session.id, "kind": kind})["url"]
        files[kind] = tmp_path / url.split(f"{tmp_path}/")[1]
    assert len(list(tmp_path.iterdir())) <= 4
    assert rollout_file.load(files["npz"]).steps == STEPS
    assert files["html"].read_text(encoding="utf-8").startswith("<!doctype html>")
    assert files["gif"].read_bytes()[:3] == b"GIF"
    assert not files["mp4"].exists()  # the oldest made room


def test_a_recorded_rollout_can_be_copied_but_no_other_file(tmp_path, monkeypatch):
    monkeypatch.setattr(share, "folder", lambda: tmp_path)
    name = recorded_rollouts.index()[0]["name"]
    url = answer_or_line(player_server.copy, {"recorded": name, "kind": "html"})["url"]
    assert (tmp_path / url.split(f"{tmp_path}/")[1]).stat().st_size > 1_000_000
    for wrong in ("../app", "/etc/passwd", None, 3):
        assert (
            "no recorded rollout"
            in answer_or_line(player_server.copy, {"recorded": wrong, "kind": "html"})["line"]
        )
    assert "no raw record" in answer_or_line(player_server.copy, {"recorded": name, "kind": "npz"})["line"]
    assert len(list(tmp_path.iterdir())) == 1  # what failed left nothing behind


def test_what_ships_is_small_complete_and_holds_a_failure():
    told = recorded_rollouts.index()
    assert 4 <= len(told) <= 6
    sizes = [recorded_rollouts.path(one["name"]).stat().st_size for one in told]
    assert max(sizes) < record_rollouts.LARGEST
    assert sum(sizes) < 8_000_000
    rollouts = [unpack(recorded_rollouts.path(one["name"]).read_bytes()) for one in told]
    assert {rollout["rollout"]["success"] for rollout in rollouts} == {True, False}
    for rollout in rollouts:
        facts = rollout["rollout"]
        assert len(rollout["moments"]) == facts["steps"]
        assert set(facts["code"]) == {"vision", "language", "state", "fusion", "heads", "chunking", "action"}
        thought = next(m for m in rollout["moments"][facts["telling"] :: -1] if "decision" in m)
        assert "moved" in thought["decision"]["fusion"]  # questioned where it pauses


def test_recording_takes_the_first_seed_that_ends_as_wanted(stage, tmp_path, monkeypatch):
    monkeypatch.setattr(record_rollouts, "FOLDER", tmp_path)
    monkeypatch.setattr(record_rollouts, "INDEX", tmp_path / "index.json")
    (told,) = record_rollouts.record(
        (record_rollouts.RecordedScene("try", "open the drawer", "reach-v3", False, STEPS),)
    )
    assert told == json.loads((tmp_path / "index.json").read_text())[0]
    assert unpack((tmp_path / "try.rollout").read_bytes())["rollout"]["success"] is False
    never = record_rollouts.RecordedScene("never", "open the drawer", "reach-v3", True, 1)
    with pytest.raises(Mistake, match="No success"):
        list(record_rollouts.record((never,)))


def test_the_static_site_holds_every_recorded_rollout(tmp_path):
    share.export(tmp_path / "site")
    assert "The course" not in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    share.export(tmp_path / "site", tmp_path / "lectures" / "course")
    assert 'href="../lectures/course/index.html"' in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    files = {path.name for path in (tmp_path / "site").iterdir()}
    assert files >= {"index.html", "plotly.min.js"} | {
        f"rollout-{i}.js" for i in range(len(recorded_rollouts.index()))
    }


def test_suggestions_are_short_and_one_of_them_cannot_be_done():
    assert all(len(name) <= 24 for name, _ in EXAMPLES)
    assert "sandwich" in EXAMPLES[-1][1]


def test_only_so_many_what_ifs_are_computed_at_once(stage, monkeypatch):
    running, most, lock = 0, 0, threading.Lock()

    def slow(question):
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        gate.wait(0.05)
        with lock:
            running -= 1
        return {}

    gate = threading.Event()
    for name in ("probe", "copy"):
        monkeypatch.setattr(player_server, name, slow)
    handlers = player_server.functions()[1:]

    async def ask_all() -> None:
        async with anyio.create_task_group() as tasks:
            for handler in handlers * 6:
                tasks.start_soon(handler, {})

    in_a_thread(anyio.run, ask_all)
    assert most == player_server.MAX_COMPUTING
