"""One neuron: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.neuron import neuron_output

FAR = 10.0  # a bias that saturates the sigmoid


def notes() -> TeacherNotes:
    start, far, bent = neuron_output(), neuron_output(bias=FAR), neuron_output(bias=FAR, squash="relu")
    return TeacherNotes(
        minutes=25,
        aim="Everybody can compute a weighted sum by hand and say why a saturated neuron stops learning.",
        misconceptions=(
            Misconception(
                "The bias is an error or a prejudice.",
                "It is one more number that is learnt. The bias of data, two chapters on, is another thing.",
            ),
            Misconception(
                "A large output means that the neuron is good at its task.",
                "Large only means that the total is large. With the sigmoid it also means a slope near zero.",
            ),
            Misconception(
                "The slope has to do with the inputs.",
                "It belongs to the activation function at the total. All weights share it as one factor.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Turn all inputs down to zero. What does the neuron answer?",
                "The activation of its bias alone. Some say zero; for the sigmoid that would need a bias of "
                "minus infinity.",
            ),
            RoomQuestion(
                f"With a bias of {FAR:g} the sigmoid answers almost 1. Is the neuron right?",
                f"Nobody knows; but it can hardly change any more: the slope is {far.slope:.6f}, for ReLU it is "
                f"{bent.slope:g}.",
            ),
            RoomQuestion(
                "Why not leave the activation function out?",
                "Then a stack of layers is one weighted sum: a matrix times a matrix is a matrix.",
            ),
        ),
        homework=Homework(
            question="Three inputs 0.2, 0.5 and 0.9 have the weights 1, −2 and 0.5; the bias is 0.4. Compute the "
            "total and the ReLU's answer. By how much does the answer change if the third weight grows by 0.1?",
            solution=f"Total {0.2 * 1 + 0.5 * -2 + 0.9 * 0.5 + 0.4:.2f}; it is positive, so ReLU answers the "
            f"same. The third input is {0.9:g}, so the answer grows by {0.9 * 0.1:.2f}. (For the neuron on show "
            f"the sigmoid's slope is {start.slope:.3f}; multiply by it.)",
        ),
    )
