"""The course in a real browser: each chapter by its link, each control moved once, no complaint, no network."""

import json
import re
import warnings
from collections.abc import Iterator

import pytest

from tests.browser.conftest import Watch
from visualizations.lessons.chapter import Drawing, Slider
from visualizations.lessons.course import CHAPTERS, SIMULATED, chapter
from visualizations.lessons.export import saving
from vla_core.lessons.digits import STEPS

SETTLED = "() => document.querySelector('.course').course.settled()"
OPEN = """async name => {
  const { course } = document.querySelector('.course');
  document.querySelector(`[data-chapter="${name}"]`).click();
  await course.settled();
}"""
BEGIN = """async name => {  // its first picture, or a line that says why there is none
  const { course } = document.querySelector('.course');
  document.querySelector(`[data-chapter="${name}"]`).click();
  const { lesson } = course;
  while (!lesson.drawn && lesson.trouble.hidden) await new Promise(requestAnimationFrame);
  lesson.rested();
  await lesson.settled();
}"""
DRAWN = """() => {
  const { data, layout } = document.querySelector('.course').course.lesson.figure.figure;
  let sum = 0;
  for (const letter of JSON.stringify([data, layout])) sum = (Math.imul(sum, 31) + letter.codePointAt(0)) | 0;
  return sum;
}"""
MOVE = """async ([name, value, others]) => {  // one control, the others at rest or as they are told
  const { lesson } = document.querySelector('.course').course;
  for (const [other, at] of Object.entries({ ...lesson.rest, ...others })) lesson.put(other, at);
  const knob = document.querySelector(`[data-control="${name}"]`);
  const input = knob.querySelector('input, select');
  if (knob.querySelector('[role=radio]')) {
    [...knob.querySelectorAll('[role=radio]')].find((one) => one.textContent === value).click();
  } else if (input?.type === 'checkbox') {
    input.click();
  } else {
    input.value = value;
    input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  }
  const start = performance.now();
  if (lesson.long) {  // its first pictures are enough
    await new Promise((done) => lesson.host.root.addEventListener('drawn', done, { once: true }));
    lesson.asking.halt();
  }
  await lesson.settled();
  return performance.now() - start;
}"""
STROKE = """async () => {
  const canvas = document.querySelector('.paper canvas');
  const box = canvas.getBoundingClientRect();
  const at = (kind, x, y) => canvas.dispatchEvent(new PointerEvent(kind, {
    pointerId: 1, bubbles: true, clientX: box.left + x * box.width, clientY: box.top + y * box.height }));
  canvas.setPointerCapture = () => {};
  at('pointerdown', 0.3, 0.2);
  for (let i = 0; i <= 10; i++) at('pointermove', 0.3 + 0.04 * i, 0.2 + 0.06 * i);
  at('pointerup', 0.7, 0.8);
  await document.querySelector('.course').course.settled();
}"""
LEAVE = """name => {
  const { course } = document.querySelector('.course');
  window.left = course.lesson;
  course.open(name);
}"""
TWICE = """async () => {  // two clicks at once, and Stop as soon as there is progress
  const { lesson } = document.querySelector('.course').course;
  lesson.train.click();
  lesson.train.click();
  await new Promise((done) => lesson.host.root.addEventListener('drawn', done, { once: true }));
  if (!lesson.train.disabled || lesson.bar.hidden || lesson.asking.next) throw new Error('no progress is shown');
  lesson.stop.click();
  await lesson.settled();
}"""
BESIDE = {("puzzles", "wrist"): {"puzzle": "peg that will not go in"}}  # what makes a control matter
TRAINED = {("digits", "hidden")}  # shows only after training


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import gradio as gr

        from visualizations.page import course

        with gr.Blocks(analytics_enabled=False) as blocks, gr.Tabs(selected="course"):
            with gr.Tab("Other", id="box"):
                gr.Markdown("elsewhere")
            with gr.Tab("Course", id="course"):
                course.build()
        _, local, _ = blocks.launch(prevent_thread_lock=True, quiet=True, ssr_mode=False)
    yield local
    blocks.close()


@pytest.fixture(scope="module")
def loaded(browser, address):
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    tab, watch = context.new_page(), Watch()
    watch.follow(tab)
    visit(tab, f"{address}?tab=course&chapter=neuron")
    yield tab, watch
    context.close()


@pytest.fixture
def shown(loaded, address):
    """The course; afterwards nothing may have gone wrong."""
    tab, watch = loaded
    yield tab
    assert watch.complaints == []
    assert watch.outside(address) == []


def visit(tab, url):
    tab.set_default_timeout(120_000)  # a busy machine needs its time; what is slow is not wrong
    tab.goto(url)
    tab.wait_for_function("() => Boolean(document.querySelector('.course')?.course?.lesson?.drawn)")
    tab.evaluate(SETTLED)


def press(tab, key):
    tab.keyboard.press(key)
    tab.evaluate(SETTLED)


