"""A person's own .onnx file drives the arm as any policy does, or is refused in one line."""

from pathlib import Path

import numpy as np
import pytest

from tests.attempt.toys import FakeTeacher, trial
from tests.fakes import FakeWorld
from tests.model import toys
from vla_core.attempt.driver import FullRecorder
from vla_core.attempt.request import Request
from vla_core.errors import BrokenFile, InvalidInput
from vla_core.model import own_policy
from vla_core.model.language import Reading

pytest.importorskip("onnxruntime")
OWN = Path(__file__).parents[1] / "cases" / "own.onnx"  # its actions are noise plus state
REQUEST = Request("reach for the target", "reach-v3", 7, steps=6)


@pytest.fixture(scope="module")
def own():
    return own_policy.load(OWN, toys.policy())


def heard(own, task="reach-v3"):
    sentence = own.hear("reach for the target")
    reading = Reading(task, confidence=1.0, nearest=((task, 1.0),), understood=True)
    return type(sentence)(sentence.text, sentence.pieces, sentence.encoded, reading)


def test_the_actions_are_those_of_the_graph_clipped(own):
    seen, noise = toys.observation(), toys.noise()
    (actions,) = own.act(seen, heard(own), noise, (own.config.heads.acting,)).values()
    assert np.allclose(actions, (noise + seen.state).clip(-1, 1))
    assert own.config.chunk == 4
    assert own.config.vision.picture == 32


def test_it_carries_out_an_attempt_of_which_no_stage_is_recorded(own):
    world = FakeWorld("reach-v3", 32, 32)
    attempt = trial(REQUEST, world, own)
    moments = list(attempt.run(FullRecorder(FakeTeacher(), frames=False)))
    assert len(moments) > 1
    assert all(moment.decision is None for moment in moments)
    assert np.allclose(moments[0].action, moments[0].state.clip(-1, 1), atol=1e-6)
    assert attempt.rollout.settings["head"] == "own"


def test_a_task_without_a_number_is_refused_where_the_graph_asks_for_it(own):
    with pytest.raises(InvalidInput, match="choose another scene"):
        own.act(toys.observation(), heard(own, "table-touch"), toys.noise(), ("own",))


def test_steps_and_heads_that_it_does_not_have_are_refused(own):
    for change, line in (({"denoise": 3}, "leave out --denoise"), ({"head": "flow"}, "it has own")):
        with pytest.raises(InvalidInput, match=line):
            trial(Request("reach", "reach-v3", 7, **change), FakeWorld("reach-v3", 32, 32), own)


def test_a_graph_that_breaks_or_gives_no_numbers_is_one_line(own):
    class Broken:
        def run(self, *_):
            raise RuntimeError("first\nsecond")

    class Empty:
        def run(self, *_):
            return [np.full((1, 4, 4), np.nan, np.float32)]

    for session, line in ((Broken(), "own.onnx could not decide: first"), (Empty(), "finite numbers")):
        other = own_policy.load(OWN, toys.policy())
        other.session = session
        with pytest.raises(BrokenFile, match=line) as caught:
            other.act(toys.observation(), heard(other), toys.noise(), ("own",))
        assert "\n" not in str(caught.value)
