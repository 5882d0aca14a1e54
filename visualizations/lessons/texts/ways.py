"""Four ways to write one motion: its lesson."""

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
    Table,
    paragraphs,
)
from vla_core.lessons.rt2 import NAMES as SEVEN
from vla_core.lessons.ways import BINS, LINKS, NAMES, RANGES, STEPS, Ways, write

LONGER, ASIDE = 1.2, 40.0  # in the steps
EARLY, LATE = 12, 48  # steps at which errors are compared
TURNED = 0.02  # rad, in a check


@cache
def lesson() -> Lesson:
    start = write()
    return Lesson(
        question="In which numbers should a policy say where the arm goes?",
        before=("building", "neuron"),
        explanation=paragraphs(f"""
            An arm of two links draws an arc. The same motion can be written in four ways, and a policy has to
            answer in one of them.

            **Joint angles|joint angles** are what the motors understand. From them the place of the hand follows
            by **forward kinematics**: sines and cosines times the lengths of the links. An error in an angle is
            multiplied by the arm's length. And the same angles put another arm's hand somewhere else.

            The **pose** of the hand is its place (and, on a real arm, its rotation). It means the same for each
            arm; the arm works out its own angles by **inverse kinematics**. That can fail: a place may be out of
            reach, and near a **singularity**, such as a stretched arm, a small move of the hand needs a huge turn
            of a joint. A pose also needs a common frame: bump the camera, and all places are off.

            The **change of pose**, also called delta, says how far the hand moves from where it is. It is a small
            number around zero, much the same for all arms and places, and so easy to learn: here all
            changes lie in a range of {RANGES[2]:g} mm, all places in one of {RANGES[1]:g} mm. The price:
            changes are summed, so each error stays in all later steps. Independent errors grow as the square
            root of the number of steps.

            **Bins|bins** of changes are whole numbers, {BINS} for each direction here. A language model can write
            them. Their price is half a bin in each step, and the next chapter measures it.

            No notation wins everywhere. With noise of {start.noise:.0%} of its own range each, angles end
            {start.errors[0, -1]:.0f} mm off, places {start.errors[1, -1]:.0f} mm, changes
            {start.errors[2, -1]:.0f} mm. But begin with the hand beside its place, and only the absolute notations
            come back, in one dangerous leap. A policy with changes needs to see where it is: in **closed loop** it
            looks before each decision, and the next change corrects the last. That is why most
            vision-language-action models write changes, and ours does.
            """),
        panels=(
            Seen(
                "Played back",
                "Some runs of the chosen notation in its colour over the dotted motion, the arm in grey. Look at "
                "where the runs end and how rough they are.",
            ),
            Seen("What is written", "The two numbers of each step: the first as a whole line, the second dashed."),
            Seen(
                "How far off the hand is",
                "The mean distance from the motion for all four notations; the chosen one is thick. Changes and "
                "their bins lie on each other.",
            ),
        ),
        steps=steps(),
        formula=(
            "hand = [l] · (cos [q], sin [q]), link after link",
            "hand after [t] steps = begin + Σ [Δ]",
            "error after [t] steps ≈ [e] · √[t]",
        ),
        symbols=(
            Symbol(
                "l", "lengths of the links", "mm", lambda r: " and ".join(f"{r.longer * one:g}" for one in LINKS)
            ),
            Symbol("q", "angle of a joint, shoulder at the end", "rad", lambda r: f"{r.written[0][-1, 0]:.2f}"),
            Symbol("t", "steps", "steps", lambda r: f"{STEPS}"),
            Symbol(
                "Δ",
                "largest change of a step",
                "mm",
                lambda r: f"{abs(r.written[2]).max():.1f}",
                ("pose change", "bins of change"),
            ),
            Symbol("e", "error of one change", "mm", lambda r: f"{r.noise * RANGES[2]:.2f}", ("pose change",)),
        ),
        notes=(
            CodeNote("first, both = joints[..., 0], joints.sum(axis=-1)", "The second link turns with the first."),
            CodeNote(
                "bend = np.arccos(",
                "The law of cosines; out of reach the arm stretches, which is where it is singular.",
            ),
            CodeNote("path = start + np.cumsum(changes, axis=-2)", "Changes are summed: an error stays for good."),
        ),
        checks=checks(start),
        jump=Jump(
            0.4,
            "The real policy's action is a change of the hand's place, a centimetre a step at most, and the "
            "gripper. Look how small the numbers are, and that they hover around zero.",
        ),
        reading=(
            Paper(
                "Chi et al. 2023, Diffusion Policy: Visuomotor Policy Learning via Action Diffusion",
                "The part on position against velocity control: a case in which absolute places win.",
                "https://arxiv.org/abs/2303.04137",
            ),
            Paper(
                "Open X-Embodiment Collaboration 2023, Robotic Learning Datasets and RT-X Models",
                "Section IV: how actions of many arms are brought into one notation.",
                "https://arxiv.org/abs/2310.08864",
            ),
        ),
        tables=(representations(),),
    )


