"""Seeds for testing, validation, training and DAgger: ranges that do not overlap.

No test episode was trained on, and none was looked at for a decision: settings, heads and recipes are chosen on
validation seeds, and what was chosen is reported on test seeds.
"""

from vla_core.errors import InvalidInput

TEST_SEEDS = range(0, 1_000_000)  # reports, and every seed that a person gives
TRAIN_SEEDS = range(1_000_000, 1_000_000_000)  # the teacher's demonstrations
DAGGER_SEEDS = range(1_000_000_000, 2_000_000_000)  # episodes that the policy drives and the teacher labels
VALIDATION_SEEDS = range(2_000_000_000, 2_001_000_000)  # decisions: which head, which setting, which weights
SEED_SETS = {"test": TEST_SEEDS, "validation": VALIDATION_SEEDS}  # that a policy is measured on
BLOCK = 100_000  # seeds for each value of `--seed`


def unseen_seed(index: int, seed: int = 0, seeds: str = "test") -> int:
    """The `index`-th episode of a measurement that was started with `--seed`, on test or on validation seeds."""
    return seed_in_block(SEED_SETS[checked_seed_set(seeds)], index, seed)


def checked_seed_set(seeds: str) -> str:
    """The name of a set of seeds to measure on; a mistake where there is none of this name."""
    if seeds not in SEED_SETS:
        raise InvalidInput(f"--seeds is {seeds!r}; choose from {', '.join(SEED_SETS)}.")
    return seeds


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
