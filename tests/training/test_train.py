"""Learning can be killed and goes on exactly, can be shared among processes, and does learn."""

import itertools
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from tests.model import toys
from vla_core.config import TrainConfig
from vla_core.data.dataset import Batches, ProcessShare, prefetch, random_shift
from vla_core.data.store import Demos, Episode, episode_path, write_episode
from vla_core.errors import Mistake
from vla_core.language.reader import new_reader
from vla_core.language.reader import save as save_words
from vla_core.model import checkpoint
from vla_core.model.policy import Policy
from vla_core.trace import POINTS
from vla_core.training import train as school

CONFIG = TrainConfig(model=toys.config(), steps=8, batch=4, warmup=2, precision="float32", save_every=3)
TASKS = ("reach-v3", "push-v3")


def episode(task: str, seed: int, length: int = 6) -> Episode:
    rng = np.random.default_rng(seed)
    numbers = {"state": 4, "action": 4, "executed": 4, "full": 39, "wrist_camera": 12}
    arrays = {name: rng.uniform(-1, 1, (length, size)).astype(np.float32) for name, size in numbers.items()}
    pictures = rng.integers(0, 256, (2, length, 32, 32, 3), dtype=np.uint8)
    return Episode(
        task=task,
        seed=seed,
        source="expert",
        noise=0.0,
        teacher="expert",
        look="plain",
        front=pictures[0],
        wrist=pictures[1],
        points=rng.uniform(0, 1, (length, len(POINTS), 3)).astype(np.float32),
        success=np.ones(length, bool),
        **arrays,
    )


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("demos")
    for task, seed in itertools.product(TASKS, range(3)):
        write_episode(episode_path(folder, task, seed), episode(task, seed))
    return folder


def fresh() -> Policy:
    torch.manual_seed(0)
    return Policy(CONFIG.model, toys.tokenizer())


def batches(data: Path, config: TrainConfig = CONFIG) -> Batches:
    return Batches(Demos(data), toys.tokenizer(), config)


def losses(events) -> list[float]:
    return [event.loss for event in events if isinstance(event, school.Step)]


def test_a_run_stopped_anywhere_goes_on_exactly(data, tmp_path):
    whole = losses(school.train(CONFIG, fresh(), batches(data), tmp_path / "whole"))
    broken = tmp_path / "broken"
    first = []
    for event in school.train(CONFIG, fresh(), batches(data), broken):
        if isinstance(event, school.Step):
            first.append(event.loss)
        if len(first) == 5:  # between two saved states: leaving saves one more
            break
    rest = losses(school.train(CONFIG, fresh(), batches(data), broken))
    assert first == whole[:5]
    assert rest == whole[5:]
    one, other = (school.averaged_policy(tmp_path / name, fresh())[0].state_dict() for name in ("whole", "broken"))
    assert all(torch.equal(one[name], other[name]) for name in one)


