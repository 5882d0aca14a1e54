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
    Step,
    Symbol,
    Table,
    paragraphs,
)
from vla_core.lessons.fewshot import (
    COUNTS,
    DEMO_NOISE,
    HEAD,
    HIDDEN,
    KINDS,
    LORA,
    OWN,
    RANK,
    SCRATCH,
    TASKS,
    WAYS,
    ZERO,
    FewShot,
    learn,
)
from vla_core.lessons.measured_curves import Measured, read
from vla_core.world.tasks import TASKS as ROBOT_TASKS

FEW, MANY, STRONG = 4, 32, 10.0
WIDE, THIN = 1000, 8  # of a layer and a correction, in a check
CLEAR = 0.1  # share of successes that counts as a difference, in a step


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
            inside, by the product of two thin matrices: {start.free[LORA]} numbers, against
            {start.free[SCRATCH]:,} for a network from scratch.

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
                "level. "
                "Look where the other lines cross it. The thin upright line is your number.",
            ),
            Seen(
                "The real robot",
                "The same ways, on the simulated arm of this course, in the same colours. The bars are "
                "intervals of "
                "confidence: where they overlap, nobody has won.",
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


def task_name(measured: Measured) -> str:
    """The task that the real robot was taught; nothing where that has not been measured."""
    return str(measured.about.get("task", "")).partition("@")[0].removesuffix("-v3")


def relatives(task: str) -> list[str]:
    """Tasks of the robot that are close to this one: their names begin with the same word."""
    first = task.partition("-")[0]
    names = [name.removesuffix("-v3") for name in ROBOT_TASKS]
    return [name for name in names if name.partition("-")[0] == first and name != task]


def share(measured: Measured, name: str, shots: float) -> float:
    """The share of successes; nan where it has not been measured."""
    curve = measured.at(name)
    found = [] if curve is None else curve.success[curve.values == shots]
    return float(found[0]) if len(found) else float("nan")


def robot_story(measured: Measured) -> str:
    """What the measurement says, in its own numbers."""
    task, before, first = task_name(measured), share(measured, "before", 0), share(measured, WAYS[HEAD], 1)
    if not task or np.isnan(before + first):
        return "On the real robot it has not been measured here yet; the third panel names the command."
    known = " and ".join(f"«{name}»" for name in relatives(task))
    kin = f" But its close relatives {known} were trained." if known else ""
    return (
        f"The third panel is the real robot. Its trunk was trained without the task «{task}».{kin} So its "
        f"zero-shot success of {before:.0%} is not won from nothing. After one demonstration, learnt by a new "
        f"head "
        f"without a pull, {first:.0%} are left."
    )


def on_robot(measured: Measured) -> str:
    """What was measured of each way, in one line."""
    names = [name for name in (*WAYS, "rehearsed") if measured.at(name) is not None]
    if not names:
        return "On the real robot it has not been measured here."
    curves = [curve for name in names if (curve := measured.at(name)) is not None]
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
                f"passes "
                f"through the cross exactly, slip and all, and the slip moves the curve where nothing was shown. "
                f"From scratch: {error(r, SCRATCH, 1):.2f}."
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
            f"that "
            "learn beat zero-shot?",
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
            values={},
            answer=lambda r: rise(share(r.measured, WAYS[HEAD], 1) - share(r.measured, "before", 0)),
            says=lambda r: f"{on_robot(r.measured)} {robot_reason(r.measured)}",
        ),
    )


def robot_question(measured: Measured) -> str:
    task, before = task_name(measured) or "a new task", share(measured, "before", 0)
    start = "" if np.isnan(before) else f" Zero-shot it succeeds in {before:.0%}."
    return (
        f"The real robot and «{task}», which was left out of its training.{start} What does one demonstration do?"
    )


def robot_reason(measured: Measured) -> str:
    change = share(measured, WAYS[HEAD], 1) - share(measured, "before", 0)
    if np.isnan(change):
        return "Run the command to fill the panel."
    if change < -CLEAR:
        return (
            "One demonstration has one place of the object and one goal; learnt by heart, it teaches to go there "
            "whatever the picture shows. It takes more demonstrations until pictures matter again."
        )
    return "What the trunk knew was kept: that is what a pull and rehearsing old data are for."


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


def checks() -> tuple[Check, ...]:
    return (
        NumberCheck(
            question=f"A layer has {WIDE:,} × {WIDE:,} weights. LoRA corrects it with rank {THIN}. How many "
            f"numbers "
            "learn?",
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
