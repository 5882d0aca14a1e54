"""The temporal ensemble of chunks."""

from math import exp

from visualizations.lessons.build_tasks import BuildTask, Case

OLD = exp(-0.5 * 2)

TASK = BuildTask(
    title="The ensemble of overlapping chunks",
    story="chunks holds pairs (step at which it was planned, list of actions); here an action is one number. For "
    "the present step, take from each chunk that covers it what it has planned for this step, and answer with "
    "the weighted mean. A vote weighs e^(-decay · age), where age counts from the newest vote.",
    start="""from math import exp

def blend(chunks, step, decay):
    votes = []
    # your lines
    return 0.0
""",
    cases=(
        Case("blend([(0, [1.0, 2.0, 3.0])], 1, 0.5)", 2.0, "One chunk: what it planned for this step."),
        Case("blend([(0, [1.0, 2.0, 3.0]), (2, [5.0, 6.0])], 2, 0.0)", 4.0, "Decay 0 is the plain mean."),
        Case(
            "blend([(0, [9.0, 9.0, 2.0]), (2, [4.0, 4.0, 4.0])], 2, 0.5)",
            (4.0 + OLD * 2.0) / (1 + OLD),
            "The newest has the age 0, the other 2. Weights must sum to one.",
        ),
        Case("blend([(0, [7.0]), (1, [1.0, 3.0])], 2, 0.5)", 3.0, "A chunk that has ended has no vote."),
        Case("blend([(0, [2.0, 2.0, 2.0]), (1, [8.0, 8.0])], 2, 50.0)", 8.0, "A fast decay leaves the newest."),
    ),
    hints=(
        "A chunk that was planned at `born` covers this step if 0 <= step - born < len(actions).",
        "Its vote is actions[step - born].",
        "newest = max(born of the votes); weight = exp(-decay * (newest - born)).",
    ),
    solution="""from math import exp

def blend(chunks, step, decay):
    votes = [(born, actions[step - born]) for born, actions in chunks if 0 <= step - born < len(actions)]
    newest = max(born for born, _ in votes)
    weights = [exp(-decay * (newest - born)) for born, _ in votes]
    return sum(w * vote for w, (_, vote) in zip(weights, votes)) / sum(weights)
""",
)
