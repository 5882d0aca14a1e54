"""A table on which many commands are possible, as a `World`: the words alone say what to do.

"table" draws the scene and the command from the seed; other names are in tasks.py. The arm, the action and the
control rate are Meta-World's; the front camera stands nearer.
"""

from dataclasses import replace
from typing import Any

import numpy as np

from vla_core.world.base import Observation, Truth, checked_seed
from vla_core.world.eye import Eye
from vla_core.world.look import Look
from vla_core.world.metaworld import MetaWorld, Progress, Snapshot, prepared
from vla_core.world.table.command import Command
from vla_core.world.table.environment import TableEnvironment
from vla_core.world.table.model import DISCS, DRAWN, SLOTS
from vla_core.world.table.rules import Situation
from vla_core.world.table.scene import TableScene, Thing, checked
from vla_core.world.table.tasks import scene_and_command

NOTHING_THERE = TableScene(())


class Table(MetaWorld):
    """One table; every episode has its own things and its own command."""

    def __init__(
        self,
        task: str = "table",
        picture: int = 96,
        wrist: int = 64,
        stop_at_success: bool = False,
        look: Look | None = None,
    ) -> None:
        self.task = task
        self.stop_at_success = stop_at_success
        self.env = prepared(TableEnvironment())
        self.env.hand_init_pos = np.array([0.0, 0.6, 0.2])
        self.env._reset_hand()  # once: nothing lies there that it could touch
        self.eye = Eye(self.env.model, picture, wrist, look, named=named_geoms(self.env.model))
        self._progress = Progress()
        self._initial = self.snapshot()

    @property
    def scene(self) -> TableScene:
        """What lay on the table when the episode began."""
        found: TableScene = self._begun.current.scene
        return found

    @property
    def command(self) -> Command:
        """What is to be done."""
        found: Command = self._begun.current.command
        return found

    @property
    def touched(self) -> tuple[str, ...]:
        """The names of the things that the hand has touched, in this order."""
        found: tuple[str, ...] = self._begun.current.touched
        return found

    @property
    def wrong_first(self) -> bool:
        """Whether the first thing that the hand touched was not the one of the command."""
        return bool(self.touched) and self.touched[0] != self.command.thing

    @property
    def goal(self) -> np.ndarray:
        """(3,) where the thing of the command should be."""
        found: np.ndarray = self._begun.goal_now
        return found

    @property
    def _begun(self) -> TableEnvironment:
        """The environment; a mistake before the first reset."""
        self._full()
        environment: TableEnvironment = self.env
        return environment

    def reset(self, seed: int) -> None:
        """Begin the episode that belongs to this seed, whatever happened before."""
        self.eye.begin_episode(checked_seed(seed))
        self.begin(*scene_and_command(self.task, seed))

    def begin(self, scene: TableScene, command: Command) -> None:
        """Begin an episode with this scene and this command."""
        super().restore(self._initial)
        self.env.begin(checked(scene), command)
        self._progress = Progress(0, self._recomputed_full(), over=False)
        self._show()

    def follow(self, command: Command) -> None:
        """Another command from now on; what was touched before counts no more."""
        self._begun.follow(command)

    def scene_now(self) -> TableScene:
        """What lies on the table, where it is by now."""
        return self._begun.scene_now()

    def place(self, name: str) -> np.ndarray:
        """(3,) where a thing or a zone is now."""
        return self._begun.place(name)

    def truth(self) -> Truth:
        """What only the simulator knows, with the place of every thing."""
        places = [self.place(thing.name) for thing in self.scene.things]
        return replace(super().truth(), things=np.array(places))

    def repainted(self, name: str, colour: str) -> Observation:
        """What the robot would measure if a thing had another colour; afterwards it has its own again."""
        things = self.scene.things
        slot = SLOTS[[thing.name for thing in things].index(name)]
        thing = self.scene.thing(name)
        self._paint(slot, replace(thing, colour=colour))
        seen = self.observe()
        self._paint(slot, thing)
        return seen

    def _paint(self, slot: str, thing: Thing) -> None:
        self._begun.arrangement.show_thing(slot, thing)
        self._show()

    def situation(self) -> Situation:
        """What the rule of success looks at."""
        return self._begun.situation()

    def is_gripped(self) -> bool:
        """Whether the thing of the command is held between both fingers."""
        return self._begun.is_gripped()

    def restore(self, moment: Snapshot) -> None:
        """Go back to the moment of a snapshot, also to one of another scene."""
        then, now = moment.attributes["assignment"], self.env.assignment
        same_scene = then is not None and now is not None and then.scene is now.scene
        if not same_scene:
            self.env.arrangement.arrange(then.scene if then else NOTHING_THERE)
        super().restore(moment)
        if not same_scene:
            self._show()

    def _show(self) -> None:
        """Pictures show the scene as it is now."""
        for renderer in self.eye.renderers.values():
            for name in DRAWN:
                getattr(renderer.model, name)[:] = getattr(self.env.model, name)
        self.eye.apply_look(self.eye.look)


def named_geoms(model: Any) -> np.ndarray:
    """(geoms,) those of the things and the discs, which people name by their colours."""
    bodies = [model.body(name).id for name in (*SLOTS, *DISCS)]
    return np.isin(model.geom_bodyid, bodies)
