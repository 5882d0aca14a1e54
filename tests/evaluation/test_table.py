"""On the table every cell is measured, pairs are one word apart and equal to the bit, and nothing is run twice."""

import json
from dataclasses import replace

import numpy as np
import pytest

from vla_core.__main__ import main
from vla_core.commands import evaluate as command
from vla_core.evaluation import table as measuring
from vla_core.evaluation import table_refusals as refusals
from vla_core.evaluation.evaluate import Plan, seed_of, trial_request
from vla_core.evaluation.table import (
    DISTRACTORS,
    PAIRS,
    REPORTED,
    TableResult,
    cells,
    evaluate_table,
    summary,
    trials,
)
from vla_core.language.table_reader import read
from vla_core.language.table_sentences import differing_words
from vla_core.language.table_wordings import WORDINGS, part_of_wordings
from vla_core.world import gl
from vla_core.world.seeds import VALIDATION_SEEDS
from vla_core.world.table.command import VERBS
from vla_core.world.table.split import part_of
from vla_core.world.table.tasks import scene_and_command

PLAN = Plan("toy.safetensors", ("table",), episodes=1)


def play(trial, plan=PLAN) -> TableResult:
    """It does what it was trained on, touches a wrong thing in "relations", and follows first sentences alone."""
    success = trial.part in ("seen", "pair-first")
    instead = "big red block" if trial.part == "relations" else ""
    about = {"part": trial.part, "verb": trial.verb, "distractors": trial.distractors}
    return TableResult(trial.task, trial.number, success, 50, 200.0, instead, **about)


@pytest.fixture(scope="module")
def everything():
    return trials(PLAN)


@pytest.fixture
def counted(monkeypatch):
    ran = []

    def one(trial, plan):
        ran.append((trial.part, trial.verb, trial.distractors, trial.number))
        return play(trial)

    monkeypatch.setattr(measuring, "run_trial", one)
    monkeypatch.setattr(measuring, "imap", lambda engine, function, items, workers: map(function, items))
    return ran


def test_every_verb_is_measured_seen_and_unseen_with_every_number_of_distractors(everything):
    for part in ("seen", "unseen"):
        found = {(one.verb, one.distractors) for one in everything if one.part == part}
        assert found == {(verb, many) for verb in VERBS for many in DISTRACTORS}
    assert {one.verb for one in everything if one.part == "wordings"} == set(VERBS)
    assert len(everything) == len(cells()) + 2 * PAIRS


def test_an_episode_is_what_its_cell_says(everything):
    for trial in everything:
        if trial.part in measuring.PAIR_MEMBERS:
            continue
        scene, asked = scene_and_command(trial.task, seed_of(PLAN, trial.number))
        named = {asked.thing, asked.target} & {thing.name for thing in scene.things}
        assert len(scene.things) - len(named) == trial.distractors
        assert asked.verb == trial.verb
        assert part_of(scene, asked) == {"wordings": "seen"}.get(trial.part, trial.part)
        assert read(trial.instruction, scene).command == asked


def test_wordings_are_those_that_training_never_uses(everything):
    for trial in everything:
        if trial.part == "wordings":
            words = {part: part_of_wordings(WORDINGS[trial.verb], part) for part in (True, False)}
            beginnings = {part: [text.partition("{")[0] for text in texts] for part, texts in words.items()}
            assert any(text in trial.instruction for text in beginnings[True])


def test_seeds_are_those_that_the_plan_names(everything):
    plan = replace(PLAN, seeds="validation", seed=1)
    assert all(trial_request(one, plan).seed in VALIDATION_SEEDS for one in everything)


def test_the_sides_of_a_pair_are_one_word_apart_and_each_means_its_command(everything):
    pairs = [one for one in everything if one.part in measuring.PAIR_MEMBERS]
    for first, second in zip(pairs[::2], pairs[1::2], strict=True):
        assert first.number == second.number
        assert differing_words(first.instruction, second.instruction) == 1
        seed = seed_of(PLAN, first.number)
        scene, asked = scene_and_command(first.task, seed)
        other_scene, other = scene_and_command(second.task, seed)
        assert (scene, read(first.instruction, scene).command) == (other_scene, asked)
        assert read(second.instruction, scene).command == other != asked


