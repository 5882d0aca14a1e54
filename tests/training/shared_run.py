"""Program for the test of distributed learning: `torchrun -m tests.training.shared_run DATA FOLDER`."""

import sys
from pathlib import Path

from safetensors.torch import save_file

from tests.training import test_train as toy
from vla_core.training import train as school
from vla_core.training.distributed import join_process_group


def main(data: Path, folder: Path) -> None:
    with join_process_group() as share:
        policy = toy.fresh()
        for _ in school.train(toy.CONFIG, policy, toy.batches(data), folder, share):
            pass
        save_file(policy.state_dict(), folder.parent / f"rank{share.rank}.safetensors")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
