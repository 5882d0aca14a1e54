"""The course: all chapters, numbered in the order of MODULES."""

from dataclasses import replace

from visualizations.lessons import (
    arms,
    attention,
    backbone,
    backprop,
    bias,
    bins,
    breaking,
    building,
    chunks,
    combinations,
    denoising,
    descent,
    digits,
    drift,
    embodiments,
    fewshot,
    fusing,
    labels,
    mix,
    neuron,
    optimisers,
    orders,
    pipelines,
    pretrained,
    puzzles,
    randomised,
    rt2,
    scale,
    sentences,
    shapes,
    steering,
    timeline,
    transformer,
    vectors,
    walk,
    ways,
)
from visualizations.lessons.chapter import Chapter
from vla_core.errors import Mistake, nearest

MODULES = (
    building, walk, neuron, digits, bias, descent, optimisers, backprop, labels, pipelines, vectors, attention,
    transformer, fusing, shapes, mix, drift, ways, bins, rt2, denoising, chunks, pretrained, backbone, embodiments,
    randomised, scale, timeline, puzzles, breaking, sentences, steering, orders, combinations, fewshot, arms,
)  # fmt: skip
CHAPTERS: tuple[Chapter, ...] = tuple(replace(module.CHAPTER, number=i) for i, module in enumerate(MODULES))
SIMULATED = frozenset({"randomised", "sentences", "steering", "orders"})  # they need a simulator


def chapter(name: str) -> Chapter:
    """The chapter of a link."""
    for one in CHAPTERS:
        if one.name == name:
            return one
    known = [one.name for one in CHAPTERS]
    raise Mistake(
        f"There is no chapter {name[:40]!r}. {nearest(name, known) or 'They are ' + ', '.join(known) + '.'}"
    )
