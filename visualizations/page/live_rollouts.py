"""Rollouts run for a page: the values of the twins component, or of a player, while they run and at the end."""

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from visualizations.comparison import LivePair, Names, Value, finished_pair
from visualizations.player import Live, payload
from vla_core.trace import Rollout

if TYPE_CHECKING:
    from vla_core.side import Side

EVERY = 0.6  # seconds between two values


def stream_pair(one: "Side", other: "Side", names: Names, steps: int, stage: str) -> Iterator[Value]:
    """The beginning with a stage opened on both, more and more, and everything."""
    from vla_core.side import together  # torch and the simulator are loaded only now

    pairs = together(one, other, steps)
    pair = next(pairs)
    duet, sent = LivePair(pair.rollouts, names), time.monotonic()
    for pair in pairs:
        duet.add(pair.new)
        if time.monotonic() - sent > EVERY:
            yield duet.news() if duet.begun else duet.news() | {"open": stage}
            sent = time.monotonic()
    yield finished_pair(pair.rollouts, names, keep=duet.begun)


def stream_one(side: "Side", steps: int) -> Iterator[tuple[Value, Rollout]]:
    """One rollout: what a player is told, and the rollout so far."""
    from vla_core.side import Attempt, grown  # torch and the simulator are loaded only now

    attempt, sent, waiting = Attempt(side), time.monotonic(), []
    live, rollout = Live(attempt.beginning), attempt.beginning
    for moment in attempt.moments(steps):
        rollout = grown(rollout, (moment,))
        waiting.append(moment)
        if time.monotonic() - sent > EVERY:
            begun = bool(live.rollout.moments)
            pushed = live.push(waiting)
            yield ({"push": pushed} if begun else {"show": pushed, "live": True}), rollout
            sent, waiting = time.monotonic(), []
    yield {"show": payload(rollout), "keep": bool(live.rollout.moments)}, rollout
