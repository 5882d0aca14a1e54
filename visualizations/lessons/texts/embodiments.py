"""One policy for many arms: its lesson."""

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
from visualizations.lessons.texts.embodiments_steps import FRANKA, SAWYER, WIDOWX, steps
from vla_core.lessons.embodiments import DEMOS, NAMES, REACH, STARTS, SharedPolicyResult, share_policy

ASKED, TINY = 12.0, 3.0  # mm, of an action and of a reach, in checks
KINDS = cited("22", "Open X-Embodiment Collaboration 2023, abstract: kinds of robots")
EPISODES = cited("a million", "Open X-Embodiment Collaboration 2023, abstract: trajectories")
GAIN = cited(
    "50 %", "Open X-Embodiment Collaboration 2023, section V: RT-1-X against each laboratory's own method"
)
FETCH = 0.31  # of Fetch's own unit, that moves its hand a centimetre a step


@cache
def lesson() -> Lesson:
    alone, shared = share_policy(), share_policy("all three")
    return Lesson(
        question="Can one policy learn from many different robots, and does each of them profit?",
        before=("ways", "drift"),
        explanation=paragraphs(f"""
            Demonstrations are expensive, and every laboratory has its own robot. If their demonstrations could be
            pooled, all would have more. This is **cross-embodiment** learning. The body of a robot, its
            joints, its gripper and its cameras, is its **embodiment**.

            The arms differ. A Franka has seven joints, a WidowX six. A policy that answers in joint angles
            fits one of them only. So one common language is chosen: the change of the hand's pose, forward,
            sideways and up, its turn, and the gripper. Each arm's own **inverse kinematics** turns it into
            joint angles.

            A second difference is how far a hand moves in one step: {NAMES[FRANKA]} {REACH[FRANKA]:g} mm,
            {NAMES[WIDOWX]} {REACH[WIDOWX]:g}, {NAMES[SAWYER]} {REACH[SAWYER]:g} here. With **normalisation**
            each action is divided by the most that its arm can do: 1 is always a full step. In the robot it is
            multiplied back.

            The experiment: three arms, each taught at {DEMOS} places of its own part of the table, the same
            task: go round the obstacle to the goal. Then each starts at {len(STARTS)} places all over the
            table. Taught by itself alone, {NAMES[FRANKA]} arrives from {alone.solo_success[FRANKA]:.0%} of
            them. Taught by all three, from {shared.success[FRANKA]:.0%}: it profits from places that it has
            never seen, because others have. This is **positive transfer**. Open X-Embodiment pooled {EPISODES}
            episodes of {KINDS} kinds of robots; on average its policy succeeded {GAIN} more often than each
            laboratory's own.

            What is shared is what the task asks for and what the pictures mean. What is not shared stays a
            problem: a wrist that cannot turn far enough, another camera, a gripper that holds differently. A
            policy that gets no sign of these limits cannot keep to them. The puzzle of the peg, later in this
            course, is such a case.
            """),
        panels=(
            Seen(
                "Success rate per arm",
                f"The share of the {len(STARTS)} starts from which each arm arrives. Grey: taught by itself "
                "alone. Orange: the policy of all who teach now.",
            ),
            Seen(
                "Where the arm goes",
                "The table from above. Dots are the places of the lessons, one colour for each arm; lines are "
                "the ways of the arm that you watch, orange and dotted where it does not arrive in time.",
            ),
        ),
        steps=steps(),
        formula=("[a] = [Δ] / [R]", "in the robot: [Δ] = [R] · [a], at most [R] long"),
        symbols=(
            Symbol(
                "a", "action that the policy learns", "no unit", lambda r: "−1 to 1" if r.normalised else "in mm"
            ),
            Symbol("Δ", "change of the hand's place in a step, at most", "mm", reach, ("arrives",)),
            Symbol("R", "reach of the watched arm in a step", "mm", reach),
        ),
        notes=(
            CodeNote(
                "scale = np.ones(3) if normalised", "In millimetres the lessons of a fast arm are larger numbers."
            ),
            CodeNote("return np.linalg.solve(", "One policy, fitted to all lessons at once by least squares."),
            CodeNote("path.append(path[-1] + said", "An arm cannot do more than its reach, whatever it is told."),
        ),
        checks=checks(),
        jump=Jump(
            0.5,
            "Our actions are normalised too: 1 moves the Sawyer's hand by a centimetre a step. For Fetch, the "
            f"arm of the second world, the same centimetre is {FETCH:g}. Look at the four numbers and their unit.",
        ),
        reading=(
            Paper(
                "Open X-Embodiment Collaboration 2023, Robotic Learning Datasets and RT-X Models",
                "Section V: which robots profit from the others, and which do not.",
                "https://arxiv.org/abs/2310.08864",
            ),
            Paper(
                "Octo Model Team 2024, Octo: An Open-Source Generalist Robot Policy",
                "Section 3: inputs and outputs that differ from robot to robot.",
                "https://arxiv.org/abs/2405.12213",
            ),
        ),
        tables=(differences(),),
    )


