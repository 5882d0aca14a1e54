"""Reading: which task does a sentence ask for, and when should nothing move?

Load the trained reader from `WORDS` and answer with the task of each sentence, or None where the reader says
that nothing should move. `python -m docs.exercises.read_sentence` checks it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from docs.exercises import verdict

WORDS = Path(__file__).parents[2] / "checkpoints" / "words.safetensors"
ASKED = {
    "please open the drawer": "drawer-open-v3",
    "shut the window": "window-close-v3",
    "press the button from the top": "button-press-topdown-v3",
    "what is the weather like in Paris": None,
    "do not open the drawer": None,
}
Answer = Callable[[Sequence[str], Path], list[str | None]]


def answer(sentences: Sequence[str], words: Path) -> list[str | None]:
    """The names of the tasks, in the order of the sentences; vla_core/language/reader.py has what you need."""
    raise NotImplementedError


def check(answer: Answer) -> None:
    found = answer(list(ASKED), WORDS)
    assert len(found) == len(ASKED), f"{len(ASKED)} sentences want as many answers, not {len(found)}."
    for (sentence, right), task in zip(ASKED.items(), found, strict=True):
        assert task == right, f"«{sentence}» asks for {right}, not {task}."


if __name__ == "__main__":
    print(verdict(answer, check))
