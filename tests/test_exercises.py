"""The exercises of docs/exercises: each solution is right, an empty answer and a wrong one are told so."""

from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

from docs.exercises import NOT_YET, verdict
from vla_core.world import gl

FOLDER = Path(__file__).parents[1] / "docs" / "exercises"
NAMES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
SIMULATED = {"record_demonstration", "evaluate_head"}
WRONG = {
    "one_neuron": lambda neuron: neuron.inputs,
    "tokenise_action": lambda tokenizer, action: (tokenizer.encode(action), 0.0),
    "time_major": lambda line, step, axis, tokenizer: tokenizer.centres[axis, int(line.split()[axis * 12 + step])],
    "blend_chunks": lambda plans, step, decay: np.mean([c[step - b] for b, c in plans if step - b < 6], axis=0),
    "euler_step": lambda noisy, clean, t, steps: noisy + (clean - noisy) / steps,
    "read_sentence": lambda sentences, words: [None for _ in sentences],
    "record_demonstration": lambda task, seed, path: 0,
}


def module(name: str):
    return import_module(f"docs.exercises.{name}")


def test_there_are_eight_exercises_with_a_solution_each_and_the_page_names_them():
    assert len(NAMES) == 8
    assert sorted(path.stem for path in (FOLDER / "solutions").glob("*.py") if path.stem != "__init__") == NAMES
    page = (FOLDER.parent / "teaching.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"`docs/exercises/{name}.py`" not in page] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_solution_is_right(name):
    if name in SIMULATED and gl.backend() is None:
        pytest.skip(gl.NO_RENDERER)
    assert verdict(import_module(f"docs.exercises.solutions.{name}").answer, module(name).check) == "Right."


@pytest.mark.parametrize("name", [name for name in NAMES if name != "evaluate_head"])
def test_what_is_not_written_yet_is_told_so(name):
    assert verdict(module(name).answer, module(name).check) == NOT_YET


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_answer_is_told_in_one_line(name):
    told = verdict(WRONG[name], module(name).check)
    assert told.startswith("Not yet: ")
    assert "\n" not in told
