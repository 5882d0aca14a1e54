"""How near the robot in the browser is to Python's, in a headless Chromium.

`python -m vla_core scenes --out FOLDER && python -m visualizations.page.measure_live --scenes FOLDER`

pictures: the policy's pictures, drawn in the browser by the processor (--painter gpu: by WebGL) and by MuJoCo, of
the same moments of the teacher's attempts: the mean difference of each channel, of 255; the largest of them.
keypoints: how far apart the shipped policy finds hand, object and goal in the front eye's two pictures, in pixels;
the mean over the moments.
motion: the teacher's actions, which Python recorded, replayed by the browser's physics: how far the hand and the
joints are apart, and whether both see success.
speed: milliseconds of one call each.
"""

import argparse
import base64
import json
import sys
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from visualizations.page.live_robot import LiveRobot, live_robot
from vla_core.attempt.request import SHIPPED
from vla_core.errors import InvalidInput, Mistake
from vla_core.world import SAWYER, body, known_task, named_set, open_world, teacher_for
from vla_core.world.base import ACTION_SIZE, Observation
from vla_core.world.seeds import unseen_seed

SIDES = {"front": 96, "wrist": 64}
EPISODES = 4  # over which the moments are spread
REPLAYED = 200  # steps at most
TAUGHT = 3  # keypoints that are trained on something: hand, object, goal
AFTER = 5  # steps after the first success


@dataclass(frozen=True)
class Pictures:
    """The largest mean difference of a channel over all moments of a task, of 255."""

    task: str
    moments: int
    front: list[float]  # red, green, blue
    wrist: list[float]
    keypoints: list[float]  # hand, object, goal; in pixels of the front picture


@dataclass(frozen=True)
class Motion:
    """One attempt of the teacher, replayed."""

    task: str
    seed: int
    hand_mm: float  # the largest distance of both hands
    qpos: float  # the largest difference of a joint at the end, metres or radians
    python_success: bool
    browser_success: bool


def compare_pictures(robot: LiveRobot, task: str, moments: int, apart: int = 15) -> Pictures:
    """Draw moments of the teacher's attempts in both, so many steps apart."""
    world, teacher = open_world(task), teacher_for(task)
    robot.call("open", task)
    differences: dict[str, list[np.ndarray]] = {camera: [] for camera in SIDES}
    finder, apart_in_pixels = KeypointFinder(task), []
    for start in range(min(EPISODES, moments)):
        world.reset(unseen_seed(start))
        for moment in range(start, moments, EPISODES):
            for _ in range(apart if moment > start else 0):
                world.step(teacher.act(world))
            theirs, seen = drawn(robot, world, start), world.observe()
            for camera, ours in (("front", seen.image), ("wrist", seen.wrist)):
                differences[camera].append(np.abs(theirs[camera].astype(float) - ours).mean(axis=(0, 1)))
            apart_in_pixels.append(finder.apart(seen, theirs))
    world.close()
    front, wrist = (np.max(differences[camera], axis=0).round(3).tolist() for camera in SIDES)
    return Pictures(task, moments, front, wrist, np.mean(apart_in_pixels, axis=0).round(3).tolist())


def drawn(robot: LiveRobot, world: Any, start: int) -> dict[str, np.ndarray]:
    """(side, side, 3) uint8 of both cameras, as the browser draws this moment."""
    data = world.env.data
    place = {"start": start, "places": data.xpos.ravel().tolist(), "turns": data.xquat.ravel().tolist()}
    pictures = zip(robot.call("draw", place), SIDES.items(), strict=True)
    return {camera: decoded(picture, side).astype(np.uint8) for picture, (camera, side) in pictures}


