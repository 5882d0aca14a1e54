"""Building a policy in five steps, all of them at toy size: collect, dataset, encode and fuse, train, run.

walk(demos, change, view) -> Walk after Walk. On a small table lie a red, a green and a blue disc; a
word names one, a hand shall go there. A scripted teacher shows it a few times, its moments become a dataset, a
policy with an eye, a reader and a head (walk_policy.py) learns it, and runs in closed loop on tables that are new.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np

from vla_core.lessons.walk_policy import COLOURS, FUSIONS, INPUTS, PIXELS, SIDE, STEPS, Rows, Weights, act, fit
from vla_core.trace import Array

HALF = 80.0  # mm from the middle of the table to its edge
DISC = 9.0  # mm, its radius
REACH = 10.0  # mm that the hand moves in a step at most; an action of 1
LONGEST = 24  # steps of a demonstration
RUN_STEPS = 32
TRIES = 40  # new tables
HELD_OUT = 12  # demonstrations that no training sees
NUDGE, NUDGED_EVERY = 18.0, 4  # mm, and the mean number of steps between two
NOISE = 0.03  # of the camera
MOST = 80  # demonstrations
VIEWS = ("collect, dataset, fuse", "train, run")
CONCATENATED, SHOVED = "fuse by concatenation", "shove the teacher's hand"
CHANGES = ("nothing", *(f"without {name}" for name in INPUTS[1:]), CONCATENATED, SHOVED)
FITTED: dict[tuple[int, bool, str, str], list[tuple[int, float, float, Weights]]] = {}  # finished trainings


@dataclass(frozen=True, eq=False)
class Tables:
    """N tables with a word each."""

    discs: Array  # (N, 3, 2) mm, in the order of COLOURS
    asked: Array  # (N,) which is named
    starts: Array  # (N, 2) mm, of the hand

    @property
    def goals(self) -> Array:
        """(N, 2) mm."""
        named: Array = self.discs[np.arange(len(self.asked)), self.asked]
        return named

    @cached_property
    def pictures(self) -> Array:
        """(N, PIXELS, 3), one for each table: a disc lights its own colour, and the camera adds noise."""
        middles = HALF * (2 * (np.arange(SIDE) + 0.5) / SIDE - 1)
        across = np.exp(-(((middles - self.discs[..., :1]) / DISC) ** 2))  # (N, 3, SIDE)
        down = np.exp(-(((middles - self.discs[..., 1:]) / DISC) ** 2))
        light = (down[..., :, None] * across[..., None, :]).reshape(len(across), 3, PIXELS).swapaxes(1, 2)
        noise = NOISE * np.random.default_rng(5).normal(size=light.shape)
        return (light + noise).astype(np.float32)


@dataclass(frozen=True, eq=False)
class Walk:
    """What each of the five steps has given so far."""

    demos: int
    change: str
    fusion: str
    view: str
    shown: Array  # (demos, LONGEST + 1, 2) mm, the ways of the teacher's hand
    tables: Tables  # of the demonstrations
    rows: Rows  # the dataset
    beside: float  # share of the rows in which the hand is off the straight way
    exam: Tables  # new ones
    keypoints: Array  # (K, 2) mm, on the first table of the exam
    chosen: Array  # (K,) what the word takes from each
    picture: Array  # (SIDE, SIDE, 3) uint8 of that table
    losses: Array  # (c, 3) step, loss on the dataset, loss on held-out demonstrations
    paths: Array  # (TRIES, t, 2) mm, the policy's ways; t is 1 before it runs
    parameters: int
    step: int
    total: int

    @property
    def arrived(self) -> Array:
        """(TRIES,) bool: the hand ends on the disc that was named."""
        there: Array = np.linalg.norm(self.paths[:, -1] - self.exam.goals, axis=1) < DISC
        return there

    @property
    def ended_on(self) -> Array:
        """(TRIES,) bool: it ends on any disc."""
        off = np.linalg.norm(self.paths[:, -1][:, None] - self.exam.discs, axis=-1)
        there: Array = (off < DISC).any(axis=1)
        return there

    @property
    def ran(self) -> bool:
        return len(self.paths[0]) > 1


def walk(demos: int = 60, change: str = CHANGES[0], view: str = VIEWS[0]) -> Iterator[Walk]:
    """All five steps; each event holds what there is so far. `view` says which of them are drawn."""
    left_out, fusion, nudged = settings(change)
    tables, shown, rows, beside = collect(int(demos), nudged, 0)
    exam = draw_tables(TRIES, 2)
    blank = rows.without(left_out)
    held_out = collect(HELD_OUT, False, 1)[2].without(left_out)
    total = STEPS + RUN_STEPS
    losses: list[tuple[float, ...]] = []
    result = None
    for step, loss, other, net in fitted(int(demos), nudged, left_out, fusion, blank, held_out):
        losses.append((step, loss, other))
        first = moment(exam, exam.starts, np.zeros((TRIES, 2))).without(left_out)
        _, keypoints, chosen = act(net, first, fusion)
        result = Walk(
            demos=int(demos),
            change=change,
            fusion=fusion,
            view=view,
            shown=shown,
            tables=tables,
            rows=rows,
            beside=beside,
            exam=exam,
            keypoints=HALF * keypoints[0],
            chosen=chosen[0],
            picture=np.round(255 * first.pictures[0].reshape(SIDE, SIDE, 3).clip(0, 1)).astype(np.uint8),
            losses=np.array(losses),
            paths=exam.starts[:, None],
            parameters=sum(part.size for part in net.values()),
            step=step,
            total=total,
        )
        yield result
    assert result is not None  # training yields at least once
    paths = run(net, exam, left_out, fusion)
    for steps in (RUN_STEPS // 4, RUN_STEPS // 2, RUN_STEPS):
        yield replace(result, paths=paths[:, : steps + 1], step=STEPS + steps)


def settings(change: str) -> tuple[str, str, bool]:
    """What is left out, the kind of fusion, and whether the teacher's hand is shoved."""
    left_out = {f"without {name}": name for name in INPUTS[1:]}.get(change, INPUTS[0])
    return left_out, FUSIONS[0] if change == CONCATENATED else FUSIONS[1], change == SHOVED


