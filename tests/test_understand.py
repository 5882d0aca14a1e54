"""`python -m vla_core understand`: one answer for every line, whatever the line."""

import json
import subprocess
import sys

import pytest

from vla_core.commands.understand import SHIPPED
from vla_core.world.tasks import TASKS

COMMAND = [sys.executable, "-m", "vla_core", "understand"]
KEYS = {"text", "understood", "task", "confidence", "nearest"}
pytestmark = pytest.mark.skipif(not SHIPPED.exists(), reason="the trained words are not here yet")


@pytest.fixture(scope="module")
def answers():
    lines = [
        b"open the drawer",
        b"",
        b"make me a sandwich",
        b"open \xff\xfe the \xc3 drawer",
        b"open the drawer\x00\x1b[31m",
        b"press the button " * 60_000,
        "打开抽屉 🤖".encode(),
        b"shut the window\r",
    ]
    done = subprocess.run(COMMAND, input=b"\n".join(lines), capture_output=True, check=True)
    assert not done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_line_has_its_answer(answers):
    assert len(answers) == 8
    for answer in answers:
        assert set(answer) >= KEYS
        assert len(answer["nearest"]) == 5
        assert answer["confidence"] == answer["nearest"][0][1]
        assert (answer["task"] in TASKS) is answer["understood"]


def test_what_it_can_do_is_led_to_its_task(answers):
    assert answers[0]["task"] == answers[4]["task"] == "drawer-open-v3"
    assert answers[7]["task"] == "window-close-v3"
    assert answers[7]["text"] == "shut the window"


def test_what_it_cannot_do_is_said(answers):
    for i in (1, 2, 6):
        assert answers[i]["understood"] is False
        assert answers[i]["answer"].startswith("I don't know how to do that; nearest: ")


def test_an_answer_comes_before_the_next_question():
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        for text, task in (("open the window", "window-open-v3"), ("pull the lever up", "lever-pull-v3")):
            process.stdin.write(f"{text}\n".encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["task"] == task
        process.stdin.close()
        assert process.wait() == 0


def test_a_file_that_is_no_checkpoint_is_one_clear_line(tmp_path):
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(SHIPPED.read_bytes()[:5000])
    done = subprocess.run([*COMMAND, "--checkpoint", str(broken)], input=b"hello", capture_output=True)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert b"broken.safetensors" in done.stderr
