"""The scripted teacher of the Fetch arm: reach, push, pick and place.

world → action (4,) float32 in [-1, 1]. It has no memory: its action follows from the present truth alone, so it
works in any state, also after a slip or where another policy drove.
"""

import numpy as np

from vla_core.world.base import World

METRES_PER_UNIT = 0.01  # of an action
GAIN = 0.8  # share of the remaining distance that one step goes
OPEN, UNCHANGED, SHUT = -1.0, 0.0, 1.0
OPENING = 3  # its index in `full`
ABOVE = 0.08  # metres over the object, where nothing is in the way
SLACK = 0.03  # metres; so much lower still counts as above
BEHIND = 0.055  # metres from the centre of the object to a hand that is about to push it
TOUCH = 0.03  # the same while pushing
ASIDE = 0.02  # metres off the line to the goal that a push tolerates
OVER = 0.012  # horizontal metres within which the hand may come down around the object
AROUND = 0.02  # metres within which the fingers have the object between them
HELD = 0.6  # an opening below this has closed on the object, which is 5 cm wide
NEAR = 0.008  # metres from the goal at which a push is over


class FetchTeacher:
    """Reach, push, or pick and place, by the task of the world."""

    name = "fetchteacher"

    def act(self, world: World) -> np.ndarray:
        truth = world.truth()
        if world.task == "fetch-reach":
            return towards(truth.hand, truth.goal, UNCHANGED)
        if world.task == "fetch-push":
            return push(truth.hand, truth.object, truth.goal)
        return pick_and_place(truth.hand, float(truth.full[OPENING]), truth.object, truth.goal)


def towards(hand: np.ndarray, place: np.ndarray, gripper: float) -> np.ndarray:
    """Straight to a place, slower near it."""
    move = GAIN * (place - hand) / METRES_PER_UNIT
    return np.append(move / max(1.0, np.abs(move).max()), gripper).astype(np.float32)


def over(hand: np.ndarray, place: np.ndarray, height: float, gripper: float) -> np.ndarray:
    """First up, then sideways to above a place."""
    across = place if hand[2] > height - SLACK else hand
    return towards(hand, np.append(across[:2], height), gripper)


def push(hand: np.ndarray, place: np.ndarray, goal: np.ndarray) -> np.ndarray:
    """Over the object, down behind it, along the line to the goal."""
    way = (goal - place)[:2]
    distance = float(np.linalg.norm(way))
    if distance < NEAR:
        return towards(hand, hand, UNCHANGED)
    ahead = way / distance
    start = np.append(place[:2] - BEHIND * ahead, place[2])
    off = (hand - place)[:2]
    along, aside = off @ ahead, abs(off[0] * ahead[1] - off[1] * ahead[0])
    if hand[2] < place[2] + ASIDE and along < -ASIDE and aside < ASIDE:  # in touch, or nearly
        contact = place[:2] + (min(distance, TOUCH) - TOUCH) * ahead
        return towards(hand, np.append(contact, place[2]), UNCHANGED)
    if np.linalg.norm((hand - start)[:2]) < ASIDE:
        return towards(hand, start, UNCHANGED)
    return over(hand, start, place[2] + ABOVE, UNCHANGED)


def pick_and_place(hand: np.ndarray, opening: float, place: np.ndarray, goal: np.ndarray) -> np.ndarray:
    """Open above the object, down around it, shut, carry."""
    apart = place - hand
    if np.linalg.norm(apart) < AROUND:
        return towards(hand, place if opening > HELD else hand + goal - place, SHUT)
    if np.linalg.norm(apart[:2]) < OVER:
        return towards(hand, place, OPEN)
    return over(hand, place, place[2] + ABOVE, OPEN)
