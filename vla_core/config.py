"""The architecture and the training settings: frozen data, stored in every checkpoint.

`PRESETS` has the three that ship: `full` (all heads on one trunk), `mini` (the smallest complete recipe) and
`lecture` (one task, minutes on a laptop). A stage is replaced by another through its `kind` alone.
"""

from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
from functools import reduce
from typing import Any, get_type_hints

from vla_core.errors import InvalidInput, nearest

VISION_KINDS = ("cnn", "vit")
LANGUAGE_KINDS = ("gru", "transformer")
FUSION_KINDS = ("concat", "film", "cross", "transformer", "mot")
HEAD_KINDS = ("gaussian", "bins", "ddpm", "flow")
ABLATIONS = ("vision", "language", "state", "chunking")  # stages that can be removed when the policy drives
LABELS = ("plan", "visited")  # what a chunk of labels is
METHODS = ("head", "lora", "scratch", "rehearse")  # ways to learn a new task from few demonstrations


@dataclass(frozen=True)
class VisionConfig:
    """How pictures become tokens: a small convolutional network with keypoints, or a small ViT."""

    kind: str = "cnn"
    picture: int = 96  # side of the front picture
    wrist: int = 64  # side of the wrist picture; 0 for none
    channels: int = 48  # width of the convolutions
    keypoints: int = 24  # spatial-softmax points a view
    layers: int = 3  # ViT blocks
    detail: int = 0  # channels of a path for small shapes beside the stem of the convolutional network; 0 for none
    detail_layers: int = 0  # convolutions in the middle of that path
    word_blocks: int = 0  # further blocks of the convolutional network in which cells ask the words

    def __post_init__(self) -> None:
        check_choice("vision.kind", self.kind, VISION_KINDS)
        check_range("vision.detail", self.detail, 0, 64 if self.kind == "cnn" else 0)
        check_range("vision.detail_layers", self.detail_layers, 0, 4 if self.detail else 0)
        check_range("vision.word_blocks", self.word_blocks, 0, 4 if self.kind == "cnn" else 0)
        for name in ("picture", "wrist"):
            side = getattr(self, name)
            if side % 16 or not (32 <= side <= 256 or (name == "wrist" and side == 0)):
                raise InvalidInput(f"vision.{name} is {side}; it must be a multiple of 16 from 32 to 256.")

    @property
    def sides(self) -> tuple[int, ...]:
        """The side of each view's picture, the front camera first."""
        return (self.picture, self.wrist) if self.wrist else (self.picture,)


@dataclass(frozen=True)
class LanguageConfig:
    """How a sentence becomes vectors: a GRU or a transformer over its pieces."""

    kind: str = "transformer"
    width: int = 128
    layers: int = 2
    heads: int = 4
    pieces: int = 32  # longest sentence, in pieces; the rest is cut
    vocabulary: int = 1024

    def __post_init__(self) -> None:
        check_choice("language.kind", self.kind, LANGUAGE_KINDS)
        check_divides("language.heads", self.heads, "language.width", self.width)


@dataclass(frozen=True)
class FusionConfig:
    """How the tokens of vision, language and state become one context."""

    kind: str = "transformer"
    layers: int = 3
    heads: int = 4

    def __post_init__(self) -> None:
        check_choice("fusion.kind", self.kind, FUSION_KINDS)


@dataclass(frozen=True)
class HeadsConfig:
    """The action heads on the shared trunk, and their settings."""

    kinds: tuple[str, ...] = HEAD_KINDS
    acting: str = "flow"  # the one that drives by default
    hidden: int = 256
    bins: int = 256
    draws: int = 4  # of noise, for each context of a training batch of ddpm and flow
    diffusion_steps: int = 50  # of the noise schedule
    ddpm_samples: int = 10  # reverse steps taken when acting
    flow_samples: int = 8  # Euler steps taken when acting

    def __post_init__(self) -> None:
        for kind in self.kinds:
            check_choice("heads.kinds", kind, HEAD_KINDS)
        check_choice("heads.acting", self.acting, self.kinds)
        check_range("heads.bins", self.bins, 2, 1024)
        check_range("heads.draws", self.draws, 1, 64)
        check_range("heads.diffusion_steps", self.diffusion_steps, 2, 1000)
        check_range("heads.ddpm_samples", self.ddpm_samples, 1, self.diffusion_steps)
        check_range("heads.flow_samples", self.flow_samples, 1, 1000)


