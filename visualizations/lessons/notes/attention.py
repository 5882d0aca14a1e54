"""Attention by hand: notes for the lecturer."""

from math import exp

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.attention import THINGS, attend

SCORES = (2.0, 0.0)  # in the homework
VALUES = (100.0, 300.0)  # mm
TOKENS = 40


def notes() -> TeacherNotes:
    start, flat = attend(), attend(sharpness=0.0)
    share = exp(SCORES[0]) / sum(exp(score) for score in SCORES)
    mean = share * VALUES[0] + (1 - share) * VALUES[1]
    return TeacherNotes(
        minutes=30,
        aim="Everybody can go from query and keys to weights and on to the mean that comes out, on paper.",
        misconceptions=(
            Misconception(
                "Attention picks one thing.",
                "It takes a weighted mean. Only with large scores does one thing dominate.",
            ),
            Misconception(
                "The weights are learnt numbers.",
                "They are computed anew for each picture; learnt are the matrices that make queries, keys and "
                "values.",
            ),
            Misconception(
                "A bright spot in an attention map is the reason for the answer.",
                "It says where values were taken from, not what was done with them. Cover the spot and see "
                "whether the answer changes.",
            ),
        ),
        questions=(
            RoomQuestion(
                "All scores are zero. What comes out?",
                f"The plain mean, ({flat.output[0]:.0f}, {flat.output[1]:.0f}), where nothing stands.",
            ),
            RoomQuestion(
                "I add five to all scores. What changes?",
                "Nothing: softmax only sees differences.",
            ),
            RoomQuestion(
                f"The {THINGS[0]} is hidden by a mask. Who gets its weight, {start.weights[0]:.0%}?",
                "All others, in the proportion that they had among each other.",
            ),
        ),
        homework=Homework(
            question=f"Two things have the scores {SCORES[0]:g} and {SCORES[1]:g} and stand at {VALUES[0]:g} and "
            f"{VALUES[1]:g} mm. Compute the weights and the outcome. How many products does one head need for "
            f"{TOKENS} tokens, and for twice as many?",
            solution=f"e^{SCORES[0]:g} = {exp(SCORES[0]):.2f} and 1, so the weights are {share:.3f} and "
            f"{1 - share:.3f}, the outcome is {mean:.0f} mm. {TOKENS}² = {TOKENS**2:,} products, and "
            f"{(2 * TOKENS) ** 2:,} for twice as many: four times.",
        ),
    )
