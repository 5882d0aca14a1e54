"""An attempt keeps a log of what is done to it, and a link or a file repeats it to the bit."""

import json

import numpy as np
import pytest

from tests.model import toys
from tests.page.fakes import TASK, OpenWorld, OpenWorlds, read_with_toys
from vla_core.__main__ import main
from vla_core.attempt.attempt import Attempt, prepare, summary
from vla_core.attempt.interventions import Cover, Nudge, Push, Say, Stop
from vla_core.attempt.request import Request, from_link
from vla_core.errors import Mistake
from vla_core.export import rollout_file

STEPS = 9


@pytest.fixture(autouse=True)
def toy_reading(monkeypatch):
    read_with_toys(monkeypatch)


def attempt_at(request: Request) -> Attempt:
    return prepare(request, lambda path: toys.policy(), OpenWorlds(OpenWorld()))


def request(**changes) -> Request:
    return Request(**{"instruction": "open the drawer", "scene": TASK, "seed": 7, "steps": STEPS} | changes)


def carried_out(attempt: Attempt, commands: dict[int, list] | None = None) -> Attempt:
    """Run it, and give each of the commands after the step of that number."""
    for moment in attempt.run(attempt.full_recorder()):
        for command in (commands or {}).get(moment.step, []):
            attempt.command(command)
    return attempt


def actions(attempt: Attempt) -> np.ndarray:
    return np.stack([moment.action for moment in attempt.moments])


COMMANDS = {1: [Push((0.0, 0.0, 0.05)), Cover(True)], 4: [Say("close the window"), Cover(False)]}


def test_what_is_done_is_in_the_log_with_its_step():
    attempt = carried_out(attempt_at(request()), COMMANDS)
    assert [(event.step, event.kind) for event in attempt.rollout.events] == [
        (2, "push"),
        (2, "cover"),
        (5, "say"),
        (5, "cover"),
    ]
    assert attempt.moments[5].event == "told: close the window, lens uncovered"


def test_a_link_repeats_an_attempt_with_all_that_was_done_to_it_to_the_bit():
    first = carried_out(attempt_at(request()), COMMANDS)
    again = carried_out(attempt_at(from_link(first.rollout.link)))
    assert np.array_equal(actions(first), actions(again))
    assert again.rollout.events == first.rollout.events
    assert again.rollout.link == first.rollout.link
    assert not np.array_equal(actions(first), actions(carried_out(attempt_at(request()))))


def test_a_file_repeats_it_too(tmp_path):
    first = carried_out(attempt_at(request(head="bins")), COMMANDS).rollout
    rollout_file.save(first, tmp_path / "attempt.npz")
    kept = rollout_file.load(tmp_path / "attempt.npz")
    assert (kept.events, kept.parts, kept.link) == (first.events, first.parts, first.link)
    again = carried_out(attempt_at(from_link(rollout_file.link_of(kept)))).rollout
    assert [m.action.tolist() for m in again.moments] == [m.action.tolist() for m in first.moments]


def test_a_file_of_before_attempts_kept_their_link_still_tells_what_was_asked(tmp_path):
    from dataclasses import replace

    first = carried_out(attempt_at(request(head="bins"))).rollout
    old = replace(first, link="", settings={"head": "bins", "keep": 0, "replan": 4, "control_hz": 90.0})
    again = carried_out(attempt_at(from_link(rollout_file.link_of(old)))).rollout
    assert [m.action.tolist() for m in again.moments] == [m.action.tolist() for m in first.moments]


def test_a_stop_is_an_event_that_a_link_repeats():
    first = carried_out(attempt_at(request()), {3: [Stop()]})
    assert len(first.moments) == 4
    assert first.rollout.events[-1].kind == "stop"
    assert len(carried_out(attempt_at(from_link(first.rollout.link))).moments) == 4


def test_what_cannot_be_done_is_a_complaint_and_no_event():
    attempt = carried_out(attempt_at(request()), {0: [Nudge((0.1, 0.0, 0.0)), Say("gibberish")]})
    assert len(attempt.moments) == STEPS
    assert len(attempt.complaints) == 2
    assert attempt.rollout.events == ()


@pytest.mark.parametrize("ablate", ["language", "vision", "state"])
def test_an_ablated_sense_stays_ablated_when_another_instruction_is_given(ablate):
    told = carried_out(attempt_at(request(ablate=ablate)), {2: [Say("close the window")]})
    decision = told.moments[3].decision
    assert decision is not None
    plain = carried_out(attempt_at(request(ablate=ablate)))
    if ablate == "language":
        assert decision.language.text == ""
        heard = carried_out(attempt_at(request()), {2: [Say("close the window")]}).moments[3].decision
        assert not np.allclose(decision.language.hidden.mean(axis=0), heard.language.hidden.mean(axis=0))
    else:
        seen = plain.moments[0].decision
        assert np.array_equal(decision.state.raw, seen.state.raw) or ablate == "vision"
        assert np.array_equal(decision.vision.pictures[0], seen.vision.pictures[0]) or ablate == "state"


def test_words_are_read_once_an_attempt(monkeypatch):
    policy, read = toys.policy(), []
    hear = policy.hear
    monkeypatch.setattr(policy, "hear", lambda text: read.append(text) or hear(text))
    attempt = prepare(request(), lambda path: policy, OpenWorlds())
    list(attempt.run())
    assert read == ["open the drawer"]


def test_the_summary_is_what_programs_read():
    attempt = carried_out(attempt_at(request()))
    told = summary(attempt.rollout)
    assert set(told) == {"task", "confidence", "success", "steps", "control_hz", "instruction", "seed"}
    json.dumps(told)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("--instruction", "open the drawer", "--steps", "0"), "steps is a whole number from 1 to 500"),
        (("--instruction", "open the drawer", "--steps", "-4"), "steps is a whole number"),
        ((), "Say what to do"),
        (("--replay", "nowhere.npz"), "No recorded rollout"),
        (("--replay", "nowhere.npz", "--seed", "3"), "leave out --seed"),
    ],
)
def test_the_command_answers_a_mistake_with_one_line(words, line, capsys):
    assert main(["rollout", *words]) == 2
    error = capsys.readouterr().err
    assert line in error
    assert error.count("\n") == 1


def test_a_broken_instruction_moves_nothing():
    with pytest.raises(Mistake, match="don't know"):
        attempt_at(request(instruction="gibberish"))
