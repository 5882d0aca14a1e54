"""Chunks, smooth against quick: notes for the lecturer."""

from math import exp

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.chunks import THOUGHT, follow

HZ, LONG, DECAY = 50, 25, 0.5  # actions a second, actions in a chunk, decay in the homework
OLD, NEW = 2.0, 4.0  # votes
AGE = 2


def notes() -> TeacherNotes:
    single, eight = follow(chunk=1, replan=1), follow(chunk=8, replan=8)
    weight = exp(-DECAY * AGE)
    return TeacherNotes(
        minutes=30,
        aim="Everybody can say what a longer chunk, an earlier look and a faster decay each buy and cost.",
        misconceptions=(
            Misconception(
                "Chunks make the policy faster in its reactions.",
                f"They save computing and react later: {single.late:.1f} steps alone, {eight.late:.1f} with "
                f"chunks of {eight.chunk} carried out to their end.",
            ),
            Misconception(
                "The ensemble gets the best of both.",
                "It is smooth, but most of its votes are older than what has just happened.",
            ),
            Misconception(
                "The newest vote counts most in all systems.",
                "Not in ACT, which gives the oldest the most. Ours gives it to the newest.",
            ),
        ),
        questions=(
            RoomQuestion(
                "A ball, a drawer, a needle: which chunk for which?",
                "Short, long, long and slow. Then: and a robot that does all three? The horizon has to follow "
                "the task.",
            ),
            RoomQuestion(
                "Our policy succeeds nearly as often without chunks. Does that prove that they are useless?",
                "No: in its simulator looking costs nothing and little moves. Ask for a case where it would "
                "differ.",
            ),
            RoomQuestion(
                "What would you log to see that a policy reacts too late?",
                "The age of the chunk in use at every step, beside the moment of the change.",
            ),
        ),
        homework=Homework(
            question=f"At {HZ} actions a second a chunk has {LONG} actions and one forward pass takes "
            f"{THOUGHT:g} ms. For how long is the robot blind, and what share of the time does it compute? Two "
            f"chunks vote on a step: the newest {NEW:g}, one that is {AGE} steps older {OLD:g}. The decay is "
            f"{DECAY:g}: what is done?",
            solution=f"{LONG} / {HZ} = {LONG / HZ:.1f} s; {THOUGHT:g} ms of {1000 * LONG / HZ:.0f} ms, "
            f"{THOUGHT * HZ / LONG / 1000:.0%}. The old vote weighs e^−{DECAY * AGE:g} = {weight:.2f} against 1: "
            f"({NEW:g} + {weight:.2f} × {OLD:g}) / (1 + {weight:.2f}) = "
            f"{(NEW + weight * OLD) / (1 + weight):.2f}.",
        ),
    )
