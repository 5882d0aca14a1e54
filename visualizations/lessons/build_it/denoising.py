"""One Euler step of a flow, and the whole way."""

from visualizations.lessons.build_tasks import BuildTask, Case

TASK = BuildTask(
    title="From noise to an action, step by step",
    story="A flow says at each place x and time t with which velocity to go on. Write one Euler step, and the "
    "whole way from t = 0 to t = 1 in equal steps. Answer with the path: the start and the place after each "
    "step. x is a list of numbers, and velocity(x, t) a list as long.",
    start="""def euler_step(x, t, dt, velocity):
    # your lines
    return x

def flow(x, steps, velocity):
    path = [x]
    # your lines
    return path
""",
    cases=(
        Case(
            "euler_step([0.0, 1.0], 0.0, 0.1, lambda x, t: [1.0, -2.0])",
            [0.1, 0.8],
            "Place plus velocity times dt.",
        ),
        Case("euler_step([2.0], 0.5, 0.25, lambda x, t: [x[0] * t])", [2.25], "The velocity is asked at x and t."),
        Case(
            "flow([0.0], 4, lambda x, t: [1.0])",
            [[0.0], [0.25], [0.5], [0.75], [1.0]],
            "With 4 steps the path has 5 places.",
        ),
        Case(
            "flow([0.0], 2, lambda x, t: [t])[-1]", [0.25], "The times are 0 and a half; 1 is not asked any more."
        ),
        Case(
            "flow([4.0], 10, lambda x, t: [(1.0 - x[0]) / (1.0 - t)])[-1]",
            [1.0],
            "On a straight line Euler steps arrive, however many.",
        ),
    ),
    hints=(
        "v = velocity(x, t); each number moves by v · dt. Make a new list, or the path holds one list many times.",
        "dt is 1 / steps, and step i begins at t = i · dt.",
    ),
    solution="""def euler_step(x, t, dt, velocity):
    return [place + speed * dt for place, speed in zip(x, velocity(x, t))]

def flow(x, steps, velocity):
    path = [x]
    for i in range(steps):
        path.append(euler_step(path[-1], i / steps, 1 / steps, velocity))
    return path
""",
)
