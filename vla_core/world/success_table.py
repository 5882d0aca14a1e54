"""What counts as done, for every task: `SUCCESS` in Meta-World's fifty, `SHARED_SUCCESS` in the shared scenes.

`SUCCESS` says what Meta-World's own flag says. Loads no simulator.
"""

from math import pi

from vla_core.world.shared_scene_tasks import base_task, scene_of
from vla_core.world.success import Beyond, Held, Joint, Near, Point, Rule

GOAL = Point("mark", "goal")
FINGERS = Point("fingers")
OBJECT = Point("body", "obj")
PUCK = Point("geom", "puck")
BLOCK = Point("geom", "objGeom")
FACE, TOP = Point("body", "button", (0, -0.193, 0)), Point("body", "button", (0, 0, 0.193))
HANDLE = Point("geom", "handle")
PULLED = Point("body", "drawer_link", (0, -0.16, 0))
PUSHED = Point("body", "drawer_link", (0, -0.16, 0.05))
FAUCET_OPEN = Point("site", "handleStartOpen", (-0.04, 0, 0.02))
FAUCET_CLOSED = Point("site", "handleStartClose", (0, 0, -0.01))
PRESSED, RAISED, RAISED_SIDE = (Point("site", f"handle{part}") for part in ("Start", "Right", "Center"))
LOCK, UNLOCK = Point("site", "lockStartLock"), Point("site", "lockStartUnlock")
COFFEE_BUTTON = Point("site", "buttonStart")
THERMOS = Point("site", "insertion")
STICK, STICK_END = Point("body", "stick"), Point("site", "stick_end")
NUT = Point("site", "RoundNut")
X, Y, Z, XY = (1.0, 0, 0), (0, 1.0, 0), (0, 0, 1.0), (1.0, 1.0, 0)


def near_goal(point: Point, limit: float, weights: tuple[float, float, float] = (1.0, 1.0, 1.0)) -> Rule:
    return (Near(point, GOAL, limit, weights),)


SUCCESS: dict[str, Rule] = {
    "assembly-v3": (Near(NUT, GOAL, 0.02, XY, strict=True), Beyond(GOAL, NUT, 2)),
    "basketball-v3": (Near(Point("body", "bsktball"), Point("mark", "goal", height=0.3), 0.08, (1, 1, 2)),),
    "bin-picking-v3": near_goal(OBJECT, 0.05),
    "box-close-v3": (Near(Point("body", "top_link"), GOAL, 0.08, strict=True),),
    "button-press-topdown-v3": near_goal(TOP, 0.024, Z),
    "button-press-topdown-wall-v3": near_goal(TOP, 0.024, Z),
    "button-press-v3": near_goal(FACE, 0.02, Y),
    "button-press-wall-v3": near_goal(FACE, 0.03, Y),
    "coffee-button-v3": near_goal(COFFEE_BUTTON, 0.02, Y),
    "coffee-pull-v3": near_goal(OBJECT, 0.07),
    "coffee-push-v3": near_goal(OBJECT, 0.07),
    "dial-turn-v3": near_goal(Point("knob", "dial"), 0.07),
    "disassemble-v3": (Beyond(Point("site", "RoundNut-8"), GOAL, 2),),
    "door-close-v3": near_goal(HANDLE, 0.08),
    "door-lock-v3": near_goal(LOCK, 0.02, Z),
    "door-open-v3": near_goal(HANDLE, 0.08, X),
    "door-unlock-v3": near_goal(UNLOCK, 0.02, X),
    "drawer-close-v3": near_goal(PUSHED, 0.065),
    "drawer-open-v3": near_goal(PULLED, 0.03),
    "faucet-close-v3": near_goal(FAUCET_CLOSED, 0.07),
    "faucet-open-v3": near_goal(FAUCET_OPEN, 0.07),
    "hammer-v3": (Joint("NailSlideJoint", 0.09, 10.0, strict=True),),
    "hand-insert-v3": near_goal(OBJECT, 0.05),
    "handle-press-side-v3": near_goal(PRESSED, 0.02, Z),
    "handle-press-v3": near_goal(PRESSED, 0.02, Z),
    "handle-pull-side-v3": near_goal(RAISED_SIDE, 0.08),
    "handle-pull-v3": near_goal(RAISED, 0.05, Z),
    "lever-pull-v3": (Joint("LeverAxis", -pi / 2 - pi / 24, -pi / 2 + pi / 24),),
    "peg-insert-side-v3": near_goal(Point("site", "pegHead"), 0.07, (1, 2, 2)),
    "peg-unplug-side-v3": near_goal(Point("site", "pegEnd"), 0.07),
    "pick-out-of-hole-v3": near_goal(OBJECT, 0.07),
    "pick-place-v3": near_goal(OBJECT, 0.07),
    "pick-place-wall-v3": near_goal(BLOCK, 0.07),
    "plate-slide-back-side-v3": near_goal(PUCK, 0.07),
    "plate-slide-back-v3": near_goal(PUCK, 0.07),
    "plate-slide-side-v3": near_goal(PUCK, 0.07),
    "plate-slide-v3": near_goal(PUCK, 0.07),
    "push-back-v3": near_goal(BLOCK, 0.07),
    "push-v3": near_goal(OBJECT, 0.05),
    "push-wall-v3": near_goal(BLOCK, 0.07),
    "reach-v3": near_goal(FINGERS, 0.05),
    "reach-wall-v3": near_goal(FINGERS, 0.05),
    "shelf-place-v3": near_goal(OBJECT, 0.07),
    "soccer-v3": near_goal(Point("body", "soccer_ball"), 0.07),
    "stick-pull-v3": (
        Near(THERMOS, GOAL, 0.12),
        Beyond(STICK_END, THERMOS, 0, strict=False),
        Near(STICK_END, THERMOS, 0.04, Y),
        Near(STICK_END, THERMOS, 0.06, Z),
    ),
    "stick-push-v3": (
        Near(Point("site", "insertion", (0, 0.09, 0)), GOAL, 0.12),
        Held("objGeom"),
        Beyond(STICK, Point("mark", "stick", (0, 0, 0.01)), 2),
    ),
    "sweep-into-v3": near_goal(OBJECT, 0.05, XY),
    "sweep-v3": near_goal(OBJECT, 0.05),
    "window-close-v3": near_goal(Point("site", "handleCloseStart"), 0.05, X),
    "window-open-v3": near_goal(Point("site", "handleOpenStart"), 0.05, X),
}


