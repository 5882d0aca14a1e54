"""Time-major: where in the line of a chunk does one number stand?

A chunk of K actions is written as one line of tokens, step after step. Read only one number from the line:
number `axis` of the action at `step`, both counted from 0. `python -m docs.exercises.time_major` checks it.
"""

from collections.abc import Callable

import numpy as np

from docs.exercises import verdict
from vla_core.model.action_tokens import ActionTokenizer

Answer = Callable[[str, int, int, ActionTokenizer], float]


def answer(line: str, step: int, axis: int, tokenizer: ActionTokenizer) -> float:
    """The value, from -1 to 1, of one number in a line such as "128 0 255 7 128 …"."""
    raise NotImplementedError


def check(answer: Answer) -> None:
    tokenizer = ActionTokenizer()
    chunk = np.random.default_rng(0).uniform(-1, 1, (12, 4))
    line = tokenizer.text(tokenizer.encode(chunk))
    read = tokenizer.decode(tokenizer.parse(line))
    for step, axis in np.ndindex(read.shape):
        found = answer(line, step, axis, tokenizer)
        right = read[step, axis]
        assert abs(found - right) < 1e-9, f"number {axis} of step {step} is {right:.3f}, not {found:.3f}."


if __name__ == "__main__":
    print(verdict(answer, check))
