"""Memory over many rollouts: attempts are really run to their end, and the growth is that between two of them."""

import pytest

from tests.page.fakes import fake_attempt_server
from visualizations.page import measure_memory, player_server
from vla_core.errors import InvalidInput


def test_every_attempt_is_run_to_its_end_and_growth_is_from_the_first_tenth_to_the_last(monkeypatch):
    server = fake_attempt_server(monkeypatch)
    requests = []
    begin = server.begin
    monkeypatch.setattr(
        server, "begin", lambda request, visitor: requests.append(request) or begin(request, visitor)
    )
    for module in (measure_memory, player_server):
        monkeypatch.setattr(module, "ATTEMPTS", server)
    memory = iter([100.0, 110.0, 120.0])
    monkeypatch.setattr(measure_memory, "STEPS", 3)
    monkeypatch.setattr(measure_memory, "resident_memory", lambda: next(memory))
    figures = measure_memory.measure(3)
    assert figures == {"rollouts": 3, "early_mb": 100, "late_mb": 120, "growth_percent": 20.0}
    assert [(request.seed, request.steps) for request in requests] == [(0, 3), (1, 3), (2, 3)]
    assert server.attempt_of("memory").session.over


def test_one_rollout_cannot_be_compared():
    with pytest.raises(InvalidInput, match="at least 2"):
        measure_memory.measure(1)