def representations() -> Table:
    seven = len(SEVEN)
    return Table(
        f"Representations of an action, for an arm with {seven} numbers",
        ("written as", "numbers", "for it", "its drawback", "used by"),
        (
            (
                "joint angles",
                f"{seven} angles",
                "direct for the motors, all the arm can do",
                "another arm ends elsewhere; errors grow with the arm's length",
                "ACT",
            ),
            (
                "hand pose",
                "place, rotation, gripper",
                "the same for all arms, easy to read",
                "needs inverse kinematics and one frame; singularities; leaps",
                "Diffusion Policy",
            ),
            (
                "change of pose",
                "the same as differences",
                "small numbers around zero, alike for all arms",
                "errors add up unless the policy looks again",
                "Octo, this policy",
            ),
            (
                "bins of changes",
                f"{seven} tokens of {BINS}",
                "a language model writes them; two answers may stay",
                "half a bin of error; one token after another is slow",
                "RT-2, OpenVLA",
            ),
        ),
    )


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Another arm",
            question="The motion was recorded on one arm and is played back, without noise, on one whose links "
            f"are {LONGER:g} times as long. Which notation leads elsewhere?",
            choices=NAMES[:3],
            values={"noise": 0.0, "longer": LONGER, "notation": NAMES[0]},
            answer=lambda r: int(r.errors[:3, -1].argmax()),
            says=lambda r: (
                f"The {NAMES[int(r.errors[:3, -1].argmax())]}: {r.errors[:, -1].max():.0f} mm off at the end. "
                "Places and changes fit, because each arm works out its own angles."
            ),
        ),
        Step(
            title="Noise in the changes",
            question=f"Each change has a small error of its own. After {EARLY} steps the hand is off by a little. "
            f"How far off is it after {LATE} steps, four times as many?",
            choices=("As far as before", "About twice as far", "About four times as far"),
            values={"notation": NAMES[2]},
            answer=lambda r: growth_choice(r),
            says=lambda r: (
                f"{r.errors[2, EARLY]:.1f} mm, then {r.errors[2, LATE]:.1f} mm: {growth(r):.1f} times. Errors of "
                "different signs partly cancel, so the sum grows as the square root of the steps."
            ),
        ),
        Step(
            title="A hand beside its place",
            question=f"The hand begins {ASIDE:g} mm aside. Which notation never finds back?",
            choices=NAMES[:3],
            values={"noise": 0.0, "moved": ASIDE, "notation": NAMES[2]},
            answer=lambda r: int(r.errors[:3, -1].argmax()),
            says=lambda r: (
                f"The {NAMES[int(r.errors[:3, -1].argmax())]} stays {r.errors[2, -1]:.0f} mm off to the end: it "
                "only says how far to move. A policy that sees the hand before each decision would correct it."
            ),
        ),
        Step(
            title="The way back",
            question="The hand pose does find back. How far does the hand move in its first step?",
            choices=(
                "As little as in the recorded motion",
                "About half of what it is off",
                "All of it at once",
            ),
            values={"noise": 0.0, "moved": ASIDE, "notation": NAMES[1]},
            answer=lambda r: 0 if r.first_step[1] < 0.2 * ASIDE else (1 if r.first_step[1] < 0.8 * ASIDE else 2),
            says=lambda r: (
                f"{r.first_step[1]:.0f} mm in one step, where the motion itself begins with {r.first_step[2]:.2f} "
                "mm. On a real arm that is a blow. Absolute notations need a limit on speed."
            ),
        ),
    )


