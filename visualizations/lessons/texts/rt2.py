"""An action as a line of text: its lesson."""

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
    cited,
    paragraphs,
)
from vla_core.lessons.rt2 import ARM, NAMES, ActionText, write

SEVEN = len(NAMES)
TOP, MIDDLE = ARM.bins - 1, ARM.bins // 2
OPENED = f"{TOP} " + " ".join([str(MIDDLE)] * (SEVEN - 2)) + f" {TOP}"  # far along x, gripper open
TWO_STEPS = f"{OPENED} 0 {' '.join([str(MIDDLE)] * (SEVEN - 1))}"
PART = 0.5  # share of a range that counts as a large movement
QUARTER = -0.25  # m, in a check


@cache
def lesson() -> Lesson:
    start = write()
    large = cited("55 billion", "Brohan et al. 2023, RT-2, section 4, PaLI-X")
    other = cited("12 billion", "Brohan et al. 2023, RT-2, section 4, PaLM-E")
    largest = cited("562 billion", "Driess et al. 2023, PaLM-E, abstract")
    rate = cited("one to three", "Brohan et al. 2023, RT-2, section 3.3")
    return Lesson(
        question="How can a model that only writes text move a robot, without a single new part?",
        before=("bins", "mix"),
        explanation=paragraphs(f"""
            RT-2 took a **vision-language model** and gave it no new part at all. Each action of the robot is
            written as a line of {SEVEN} whole numbers, and the model goes on doing what it was trained for:
            continue text.

            Take a small movement: {start.action[0]:g} m along x, {start.action[1]:g} m along y,
            {start.action[2]:g} m up, no rotation (roll, pitch and yaw, turns about
            x, y and z), gripper open. Each number's range is cut into {ARM.bins}
            **bins**, and the number of its bin is its **token**. The line is «{start.text}». Read back it is the
            same movement within {1000 * start.error[:3].max():.1f} mm.

            To the model, «{MIDDLE}» is a word like any other. Its knowledge of pictures and sentences carries
            over, because nothing about how it answers has changed: same loss, same layers, same way of
            **autoregressive** writing. So the robot follows instructions about things that no demonstration has
            shown, such as «move banana to Germany» with flags on the table: the flag is known from the web, moving
            things from the robot. That is called **zero-shot** transfer. It does not learn new movements from the
            web, only new reasons for movements that it knows.

            Two details make it work. First, **co-training**: captions and questions about pictures stay in the
            training, or the model forgets them. Second, a mask: when the robot asks, only the tokens of numbers
            may be chosen, since «cup» moves nothing. A line that is no action must be refused, which the reader
            here does word for word.

            The price is time. RT-2 was built on PaLI-X with {large} weights and on PaLM-E with {other}. (PaLM-E
            also exists with {largest}; that one was not used.) The larger of the two decides {rate} times a
            second: it is large, and each number is a **forward pass** of its own. Several steps can be written in
            one line, all numbers of the first step, then of the second; that is an **action chunk** as text, and
            makes the line longer still.
            """),
        panels=(
            Seen("Written as tokens", f"The line, one bar a number: 0 is one end of its range, {TOP} the other."),
            Seen(
                "Lost on the way back",
                "How far each number is off after it was read back, where 1 is the most that can be, half a bin. "
                "Hover for metres and radians.",
            ),
            Seen(
                "What the model's line asks for",
                "A line that you type as the model might: each number as a share of its range, from one end to "
                "the other. A second step is drawn beside the first.",
            ),
        ),
        steps=steps(),
        formula=(
            "[t] = round(([a] − [l]) / ([h] − [l]) · ([B] − 1))",
            "[â] = [t] / ([B] − 1) · ([h] − [l]) + [l]",
        ),
        symbols=(
            Symbol("a", "number that is meant, here Δx", "m", lambda r: f"{r.action[0]:g}"),
            Symbol("t", "its token", "token", lambda r: f"{r.tokens[0]}", ("token",)),
            Symbol("â", "number that comes back", "m", lambda r: f"{r.recovered[0]:.4f}", ("lost",)),
            Symbol("l", "low end of its range", "m", lambda r: f"{ARM.low[0]:g}"),
            Symbol("h", "high end of its range", "m", lambda r: f"{ARM.high[0]:g}"),
            Symbol("B", "bins", "bins", lambda r: f"{ARM.bins}"),
        ),
        notes=(
            CodeNote("text = ARM.text(tokens)", "From whole numbers to the line that the model learns to write."),
            CodeNote(
                "recovered = ARM.decode(ARM.parse(text))[0]",
                "Reading back: check every word, then the bin's value.",
            ),
            CodeNote(
                "replied=ARM.decode(ARM.parse(reply))", "The same reader for a line that somebody else wrote."
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.5,
            "Under the bins head's picture the same kind of line is shown for every action that our policy "
            "considers.",
        ),
        reading=(
            Paper(
                "Brohan et al. 2023, RT-2: Vision-Language-Action Models Transfer Web Knowledge to Robotic "
                "Control",
                "Section 3.2 on actions as text, section 4.2 on what the model does that no robot was shown.",
                "https://arxiv.org/abs/2307.15818",
            ),
            Paper(
                "Driess et al. 2023, PaLM-E: An Embodied Multimodal Language Model",
                "Figure 1 and section 4: pictures and states as words of a sentence.",
                "https://arxiv.org/abs/2303.03378",
            ),
        ),
        tables=(three_roads(),),
    )


def three_roads() -> Table:
    return Table(
        "Three roads from a model to actions",
        ("road", "an action is", "trained with", "two answers", "price", "example"),
        (
            (
                "tokens",
                "whole numbers, one after another",
                "**cross-entropy**",
                "kept, as peaks over bins",
                "half a bin; one pass a number",
                "RT-2, OpenVLA",
            ),
            (
                "diffusion and flow",
                "numbers, cleaned up from noise",
                "squared error of noise or velocity",
                "kept, by drawing",
                "several passes a chunk; a new head",
                "Diffusion Policy, π0",
            ),
            (
                "**reinforcement learning**",
                "whatever earns reward",
                "a reward, from tries",
                "one of them is found",
                "many tries; a reward for each task",
                "fine-tuning after imitation",
            ),
        ),
    )


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="A movement of zero",
            question="Move Δx to 0: the hand shall stay where it is along x. What comes back from the line?",
            choices=("exactly zero", "a few millimetres", "a few centimetres"),
            values={"forward": 0.0},
            answer=lambda r: 0 if r.recovered[0] == 0 else (1 if abs(r.recovered[0]) < 0.01 else 2),
            says=lambda r: (
                f"{1000 * r.recovered[0]:.1f} mm. {ARM.bins} values from one end to the other have no middle one: "
                f"zero lies between tokens {r.tokens[0] - 1} and {r.tokens[0]}. The rotations of zero come back "
                f"as {r.recovered[3]:.4f} rad. A policy that should rest creeps, unless such small numbers are "
                "set to zero."
            ),
        ),
        Step(
            title="To the end of the range",
            question=f"Move Δx to its upper end, {ARM.high[0]:g} m. Which token does the line begin with?",
            choices=(f"{TOP}", f"{MIDDLE}", f"{ARM.bins}"),
            values={"forward": ARM.high[0]},
            answer=lambda r: (TOP, MIDDLE, ARM.bins).index(int(r.tokens[0])),
            says=lambda r: (
                f"{r.tokens[0]}: counting begins at 0, so the last of {ARM.bins} bins is {TOP}. Anything beyond "
                "the end gets the same token: such an action is saturated."
            ),
        ),
        Step(
            title="The model answers",
            question=f"The model writes «{OPENED}». What does the arm do?",
            choices=("It turns its wrist", "It stays and shuts the gripper", "It goes far along x, gripper open"),
            values={"reply": OPENED},
            answer=lambda r: answered(r),
            says=lambda r: (
                f"It goes {r.replied[0, 0]:.2f} m along x, and the gripper is {r.replied[0, -1]:.0%} open. The "
                f"middle tokens mean nearly nothing: {abs(r.replied[0, 1]) * 1000:.0f} mm."
            ),
        ),
        Step(
            title="A longer line",
            question=f"Now the line has {2 * SEVEN} numbers. What is it?",
            choices=(f"One action with {2 * SEVEN} numbers", "Two steps, one after the other", "A mistake"),
            values={"reply": TWO_STEPS},
            answer=lambda r: 1 if len(r.replied) == len(TWO_STEPS.split()) // SEVEN else 2,
            says=lambda r: (
                f"{len(r.replied)} steps: first {r.replied[0, 0]:.2f} m along x, then {r.replied[-1, 0]:.2f} m. "
                "All numbers of one step stand together, so that the arm could begin before the line is finished."
            ),
        ),
    )


