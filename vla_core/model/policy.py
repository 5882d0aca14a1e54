"""The policy: the stages See, Read, Feel, Fuse and Decide, each a module of its own, put together.

pictures V × (B, H, W, 3), state (B, 4), a sentence -> a chunk of actions (B, K, 4).

`forward(batch)` returns the losses, `act()` is the fast path; `decide.decide()` takes the same steps and records
them.
"""

from copy import copy
from dataclasses import dataclass, replace
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn

from vla_core.config import ModelConfig
from vla_core.errors import InvalidInput
from vla_core.model.familiarity import Familiarity
from vla_core.model.fusion import FUSION, FusionOutput, Tokens
from vla_core.model.heads import HEADS, Head
from vla_core.model.heads.base import checked_steps
from vla_core.model.language import EncodedSentence, Reader, Reading, pad_batch
from vla_core.model.localisation import Localisation
from vla_core.model.place_losses import heat_loss, spot_loss
from vla_core.model.state import StateEncoder
from vla_core.model.tokenizer import Pieces, Tokenizer
from vla_core.model.vision import VISION, VisionOutput
from vla_core.trace import POINTS
from vla_core.world.base import Observation
from vla_core.world.tasks import TASKS

BELIEF_SPREAD = 0.15  # metres; beliefs are learnt as distances from the mean position of the hand, in this unit


@dataclass(frozen=True, eq=False)
class Batch:
    """A training batch: observations, sentences, the teacher's next actions, and labels."""

    pictures: tuple[Tensor, ...]  # V × (B, H, W, 3) uint8
    state: Tensor  # (B, 4)
    ids: Tensor  # (B, L) pieces of the sentence
    mask: Tensor  # (B, L) bool
    actions: Tensor  # (B, K, A)
    weight: Tensor  # (B, K), 0 past the end of the episode
    points: Tensor  # (B, 3, 3) metres, rows as POINTS
    spots: Tensor  # (B, V, 3, 2) the same in each picture, from 0 to 1
    visible: Tensor  # (B, V, 3) 1 where the spot lies inside the picture

    def to(self, device: torch.device) -> "Batch":
        moved = {name: value.to(device) for name, value in vars(self).items() if isinstance(value, Tensor)}
        return Batch(pictures=tuple(p.to(device) for p in self.pictures), **moved)


@dataclass(frozen=True, eq=False)
class Sentence:
    """One instruction, encoded once and used at every step."""

    text: str
    pieces: Pieces
    encoded: EncodedSentence  # a batch of one
    reading: Reading  # which task it asks for, with which confidence


