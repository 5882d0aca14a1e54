"""Two rollouts are run for the page, told as they grow, and what differs gives each side its name."""

from dataclasses import replace

import gradio as gr
import pytest

from tests.page.toys import play_with_toys
from visualizations.page import compare_tab, live_rollouts, record_comparison, tab_helpers
from visualizations.page.compare_tab import QUESTIONS, SideControls, compare, names_of
from vla_core.config import HEAD_KINDS
from vla_core.language.table_reader import read
from vla_core.language.table_sentences import differing_words
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.table.tasks import scene_of
from vla_core.world.tasks import TASKS


@pytest.fixture(autouse=True)
def toys(monkeypatch, tmp_path):
    play_with_toys(monkeypatch, tmp_path)
    monkeypatch.setattr(live_rollouts, "INTERVAL", 0.0)  # every step is told


def run(one=SideControls(), other=SideControls(), scene="reach-v3", seed=3):  # noqa: B008  (frozen)
    return list(compare(scene, seed, *one.values, *other.values))


def controls(**changed) -> SideControls:
    return replace(SideControls(keep=4), **changed)


def test_both_are_shown_as_they_run_and_whole_at_the_end():
    first, *more, last = run(controls(), controls(words="close the window"))
    assert first["live"]
    assert len(first["show"]) == 2
    assert first["open"] == "heads"
    assert all(set(value) == {"push", "twins", "names"} for value in more)
    assert len(last["twins"]["hands"]) == len(more) + 1
    assert last["twins"]["stage"] == "language"
    assert last["keep"]
    assert last["names"] == ["“open the drawer”", "“close the window”"]


def test_the_same_controls_never_part():
    assert run(controls(), controls())[-1]["twins"]["step"] is None


@pytest.mark.parametrize(
    ("change", "stage"),
    [({"head": "bins"}, "heads"), ({"ablate": "chunking"}, "chunking"), ({"replan": 2}, "chunking")],
)
def test_the_control_that_was_changed_is_found(change, stage):
    assert run(controls(), controls(**change))[-1]["twins"]["stage"] == stage


def test_a_side_is_called_by_what_differs_alone():
    assert names_of(SideControls(), SideControls()) == ("left", "right")
    assert names_of(SideControls(), SideControls(head="bins")) == ("flow head", "bins head")
    assert names_of(SideControls(), SideControls(ablate="vision")) == ("whole", "without vision")


@pytest.mark.parametrize(
    ("knob", "seed", "words"),
    [
        (controls(words=""), 3, "Say what to do"),
        (controls(words="x" * 100_000), 3, "at most"),
        (controls(head="gausian"), 3, "head is one of gaussian, bins"),
        (controls(ablate="hearing"), 3, "ablate is one of vision, language"),
        (controls(replan=-1), 3, "replan is a whole number from 1 to 12; got -1"),
        (controls(keep=None), 3, "keep is a whole number from 0 to 12; got None"),
        (controls(checkpoint="../../etc/passwd"), 3, "no checkpoint"),
        (controls(), 10**400, "seed is a whole number"),
        (controls(), 0.5, "got 0.5"),
        (controls(), float("nan"), "got nan"),
    ],
)
def test_what_makes_no_sense_is_explained_in_a_line(knob, seed, words):
    with pytest.raises(gr.Error) as wrong:
        run(knob, controls(), seed=seed)
    assert words in wrong.value.message
    assert "\n" not in wrong.value.message


def test_every_question_can_be_asked():
    for scene, one, other in QUESTIONS.values():
        assert scene in TASKS or scene in SCENES or scene == compare_tab.PAIR_SCENE
        assert one != other
        for knob in (one, other):
            assert knob.head in HEAD_KINDS
            assert knob.request(scene, 0).head == knob.head
    assert compare_tab.answers_to("what?", 0) == compare_tab.answers_to(compare_tab.FIRST, 0)


def test_the_pair_that_ships_stands_there_before_anyone_clicks():
    told = record_comparison.value()
    assert told["twins"]["stage"] == "language"
    assert told["names"] == list(record_comparison.NAMES)
    assert record_comparison.FILE.stat().st_size <= record_comparison.LARGEST
    assert compare_tab.recorded_pair() == {"url": f"/gradio_api/file={record_comparison.FILE}"}


def test_a_policy_trained_since_the_page_was_built_can_be_chosen(monkeypatch, tmp_path):
    monkeypatch.setattr(tab_helpers, "RUNS", tmp_path)
    before, _ = compare_tab.policy_choices()
    (tmp_path / "page-reach-20261126").mkdir()
    (tmp_path / "page-reach-20261126" / "policy.safetensors").write_bytes(b"")
    for dropdown in compare_tab.policy_choices():
        assert [name for name, _ in dropdown.choices] == [name for name, _ in before.choices] + [
            "page-reach-20261126"
        ]


def test_it_opens_with_two_sentences_one_word_apart():
    scene, one, other = QUESTIONS[compare_tab.FIRST]
    assert scene == record_comparison.SCENE
    assert (one.words, other.words) == record_comparison.NAMES
    assert differing_words(one.words, other.words) == 1


def test_on_a_table_another_seed_is_another_pair():
    _, one, _ = QUESTIONS[compare_tab.ONE_WORD]
    for seed in (record_comparison.SEED, 11):
        where, *values = compare_tab.answers_to(compare_tab.ONE_WORD, seed)
        said = values[0], values[len(one.values)]
        assert list(said) == compare_tab.words_for_seed(where, seed)
        scene_there = scene_of(where, seed)
        assert all(read(text, scene_there).command for text in said)
    assert compare_tab.words_for_seed("drawer-half", 4) == [gr.skip()] * 2
