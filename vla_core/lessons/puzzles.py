"""Four puzzles of design: the slow robot, the keyed peg, the two-armed kitchen, catching and threading.

solve(puzzle, latency, chunk, wrist) -> Solved: curves over what matters, where we stand on them, and the facts
that answer the puzzle.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from vla_core.model.chunking import agreement, horizon
from vla_core.trace import Array

PUZZLES = ("slow", "peg", "kitchen", "catch")
RATE = 10.0  # Hz, at which the slow robot's teachers were recorded
WAY, DURATION = 400.0, 3.0  # mm and seconds of a demonstration
WRISTS = np.arange(15, 181, 5.0)  # degrees to either side
TWIN, TURN = 180.0, 360.0  # degrees after which a gripper, or a keyed peg, looks the same
DIRECTIONS = 2000  # directions tried
TOLERANCE = 5.0  # degrees that a peg forgives
KITCHEN = 30.0  # Hz
NUMBERS = 16  # in one action of the two-armed robot
EYES, PATCHES, KEPT = 4, 196, 64  # pictures, patches of each, and what a resampler keeps of all
TOKEN = 10.0  # ms for one more token, where actions are written as text
PARAMETERS, DEEP, WIDE = 3e9, 18, 2048  # of a network of π0's size: weights, layers, width
CATCH = 50.0  # Hz
STILL, MOVING = 60, 60  # steps of threading, then of catching
BALL, BOUNCE = 4.0, 15  # mm a step, and steps from bounce to bounce
FASTEST = 8.0  # mm a step, of the hand
HEADS = 4
LOOK_ERROR, SPEED_ERROR = 0.4, 0.6  # mm of one look; share by which a head misjudges a speed


@dataclass(frozen=True, eq=False)
class Solved:
    """A puzzle's curves, and what answers it at the chosen place."""

    puzzle: str
    x: Array  # (n,)
    curves: dict[str, Array]  # name → (n,)
    here: float | None  # the chosen x, where the curves run over a choice
    limit: float | None  # what a curve must reach
    rate: float  # Hz, of the robot's control
    chunk: int
    latency: float
    facts: dict[str, float]
    extra: dict[str, Array] = field(default_factory=dict)  # a second panel's curves over the same x


def solve(
    puzzle: str = "slow", latency: float = 250.0, chunk: int = 1, wrist: float = 90.0, seed: int = 0
) -> Solved:
    """One puzzle; each uses those numbers that it is about."""
    if puzzle == "peg":
        return peg(latency, chunk, wrist, seed)
    solvers: dict[str, Callable[[float, int], Solved]] = {"slow": slow, "kitchen": kitchen, "catch": catch}
    return solvers[puzzle](latency, chunk)


def slow(latency: float, chunk: int) -> Solved:
    """Each recorded change was meant to last 100 ms; a loop that needs longer plays it back slower."""
    moves = np.diff(WAY * smooth(np.linspace(0, 1, round(DURATION * RATE) + 1)))
    ends = {
        "teacher": np.arange(1, len(moves) + 1) / RATE,
        "waits for each pass": action_ends(len(moves), latency / 1000, chunk, ahead=False),
        "plans ahead": action_ends(len(moves), latency / 1000, chunk, ahead=True),
    }
    x = np.linspace(0, max(end[-1] for end in ends.values()), 120)
    done = np.concatenate([[0.0], np.cumsum(moves)])
    curves = {name: np.interp(x, [0.0, *end], done) for name, end in ends.items()}
    facts = {name: float(end[-1] / DURATION) for name, end in ends.items()}
    return Solved("slow", x, curves, None, None, RATE, chunk, latency, facts)


def smooth(share: Array) -> Array:
    """The way done of a movement that begins and ends gently (least jerk)."""
    way: Array = share**3 * (10 - 15 * share + 6 * share**2)
    return way


def action_ends(count: int, latency: float, chunk: int, ahead: bool) -> Array:
    """(count,) seconds at which each action ends; `ahead` computes the next chunk while one is carried out."""
    lasts = chunk / RATE
    period = max(lasts, latency) if ahead else lasts + latency
    number = np.arange(count)
    ends: Array = latency + number // chunk * period + (number % chunk + 1) / RATE
    return ends


def peg(latency: float, chunk: int, wrist: float, seed: int) -> Solved:
    """A wrist that cannot turn far enough: half a turn is no matter for a cup, and all for a keyed peg."""
    needed = np.random.default_rng(seed).uniform(-180, 180, DIRECTIONS)
    curves = {
        name: np.array([reachable(needed, limit, period) for limit in WRISTS])
        for name, period in (("pick and place", TWIN), ("keyed peg", TURN))
    }
    facts = {name: float(np.interp(wrist, WRISTS, y)) for name, y in curves.items()}
    return Solved("peg", WRISTS, curves, wrist, None, RATE, chunk, latency, facts)


