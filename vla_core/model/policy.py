"""The policy: See, Read, Feel, Fuse, Decide, each a module of its own, composed and nothing more.

pictures V × (B, 3, H, W), state (B, 4), a sentence -> a chunk of actions (B, K, 4).

`forward(batch)` is the loss, `act()` the fast path; `record.decide()` takes the same steps and keeps them.
"""

from copy import copy
from dataclasses import dataclass, replace
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn

from vla_core.config import ModelConfig
from vla_core.errors import Mistake
from vla_core.model.fusion import FUSION, FusionOutput, Tokens
from vla_core.model.heads import HEADS, Head
from vla_core.model.heads.base import checked_steps
from vla_core.model.language import Reader, Reading
from vla_core.model.language import pad_batch as batch_of_sentences
from vla_core.model.localisation import Localisation
from vla_core.model.state import CENTRE, StateEncoder
from vla_core.model.tokenizer import Pieces, Tokenizer
from vla_core.model.vision import VISION, VisionOutput
from vla_core.trace import POINTS
from vla_core.world.base import Observation
from vla_core.world.tasks import TASKS

BELIEF_SPREAD = 0.15  # metres; beliefs are learnt as deviations from the middle of the workspace


@dataclass(frozen=True, eq=False)
class EncodedSentence:
    """A batch of sentences, read."""

    hidden: Tensor  # (B, L, W)
    pooled: Tensor  # (B, W)
    mask: Tensor  # (B, L) bool


@dataclass(frozen=True, eq=False)
class Batch:
    """What training shows: observations, sentences, the teacher's next actions, and labels."""

    pictures: tuple[Tensor, ...]  # V × (B, H, W, 3) uint8
    state: Tensor  # (B, 4)
    ids: Tensor  # (B, L) pieces of the sentence
    mask: Tensor  # (B, L) bool
    actions: Tensor  # (B, K, A)
    weight: Tensor  # (B, K), 0 past the end of the episode
    points: Tensor  # (B, 3, 3) metres, rows as POINTS
    spots: Tensor  # (B, V, 3, 2) the same in each picture, from 0 to 1
    shown: Tensor  # (B, V, 3) 1 where the spot lies inside the picture

    def to(self, device: torch.device) -> "Batch":
        moved = {name: value.to(device) for name, value in vars(self).items() if isinstance(value, Tensor)}
        return Batch(pictures=tuple(p.to(device) for p in self.pictures), **moved)


@dataclass(frozen=True, eq=False)
class Sentence:
    """One instruction, read once and used at every step."""

    text: str
    pieces: Pieces
    heard: EncodedSentence  # a batch of one
    reading: Reading  # which task it asks for, and how surely


