"""One policy for many arms: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from visualizations.lessons.texts.embodiments_steps import FRANKA, SAWYER, WIDOWX
from vla_core.lessons.embodiments import NAMES, REACH, STARTS, share_policy

SHOWN, ROAD = 18.0, 540.0  # mm, of a demonstrated step and of a way, in the homework


def notes() -> TeacherNotes:
    together, plain = share_policy("all three"), share_policy("all three", normalised=False)
    absent = share_policy("without Sawyer")
    share = SHOWN / REACH[WIDOWX]
    paces = ", ".join(f"{name} {ROAD / (share * reach):.0f}" for name, reach in zip(NAMES, REACH, strict=True))
    return TeacherNotes(
        minutes=30,
        aim="Everybody can say what different arms share, what normalisation does for it, and what it cannot do.",
        misconceptions=(
            Misconception(
                "Demonstrations of another arm disturb, so each arm does best with its own.",
                f"{NAMES[FRANKA]} arrives from {together.solo_success[FRANKA]:.0%} of {len(STARTS)} starts "
                f"alone, and from {together.success[FRANKA]:.0%} with all three. The others have been where it "
                "has not.",
            ),
            Misconception(
                "The arm with the least reach suffers most from plain millimetres.",
                f"{NAMES[SAWYER]} arrives from {plain.success[SAWYER]:.0%}, {NAMES[FRANKA]} from "
                f"{plain.success[FRANKA]:.0%}. Told too much, an arm does what it can; told too little, it "
                "runs out of time.",
            ),
            Misconception(
                "After normalisation all arms are the same to the policy.",
                "Only the length of a step is. The limits of the joints, the camera and the hand still differ.",
            ),
        ),
        questions=(
            RoomQuestion(
                f"{NAMES[SAWYER]} has never taught and still arrives from {absent.success[SAWYER]:.0%} of the "
                "starts. Where does it fail?",
                "At the end of the table that only it would have shown. Let them find the red lines in the "
                "figure.",
            ),
            RoomQuestion(
                "Why is the change of the hand's pose a better common language than joint angles?",
                "It means the same for every arm, and each arm's inverse kinematics does the rest. Then ask for a "
                "task where the elbow matters, and the language is too poor.",
            ),
            RoomQuestion(
                "Divide by the most that an arm can do, or by the spread of its demonstrations?",
                "Both are used. The limit is known beforehand; the spread fits the data better, but a slow "
                "teacher then looks like a fast one. Listen for the reason, not for the side.",
            ),
        ),
        homework=Homework(
            question=f"A demonstration moves {NAMES[WIDOWX]}'s hand by {SHOWN:g} mm; at most it can do "
            f"{REACH[WIDOWX]:g}. Reaches in the order {', '.join(NAMES)}: {', '.join(f'{r:g}' for r in REACH)} "
            f"mm. What is the normalised action? How many such steps does each arm need for {ROAD:g} mm? What "
            f"happens where {NAMES[FRANKA]} and {NAMES[SAWYER]} are told the {SHOWN:g} mm as they are?",
            solution=f"{SHOWN:g} / {REACH[WIDOWX]:g} = {share:g}. Steps: {paces}. In millimetres "
            f"{NAMES[FRANKA]} does {SHOWN:g} instead of {share * REACH[FRANKA]:g} mm and needs "
            f"{ROAD / SHOWN:.0f} steps instead of {ROAD / (share * REACH[FRANKA]):.0f}; {NAMES[SAWYER]} is cut "
            f"off at {REACH[SAWYER]:g} mm and needs {ROAD / REACH[SAWYER]:.0f} instead of "
            f"{ROAD / (share * REACH[SAWYER]):.0f}: it is hurried, not stopped.",
        ),
    )
