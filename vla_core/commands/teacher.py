"""`python -m vla_core teacher`: how often the scripted teachers succeed, and touch a wrong thing first."""

import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict, dataclass

from vla_core.errors import InvalidInput
from vla_core.world import gl, named_set, open_world, teacher_for
from vla_core.world.base import Teacher, World
from vla_core.world.seeds import unseen_seed

HELP = "measure the scripted teacher: success, steps, and how often it touches a wrong thing first"


@dataclass(frozen=True)
class TeacherResult:
    """One task over all its seeds."""

    task: str
    episodes: int
    success: float  # per cent
    steps: float  # to success, the mean
    wrong_first: float  # per cent of episodes in which another thing was touched first; tables only
    failed: tuple[int, ...]  # seeds


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--tasks", default="table-verbs", help="as for `tasks` (default: table-verbs)")
    parser.add_argument("--episodes", type=int, default=100, help="seeds of each task (default: 100)")
    parser.add_argument("--seed", type=int, default=0, help="block of seeds (default: 0)")
    parser.add_argument("--json", action="store_true", help="print one JSON object a task")


def run(args: Namespace) -> int:
    if args.episodes < 1:
        raise InvalidInput(f"Measure at least one episode a task; got --episodes {args.episodes}.")
    gl.require()
    for task in named_set(args.tasks):
        result = measure(task.name, args.episodes, args.seed)
        print(json.dumps(asdict(result)) if args.json else line(result), flush=True)
    return 0


def line(result: TeacherResult) -> str:
    failed = f"  failed: {', '.join(map(str, result.failed[:8]))}" if result.failed else ""
    return (
        f"{result.task:<22}{result.success:6.1f} %  {result.steps:5.0f} steps  "
        f"wrong first {result.wrong_first:.1f} %{failed}"
    )


def measure(task: str, episodes: int, seed: int = 0) -> TeacherResult:
    """The teacher of a task on test seeds."""
    world, teacher = open_world(task), teacher_for(task)
    seeds = [unseen_seed(number, seed) for number in range(episodes)]
    steps, wrong = {}, 0
    for one in seeds:
        steps[one] = steps_to_success(world, teacher, one)
        wrong += bool(getattr(world, "wrong_first", False))
    world.close()
    needed = [count for count in steps.values() if count]
    return TeacherResult(
        task=task,
        episodes=episodes,
        success=100 * len(needed) / episodes,
        steps=sum(needed) / max(1, len(needed)),
        wrong_first=100 * wrong / episodes,
        failed=tuple(one for one in seeds if not steps[one]),
    )


def steps_to_success(world: World, teacher: Teacher, seed: int) -> int:
    """How many steps the teacher needs; 0 where it does not succeed."""
    world.reset(seed)
    for step in range(1, world.max_steps + 1):
        if world.step(teacher.act(world)).success:
            return step
    return 0
