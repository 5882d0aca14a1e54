"""Small policies and moments, quick to build; shared by the tests of the model."""

from functools import lru_cache

import numpy as np
import torch

from vla_core.config import FusionConfig, HeadsConfig, LanguageConfig, ModelConfig, VisionConfig
from vla_core.model.policy import Batch, Policy
from vla_core.model.tokenizer import Tokenizer, learn
from vla_core.world.base import Observation
from vla_core.world.tasks import TASKS

RNG = np.random.default_rng(0)


@lru_cache
def tokenizer() -> Tokenizer:
    return learn([task.sentence for task in TASKS.values()], 120, 16)


def config(
    vision="cnn", language="transformer", fusion="transformer", wrist=32, detail=0, detail_layers=0, word_blocks=0
) -> ModelConfig:
    sizes = {"picture": 32, "wrist": wrist, "channels": 8, "keypoints": 4, "layers": 1}
    return ModelConfig(
        vision=VisionConfig(
            kind=vision, detail=detail, detail_layers=detail_layers, word_blocks=word_blocks, **sizes
        ),
        language=LanguageConfig(kind=language, width=16, layers=1, heads=2, pieces=16, vocabulary=120),
        fusion=FusionConfig(kind=fusion, layers=2, heads=2),
        heads=HeadsConfig(hidden=32, bins=16, diffusion_steps=8, ddpm_samples=4, flow_samples=4),
        width=16,
        chunk=4,
    )


def policy(**kinds) -> Policy:
    """Untrained, but with something to say: last layers that start at zero are shaken too."""
    torch.manual_seed(0)
    toy = Policy(config(**kinds), tokenizer())
    with torch.no_grad():
        for parameter in toy.parameters():
            parameter += 0.2 * torch.randn_like(parameter)
    return toy.eval()


def observation() -> Observation:
    image, wrist = (RNG.integers(0, 256, (32, 32, 3), dtype=np.uint8) for _ in range(2))
    return Observation(image, wrist, np.array([0.0, 0.6, 0.2, 1.0], np.float32))


def noise() -> np.ndarray:
    return RNG.standard_normal((4, 4)).astype(np.float32)


def batch(size: int = 3, views: int = 2) -> Batch:
    random = torch.Generator().manual_seed(0)
    mask = torch.arange(8) < torch.tensor([[4], [8], [6]])[:size]
    return Batch(
        pictures=tuple(
            torch.randint(0, 256, (size, 32, 32, 3), dtype=torch.uint8, generator=random) for _ in range(views)
        ),
        state=torch.randn(size, 4, generator=random),
        ids=torch.randint(3, 100, (size, 8), generator=random) * mask,
        mask=mask,
        actions=torch.rand(size, 4, 4, generator=random) * 2 - 1,
        weight=torch.ones(size, 4),
        points=torch.rand(size, 3, 3, generator=random),
        spots=torch.rand(size, views, 3, 2, generator=random),
        visible=torch.ones(size, views, 3),
    )
