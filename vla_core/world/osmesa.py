"""OSMesa from a Python package, for a Linux machine that has no OpenGL and no root to install one.

The wheel `lavavu-osmesa` carries Mesa's software renderer, libOSMesa, and the libraries it needs. `load` puts them
into this process and makes PyOpenGL, through which MuJoCo opens its context, use them. Nothing else of the wheel
is imported. Only the standard library and PyOpenGL are needed.
"""

import ctypes
import os
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from vla_core.errors import MissingPart

PACKAGE = "lavavu-osmesa==1.9.10"
INSTALL = f"pip install --no-deps {PACKAGE}"
# In the order of their dependencies: each needs only those before it and the C and C++ runtime.
LIBRARIES = (
    "libffi",
    "libtinfo",
    "libzstd",
    "libpcre2-8",
    "libselinux",
    "libdrm",
    "libglapi",
    "libLLVM",
    "libOSMesa",
)


def library_folder() -> Path | None:
    """Where the wheel's libraries are; None where it is not installed."""
    try:
        folder = Path(str(distribution("lavavu-osmesa").locate_file("lavavu_osmesa.libs")))
    except PackageNotFoundError:
        return None
    return folder if folder.is_dir() else None


@cache
def load() -> None:
    """Load the libraries and hand OSMesa to PyOpenGL; must run before mujoco is imported.

    PyOpenGL looks for a file named libOSMesa.so; the wheel's has another name, so its platform object is given the
    loaded library instead.
    """
    folder = library_folder()
    if folder is None:
        raise MissingPart(f"OSMesa from pip is chosen but not installed: {INSTALL}")
    os.environ.setdefault("PYOPENGL_PLATFORM", "osmesa")
    library = [ctypes.CDLL(str(only_file(folder, name)), ctypes.RTLD_GLOBAL) for name in LIBRARIES][-1]
    from OpenGL import platform

    platform.PLATFORM.GL = platform.PLATFORM.OSMesa = library
    platform.PLATFORM.install(vars(platform))  # the names it exports, which had found no library before


def only_file(folder: Path, name: str) -> Path:
    """The file of a library: the wheel adds a hash and a version to its name."""
    found = next(folder.glob(f"{name}-*"), None)
    if found is None:
        raise MissingPart(f"{folder} lacks {name}; install the package again: {INSTALL}")
    return found
