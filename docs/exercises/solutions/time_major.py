"""Each step fills as many places as an action has numbers."""

from vla_core.model.action_tokens import ActionTokenizer


def answer(line: str, step: int, axis: int, tokenizer: ActionTokenizer) -> float:
    width = len(tokenizer.low)
    token = int(line.split()[step * width + axis])
    return float(tokenizer.centres[axis, token])
