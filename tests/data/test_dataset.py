"""Batches: which frames, sentences and labels, the same for the same step."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.data.toy_demos import CONFIG, batches, episode, write_demos
from vla_core.data.dataset import TABLE_PHRASINGS, ProcessShare, prefetch, project_points, table_phrasings
from vla_core.data.store import episode_path, write_episode
from vla_core.errors import Mistake
from vla_core.language.table_reader import read
from vla_core.world.camera import FRONT_CAMERA, moved, project
from vla_core.world.table.tasks import scene_and_command


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    return write_demos(tmp_path_factory.mktemp("demos"))


def test_the_shares_of_a_batch_are_the_whole_batch(data):
    drawn = batches(data)
    rows = [drawn.draw(5, 8, ProcessShare(rank, 2)).state for rank in range(2)]
    whole = drawn.draw(5, 8).state
    assert torch.equal(torch.stack(rows, 1).flatten(0, 1), whole)
    with pytest.raises(Mistake, match="evenly"):
        drawn.draw(0, 7, ProcessShare(0, 2))


def test_a_chunk_is_the_plan_of_the_teacher_at_that_frame(data):
    drawn = batches(data)
    actions, weight = drawn.chunks(np.array([0, 5]))
    assert np.array_equal(actions, drawn.demos.plan[[0, 5], :4])
    assert weight.all()


def test_chunks_of_visited_states_stop_at_the_end_of_their_episode(data):
    drawn = batches(data, replace(CONFIG, labels="visited"))
    demos = drawn.demos
    last_but_one = int(demos.end[0]) - 2
    actions, weight = drawn.chunks(np.array([0, last_but_one]))
    assert weight.tolist() == [[1, 1, 1, 1], [1, 1, 0, 0]]
    assert np.array_equal(actions[0], demos.action[:4])
    assert np.array_equal(actions[1, :2], demos.action[last_but_one : last_but_one + 2])


def test_labels_that_the_demonstrations_do_not_have_are_refused(tmp_path):
    write_episode(episode_path(tmp_path, "push-v3", 0), replace(episode("push-v3", 0), every=2))
    with pytest.raises(Mistake, match="collect without --every"):
        batches(tmp_path, replace(CONFIG, labels="visited"), tasks=("push-v3",))
    short = episode("reach-v3", 0)
    write_episode(episode_path(tmp_path, "reach-v3", 0), replace(short, plan=short.plan[:, :3]))
    with pytest.raises(Mistake, match="3 steps ahead and a chunk has 4"):
        batches(tmp_path, tasks=("reach-v3",))


def test_where_things_are_in_a_picture_follows_a_camera_that_was_moved():
    points = np.array([[[0.0, 0.6, 0.1], [0.1, 0.7, 0.0], [-0.1, 0.8, 0.2]]])
    knocked = moved(FRONT_CAMERA, (0.05, 0.0, 0.0), 6.0, 0.0)[None]
    plain, other = (
        project_points(points, front, FRONT_CAMERA[None])[0, 0] for front in (FRONT_CAMERA[None], knocked)
    )
    assert np.abs(plain - other).max() > 0.05
    assert np.allclose(other, project(points[0], knocked[0]))


def test_on_the_table_every_episode_is_asked_for_in_words_for_its_own_command(tmp_path):
    for seed in (1_000_000, 1_000_007):
        write_episode(episode_path(tmp_path, "table", seed), episode("table", seed))
    drawn = batches(tmp_path)
    one, other = (drawn.sentences.of_episode(number) for number in (0, 1))
    assert one is drawn.sentences.of_episode(0)
    assert {pieces.ids for pieces in one}.isdisjoint(pieces.ids for pieces in other)
    understood = 0
    for seed in range(1_000_000, 1_000_020):
        scene, command = scene_and_command("table", seed)
        for text in table_phrasings("table", seed):
            meaning = read(text, scene)
            assert meaning.command in (command, None), text
            understood += meaning.command == command
    assert understood > 0.8 * 20 * TABLE_PHRASINGS


def test_prefetching_keeps_the_order_and_passes_errors_on():
    assert list(prefetch(iter(range(20)))) == list(range(20))

    def failing():
        yield 1
        raise Mistake("no more")

    items = prefetch(failing())
    assert next(items) == 1
    with pytest.raises(Mistake, match="no more"):
        next(items)