@pytest.mark.skipif(gl.backend() is None, reason="no renderer here")
def test_but_for_the_word_a_pair_is_equal_to_the_bit():
    from vla_core.world.table.world import Table

    senses = []
    for name in ("table-pair-first", "table-pair-second"):
        world = Table(name, 32, 32)
        world.reset(3)
        senses.append(world.observe())
        world.close()
    assert np.array_equal(senses[0].image, senses[1].image)
    assert np.array_equal(senses[0].wrist, senses[1].wrist)
    assert np.array_equal(senses[0].state, senses[1].state)


def test_the_file_holds_the_figures_their_intervals_and_the_cells(everything):
    found = summary(PLAN, [play(one) for one in everything])
    assert (found["seen"], found["unseen"], found["wordings"]) == (100, 0, 0)
    assert (found["pairs"], found["pair_episodes"]) == (0, 50)
    assert found["episodes"]["seen"] == len(VERBS)
    assert found["episodes"]["pairs"] == PAIRS
    relations = [one for one in everything if one.part == "relations"]
    assert found["wrong_first"] == pytest.approx(100 * len(relations) / (len(everything) - 2 * PAIRS), abs=0.01)
    assert found["nothing_moves"] == 100
    assert found["intervals"]["nothing_moves"][0] > 95
    assert list(found["distractors"]["seen"]) == [str(many) for many in DISTRACTORS]
    assert len(found["cells"]) == len(cells())
    assert {cell["interval"][1] for cell in found["cells"] if cell["part"] == "seen"} == {100}
    assert json.loads(json.dumps(found))["protocol"]["tasks"] == ["table"]
    assert set(measuring.MEASURES) == set(found["intervals"])


def test_a_pair_counts_where_both_sentences_were_followed(everything):
    results = [replace(play(one), success=one.number != 2) for one in everything]
    found = summary(PLAN, results)
    assert found["pairs"] == 100 * (PAIRS - 1) / PAIRS
    assert found["pair_episodes"] == 100 * (PAIRS - 1) / PAIRS


def test_a_sentence_that_was_followed_is_named():
    scene = refusals.TEST[0].scene
    found = refusals.row([("push the red block to the left", scene), ("is it red?", scene)])
    assert found["success"] == 50
    assert found["moved"] == ["push the red block to the left"]


def test_what_lies_on_another_table_is_absent_here():
    for text, scene in refusals.absent(replace(PLAN, episodes=3)):
        assert read(text, scene).kind in ("absent", "impossible", "ambiguous")


def test_interrupted_work_is_not_repeated(counted, tmp_path, everything):
    log = tmp_path / "log.jsonl"
    running = evaluate_table(PLAN, 1, "local", log)
    first = [next(running) for _ in range(11)]
    running.close()
    rest = list(evaluate_table(PLAN, 1, "local", log))
    assert rest[:11] == first
    assert len(counted) == len(set(counted)) == len(rest) == len(everything)


def test_the_command_measures_the_table_and_writes_the_file(counted, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(command.gl, "require", lambda: None)
    monkeypatch.setattr(command, "require_file", lambda path: None)
    out = tmp_path / "table.json"
    assert main(["evaluate", "--tasks", "table", "--episodes", "1", "--seed", "2", "--json", str(out)]) == 0
    found = json.loads(out.read_text())
    for name in ("seen", "unseen", "wordings", "pairs", "wrong_first", "nothing_moves"):
        low, high = found["intervals"][name]
        assert low <= found[name] <= high
    assert found["protocol"]["seed"] == 2
    assert f"{REPORTED} distractors" in capsys.readouterr().out
    assert not out.with_suffix(".episodes.jsonl").exists()
    assert main(["evaluate", "--tasks", "table", "--instructions", "paraphrase"]) == 2
    assert "leave out --instructions" in capsys.readouterr().err
