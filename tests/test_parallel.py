import sys

import pytest

from tests.fakes import crash, die, fail_at_three, open_fake, process_state, ray_node, square
from vla_core.data.demonstrations import Recipe, collect
from vla_core.errors import Mistake
from vla_core.parallel import ENGINES, ONE_THREAD, Groups, imap


def test_every_item_is_done_once():
    assert sorted(imap("local", square, range(20), workers=2)) == [n * n for n in range(20)]
    assert list(imap("local", square, [], workers=2)) == []


def test_a_mistake_in_a_worker_arrives_as_it_was_made():
    with pytest.raises(Mistake, match=r"^Three is not allowed; use four\.$"):
        list(imap("local", fail_at_three, range(5), workers=1))


def test_a_bug_in_a_worker_is_one_line_that_says_where():
    with pytest.raises(Mistake, match=r"ZeroDivisionError: a bug on two lines \(fakes\.py:\d+\)") as caught:
        list(imap("local", crash, range(5), workers=1))
    assert "\n" not in str(caught.value)


def test_a_killed_worker_is_noticed():
    with pytest.raises(Mistake, match="worker process died"):
        list(imap("local", die, range(5), workers=2))


def test_workers_use_one_thread_each_and_never_load_torch():
    assert list(imap("local", process_state, [0], workers=1)) == [("1", False)]


def test_a_worker_stays_with_its_group_then_opens_another_then_helps():
    groups = Groups(["a1", "a2", "b1", "b2", "b3", "c1"], group=lambda item: item[0])
    assert groups.next("a", {"b"}) == ("a", "a1")
    assert groups.next("a", {"b"}) == ("a", "a2")
    assert groups.next("a", {"b"}) == ("c", "c1")  # a is used up, b has somebody
    assert groups.next("c", {"b"}) == ("b", "b1")  # only b is left
    assert len(groups) == 2


def test_an_unknown_engine_and_no_workers_are_refused():
    with pytest.raises(Mistake, match="choose from local, ray"):
        list(imap("dask", square, [1], workers=1))
    with pytest.raises(Mistake, match="--workers is 0"):
        list(imap("local", square, [1], workers=0))


def test_a_missing_ray_is_said_with_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(Mistake, match="pip install"):
        list(imap("ray", square, [1], workers=1))


@pytest.fixture(scope="module")
def two_nodes():
    """A Ray cluster of two nodes on this machine."""
    ray = pytest.importorskip("ray", reason="Ray is an optional extra")
    from ray.cluster_utils import Cluster

    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    cluster.add_node(num_cpus=1)
    ray.init(address=cluster.address, runtime_env={"env_vars": ONE_THREAD}, log_to_driver=False)
    yield ray
    ray.shutdown()
    cluster.shutdown()


def test_ray_does_the_same_work_on_a_cluster_of_two_nodes(two_nodes):
    assert sum(node["Alive"] for node in two_nodes.nodes()) == 2
    assert sorted(imap("ray", square, range(20), workers=2)) == [n * n for n in range(20)]
    assert len(set(imap("ray", ray_node, range(16), workers=2))) == 2
    assert list(imap("ray", process_state, [0], workers=1)) == [("1", False)]
    with pytest.raises(Mistake, match=r"^Three is not allowed; use four\.$"):
        list(imap("ray", fail_at_three, range(5), workers=1))
    with pytest.raises(Mistake, match=r"Ray failed: .* only 2 CPUs"):
        list(imap("ray", square, range(9), workers=9))


def test_ray_collects_the_same_bits_as_this_machine(two_nodes, tmp_path):
    recipe = Recipe(picture=32, wrist=16)
    for engine in ENGINES:
        list(collect(("push-v3",), 4, tmp_path / engine, recipe, open_fake, 2, engine))
    local, ray = ({p.name: p.read_bytes() for p in (tmp_path / e / "push-v3").iterdir()} for e in ENGINES)
    assert local == ray
