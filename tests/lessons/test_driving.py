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


@pytest.mark.parametrize("errors", [(15, 10, 2, 0.01), (40, 0, 0, 0.01), (0, 0, 8, 0.01), (0, 50, 3, 0.01)])
def test_a_pipelines_errors_add_as_variances_once_and_with_a_new_look_at_every_step(errors):
    result = pipelines.compare(*errors)
    assert result.rms[:2] == pytest.approx(result.expected, rel=0.08)


def test_a_new_look_takes_slips_back_and_averages_detections_but_keeps_the_planners_offset():
    slippery, blurred, knocked = (pipelines.compare(*errors) for errors in [(0, 0, 10), (40, 0, 0), (0, 40, 0)])
    assert slippery.rms[1] < slippery.rms[0] / 2
    assert blurred.rms[1] < blurred.rms[0] / 2
    assert knocked.rms[1] == pytest.approx(knocked.rms[0], rel=0.02)


def test_which_stage_is_to_blame_depends_on_what_the_loop_takes_back():
    start = pipelines.compare()
    assert start.best_repair(0) == "detector"
    assert start.best_repair(1) == "planner"
    assert start.repaired["planner"][0] == pytest.approx(pipelines.compare(planner=0).rms[0])


def test_a_perfect_pipeline_arrives_and_the_end_to_end_policy_has_errors_of_its_own():
    perfect, blind = pipelines.compare(0, 0, 0), pipelines.compare(60, 60, 0)
    assert perfect.rms[:2].max() < 1
    assert perfect.rms[2] == blind.rms[2]
    grainy = pipelines.compare(grain=0.08)
    assert grainy.rms[2] > grainy.rms[:2].max()
    assert np.isnan(grainy.repaired["detector"][2])


def test_inverse_kinematics_undoes_forward_kinematics():
    places = np.random.default_rng(0).uniform(150, 550, (50, 2))
    assert np.allclose(ways.forward_kinematics(ways.inverse_kinematics(places, ways.LINKS), ways.LINKS), places)


def test_all_four_notations_say_the_same_motion():
    told = ways.write(noise=0)
    joints, places, changes, _ = told.written
    assert np.allclose(ways.forward_kinematics(joints, ways.LINKS), told.hand)
    assert np.array_equal(places, told.hand)
    assert np.allclose(ways.integrate(told.hand[0], changes), told.hand)
    assert told.errors[:3].max() < 1e-6
    half = ways.RANGES[2] / (ways.BINS - 1) / 2
    assert (told.errors[3] <= half * np.sqrt(2) * np.arange(ways.STEPS + 1) + 1e-6).all()


def test_only_joint_angles_go_wrong_on_a_longer_arm():
    told = ways.write(noise=0, longer=1.2)
    assert told.errors[0, -1] == pytest.approx(0.2 * np.linalg.norm(told.hand[-1]))
    assert told.errors[1:3].max() < 1e-6


def test_only_changes_stay_off_where_the_hand_began_aside_and_places_come_back_in_one_leap():
    told = ways.write(noise=0, moved=40)
    assert told.errors[:2, -1].max() < 1e-6
    assert told.errors[2, -1] == pytest.approx(40)
    assert told.first_step[:2] == pytest.approx(40, abs=0.1)
    assert told.first_step[2] < 1


def test_the_error_of_summed_changes_grows_as_the_root_of_the_time():
    errors = ways.write(noise=0.01).errors[2]
    assert errors[48] / errors[12] == pytest.approx(2, rel=0.1)


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


def test_what_is_watched_up_to_a_step_is_the_beginning_of_the_whole_run():
    for compute in (drift.imitate, chunks.follow):
        early, whole = compute(now=8), compute()
        assert early.now == 8
        assert whole.now == (drift.STEPS if compute is drift.imitate else chunks.STEPS)
        for name in ("paths", "survival") if compute is drift.imitate else ("hand", "votes"):
            assert np.array_equal(getattr(early, name), getattr(whole, name))
