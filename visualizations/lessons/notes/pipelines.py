"""A pipeline of stages, or one network: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.pipelines import SYSTEMS, compare

ONCE, EVERY, WHOLE = range(3)
FIRST, SECOND, HALVED = 12.0, 5.0, 6.0  # mm, in the homework


def notes() -> TeacherNotes:
    start = compare()
    total = (FIRST**2 + SECOND**2) ** 0.5
    return TeacherNotes(
        minutes=30,
        aim="Everybody finds the stage to blame by removing errors in turn, and can name one thing for and one "
        "against each of the three systems.",
        misconceptions=(
            Misconception(
                "Errors add up.",
                "Independent errors add as variances; the largest dominates. A systematic error adds as it is.",
            ),
            Misconception(
                "The stage with the largest error is the one to repair.",
                f"For «{SYSTEMS[ONCE]}» it is the {start.best_repair(ONCE)}, for «{SYSTEMS[EVERY]}» the "
                f"{start.best_repair(EVERY)}: the loop takes back what it sees.",
            ),
            Misconception(
                "End to end has no errors between stages, so it is better.",
                f"It misses by {start.rms[WHOLE]:.0f} mm with the grain on show. Move the slider.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Somebody bumps the camera. Which of the systems notices?",
                "None by itself. The pipeline can be tested stage by stage; the network can be shown new data.",
            ),
            RoomQuestion(
                "Why do more looks not remove the planner's error?",
                "It is the same in every look: a mean of equal errors is that error.",
            ),
            RoomQuestion(
                "You have a week. Do you calibrate, or do you collect demonstrations?",
                "Both can be argued. Ask for what each speaker would measure first.",
            ),
        ),
        homework=Homework(
            question=f"Two independent stages err by {FIRST:g} mm and {SECOND:g} mm. What is the total? What is "
            "it if the first is halved, and if instead the second is removed?",
            solution=f"√({FIRST:g}² + {SECOND:g}²) = {total:.1f} mm. With the first halved "
            f"{(HALVED**2 + SECOND**2) ** 0.5:.1f} mm, without the second {FIRST:.1f} mm. Half of the large "
            "error is worth more than all of the small one.",
        ),
    )
