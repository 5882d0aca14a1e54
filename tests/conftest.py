"""For every test: one thread of PyTorch. Two threads add in another order than one, so a rollout would differ in
the last bit from the same rollout made after some test had set the number."""

import importlib.util

if importlib.util.find_spec("torch"):
    import torch

    torch.set_num_threads(1)
