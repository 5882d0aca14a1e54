"""`python -m vla_core check-success`: whether the table of success agrees with Meta-World at every step."""

from argparse import ArgumentParser, Namespace

from vla_core.errors import InvalidInput
from vla_core.world.tasks import named_set

HELP = "compare the table of success with Meta-World's own flag at every step"


def arguments(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add("--tasks", default="all", help="all, mt10, a tier, or names (default: %(default)s)")
    add("--episodes", type=int, default=8, help="of each task (default: %(default)s)")
    add("--steps", type=int, default=250, help="of each episode, 500 at most (default: %(default)s)")


def run(args: Namespace) -> int:
    if args.episodes < 1 or not 1 <= args.steps <= 500:
        raise InvalidInput("--episodes must be at least 1 and --steps from 1 to 500.")
    tasks = tuple(task.name for task in named_set(args.tasks))
    from vla_core.world.success_check import check_success  # the simulator is loaded only now

    checks = []
    for check in check_success(tasks, args.episodes, args.steps):
        checks.append(check)
        print(
            f"{check.task:<32}{check.steps:>7} steps{check.successes:>7} done{check.disagreements:>6} differ",
            flush=True,
        )
    wrong = sum(check.disagreements for check in checks)
    steps, done = sum(check.steps for check in checks), sum(check.successes for check in checks)
    print(f"{len(checks)} tasks, {steps} steps, {done} with success: {wrong} disagreements.")
    return 1 if wrong else 0
