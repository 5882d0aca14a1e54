"""An own generator gives the numbers of its seed, whatever happens to the process's global generator."""

import threading

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from vla_core.own_generator import OwnGenerator

X = torch.ones(6, 8)
DRAWS = {
    "randn": lambda: torch.randn(3, 4),
    "rand": lambda: torch.rand((2, 5), dtype=torch.float64),
    "randint": lambda: torch.randint(1, 9, (20,)),
    "randperm": lambda: torch.randperm(20),
    "randn_like": lambda: torch.randn_like(X),
    "rand_like": lambda: torch.rand_like(X, dtype=torch.float64),
    "uniform_": lambda: torch.empty(7).uniform_(-1, 1),
    "bernoulli": lambda: torch.bernoulli(torch.full((30,), 0.4)),
    "dropout": lambda: F.dropout(X, 0.3),
    "dropout in place": lambda: F.dropout(X.clone(), 0.3, inplace=True),
    "linear": lambda: nn.Linear(5, 3).weight.detach(),
    "embedding": lambda: nn.Embedding(5, 3).weight.detach(),
    "convolution": lambda: nn.Conv2d(3, 4, 3).bias.detach(),
    "recurrent": lambda: nn.GRU(4, 3).weight_hh_l0.detach(),
    "attention": lambda: nn.MultiheadAttention(8, 2).in_proj_weight.detach(),
}


def global_state() -> Tensor:
    return torch.random.get_rng_state()


@pytest.mark.parametrize("name", DRAWS)
def test_the_numbers_are_those_of_a_global_seed_and_the_global_generator_stays(name):
    draw = DRAWS[name]
    torch.manual_seed(7)
    expected = [draw(), draw()]
    torch.manual_seed(99)
    before = global_state()
    with OwnGenerator(7):
        found = [draw(), draw()]
    assert all(torch.equal(one, other) for one, other in zip(expected, found, strict=True))
    assert torch.equal(global_state(), before)


def test_a_mode_entered_again_goes_on_with_its_numbers():
    with OwnGenerator(3):
        whole = torch.randn(6)
    own = OwnGenerator(3)
    with own:
        first = torch.randn(6)
    with own:
        assert not torch.equal(torch.randn(6), first)
    assert torch.equal(first, whole)


def test_a_generator_that_is_given_is_used():
    with OwnGenerator(3):
        given = torch.randn(6, generator=torch.Generator().manual_seed(1))
    assert torch.equal(given, torch.randn(6, generator=torch.Generator().manual_seed(1)))


def test_outside_of_training_dropout_draws_nothing():
    own = OwnGenerator(3)
    with own:
        assert torch.equal(F.dropout(X, 0.3, training=False), X)
        assert not own.generators


def test_another_thread_keeps_drawing_from_the_global_generator():
    before = global_state()
    with OwnGenerator(3):
        thread = threading.Thread(target=lambda: torch.randn(4))
        thread.start()
        thread.join()
    assert not torch.equal(global_state(), before)
