"""Chunks of actions: smooth while the world keeps still, late when it does not.

follow(chunk, replan, decay, blur) -> Following: a hand goes to a target that it sees blurred; half-way the target
jumps. Chunks are blended by the policy's own rule (model/chunking.py), where the newest counts most; in ACT
(Zhao et al. 2023) the oldest does.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from vla_core.model.chunking import Blend
from vla_core.trace import Array

STEPS = 160
RUNS = 32
JUMPS = 80 + np.arange(RUNS)  # the step at which the target jumps, a different one in each run
SHOWN_RUN = 1  # the run that is drawn
PLACES = (60.0, 180.0)  # mm, the target before and after
GAIN = 0.12  # share of the way that is left, taken each step
FASTEST = 8.0  # mm a step
MOVED = 15.0  # mm from where it stood when the target jumped: the hand has reacted
THOUGHT = 50.0  # ms of one forward pass, the course's figure for a large model
SIZES = (1, 2, 4, 8, 16, 32)


@dataclass(frozen=True, eq=False)
class Following:
    """One choice of chunking, compared with deciding at every step, and a sweep over chunk sizes."""

    target: Array  # (T + 1,) mm
    hand: Array  # (T + 1,) mm, one run
    single: Array  # (T + 1,) mm, the same blur, one action at a time
    votes: Array  # (T,) how many chunks speak at each step
    chunk: int
    replan: int  # as used: never longer than the chunk
    decay: float
    rough: float  # mm/step², spread of the change of speed
    late: float  # steps from the jump to the reaction
    thoughts: int  # forward passes for the whole run
    sizes: tuple[int, ...]  # of chunks acted out to their end
    roughs: Array  # (sizes,)
    lates: Array  # (sizes,)
    now: int = STEPS  # the step that is shown


def follow(
    chunk: int = 8, replan: int = 4, decay: float = 0.1, blur: float = 25.0, seed: int = 0, now: int = STEPS
) -> Following:
    """Follow the target with chunks; `blur` mm is the error of each look; the run is shown up to `now`."""
    return replace(all_steps(int(chunk), int(min(replan, chunk)), decay, blur, seed), now=int(now))


@lru_cache(maxsize=16)
def all_steps(chunk: int, replan: int, decay: float, blur: float, seed: int) -> Following:
    """The whole run."""
    hands, votes = runs(chunk, replan, decay, blur, seed)
    single, _ = runs(1, 1, 0.0, blur, seed)
    roughs, lates = sweep(blur, seed)
    return Following(
        target=np.array([target(step)[SHOWN_RUN] for step in range(STEPS + 1)]),
        hand=hands[:, SHOWN_RUN],
        single=single[:, SHOWN_RUN],
        votes=votes,
        chunk=chunk,
        replan=replan,
        decay=decay,
        rough=roughness(hands),
        late=reaction_delay(hands),
        thoughts=-(-STEPS // replan),
        sizes=SIZES,
        roughs=roughs,
        lates=lates,
    )


@lru_cache(8)
def sweep(blur: float, seed: int) -> tuple[Array, Array]:
    """Roughness and lateness (sizes,) of chunks that are acted out to their end."""
    hands = [runs(size, size, 0.0, blur, seed)[0] for size in SIZES]
    return np.array([roughness(each) for each in hands]), np.array([reaction_delay(each) for each in hands])


def target(step: int) -> Array:
    """(RUNS,) mm."""
    return np.where(step < JUMPS, *PLACES)


def runs(chunk: int, replan: int, decay: float, blur: float, seed: int) -> tuple[Array, Array]:
    """Hands (T + 1, RUNS) of many runs side by side, and the number of votes at each step (T,)."""
    rng = np.random.default_rng(seed)
    blend = Blend(chunk, decay, replan)
    hands, votes = [np.zeros(RUNS)], []
    for step in range(STEPS):
        seen = target(step) + blur * rng.normal(size=RUNS)  # drawn at every step, so that all share the same blur
        if step % replan == 0:
            blend.push(step, plan(hands[-1], seen, chunk))
        said = blend.at(step)
        hands.append(hands[-1] + said.blended)
        votes.append(len(said.born))
    return np.stack(hands), np.array(votes)


def plan(hand: Array, seen: Array, chunk: int) -> Array:
    """(chunk, RUNS) mm: the next steps towards where the target seems to be, if nothing changes."""
    steps = []
    for _ in range(chunk):
        steps.append((GAIN * (seen - hand)).clip(-FASTEST, FASTEST))
        hand = hand + steps[-1]
    return np.stack(steps)


def roughness(hands: Array) -> float:
    """mm/step²: how much the speed changes from step to step, once the hand is there and the target still."""
    return float(np.diff(hands[JUMPS[0] // 2 : JUMPS[0]], n=2, axis=0).std())


def reaction_delay(hands: Array) -> float:
    """Steps from the jump until the hand has clearly set out, over all runs."""
    moved = hands > hands[JUMPS, np.arange(RUNS)] + MOVED  # (T + 1, RUNS)
    moved &= np.arange(STEPS + 1)[:, None] > JUMPS
    return float(np.where(moved.any(axis=0), moved.argmax(axis=0), STEPS).mean() - JUMPS.mean())
