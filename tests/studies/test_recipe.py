"""The recipe runs its parts in order, times them, goes on where it stopped, and says where one failed."""

import json
import sys

import pytest

from vla_core.__main__ import main
from vla_core.commands.recipe import CARD, Card, command_line
from vla_core.errors import BrokenFile, Mistake
from vla_core.studies.protocols import Part

TASKS = Part("the tasks", ("tasks",))
WRONG = Part("a mistake", ("evaluate", "--episodes", "none"))


def test_a_part_that_is_done_is_not_done_again_unless_its_command_changes(tmp_path):
    card = Card(tmp_path / CARD, "recipe")
    card.carry_out(TASKS, command_line(TASKS, 2))
    again = Card(tmp_path / CARD, "recipe")
    assert again.is_done(TASKS)
    assert not again.is_done(Part("the tasks", ("tasks", "--json")))
    row = json.loads((tmp_path / CARD).read_text())["parts"]["the tasks"]
    assert row["seconds"] > 0
    assert row["command"] == "tasks"


def test_a_part_that_fails_stops_the_recipe_in_one_line_and_its_time_counts(tmp_path):
    card = Card(tmp_path / CARD, "recipe")
    with pytest.raises(Mistake, match="“a mistake” ended with status 2"):
        card.carry_out(WRONG, command_line(WRONG, 2))
    stored = Card(tmp_path / CARD, "recipe")
    assert not stored.is_done(WRONG)
    assert stored.content["parts"]["a mistake"]["seconds"] > 0
    assert "a mistake" in stored.table()


def test_what_learns_runs_in_several_processes():
    learning = Part("learn", ("train",), learns=True)
    assert "--nproc_per_node=2" in command_line(learning, 2)
    assert command_line(learning, 1) == [sys.executable, "-m", "vla_core", "train"]


def test_a_damaged_card_and_impossible_numbers_are_one_line(tmp_path, capsys):
    (tmp_path / CARD).write_text("{")
    with pytest.raises(BrokenFile, match="delete it"):
        Card(tmp_path / CARD, "recipe")
    assert main(["recipe", "--steps", "0"]) == 2
    assert "at least 1" in capsys.readouterr().err


def test_the_commands_can_be_listed_without_running_them(capsys):
    assert main(["recipe", "--protocol", "published", "--list", "--words", "checkpoints/words.safetensors"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("vla_core ")[1].split()[0] for line in lines[:2]] == ["collect", "train"]


def test_our_recipe_shows_many_tables_for_a_few_steps_in_a_folder_of_their_own(capsys):
    assert main(["recipe", "--list", "--out", "runs/mine"]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "--opening" in line]
    assert "--out runs/mine/data/openings" in line
    assert "--undisturbed" not in line
