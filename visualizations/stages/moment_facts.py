"""From the record to plain named facts: all that a template may refer to, and all that travels to a browser.

Rollout → {"rollout": …, "moments": [...]}; each moment holds its step, its stages' facts, one sentence a stage on
what to notice, and the decision where the policy thought. A live run makes the same facts moment by moment.
"""

from typing import Any

import numpy as np

from visualizations.stages import action, chunking, fusion, heads, language, state, vision
from visualizations.template import Picture
from vla_core.trace import AXES, Array, Decision, Moment, Rollout
from vla_core.world import body
from vla_core.world.camera import front_camera, project
from vla_core.world.shared_scene_tasks import base_task
from vla_core.world.tasks import TASKS

Facts = dict[str, Any]
BAD = 0.6  # centimetres a step from the expert's wish; the longest move along one axis is 1
PATIENCE = 10  # steps that it must last: attempts that succeed differ by more for moments only


def facts(rollout: Rollout) -> Facts:
    """Everything about a whole rollout."""
    writer = FactsWriter(rollout.task)
    return {"moments": [writer.moment(moment) for moment in rollout.moments], "rollout": summary(rollout)}


class FactsWriter:
    """Writes moments down one by one; remembers the last thought, which speaks until the next."""

    def __init__(self, task: str) -> None:
        self.camera = front_camera() if base_task(task) in TASKS else None
        self.rate = body(task).rate
        self.thought: Facts = {}

    def moment(self, moment: Moment) -> Facts:
        written = outside(moment, self.camera) | {"seconds": moment.step / self.rate}
        written["chunking"], written["act"] = chunking.facts(moment), action.facts(moment)
        if moment.decision is not None:
            self.thought = written["decision"] = thought(moment.decision, self.camera)
        if self.thought and moment.truth is not None:
            miss = np.linalg.norm(self.thought["belief"] - moment.truth, axis=1)
            written["miss"] = miss.astype(np.float32)  # (3,) metres
        return written | {"notes": self.notes(written)}

    def notes(self, written: Facts) -> dict[str, str]:
        """What to notice, stage by stage; nothing where the policy has not thought yet."""
        notes = {"chunking": chunking.note(written), "action": action.note(written)}
        if self.thought:
            notes["vision"] = vision.note(self.thought, written.get("miss"))
            notes |= {stage.STAGE.name: stage.note(self.thought) for stage in (language, state, fusion, heads)}
        return notes


def outside(moment: Moment, camera: Array | None) -> Facts:
    """What happened, whatever was thought."""
    told: Facts = {
        "step": moment.step,
        "state": moment.state.astype(np.float32),
        "action": moment.action.astype(np.float32),
        "success": bool(moment.success),
        "milliseconds": moment.milliseconds,
    }
    if moment.event:
        told["event"] = moment.event
    if moment.expert is not None:
        told["expert"] = moment.expert.astype(np.float32)
        told["wish_seen"] = seen(action.wish(moment), camera)
    if moment.truth is not None:
        told["truth"] = moment.truth.astype(np.float32)
        told["truth_seen"] = seen(moment.truth, camera)
    if moment.frame is not None:
        told["frame"] = Picture(moment.frame, exact=False)
    return told


def thought(decision: Decision, camera: Array | None) -> Facts:
    """One decision, stage by stage."""
    belief = np.stack([decision.belief.hand, decision.belief.object, decision.belief.goal]).astype(np.float32)
    proposed = heads.facts(decision)
    return {
        "vision": vision.facts(decision),
        "language": language.facts(decision),
        "state": state.facts(decision),
        "fusion": fusion.facts(decision),
        "heads": proposed,
        "belief": belief,
        "belief_seen": seen(belief, camera),
        "plan_seen": seen(proposed["plan"], camera),
    }


def seen(points: Array, camera: Array | None) -> Array | None:
    """(n, 2) where points (n, 3) lie in the onlooker's picture, from 0 to 1; None without a known camera."""
    return None if camera is None else project(points, camera).astype(np.float32)


def summary(rollout: Rollout) -> Facts:
    """What is true of the whole."""
    pace = body(rollout.task).rate
    return {
        "task": rollout.task.removesuffix("-v3"),
        "instruction": rollout.instruction,
        "seed": rollout.seed,
        "confidence": float(rollout.confidence),
        "success": bool(rollout.success),
        "steps": rollout.steps,
        "last": max(1, rollout.steps - 1),
        "rate": pace,
        "budget": 1000 / pace,
        "axes": list(AXES),
        "first_bad": first_bad(rollout.moments),
        "telling": telling_moment(rollout),
        "settings": {name: str(value) for name, value in rollout.settings.items()},
    }


def first_bad(moments: tuple[Moment, ...]) -> int | None:
    """The first step from which the hand goes against the expert's wish for several steps on end."""
    run = 0
    for moment in moments:
        gap = 0.0 if moment.expert is None else np.linalg.norm(moment.action[:3] - moment.expert[:3])
        run = run + 1 if gap > BAD else 0
        if run == PATIENCE:
            return moment.step - PATIENCE + 1
    return None


def telling_moment(rollout: Rollout) -> int:
    """The moment to pause at: where a failure begins, or else the thought on which the heads agree least."""
    bad = first_bad(rollout.moments)
    if not rollout.success and bad is not None:
        return bad
    thoughts = [moment for moment in rollout.moments if moment.decision is not None]
    if not thoughts:
        return 0
    return max(thoughts, key=lambda moment: float(disagreement(moment.decision))).step


def disagreement(decision: Decision | None) -> float:
    """How far apart the heads are about the next action."""
    if decision is None:
        return 0.0
    firsts = np.stack([sample.actions[0] for sample in decision.heads.values()])
    return float(np.ptp(firsts, axis=0).sum())
