"""From the simulator to the world: its path of predictions."""

from visualizations.lessons.lesson import (
    Step,
)
from vla_core.lessons.measured_curves import Measured
from vla_core.lessons.randomised import (
    STEP_MS,
    SceneComparison,
)
from vla_core.world import perturbations
from vla_core.world.perturbations import AXES, LOOKS

PLAIN, STRANGE = "taught plain", "taught randomised"  # names of the measured curves
WORST_DRAW = 4  # a seed with late and weak hands, in a step


def success(measured: Measured, name: str) -> float:
    """At full strength."""
    curve = measured.at(name)
    return float(curve.success[-1]) if curve else float("nan")


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Other physics, same commands",
            question="The teacher's commands of the plain scene are replayed blindly in a scene with other "
            "masses and friction and a hand of other strength. How far from its old place does the hand end?",
            choices=("Less than a centimetre", "One to five centimetres", "More than five centimetres"),
            values={"kind": "physics", "strength": 1.0, "seed": WORST_DRAW},
            answer=lambda r: 0 if r.astray < 10 else 1 if r.astray < 50 else 2,
            says=lambda r: (
                f"{r.astray:.0f} mm. This hand does {r.physics.gain:.0%} of what it is told, "
                f"{STEP_MS * r.physics.delay:g} ms late. A policy in closed loop sees the difference and can "
                "correct it; a list of commands cannot."
            ),
        ),
        Step(
            title="Taught plain",
            question="A small policy was trained in the plain scene only and succeeds there always. How often "
            "does it at full strength of looks and physics?",
            choices=("Never", "About three times in four", "Still always"),
            values={"kind": "both", "strength": 1.0},
            answer=lambda r: (
                0 if success(r.measured, PLAIN) < 0.2 else 1 if success(r.measured, PLAIN) < 0.9 else 2
            ),
            says=lambda r: (
                f"{success(r.measured, PLAIN):.0%}, and the one trained in randomised scenes "
                f"{success(r.measured, STRANGE):.0%}, on the same drawer. In the plain scene both are equal: "
                "here the variety cost nothing, because the task is easy for its size."
            ),
        ),
        Step(
            title="Our policy's weak side",
            question="The policy that ships was trained in randomised scenes. Which change of looks hurts it "
            "most?",
            choices=tuple(AXES[name].label for name in LOOKS),
            values={"kind": "looks", "strength": 1.0},
            answer=lambda r: min(range(len(LOOKS)), key=lambda i: r.shipped[LOOKS[i]][:, 1].mean()),
            says=lambda r: (
                f"{'; '.join(f'{AXES[n].label} {r.shipped[n][:, 1].mean():.0%}' for n in LOOKS)}. Half of its "
                "randomised episodes had the usual textures, because changing them is slow. The others were "
                "too few."
            ),
        ),
        Step(
            title="Why so suddenly?",
            question="For colours and textures the success does not fall slowly, it falls at one strength. "
            "What happens there?",
            choices=(
                "Colours become so bright that nothing can be seen",
                "From there on textures are drawn anew as well",
                "From there on the camera moves as well",
            ),
            values={"kind": "looks", "strength": perturbations.TEXTURES_FROM},
            answer=lambda r: 1 if drop(r) == perturbations.TEXTURES_FROM else 0,
            says=lambda r: (
                f"The largest fall lies at {drop(r):g}, where table, floor and walls get other textures. New "
                f"colours alone leave {r.shipped['colours'][0, 1]:.0%}. A fall at one place points to one "
                "cause: look there first."
            ),
        ),
    )


def drop(result: SceneComparison) -> float:
    """The strength at which the success over colours falls most."""
    strengths, shares = result.shipped["colours"].T
    falls = shares[:-1] - shares[1:]
    return float(strengths[1:][falls.argmax()])
