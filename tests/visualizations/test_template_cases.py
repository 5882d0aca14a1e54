"""Both interpreters of the plot template agree on one table of cases; Node.js runs it too (tests/javascript)."""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from visualizations import theme
from visualizations.template import Coarse, Missing, Scene, filled

TABLE = json.loads((Path(__file__).parents[1] / "cases" / "templates.json").read_text(encoding="utf-8"))


def revived(facts: Any) -> Any:
    """Facts with every {"array": …} and {"coarse": …} as moment_facts.py writes them."""
    if isinstance(facts, list):
        return [revived(part) for part in facts]
    if not isinstance(facts, dict):
        return facts
    if "array" in facts:
        return np.array(facts["array"])
    if "coarse" in facts:
        return Coarse(np.array(facts["coarse"]))
    return {key: revived(part) for key, part in facts.items()}


def plain(value: Any) -> Any:
    """As JSON has it: nothing for nan, numbers without the last bits of a sum."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    if isinstance(value, float):
        return None if math.isnan(value) else round(value, 6)
    return value


def result(case: dict[str, Any]) -> Any:
    scene = Scene(revived(TABLE["facts"]), case["step"], case.get("control", {}))
    try:
        return plain(filled(case["template"], scene))
    except Missing:
        return None


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["title"])
def test_a_template_is_filled_as_the_shared_table_says(case):
    assert result(case) == plain(case["filled"])


def test_the_table_is_in_the_colours_of_the_light_palette():
    assert TABLE["palette"].items() <= theme.LIGHT.items()
