"""The player in a real browser, from one file on a disk: filled at once, one keyboard, one clock, no network."""

import base64
import json
import math
from dataclasses import replace

import pytest

from tests.browser.conftest import Watch
from tests.browser.player import INK, SETTLED, opened, press, step_of, written
from tests.visualizations import recorded
from visualizations.payload import pack, unpack
from visualizations.player import DRAWN, Live, payload
from visualizations.stages.moment_facts import facts
from visualizations.template import Scene, filled
from vla_core.trace import STAGES

AGAIN = """async text => {
  const box = await player;
  Object.assign(box, { control: {}, live: false });
  box.stage.views = {};
  box.open("heads");
  await box.show(text);
}"""
ASKED_FOR_FULL_SCREEN = """async () => {
  const { root } = await player;
  root.requestFullscreen = () => (window.filled = true);
}"""
PICTURES = "() => [...document.querySelectorAll('.card canvas')].map(canvas => canvas.toDataURL())"
FOLLOWED = """async text => {
  const [box, steps] = [await player, []];
  box.root.addEventListener("drawn", ({ detail }) => steps.push(detail.step));
  await box.receive({ push: text });
  await box.settled();
  return steps.every((step, i) => step >= (steps[i - 1] ?? 0)) && steps.at(-1);
}"""
SCRUB = """async steps => {
  const [box, times] = [await player, []];
  for (let i = 0; i < steps; i++) {
    const start = performance.now();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: i % 26 < 13 ? "ArrowRight" : "ArrowLeft" }));
    await box.settled();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other);
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    return written(tmp_path_factory.mktemp("page"))


@pytest.fixture(scope="module")
def loaded(browser, address):
    """The page at 1440 pixels, loaded once for all tests, and what it must not do."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    tab, watch = context.new_page(), Watch()
    watch.follow(tab)
    opened(tab, address)
    yield tab, watch
    context.close()


@pytest.fixture
def shown(loaded):
    """The page as it was when it opened; afterwards nothing may have gone wrong."""
    tab, watch = loaded
    tab.evaluate(AGAIN, payload(recorded.rollout(probed=True), recorded.code()))
    yield tab
    assert watch.complaints == []
    assert watch.outside("file://") == []


def test_everything_is_filled_before_anyone_has_touched_it(shown):
    assert shown.locator("h1").inner_text() == f"“{recorded.INSTRUCTION}”"
    assert shown.evaluate(INK, ".film canvas") > 20
    for name in STAGES:
        assert shown.evaluate(INK, f"[data-card={name}] canvas") > 5, name
        assert shown.locator(f"[data-card={name}] .note").inner_text()
    assert shown.locator(".stage .js-plotly-plot .trace").count() > 0
    assert shown.locator(".formula").inner_text()
    assert shown.locator(".stage pre").inner_text().startswith("# vla_core/model/heads/")
    assert shown.locator(".shapes li").count() > 2


def test_one_key_moves_every_card_and_the_opened_stage(shown):
    press(shown, "Home", "6")
    before, line = shown.evaluate(PICTURES), shown.locator(".stage .shapelayer path").first.get_attribute("d")
    press(shown, "Shift+ArrowRight", "Shift+ArrowRight")
    after = shown.evaluate(PICTURES)
    changed = [name for name, one, other in zip(STAGES, before, after, strict=True) if one != other]
    assert set(changed) >= set(STAGES) - {
        "language"
    }  # the sentence is the same; what the readout hears may be too
    assert shown.locator(".stage .shapelayer path").first.get_attribute("d") != line
    assert shown.locator(".step").inner_text() == "step 8 / 13"


