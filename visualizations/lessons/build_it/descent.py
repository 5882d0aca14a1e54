"""One step of gradient descent."""

from visualizations.lessons.build_tasks import BuildTask, Case

TASK = BuildTask(
    title="One step of gradient descent",
    story="A line y = w · x + b is to fit some points. The loss is the mean of (w · x + b - y)² over the points. "
    "Write one step: compute the slopes of the loss for w and b, and answer with the new pair (w, b).",
    start="""def gradient_step(points, w, b, rate):
    slope_w = slope_b = 0.0
    for x, y in points:
        error = w * x + b - y
        # your lines
    return w, b
""",
    cases=(
        Case("gradient_step([(1.0, 2.0)], 0.0, 0.0, 0.1)", [0.4, 0.4], "The derivative of a square brings a 2."),
        Case("gradient_step([(0.0, 1.0), (2.0, 5.0)], 0.0, 0.0, 0.1)", [1.0, 0.6], "The loss is a mean: divide."),
        Case("gradient_step([(1.0, 1.0), (2.0, 2.0)], 1.0, 0.0, 0.5)", [1.0, 0.0], "A perfect line stays."),
        Case("gradient_step([(3.0, 0.0)], 1.0, 0.0, 0.05)", [0.1, -0.3], "Against the slope: subtract."),
    ),
    hints=(
        "The slope for w is the mean of 2 · error · x, the slope for b the mean of 2 · error.",
        "Compute both slopes before you change anything, then subtract rate times slope from each.",
    ),
    solution="""def gradient_step(points, w, b, rate):
    slope_w = slope_b = 0.0
    for x, y in points:
        error = w * x + b - y
        slope_w += 2 * error * x / len(points)
        slope_b += 2 * error / len(points)
    return w - rate * slope_w, b - rate * slope_b
""",
)
