"""From a vision-language model to a robot's: the same trunk, another output, counted at every arrow.

flow(side, patch, words, actions) -> Flow: the shape after each stage of OpenVLA (Kim et al. 2024), simplified to
one vision encoder, and what the two kinds of answer cost.
"""

from dataclasses import dataclass

COLOURS = 3
VISION = 1024  # numbers for each patch, as the course draws it; the real encoder is two, side by side
WIDTH = 4096  # of Llama 2 7B
VOCABULARY = 32_000  # of Llama 2
BINS = 256
CAPTION = 100  # tokens of a spoken answer
FLOAT = 4  # bytes


@dataclass(frozen=True)
class Arrow:
    """What passes between two stages."""

    stage: str
    what: str
    shape: tuple[int, ...]

    @property
    def numbers(self) -> int:
        total = 1
        for side in self.shape:
            total *= side
        return total


@dataclass(frozen=True)
class Flow:
    """Every arrow, and what the answers cost."""

    arrows: tuple[Arrow, ...]
    patches: int
    tokens: int  # that the trunk reads
    pairs: int  # of tokens that one head of attention compares
    outputs: int  # tokens of an action
    caption: int  # tokens of a spoken answer
    choices: float  # different actions that can be written
    bytes_out: int
    projector: int  # weights of the two-layer bridge from vision to language


def flow(side: int = 224, patch: int = 14, words: int = 22, actions: int = 7) -> Flow:
    """Count the shapes for a picture of this side, cut in patches of that side."""
    patches = (side // patch) ** 2
    tokens = patches + words
    arrows = (
        Arrow("vision", "picture", (COLOURS, side, side)),
        Arrow("vision", "patches", (patches, VISION)),
        Arrow("fusion", "patches as words", (patches, WIDTH)),
        Arrow("language", "instruction", (words, WIDTH)),
        Arrow("fusion", "one sequence", (tokens, WIDTH)),
        Arrow("heads", "action tokens", (actions,)),
        Arrow("action", "action", (actions,)),
    )
    return Flow(
        arrows=arrows,
        patches=patches,
        tokens=tokens,
        pairs=tokens**2,
        outputs=actions,
        caption=CAPTION,
        choices=float(BINS) ** actions,
        bytes_out=actions * FLOAT,
        projector=VISION * WIDTH + WIDTH + WIDTH * WIDTH + WIDTH,
    )
