"""A plan of teaching keeps its files, and measures where nobody drove."""

import json

import pytest

from tests.data.driven_attempts import TASK, write
from vla_core.errors import InvalidInput, Mistake
from vla_core.training.teach_plan import TeachPlan, plan_teaching
from vla_core.training.training_service import PLAN_FILE, plan_json, read_plan
from vla_core.world.seeds import BLOCK, unseen_seed


@pytest.fixture
def checkpoint(tmp_path):
    path = tmp_path / "full.safetensors"
    path.write_bytes(b"")
    return path


def test_the_files_are_kept_in_their_order(checkpoint, tmp_path):
    files = [write(tmp_path, name, seed=seed) for seed, name in enumerate("ba")]
    plan = plan_teaching(files, tmp_path / "taught", checkpoint, steps=7)
    assert (plan.task, plan.steps, plan.method) == (TASK, 7, "lora")
    assert [path.read_bytes() for path in plan.files] == [path.read_bytes() for path in files]
    assert plan_teaching(files, tmp_path / "taught", checkpoint, steps=7) == plan


def test_a_folder_belongs_to_its_files(checkpoint, tmp_path):
    files = [write(tmp_path, f"{seed}", seed=seed) for seed in range(2)]
    plan_teaching(files[:1], tmp_path / "taught", checkpoint)
    with pytest.raises(InvalidInput, match="from other files"):
        plan_teaching(files, tmp_path / "taught", checkpoint)


@pytest.mark.parametrize(("driven", "block"), [([3], 1), ([BLOCK + 3], 0), ([0, BLOCK, 5 * BLOCK], 2)])
def test_no_seed_that_was_driven_on_is_measured(driven, block, checkpoint, tmp_path):
    files = [write(tmp_path, f"{seed}", seed=seed) for seed in driven]
    plan = plan_teaching(files, tmp_path / "taught", checkpoint)
    assert plan.seed == block
    assert not set(driven) & {unseen_seed(number, plan.seed) for number in range(plan.trials)}


def test_nothing_is_written_where_a_file_is_wrong(checkpoint, tmp_path):
    files = [write(tmp_path, "good"), write(tmp_path, "bad", task="push-v3")]
    with pytest.raises(InvalidInput, match=r"^bad.driven.json: "):
        plan_teaching(files, tmp_path / "taught", checkpoint)
    assert not (tmp_path / "taught").exists()


@pytest.mark.parametrize(
    "settings", [{"method": "scratch"}, {"method": "magic"}, {"method": "rehearse"}, {"steps": 0}, {"trials": 0}]
)
def test_a_plan_that_cannot_be_is_one_line(settings, tmp_path):
    with pytest.raises(InvalidInput):
        TeachPlan(TASK, tmp_path, tmp_path / "full.safetensors", **settings)


def test_there_must_be_a_policy_to_teach(tmp_path):
    with pytest.raises(Mistake, match=r"no full.safetensors to teach"):
        plan_teaching([write(tmp_path)], tmp_path / "taught", tmp_path / "full.safetensors")


def test_a_plan_is_read_back_from_its_folder(checkpoint, tmp_path):
    plan = plan_teaching(
        [write(tmp_path)], tmp_path / "taught", checkpoint, method="rehearse", old=tmp_path / "old"
    )
    (plan.folder / PLAN_FILE).write_bytes(plan_json(plan))
    assert read_plan(plan.folder) == plan
    (plan.folder / PLAN_FILE).write_text(json.dumps({"task": TASK, "method": "lora"}))
    with pytest.raises(Mistake, match="no lecture"):
        read_plan(plan.folder)
