"""How quickly the course answers, in a headless Chromium: `python -m visualizations.page.measure_course --json`.

For every control of every chapter: milliseconds from a move of the control to the new figure on the screen, the
slowest of a few moves to values that are not in the cache. An experiment that streams counts with its first
picture. Chapters with several scenes prepare the others in the background; measuring starts
when that is done.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from visualizations.lessons.chapter import Chapter, Choice, Control, Drawing, Slider, Toggle
from visualizations.lessons.course import CHAPTERS, chapter
from visualizations.page.course_server import is_long
from visualizations.page.measure import open_page, run_command, serve_page

WORDS = ("9 9 9 9 9 9 9", "close it", "open the drawer")  # to type where a line is asked for
SHARES = (0.3, 0.7, 0.0, 1.0)  # of the way along a slider
READY = "() => Boolean(document.querySelector('.course')?.course?.lesson?.drawn)"
OPEN = """async name => {
  const { course } = document.querySelector('.course');
  course.open(name);
  await course.settled();
  await course.lesson.ahead.settled();
  return course.lesson.trouble.hidden ? '' : course.lesson.trouble.textContent;
}"""
MOVE = """async ([name, value, others]) => {  // moves one control, the others at their defaults or `others`
  const { lesson } = document.querySelector('.course').course;
  for (const [other, at] of Object.entries({ ...lesson.rest, ...others })) lesson.setControl(other, at);
  const knob = document.querySelector(`[data-control="${name}"]`);
  const input = knob.querySelector('input, select');
  const canvas = knob.querySelector('canvas');
  const drawn = new Promise((done) => lesson.host.root.addEventListener('drawn', done, { once: true }));
  const begun = performance.now();
  if (knob.querySelector('[role=radio]')) {
    [...knob.querySelectorAll('[role=radio]')].find((one) => one.textContent === value).click();
  } else if (canvas) {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const at = { pointerId: 1, bubbles: true, clientX: left + value * width, clientY: top + value * height };
    canvas.setPointerCapture = () => {};
    for (const kind of ['down', 'move', 'up']) canvas.dispatchEvent(new PointerEvent(`pointer${kind}`, at));
  } else if (input.type === 'checkbox') {
    input.click();
  } else {
    input.value = value;
    input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  }
  await Promise.race([drawn, lesson.settled()]);  // a refusal draws nothing
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const took = performance.now() - begun;
  if (lesson.long) lesson.requests.halt();  // its first picture is enough
  await lesson.settled();
  return took;
}"""


@dataclass(frozen=True)
class ChapterTimes:
    """The slowest update of each control of a chapter, in milliseconds; or why the chapter does not open here."""

    chapter: Chapter
    controls: dict[str, float]
    trouble: str = ""

    @property
    def line(self) -> str:
        """The chapter, its slowest update and the control that it belongs to, as one line."""
        name, ms = max(self.controls.items(), key=lambda pair: pair[1], default=("", 0.0))
        streams = " (first picture, then it streams)" if is_long(self.chapter) else ""
        result = f"{ms:>6.0f} ms  {name}{streams}" if name else self.trouble or "nothing to move"
        return f"{self.chapter.number:>3}  {self.chapter.name:<14}{result}"


def measure(chapters: Sequence[Chapter]) -> Iterator[ChapterTimes]:
    """The chapters one after the other, on a page that is started on a free port."""
    with serve_page() as address, open_page() as browser:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.set_default_timeout(300_000)
        page.goto(f"{address}?tab=course&chapter={chapters[0].name}")
        page.wait_for_function(READY)
        for one in chapters:
            trouble = page.evaluate(OPEN, one.name)
            controls = {} if trouble else {control.name: slowest_move(page, control) for control in one.controls}
            yield ChapterTimes(one, controls, trouble)


def slowest_move(page: Any, control: Control) -> float:
    """Milliseconds of the slowest move of a control."""
    times: list[float] = [page.evaluate(MOVE, [control.name, value, {}]) for value in moves(control)]
    return round(max(times), 1)


def moves(control: Control) -> list[Any]:
    """Values to move a control to, without its default."""
    if isinstance(control, Toggle):
        return [not control.default]
    if isinstance(control, Choice):
        return [option for option in control.options if option != control.default]
    if isinstance(control, Slider):
        along = (control.validate(control.low + share * (control.high - control.low)) for share in SHARES)
        return [value for value in dict.fromkeys(along) if value != control.default]
    return [0.4, 0.6] if isinstance(control, Drawing) else list(WORDS)


def main() -> int:
    parser = argparse.ArgumentParser(description="How quickly the course answers.")
    parser.add_argument("chapters", nargs="*", metavar="CHAPTER", help="default: all")
    parser.add_argument(
        "--json", action="store_true", help="print one JSON object: chapter, control, milliseconds"
    )
    args = parser.parse_args()

    def work() -> None:
        found: dict[str, dict[str, float]] = {}
        for times in measure([chapter(name) for name in args.chapters] or CHAPTERS):
            found[times.chapter.name] = times.controls
            if not args.json:
                print(times.line, flush=True)
        if args.json:
            print(json.dumps(found))

    return run_command("course", work)


if __name__ == "__main__":
    sys.exit(main())
