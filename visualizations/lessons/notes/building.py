"""What we are building: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from visualizations.lessons.texts.building import apart, quarter
from vla_core.lessons.building import SAID, moment


def notes() -> TeacherNotes:
    now = moment()
    return TeacherNotes(
        minutes=20,
        aim="Everybody can say what goes into the policy and what comes out, in numbers, and that the sentence "
        "alone can change the motion.",
        misconceptions=(
            Misconception(
                "The robot is told where the handle is.",
                "It never is. Positions of objects are labels in training and crosses in pictures; the policy "
                "gets two pictures, four numbers about itself and the words.",
            ),
            Misconception(
                "The model answers with a whole motion, or with a program.",
                f"It answers with {now.chunk} small actions of {now.action.size} numbers each, and then looks "
                "again.",
            ),
            Misconception(
                "A small answer is an easy answer.",
                f"{now.action.size} numbers are little to write and hard to get right: each changes what is seen "
                "next.",
            ),
        ),
        questions=(
            RoomQuestion(
                f"Both attempts begin in the same scene. Where do «{SAID[0]}» and «{SAID[1]}» part, and why "
                "there?",
                f"Early: after a quarter of the way the hands are {apart(now)[quarter(now)]:.0f} mm apart, since "
                "opening begins above the handle and closing beside it. Listen for «the pictures are the same at "
                "the start, so only the words can make the difference».",
            ),
            RoomQuestion(
                "Which of the inputs could you cover and still open the drawer?",
                "Opinions differ, and that is the point: write them on the board and measure in the tab Break it.",
            ),
            RoomQuestion(
                "A chat program also answers step by step. What can it do that a robot cannot?",
                "Take its time, and be wrong without consequences: its words do not move what it reads next.",
            ),
        ),
        homework=Homework(
            question="Count the numbers that go into the policy at one moment: two square pictures with three "
            "colours each, of the sides that the figure tells, and the robot's own measurement. How many come "
            "out, and how many go in for each that comes out?",
            solution=f"{now.front.shape[0]}² × {now.front.shape[2]} + {now.wrist.shape[0]}² × "
            f"{now.wrist.shape[2]} + {now.state.size} = {now.front.size + now.wrist.size + now.state.size:,} go "
            f"in, {now.action.size} come out: "
            f"{(now.front.size + now.wrist.size + now.state.size) / now.action.size:,.0f} for each. The words "
            "come on top.",
        ),
    )