@dataclass(frozen=True)
class ModelConfig:
    """The whole policy."""

    vision: VisionConfig = field(default_factory=VisionConfig)
    language: LanguageConfig = field(default_factory=LanguageConfig)
    fusion: FusionConfig = field(default_factory=FusionConfig)
    heads: HeadsConfig = field(default_factory=HeadsConfig)
    width: int = 128  # of every token
    front_places: int = 1  # at which the front camera may stand: Meta-World's, and nearer, the table's
    chunk: int = 12  # actions decided at once

    def __post_init__(self) -> None:
        check_divides("fusion.heads", self.fusion.heads, "width", self.width)
        check_range("front_places", self.front_places, 1, 2)
        if not 1 <= self.chunk <= 100:
            raise InvalidInput(f"chunk is {self.chunk}; it must be from 1 to 100.")


@dataclass(frozen=True)
class TrainConfig:
    """How the policy is trained."""

    model: ModelConfig = field(default_factory=ModelConfig)
    steps: int = 20_000
    batch: int = 128
    rate: float = 1e-3
    warmup: int = 200  # steps
    cooldown: float = 0.25  # the last share of the steps, over which the rate falls to zero
    decay: float = 1e-4  # of the weights
    clip: float = 1.0  # longest gradient
    average: float = 0.999  # share of the moving average that each step keeps
    balance: float = 0.5  # 0: every task equally often, 1: every frame equally often
    weights: dict[str, float] = field(default_factory=dict)  # of the losses by name; 1 for the others
    precision: str = "bfloat16"
    other_commands: float = 0.5  # share of the table's moments with a command that they do not show: places only
    labels: str = "plan"  # a chunk is the teacher's own plan, or its answers in the states that were visited next
    without: str = ""  # a task left out of training, in all of its scenes
    seed: int = 0
    save_every: int = 500  # steps

    def __post_init__(self) -> None:
        check_choice("precision", self.precision, ("float32", "bfloat16", "float16"))
        check_choice("labels", self.labels, LABELS)
        if not 0 <= self.balance <= 1:
            raise InvalidInput(f"balance is {self.balance}; it must be from 0 to 1.")


def check_choice(name: str, value: str, allowed: tuple[str, ...]) -> None:
    """A mistake where the value is not allowed; it names the nearest that is."""
    if value not in allowed:
        hint = nearest(value, list(allowed)) if isinstance(value, str) else ""
        raise InvalidInput(f"{name} is {value!r}; choose from {', '.join(allowed)}. {hint}".strip())


def check_range(name: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise InvalidInput(f"{name} is {value}; it must be from {least} to {most}.")


def check_divides(part: str, small: int, whole: str, large: int) -> None:
    if small < 1 or large % small:
        raise InvalidInput(f"{part} is {small}, which does not divide {whole} = {large}.")


def to_dict(config: Any) -> dict[str, Any]:
    return asdict(config)


def from_dict(kind: type, data: dict[str, Any]) -> Any:
    """A config from plain data; an unknown setting is a mistake."""
    hints = get_type_hints(kind)
    unknown = set(data) - {f.name for f in fields(kind)}
    if unknown:
        raise InvalidInput(f"{kind.__name__} has no setting {', '.join(sorted(unknown))}.")
    return kind(**{name: setting_from(hints[name], value) for name, value in data.items()})


def setting_from(hint: Any, value: Any) -> Any:
    """The value of one setting from plain data: a config, a tuple, or the value itself."""
    if isinstance(hint, type) and is_dataclass(hint):
        if not isinstance(value, dict):
            raise InvalidInput(f"{hint.__name__} is made of settings; got {str(value)[:40]!r}.")
        return from_dict(hint, value)
    return tuple(value) if isinstance(value, list) else value


def with_settings(config: Any, **values: Any) -> Any:
    """A copy with some settings replaced; `stage__setting=value` replaces one inside a stage."""
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


def setting(config: Any, name: str) -> Any:
    """One setting, by its name as `with_settings` takes it."""
    return reduce(getattr, name.split("__"), config)


FULL = TrainConfig(
    model=ModelConfig(vision=VisionConfig(detail=24, detail_layers=1, word_blocks=1), front_places=2),
    steps=20_000,
    weights={"bins": 0.3, "ddpm": 4.0, "flow": 4.0, "belief": 2.0, "spots": 4.0, "heat": 0.3},
)
MINI = TrainConfig(
    model=ModelConfig(
        vision=VisionConfig(wrist=0, channels=32, keypoints=8),
        language=LanguageConfig(kind="gru", layers=1),
        fusion=FusionConfig(kind="concat"),
        heads=HeadsConfig(kinds=("ddpm",), acting="ddpm"),
        chunk=8,
    ),
    steps=10_000,
    weights={"heat": 0.0},  # as measured
)
LECTURE = TrainConfig(
    model=ModelConfig(
        vision=VisionConfig(channels=32),
        fusion=FusionConfig(kind="concat"),
        heads=HeadsConfig(kinds=("gaussian",), acting="gaussian"),
    ),
    weights={"heat": 0.0},  # as measured
    steps=2_500,
    batch=64,
    save_every=100,
)
PRESETS = {"full": FULL, "mini": MINI, "lecture": LECTURE}
