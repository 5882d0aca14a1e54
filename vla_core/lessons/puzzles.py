"""Three puzzles with their arithmetic: the slow robot, the peg that will not go in, the two-armed kitchen.

solve(puzzle, latency, chunk, wrist) -> Solved: one curve, where we stand on it, and the answer in numbers.
"""

from dataclasses import dataclass

import numpy as np

from vla_core.trace import Array

RATE = 10.0  # Hz, at which the slow robot's teachers were recorded
WRISTS = np.arange(15, 181, 5.0)  # degrees to either side
TWIN = 180.0  # degrees after which a gripper looks the same to an object that is picked
DIRECTIONS = 2000  # directions tried
TOLERANCE = 5.0  # degrees that a peg forgives
KITCHEN = 30.0  # Hz
ARMS = 16  # numbers in one action of the two-armed robot
EYES, PATCHES, KEPT = 4, 196, 64  # pictures, patches of each, and what a resampler keeps of all
TOKEN = 10.0  # ms for one more token, where actions are written as text


@dataclass(frozen=True, eq=False)
class Solved:
    """A puzzle's curves over what matters, and the answer at the chosen place."""

    puzzle: str
    x: Array  # (n,)
    curves: dict[str, Array]  # name → (n,)
    x_name: str
    y_name: str
    here: float  # the chosen x
    values: dict[str, float]  # the curves there
    answer: str


def solve(
    puzzle: str = "slow robot", latency: float = 250.0, chunk: int = 2, wrist: float = 90.0, seed: int = 0
) -> Solved:
    """The arithmetic of one puzzle; each uses those numbers that it is about."""
    if puzzle == "slow robot":
        return slow(latency, chunk)
    return kitchen(latency, chunk) if puzzle == "two-armed kitchen" else peg(wrist, seed)


def slow(latency: float, chunk: int) -> Solved:
    """Each change was recorded over 100 ms; a loop that needs longer plays it back slower."""
    x = np.linspace(10, 500, 50)
    curves = {"one action a thought": slowdown(x, 1), f"chunks of {chunk}": slowdown(x, chunk)}
    alone, times = (float(slowdown(np.array(latency), size)) for size in (1, chunk))
    answer = (
        f"The changes are right but their clock is not: recorded at {RATE:.0f} Hz, each is meant to last "
        f"{1000 / RATE:.0f} ms. A thought of {latency:.0f} ms for each makes the arm {alone:.2g} times as slow, a "
        f"thought for every {chunk} of them {times:.2g} times; think while acting, in chunks of at least "
        f"{latency * RATE / 1000:.2g} actions."
    )
    return Solved(
        "slow robot",
        x,
        curves,
        "thinking time (ms)",
        "time taken (× the teacher's)",
        latency,
        {name: float(np.interp(latency, x, y)) for name, y in curves.items()},
        answer,
    )


def slowdown(latency: Array, chunk: int) -> Array:
    """How much longer a motion takes when a thought runs beside the acting of the last chunk."""
    return np.maximum(1, latency * RATE / 1000 / chunk)


def peg(wrist: float, seed: int) -> Solved:
    """A wrist that cannot turn far enough: half a turn is no matter for a cup, and all for a keyed peg."""
    needed = np.random.default_rng(seed).uniform(-180, 180, DIRECTIONS)
    picked = np.array([reachable(needed, limit, TWIN) for limit in WRISTS])
    put_in = np.array([reachable(needed, limit, 360.0) for limit in WRISTS])
    curves = {"pick and place": picked, "keyed peg": put_in}
    values = {name: float(np.interp(wrist, WRISTS, y)) for name, y in curves.items()}
    answer = (
        "The policy asks for turns of up to 180°, as its teachers' wrists could; this one stops at "
        f"{wrist:.0f}°. An object looks the same to the gripper after half a turn, so "
        f"{values['pick and place']:.0%} of the grasps are in reach, but a keyed peg fits one way only: "
        f"{values['keyed peg']:.0%}. The numbers are normalised rightly; the arm cannot obey. Tell the policy "
        "the limits, or let it choose motions that avoid them."
    )
    return Solved(
        "peg that will not go in",
        WRISTS,
        curves,
        "wrist's range to either side (°)",
        "share of directions in reach",
        wrist,
        values,
        answer,
    )


def reachable(needed: Array, limit: float, period: float) -> float:
    """Share of the needed turns that the wrist can make, where a turn by a period changes nothing."""
    least = np.abs((needed + period / 2) % period - period / 2)  # the smallest turn that does it
    return float((least - limit < TOLERANCE).mean())


def kitchen(latency: float, chunk: int) -> Solved:
    """Thirty actions a second from a thought that takes longer than one of them."""
    x = np.arange(1, 61.0)
    curves = {
        "flow: all at once": 1000 * x / latency,
        "tokens: one by one": 1000 * x / (latency + ARMS * x * TOKEN),
    }
    values = {name: float(np.interp(chunk, x, y)) for name, y in curves.items()}
    enough = int(np.ceil(latency * KITCHEN / 1000))
    answer = (
        f"One action lasts {1000 / KITCHEN:.0f} ms and a thought {latency:.0f} ms, so decide at least {enough} "
        f"at once and think during the last chunk; {chunk} last {chunk / KITCHEN:.2f} s. Draw all {ARMS} "
        f"numbers together, so that the arms agree: as text they would be {ARMS * chunk} tokens. "
        f"{EYES * PATCHES} patches become {KEPT} by a resampler: {(EYES * PATCHES / KEPT) ** 2:.0f} times fewer "
        "pairs to attend to."
    )
    return Solved("two-armed kitchen", x, curves, "actions in a chunk", "actions a second", chunk, values, answer)
