"""Four puzzles of design: its path of predictions."""

from visualizations.lessons.lesson import (
    Step,
)
from vla_core.lessons.puzzles import (
    KITCHEN,
    NUMBERS,
    RATE,
    TOKEN,
    Solved,
    solve,
)

PASS, AHEAD = 50.0, 3  # ms of the kitchen's forward pass; actions in a chunk, in a step
LOOK, LONG = 20.0, 20  # ms and actions of the catching robot, in a step
STIFF = 90.0  # degrees that the new wrist turns, in a step


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="The slow robot",
            question=f"The pass takes {solve().latency:g} ms, an action lasts {1000 / RATE:.0f} ms. Now chunks "
            f"of {AHEAD}, but it still waits for each pass. How long does the movement take?",
            choices=("As long as the teacher's", "About twice as long", "Three times as long, as before"),
            values={"chunk": AHEAD},
            answer=lambda r: min(int(r.facts["waits for each pass"] - 0.5), 2),
            says=lambda r: (
                f"{r.facts['waits for each pass']:.1f} times the teacher's time: {AHEAD} actions, then a "
                f"pause. If the pass runs meanwhile, it is {r.facts['plans ahead']:.2f}. Pauses at regular "
                "intervals are the sign to look for in a log."
            ),
        ),
        Step(
            title="The peg",
            question=f"The new wrist turns {STIFF:.0f}° to either side. Objects lie in any direction; a "
            "gripper looks the same after half a turn, a keyed peg only after a whole one. Who can serve all "
            "directions?",
            choices=("Both", "Picking can, the peg about half", "Neither"),
            values={"puzzle": "peg", "wrist": STIFF},
            answer=lambda r: 0 if r.facts["keyed peg"] > 0.95 else 1 if r.facts["pick and place"] > 0.95 else 2,
            says=lambda r: (
                f"{r.facts['pick and place']:.0%} of the grasps, {r.facts['keyed peg']:.0%} of the pegs. The "
                "policy was trained on wrists that turn further and asks for what this one cannot do. Give it "
                "the arm's limits, or demonstrations with this arm."
            ),
        ),
        Step(
            title="The kitchen",
            question=f"A pass of {PASS:g} ms, computed ahead, one action each time, drawn by flow. Does it "
            f"reach {KITCHEN:g} Hz?",
            choices=("Yes", "No, but with two actions it would", "No, it needs ten actions or more"),
            values={"puzzle": "kitchen", "latency": PASS, "chunk": 1},
            answer=lambda r: (
                0
                if r.facts["flow, plans ahead"] >= KITCHEN
                else 1
                if solve("kitchen", PASS, 2).facts["flow, plans ahead"] >= KITCHEN
                else 2
            ),
            says=lambda r: (
                f"{r.facts['flow, plans ahead']:.0f} actions a second, and two at once are enough. Waiting for "
                f"each pass gives {r.facts['flow, waits for each pass']:.0f}, text "
                f"{r.facts['text, number by number']:.0f}: {NUMBERS} tokens an action take "
                f"{NUMBERS * TOKEN:.0f} ms, whatever the chunk."
            ),
        ),
        Step(
            title="A chunk of fifty",
            question="Chunks of fifty keep the pace easily. The jar slips. How long until the arms act on it, "
            "at worst?",
            choices=("One pass, about 50 ms", "A fifth of a second", "More than a second and a half"),
            values={"puzzle": "kitchen", "latency": PASS, "chunk": 50},
            answer=lambda r: 0 if r.facts["reaction"] < 100 else 1 if r.facts["reaction"] < 1000 else 2,
            says=lambda r: (
                f"{r.facts['reaction']:.0f} ms, if it is carried out to its end: "
                f"{r.facts['reaction'] - PASS:.0f} ms of chunk and one pass. Predict fifty, carry out a few, "
                "decide again: the pace needs only two."
            ),
        ),
        Step(
            title="Catch and thread",
            question="One robot threads a needle, then catches a ball. Its horizon is always one, always "
            f"{LONG}, or adaptive. Which trembles little at the needle and follows the ball?",
            choices=("Always one", f"Always {LONG}", "Adaptive"),
            values={"puzzle": "catch", "latency": LOOK, "chunk": LONG},
            answer=lambda r: best_hand(r),
            says=lambda r: (
                f"Adaptive: it trembles {r.facts['adaptive, trembling']:.2f} mm a step and is "
                f"{r.facts['adaptive, off']:.0f} mm off the ball. Always one trembles "
                f"{r.facts['always one, trembling']:.2f} mm and is {r.facts['always one, off']:.0f} mm off; "
                f"always {LONG} is calm and {r.facts[f'always {LONG}, off']:.0f} mm off. The price: the ball "
                "is noticed only when the last long chunk ends."
            ),
        ),
    )


def best_hand(result: Solved) -> int:
    """The first hand that is calm and near the ball, each within half of the worst."""
    names = ("always one", f"always {result.chunk}", "adaptive")
    calm = max(result.facts[f"{name}, trembling"] for name in names) / 2
    near = max(result.facts[f"{name}, off"] for name in names) / 2
    fits = [result.facts[f"{n}, trembling"] < calm and result.facts[f"{n}, off"] < near for n in names]
    return fits.index(True)
