"""From the record to plain named facts: all that a template may refer to, and all that travels to a browser.

Rollout → {"rollout": …, "moments": [...]}; each moment holds its step, its stages' facts, one sentence a stage on
what to notice, and the decision where the policy made one. A live run makes the same facts moment by moment.
"""

from typing import Any

import numpy as np

from visualizations import familiarity
from visualizations.stages import action, chunking, fusion, heads, language, state, vision, words
from visualizations.template import Picture
from vla_core.trace import AXES, Array, Decision, Moment, Part, Rollout
from vla_core.world import body
from vla_core.world.camera import FRONT_CAMERA, TABLE_CAMERA, project
from vla_core.world.shared_scene_tasks import base_task
from vla_core.world.table.tasks import holds_scene, is_table, scene_of, short_name
from vla_core.world.tasks import TASKS

Facts = dict[str, Any]
BAD_GAP = 0.6  # cm a step from the expert's action; the longest move along one axis is 1
BAD_STEPS = 10  # steps for which the gap must last; successful rollouts exceed it only for a few


def facts(rollout: Rollout) -> Facts:
    """Everything about a whole rollout."""
    writer = FactsWriter(rollout.task)
    return {"moments": [writer.moment(moment) for moment in rollout.moments], "rollout": summary(rollout)}


class FactsWriter:
    """Makes the facts of moments one by one; keeps the newest decision, which is shown until the next one."""

    def __init__(self, task: str) -> None:
        self.camera = seen_from(task)
        self.things = names_of_things(task)
        self.rate = body(task).rate
        self.decision: Facts = {}
        self.event = ""  # of the moment before

    def moment(self, moment: Moment) -> Facts:
        found = outcome_facts(moment, self.camera) | {"seconds": moment.step / self.rate}
        if moment.event and moment.event != self.event:  # marked where it begins, not at each of its steps
            found["event"] = moment.event
        self.event = moment.event
        found["chunking"], found["act"] = chunking.facts(moment), action.facts(moment)
        if moment.decision is not None:
            self.decision = found["decision"] = decision_facts(moment.decision, self.camera)
            if moment.things is not None and self.things:
                found["decision"]["words"] |= on_table(moment.decision, found["things_seen"], self.things)
        if self.decision and moment.truth is not None:
            miss = np.linalg.norm(self.decision["belief"] - moment.truth, axis=1)
            found["miss"] = miss.astype(np.float32)  # (3,) metres
        return found | {"notes": self.notes(found)}

    def notes(self, found: Facts) -> dict[str, str]:
        """One sentence a stage on what to notice; none before the first decision."""
        notes = {"chunking": chunking.note(found), "action": action.note(found)}
        if self.decision:
            notes["vision"] = vision.note(self.decision, found.get("miss"))
            notes |= {stage.STAGE.name: stage.note(self.decision) for stage in (language, state, fusion, heads)}
        for sense, told in (self.decision.get("familiarity") or {}).items():
            if told["level"]:
                notes[sense] += f"; {familiarity.LEVELS[told['level']]}"
        return notes


def seen_from(task: str) -> Array | None:
    """(12,) the front camera of a task; nothing where its place is not known."""
    if is_table(task):
        return TABLE_CAMERA
    return FRONT_CAMERA if base_task(task) in TASKS else None


def outcome_facts(moment: Moment, camera: Array | None) -> Facts:
    """What the world and the robot did at this step, without the decision."""
    found: Facts = {
        "step": moment.step,
        "state": moment.state.astype(np.float32),
        "action": moment.action.astype(np.float32),
        "success": bool(moment.success),
        "milliseconds": moment.milliseconds,
    }
    if moment.expert is not None:
        found["expert"] = moment.expert.astype(np.float32)
        found["wish_seen"] = projected(action.expert_arrow(moment), camera)
    if moment.truth is not None:
        found["truth"] = moment.truth.astype(np.float32)
        found["truth_seen"] = projected(moment.truth, camera)
    if moment.things is not None:
        found["things_seen"] = projected(moment.things, camera)
    if moment.frame is not None:
        found["frame"] = Picture(moment.frame, exact=False)
    return found


def decision_facts(decision: Decision, camera: Array | None) -> Facts:
    """One decision, stage by stage."""
    belief = np.stack([decision.belief.hand, decision.belief.object, decision.belief.goal]).astype(np.float32)
    proposed = heads.facts(decision)
    return {
        "vision": vision.facts(decision),
        "language": language.facts(decision),
        "words": words.facts(decision),
        "state": state.facts(decision),
        "fusion": fusion.facts(decision),
        "heads": proposed,
        "belief": belief,
        "belief_seen": projected(belief, camera),
        "plan_seen": projected(proposed["plan"], camera),
        "familiarity": familiarity.facts(decision),
    }


def on_table(decision: Decision, places: Array, names: list[str]) -> Facts:
    """What the words have to do with the things of a table, which are seen at (n, 2)."""
    return {"things": names, **words.thing_facts(decision, places)}


def projected(points: Array, camera: Array | None) -> Array | None:
    """(n, 2) where points (n, 3) lie in the front camera's picture, from 0 to 1; None without a known camera."""
    return None if camera is None else project(points, camera).astype(np.float32)


def summary(rollout: Rollout) -> Facts:
    """Facts about the whole rollout."""
    rate = body(rollout.task).rate
    return {
        "task": short_name(rollout.task).removesuffix("-v3"),
        "instruction": rollout.instruction,
        "seed": rollout.seed,
        "confidence": float(rollout.confidence),
        "success": bool(rollout.success),
        "steps": rollout.steps,
        "last": max(1, rollout.steps - 1),
        "rate": rate,
        "budget": 1000 / rate,
        "axes": list(AXES),
        "first_bad": first_bad(rollout.moments),
        "telling": telling_moment(rollout),
        "settings": {name: str(value) for name, value in rollout.settings.items()},
        "parts": [part_facts(part) for part in rollout.parts] if len(rollout.parts) > 1 else [],
        "link": rollout.link,
        "things": names_of_things(rollout.task),
    }


def names_of_things(task: str) -> list[str]:
    """What lies on a table and can be named and moved; nothing where a name does not say."""
    if not holds_scene(task):
        return []
    return [thing.name for thing in scene_of(task, 0).things]


def part_facts(part: Part) -> Facts:
    """One part of an instruction with an order."""
    task = part.task.partition("@")[0].removesuffix("-v3")
    return {"text": part.text, "task": task, "step": part.step, "success": part.success}


def first_bad(moments: tuple[Moment, ...]) -> int | None:
    """The first step from which the hand differs from the expert's action for BAD_STEPS steps in a row."""
    run = 0
    for moment in moments:
        gap = 0.0 if moment.expert is None else np.linalg.norm(moment.action[:3] - moment.expert[:3])
        run = run + 1 if gap > BAD_GAP else 0
        if run == BAD_STEPS:
            return moment.step - BAD_STEPS + 1
    return None


def telling_moment(rollout: Rollout) -> int:
    """The step to pause at: where a failure begins, or else the decision on which the heads differ most."""
    bad = first_bad(rollout.moments)
    if not rollout.success and bad is not None:
        return bad
    decided = [moment for moment in rollout.moments if moment.decision is not None]
    if not decided:
        return 0
    return max(decided, key=lambda moment: float(disagreement(moment.decision))).step


def disagreement(decision: Decision | None) -> float:
    """How far apart the heads are about the next action."""
    if decision is None:
        return 0.0
    firsts = np.stack([sample.actions[0] for sample in decision.heads.values()])
    return float(np.ptp(firsts, axis=0).sum())
