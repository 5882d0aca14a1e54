"""The attempts of the page's visitors: the policy, its worlds, the queue, and who watches which attempt.

One for the whole page. torch and the simulator are loaded when somebody first needs them. What a browser may ask
of an attempt is in player_server.py; an attempt is found by the ticket that was handed out with it.
"""

import logging
import threading
from collections import OrderedDict
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from visualizations.player import Live
from vla_core.attempt.queue import AttemptQueue
from vla_core.attempt.request import SHIPPED, Request
from vla_core.errors import InvalidInput, MissingPart, Mistake
from vla_core.model.checkpoint_header import model_config
from vla_core.world import gl

if TYPE_CHECKING:
    from vla_core.attempt.attempt import Attempt
    from vla_core.attempt.session import Session
    from vla_core.model.policy import Policy
    from vla_core.model.probes import Prober
    from vla_core.world.pool import WorldPool

MAX_RUNNING = 2  # attempts; more wait in the queue
MAX_STEPS_KEPT = 3000  # of all attempts together; about 350 kB a step with its picture
PUT_AWAY = "That attempt has been put away to make room. Run it again: the same seed gives the same attempt."
CANNOT_ACT = "Recorded rollouts play, new ones cannot: {}"


class WatchedAttempt:
    """One attempt, and what its browser has been sent."""

    def __init__(self, session: "Session", code: dict[str, str]) -> None:
        self.session = session
        self.live = Live(session.attempt.rollout, code)
        self.lock = threading.Lock()


class Unwatched:
    """Waits in the queue to the end."""

    stopped = False


class AttemptServer:
    """All attempts of all visitors."""

    def __init__(self, checkpoint: Path = SHIPPED) -> None:
        self.checkpoint, self.queue = checkpoint, AttemptQueue(MAX_RUNNING)
        self.attempts: OrderedDict[str, WatchedAttempt] = OrderedDict()  # by ticket
        self.tickets: dict[str, str] = {}  # visitor → ticket
        self.lock, self.loading = threading.Lock(), threading.Lock()
        self.loaded, self.fault = False, ""

    def policies(self, path: Path) -> "Policy":
        """The policy of a checkpoint, loaded once."""
        from vla_core.model import checkpoint

        return checkpoint.load_cached(path)

    @cached_property
    def worlds(self) -> "WorldPool":
        from vla_core.world.pool import WorldPool

        return WorldPool()

    @cached_property
    def prober(self) -> "Prober":
        from vla_core.model.probes import Prober

        return Prober(self.policies(self.checkpoint))

    def missing(self) -> str:
        """Why nobody can act here, in one line; empty where nothing stands in the way. Reads no weights."""
        if self.loaded or self.fault:
            return self.fault
        if not self.checkpoint.is_file():
            return f"No checkpoint at checkpoints/{self.checkpoint.name}: recorded rollouts play, new ones cannot."
        try:
            model_config(self.checkpoint)
        except Mistake as mistake:
            return CANNOT_ACT.format(mistake)
        return "" if gl.backend() else gl.NO_RENDERER

    def require_loaded(self) -> None:
        """Everything that acting needs, loaded; one clear line where something is missing."""
        if missing := self.missing():
            raise MissingPart(missing)
        with self.loading:
            self._load()

    def _load(self) -> None:
        """What only loading can find out, such as weights that do not fit, is missing from then on."""
        try:
            _ = self.worlds, self.prober
        except Mistake as mistake:
            self.fault = CANNOT_ACT.format(mistake)
            raise MissingPart(self.fault) from mistake
        self.loaded = True

    def missing_after_loading(self) -> str:
        """As missing(); where things are being loaded just now, it waits for what that finds out."""
        with self.loading:
            return self.missing()

    def prepare(self, request: Request) -> "Attempt":
        """An attempt of the page's own policy; one clear line where the words ask for nothing it can do."""
        self.require_loaded()
        from vla_core.attempt.attempt import prepare

        return prepare(replace(request, checkpoint=self.checkpoint), self.policies, self.worlds)

    def begin(self, request: Request, visitor: str | None = None) -> WatchedAttempt:
        """Start an attempt that somebody watches. A visitor has one at a time."""
        attempt = self.prepare(request)
        from vla_core.attempt.session import Session
        from vla_core.source_code import sources

        session = Session(attempt, self.queue)
        watched = WatchedAttempt(session, sources(attempt.policy.config, attempt.head))
        self.leave(visitor)
        with self.lock:
            self.attempts[session.id] = watched
            self.tickets |= {visitor: session.id} if visitor else {}
            self._make_room()
        session.start()
        return watched

    def run_unwatched(self, request: Request) -> dict[str, Any]:
        """An attempt that nobody watches, as the rollout command tells it; it waits in the same queue."""
        attempt = self.prepare(request)
        from vla_core.attempt.attempt import summary
        from vla_core.attempt.session import Session

        Session(attempt, self.queue)  # says what is wrong before anybody waits
        with self.queue.place(Unwatched()):
            for _ in attempt.run():
                pass
        return summary(attempt.rollout)

    def _make_room(self) -> None:
        """Forget the oldest attempts that are over, until little enough is kept."""
        steps = sum(len(watched.session.moments) for watched in self.attempts.values())
        for ticket, watched in list(self.attempts.items())[:-1]:
            if steps <= MAX_STEPS_KEPT:
                return
            if watched.session.over:
                steps -= len(self.attempts.pop(ticket).session.moments)

    def find(self, ticket: Any) -> WatchedAttempt:
        """The attempt of a ticket."""
        with self.lock:
            found = self.attempts.get(ticket) if isinstance(ticket, str) else None
            if found is None:
                raise InvalidInput(PUT_AWAY)
            self.attempts.move_to_end(ticket)
            return found

    def attempt_of(self, visitor: str | None) -> WatchedAttempt:
        return self.find(self.tickets.get(visitor or ""))

    def leave(self, visitor: str | None) -> None:
        """A visitor goes, or asks for something else: their attempt ends and is forgotten."""
        self.forget(self.tickets.pop(visitor or "", None))

    def forget(self, ticket: Any) -> None:
        with self.lock:
            watched = self.attempts.pop(ticket, None) if isinstance(ticket, str) else None
        if watched:
            watched.session.stop()

    def warm_up(self, task: str = "drawer-open-v3") -> None:
        """Load everything before somebody waits for it, and draw one picture."""
        try:
            self.require_loaded()
        except Mistake as mistake:  # the page says it too
            logging.getLogger(__name__).warning("%s", mistake)
            return
        vision = self.policies(self.checkpoint).config.vision
        with self.worlds.borrow(task, vision.picture, vision.wrist) as world:
            world.reset(0)
            world.audience(), world.observe()


ATTEMPTS = AttemptServer()
