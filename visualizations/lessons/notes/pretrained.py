"""Pretrained, or from nothing: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from visualizations.lessons.texts.pretrained_steps import FEW, HAND, MOST, OTHER, SEEN, SOME, with_labels
from vla_core.lessons.pretrained import NOTHING, RANDOM, TAUGHT

MINUTES_A_LABEL, SPEED = 0.5, 120  # of the homework: minutes for one label, labels an hour


def notes() -> TeacherNotes:
    home, abroad = with_labels(SOME, TAUGHT, HAND, SEEN), with_labels(SOME, TAUGHT, HAND, OTHER)
    return TeacherNotes(
        minutes=30,
        aim="Everybody can read a curve of error against labels, and knows the two controls without which a probe "
        "proves nothing.",
        misconceptions=(
            Misconception(
                "A pretrained encoder knows where things are.",
                "It has numbers from which a line can tell where they are. That the line exists is what the "
                "figure shows; that the policy uses it, it does not.",
            ),
            Misconception(
                "Random weights see nothing.",
                f"For the hand, with {MOST} labels, a probe on random weights is {home.at(RANDOM, MOST):.1f} "
                f"pixels off; always telling the mean {home.mean:.1f}.",
            ),
            Misconception(
                "What helps on one robot helps on the next.",
                f"The hand with {SOME} labels: {home.at(TAUGHT, SOME):.1f} pixels on its own task, "
                f"{abroad.at(TAUGHT, SOME):.1f} on another robot.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Where would the curve of «trained from nothing» lie with ten thousand labels?",
                "At or below the frozen one. Ask what is being paid for: labels, or features that do not quite "
                "fit.",
            ),
            RoomQuestion(
                "Three keypoints were taught to follow hand, object and goal. Is the comparison fair?",
                "For the object and the hand it is its home ground; the text says so. For the gripper it was not "
                "taught. Listen for somebody who asks what the labels of pre-training cost.",
            ),
            RoomQuestion(
                "What would you plot to convince a sceptic that the probe does not simply learn by heart?",
                "The error on held-out episodes, a control with random weights, and a control task with random "
                "labels.",
            ),
        ),
        homework=Homework(
            question="A label takes half a minute. From the table, how many minutes of labelling does the "
            f"trained encoder save at the error that training from nothing has with {MOST} labels? Begin with "
            f"the object on the task it was trained on, and look at {FEW} labels first.",
            solution=f"From nothing reaches {with_labels(SOME).at(NOTHING, MOST):.1f} pixels with {MOST} "
            f"labels. The trained one has {with_labels(SOME).at(TAUGHT, FEW):.1f} with {FEW} and "
            f"{with_labels(SOME).at(TAUGHT, SOME):.1f} with {SOME}. {MOST} labels cost "
            f"{MOST * MINUTES_A_LABEL:.0f} minutes, {SOME} cost {SOME * MINUTES_A_LABEL:.0f}; at {SPEED} labels "
            "an hour.",
        ),
    )
