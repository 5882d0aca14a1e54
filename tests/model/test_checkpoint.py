"""A checkpoint comes back as it was; a damaged or foreign file is explained in one line."""

import json
import pickle

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from tests.model import toys
from vla_core.errors import Mistake
from vla_core.model import checkpoint
from vla_core.model.state import CENTRE, SPREAD, state_statistics


@pytest.fixture
def saved(tmp_path):
    policy, path = toys.policy(), tmp_path / "toy.safetensors"
    checkpoint.save(path, policy, {"steps": 7})
    return policy, path


def test_a_loaded_policy_acts_as_the_saved_one(saved):
    policy, path = saved
    again = checkpoint.load(path)
    observation, noise = toys.observation(), toys.noise()
    one, other = (p.act(observation, p.hear("open the drawer"), noise, ("flow",))["flow"] for p in (policy, again))
    assert np.allclose(one, other, atol=2e-2)  # weights travel as float16
    assert again.config == policy.config
    assert again.about == {"steps": 7}


def test_the_file_holds_no_pickle_and_can_be_read_as_json(saved):
    _, path = saved
    size = int.from_bytes(path.read_bytes()[:8], "little")
    header = json.loads(path.read_bytes()[8 : 8 + size])
    assert json.loads(header["__metadata__"]["vla_core"])["config"]["width"] == 16


def test_statistics_of_the_data_and_calibration_come_back_to_the_bit(tmp_path):
    policy, path = toys.policy(), tmp_path / "toy.safetensors"
    mean, std = state_statistics(np.random.default_rng(3).normal((1.3, 0.7, 0.5, 0.4), 0.123, (1000, 4)))
    policy.state.set_statistics(mean, std)
    policy.language.understanding.temperature.fill_(1.2345678)
    checkpoint.save(path, policy, {})
    again = checkpoint.load(path)
    for found in (again.state.centre, again.state.mean):
        assert found.numpy().tobytes() == mean.tobytes()
    for found in (again.state.spread, again.state.std):
        assert found.numpy().tobytes() == std.tobytes()
    assert torch.equal(again.language.understanding.temperature, policy.language.understanding.temperature)
    assert not np.array_equal(mean, mean.astype(np.float16))  # rounding would have shown


def test_an_older_file_normalises_its_token_by_the_rounded_constants_and_all_else_by_the_exact_ones(saved):
    _, path = saved
    half_precision(path)
    policy = checkpoint.load(path)
    assert torch.equal(policy.state.centre, torch.tensor(CENTRE).half().float())
    assert torch.equal(policy.state.spread, torch.tensor(SPREAD).half().float())
    assert torch.equal(policy.state.mean, torch.tensor(CENTRE))
    assert torch.equal(policy.state.std, torch.tensor(SPREAD))
    checkpoint.save(path, policy, {})  # and so it stays when it is saved again
    again = checkpoint.load(path)
    for name in ("centre", "spread", "mean", "std"):
        assert torch.equal(getattr(again.state, name), getattr(policy.state, name)), name


def half_precision(path):
    """The file as it was before statistics were stored exactly: everything floating as float16."""
    weights, header = checkpoint.read(path)
    half = {name: w.half() if w.is_floating_point() else w for name, w in weights.items()}
    checkpoint.write(path, half, header)


def rewritten(path, name, change):
    """The file with one of its tensors changed."""
    weights, header = checkpoint.read(path)
    checkpoint.write(path, weights | {name: change(weights[name])}, header)


def with_header(path, name, value):
    """The file with one thing that it says about itself changed."""
    weights, header = checkpoint.read(path)
    checkpoint.write(path, weights, header | {name: value})


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda path: path.write_bytes(path.read_bytes()[:-500]), "cut short"),
        (lambda path: path.write_bytes(b""), "cut short"),
        (lambda path: path.write_bytes(pickle.dumps({"a": 1})), "not a safetensors file"),
        (lambda path: save_file({"a": torch.zeros(1)}, path), "not one of ours"),
        (lambda path: checkpoint.write(path, {}, {"version": 99}), "version 99"),
        (lambda path: path.unlink(), "No checkpoint"),
        (lambda path: save_file({"a": torch.zeros(1)}, path, {"vla_core": "{"}), "cannot be read"),
        (
            lambda path: rewritten(path, "belief.0.weight", lambda weight: weight[:-1].clone()),
            "does not fit its own",
        ),
        (lambda path: rewritten(path, "belief.0.weight", lambda weight: weight * torch.nan), "are no numbers"),
        (lambda path: with_header(path, "vocabulary", {}), "tokenizer cannot be read"),
        (lambda path: with_header(path, "config", {"vision": 5}), "made of settings"),
        (lambda path: with_header(path, "config", [1]), "no model that this program knows"),
    ],
)
def test_a_file_that_cannot_be_used_is_explained(saved, spoil, words):
    _, path = saved
    spoil(path)
    with pytest.raises(Mistake, match=words) as caught:
        checkpoint.load(path)
    assert "\n" not in str(caught.value)


def test_who_only_acts_shares_one_policy_until_its_file_changes(saved):
    _, path = saved
    first = checkpoint.load_cached(path)
    assert checkpoint.load_cached(path) is first
    checkpoint.save(path, toys.policy(), {"steps": 8})
    assert checkpoint.load_cached(path).about == {"steps": 8}


def test_writing_leaves_the_old_file_whole_when_it_fails(saved, monkeypatch):
    _, path = saved
    before = path.read_bytes()

    def full_disk(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full_disk)
    with pytest.raises(Mistake, match="No space left"):
        checkpoint.save(path, toys.policy(), {})
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
