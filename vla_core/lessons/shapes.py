"""From a vision-language model to a robot's: one backbone, two kinds of answer, counted at every arrow.

flow(view, side, words, answer) -> Flow: the shape after each stage of OpenVLA (Kim et al. 2024) with its two
vision encoders, its projector and Llama 2 (Touvron et al. 2023), and where its weights are. The sizes are those of
the published architectures; all counts follow from them.
"""

from dataclasses import dataclass
from math import prod

VIEWS = ("what flows", "which pairs are compared", "where the weights are")  # what the picture shows
ANSWERS = ("an action", "a caption")
COLOURS = 3
LANGUAGE_MODEL = "Llama 2"
PATCH = 14  # pixels, side of a patch of both encoders
DINO = {"layers": 24, "width": 1024, "inner": 4096}  # DINOv2 ViT-L (Oquab et al. 2023)
SIGLIP = {"layers": 27, "width": 1152, "inner": 4304}  # SigLIP so400m (Zhai et al. 2023)
COARSE_PATCH, BASE_WIDTH = 16, 768  # of ViT-B, a common smaller encoder
LLAMA = {"layers": 32, "width": 4096, "inner": 11_008}  # Llama 2 7B
VOCABULARY = 32_000  # of Llama 2
BINS = 256
NUMBERS = 7  # of an action: three of place, three of rotation, the gripper
CAPTION = 100  # tokens of a written answer
FLOAT = 4  # bytes
SIDES = tuple(range(56, 449, 28))  # pixels, for the curve


@dataclass(frozen=True)
class Arrow:
    """What passes between two stages."""

    stage: str
    what: str
    shape: tuple[int, ...]

    @property
    def numbers(self) -> int:
        return prod(self.shape)


@dataclass(frozen=True)
class Flow:
    """Every arrow, and what the answer costs."""

    view: str
    answer: str
    side: int  # pixels
    arrows: tuple[Arrow, ...]
    patches: int
    tokens: int  # that the language model reads
    pairs: int  # of tokens that one head of attention compares
    outputs: int  # tokens of the answer, each one forward pass
    choices: float  # different actions that can be written
    bytes_out: int  # of an action as floats
    weights: dict[str, int]  # of each part
    sides: tuple[int, ...]  # pixels
    pairs_of_sides: tuple[int, ...]


def flow(
    view: str = VIEWS[0], side: int = 224, words: int = 22, answer: str = ANSWERS[0], patch: int = PATCH
) -> Flow:
    """Count the shapes for a picture of this side and an instruction of so many tokens."""
    patches = count_patches(side, patch)
    tokens = patches + words
    outputs = NUMBERS if answer == ANSWERS[0] else CAPTION
    seen = DINO["width"] + SIGLIP["width"]
    arrows = (
        Arrow("vision", "picture", (COLOURS, side, side)),
        Arrow("vision", "patches seen by DINOv2", (patches, DINO["width"])),
        Arrow("vision", "patches seen by SigLIP", (patches, SIGLIP["width"])),
        Arrow("vision", "both side by side", (patches, seen)),
        Arrow("fusion", "projected to a word's width", (patches, LLAMA["width"])),
        Arrow("language", "instruction", (words, LLAMA["width"])),
        Arrow("fusion", "one sequence", (tokens, LLAMA["width"])),
        Arrow("heads", "scores of the next token", (VOCABULARY,)),
        Arrow("heads", "tokens of the answer", (outputs,)),
        *((Arrow("action", "action", (NUMBERS,)),) if answer == ANSWERS[0] else ()),
    )
    return Flow(
        view=view,
        answer=answer,
        side=side,
        arrows=arrows,
        patches=patches,
        tokens=tokens,
        pairs=tokens**2,
        outputs=outputs,
        choices=float(BINS) ** NUMBERS,
        bytes_out=NUMBERS * FLOAT,
        weights=weights(seen),
        sides=SIDES,
        pairs_of_sides=tuple((count_patches(one, patch) + words) ** 2 for one in SIDES),
    )


def count_patches(side: int, patch: int) -> int:
    """A square picture cut into whole squares."""
    return (side // patch) ** 2


def weights(seen: int) -> dict[str, int]:
    """The weights of each part, biases and norms left out."""
    return {
        "DINOv2": DINO["layers"] * block(DINO["width"], DINO["inner"], 2),
        "SigLIP": SIGLIP["layers"] * block(SIGLIP["width"], SIGLIP["inner"], 2),
        "projector": seen * LLAMA["width"] + LLAMA["width"] ** 2,
        LANGUAGE_MODEL: LLAMA["layers"] * block(LLAMA["width"], LLAMA["inner"], 3)
        + 2 * VOCABULARY * LLAMA["width"],
    }


def block(width: int, inner: int, matrices: int) -> int:
    """One transformer block: four matrices of attention, two or three of the feed-forward part."""
    return 4 * width**2 + matrices * width * inner
