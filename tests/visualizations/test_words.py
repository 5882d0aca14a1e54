"""Which word looks at which thing: shares add up, a fair share is one, and the plots draw from the record."""

import numpy as np
import pytest

from tests.visualizations import recorded
from visualizations.stages import fusion, language, words
from visualizations.stages.moment_facts import FactsWriter, facts
from vla_core.trace import Language
from vla_core.world.table.tasks import is_table


@pytest.fixture(scope="module")
def told():
    return facts(recorded.on_table())


def test_pieces_of_a_word_stand_together():
    pieces = ("<start>", "▁push", "▁pu", "r", "ple", ",", "▁ball", "!")
    said = Language("", pieces, np.ones(8, bool), np.zeros((8, 2)), (), True)
    assert said.words == (
        ("<start>", (0,)),
        ("push", (1,)),
        ("purple", (2, 3, 4)),
        (",", (5,)),
        ("ball", (6,)),
        ("!", (7,)),
    )


def test_the_words_share_out_the_attention_of_every_cell():
    decision = recorded.rollout().moments[0].decision
    found = words.facts(decision)
    assert len(found["looks"]) == len(decision.vision.pictures)
    for view in found["looks"]:
        assert len(view.array) == len(decision.language.words)
        assert np.allclose(view.array.sum(axis=0), 1, atol=2e-3)


def test_attention_that_is_the_same_everywhere_gives_each_place_its_fair_share():
    assert words.times_fair_share(np.full((3, 8, 8), 0.2), np.array([0.4, 0.6])) == pytest.approx(np.ones(3))
    spot = np.zeros((1, 8, 8))
    spot[0, 4, 3] = 1  # in row 4, column 3
    assert words.times_fair_share(spot, np.array([3.5 / 8, 4.5 / 8]))[0] == pytest.approx(64 / 9)
    assert words.times_fair_share(spot, np.array([0.95, 0.05]))[0] == 0
    assert np.isnan(words.times_fair_share(spot, np.array([1.2, 0.5]))).all()


def test_a_table_has_things_in_its_facts_and_other_tasks_have_none(told):
    found = told
    assert found["rollout"]["things"] == ["big red block", "small blue ball"]
    assert found["rollout"]["task"] == "table-touch"
    assert found["moments"][0]["things_seen"].shape == (2, 2)
    decision = found["moments"][0]["decision"]
    many = len(decision["language"]["words"])
    assert decision["words"]["on_things"].shape == (2, many)
    assert decision["words"]["fused_on_things"].shape[1:] == (2, many)
    plain = FactsWriter(recorded.TASK).moment(recorded.rollout().moments[0])
    assert "on_things" not in plain["decision"]["words"]
    assert not is_table(recorded.TASK)


@pytest.mark.parametrize(
    ("stage", "plot"),
    [
        (language, "looks_front"),
        (language, "left_out"),
        (language, "on_things"),
        (language, "repainted"),
        (fusion, "fused_on_things"),
    ],
)
def test_every_plot_of_words_and_things_draws(told, stage, plot):
    figure = stage.figure(told, 0, plot)
    assert len(figure.data) == 1
    assert figure.layout.xaxis.title.text


def test_the_repainted_picture_is_the_one_of_the_chosen_thing(told):
    figure = language.figure(told, 0, "repaint", thing=1)
    assert figure.layout.images[0].source.startswith("data:image/")
