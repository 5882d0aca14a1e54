"""A new task from a few demonstrations: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.fewshot import DEMO_NOISE, HEAD, LORA, SCRATCH, TASKS, ZERO, learn

WIDTH, RANK = 512, 4  # of a layer and of its correction, in the homework
OLD, SHOWN, PULL = 1.0, 1.5, 10  # in the homework: a weight, what is shown instead, and λ
FEW, MANY = 1, 30  # demonstrations in the homework


def notes() -> TeacherNotes:
    start = next(learn())
    corrected = 2 * WIDTH * RANK
    few, many = held(FEW), held(MANY)
    return TeacherNotes(
        minutes=35,
        aim="Everybody measures zero-shot before adapting, measures the old tasks after it, and can say what a "
        "pull to the old weights does.",
        misconceptions=(
            Misconception(
                "A demonstration can only help.",
                f"One demonstration of the task on show raises the head's error from {start.now[ZERO]:.3f} to "
                f"{start.now[HEAD]:.3f}: it is wrong by {DEMO_NOISE:g} or so, and that is learnt as well.",
            ),
            Misconception(
                "Zero-shot means that the policy can do anything it is told.",
                f"It means a new member of a family it knows, here from {TASKS} tasks. Where the words mean "
                "something else, it fails without a sign.",
            ),
            Misconception(
                "LoRA is a smaller network.",
                "The network stays as large as it was. Only few of its numbers may change, and the correction can "
                "be merged afterwards.",
            ),
        ),
        questions=(
            RoomQuestion(
                "How many numbers may the head change, how many LoRA and head, how many a new network?",
                f"{start.free[HEAD]}, {start.free[LORA]} and {start.free[SCRATCH]:,}. Ask how many demonstrations "
                "would be needed to determine each.",
            ),
            RoomQuestion(
                "You may record five demonstrations. Five times the best one, or five different ones?",
                "Different ones: places and goals have to vary, so that the slips and the accidents do not agree.",
            ),
            RoomQuestion(
                "After adapting the new task works. What else do you measure before you ship it?",
                "The old tasks, on the same seeds as before. Then ask what to mix into the batches so that they "
                "stay.",
            ),
        ),
        homework=Homework(
            question=f"A layer has {WIDTH} × {WIDTH} weights. How many numbers does LoRA with rank {RANK} learn, "
            "and which share is that? Then a single weight w: n demonstrations ask for the value "
            f"{SHOWN:g}, the old one was {OLD:g}, and (w − shown)² summed over the demonstrations plus λ (w − "
            f"old)² is made small, with λ = {PULL}. What is w for n = {FEW} and n = {MANY}? When do both count "
            "the same?",
            solution=f"{corrected:,} of {WIDTH**2:,}, {corrected / WIDTH**2:.1%}. Setting the slope to zero gives "
            f"w = (n · shown + λ · old) / (n + λ): {few:.3f} after {FEW}, {many:.3f} after {MANY}. They count the "
            f"same at n = λ, after {PULL} demonstrations. So λ is worth so many demonstrations of the old.",
        ),
    )


def held(count: int) -> float:
    """The weight that so many demonstrations and the pull agree on."""
    return (count * SHOWN + PULL * OLD) / (count + PULL)
