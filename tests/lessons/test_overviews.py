"""Counted shapes, published figures, dates and puzzles: against known arithmetic and intervals."""

import json
import re
from pathlib import Path

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
        (256, 1152),
        (256, 2176),
        (256, 4096),
        (22, 4096),
        (278, 4096),
        (32_000,),
        (7,),
        (7,),
    ]


def test_a_caption_differs_from_an_action_only_in_what_comes_out():
    action, caption = shapes.flow(), shapes.flow(answer="a caption")
    assert action.arrows[:8] == caption.arrows[:8]
    assert (action.outputs, caption.outputs) == (7, 100)


def test_twice_the_side_makes_four_times_the_patches_and_less_than_sixteen_times_the_pairs():
    small, large = shapes.flow(side=224), shapes.flow(side=448)
    assert large.patches == 4 * small.patches
    assert large.pairs / small.pairs == pytest.approx(14.2, abs=0.05)
    assert large.pairs == large.pairs_of_sides[shapes.SIDES.index(448)]


def test_the_counted_weights_are_those_of_the_published_models():
    """DINOv2 ViT-L 304 million, SigLIP so400m 428 million with head and embeddings, Llama 2 7B 6.74 billion."""
    counted = shapes.flow().weights
    assert counted["DINOv2"] / 1e6 == pytest.approx(304, rel=0.02)
    assert counted["SigLIP"] / 1e6 == pytest.approx(428, rel=0.05)
    assert counted[shapes.LANGUAGE_MODEL] / 1e9 == pytest.approx(6.74, rel=0.001)


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


def test_the_line_of_log_odds_is_found_and_no_share_is_foretold_above_one():
    x = np.array([1e3, 1e4, 1e5])
    success = 1 / (1 + np.exp(-(2 * np.log10(x) - 8)))
    assert scale.log_odds_line(x, success, 10**9) == pytest.approx((2, -8), abs=1e-4)
    assert all(np.isfinite(scale.log_odds_line(x, np.array([0.0, 0.5, 1.0]), 25)))
    assert (scale.compare("size", 2).foretold <= 1).all()


def test_the_line_sees_only_the_points_that_it_may_know():
    few, all_points = scale.compare("data", 3), scale.compare("data", 5)
    assert few.known.tolist() == [True] * 3 + [False] * 2
    assert all_points.missed < few.missed
    systems = scale.compare("systems")
    assert [name for name, given in zip(systems.names, systems.known, strict=True) if given] == [
        "SmolVLA 0.45 B",
        "SmolVLA 2.25 B",
    ]


def test_four_times_the_tries_halve_the_interval():
    few, many = scale.compare("systems", tries=100), scale.compare("systems", tries=400)
    middle = (few.success > 0.2) & (few.success < 0.8)  # near all or nothing it shrinks faster
    assert middle.any()
    assert ((few.high - few.low) / (many.high - many.low))[middle] == pytest.approx(2, abs=0.1)


def test_our_own_curve_is_read_where_it_is_and_asked_for_where_not(tmp_path):
    file = tmp_path / "scale.json"
    with pytest.raises(Mistake, match="vla_core scaling"):
        scale.compare("data", own=file)
    points = [[10, 5, 20], [100, 10, 20], [1000, 15, 20]]
    told = {"name": "n", "x": "demonstrations", "command": "c", "date": "d", "points": points}
    file.write_text(json.dumps({"curves": [told]}))
    assert scale.compare("data", own=file).source == "c · d"
    assert scale.compare("data", own=file).success.tolist() == [0.25, 0.5, 0.75]


@pytest.mark.parametrize("text", ["{", '{"curves": [{"name": 1}]}', '{"curves": [{"points": [[1, 5, 2]]}]}', "[]"])
def test_a_broken_file_of_curves_is_a_mistake_and_not_a_traceback(text, tmp_path):
    file = tmp_path / "scale.json"
    file.write_text(text)
    with pytest.raises(Mistake, match="measure"):
        scale.compare("data", own=file)


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


def test_our_own_budget_is_the_one_that_was_measured():
    measured = (Path(__file__).parents[2] / "docs" / "measured.md").read_text(encoding="utf-8")
    flow, gaussian = (
        float(re.search(rf"\| {name} \| ([\d.]+) ms", measured)[1]) for name in ("flow, 8 steps", "gaussian")
    )
    assert timeline.OURS["forward pass"] == gaussian
    assert timeline.OURS["denoising"] == pytest.approx(flow - gaussian)
    front, wrist = (
        re.search(rf"{name}.*?\| ([\d.]+) ms", measured)[1] for name in ("our front camera", "wrist camera")
    )
    assert timeline.OURS["camera"] == pytest.approx(float(front) + float(wrist))


def test_an_arm_executes_at_its_control_rate_and_waits_only_where_a_turn_outlasts_a_chunk():
    quick, slow = timeline.look(), timeline.look(forward=500, chunk=10)
    assert (quick.executed, quick.waits) == (50, 0)
    gaps = slow.acting[1:, 0] - slow.acting[:-1, 1]
    assert gaps == pytest.approx(slow.total / 1000 - slow.lasts)
    assert slow.executed == pytest.approx(1000 * 10 / slow.total)
    assert (quick.acting[1:, 0] == quick.acting[:-1, 1]).all()


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
