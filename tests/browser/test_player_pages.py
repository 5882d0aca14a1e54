"""Pages with a player in a real browser: dark and narrow, a site on a disk, a component of gradio."""

import json

import pytest

from tests.browser.player import INK, SETTLED, opened, written
from tests.visualizations import recorded
from visualizations.player import payload, player_component, site


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    return written(tmp_path_factory.mktemp("page"))


def test_dark_and_light_differ_and_a_button_turns_them(browser, address, watch):
    ground = "() => getComputedStyle(document.querySelector('.glass-box')).backgroundColor"
    context = browser.new_context(color_scheme="dark", viewport={"width": 1440, "height": 900})
    tab = context.new_page()
    watch.follow(tab)
    opened(tab, address)
    dark, ink = tab.evaluate(ground), tab.evaluate("async () => (await player).palette.ink")
    tab.get_by_label("dark or light").click()
    tab.evaluate(SETTLED)
    assert tab.evaluate(ground) != dark
    assert tab.evaluate("async () => (await player).palette.ink") != ink
    assert watch.complaints == []
    context.close()


@pytest.mark.parametrize("width", [1024, 390])
def test_narrow_pages_hold_everything_without_scrolling_sideways(browser, address, width):
    context = browser.new_context(viewport={"width": width, "height": 844})
    tab = context.new_page()
    opened(tab, address)
    assert tab.evaluate("() => document.documentElement.scrollWidth") <= width
    assert tab.evaluate(INK, ".film canvas") > 20
    assert tab.locator(".stage .plot").first.bounding_box()["height"] > 150
    context.close()


def test_a_static_site_opens_from_a_disk_and_fetches_a_rollout_when_it_is_chosen(browser, watch, tmp_path):
    site([recorded.rollout(), recorded.rollout(success=True)], tmp_path, recorded.code())
    tab = browser.new_page()
    watch.follow(tab)
    opened(tab, (tmp_path / "index.html").as_uri())
    assert not any("rollout-1" in url for url in watch.requests)
    tab.get_by_label("recorded rollouts").select_option("1")
    tab.wait_for_function("() => document.querySelector('.chips .good')")
    assert watch.complaints == []
    assert watch.outside("file://") == []
    tab.close()


def test_the_arguments_of_a_gradio_component_make_a_player(browser, watch, tmp_path):
    """As gradio does it: the style nested under an id, the script run with element, props and watch."""
    component = player_component("plotly.min.js")
    site([recorded.rollout()], tmp_path)
    value = json.dumps({"show": payload(recorded.rollout())})
    run = json.dumps(component["js_on_load"]).replace("</", "<\\/")
    html = f"""<!doctype html><link rel="icon" href="data:,"><style>#box {{ {component["css_template"]} }}</style>
      <body class="dark"><div id="box">{component["html_template"]}</div><script>
      const element = document.getElementById("box");
      Function("element", "props", "watch", {run})(element, {{ value: {value} }}, () => null);
      const player = element.player.queue.then(() => element.player);</script></body>"""
    (tmp_path / "gradio.html").write_text(html, encoding="utf-8")
    tab = browser.new_page()
    watch.follow(tab)
    tab.route("http://box/*", lambda route: route.fulfill(path=tmp_path / route.request.url.split("/")[-1]))
    opened(tab, "http://box/gradio.html")
    assert tab.evaluate("async () => (await player).palette.mode") == "dark"
    assert tab.locator("h1").inner_text() == f"“{recorded.INSTRUCTION}”"
    assert watch.complaints == []
    tab.close()
