"""Rollouts of toy policies in a toy world, recorded whole: quick to make, with the shapes of the real ones."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from tests.attempt.toys import FakeTeacher, trial
from tests.fakes import FakeWorld
from tests.model import toys
from vla_core.attempt.driver import FullRecorder
from vla_core.attempt.request import Request
from vla_core.model.probes import Prober
from vla_core.source_code import sources
from vla_core.trace import Moment, Rollout

TASK = "reach-v3"
STEPS = 14
TABLE = "table:touch~big-red-block:big-red-block_13_564~small-blue-ball_239_624"
PLACES = np.array([[0.013, 0.564, 0.027], [0.239, 0.624, 0.019]])
INSTRUCTION = "reach for the ☃ target"


@lru_cache
def rollout(probed: bool = False, success: bool = False, **kinds) -> Rollout:
    """A whole attempt; `kinds` choose the stages as in toys.policy."""
    policy = toys.policy(**kinds)
    request = Request(INSTRUCTION, TASK, 7, steps=STEPS, temperature=0.5)
    attempt = trial(request, FakeWorld(TASK, 32, policy.config.vision.wrist), policy)
    moments = tuple(attempt.run(FullRecorder(FakeTeacher())))
    if probed:
        prober = Prober(policy)
        moments = tuple(
            m if m.decision is None else replace(m, decision=prober.with_probe(m.decision)) for m in moments
        )
    return replace(attempt.rollout, success=success, moments=moments)


@lru_cache
def on_table() -> Rollout:
    """A probed rollout as if it had happened on a table."""
    whole = rollout(probed=True)
    return replace(whole, task=TABLE, moments=tuple(map(with_things, whole.moments)))


def with_things(moment: Moment) -> Moment:
    """The moment with the places of things, and what the plan does where one is repainted."""
    if moment.decision is None or moment.decision.probe is None:
        return replace(moment, things=PLACES)
    picture = moment.decision.vision.pictures[0]
    painted = {
        "repainted": np.array([1.5, 0.5], np.float32),
        "paints": ("green", "yellow"),
        "repaints": (255 - picture, picture),
    }
    probe = replace(moment.decision.probe, **painted)
    return replace(moment, things=PLACES, decision=replace(moment.decision, probe=probe))


def bare(moment: Moment) -> Moment:
    """A moment of which only the robot's own side was written down."""
    return replace(moment, expert=None, truth=None, frame=None)


def code() -> dict[str, str]:
    return sources(toys.config())
