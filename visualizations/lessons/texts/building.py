"""What we are building: its lesson."""

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
    cited,
    paragraphs,
)
from vla_core.lessons.building import SAID, Exchange, moment


@cache
def lesson() -> Lesson:
    now = moment()
    return Lesson(
        question="What is a vision-language-action model, and what exactly goes in and comes out?",
        before=(),
        explanation=paragraphs(f"""
            You tell a robot arm «{SAID[0]}». It looks, it moves, the drawer is open. Nobody has written down where
            the handle is. A **policy** is the function that decides the next movement from what the robot has at
            hand. This course opens one such policy and explains every part of it.

            It is a **vision-language-action model** (VLA). Vision: it gets two camera pictures. Language: it gets
            your sentence. Action: it answers with a movement. In one line: π(I, L, s) → a. The pictures are I, the
            sentence is L, and s is the robot's own measurement of itself, four numbers: where the hand is and how
            far the gripper is open. That measurement is called **proprioception**.

            What comes out is small. An **action** is four numbers as well: how far the hand shall move along x, y
            and z, and what the gripper shall do. The numbers lie between −1 and 1, and 1 means one centimetre. The
            policy on show reads {now.numbers_in:,} numbers and answers with {now.action.size}, that is
            {now.bytes_out} bytes, less than this sentence. In fact it plans {now.chunk} actions ahead at once; a
            later chapter says why.

            Such a model grew out of the models that describe pictures in words. A **vision-language model** takes
            a picture and a question and continues the text, piece by piece. Its middle part, the **backbone**,
            turns pictures and words into the same kind of vectors. RT-2 showed that the same backbone can continue
            with a movement instead of a word: only the last part, the **action head**, has to be another one.

            Why is this harder than text? A chat program chooses from a fixed list of words, and the words stay as
            they are. A robot acts in a world that moves, through noisy cameras and imperfect motors, many times a
            second. There is no internet full of recorded movements to learn from. And a mistake changes what the
            robot sees next, so mistakes can grow. Each of these points has its chapter.

            The policy here is small, {now.parameters / 1e6:.1f} million **weights|weight**, and runs on an
            ordinary computer. It learnt by imitating a teacher, and it never sees where objects or goals are: it
            has to find them in the pictures.
            """),
        panels=(
            Seen(
                "In: two pictures",
                f"What the policy sees: above the table in {now.front.shape[0]} by {now.front.shape[1]} pixels, "
                f"below the view of the camera on the hand in {now.wrist.shape[0]} by {now.wrist.shape[1]}, past "
                "the fingers.",
            ),
            Seen(
                "Out: an action",
                "The answer at this moment. x is to the right, y forward, z up, in centimetres; the grey bar is "
                "the gripper, −1 for open and 1 for shut.",
            ),
            Seen(
                "Two sentences, two ways",
                "The way of the hand so far, seen from the side. The green dot is now; the dotted line is the way "
                "that the same policy takes from the same start when it is told the other sentence.",
            ),
        ),
        steps=steps(),
        formula=("[π]([I], [L], [s]) → [a]",),
        symbols=(
            Symbol("π", "the policy", "weights", lambda r: f"{r.parameters:,}"),
            Symbol("I", "both pictures", "colour values", lambda r: f"{r.front.size + r.wrist.size:,}"),
            Symbol("L", "the sentence", "words", lambda r: r.said, ("this sentence",)),
            Symbol("s", "hand and gripper", "mm, 0 to 1", state_now, ("the hand",)),
            Symbol("a", "the action", "cm, −1 to 1", action_now, ("action",)),
        ),
        notes=(
            CodeNote(
                "attempts, facts = recorded()", "Both attempts were made by the real policy and written down."
            ),
            CodeNote("front=one.front[here]", "The picture that the policy got at this step, pixel by pixel."),
            CodeNote("action=one.action[here]", "The four numbers that were sent to the arm at this step."),
        ),
        checks=checks(),
        jump=Jump(
            0.0,
            "The same policy, live: press play and watch the seven cards. Each card shows one stage, and a group "
            "of chapters explains it, from the pictures on the left to the action on the right.",
        ),
        reading=(
            Paper(
                "Brohan et al. 2023, RT-2: Vision-Language-Action Models Transfer Web Knowledge to Robotic "
                "Control",
                "The introduction and figure 1: the step from a text answer to an action.",
                "https://arxiv.org/abs/2307.15818",
            ),
            Paper(
                "Kim et al. 2024, OpenVLA: An Open-Source Vision-Language-Action Model",
                "Section 3: an open model of this kind, part by part.",
                "https://arxiv.org/abs/2406.09246",
            ),
            Paper(
                "Brohan et al. 2022, RT-1: Robotics Transformer for Real-World Control at Scale",
                "Section 1: what a team had to collect before any of this worked.",
                "https://arxiv.org/abs/2212.06817",
            ),
        ),
    )


def state_now(result: Exchange) -> str:
    hand = ", ".join(f"{value:.0f}" for value in result.state[:3])
    return f"{hand}; {result.state[3]:.2f}"


