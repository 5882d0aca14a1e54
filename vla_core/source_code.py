"""The source code of each stage, read from the modules themselves.

sources(config, head) -> {stage: text}, for the kinds of stages that a checkpoint has.
"""

import inspect
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

from vla_core.attempt.driver import control_step
from vla_core.config import ModelConfig
from vla_core.model.chunking import Blend
from vla_core.model.fusion import FUSION
from vla_core.model.heads import HEADS
from vla_core.model.language import LANGUAGE
from vla_core.model.state import StateEncoder
from vla_core.model.transformer import Attention
from vla_core.model.vision import VISION, Keypoints
from vla_core.trace import STAGES

ROOT = Path(__file__).parent.parent


def sources(config: ModelConfig, head: str = "") -> dict[str, str]:
    """The code that each stage of such a policy runs; `head` is the acting one, empty for the config's own."""
    functions: dict[str, tuple[Callable[..., Any], ...]] = {
        "vision": (VISION[config.vision.kind].forward, Keypoints.forward),
        "language": (LANGUAGE[config.language.kind].forward,),
        "state": (StateEncoder.normal, StateEncoder.forward),
        "fusion": fusion_functions(FUSION[config.fusion.kind]),
        "heads": (HEADS[head or config.heads.acting].sample,),
        "chunking": (Blend.at,),
        "action": (control_step,),
    }
    return {stage: "\n\n".join(map(source, functions[stage])) for stage in STAGES}


def fusion_functions(fusion: type) -> tuple[Callable[..., Any], ...]:
    """The forward pass of a fusion, and those of its blocks and their attention where it has some."""
    block = getattr(fusion, "block", None)
    if block is None:
        return (fusion.forward,)  # type: ignore[attr-defined]
    return (fusion.forward, block.forward, Attention.forward, Attention.pattern)  # type: ignore[attr-defined]


def source(function: Callable[..., Any]) -> str:
    """The text of a function, under its file and line."""
    lines, first = inspect.getsourcelines(function)
    path = Path(inspect.getfile(function)).relative_to(ROOT).as_posix()
    return f"# {path}:{first}\n{dedent(''.join(lines)).rstrip()}"
