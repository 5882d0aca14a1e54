"""The scripted teacher of the Fetch arm: reach, push, pick and place.

world → action (4,) float32 in [-1, 1]. It keeps no memory: what it does follows from the truth of this very
moment, so it can be asked anywhere, also after a slip or where another policy drove.
"""

import numpy as np

from vla_core.world.base import World

METRES_PER_UNIT = 0.01  # of an action
GAIN = 0.8  # the part of the remaining way that one step goes
OPEN, AS_IT_IS, SHUT = -1.0, 0.0, 1.0
OPENING = 3  # where `full` has it
ABOVE = 0.08  # metres over the object: nothing is in the way
SLACK = 0.03  # metres below that which still count as above
BEHIND = 0.055  # metres from the middle of the object to a hand that is about to push it
TOUCH = 0.03  # the same while pushing
ASIDE = 0.02  # metres off the line to the goal that a push forgives
OVER = 0.012  # metres aside within which the hand may come down around the object
AROUND = 0.02  # metres within which the fingers have the object between them
HELD = 0.6  # an opening below this has closed on the object, which is 5 cm wide
NEAR = 0.008  # metres from the goal at which a push is over


class FetchTeacher:
    """What a patient person would do now."""

    name = "fetchteacher"

    def act(self, world: World) -> np.ndarray:
        truth = world.truth()
        if world.task == "fetch-reach":
            return towards(truth.hand, truth.goal, AS_IT_IS)
        if world.task == "fetch-push":
            return push(truth.hand, truth.object, truth.goal)
        return pick_and_place(truth.hand, float(truth.full[OPENING]), truth.object, truth.goal)


def towards(hand: np.ndarray, place: np.ndarray, gripper: float) -> np.ndarray:
    """Straight to a place, slower as it comes near."""
    move = GAIN * (place - hand) / METRES_PER_UNIT
    return np.append(move / max(1.0, np.abs(move).max()), gripper).astype(np.float32)


def over(hand: np.ndarray, place: np.ndarray, height: float, gripper: float) -> np.ndarray:
    """First up, then across to above a place."""
    across = place if hand[2] > height - SLACK else hand
    return towards(hand, np.append(across[:2], height), gripper)


def push(hand: np.ndarray, thing: np.ndarray, goal: np.ndarray) -> np.ndarray:
    """Over the object, down behind it, along the line to the goal."""
    way = (goal - thing)[:2]
    left = float(np.linalg.norm(way))
    if left < NEAR:
        return towards(hand, hand, AS_IT_IS)
    ahead = way / left
    start = np.append(thing[:2] - BEHIND * ahead, thing[2])
    off = (hand - thing)[:2]
    along, aside = off @ ahead, abs(off[0] * ahead[1] - off[1] * ahead[0])
    if hand[2] < thing[2] + ASIDE and along < -ASIDE and aside < ASIDE:  # in touch, or nearly
        contact = thing[:2] + (min(left, TOUCH) - TOUCH) * ahead
        return towards(hand, np.append(contact, thing[2]), AS_IT_IS)
    if np.linalg.norm((hand - start)[:2]) < ASIDE:
        return towards(hand, start, AS_IT_IS)
    return over(hand, start, thing[2] + ABOVE, AS_IT_IS)


def pick_and_place(hand: np.ndarray, opening: float, thing: np.ndarray, goal: np.ndarray) -> np.ndarray:
    """Open above the object, down around it, shut, carry."""
    apart = thing - hand
    if np.linalg.norm(apart) < AROUND:
        return towards(hand, thing if opening > HELD else hand + goal - thing, SHUT)
    if np.linalg.norm(apart[:2]) < OVER:
        return towards(hand, thing, OPEN)
    return over(hand, thing, thing[2] + ABOVE, OPEN)
