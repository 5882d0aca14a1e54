"""Small errors grow: its lesson."""

from functools import cache

from visualizations.lessons.lesson import (
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
from visualizations.lessons.texts.drift_derivation import derivation
from vla_core.lessons.drift import DEMOS, EXPERT_GAIN, LANE, OFFSET, STEPS, Drift, imitate

NOISE = 4.0  # mm, as the chapter begins
LARGE, NUDGE, LONG = 6.0, 8.0, 20  # of the steps
STEP_RISK, LONGER = 0.01, 500


@cache
def lesson() -> Lesson:
    start = imitate(noise=NOISE, chunk=10)
    nudged = imitate(noise=NOISE, nudge=NUDGE, chunk=10)
    return Lesson(
        question="Why does a policy that copies its teacher almost perfectly still fail after a while?",
        before=("building", "labels"),
        explanation=paragraphs(f"""
            The simplest way to teach a robot is to show it. An expert demonstrates a task {DEMOS} times, and a
            network is fitted to its decisions: in this place, the expert took that step. This is **behavioural
            cloning**, the basis of nearly all robot policies. On the demonstrations it works very well here.

            Then the clone acts by itself, in **closed loop**: each step it takes decides what it sees next. Every
            step has a small error of {start.noise:g} mm, from the motors or from the network. After a few steps
            the hand is beside the curve, in a place that no demonstration has shown. The clone was never told what
            to do there. This is **distribution shift**: the states it meets are no longer those it was trained on.

            The expert has the same errors. But it sees its distance from the curve and takes back
            {EXPERT_GAIN:.0%} of it at each step. So {start.taught[-1]:.0%} of its runs stay within {LANE:g} mm for
            {STEPS} steps, and {start.survival[-1]:.0%} of the clone's.

            How fast do errors grow? Take a policy that adds an error ε at each step, and whose error is larger the
            farther it has strayed: by α for each unit of distance δ. Then δ ← (1 + α) δ + ε, and after many steps
            the distance grows exponentially. This is **compounding error**. A remedy on paper is an **action
            chunk**: decide rarely, execute several actions without looking, and let errors feed back only at the
            decisions. By the model, with α = {start.alpha:g}, chunks of {start.chunk} cut the drift after {STEPS}
            steps from {start.single[-1]:,.0f} ε to {start.chunked[-1]:,.0f} ε.

            Is that what happens here? Measure it. Put the clone {OFFSET:g} mm beside the curve and see by how much
            its step changes: α is {two_digits(start.gain)}. This clone does not amplify an offset; it ignores it.
            Nothing feeds on itself, the errors add up like a random walk, and chunks change almost nothing. The
            model's premise has to be checked before its remedy is believed.

            What helps here is data. Push the expert aside while it demonstrates, and record how it comes back. The
            clone then has an α of {two_digits(nudged.gain)}: it takes errors back, and most runs stay in the lane.
            Now long chunks do harm, because a policy that knows the way back should look often.
            """),
        panels=(
            Seen(
                "The clone leaves the lane",
                "Some runs of the clone in orange, from left to right, the expert's way "
                "dotted, the lane grey. Green dots are the places that the demonstrations have shown. "
                "Press ▶ to watch them leave.",
            ),
            Seen(
                "Fewer and fewer runs stay",
                "The share of runs that have never left the lane. The dashed line is a "
                "policy that fails with one percent at each step.",
            ),
            Seen(
                "A model of growth",
                "If errors feed on themselves: the distance by the formula, for the α of the slider, in "
                "multiples of ε; deciding at every step, and once for each chunk.",
            ),
        ),
        steps=steps(),
        formula=("[δ] ← (1 + [α]) [δ] + [ε]", "[δ] after n decisions = [k] [ε] ((1 + [α])ⁿ − 1) / [α]"),
        symbols=(
            Symbol("δ", "distance from the curve, median at the end", "mm", lambda r: median_end(r), ("clone",)),
            Symbol(
                "α",
                "amplification: slider, and of this clone",
                "a step",
                lambda r: f"{r.alpha:g}, {two_digits(r.gain)}",
            ),
            Symbol("ε", "error of one step", "mm", lambda r: f"{r.noise:g}"),
            Symbol("k", "actions in a chunk", "steps", lambda r: f"{r.chunk}"),
        ),
        notes=(
            CodeNote("if step % chunk == 0:", "The policy looks and decides only at the start of a chunk."),
            CodeNote(
                "path.append(path[-1] + plan[:, step % chunk]", "It acts, with an error that no plan foresaw."
            ),
            CodeNote(
                "weights = np.linalg.solve(",
                "Behavioural cloning in one line: least squares on the demonstrations.",
            ),
            CodeNote(
                "return chunk * (np.expm1(decisions",
                "The formula, written so that it also holds for an α of zero.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.7,
            "The teacher's action stands beside the policy's at every step; «first bad step» leads to where "
            "they part. The demonstrations of this policy were nudged on purpose.",
        ),
        reading=(
            Paper(
                "Ross and Bagnell 2010, Efficient Reductions for Imitation Learning",
                "Section 2: why errors of a clone can grow with the square of the time.",
                "https://proceedings.mlr.press/v9/ross10a.html",
            ),
            Paper(
                "Ross, Gordon and Bagnell 2011, A Reduction of Imitation Learning to No-Regret Online Learning",
                "Section 3: DAgger, which asks the expert about the places that the clone has reached.",
                "https://arxiv.org/abs/1011.0686",
            ),
            Paper(
                "Laskey et al. 2017, DART: Noise Injection for Robust Imitation Learning",
                "The introduction: nudging the expert while it demonstrates.",
                "https://arxiv.org/abs/1703.09327",
            ),
        ),
        derivation=derivation(),
    )


def two_digits(number: float) -> str:
    """Two decimals; a number that rounds to zero has no sign."""
    return f"{round(number, 2) + 0.0:.2f}"


def median_end(result: Drift) -> str:
    return f"{sorted(result.away[:, -1])[len(result.away) // 2]:.0f}"


def staying(share: float) -> int:
    """Most, some or hardly any runs, as the choices of the steps."""
    return 0 if share > 0.85 else (1 if share > 0.15 else 2)


CHOICES = ("Most of them", "Some of them", "Hardly any")


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Larger errors",
            question=f"Each step now has an error of {LARGE:g} mm instead of {NOISE:g}, and a run is lost once it "
            f"is {LANE:g} mm off. How many of the clone's runs last {STEPS} steps?",
            choices=CHOICES,
            values={"noise": LARGE},
            answer=lambda r: staying(r.survival[-1]),
            says=lambda r: (
                f"{r.survival[-1]:.0%}; with the same errors {r.taught[-1]:.0%} of the expert's do. The clone's "
                f"median distance at the end is {median_end(r)} mm. It was never shown what to do beside the "
                "curve."
            ),
        ),
        Step(
            title="Look at every step",
            question=f"Errors of {NOISE:g} mm again, but the clone decides at every step instead of every ten. "
            "Does it stay in the lane more often?",
            choices=("Yes, clearly", "No, hardly any difference", "No, clearly less often"),
            values={"chunk": 1},
            answer=lambda r: difference(r.survival[-1], imitate(noise=NOISE, chunk=10).survival[-1]),
            says=lambda r: (
                f"{r.survival[-1]:.0%} after {imitate(noise=NOISE, chunk=10).survival[-1]:.0%}. Its own α is "
                f"{two_digits(r.gain)}: it ignores an offset, so looking more often tells it nothing that it uses."
            ),
        ),
        Step(
            title="Nudge the expert",
            question=f"During the demonstrations the expert is pushed aside by {NUDGE:g} mm again and again, and "
            "comes back. How many of the new clone's runs last?",
            choices=CHOICES,
            values={"nudge": NUDGE},
            answer=lambda r: staying(r.survival[-1]),
            says=lambda r: (
                f"{r.survival[-1]:.0%}, with the same errors as before. The clone has seen places "
                f"beside the curve and the way back; its α is {two_digits(r.gain)}, so it takes errors back."
            ),
        ),
        Step(
            title="Long chunks",
            question=f"The clone that knows the way back gets chunks of {LONG}. What happens?",
            choices=("It gets better: fewer decisions, fewer errors", "No difference", "It gets worse"),
            values={"nudge": NUDGE, "chunk": LONG},
            answer=lambda r: (0, 1, 2)[
                difference(r.survival[-1], imitate(noise=NOISE, nudge=NUDGE, chunk=10).survival[-1])
            ],
            says=lambda r: (
                f"{r.survival[-1]:.0%} instead of "
                f"{imitate(noise=NOISE, nudge=NUDGE, chunk=10).survival[-1]:.0%}. For {LONG} steps it does not "
                "look, and errors that it could take back add up meanwhile."
            ),
        ),
    )


