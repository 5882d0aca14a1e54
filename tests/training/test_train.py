"""Training resumes exactly after a kill, can be shared among processes, and does learn."""

import itertools
import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from tests.data.toy_demos import CONFIG, TASKS, batches, write_demos
from tests.model import toys
from vla_core.config import with_settings
from vla_core.data.dataset import (
    ProcessShare,
)
from vla_core.errors import Mistake
from vla_core.language.reader import new_reader
from vla_core.language.reader import save as save_reader
from vla_core.model import checkpoint
from vla_core.model.policy import Policy
from vla_core.training import train as training
from vla_core.training.distributed import agree
from vla_core.training.events import Step


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    return write_demos(tmp_path_factory.mktemp("demos"))


def fresh(model=CONFIG.model) -> Policy:
    torch.manual_seed(0)
    return Policy(model, toys.tokenizer())


def losses(events) -> list[float]:
    return [event.loss for event in events if isinstance(event, Step)]


def test_a_run_stopped_anywhere_resumes_exactly(data, tmp_path):
    whole = losses(training.train(CONFIG, fresh(), batches(data), tmp_path / "whole"))
    broken = tmp_path / "broken"
    first = []
    for event in training.train(CONFIG, fresh(), batches(data), broken):
        if isinstance(event, Step):
            first.append(event.loss)
        if len(first) == 5:  # between two saved states: leaving saves one more
            break
    rest = losses(training.train(CONFIG, fresh(), batches(data), broken))
    assert first == whole[:5]
    assert rest == whole[5:]
    one, other = (
        training.averaged_policy(tmp_path / name, fresh())[0].state_dict() for name in ("whole", "broken")
    )
    assert all(torch.equal(one[name], other[name]) for name in one)


