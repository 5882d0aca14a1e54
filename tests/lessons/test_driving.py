"""Drift, chunks, pipelines, notations and embodiments: against recursions, sums of squares and geometry."""

import numpy as np
import pytest

from vla_core.lessons import chunks, drift, embodiments, pipelines, ways


@pytest.mark.parametrize(
    ("alpha", "steps", "chunk"), [(0.05, 100, 1), (0.05, 100, 10), (0.02, 60, 5), (0.0, 40, 4)]
)
def test_the_formula_of_growing_errors_is_its_own_recursion(alpha, steps, chunk):
    away = 0.0
    for _ in range(steps // chunk):
        away = (1 + alpha) * away + chunk
    assert drift.growth(alpha, np.array([steps]), chunk)[0] == pytest.approx(away)


def test_by_the_model_chunks_of_ten_cut_the_drift_of_a_hundred_steps_twentyfold():
    single, chunked = (drift.growth(0.05, np.array([100]), chunk)[0] for chunk in (1, 10))
    assert round(single) == 2610
    assert round(chunked) == 126


def test_a_clone_neither_amplifies_an_offset_nor_takes_it_back_until_it_was_shown_how():
    assert abs(drift.imitate(nudge=0).gain) < 0.02
    assert drift.imitate(nudge=8).gain < -0.1


def test_without_amplification_chunks_hardly_change_who_survives():
    single, chunked = (drift.imitate(noise=4, nudge=0, chunk=chunk).survival[-1] for chunk in (1, 10))
    assert abs(single - chunked) < 0.1


def test_a_hundred_steps_of_99_percent_leave_37_percent():
    assert drift.imitate().luck[100] == pytest.approx(0.366, abs=1e-3)
    assert pytest.approx(0.0066, abs=1e-4) == 0.99**500


def test_the_clone_drifts_where_the_expert_with_the_same_slips_does_not():
    clone = drift.imitate(noise=4, nudge=0, chunk=1)
    assert clone.taught[-1] > 0.9
    assert clone.survival[-1] < 0.7
    assert np.median(clone.away[:, 80]) > 2 * np.median(clone.away[:, 10])


def test_nudged_demonstrations_teach_the_way_back():
    assert (
        drift.imitate(noise=4, nudge=8, chunk=1).survival[-1]
        > drift.imitate(noise=4, nudge=0, chunk=1).survival[-1] + 0.3
    )


def test_without_slips_the_clone_follows_and_survival_never_rises():
    calm = drift.imitate(noise=0)
    assert calm.away.max() < 10
    assert (np.diff(drift.imitate(noise=6).survival) <= 0).all()


def test_the_experts_step_is_the_curve_and_a_share_of_the_way_back():
    on, off = np.array([250.0, 0.0]), np.array([0.0, 30.0])
    on[1] = drift.curve(on[0])
    assert drift.expert(on)[1] == pytest.approx(drift.curve(on[0] + drift.STRIDE) - on[1])
    assert drift.expert(on + off)[1] - drift.expert(on)[1] == pytest.approx(-drift.EXPERT_GAIN * 30)


def test_chunks_of_one_are_one_action_at_a_time():
    follow = chunks.follow(chunk=1, replan=8, decay=0.5)
    assert np.array_equal(follow.hand, follow.single)
    assert follow.replan == 1
    assert follow.thoughts == chunks.STEPS


def test_longer_chunks_are_smoother_later_and_cheaper():
    follow = chunks.follow(chunk=16, replan=16)
    assert (np.diff(follow.roughs) < 0).all()
    assert follow.lates[-1] > follow.lates[0] + 4
    assert follow.thoughts == chunks.STEPS // 16


def test_an_even_vote_is_later_than_the_newest_and_smoother():
    even, newest = (chunks.follow(chunk=8, replan=1, decay=decay) for decay in (0.0, 3.0))
    assert even.late > newest.late + 1
    assert even.rough < newest.rough / 3
    assert even.votes.max() == 8


def test_the_rough_hand_is_rough_from_its_eyes_alone():
    assert chunks.follow(blur=0).rough < 0.1


@pytest.mark.parametrize("errors", [(30.0, 5.0, 0.0), (0.0, 30.0, 1.0), (5.0, 5.0, 8.0)])
def test_a_pipelines_errors_add_up_as_squares(errors):
    result = pipelines.compare(*errors)
    assert result.spread[0] == pytest.approx(result.expected, rel=0.2)
    assert result.blame.sum() == pytest.approx(1)


def test_looking_again_corrects_slips_but_not_the_planner():
    assert pipelines.compare(0, 0, 10, watching=True).spread[0] < pipelines.compare(0, 0, 10).spread[0] / 2
    assert pipelines.compare(0, 40, 0, watching=True).spread[0] == pytest.approx(
        pipelines.compare(0, 40, 0).spread[0]
    )


def test_a_perfect_pipeline_arrives_and_the_end_to_end_policy_does_not_care_for_the_detector():
    perfect, blind = pipelines.compare(0, 0, 0), pipelines.compare(60, 0, 0)
    assert perfect.spread[0] < 1
    assert perfect.spread[1] == pytest.approx(blind.spread[1], rel=0.5)
    assert blind.spread[1] < blind.spread[0] / 3


def test_inverse_kinematics_undoes_forward_kinematics():
    places = np.random.default_rng(0).uniform(150, 550, (50, 2))
    assert np.allclose(ways.forward_kinematics(ways.inverse_kinematics(places, ways.LINKS), ways.LINKS), places)


def test_all_four_notations_say_the_same_motion():
    told = ways.write(noise=0, bins=512)
    assert np.allclose(ways.forward_kinematics(told.joints, ways.LINKS), told.hand)
    assert np.allclose(ways.integrate(told.hand[0], told.deltas), told.hand)
    assert told.errors[:3].max() < 1e-6
    half = ways.RANGES[2] / 511 / 2
    assert (told.errors[3] <= half * np.sqrt(2) * np.arange(ways.STEPS + 1) + 1e-6).all()


def test_only_joint_angles_go_wrong_on_a_longer_arm():
    told = ways.write(noise=0, longer=1.2)
    assert told.errors[0, -1] == pytest.approx(0.2 * np.linalg.norm(told.hand[-1]))
    assert told.errors[1:3].max() < 1e-6


def test_errors_of_changes_grow_as_the_root_of_the_steps():
    told = np.mean([ways.write(noise=0.01, seed=seed).errors[2] for seed in range(10)], axis=0)
    spread = 0.01 * ways.RANGES[2] * np.sqrt(np.pi / 2)  # mean distance of one disturbed change in the plane
    assert told[[4, 16, 49]] == pytest.approx(spread * np.sqrt([4, 16, 49]), rel=0.15)


def test_pooled_arms_arrive_more_often_than_each_alone():
    pooled = embodiments.share_policy("all three")
    assert (pooled.success > pooled.solo_success + 0.2).all()


def test_an_arm_that_never_taught_arrives_on_the_others_lessons():
    assert embodiments.share_policy("without Sawyer").success[2] > embodiments.solo_success(0)[2]


def test_plain_millimetres_make_the_fast_arm_late_and_nobody_teaching_moves_nobody():
    together, raw = (embodiments.share_policy("all three", normalised=kind).success for kind in (True, False))
    assert raw[0] < together[0] - 0.2
    nobody = embodiments.share_policy("nobody")
    assert nobody.success.tolist() == [0, 0, 0]
    assert all(np.array_equal(path[:, 0], path[:, -1]) for path in nobody.paths)


def test_the_teacher_never_asks_for_more_than_the_reach():
    places = np.random.default_rng(1).uniform(0, 1000, (500, 2))
    assert np.linalg.norm(embodiments.teacher(places), axis=1).max() <= 1 + 1e-9
