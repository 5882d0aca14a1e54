"""Where this came from, and what is missing: its path of predictions."""

from visualizations.lessons.lesson import (
    Step,
)
from vla_core.lessons.timeline import BUDGET, WORKS, Work, look

SLOW, SHORT, QUICK, GENTLE = 500.0, 10, 5.0, 20.0  # ms, actions, ms, Hz: in the steps


def work(name: str) -> Work:
    return next(one for one in WORKS if one.name == name)


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="How many actions a second?",
            question=f"One turn takes 82 ms and decides 50 actions. Now the arm is driven at {GENTLE:g} Hz. How "
            "many actions a second does it execute?",
            choices=("12, one for each decision", f"{GENTLE:g}, its control rate", "610, fifty for each decision"),
            values={"rate": GENTLE},
            answer=lambda r: nearest(r.executed, (r.decisions, r.rate, 1000 * r.chunk / r.total)),
            says=lambda r: (
                f"{r.executed:.0f}. A chunk lasts {r.lasts:g} s, and the next one is ready long before. "
                f"{1000 * r.chunk / r.total:.0f} is only how many actions could be computed."
            ),
        ),
        Step(
            title="A slow network",
            question=f"The forward pass now takes {SLOW:g} ms, half a second. Does the arm have to wait?",
            choices=("Yes, about half of the time", "No, never after the start"),
            values={"forward": SLOW},
            answer=lambda r: 1 if r.waits == 0 else 0,
            says=lambda r: (
                f"It waits {r.waits:.0%} of the time: a chunk of {r.lasts:g} s covers a turn of "
                f"{r.total / 1000:.2f} s. But it now reacts after {r.reaction / 1000:.1f} s at worst."
            ),
        ),
        Step(
            title="Slow, with short chunks",
            question=f"The same slow network with chunks of {SHORT}. What happens?",
            choices=(
                "The arm moves at full pace and reacts sooner",
                "The arm stands still more than half of the time",
            ),
            values={"forward": SLOW, "chunk": SHORT},
            answer=lambda r: 1 if r.waits > 0.5 else 0,
            says=lambda r: (
                f"It waits {r.waits:.0%} of the time and executes {r.executed:.0f} actions a second instead of "
                f"{r.rate:g}: {SHORT} actions are over after {1000 * r.lasts:.0f} ms. A slow network needs "
                "long chunks."
            ),
        ),
        Step(
            title="A falling cup",
            question=f"Back to {BUDGET['forward pass']:g} ms and chunks of 50: something new is acted on after "
            f"more than a second. What helps more: a forward pass of {QUICK:g} ms, or chunks of {SHORT}?",
            choices=("The quick forward pass", "The short chunks"),
            values={"chunk": SHORT},
            answer=lambda r: 1 if r.reaction < look(forward=QUICK).reaction else 0,
            says=lambda r: (
                f"The short chunks: {r.reaction:.0f} ms at worst, against {look(forward=QUICK).reaction:.0f} "
                f"with the quick pass. And the arm {'waits' if r.waits else 'never waits'}. With both it would "
                f"be {look(forward=QUICK, chunk=SHORT).reaction:.0f} ms."
            ),
        ),
        Step(
            title="From secret to open",
            question="RT-2 was not released. How long until an open model of its kind, OpenVLA?",
            choices=("Less than a year", "One to two years", "More than two years"),
            values={"picture": "history"},
            answer=lambda r: min(int(work("OpenVLA").year - work("RT-2").year), 2),
            says=lambda r: (
                f"{12 * (work('OpenVLA').year - work('RT-2').year):.0f} months. A year later SmolVLA had a "
                "fifteenth of its size."
            ),
        ),
    )


def nearest(value: float, options: tuple[float, ...]) -> int:
    return min(range(len(options)), key=lambda i: abs(options[i] - value))
