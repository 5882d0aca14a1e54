"""The cases that hold the browser's policy to Python's: `python -m tests.shared_cases` writes them anew, or some.

tests/cases/language.json     sentences and their pieces; instructions and their parts, from the shipped reader
tests/cases/acting.json       blending, agreement, the times of the diffusion sampler
tests/cases/attempt.json      an attempt of a toy policy: what it observed, and the payload that Python made of it
tests/cases/policy/           the graphs of that toy policy
tests/cases/own.onnx          somebody's own policy, as small as can be
tests/cases/table.json        the table: sentences, commands, rules of success, changes (table_cases.py)
tests/cases/lessons.json      results of chapters, what is said and shown of them (lesson_cases.py)
assets/browser/live/table/facts.json    what the table is and the words for it, which the browser reads

Run it after a change of the network, the reader or the facts; test_shared_cases.py fails when it is due.
`python -m tests.shared_cases attempt acting` writes only these two.
"""

import base64
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import torch

from tests.attempt.toys import FakeTeacher, trial
from tests.fakes import FakeWorld
from tests.lesson_cases import lessons
from tests.model import toys
from tests.table_cases import table
from visualizations.payload import pack
from visualizations.player import header
from visualizations.stages.moment_facts import facts
from vla_core.attempt.attempt import Attempt
from vla_core.attempt.driver import FullRecorder
from vla_core.attempt.instruction import read_instruction, split, tasks_in_turn
from vla_core.attempt.request import Request
from vla_core.errors import InvalidInput
from vla_core.export.onnx.writer import export
from vla_core.export.scenes.table_facts import table_facts
from vla_core.model import checkpoint as checkpoints
from vla_core.model.chunking import Blend, agreement, horizon
from vla_core.model.heads.base import checked_steps
from vla_core.model.policy import Sentence
from vla_core.trace import Rollout
from vla_core.world.base import Observation, World
from vla_core.world.tasks import TASKS

FOLDER = Path(__file__).parent / "cases"
TABLE_FACTS = Path(__file__).parents[1] / "assets" / "browser" / "live" / "table" / "facts.json"
SHIPPED = Path(__file__).parents[1] / "checkpoints" / "full.safetensors"
Case = dict[str, Any]

TEXTS = (
    "",
    "open the drawer",
    "  Please,\topen the DRAWER!  ",
    "don't push_it (10%)",
    "öffne die Schublade, straße",
    "ΟΔΟΣ ﬁne ①②",
    "open the 抽屉 ☃ 🦾",
    "a\u200bb \x1b[31mred\x1b[0m \x07 bell",
    "GROẞ ı İ ꭰᏸ ς",
    "x" * 90,
    "supercalifragilisticexpialidocious " * 4,
    *(task.sentence for task in TASKS.values()),
    *(task.held_out[0] for task in TASKS.values()),
)
INSTRUCTIONS = (
    "open the drawer",
    "first open the drawer, then close it",
    "open the window and then close it again",
    "close the door after you have opened it",
    "before closing the drawer, open it",
    "once you've opened the window, close it.",
    "open the drawer and close it afterwards",
    "push the mug under the machine, then press the button of the coffee machine",
    "over the wall, then down on the button",
    "put the puck next to the wall",
    "first push the puck to the goal, next reach for the target",
    "sing a song",
    "open the drawer, then sing a song",
    "open the drawer, then hammer the nail",
    "then",
    "open it then " * 9,
)


def language() -> Case:
    """The tokenizer and the reader of the shipped policy."""
    policy = checkpoints.load(SHIPPED)
    cut = [policy.language.tokenizer.encode(text) for text in TEXTS]
    return {
        "sentences": [
            {
                "text": text,
                "ids": [i for i in pieces.ids if i],
                "pieces": pieces.pieces,
                "known": pieces.known,
            }
            for text, pieces in zip(TEXTS, cut, strict=True)
        ],
        "vocabulary": policy.language.tokenizer.to_dict(),
        "instructions": [instruction(policy, text) for text in INSTRUCTIONS],
    }


