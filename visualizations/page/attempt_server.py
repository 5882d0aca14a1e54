"""Where attempts are played: the policy, its worlds, the waiting line, and everybody's attempt.

One for the whole page. torch and the simulator are loaded when somebody first needs them. What a browser may ask
of an attempt is in player_server.py; attempts are found by the ticket that was handed out with
them, and by nothing else.
"""

import logging
import threading
from collections import OrderedDict
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from visualizations.page.settings import Asked
from visualizations.player import Live
from vla_core.errors import Mistake
from vla_core.line import Line
from vla_core.model.checkpoint_header import model_config
from vla_core.world import gl

if TYPE_CHECKING:
    from vla_core.model.policy import Policy
    from vla_core.model.probes import Prober
    from vla_core.session import Session
    from vla_core.world.pool import WorldPool

CHECKPOINT = Path(__file__).parents[2] / "checkpoints" / "full.safetensors"
AT_ONCE = 2  # attempts that run; more wait in line
KEPT = 3000  # steps of all attempts together; about 350 kB a step with its picture
GONE = "That attempt has been put away to make room. Run it again: the same seed gives the same attempt."


class ServedAttempt:
    """One attempt and how much of it its browser has seen."""

    def __init__(self, session: "Session", code: dict[str, str]) -> None:
        self.session, self.seen = session, 0
        self.live = Live(session.beginning, code)
        self.turn = threading.Lock()


class Unwatched:
    """A guest of the line who stays to the end."""

    stopped = False


class AttemptServer:
    """All attempts of all viewers."""

    def __init__(self, checkpoint: Path = CHECKPOINT) -> None:
        self.checkpoint, self.line = checkpoint, Line(AT_ONCE)
        self.shows: OrderedDict[str, ServedAttempt] = OrderedDict()
        self.seats: dict[str, str] = {}  # whose attempt it is: viewer → ticket
        self.guard, self.loading = threading.Lock(), threading.Lock()
        self.loaded, self.fault = False, ""

    @cached_property
    def policy(self) -> "Policy":
        from vla_core.model import checkpoint

        return checkpoint.load_cached(self.checkpoint)

    @cached_property
    def worlds(self) -> "WorldPool":
        from vla_core.world.pool import WorldPool

        vision = self.policy.config.vision
        return WorldPool(vision.picture, vision.wrist)

    @cached_property
    def prober(self) -> "Prober":
        from vla_core.model.probes import Prober

        return Prober(self.policy)

    def missing(self) -> str:
        """Why nobody can act here, in one line; empty where nothing stands in the way. Reads no weights."""
        if self.loaded or self.fault:
            return self.fault
        if not self.checkpoint.is_file():
            return f"No checkpoint at checkpoints/{self.checkpoint.name}: recorded rollouts play, new ones cannot."
        try:
            model_config(self.checkpoint)
        except Mistake as mistake:
            return f"Recorded rollouts play, new ones cannot: {mistake}"
        return "" if gl.backend() else gl.NO_RENDERER

    def ready(self) -> None:
        """Everything that acting needs, loaded; one clear line where something is missing."""
        if self.missing():
            raise Mistake(self.missing())
        with self.loading:
            self.load()

    def load(self) -> None:
        """What only loading can find out, such as weights that do not fit, is missing from then on."""
        try:
            _ = self.worlds, self.prober
        except Mistake as mistake:
            self.fault = f"Recorded rollouts play, new ones cannot: {mistake}"
            raise Mistake(self.fault) from mistake
        self.loaded = True

    def found_missing(self) -> str:
        """As missing(); where things are being loaded just now, it waits for what that finds out."""
        with self.loading:
            return self.missing()

    def begin(self, asked: Asked, viewer: str | None = None) -> ServedAttempt:
        """Start an attempt; a clear line where the words ask for nothing we can do. A viewer has one at a time."""
        self.ready()
        from vla_core.session import Session
        from vla_core.source_code import sources

        session = Session(self.policy, self.worlds, asked.wish(), self.line)
        show = ServedAttempt(session, sources(self.policy.config, session.pilot.settings.head))
        self.leave(viewer)
        with self.guard:
            self.shows[session.id] = show
            self.seats |= {viewer: session.id} if viewer else {}
            self.make_room()
        session.start()
        return show

    def performed(self, asked: Asked) -> dict[str, Any]:
        """An attempt that nobody watches, as the rollout command tells it; it waits in the same line."""
        self.ready()
        from vla_core.commands.rollout import told
        from vla_core.perform import perform
        from vla_core.session import Session

        wish = asked.wish()
        task = Session(self.policy, self.worlds, wish, self.line).task  # says what is wrong before anybody waits
        with self.line.place(Unwatched()):
            rollout = perform(
                self.policy, wish.instruction, task, wish.seed, wish.steps, wish.settings, recorded=False
            )
        return told(rollout)

    def make_room(self) -> None:
        """Forget the oldest attempts that are over, until what is kept is little enough."""
        kept = sum(len(show.session.moments) for show in self.shows.values())
        for name, show in list(self.shows.items())[:-1]:
            if kept <= KEPT:
                return
            if show.session.over:
                kept -= len(self.shows.pop(name).session.moments)

    def show(self, ticket: Any) -> ServedAttempt:
        """The attempt of a ticket."""
        with self.guard:
            found = self.shows.get(ticket) if isinstance(ticket, str) else None
            if found is None:
                raise Mistake(GONE)
            self.shows.move_to_end(ticket)
            return found

    def seat(self, viewer: str | None) -> ServedAttempt:
        """The attempt of a viewer."""
        return self.show(self.seats.get(viewer or ""))

    def leave(self, viewer: str | None) -> None:
        """A viewer goes, or asks for something else: what was theirs ends and is forgotten."""
        self.forget(self.seats.pop(viewer or "", None))

    def forget(self, ticket: Any) -> None:
        """An attempt ends and is forgotten."""
        with self.guard:
            show = self.shows.pop(ticket, None) if isinstance(ticket, str) else None
        if show:
            show.session.stop()

    def warm(self, task: str = "drawer-open-v3") -> None:
        """Load everything before somebody waits for it, and draw one picture."""
        try:
            self.ready()
        except Mistake as mistake:  # the page says it too
            logging.getLogger(__name__).warning("%s", mistake)
            return
        with self.worlds.borrow(task) as world:
            world.reset(0)
            world.audience(), world.observe()


ATTEMPTS = AttemptServer()
