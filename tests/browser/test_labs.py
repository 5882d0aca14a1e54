"""Compare, Break it, Train and Evaluate in a real browser, toys behind them: every control once, no complaint."""

import json
import warnings
from collections.abc import Iterator

import pytest

from tests.browser.player import INK
from tests.data.driven_attempts import write
from tests.evaluation.test_break_it import play
from tests.evaluation.test_reports import found
from tests.page.toys import play_with_toys
from tests.training.test_training_service import events
from vla_core.evaluation.break_it import BreakPlan, episodes, summary
from vla_core.evaluation.evaluate import Result
from vla_core.training.training_service import TrainingService

TWINS = """id => {
  const inside = document.querySelectorAll(`#${id}, #${id} *`);
  return [...inside].find((one) => one.twins)?.twins;
}"""
WHOLE = f"""id => {{
  const twins = ({TWINS})(id);
  return Boolean(twins?.record && !twins.live && twins.twins.hands.length);
}}"""
AT = f"id => ({TWINS})(id).clock.step"
SETTLED = f"async id => ({TWINS})(id).settled()"
UPLOAD_ENDS = "Method not implemented."  # gradio warns of itself after every upload
TABS = ("Compare", "Break it", "Train", "Evaluate")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Checkpoints with an evaluation, and a measurement of the lab."""
    folder = tmp_path_factory.mktemp("house")
    (folder / "evaluation-bins.json").write_text(json.dumps(found()))
    bench = BreakPlan("toy.safetensors", ("push-v3", "drawer-open-v3"), episodes=3)
    measured = summary(bench, [play(one) for one in episodes(bench)])
    (folder / "breakit.json").write_text(json.dumps(measured | {"date": "2026-11-21", "command": "breakit"}))
    return folder


@pytest.fixture(scope="module")
def address(folder) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import gradio as gr

        from visualizations.page import (
            break_it_tab,
            compare_tab,
            evaluate_replay,
            evaluate_tab,
            live_rollouts,
            page_style,
            train_tab,
        )

        play_with_toys(patch, folder)
        for module in (evaluate_tab, evaluate_replay):
            patch.setattr(module, "CHECKPOINTS", folder)
        patch.setattr(
            evaluate_replay,
            "evaluate",
            lambda plan, *_: (Result(plan.tasks[0], n, True, 9, 99.0) for n in range(2)),
        )
        patch.setattr(break_it_tab, "STORED", folder / "breakit.json")
        patch.setattr(break_it_tab, "break_it", lambda bench, *_: map(play, episodes(bench)))
        patch.setattr(train_tab, "RUNS", folder)
        patch.setattr(train_tab, "EXAMPLE", folder / "example")
        patch.setattr(train_tab, "SERVICE", TrainingService(lambda lesson: events()))
        patch.setattr(live_rollouts, "INTERVAL", 0.05)
        with gr.Blocks(analytics_enabled=False) as blocks, gr.Tabs():
            for title, module in zip(TABS, (compare_tab, break_it_tab, train_tab, evaluate_tab), strict=True):
                with gr.Tab(title):
                    module.build()
        _, local, _ = blocks.launch(
            prevent_thread_lock=True, quiet=True, ssr_mode=False, **page_style.launch_options()
        )
        yield local
        blocks.close()


def go(tab, title):
    tab.get_by_role("tab", name=title, exact=True).click()


def choose(tab, label, option):
    """One of a list, as a person does."""
    box = tab.get_by_label(label, exact=True).locator("visible=true").first
    box.click()
    tab.get_by_role("option", name=option, exact=True).first.click()


def text(tab, selector, words):
    tab.wait_for_function(
        "([name, words]) => document.querySelector(name)?.innerText.includes(words)", arg=[selector, words]
    )


def test_compare_is_filled_before_anyone_clicks_and_one_keyboard_moves_both(shown):
    go(shown, "Compare")
    shown.wait_for_function(WHOLE, arg="compare-twins")
    shown.evaluate(SETTLED, "compare-twins")
    assert "language differs first" in shown.locator("#compare-twins .told-apart").inner_text()
    assert shown.evaluate(INK, "#compare-twins .half:first-child .film canvas") > 20
    assert shown.evaluate(INK, "#compare-twins .half:last-child .film canvas") > 20
    assert shown.evaluate(INK, "#compare-twins .apart-rows canvas") > 10
    shown.locator("#compare-twins .apart-rows .slider").focus()
    shown.keyboard.press("Home")
    shown.keyboard.press("ArrowRight")
    assert shown.evaluate(AT, "compare-twins") == 1
    shown.keyboard.press("2")
    shown.evaluate(SETTLED, "compare-twins")
    opened = shown.locator("#compare-twins .stage").all()
    assert [stage.get_attribute("data-stage") for stage in opened] == ["language"] * 2
    assert_chosen_on_both(shown)
    shown.get_by_role("button", name="go to the step where they part").click()
    assert shown.evaluate(AT, "compare-twins") == 0


def assert_chosen_on_both(tab):
    """What is chosen on the right is chosen on the left too."""
    tab.keyboard.press("5")
    tab.evaluate(SETTLED, "compare-twins")
    left, right = tab.locator("#compare-twins .stage").all()
    right.get_by_role("radio", name="z", exact=True).click()
    left.locator("[role=radio][aria-checked=true]", has_text="z").wait_for()
    right.get_by_role("tab", name="denoising").click()
    left.locator("[role=tab][aria-selected=true]", has_text="denoising").wait_for()
    tab.keyboard.press("2")


def test_compare_runs_what_the_controls_say(shown):
    go(shown, "Compare")
    choose(shown, "A question to begin with", "Flow against bins")
    shown.wait_for_function("() => document.querySelector('#compare-right textarea, #compare-right input').value")
    shown.get_by_role("button", name="Right: what else may differ").click()
    choose(shown, "Head that acts", "gaussian")
    shown.get_by_label("number input for Replan interval").locator("visible=true").first.fill("3")
    shown.get_by_label("number input for Chunk length").locator("visible=true").first.fill("4")
    shown.get_by_label("Seed of both: where things lie").fill("5")
    before = shown.locator("#compare-twins .told-apart").inner_text()
    shown.locator("#compare-run").click()
    shown.wait_for_function(
        "before => document.querySelector('#compare-twins .told-apart').innerText !== before", arg=before
    )
    shown.wait_for_function(WHOLE, arg="compare-twins")


def test_the_lab_breaks_it_live_and_shows_what_was_measured(shown):
    go(shown, "Break it")
    text(shown, "#lab-said", "Measured on 2026-11-21")
    shown.wait_for_selector("#lab-chart .bars", state="attached")
    shown.get_by_role("radio", name="half the light").check()
    text(shown, "#lab-does", "half of their light")
    shown.locator("#lab-run").click()
    shown.wait_for_function(WHOLE, arg="lab-twins")
    assert "vision differs first" in shown.locator("#lab-twins .told-apart").inner_text()
    shown.get_by_role("button", name="Measure a little yourself").click()
    shown.locator("#lab-measure").click()
    text(shown, "#lab-said", "just now, on this page")
    shown.get_by_role("button", name="Stored one").click()
    text(shown, "#lab-said", "Measured on 2026-11-21")


def test_a_lecture_is_watched_from_its_beginning_to_its_end(shown):
    go(shown, "Train")
    text(shown, "#school-said", "No lecture has been held yet")
    shown.get_by_label("number input for Minutes in all").fill("3")
    shown.locator("#school-train").dblclick()  # two clicks must not start two
    text(shown, "#school-said", "is finished")
    shown.wait_for_selector("#school-losses .scatterlayer .trace", state="attached")
    bars = shown.locator("#school-phases [role=progressbar]")
    assert [bar.get_attribute("aria-valuenow") for bar in bars.all()] == ["100"] * 4
    shown.locator("#school-show").click()
    text(shown, "#school-said", "an earlier lecture")


def test_driven_attempts_get_a_line_each_and_teach(shown, loaded, folder):
    go(shown, "Train")
    shown.locator("#teach button").first.click()
    files = [str(write(folder / "driven", "one")), str(write(folder / "driven", "two", task="push-v3"))]
    shown.locator("#teach-files input[type=file]").set_input_files(files)
    text(shown, "#teach-lines", "one.driven.json: reach, 4 steps, 4 of them driven, done")
    text(shown, "#teach-lines", "teach one task at a time")
    shown.locator("#teach-files").get_by_label("Remove this file").last.click()
    shown.wait_for_function("() => document.querySelectorAll('#teach-lines .file').length === 1")
    shown.locator("#teach-begin").click()
    text(shown, "#school-said", "reach is finished")
    assert len(list(folder.glob("page-taught-*/driven/*.json"))) == 1
    _, watch = loaded
    watch.complaints[:] = [said for said in watch.complaints if said != UPLOAD_ENDS]


def test_results_are_sorted_watched_and_measured(shown):
    go(shown, "Evaluate")
    text(shown, "#results-said", "Tier mean 75.0 %")
    shown.wait_for_selector("#results-sizes .scatterlayer .trace", state="attached")
    shown.wait_for_selector("#results-tiers .scatterlayer .trace", state="attached")
    first = shown.locator("#results-table tbody button").first
    shown.locator("#results-table [data-sort=task]").click()
    assert first.inner_text() == "drawer-open"
    shown.locator("#results-table [data-sort=task]").click()
    assert first.inner_text() == "push"
    first.click()
    text(shown, "#results-watching", "seed 3: a seed that failed")
    text(shown, "#results-watching", "after 20 steps")
    shown.wait_for_function(
        "() => document.querySelector('#results-player .chips .bad, #results-player .chips .good')"
    )
    shown.locator("#results-measure").click()
    text(shown, "#results-outcome", "100 % of 2 episodes")
    shown.get_by_role("button", name="All tasks as a picture").click()
    shown.wait_for_selector("#results-bars .bars", state="attached")


@pytest.mark.parametrize("width", [390, 1024])
def test_no_tab_is_wider_than_the_page(shown, width):
    shown.set_viewport_size({"width": width, "height": 900})
    for title in TABS:
        more = shown.get_by_role("tab", name=title, exact=True)
        if more.is_visible():
            more.click()
            wide = shown.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert wide <= 0, title
    shown.set_viewport_size({"width": 1440, "height": 900})
