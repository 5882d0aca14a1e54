"""`python app.py --record`: attempts of the shipped policy, small enough to ship (recorded.py plays them)."""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from visualizations.page.attempt_server import ATTEMPTS
from visualizations.page.recorded_rollouts import FOLDER, INDEX, index
from visualizations.player import label, payload
from visualizations.stages.moment_facts import telling_moment
from vla_core.attempt.request import Request
from vla_core.errors import Mistake
from vla_core.files import write_atomically
from vla_core.trace import Rollout

LARGEST = 2_000_000  # bytes
SEEDS = 20  # tried for each


@dataclass(frozen=True)
class RecordedScene:
    """What is recorded: the first seed that ends as wanted and is small enough."""

    name: str
    instruction: str
    scene: str
    succeeds: bool = True
    steps: int = 80  # at most, to keep the file small


SCENES = (
    RecordedScene("mug", "bring the mug over to the coffee machine", "coffee-push-v3"),
    RecordedScene("window", "please shut the window", "window-half"),
    RecordedScene("hammer", "hit the nail with the hammer", "hammer-v3", steps=64),
    RecordedScene("button", "switch the coffee machine on", "coffee-button-v3"),
    RecordedScene(
        "failure", "pick up the puck and lift it to the goal", "pick-place-v3", succeeds=False, steps=56
    ),
)


def record(scenes: tuple[RecordedScene, ...] = SCENES) -> Iterator[dict[str, Any]]:
    """Play and write every scene; what stands in the index about each, as it is done."""
    entries = []
    for scene in scenes:
        rollout, packed = first_fitting(scene)
        write_atomically(FOLDER / f"{scene.name}.rollout", packed)
        about = {"seed": rollout.seed, "steps": rollout.steps, "bytes": len(packed)}
        entries.append({"name": scene.name, "label": label(rollout), "scene": scene.scene} | about)
        yield entries[-1]
    write_atomically(INDEX, json.dumps(entries, indent=1, ensure_ascii=False).encode())
    index.cache_clear()


def first_fitting(scene: RecordedScene) -> tuple[Rollout, bytes]:
    """The first attempt that ends as wanted and is small enough."""
    for seed in range(SEEDS):
        rollout, code = carry_out(scene, seed)
        if rollout.success != scene.succeeds:
            continue
        packed = base64.b64decode(payload(with_probe(rollout), code))
        if len(packed) <= LARGEST:
            return rollout, packed
    ending = "success" if scene.succeeds else "failure"
    raise Mistake(f"No {ending} of at most {LARGEST} bytes at {scene.scene} with the first {SEEDS} seeds.")


def carry_out(scene: RecordedScene, seed: int) -> tuple[Rollout, dict[str, str]]:
    """One attempt, as the page plays it, and the code that ran."""
    watched = ATTEMPTS.begin(Request(scene.instruction, scene.scene, seed, steps=scene.steps, pace=1e6))
    watched.session.wait()
    ATTEMPTS.forget(watched.session.id)
    return watched.session.attempt.rollout, dict(watched.live.code or {})


def with_probe(rollout: Rollout) -> Rollout:
    """With what-ifs about the thought that speaks at the telling moment."""
    moments = list(rollout.moments)
    step = next(i for i in range(telling_moment(rollout), -1, -1) if moments[i].decision)
    decision = moments[step].decision
    if decision is not None:
        moments[step] = replace(moments[step], decision=ATTEMPTS.prober.with_probe(decision))
    return replace(rollout, moments=tuple(moments))
