"""The robot of the browser in a worker of a headless Chromium, for measuring and for tests.

`live_robot(scenes)` opens a page that has the built scripts, MuJoCo and a folder of scenes, and reaches nothing
else; `robot.call(name, argument)` runs one of the worker's CALLS.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from visualizations.page.measure import CHROMIUM, FLAGS, NO_BROWSER, ROOT
from vla_core.errors import MissingPart

BUILT = ROOT / "assets" / "built"
MUJOCO = ROOT / "node_modules" / "@mujoco" / "mujoco"
NO_MUJOCO = "No MuJoCo for the browser: run `npm ci` first."
HOST = "http://live.test"
TYPES = {"": "text/html", ".js": "text/javascript", ".wasm": "application/wasm"}
WORKER = """
importScripts("/live_world.js");
const files = new GlassLive.SceneFiles(GlassLive.filesBelow("/scenes"));
let world, mujoco;
const moment = ({ start, places, turns }) => {
  const { site_pos, site_rgba } = world.physics.task.starts[start];
  return { bodies: { places, turns }, sites: site_pos, siteColours: site_rgba };
};
const encoded = (bytes) => btoa(bytes.reduce((letters, byte) => letters + String.fromCharCode(byte), ""));
const pixel = new Uint8Array(4);
const shown = (detail) => {
  world.show(480, detail);
  const { gl } = world.eye.painter;
  if (!gl) return;
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel); // waits until it is drawn
};
const timed = async (work, times) => {
  const begun = performance.now();
  for (let i = 0; i < times; i++) await work();
  return (performance.now() - begun) / times;
};
const CALLS = {
  async ready(painter) {
    mujoco ??= await (await import("/mujoco/mujoco.js")).default();
    world = new GlassLive.LiveWorld(mujoco, files, new OffscreenCanvas(480, 480), painter);
  },
  open: (task) => world.open(task),
  draw: (place) => Object.entries({ front: 96, wrist: 64 }).map(([camera, side]) =>
    encoded(world.eye.picture(camera, side, moment(place))),
  ),
  replay({ start, actions }) {
    world.begin(start);
    const states = [[...world.physics.state]];
    const success = actions.map((action) => {
      const done = world.step(action);
      states.push([...world.physics.state]);
      return done;
    });
    return { states, success, qpos: [...world.physics.data.qpos] };
  },
  turn: ([aside, up, away]) => world.turnView(aside, up, away),
  async canvas(detail) {
    shown(detail);
    return encoded(new Uint8Array(await (await world.eye.canvas.convertToBlob()).arrayBuffer()));
  },
  look(look) {
    world.look = look;
    const { image, wrist } = world.observe();
    return [encoded(image), encoded(wrist)];
  },
  async speed(task) {
    const empty = new GlassLive.SceneFiles(files.read);
    const times = { read_ms: await timed(() => empty.scene(task), 1) };
    times.open_ms = await timed(() => world.open(task), 1);
    world.begin(0);
    world.observe();
    shown("fine");
    shown("fast");
    times.step_ms = await timed(() => world.step([0, 0, 0, 0]), 100);
    times.pictures_ms = await timed(() => world.observe(), 40);
    times.audience_fine_ms = await timed(() => shown("fine"), 10);
    times.audience_fast_ms = await timed(() => shown("fast"), 10);
    return times;
  },
};
onmessage = async ({ data: [name, argument] }) => {
  try {
    postMessage({ result: await CALLS[name](argument) });
  } catch (error) {
    postMessage({ error: String(error.stack ?? error) });
  }
};
"""
ASK = """([name, argument]) => new Promise((resolve, reject) => {
  window.worker ??= new Worker("/worker.js");
  worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data.result));
  worker.onerror = (event) => reject(new Error(event.message));
  worker.postMessage([name, argument]);
})"""
TEXTS = {"/": "<!doctype html><title>Live robot</title>", "/worker.js": WORKER}


class LiveRobot:
    """The robot in a worker of a browser's page; `painter` is gpu or software."""

    def __init__(self, page: Any, painter: str) -> None:
        self.page = page
        self.call("ready", painter)

    def call(self, name: str, argument: Any = None) -> Any:
        return self.page.evaluate(ASK, [name, argument])


@contextmanager
def live_robot(scenes: Path, painter: str = "software") -> Iterator[LiveRobot]:
    """A robot in a browser of its own."""
    if not MUJOCO.exists():
        raise MissingPart(NO_MUJOCO)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise MissingPart(NO_BROWSER) from error
    if not CHROMIUM.exists():
        raise MissingPart(NO_BROWSER)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        with robot_in(browser, scenes, painter) as robot:
            yield robot
        browser.close()


@contextmanager
def robot_in(browser: Any, scenes: Path, painter: str = "software") -> Iterator[LiveRobot]:
    """A robot in a page that has the built scripts, MuJoCo and these scenes; nothing else can be reached."""
    page = browser.new_page()
    page.set_default_timeout(300_000)
    page.route("**/*", lambda route: answer(route, scenes))
    page.goto(HOST)
    yield LiveRobot(page, painter)
    page.close()


def answer(route: Any, scenes: Path) -> None:
    """Give the page a file of the built scripts, of MuJoCo or of the scenes."""
    path = route.request.url.removeprefix(HOST)
    if path in TEXTS:
        route.fulfill(body=TEXTS[path], content_type=TYPES[Path(path).suffix])
        return
    folders = {"scenes": scenes, "mujoco": MUJOCO}
    first, _, rest = path[1:].partition("/")
    file = folders[first] / rest if first in folders else BUILT / path[1:]
    if file.is_file():
        route.fulfill(body=file.read_bytes(), content_type=TYPES.get(file.suffix, "application/octet-stream"))
    else:
        route.fulfill(status=404)