def test_a_run_killed_without_warning_leaves_a_state_to_go_on_from(data, tmp_path):
    code = (
        "from pathlib import Path; import sys; from tests.training import test_train as t\n"
        "for event in t.school.train(t.CONFIG, t.fresh(), t.batches(Path(sys.argv[1])), Path(sys.argv[2])):\n"
        "    print(event.step, flush=True)\n"
    )
    command = [sys.executable, "-c", code, str(data), str(tmp_path / "run")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as child:
        while child.stdout.readline().strip() != "4":
            pass
        os.kill(child.pid, signal.SIGKILL)
    assert {path.name for path in (tmp_path / "run").iterdir() if "partial" not in path.name} == {school.STATE}
    whole = losses(school.train(CONFIG, fresh(), batches(data), tmp_path / "whole"))
    assert losses(school.train(CONFIG, fresh(), batches(data), tmp_path / "run")) == whole[3:]


def test_the_shares_of_a_batch_are_the_whole_batch(data):
    drawn = batches(data)
    rows = [drawn.draw(5, 8, ProcessShare(rank, 2)).state for rank in range(2)]
    whole = drawn.draw(5, 8).state
    assert torch.equal(torch.stack(rows, 1).flatten(0, 1), whole)
    with pytest.raises(Mistake, match="evenly"):
        drawn.draw(0, 7, ProcessShare(0, 2))


def test_chunks_stop_at_the_end_of_their_episode(data):
    drawn = batches(data)
    demos = drawn.demos
    last_but_one = int(demos.end[0]) - 2
    actions, weight = drawn.chunks(np.array([0, last_but_one]))
    assert weight.tolist() == [[1, 1, 1, 1], [1, 1, 0, 0]]
    assert np.array_equal(actions[0], demos.action[:4])
    assert np.array_equal(actions[1, :2], demos.action[last_but_one : last_but_one + 2])


def test_a_shifted_picture_takes_its_spots_along():
    pictures = np.zeros((40, 32, 32, 3), np.uint8)
    pictures[:, 16, 20] = 255
    moved, by = random_shift(pictures, np.random.default_rng(0))
    assert np.abs(by).max() > 0
    for picture, (x, y) in zip(moved, np.round(by * 32).astype(int), strict=True):
        assert picture[16 + y, 20 + x].tolist() == [255] * 3


def test_the_learning_rate_rises_stays_and_falls():
    config = replace(CONFIG, steps=100, warmup=10, cooldown=0.2, rate=1.0)
    rates = [school.learning_rate(config, step) for step in range(100)]
    assert rates[0] == pytest.approx(0.1)
    assert rates[9:81] == [1.0] * 72
    assert rates[90] == pytest.approx(0.5)
    assert 0 < rates[99] <= 0.05


def test_a_policy_learns_one_batch_by_heart(data, tmp_path):
    config = replace(CONFIG, steps=120, batch=12, rate=5e-3, warmup=5, save_every=1000)
    drawn = batches(data, config)
    one = drawn.draw(0, 12)
    drawn.draw = lambda *_: one  # type: ignore[method-assign]
    found = losses(school.train(config, fresh(), drawn, tmp_path))
    assert found[-1] < 0.5 * found[0]


def test_preparing_ahead_keeps_the_order_and_passes_errors_on():
    assert list(prefetch(iter(range(20)))) == list(range(20))

    def failing():
        yield 1
        raise Mistake("no more")

    items = prefetch(failing())
    assert next(items) == 1
    with pytest.raises(Mistake, match="no more"):
        next(items)


def test_a_run_of_another_model_is_not_continued(data, tmp_path):
    list(school.train(replace(CONFIG, steps=1), fresh(), batches(data), tmp_path))
    other = replace(CONFIG, model=replace(CONFIG.model, chunk=3))
    with pytest.raises(Mistake, match="another model"):
        list(school.train(other, fresh(), batches(data), tmp_path))


def test_two_processes_learn_one_policy(data, tmp_path):
    command = [sys.executable, "-m", "torch.distributed.run", "--nproc_per_node=2", "--standalone"]
    command += ["-m", "tests.training.shared_run", str(data), str(tmp_path / "run")]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    subprocess.run(
        command, cwd=Path(__file__).parents[2], env=environment, check=True, capture_output=True, timeout=240
    )
    one, other = (load_file(tmp_path / f"rank{rank}.safetensors") for rank in range(2))
    assert all(torch.equal(one[name], other[name]) for name in one)
    assert any(not torch.equal(one[name], start) for name, start in fresh().state_dict().items())
    alone = losses(school.train(CONFIG, fresh(), batches(data), tmp_path / "run"))
    assert alone == []  # the run is complete: there is nothing left to learn


def test_learning_goes_on_from_a_checkpoint_of_the_same_model_alone(data, tmp_path):
    path, words = tmp_path / "policy.safetensors", tmp_path / "words.safetensors"
    trained = fresh()
    checkpoint.save(path, trained, {})
    save_words(new_reader(replace(CONFIG.model.language, layers=2)), words)  # another reader: it is not taken over
    policy, _ = school.prepare(CONFIG, data, words, start=path)
    for name, weights in policy.state_dict().items():
        assert torch.allclose(weights, trained.state_dict()[name], atol=2e-3), name
    assert policy.heads.training
    assert any(weights.requires_grad for weights in policy.heads.parameters())
    other = replace(CONFIG, model=replace(CONFIG.model, chunk=CONFIG.model.chunk + 1))
    with pytest.raises(Mistake, match="another model"):
        school.prepare(other, data, words, start=path)


def test_a_task_can_be_left_out_of_training(data, tmp_path):
    words = tmp_path / "words.safetensors"
    save_words(new_reader(CONFIG.model.language), words)
    _, all_of_it = school.prepare(CONFIG, data, words)
    _, rest = school.prepare(replace(CONFIG, without="push-v3"), data, words)
    assert all_of_it.demos.tasks == tuple(sorted(TASKS))
    assert rest.demos.tasks == ("reach-v3",)


def test_a_reader_of_another_kind_would_leave_a_fresh_policy_deaf(data, tmp_path):
    words = tmp_path / "words.safetensors"
    save_words(new_reader(replace(CONFIG.model.language, layers=2)), words)
    with pytest.raises(Mistake, match="Train one"):
        school.prepare(CONFIG, data, words)
