"""Five ways down the same hill: its lesson."""

from functools import cache

import numpy as np

from visualizations.lessons.lesson import (
    NO_UNIT,
    Check,
    Checkpoint,
    ChoiceCheck,
    CodeNote,
    Jump,
    Lesson,
    NumberCheck,
    Option,
    OrderCheck,
    Paper,
    Seen,
    Step,
    Symbol,
    paragraphs,
)
from vla_core.lessons.optimisers import EXAMPLES, RULES, Race, race

NAMES = tuple(RULES)
RMS = NAMES[3]
SLOW = 0.02  # a learning rate at which the order is another
FAST = 0.3  # a learning rate that the plain rules do not survive
LONG = 200  # steps
KEEP = 0.9  # of momentum, as in its code


@cache
def lesson() -> Lesson:
    start = race()
    left = remaining(start)
    return Lesson(
        question="Five rules start at the same place. Which gets down fastest, and why is there no single winner?",
        before=("descent",),
        explanation=paragraphs(f"""
            A line shall be fitted to {EXAMPLES} points. It has two weights, its slope and its offset, so the whole
            loss fits on a map. Five rules walk down from the same start. A rule that turns slopes into steps is
            called an **optimiser**.

            The first rule is plain gradient descent on the **full batch**: it computes the true gradient from all
            {EXAMPLES} points and steps against it. Real data sets have millions of examples, and nobody can afford
            all of them for one step. So the second rule takes a **mini-batch**: {start.batch} points drawn at
            random. Its gradient is an estimate. The path jitters, but each step costs {start.batch / EXAMPLES:.1%}
            of a full one. This is **stochastic gradient descent** (SGD).

            The third rule adds **momentum**: it keeps {KEEP:.0%} of its last speed and adds the new slope. In a
            narrow valley the slopes across cancel and those along the valley add up. The price: noise adds up as
            well, and the effective stride is about {1 / (1 - KEEP):.0f} times as long.

            The last two rules give each weight a step of its own size. **RMSProp** divides each slope by the
            size of its recent slopes. **Adam** does the same with a running mean of the slopes. After the
            division a step is about as long as the learning rate, however steep the place. That makes Adam hard
            to break. It also makes it slow here: with a rate of {start.rate:g} it cannot move faster than about
            {start.rate:g} a step, and the best line is {np.linalg.norm(start.best - start.paths[0, 0]):.1f}
            away. After the race its loss is {left[4]:.2f} above the best, the mini-batch's {left[1]:.3f}. Give
            Adam a larger rate and the order turns round. So a comparison of optimisers at one learning rate
            says little: each has to be tried at rates that suit it.

            Noise in the steps is not only a cost. In a landscape with several valleys, as in the last chapter, it
            can carry a walk out of a shallow one. This map cannot show that: the loss of a line is a bowl with one
            lowest place, so there is nothing to escape from, and noise only keeps the walk from settling.
            """),
        panels=(
            Seen(
                "Same start, five paths",
                "The loss seen from above: each ring is one height, the star the best line. Each colour is one "
                "rule; dots are steps.",
            ),
            Seen(
                "How far each still is from the best",
                "The loss above the lowest possible one, on a scale of powers of ten. Flat and jagged at the "
                "bottom means that noise keeps a rule from settling.",
            ),
        ),
        steps=steps(),
        formula=(
            "plain: [θ] ← [θ] − [η] [g]",
            "momentum: [v] ← 0.9 [v] + [g],   [θ] ← [θ] − [η] [v]",
            "RMSProp: [θ] ← [θ] − [η] [g] / √[s]",
            "Adam: [θ] ← [θ] − [η] [m] / √[s]",
        ),
        symbols=(
            Symbol(
                "θ", "slope and offset; best", NO_UNIT, lambda r: f"{r.best[0]:.2f}, {r.best[1]:.2f}", ("best",)
            ),
            Symbol("η", "the learning rate", NO_UNIT, lambda r: f"{r.rate:g}"),
            Symbol("g", "gradient of a mini-batch", "examples", lambda r: f"{r.batch}", NAMES[:2]),
            Symbol(
                "v",
                "speed: slopes added up",
                "loss left by momentum",
                lambda r: f"{remaining(r)[2]:.3g}",
                ("momentum",),
            ),
            Symbol(
                "s",
                "mean of squared slopes",
                "loss left by RMSProp",
                lambda r: f"{remaining(r)[3]:.3g}",
                ("RMSProp",),
            ),
            Symbol(
                "m", "running mean of slopes", "loss left by Adam", lambda r: f"{remaining(r)[4]:.3g}", ("Adam",)
            ),
        ),
        notes=(
            CodeNote(
                "speed = slope if memory is None else keep * memory + slope",
                "Most of the old speed, plus the slope.",
            ),
            CodeNote(
                "return -rate * slope / (np.sqrt(square) + 1e-8), square",
                "Divided by the size of recent slopes; the small number avoids a division by zero.",
            ),
            CodeNote(
                "fair_mean, fair_square", "Both means start at zero; this division corrects the first steps."
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.5,
            "The policy was trained with AdamW, Adam with weights that shrink a little at each step, on "
            "mini-batches of demonstrations. Its rate falls to zero at the end, so that the noise settles.",
        ),
        reading=(
            Paper(
                "Kingma and Ba 2015, Adam: A Method for Stochastic Optimization",
                "Section 2: the rule, and why the first steps need a correction.",
                "https://arxiv.org/abs/1412.6980",
            ),
            Paper(
                "Choi et al. 2019, On Empirical Comparisons of Optimizers for Deep Learning",
                "The abstract and section 4: rankings turn with how each optimiser was tuned.",
                "https://arxiv.org/abs/1910.05446",
            ),
        ),
    )


def remaining(result: Race) -> np.ndarray:
    """(R,) the loss above the best at the end; infinite for a rule that flew off."""
    left: np.ndarray = np.nan_to_num(result.losses[:, -1] - result.floor, nan=np.inf)
    return left


def lost(result: Race) -> list[str]:
    return [name for name, left in zip(result.names, remaining(result), strict=True) if not np.isfinite(left)]


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="A smaller rate",
            question=f"At a rate of {race().rate:g}, {RMS} is closest to the best line in the end. The rate goes "
            f"down to {SLOW:g} for all five. Which is closest now?",
            choices=(f"{RMS}, as before", "momentum", "Adam", "plain descent, on all points or on few"),
            values={"rate": SLOW},
            answer=lambda r: (3, 3, 1, 0, 2)[int(remaining(r).argmin())],
            says=lambda r: (
                f"{r.names[int(remaining(r).argmin())]}, {remaining(r).min():.3f} above the best; {RMS} is still "
                f"{remaining(r)[3]:.2f} above it, and Adam {remaining(r)[4]:.2f}. At a small rate the long "
                "stride of momentum helps, and steps that are never longer than the rate do not get far. A "
                "winner at one rate is no better rule."
            ),
        ),
        Step(
            title="A larger rate",
            question=f"The rate goes to {FAST:g}. What happens to the full batch and to Adam?",
            choices=("Both get faster", "The full batch flies off, Adam gets faster", "Both fly off"),
            values={"rate": FAST},
            answer=lambda r: (2 if "Adam" in lost(r) else 1) if "full batch" in lost(r) else 0,
            says=lambda r: (
                f"Flown off: {', '.join(lost(r)) or 'none'}. Adam now ends {remaining(r)[4]:.4f} above the best, "
                f"after {remaining(race())[4]:.2f} before. It divides by the size of the slopes, so it survives "
                "rates that others do not."
            ),
        ),
        Step(
            title="One example at a time",
            question="The mini-batch shrinks to a single point. How much worse than the full batch does plain "
            "descent end?",
            choices=("Not at all", "Up to ten times as far from the best", "More than ten times as far"),
            values={"batch": 1},
            answer=lambda r: one_example(r),
            says=lambda r: (
                f"{remaining(r)[1]:.3f} against {remaining(r)[0]:.3f}, "
                f"{remaining(r)[1] / remaining(r)[0]:.1f} times as far, after looking at {r.seen[1]} examples "
                f"instead of {r.seen[0]:,}. Momentum adds up the noise of many steps: it ends at "
                f"{remaining(r)[2]:.2f}."
            ),
        ),
        Step(
            title="More time",
            question=f"The race goes on for {LONG} steps, rate and batches as at the start. Which rule is last "
            "now?",
            choices=("momentum", "Still Adam", "the full batch"),
            values={"steps": LONG},
            answer=lambda r: (2, 2, 0, 1, 1)[int(remaining(r).argmax())],
            says=lambda r: (
                f"{r.names[int(remaining(r).argmax())]}, at {remaining(r).max():.3f}; Adam is at "
                f"{remaining(r)[4]:.3f}. Near the bottom only noise is left, and momentum amplifies it. The usual "
                "remedy is a rate that falls with time."
            ),
        ),
    )


