"""Which pairs are trained, what a sentence is made of, and that the study resumes and says what it found."""

import json
from dataclasses import replace

import numpy as np
import pytest

from vla_core.errors import InvalidInput, Mistake
from vla_core.lessons import combinations, combinations_study
from vla_core.lessons.combinations import CELLS, COUNTS, WORDINGS, choose, show, told
from vla_core.lessons.combinations_study import CombinationsPlan, Run, Training, summary, train_one

EVERY = CELLS[0] * CELLS[1]
PLAN = CombinationsPlan(counts=(8, 40), draws=2, trained=48, tested=2)


@pytest.mark.parametrize("count", COUNTS)
def test_every_colour_and_every_shape_is_trained_in_some_pair(count):
    for draw in range(combinations.DRAWS):
        trained = choose(count, draw)
        assert trained.sum() == count
        assert trained.any(axis=0).all()
        assert trained.any(axis=1).all()
    assert not np.array_equal(choose(count, 0), choose(count, 1))


def test_two_words_share_a_part_and_two_names_share_nothing():
    same_colour = np.array([0, 1])
    assert [told(same_colour, wording).prod(axis=0).sum() for wording in WORDINGS] == [1, 0]
    assert all(len(np.unique(told(np.arange(EVERY), wording), axis=0)) == EVERY for wording in WORDINGS)


def test_other_things_are_known_and_never_the_one_that_is_meant():
    known, rng = np.flatnonzero(choose(16, 0).ravel()), np.random.default_rng(0)
    meant = np.repeat(np.arange(EVERY), 20)
    others = combinations.draw_others(meant, known, rng)
    assert np.isin(others, known).all()
    assert (others != meant[:, None]).all()


def crops(plan: CombinationsPlan) -> np.ndarray:
    """Plain pictures: a colour for each colour, a bright row for each shape, and some noise."""
    side, rng = combinations_study.SIDE, np.random.default_rng(0)
    made = rng.integers(0, 40, (*CELLS, plan.each, side, side, 3))
    for colour in range(CELLS[0]):
        made[colour, ..., 0] += 25 * colour
    for shape in range(CELLS[1]):
        made[:, shape, :, 3 * shape : 3 * shape + 2, :, 2] += 200
    return made.reshape(EVERY, plan.each, side, side, 3).astype(np.uint8)


def shares(plan: CombinationsPlan, one: Training) -> tuple[float, float]:
    right = np.array(train_one(plan, crops(plan), one).right) / plan.tested
    known = choose(one.count, one.draw).ravel()
    return float(right[known].mean()), float(right[~known].mean())


def test_trained_pairs_are_learnt_and_new_ones_come_from_parts_only(monkeypatch):
    monkeypatch.setattr(combinations, "STEPS", 150)
    plan = replace(PLAN, trained=160, tested=6)
    words, names = (shares(plan, Training(40, 0, wording)) for wording in WORDINGS)
    assert words[0] > 0.9
    assert words[1] > names[1] + 0.3


def test_a_study_goes_on_where_it_stopped_and_belongs_to_its_plan(monkeypatch, tmp_path):
    monkeypatch.setattr(combinations, "STEPS", 2)
    path, log = combinations_study.crops_file(PLAN, tmp_path), tmp_path / "log.jsonl"
    np.savez_compressed(path, crops=crops(PLAN))
    work = combinations_study.study(PLAN, tmp_path, log)
    first = [next(work) for _ in range(3)]
    work.close()
    calls = []
    monkeypatch.setattr(
        combinations_study, "train_one", lambda plan, made, one: calls.append(one) or train_one(plan, made, one)
    )
    runs = list(combinations_study.study(PLAN, tmp_path, log))
    assert runs[:3] == first
    assert len(runs) == len(combinations_study.trainings(PLAN)) == len(calls) + 3
    with pytest.raises(InvalidInput, match="belongs to another"):
        list(combinations_study.study(replace(PLAN, seed=0, tested=2, draws=1), tmp_path, log))


def test_the_file_is_shown_as_it_was_measured(monkeypatch, tmp_path):
    runs = [
        Run(one.count, one.draw, one.wording, [1 if one.wording == WORDINGS[0] else 0] * EVERY)
        for one in combinations_study.trainings(PLAN)
    ]
    file = tmp_path / "combinations.json"
    found = summary(PLAN, runs, crops(PLAN)) | {"command": "combinations", "date": "2026-11-27"}
    file.write_text(json.dumps(found))
    shown = show("40", 1, WORDINGS[1], file)
    assert (shown.unseen_at(40), shown.unseen_at(40, WORDINGS[1])) == (0.5, 0.0)
    assert np.array_equal(shown.now[1], choose(40, 1))
    assert shown.sheet.shape == (CELLS[0] * combinations_study.SIDE, CELLS[1] * combinations_study.SIDE, 3)


def test_what_is_not_measured_or_damaged_is_one_line(tmp_path):
    with pytest.raises(Mistake, match="python -m vla_core combinations"):
        show(own=tmp_path / "none.json")
    damaged = tmp_path / "damaged.json"
    damaged.write_text('{"plan": {}}')
    with pytest.raises(Mistake, match="delete it and measure again"):
        show(own=damaged)


def test_our_policys_figures_are_read_where_there_are_some(tmp_path):
    file = tmp_path / "table.json"
    assert combinations.on_table(file) is None
    file.write_text('{"seen": 80, "unseen": 60, "intervals": {"seen": [70, 90], "unseen": [50, 70]}}')
    found = combinations.on_table(file)
    assert (found.seen, found.unseen_interval) == (80, (50, 70))
    held, every = combinations.held_out()
    assert held * 8 == every
