"""How often the robot in the browser succeeds, task by task, beside Python's from the same starting states.

`python app.py --export site/ --live`, then
`python -m visualizations.page.measure_live_tasks site/ --python --out runs/live-tasks`

Both are told each task's own sentence, in the scenes of the first test seeds. The browser's robot acts in the
exported page in a headless Chromium, with its whole record but without the player. Episodes are kept in two logs
beneath --out as they end; started again, the command goes on from there. At the end it prints a table.
"""

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from operator import attrgetter
from pathlib import Path
from typing import Any

from visualizations.page.live_files import STARTS, sawyer_tasks
from visualizations.page.measure_live_page import READY, opened_page
from vla_core.attempt.request import SETTINGS, SHIPPED
from vla_core.errors import InvalidInput, Mistake
from vla_core.evaluation.evaluate import Plan, Result, Trial, evaluate, trials
from vla_core.evaluation.intervals import wilson_interval
from vla_core.evaluation.resumable import plan_of, resumed
from vla_core.world import known_task

PACE = 1e6  # as fast as it goes
PATIENCE = 3  # times that an episode is begun again in a new page, where Chromium gave up
ACT = """async (request) => {
  const { client } = document.querySelector(".glass-box").page;
  const ticket = await client.call("begin", request);
  for (let from = 0; ; ) {
    const { over, count, line } = await client.call("more", { ticket, from });
    if (line) throw new Error(line);
    from = count;
    if (over) break;
  }
  const { task, steps, success } = await client.call("outcome", null);
  return { task, steps, success };
}"""


def browser_results(site: Path, plan: Plan, log: Path) -> Iterator[Result]:
    """Every episode of the plan in the browser; those in the log are not run again."""

    def run(todo: Sequence[Trial]) -> Iterator[Result]:
        if not todo:
            return
        with opened_page(site) as open_page:
            page = open_page()
            for trial in todo:
                result, page = acted(page, open_page, trial, plan)
                yield result

    known = plan_of(plan) | {"site": site_digest(site)}
    yield from resumed(log, known, Result, trials(plan), attrgetter("task", "number"), run)


def site_digest(site: Path) -> str:
    """The policy that acts in a site: the checksum of its largest graph."""
    graphs = sorted((site / "live" / "policy").glob("trunk.*"))
    if not graphs:
        raise InvalidInput(f"{site} holds no live site; `python app.py --export {site} --live` writes one.")
    return hashlib.sha256(graphs[0].read_bytes()).hexdigest()


def acted(page: Any, open_page: Any, trial: Trial, plan: Plan) -> tuple[Result, Any]:
    """One episode, and the page for the next."""
    request = {"instruction": trial.instruction, "scene": trial.task, "seed": trial.number, "steps": plan.steps}
    for attempt in range(PATIENCE):
        try:
            page.wait_for_function(READY)
            begun = time.perf_counter()
            found = page.evaluate(ACT, request | {"pace": PACE})
        except Exception as error:  # Chromium, not the robot: its own mistakes are told in the attempt's line
            if attempt + 1 == PATIENCE:
                raise
            print(f"{trial.task} {trial.number}: once more, because of {error}", file=sys.stderr, flush=True)
            page = open_page()
            continue
        hertz = found["steps"] / (time.perf_counter() - begun)
        return Result(trial.task, trial.number, found["success"], found["steps"], round(hertz, 1)), page
    raise AssertionError("the loop returns or raises")


def table(plan: Plan, browser: Sequence[Result], python: Sequence[Result]) -> str:
    """Markdown: successes by task, tier and in all, with the Wilson interval of each share."""
    lines = ["| task | browser | Python |", "| --- | --- | --- |"]
    for task in plan.tasks:
        lines.append(row(task, *([one for one in found if one.task == task] for found in (browser, python))))
    for tier in sorted({known_task(task).tier for task in plan.tasks}):
        lines.append(
            row(f"*{tier}*", *([one for one in f if known_task(one.task).tier == tier] for f in (browser, python)))
        )
    lines.append(row("**all**", browser, python))
    same = {(one.task, one.number): one.success for one in browser}
    alike = [same.get((one.task, one.number)) == one.success for one in python]
    return "\n".join([*lines, "", f"The same outcome in {sum(alike)} of {len(alike)} episodes."])


def row(name: str, *found: Sequence[Result]) -> str:
    return f"| {name} | {' | '.join(share(results) for results in found)} |"


def share(results: Sequence[Result]) -> str:
    if not results:
        return "–"
    won = sum(result.success for result in results)
    low, high = wilson_interval(won, len(results))
    return f"{won}/{len(results)} ({100 * low:.0f}–{100 * high:.0f} %)"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, help="folder that --export --live wrote")
    parser.add_argument("--tasks", default="all", help="all, shared, a tier, or names (default: %(default)s)")
    parser.add_argument("--episodes", type=int, default=4, help=f"of each task, {STARTS} at most (default: 4)")
    parser.add_argument("--checkpoint", type=Path, default=SHIPPED, help="Python's; that of the site")
    parser.add_argument("--out", type=Path, required=True, help="folder of the logs")
    parser.add_argument("--python", action="store_true", help="run Python's episodes too, in this process")
    args = parser.parse_args()
    try:
        print(measure(args))
    except Mistake as mistake:
        print(mistake, file=sys.stderr)
        return 2
    return 0


def measure(args: argparse.Namespace) -> str:
    if args.episodes > STARTS:
        raise InvalidInput(f"--episodes is {args.episodes}; a site has {STARTS} starting states of each task.")
    steps = SETTINGS["steps"].default
    plan = Plan(str(args.checkpoint), sawyer_tasks(args.tasks), args.episodes, steps=steps)
    args.out.mkdir(parents=True, exist_ok=True)
    browser, python = [], []
    for result in browser_results(args.site, plan, args.out / "browser.jsonl"):
        browser.append(result)
        print("browser", json.dumps(asdict(result)), file=sys.stderr, flush=True)
    if args.python:
        for result in evaluate(plan, 1, "local", args.out / "python.jsonl"):
            python.append(result)
            print("python", json.dumps(asdict(result)), file=sys.stderr, flush=True)
    return table(plan, browser, python)


if __name__ == "__main__":
    sys.exit(main())
