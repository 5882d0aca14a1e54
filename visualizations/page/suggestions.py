"""What can be said and where: sentences to begin with, and the scenes to choose from. Words only, no simulator."""

from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

BEGIN = (  # short names of sentences to begin with, and the sentences
    ("open the drawer", "please open the drawer"),
    ("close the window", "shut the window"),
    ("push the button", "press the button from above"),
    ("mug to the machine", "bring the mug over to the coffee machine"),
    ("turn the faucet", "turn the faucet on"),
    ("make me a sandwich", "make me a sandwich"),
)
AUTOMATIC = ""


def scenes() -> list[tuple[str, str]]:
    """Label and value: found from the words, the fifty, and the scenes in which several things can be done."""
    shared = [(f"{name} · {len(tasks)} things to do", name) for name, tasks in SCENES.items()]
    return [("from the words", AUTOMATIC), *((name.removesuffix("-v3"), name) for name in TASKS), *shared]
