"""What is built and how it is trained: plain frozen data, saved in every checkpoint.

`PRESETS` names the three that ship: `full` (all heads on one trunk), `mini` (the smallest honest recipe)
and `lecture` (one task, minutes on a laptop). Every stage is swapped by its `kind` alone.
"""

from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
from typing import Any, get_type_hints

from vla_core.errors import Mistake, nearest

VISION_KINDS = ("cnn", "vit")
LANGUAGE_KINDS = ("gru", "transformer")
FUSION_KINDS = ("concat", "film", "cross", "transformer", "mot")
HEAD_KINDS = ("gaussian", "bins", "ddpm", "flow")
ABLATIONS = ("vision", "language", "state", "chunking")  # stages that can be taken away (rollout.py)
METHODS = ("head", "lora", "scratch")  # ways to learn one more task from little (learning/adapt.py)


@dataclass(frozen=True)
class VisionConfig:
    """How pictures become tokens: a small convolutional network with keypoints, or a small ViT."""

    kind: str = "cnn"
    picture: int = 96  # side of the front picture
    wrist: int = 64  # side of the wrist picture; 0 for a robot with one eye
    channels: int = 48  # width of the convolutions
    keypoints: int = 24  # spatial-softmax points a view
    layers: int = 3  # ViT blocks

    def __post_init__(self) -> None:
        one_of("vision.kind", self.kind, VISION_KINDS)
        for name in ("picture", "wrist"):
            side = getattr(self, name)
            if side % 16 or not (32 <= side <= 256 or (name == "wrist" and side == 0)):
                raise Mistake(f"vision.{name} is {side}; it must be a multiple of 16 from 32 to 256.")

    @property
    def sides(self) -> tuple[int, ...]:
        """The side of each view's picture, the front eye first."""
        return (self.picture, self.wrist) if self.wrist else (self.picture,)


@dataclass(frozen=True)
class LanguageConfig:
    """How a sentence becomes vectors."""

    kind: str = "transformer"
    width: int = 128
    layers: int = 2
    heads: int = 4
    pieces: int = 32  # longest sentence, in pieces; the rest is cut
    vocabulary: int = 1024

    def __post_init__(self) -> None:
        one_of("language.kind", self.kind, LANGUAGE_KINDS)
        divides("language.heads", self.heads, "language.width", self.width)


@dataclass(frozen=True)
class FusionConfig:
    """How the stages meet."""

    kind: str = "transformer"
    layers: int = 3
    heads: int = 4

    def __post_init__(self) -> None:
        one_of("fusion.kind", self.kind, FUSION_KINDS)


@dataclass(frozen=True)
class HeadsConfig:
    """Which action heads share the trunk, and what each needs."""

    kinds: tuple[str, ...] = HEAD_KINDS
    acting: str = "flow"  # the one that drives unless told otherwise
    hidden: int = 256
    bins: int = 256
    draws: int = 4  # of noise, for each context of a training batch of ddpm and flow
    diffusion_steps: int = 50  # of the noise schedule
    ddpm_samples: int = 10  # reverse steps taken when acting
    flow_samples: int = 8  # Euler steps taken when acting

    def __post_init__(self) -> None:
        for kind in self.kinds:
            one_of("heads.kinds", kind, HEAD_KINDS)
        one_of("heads.acting", self.acting, self.kinds)
        in_range("heads.bins", self.bins, 2, 1024)
        in_range("heads.draws", self.draws, 1, 64)
        in_range("heads.diffusion_steps", self.diffusion_steps, 2, 1000)
        in_range("heads.ddpm_samples", self.ddpm_samples, 1, self.diffusion_steps)
        in_range("heads.flow_samples", self.flow_samples, 1, 1000)


@dataclass(frozen=True)
class ModelConfig:
    """The whole policy."""

    vision: VisionConfig = field(default_factory=VisionConfig)
    language: LanguageConfig = field(default_factory=LanguageConfig)
    fusion: FusionConfig = field(default_factory=FusionConfig)
    heads: HeadsConfig = field(default_factory=HeadsConfig)
    width: int = 128  # of every token
    chunk: int = 12  # actions decided at once

    def __post_init__(self) -> None:
        divides("fusion.heads", self.fusion.heads, "width", self.width)
        if not 1 <= self.chunk <= 100:
            raise Mistake(f"chunk is {self.chunk}; it must be from 1 to 100.")


