"""Other commands of a scene: their words and places belong together, and no action is learnt from them."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest

from tests.data.toy_demos import CONFIG, batches, episode
from vla_core.data.other_commands import COMMANDS, OBJECT, PHRASINGS, other_commands
from vla_core.data.store import episode_path, write_episode
from vla_core.language.table_reader import read
from vla_core.language.table_sentences import write
from vla_core.world.table.command import goal_of
from vla_core.world.table.split import part_of
from vla_core.world.table.tasks import scene_and_command

SEED = 1_000_007


@pytest.fixture
def data(tmp_path):
    """An episode whose thing rests for three frames and then moves, and one of Meta-World."""
    shown = episode("table", SEED)
    points = shown.points.copy()
    points[:, OBJECT] = points[0, OBJECT]
    points[3:, OBJECT] += 0.1
    write_episode(episode_path(tmp_path, "table", SEED), replace(shown, points=points))
    write_episode(episode_path(tmp_path, "push-v3", 0), episode("push-v3", 0))
    return tmp_path


def frames_of(drawn, task):
    return np.flatnonzero(drawn.demos.task == drawn.demos.tasks.index(task))


def test_other_commands_are_known_only_while_all_things_lie_where_they_lay(data):
    drawn = batches(data)
    known = [drawn.others.known[frame] for frame in frames_of(drawn, "table")]
    assert known == [True, True, True, False, False, False]
    assert not any(drawn.others.known[frame] for frame in frames_of(drawn, "push-v3"))


def test_a_sentence_for_another_command_comes_with_its_own_places(data):
    drawn = batches(data, replace(CONFIG, other_commands=1.0))
    frame, scene = int(frames_of(drawn, "table")[0]), scene_and_command("table", SEED)[0]
    asked = [drawn.others.choose(frame, np.random.default_rng(number)) for number in range(40)]
    things = {thing.place.astype(np.float32).tobytes() for thing in scene.things}
    assert {other.places[0].tobytes() for other in asked} <= things
    assert 1 < len({other.pieces.ids for other in asked}) <= COMMANDS * PHRASINGS


def test_they_are_about_another_thing_and_never_kept_for_testing():
    read_back = 0
    for seed in range(SEED, SEED + 6):
        scene, shown = scene_and_command("table", seed)
        for command in other_commands(scene, shown):
            assert command.thing != shown.thing
            assert part_of(scene, command) == "seen"
            assert np.isfinite(goal_of(scene, command)).all()
            meaning = read(write(scene, command, Random(seed), with_typos=False), scene)
            assert meaning.command in (command, None)
            read_back += meaning.command == command
    assert read_back > 20


def test_no_action_is_learnt_from_them_and_every_other_moment_keeps_its_own(data):
    drawn = batches(data, replace(CONFIG, other_commands=1.0))
    table, pushing = frames_of(drawn, "table"), frames_of(drawn, "push-v3")
    frames = np.concatenate([table, pushing])
    batch = drawn.batch(frames, np.random.default_rng(0))
    assert batch.weight.tolist() == [[0] * 4] * 3 + [[1] * 4] * 9
    untouched = frames[3:]
    assert np.array_equal(batch.points[3:], drawn.demos.points[untouched])
    assert np.array_equal(batch.points[:, 0], drawn.demos.points[frames, 0])
    assert not np.array_equal(batch.points[:3, 1:], drawn.demos.points[table[:3], 1:])


def test_none_is_taken_where_the_share_is_zero(data):
    drawn = batches(data, replace(CONFIG, other_commands=0.0))
    frames = frames_of(drawn, "table")
    assert drawn.batch(frames, np.random.default_rng(0)).weight.all()
