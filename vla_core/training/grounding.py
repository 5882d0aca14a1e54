"""Grounding: before the policy learns to act on the table, its vision stage learns which thing the words mean.

Only vision is trained, by where things are in the pictures; nothing is fused or decided, so a step costs less than
half. Most moments come from the table, each with any command of its scene. In the moments of other tasks, the
tokens of vision are held to what they were in the beginning, so the policy goes on doing what it could.
"""

from copy import deepcopy
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor, nn

from vla_core.config import TrainConfig
from vla_core.data.dataset import Batches
from vla_core.data.store import Demos
from vla_core.errors import InvalidInput
from vla_core.model.language import EncodedSentence
from vla_core.model.place_losses import heat_loss, spot_loss
from vla_core.model.policy import Batch, Policy
from vla_core.model.tokenizer import Pieces, Tokenizer

TABLE_SHARE = 0.7  # of the moments of a batch; the others hold the tokens
OTHERS = 0.75  # of the table's moments with a command that they do not show: each thing is meant about as often
SHIFT = 6  # pixels that a picture may be moved either way, and its labels with it
PLACES = {"spots": spot_loss, "heat": heat_loss}
WEIGHTS = {"spots": 4.0, "heat": 1.0, "kept": 5.0}


def grounding_config(config: TrainConfig) -> TrainConfig:
    """The configuration of this part of the training."""
    return replace(config, weights=WEIGHTS, other_commands=OTHERS)


class Grounding(nn.Module):
    """The losses of the vision stage alone, in the form that training wants: a batch -> every loss by its name."""

    def __init__(self, policy: Policy) -> None:
        super().__init__()
        self.policy = policy
        self.before = deepcopy(policy.vision).requires_grad_(False)
        for name, part in policy.named_children():
            part.requires_grad_(name == "vision")

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        policy = self.policy
        sentence = policy.read(batch.ids, batch.mask)
        views = policy.see(batch.pictures, sentence)
        losses = {name: loss(views, batch.spots, batch.visible) for name, loss in PLACES.items()}
        own = batch.weight[:, 0] > 0  # (B,) moments of other tasks
        with torch.no_grad():
            before = policy.see(
                tuple(picture[own] for picture in batch.pictures),
                EncodedSentence(sentence.hidden[own], sentence.pooled[own], sentence.mask[own]),
                self.before,
            )
        pairs = zip(views, before, strict=True)
        return losses | {"kept": torch.stack([change(now.tokens[own], then.tokens) for now, then in pairs]).mean()}


def change(now: Tensor, then: Tensor) -> Tensor:
    """How far tokens (B, N, D) moved, as a share of their variance; nothing where there are none."""
    moved = (now.float() - then.float()).square().sum()
    return moved / (then.float() - then.float().mean()).square().sum().clamp(min=1e-6)


class GroundingBatches(Batches):
    """Moments on the table in which nothing has been moved yet, and moments of the other tasks."""

    def __init__(self, demos: Demos, tokenizer: Tokenizer, config: TrainConfig) -> None:
        super().__init__(demos, tokenizer, config)
        self.at_rest = np.flatnonzero(self.others.known)
        self.elsewhere = np.flatnonzero(~self.others.on_table)
        if not len(self.at_rest):
            raise InvalidInput(
                "Grounding needs demonstrations on the table; add some: "
                "python -m vla_core collect --tasks table-verbs"
            )

    def frames_of_step(self, size: int, rng: np.random.Generator) -> np.ndarray:
        """Which moments are learnt from in a step (size,)."""
        table = rng.choice(self.at_rest, size)
        if not len(self.elsewhere):
            return table
        return np.where(rng.random(size) < TABLE_SHARE, table, rng.choice(self.elsewhere, size))

    def batch(self, frames: np.ndarray, rng: np.random.Generator) -> Batch:
        """As in every training, but each picture is moved a little: a thing is seen in more places."""
        drawn = super().batch(frames, rng)
        offsets = rng.integers(-SHIFT, SHIFT + 1, (len(frames), self.views, 2))  # right, down
        moved = [moved_picture(view, offsets[:, i]) for i, view in enumerate(drawn.pictures)]
        sides = np.array([view.shape[1] for view in drawn.pictures])
        spots = drawn.spots + torch.from_numpy(offsets / sides[:, None]).float()[:, :, None]
        inside = ((spots > 0) & (spots < 1)).all(-1).float()
        return replace(drawn, pictures=tuple(moved), spots=spots, visible=drawn.visible * inside)

    def words_and_places(
        self, frames: np.ndarray, rng: np.random.Generator
    ) -> tuple[list[Pieces], np.ndarray, np.ndarray]:
        """As in every training; but no moment on the table is held to what it was."""
        sentences, points, fits = super().words_and_places(frames, rng)
        return sentences, points, np.where(self.others.on_table[frames], 0, fits).astype(np.float32)


def moved_picture(view: Tensor, offsets: np.ndarray) -> Tensor:
    """Pictures (B, H, W, 3), each moved by its own offset (B, 2) to the right and down; edges are continued."""
    size = view.shape[1]
    places = np.arange(size) - offsets[:, :, None]  # (B, 2, size), where each column and each row comes from
    across, down = np.moveaxis(places.clip(0, size - 1), 1, 0)
    return view[torch.arange(len(view))[:, None, None], torch.from_numpy(down)[:, :, None], across[:, None]]
