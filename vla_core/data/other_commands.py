"""What else could have been asked for in a moment on the table: labels of places, without labels of actions.

Each recorded episode shows one command, so a network could learn by heart what happens in a scene and never read
the words. As long as nothing has been moved, the same picture also goes with every other command of the scene.
"""

from dataclasses import dataclass
from random import Random

import numpy as np

from vla_core.data.store import Demos
from vla_core.language.table_sentences import write
from vla_core.model.tokenizer import Pieces, Tokenizer
from vla_core.trace import POINTS
from vla_core.world.table.command import VERBS, Command, goal_of
from vla_core.world.table.draw import commands
from vla_core.world.table.scene import TableScene
from vla_core.world.table.split import part_of
from vla_core.world.table.tasks import is_table, scene_and_command

COMMANDS = 12  # of each scene, at most
PHRASINGS = 2  # sentences for each of them
AT_REST = 0.01  # metres that the thing of the episode may have moved
OBJECT = POINTS.index("object")


@dataclass(frozen=True, eq=False)
class Asked:
    """Another command: a sentence for it, where its thing is and where that should go."""

    pieces: Pieces
    places: np.ndarray  # (2, 3) metres: object, goal


class OtherCommands:
    """The other commands of every scene on the table; none of them is kept for testing."""

    def __init__(self, demos: Demos, tokenizer: Tokenizer) -> None:
        self.demos, self.tokenizer = demos, tokenizer
        self.of_scene: dict[int, list[Asked]] = {}  # by episode
        self.on_table = np.array([is_table(name) for name in demos.tasks])[demos.task]  # (N,)
        places, first = demos.points[:, OBJECT], demos.start[demos.episode]
        moved = np.linalg.norm(places - places[first], axis=-1)
        self.known = self.on_table & (moved < AT_REST)  # (N,) all things still lie as when the episode began

    def choose(self, frame: int, rng: np.random.Generator) -> Asked | None:
        """One of them; none where the scene allows no other."""
        episode = int(self.demos.episode[frame])
        if episode not in self.of_scene:
            name, seed = self.demos.tasks[self.demos.task[frame]], int(self.demos.seed[episode])
            self.of_scene[episode] = self._all_of(name, seed)
        options = self.of_scene[episode]
        return options[rng.integers(len(options))] if options else None

    def _all_of(self, name: str, seed: int) -> list[Asked]:
        scene, shown = scene_and_command(name, seed)
        random = Random(f"{name} {seed} others")
        others = other_commands(scene, shown)
        chosen = random.sample(others, min(COMMANDS, len(others)))
        return [self._asked(scene, command, random) for command in chosen for _ in range(PHRASINGS)]

    def _asked(self, scene: TableScene, command: Command, random: Random) -> Asked:
        places = np.stack([scene.thing(command.thing).place, goal_of(scene, command)]).astype(np.float32)
        return Asked(self.tokenizer.encode(write(scene, command, random)), places)


def other_commands(scene: TableScene, shown: Command) -> list[Command]:
    """Those about another thing that training may know."""
    possible = (command for verb in VERBS for command in commands(scene, verb))
    return [c for c in possible if c.thing != shown.thing and part_of(scene, c) == "seen"]