def test_the_keyboard_walks_jumps_plays_and_opens(shown):
    press(shown, "Home")
    assert step_of(shown) == 0
    press(shown, "ArrowRight", "ArrowRight", "ArrowLeft")
    assert step_of(shown) == 1
    press(shown, "Shift+ArrowRight")
    assert step_of(shown) == 4
    press(shown, "End", "ArrowRight")
    assert step_of(shown) == recorded.STEPS - 1
    for i, name in enumerate(STAGES):
        press(shown, str(i + 1))
        assert shown.locator(".stage").get_attribute("data-stage") == name
        assert shown.locator("[aria-pressed=true]").get_attribute("data-card") == name
    shown.evaluate("async () => (await player).clock.setSpeed(0.05)")
    shown.keyboard.press("Space")
    shown.wait_for_function("() => box.clock.step > 0")
    shown.keyboard.press("Space")
    assert shown.evaluate("async () => (await player).clock.playing") is False
    assert 0 < step_of(shown) < recorded.STEPS - 1
    press(shown, "?")
    assert shown.locator("dialog[open]").is_visible()
    press(shown, "Escape")
    shown.locator("dialog[open]").wait_for(state="detached")  # what is pressed inside it is not the player's
    shown.evaluate(ASKED_FOR_FULL_SCREEN)  # whether there is room for it is the browser's business
    press(shown, "f")
    assert shown.evaluate("window.filled") is True


def test_every_view_of_every_stage_opens_and_draws(shown):
    shown.evaluate(AGAIN, payload(recorded.on_table(), recorded.code()))  # words and things need a table
    for name in STAGES:
        press(shown, str(STAGES.index(name) + 1))
        views = [tab.get_attribute("data-view") for tab in shown.get_by_role("tab").all()]
        assert views == [view.key for view in DRAWN[name].views]
        for view in views:
            shown.locator(f"[data-view={view}]").click()
            shown.evaluate(SETTLED)
            for plot in shown.locator(".stage figure:not([hidden]) .plot").all():
                assert plot.locator("canvas, .main-svg").count() > 0, (name, view)
                assert plot.get_attribute("aria-label")


def test_choices_stay_while_the_clock_moves(shown):
    press(shown, "4")
    shown.locator("[data-control=layer] [role=radio]").first.click()
    shown.locator("[data-control=token] select").select_option("3")
    shown.evaluate(SETTLED)
    formula = shown.locator(".formula").inner_text()
    assert "·r" in formula
    press(shown, "ArrowRight")
    chosen = shown.evaluate(
        "async () => { const { layer, token } = (await player).control; return [layer, token]; }"
    )
    assert chosen == [0, 3]


def test_a_click_on_a_unit_a_patch_or_a_keypoint_chooses_it(shown):
    press(shown, "1")
    control = "async name => (await player).control[name]"
    shown.locator("[data-view=patches]").click()
    shown.evaluate(SETTLED)
    box = shown.locator("[data-plot=alike_front] canvas").bounding_box()
    side = min(box["width"], box["height"])
    left, top = box["x"] + (box["width"] - side) / 2, box["y"] + (box["height"] - side) / 2
    shown.mouse.click(left + 0.75 * side, top + 0.25 * side)  # the second of two columns, the first of two rows
    assert shown.evaluate(control, "patch") == 2  # the first token of an eye holds its keypoints
    shown.locator("[data-view=maps]").click()
    shown.evaluate(SETTLED)
    assert shown.locator(".strongest img").count() > 0
    shown.locator("[data-plot=maps] .nsewdrag").click(position={"x": 5, "y": 5})
    assert shown.evaluate(control, "unit") == 0
    shown.locator(".strongest button").first.click()
    shown.evaluate(SETTLED)
    assert step_of(shown) % 4 == 0  # a thought


def test_the_mouse_moves_the_clock_and_overlays_can_be_taken_away(shown):
    box = shown.locator(".slider").bounding_box()
    shown.mouse.click(box["x"] + box["width"] - 3, box["y"] + box["height"] / 2)
    shown.evaluate(SETTLED)
    assert step_of(shown) == recorded.STEPS - 1
    film = "() => document.querySelector('.film canvas').toDataURL()"
    whole = shown.evaluate(film)
    shown.locator("[data-overlay=belief]").click()
    shown.evaluate(SETTLED)
    assert shown.evaluate(film) != whole


def test_another_rollout_with_fewer_parts_is_shown_as_well(shown):
    press(shown, "4")
    shown.get_by_label("recorded rollouts").select_option("1")
    shown.wait_for_function("() => document.querySelector('.chips .good')")
    shown.evaluate(SETTLED)
    assert [tab.inner_text() for tab in shown.get_by_role("tab").all()] == ["context"]
    for name in STAGES:
        press(shown, str(STAGES.index(name) + 1))
        assert shown.evaluate(INK, f"[data-card={name}] canvas") > 5


