"""Four puzzles: notes for the lecturer."""

from math import ceil

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.puzzles import KITCHEN, solve

LONG, QUICK, PASS = 50, 2, 50.0  # actions in a chunk, and ms of a pass, in the kitchen
HZ, LOOP, CHUNK, ACTIONS = 20.0, 120.0, 4, 80  # of the robot in the homework: Hz, ms, two counts of actions


def notes() -> TeacherNotes:
    start, peg = solve(), solve("peg")
    long, quick = (solve("kitchen", PASS, chunk).facts["reaction"] for chunk in (LONG, QUICK))
    lasts, least = 1000 * CHUNK / HZ, ceil(LOOP * HZ / 1000)
    meant, waiting = ACTIONS / HZ, ACTIONS / CHUNK * (lasts + LOOP) / 1000
    return TeacherNotes(
        minutes=40,
        aim="Everybody can find out from a log why a robot is slow, and can choose a chunk from control rate, "
        "forward pass and reaction.",
        misconceptions=(
            Misconception(
                "A robot that moves too slowly predicts too small actions.",
                f"Here every action is right, and the movement takes {start.facts['waits for each pass']:.1f} "
                "times as long. First compare the time between two actions with the demonstrations.",
            ),
            Misconception(
                "The longer the chunk, the better: it keeps the pace.",
                f"It keeps the pace and reacts late. In the kitchen {LONG} actions mean {long:.0f} ms at worst, "
                f"{QUICK} mean {quick:.0f} ms, and planned ahead both reach {KITCHEN:g} Hz.",
            ),
            Misconception(
                "An arm that picks with a policy can also insert with it.",
                f"A wrist that turns {peg.here:g}° serves {peg.facts['pick and place']:.0%} of the grasps and "
                f"{peg.facts['keyed peg']:.0%} of the pegs. A gripper forgives half a turn, a key does not.",
            ),
        ),
        questions=(
            RoomQuestion(
                "The robot is slow. You may ask for one line of its log. Which one?",
                "The times between two actions. If they are as recorded, the loop is fine, and pauses or averaged "
                "teachers are suspected next.",
            ),
            RoomQuestion(
                "Does pipelining make the forward pass shorter?",
                "No. It hides the pass behind the movement. The picture that was decided on is as old as before.",
            ),
            RoomQuestion(
                "Name a task in which looking at each step does harm, and one in which it is needed.",
                "Threading and catching, for example. Listen for the reason: the error of a look against a world "
                "that changes.",
            ),
        ),
        homework=Homework(
            question=f"A robot runs at {HZ:g} Hz, a forward pass takes {LOOP:g} ms, a demonstration has {ACTIONS} "
            f"actions. With chunks of {CHUNK}, how long does the movement take if the robot waits for each pass? "
            "Which is the smallest chunk that keeps the pace if it plans ahead, and how late is its reaction at "
            "worst?",
            solution=f"A chunk lasts {lasts:g} ms and is followed by {LOOP:g} ms of waiting; "
            f"{ACTIONS / CHUNK:g} chunks take {waiting:.1f} s instead of {meant:g} s, {waiting / meant:.1f} times "
            f"as long. {LOOP:g} ms are {LOOP * HZ / 1000:g} actions, so chunks of {least}. At worst "
            f"{1000 * least / HZ:g} + {LOOP:g} = {1000 * least / HZ + LOOP:g} ms.",
        ),
    )
