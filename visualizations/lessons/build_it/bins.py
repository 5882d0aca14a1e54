"""An action as tokens, and back."""

from visualizations.lessons.build_tasks import BuildTask, Case

RANGES = "[-0.5, -0.5, -0.5, -3.14, -3.14, -3.14, 0.0], [0.5, 0.5, 0.5, 3.14, 3.14, 3.14, 1.0]"

TASK = BuildTask(
    title="An action as tokens, and back",
    story="Each number of an action has a range from low to high. Turn it into the nearest of `bins` whole "
    "numbers, from 0 at the low end to bins - 1 at the high end; outside its range it becomes the nearest end. "
    "Then turn tokens back into numbers. Any whole number half-way between two counts as the upper one.",
    start="""def tokenise(action, low, high, bins=256):
    tokens = []
    # your lines
    return tokens

def detokenise(tokens, low, high, bins=256):
    action = []
    # your lines
    return action
""",
    cases=(
        Case(
            f"tokenise([0.1, -0.05, 0.3, 0.0, 0.0, 0.0, 1.0], {RANGES})",
            [153, 115, 204, 128, 128, 128, 255],
            "114 or 127 instead of 115 and 128: int() cuts off; round to the nearest bin.",
        ),
        Case(
            f"tokenise([-9.0, 9.0, -0.5, 3.14, -3.14, 0.0, 0.0], {RANGES})",
            [0, 255, 0, 255, 0, 128, 0],
            "Outside the range: the nearest end.",
        ),
        Case(
            "tokenise([0.5, 0.25], [0.0, 0.0], [1.0, 1.0], 3)", [1, 1], "3 bins: 0, a half, 1. A quarter goes up."
        ),
        Case(
            "detokenise([0, 1, 2], [0.0, 0.0, 0.0], [1.0, 1.0, 1.0], 3)",
            [0.0, 0.5, 1.0],
            "Both ends are bins, so there are bins - 1 steps between them.",
        ),
        Case(
            "max(abs(a - b) for a, b in zip([0.1, -0.05, 0.3], detokenise([153, 115, 204, 0, 0, 0, 0], "
            f"{RANGES}))) <= 1.0 / 255 / 2 + 1e-9",
            True,
            "What comes back is at most half a bin away.",
        ),
    ),
    hints=(
        "The share of the range is (value - low) / (high - low); it lies between 0 and 1 inside the range.",
        "Multiply the share by bins - 1. int(x + 0.5) is the nearest whole number for positive x.",
        "Cut first: min(max(share, 0.0), 1.0).",
    ),
    solution="""def tokenise(action, low, high, bins=256):
    tokens = []
    for value, a, b in zip(action, low, high):
        share = min(max((value - a) / (b - a), 0.0), 1.0)
        tokens.append(int(share * (bins - 1) + 0.5))
    return tokens

def detokenise(tokens, low, high, bins=256):
    return [a + token / (bins - 1) * (b - a) for token, a, b in zip(tokens, low, high)]
""",
)