def test_the_address_leads_back_to_the_same_moment(shown, address):
    press(shown, "3", "Home", "ArrowRight")
    shown.wait_for_function("() => location.hash.includes('step=1') && location.hash.includes('stage=state')")
    again = shown.context.new_page()
    opened(again, shown.url)
    assert step_of(again) == 1
    assert again.locator(".stage").get_attribute("data-stage") == "state"


def test_python_and_the_browser_fill_the_same_templates_alike(shown):
    told = unpack(pack(facts(recorded.rollout(probed=True))))
    press(shown, "Home", *["ArrowRight"] * 9)
    control = shown.evaluate("async () => (await player).control")
    scene = Scene(told, 9, control)
    script = "async ([stage, key]) => { const box = await player; const plots = box.spec.stages[stage].views"
    script += (
        ".flatMap(view => view.plots); return box.scene().filled(plots.find(plot => plot.key === key).data); }"
    )
    for name, stage in DRAWN.items():
        for key, plot in stage.plots.items():
            drawn = json.loads(json.dumps(filled(plot.data, scene)))
            assert same(drawn, shown.evaluate(script, [name, key])), (name, key)


def same(one, other):
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(part, other[key]) for key, part in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float) and math.isnan(one):
        return other is None or math.isnan(other)
    return other == pytest.approx(one, rel=1e-4, abs=1e-6) if isinstance(one, float) else one == other


def test_a_live_rollout_is_followed_until_a_person_takes_over(shown):
    whole = recorded.rollout()
    live = Live(replace(whole, moments=()), recorded.code())
    begin, more, rest = (live.push(whole.moments[part]) for part in (slice(1), slice(1, 6), slice(6, None)))
    shown.evaluate(
        "async text => { const box = await player; await box.receive({ show: text, live: true }); }", begin
    )
    assert shown.evaluate(FOLLOWED, more) == 5  # played one after the other up to the newest
    assert shown.locator(".live").is_visible()
    press(shown, "ArrowLeft")
    shown.evaluate("async text => { const box = await player; await box.receive({ push: text }); }", rest)
    assert step_of(shown) == 4
    press(shown, "End")
    assert step_of(shown) == recorded.STEPS - 1
    assert shown.locator(".live").is_visible()
    shown.evaluate("async () => (await player).finish()")
    shown.evaluate(SETTLED)
    assert not shown.locator(".live").is_visible()
    assert shown.evaluate("async () => (await player).clock.following") is False


def test_two_players_can_share_one_clock_and_one_can_leave(shown):
    text = payload(recorded.rollout(success=True))
    both = """async text => {
      const twin = document.body.appendChild(document.createElement("main"));
      const first = await player;
      const options = { spec: GlassBox.spec, plotly, clock: first.clock, keys: null };
      window.second = new GlassBox.Player(twin, options);
      await second.show(text);
    }"""
    shown.evaluate(both, text)
    press(shown, "Home", "ArrowRight")
    assert shown.evaluate("() => second.parts.step.textContent") == "step 1 / 13"
    shown.evaluate("() => { second.close(); second.root.remove(); }")
    press(shown, "ArrowRight")
    assert shown.evaluate("() => second.parts.step.textContent") == "step 1 / 13"


def test_scrubbing_is_drawn_at_once(shown, record_property):
    """How long, from the key to all panels redrawn: told, not judged; machines differ."""
    press(shown, "Home")
    for name in ("fusion", "chunking"):
        press(shown, str(STAGES.index(name) + 1))
        times = shown.evaluate(SCRUB, 20)
        assert len(times) == 20
        p95 = times[int(0.95 * len(times))]
        record_property(f"scrub_p95_ms_{name}", round(p95, 1))
        print(f"scrub with {name} open: median {times[len(times) // 2]:.0f} ms, p95 {p95:.0f} ms")


def test_a_payload_is_text_that_a_page_can_hold():
    assert base64.b64decode(payload(recorded.rollout()), validate=True)[:2] == b"\x1f\x8b"
