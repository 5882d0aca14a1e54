"""Which seeds belong to whom. The ranges cannot meet, so nothing is ever tested on what it was taught on."""

from vla_core.errors import Mistake

TEST_SEEDS = range(0, 1_000_000)  # evaluation, and whatever a person types
TRAIN_SEEDS = range(1_000_000, 1_000_000_000)  # the teacher's demonstrations
DAGGER_SEEDS = range(1_000_000_000, 2_000_000_000)  # the policy drives, the teacher labels
BLOCK = 100_000  # seeds set aside for each value of `--seed`


def unseen_seed(index: int, seed: int = 0) -> int:
    """The `index`-th test episode of the run that was started with `--seed`."""
    return drawn(TEST_SEEDS, index, seed)


def train_seed(index: int, seed: int = 0) -> int:
    """The `index`-th attempt at a demonstration in the run that was started with `--seed`."""
    return drawn(TRAIN_SEEDS, index, seed)


def dagger_seed(index: int, seed: int = 0) -> int:
    """The `index`-th DAgger episode of the run that was started with `--seed`."""
    return drawn(DAGGER_SEEDS, index, seed)


def drawn(seeds: range, index: int, seed: int) -> int:
    """Each `--seed` has a block of its own inside the range."""
    blocks = len(seeds) // BLOCK
    if not (0 <= index < BLOCK and 0 <= seed < blocks):
        raise Mistake(
            f"There is no episode {index} with --seed {seed}: "
            f"episodes go from 0 to {BLOCK - 1} and --seed from 0 to {blocks - 1}."
        )
    return seeds[seed * BLOCK + index]
