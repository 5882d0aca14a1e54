"""A chunk of actions as one line of tokens."""

from visualizations.lessons.build_tasks import BuildTask, Case

TASK = BuildTask(
    title="A chunk as one line, step after step",
    story="A chunk is a list of actions, each a list of tokens. Write it as one line of text in time-major "
    "order: all tokens of the first action, then of the second. Then read a line back. A line whose tokens do "
    "not fill whole actions is refused: answer with None.",
    start="""def write(chunk):
    # your lines
    return ''

def read(line, numbers):
    # your lines; `numbers` is how many tokens an action has
    return []
""",
    cases=(
        Case("write([[1, 2, 3], [4, 5, 6]])", "1 2 3 4 5 6", "Dimension-major would be 1 4 2 5 3 6."),
        Case("write([[153, 115, 204, 128, 128, 128, 255]])", "153 115 204 128 128 128 255"),
        Case("read('1 2 3 4 5 6', 3)", [[1, 2, 3], [4, 5, 6]], "Numbers, not words: int(...)."),
        Case("read('1 2 3 4 5 6', 2)", [[1, 2], [3, 4], [5, 6]]),
        Case("read('1 2 3 4 5', 3)", None, "Five tokens are no whole actions of three."),
        Case("read(write([[0, 9], [8, 7]]), 2)", [[0, 9], [8, 7]], "There and back is the same chunk."),
    ),
    hints=(
        "Two loops in one: [token for action in chunk for token in action].",
        "tokens[i:i + numbers] is one action; i goes from 0 in strides of `numbers`.",
    ),
    solution="""def write(chunk):
    return ' '.join(str(token) for action in chunk for token in action)

def read(line, numbers):
    tokens = [int(word) for word in line.split()]
    if len(tokens) % numbers:
        return None
    return [tokens[i:i + numbers] for i in range(0, len(tokens), numbers)]
""",
)
