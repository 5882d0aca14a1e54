"""A straight line finds what is there, and nothing where there is nothing: known answers, then a toy policy."""

import json

import numpy as np
import pytest

from tests.model import toys
from vla_core.__main__ import main
from vla_core.errors import Mistake
from vla_core.model import checkpoint
from vla_core.studies import readouts
from vla_core.studies.readouts import (
    CONDITIONS,
    EpisodeFeatures,
    block_means,
    collect_features,
    control_places,
    explained_variance,
    places_of_cells,
    ridge,
    summary,
)
from vla_core.trace import POINTS
from vla_core.world import gl

RNG = np.random.default_rng(3)
NAMES = ("push-v3", "reach-v3")
TASKS = np.repeat(NAMES, 200)
ASKED = np.arange(400) % 4 == 0
PLACES = RNG.normal(size=(400, 3, 3)) + 5 * (TASKS == "push-v3")[:, None, None]


def test_a_line_is_found_again_from_fewer_examples_than_numbers():
    known = RNG.normal(size=(60, 20))
    x, y = known @ RNG.normal(size=(20, 200)), known @ RNG.normal(size=(20, 2))
    assert 1 - ((ridge(x[:50], y[:50], x[50:]) - y[50:]) ** 2).sum() / (y[50:] ** 2).sum() > 0.9


def test_what_is_a_line_is_explained_whole_and_noise_not_at_all():
    mixed = PLACES.reshape(400, 9) @ RNG.normal(size=(9, 30))
    assert explained_variance(mixed, PLACES, TASKS, ASKED) == pytest.approx(np.ones(3), abs=0.01)
    assert explained_variance(RNG.normal(size=(400, 30)), PLACES, TASKS, ASKED).max() < 0.05


def test_which_task_it_is_explains_nothing():
    told = (TASKS == "push-v3")[:, None] + np.zeros((400, 4))
    assert explained_variance(told, PLACES, TASKS, ASKED).max() < 0.05


def test_only_part_of_what_is_known_shows_as_that_part():
    hand = np.concatenate([PLACES[:, 0], RNG.normal(size=(400, 3))], axis=1)
    assert explained_variance(hand, PLACES, TASKS, ASKED) == pytest.approx([1, 0, 0], abs=0.1)


def test_the_control_task_gives_each_cell_one_place_that_says_nothing_about_where_it_is():
    control = control_places(PLACES, TASKS, ASKED, np.random.default_rng(0))
    for task in NAMES:
        own, given = PLACES[task == TASKS][:, 0], control[task == TASKS][:, 0]
        fitted = ~ASKED[task == TASKS]
        cells = (own[:, None] > np.quantile(own[fitted], [1 / 3, 2 / 3], axis=0)).sum(axis=1)
        for cell in np.unique(cells, axis=0):
            assert len(np.unique(given[(cells == cell).all(axis=1)], axis=0)) == 1
        assert len(np.unique(given, axis=0)) == 27
    assert explained_variance(PLACES.reshape(400, 9), control, TASKS, ASKED).max() < 0.5  # it is no line


def test_a_probe_that_knows_every_cell_by_heart_solves_the_control_task_and_is_not_selective():
    parts = [
        (PLACES[:, 0, axis, None] > np.quantile(PLACES[:, 0, axis], [1 / 3, 2 / 3])).sum(axis=1)
        for axis in range(3)
    ]
    by_heart = np.eye(54)[parts[0] + 3 * parts[1] + 9 * parts[2] + 27 * (TASKS == "push-v3")]
    control = control_places(PLACES, np.full(400, "one"), ASKED, np.random.default_rng(0))
    known, true = (explained_variance(by_heart, places, TASKS, ASKED)[0] for places in (control, PLACES))
    assert known > 0.8
    assert true - known < 0.1


def test_a_cell_that_nothing_was_fitted_in_is_not_scored():
    places = np.zeros((8, 3))
    places[:4] = np.arange(4)[:, None]
    places[4:] = [[9, 0, 9]] * 4
    fitted = np.arange(8) < 4
    given = places_of_cells(places, fitted, np.random.default_rng(0))
    assert np.isfinite(given[:4]).all()
    assert np.isnan(given[4:]).all()


def test_a_row_tells_the_three_ways_apart():
    known, strange = PLACES.reshape(400, 9), RNG.normal(size=(400, 9))
    seen = [
        EpisodeFeatures(task, number, {"context": known[rows]}, {"context": strange[rows]}, PLACES[rows])
        for start, task in zip((0, 200), NAMES, strict=True)
        for number in range(8)
        for rows in [np.arange(start + number, start + 200, 8)]
    ]
    (row,) = summary(seen, np.random.default_rng(3))
    assert (row["name"], row["stage"], row["width"]) == ("context", "fusion", 9)
    for point in POINTS:
        assert row[point]["trained"] > 0.95
        assert row[point]["untrained"] < 0.2
        assert row[point]["control"] < 0.5
        assert row[point]["selectivity"] == pytest.approx(row[point]["trained"] - row[point]["control"], abs=2e-3)


def test_a_picture_becomes_the_mean_colours_of_its_blocks():
    picture = np.zeros((96, 100, 3), np.uint8)
    picture[:8, 8:16, 1] = 255
    assert block_means(picture).reshape(12, 12, 3)[0, 1].tolist() == [0, 1, 0]
    assert block_means(picture).sum() == 1


@pytest.fixture
def toy(tmp_path, monkeypatch):
    if not gl.backend():
        pytest.skip(gl.NO_RENDERER)
    monkeypatch.setattr(readouts, "STEPS", 9)
    checkpoint.save(tmp_path / "toy.safetensors", toys.policy(), {})
    return tmp_path / "toy.safetensors"


def test_every_stage_of_a_policy_is_read(toy):
    seen = list(collect_features(toy, ("reach-v3",), 4))
    assert [one.number for one in seen] == [0, 1, 2, 3]
    assert list(seen[0].trained) == list(seen[0].untrained)
    names = list(seen[0].trained)
    assert names[:5] == list(readouts.STAGES)
    assert names[-1] == "context"
    assert all(len(features) == len(one.places) == 3 for one in seen for features in one.trained.values())
    assert not np.allclose(seen[0].trained["context"], seen[0].untrained["context"])


def test_the_command_writes_what_it_found(toy, tmp_path, capsys):
    file = tmp_path / "readouts.json"
    assert (
        main(["readouts", "--checkpoint", str(toy), "--tasks", "reach-v3", "--episodes", "4", "--json", str(file)])
        == 0
    )
    found = json.loads(file.read_text())
    assert set(found["rows"][0]["hand"]) == {*CONDITIONS, "selectivity"}
    assert (found["tasks"], found["moments"]) == (["reach-v3"], 12)
    assert "context" in capsys.readouterr().out


def test_too_few_episodes_and_a_missing_checkpoint_are_one_line(toy, tmp_path, capsys):
    with pytest.raises(Mistake, match="4 episodes a task at least"):
        list(collect_features(toy, ("reach-v3",), 3))
    assert main(["readouts", "--checkpoint", str(tmp_path / "none.safetensors")]) == 2
    assert "No checkpoint" in capsys.readouterr().err
