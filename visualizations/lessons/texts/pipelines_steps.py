"""A pipeline of stages, or one network: its path of predictions."""

from visualizations.lessons.lesson import Step
from vla_core.lessons.pipelines import Comparison, compare

ONCE, EVERY, WHOLE = range(3)
STAGES = ("detector", "planner", "slip")
EXACT = {"detector": 8.0, "planner": 12.0, "slip": 5.0}  # mm
COARSE = {"detector": 30.0, "planner": 3.0, "slip": 8.0}
SLIPPERY, KNOCKED, GRAINY = 6.0, 40.0, 0.05


def steps() -> tuple[Step, ...]:
    repair_once = compare().rms[ONCE]
    return (
        Step(
            title="Looks once",
            question=f"The detector is now wrong by {EXACT['detector']:g} mm only, the planner by "
            f"{EXACT['planner']:g}, and the motors slip by {EXACT['slip']:g} mm. You may repair one stage of the "
            "pipeline that looks once. Which repair helps most?",
            choices=("the detector", "the planner", "the motors, which slip"),
            values=EXACT,
            answer=lambda r: STAGES.index(r.best_repair(ONCE)),
            says=lambda r: (
                f"The {r.best_repair(ONCE)}: {listed(r, ONCE)}. Variances add, so the largest error dominates."
            ),
        ),
        Step(
            title="Looks at every step",
            question=f"Now a coarse detector, wrong by {COARSE['detector']:g} mm, a planner by "
            f"{COARSE['planner']:g}, and motors that slip by {COARSE['slip']:g} mm. The pipeline looks at every "
            "step. Which repair helps it most?",
            choices=("the detector", "the planner", "the motors, which slip"),
            values=COARSE,
            answer=lambda r: STAGES.index(r.best_repair(EVERY)),
            says=lambda r: (
                f"The {r.best_repair(EVERY)}: {listed(r, EVERY)}. Slips are taken back, and many detections "
                "average out, but only in part: a large error of the detector is still the largest that is left. "
                f"For looking once the best repair would be the {r.best_repair(ONCE)}."
            ),
        ),
        Step(
            title="Slippery motors",
            question=f"The motors slip by {SLIPPERY:g} mm in each step. Which system suffers most?",
            choices=("the pipeline that looks once", "the pipeline that looks at every step", "end to end"),
            values={"slip": SLIPPERY},
            answer=lambda r: max(range(3), key=lambda i: r.rms[i] - compare().rms[i]),
            says=lambda r: (
                f"Looking once goes from {repair_once:.0f} to {r.rms[ONCE]:.0f} mm, looking at every step from "
                f"{compare().rms[EVERY]:.0f} to {r.rms[EVERY]:.0f} mm, end to end from {compare().rms[WHOLE]:.0f} "
                f"to {r.rms[WHOLE]:.0f} mm. Closed loops take slips back."
            ),
        ),
        Step(
            title="The camera was bumped",
            question=f"Somebody bumps the camera, and every plan is off by {KNOCKED:g} mm. How much better is "
            "looking at every step than looking once?",
            choices=("At most a fifth", "About half the miss", "The miss nearly disappears"),
            values={"planner": KNOCKED},
            answer=lambda r: (
                0 if r.rms[EVERY] > 0.8 * r.rms[ONCE] else (1 if r.rms[EVERY] > 0.3 * r.rms[ONCE] else 2)
            ),
            says=lambda r: (
                f"{r.rms[EVERY]:.0f} mm against {r.rms[ONCE]:.0f} mm. A loop corrects what it can see; this error "
                f"is in the seeing. The end-to-end policy has no calibration and stays at {r.rms[WHOLE]:.0f} mm."
            ),
        ),
        Step(
            title="Grainy pictures",
            question=f"Now a worse camera: a grain of {GRAINY:g} instead of {compare().errors.grain:g}. Who "
            "misses most?",
            choices=("the pipeline that looks once", "the pipeline that looks at every step", "end to end"),
            values={"grain": GRAINY},
            answer=lambda r: max(range(3), key=lambda i: r.rms[i]),
            says=lambda r: (
                f"End to end misses by {r.rms[WHOLE]:.0f} mm, the pipelines by {r.rms[ONCE]:.0f} and "
                f"{r.rms[EVERY]:.0f} mm. One network is not better by nature; it has errors too, and no stage in "
                "which one could repair them."
            ),
        ),
    )


def listed(result: Comparison, system: int) -> str:
    """What is left of the miss after each repair."""
    left = ", ".join(f"{result.repaired[name][system]:.0f} mm without the {name}'s error" for name in STAGES)
    return f"{result.rms[system]:.0f} mm as it is, {left}"
