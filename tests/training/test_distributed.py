"""Processes share batches and decisions; without torchrun there is one process and no group."""

import pytest
import torch
import torch.distributed as dist

from vla_core.data.dataset import ProcessShare
from vla_core.training.distributed import agree, join_process_group


def test_without_torchrun_there_is_no_group(monkeypatch):
    monkeypatch.delenv("RANK", raising=False)
    with join_process_group() as share:
        assert share == ProcessShare(0, 1)
        assert not dist.is_initialized()


def test_the_group_that_torchrun_announces_is_joined_and_left(monkeypatch, tmp_path):
    joined = []
    monkeypatch.setenv("RANK", "1")
    monkeypatch.setattr(dist, "init_process_group", joined.append)
    monkeypatch.setattr(dist, "get_rank", lambda: 1)
    monkeypatch.setattr(dist, "get_world_size", lambda: 4)
    monkeypatch.setattr(dist, "destroy_process_group", lambda: joined.append("left"))
    with join_process_group() as share:
        assert share == ProcessShare(1, 4)
        assert "left" not in joined
    assert joined == ["nccl" if torch.cuda.is_available() else "gloo", "left"]


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("own", [True, False])
def test_the_decision_is_that_of_rank_0(own, first, monkeypatch):
    def broadcast(vote, src):
        assert src == 0
        vote.fill_(int(first))

    monkeypatch.setattr(dist, "broadcast", broadcast)
    assert agree(own, ProcessShare(1, 2), torch.device("cpu")) is first
    assert agree(own, ProcessShare(), torch.device("cpu")) is own