def growth(result: Ways) -> float:
    return float(result.errors[2, LATE] / result.errors[2, EARLY])


def growth_choice(result: Ways) -> int:
    return 0 if growth(result) < 1.4 else (1 if growth(result) < 3 else 2)


def checks(start: Ways) -> tuple[Check, ...]:
    reach = float(LINKS.sum())
    blow = reach * TURNED
    return (
        NumberCheck(
            question=f"The arm is stretched out, {reach:g} mm from shoulder to hand. The shoulder's angle is "
            f"wrong by {TURNED:g} rad. How far is the hand off?",
            answer=blow,
            within=0.6,
            unit="mm",
            feedback=f"Small angle times length: {TURNED:g} × {reach:g} mm = {blow:g} mm.",
            near=(
                (float(LINKS[0]) * TURNED, "That is the elbow; the hand is farther out."),
                (TURNED, "Radians become millimetres when they are multiplied by a length."),
            ),
        ),
        OrderCheck(
            question="A policy writes a change of pose. What happens until the motor turns?",
            items=(
                "the change is added to where the hand is",
                "the arm works out its joint angles",
                "each motor turns to its angle",
                "the camera shows where the hand is now",
            ),
            feedback="Right; the middle steps are the robot's own controller.",
        ),
        ChoiceCheck(
            question="Changes have the smallest error in this experiment. Is that because they are the more exact "
            "notation?",
            options=(
                Option("Yes, differences are always more exact", "The noise was given as a share of each range."),
                Option(
                    f"No: the same share of {RANGES[2]:g} mm is less than of {RANGES[1]:g} mm",
                    "Yes. A smaller range is the point: what the network gets wrong is a share of it.",
                    right=True,
                ),
                Option("No, it is a matter of luck", f"It is the mean over {len(start.replays[0])} runs."),
            ),
        ),
        ChoiceCheck(
            question="A policy of changes works on an arm of your lab. On a second arm of the same type all its "
            "motions come out half as large. Pictures and words are the same. What do you check?",
            options=(
                Option("The camera", "It would change where it goes, not how far each step is."),
                Option(
                    "What one unit of an action stands for on the second arm",
                    "Yes: changes are scaled to the range of each arm, and this scale belongs to the data.",
                    right=True,
                ),
                Option("The lengths of the links", "For changes the arm works out its own angles."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You collect demonstrations on five different arms for one policy with a language backbone. "
            "How do you write actions?",
            options=(
                Option("Joint angles, they are exact", "They mean something else for each arm."),
                Option(
                    "Changes of pose, scaled to each arm's range, as tokens or as numbers",
                    "Yes: alike for all arms, small, and corrected by looking again.",
                    right=True,
                ),
                Option(
                    "Poses in each arm's own frame", "The frames differ, so the same number means other places."
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="You build a policy for several arms. Explain in which numbers it should answer, and what "
            "you pay for that.",
            model="In changes of the hand's pose, scaled to each arm's range: they mean the same for all arms "
            "and are small numbers around zero, easy to learn. The price is that changes add up, and so "
            "do their errors. So it has to look at where it is before each decision, or at least often. "
            "And each arm needs its own way from pose to joints.",
        ),
    )
