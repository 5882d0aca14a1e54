"""From the simulator to the world: its path of predictions."""

from collections.abc import Mapping

from visualizations.lessons.lesson import (
    Step,
)
from vla_core.lessons.measured_curves import Measured
from vla_core.lessons.randomised import (
    STEP_MS,
    SceneComparison,
    shipped,
)
from vla_core.trace import Array
from vla_core.world import perturbations
from vla_core.world.perturbations import AXES, LOOKS

PLAIN, STRANGE = "taught plain", "taught randomised"  # names of the measured curves
WORST_DRAW = 4  # a seed with late and weak hands, in a step
FAR = (10.0, 50.0)  # mm astray, between the choices of a step
SAYS = {  # what steps with replayed commands reveal: str.format in Python, told.js in the browser
    "other physics": "{astray:.0f} mm. This hand does {gain:.0%} of what it is told, {milliseconds:g} ms late. A "
    "policy "
    "in closed loop sees the difference and can correct it; a list of commands cannot.",
}


def success(measured: Measured, name: str, point: int = -1) -> float:
    """At full strength, or at another point of the curve."""
    curve = measured.at(name)
    return float(curve.success[point]) if curve else float("nan")


def price(measured: Measured) -> str:
    """What the variety costs in the scene that the plain policy was trained in."""
    plain, strange = (success(measured, name, 0) for name in (PLAIN, STRANGE))
    if plain <= strange:
        return f"In the plain scene they reach {plain:.0%} and {strange:.0%}: the variety cost nothing."
    return (
        f"In the plain scene it is {plain:.0%} against {strange:.0%}: of the same number of steps, fewer were "
        "spent on that scene."
    )


UNEVEN = 0.15  # between the best and the worst kind of change, from which on a policy has a weak side
AT_ONCE = 0.5  # share of the whole fall at one strength, from which on a curve falls at once
TEXTURES = (  # why colours are hard for it
    " Half of its randomised episodes still had the usual textures, so most tables in training looked the same."
)
Shipped = Mapping[str, Array]  # axis → (n, 2), strengths and success


def weakest(shipped: Shipped) -> str:
    """The kind of change of looks under which success is lowest."""
    return min((name for name in LOOKS if name in shipped), key=lambda name: shipped[name][:, 1].mean())


def weak_side(shipped: Shipped) -> str:
    """Whether the policy has a weak side, which, and why."""
    means = {name: float(shipped[name][:, 1].mean()) for name in LOOKS if name in shipped}
    name = weakest(shipped)
    label = AXES[name].label.lower()
    if max(means.values()) - means[name] < UNEVEN:
        return f"And it is even: the lowest, «{label}», is {means[name]:.0%}."
    why = TEXTURES if name == "colours" else ""
    return (
        f"But it is not even: «{label}» is its weak side, {means[name]:.0%}.{why} What the draws do not contain "
        "often enough is not learnt."
    )


def falls_at_once(shipped: Shipped) -> bool:
    """Whether most of what is lost over the colours is lost at one strength."""
    shares = shipped["colours"][:, 1]
    lost = shares.max() - shares.min()
    return bool(lost > 0 and (shares[:-1] - shares[1:]).max() >= AT_ONCE * lost)


def fall_question() -> str:
    if falls_at_once(shipped()):
        return (
            "For colours and textures the success does not fall slowly, most of it falls at one strength. What "
            "happens there?"
        )
    return "For colours and textures the success falls step by step. What changes where it falls most?"


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Other physics, same commands",
            question="Commands that succeed in the plain scene are replayed blindly in a scene with other "
            "masses and friction and a hand of other strength. How far from its old place does the hand end?",
            choices=("Less than a centimetre", "One to five centimetres", "More than five centimetres"),
            values={"kind": "physics", "strength": 1.0, "seed": WORST_DRAW},
            answer=lambda r: sum(r.astray >= far for far in FAR),
            says=lambda r: SAYS["other physics"].format(
                astray=r.astray, gain=r.physics.gain, milliseconds=STEP_MS * r.physics.delay
            ),
        ),
        Step(
            title="Taught plain",
            question="A small policy was trained in the plain scene only and succeeds there always. How often "
            "does it at full strength of looks and physics?",
            choices=("Still nearly always", "In a quarter to nine tenths of the attempts", "More rarely"),
            values={"kind": "both", "strength": 1.0},
            answer=lambda r: (
                2 if success(r.measured, PLAIN) < 0.25 else 1 if success(r.measured, PLAIN) < 0.9 else 0
            ),
            says=lambda r: (
                f"{success(r.measured, PLAIN):.0%}, and the one trained in randomised scenes "
                f"{success(r.measured, STRANGE):.0%}, on the same drawer. {price(r.measured)}"
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
                f"{'; '.join(f'{AXES[n].label} {r.shipped[n][:, 1].mean():.0%}' for n in LOOKS)}. "
                f"{weak_side(r.shipped)}"
            ),
        ),
        Step(
            title="Where does it fall?",
            question=fall_question(),
            choices=(
                "Colours become so bright that nothing can be seen",
                "From there on textures are drawn anew as well",
                "From there on the camera moves as well",
            ),
            values={"kind": "looks", "strength": perturbations.TEXTURES_FROM},
            answer=lambda r: 1 if drop(r) == perturbations.TEXTURES_FROM else 0,
            says=lambda r: (
                f"The largest fall lies at {drop(r):g}; from {perturbations.TEXTURES_FROM:g} on table, floor and "
                f"walls get other textures. New colours alone leave {r.shipped['colours'][0, 1]:.0%}. A fall at "
                "one place points to one cause: look there first."
            ),
        ),
    )


def drop(result: SceneComparison) -> float:
    """The strength at which the success over colours falls most."""
    strengths, shares = result.shipped["colours"].T
    falls = shares[:-1] - shares[1:]
    return float(strengths[1:][falls.argmax()])
