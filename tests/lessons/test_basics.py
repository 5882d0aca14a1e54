"""Neurons, gradients, descent: against autograd, torch.optim and analysis."""

import numpy as np
import pytest
import torch

from vla_core.errors import Mistake
from vla_core.lessons import backprop, descent, find, network, neuron, optimisers, play, source
from vla_core.lessons.optimisers import RULES

RNG = np.random.default_rng(0)


@pytest.mark.parametrize("squash", ["sigmoid", "relu"])
@pytest.mark.parametrize("bias", [-3.0, 0.4, 5.0])
def test_a_neurons_slope_is_what_autograd_says(squash, bias):
    fired = neuron.neuron_output(bias=bias, squash=squash)
    total = torch.tensor(fired.total, requires_grad=True, dtype=torch.float64)
    output = torch.sigmoid(total) if squash == "sigmoid" else torch.relu(total)
    output.backward()
    assert fired.total == pytest.approx(float(fired.weights @ fired.inputs + bias))
    assert (fired.output, fired.slope) == pytest.approx((output.item(), total.grad.item()))


def test_a_loud_sigmoid_neuron_is_saturated_and_a_loud_relu_is_not():
    assert neuron.neuron_output(gain=8, bias=10, squash="sigmoid").slope < 1e-4
    assert neuron.neuron_output(gain=8, bias=10, squash="relu").slope == 1


@pytest.mark.parametrize("squash", ["sigmoid", "relu"])
def test_backward_through_a_network_equals_autograd(squash):
    net = network.initialise((6, 5, 4, 3), seed=1, squash=squash)
    x, labels = RNG.normal(size=(8, 6)), RNG.integers(0, 3, 8)
    layers = network.forward(net, x)
    value, error = network.cross_entropy(layers[-1], labels)
    slopes = network.backward(net, layers, error)

    parts = [torch.tensor(part, requires_grad=True) for part in (*net.weights, *net.biases)]
    hidden = torch.tensor(x)
    for i in range(3):
        hidden = hidden @ parts[i].T + parts[3 + i]
        if i < 2:
            hidden = torch.sigmoid(hidden) if squash == "sigmoid" else torch.relu(hidden)
    loss = torch.nn.functional.cross_entropy(hidden, torch.tensor(labels))
    loss.backward()
    assert value == pytest.approx(loss.item())
    assert all(np.allclose(ours, theirs.grad) for ours, theirs in zip(slopes, parts, strict=True))


def test_the_squared_errors_slope_equals_autograd():
    outputs, targets = RNG.normal(size=(2, 5, 3))
    theirs = torch.tensor(outputs, requires_grad=True)
    torch.nn.functional.mse_loss(theirs, torch.tensor(targets)).backward()
    assert np.allclose(network.squared_error(outputs, targets)[1], theirs.grad)


THEIRS = {
    "full batch": lambda p: torch.optim.SGD(p, lr=0.05),
    "mini-batch": lambda p: torch.optim.SGD(p, lr=0.05),
    "momentum": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9),
    "RMSProp": lambda p: torch.optim.RMSprop(p, lr=0.05),
    "Adam": lambda p: torch.optim.Adam(p, lr=0.05),
}


@pytest.mark.parametrize("name", RULES)
def test_every_rule_walks_as_torch_does(name):
    theta = torch.tensor([1.0, -2.0], dtype=torch.float64, requires_grad=True)
    optimiser = THEIRS[name]([theta])
    ours, memory = theta.detach().numpy().copy(), None
    for _ in range(40):
        optimiser.zero_grad()
        (theta[0] ** 2 + 10 * theta[1] ** 2 + theta[0] * theta[1]).backward()
        optimiser.step()
        slope = np.array([2 * ours[0] + ours[1], 20 * ours[1] + ours[0]])
        change, memory = RULES[name](slope, memory, 0.05)
        ours = ours + change
        assert np.allclose(ours, theta.detach())


def test_the_race_starts_alike_and_the_full_batch_only_goes_down():
    race = optimisers.race(rate=0.05, batch=8, steps=60)
    assert np.ptp(race.paths[:, 0], axis=0).max() == 0
    assert (np.diff(race.losses[0]) <= 0).all()
    assert (race.losses >= race.floor - 1e-12).all()
    assert race.seen.tolist() == [64 * 60] + [8 * 60] * 4


