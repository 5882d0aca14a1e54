"""The record that every picture is drawn from: what one moment saw, thought and did. numpy only.

A `Decision` holds one small frozen record per stage, in the order the robot uses them. A `Moment` is one
step of the world, with the decision if the policy thought at that step. A `Rollout` is all of them.

Letters in the shape comments: B batch, V views, N patches of a view, P keypoints, L pieces of the sentence,
T tokens in fusion, H heads of attention, D width, K actions in a chunk, A = 4 numbers in an action,
S steps of a sampler, M samples.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]  # of any numbers; the shape stands in a comment beside it
Pixels = NDArray[np.uint8]  # (H, W, 3), a picture
Flags = NDArray[np.bool_]

AXES = ("x", "y", "z", "gripper")
STAGES = ("vision", "language", "state", "fusion", "heads", "chunking", "action")
VERBS = ("See", "Read", "Feel", "Fuse", "Decide", "Blend", "Act")
RARE, UNLIKE = 0.95, 0.99  # ranks from which a sense counts as rare in training, and as unlike it
POINTS = ("hand", "object", "goal")  # what the model states a belief about


@dataclass(frozen=True, eq=False)
class Vision:
    """Pictures to features, keypoints and patch tokens; one entry a view, the front eye first."""

    pictures: tuple[Pixels, ...]  # V × (H, W, 3) uint8, exactly what the encoder was given
    maps: tuple[tuple[Array, ...], ...]  # V × layers × (C, h, w) float16, after each layer
    heat: tuple[Array, ...]  # V × (P, h, w) float16, where each keypoint looks; sums to one
    keypoints: Array  # (V, P, 2) x right, y down, from 0 to 1 over the picture
    tokens: Array  # (N of all views, D)
    words: tuple[Array, ...] = ()  # V × (L, h, w) float16, how much each cell attends to each piece; sums to one


@dataclass(frozen=True, eq=False)
class Language:
    """A sentence to pieces to vectors, and which known task it is nearest to."""

    text: str
    pieces: tuple[str, ...]  # L, as the tokenizer cut them
    known: Flags  # (L,) bool, False where a piece stands for something never seen
    hidden: Array  # (L, D)
    nearest: tuple[tuple[str, float], ...]  # the five most likely tasks with their probability
    understood: bool

    @property
    def words(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """Each word, sign or mark of the sentence with its pieces."""
        found: list[tuple[str, list[int]]] = []
        for place, piece in enumerate(self.pieces):
            if place > 1 and piece[0].isalnum():  # goes on with the word before
                found[-1] = (found[-1][0] + piece, [*found[-1][1], place])
            else:
                found.append((piece.removeprefix("▁"), [place]))
        return tuple((name, tuple(places)) for name, places in found)


@dataclass(frozen=True, eq=False)
class State:
    """The four numbers a robot can feel, and the token they become."""

    raw: Array  # (4,) hand x, y, z in metres, gripper opening
    normal: Array  # (4,) the same in standard deviations
    token: Array  # (D,)


@dataclass(frozen=True, eq=False)
class Fusion:
    """All tokens meet; the readout's last state is the context that the heads get."""

    names: tuple[str, ...]  # T, what each token stands for
    stage: tuple[str, ...]  # T, the stage each token came from
    attention: Array  # (layers, H, T, T) float16, rows sum to one; empty where fusion has no attention
    residual: Array  # (layers + 1, T, D) float16, the tokens before and after each layer
    context: Array  # (D,)


@dataclass(frozen=True, eq=False)
class Belief:
    """Where the model thinks things are, in metres; learnt from labels, never given."""

    hand: Array  # (3,)
    object: Array  # (3,)
    goal: Array  # (3,)


@dataclass(frozen=True)
class Unlikeness:
    """How unlike training one sense is at one moment."""

    distance: float  # to the nearest training moments; 1 where 99 % of held-out training moments are nearer
    rank: float  # the share of held-out training moments that are nearer, 0 to 1

    @property
    def level(self) -> int:
        """0 as in training, 1 rare in training (one moment in twenty), 2 unlike training (one in a hundred)."""
        return int(self.rank >= RARE) + int(self.rank >= UNLIKE)