def at_body(name: str, *offset: float) -> Point:
    return Point("body", name, (offset[0], offset[1], offset[2]) if offset else (0.0, 0.0, 0.0))


def at_site(name: str) -> Point:
    return Point("site", name)


TABLE = 0.02  # metres: the height of the centre of a puck on the table
MARKED_ANEW = {  # mark → the body that it is where a task goes on in a scene from another task
    "reach-v3": {"object": "obj"},  # the puck must stay where it is then
}
SHARED_SUCCESS: dict[str, Rule] = {
    "reach-v3": (
        Near(FINGERS, at_site("goal"), 0.05),
        Near(OBJECT, Point("mark", "object"), 0.03, strict=True),  # pushing the puck to the mark is not reaching
    ),
    "push-v3": (Near(OBJECT, Point("site", "goal", height=TABLE), 0.05),),
    "pick-place-v3": (Near(OBJECT, at_site("goal"), 0.07),),
    "drawer-open-v3": (Near(PULLED, at_body("drawer", 0, -0.36, 0.09), 0.03),),
    "drawer-close-v3": (Near(PUSHED, at_body("drawer", 0, -0.16, 0.09), 0.065),),
    "window-open-v3": (Near(at_site("handleOpenStart"), at_body("window", 0.2, 0, 0), 0.05, X),),
    "window-close-v3": (Near(at_site("handleCloseStart"), at_body("window"), 0.05, X),),
    "door-open-v3": (Near(HANDLE, at_body("door", -0.3, -0.45, 0), 0.08, X),),
    "door-close-v3": (Near(HANDLE, at_body("door", 0.2, -0.2, 0), 0.08),),
    "door-lock-v3": (Near(LOCK, at_body("lock_link", 0, -0.04, -0.1), 0.02, Z),),
    "door-unlock-v3": (Near(UNLOCK, at_body("lock_link", 0.1, -0.04, 0), 0.02, X),),
    "faucet-open-v3": (Near(FAUCET_OPEN, at_site("goal_open"), 0.07),),
    "faucet-close-v3": (Near(FAUCET_CLOSED, at_site("goal_close"), 0.07),),
    "handle-press-v3": (Near(PRESSED, at_site("goalPress"), 0.02, Z),),
    "handle-pull-v3": (Near(RAISED, at_site("goalPull"), 0.02, Z),),
    "coffee-button-v3": (Near(COFFEE_BUTTON, at_body("coffee_machine", 0, -0.19, 0.3), 0.02, Y),),
    "coffee-pull-v3": (Near(OBJECT, at_site("mug_goal"), 0.07),),
    "coffee-push-v3": (Near(OBJECT, at_site("mug_goal"), 0.07),),
    "plate-slide-v3": (Near(PUCK, at_body("puck_goal"), 0.07),),
    "plate-slide-back-v3": (Near(PUCK, at_site("goal"), 0.07),),
    "plate-slide-side-v3": (Near(PUCK, at_body("puck_goal"), 0.07),),
    "plate-slide-back-side-v3": (Near(PUCK, at_site("goal"), 0.07),),
}


def success_rule(name: str) -> Rule:
    """The rule of a task, alone or in a shared scene ("drawer-close-v3@drawer-half")."""
    return (SHARED_SUCCESS if scene_of(name) else SUCCESS)[base_task(name)]
