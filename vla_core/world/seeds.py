"""Seeds for testing, training and DAgger: three ranges that do not overlap, so no test episode was trained on."""

from vla_core.errors import InvalidInput

TEST_SEEDS = range(0, 1_000_000)  # evaluation, and every seed that a person gives
TRAIN_SEEDS = range(1_000_000, 1_000_000_000)  # the teacher's demonstrations
DAGGER_SEEDS = range(1_000_000_000, 2_000_000_000)  # episodes that the policy drives and the teacher labels
BLOCK = 100_000  # seeds for each value of `--seed`


def unseen_seed(index: int, seed: int = 0) -> int:
    """The `index`-th test episode of the run that was started with `--seed`."""
    return seed_in_block(TEST_SEEDS, index, seed)


def train_seed(index: int, seed: int = 0) -> int:
    """The `index`-th attempt at a demonstration in the run that was started with `--seed`."""
    return seed_in_block(TRAIN_SEEDS, index, seed)


def dagger_seed(index: int, seed: int = 0) -> int:
    """The `index`-th DAgger episode of the run that was started with `--seed`."""
    return seed_in_block(DAGGER_SEEDS, index, seed)


def seed_in_block(seeds: range, index: int, seed: int) -> int:
    """The `index`-th seed of the block that belongs to `--seed`."""
    blocks = len(seeds) // BLOCK
    if not (0 <= index < BLOCK and 0 <= seed < blocks):
        raise InvalidInput(
            f"There is no episode {index} with --seed {seed}: "
            f"episodes go from 0 to {BLOCK - 1} and --seed from 0 to {blocks - 1}."
        )
    return seeds[seed * BLOCK + index]
