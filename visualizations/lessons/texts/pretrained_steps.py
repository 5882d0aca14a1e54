"""Pretrained, or from nothing: the steps of its lesson, and what they compare with."""

from functools import cache

from visualizations.lessons.lesson import Step
from vla_core.lessons.pretrained import ENCODERS, NOTHING, RANDOM, SCENES, TARGETS, TRAINED, Readouts, compare

OBJECT, HAND, GRIPPER = TARGETS
SEEN, OTHER = SCENES
FEW, SOME, MOST = 8, 32, 256  # labelled pictures


@cache
def with_labels(pictures: int, encoder: str = TRAINED, target: str = OBJECT, scene: str = SEEN) -> Readouts:
    return compare(pictures, encoder, target, scene)


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Few labels",
            question=f"{FEW} labelled pictures of a task that the encoder was trained on. Who tells the "
            "object's place best?",
            choices=ENCODERS,
            values={"pictures": FEW},
            answer=lambda r: best(r, FEW),
            says=lambda r: (
                f"Trained {r.at(TRAINED, FEW):.1f} pixels off, random {r.at(RANDOM, FEW):.1f}, from nothing "
                f"{r.at(NOTHING, FEW):.1f}; whoever always tells the mean is {r.mean:.1f} off. "
                f"{ENCODERS[best(r, FEW)].capitalize()} is best here."
            ),
        ),
        Step(
            title="Many labels",
            question=f"Now {MOST} labelled pictures. How far has training from nothing come?",
            choices=(
                "It is still more than twice as far off as the trained encoder",
                "It is nearly level, or better",
                "It is somewhere between",
            ),
            values={"pictures": MOST, "encoder": NOTHING},
            answer=lambda r: level(r.at(NOTHING, MOST), r.at(TRAINED, MOST)),
            says=lambda r: (
                f"From nothing {r.at(NOTHING, MOST):.1f} pixels off, trained and frozen "
                f"{r.at(TRAINED, MOST):.1f}, random {r.at(RANDOM, MOST):.1f}. With {FEW} pictures it was "
                f"{r.at(NOTHING, FEW):.1f}: labels are what it lives on."
            ),
        ),
        Step(
            title="Random weights",
            question=f"The encoder with random weights has learnt nothing. With {MOST} labels, is the probe on "
            "it better than always telling the mean?",
            choices=("No", "Yes, by less than a third", "Yes, by more than a third"),
            values={"pictures": MOST, "encoder": RANDOM},
            answer=lambda r: gain(r.at(RANDOM, MOST), r.mean),
            says=lambda r: (
                f"{r.at(RANDOM, MOST):.1f} against {r.mean:.1f} pixels. Convolutions with random weights still "
                "answer to edges and colours, at places; some of it can be read. This is why a probe needs "
                "such a control: only what is better than it was learnt."
            ),
        ),
        Step(
            title="Another robot",
            question=f"Pictures of another robot in another simulator, {SOME} of them labelled. How does the "
            "trained encoder do, against its error on its own task?",
            choices=("As well", "Worse, but still better than random weights", "No better than random weights"),
            values={"scene": OTHER},
            answer=lambda r: abroad(r),
            says=lambda r: (
                f"{r.at(TRAINED, SOME):.1f} pixels off, where always telling the mean is {r.mean:.1f} off; on "
                f"its own task {with_labels(SOME).at(TRAINED, SOME):.1f} of {with_labels(SOME).mean:.1f}. "
                f"Random weights are {r.at(RANDOM, SOME):.1f} off here, training from nothing "
                f"{r.at(NOTHING, SOME):.1f}."
            ),
        ),
        Step(
            title="Something it was never asked",
            question="How far the gripper is open was never a label of the eye. Can it be read from the trained "
            f"encoder with {SOME} labels?",
            choices=(
                "No better than from random weights",
                "Better than from random weights",
            ),
            values={"target": GRIPPER},
            answer=lambda r: int(r.at(TRAINED, SOME) < 0.9 * r.at(RANDOM, SOME)),
            says=lambda r: (
                f"Trained {r.at(TRAINED, SOME):.1f} per cent of the opening off, random "
                f"{r.at(RANDOM, SOME):.1f}, the mean {r.mean:.1f}. The eye learnt to imitate a teacher who "
                "grasps, and what that takes is in its features, asked for or not."
            ),
        ),
    )


def best(result: Readouts, count: int) -> int:
    return min(range(len(ENCODERS)), key=lambda i: result.at(ENCODERS[i], count))


def level(error: float, other: float) -> int:
    if error > 2 * other:
        return 0
    return 1 if error < 1.2 * other else 2


def gain(error: float, mean: float) -> int:
    if error >= 0.98 * mean:
        return 0
    return 2 if error < 2 / 3 * mean else 1


def abroad(result: Readouts) -> int:
    """Against always telling the mean, so that scenes of different spread can be compared."""
    home = with_labels(SOME)
    if result.at(TRAINED, SOME) >= 0.95 * result.at(RANDOM, SOME):
        return 2
    return 0 if result.at(TRAINED, SOME) / result.mean <= 1.1 * home.at(TRAINED, SOME) / home.mean else 1
