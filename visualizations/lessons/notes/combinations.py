"""New words in old places: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.combinations import CANDIDATES, COUNTS, WORDINGS, show

FEW, MANY = COUNTS[0], COUNTS[-1]
THINGS, LOOKS, SHOWN = 6, 8, 12  # shapes, colours and trained pairs, in the homework


def notes() -> TeacherNotes:
    start = show()
    every = THINGS * LOOKS
    return TeacherNotes(
        minutes=35,
        aim="Everybody asks of a figure for «unseen» tasks what was unseen about them, and can plan a set of "
        "demonstrations that leaves no shortcut.",
        misconceptions=(
            Misconception(
                "Who knows two words knows the pair.",
                f"With {FEW} pairs trained the model is right in {start.seen_at(FEW):.0%} about these and in "
                f"{start.unseen_at(FEW):.0%} about new ones. It had no reason to learn both words.",
            ),
            Misconception(
                "More pictures would have helped.",
                f"The number of pictures is the same for {FEW} and {MANY} pairs; {start.unseen_at(MANY):.0%} come "
                "from variety alone.",
            ),
            Misconception(
                "A network that is large enough composes by itself.",
                f"With a name of its own for each pair, {MANY} pairs lead to "
                f"{start.unseen_at(MANY, WORDINGS[1]):.0%} about new ones, where guessing gives "
                f"{1 / CANDIDATES:.0%}. What is not handed over in parts cannot be put together anew.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Which pairs would you train if you had eight?",
                "Listen for: not one shape a colour. Two colours with all shapes, say, teach shapes, but then "
                "other colours are never heard. There is no good choice of eight; that is the point.",
            ),
            RoomQuestion(
                "Why are the other things in a test scene always known ones?",
                "So that only one thing is new. If all were new, an error could come from any of them.",
            ),
            RoomQuestion(
                "Is a sentence with a relation, such as «left of the ring», the same kind of test?",
                "A relation is about two things at once; each may be known and the relation new for them. Our "
                "table holds some of these out as well.",
            ),
        ),
        homework=Homework(
            question=f"There are {THINGS} shapes and {LOOKS} colours. How many pairs at least must be trained so "
            f"that every shape and every colour occurs? {SHOWN} pairs are trained: how many are new? A model "
            f"looks at colours only and chooses among {CANDIDATES} things, of which exactly one other has the "
            "colour that is named. How often is it right?",
            solution=f"{LOOKS}: one for each colour, if all shapes are among them. {every} − {SHOWN} = "
            f"{every - SHOWN}. It is left with two things and right in {1 / 2:.0%}, twice as often as by "
            "guessing, without any idea of shapes: compare with such a model, not only with guessing.",
        ),
    )  # fmt: skip
