"""The cameras of a world: front and wrist pictures for the policy, a larger one for people. Physics is only read.

mujoco.MjModel, mujoco.MjData → (side, side, 3) uint8, upright. Any thread may call; the GL thread draws.
`Look` changes what the policy sees: the camera moved, other colours, other light, clutter, a worse sensor.
"""

import weakref

import numpy as np

from vla_core.errors import InvalidInput
from vla_core.world import gl

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

from vla_core.world.apply_look import change_model, change_textures  # noqa: E402
from vla_core.world.camera import look_along, moved  # noqa: E402
from vla_core.world.distractors import Distractor, Occupied, place_distractors  # noqa: E402
from vla_core.world.look import Look  # noqa: E402
from vla_core.world.mesh_simplification import simplified_model  # noqa: E402
from vla_core.world.renderer import LAST_VISIBLE_GROUP, Quality, Renderer  # noqa: E402
from vla_core.world.sensor import degrade  # noqa: E402

AUDIENCE = Quality(side=480, samples=4, faces=3000, slices=28)
POLICY_FACES, POLICY_SLICES = 400, 14
MOST_DISTRACTORS = 8
FURNITURE = ("world", "base", "tablelink", "RetainingWall", "mocap")  # bodies that distractors may stand near
MARK_RADIUS, HAND_RADIUS = 0.05, 0.08  # metres kept free around a goal's mark and around the hand
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
        named: np.ndarray | None = None,  # (geoms,) whose colour is part of their name, so that no look changes it
    ) -> None:
        self.model, self.named = model, named
        self.picture, self.wrist_picture = checked_side("picture", picture), wrist and checked_side("wrist", wrist)
        self.front_name, self.wrist_name = cameras
        self.renderers: dict[str, Renderer] = {}
        self.seed = 0  # of the episode
        self.distractors: tuple[Distractor, ...] | None = None  # of the episode; None before they are needed
        self.textures: int | None = None  # the seed of those that the GL context has
        self.apply_look(look or Look())
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
        return gl.THREAD.run(lambda: self._wrist(self._policy_renderer(data)))

    def audience(self, data: mujoco.MjData) -> np.ndarray:
        """(480, 480, 3) uint8, for people: from the front camera, without its look."""
        return gl.THREAD.run(lambda: self._audience_renderer(data).draw(self.front_name, AUDIENCE.side))

    def apply_look(self, look: Look) -> None:
        """Draw the policy's pictures with this look from now on."""
        self.look = look
        plain, rotation = self.model.camera(self.front_name), np.empty(9)
        mujoco.mju_quat2Mat(rotation, plain.quat)
        front = look_along(plain.pos, rotation)
        self.front_camera = moved(front, look.camera_shift, look.camera_turn, look.camera_tilt)  # (12,)
        if "policy" in self.renderers:
            change_model(self.renderers["policy"].model, self.model, look, self.front_name, self.named)

    def begin_episode(self, seed: int) -> None:
        """Other distractors and another noise from now on."""
        self.seed, self.distractors = seed, None

    def close(self) -> None:
        if self.renderers:
            gl.THREAD.run(close_all, self.renderers)

    def _pictures(self, data: mujoco.MjData) -> tuple[np.ndarray, np.ndarray | None]:
        renderer = self._policy_renderer(data)
        wrist = self._wrist(renderer) if self.wrist_picture else None
        return self._front(renderer), wrist

    def _front(self, renderer: Renderer) -> np.ndarray:
        if self.look.covered:
            return np.zeros((self.picture, self.picture, 3), dtype=np.uint8)
        return self._sensed(renderer.draw(self.front_name, self.picture), renderer, 0)

    def _wrist(self, renderer: Renderer) -> np.ndarray:
        return self._sensed(renderer.draw(self.wrist_name, self.wrist_picture), renderer, 1)

    def _sensed(self, picture: np.ndarray, renderer: Renderer, camera: int) -> np.ndarray:
        """The picture after the sensor's blur and noise, which follow from episode, camera and time alone."""
        rng = np.random.default_rng([self.seed, camera, round(1e4 * renderer.data.time)])
        blur = self.look.blur * len(picture) / self.picture
        return degrade(picture, blur, self.look.noise, rng)

    def _policy_renderer(self, data: mujoco.MjData) -> Renderer:
        """The policy's renderer in the state of the physics; made on the first call."""
        if "policy" not in self.renderers:
            quality = Quality(max(self.picture, self.wrist_picture), 0, POLICY_FACES, POLICY_SLICES)
            simple = simplified_model(self.model, quality.faces)
            change_model(simple, self.model, self.look, self.front_name, self.named)
            self.renderers["policy"] = Renderer(simple, quality)
        renderer = self.renderers["policy"]
        renderer.pose(self.model, data)
        self._update_textures(renderer)
        renderer.distractors = self._placed(data)[: self.look.distractors] if self.look.distractors else ()
        return renderer

    def _update_textures(self, renderer: Renderer) -> None:
        """The textures of the look, sent to the GL context if they are not there."""
        if self.textures != self.look.texture_seed:
            renderer.upload(change_textures(renderer.model, self.model, self.look.texture_seed))
            self.textures = self.look.texture_seed

    def _placed(self, data: mujoco.MjData) -> tuple[Distractor, ...]:
        """As many distractors as there can be; they keep their places throughout the episode."""
        if self.distractors is None:
            rng = np.random.default_rng([self.seed, 23])
            self.distractors = place_distractors(MOST_DISTRACTORS, self._occupied(data), rng)
        return self.distractors

    def _occupied(self, data: mujoco.MjData) -> Occupied:
        """What stands on the table, the goal's marks, and the hand."""
        model = self.model
        roots = [model.body(root).name for root in model.body_rootid[model.geom_bodyid]]
        things = ~np.isin(roots, FURNITURE)
        marks = (model.site_group <= LAST_VISIBLE_GROUP) & (model.site_rgba[:, 3] > 0) & (model.site_bodyid == 0)
        hand = data.xpos[model.camera(self.wrist_name).bodyid]
        centres = np.vstack([data.geom_xpos[things], data.site_xpos[marks], hand])[:, :2]
        radii = [model.geom_rbound[things], np.full(marks.sum(), MARK_RADIUS), [HAND_RADIUS]]
        return Occupied(centres, np.concatenate(radii))

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
