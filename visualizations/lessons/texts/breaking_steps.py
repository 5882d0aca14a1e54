"""Break-it lab: its path of predictions."""

from math import isnan

from visualizations.break_it_charts import break_label
from visualizations.break_it_reasons import MOST, MUCH, reason
from visualizations.lessons.lesson import Step
from vla_core.lessons.breaking import OFTEN, WHOLE, Lab

LONG_PAUSE, LATE = 6, 3  # steps, of the lesson's steps
SEEN = ("camera", "colours", "light")  # ways to break what is seen, on the real robot


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="The real robot without chunks",
            question="One action a look, nothing blended: the sources expect jerks and dropped things. How much "
            "of what the real policy does is left?",
            choices=("Little", "About half", "Most of it"),
            values={"broken": "chunking"},
            answer=lambda r: kept_choice(r.measured.kept("chunking")),
            says=lambda r: told("chunking", r),
        ),
        Step(
            title="A pause that has to be counted",
            question=f"On the line the gripper now needs {LONG_PAUSE} steps to close, and every step of this wait "
            "looks like the one before. One action a look. How many runs succeed?",
            choices=("Nearly all, as before", "About half", "None"),
            values={"broken": "chunking", "pause": LONG_PAUSE},
            answer=lambda r: 0 if r.at("chunking") > 0.85 else 1 if r.at("chunking") > 0.15 else 2,
            says=lambda r: (
                f"{r.at('chunking'):.0%}, and {r.at(WHOLE):.0%} in chunks. A clone without memory cannot know how "
                "long it has waited; it goes at random, as often as its teacher did. A chunk holds the whole "
                f"wait. Looking again after {OFTEN} steps, as our policy does, forgets it: {r.often:.0%}."
            ),
        ),
        Step(
            title="A loop that is late",
            question=f"Every picture is {LATE} steps old when the action begins. The pause is short again. "
            "Without chunks?",
            choices=("Nearly all succeed", "About half", "Hardly any"),
            values={"broken": "chunking", "delay": LATE},
            answer=lambda r: 0 if r.at("chunking") > 0.85 else 1 if r.at("chunking") > 0.15 else 2,
            says=lambda r: (
                f"{r.at('chunking'):.0%}, and {r.at(WHOLE):.0%} in chunks. The hand sees where it was and swings "
                "past the thing, again and again. A chunk has planned the steps in between, so the late part of "
                "it can be skipped."
            ),
        ),
        Step(
            title="The real robot without words",
            question="Nothing is said. How much of what the real policy does is left?",
            choices=("Little", "About half", "Most of it"),
            values={"broken": "language"},
            answer=lambda r: kept_choice(r.measured.kept("language")),
            says=lambda r: (
                f"{told('language', r)} On the line, with two things on every table, {r.at('language'):.0%} are "
                "left: a guess. Let the scenes tell the task with the last control, and words seem to be worth "
                "nothing."
            ),
        ),
        Step(
            title="What is seen",
            question="Half of the light, a camera that was knocked, or other colours: which hurts the real "
            "policy most?",
            choices=tuple(break_label(name) for name in SEEN),
            values={"broken": "vision"},
            answer=worst_of_the_seen,
            says=lambda r: (
                f"{listed(r)}. {reason(SEEN[worst_of_the_seen(r)], r.measured)} What "
                "training has varied often does little harm."
            ),
        ),
    )


def kept_choice(kept: float) -> int:
    """Little, about half, or most; one that has not been measured counts as half."""
    return 1 if isnan(kept) else 2 if kept >= MOST else 1 if kept >= MUCH else 0


def told(name: str, result: Lab) -> str:
    """What was measured without a part, and why."""
    row, whole = result.measured.rows.get(name), result.measured.whole
    if row is None or whole is None:
        return "It has not been measured here; `python -m vla_core breakit` does it."
    return (
        f"{row.success:.0%} ({row.low:.0%} to {row.high:.0%}) of the attempts succeed, {whole.success:.0%} whole. "
        f"{reason(name, result.measured)}"
    )


def worst_of_the_seen(result: Lab) -> int:
    kept = [result.measured.kept(name) for name in SEEN]
    return min(range(len(SEEN)), key=lambda i: 1.0 if isnan(kept[i]) else kept[i])


def listed(result: Lab) -> str:
    """The shares of all of them, in words."""
    rows = result.measured.rows
    said = [f"{break_label(name)} {rows[name].success:.0%}" for name in SEEN if name in rows]
    together = "; ".join(said) or "not measured here"
    return together[0].upper() + together[1:]