def test_a_run_killed_without_warning_leaves_a_state_to_go_on_from(data, tmp_path):
    code = (
        "from pathlib import Path; import sys; from tests.training import test_train as t\n"
        "for event in t.training.train(t.CONFIG, t.fresh(), t.batches(Path(sys.argv[1])), Path(sys.argv[2])):\n"
        "    print(event.step, flush=True)\n"
    )
    command = [sys.executable, "-c", code, str(data), str(tmp_path / "run")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as child:
        while child.stdout.readline().strip() != "4":
            pass
        os.kill(child.pid, signal.SIGKILL)
    assert {path.name for path in (tmp_path / "run").iterdir() if "partial" not in path.name} == {training.STATE}
    whole = losses(training.train(CONFIG, fresh(), batches(data), tmp_path / "whole"))
    assert losses(training.train(CONFIG, fresh(), batches(data), tmp_path / "run")) == whole[3:]


def test_the_learning_rate_rises_stays_and_falls():
    config = replace(CONFIG, steps=100, warmup=10, cooldown=0.2, rate=1.0)
    rates = [training.learning_rate(config, step) for step in range(100)]
    assert rates[0] == pytest.approx(0.1)
    assert rates[9:81] == [1.0] * 72
    assert rates[90] == pytest.approx(0.5)
    assert 0 < rates[99] <= 0.05


def test_a_policy_learns_one_batch_by_heart(data, tmp_path):
    config = replace(CONFIG, steps=120, batch=12, rate=5e-3, warmup=5, save_every=1000)
    drawn = batches(data, config)
    one = drawn.draw(0, 12)
    drawn.draw = lambda *_: one
    found = losses(training.train(config, fresh(), drawn, tmp_path))
    assert found[-1] < 0.5 * found[0]


def test_a_run_of_another_model_is_not_continued(data, tmp_path):
    list(training.train(replace(CONFIG, steps=1), fresh(), batches(data), tmp_path))
    other = replace(CONFIG, model=replace(CONFIG.model, chunk=3))
    with pytest.raises(Mistake, match="another model"):
        list(training.train(other, fresh(), batches(data), tmp_path))


def run_two_processes(*arguments) -> None:
    command = [sys.executable, "-m", "torch.distributed.run", "--nproc_per_node=2", "--standalone"]
    command += ["-m", "tests.training.shared_run", *map(str, arguments)]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    subprocess.run(
        command, cwd=Path(__file__).parents[2], env=environment, check=True, capture_output=True, timeout=240
    )


def test_two_processes_learn_one_policy(data, tmp_path):
    run_two_processes(data, tmp_path / "run")
    one, other = (load_file(tmp_path / f"rank{rank}.safetensors") for rank in range(2))
    assert all(torch.equal(one[name], other[name]) for name in one)
    assert any(not torch.equal(one[name], start) for name, start in fresh().state_dict().items())
    alone = losses(training.train(CONFIG, fresh(), batches(data), tmp_path / "run"))
    assert alone == []  # the run is complete: there is nothing left to learn


def test_two_processes_whose_clocks_differ_stop_at_the_same_step(data, tmp_path):
    run_two_processes(data, tmp_path / "run", 10)  # by the clock of rank 0, after more than one step
    one, other = (load_file(tmp_path / f"rank{rank}.safetensors") for rank in range(2))
    assert all(torch.equal(one[name], other[name]) for name in one)
    _, header = checkpoint.read(tmp_path / "run" / training.STATE)
    assert 1 < header["step"] < CONFIG.steps


def test_the_decision_of_a_single_process_is_its_own():
    for decision in (True, False):
        assert agree(decision, ProcessShare(), torch.device("cpu")) is decision


def test_a_time_budget_ends_a_training_and_its_state_is_saved(data, tmp_path, monkeypatch):
    readings = itertools.count()
    monkeypatch.setattr(training, "time", SimpleNamespace(monotonic=lambda: float(next(readings))))
    found = losses(training.train(CONFIG, fresh(), batches(data), tmp_path, max_seconds=5))
    assert len(found) == 2  # three readings of the clock a step
    assert checkpoint.read(tmp_path / training.STATE)[1]["step"] == 2


class Drawing(threading.Thread):
    """Another thread of the same process, which keeps drawing from the global generator."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.ended, self.draws = threading.Event(), 0

    def run(self) -> None:
        while not self.ended.wait(0.0005):
            torch.randn(16)
            self.draws += 1

    def __enter__(self) -> "Drawing":
        self.start()
        while not self.draws:
            pass
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self.join()


def trained(data: Path, words: Path, folder: Path) -> tuple[list[float], dict[str, torch.Tensor]]:
    """Everything from random weights on: the losses and the weights at the end."""
    config = replace(CONFIG, steps=3)
    policy, drawn = training.prepare(config, data, words)
    return losses(training.train(config, policy, drawn, folder)), policy.state_dict()


@pytest.fixture(scope="module")
def words(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("words") / "words.safetensors"
    save_reader(new_reader(CONFIG.model.language), path)
    return path


def test_a_training_does_not_depend_on_what_other_threads_draw(data, words, tmp_path):
    quiet = trained(data, words, tmp_path / "quiet")
    with Drawing():
        noisy = trained(data, words, tmp_path / "noisy")
    assert quiet[0] == noisy[0]
    assert all(torch.equal(quiet[1][name], noisy[1][name]) for name in quiet[1])


@pytest.mark.parametrize("fusion", ["transformer", "film"])
def test_a_training_leaves_the_global_generator_alone(fusion, data, words, tmp_path):
    config = replace(
        CONFIG, steps=2, model=replace(CONFIG.model, fusion=replace(CONFIG.model.fusion, kind=fusion))
    )
    before = torch.random.get_rng_state()
    policy, drawn = training.prepare(config, data, words)
    list(training.train(config, policy, drawn, tmp_path))
    assert torch.equal(torch.random.get_rng_state(), before)


def test_training_continues_only_from_a_checkpoint_of_the_same_model(data, tmp_path):
    path, words = tmp_path / "policy.safetensors", tmp_path / "words.safetensors"
    trained = fresh()
    checkpoint.save(path, trained, {})
    save_reader(
        new_reader(replace(CONFIG.model.language, layers=2)), words
    )  # another reader: it is not taken over
    policy, _ = training.prepare(CONFIG, data, words, start=path)
    for name, weights in policy.state_dict().items():
        assert torch.allclose(weights, trained.state_dict()[name], atol=2e-3), name
    assert policy.heads.training
    assert any(weights.requires_grad for weights in policy.heads.parameters())
    other = replace(CONFIG, model=replace(CONFIG.model, chunk=CONFIG.model.chunk + 1))
    with pytest.raises(Mistake, match="another model"):
        training.prepare(other, data, words, start=path)


@pytest.mark.parametrize("had", [{}, {"vision__detail": 4}])
def test_training_may_go_on_with_later_parts(had, data, tmp_path):
    path, words = tmp_path / "policy.safetensors", tmp_path / "words.safetensors"
    smaller = fresh(with_settings(CONFIG.model, **had))
    for name, weights in smaller.vision.named_parameters():
        if "detail" in name:
            torch.nn.init.normal_(weights, std=0.1)  # as if it had learnt
    torch.nn.init.normal_(smaller.places.to_context.weight, std=0.1)
    checkpoint.save(path, smaller, {})
    save_reader(new_reader(replace(CONFIG.model.language, layers=2)), words)
    later = {"vision__detail": 4, "vision__detail_layers": 1, "vision__word_blocks": 1, "front_places": 2}
    grown = with_settings(CONFIG.model, **later)
    policy, drawn = training.prepare(replace(CONFIG, model=grown), data, words, start=path)
    before, batch = checkpoint.load(path), drawn.draw(0, 4)
    assert any("word_blocks" in name for name in policy.state_dict())
    contexts = []
    for one in (policy.eval(), before):
        sentence = one.read(batch.ids, batch.mask)
        views = one.see(batch.pictures, sentence)
        contexts.append(one.fuse(views, sentence, one.feel(batch.state), batch.state).context)
    assert torch.allclose(*contexts, atol=1e-5)  # until they have learnt
    checkpoint.save(path, policy, {})
    with pytest.raises(Mistake, match="another model"):
        training.prepare(CONFIG, data, words, start=path)  # blocks are not taken away


def test_a_task_can_be_left_out_of_training(data, tmp_path):
    words = tmp_path / "words.safetensors"
    save_reader(new_reader(CONFIG.model.language), words)
    _, all_of_it = training.prepare(CONFIG, data, words)
    _, rest = training.prepare(replace(CONFIG, without="push-v3"), data, words)
    assert all_of_it.demos.tasks == tuple(sorted(TASKS))
    assert rest.demos.tasks == ("reach-v3",)


def test_a_new_policy_refuses_a_reader_of_another_configuration(data, tmp_path):
    words = tmp_path / "words.safetensors"
    save_reader(new_reader(replace(CONFIG.model.language, layers=2)), words)
    with pytest.raises(Mistake, match="Train one"):
        training.prepare(CONFIG, data, words)


def test_a_fresh_policy_normalises_by_the_statistics_of_its_data_and_keeps_them_exactly(data, words, tmp_path):
    policy, batches = training.prepare(replace(CONFIG, steps=1), data, words)
    states = np.asarray(batches.demos.state, dtype=np.float64)
    assert policy.state.mean.numpy() == pytest.approx(states.mean(axis=0), abs=1e-6)
    checkpoint.save(tmp_path / "policy.safetensors", policy, {})
    again = checkpoint.load(tmp_path / "policy.safetensors")
    assert torch.equal(again.state.mean, policy.state.mean)
    assert torch.equal(again.state.std, policy.state.std)
