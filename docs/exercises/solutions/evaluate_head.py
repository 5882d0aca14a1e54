"""Run every trial, count, and ask for Wilson's interval."""

from vla_core.evaluation.evaluate import Plan, run_trial, trials
from vla_core.evaluation.intervals import wilson_interval


def answer(plan: Plan) -> tuple[float, float, float]:
    won = [run_trial(trial, plan).success for trial in trials(plan)]
    low, high = wilson_interval(sum(won), len(won))
    return sum(won) / len(won), low, high