class Policy(nn.Module):
    """One trunk, several heads."""

    tells_stages = True  # whether `decide` can record what it computed

    def __init__(self, config: ModelConfig, tokenizer: Tokenizer) -> None:
        super().__init__()
        self.config = config
        self.about: dict[str, Any] = {}  # what the weights were trained on; stored in the checkpoint
        self.familiarity: Familiarity | None = None  # stored beside the checkpoint
        width, sentence = config.width, config.language.width
        self.language = Reader(config.language, tokenizer, tuple(TASKS))
        self.language.understanding.requires_grad_(False)  # learnt from text alone, by language/reader.py
        self.to_word = nn.Linear(sentence, width)
        encoder = VISION[config.vision.kind]
        self.vision = nn.ModuleList(encoder(config.vision, side, sentence, width) for side in config.vision.sides)
        self.state = StateEncoder(width)
        self.fusion = FUSION[config.fusion.kind](config.fusion, width)
        self.places = Localisation(width, len(self.vision), config.vision.keypoints, config.front_places)
        self.heads = nn.ModuleDict(
            {kind: HEADS[kind](config.heads, width, config.chunk) for kind in config.heads.kinds}
        )
        self.belief = nn.Sequential(nn.Linear(width, width), nn.ReLU(), nn.Linear(width, 3 * len(POINTS)))

    # The stages, in the order of the robot.

    def see(
        self, pictures: tuple[Tensor, ...], sentence: EncodedSentence, vision: nn.ModuleList | None = None
    ) -> tuple[VisionOutput, ...]:
        """V × (B, H, W, 3) uint8 -> V × VisionOutput; by other encoders than its own where they are given."""
        views = zip(vision or self.vision, pictures, strict=True)
        return tuple(encoder(as_floats(picture), sentence) for encoder, picture in views)

    def read(self, ids: Tensor, mask: Tensor) -> EncodedSentence:
        """A batch of sentences in pieces -> their vectors."""
        encoded = self.language.encoder(ids, mask)
        return EncodedSentence(encoded.hidden, encoded.pooled, mask)

    def feel(self, state: Tensor) -> Tensor:
        """(B, 4) -> (B, 1, D), the state token."""
        token: Tensor = self.state(state)[:, None]
        return token

    def fuse(
        self, views: tuple[VisionOutput, ...], sentence: EncodedSentence, state_token: Tensor, state: Tensor
    ) -> FusionOutput:
        """The tokens of all stages, then the exact positions of the keypoints -> the context."""
        vision = torch.cat([view.tokens for view in views], dim=1)  # (B, N, D)
        tokens = Tokens(vision, self.to_word(sentence.hidden), state_token, sentence.mask)
        fused: FusionOutput = self.fusion(tokens)
        keypoints = tuple(view.keypoints for view in views)
        normal = (state - self.state.mean) / self.state.std
        return replace(fused, context=self.places(fused.context, keypoints, state, normal))

    def believe(self, context: Tensor) -> Tensor:
        """(B, 3, 3) metres, rows as POINTS."""
        offset: Tensor = self.belief(context).float().unflatten(-1, (len(POINTS), 3))
        return self.state.mean[:3] + BELIEF_SPREAD * offset

    def head(self, kind: str) -> Head:
        return cast(Head, self.heads[kind])

    def sampling(self, steps: int) -> "Policy":
        """A policy on the same weights whose diffusion and flow heads take so many steps."""
        other = copy(self)
        other._modules = dict(self._modules)
        other.heads = nn.ModuleDict({kind: copy(head) for kind, head in self.heads.items()})
        for kind in ("ddpm", "flow"):
            if kind in other.heads:
                cast(Any, other.head(kind)).steps = checked_steps(kind, steps, self.config.heads.diffusion_steps)
        return other

    # Learning.

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Every loss by its name; training weights and adds them."""
        sentence = self.read(batch.ids, batch.mask)
        views = self.see(batch.pictures, sentence)
        context = self.fuse(views, sentence, self.feel(batch.state), batch.state).context.float()
        losses = {
            kind: self.head(kind).loss(context, batch.actions, batch.weight) for kind in self.config.heads.kinds
        }
        losses["belief"] = ((self.believe(context) - batch.points) / BELIEF_SPREAD).abs().mean()
        losses["spots"] = spot_loss(views, batch.spots, batch.visible)
        losses["heat"] = heat_loss(views, batch.spots, batch.visible)
        return losses

    # Acting.

    @torch.inference_mode()
    def hear(self, text: str) -> Sentence:
        """Read an instruction; the result can be used at every step."""
        pieces = self.language.tokenizer.encode(text)
        encoded = self.read(*pad_batch([pieces], shortest=True))
        return Sentence(text, pieces, encoded, self.language.understanding.read(encoded.pooled)[0])

    @torch.inference_mode()
    def act(
        self, observation: Observation, sentence: Sentence, noise: np.ndarray, heads: tuple[str, ...]
    ) -> dict[str, np.ndarray]:
        """The chunk (K, A) that each of these heads makes of this noise (K, A)."""
        pictures, state = self.senses(observation)
        views = self.see(pictures, sentence.encoded)
        context = self.fuse(views, sentence.encoded, self.feel(state), state).context
        start = torch.from_numpy(noise)[None]
        return {kind: self.head(kind).sample(context, start).actions[0].numpy() for kind in heads}

    def senses(self, observation: Observation) -> tuple[tuple[Tensor, ...], Tensor]:
        """Pictures and state of an observation as a batch of one; a mistake where they do not fit the policy."""
        pictures = (observation.image, observation.wrist)[: len(self.vision)]
        for picture, side in zip(pictures, self.config.vision.sides, strict=True):
            check_picture(picture, side)
        state = np.asarray(observation.state, dtype=np.float32)
        if state.shape != (4,) or not np.isfinite(state).all():
            raise InvalidInput(f"The state must be four finite numbers; got {state.tolist()}.")
        return tuple(torch.from_numpy(picture)[None] for picture in pictures), torch.from_numpy(state)[None]


def check_picture(picture: np.ndarray | None, side: int) -> None:
    if picture is None:
        raise InvalidInput("This policy has an eye on the wrist too; open the world with wrist pictures.")
    if picture.shape != (side, side, 3) or picture.dtype != np.uint8:
        found = f"{picture.shape} of {picture.dtype}"
        raise InvalidInput(f"This policy sees pictures of ({side}, {side}, 3) uint8; this one is {found}.")


def as_floats(picture: Tensor) -> Tensor:
    """(B, H, W, 3) uint8 -> (B, 3, H, W) in [0, 1], in the memory layout that convolutions are fastest on."""
    return picture.permute(0, 3, 1, 2).float().div_(255)
