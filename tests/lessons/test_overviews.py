"""Counted shapes, published figures, dates and puzzles: against known arithmetic and intervals."""

import json

import numpy as np
import pytest

from vla_core.errors import Mistake
from vla_core.lessons import puzzles, scale, shapes, timeline


def test_openvlas_shapes_are_counted_right():
    flow = shapes.flow()
    assert (flow.patches, flow.tokens) == (256, 278)
    assert shapes.flow(patch=16).patches == 196
    assert flow.bytes_out == 28
    assert flow.choices == pytest.approx(7.2e16, rel=0.01)
    assert [arrow.shape for arrow in flow.arrows] == [
        (3, 224, 224),
        (256, 1024),
        (256, 4096),
        (22, 4096),
        (278, 4096),
        (7,),
        (7,),
    ]


def test_twice_the_side_makes_four_times_the_patches():
    assert shapes.flow(side=448).patches == 4 * shapes.flow(side=224).patches


@pytest.mark.parametrize(
    ("name", "tiers"),
    [
        ("FabriVLA", (95.0, 88.2, 86.7, 90.0)),
        ("LA4VLA-1B", (88.9, 94.5, 66.7, 100)),
        ("π0", (71.8, 48.2, 41.7, 30)),
        ("TinyVLA", (77.6, 21.5, 11.4, 15.8)),
        ("SmolVLA 0.45 B", (82.5, 41.8, 45, 60)),
        ("Evo-1", (89.2, 76.8, 77.2, 79.2)),
    ],
)
def test_a_published_success_is_the_mean_of_its_four_tiers(name, tiers):
    found = next(system for system in scale.PUBLISHED if system.name == name)
    assert found.success * 100 == pytest.approx(np.mean(tiers), abs=0.06)


@pytest.mark.parametrize(
    ("good", "tries", "low", "high"), [(18, 20, 0.699, 0.972), (16, 20, 0.584, 0.919), (0, 10, 0, 0.278)]
)
def test_the_interval_is_wilsons(good, tries, low, high):
    assert np.array(scale.wilson_interval(np.array(good), np.array(tries))) == pytest.approx([low, high], abs=1e-3)


def test_the_slope_of_a_straight_line_is_found():
    x = np.array([1e6, 1e7, 1e8])
    assert scale.tenfold(x, 0.1 * np.log10(x)) == pytest.approx(0.1)
    assert scale.tenfold(x[:1], np.array([0.5])) == 0


def test_more_parameters_bring_what_the_family_says_and_more_episodes_make_surer():
    five, ten = scale.compare(times=5), scale.compare(times=10, tries=2000)
    small, large = sorted(
        (one for one in scale.PUBLISHED if one.name.startswith("SmolVLA")), key=lambda one: one.parameters
    )
    assert five.gain == pytest.approx(large.success - small.success, abs=1e-3)  # 2.25 B is five times 0.45 B
    assert ten.gain == pytest.approx(ten.family)
    assert scale.compare(times=1).gain == 0
    assert (ten.high - ten.low < five.high - five.low).all()


def test_our_own_curves_are_read_where_they_are_and_missed_where_not(tmp_path):
    file = tmp_path / "scale.json"
    assert scale.compare(own=file).own == ()
    points = [[10, 5, 20], [100, 10, 20]]
    told = {"name": "demonstrations", "x": "demonstrations a task", "command": "c", "date": "d", "points": points}
    file.write_text(json.dumps({"curves": [told]}))
    (curve,) = scale.compare(own=file).own
    assert curve.slope == pytest.approx(0.25)
    assert (curve.low < curve.success).all()
    assert (curve.success < curve.high).all()


@pytest.mark.parametrize("text", ["{", '{"curves": [{"name": 1}]}', '{"curves": [{"points": [[1, 5, 2]]}]}', "[]"])
def test_a_broken_file_of_curves_is_a_mistake_and_not_a_traceback(text, tmp_path):
    file = tmp_path / "scale.json"
    file.write_text(text)
    with pytest.raises(Mistake, match="measure"):
        scale.compare(own=file)


@pytest.mark.parametrize(
    ("name", "year", "month"),
    [("Open X-Embodiment", 2023, 10), ("OpenVLA", 2024, 6), ("π0", 2024, 10), ("RT-2", 2023, 7)],
)
def test_works_stand_at_the_months_the_notes_give(name, year, month):
    found = next(work for work in timeline.WORKS if work.name == name)
    assert found.year == pytest.approx(year + (month - 1) / 12)


def test_the_budget_of_the_course_is_82_ms_and_twelve_decisions_a_second():
    told = timeline.look()
    assert told.total == 82
    assert told.decisions == pytest.approx(12.2, abs=0.05)
    assert [work.year for work in told.works] == sorted(work.year for work in told.works)
    assert all(work.year >= 2024 for work in timeline.look(since=2024).works)
    assert timeline.look(since=2024).works


def test_the_slow_robot_is_slow_by_its_forward_pass_and_quick_again_when_it_plans_ahead():
    waits, ahead = (puzzles.action_ends(30, 0.25, 1, ahead=one) for one in (False, True))
    assert np.diff(waits) == pytest.approx(0.35)  # the pass and the action
    assert np.diff(ahead) == pytest.approx(0.25)  # the longer of the two
    assert np.diff(puzzles.action_ends(30, 0.25, 3, ahead=True)) == pytest.approx(0.1)
    slow = puzzles.solve("slow")
    assert all(y[-1] == pytest.approx(puzzles.WAY) for y in [slow.curves["waits for each pass"]])


def test_a_half_turn_wrist_reaches_every_grasp_and_half_of_the_holes():
    solved = puzzles.solve("peg", wrist=90)
    assert solved.facts["pick and place"] == 1
    assert solved.facts["keyed peg"] == pytest.approx((90 + puzzles.TOLERANCE) / 180, abs=0.03)
    assert puzzles.solve("peg", wrist=180).facts["keyed peg"] == 1


def test_no_design_of_the_kitchen_acts_faster_than_the_arms_control_rate():
    for chunk in (1, 2, 50):
        solved = puzzles.solve("kitchen", latency=50, chunk=chunk)
        assert all(y.max() <= puzzles.KITCHEN + 1e-9 for y in solved.curves.values())
    assert puzzles.solve("kitchen", latency=50, chunk=1).facts["flow, plans ahead"] == pytest.approx(20)
    assert puzzles.solve("kitchen", latency=50, chunk=2).facts["flow, plans ahead"] == pytest.approx(30)
    assert solved.facts["reaction"] == pytest.approx(50_000 / 30 + 50)
    assert solved.facts["text, number by number"] < 1000 / (puzzles.NUMBERS * puzzles.TOKEN)


def test_fewer_tokens_cost_at_least_in_proportion():
    assert puzzles.compute(784) / puzzles.compute(64) > 784 / 64


def test_the_adaptive_hand_is_calm_at_the_needle_and_near_the_ball():
    facts = puzzles.solve("catch", latency=20, chunk=20).facts
    assert facts["adaptive, trembling"] < facts["always one, trembling"] / 5
    assert facts["adaptive, off"] < facts["always 20, off"] / 5
    held = puzzles.solve("catch", latency=20, chunk=20).extra["adaptive"]
    assert held[: puzzles.STILL].min() > 15
    assert np.median(held[-40:]) <= 4