@dataclass(frozen=True)
class Familiarity:
    """The same for each sense; learnt from training moments, no part of acting."""

    vision: Unlikeness
    language: Unlikeness
    state: Unlikeness


@dataclass(frozen=True, eq=False)
class Sample:
    """What one head proposes, with everything it did to get there. Actions are in the world's units."""

    actions: Array  # (K, A)
    path: Array  # (S + 1, K, A) noise → actions; one step for heads that do not iterate
    mean: Array | None = None  # (K, A) gaussian
    std: Array | None = None  # (K, A) gaussian
    probability: Array | None = None  # (K, A, bins) bins
    centres: Array | None = None  # (A, bins) bins
    chosen: Array | None = None  # (K, A) int, bins


@dataclass(frozen=True, eq=False)
class Probe:
    """What-ifs about one decision, asked afterwards and only where wanted (probes.py)."""

    occlusion: tuple[Array, ...]  # V × (rows, columns), how far the action moves if that patch is covered
    stranger: Array  # (layers, T, T) mean attention of the same network with random weights
    samples: dict[str, Array]  # head → (M, S + 1, A), the next action on its way from M draws of noise
    left_out: Array | None = None  # (words,) cm that the end of the plan moves without that word
    repainted: Array | None = None  # (things,) cm that it moves if that thing of a table has another colour
    paints: tuple[str, ...] = ()  # (things,) that colour
    repaints: tuple[Pixels, ...] = ()  # (things,) the front picture with it


@dataclass(frozen=True, eq=False)
class Decision:
    """One thought of the policy, stage by stage."""

    vision: Vision
    language: Language
    state: State
    fusion: Fusion
    belief: Belief
    heads: dict[str, Sample]  # every head the model has, on this one moment and one noise
    head: str  # the one that acts
    milliseconds: dict[str, float] = field(default_factory=dict)  # stage → time it took
    probe: Probe | None = None
    familiarity: Familiarity | None = None  # where it was fitted for this checkpoint

    @property
    def chunk(self) -> Array:
        """(K, A), what the acting head proposes."""
        return self.heads[self.head].actions


@dataclass(frozen=True, eq=False)
class Chunking:
    """The past chunks that still speak about this step, and their blend."""

    votes: Array  # (n, A) what each says about now, oldest first
    weights: Array  # (n,) sums to one
    born: Array  # (n,) int, the step each chunk was made at
    blended: Array  # (A,)


@dataclass(frozen=True, eq=False)
class Moment:
    """One step of the world, before and after the action."""

    step: int
    state: Array  # (4,) before the action
    chunking: Chunking
    action: Array  # (A,) as sent
    success: bool  # after the action
    decision: Decision | None = None  # where the policy thought at this step
    expert: Array | None = None  # (A,) what the teacher would have done here
    truth: Array | None = None  # (3, 3) metres, rows as POINTS; for people only
    things: Array | None = None  # (things, 3) metres, where everything movable on a table is; for people only
    frame: Pixels | None = None  # (480, 480, 3) uint8, the audience view
    milliseconds: dict[str, float] = field(default_factory=dict)
    event: str = ""  # what was done to the robot or its world just before, by somebody outside
    part: int = 0  # of an instruction with several parts


@dataclass(frozen=True)
class Part:
    """One thing to do, as it was read, and what became of it."""

    text: str
    task: str
    confidence: float
    step: int = 0  # the first step that is the policy's own
    success: bool | None = None  # None before it has begun
    steps: int = 0  # of the policy's own


@dataclass(frozen=True)
class Event:
    """Something that somebody did to a running attempt, just before a step."""

    step: int
    kind: str  # say, nudge, push, cover or stop
    value: str  # as a link keeps it
    text: str  # in words


@dataclass(frozen=True, eq=False)
class Rollout:
    """A whole attempt."""

    task: str
    instruction: str
    seed: int
    confidence: float
    success: bool
    moments: tuple[Moment, ...]
    settings: dict[str, object] = field(default_factory=dict)  # head, chunk, replan, checkpoint …
    parts: tuple[Part, ...] = ()  # of the instruction; empty in records of before November 2026
    events: tuple[Event, ...] = ()  # what somebody did meanwhile
    link: str = ""  # a query string that asks for the same attempt again, interventions included

    @property
    def steps(self) -> int:
        return len(self.moments)
