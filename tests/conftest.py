"""For every test: one thread of PyTorch. More threads add in another order, so that pictures of one rollout made
before and after some test sets the number would differ in the last bit."""

import importlib.util

if importlib.util.find_spec("torch"):
    import torch

    torch.set_num_threads(1)
