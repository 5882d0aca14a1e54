"""A new task from a few demonstrations: its path of predictions."""

from functools import cache

import numpy as np

from visualizations.lessons.lesson import Step
from visualizations.lessons.typography import counted
from vla_core.lessons.fewshot import COUNTS, HEAD, KINDS, LORA, SCRATCH, TASKS, WAYS, ZERO, FewShot, learn
from vla_core.lessons.measured_curves import Measured

FEW, MANY, STRONG = 4, 32, 10.0
FIRST, LAST = 1, 30  # demonstrations that the robot was given, from fewest to most
CLEAR = 0.1  # share of successes that counts as a difference, in a step


def task_name(measured: Measured) -> str:
    """The task that the real robot was taught; nothing where that has not been measured."""
    return str(measured.about.get("task", "")).partition("@")[0].removesuffix("-v3")


def share(measured: Measured, name: str, shots: float) -> float:
    """The share of successes; nan where it has not been measured."""
    curve = measured.at(name)
    found = [] if curve is None else curve.success[curve.values == shots]
    return float(found[0]) if len(found) else float("nan")


def measured_ways(measured: Measured) -> list[str]:
    """The ways to learn that were measured on the robot."""
    return [name for name in (*WAYS, "rehearsed") if measured.at(name) is not None]


def shares_after(measured: Measured, shots: int) -> str:
    """The success of every way after so many demonstrations, in one sentence."""
    found = [(name, share(measured, name, shots)) for name in measured_ways(measured)]
    told = ", ".join(f"{name} {part:.0%}" for name, part in found if not np.isnan(part))
    return f"After {counted(shots, 'demonstration')}: {told}." if told else ""


def at_start(measured: Measured) -> str:
    """What demonstrations change on the real robot, in one sentence."""
    before = share(measured, "before", 0)
    best = max(measured_ways(measured), key=lambda name: share(measured, name, LAST), default="")
    if not best or np.isnan(before):
        return "On the real robot it has not been measured here."
    return (
        f"The real robot: {before:.0%} before, {share(measured, WAYS[HEAD], FIRST):.0%} after one demonstration "
        f"with a new head, {share(measured, best, LAST):.0%} after {LAST} with {best}."
    )


def on_robot(measured: Measured) -> str:
    """What was measured of each way, in one line."""
    curves = [curve for name in measured_ways(measured) if (curve := measured.at(name)) is not None]
    if not curves:
        return "On the real robot it has not been measured here."
    counts = ", ".join(f"{count:.0f}" for count in curves[0].values)
    told = "; ".join(f"{one.name} {', '.join(f'{100 * part:.0f}' for part in one.success)}" for one in curves)
    before = share(measured, "before", 0)
    at_first = "" if np.isnan(before) else f" Before any: {100 * before:.0f}."
    return f"Real robot, percent after {counts}: {told}.{at_first}"