def instruction(policy: Any, text: str) -> Case:
    """What becomes of an instruction, with the reading of every text that was read on the way."""
    heard: dict[str, Sentence] = {}

    class Listening:
        def hear(self, part: str) -> Sentence:
            heard[part] = policy.hear(part)
            return heard[part]

    try:
        sentences = read_instruction(Listening(), text)  # type: ignore[arg-type]
        tasks = tasks_in_turn("", [sentence.reading.task for sentence in sentences])
        answer: Case = {"parts": [sentence.text for sentence in sentences], "tasks": tasks}
    except InvalidInput as mistake:
        answer = {"mistake": str(mistake)}
    readings = {part: vars(sentence.reading) for part, sentence in heard.items()}
    return {"text": text, "split": split(text), "readings": readings} | answer


def acting() -> Case:
    rng = np.random.default_rng(3)
    proposals = [rng.uniform(-1, 1, (4, 4)).round(3) * scale for scale in (0.01, 0.02, 0.9)]
    counts = [[], [0], [0, 1], [0, 1, 2]]
    return {
        "blends": [blend(rng, *settings) for settings in ((4, 0.1, 2), (6, 0.0, 1), (3, 10, 3))],
        "proposals": [one.tolist() for one in proposals],
        "agreements": [
            {"heads": heads, "agreement": agreement([proposals[i] for i in heads])} for heads in counts if heads
        ],
        "horizons": [
            {"agreed": agreed, "longest": longest, "steps": horizon(agreed, longest)}
            for agreed in (0.5, 0.9, 0.91, 0.943, 0.97, 0.98, 1.0)
            for longest in (1, 4, 12)
        ],
        "noise_times": [noise_times(steps, last) for last in (8, 50) for steps in range(1, last + 1)],
    }


def blend(rng: np.random.Generator, chunk: int, decay: float, replan: int) -> Case:
    """A few chunks, and what is blended of them at each step."""
    online, pushes, blends = Blend(chunk, decay, replan), [], []
    for step in range(8):
        if step % replan == 0:
            pushes.append({"step": step, "chunk": rng.uniform(-1, 1, (chunk, 4)).round(3).tolist()})
            online.push(step, np.array(pushes[-1]["chunk"]))
        blends.append({name: value.tolist() for name, value in vars(online.at(step)).items()})
    return {"chunk": chunk, "decay": decay, "replan": replan, "pushes": pushes, "blends": blends}


def noise_times(steps: int, last: int) -> Case:
    """The times at which DDIM evaluates the network, as heads/ddpm.py computes them."""
    times = torch.linspace(last, 0, checked_steps("ddpm", steps, last) + 1).round().long().tolist()
    assert all(t > s for t, s in pairwise(times))
    return {"steps": steps, "last": last, "times": times}


class Witness:
    """A world that remembers what was observed in it."""

    def __init__(self, world: World) -> None:
        self.world, self.observations = world, list[Observation]()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.world, name)

    def observe(self) -> Observation:
        self.observations.append(self.world.observe())
        return self.observations[-1]


@contextmanager
def toy_checkpoint() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "toy.safetensors"
        checkpoints.save(path, toys.policy(), {})
        yield path


@cache
def toy_attempt() -> tuple[Attempt, Witness]:
    """An attempt with every head, several thoughts and some noise."""
    with toy_checkpoint() as path:
        policy = checkpoints.load(path)  # its weights are those of the graphs: rounded to float16
    request = Request("reach for the ☃ target", "reach-v3", 7, steps=9, temperature=0.5, denoise=3)
    world = Witness(FakeWorld("reach-v3", 32, 32))
    attempt = trial(request, world, policy)  # type: ignore[arg-type]
    list(attempt.run(FullRecorder(FakeTeacher(), frames=False)))
    return attempt, world


def attempt_case() -> Case:
    attempt, world = toy_attempt()
    rollout = with_fixed_times(attempt.rollout)
    thoughts = [moment.decision for moment in rollout.moments if moment.decision]
    told = facts(rollout)
    payload = pack(told | {"rollout": told["rollout"] | header(told["moments"], {})})
    return {
        "attempt": attempt_facts(rollout),
        "settings": {**attempt.request.driving, "head": attempt.head},
        "noise": [decision.heads["flow"].path[0].tolist() for decision in thoughts],  # a path begins with it
        "observations": [
            {"image": text_of(one.image), "wrist": text_of(one.wrist), "state": one.state.tolist()}
            for one in world.observations
        ],
        "moments": [moment_case(moment) for moment in rollout.moments],
        "payload": base64.b64encode(payload).decode(),
    }


