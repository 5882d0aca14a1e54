"""Pretrained, or from nothing: the steps of its lesson, and what they compare with."""

from functools import cache

from visualizations.lessons.lesson import Step
from vla_core.lessons.pretrained import (
    DRAWS,
    ENCODERS,
    NOTHING,
    RANDOM,
    SCENES,
    TARGETS,
    TAUGHT,
    TRAINED,
    Readouts,
    compare,
)

OBJECT, HAND, GRIPPER = TARGETS
SEEN, OTHER = SCENES
FEW, SOME, MOST = 8, 32, 256  # labelled pictures


@cache
def with_labels(pictures: int, encoder: str = TAUGHT, target: str = OBJECT, scene: str = SEEN) -> Readouts:
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
                f"Over {DRAWS} draws of pictures: taught keypoints {r.at(TAUGHT, FEW):.1f} pixels off, all "
                f"keypoints {r.at(TRAINED, FEW):.1f}, random weights {r.at(RANDOM, FEW):.1f}, from nothing "
                f"{r.at(NOTHING, FEW):.1f}; always the mean {r.mean:.1f}. The taught keypoint itself, without any "
                f"label, is {r.unlabelled or 0:.1f} off."
            ),
        ),
        Step(
            title="More features",
            question=f"Now the place of the hand, and with {FEW} labels the probe may read all keypoints, the "
            "taught ones among them. How does it do against always telling the mean?",
            choices=("Better by more than half", "Better, by less than half", "No better"),
            values={"pictures": FEW, "encoder": TRAINED, "target": HAND},
            answer=lambda r: against(r.at(TRAINED, FEW), r.mean),
            says=lambda r: (
                f"{r.at(TRAINED, FEW):.1f} pixels on average, against {r.mean:.1f} for the mean; the taught "
                f"keypoints alone {r.at(TAUGHT, FEW):.1f}. {r.features} numbers and {FEW} labels: many lines fit, "
                f"most of them by chance. With {MOST} labels it is {r.at(TRAINED, MOST):.1f}: the probe has found "
                "out what to read."
            ),
        ),
        Step(
            title="Many labels",
            question=f"Training from nothing gets {MOST} labels, the taught keypoints only {FEW}. Who is nearer "
            "to the object?",
            choices=("From nothing, with many labels", "The taught keypoints, with few"),
            values={"pictures": MOST, "encoder": NOTHING},
            answer=lambda r: int(r.at(TAUGHT, FEW) < r.at(NOTHING, MOST)),
            says=lambda r: (
                f"{r.at(NOTHING, MOST):.1f} pixels from nothing with {MOST}, {r.at(TAUGHT, FEW):.1f} with {FEW} "
                "on what was learnt before. The training before is not free: it had its own labels, thousands "
                "of them, from a simulator."
            ),
        ),
        Step(
            title="Another robot",
            question=f"Pictures of another robot in another simulator, {SOME} of them labelled. Who is best now?",
            choices=ENCODERS,
            values={"scene": OTHER},
            answer=lambda r: best(r, SOME),
            says=lambda r: (
                f"Over {DRAWS} draws: taught keypoints {r.at(TAUGHT, SOME):.1f} pixels off, all of them "
                f"{r.at(TRAINED, SOME):.1f}, random weights {r.at(RANDOM, SOME):.1f}, from nothing "
                f"{r.at(NOTHING, SOME):.1f}; always the mean {r.mean:.1f}. On its own task the taught keypoints "
                f"were {with_labels(SOME).at(TAUGHT, SOME):.1f} off. A detector that is sure of itself jumps from "
                "thing to thing in a world that it does not know; random features at least move smoothly with "
                "what moves."
            ),
        ),
        Step(
            title="Something it was never asked",
            question=f"How far the gripper is open was never a label of the eye. With {SOME} labels on its own "
            "task, by how much does the best reading of the trained encoder beat always telling the mean?",
            choices=("Not at all", "By some, far less than for the object", "By as much as for the object"),
            values={"target": GRIPPER},
            answer=untaught,
            says=lambda r: (
                f"Over {DRAWS} draws: taught keypoints {r.at(TAUGHT, SOME):.1f} per cent of the opening off, all "
                f"{r.at(TRAINED, SOME):.1f}, random weights {r.at(RANDOM, SOME):.1f}, from nothing "
                f"{r.at(NOTHING, SOME):.1f}; the mean {r.mean:.1f}. That is {read(r):.0%} of the mean's error, "
                f"for the object {read(with_labels(SOME)):.0%}. The policy feels its gripper in its state, so "
                "its eye had little reason to look."
            ),
        ),
    )


def best(result: Readouts, count: int) -> int:
    return min(range(len(ENCODERS)), key=lambda i: result.at(ENCODERS[i], count))


def against(error: float, mean: float) -> int:
    """Better than the mean by more than half, by less, or not at all."""
    if error >= 0.98 * mean:
        return 2
    return 0 if error < mean / 2 else 1


def read(result: Readouts) -> float:
    """The error of the trained encoder's best reading, as a share of the mean's."""
    return min(result.at(TAUGHT, SOME), result.at(TRAINED, SOME)) / result.mean


def untaught(result: Readouts) -> int:
    if read(result) > 0.95:
        return 0
    return 2 if read(result) < 1.2 * read(with_labels(SOME)) else 1
