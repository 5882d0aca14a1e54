"""Four ways to write one motion: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.ways import BINS, LINKS, RANGES, STEPS, write

ERROR = 0.01  # rad, of the shoulder in the homework


def notes() -> TeacherNotes:
    start = write()
    reach = float(LINKS.sum())
    return TeacherNotes(
        minutes=25,
        aim="Everybody can name one thing for and one against joint angles, poses, changes and bins.",
        misconceptions=(
            Misconception(
                "Changes are best, since most models use them.",
                "They are easy to learn and add up their errors. They need a loop that looks.",
            ),
            Misconception(
                "An absolute pose is safe.",
                "Begin beside its place and it comes back in one leap. Show it with the slider.",
            ),
            Misconception(
                "Half a bin is negligible.",
                f"In each step perhaps; {STEPS} steps add them up.",
            ),
        ),
        questions=(
            RoomQuestion(
                "The same numbers go to an arm that is a fifth longer. Which notations still work?",
                "Those that speak about the hand. Angles put another arm's hand somewhere else.",
            ),
            RoomQuestion(
                "Why is a change easier to learn than a place?",
                f"It is much the same everywhere: {RANGES[2]:g} mm from end to end instead of {RANGES[1]:g} mm.",
            ),
            RoomQuestion(
                "Which notation would you choose for a robot without a camera?",
                "An absolute one: without looking, nothing takes the sum of errors back.",
            ),
        ),
        homework=Homework(
            question=f"The stretched arm is {reach:g} mm long. By how much does its hand move if the shoulder is "
            f"{ERROR:g} rad off? A change has a range of {RANGES[2]:g} mm in {BINS} bins: how wide is a bin, and "
            f"how far may {STEPS} independent errors of half a bin add up, at worst and typically?",
            solution=f"{reach:g} × {ERROR:g} = {reach * ERROR:.1f} mm. A bin is {RANGES[2] / (BINS - 1):.2f} mm; "
            f"at worst {STEPS} × {RANGES[2] / (BINS - 1) / 2:.2f} = {STEPS * RANGES[2] / (BINS - 1) / 2:.1f} mm, "
            f"typically not above √{STEPS} × {RANGES[2] / (BINS - 1) / 2:.2f} = "
            f"{STEPS**0.5 * RANGES[2] / (BINS - 1) / 2:.1f} mm. (With its default noise the chapter measures "
            f"{start.errors[2, -1]:.0f} mm for changes.)",
        ),
    )