def with_fixed_times(rollout: Rollout) -> Rollout:
    """The same rollout on a machine that always takes as long."""
    stages = {"vision": 1.0, "state": 0.25, "fusion": 0.5, "heads": 2.0}
    moments = [
        replace(
            moment,
            milliseconds=dict.fromkeys(moment.milliseconds, 4.5),
            decision=moment.decision and replace(moment.decision, milliseconds=stages),
        )
        for moment in rollout.moments
    ]
    settings = {name: value for name, value in rollout.settings.items() if name != "control_hz"}
    return replace(rollout, moments=tuple(moments), settings=settings)


def attempt_facts(rollout: Rollout) -> Case:
    return {
        "task": rollout.task,
        "instruction": rollout.instruction,
        "seed": rollout.seed,
        "confidence": rollout.confidence,
        "success": rollout.success,
        "settings": {name: str(value) for name, value in rollout.settings.items()},
        "parts": [vars(part) for part in rollout.parts],
        "link": rollout.link,
    }


def moment_case(moment: Any) -> Case:
    """What the world told at one step, and how long everything took."""
    return {
        "state": moment.state.tolist(),
        "success": moment.success,
        "expert": moment.expert.tolist(),
        "truth": moment.truth.tolist(),
        "event": moment.event,
        "milliseconds": moment.milliseconds,
        "thought": moment.decision.milliseconds if moment.decision else None,
    }


def text_of(array: np.ndarray | None) -> str:
    return "" if array is None else base64.b64encode(array.tobytes()).decode()


def write_policy(folder: Path) -> None:
    """The toy policy's graphs."""
    with toy_checkpoint() as path:
        for written in export(path, folder):
            if written.path.stem.endswith("_sampled"):
                written.path.unlink()  # Python's alone


def write_own_policy(path: Path) -> None:
    """Actions are noise plus state, the context is the number of the task; the picture is not used."""
    from onnx import TensorProto, helper

    inputs = [
        helper.make_tensor_value_info("front", TensorProto.UINT8, [1, 32, 32, 3]),
        helper.make_tensor_value_info("state", TensorProto.FLOAT, [1, 4]),
        helper.make_tensor_value_info("task", TensorProto.INT64, [1]),
        helper.make_tensor_value_info("noise", TensorProto.FLOAT, [1, 4, 4]),
    ]
    outputs = [
        helper.make_tensor_value_info("actions", TensorProto.FLOAT, [1, 4, 4]),
        helper.make_tensor_value_info("context", TensorProto.FLOAT, [1, 1]),
    ]
    axis = helper.make_tensor("axis", TensorProto.INT64, [1], [1])
    nodes = [
        helper.make_node("Unsqueeze", ["state", "axis"], ["row"]),
        helper.make_node("Add", ["noise", "row"], ["actions"]),
        helper.make_node("Cast", ["task"], ["number"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["number", "axis"], ["context"]),
    ]
    graph = helper.make_graph(nodes, "own", inputs, outputs, [axis])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=10)
    path.write_bytes(model.SerializeToString())


def write_table_facts(_: Path) -> None:
    """A source of the browser's robot; `npm run format` afterwards."""
    TABLE_FACTS.write_text(json.dumps(table_facts(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


WRITERS = {"policy": write_policy, "own.onnx": write_own_policy, "table_facts": write_table_facts}
CASES = {"language": language, "acting": acting, "attempt": attempt_case, "table": table, "lessons": lessons}


def main(names: list[str]) -> None:
    for name in names or (*CASES, *WRITERS):
        if name in WRITERS:
            WRITERS[name](FOLDER / name)
        else:
            text = json.dumps(CASES[name](), ensure_ascii=False, separators=(",", ":"))
            (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
