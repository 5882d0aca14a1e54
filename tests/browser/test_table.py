"""The table in a real browser: laid, named by clicks, told what to do, and brought back by a link."""

import pytest

from tests.browser.test_page import SETTLED, address, renderer, visiting  # noqa: F401  (fixtures)
from vla_core.world.table.scene import from_link

BUILDER = "#table .table-builder"
WORDS = "#words input"
STOP = "() => document.querySelector('#stop')?.click()"  # where it is not over by itself


@pytest.fixture(scope="module")
def table(browser, address):  # noqa: F811  (a fixture)
    """The page with the table chosen; afterwards nothing may have gone wrong."""
    visit = visiting(browser, address)
    visit.go()
    visit.page.locator("#scene input").click()
    visit.page.get_by_role("option", name="table").first.click()
    visit.page.wait_for_selector(f"{BUILDER} .picture img")
    yield visit
    assert visit.watch.complaints == []
    assert visit.watch.outside(visit.address) == []
    visit.page.context.close()


def scene(visit):
    return from_link(visit.page.evaluate(f"() => document.querySelector('{BUILDER}').builder.scene"))


@pytest.fixture(autouse=True)
def needs_renderer(renderer):  # noqa: F811  (a fixture)
    pass


def test_a_click_on_a_thing_puts_its_name_into_the_sentence(table):
    thing = scene(table).things[0].name
    table.page.fill(WORDS, "push ")
    table.page.get_by_role("button", name=f"{thing}: put its name").click()
    assert table.page.input_value(WORDS) == f"push the {thing}"
    other = scene(table).things[1].name
    table.page.fill(WORDS, "")
    table.page.get_by_role("button", name=other, exact=True).click()
    assert table.page.input_value(WORDS) == f"the {other}"


def test_things_are_added_changed_and_taken_away_and_what_cannot_be_is_one_line(table):
    before = scene(table)
    names = f"{BUILDER} .names li"
    for label, value in (("size", "small"), ("colour", "white"), ("what it is", "mug")):
        table.page.locator(BUILDER).get_by_label(label, exact=True).select_option(value)
    table.page.get_by_role("button", name="Add", exact=True).click()
    table.page.wait_for_function(f"() => document.querySelectorAll('{names}').length === {len(before.items) + 1}")
    table.page.get_by_role("button", name="Add", exact=True).click()
    table.page.wait_for_function(f"() => document.querySelector('{BUILDER} .line').textContent")
    assert "\n" not in table.page.locator(f"{BUILDER} .line").inner_text()
    table.page.get_by_role("button", name="take away the small white mug").click()
    table.page.wait_for_function(f"() => document.querySelectorAll('{names}').length === {len(before.items)}")
    assert scene(table) == before


def test_a_suggestion_is_carried_out_and_its_link_brings_the_table_back(table):
    lies_there = scene(table)
    table.page.locator(f"{BUILDER} .suggestions button").first.click()
    table.until("player.record.rollout.task?.startsWith('table-') && player.record.length > 3")
    assert not table.page.locator(f"{BUILDER} details").get_attribute("open")
    assert table.ask("player.record.rollout.things") == [thing.name for thing in lies_there.things]
    table.page.evaluate(STOP)
    table.until("!player.live")
    link = table.ask("host.address()")
    table.page.goto(link)
    table.page.wait_for_function(f"() => document.querySelector('{BUILDER}')?.builder?.scene")
    assert scene(table) == lies_there
    table.until("player.record?.rollout.task?.startsWith('table-') && player.record.length > 3")
    table.page.evaluate(STOP)
    table.until("!player.live")


def test_a_click_in_the_film_names_the_thing_that_lies_there(table):
    table.page.fill(WORDS, "lift ")
    table.ask("player.seek(0)")
    table.page.evaluate(SETTLED)
    place, name = (
        table.ask("[player.film.square, player.record.moments[0].things_seen.pick()[0]]"),
        table.ask("player.record.rollout.things[0]"),
    )
    square, (x, y) = place
    at = {"x": square["left"] + x * square["side"], "y": square["top"] + y * square["side"]}
    table.page.locator("#glass-box .film canvas").click(position=at)
    assert table.page.input_value(WORDS) == f"lift the {name}"


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("push the elephant to the left", "There is no elephant on the table."),
        ("is it red?", "That is a question"),
        ("push it away", "stands for nothing yet"),
        ("never touch the bin", "only says what not to do"),
    ],
)
def test_what_cannot_be_followed_is_one_line_and_nothing_moves(table, words, line):
    shown = table.ask("player.record.rollout.instruction")
    table.say(words)
    table.page.wait_for_function(f"() => document.querySelector('#glass-box').innerText.includes({line!r})")
    assert table.ask("player.record.rollout.instruction") == shown
    assert table.page.locator("#run").is_visible()
