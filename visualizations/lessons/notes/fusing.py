"""Five ways to fuse: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from visualizations.lessons.texts.fusing_steps import AT, many
from vla_core.lessons.fusing import CONCAT, CROSS, WAYS
from vla_core.lessons.pointing import MOST

WORDS, PATCHES, WIDTH = 20, 256, 512  # of the homework


def notes() -> TeacherNotes:
    few, crowded = many(2), many(MOST)
    return TeacherNotes(
        minutes=35,
        aim="Everybody can draw where the words meet the picture in each of five ways, say what a mean loses, and "
        "estimate the work.",
        misconceptions=(
            Misconception(
                "All information is in the concatenated vector, so a large enough network can use it.",
                f"What goes in is a mean. With two things it points rightly in {few.success[AT[CONCAT]]:.0%}, "
                f"with {MOST} in {crowded.success[AT[CONCAT]]:.0%}.",
            ),
            Misconception(
                "Attention understands words.",
                f"On pairs that it was shown {WAYS[AT[CROSS]]} reaches {many().success[AT[CROSS]]:.0%}, on new "
                f"pairs of the same words {many(unseen=True).success[AT[CROSS]]:.0%}.",
            ),
            Misconception(
                "Fewer multiply-adds mean less time.",
                "Only roughly: compare the times in the table. Calls, memory and the softmax cost as well, "
                "and at this size they cost most.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Which scenes could concatenation solve without a fault?",
                "Those with a single thing: then the mean of the picture is that thing. Ask what a robot's "
                "training set looks like if it has one task for each scene.",
            ),
            RoomQuestion(
                "FiLM gives the same change to all patches. How can it help to find a place at all?",
                "It mutes channels that answer to other colours and shapes; what is left in the mean comes "
                "from the patches that fit. Listen for «what, not where».",
            ),
            RoomQuestion(
                "How would you change the training set, not the network, so that new pairs work?",
                "More colours and shapes, so that pairs are too many to learn one by one; and both words asked "
                "for alone.",
            ),
        ),
        homework=Homework(
            question=f"{WORDS} words, {PATCHES} patches, {WIDTH} numbers a token. How many multiply-adds do the "
            "scores and the weighted sums take in one layer of cross-attention from the words, and in one "
            "layer of a transformer over all tokens?",
            solution=f"Two products of length {WIDTH} for each pair that looks. Cross-attention has {WORDS} × "
            f"{PATCHES} pairs: {2 * WORDS * PATCHES * WIDTH:,}. The transformer has ({WORDS} + {PATCHES})²: "
            f"{2 * (WORDS + PATCHES) ** 2 * WIDTH:,}, {(WORDS + PATCHES) ** 2 / (WORDS * PATCHES):.0f} times as "
            "many.",
        ),
    )
