"""The eyes: front and wrist pictures for the policy, a larger one for people. Physics is only read.

mujoco.MjModel, mujoco.MjData → (side, side, 3) uint8, upright. Any thread may ask; the GL thread draws.
`Look` changes what the policy sees, for experiments: a camera that was knocked, other colours, other light.
"""

import weakref
from dataclasses import dataclass

import numpy as np

from vla_core.errors import Mistake
from vla_core.world import gl

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

from vla_core.world.mesh_simplification import light_model  # noqa: E402
from vla_core.world.renderer import Canvas, Finish  # noqa: E402

AUDIENCE = Finish(side=480, samples=4, faces=3000, slices=28)
POLICY_FACES, POLICY_SLICES = 400, 14
LOOKS = ("cam_pos", "cam_quat", "light_diffuse", "geom_rgba", "mat_rgba")  # what a look changes in a model
METAWORLD_CAMERAS = ("corner4", "gripperPOV")  # the front eye and the eye on the hand


@dataclass(frozen=True)
class Look:
    """How what the policy sees differs from the plain scene; the default changes nothing."""

    camera_shift: tuple[float, float, float] = (0.0, 0.0, 0.0)  # of the front eye: metres, in world axes
    camera_turn: float = 0.0  # of the front eye: degrees to the left
    colour_seed: int | None = None  # repaints everything but the marks of goals
    paint: float = 1.0  # how far towards the new colours, from 0 to 1
    light: float = 1.0  # brightness of all lamps
    covered: bool = False  # a lid on the front eye: its picture is black


class Eye:
    """All pictures of one world. `close` frees what they need."""

    def __init__(
        self,
        model: mujoco.MjModel,
        picture: int = 96,
        wrist: int = 64,
        look: Look | None = None,
        cameras: tuple[str, str] = METAWORLD_CAMERAS,
    ) -> None:
        self.model = model
        self.picture, self.wrist_picture = checked_side("picture", picture), wrist and checked_side("wrist", wrist)
        self.look = look or Look()
        self.front_name, self.wrist_name = cameras
        self.canvases: dict[str, Canvas] = {}
        forgotten = weakref.finalize(self, gl.THREAD.submit, close_all, self.canvases)
        forgotten.atexit = False  # the process takes everything with it

    def pictures(self, data: mujoco.MjData) -> tuple[np.ndarray, np.ndarray | None]:
        """The front picture, and the wrist picture where there is one."""
        return gl.THREAD.run(self._pictures, data)

    def front(self, data: mujoco.MjData) -> np.ndarray:
        """(picture, picture, 3) uint8."""
        return gl.THREAD.run(lambda: self._front(self._policy(data)))

    def wrist(self, data: mujoco.MjData) -> np.ndarray:
        """(wrist, wrist, 3) uint8."""
        return gl.THREAD.run(lambda: self._policy(data).draw(self.wrist_name, self.wrist_picture))

    def audience(self, data: mujoco.MjData) -> np.ndarray:
        """(480, 480, 3) uint8, for people: from where the front eye is, without its look."""
        return gl.THREAD.run(lambda: self._people(data).draw(self.front_name, AUDIENCE.side))

    def wear(self, look: Look) -> None:
        """From now on the policy sees like this."""
        self.look = look
        if "policy" in self.canvases:
            dress(self.canvases["policy"].model, self.model, look, self.front_name)

    def close(self) -> None:
        if self.canvases:
            gl.THREAD.run(close_all, self.canvases)

    def _pictures(self, data: mujoco.MjData) -> tuple[np.ndarray, np.ndarray | None]:
        canvas = self._policy(data)
        wrist = canvas.draw(self.wrist_name, self.wrist_picture) if self.wrist_picture else None
        return self._front(canvas), wrist

    def _front(self, canvas: Canvas) -> np.ndarray:
        if self.look.covered:
            return np.zeros((self.picture, self.picture, 3), dtype=np.uint8)
        return canvas.draw(self.front_name, self.picture)

    def _policy(self, data: mujoco.MjData) -> Canvas:
        """The policy's canvas, posed; made when first asked for."""
        if "policy" not in self.canvases:
            finish = Finish(max(self.picture, self.wrist_picture), 0, POLICY_FACES, POLICY_SLICES)
            light = light_model(self.model, finish.faces)
            dress(light, self.model, self.look, self.front_name)
            self.canvases["policy"] = Canvas(light, finish)
        self.canvases["policy"].pose(self.model, data)
        return self.canvases["policy"]

    def _people(self, data: mujoco.MjData) -> Canvas:
        """The audience's canvas, posed; made when first asked for."""
        if "people" not in self.canvases:
            self.canvases["people"] = Canvas(light_model(self.model, AUDIENCE.faces), AUDIENCE)
        self.canvases["people"].pose(self.model, data)
        return self.canvases["people"]


def checked_side(name: str, side: int) -> int:
    if isinstance(side, bool) or not isinstance(side, int) or not 16 <= side <= 1024:
        raise Mistake(f"The {name} is {side!r} pixels wide; it must be a whole number from 16 to 1024.")
    return side


def close_all(canvases: dict[str, Canvas]) -> None:
    while canvases:
        canvases.popitem()[1].close()


def dress(light: mujoco.MjModel, plain: mujoco.MjModel, look: Look, front: str) -> None:
    """Change a drawing model as the look says, whatever look it had before."""
    for name in LOOKS:
        getattr(light, name)[:] = getattr(plain, name)
    for name in ("diffuse", "ambient"):
        getattr(light.vis.headlight, name)[:] = getattr(plain.vis.headlight, name)
    camera = light.camera(front)
    camera.pos[:] += look.camera_shift
    half = np.radians(look.camera_turn) / 2
    turn = np.array([np.cos(half), 0.0, 0.0, np.sin(half)])  # about the vertical
    mujoco.mju_mulQuat(camera.quat, turn, camera.quat.copy())
    light.light_diffuse[:] *= look.light
    light.vis.headlight.diffuse[:] *= look.light
    light.vis.headlight.ambient[:] *= look.light
    if look.colour_seed is not None:
        repaint(light, np.random.default_rng(look.colour_seed), look.paint)


def repaint(light: mujoco.MjModel, rng: np.random.Generator, share: float) -> None:
    """Another colour for every colour and every material, mixed in by a share; what was alike stays alike."""
    for colours in (light.geom_rgba, light.mat_rgba):
        _, which = np.unique(colours[:, :3], axis=0, return_inverse=True)
        other = rng.uniform(0.15, 0.95, (which.max(initial=0) + 1, 3))[which.ravel()]
        colours[:, :3] += share * (other - colours[:, :3])
