"""The 50 tasks of Meta-World v3 in words (tasks.json): instructions, the object, the goal, the difficulty.

`sentence` is the canonical instruction, `paraphrases` are for training, `held_out` only for testing. The
tiers are those of the published results. Loads neither the simulator nor torch.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vla_core.errors import InvalidInput, nearest

TIERS = ("easy", "medium", "hard", "very hard")
MT10 = (
    "reach-v3",
    "push-v3",
    "pick-place-v3",
    "door-open-v3",
    "drawer-open-v3",
    "drawer-close-v3",
    "button-press-topdown-v3",
    "peg-insert-side-v3",
    "window-open-v3",
    "window-close-v3",
)
WHERE_TO_LOOK = "`python -m vla_core tasks` lists all 50."


@dataclass(frozen=True)
class Task:
    """One task that the robot can be given."""

    name: str  # as Meta-World calls it, for example drawer-open-v3
    sentence: str
    paraphrases: tuple[str, ...]  # for training
    held_out: tuple[str, ...]  # for testing, never seen in training
    tier: str
    object: str  # that is acted on
    goal: str  # where or how it should end up


def load(path: Path) -> dict[str, Task]:
    """The tasks in alphabetical order, by name."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {
        name: Task(
            name=name,
            sentence=row["sentence"],
            paraphrases=tuple(row["paraphrases"]),
            held_out=tuple(row["held_out"]),
            tier=row["tier"],
            object=row["object"],
            goal=row["goal"],
        )
        for name, row in sorted(rows.items())
    }


TASKS = load(Path(__file__).with_name("tasks.json"))


def task(name: str) -> Task:
    """The task of that name, with or without its -v3."""
    full = str(name).strip().lower().removesuffix("-v3") + "-v3"
    if full not in TASKS:
        hint = f"{nearest(full, list(TASKS))} ".lstrip()
        raise InvalidInput(f"Unknown task {str(name)[:60]!r}. {hint}{WHERE_TO_LOOK}")
    return TASKS[full]


def named_set(name: str) -> tuple[Task, ...]:
    """mt10, mt50 or all, a tier (easy, medium, hard, very-hard), a task, or several of these with commas."""
    chosen: dict[str, Task] = {}
    for part in filter(None, (part.strip().lower() for part in str(name).split(","))):
        chosen |= {t.name: t for t in tasks_called(part)}
    if not chosen:
        raise InvalidInput(f"No task is named; say all, mt10, a tier or task names with commas. {WHERE_TO_LOOK}")
    return tuple(chosen.values())


def tasks_called(part: str) -> tuple[Task, ...]:
    """The tasks of one name between the commas."""
    if part in ("all", "mt50"):
        return tuple(TASKS.values())
    if part == "mt10":
        return tuple(TASKS[name] for name in MT10)
    tier = part.replace("-", " ").replace("_", " ")
    if tier in TIERS:
        return tuple(t for t in TASKS.values() if t.tier == tier)
    return (task(part),)


def refusal(closest: Sequence[tuple[str, float]], count: int = 3) -> str:
    """The answer to an instruction that is no known task; `closest` is the `nearest` of its reading."""
    sentences = (f"“{TASKS[name].sentence}”" for name, _ in closest[:count])
    return f"I don't know how to do that; nearest: {', '.join(sentences)}"
