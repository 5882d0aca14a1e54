"""Words to patches on the real policy: where each word looks, and what each word is worth to the action.

word_importance(scene, own, word, seed) -> WordImportance: one moment, one sentence. For every word its attention,
beside a causal check: the sentence is said again without the word, and the plan of the next steps moves so far.
The other instruction of the scene is said too. Attention alone is no explanation (Jain and Wallace 2019).
examine(view, scene, own, word) -> that, or a sentence about things on a table (grounding.py), or pictures against
sentences (pairing.py).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from vla_core.errors import Mistake
from vla_core.lessons.grounding import Grounded, things_named
from vla_core.lessons.pairing import TEST_SEED, TRAIN_SEEDS, Paired, pair_up
from vla_core.trace import Array
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

if TYPE_CHECKING:
    from vla_core.lessons.real_policy import SceneOpened
    from vla_core.model.policy import Policy
    from vla_core.model.tokenizer import Tokenizer
    from vla_core.trace import Decision
    from vla_core.world.base import Observation

OFFERED_SCENES = ("drawer-half", "window-half", "door-half", "lock-half", "coffee-mug-in", "table-push")
VIEWS = ("each word", "things on a table", "pictures and sentences")
WORDS, THINGS, PAIRS = VIEWS
UNIT = 10.0  # mm that an action of 1 moves the hand in a step


@dataclass(frozen=True, eq=False)
class WordImportance:
    """One sentence at one moment, word by word."""

    scene: str
    text: str
    words: tuple[str, ...]
    word: int  # the one that is looked at
    picture: Array  # (H, W, 3) uint8
    attention: Array  # (words, rows, columns) of the front picture; share of what the word looks at
    elsewhere: Array  # (words,) share that goes to other words, the state, the wrist's picture
    moved: Array  # (words,) mm that the end of the plan moves without this word
    plan: Array  # (K + 1, 3) mm, where the chunk leads the hand from here
    without: Array  # (K + 1, 3) mm, without the chosen word
    instead: str  # the other instruction
    other: Array  # (K + 1, 3) mm, what it leads to
    task: str  # as the sentence was read
    confidence: float
    understood: bool


def examine(
    view: str = WORDS, scene: str = OFFERED_SCENES[0], own: str = "", word: int = 3
) -> WordImportance | Grounded | Paired:
    """One of three looks at how words meet the world."""
    if view == THINGS:
        return things_named(own)
    return pair_up(OFFERED_SCENES) if view == PAIRS else word_importance(scene, own, word)


def word_importance(scene: str = OFFERED_SCENES[0], own: str = "", word: int = 1, seed: int = 1) -> WordImportance:
    """Give a sentence in a scene that allows another one too, and examine the first decision."""
    from vla_core.lessons.real_policy import first_observation, policy

    model = policy()
    first, second = SCENES[scene][:2]
    text = " ".join(own.split()) or TASKS[first].sentence
    sight = first_observation(f"{first}@{scene}", int(seed))
    decision = decide_without_noise(model, sight, text)
    words, groups = word_pieces(model.language.tokenizer, text)
    if not words:
        raise Mistake(f"“{text[:40]}” has no word that can be read; say what to do.")
    chosen = min(int(word), len(words)) - 1
    instead = TASKS[second if TASKS[first].sentence == text else first].sentence
    left_out = [" ".join(words[:i] + words[i + 1 :]) for i in range(len(words))]
    whole = hand_positions(decision.chunk, sight)
    *without, other = plans(model, sight, [*left_out, instead])
    looks, elsewhere = attention(decision, groups)
    nearest = decision.language.nearest[0]
    return WordImportance(
        scene=scene,
        text=text,
        words=words,
        word=chosen,
        picture=sight.image,
        attention=looks,
        elsewhere=elsewhere,
        moved=np.array([np.linalg.norm(one[-1] - whole[-1]) for one in without]),
        plan=whole,
        without=without[chosen],
        instead=instead,
        other=other,
        task=nearest[0],
        confidence=nearest[1],
        understood=decision.language.understood,
    )


def ahead() -> Iterator["SceneOpened"]:
    """Beforehand, while the user reads: open all scenes, then bring their pictures and sentences together."""
    from vla_core.lessons.real_policy import first_observation, open_scenes

    seeds = (TEST_SEED, *TRAIN_SEEDS)
    names = [f"{SCENES[scene][0]}@{scene}" for scene in OFFERED_SCENES]
    openings = [partial(first_observation, name, seed) for seed in seeds for name in names]
    yield from open_scenes(*openings, partial(pair_up, OFFERED_SCENES))


def decide_without_noise(model: "Policy", sight: "Observation", text: str) -> "Decision":
    """One decision with every stage written down, on no noise."""
    from vla_core.model.decide import decide

    still = np.zeros((model.config.chunk, 4), np.float32)
    return decide(model, sight, model.hear(text), still, model.config.heads.acting)


def plans(model: "Policy", sight: "Observation", texts: Sequence[str]) -> list[Array]:
    """(K + 1, 3) mm for each sentence: where the chunk that it calls for would lead; all are thought at once."""
    import torch

    from vla_core.model.language import pad_batch
    from vla_core.model.probes import context_of

    with torch.inference_mode():
        heard = model.read(*pad_batch([model.language.tokenizer.encode(text) for text in texts], shortest=True))
        pictures, state = model.senses(sight)
        context = context_of(model, pictures, heard, state, len(texts))
        still = torch.zeros(len(texts), model.config.chunk, 4)
        chunks = model.head(model.config.heads.acting).sample(context, still).actions
    return [hand_positions(chunk, sight) for chunk in chunks.numpy()]


def hand_positions(chunk: Array, sight: "Observation") -> Array:
    """A chunk's moves added up from where the hand is."""
    hand = 1000 * sight.state[None, :3]
    return np.concatenate([hand, hand + UNIT * np.cumsum(chunk[:, :3], axis=0)])


def word_pieces(tokenizer: "Tokenizer", text: str) -> tuple[tuple[str, ...], list[list[int]]]:
    """The words of a sentence, and where the pieces of each stand; what was cut off has no word."""
    words, groups, start = [], [], 1  # the first piece stands for the start of the sentence
    for word in text.split():
        count = len(tokenizer.encode(word).pieces) - 1
        if count and start + count <= len(tokenizer.encode(text).pieces):
            words.append(word)
            groups.append(list(range(start, start + count)))
        start += count
    return tuple(words), groups


def attention(decision: "Decision", groups: list[list[int]]) -> tuple[Array, Array]:
    """(words, rows, columns) and (words,): a mean over layers, heads and pieces, and what went elsewhere."""
    names, maps = decision.fusion.names, decision.fusion.attention.astype(float)
    pieces = [i for i, stage in enumerate(decision.fusion.stage) if stage == "language"]
    patches = [i for i, name in enumerate(names) if name.startswith("front ") and "," in name]
    side = round(len(patches) ** 0.5)
    mean = maps.mean(axis=(0, 1))  # (T, T)
    rows = np.stack([mean[[pieces[i] for i in group]].mean(axis=0) for group in groups])  # (words, T)
    looks = rows[:, patches].reshape(len(groups), side, side)
    return looks, 1 - looks.sum(axis=(1, 2))