def difference(now: float, before: float) -> int:
    """More, about as many, or fewer."""
    if abs(now - before) < 0.1:
        return 1
    return 0 if now > before else 2


def checks() -> tuple[Check, ...]:
    hundred, longer = (1 - STEP_RISK) ** STEPS, (1 - STEP_RISK) ** LONGER
    return (
        NumberCheck(
            question=f"Each step goes wrong with a probability of {STEP_RISK:.0%}, independently. How probable "
            f"are {STEPS} right steps in a row?",
            answer=100 * hundred,
            within=0.6,
            unit="%",
            feedback=f"{1 - STEP_RISK:g}^{STEPS} = {hundred:.1%}. For {LONGER} steps it is {longer:.2%}.",
            near=((0.0, "Small, but not zero: multiply the probabilities."), (99.0, "That is one step.")),
        ),
        OrderCheck(
            question="Bring the steps of compounding error into their order.",
            items=(
                "a small error moves the hand aside",
                "the camera shows a place that training did not contain",
                "the policy's next action is worse",
                "the hand is farther away still",
            ),
            feedback="Right, and then it begins again.",
        ),
        ChoiceCheck(
            question="The expert has the same errors in each step. Why does it not drift?",
            options=(
                Option("Its errors cancel exactly", "They are random, as the clone's are."),
                Option(
                    "It reacts to where it is, from anywhere",
                    "Yes: it takes back a share at every step.",
                    right=True,
                ),
                Option("It uses longer chunks", "It decides at every step."),
            ),
        ),
        ChoiceCheck(
            question="Your clone fails after three seconds. A paper promises that chunks reduce compounding "
            "error. You use them, and nothing changes. What do you check?",
            options=(
                Option("Whether the chunks are long enough", "Longer ones make it blind longer."),
                Option(
                    "Whether the policy amplifies offsets at all, by placing it beside its path",
                    "Yes. Where α is near zero there is nothing for chunks to interrupt; the data lack the way "
                    "back.",
                    right=True,
                ),
                Option("Whether the learning rate is right", "It fits the demonstrations well already."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You can afford fifty more demonstrations. Which help the clone most?",
            options=(
                Option("Fifty more perfect ones", "They show the same places once more."),
                Option(
                    "Demonstrations that start beside the path, or in which the expert is pushed aside",
                    "Yes: they show the way back from places that the clone will reach.",
                    right=True,
                ),
                Option("Faster ones", "Speed does not show the way back."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain why a policy that copies its teacher almost perfectly can still fail, and which "
            "data you would collect.",
            model="Its own small errors lead it to places that no demonstration has shown, and there it was "
            "never told what to do. The teacher has the same errors, but knows the way back. So I would "
            "record the way back: push the teacher aside while it demonstrates, or let the policy drive "
            "and ask the teacher what it would do there.",
        ),
    )
