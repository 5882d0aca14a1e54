"""Evaluating: how often does a head succeed, and how sure can one be?

Run a plan of episodes, and answer with the share of successes and its 95 % interval. Needs a simulator and
OpenGL. `python -m docs.exercises.evaluate_head` checks it.
"""

from collections.abc import Callable
from pathlib import Path

from docs.exercises import verdict
from vla_core.evaluation.evaluate import Plan, run_trial, trials
from vla_core.evaluation.intervals import wilson_interval

MINI = Path(__file__).parents[2] / "checkpoints" / "mini.safetensors"
PLAN = Plan(str(MINI), ("reach-v3",), episodes=2, steps=60, settings={"head": "ddpm"})
Answer = Callable[[Plan], tuple[float, float, float]]


def answer(plan: Plan) -> tuple[float, float, float]:
    """Share of successes, lower and upper end of its interval; vla_core/evaluation has what you need."""
    raise NotImplementedError


def check(answer: Answer) -> None:
    won = [run_trial(trial, PLAN).success for trial in trials(PLAN)]
    share, low, high = answer(PLAN)
    assert share == sum(won) / len(won), f"{sum(won)} of {len(won)} episodes succeed; that is not {share:.0%}."
    right = wilson_interval(sum(won), len(won))
    line = f"of so few episodes the interval is {right[0]:.0%} to {right[1]:.0%}, not {low:.0%} to {high:.0%}."
    assert max(abs(low - right[0]), abs(high - right[1])) < 1e-9, line


if __name__ == "__main__":
    print(verdict(answer, check))
