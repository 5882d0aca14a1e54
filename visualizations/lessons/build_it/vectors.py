"""InfoNCE on a table of similarities."""

from math import exp, log

from visualizations.lessons.build_tasks import BuildTask, Case

EYE = "[[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0], [0.0, 0.0, 0.0, 1.0]]"
MIXED = [[0.9, 0.1, 0.2, 0.0], [0.8, 0.3, 0.1, 0.1], [0.0, 0.2, 0.7, 0.1], [0.1, 0.0, 0.2, 0.6]]


def mean_surprise(rows: list[list[float]], temperature: float) -> float:
    """Mean over rows of minus the logarithm of the share of the diagonal."""
    shares = [exp(row[i] / temperature) / sum(exp(s / temperature) for s in row) for i, row in enumerate(rows)]
    return -sum(log(share) for share in shares) / len(rows)


BOTH = (mean_surprise(MIXED, 0.5) + mean_surprise([list(row) for row in zip(*MIXED, strict=True)], 0.5)) / 2

TASK = BuildTask(
    title="The contrastive loss of a 4 × 4 table",
    story="Four pictures and their four sentences: table[i][j] is how similar picture i is to sentence j. The "
    "pairs that belong together stand on the diagonal. Divide by the temperature, take the softmax of each row, "
    "and minus the logarithm of the share on the diagonal; its mean over the rows is one half of the loss "
    "InfoNCE. The other half does the same with the columns. Answer with the mean of the two halves. With this "
    "loss the vectors of pictures and of sentences are brought together; «What a word is worth» shows it at work.",
    start="""from math import exp, log

def info_nce(table, temperature):
    # your lines
    return 0.0
""",
    cases=(
        Case(
            "info_nce([[0.0] * 4 for _ in range(4)], 1.0)",
            log(4),
            "All alike: the logarithm of 4, a guess of four.",
        ),
        Case(f"info_nce({EYE}, 1.0)", log((exp(1) + 3) / exp(1)), "A one on the diagonal against three zeros."),
        Case(f"info_nce({EYE}, 0.01)", 0.0, "A low temperature makes the right pairs certain."),
        Case(f"info_nce({MIXED}, 0.5)", BOTH, "Here rows and columns differ: both halves count."),
    ),
    hints=(
        "For one row: exp(row[i] / temperature) / sum(exp(s / temperature) for s in row).",
        "The columns are the rows of list(zip(*table)).",
    ),
    solution="""from math import exp, log

def half(table, temperature):
    surprise = 0.0
    for i, row in enumerate(table):
        share = exp(row[i] / temperature) / sum(exp(s / temperature) for s in row)
        surprise -= log(share)
    return surprise / len(table)

def info_nce(table, temperature):
    return (half(table, temperature) + half(list(zip(*table)), temperature)) / 2
""",
)
