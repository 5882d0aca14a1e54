"""Every figure is drawn from a recorded rollout, says what its axes are, and survives what a record may lack."""

import json
import math
import re
from dataclasses import replace

import numpy as np
import pytest

from tests.visualizations import recorded
from visualizations.player import DRAWN
from visualizations.stages import fusion, head_proposals, heads
from visualizations.stages.moment_facts import facts, first_bad, telling_moment
from visualizations.template import Coarse, Missing, Scene, filled, mosaic, ref, say
from visualizations.theme import PALETTES, rgb
from vla_core.errors import Mistake
from vla_core.trace import STAGES

PLOTS = [(name, plot) for name, stage in DRAWN.items() for plot in stage.plots]
OF_TABLES = {"on_things", "repainted", "repaint", "fused_on_things"}  # plots that other scenes do not have
STEP = 9  # between two thoughts


@pytest.fixture(scope="module")
def told():
    return facts(recorded.rollout(probed=True))


@pytest.fixture(scope="module")
def told_of_table():
    return facts(recorded.on_table())


def scene(told, step=STEP, **control):
    return Scene(told, step, control)


def test_the_stages_are_drawn_in_the_order_of_the_robot():
    assert tuple(DRAWN) == STAGES


UNITLESS = (  # axes that count something, or name what has no unit
    "action",
    "age of the chunk (steps)",
    "attention",
    "across the picture",
    "down the picture",
    "gripper",
    "layer",
    "nearest known tasks",
    "number of the",
    "part of the step",
    "piece",
    "probability",
    "calibrated probability",
    "density",
    "end moves (cm)",
    "rows of units",
    "share of attention",
    "standard deviations",
    "thing",
    "word",
    "step",
    "token",
    "units, ",
    "value",
    "weight",
)
UNITS = re.compile(r"\((m|mm|mm a step|steps)\)|milliseconds")


def assert_drawn(figure):
    """Named axes with units, numbers that are not all missing, and a figure that survives JSON; its JSON."""
    drawn = json.loads(figure.to_json())
    places = drawn["layout"].get("scene", drawn["layout"])
    titles = [axis["title"]["text"] for name, axis in places.items() if re.match("[xyz]axis", name)]
    assert len(titles) >= 2
    assert all(title.startswith(UNITLESS) or UNITS.search(title) for title in titles), titles
    assert figure.data, "nothing is drawn"
    assert any(np.isfinite(number).any() for trace in figure.data if len(number := numbers(trace)))
    return drawn


def numbers(trace):
    """All numbers of a trace, flat."""
    parts = [np.ravel(part) for part in (trace["x"], trace["y"], getattr(trace, "z", None)) if part is not None]
    return np.array([n for part in parts for n in part if isinstance(n, int | float | np.number)], float)


@pytest.mark.parametrize(("stage", "plot"), PLOTS)
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_figure_is_full_named_with_units_and_travels_as_json(told, told_of_table, stage, plot, mode):
    figure = DRAWN[stage].figure(told_of_table if plot in OF_TABLES else told, STEP, plot, mode)
    drawn = assert_drawn(figure)
    assert figure.layout.title.text
    assert len(drawn["data"]) == len(figure.data)
    assert '"@' not in json.dumps(drawn), "a colour is still a name of the palette"


@pytest.mark.parametrize("kinds", [{"fusion": "concat"}, {"fusion": "film", "wrist": 0}, {"vision": "vit"}])
def test_every_view_on_offer_is_drawn_for_any_kind_of_policy(kinds):
    told = facts(recorded.rollout(**kinds))
    for stage in DRAWN.values():
        for view in stage.views:
            if all(holds(told, need) for need in view.needs):
                assert_drawn(stage.figure(told, STEP, view.plots[0].key))
    only_transformers_attend = kinds.get("fusion") is None
    assert holds(told, "decision.fusion.attention") == only_transformers_attend


def holds(told, path):
    """Whether the facts have what a view needs."""
    first = {control.name: 0 for stage in DRAWN.values() for control in stage.controls}
    try:
        return Scene(told, STEP, first).at(path) is not None
    except Missing:
        return False


def test_a_record_without_teacher_truth_and_pictures_is_drawn_without_them():
    whole = recorded.rollout()
    told = facts(replace(whole, moments=tuple(map(recorded.bare, whole.moments))))
    figures = {key: DRAWN[stage].figure(told, STEP, key) for stage, key in PLOTS}
    names = {key: [trace.name for trace in fig.data if np.size(trace.y)] for key, fig in figures.items()}
    assert names["path"] == ["hand", "what is planned", "belief"]
    assert names["sent"] == ["sent"]
    assert names["gap"] == []
    assert not {name for drawn in names.values() for name in drawn} & {"expert", "expert now", "truth"}


def test_the_weights_of_the_votes_add_up_to_one_and_their_sum_is_what_was_sent(told):
    moment = told["moments"][STEP]
    (bars,) = DRAWN["chunking"].figure(told, STEP, "weights").data
    assert np.sum(bars.y) == pytest.approx(1)
    blended = moment["chunking"]["weights"] @ moment["chunking"]["votes"]
    assert np.allclose(blended.clip(-1, 1), moment["action"], atol=1e-5)


def test_the_probabilities_of_the_bins_add_up_to_one(told):
    (bars,) = heads.figure(told, STEP, "bins").data
    assert np.sum(bars.y) == pytest.approx(1, abs=1e-3)
    assert len(bars.x) == len(bars.y)


def test_the_path_of_the_hand_is_the_recorded_state_in_metres(told):
    hand = DRAWN["action"].figure(told, STEP, "path").data[0]
    states = np.stack([moment["state"] for moment in told["moments"]])
    assert np.allclose(np.stack([hand.x, hand.y, hand.z], axis=1), states[:, :3])


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
