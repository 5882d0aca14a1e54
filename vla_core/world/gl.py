"""Which OpenGL draws here: EGL, OSMesa or none, found out once by trying each in a process of its own.

MuJoCo reads MUJOCO_GL when it is first imported, and a wrong answer ends the process. So every module that
imports mujoco or metaworld calls `backend()` first. The answer is kept in the environment: worker
processes inherit it and do not try again.
A GL context belongs to the thread that made it: `THREAD` makes the only one, and does all that needs it.
Start worker processes by spawning, not by forking: neither a thread nor a context survives a fork.
"""

import atexit
import os
import platform
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from vla_core.errors import Mistake

T = TypeVar("T")
ANSWER = "VLA_CORE_GL"  # the environment variable that remembers the answer
NOTHING = "disable"  # MuJoCo's own word for «physics without pictures»
REFUSALS = ("disable", "disabled", "off", "false", "0")  # what a person may write to ask for no pictures
BACKENDS = {"Darwin": ("cgl",), "Windows": ("wgl",)}.get(platform.system(), ("egl", "osmesa"))
NO_RENDERER = (
    "No renderer: neither EGL nor OSMesa answered. On Debian or Ubuntu: "
    "apt-get install libegl1 libgl1 libgles2 libgl1-mesa-dri. Recorded rollouts still play."
)

PROBE = """
import mujoco
context = mujoco.GLContext(16, 16)
context.make_current()
model = mujoco.MjModel.from_xml_string("<mujoco/>")
assert mujoco.MjrContext(model, mujoco.mjtFontScale.mjFONTSCALE_100).offFBO
"""


def backend() -> str | None:
    """The name of what draws, or None; decides MUJOCO_GL for this process and its children."""
    if os.environ.get(ANSWER) not in (*BACKENDS, NOTHING):
        os.environ[ANSWER] = first_that_draws(os.environ.get("MUJOCO_GL", "").strip().lower())
    os.environ["MUJOCO_GL"] = os.environ[ANSWER]
    return None if os.environ[ANSWER] == NOTHING else os.environ[ANSWER]


def require() -> None:
    """For commands that are nothing without pictures."""
    if backend() is None:
        raise Mistake(NO_RENDERER)


def first_that_draws(wish: str) -> str:
    """The person's wish if it works, else the first backend that does, else nothing."""
    if wish in REFUSALS:
        return NOTHING
    order = sorted(BACKENDS, key=lambda name: name != wish)
    return next((name for name in order if draws(name)), NOTHING)


def draws(name: str) -> bool:
    """Whether a fresh process can open a context with this backend."""
    environment = {**os.environ, "MUJOCO_GL": name}
    try:
        answer = subprocess.run(
            [sys.executable, "-c", PROBE], env=environment, capture_output=True, timeout=60, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return answer.returncode == 0


class GLThread:
    """The one thread of this process that touches OpenGL, and the one context it holds."""

    def __init__(self) -> None:
        self.hands = ThreadPoolExecutor(max_workers=1, thread_name_prefix="gl")
        self.context: Any = None

    def do(self, work: Callable[..., T], *arguments: Any) -> T:
        """Wait until the thread has done it; a complaint where nothing draws."""
        return self.hands.submit(self._with_context, work, *arguments).result()

    def do_some_time(self, work: Callable[..., object], *arguments: Any) -> None:
        """The same without waiting."""
        self.hands.submit(self._with_context, work, *arguments)

    def _with_context(self, work: Callable[..., T], *arguments: Any) -> T:
        if self.context is None:
            self.context = new_context()
        return work(*arguments)


def new_context() -> Any:
    """A GL context, current on the calling thread."""
    if backend() is None:
        raise Mistake(NO_RENDERER)
    import mujoco  # only now is MUJOCO_GL decided

    context = mujoco.GLContext(16, 16)  # everything is drawn off screen, in buffers of its own size
    context.make_current()
    atexit.register(context.free)  # later than this, what frees it is gone
    return context


THREAD = GLThread()