def action_now(result: Exchange) -> str:
    return ", ".join(f"{value:.2f}" for value in result.action)


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Only the sentence changes",
            question=f"Same scene, same start, but now the robot is told «{SAID[1]}». How far apart are the hands "
            "of both attempts at the end?",
            choices=("Less than 1 cm", "1 to 10 cm", "More than 10 cm"),
            values={"said": SAID[1], "share": 100},
            answer=lambda r: distance_choice(float(apart(r)[-1])),
            says=lambda r: (
                f"The hands are {apart(r)[quarter(r)]:.0f} mm apart after a quarter of the way and "
                f"{apart(r)[-1]:.0f} mm at the end. The pictures were the same at the start, so only the "
                "sentence can have caused it."
            ),
        ),
        Step(
            title="At the very start",
            question="At step 0 the hand hangs above the table. Which of the four numbers will be largest in "
            "size?",
            choices=("x, to the side", "y, forward or back", "z, up or down", "the gripper"),
            values={"share": 0},
            answer=lambda r: int(np.abs(r.action).argmax()),
            says=lambda r: (
                f"The action is ({action_now(r)}): the hand moves {np.linalg.norm(r.action[:3]):.2f} cm in this "
                "step, of at most one along each direction, and the gripper is told to stay open."
            ),
        ),
        Step(
            title="Near the end",
            question="At the end of the attempt, does the policy still move the hand?",
            choices=("Yes, by more than half a centimetre a step", "Yes, but by less", "No, it has stopped"),
            values={"share": 100},
            answer=lambda r: end_choice(float(np.linalg.norm(r.action[:3]))),
            says=lambda r: (
                f"The last recorded action moves the hand by {np.linalg.norm(r.action[:3]):.2f} cm. "
                f"{'The task was solved' if r.success else 'The task was not solved'} at that moment. The policy "
                "does not know it: it answers every picture with an action, until somebody stops asking."
            ),
        ),
    )


def apart(result: Exchange) -> np.ndarray:
    """mm between the hands of both attempts, for as long as both have moved."""
    both = min(len(result.hand), len(result.other))
    distance: np.ndarray = np.linalg.norm(result.hand[:both] - result.other[:both], axis=1)
    return distance


def quarter(result: Exchange) -> int:
    return len(apart(result)) // 4


def distance_choice(millimetres: float) -> int:
    """Less than a centimetre, up to ten, or more."""
    return 0 if millimetres < 10 else (1 if millimetres <= 100 else 2)


def end_choice(size: float) -> int:
    if size < 0.05:
        return 2
    return 0 if size > 0.5 else 1


def checks() -> tuple[Check, ...]:
    now = moment()
    return (
        OrderCheck(
            question="Bring the parts of a vision-language-action model into the order in which data pass "
            "through.",
            items=(
                "cameras, and the tokenizer that cuts the sentence into pieces",
                "encoders: pictures and words become vectors",
                "backbone: all vectors meet",
                "action head: vectors become a movement",
                "motors",
            ),
            feedback="Right. The glass box shows the same order as its cards.",
        ),
        NumberCheck(
            question=f"The front picture has {now.front.shape[0]} × {now.front.shape[1]} pixels with three "
            "colours each. How many numbers is that?",
            answer=float(now.front.size),
            within=0.5,
            unit="numbers",
            feedback=" × ".join(map(str, now.front.shape)) + f" = {now.front.size:,}.",
            near=(
                (float(now.front.size / 3), "That is the number of pixels; each has three colours."),
                (float(now.numbers_in), "That counts the wrist picture and the state too."),
            ),
        ),
        ChoiceCheck(
            question="What is the key difference between a vision-language model and a vision-language-action "
            "model?",
            options=(
                Option("The first cannot see", "Both get pictures: «vision» stands in both names."),
                Option(
                    "What the last part writes: text, or a movement",
                    "Yes. Encoders and backbone can stay the same; the head and its training data change.",
                    right=True,
                ),
                Option(
                    "The second needs no training data",
                    "It needs more kinds of data: recorded movements beside pictures with text.",
                ),
            ),
        ),
        ChoiceCheck(
            question="A robot does the right thing for «open the drawer». Told «close the drawer» in the same "
            "scene, it opens it again. Its pictures are fine. What do you suspect first?",
            options=(
                Option(
                    "The cameras are too coarse",
                    "Then it would miss the handle. But it finds the handle, and does the wrong thing with it.",
                ),
                Option(
                    "It ignores the sentence",
                    "Yes. If each scene in training had only one task, the picture alone gave the answer, and "
                    "nothing taught it to listen. Try two sentences in one scene to find out.",
                    right=True,
                ),
                Option("The arm is too slow", "Speed changes how fast it errs, not what it does."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You build a kitchen robot that shall follow sentences it has never heard. What do you "
            "start from?",
            options=(
                Option(
                    "Random weights and a few demonstrations",
                    "It would learn those few sentences and nothing about other words.",
                ),
                Option(
                    "A backbone trained on pictures with text, then robot demonstrations",
                    "Yes. Words and what they look like are learnt from the web; only the movement has to come "
                    f"from robots. {cited('6,000', 'Brohan et al. 2023, abstract')} trials of RT-2 tested "
                    "exactly this.",
                    right=True,
                ),
                Option(
                    "A list of rules for each sentence",
                    "It works for the sentences on the list, and fails for the first that is not.",
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain to somebody who knows chat programs what this policy gets, what it answers with, "
            "and why its mistakes matter more than a chat program's.",
            model="It gets two pictures, a sentence and a few numbers about its own hand, and answers with "
            "small movements instead of words. The network is much the same; the last part differs. A "
            "wrong word leaves the world as it is. A wrong movement changes what the robot sees next, so "
            "the next answer starts from a worse place.",
        ),
    )