def draw_tables(count: int, seed: int) -> Tables:
    """Discs that do not touch, a word, a place of the hand."""
    rng = np.random.default_rng([seed, 23])
    discs = rng.uniform(-HALF + DISC, HALF - DISC, (count, 3, 2))
    for _ in range(100):
        gaps = np.linalg.norm(discs[:, [0, 0, 1]] - discs[:, [1, 2, 2]], axis=-1)
        close = (gaps < 3 * DISC).any(axis=1)
        discs[close] = rng.uniform(-HALF + DISC, HALF - DISC, (int(close.sum()), 3, 2))
    return Tables(discs, rng.integers(0, 3, count), rng.uniform(-HALF, HALF, (count, 2)))


@lru_cache(maxsize=8)
def collect(demos: int, nudged: bool, seed: int) -> tuple[Tables, Array, Rows, float]:
    """Step one and two: the teacher's ways (demos, LONGEST + 1, 2) and every moment of them as a row."""
    tables = draw_tables(demos, seed)
    rng = np.random.default_rng([seed, 29])
    ways, parts = [tables.starts], []
    for _ in range(LONGEST):
        hand = ways[-1]
        moves = teacher(hand, tables.goals)
        parts.append(moment(tables, hand, moves))
        shoved = nudged * (rng.random(demos) < 1 / NUDGED_EVERY)[:, None] * rng.normal(0, NUDGE, (demos, 2))
        ways.append((hand + REACH * moves + shoved).clip(-HALF, HALF))
    shown = np.stack(ways, axis=1)
    busy = np.stack([np.linalg.norm(part.moves, axis=1) > 0.02 for part in parts])  # (T, demos); at rest is no row
    first_rest = np.where(busy, np.arange(LONGEST)[:, None], 0).max(axis=0) + 1  # (demos,) one row at rest is kept
    kept = (np.arange(LONGEST)[:, None] <= first_rest).ravel()
    names = ("pictures", "words", "hands", "moves", "discs")
    rows = Rows(*(np.concatenate([getattr(part, name) for part in parts])[kept] for name in names))
    beside = distance_from_way(np.stack(ways[:-1]).reshape(-1, 2), tables)[kept]
    return tables, shown, rows, float((beside > DISC / 2).mean())


def distance_from_way(hands: Array, tables: Tables) -> Array:
    """(T · N,) mm between each hand and the straight line from its start to its goal; steps, then tables."""
    line = np.tile(tables.goals - tables.starts, (LONGEST, 1))
    away = hands - np.tile(tables.starts, (LONGEST, 1))
    length = np.maximum(np.linalg.norm(line, axis=1), 1e-6)
    distance: Array = np.abs(line[:, 0] * away[:, 1] - line[:, 1] * away[:, 0]) / length
    return distance


def teacher(hand: Array, goals: Array) -> Array:
    """(N, 2) cm a step, straight to the goal, slower at the end."""
    way = (goals - hand) / REACH
    moves: Array = way / np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1)
    return moves


def moment(tables: Tables, hand: Array, moves: Array) -> Rows:
    """What the policy would get on these tables now, and what the teacher does."""
    words = np.eye(len(COLOURS), dtype=np.float32)[tables.asked]
    numbers = (part.astype(np.float32) for part in (hand / HALF, moves, tables.discs / HALF))
    return Rows(tables.pictures, words, *numbers)


def fitted(
    demos: int, nudged: bool, left_out: str, fusion: str, rows: Rows, held_out: Rows
) -> Iterator[tuple[int, float, float, Weights]]:
    """Step three and four: training, kept for the next time once it has run to its end."""
    key = (demos, nudged, left_out, fusion)
    if key not in FITTED:
        events = []
        for event in fit(rows, held_out, fusion, 0):
            events.append(event)
            yield event
        FITTED[key] = events
    else:
        yield from FITTED[key]


def run(net: Weights, tables: Tables, left_out: str, fusion: str) -> Array:
    """Step five, (N, RUN_STEPS + 1, 2) mm: the policy in closed loop; each move changes what it feels next."""
    ways = [tables.starts]
    for _ in range(RUN_STEPS):
        seen = moment(tables, ways[-1], np.zeros_like(ways[-1])).without(left_out)
        moves = act(net, seen, fusion)[0].clip(-1, 1)
        ways.append((ways[-1] + REACH * moves).clip(-HALF, HALF))
    return np.stack(ways, axis=1)
