"""Every figure is drawn from a recorded rollout, says what its axes are, and survives what a record may lack."""

import json
import math
from dataclasses import replace

import numpy as np
import pytest

from tests.visualizations import recorded
from visualizations.player import DRAWN
from visualizations.stages import fusion, head_proposals, heads
from visualizations.stages.moment_facts import facts, first_bad, telling_moment
from visualizations.template import Coarse, Scene, filled, mosaic, ref, say
from visualizations.theme import PALETTES, rgb
from vla_core.errors import Mistake
from vla_core.trace import STAGES

PLOTS = [(name, plot) for name, stage in DRAWN.items() for plot in stage.plots]
STEP = 9  # between two thoughts


@pytest.fixture(scope="module")
def told():
    return facts(recorded.rollout(probed=True))


def scene(told, step=STEP, **control):
    return Scene(told, step, control)


def test_the_stages_are_drawn_in_the_order_of_the_robot():
    assert tuple(DRAWN) == STAGES


@pytest.mark.parametrize(("stage", "plot"), PLOTS)
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_figure_is_full_named_and_travels_as_json(told, stage, plot, mode):
    figure = DRAWN[stage].figure(told, STEP, plot, mode)
    assert figure.data, "nothing is drawn"
    assert figure.layout.title.text
    drawn = json.loads(figure.to_json())
    places = drawn["layout"].get("scene", drawn["layout"])
    axes = [axis for name, axis in places.items() if name.startswith(("xaxis", "yaxis", "zaxis"))]
    assert len(axes) >= 2
    assert all(axis["title"]["text"] for axis in axes)


@pytest.mark.parametrize("kinds", [{"fusion": "concat"}, {"fusion": "film", "wrist": 0}, {"vision": "vit"}])
def test_every_figure_can_be_drawn_for_any_kind_of_policy(kinds):
    told = facts(recorded.rollout(**kinds))
    for stage, plot in PLOTS:
        DRAWN[stage].figure(told, STEP, plot).to_json()


def test_a_record_without_teacher_truth_and_pictures_is_drawn_without_them():
    whole = recorded.rollout()
    told = facts(replace(whole, moments=tuple(map(recorded.bare, whole.moments))))
    for stage, plot in PLOTS:
        DRAWN[stage].figure(told, STEP, plot).to_json()
    names = [trace.name for trace in DRAWN["action"].figure(told, STEP, "path").data]
    assert names == ["hand", "what is planned", "belief"]


def test_an_unknown_plot_is_named_with_those_that_exist(told):
    with pytest.raises(Mistake, match=r"heads has no plot 'pie'.*bins"):
        heads.figure(told, STEP, "pie")


def test_the_chosen_layer_head_and_token_are_what_is_drawn(told):
    attention = told["moments"][8]["decision"]["fusion"]["attention"].array
    drawn = fusion.figure(told, STEP, "attention", layer=1, head=0).data[0].z
    assert np.allclose(drawn, attention[1, 0])


def test_the_last_head_on_offer_is_the_mean_of_the_others(told):
    attention = told["moments"][8]["decision"]["fusion"]["attention"].array
    assert np.allclose(attention[:, -1], attention[:, :-1].mean(axis=1), atol=1e-3)


def test_a_choice_beyond_the_end_shows_the_end(told):
    last = fusion.figure(told, STEP, "attention", layer=1).data[0].z
    assert np.array_equal(fusion.figure(told, STEP, "attention", layer=99).data[0].z, last)


def test_between_thoughts_the_newest_thought_is_shown(told):
    assert scene(told, 9).root("decision") is told["moments"][8]["decision"]
    assert scene(told, 7).root("decision") is told["moments"][4]["decision"]


def test_all_looks_of_the_readout_add_up_to_one(told):
    share = told["moments"][8]["decision"]["fusion"]["share"]
    assert np.allclose(share.sum(axis=0), 1, atol=1e-2)
    rolled = told["moments"][8]["decision"]["fusion"]["rollout"]
    assert rolled.sum() == pytest.approx(1, abs=1e-2)


def test_an_even_belief_over_sixteen_bins_holds_four_bits():
    even = head_proposals.bins_facts(np.full((2, 4, 16), 1 / 16), np.zeros((2, 4), int))
    assert np.allclose(even["entropy"], 4)
    assert even["string"] == "0 0 0 0"


def test_a_plan_adds_up_centimetres():
    walked = head_proposals.planned_positions(np.ones((3, 4)), np.array([0.1, 0.2, 0.3]))
    assert np.allclose(walked[-1], [0.13, 0.23, 0.33])
    assert len(walked) == 4


def test_the_first_bad_step_is_where_a_lasting_disagreement_begins():
    whole = recorded.rollout()
    still = [replace(m, action=np.zeros(4), expert=np.zeros(4)) for m in whole.moments]
    against = np.array([1.0, 0.5, 0.0, 0.0])
    lapse = [replace(m, expert=against) if m.step in (0, 1) else m for m in still]
    assert first_bad(tuple(lapse)) is None
    lost = [replace(m, expert=against) if m.step >= 3 else m for m in lapse]
    assert first_bad(tuple(lost)) == 3
    assert telling_moment(replace(whole, success=False, moments=tuple(lost))) == 3
    assert telling_moment(replace(whole, success=True, moments=tuple(lost))) in (0, 4, 8, 12)


def test_a_sentence_keeps_its_dash_where_something_is_missing(told):
    spec = say("p = ", ref("decision.nothing.here", 0, text=".2f"), ", step ", ref("moment.step", text=".0f"))
    assert filled(spec, scene(told)) == "p = –, step 9"


def test_a_list_leaves_out_what_rests_on_something_missing(told):
    assert filled([1, {"x": ref("moment.nothing")}, ref("moment.step")], scene(told)) == [1, 9]


def test_every_step_is_stacked_with_gaps_where_there_was_no_thought(told):
    column = filled(ref("every.decision.state.normal", ":", 0), scene(told))
    thought = [step for step, value in enumerate(column) if not math.isnan(value)]
    assert thought == [0, 4, 8, 12]


def test_a_mosaic_puts_each_map_in_its_place():
    maps = np.zeros((3, 2, 2))
    maps[2, 1, 0] = 5
    sheet = mosaic(maps, columns=2)
    assert sheet.shape == (5, 5)
    assert sheet[4, 0] == 1
    assert np.isnan(sheet[2]).all()


def test_coarse_arrays_are_exact_in_python(told):
    assert isinstance(told["moments"][8]["decision"]["vision"]["heat"][0], Coarse)
    heat = filled(ref("decision.vision.heat.0", 1, ":", ":"), scene(told))
    assert np.array_equal(heat, recorded.rollout(probed=True).moments[8].decision.vision.heat[0][1])


def contrast(one, other):
    """As WCAG 2 defines it."""

    def luminance(solid):
        parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in rgb(solid)]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", PALETTES)
def test_words_stand_out_from_what_is_behind_them(mode):
    palette = PALETTES[mode]
    for ground in ("surface", "page"):
        assert contrast(palette["ink"], palette[ground]) > 7
        assert contrast(palette["muted"], palette[ground]) > 4.5
