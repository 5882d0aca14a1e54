"""An attempt that runs by itself can be followed, stopped, disturbed and left alone."""

import pytest

from tests.fakes import FakeTeacher
from tests.model import toys
from tests.page.shows import TASK, OpenWorld, OpenWorlds, heard
from vla_core import session as module
from vla_core.errors import Mistake
from vla_core.line import Line
from vla_core.rollout import Pilot, Recorder, Settings, roll
from vla_core.session import Session
from vla_core.wish import Cover, Nudge, Push, Say, Wish
from vla_core.world.pool import WorldPool

STEPS = 9


@pytest.fixture(autouse=True)
def toy_stage(monkeypatch):
    for name in ("session", "wish"):
        monkeypatch.setattr(f"vla_core.{name}.understood", heard)
    monkeypatch.setattr(module, "teacher_for", lambda task: FakeTeacher())


def session(line=None, worlds=None, **wish) -> Session:
    wanted = Wish(
        **{"instruction": "open the drawer", "task": TASK, "seed": 7, "steps": STEPS, "pace": 1e6} | wish
    )
    return Session(toys.policy(), worlds or OpenWorlds(), wanted, line or Line(2))


def steps(found: Session) -> list[int]:
    return [moment.step for moment in found.moments]


def test_a_session_plays_what_roll_plays():
    found = session().start()
    found.finish()
    policy = toys.policy()
    pilot = Pilot(policy, policy.hear("open the drawer"), Settings())
    plain = list(roll(pilot, OpenWorld(), 7, STEPS, Recorder(FakeTeacher())))
    assert [m.action.tolist() for m in found.moments] == [m.action.tolist() for m in plain]
    assert found.rollout.steps == STEPS
    assert found.rollout.task == TASK
    assert found.rollout.settings["replan"] == 4


def test_every_second_step_has_a_picture():
    found = session().start()
    found.finish()
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
    found.finish()
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
        found.tell(command)
    found.work()
    assert worlds.world.pushed == [(0.0, 0.0, 0.05)]
    assert found.moments[1].event == "arm pushed, lens covered, told: close the window"
    assert [moment.event for moment in found.moments[2:]] == [""] * (STEPS - 2)
    assert found.moments[1].decision.language.text == "close the window"  # it thinks again at once
    assert not worlds.world.eye.look.covered  # the next who borrows the world finds no lid


def test_what_cannot_be_done_is_said_and_the_attempt_goes_on():
    found = session()
    for command in (Nudge((0.04, 0.0, 0.0)), Say("gibberish"), Say("x" * 9999)):
        found.tell(command)
    found.work()
    assert len(found.moments) == STEPS
    assert [remark.split(" ")[0] for remark in found.remarks] == ["The", "I", "That"]


def test_an_instruction_that_means_nothing_starts_nothing():
    with pytest.raises(Mistake, match="don't know"):
        session(instruction="gibberish")


@pytest.mark.parametrize(
    ("wish", "complaint"),
    [
        ({"instruction": "   "}, "Say what to do"),
        ({"instruction": "x" * 100_000}, "100000 letters"),
        ({"instruction": 3}, "Say what to do"),
        ({"seed": -1}, "seed"),
        ({"seed": 2**40}, "seed"),
        ({"steps": 0}, "Steps"),
        ({"steps": 501}, "Steps"),
        ({"task": "../etc"}, "Unknown task"),
        ({"task": "fetch-reach"}, "Meta-World's arm"),
        ({"settings": Settings(head="other")}, "no head"),
        ({"settings": Settings(keep=5)}, "only 4 actions"),
        ({"settings": Settings(keep=2, replan=3)}, "needs a chunk"),
        ({"settings": Settings(denoise=9)}, "cannot take 9 steps"),
        ({"settings": Settings(decay=float("nan"))}, "decay"),
    ],
)
def test_an_impossible_wish_is_one_clear_line(wish, complaint):
    with pytest.raises(Mistake, match=complaint):
        session(**wish)


def test_a_third_waits_knows_its_place_and_comes_in_when_one_leaves():
    line = Line(2)
    first, second = (session(line, pace=1e-3).start() for _ in range(2))
    for one in (first, second):
        assert one.since(0, seconds=60)
    third, fourth = session(line), session(line)
    third.start()
    while line.before(third) is None:
        third.since(0, seconds=0.01)
    fourth.start()
    while line.before(fourth) is None:
        fourth.since(0, seconds=0.01)
    assert (line.before(third), line.before(fourth)) == (2, 3)
    assert not third.moments
    first.stop()
    third.finish()
    fourth.finish()
    assert steps(third) == steps(fourth) == list(range(STEPS))
    second.stop()
    second.finish()
    assert not line.inside
    assert not line.waiting


def test_a_world_that_breaks_gives_a_line_and_frees_its_place(caplog):
    class Broken(OpenWorld):
        def observe(self):
            raise ValueError("smoke")

    line = Line(1)
    found = session(line, OpenWorlds(Broken()))
    found.work()
    assert found.over
    assert "our mistake, not yours (ValueError)" in found.remarks[0]
    assert not line.inside


def test_denoising_steps_change_one_pilot_and_no_other():
    policy = toys.policy()
    sentence = policy.hear("open the drawer")
    two = Pilot(policy, sentence, Settings(head="flow", denoise=2))
    plain = Pilot(policy, sentence, Settings(head="flow"))
    for pilot in (two, plain):
        pilot.begin(0)
    paths = [pilot.think_aloud(0, toys.observation()).heads["flow"].path for pilot in (two, plain)]
    assert [len(path) for path in paths] == [3, 5]
    assert two.policy.fusion is policy.fusion


def test_a_shorter_chunk_speaks_for_fewer_steps():
    found = session(settings=Settings(keep=2, replan=1))
    found.work()
    assert max(len(moment.chunking.votes) for moment in found.moments) == 2


def test_worlds_come_back_warm_and_only_a_few_are_kept(monkeypatch):
    opened = []

    def opening(task, picture, wrist):
        opened.append(task)
        return OpenWorld()

    monkeypatch.setattr("vla_core.world.pool.open_world", opening)
    worlds = WorldPool(32, 32, idle_limit=1)
    with worlds.borrow("a") as first:
        pass
    with worlds.borrow("a") as again, worlds.borrow("a") as other:
        assert again is first
        assert other is not first
    with worlds.borrow("b") as last:
        pass
    assert opened == ["a", "a", "b"]
    assert [world.closed for world in (first, other, last)] == [True, True, False]
    worlds.close()
    assert last.closed
