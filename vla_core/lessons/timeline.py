"""Where this came from and what is still missing: dated works with their sources, and one budget of time.

look(since, forward, chunk) -> Timeline. The number of an arXiv paper begins with its year and month.
"""

from dataclasses import dataclass


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
    Problem("speed", "about 12 decisions a second", "reacting at 100 Hz and more"),
)
BUDGET = {"camera": 5.0, "preprocessing": 2.0, "forward pass": 50.0, "denoising": 20.0, "motor command": 5.0}  # ms


@dataclass(frozen=True)
class Timeline:
    """The works of some years, and how fast a loop is that costs so much."""

    works: tuple[Work, ...]
    since: float
    problems: tuple[Problem, ...]
    budget: dict[str, float]  # ms, in the order of the loop
    total: float  # ms
    decisions: float  # a second
    actions: float  # a second, with every decision good for a chunk
    chunk: int


def look(since: int = 2016, forward: float = 50.0, chunk: int = 50) -> Timeline:
    """The works from a year on; `forward` ms is what the network takes, `chunk` the actions it decides at once."""
    budget = BUDGET | {"forward pass": forward}
    total = sum(budget.values())
    return Timeline(
        works=tuple(sorted((work for work in WORKS if work.year >= since), key=lambda work: work.year)),
        since=since,
        problems=PROBLEMS,
        budget=budget,
        total=total,
        decisions=1000 / total,
        actions=1000 * chunk / total,
        chunk=chunk,
    )
