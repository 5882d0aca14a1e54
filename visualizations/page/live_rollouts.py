"""Attempts as they run, for a page: values of the comparison component, or of a player, until the end."""

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from visualizations.comparison import LivePair, Names, Value, finished_pair
from visualizations.page.attempt_server import ATTEMPTS
from visualizations.player import Live, payload
from vla_core.attempt.request import Request

if TYPE_CHECKING:
    from vla_core.attempt.attempt import Attempt

INTERVAL = 0.6  # seconds between two values


def stream_pair(one: Request, other: Request, names: Names, stage: str) -> Iterator[Value]:
    """The beginning with a stage opened on both, more and more, and everything."""
    from vla_core.attempt.pair import prepare_pair, run_pair  # torch and the simulator are loaded only now

    pair = prepare_pair(one, other, ATTEMPTS.policies, ATTEMPTS.worlds)
    live, sent = LivePair((pair[0].rollout, pair[1].rollout), names), time.monotonic()
    for moments in run_pair(pair):
        new = tuple(() if moment is None else (moment,) for moment in moments)
        live.add((new[0], new[1]))
        if time.monotonic() - sent > INTERVAL:
            yield live.news() if live.begun else live.news() | {"open": stage}
            sent = time.monotonic()
    yield finished_pair((pair[0].rollout, pair[1].rollout), names, keep=live.begun)


def stream_one(attempt: "Attempt") -> Iterator[Value]:
    """What a player is told of one attempt while it runs, and at the end."""
    sent, waiting = time.monotonic(), []
    live = Live(attempt.rollout)
    for moment in attempt.run(attempt.viewer_recorder()):
        waiting.append(moment)
        if time.monotonic() - sent > INTERVAL:
            begun = bool(live.rollout.moments)
            pushed = live.push(waiting)
            yield {"push": pushed} if begun else {"show": pushed, "live": True}
            sent, waiting = time.monotonic(), []
    yield {"show": payload(attempt.rollout), "keep": bool(live.rollout.moments)}
