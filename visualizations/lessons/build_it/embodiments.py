"""Normalised actions across arms."""

from visualizations.lessons.build_tasks import BuildTask, Case

TASK = BuildTask(
    title="One action for many arms",
    story="arms tells for each arm how far its hand may move in one step, from low to high, in metres. Turn a "
    "movement of one arm into the shared range from -1 to 1, back for any arm, and carry it from one arm to "
    "another.",
    start="""arms = {'franka': (-0.05, 0.05), 'widowx': (-0.03, 0.03), 'press': (0.0, 0.02)}

def normalise(move, arm):
    low, high = arms[arm]
    # your lines
    return move

def denormalise(action, arm):
    # your lines
    return action

def carry_over(move, source, target):
    # your lines
    return move
""",
    cases=(
        Case(
            "normalise([0.05, -0.05, 0.0], 'franka')", [1.0, -1.0, 0.0], "The ends of the range become -1 and 1."
        ),
        Case("normalise([0.01, 0.02], 'press')", [0.0, 1.0], "Not every range has 0 in its middle."),
        Case("denormalise([1.0, 0.0, -0.5], 'widowx')", [0.03, 0.0, -0.015]),
        Case(
            "denormalise(normalise([0.013, -0.02], 'franka'), 'franka')", [0.013, -0.02], "There and back again."
        ),
        Case("carry_over([0.025], 'franka', 'widowx')", [0.015], "Half of one range is half of the other."),
        Case("carry_over([0.015], 'widowx', 'press')", [0.015], "Three quarters of the way from low to high."),
    ),
    hints=(
        "(value - low) / (high - low) lies between 0 and 1; times 2, minus 1.",
        "Backwards: (action + 1) / 2 · (high - low) + low.",
        "carry_over is one call inside the other.",
    ),
    solution="""arms = {'franka': (-0.05, 0.05), 'widowx': (-0.03, 0.03), 'press': (0.0, 0.02)}

def normalise(move, arm):
    low, high = arms[arm]
    return [(value - low) / (high - low) * 2 - 1 for value in move]

def denormalise(action, arm):
    low, high = arms[arm]
    return [(value + 1) / 2 * (high - low) + low for value in action]

def carry_over(move, source, target):
    return denormalise(normalise(move, source), target)
""",
)
