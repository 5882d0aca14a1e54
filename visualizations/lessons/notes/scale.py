"""Does more help: notes for the lecturer."""

from math import exp, log, sqrt

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from visualizations.lessons.texts.scale_steps import FEW
from vla_core.lessons.scale import FAMILY, compare

FIRST, TENFOLD = 0.5, 0.8  # success with so many demonstrations and with ten times as many, in the homework
DEMOS, WANTED, TRIES = 10, 0.99, 25
NORMAL = 1.96  # standard deviations to either side of a 95 % interval


def notes() -> TeacherNotes:
    systems, data, size = compare(), compare("data", FEW), compare("size", FEW)
    return TeacherNotes(
        minutes=35,
        aim="Everybody asks of a comparison what else differs, how many tries are behind it, and what is the "
        "limit now.",
        misconceptions=(
            Misconception(
                "The larger model is the better robot.",
                f"Over the published systems the correlation is {systems.correlation:+.2f}. They differ in "
                f"everything. Only within {FAMILY} does nothing but the size differ, and there the larger one "
                "is better.",
            ),
            Misconception(
                "A line that fits the first points predicts the others.",
                f"With {FEW} points it predicts {data.foretold[-1]:.0%} for the data, where "
                f"{data.success[-1]:.0%} was measured; for the size {size.foretold[-1]:.0%} and "
                f"{size.success[-1]:.0%}. It knows no limit that lies beyond its points.",
            ),
            Misconception(
                "The system with the higher percentage is better.",
                f"{data.tries} tries around {data.success[-1]:.0%} leave {data.low[-1]:.0%} to "
                f"{data.high[-1]:.0%}. Ask for the tries before the percentage.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Which two dots of «systems» would you compare to learn about size?",
                f"The two of {FAMILY}, which the line joins. For any other pair let them name what else differs.",
            ),
            RoomQuestion(
                "Why is the line drawn in log-odds and not in the share itself?",
                "A line in shares runs past one. In log-odds equal steps become smaller near the ends: from "
                f"{share(0):.0%} to {share(1):.0%} is the same step as from {share(2):.0%} to {share(3):.0%}.",
            ),
            RoomQuestion(
                "More weights stopped helping. Which experiment shows why?",
                "The same sizes with more demonstrations. If the larger one gains now, the data were the limit.",
            ),
        ),
        homework=homework(),
    )


def homework() -> Homework:
    start, slope = odds(FIRST), odds(TENFOLD) / odds(FIRST)
    third = start * slope**2
    powers = log(odds(WANTED) / start) / log(slope)
    half = NORMAL * sqrt(TENFOLD * (1 - TENFOLD) / TRIES)
    return Homework(
        question=f"{DEMOS} demonstrations give {FIRST:.0%} success, {10 * DEMOS} give {TENFOLD:.0%}. Draw the "
        f"line in log-odds by hand: what does it predict for {100 * DEMOS:,}, and how many would {WANTED:.0%} "
        f"take? The {TENFOLD:.0%} come from {TRIES} tries: how wide is half of the interval, and what does "
        "that mean for the line?",
        solution=f"The odds are {start:g} and {odds(TENFOLD):g}, so ten times as many multiply them by "
        f"{slope:g}. Next: odds of {third:g}, which is {third / (1 + third):.0%}. {WANTED:.0%} are odds of "
        f"{odds(WANTED):.0f}, log {odds(WANTED) / start:.0f} / log {slope:g} = {powers:.2f} powers of ten, "
        f"about {round(DEMOS * 10**powers, -3):,.0f} demonstrations. {NORMAL:g} √({TENFOLD:g} × "
        f"{1 - TENFOLD:.1f} / {TRIES}) = {half:.2f}: the second point may lie anywhere from "
        f"{TENFOLD - half:.0%} to {TENFOLD + half:.0%}, so the slope is hardly known.",
    )


def odds(success: float) -> float:
    """Successes for each failure, rounded as one does by hand."""
    return round(success / (1 - success), 6)


def share(log_odds: float) -> float:
    """The success that belongs to log-odds."""
    return 1 / (1 + exp(-log_odds))
