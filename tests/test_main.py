"""The command line: every mistake is one line and exit code 2."""

import pytest

from vla_core.__main__ import COMMANDS, load, main


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command, capsys):
    assert load(command).HELP
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"])
    assert "usage" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["colect"], "collect"),
        (["collect", "--out", "x", "--tasks", "drawr-open"], "drawer-open-v3"),
        (["collect", "--out", "x", "--episodes", "0"], "at least 1"),
        (["collect", "--out", "x", "--episodes", "three"], "invalid int value"),
        (["bench", "--loud"], "Unrecognized"),
        (["evaluate", "--checkpoint", "nowhere.safetensors"], "nowhere.safetensors"),
        (["rollout", "--instruction", "open the drawer", "--checkpoint", "none"], "none"),
        (["train", "--config", "huge"], "invalid choice"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_two(words, expected, capsys):
    assert main(words) == 2
    complaint = capsys.readouterr().err.strip()
    assert expected in complaint
    assert len(complaint.splitlines()) == 1


def test_without_a_command_all_are_listed(capsys):
    assert main([]) == 0
    printed = capsys.readouterr().out
    assert all(name in printed for name in COMMANDS)