class Policy(nn.Module):
    """One trunk, several heads."""

    def __init__(self, config: ModelConfig, tokenizer: Tokenizer) -> None:
        super().__init__()
        self.config = config
        self.about: dict[str, Any] = {}  # where the weights come from; travels in the checkpoint
        width, sentence = config.width, config.language.width
        self.language = Reader(config.language, tokenizer, tuple(TASKS))
        self.language.understanding.requires_grad_(False)  # learnt from text alone, by language/reader.py
        self.to_word = nn.Linear(sentence, width)
        eye = VISION[config.vision.kind]
        self.vision = nn.ModuleList(eye(config.vision, side, sentence, width) for side in config.vision.sides)
        self.state = StateEncoder(width)
        self.fusion = FUSION[config.fusion.kind](config.fusion, width)
        self.places = Localisation(width, len(self.vision), config.vision.keypoints)
        self.heads = nn.ModuleDict(
            {kind: HEADS[kind](config.heads, width, config.chunk) for kind in config.heads.kinds}
        )
        self.belief = nn.Sequential(nn.Linear(width, width), nn.ReLU(), nn.Linear(width, 3 * len(POINTS)))
        self.register_buffer("middle", torch.tensor(CENTRE[:3]), persistent=False)

    # The stages, in the order of the robot.

    def see(self, pictures: tuple[Tensor, ...], heard: EncodedSentence) -> tuple[VisionOutput, ...]:
        """V × (B, H, W, 3) uint8 -> V × Seen."""
        views = zip(self.vision, pictures, strict=True)
        return tuple(eye(as_floats(picture), heard.pooled) for eye, picture in views)

    def read(self, ids: Tensor, mask: Tensor) -> EncodedSentence:
        """A batch of sentences in pieces -> their vectors."""
        encoded = self.language.encoder(ids, mask)
        return EncodedSentence(encoded.hidden, encoded.pooled, mask)

    def feel(self, state: Tensor) -> Tensor:
        return self.state(state)[:, None]  # (B, 1, D)

    def fuse(
        self, seen: tuple[VisionOutput, ...], heard: EncodedSentence, feeling: Tensor, state: Tensor
    ) -> FusionOutput:
        vision = torch.cat([view.tokens for view in seen], dim=1)  # (B, N, D)
        fused = self.fusion(Tokens(vision, self.to_word(heard.hidden), feeling, heard.mask))
        keypoints = tuple(view.keypoints for view in seen)
        return replace(fused, context=self.places(fused.context, keypoints, state))

    def believe(self, context: Tensor) -> Tensor:
        """(B, 3, 3) metres, rows as POINTS."""
        offset = self.belief(context).float().unflatten(-1, (len(POINTS), 3))
        return self.middle + BELIEF_SPREAD * offset

    def head(self, kind: str) -> Head:
        return cast(Head, self.heads[kind])

    def sampling(self, steps: int) -> "Policy":
        """The same policy on the same weights, whose sampling heads take so many steps."""
        twin = copy(self)
        twin._modules = dict(self._modules)
        twin.heads = nn.ModuleDict({kind: copy(head) for kind, head in self.heads.items()})
        for kind in ("ddpm", "flow"):
            if kind in twin.heads:
                cast(Any, twin.head(kind)).steps = checked_steps(kind, steps, self.config.heads.diffusion_steps)
        return twin

    # Learning.

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Every loss by its name; training adds them up with its own weights."""
        heard = self.read(batch.ids, batch.mask)
        seen = self.see(batch.pictures, heard)
        context = self.fuse(seen, heard, self.feel(batch.state), batch.state).context.float()
        losses = {
            kind: self.head(kind).loss(context, batch.actions, batch.weight) for kind in self.config.heads.kinds
        }
        losses["belief"] = ((self.believe(context) - batch.points) / BELIEF_SPREAD).abs().mean()
        losses["spots"] = spot_loss(seen, batch.spots, batch.shown)
        return losses

    # Acting.

    @torch.inference_mode()
    def hear(self, text: str) -> Sentence:
        """Read an instruction; the result serves for as long as it holds."""
        pieces = self.language.tokenizer.encode(text)
        heard = self.read(*batch_of_sentences([pieces], shortest=True))
        return Sentence(text, pieces, heard, self.language.understanding.read(heard.pooled)[0])

    @torch.inference_mode()
    def act(
        self, observation: Observation, sentence: Sentence, noise: np.ndarray, heads: tuple[str, ...]
    ) -> dict[str, np.ndarray]:
        """The chunk (K, A) that each of these heads makes of this noise (K, A)."""
        pictures, state = self.senses(observation)
        seen = self.see(pictures, sentence.heard)
        context = self.fuse(seen, sentence.heard, self.feel(state), state).context
        start = torch.from_numpy(noise)[None]
        return {kind: self.head(kind).sample(context, start).actions[0].numpy() for kind in heads}

    def senses(self, observation: Observation) -> tuple[tuple[Tensor, ...], Tensor]:
        """An observation as a batch of one, or one clear line about what does not fit."""
        pictures = (observation.image, observation.wrist)[: len(self.vision)]
        for picture, side in zip(pictures, self.config.vision.sides, strict=True):
            check_picture(picture, side)
        state = np.asarray(observation.state, dtype=np.float32)
        if state.shape != (4,) or not np.isfinite(state).all():
            raise Mistake(f"The state must be four finite numbers; got {state.tolist()}.")
        return tuple(torch.from_numpy(picture)[None] for picture in pictures), torch.from_numpy(state)[None]


def check_picture(picture: np.ndarray | None, side: int) -> None:
    if picture is None:
        raise Mistake("This policy has an eye on the wrist too; open the world with wrist pictures.")
    if picture.shape != (side, side, 3) or picture.dtype != np.uint8:
        found = f"{picture.shape} of {picture.dtype}"
        raise Mistake(f"This policy sees pictures of ({side}, {side}, 3) uint8; this one is {found}.")


def spot_loss(seen: tuple[VisionOutput, ...], spots: Tensor, shown: Tensor) -> Tensor:
    """How far the first keypoints of each view are from the hand, the object and the goal in its picture."""
    found = torch.stack([view.keypoints[:, : len(POINTS)] for view in seen], dim=1)  # (B, V, 3, 2)
    distance = (found - spots).abs().sum(-1)  # (B, V, 3)
    return (distance * shown).sum() / shown.sum().clamp(min=1)


def as_floats(picture: Tensor) -> Tensor:
    """(B, H, W, 3) uint8 to (B, 3, H, W) in [0, 1], laid out as the convolutions like it."""
    return picture.permute(0, 3, 1, 2).float().div_(255)
