"""The language stage learns, is saved, and reads what nobody wrote down for it."""

import pytest
import torch

from vla_core.commands.understand import SHIPPED
from vla_core.config import LanguageConfig
from vla_core.errors import Mistake
from vla_core.language.language_development import DEVELOPMENT, DEVELOPMENT_OTHERS, LATER
from vla_core.language.language_test import (
    FREE_FORM,
    HELD_OUT,
    OUT_OF_SCOPE,
    SECOND_FREE_FORM,
    score,
    score_all,
)
from vla_core.language.phrases import word_set
from vla_core.language.reader import best_threshold, contrastive_loss, load, new_reader, save, train_reader
from vla_core.model import checkpoint
from vla_core.world.tasks import TASKS

TOY = LanguageConfig(kind="gru", width=32, layers=1, heads=2, pieces=24, vocabulary=200)


@pytest.fixture(scope="module")
def untrained():
    return new_reader(TOY, seed=0)


def state(reader):
    return {name: tensor.clone() for name, tensor in reader.state_dict().items()}


def test_it_learns_and_one_seed_gives_one_result(untrained):
    start = state(untrained)
    runs = []
    for _ in range(2):
        untrained.load_state_dict(start)
        runs.append(([s.loss for s in train_reader(untrained, seed=1, steps=25)], state(untrained)))
    untrained.load_state_dict(start)
    (losses, one), (again, other) = runs
    assert losses == again
    assert all(torch.equal(one[name], other[name]) for name in one)
    assert sum(losses[-5:]) < sum(losses[:5])


def test_what_was_saved_reads_as_before(untrained, tmp_path):
    path = tmp_path / "words.safetensors"
    save(untrained, path)
    loaded = load(path)
    for text, (before, after) in zip(
        OUT_OF_SCOPE[:20],
        zip(untrained.eval().read(OUT_OF_SCOPE[:20]), loaded.read(OUT_OF_SCOPE[:20]), strict=True),
        strict=True,
    ):
        assert after.confidence == pytest.approx(before.confidence, abs=1e-2), text
    assert [path.name] == [file.name for file in tmp_path.iterdir()]


def test_the_words_inside_a_policy_can_be_read_alone(untrained, tmp_path):
    path = tmp_path / "policy.safetensors"
    header = {
        "version": checkpoint.VERSION,
        "config": {"width": 32, "language": vars(TOY)},
        "vocabulary": untrained.tokenizer.to_dict(),
    }
    tensors = {f"language.{name}": tensor for name, tensor in state(untrained).items()}
    checkpoint.write(path, tensors | {"heads.weight": torch.zeros(1)}, header)
    assert load(path).read(["push"])[0].nearest == untrained.eval().read(["push"])[0].nearest


def test_weights_that_do_not_fit_are_a_mistake(untrained, tmp_path):
    path = tmp_path / "words.safetensors"
    save(untrained, path)
    tensors, header = checkpoint.read(path)
    header["config"]["language"]["width"] = 64
    checkpoint.write(path, tensors, header)
    with pytest.raises(Mistake, match="does not fit"):
        load(path)


def test_the_contrastive_loss_is_small_where_phrasings_of_a_task_are_close():
    answers = torch.tensor([0, 0, 1, 1])
    together = torch.tensor([[1.0, 0], [1, 0], [0, 1], [0, 1]])
    apart = torch.tensor([[1.0, 0], [0, 1], [1, 0], [0, 1]])
    assert contrastive_loss(together, answers) < 0.01 < contrastive_loss(apart, answers)
    assert contrastive_loss(together[:1], answers[:1]) == 0


def test_the_threshold_lies_between_what_is_known_and_what_is_not():
    confidence = torch.tensor([0.9, 0.8, 0.85, 0.4, 0.2])
    right = torch.tensor([True, True, True, False, False])
    assert 0.4 < best_threshold(confidence, right, ~right) < 0.8


def test_the_test_set_is_long_and_differs_from_the_training_paraphrases():
    written = {word_set(text) for task in TASKS.values() for text in (task.sentence, *task.paraphrases)}
    assert len([text for text, _ in FREE_FORM if word_set(text) not in written]) >= 150
    assert len(set(OUT_OF_SCOPE)) >= 150
    assert {task for _, task in FREE_FORM} == set(TASKS)


def test_the_development_set_is_long_and_apart_from_the_test_set():
    tested = {word_set(text) for text, _ in (*HELD_OUT, *FREE_FORM, *SECOND_FREE_FORM)}
    assert {task for _, task in DEVELOPMENT} == set(TASKS)
    assert len(DEVELOPMENT) >= 200
    assert len(DEVELOPMENT_OTHERS) >= 80
    assert not tested & {word_set(text) for text, _ in (*DEVELOPMENT, *LATER)}


needs_words = pytest.mark.skipif(not SHIPPED.exists(), reason="the trained words are not here yet")


@pytest.fixture(scope="module")
def shipped():
    return load(SHIPPED)


@needs_words
def test_the_canonical_sentences_are_all_understood(shipped):
    assert score(shipped, [(task.sentence, task.name) for task in TASKS.values()]).right == 1


@needs_words
def test_it_reads_sentences_that_it_was_never_trained_on(shipped):
    report = score_all(shipped)
    assert report.held_out.right >= 0.95
    assert report.held_out.refused <= 0.04
    assert report.free.right >= 0.93
    assert report.refused_others >= 0.93


@needs_words
def test_the_file_is_small():
    assert SHIPPED.stat().st_size <= 1_500_000