class KeypointFinder:
    """Where the shipped policy finds hand, object and goal in a picture, told the task's own sentence."""

    def __init__(self, task: str) -> None:
        from vla_core.model import checkpoint  # loads torch
        from vla_core.model.decide import decide

        self.decide = decide
        self.policy = checkpoint.load_cached(SHIPPED)
        self.sentence = self.policy.hear(known_task(task).sentence)
        self.noise = np.zeros((self.policy.config.chunk, ACTION_SIZE), np.float32)

    def apart(self, seen: Observation, theirs: dict[str, np.ndarray]) -> np.ndarray:
        """(3,) pixels between what is found in our pictures and in theirs."""
        other = replace(seen, image=theirs["front"], wrist=theirs["wrist"])
        ours, found = (self.front_points(one) for one in (seen, other))
        distances: np.ndarray = SIDES["front"] * np.linalg.norm(ours - found, axis=1)
        return distances

    def front_points(self, observation: Observation) -> np.ndarray:
        """(3, 2) from 0 to 1."""
        head = self.policy.config.heads.acting
        decision = self.decide(self.policy, observation, self.sentence, self.noise, head)
        points: np.ndarray = decision.vision.keypoints[0, :TAUGHT]
        return points


def decoded(picture: str, side: int) -> np.ndarray:
    """(side, side, 3) float64 of a picture's bytes in base64."""
    return np.frombuffer(base64.b64decode(picture), np.uint8).reshape(side, side, 3).astype(float)


def compare_motion(robot: LiveRobot, task: str, episodes: int) -> list[Motion]:
    """Replay attempts of the teacher."""
    world, teacher = open_world(task), teacher_for(task)
    robot.call("open", task)
    motions = [replayed(robot, world, teacher, start) for start in range(episodes)]
    world.close()
    return motions


def replayed(robot: LiveRobot, world: Any, teacher: Any, start: int) -> Motion:
    world.reset(unseen_seed(start))
    actions: list[list[float]] = []
    states, done = [world.state], -1
    while len(actions) < REPLAYED and (done < 0 or len(actions) <= done + AFTER):
        actions.append(teacher.act(world).tolist())
        success = world.step(np.array(actions[-1])).success
        states.append(world.state)
        done = len(actions) - 1 if success and done < 0 else done
    theirs = robot.call("replay", {"start": start, "actions": actions})
    hand = np.linalg.norm(np.array(theirs["states"])[:, :3] - np.array(states)[:, :3], axis=1).max()
    joints = np.abs(np.array(theirs["qpos"]) - world.env.data.qpos).max()
    return Motion(
        task=world.task,
        seed=unseen_seed(start),
        hand_mm=round(1000 * float(hand), 2),
        qpos=round(float(joints), 4),
        python_success=done >= 0,
        browser_success=any(theirs["success"]),
    )


def sizes(scenes: Path) -> dict[str, int]:
    """Bytes of all files, which are compressed, and of the largest."""
    files = {path.relative_to(scenes).as_posix(): path.stat().st_size for path in scenes.rglob("*.*")}
    largest = max(files, key=lambda name: files[name])
    return {"all_scenes": sum(files.values()), largest: files[largest]}


def measure(args: argparse.Namespace) -> dict[str, Any]:
    tasks = [task.name for task in named_set(args.tasks) if body(task.name) == SAWYER]
    report: dict[str, Any] = {"bytes": sizes(args.scenes), "pictures": [], "motion": []}
    with live_robot(args.scenes, args.painter) as robot:
        report["speed"] = robot.call("speed", tasks[0])
        for task in tasks:
            if args.moments:
                pictures = compare_pictures(robot, task, args.moments)
                report["pictures"].append(asdict(pictures))
                print(f"{task:<40} front {pictures.front} wrist {pictures.wrist}", file=sys.stderr, flush=True)
            for motion in compare_motion(robot, task, args.episodes) if args.episodes else []:
                report["motion"].append(asdict(motion))
                print(asdict(motion), file=sys.stderr, flush=True)
    return report


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scenes", type=Path, required=True, help="folder that `scenes` wrote")
    parser.add_argument("--tasks", default="all", help="all, shared, a tier, or names (default: %(default)s)")
    parser.add_argument("--moments", type=int, default=20, help="of each task; 0 for none (default: %(default)s)")
    parser.add_argument("--episodes", type=int, default=2, help="replayed of each task (default: %(default)s)")
    parser.add_argument("--painter", choices=("software", "gpu"), default="software", help="default: %(default)s")
    args = parser.parse_args()
    try:
        if not (args.scenes / "index.json").is_file():
            raise InvalidInput(f"{args.scenes} holds no scenes; `python -m vla_core scenes --out` writes them.")
        print(json.dumps(measure(args), indent=1))
    except Mistake as mistake:
        print(mistake, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