def steps(measured: Measured) -> tuple[Step, ...]:
    return (
        Step(
            title="The sentence alone",
            question="No demonstration: the trunk answers a new task from its sentence. How large is its error, "
            "against always answering zero?",
            choices=("About as large", "About half", "Less than a third"),
            values={"shots": 0},
            answer=lambda r: thirds(r.now[ZERO] / r.silence),
            says=lambda r: (
                f"{r.now[ZERO]:.2f} against {r.silence:.2f}. The family was learnt from {TASKS} tasks, and the "
                "sentence says which member this is: that is zero-shot."
            ),
        ),
        Step(
            title="One demonstration",
            question="Now one demonstration, fitted by a new head. Over three tasks, is the error smaller than "
            "without any?",
            choices=("Yes, smaller", "About the same", "No, larger"),
            values={"shots": 1},
            answer=lambda r: against(error(r, HEAD, 1) / error(r, ZERO, 1)),
            says=lambda r: (
                f"{error(r, HEAD, 1):.2f} with one demonstration, {error(r, ZERO, 1):.2f} without. The head "
                "passes through the cross exactly, slip and all, and the slip moves the curve where nothing was "
                f"shown. From scratch: {error(r, SCRATCH, 1):.2f}."
            ),
        ),
        Step(
            title="Hold on to what you know",
            question=f"{FEW} demonstrations and a pull of {STRONG:g} to the old weights. Does the head now do "
            "better than without the pull?",
            choices=("Clearly better", "About the same", "Worse"),
            values={"shots": FEW, "pull": STRONG},
            answer=lambda r: against(error(r, HEAD, FEW) / error(unheld(), HEAD, FEW)),
            says=lambda r: (
                f"{error(r, HEAD, FEW):.2f} with the pull, {error(unheld(), HEAD, FEW):.2f} without, "
                f"{error(r, ZERO, FEW):.2f} zero-shot. The pull lets through only what several demonstrations "
                "agree on."
            ),
        ),
        Step(
            title="Words that mean something else",
            question=f"A task unlike the old ones, {MANY} demonstrations, no pull. How many of the three ways "
            "that learn beat zero-shot?",
            choices=("None", "One or two", "All three"),
            values={"shots": MANY, "related": KINDS[1]},
            answer=lambda r: (0, 1, 1, 2)[beaten(r)],
            says=lambda r: (
                f"Zero-shot {error(r, ZERO, MANY):.2f}, head {error(r, HEAD, MANY):.2f}, LoRA and head "
                f"{error(r, LORA, MANY):.2f}, scratch {error(r, SCRATCH, MANY):.2f}. The trunk has never "
                "drawn such a curve, so its features are little help, and its sentence misleads."
            ),
        ),
        Step(
            title="The real robot",
            question=robot_question(measured),
            choices=("It rises clearly", "It stays within ten points", "It falls clearly"),
            values={"shots": LAST},
            answer=lambda r: rise(share(r.measured, WAYS[HEAD], LAST) - share(r.measured, WAYS[HEAD], 1)),
            says=lambda r: f"{on_robot(r.measured)} {robot_reason(r.measured)}",
        ),
    )


def robot_question(measured: Measured) -> str:
    task = task_name(measured) or "a new task"
    before, first = share(measured, "before", 0), share(measured, WAYS[HEAD], 1)
    start = "" if np.isnan(before + first) else f" Zero-shot {before:.0%}, after one demonstration {first:.0%}."
    return f"The real robot and «{task}», which was left out of its training.{start} And a new head after {LAST}?"


def robot_reason(measured: Measured) -> str:
    """What the first demonstration did to the head, and who is best at the end, with the mechanism."""
    before, first = share(measured, "before", 0), share(measured, WAYS[HEAD], FIRST)
    if np.isnan(before + first):
        return "Run the command to fill the panel."
    one = "One demonstration has one place of the object and one goal; learnt by heart, it teaches to go there."
    if first - before > CLEAR:
        one = "One demonstration was enough to say what the sentence means here."
    head, deep = share(measured, WAYS[HEAD], LAST), share(measured, WAYS[LORA], LAST)
    if deep - head > CLEAR:
        return f"{one} With {LAST}, LoRA is ahead of the head: the features themselves had to change."
    return f"{one} With {LAST}, the head does as well as LoRA: the trunk's features already fit."


@cache
def unheld() -> FewShot:
    """The same task without a pull, over all numbers of demonstrations."""
    *_, last = learn(shots=FEW)
    return last


def error(result: FewShot, way: int, shots: int) -> float:
    return float(result.errors[COUNTS.index(shots), way])


def beaten(result: FewShot) -> int:
    """How many ways are better than zero-shot with many demonstrations."""
    row = result.errors[-1]
    return int((row[1:] < row[ZERO]).sum())


def thirds(ratio: float) -> int:
    return 2 if ratio < 1 / 3 else (1 if ratio < 0.7 else 0)


def against(ratio: float) -> int:
    return 0 if ratio < 0.9 else (1 if ratio <= 1.1 else 2)


def rise(change: float) -> int:
    """Whether a share rises, stays or falls; one that has not been measured stays."""
    return 0 if change > CLEAR else (2 if change < -CLEAR else 1)