@dataclass(frozen=True)
class TrainConfig:
    """How the policy learns."""

    model: ModelConfig = field(default_factory=ModelConfig)
    steps: int = 20_000
    batch: int = 128
    rate: float = 1e-3
    warmup: int = 200  # steps
    cooldown: float = 0.25  # the last share of the steps, over which the rate falls to zero
    decay: float = 1e-4  # of the weights
    clip: float = 1.0  # longest gradient
    average: float = 0.999  # how slowly the moving average follows
    balance: float = 0.5  # 0 draws every task alike, 1 every frame alike
    weights: dict[str, float] = field(default_factory=dict)  # of the losses; 1 where not named
    precision: str = "bfloat16"
    without: str = ""  # a task that is never shown, in none of its scenes
    seed: int = 0
    save_every: int = 500  # steps

    def __post_init__(self) -> None:
        one_of("precision", self.precision, ("float32", "bfloat16", "float16"))


def one_of(name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        hint = nearest(value, list(allowed)) if isinstance(value, str) else ""
        raise Mistake(f"{name} is {value!r}; choose from {', '.join(allowed)}. {hint}".strip())


def in_range(name: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise Mistake(f"{name} is {value}; it must be from {least} to {most}.")


def divides(part: str, small: int, whole: str, large: int) -> None:
    if small < 1 or large % small:
        raise Mistake(f"{part} is {small}, which does not divide {whole} = {large}.")


def to_dict(config: Any) -> dict[str, Any]:
    return asdict(config)


def from_dict(kind: type, data: dict[str, Any]) -> Any:
    """Rebuild a config from plain data; unknown words are named, not ignored."""
    hints = get_type_hints(kind)
    unknown = set(data) - {f.name for f in fields(kind)}
    if unknown:
        raise Mistake(f"{kind.__name__} has no setting {', '.join(sorted(unknown))}.")
    return kind(**{name: rebuilt(hints[name], value) for name, value in data.items()})


def rebuilt(hint: Any, value: Any) -> Any:
    """One setting from plain data: a stage's own settings, a tuple, or the value itself."""
    if isinstance(hint, type) and is_dataclass(hint):
        if not isinstance(value, dict):
            raise Mistake(f"{hint.__name__} is made of settings; got {str(value)[:40]!r}.")
        return from_dict(hint, value)
    return tuple(value) if isinstance(value, list) else value


def changed(config: Any, **values: Any) -> Any:
    """A copy with some settings replaced; `stage__setting=value` reaches inside a stage."""
    nested: dict[str, dict[str, Any]] = {}
    plain = {}
    for name, value in values.items():
        stage, _, setting = name.partition("__")
        if setting:
            nested.setdefault(stage, {})[setting] = value
        else:
            plain[name] = value
    for stage, settings in nested.items():
        plain[stage] = replace(getattr(config, stage), **settings)
    return replace(config, **plain)


FULL = TrainConfig(steps=20_000, weights={"bins": 0.3, "ddpm": 4.0, "flow": 4.0, "belief": 2.0})
MINI = TrainConfig(
    model=ModelConfig(
        vision=VisionConfig(wrist=0, channels=32, keypoints=8),
        language=LanguageConfig(kind="gru", layers=1),
        fusion=FusionConfig(kind="concat"),
        heads=HeadsConfig(kinds=("ddpm",), acting="ddpm"),
        chunk=8,
    ),
    steps=10_000,
)
LECTURE = TrainConfig(
    model=ModelConfig(
        vision=VisionConfig(channels=32),
        fusion=FusionConfig(kind="concat"),
        heads=HeadsConfig(kinds=("gaussian",), acting="gaussian"),
    ),
    steps=2_500,
    batch=64,
    save_every=100,
)
PRESETS = {"full": FULL, "mini": MINI, "lecture": LECTURE}
