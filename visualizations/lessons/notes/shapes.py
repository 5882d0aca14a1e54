"""From a vision-language model to a robot's: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.shapes import BINS, LANGUAGE_MODEL, NUMBERS, PATCH, flow

SMALL = 112  # pixels, in the homework


def notes() -> TeacherNotes:
    now, small = flow(), flow(side=SMALL)
    total = sum(now.weights.values())
    return TeacherNotes(
        minutes=30,
        aim="Everybody can follow a picture through OpenVLA with the shape at every arrow, and say what is new "
        "in it.",
        misconceptions=(
            Misconception(
                "A vision-language-action model needs a new kind of network.",
                f"New is what {BINS} tokens mean, and the data. Architecture, loss and weights to begin with "
                "stay.",
            ),
            Misconception(
                "Two encoders are there for two cameras.",
                "Both look at the same patches. One knows better where, the other what.",
            ),
            Misconception(
                "The weights are mostly in the eyes.",
                f"{now.weights[LANGUAGE_MODEL] / total:.0%} are in the language model.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Which arrow would you cut to save half the time?",
                f"The tokens: {now.tokens} are compared with each other, and each of the {NUMBERS} numbers is a "
                "pass of its own. Listen for both.",
            ),
            RoomQuestion(
                "Why are the tokens for bins taken from the vocabulary, and not added?",
                "Nothing in the network has to be made anew, not even the last layer. Rare ones, so that little "
                "is lost.",
            ),
            RoomQuestion(
                "What does the model know on its first day of training with robots?",
                "Pictures and words; nothing about motion. Then: what may it lose? That is the next chapter.",
            ),
        ),
        homework=Homework(
            question=f"The picture is made half as wide and half as high, {SMALL} pixels, and patches stay at "
            f"{PATCH}. How many patches and tokens are there now, and how many pairs of tokens for each head? "
            "Compare.",
            solution=f"{small.patches} patches instead of {now.patches}, {small.tokens} tokens instead of "
            f"{now.tokens}. Pairs: {small.pairs:,} instead of {now.pairs:,}, or {small.pairs / now.pairs:.0%}. "
            "It is not a sixteenth, since the words stay.",
        ),
    )
