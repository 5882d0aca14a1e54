"""Where this came from and what is still missing: dated works with their sources, and the time of one turn.

look(picture, forward, chunk, rate) -> Timeline. The number of an arXiv paper begins with its year and month.
"""

from dataclasses import dataclass

import numpy as np

from vla_core.trace import Array


@dataclass(frozen=True)
class Work:
    """One step on the way."""

    name: str
    arxiv: str
    kind: str  # policy, data or method
    gave: str
    parameters: float | None = None

    @property
    def year(self) -> float:
        """With the month as a fraction."""
        return 2000 + int(self.arxiv[:2]) + (int(self.arxiv[2:4]) - 1) / 12


@dataclass(frozen=True)
class Problem:
    """What is open, as the course puts it."""

    name: str
    now: str
    needed: str


WORKS = (
    Work("Hand–eye coordination", "1603.02199", "policy", "grasping learnt from camera pictures at scale"),
    Work("Offline RL tutorial", "2005.01643", "method", "learning from data alone, and why it is hard"),
    Work("Decision Transformer", "2106.01345", "method", "behaviour as a sequence to be continued"),
    Work("BC-Z", "2202.02005", "policy", "imitation told by words or by a video"),
    Work("Gato", "2205.06175", "policy", "one network for text, games and an arm", 1.2e9),
    Work("RT-1", "2212.06817", "policy", "130,000 demonstrations, over 700 instructions", 35e6),
    Work("PaLM-E", "2303.03378", "policy", "pictures and states as words of a language model", 562e9),
    Work("Diffusion Policy", "2303.04137", "method", "actions drawn from noise"),
    Work("ACT", "2304.13705", "method", "chunks of actions and their ensemble"),
    Work("RT-2", "2307.15818", "policy", "actions as text of a vision-language model", 55e9),
    Work("Open X-Embodiment", "2310.08864", "data", "a million trajectories of 22 robots"),
    Work("DROID", "2403.12945", "data", "demonstrations from 13 places of work"),
    Work("Octo", "2405.12213", "policy", "an open generalist with a diffusion head", 93e6),
    Work("OpenVLA", "2406.09246", "policy", "an open 7-billion VLA", 7e9),
    Work("π0", "2410.24164", "policy", "flow matching beside a language model", 3.3e9),
    Work("FAST", "2501.09747", "method", "action tokens compressed like a picture"),
    Work("SmolVLA", "2506.01844", "policy", "small enough for one small computer", 450e6),
)
PROBLEMS = (
    Problem("dexterity", "simple grasps", "turning things in the hand, using tools"),
    Problem("long tasks", "one or two steps", "plans of many steps, and recovery from errors"),
    Problem("safety", "laboratories", "guarantees among people"),
    Problem("data", "about a million episodes", "as much as language models have"),
    Problem(
        "speed", "about 12 decisions a second; enough for most tasks", "reacting at 100 Hz and more, to catch"
    ),
)
PICTURES = ("time", "history")
BUDGET = {"camera": 5.0, "preprocessing": 2.0, "forward pass": 50.0, "denoising": 20.0, "motor command": 5.0}  # ms
OURS = {  # ms, medians of `python -m vla_core bench` as docs/measured.md has them
    "camera": 2.3 + 1.2,  # both pictures, drawn by the simulator
    "preprocessing": 0.0,  # within the forward pass
    "forward pass": 9.2,  # with the Gaussian head, which has no steps
    "denoising": 10.6 - 9.2,  # flow, eight steps, above that
    "motor command": 0.63,  # one control step of the simulator
}
TURNS = 4  # of the loop that are drawn


@dataclass(frozen=True, eq=False)
class Timeline:
    """The works, and how a loop runs that costs so much."""

    picture: str
    works: tuple[Work, ...]
    budget: dict[str, float]  # ms, in the order of the loop
    ours: dict[str, float]  # the same of our own policy
    chunk: int
    rate: float  # Hz, of the robot's control
    passes: Array  # (TURNS, 2) s, begin and end of each turn's computing
    acting: Array  # (TURNS, 2) s, begin and end of each chunk

    @property
    def total(self) -> float:
        """ms of one turn."""
        return sum(self.budget.values())

    @property
    def decisions(self) -> float:
        """A second, where nothing but computing takes time."""
        return 1000 / self.total

    @property
    def lasts(self) -> float:
        """Seconds that a chunk lasts."""
        return self.chunk / self.rate

    @property
    def waits(self) -> float:
        """The share of the time that the arm waits for its next chunk."""
        return max(0.0, 1 - self.lasts / (self.total / 1000))

    @property
    def executed(self) -> float:
        """Actions a second, on average: the control rate, less where the arm waits."""
        return self.rate * (1 - self.waits)

    @property
    def reaction(self) -> float:
        """ms until something new is acted on, at worst: the chunk on its way, and one turn."""
        return 1000 * self.lasts + self.total


def look(picture: str = PICTURES[0], forward: float = 50.0, chunk: int = 50, rate: float = 50.0) -> Timeline:
    """`forward` ms of a forward pass, `chunk` actions decided at once, `rate` Hz of the arm's control."""
    budget = BUDGET | {"forward pass": forward}
    passes, acting = run_loop(sum(budget.values()) / 1000, chunk / rate)
    works = tuple(sorted(WORKS, key=lambda work: work.year))
    return Timeline(picture, works, budget, OURS, chunk, rate, passes, acting)


def run_loop(turn: float, lasts: float) -> tuple[Array, Array]:
    """Begin and end of each turn's computing and of each chunk; the next is computed while one is carried out."""
    passes, acting = [(0.0, turn)], [(turn, turn + lasts)]
    for _ in range(TURNS - 1):
        begin = acting[-1][0]
        passes.append((begin, begin + turn))
        ready = max(acting[-1][1], passes[-1][1])
        acting.append((ready, ready + lasts))
    return np.array(passes), np.array(acting)
