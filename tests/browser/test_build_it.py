"""A function written in a real browser: its own Python judges it, an endless loop is stopped, nothing leaves."""

import pytest

from tests.browser.conftest import visit
from tests.browser.course import OPEN, START
from visualizations.browser_files import has_python
from visualizations.lessons import export
from visualizations.lessons.build_tasks import task_of
from visualizations.lessons.course import chapter
from visualizations.page.measure_course import READY
from visualizations.page.measure_live_page import served

__all__ = ["READY", "START"]  # what the fixtures ask for
pytestmark = pytest.mark.skipif(not has_python(), reason="npm ci")
TASK = task_of("bins")
SAID = ".build .said"


@pytest.fixture(scope="module")
def address(course):
    return course


def run(tab, source):
    tab.locator(".build textarea").fill(source)
    tab.locator(".build").get_by_role("button", name="Run").click()
    tab.wait_for_selector(SAID)
    return tab.locator(SAID).inner_text()


def test_a_solution_passes_a_slip_is_named_and_an_endless_loop_is_stopped(shown):
    shown.evaluate(OPEN, "bins")
    assert run(shown, TASK.solution) == f"{len(TASK.cases)} of {len(TASK.cases)} cases are right."
    assert (
        "fetch is not" in run(shown, "import js\njs.fetch('/')") or "NoneType" in shown.locator(SAID).inner_text()
    )
    run(shown, TASK.solution.replace("+ 0.5)", ")"))
    assert "int() cuts off" in shown.locator(".build .results").inner_text()
    assert "never end" in run(shown, "while True:\n    pass")
    assert run(shown, TASK.solution).startswith(f"{len(TASK.cases)} of")
    shown.evaluate(OPEN, "neuron")
    shown.evaluate(OPEN, "bins")
    assert shown.locator(".build textarea").input_value() == TASK.solution


def test_an_exported_chapter_brings_python_along(browser, watch, tmp_path, monkeypatch):
    monkeypatch.setattr(export, "CHAPTERS", (chapter("neuron"),))
    assert "neuron.html" in list(export.export_chapters(tmp_path))
    with served(tmp_path) as (address, _):
        tab = browser.new_page()
        watch.follow(tab)
        visit(tab, f"{address}neuron.html", "() => document.querySelector('.build')")
        task = task_of("neuron")
        assert run(tab, task.solution).startswith(f"{len(task.cases)} of")
        tab.close()
    assert watch.outside(address) == []
