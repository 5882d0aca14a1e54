"""A rollout is honest, repeatable, and the same whether it is written down or not."""

from dataclasses import replace

import numpy as np
import pytest

from tests.fakes import FakeWorld
from tests.model import toys
from vla_core.errors import Mistake
from vla_core.export import rollout_file
from vla_core.rollout import Pilot, Recorder, Settings, roll
from vla_core.trace import Rollout
from vla_core.world.base import Truth

STEPS = 9


class FakeTeacher:
    def act(self, world: FakeWorld) -> np.ndarray:
        return np.append(np.clip(100 * (world.goal - world.hand), -1, 1), 0).astype(np.float32)


class ShyWorld(FakeWorld):
    """Nobody may ask where things are."""

    def truth(self) -> Truth:
        raise AssertionError("acting asked for the truth")


def world(kind=FakeWorld):
    return kind("reach-v3", 32, 32)


def pilot(instruction="open the drawer", **settings) -> Pilot:
    policy = toys.policy()
    return Pilot(policy, policy.hear(instruction), Settings(**settings))


def actions(moments) -> np.ndarray:
    return np.stack([moment.action for moment in moments])


def test_the_same_seed_gives_the_same_rollout_to_the_bit():
    one, other = (actions(roll(pilot(temperature=1.0), world(), 7, STEPS)) for _ in range(2))
    assert np.array_equal(one, other)
    assert not np.array_equal(one, actions(roll(pilot(temperature=1.0), world(), 8, STEPS)))


def test_writing_everything_down_changes_no_action():
    quick = list(roll(pilot(), world(), 7, STEPS))
    told = list(roll(pilot(), world(), 7, STEPS, Recorder(FakeTeacher())))
    assert np.array_equal(actions(quick), actions(told))
    assert [m.step for m in told if m.decision is not None] == [0, 4, 8]
    assert all(m.decision is None for m in quick)
    assert told[0].truth.shape == (3, 3)
    assert told[0].frame.shape == (480, 480, 3)


def test_acting_never_asks_where_things_are():
    assert len(list(roll(pilot(), world(ShyWorld), 7, STEPS))) == STEPS


def test_between_thoughts_the_chunks_are_carried_out_and_blended():
    moments = list(roll(pilot(replan=2, decay=0.0), world(), 7, STEPS, Recorder(FakeTeacher())))
    chunks = {m.step: m.decision.chunk for m in moments if m.decision is not None}
    for moment in moments:
        votes = [chunk[moment.step - born] for born, chunk in chunks.items() if 0 <= moment.step - born < 4]
        assert np.allclose(moment.action, np.mean(votes, axis=0), atol=1e-6)


@pytest.mark.parametrize("ablate", ["vision", "language", "state", "chunking"])
def test_taking_a_stage_away_changes_what_is_done(ablate):
    whole = actions(roll(pilot(), world(), 7, STEPS))
    assert not np.allclose(whole, actions(roll(pilot(ablate=ablate), world(), 7, STEPS)), atol=1e-7)


def test_without_vision_the_picture_does_not_matter():
    blind, observation = pilot(ablate="vision"), toys.observation()
    blind.begin(0)
    other = replace(observation, image=255 - observation.image)
    one, same = (blind.think_aloud(step, seen).chunk for step, seen in enumerate((observation, other)))
    assert np.array_equal(one, same)


def test_where_the_heads_disagree_it_thinks_sooner():
    def thoughts(**settings) -> int:
        told = roll(pilot(**settings), world(), 7, STEPS, Recorder(FakeTeacher()))
        return sum(moment.decision is not None for moment in told)

    assert thoughts(replan=4) == 3
    assert thoughts(replan=4, adaptive=True) == STEPS  # untrained heads agree on nothing


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"head": "gausian"}, "no head 'gausian'"),
        ({"ablate": "hearing"}, "choose from vision"),
        ({"replan": 9}, "every 9 steps"),
        ({"decay": -1.0}, "decay"),
    ],
)
def test_impossible_settings_are_explained(settings, words):
    with pytest.raises(Mistake, match=words):
        next(roll(pilot(**settings), world(), 0, STEPS))


@pytest.fixture(scope="module")
def rollout() -> Rollout:
    moments = tuple(roll(pilot(), world(), 7, STEPS, Recorder(FakeTeacher())))
    return Rollout("reach-v3", "reach it", 7, 0.9, False, moments, {"replan": 4})


def test_a_rollout_on_disk_comes_back_as_it_was(rollout, tmp_path):
    rollout_file.save(rollout, tmp_path / "a.npz")
    again = rollout_file.load(tmp_path / "a.npz")
    assert (again.task, again.instruction, again.seed) == ("reach-v3", "reach it", 7)
    assert again.settings == {"replan": 4}
    for one, other in zip(rollout.moments, again.moments, strict=True):
        assert np.array_equal(one.action, other.action)
        assert np.abs(one.frame.astype(int) - other.frame).mean() < 4  # kept as JPEG
        assert (one.decision is None) == (other.decision is None)
    first, back = rollout.moments[0].decision, again.moments[0].decision
    assert np.array_equal(first.fusion.attention, back.fusion.attention)
    assert np.array_equal(first.heads["bins"].probability, back.heads["bins"].probability)
    assert (first.language.pieces, first.language.nearest) == (back.language.pieces, back.language.nearest)


@pytest.mark.parametrize("spoil", [lambda b: b[:-300], lambda b: b"", lambda b: b"PK" + b[2:60]])
def test_a_damaged_record_is_explained(rollout, tmp_path, spoil):
    path = tmp_path / "a.npz"
    rollout_file.save(rollout, path)
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(Mistake, match="damaged"):
        rollout_file.load(path)
