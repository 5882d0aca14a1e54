"""Functions to write: solutions are right, beginnings and usual slips are not, and the package agrees."""

from typing import Any

import numpy as np
import pytest

from visualizations.lessons.build_tasks import JUDGE, task_facts, task_of
from visualizations.lessons.chapter_json import opening_facts
from visualizations.lessons.course import CHAPTERS
from visualizations.lessons.judge import judge
from vla_core.lessons.neuron import neuron_output
from vla_core.lessons.rt2 import ARM
from vla_core.model.chunking import Blend

BUILT = {one.name: task_of(one.name) for one in CHAPTERS if task_of(one.name)}
EACH = pytest.mark.parametrize("name", BUILT)
RNG = np.random.default_rng(0)


def verdicts(source: str, name: str) -> dict[str, Any]:
    return judge(source, task_facts(name)["cases"])


def solved(name: str) -> dict[str, Any]:
    """The names that a solution makes."""
    names: dict[str, Any] = {}
    exec(BUILT[name].solution, names)
    return names


def test_eight_chapters_have_a_function_to_write():
    assert set(BUILT) == {"neuron", "descent", "vectors", "bins", "rt2", "denoising", "chunks", "embodiments"}


@EACH
def test_the_solution_passes_every_case_and_the_beginning_does_not(name):
    found = verdicts(BUILT[name].solution, name)
    assert found["trouble"] == ""
    assert [one for one in found["verdicts"] if not one["right"]] == []
    begun = verdicts(BUILT[name].start, name)
    assert begun["trouble"] == ""
    assert not all(one["right"] for one in begun["verdicts"])
    assert len(BUILT[name].cases) >= 4
    assert len(BUILT[name].hints) >= 2


SLIPS = {
    "neuron": (" + bias", ""),
    "descent": ("2 * error * x", "error * x"),
    "vectors": (" + half(list(zip(*table)), temperature)", " * 2"),
    "bins": ("(bins - 1) + 0.5)", "(bins - 1))"),
    "rt2": ("for action in chunk for token in action", "for action in zip(*chunk) for token in action"),
    "denoising": ("speed * dt", "speed"),
    "chunks": ("newest - born", "step - born + len(votes)"),
    "embodiments": (" * 2 - 1", ""),
}


@pytest.mark.parametrize("name", [name for name in SLIPS if name != "chunks"])
def test_a_usual_slip_is_found(name):
    right, wrong = SLIPS[name]
    assert right in BUILT[name].solution
    assert not all(
        one["right"] for one in verdicts(BUILT[name].solution.replace(right, wrong, 1), name)["verdicts"]
    )


def test_oldest_first_weights_are_told_from_newest_first():
    wrong = BUILT["chunks"].solution.replace("exp(-decay", "exp(decay")
    assert [one["right"] for one in verdicts(wrong, "chunks")["verdicts"]] == [True, True, False, True, False]


def test_the_tokens_of_the_solution_are_those_of_the_package():
    names = solved("bins")
    actions = RNG.uniform(-4, 4, (200, 7))
    tokens = [names["tokenise"](list(action), ARM.low, ARM.high) for action in actions]
    assert tokens == ARM.encode(actions).tolist()
    read = [names["detokenise"](row, ARM.low, ARM.high) for row in tokens]
    assert np.allclose(read, ARM.decode(np.array(tokens)))


def test_the_ensemble_of_the_solution_is_that_of_the_package():
    blend, plans = Blend(chunk=4, decay=0.3), []
    for step in range(12):
        if step % 2 == 0:
            plan = RNG.normal(size=4)
            plans.append((step, plan.tolist()))
            blend.push(step, plan[:, None])
        assert solved("chunks")["blend"](plans, step, 0.3) == pytest.approx(float(blend.at(step).blended[0]))


def test_the_neuron_of_the_solution_is_that_of_the_chapter():
    for squash in ("sigmoid", "relu"):
        shown = neuron_output(squash=squash)
        answer = solved("neuron")["neuron"](shown.inputs, shown.weights, shown.bias, squash)
        assert answer == pytest.approx(shown.output)


CASES = [{"call": "f(2)", "expected": [1, 2.0]}]


def test_what_goes_wrong_is_told_in_one_line_with_its_place():
    assert judge("def f(x:\n  pass", CASES)["trouble"].startswith("line 1: SyntaxError")
    assert judge("import nothing_there", CASES)["trouble"].startswith("line 1: ModuleNotFoundError")
    assert judge("raise SystemExit", CASES)["trouble"].startswith("line 1: SystemExit")
    (only,) = judge("def f(x):\n    return [1, x / 0]", CASES)["verdicts"]
    assert only == {"right": False, "got": "line 2: ZeroDivisionError: division by zero"}
    (deep,) = judge("def f(x):\n    return f(x)", CASES)["verdicts"]
    assert "RecursionError" in deep["got"]


@pytest.mark.parametrize(
    "answer", ["None", "[1]", "[1, 2, 3]", "[1, '2']", "[True, 2]", "7", "[1, float('nan')]", "print"]
)
def test_only_the_right_answer_is_right(answer):
    assert not judge(f"def f(x):\n    return {answer}", CASES)["verdicts"][0]["right"]


def test_an_answer_that_cannot_be_shown_or_compared_is_wrong_and_what_is_printed_is_kept():
    hidden = "class Odd:\n    def __repr__(self): raise ValueError\n    __eq__ = None\ndef f(x):\n    return Odd()"
    assert not judge(hidden, CASES)["verdicts"][0]["right"]
    found = judge("print('here' * 9999)\ndef f(x):\n    return (1, 2)", CASES)
    assert found["verdicts"][0]["right"]
    assert found["printed"].startswith("herehere")
    assert len(found["printed"]) == 2000


def test_a_page_gets_the_task_with_the_judge_and_a_chapter_without_one_gets_none():
    told = opening_facts(next(one for one in CHAPTERS if one.name == "bins"))["task"]
    assert told["judge"] == JUDGE.read_text(encoding="utf-8")
    assert task_facts("building") is None
