"""Random numbers of PyTorch from a generator of one's own, so that nothing depends on the process's global one.

    with OwnGenerator(seed):
        policy = Policy(config, tokenizer)      # initialisation, dropout and noise are drawn from this seed alone

Several threads of one server use PyTorch at once (training, probes, acting). A seed set on the global generator is
shared by all of them; this mode is active in the current thread only, and neither reads nor moves the global
generator. The numbers are those that `torch.manual_seed(seed)` would give in a process with one thread.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.overrides import TorchFunctionMode

CREATING = (torch.rand, torch.randn, torch.randint, torch.randperm)
FILLING = (torch.Tensor.uniform_, torch.Tensor.normal_, torch.Tensor.bernoulli_, torch.bernoulli, torch.normal)
INITIALISING = (
    nn.init.uniform_,
    nn.init.normal_,
    nn.init.trunc_normal_,
    nn.init.kaiming_uniform_,
    nn.init.kaiming_normal_,
    nn.init.xavier_uniform_,
    nn.init.xavier_normal_,
)
LIKE: dict[Callable[..., Any], Callable[..., Tensor]] = {
    torch.rand_like: torch.rand,
    torch.randn_like: torch.randn,
}


class OwnGenerator(TorchFunctionMode):
    """While it is active in a thread, that thread's random numbers come from `seed`; it can be entered again."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.seed = seed
        self.generators: dict[torch.device, torch.Generator] = {}

    def on(self, device: torch.device | str | None) -> torch.Generator:
        """The generator of a device; made when the device is first used."""
        place = torch.device(device or "cpu")
        if place not in self.generators:
            self.generators[place] = torch.Generator(place).manual_seed(self.seed)
        return self.generators[place]

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Iterable[type],
        args: tuple[Any, ...] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        given: dict[str, Any] = dict(kwargs or {})
        if given.get("generator") is not None:
            return func(*args, **given)
        if func in CREATING:
            return func(*args, **given, generator=self.on(given.get("device")))
        if func in FILLING or func in INITIALISING:
            target: Tensor = args[0] if args else given["tensor"]
            return func(*args, **given | {"generator": self.on(target.device)})
        if func in LIKE:
            like: Tensor = args[0]
            given.setdefault("dtype", like.dtype)
            given.setdefault("device", like.device)
            create = LIKE[func]
            return create(like.shape, **given, generator=self.on(given["device"]))
        if func is F.dropout:
            return self.dropout(*args, **given)
        return func(*args, **given)

    def dropout(self, x: Tensor, p: float = 0.5, training: bool = True, inplace: bool = False) -> Tensor:
        """What `F.dropout` computes; PyTorch's own takes no generator."""
        if not training or p == 0:
            return x
        mask = torch.empty_like(x).bernoulli_(1 - p, generator=self.on(x.device)).div_(1 - p)
        return x.mul_(mask) if inplace else x * mask
