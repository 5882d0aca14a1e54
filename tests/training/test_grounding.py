"""Grounding trains the vision stage alone, on other commands of a scene, and keeps what other tasks need."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.data.toy_demos import CONFIG, episode, write_demos
from tests.model import toys
from vla_core.data.other_commands import OBJECT
from vla_core.data.store import Demos, episode_path, write_episode
from vla_core.errors import Mistake
from vla_core.model.policy import Policy
from vla_core.training import train as training
from vla_core.training.events import Step
from vla_core.training.grounding import (
    Grounding,
    GroundingBatches,
    change,
    grounding_config,
    moved_picture,
)


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    """Episodes on the table in which nothing moves, and those of other tasks."""
    folder = tmp_path_factory.mktemp("demos")
    for seed in (1_000_000, 1_000_007):
        shown = episode("table", seed)
        points = shown.points.copy()
        points[:, OBJECT] = points[0, OBJECT]
        write_episode(episode_path(folder, "table", seed), replace(shown, points=points))
    return write_demos(folder)


def fresh() -> Policy:
    torch.manual_seed(0)
    return Policy(CONFIG.model, toys.tokenizer())


def grounding_batches(data: Path) -> GroundingBatches:
    return GroundingBatches(Demos(data), toys.tokenizer(), grounding_config(CONFIG))


def test_only_the_vision_stage_learns(data, tmp_path):
    config, policy = grounding_config(CONFIG), fresh()
    before = {name: value.clone() for name, value in policy.state_dict().items()}
    drawn = grounding_batches(data)
    events = list(training.train(config, policy, drawn, tmp_path, objective=Grounding(policy)))
    assert [set(event.parts) for event in events if isinstance(event, Step)] == [{"spots", "heat", "kept"}] * 8
    changed = {name for name, value in policy.state_dict().items() if not torch.equal(value, before[name])}
    assert changed
    assert all(name.startswith("vision.") for name in changed)


def test_a_stopped_grounding_goes_on_as_if_it_had_not_been_stopped(data, tmp_path):
    config = grounding_config(CONFIG)

    def run(folder):
        policy = fresh()
        drawn = grounding_batches(data)
        return training.train(config, policy, drawn, tmp_path / folder, objective=Grounding(policy))

    whole = [event.loss for event in run("whole") if isinstance(event, Step)]
    first = []
    for event in run("broken"):
        if isinstance(event, Step):
            first.append(event.loss)
        if len(first) == 5:
            break
    rest = [event.loss for event in run("broken") if isinstance(event, Step)]
    assert first + rest == whole


def test_most_moments_are_of_the_table_while_nothing_has_moved(data):
    drawn = grounding_batches(data)
    frames = drawn.frames_of_step(400, np.random.default_rng(0))
    table = drawn.others.on_table[frames]
    assert 0.6 < table.mean() < 0.8
    assert all(drawn.others.known[frame] for frame in frames[table])
    assert not drawn.batch(frames[table], np.random.default_rng(0)).weight.any()  # each with another command
    assert torch.equal(drawn.draw(3, 8).state, grounding_batches(data).draw(3, 8).state)


def test_without_the_table_there_is_nothing_to_ground(tmp_path):
    with pytest.raises(Mistake, match="needs demonstrations on the table"):
        grounding_batches(write_demos(tmp_path))


def test_the_change_of_tokens_is_a_share_of_their_variance():
    then = torch.randn(4, 3, 2, generator=torch.Generator().manual_seed(0))
    assert float(change(then, then)) == 0
    assert float(change(torch.full_like(then, float(then.mean())), then)) == pytest.approx(1)
    assert float(change(then[:0], then[:0])) == 0


def test_a_moved_picture_shows_the_same_elsewhere():
    view = torch.zeros(2, 8, 8, 3, dtype=torch.uint8)
    view[:, 3, 4] = 255
    moved = moved_picture(view, np.array([[2, -1], [0, 0]]))
    assert moved[0, 2, 6].tolist() == [255] * 3
    assert int(moved[0].sum()) == 3 * 255
    assert torch.equal(moved[1], view[1])


def test_labels_move_with_the_pictures(data, monkeypatch):
    drawn, frames = grounding_batches(data), np.arange(4)
    monkeypatch.setattr("vla_core.training.grounding.SHIFT", 0)
    still = drawn.batch(frames, np.random.default_rng(0))
    monkeypatch.setattr("vla_core.training.grounding.SHIFT", 3)
    moved = drawn.batch(frames, np.random.default_rng(0))
    for i, (before, after) in enumerate(zip(still.pictures, moved.pictures, strict=True)):
        offsets = (before.shape[1] * (moved.spots - still.spots)[:, i]).round().int()  # (4, 3, 2)
        assert (offsets.abs() <= 3).all()
        assert (offsets == offsets[:, :1]).all()  # hand, object and goal alike
        assert torch.equal(moved_picture(before, offsets[:, 0].numpy()), after)
