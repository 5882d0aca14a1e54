"""The cameras of a world: front and wrist pictures for the policy, a larger one for people. Physics is only read.

mujoco.MjModel, mujoco.MjData → (side, side, 3) uint8, upright. Any thread may call; the GL thread draws.
`Look` changes what the policy sees, for experiments: the camera moved, other colours, other light.
"""

import weakref

import numpy as np

from vla_core.errors import InvalidInput
from vla_core.world import gl

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

from vla_core.world.look import Look  # noqa: E402
from vla_core.world.mesh_simplification import simplified_model  # noqa: E402
from vla_core.world.renderer import Quality, Renderer  # noqa: E402

AUDIENCE = Quality(side=480, samples=4, faces=3000, slices=28)
POLICY_FACES, POLICY_SLICES = 400, 14
LOOK_FIELDS = ("cam_pos", "cam_quat", "light_diffuse", "geom_rgba", "mat_rgba")  # of a model
METAWORLD_CAMERAS = ("corner4", "gripperPOV")  # the front camera and the one on the hand


class Eye:
    """All pictures of one world. `close` frees the renderers."""

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
        self.renderers: dict[str, Renderer] = {}
        cleanup = weakref.finalize(self, gl.THREAD.submit, close_all, self.renderers)
        cleanup.atexit = False  # at the end of the process the context is freed as a whole

    def pictures(self, data: mujoco.MjData) -> tuple[np.ndarray, np.ndarray | None]:
        """The front picture, and the wrist picture where there is one."""
        return gl.THREAD.run(self._pictures, data)

    def front(self, data: mujoco.MjData) -> np.ndarray:
        """(picture, picture, 3) uint8."""
        return gl.THREAD.run(lambda: self._front(self._policy_renderer(data)))

    def wrist(self, data: mujoco.MjData) -> np.ndarray:
        """(wrist, wrist, 3) uint8."""
        return gl.THREAD.run(lambda: self._policy_renderer(data).draw(self.wrist_name, self.wrist_picture))

    def audience(self, data: mujoco.MjData) -> np.ndarray:
        """(480, 480, 3) uint8, for people: from the front camera, without its look."""
        return gl.THREAD.run(lambda: self._audience_renderer(data).draw(self.front_name, AUDIENCE.side))

    def apply_look(self, look: Look) -> None:
        """Draw the policy's pictures with this look from now on."""
        self.look = look
        if "policy" in self.renderers:
            change_model(self.renderers["policy"].model, self.model, look, self.front_name)

    def close(self) -> None:
        if self.renderers:
            gl.THREAD.run(close_all, self.renderers)

    def _pictures(self, data: mujoco.MjData) -> tuple[np.ndarray, np.ndarray | None]:
        renderer = self._policy_renderer(data)
        wrist = renderer.draw(self.wrist_name, self.wrist_picture) if self.wrist_picture else None
        return self._front(renderer), wrist

    def _front(self, renderer: Renderer) -> np.ndarray:
        if self.look.covered:
            return np.zeros((self.picture, self.picture, 3), dtype=np.uint8)
        return renderer.draw(self.front_name, self.picture)

    def _policy_renderer(self, data: mujoco.MjData) -> Renderer:
        """The policy's renderer in the state of the physics; made on the first call."""
        if "policy" not in self.renderers:
            quality = Quality(max(self.picture, self.wrist_picture), 0, POLICY_FACES, POLICY_SLICES)
            simple = simplified_model(self.model, quality.faces)
            change_model(simple, self.model, self.look, self.front_name)
            self.renderers["policy"] = Renderer(simple, quality)
        self.renderers["policy"].pose(self.model, data)
        return self.renderers["policy"]

    def _audience_renderer(self, data: mujoco.MjData) -> Renderer:
        """The audience's renderer in the state of the physics; made on the first call."""
        if "people" not in self.renderers:
            self.renderers["people"] = Renderer(simplified_model(self.model, AUDIENCE.faces), AUDIENCE)
        self.renderers["people"].pose(self.model, data)
        return self.renderers["people"]


def checked_side(name: str, side: int) -> int:
    if isinstance(side, bool) or not isinstance(side, int) or not 16 <= side <= 1024:
        raise InvalidInput(f"The {name} is {side!r} pixels wide; it must be a whole number from 16 to 1024.")
    return side


def close_all(renderers: dict[str, Renderer]) -> None:
    while renderers:
        renderers.popitem()[1].close()


def change_model(model: mujoco.MjModel, plain: mujoco.MjModel, look: Look, front: str) -> None:
    """Change a drawing model to this look; what an earlier look had changed is as in the plain model again."""
    for name in LOOK_FIELDS:
        getattr(model, name)[:] = getattr(plain, name)
    for name in ("diffuse", "ambient"):
        getattr(model.vis.headlight, name)[:] = getattr(plain.vis.headlight, name)
    camera = model.camera(front)
    camera.pos[:] += look.camera_shift
    half_angle = np.radians(look.camera_turn) / 2
    turn = np.array([np.cos(half_angle), 0.0, 0.0, np.sin(half_angle)])  # about the vertical
    mujoco.mju_mulQuat(camera.quat, turn, camera.quat.copy())
    model.light_diffuse[:] *= look.light
    model.vis.headlight.diffuse[:] *= look.light
    model.vis.headlight.ambient[:] *= look.light
    if look.colour_seed is not None:
        repaint(model, np.random.default_rng(look.colour_seed), look.paint)


def repaint(model: mujoco.MjModel, rng: np.random.Generator, share: float) -> None:
    """A random colour for every colour and material, mixed in by a share; equal colours stay equal."""
    for colours in (model.geom_rgba, model.mat_rgba):
        _, index = np.unique(colours[:, :3], axis=0, return_inverse=True)
        other = rng.uniform(0.15, 0.95, (index.max(initial=0) + 1, 3))[index.ravel()]
        colours[:, :3] += share * (other - colours[:, :3])
