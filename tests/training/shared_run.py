"""Program for the tests of distributed training: `torchrun -m tests.training.shared_run DATA FOLDER [SECONDS]`.

With SECONDS the training has a time budget, and every process a clock of its own: that of rank 0 advances by one
second a reading, that of the others a hundred times as fast.
"""

import itertools
import sys
from pathlib import Path
from types import SimpleNamespace

from safetensors.torch import save_file

from tests.training import test_train as toy
from vla_core.training import train as training
from vla_core.training.distributed import join_process_group


def main(data: Path, folder: Path, seconds: float = 0) -> None:
    with join_process_group() as share:
        policy = toy.fresh()
        if seconds:
            readings = itertools.count(step=100 if share.rank else 1)
            clock = SimpleNamespace(monotonic=lambda: float(next(readings)))
            training.time = clock  # type: ignore[assignment]  # each process gets a clock of its own
        for _ in training.train(toy.CONFIG, policy, toy.batches(data), folder, share, max_seconds=seconds):
            pass
        save_file(policy.state_dict(), folder.parent / f"rank{share.rank}.safetensors")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *map(float, sys.argv[3:]))