def reachable(needed: Array, limit: float, period: float) -> float:
    """Share of the needed turns that the wrist can make, where a turn by a period changes nothing."""
    least = np.abs((needed + period / 2) % period - period / 2)  # the smallest turn that does it
    return float((least - limit < TOLERANCE).mean())


def kitchen(latency: float, chunk: int) -> Solved:
    """Thirty actions a second from a pass that takes longer than one of them: what each design delivers."""
    x = np.arange(1, 61.0)
    fewer = latency * compute(KEPT) / compute(EYES * PATCHES)
    seconds = {  # for one chunk, until the next can begin
        "text, number by number": np.maximum(x / KITCHEN, (latency + NUMBERS * x * TOKEN) / 1000),
        "flow, waits for each pass": x / KITCHEN + latency / 1000,
        "flow, plans ahead": np.maximum(x / KITCHEN, latency / 1000),
        "the same with fewer tokens": np.maximum(x / KITCHEN, fewer / 1000),
    }
    curves = {name: x / period for name, period in seconds.items()}
    facts = {name: float(np.interp(chunk, x, y)) for name, y in curves.items()}
    facts |= {"reaction": 1000 * chunk / KITCHEN + latency, "fewer": fewer, "words": float(NUMBERS * chunk)}
    reaction = {"until a change is acted on": 1000 * x / KITCHEN + latency}
    return Solved("kitchen", x, curves, chunk, KITCHEN, KITCHEN, chunk, latency, facts, reaction)


def compute(tokens: int) -> float:
    """Operations of one pass over so many tokens: all weights for each, and every pair in attention."""
    return 2 * PARAMETERS * tokens + 4 * DEEP * WIDE * tokens**2


def catch(latency: float, chunk: int) -> Solved:
    """A needle that stands still, then a ball that flies: fixed horizons, and one that adapts."""
    target, delay = moving_target(), round(latency * CATCH / 1000)
    ways = {
        "always one": lambda _: 1,
        f"always {chunk}": lambda _: chunk,
        "adaptive": lambda plans: horizon(agreement(plans), chunk),
    }
    hands, horizons, facts = {"target": target}, {}, {}
    for name, chosen in ways.items():
        hands[name], horizons[name] = follow(target, delay, chunk, chosen)
        facts[f"{name}, trembling"] = float(np.abs(np.diff(hands[name][STILL // 3 : STILL])).mean())
        facts[f"{name}, off"] = float(np.abs(hands[name] - target)[STILL:].mean())
    steps = np.arange(STILL + MOVING, dtype=float)
    return Solved(
        "catch", steps, hands, None, None, CATCH, chunk, latency, facts, {"adaptive": horizons["adaptive"]}
    )


def moving_target() -> Array:
    """(T,) mm: a needle at rest, then a ball that bounces."""
    directions = np.sign(np.cos(np.pi * (np.arange(MOVING) + 0.5) / BOUNCE))
    return np.concatenate([np.zeros(STILL), np.cumsum(BALL * directions)])


def follow(target: Array, delay: int, longest: int, chosen: Callable[[list[Array]], int]) -> tuple[Array, Array]:
    """(T,) mm of the hand, and (T,) for how many steps each decision held; `chosen` sees what the heads plan."""
    rng, hand = np.random.default_rng(0), 0.0
    hands, held, plan, left = [], [], np.zeros(1), 0
    for step in range(len(target)):
        if not left:
            plans = [head_plan(hand, target, max(step - delay, 1), longest, rng) for _ in range(HEADS)]
            left = holds = chosen(plans)
            plan = np.mean(plans, axis=0)[:, 0]
        hand += FASTEST * plan[holds - left]
        hands.append(hand)
        held.append(holds)
        left -= 1
    return np.array(hands), np.array(held, dtype=float)


def head_plan(hand: float, target: Array, look: int, count: int, rng: np.random.Generator) -> Array:
    """(count, 1) in [-1, 1], one head's chunk: to where it believes the target will be at each step."""
    seen = target[look] + LOOK_ERROR * rng.normal()
    speed = (target[look] - target[look - 1]) * (1 + SPEED_ERROR * rng.normal())
    moves = []
    for step in range(1, count + 1):
        moves.append(np.clip((seen + speed * step - hand) / FASTEST, -1, 1))
        hand += FASTEST * moves[-1]
    return np.array(moves)[:, None]