def one_example(result: Race) -> int:
    full, single = remaining(result)[:2]
    if single <= full:
        return 0
    return 1 if single <= 10 * full else 2


def checks() -> tuple[Check, ...]:
    slope, speed, rate = 2.0, 10.0, 0.1
    after = rate * (KEEP * speed + slope)
    return (
        NumberCheck(
            question=f"Momentum keeps {KEEP:.0%} of its speed, which is {speed:g}. The slope is {slope:g}, the "
            f"rate {rate:g}. How long is the next step?",
            answer=after,
            within=0.005,
            unit="",
            feedback=f"{rate:g} × ({KEEP:g} × {speed:g} + {slope:g}) = {after:g}.",
            near=(
                (rate * slope, "That is the plain step. The speed comes on top."),
                (KEEP * speed + slope, "That is the new speed. Multiply it by the rate."),
            ),
        ),
        ChoiceCheck(
            question="Which picture shows a rate that is too large for plain descent in a narrow valley?",
            options=(
                Option("A", "A slow glide along the valley: the rate is small.", sketch=path(0.35)),
                Option(
                    "B",
                    "Yes: each step crosses the valley and lands higher on the other side.",
                    right=True,
                    sketch=path(-1.12),
                ),
                Option("C", "It swings, but each swing is smaller: this still settles.", sketch=path(-0.7)),
            ),
        ),
        OrderCheck(
            question="Order the batches by what one step costs, the cheapest first.",
            items=("one example", "a mini-batch of eight", "the full batch"),
            feedback="Right. Cheap steps are noisy ones; eight is the compromise here.",
        ),
        ChoiceCheck(
            question="A paper reports that its new optimiser beats SGD clearly. Both ran with the rate that the "
            "authors had tuned for theirs. What do you conclude?",
            options=(
                Option(
                    "The new one is better", "At a rate that was chosen for it. The first two steps turn on this."
                ),
                Option("Nothing yet: SGD needs its own rate", "Yes. Tune each, then compare.", right=True),
                Option("SGD is broken", "It may do well at a rate that suits it."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You train a policy for a week on mini-batches. Near the end the loss stops falling and "
            "only jitters. The data are good. What do you plan for the last day?",
            options=(
                Option("A larger learning rate", "It would make the jitter larger."),
                Option("A rate that falls to zero", "Yes: shorter steps average the noise out.", right=True),
                Option("Smaller mini-batches", "Their slopes are noisier."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="A paper compares two optimisers at one learning rate and names a winner. Explain what "
            "you would ask before you believe it.",
            model="Each rule has rates that suit it: what is slow for one throws the other off. So I would ask "
            "for the best of several rates for each, with several seeds, and after the same amount of "
            "computing, not the same number of steps, since a step on a mini-batch costs far less than "
            "one on all examples.",
        ),
    )


def path(factor: float) -> tuple[tuple[tuple[float, ...], tuple[float, ...], str], ...]:
    """A walk across a valley whose distance from the middle is multiplied by `factor` at each step."""
    steps = np.arange(7)
    away = factor**steps
    up = 0.5 + 0.24 * away if factor < -1 else 0.5 + 0.45 * away
    return ((tuple(steps / 6), tuple(np.clip(up, 0, 1)), "heads"), ((0.0, 1.0), (0.5, 0.5), "muted"))
