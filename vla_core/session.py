"""An attempt that runs by itself and can be talked to from outside: stopped, told something else, disturbed.

Session(policy, worlds, wish, line).start(); since(n) -> the moments after the n-th, as soon as there are some. It
runs in a thread of its own, and ends when it succeeds, is stopped, or when nobody has asked for it in a while: a
closed browser costs nothing.
"""

import logging
import secrets
import threading
import time
from collections import deque
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, cast

from vla_core.errors import Mistake
from vla_core.line import Line
from vla_core.model.policy import Policy
from vla_core.perform import understood
from vla_core.rollout import Pilot, Recorder, roll
from vla_core.side import task_at
from vla_core.trace import Moment, Rollout
from vla_core.wish import Command, Cover, Wish
from vla_core.world import SAWYER, body, teacher_for
from vla_core.world.pool import WorldPool

if TYPE_CHECKING:
    from vla_core.world.metaworld import MetaWorld

PATIENCE = 15.0  # seconds without a question after which nobody is there any more
OURS = "This attempt broke off, and that is our mistake, not yours ({}). Run it again, or change the seed."


class Session:
    """One attempt of one person."""

    def __init__(self, policy: Policy, worlds: WorldPool, wish: Wish, line: Line) -> None:
        self.id = secrets.token_urlsafe(12)
        self.policy, self.worlds, self.wish, self.line = policy, worlds, wish, line
        sentence = understood(policy, wish.instruction)
        self.task = task_at(wish.task, sentence.reading.task)
        if body(self.task) is not SAWYER:
            raise Mistake("This policy has learnt on Meta-World's arm alone; choose one of its scenes.")
        self.pilot = Pilot(policy, sentence, wish.settings)
        settings = asdict(self.pilot.settings) | {"scene": wish.task}
        confidence = sentence.reading.confidence
        self.beginning = Rollout(self.task, wish.instruction, wish.seed, confidence, False, (), settings)
        self.moments: list[Moment] = []
        self.commands: deque[Command] = deque()
        self.remarks: deque[str] = deque(maxlen=8)  # what a person should be told
        self.asked = time.monotonic()
        self.news = threading.Condition()
        self.halted = threading.Event()
        self.over = False

    @property
    def rollout(self) -> Rollout:
        """All of it so far."""
        moments = tuple(self.moments)
        return replace(self.beginning, moments=moments, success=any(moment.success for moment in moments))

    @property
    def stopped(self) -> bool:
        return self.halted.is_set() or time.monotonic() - self.asked > PATIENCE

    def start(self) -> "Session":
        threading.Thread(target=self.work, name=f"session-{self.id[:4]}", daemon=True).start()
        return self

    def finish(self) -> None:
        """Wait until it is over, for whoever only wants the end."""
        while not self.over:
            self.since(len(self.moments))

    def stop(self) -> None:
        self.halted.set()

    def tell(self, command: Command) -> None:
        """To be done before the next step."""
        self.commands.append(command)

    def since(self, count: int, seconds: float = 1.0) -> list[Moment]:
        """The moments after the first `count`; waits for so long if there are none yet."""
        self.asked = time.monotonic()
        with self.news:
            self.news.wait_for(lambda: len(self.moments) > count or self.over or self.remarks, seconds)
            return self.moments[count:]

    def work(self) -> None:
        try:
            with self.line.place(self) as needed:
                if needed:
                    self.play()
        except Mistake as mistake:
            self.remark(str(mistake))
        except Exception as error:  # whatever else happens, a person gets a line and not silence
            logging.getLogger(__name__).exception("an attempt at %s broke off", self.task)
            self.remark(OURS.format(type(error).__name__))
        finally:
            with self.news:
                self.over = True
                self.news.notify_all()

    def play(self) -> None:
        with self.worlds.borrow(self.task) as lent:
            world = cast("MetaWorld", lent)  # nobody else's arm gets this far
            recorder = Recorder(teacher_for(self.task), every=2)
            moments = roll(self.pilot, world, self.wish.seed, self.wish.steps, recorder)
            try:
                begun = time.monotonic()
                for count, moment in enumerate(moments, start=1):
                    self.add(moment)
                    if self.stopped or self.halted.wait(begun + count / self.wish.pace - time.monotonic()):
                        return
                    self.event = self.obey(world)
            finally:
                moments.close()  # type: ignore[attr-defined]
                Cover(False).done(self.pilot, world)

    event = ""  # what was done between the last step and the next

    def add(self, moment: Moment) -> None:
        with self.news:
            self.moments.append(replace(moment, event=self.event) if self.event else moment)
            self.news.notify_all()

    def obey(self, world: "MetaWorld") -> str:
        """Do what was asked for since the last step; in words what it was."""
        done = []
        while self.commands:
            try:
                done.append(self.commands.popleft().done(self.pilot, world))
            except Mistake as mistake:
                self.remark(str(mistake))
        return ", ".join(done)

    def remark(self, line: str) -> None:
        with self.news:
            self.remarks.append(line)
            self.news.notify_all()
