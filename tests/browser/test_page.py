"""The glass box in a real browser: filled before a click, from typed words to a rollout, and away as a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.browser.conftest import Watch
from tests.browser.player import INK
from visualizations.page.measure import serve_page
from visualizations.page.recorded_rollouts import index
from vla_core.trace import STAGES
from vla_core.world import gl

EASY = "turn the faucet on"
PATIENCE = 180_000  # milliseconds; a busy machine needs its time, what is slow is not wrong
HOST = "[...document.querySelectorAll('#glass-box *')].find(element => element.host)?.host"
FILLED = f"() => {HOST}?.player.record?.length && document.querySelector('.stage .js-plotly-plot .trace')"
SETTLED = f"async () => {{ await {HOST}.player.settled(); }}"


@dataclass
class Visit:
    """A page that is open, and what it must not do."""

    page: Any
    watch: Watch
    address: str

    def ask(self, script: str) -> Any:
        """What a line of script about the player answers."""
        return self.page.evaluate(f"() => {{ const host = {HOST}, {{ player }} = host; return {script}; }}")

    def until(self, script: str) -> None:
        self.page.wait_for_function(
            f"() => {{ const host = {HOST}; const {{ player }} = host; return {script}; }}"
        )

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
        self.page.evaluate(SETTLED)

    def go(self, query: str = "") -> None:
        self.page.goto(f"{self.address}{query}")
        self.page.wait_for_function(FILLED)
        self.page.evaluate(SETTLED)

    def say(self, words: str) -> None:
        self.page.locator("#words input").fill(words)
        self.page.locator("#words input").press("Enter")

    @property
    def banner(self) -> Any:
        return self.page.locator("#glass-box .banner")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serve_page() as own:
        yield own


def visiting(browser, address: str, **options: Any) -> Visit:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, **options)
    visit = Visit(context.new_page(), Watch(), address)
    visit.page.set_default_timeout(PATIENCE)
    visit.watch.follow(visit.page)
    return visit


@pytest.fixture(scope="module")
def visit(browser, address) -> Iterator[Visit]:
    made = visiting(browser, address)
    made.go()
    yield made
    made.page.context.close()


@pytest.fixture
def box(visit) -> Iterator[Visit]:
    """Afterwards nothing may have gone wrong."""
    yield visit
    assert visit.watch.complaints == []
    assert visit.watch.outside(visit.address) == []


@pytest.fixture
def renderer() -> None:
    if not gl.backend():
        pytest.skip(gl.NO_RENDERER)


def test_everything_is_filled_before_anyone_has_clicked(box):
    assert box.page.evaluate(INK, "#glass-box .film canvas") > 20
    for name in STAGES:
        assert box.page.evaluate(INK, f"#glass-box [data-card={name}] canvas") > 5, name
    assert box.page.locator("#glass-box h1").inner_text().startswith("“")
    assert box.page.locator("#glass-box pre").inner_text().startswith("# vla_core/")
    assert box.ask("player.clock.step === player.record.rollout.telling && !player.clock.playing")
    box.page.wait_for_function(  # gradio lays its rows out one after the other
        "() => document.querySelector('#glass-box .strip').getBoundingClientRect().bottom <= 900"
    )


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_the_player_is_there_before_gradio_and_stays_where_it_is(browser, address, width):
    context = browser.new_context(viewport={"width": width, "height": 900})
    places = []
    for held, where in ((True, "#early"), (False, "#glass-box")):
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        if held:
            page.route("**/assets/index-*.js", lambda route: route.abort())  # all that gradio does begins there
        page.goto(address, wait_until="commit")
        page.wait_for_function(f"() => document.querySelector('{where} .stage .js-plotly-plot .trace')")
        page.keyboard.press("Home")
        page.wait_for_function(f"() => document.querySelector('{where} .time').textContent.includes('step 0')")
        assert page.evaluate(INK, f"{where} .film canvas") > 20
        places.append(page.locator(f"{where} .glass-box").bounding_box())
    assert page.locator(".glass-box:visible").count() == 1
    assert places[0] == pytest.approx(places[1], abs=1)
    context.close()


def test_another_recorded_rollout_is_a_choice_away_and_the_keys_move_it(box):
    last = index()[-1]
    box.page.get_by_label("recorded rollouts").select_option(last["name"])
    box.until(f"player.record.rollout.steps === {last['steps']}")
    box.page.locator("#glass-box .film").click()
    box.press("Home", "ArrowRight", "ArrowRight", "7")
    assert box.ask("[player.clock.step, player.stage.name]") == [2, "action"]
    assert f"recorded={last['name']}&step=2&stage=action" in box.ask("host.address()")


def test_who_writes_does_not_move_the_player(box):
    step = box.ask("player.clock.step")
    box.page.locator("#words input").press_sequentially("4 f?")
    assert box.ask("[player.clock.step, player.stage.name]") == [step, "action"]


def test_words_that_mean_nothing_move_nothing_and_are_answered(box, renderer):
    before = box.ask("player.record.rollout.instruction")
    box.say("make me a sandwich")
    box.until("!player.parts.banner.hidden && /nearest/.test(player.parts.banner.textContent)")
    assert box.ask("player.record.rollout.instruction") == before
    assert box.page.locator("#run").is_visible()


def test_from_typed_words_to_a_rollout_that_can_be_scrubbed_and_questioned(box, renderer):
    box.say(EASY)
    box.until("player.live")
    box.page.locator("#stop").wait_for()
    box.until("!player.live")
    box.page.locator("#run").wait_for()
    assert not box.banner.is_visible()
    assert box.ask("player.record.rollout.instruction") == EASY
    steps = box.ask("player.record.rollout.steps")
    assert box.ask("player.record.moments.filter(Boolean).length") == steps > 10
    box.press("Home", "ArrowRight", "4")
    assert box.ask("player.clock.step") == 1
    box.until("player.record.thoughts[1].fusion.moved")  # what-ifs arrive where somebody rests
    box.press("End")
    assert box.ask("player.clock.step") == steps - 1


def test_a_rollout_leaves_as_one_file_that_opens_without_a_server(box, browser, renderer, tmp_path):
    box.page.locator(".menu summary").click()
    with box.page.expect_download() as download:
        box.page.locator("[data-copy=html]").click()
    download.value.save_as(tmp_path / "rollout.html")
    alone = visiting(browser, "file://")
    alone.page.goto((tmp_path / "rollout.html").as_uri())
    alone.page.wait_for_function("() => document.querySelector('.stage .js-plotly-plot .trace')")
    assert alone.page.locator("h1").inner_text() == f"“{EASY}”"
    assert alone.watch.complaints == []
    assert alone.watch.outside("file://") == []
    alone.page.context.close()


def test_a_link_brings_back_the_attempt_which_can_be_disturbed_and_stopped(box, renderer):
    box.go("?instruction=turn+the+faucet+on&seed=3&head=ddpm&pace=4&stage=chunking")
    box.until("player.live && player.record.rollout.seed === 3")
    assert box.page.locator("#words input").input_value() == EASY
    assert box.page.locator("#seed input").input_value() == "3"
    box.page.get_by_text("Push the arm").click()
    box.until("player.record.moments.some((moment) => moment?.event === 'arm pushed')")
    box.page.locator("#stop").click()
    box.until("!player.live")
    box.page.locator("#run").wait_for()
    assert box.ask("player.record.rollout.settings.head") == "ddpm"
    assert box.ask("player.stage.name") == "chunking"
    for part in ("instruction=turn+the+faucet+on", "seed=3", "head=ddpm", "stage=chunking"):
        assert part in box.ask("host.address()")


def test_a_broken_link_is_answered_with_a_line(box):
    box.go("?instruction=open+the+drawer&seed=many")
    box.until("/seed is a whole number/.test(player.parts.banner.textContent)")


def test_dark_is_dark_and_a_phone_holds_everything(browser, address):
    visit = visiting(browser, address, color_scheme="dark")
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.go()
    assert visit.ask("player.palette.mode") == "dark"
    assert visit.page.evaluate("() => document.documentElement.scrollWidth") <= 390
    assert visit.page.evaluate(INK, "#glass-box .film canvas") > 20
    assert visit.watch.complaints == []
    assert visit.watch.outside(address) == []
    visit.page.context.close()