def opened(tab):
    return tab.locator(".path [aria-current]").get_attribute("data-chapter")


def other(control):
    """A value that a control does not have at the start."""
    if isinstance(control, Slider):
        middle = round((control.high - control.low) / control.step / 3) * control.step + control.low
        return middle if abs(middle - control.default) > control.step / 2 else control.high
    ends = [end for end in control.ends if end != control.default]
    return ends[0] if ends else "9 9 9 9 9 9 9"


@pytest.mark.parametrize("name", sorted(SIMULATED))
def test_a_chapter_with_a_simulator_shows_a_figure_or_says_why_not(shown, name):
    shown.evaluate(BEGIN, name)  # tests/lessons asks more of it
    assert f"chapter={name}" in shown.url
    if shown.locator(".trouble").is_hidden():
        assert shown.locator(".plot .main-svg").count() > 0
    else:
        assert len(shown.locator(".trouble").inner_text()) > 20


@pytest.mark.parametrize("one", [one for one in CHAPTERS if one.name not in SIMULATED], ids=lambda one: one.name)
def test_a_chapter_opens_by_its_link_and_every_control_changes_its_figure(shown, one, record_property):
    shown.evaluate(OPEN, one.name)
    assert opened(shown) == one.name
    assert f"chapter={one.name}" in shown.url
    assert shown.locator(".lesson h2").inner_text().endswith(one.title)
    assert shown.locator(".trouble").is_hidden()
    assert shown.locator(".code pre").count() == len(one.code)
    assert shown.locator(".plot .main-svg").count() > 0
    rest, times = shown.evaluate(DRAWN), []
    for control in one.controls:
        if (one.name, control.name) in TRAINED:
            continue
        beside = BESIDE.get((one.name, control.name), {})
        if beside:
            ((name, value),) = beside.items()
            shown.evaluate(MOVE, [name, value, {}])
        before = shown.evaluate(DRAWN) if beside else rest
        if isinstance(control, Drawing):
            shown.evaluate(STROKE)
        else:
            times.append(shown.evaluate(MOVE, [control.name, other(control), beside]))
        assert shown.evaluate(DRAWN) != before, control.name
    record_property("slowest_update_ms", round(max(times, default=0)))
    print(f"{one.name}: slowest update {max(times, default=0):.0f} ms")
    assert shown.locator(".trouble").is_hidden()


def test_experiment_controls_and_formula_stand_on_one_screen(shown):
    shown.evaluate("() => scrollTo(0, 0)")
    for name in ("digits", "neuron", "backprop"):
        shown.evaluate(OPEN, name)
        for part in (".plot", ".knobs", ".formula"):
            box = shown.locator(part).bounding_box()
            assert box["y"] + box["height"] <= 900, (name, part)


def test_keys_walk_through_the_course_and_stop_at_its_ends(shown):
    shown.evaluate(OPEN, CHAPTERS[0].name)
    shown.locator(".course").focus()
    press(shown, "[")
    assert opened(shown) == CHAPTERS[0].name
    press(shown, "]")
    press(shown, "n")
    assert opened(shown) == CHAPTERS[2].name
    press(shown, "p")
    assert opened(shown) == CHAPTERS[1].name
    shown.evaluate(OPEN, "rt2")
    shown.locator("[data-control=reply] input").focus()
    press(shown, "n")  # a letter in a line that somebody types
    assert opened(shown) == "rt2"


def test_keys_mean_nothing_while_another_tab_is_open(shown):
    shown.evaluate(OPEN, "bins")
    shown.get_by_role("tab", name="Other").click()
    shown.keyboard.press("n")
    shown.get_by_role("tab", name="Course").click()
    shown.evaluate(SETTLED)
    assert opened(shown) == "bins"


def test_training_shows_progress_can_be_stopped_and_two_clicks_start_one(shown):
    shown.evaluate(OPEN, "digits")
    shown.evaluate(TWICE)
    assert shown.locator(".run .main").is_enabled()
    assert shown.locator(".run progress").is_hidden()
    stopped = re.match(r"stopped at (\d+) of", shown.locator(".far").inner_text())
    assert 0 < int(stopped[1]) < STEPS


def test_a_trained_network_reads_and_an_empty_sheet_gives_a_sensible_picture(shown):
    shown.evaluate(OPEN, "digits")
    shown.evaluate(MOVE, ["hidden", 8, {}])
    shown.get_by_role("button", name="Train").click()
    shown.evaluate(SETTLED)
    assert shown.locator(".far").inner_text() == f"{STEPS} steps done"
    bars = "() => document.querySelector('.course').course.lesson.figure.figure.data.length"
    assert shown.evaluate(bars) == len(chapter("digits").figure(first("digits")).data)
    shown.locator(".paper canvas").focus()
    shown.keyboard.press("4")
    shown.evaluate(SETTLED)
    assert "answers 4" in shown.locator(".told").inner_text()
    shown.get_by_role("button", name="empty sheet").click()
    shown.evaluate(SETTLED)
    assert "paper is empty" in shown.locator(".told").inner_text()
    shown.get_by_role("button", name="clear").click()
    shown.evaluate(SETTLED)
    assert "answers 4" in shown.locator(".told").inner_text()


