"""A part is missed where the task needs it: chunks in a pause and in a late loop, words where two things lie."""

import json

import pytest

from vla_core.errors import Mistake
from vla_core.lessons import breaking
from vla_core.lessons.measured_breaks import OWN, measured_breaks, read_breaks

LESS = 0.3  # share of successes that is clearly missing


def test_chunks_are_missed_in_a_pause_and_in_a_late_loop_and_nowhere_else():
    plain, pause, late = breaking.compare(), breaking.compare(pause=6), breaking.compare(delay=3)
    assert plain.at("chunking") > plain.at(breaking.WHOLE) - 0.05
    for needed in (pause, late):
        assert needed.at("chunking") < needed.at(breaking.WHOLE) - LESS


@pytest.mark.parametrize("pause", [2, 4, 8])
def test_a_clone_without_memory_waits_through_as_often_as_the_formula_says(pause):
    lab = breaking.compare(pause=pause)
    share = breaking.PARTS.index("chunking")
    assert lab.low[share] - 0.02 < lab.waits_through < lab.high[share] + 0.02


def test_words_are_missed_as_far_as_the_scenes_do_not_tell_the_task():
    told = [breaking.compare(telling=share) for share in (0.0, 0.5, 1.0)]
    lost = [lab.at(breaking.WHOLE) - lab.at("language") for lab in told]
    assert lost[0] > lost[1] > lost[2] == 0
    assert lost[0] == pytest.approx(0.5, abs=0.1)


def test_looking_again_in_the_middle_of_a_pause_forgets_how_long_it_has_lasted():
    lab = breaking.compare(pause=6)
    assert lab.often < lab.at(breaking.WHOLE) - LESS


def test_the_measured_shares_are_those_of_the_file():
    data, found = json.loads(OWN.read_text(encoding="utf-8")), read_breaks()
    assert {name: row.success * 100 for name, row in found.rows.items()} == pytest.approx(
        {name: row["success"] for name, row in data["rows"].items()}
    )
    assert (found.command, found.date) == (data["command"], data["date"])


def test_nothing_measured_is_no_row_and_a_damaged_file_is_said_to_be_one(tmp_path):
    assert read_breaks(tmp_path / "none.json").rows == {}
    assert measured_breaks({"rows": {}}).rows == {}
    for text in ("{", "[]", '{"rows": {"whole": 3}}'):
        damaged = tmp_path / f"{len(text)}.json"
        damaged.write_text(text)
        with pytest.raises(Mistake, match="does not hold figures of broken parts"):
            read_breaks(damaged)
