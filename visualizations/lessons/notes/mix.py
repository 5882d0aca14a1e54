"""Why a caption drowns an action: notes for the lecturer."""

from math import log

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.mix import ACTION_TOKENS, VOCABULARY, train

SUMMED, AVERAGED = range(2)
WORDS, REAL = 70, 32_000  # tokens of a caption, words of a real vocabulary, in the homework


def notes() -> TeacherNotes:
    start = train()
    return TeacherNotes(
        minutes=25,
        aim="Everybody can say what a loss is summed or averaged over, and why that decides what a shared trunk "
        "learns.",
        misconceptions=(
            Misconception(
                "The two kinds of data weigh the same if a batch holds as many of each.",
                "Not if tokens are summed: then the longer answer weighs more.",
            ),
            Misconception(
                f"A caption of {start.words} tokens pulls {start.words / ACTION_TOKENS:.0f} times as hard.",
                f"Measured it is {start.even[SUMMED]:.1f} times: gradients of different tokens partly cancel. "
                "The ratio of the token counts, which is often quoted, is an upper bound.",
            ),
            Misconception(
                "The remedy is to train on robots only.",
                "Then what was known of words and things is forgotten. The mix of data is the balance.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Before training every token costs the same. How much?",
                f"The logarithm of the vocabulary: ln {VOCABULARY} = {log(VOCABULARY):.2f} nats.",
            ),
            RoomQuestion(
                "Which tokens of a robot sample should count in the loss?",
                "Only the action's. The instruction is given, nobody has to predict it.",
            ),
            RoomQuestion(
                "Why do papers report the mix of their data and not the weights of their losses?",
                "With a mean over each sample, the share in the batch is the weight.",
            ),
        ),
        homework=Homework(
            question=f"A caption has {WORDS} tokens, an action {ACTION_TOKENS}. In a batch there are as many of "
            "each. What share of the summed loss does the action have at the start? By what factor must its loss "
            "be multiplied to make both equal? What does one token cost at the start in a vocabulary of "
            f"{REAL:,} words?",
            solution=f"{ACTION_TOKENS} of {WORDS + ACTION_TOKENS} tokens: "
            f"{ACTION_TOKENS / (WORDS + ACTION_TOKENS):.0%}. {WORDS / ACTION_TOKENS:.0f} times; averaging over "
            f"each sample's tokens does the same without a number to choose. ln {REAL:,} = {log(REAL):.1f} nats.",
        ),
    )
