"""Familiarity in words: how unlike training each sense is at one moment, for lamps on cards and timeline.

facts(decision) → for vision, language and state a level (0 as in training, 1 rare in it, 2 unlike it) and a text.
"""

from dataclasses import fields
from typing import Any

from vla_core.trace import Decision, Familiarity, Unlikeness

LEVELS = ("as in training", "rare in training", "unlike training")


def facts(decision: Decision) -> dict[str, Any] | None:
    """Level and text for each sense; None where the checkpoint has no memory of its training."""
    if decision.familiarity is None:
        return None
    senses = {one.name: getattr(decision.familiarity, one.name) for one in fields(Familiarity)}
    return {name: {"level": sense.level, "text": description(sense)} for name, sense in senses.items()}


def description(sense: Unlikeness) -> str:
    """What the lamp of a sense means just now."""
    if sense.rank >= 1:
        return f"{LEVELS[2]}: {sense.distance:.1f} times as far as 99 % of the training moments that were held out"
    return f"{LEVELS[sense.level]}: {sense.rank:.0%} of the training moments that were held out are nearer"
