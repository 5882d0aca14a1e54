"""Two attempts from one seed, step by step, with one thing different: what Compare and Break it show.

prepare_pair(one, other, policies, worlds) → two attempts in the same scene; run_pair(pair) yields the new moments.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from vla_core.attempt.attempt import Attempt, Policies, prepare
from vla_core.attempt.request import Request
from vla_core.trace import Moment
from vla_core.world.pool import WorldPool

Pair = tuple[Attempt, Attempt]


def prepare_pair(one: Request, other: Request, policies: Policies, worlds: WorldPool) -> Pair:
    """Both attempts; the second happens where the first does unless it names a scene of its own."""
    first = prepare(one, policies, worlds)
    where = other.scene or one.scene or first.task
    return first, prepare(replace(other, scene=where), policies, worlds)


def run_pair(pair: Pair) -> Iterator[tuple[Moment | None, Moment | None]]:
    """One moment of each at a time; None for the one that has finished while the other goes on."""
    streams = [attempt.run(attempt.viewer_recorder()) for attempt in pair]
    try:
        yield from zip_longest(*streams)
    finally:
        for stream in streams:
            stream.close()  # type: ignore[attr-defined]  # a generator: gives its worlds back