def answered(result: ActionText) -> int:
    """A turn, a shut gripper, or a way along x with an open one."""
    action = result.replied[0]
    if np.abs(action[3:6]).max() > PART * ARM.high[3]:
        return 0
    return 2 if action[0] > PART * ARM.high[0] and action[-1] > PART else 1


def checks() -> tuple[Check, ...]:
    token = float(write(forward=QUARTER).tokens[0])
    return (
        NumberCheck(
            question=f"Δx goes from {ARM.low[0]:g} to {ARM.high[0]:g} m in {ARM.bins} bins. Which token is "
            f"{QUARTER:g} m?",
            answer=token,
            within=0.5,
            unit="token",
            feedback=f"A quarter of the way along: {QUARTER - ARM.low[0]:g} × {TOP} = {TOP / 4:g}, rounded to "
            f"{token:g}.",
            near=((TOP - token, "That is the same distance from the other end."),),
        ),
        OrderCheck(
            question="Bring the way of an action through RT-2 into its order.",
            items=(
                "picture and instruction go in",
                "the model writes a number as text",
                "it writes the next, given those before",
                "each word is checked and read back as a bin's value",
                "the arm moves",
            ),
            feedback="Right: until the last two, a language model is at work and nothing else.",
        ),
        ChoiceCheck(
            question=f"The model writes «{MIDDLE} {MIDDLE} cup». What should the robot do?",
            options=(
                Option("Take «cup» for 0", "A guess may be a blow."),
                Option(
                    "Nothing: the line is refused", "Yes. Better still, mask all words but numbers.", right=True
                ),
                Option("Carry out the first two numbers", "An action is whole or none."),
            ),
        ),
        ChoiceCheck(
            question="Your robot is slower than its teacher, though each predicted movement has the right size. "
            "Tokens and bins are in order. Why?",
            options=(
                Option("The bins are too coarse", "Then sizes would be wrong."),
                Option(
                    "It waits for the model between actions, and the teacher did not wait",
                    "Yes: actions were recorded many times a second; the model decides a few times. Write chunks, "
                    "or pass the time that has gone by on to the arm.",
                    right=True,
                ),
                Option("The captions drown the actions", "Then the sizes would be poorly learnt."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question=f"Your language model's tokenizer cuts «{MIDDLE}» in two. How do you write actions?",
            options=(
                Option(
                    "As they come, with two tokens a number",
                    "Lines twice as long, and no bin has a token of its own.",
                ),
                Option(
                    f"Let {ARM.bins} tokens that are hardly ever used stand for the bins",
                    "Yes: one token a bin. RT-2 with PaLM-E and OpenVLA do so.",
                    right=True,
                ),
                Option("With fewer bins than ten", "Single digits would be single tokens, but far too coarse."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain how a flag that no demonstration has shown can decide where the robot puts a "
            "banana, and what could not be learnt that way.",
            model="The flag is known from pictures and text of the web, putting things down from robots. Both "
            "are answered by the same network with the same kind of tokens, and captions stayed in the "
            "training so that the first is not forgotten. So a known movement gets a new reason. A new "
            "movement, one that no robot has shown, does not come from the web.",
        ),
    )
