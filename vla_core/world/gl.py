"""Which OpenGL draws here: EGL, OSMesa, OSMesa from pip, or none; each is tried once, in a process of its own.

MuJoCo reads MUJOCO_GL when it is first imported, and a backend that does not work ends the process. So every
module that imports mujoco or metaworld calls `backend()` first. The choice is stored in an environment variable:
worker processes inherit it and do not try again.
A GL context belongs to the thread that made it: `THREAD` makes the only one, and runs everything that needs it.
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

from vla_core.errors import MissingPart
from vla_core.world import osmesa

T = TypeVar("T")
BACKEND_VARIABLE = "VLA_CORE_GL"  # the environment variable that holds the choice
NO_BACKEND = "disable"  # MuJoCo's own word for physics without pictures
OFF_WORDS = ("disable", "disabled", "off", "false", "0")  # what a person may write to ask for no pictures
OSMESA_FROM_PIP = "osmesa-pip"  # MuJoCo knows it as osmesa
BACKENDS = {"Darwin": ("cgl",), "Windows": ("wgl",)}.get(platform.system(), ("egl", "osmesa", OSMESA_FROM_PIP))
NO_RENDERER = (
    "No renderer: neither EGL nor OSMesa answered. On Debian or Ubuntu: "
    "apt-get install libegl1 libgl1 libgles2 libgl1-mesa-dri. "
    f"Without root, on x86-64 Linux: {osmesa.INSTALL}. Recorded rollouts still play."
)

PROBE = """
import sys
sys.path[:] = {path!r}
from vla_core.world import gl
gl.select({name!r})
import mujoco
context = mujoco.GLContext(16, 16)
context.make_current()
model = mujoco.MjModel.from_xml_string("<mujoco/>")
assert mujoco.MjrContext(model, mujoco.mjtFontScale.mjFONTSCALE_100).offFBO
"""


def backend() -> str | None:
    """The name of what draws, or None; decides MUJOCO_GL for this process and its children."""
    if os.environ.get(BACKEND_VARIABLE) not in (*BACKENDS, NO_BACKEND):
        wish = os.environ.get("MUJOCO_GL", "").strip().lower()
        os.environ[BACKEND_VARIABLE] = first_working_backend(wish)
    chosen = os.environ[BACKEND_VARIABLE]
    select(chosen)
    return None if chosen == NO_BACKEND else chosen


def select(name: str) -> None:
    """Make MuJoCo use this backend; must run before it is imported."""
    if name == OSMESA_FROM_PIP:
        osmesa.load()
    os.environ["MUJOCO_GL"] = "osmesa" if name == OSMESA_FROM_PIP else name


def require() -> None:
    """For commands that cannot work without pictures."""
    if backend() is None:
        raise MissingPart(NO_RENDERER)


def first_working_backend(wish: str) -> str:
    """The backend named in MUJOCO_GL if it works, else the first one that does, else none."""
    if wish in OFF_WORDS:
        return NO_BACKEND
    order = sorted(BACKENDS, key=lambda name: not name.startswith(wish))
    return next((name for name in order if works(name)), NO_BACKEND)


def works(name: str) -> bool:
    """Whether a fresh process can open a context with this backend."""
    if name == OSMESA_FROM_PIP and osmesa.library_folder() is None:
        return False
    program = PROBE.format(path=sys.path, name=name)
    environment = {variable: value for variable, value in os.environ.items() if variable != "MUJOCO_GL"}
    try:
        answer = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, timeout=60, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return answer.returncode == 0


class GLThread:
    """The one thread of this process that touches OpenGL, and the one context it holds."""

    def __init__(self) -> None:
        self.executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="gl")
        self.context: Any = None

    def run(self, work: Callable[..., T], *arguments: Any) -> T:
        """Run it on the thread and wait for the result; a `MissingPart` where nothing draws."""
        return self.executor.submit(self._run_with_context, work, *arguments).result()

    def submit(self, work: Callable[..., object], *arguments: Any) -> None:
        """The same without waiting."""
        self.executor.submit(self._run_with_context, work, *arguments)

    def _run_with_context(self, work: Callable[..., T], *arguments: Any) -> T:
        if self.context is None:
            self.context = new_context()
            atexit.register(self.free_context)  # any later, and the functions that free it are gone
        return work(*arguments)

    def free_context(self) -> None:
        context, self.context = self.context, None
        context.free()


def new_context() -> Any:
    """A GL context, current on the calling thread."""
    require()
    import mujoco  # only now is MUJOCO_GL decided

    context = mujoco.GLContext(16, 16)  # everything is drawn off screen, in buffers of its own size
    context.make_current()
    return context


THREAD = GLThread()