def reach(result: SharedPolicyResult) -> str:
    return f"{REACH[result.arm]:g}"


def differences() -> Table:
    return Table(
        title="What differs between arms, and what helps",
        head=("difference", "example", "what helps"),
        rows=(
            (
                "joints",
                "seven in one arm, six in another, twelve in four legs",
                "the hand's pose as the common language; inverse kinematics",
            ),
            (
                "step size",
                ", ".join(f"{n} {r:g} mm" for n, r in zip(NAMES, REACH, strict=True)),
                "normalisation by what the arm can do",
            ),
            (
                "control rate",
                "some at a few hertz, some at fifty",
                "resample the demonstrations, or tell the rate",
            ),
            ("camera", "front, side, wrist", "many cameras in training; a picture from the wrist"),
            ("limits of the joints", "a wrist of half a turn", "as an input, or in this arm's own demonstrations"),
            ("hand", "two fingers, suction, five fingers", "a head for each kind of hand"),
        ),
    )


def checks() -> tuple[Check, ...]:
    return (
        NumberCheck(
            question=f"A demonstration moves {NAMES[WIDOWX]}'s hand by {ASKED:g} mm; the most it can do is "
            f"{REACH[WIDOWX]:g} mm. What is the normalised action?",
            answer=ASKED / REACH[WIDOWX],
            within=0.005,
            unit="no unit",
            feedback=f"{ASKED:g} / {REACH[WIDOWX]:g}.",
            near=((REACH[WIDOWX] / ASKED, "The other way round: a share of the most it can do."),),
        ),
        ChoiceCheck(
            question=f"The same normalised action goes to {NAMES[FRANKA]}. How far does its hand move?",
            options=(
                Option("The same distance", "Millimetres were left behind; its full step is larger."),
                Option(
                    "The same share of its own, larger step",
                    "Yes: both do the same part of what they can.",
                    right=True,
                ),
                Option("Not at all", "Any arm can carry out a share."),
            ),
        ),
        OrderCheck(
            question="Bring the way of a demonstration from one arm to another into order.",
            items=(
                "the change of the first hand's pose is recorded",
                "it is divided by the first arm's largest step",
                "the policy learns it with the picture",
                "the answer is multiplied with the second arm's largest step",
                "inverse kinematics finds the second arm's joint angles",
            ),
            feedback="Right: only the first and the last steps know an arm.",
        ),
        ChoiceCheck(
            question="Trained on twenty kinds of robots, a policy picks and places well with a new arm of six "
            "joints, but never inserts a peg. The normalisation is right. What do you suspect?",
            options=(
                Option("Too few demonstrations of pegs", "The other arms insert with the same policy."),
                Option(
                    "The wrist turns less far than those in the data, and the wanted pose is not reached",
                    "Yes: compare commanded with reached poses. A cup forgives it, a peg does not.",
                    right=True,
                ),
                Option("The bins are too coarse", "Then the other arms would fail, too."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You add an arm with two hands to a data set of arms with one. What do you do with the "
            "actions?",
            options=(
                Option("Average the two hands", "Nobody's movement is left."),
                Option("Train a policy of its own", "Then it learns nothing from the others' pictures and words."),
                Option(
                    "Keep one backbone, and give the new arm a head for twice as many numbers",
                    "Yes: what is seen and said is shared, the form of the answer is not.",
                    right=True,
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="A laboratory with a slow arm of seven joints is asked to pool its demonstrations with those "
            "of faster arms of six joints. Explain what has to be done to the data, what it gains, and what stays "
            "its own problem.",
            model="Joint angles fit one arm only, so every action becomes a change of the hand's pose, "
            "divided by the most that its arm can do in a step. A full step is then one for everybody, and in "
            "use each arm multiplies by its own reach and finds its joints by inverse kinematics. The slow "
            "arm gains what the others have shown in places and scenes that it never visited, and gives them "
            "the same. Its limits stay its own: how far its wrist turns, where its camera stands, how its "
            "hand holds.",
        ),
    )
