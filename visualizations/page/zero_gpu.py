"""ZeroGPU Spaces run only programs that have a function for a graphics card. This one has no use for a card, so
there is one that does nothing; elsewhere the package `spaces` is missing, and nothing happens.
"""

from importlib import import_module
from importlib.util import find_spec


def declare() -> bool:
    """Name the function, before torch is loaded, as the package demands; whether there is such a package."""
    if not find_spec("spaces"):
        return False
    import_module("spaces").GPU(no_work)
    return True


def no_work() -> None:
    """Is never called."""