def first(name):
    from vla_core.lessons import play

    return next(iter(play(chapter(name).compute, chapter(name).defaults)))


def test_leaving_a_chapter_in_the_middle_of_its_work_stops_the_work(shown):
    shown.evaluate(OPEN, "backbone")
    shown.get_by_role("button", name="Run again").click()
    shown.wait_for_selector(".run progress:not([hidden])")
    shown.evaluate(LEAVE, "bins")
    shown.evaluate(SETTLED)
    shown.evaluate("() => left.asking.settled()")
    assert shown.evaluate("() => left.asking.loop") is None
    assert opened(shown) == "bins"


def test_a_slider_dragged_fast_ends_with_its_last_value(shown):
    shown.evaluate(OPEN, "neuron")
    drag = """async () => {
      const input = document.querySelector('[data-control=bias] input');
      for (let i = 0; i < 40; i++) {
        input.value = i % 2 ? -10 : 9 - i / 8;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => setTimeout(done, 4));
      }
      input.value = 4.5;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await document.querySelector('.course').course.settled();
    }"""
    shown.evaluate(drag)
    assert "(4.50)" in shown.locator(".formula").inner_text()


def test_progress_is_kept_in_the_browser_and_an_unknown_chapter_is_answered_with_one_line(shown, address):
    shown.evaluate(OPEN, "bins")
    again = shown.context.new_page()
    visit(again, f"{address}?tab=course&chapter=drfit")
    line = again.locator(".course .notice:not([hidden])")
    assert "drfit" in line.inner_text()
    assert "drift" in line.inner_text()
    assert again.locator(".path a").count() == len(CHAPTERS)
    assert again.locator(".path [data-kind=tried]").count() > 10
    again.close()


def test_checks_open_and_the_jump_to_the_robot_opens_its_tab(shown):
    shown.evaluate(OPEN, "bins")
    shown.locator(".checks summary").first.click()
    assert shown.locator(".checks details p").first.inner_text() == chapter("bins").checks[0].answer
    shown.locator(".jump").click()
    assert shown.get_by_text("elsewhere").is_visible()
    shown.get_by_role("tab", name="Course").click()
    shown.locator(".plot").wait_for(state="visible", timeout=10_000)
    shown.evaluate(SETTLED)


@pytest.mark.parametrize("width", [1024, 390])
def test_narrow_pages_hold_everything_without_scrolling_sideways(shown, width):
    shown.set_viewport_size({"width": width, "height": 844})
    for name in ("digits", "drift"):
        shown.evaluate(OPEN, name)
        assert shown.evaluate("() => document.documentElement.scrollWidth") <= width
        assert shown.locator(".plot").bounding_box()["height"] > 250
    shown.set_viewport_size({"width": 1440, "height": 900})


def test_a_saved_chapter_lives_from_a_disk_without_a_server(browser, watch, tmp_path):
    *_, last = saving(chapter("puzzles"))
    file = tmp_path / "puzzles.html"
    file.write_text(last.page, encoding="utf-8")
    tab = browser.new_page()
    watch.follow(tab)
    tab.set_default_timeout(120_000)
    tab.goto(file.as_uri())
    tab.wait_for_selector(".plot .main-svg")
    tab.evaluate("() => shown.settled()")
    drawn = "() => JSON.stringify(shown.figure.figure)"
    seen = {tab.evaluate(drawn)}
    for name, place in (("latency", 0), ("chunk", 3), ("wrist", 1)):
        move = f"""async () => {{
          const input = document.querySelector('[data-control={name}] input');
          input.value = {place};
          input.dispatchEvent(new Event('input', {{ bubbles: true }}));
          await shown.settled();
        }}"""
        if name == "wrist":
            tab.locator("[role=radio]").nth(1).click()
        tab.evaluate(move)
        seen.add(tab.evaluate(drawn))
    assert len(seen) == 4
    assert "were computed when it was saved" in tab.locator(".about").inner_text()
    assert tab.locator(".code pre").count() == len(chapter("puzzles").code)
    assert watch.complaints == []
    assert watch.outside("file://") == []
    tab.close()


def test_the_button_hands_over_a_page_that_opens(shown, tmp_path):
    shown.evaluate(OPEN, "shapes")
    with shown.expect_download() as waiting:
        shown.get_by_role("button", name="Save as a page").click()
    waiting.value.save_as(tmp_path / "shapes.html")
    assert waiting.value.suggested_filename == "shapes.html"
    assert json.dumps(chapter("shapes").title)[1:-1] in (tmp_path / "shapes.html").read_text(encoding="utf-8")