def test_a_batch_of_all_examples_is_the_full_batch():
    race = optimisers.race(batch=optimisers.EXAMPLES)
    assert np.allclose(race.paths[0], race.paths[1])


def test_too_long_steps_are_seen_to_fly_off_and_drawn_no_further():
    race = optimisers.race(rate=0.6, steps=200)
    assert np.isnan(race.losses[0, -1])
    assert np.isfinite(race.losses[4, -1])


@pytest.mark.parametrize("dimensions", [1, 2])
def test_the_slope_of_the_surface_is_what_autograd_says(dimensions):
    places = RNG.uniform(-1.5, 1.5, (10, dimensions))
    x = torch.tensor(places, requires_grad=True)
    hill = (x[:, 0] ** 2 - 1) ** 2 + descent.TILT * x[:, 0]
    if dimensions == 2:
        hill = hill + descent.WALL * (x[:, 1] - 0.5 * x[:, 0]) ** 2
    hill.sum().backward()
    assert np.allclose(descent.height(places), hill.detach())
    assert np.allclose(descent.gradient_at(places), x.grad)


@pytest.mark.parametrize("dimensions", [1, 2])
def test_both_minima_are_flat_bend_up_and_the_global_one_is_lower(dimensions):
    minima = descent.minima_of(dimensions)
    assert np.allclose(descent.gradient_at(minima), 0)
    assert all(np.linalg.eigvalsh(descent.hessian(place)).min() > 0 for place in minima)
    assert descent.height(minima)[0] < descent.height(minima)[1]


@pytest.mark.parametrize(
    ("start", "rate", "steps", "ended"),
    [
        (1.6, 0.02, 100, "local"),
        (-1.0, 0.05, 40, "global"),
        (1.7, 0.4, 40, "thrown off"),
        (1.6, 0.005, 3, "still walking"),
    ],
)
def test_the_start_and_the_rate_decide_where_a_walk_ends(start, rate, steps, ended):
    assert descent.descend(start, rate, steps).ended == ended


def test_below_two_over_the_curvature_a_walk_settles_and_above_it_does_not():
    limit, near = descent.descend().limit, descent.minima_of(1)[0, 0] + 0.01
    assert descent.descend(near, 0.95 * limit, 100).ended == "global"
    path = descent.descend(near, 1.1 * limit, 100).path[:, 0]
    assert np.abs(np.diff(path[-10:])).min() > 0.1


@pytest.mark.parametrize(("w1", "w2", "target"), [(0.8, -0.4, 1.0), (-2.0, 1.3, 0.0), (0.0, 0.0, 0.5)])
def test_back_propagation_gives_every_slope_that_autograd_gives(w1, w2, target):
    walk = backprop.walk(w1=w1, w2=w2, target=target)
    leaf = {n: torch.tensor(walk.values[n], requires_grad=True, dtype=torch.float64) for n in backprop.LEAVES}
    known = dict(leaf)
    known["p1"], known["p2"] = leaf["w1"] * leaf["x1"], leaf["w2"] * leaf["x2"]
    known["s"] = known["p1"] + known["p2"]
    known["z"] = known["s"] + leaf["b"]
    known["y"] = torch.sigmoid(known["z"])
    known["e"] = known["y"] - leaf["t"]
    known["L"] = known["e"] ** 2
    for tensor in known.values():
        tensor.retain_grad()
    known["L"].backward()
    assert walk.values == pytest.approx({name: tensor.item() for name, tensor in known.items()})
    assert walk.slopes == pytest.approx({name: tensor.grad.item() for name, tensor in known.items()})


def test_nothing_is_known_before_its_step():
    assert set(backprop.walk(step=0).values) == set(backprop.LEAVES)
    assert backprop.walk(step=3).values.keys() >= {"s"}
    assert "z" not in backprop.walk(step=3).values
    assert backprop.walk(step=7).slopes == {}
    assert set(backprop.walk(step=8).slopes) == {"L", "e"}


def test_a_lesson_is_found_by_name_and_shows_its_source():
    assert find("neuron:neuron_output") is neuron.neuron_output
    assert source("neuron:neuron_output").startswith("def neuron_output(")
    for name in ("neuron:nothing", "nothing:fire"):
        with pytest.raises(Mistake, match="No lesson"):
            find(name)


def test_play_passes_only_what_a_lesson_asks_for():
    (fired,) = play("neuron:neuron_output", {"bias": 2.0, "of no use": 1})
    assert fired.bias == 2.0
