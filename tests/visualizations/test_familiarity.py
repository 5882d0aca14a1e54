"""What the lamps say is what the decision holds; without a memory of training there are none."""

from dataclasses import replace

import pytest

from tests.visualizations import recorded
from visualizations import familiarity
from visualizations.payload import pack, unpack
from visualizations.stages.moment_facts import facts
from vla_core.trace import Familiarity, Unlikeness

JUDGED = Familiarity(Unlikeness(0.5, 0.4), Unlikeness(0.9, 0.96), Unlikeness(3.25, 1.0))


def judged_rollout():
    rollout = recorded.rollout()
    moments = [
        m if m.decision is None else replace(m, decision=replace(m.decision, familiarity=JUDGED))
        for m in rollout.moments
    ]
    return replace(rollout, moments=tuple(moments))


def test_each_sense_has_a_level_and_words_for_it():
    told = unpack(pack(facts(judged_rollout())))["moments"][0]["decision"]["familiarity"]
    assert {name: one["level"] for name, one in told.items()} == {"vision": 0, "language": 1, "state": 2}
    assert told["vision"]["text"].startswith("as in training: 40%")
    assert told["language"]["text"].startswith("rare in training: 96%")
    assert told["state"]["text"].startswith("unlike training: 3.2 times as far")


def test_the_sentence_of_a_card_says_so_until_the_next_thought():
    for moment in facts(judged_rollout())["moments"]:
        assert moment["notes"]["state"].endswith(f"; {familiarity.LEVELS[2]}")
        assert moment["notes"]["language"].endswith(f"; {familiarity.LEVELS[1]}")
        assert "training" not in moment["notes"]["vision"]


def test_without_a_memory_of_training_nothing_is_said():
    moments = facts(recorded.rollout())["moments"]
    assert all("familiarity" not in moment.get("decision", {}) for moment in unpack(pack({"m": moments}))["m"])
    assert not any("in training" in note for moment in moments for note in moment["notes"].values())


@pytest.mark.parametrize("kept", [JUDGED, None])
def test_a_stored_rollout_keeps_it(kept, tmp_path):
    from vla_core.export import rollout_file

    rollout = judged_rollout() if kept else recorded.rollout()
    rollout_file.save(rollout, tmp_path / "one.rollout")
    assert rollout_file.load(tmp_path / "one.rollout").moments[0].decision.familiarity == kept
