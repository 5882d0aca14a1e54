"""Back-propagation: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.backprop import GRAPH, walk

RATE = 0.5


def notes() -> TeacherNotes:
    done = walk()
    v, g = done.values, done.slopes
    moved = walk(w1=v["w1"] - RATE * g["w1"], w2=v["w2"] - RATE * g["w2"])
    return TeacherNotes(
        minutes=35,
        aim="Everybody has filled in one backward pass by hand, node by node, and can say what ∂L/∂node means.",
        misconceptions=(
            Misconception(
                "Back-propagation is the learning.",
                "It only computes slopes. The optimiser takes the step.",
            ),
            Misconception(
                "The values of the forward pass may be forgotten.",
                "Each local slope needs them: y for the sigmoid, the inputs for the products. That is why "
                "training needs more memory than acting.",
            ),
            Misconception(
                "Every node changes its value on the way back.",
                "Nothing is changed on the way back. A second number is written beside each value.",
            ),
        ),
        questions=(
            RoomQuestion(
                "The slope for w1 is negative. Should w1 grow or shrink?",
                f"Grow: ∂L/∂w1 = {g['w1']:.3f}, so a larger w1 makes the loss smaller.",
            ),
            RoomQuestion(
                "Why do both products and the bias receive the same number?",
                "A sum has the local slope 1 for each of its inputs: it hands on what it gets.",
            ),
            RoomQuestion(
                f"This graph has {len(GRAPH)} operations. What does a graph with a million cost?",
                "Each edge is used once forward and once backward: the price grows with the network, not with "
                "its square.",
            ),
        ),
        homework=Homework(
            question="Start from the chapter's numbers and take one step of gradient descent with a rate of "
            f"{RATE:g} for both weights, leaving the bias. Compute the new weights and the new loss. Is it "
            "smaller?",
            solution=f"w1 = {v['w1']:g} − {RATE:g} × ({g['w1']:.3f}) = {moved.values['w1']:.3f}, w2 = "
            f"{v['w2']:g} − {RATE:g} × ({g['w2']:.3f}) = {moved.values['w2']:.3f}. The loss goes from "
            f"{v['L']:.4f} to {moved.values['L']:.4f}.",
        ),
    )
