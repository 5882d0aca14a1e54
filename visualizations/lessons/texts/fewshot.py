"""A new task from a few demonstrations: its lesson."""

from functools import cache

import numpy as np

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
    paragraphs,
)
from visualizations.lessons.texts.fewshot_steps import FIRST, LAST, share, shares_after, steps, task_name
from vla_core.lessons.fewshot import (
    DEMO_NOISE,
    HEAD,
    HIDDEN,
    LORA,
    OWN,
    RANK,
    SCRATCH,
    TASKS,
    WAYS,
    ZERO,
    learn,
)
from vla_core.lessons.measured_curves import Measured, read
from vla_core.world.tasks import TASKS as ROBOT_TASKS

WIDE, THIN = 1000, 8  # of a layer and a correction, in a check


@cache
def lesson() -> Lesson:
    start, measured = next(learn()), read(OWN)
    return Lesson(
        question="How many demonstrations does a robot need for a task that it has never been taught?",
        before=("mix", "backbone"),
        explanation=paragraphs(f"""
            A policy has learnt many tasks. Now comes one more. How much must be shown? There are three answers.
            Nothing, so that the sentence alone has to do: **zero-shot**. A handful of demonstrations, on top of
            what is known: **few-shot**. Or everything, to a new network: from scratch.

            Here a task is a curve: from where a thing lies to what the hand should do. A sentence is three numbers
            that describe the curve. A small **trunk** has learnt {TASKS} such tasks from place and sentence
            together. For a new task of the same family the sentence is enough: its error is
            {start.now[ZERO]:.2f}, where always answering zero would be wrong by {start.silence:.2f}.

            Now show it something. With **fine-tuning** a trained network learns on. It can be confined to a new
            **action head** on a frozen trunk: {start.free[HEAD]} numbers learn. **LoRA** also corrects a layer
            inside, by the product of two thin matrices, of {RANK} columns and {RANK} rows here; that number is the
            rank. So {start.free[LORA]} numbers learn, against {start.free[SCRATCH]:,} for a network from scratch.

            A demonstration is never perfect: here it is wrong by {DEMO_NOISE:g}. A network that fits a single one
            exactly learns its slip along with it, and forgets what the trunk knew. So few demonstrations can be
            worse than none. The cure is a **prior**: pull the weights back to the old ones. With many
            demonstrations the pull hardly counts, as a prior should.

            Where the new task is unlike the old ones, the same words mean something else. Then zero-shot
            fails, and a pull to the old weights holds on to what is wrong.

            {robot_story(measured)}

            What to take home: measure zero-shot first. It is the mark that every adaptation has to beat.
            """),
        panels=(
            Seen(
                "Four answers",
                "Crosses are the demonstrations, dotted is the truth. Follow one colour at a time: does it pass "
                "through the crosses, and what does it do where there are none?",
            ),
            Seen(
                "Few can harm",
                "The error of each way, averaged over three tasks. The dashed line learns nothing and stays "
                "level. Look where the other lines cross it. The thin upright line is your number.",
            ),
            Seen(
                "The real robot",
                "The same ways, on the simulated arm of this course, in the same colours. The bars are intervals "
                "of confidence: where they overlap, nobody has won.",
            ),
        ),
        steps=steps(measured),
        formula=("[E] = Σ (answer − shown)² + [λ] ‖weights − old weights‖²", "[W] → W + [U] [D]"),
        symbols=(
            Symbol(
                "E",
                "what learning makes small; the error of the head now",
                "no unit",
                lambda r: f"{r.now[HEAD]:.2f}",
                ("head", "error, head"),
            ),
            Symbol("λ", "pull to the old weights", "no unit", lambda r: f"{r.pull:g}"),
            Symbol("W", "frozen layer of the trunk", "numbers", lambda r: f"{HIDDEN} × {HIDDEN}"),
            Symbol(
                "U",
                "thin matrix of LoRA, zero at first",
                "numbers",
                lambda r: f"{HIDDEN} × {RANK}",
                ("LoRA + head", "error, LoRA + head"),
            ),
            Symbol("D", "the other thin matrix", "numbers", lambda r: f"{RANK} × {HIDDEN}"),
        ),
        notes=(
            CodeNote(
                "held = seen.T @ seen + max(pull, LEAST_PULL)",
                "The pull stands beside what was shown: more demonstrations make it count for less.",
            ),
            CodeNote("up.T @ inner,", "The slope of a matrix that is a product: through its other half."),
            CodeNote(
                "weights = (old.weights[0], old.weights[1] + up @ down, weight)",
                "Merged, the correction costs nothing when the robot runs.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.3,
            "Four heads stand on one trunk. Compare what they propose: a new head could be added without touching "
            "what sees, reads and fuses.",
        ),
        reading=(
            Paper(
                "Hu et al. 2021, LoRA: Low-Rank Adaptation of Large Language Models",
                "Section 4: the correction of low rank, and why it begins at zero.",
                "https://arxiv.org/abs/2106.09685",
            ),
            Paper(
                "Li et al. 2018, Explicit Inductive Bias for Transfer Learning with Convolutional Networks",
                "Section 3: pulling to the old weights instead of to zero.",
                "https://arxiv.org/abs/1802.01483",
            ),
            Paper(
                "Kim et al. 2024, OpenVLA: An Open-Source Vision-Language-Action Model",
                "Section 5.3: fine-tuning a large policy with LoRA, and what it saves.",
                "https://arxiv.org/abs/2406.09246",
            ),
        ),
        tables=(three_ways(),),
    )


def three_ways() -> Table:
    return Table(
        "How much is shown",
        ("way", "what is shown", "what learns", "good when", "risk"),
        (
            (
                "zero-shot",
                "the sentence",
                "nothing",
                "the task is a new mixture of known parts",
                "fails without a sign where words mean something new",
            ),
            (
                "few-shot",
                "a handful of demonstrations",
                "a head, or a head and LoRA",
                "the task is like what was trained",
                "slips are learnt by heart, old tasks are forgotten",
            ),
            (
                "from scratch",
                "everything",
                "all weights",
                "nothing that was trained is like it",
                "needs many demonstrations",
            ),
        ),
    )


def relatives(task: str) -> list[str]:
    """Tasks of the robot that are close to this one: their names begin with the same word."""
    first = task.partition("-")[0]
    names = [name.removesuffix("-v3") for name in ROBOT_TASKS]
    return [name for name in names if name.partition("-")[0] == first and name != task]


def robot_story(measured: Measured) -> str:
    """What the measurement says, in its own numbers."""
    task, before = task_name(measured), share(measured, "before", 0)
    if not task or np.isnan(before):
        return "On the real robot it has not been measured here yet; the third panel names the command."
    known = " and ".join(f"«{name}»" for name in relatives(task))
    tries = int(measured.curves[0].tries[0])
    luck = 5 * round(20 * 1.96 * float(np.sqrt(0.5 / tries)))  # points between two shares near one half
    kin = f", but with its relatives {known}" if known else ""
    return (
        f"The third panel is the real robot, whose trunk was trained without the task «{task}»{kin}. Its sentence "
        f"alone succeeds in {before:.0%} of {tries} tries. {shares_after(measured, FIRST)} "
        f"{shares_after(measured, LAST)} Differences below some {luck} points may be luck."
    )


def checks() -> tuple[Check, ...]:
    return (
        NumberCheck(
            question=f"A layer has {WIDE:,} × {WIDE:,} weights. LoRA corrects it with rank {THIN}. How many "
            "numbers learn?",
            answer=float(2 * THIN * WIDE),
            within=0.5,
            unit="numbers",
            feedback=f"Two thin matrices of {THIN} × {WIDE:,} each: {2 * THIN * WIDE:,}, of {WIDE**2:,}.",
            near=(
                (float(THIN * WIDE), "That is one of the two matrices."),
                (float(WIDE**2), "That is the whole layer, which stays frozen."),
            ),
        ),
        OrderCheck(
            question="Order the ways by how many numbers may change, the fewest first.",
            items=WAYS,
            feedback="Right: the fewer may change, the less a slip can spoil, and the less can be learnt.",
        ),
        ChoiceCheck(
            question="Why can one demonstration make a good policy worse?",
            options=(
                Option(
                    "The learning rate is always too high", "Least squares has no learning rate and does it too."
                ),
                Option(
                    "Its slip and its one place are learnt as if they were the rule",
                    "Yes: one demonstration cannot say which part of it matters.",
                    right=True,
                ),
                Option("The trunk was not trained long enough", "It answered the new task well before."),
            ),
        ),
        ChoiceCheck(
            question="After fine-tuning with five demonstrations the new task works. Next day the customer "
            "reports that the old tasks fail. Your test had covered the new task only. What happened?",
            options=(
                Option("The camera was moved", "Then the new task would fail too."),
                Option(
                    "Nothing held the shared weights to what the old tasks need",
                    "Yes. Rehearse old data in every batch, or pull to the old weights, and measure old tasks "
                    "too.",
                    right=True,
                ),
                Option("Five demonstrations are too many", "More would have kept even less of the old."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="A customer wants a task that is close to what your policy knows. There is one afternoon and "
            "an operator. What is your plan?",
            options=(
                Option(
                    "Train a new policy on the afternoon's demonstrations",
                    "From scratch is the way that needs most of them.",
                ),
                Option(
                    "Measure zero-shot; collect varied demonstrations; adapt a little, held to the old weights; "
                    "measure new and old tasks",
                    "Yes: the first number tells whether anything has to be learnt, the last ones whether "
                    "something was lost.",
                    right=True,
                ),
                Option(
                    "Repeat one perfect demonstration many times",
                    "One place many times is still one place: variety is what a few demonstrations lack.",
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain why a few demonstrations can make a policy worse than none, and what you would do "
            "about it.",
            model="The policy already answers the new task from its sentence. A few demonstrations are a little "
            "wrong and show few places, and a network that fits them exactly takes slips and places for the rule. "
            "So I would change few numbers, pull them to the old ones and vary what is shown. Before it I measure "
            "zero-shot, which has to be beaten, and after it the old tasks too.",
        ),
    )
