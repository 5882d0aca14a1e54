"""An attempt that runs by itself can be followed, stopped, disturbed and left alone."""

import pytest

from tests.fakes import FakeTeacher
from tests.model import toys
from tests.page.fakes import TASK, OpenWorld, OpenWorlds, read_with_toys
from vla_core.attempt import session as module
from vla_core.attempt.attempt import prepare, prepare_trial
from vla_core.attempt.driver import Driver, FullRecorder
from vla_core.attempt.interventions import Cover, Nudge, Push, Say
from vla_core.attempt.queue import AttemptQueue
from vla_core.attempt.request import Request
from vla_core.attempt.session import Session
from vla_core.errors import Mistake
from vla_core.world.pool import WorldPool

STEPS = 9


@pytest.fixture(autouse=True)
def toy_stage(monkeypatch):
    read_with_toys(monkeypatch)


def request(**changes) -> Request:
    return Request(
        **{"instruction": "open the drawer", "scene": TASK, "seed": 7, "steps": STEPS, "pace": 1e6} | changes
    )


def session(queue=None, worlds=None, **changes) -> Session:
    attempt = prepare(request(**changes), lambda path: toys.policy(), worlds or OpenWorlds())
    return Session(attempt, queue or AttemptQueue(2))


def steps(found: Session) -> list[int]:
    return [moment.step for moment in found.moments]


def test_a_session_carries_out_what_a_trial_carries_out():
    found = session().start()
    found.wait()
    plain = list(
        prepare_trial(request(), lambda path: toys.policy(), OpenWorlds()).run(FullRecorder(FakeTeacher()))
    )
    assert [m.action.tolist() for m in found.moments] == [m.action.tolist() for m in plain]
    assert found.attempt.rollout.steps == STEPS
    assert found.attempt.rollout.task == TASK
    assert found.attempt.rollout.settings["replan"] == 4


def test_every_second_step_has_a_picture():
    found = session().start()
    found.wait()
    assert [moment.frame is not None for moment in found.moments] == [step % 2 == 0 for step in range(STEPS)]


def test_who_follows_gets_every_step_once_and_in_order():
    found, seen = session().start(), []
    while not (found.over and len(seen) == len(found.moments)):
        seen += [moment.step for moment in found.since(len(seen))]
    assert seen == list(range(STEPS))


def test_a_stopped_session_ends_and_gives_its_world_back():
    worlds = OpenWorlds()
    found = session(worlds=worlds, pace=1e-3).start()
    assert len(found.since(0, seconds=60)) == 1
    found.stop()
    found.wait()
    assert steps(found) == [0]
    assert worlds.back == 1


def test_a_session_that_nobody_follows_ends_by_itself(monkeypatch):
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    found = session()
    found.work()
    assert found.over
    assert len(found.moments) == 0


def test_somebody_can_step_in_and_the_record_says_so():
    worlds = OpenWorlds()
    found = session(worlds=worlds)
    for command in (Push((0.0, 0.0, 0.05)), Cover(True), Say("close the window")):
        found.command(command)
    found.work()
    assert worlds.world.pushed == [(0.0, 0.0, 0.05)]
    assert found.moments[1].event == "arm pushed, lens covered, told: close the window"
    assert [moment.event for moment in found.moments[2:]] == [""] * (STEPS - 2)
    assert found.moments[1].decision.language.text == "close the window"  # it thinks again at once
    assert not worlds.world.eye.look.covered  # the next who borrows the world finds no lid


def test_what_cannot_be_done_is_said_and_the_attempt_goes_on():
    found = session()
    for command in (Nudge((0.04, 0.0, 0.0)), Say("gibberish"), Say("x" * 9999)):
        found.command(command)
    found.work()
    assert len(found.moments) == STEPS
    assert [remark.split(" ")[0] for remark in found.remarks] == ["The", "I", "instruction"]
    assert found.attempt.rollout.events == ()  # what was not done is not in the log


def test_an_instruction_that_means_nothing_starts_nothing():
    with pytest.raises(Mistake, match="don't know"):
        session(instruction="gibberish")


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"instruction": "   "}, "Say what to do"),
        ({"instruction": "x" * 100_000}, "100000 letters"),
        ({"instruction": 3}, "instruction is text"),
        ({"seed": -1}, "seed"),
        ({"seed": 2**40}, "seed"),
        ({"steps": 0}, "steps is a whole number from 1 to 500; got 0"),
        ({"steps": -3}, "steps"),
        ({"steps": 501}, "steps"),
        ({"scene": "../etc"}, "Unknown task"),
        ({"scene": "fetch-reach"}, "Meta-World's arm"),
        ({"head": "other"}, "head is one of"),
        ({"keep": 5}, "only 4 actions"),
        ({"keep": 2, "replan": 3}, "needs a chunk"),
        ({"denoise": 9}, "cannot take 9 steps"),
        ({"decay": float("nan")}, "decay"),
    ],
)
def test_an_impossible_request_is_one_clear_line(changes, complaint):
    with pytest.raises(Mistake, match=complaint) as mistake:
        session(**changes)
    assert "\n" not in str(mistake.value)


def test_a_third_waits_knows_its_place_and_comes_in_when_one_leaves():
    queue = AttemptQueue(2)
    first, second = (session(queue, pace=1e-3).start() for _ in range(2))
    for one in (first, second):
        assert one.since(0, seconds=60)
    third, fourth = session(queue), session(queue)
    third.start()
    while queue.ahead_of(third) is None:
        third.since(0, seconds=0.01)
    fourth.start()
    while queue.ahead_of(fourth) is None:
        fourth.since(0, seconds=0.01)
    assert (queue.ahead_of(third), queue.ahead_of(fourth)) == (2, 3)
    assert not third.moments
    first.stop()
    third.wait()
    fourth.wait()
    assert steps(third) == steps(fourth) == list(range(STEPS))
    second.stop()
    second.wait()
    assert not queue.running
    assert not queue.waiting


def test_a_world_that_breaks_gives_a_line_and_frees_its_place(caplog):
    class Broken(OpenWorld):
        def observe(self):
            raise ValueError("smoke")

    queue = AttemptQueue(1)
    found = session(queue, OpenWorlds(Broken()))
    found.work()
    assert found.over
    assert "our mistake, not yours (ValueError)" in found.remarks[0]
    assert not queue.running


def test_denoising_steps_change_one_driver_and_no_other():
    policy = toys.policy()
    sentence = policy.hear("open the drawer")
    two = Driver(policy, sentence, request(head="flow", denoise=2))
    plain = Driver(policy, sentence, request(head="flow"))
    paths = [driver.plan_recorded(0, toys.observation()).heads["flow"].path for driver in (two, plain)]
    assert [len(path) for path in paths] == [3, 5]
    assert two.policy.fusion is policy.fusion


def test_a_shorter_chunk_speaks_for_fewer_steps():
    found = session(keep=2, replan=1)
    found.work()
    assert max(len(moment.chunking.votes) for moment in found.moments) == 2


def test_worlds_come_back_warm_and_only_a_few_are_kept():
    opened = []

    def opening(task, picture, wrist, look):
        opened.append(task)
        return OpenWorld()

    worlds = WorldPool(max_idle=1, opener=opening)
    with worlds.borrow("a", 32, 32) as first:
        pass
    with worlds.borrow("a", 32, 32) as again, worlds.borrow("a", 32, 32) as other:
        assert again is first
        assert other is not first
    with worlds.borrow("b", 32, 32) as last:
        pass
    assert opened == ["a", "a", "b"]
    assert [world.closed for world in (first, other, last)] == [True, True, False]
    worlds.close()
    assert last.closed
