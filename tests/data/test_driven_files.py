"""Files that shall teach one task: each is checked by itself and beside the others, and answered with one line."""

import json
import math

import pytest

from tests.data.driven_attempts import TASK, facts, write
from vla_core.data.driven_files import MAX_FILES, MAX_STEPS, check_file, check_files, chosen_task
from vla_core.errors import InvalidInput


def test_good_files_say_what_they_hold(tmp_path):
    files = check_files([write(tmp_path, f"{seed}", seed=seed, steps=seed + 2) for seed in range(2)])
    assert [(file.driven.seed, len(file.driven.steps), file.wrong) for file in files] == [(0, 2, ""), (1, 3, "")]
    assert chosen_task(files) == TASK


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"task": "pour-tea"}, "Unknown task"),
        ({"task": "fetch-push"}, "not one of Meta-World's tasks"),
        ({"task": "table-push-to"}, "on the table"),
        ({"steps": 2, "seed": -1}, "whole number from 0 on"),
        ({"seed": "3"}, "whole number from 0 on"),
        ({"seed": True}, "whole number from 0 on"),
        ({"seed": math.inf}, "whole number from 0 on"),
        ({"steps": MAX_STEPS + 1}, f"at most {MAX_STEPS}"),
        ({"version": 9}, "is not a driven attempt"),
    ],
)
def test_what_is_wrong_with_a_file_is_one_line(changes, words, tmp_path):
    file = check_file(write(tmp_path, **changes))
    assert file.driven is None
    assert words in file.wrong
    assert "\n" not in file.wrong
    assert str(tmp_path) not in file.wrong


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ({"success": False}, "was not done"),
        ({"driven": False}, "drove no step"),
        ({"qpos": [math.nan, 0.0]}, "not finite"),
        ({"qpos": [[0.0]]}, "damaged"),
        ({"qvel": None}, "damaged"),
        ({"action": [0.0, 0.0, 0.0]}, "damaged"),
        ({"action": [0.0, 0.0, 0.0, math.inf]}, "4 finite numbers"),
        ({"action": ["__import__('os')"] * 4}, "damaged"),
    ],
)
def test_damaged_steps_are_one_line(damage, words, tmp_path):
    first, *others = facts()["steps"]
    steps = [step | damage for step in others]
    if not {"success", "driven"} & set(damage):
        steps = [first, *steps]  # a good step before those that are damaged
    file = check_file(write_steps(tmp_path, steps))
    assert file.driven is None
    assert words in file.wrong


def write_steps(folder, steps):
    """A file with exactly these steps."""
    path = folder / "steps.driven.json"
    path.write_text(json.dumps(facts() | {"steps": steps}), encoding="utf-8")
    return path


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[" * 100_000, b"GIF89a", b'{"steps": []}'])
def test_other_files_are_one_line(content, tmp_path):
    path = tmp_path / "other.json"
    path.write_bytes(content)
    file = check_file(path)
    assert file.driven is None
    assert file.wrong
    assert "other.json" not in file.wrong  # its name stands before the line already


def test_one_task_at_a_time_and_no_attempt_twice(tmp_path):
    one, push = write(tmp_path, "one"), write(tmp_path, "push", task="push-v3")
    again = write(tmp_path, "again")
    files = check_files([one, push, again])
    assert [bool(file.wrong) for file in files] == [False, True, True]
    assert "teach one task at a time" in files[1].wrong
    assert "same attempt as one.driven.json" in files[2].wrong
    with pytest.raises(InvalidInput) as caught:
        chosen_task(files)
    assert [line.partition(":")[0] for line in str(caught.value).splitlines()] == [push.name, again.name]


@pytest.mark.parametrize("count", [0, MAX_FILES + 1])
def test_too_few_and_too_many_files_are_refused_before_they_are_read(count, tmp_path):
    with pytest.raises(InvalidInput, match=f"1 to {MAX_FILES}"):
        check_files([tmp_path / "missing.json"] * count)
