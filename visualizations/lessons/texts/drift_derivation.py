"""Small errors grow: the formula of compounding error, step by step."""

from visualizations.lessons.lesson import Derived
from vla_core.lessons.drift import STEPS, Drift

EARLY = 3  # steps that are worked out one by one


def derivation() -> tuple[Derived, ...]:
    return (
        Derived(
            f"Begin on the curve, δ = 0, and decide at every step. How far off is the policy after {EARLY} steps?",
            "Put what you have into (1 + α) δ + ε, again and again.",
            lambda r: (
                f"ε, then (1 + α) ε + ε, then (1 + α)² ε + (1 + α) ε + ε. With α = {r.alpha:g} that is "
                f"{r.single[EARLY]:.2f} ε."
            ),
        ),
        Derived(
            f"Each step adds one more power of (1 + α). What is the sum after T = {STEPS} steps?",
            "A geometric series: multiply the sum by α, and all terms but two cancel.",
            lambda r: (
                f"δ = ε ((1 + α)ᵀ − 1) / α = {r.single[-1]:,.0f} ε. Without feedback, as α goes to 0, it would be "
                f"T ε = {STEPS} ε."
            ),
        ),
        Derived(
            "Now decide once for k actions and execute them without looking. How often do errors feed back, and "
            "how large is the error of one decision?",
            "Between two decisions nothing is looked at; each of the k actions still adds ε.",
            lambda r: f"n = T / k = {STEPS / r.chunk:g} decisions, each off by k ε = {r.chunk} ε.",
        ),
        Derived(
            "Put both into the formula: k ε for ε, n for T. What do chunks change?",
            "The exponent becomes k times smaller; the factor before it becomes k times larger.",
            lambda r: (
                f"δ = k ε ((1 + α)ⁿ − 1) / α = {r.chunked[-1]:,.0f} ε instead of {r.single[-1]:,.0f} ε: "
                f"{r.single[-1] / r.chunked[-1]:.1f} times less, since the exponent counts for more than the "
                "factor."
            ),
        ),
        Derived(
            "When do chunks gain nothing by this formula?",
            "What is left of both formulas as α goes to 0?",
            says_when_chunks_gain_nothing,
        ),
    )


def says_when_chunks_gain_nothing(result: Drift) -> str:
    """The premise, held against the clone of the experiment."""
    gain = round(result.gain, 2) + 0.0
    premise = "amplifies its errors" if gain > 0 else "takes errors back" if gain < 0 else "ignores them"
    return (
        f"As α goes to 0 both become T ε. Measured, the clone's own α is {gain:.2f}: it {premise}. The formula "
        "speaks of a policy that amplifies its errors; measure that first."
    )
