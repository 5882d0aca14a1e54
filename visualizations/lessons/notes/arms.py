"""Two real arms, one policy: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.arms import GOALS, LESSONS, NAMES, NATIVE_UNITS, SharedPolicyResult, share_policy

SAWYER, FETCH = range(2)
STRONG, WEAK, SAID, WAY = 5.0, 2.0, 0.6, 30.0  # cm a step of two arms, an action, cm to a goal, in the homework


def notes() -> TeacherNotes:
    alone, both = last_result(fetch=False), last_result()
    meant, heard = SAID * STRONG, SAID * WEAK
    needed = meant / WEAK
    return TeacherNotes(
        minutes=30,
        aim="Everybody can say in which numbers two robots can share demonstrations, and recognises a wrong unit "
        "by its signs.",
        misconceptions=(
            Misconception(
                "Robots with different joints cannot learn from each other.",
                f"{NAMES[FETCH]} reaches {alone.reached(FETCH)} of {GOALS} goals on {NAMES[SAWYER]}'s lessons "
                "alone. A move of the hand in centimetres means the same to both.",
            ),
            Misconception(
                "More data from other robots always helps.",
                "Only if they say it in the same numbers and about what both bodies can do. Otherwise lessons "
                "contradict each other.",
            ),
            Misconception(
                "A wrong unit would be noticed at once.",
                "The directions stay right, and the arm is only late or held back by its limit. Compare speeds "
                "with the demonstrations.",
            ),
        ),
        questions=(
            RoomQuestion(
                f"Each teacher shows {LESSONS} goals on its own side. On which side will {NAMES[SAWYER]} do "
                f"better once {NAMES[FETCH]} teaches, too?",
                f"On the right, where it was shown nothing: from {alone.success(SAWYER, 1):.0%} to "
                f"{both.success(SAWYER, 1):.0%} of these goals. Vote first.",
            ),
            RoomQuestion(
                f"One simulator calls a centimetre {NATIVE_UNITS[SAWYER]:g}, the other {NATIVE_UNITS[FETCH]:g}. "
                "The policy is trained on both as they are. What does it learn where both have lessons?",
                "Something between the two, which is wrong for both. That is a mean of answers, as with bins.",
            ),
            RoomQuestion(
                "What will not come along from one arm to the other?",
                "Reach, grasp and force: what depends on the body. Ask which input would tell the policy whose "
                "body it drives.",
            ),
        ),
        homework=Homework(
            question=f"One arm moves {STRONG:g} cm in a step at most, another {WEAK:g} cm; each calls its largest "
            f"move 1. The first shows the action {SAID:g}. How far does it go in centimetres? How far does the "
            "second go if it gets the same number? What should it get, and what can it do? How many steps does "
            f"each case take for {WAY:g} cm?",
            solution=f"{SAID:g} · {STRONG:g} = {meant:g} cm, {WAY / meant:g} steps. The second goes {SAID:g} · "
            f"{WEAK:g} = {heard:g} cm and takes {WAY / heard:g} steps. It should get {meant:g} / {WEAK:g} = "
            f"{needed:g}, which is more than 1: it goes {WEAK:g} cm and takes {WAY / WEAK:g} steps. A right unit "
            "makes the meaning the same, not the body.",
        ),
    )


def last_result(sawyer: bool = True, fetch: bool = True) -> SharedPolicyResult:
    """All goals of both arms, with the lessons of those that teach."""
    *_, last = share_policy(sawyer, fetch)
    return last
