"""Where this came from, and what is missing: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from visualizations.lessons.texts.timeline_steps import QUICK, SHORT, work
from vla_core.lessons.timeline import PROBLEMS, look

TURN, RATE = 0.2, 25  # s of one turn and Hz of the arm, in the homework
LONG, TINY = 20, 3  # actions in a chunk


def notes() -> TeacherNotes:
    start, quick, short = look(), look(forward=QUICK), look(chunk=SHORT)
    old, small = work("RT-2"), work("SmolVLA")
    part = (small.parameters or 0) / (old.parameters or 1)
    forward = start.budget["forward pass"]
    least = round(RATE * TURN)
    return TeacherNotes(
        minutes=30,
        aim="Everybody keeps the control rate, the decision rate and the reaction apart, and can name what is "
        "missing besides speed.",
        misconceptions=(
            Misconception(
                f"{start.chunk} actions in {start.total:.0f} ms are {1000 * start.chunk / start.total:.0f} "
                "actions a second.",
                f"So many could be computed. The arm executes {start.executed:.0f}, its control rate.",
            ),
            Misconception(
                "A faster network makes the robot react much sooner.",
                f"With a forward pass of {QUICK:g} ms instead of {forward:g} the worst case falls from "
                f"{start.reaction:.0f} to {quick.reaction:.0f} ms. Chunks of {short.chunk} bring it to "
                f"{short.reaction:.0f}.",
            ),
            Misconception(
                "Progress was above all a matter of larger models.",
                f"{small.name} came {small.year - old.year:.0f} years after {old.name} with "
                f"{part:.1%} of its parameters. Data, the form of actions and "
                "training changed as well.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Which part of the turn would you shorten first, and what would the robot notice of it?",
                f"The forward pass, {forward / start.total:.0%} of the turn. With chunks of {start.chunk} it "
                "would notice next to nothing.",
            ),
            RoomQuestion(
                "What did RT-2 have that RT-1 did not?",
                "A model that had read the web, and actions written as its text. The demonstrations were the "
                "same.",
            ),
            RoomQuestion(
                f"The table names {len(PROBLEMS)} open problems. Which of them would more demonstrations solve?",
                "Some of dexterity, and the lack of data itself. Safety asks for guarantees, which examples "
                "do not give; speed is a matter of the loop. Let them argue about long tasks.",
            ),
        ),
        homework=Homework(
            question=f"One turn takes {1000 * TURN:g} ms, the arm is driven at {RATE} Hz and the next chunk is "
            "computed while the last one is carried out. What is the shortest chunk for which the arm never "
            f"waits? How late is its reaction at worst, and how late with chunks of {LONG}? How many actions a "
            f"second are executed with chunks of {TINY}, and for what share of the time does the arm wait?",
            solution=f"{RATE} × {TURN:g} = {least} actions. {least} / {RATE} + {TURN:g} = "
            f"{least / RATE + TURN:.1f} s, against {LONG} / {RATE} + {TURN:g} = {LONG / RATE + TURN:.1f} s. "
            f"{TINY} / {TURN:g} = {TINY / TURN:.0f} a second instead of {RATE}: it waits "
            f"{1 - TINY / TURN / RATE:.0%} of the time.",
        ),
    )
