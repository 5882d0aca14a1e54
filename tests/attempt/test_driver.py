"""A rollout is honest, repeatable, and the same whether it is written down or not."""

from dataclasses import replace

import numpy as np
import pytest

from tests.attempt.toys import FakeTeacher, trial
from tests.fakes import FakeWorld
from tests.model import toys
from vla_core.attempt.attempt import Attempt
from vla_core.attempt.driver import Driver, FullRecorder, Recorder
from vla_core.attempt.request import Request
from vla_core.errors import Mistake
from vla_core.export import rollout_file
from vla_core.trace import Moment, Rollout
from vla_core.world.base import Truth

STEPS = 9


class ShyWorld(FakeWorld):
    """Nobody may ask where things are."""

    def truth(self) -> Truth:
        raise AssertionError("acting asked for the truth")


def attempt(kind=FakeWorld, seed=7, **settings) -> Attempt:
    request = Request("open the drawer", "reach-v3", seed, steps=STEPS, **settings)
    return trial(request, kind("reach-v3", 32, 32))


def run(recorder: Recorder | None = None, **settings) -> list[Moment]:
    return list(attempt(**settings).run(recorder))


def full() -> FullRecorder:
    return FullRecorder(FakeTeacher())


def driver(**settings) -> Driver:
    policy = toys.policy()
    return Driver(policy, policy.hear("open the drawer"), Request("open the drawer", **settings))


def actions(moments) -> np.ndarray:
    return np.stack([moment.action for moment in moments])


def test_the_same_seed_gives_the_same_rollout_to_the_bit():
    one, other = (actions(run(temperature=1.0)) for _ in range(2))
    assert np.array_equal(one, other)
    assert not np.array_equal(one, actions(run(temperature=1.0, seed=8)))


def test_every_forward_pass_draws_fresh_noise_and_the_same_seed_the_same():
    one, same, other = driver(temperature=1.0), driver(temperature=1.0), driver(temperature=1.0)
    for each, seed in ((one, 7), (same, 7), (other, 8)):
        each.reset(seed)
    assert not np.array_equal(one.noise(0), one.noise(4))
    assert np.array_equal(one.noise(4), same.noise(4))
    assert not np.array_equal(one.noise(4), other.noise(4))
    assert not driver(temperature=0.0).noise(4).any()


def test_writing_everything_down_changes_no_action():
    quick, told = run(), run(full())
    assert np.array_equal(actions(quick), actions(told))
    assert [m.step for m in told if m.decision is not None] == [0, 4, 8]
    assert all(m.decision is None for m in quick)
    assert told[0].truth.shape == (3, 3)
    assert told[0].frame.shape == (480, 480, 3)


def test_acting_never_asks_where_things_are():
    assert len(run(kind=ShyWorld)) == STEPS


def test_between_thoughts_the_chunks_are_carried_out_and_blended():
    moments = run(full(), replan=2, decay=0.0)
    chunks = {m.step: m.decision.chunk for m in moments if m.decision is not None}
    for moment in moments:
        votes = [chunk[moment.step - born] for born, chunk in chunks.items() if 0 <= moment.step - born < 4]
        assert np.allclose(moment.action, np.mean(votes, axis=0), atol=1e-6)


@pytest.mark.parametrize("ablate", ["vision", "language", "state", "chunking"])
def test_taking_a_stage_away_changes_what_is_done(ablate):
    whole = actions(run())
    assert not np.allclose(whole, actions(run(ablate=ablate)), atol=1e-7)


def test_without_vision_the_picture_does_not_matter():
    blind, observation = driver(ablate="vision"), toys.observation()
    other = replace(observation, image=255 - observation.image)
    one, same = (blind.plan_recorded(step, seen).chunk for step, seen in enumerate((observation, other)))
    assert np.array_equal(one, same)


def test_where_the_heads_disagree_it_thinks_sooner():
    def thoughts(**settings) -> int:
        return sum(moment.decision is not None for moment in run(full(), **settings))

    assert thoughts(replan=4) == 3
    assert thoughts(replan=4, adaptive=True) == STEPS  # untrained heads agree on nothing


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"head": "gausian"}, "head is one of gaussian"),
        ({"ablate": "hearing"}, "ablate is one of vision"),
        ({"replan": 9}, "every 9 steps"),
        ({"decay": -1.0}, "decay"),
    ],
)
def test_impossible_settings_are_explained(settings, words):
    with pytest.raises(Mistake, match=words):
        run(**settings)


@pytest.fixture(scope="module")
def rollout() -> Rollout:
    moments = tuple(run(full()))
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
