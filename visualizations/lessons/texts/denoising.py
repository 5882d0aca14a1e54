"""From noise to a plan: its lesson."""

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
    Symbol,
    Table,
    cited,
    paragraphs,
)
from visualizations.lessons.texts.denoising_steps import steps
from vla_core.lessons.denoising import PLANS, Denoising, K, denoise
from vla_core.lessons.timeline import OURS

PASS_LARGE, PASS_MS, SIZE = 50, 2.0, 10  # ms of the network and of a denoising step, and their number, in a check
FIRST = cited("130,000", "Brohan et al. 2022, RT-1, section 5: demonstrations of 17 months")


@cache
def lesson() -> Lesson:
    start, one = denoise(), denoise(steps=1)
    return Lesson(
        question="How can a policy answer with one of several good movements, instead of their average?",
        before=("bins", "drift"),
        explanation=paragraphs(f"""
            An obstacle lies on the way to the goal. {start.share:.0%} of the teachers pass it on the left, the
            others on the right. Both ways are good. A network trained with squared error answers their
            average: a straight line through the middle, which hits the obstacle. Answers of this kind, with
            several separate good choices, are called **multimodal**.

            Bins can hold two answers for one number. A whole plan here is {K} places, {2 * K} numbers that
            must fit together: the first half of a left plan and the second half of a right one is a crash. So
            we need a way to draw a whole plan at once. This is what a **diffusion policy** does, and **flow
            matching**, its younger relative.

            Training goes from plan to noise. Take a teacher's plan, mix it with random numbers, and let a
            network guess what was underneath. The time t says how much is mixed: at 0 all is noise, at 1 the
            plan is clean. The answer with the least squared error is the **expected plan**: the mean of all
            plans that could look like this under so much noise.

            Use goes the other way. Begin with pure noise. The expected plan minus the present one, divided by
            the time that is left, is a **velocity**: the arrows in the figure. Follow them for a short time,
            ask again, follow again. One such step is a **denoising step**.

            Watch what the arrows do. At the start nothing is known, so every arrow leads to the average of all
            teachers. But the noise leans a little to one side, and each step makes the lean larger, until only
            one way is left. Each noise ends as one whole plan on one side, {start.left:.0%} of them on the
            left here. With a single step this cannot happen: all {one.crashes} plans of {PLANS} hit the
            obstacle.

            Here the ideal denoiser is computed exactly, because the teachers are two bell-shaped crowds of plans
            (Gaussians). No network is trained: what you see is the sampler alone, the procedure that walks from
            noise to a plan. A real policy has a network in its place, which also
            gets the context: pictures, words and the robot's own measurement. Our flow head takes its steps in
            about {OURS["denoising"]:.1f} ms, a small part of a **forward pass**.
            """),
        panels=(
            Seen(
                "Arrows turn noise into plans",
                "The table from above, the obstacle grey, at the moment of the slider. Thin: all plans. "
                "Orange: one of them with its arrows. Dotted green: what the denoiser expects it to become. "
                "Dashed blue: the average of the teachers. Press ▶ and watch.",
            ),
            Seen(
                "Every noise ends on one side",
                "Time from left to right: how far to the side the middle of each plan is. The colour is the "
                "side on which it ends. Between the dotted lines lies the obstacle; the upright line is the "
                "moment on show.",
            ),
        ),
        steps=steps(),
        formula=("[x] ← [x] + [v] / [S]", "[v] = ([E]{plan | x} − [x]) / (1 − [t])"),
        symbols=(
            Symbol("x", "plan on its way; its middle place, across", "m", middle, ("one plan", "all plans")),
            Symbol("v", "velocity; mean length of an arrow", "m per unit of t", speed, ("velocity",)),
            Symbol("S", "denoising steps", "steps", lambda r: f"{r.steps}"),
            Symbol("t", "time of the sampler, 0 is noise", "no unit", lambda r: f"{r.time:.2f}"),
            Symbol("E", "expected plan, its middle place, across", "m", expected, ("expected plan",)),
        ),
        notes=(
            CodeNote(
                "velocity = (posterior_mean(", "A network stands here in a real policy; the ideal one is computed."
            ),
            CodeNote("path.append(path[-1] + velocity / steps)", "One Euler step along the arrows."),
            CodeNote(
                "weights /= weights.sum(axis=1, keepdims=True)", "How likely each way is, given this noisy plan."
            ),
            CodeNote(
                "eps = (path[-1] - signal * plan) / dirt",
                "Diffusion: from the expected plan follows the expected noise; both are mixed again, with "
                "less noise.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.45,
            "The flow head's whole way from noise to a chunk of actions, step by step. Look at which step the "
            "chunk has found its direction.",
        ),
        reading=(
            Paper(
                "Chi et al. 2023, Diffusion Policy: Visuomotor Policy Learning via Action Diffusion",
                "Section IV: multimodal actions, with pictures of both ways round.",
                "https://arxiv.org/abs/2303.04137",
            ),
            Paper(
                "Lipman et al. 2022, Flow Matching for Generative Modeling",
                "Section 2 and section 4.1: straight paths from noise to data.",
                "https://arxiv.org/abs/2210.02747",
            ),
            Paper(
                "Black et al. 2024, π0: A Vision-Language-Action Flow Model for General Robot Control",
                "Section IV: flow matching on chunks of actions, beside a language model.",
                "https://arxiv.org/abs/2410.24164",
            ),
        ),
        tables=(roads(),),
    )


def middle(result: Denoising) -> str:
    return f"{result.current[0, K // 2, 1]:+.2f}"


def expected(result: Denoising) -> str:
    return f"{result.expected[0, K // 2, 1]:+.2f}"


def speed(result: Denoising) -> str:
    lengths = ((result.velocity[0] ** 2).sum(axis=-1)) ** 0.5
    return f"{lengths.mean():.2f}"


def roads() -> Table:
    return Table(
        title="Three roads to actions",
        head=("", "tokens", "diffusion and flow", "reinforcement learning"),
        rows=(
            (
                "the answer",
                "one bin for each number, as a word",
                "a whole chunk, drawn from noise",
                "an action of either kind",
            ),
            (
                "learns from",
                "demonstrations: cross-entropy",
                "demonstrations: squared error of the denoiser",
                "a reward, by trying",
            ),
            (
                "two good ways",
                "kept: two likely bins",
                "kept: each noise ends in one",
                "takes the one with more reward",
            ),
            ("precision", "half a bin", "not limited", "not limited"),
            ("time to act", "one pass for each token", "one pass and a few small steps", "one pass"),
            (
                "price",
                "slow for many numbers",
                "a second kind of training",
                f"very many tries; RT-1's {FIRST} demonstrations took months, a try costs as much",
            ),
            (
                "examples",
                "RT-2, OpenVLA",
                "Diffusion Policy, π0",
                "grasping by trial (QT-Opt); fine-tuning of a VLA",
            ),
            (
                "in this course",
                "«An action as a line of text»",
                "this chapter",
                "not taught: our teacher can be asked instead",
            ),
        ),
    )


def checks() -> tuple[Check, ...]:
    return (
        NumberCheck(
            question=f"The large network takes {PASS_LARGE} ms, once. Each of {SIZE} denoising steps takes "
            f"{PASS_MS:g} ms. How long until the chunk is ready?",
            answer=PASS_LARGE + SIZE * PASS_MS,
            within=0.5,
            unit="ms",
            feedback=f"{PASS_LARGE} + {SIZE} × {PASS_MS:g} ms. Only the small head runs at each step; the "
            "context is computed once.",
            near=(
                (
                    SIZE * (PASS_LARGE + PASS_MS),
                    "The large network need not run again: the context stays the same.",
                ),
            ),
        ),
        OrderCheck(
            question="Bring one run of the sampler into order.",
            items=(
                "draw random numbers, as many as a plan has",
                "guess the clean plan",
                "compute the velocity towards it",
                "move a short way along it, and guess again",
            ),
            feedback="Right; the last three repeat until t is one.",
        ),
        ChoiceCheck(
            question="With many steps, what decides on which side a plan ends?",
            options=(
                Option("The average of the teachers", "It is the same for all plans."),
                Option("The noise it began with", "Yes: the same noise always gives the same plan.", right=True),
                Option("The number of steps", "Compare five and fifty: each plan keeps its side."),
            ),
        ),
        ChoiceCheck(
            question="Your diffusion policy goes left in one moment and right in the next, and in the end "
            "straight ahead into the obstacle, though every single plan is good. Why?",
            options=(
                Option("Too few denoising steps", "Then single plans would be bad, too."),
                Option(
                    "New noise at every decision draws a new side, and it never stays with one",
                    "Yes. Keep the noise, carry out longer chunks, or let the last plan be part of the context.",
                    right=True,
                ),
                Option(
                    "The teachers disagree, so it cannot be learnt", "Each single plan shows that it was learnt."
                ),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="A gripper must close to the millimetre, with seven numbers an action and chunks of "
            "fifty. Which head do you take?",
            options=(
                Option("Tokens, one after the other", f"{7 * 50} passes for one chunk, and half a bin of error."),
                Option("A mean with squared error", "Fine while there is one good way; it averages two."),
                Option("Flow: the chunk drawn as a whole", "Yes: precise, both ways kept, few steps.", right=True),
            ),
            manner="design",
        ),
        ChoiceCheck(
            question="Pictures are mostly generated by diffusion today, while robots use tokens and "
            "diffusion. What speaks for tokens in a robot?",
            options=(
                Option("An action needs no precision", "It does: half a bin can be millimetres."),
                Option(
                    "The language model's own output and training can be kept, with all it knows",
                    "Yes: an action is then one more sentence. A picture of a million numbers is too long for "
                    "that.",
                    right=True,
                ),
                Option("Tokens are faster", "One pass for each number is slower than a few small steps."),
            ),
        ),
        Checkpoint(
            question="Half of the teachers pass an obstacle on the left, half on the right. A network with "
            "squared error runs into it. The denoiser is trained with squared error too. Explain why its "
            "plans do not.",
            model="The least squared error is reached by the mean of all plans that fit what is known. Given "
            "the scene alone, both ways fit, and their mean is a crash. The denoiser is also given the noisy "
            "plan. At the start that says nothing, and it answers the same mean. But each small step follows "
            "the answer only a little and asks again with less noise. A plan that leans to the left fits the "
            "left way better, so the next mean lies further left, until one way is left over. With a single "
            "step there is no asking again.",
        ),
    )
