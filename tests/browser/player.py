"""What tests of the player do on its pages, and what a page is asked."""

from pathlib import Path

from tests.visualizations import recorded
from visualizations.player import page

SETTLED = "async () => { window.box = await player; await box.settled(); }"
INK = """name => {
  const canvas = document.querySelector(name);
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
  copy.drawImage(canvas, 0, 0);
  const pixels = new Uint32Array(copy.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
  return new Set(pixels).size;
}"""


def written(folder: Path) -> str:
    """The address of a page with two rollouts."""
    file = folder / "rollout.html"
    rollouts = [recorded.rollout(probed=True), recorded.rollout(success=True, fusion="concat", wrist=0)]
    file.write_text(page(rollouts, recorded.code()), encoding="utf-8")
    return file.as_uri()


def opened(tab, address):
    tab.set_default_timeout(120_000)  # a busy machine needs its time; what is slow is not wrong
    tab.goto(address)
    tab.wait_for_function("() => window.Plotly && document.querySelector('.plot')")
    tab.evaluate(SETTLED)


def step_of(tab):
    return tab.evaluate("async () => (await player).clock.step")


def press(tab, *keys):
    for key in keys:
        tab.keyboard.press(key)
    tab.evaluate(SETTLED)
