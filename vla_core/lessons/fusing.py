"""Five ways to fuse words and a picture, on one task with one encoder: concatenation, FiLM, cross-attention, a
transformer, a mixture of transformers.

compare(things, way, unseen, scene) -> Comparison: the places at which five trained networks point in one scene,
and what was measured of them on many: errors, success, learning curves, multiply-adds. The ways are those of
vla_core/model/fusion.py at toy size. They were trained beforehand (`python -m vla_core record-course fusing`,
fusing_training.py); the networks that this left answer here, in numpy, so nothing needs torch.

Perez et al. 2018 (FiLM), Vaswani et al. 2017 (attention), Liang et al. 2024 (mixture of transformers).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from time import thread_time
from typing import Any

import numpy as np

from vla_core.lessons.network import softmax
from vla_core.lessons.pointing import GRID, GROUND, MOST, PATCH, PATCHES, VOCABULARY, Scenes, draw_scenes
from vla_core.lessons.recorded_file import facts_of, read_arrays
from vla_core.trace import Array

WAYS = ("concatenation", "FiLM", "cross-attention", "transformer", "mixture of transformers")
CONCAT, FILM, CROSS, TRANSFORMER, MIXTURE = WAYS
KINDS = ("readout", "word", "patch")  # of token; a mixture has a feed-forward for each
WIDTH = 32  # numbers a token
INNER = 64  # neurons of each feed-forward
LAYERS = 2  # of the ways with attention
LEAST = 2  # things in a scene
TRAINED_MOST = 6  # things in a scene of training
TIMED = 64  # scenes whose time is taken
PLACE = Path(__file__).parents[2] / "assets" / "course" / "fusing.npz"

Weights = dict[str, Array]


@dataclass(frozen=True, eq=False)
class Recording:
    """What training left: networks of one seed, and what all seeds scored on scenes that no training drew."""

    networks: tuple[Weights, ...]  # in the order of WAYS
    at: Array  # (c,) training steps at which was measured
    errors: Array  # (2, ways, seeds, c, MOST - 1) pixels off, mean; seen pairs, then unseen; 2 to MOST things
    success: Array  # the same, share that points at the right patch
    facts: dict[str, Any]  # steps, batch, seeds, exam, command, date


@dataclass(frozen=True, eq=False)
class Comparison:
    """One scene, five answers, and the measurements of the chosen number of things."""

    scenes: Scenes  # one
    things: int
    way: str
    unseen: bool
    belief: Array  # (ways, PATCHES) how likely each takes each patch to be the one
    pattern: Array | None  # (GRID, GRID) how much the readout takes from each patch; None without attention
    at: Array  # (c,) training steps
    curves: Array  # (ways, seeds, c) share that points at the thing
    by_things: Array  # (ways, seeds, MOST - 1) the same at the end, for 2 to MOST things
    pixels: Array  # (ways,) mean error at the end with this number of things
    parameters: tuple[int, ...]
    products: tuple[int, ...]  # multiply-adds of one scene
    milliseconds: tuple[float, ...]  # of one scene, in this process, now
    facts: dict[str, Any]

    @property
    def success(self) -> Array:
        """(ways,) share at the end, mean over the seeds."""
        share: Array = self.curves[:, :, -1].mean(axis=1)
        return share

    @property
    def chosen(self) -> Array:
        """(ways,) the patch at which each points."""
        patch: Array = self.belief.argmax(axis=1)
        return patch

    @property
    def off(self) -> Array:
        """(ways,) pixels between where each points in this scene and the thing that is named."""
        distance: Array = np.linalg.norm(middles(self.chosen) - middles(self.scenes.asked), axis=1)
        return distance


def compare(things: int = 6, way: str = CROSS, unseen: bool = False, scene: int = 0) -> Comparison:
    """Ask all five about one scene, and look up what they score with so many things."""
    tape = recorded()
    scenes = draw_scenes(1, things, 500_000 + int(scene), unseen)
    asked = [answer(net, one, scenes) for net, one in zip(tape.networks, WAYS, strict=True)]
    pattern = asked[WAYS.index(way)][1]
    success = tape.success[int(unseen)]  # (ways, seeds, c, MOST - 1)
    return Comparison(
        scenes=scenes,
        things=int(things),
        way=way,
        unseen=bool(unseen),
        belief=np.stack([softmax(scores[0]) for scores, _ in asked]),
        pattern=None if pattern is None else pattern[0, 0, -PATCHES:].reshape(GRID, GRID),
        at=tape.at,
        curves=success[..., int(things) - LEAST],
        by_things=success[:, :, -1],
        pixels=tape.errors[int(unseen), :, :, -1, int(things) - LEAST].mean(axis=1),
        parameters=tuple(sum(part.size for part in net.values()) for net in tape.networks),
        products=tuple(multiply_adds(net, one) for net, one in zip(tape.networks, WAYS, strict=True)),
        milliseconds=tuple(time_of(net, one) for net, one in zip(tape.networks, WAYS, strict=True)),
        facts=tape.facts,
    )


def answer(net: Weights, way: str, scenes: Scenes) -> tuple[Array, Array | None]:
    """Scores of the patches (N, PATCHES), and the readout's attention."""
    scores, pattern = forward(net, way, scenes.patches, scenes.words, np.concatenate, softmax)
    return scores, pattern


def forward(
    net: Any, way: str, patches: Any, words: Any, join: Callable[..., Any], shares: Callable[[Any], Any]
) -> tuple[Any, Any]:
    """Scores of the patches (N, PATCHES) and the mean pattern of attention; numpy or, in training, torch."""
    seen = ((patches - GROUND) @ net["eye"] + net["eye bias"]).clip(0)  # (N, P, D)
    tokens = seen @ net["patch"] + net["place"]  # each patch: what is there, and where it is
    said = words @ net["embedding"]  # (N, 2, D)
    fuse = {CONCAT: concatenate, FILM: modulate}.get(way)
    if fuse is not None:
        return fuse(net, tokens, said.mean(axis=1)) @ net["answer"] + net["answer bias"], None
    context, pattern = attend(net, way, tokens, said, join, shares)
    return context @ net["answer"] + net["answer bias"], pattern


def concatenate(net: Any, tokens: Any, sentence: Any) -> Any:
    """The mean of what all patches say beside the mean of the words, through two layers."""
    picture = (tokens @ net["inner"]).clip(0).mean(axis=1)  # (N, I): the words come too late to choose a patch
    return (picture @ net["from picture"] + sentence @ net["from words"]).clip(0)


def modulate(net: Any, tokens: Any, sentence: Any) -> Any:
    """FiLM: the words scale and shift every channel of every patch, before the mean is taken."""
    scale, shift = sentence @ net["scale"], sentence @ net["shift"]  # (N, I) each
    told = (tokens @ net["inner"]) * (1 + scale[:, None]) + shift[:, None]
    return (told.clip(0).mean(axis=1) @ net["from picture"]).clip(0)


def attend(
    net: Any, way: str, tokens: Any, said: Any, join: Callable[..., Any], shares: Callable[[Any], Any]
) -> tuple[Any, Any]:
    """A readout's last state; cross-attention leaves the patches as they are, the others update every token."""
    readout = said.mean(axis=1)[:, None] + net["readout"]  # (N, 1, D), it begins with what was said
    asking = join([readout, said], axis=1)  # (N, 3, D)
    row = asking if way == CROSS else join([asking, tokens], axis=1)
    patterns = 0.0
    for layer in range(LAYERS):
        offered = join([row, tokens], axis=1) if way == CROSS else row  # (N, T, D), what may be looked at
        query, key, value = (
            row @ net[f"query {layer}"],
            offered @ net[f"key {layer}"],
            offered @ net[f"value {layer}"],
        )
        pattern = shares(query @ key.swapaxes(1, 2) / WIDTH**0.5)
        patterns = patterns + pattern / LAYERS
        row = row + pattern @ value
        row = row + feed_forward(net, way, layer, row, join)
    return row[:, 0], patterns


def feed_forward(net: Any, way: str, layer: int, row: Any, join: Callable[..., Any]) -> Any:
    """Each token by itself; in a mixture, by the weights of its kind."""
    if way != MIXTURE:
        return (row @ net[f"inner {layer}"]).clip(0) @ net[f"outer {layer}"]
    kinds = zip(KINDS, (row[:, :1], row[:, 1:3], row[:, 3:]), strict=True)
    return join(
        [(part @ net[f"inner {layer} {kind}"]).clip(0) @ net[f"outer {layer} {kind}"] for kind, part in kinds],
        axis=1,
    )


def initialise(way: str, seed: int) -> Weights:
    """Random weights of one way; the encoder has the same shape in all."""
    rng = np.random.default_rng([seed, WAYS.index(way)])
    square, wide, thin = (WIDTH, WIDTH), (WIDTH, INNER), (INNER, WIDTH)
    sizes: dict[str, tuple[int, ...]] = {"eye": (3 * PATCH**2, WIDTH), "patch": square, "place": (PATCHES, WIDTH)}
    sizes |= {"embedding": (VOCABULARY, WIDTH), "answer": (WIDTH, PATCHES)}
    if way in (CONCAT, FILM):
        sizes |= {"inner": wide, "from picture": thin}
        sizes |= {"from words": square} if way == CONCAT else {"scale": wide, "shift": wide}
    else:
        kinds = [f" {kind}" for kind in KINDS] if way == MIXTURE else [""]
        for layer in range(LAYERS):
            sizes |= {f"{part} {layer}": square for part in ("query", "key", "value")}
            for kind in kinds:
                sizes |= {f"inner {layer}{kind}": wide, f"outer {layer}{kind}": thin}
        sizes["readout"] = (1, WIDTH)
    tables = {"embedding": 0.5, "place": 0.5, "readout": 0.5}  # looked up, not multiplied
    scale = {name: tables.get(name, size[0] ** -0.5) for name, size in sizes.items()}
    net = {name: scale[name] * rng.normal(size=size).astype(np.float32) for name, size in sizes.items()}
    return net | {"eye bias": np.zeros(WIDTH, np.float32), "answer bias": np.zeros(PATCHES, np.float32)}


def middles(patches: Array) -> Array:
    """(…,) numbers of patches → (…, 2) pixels across and down."""
    places: Array = np.stack([patches % GRID, patches // GRID], axis=-1) * PATCH + (PATCH - 1) / 2
    return places


class Counted(np.ndarray):
    """An array whose matrix products are counted; what they are worth stands in `Counted.total`."""

    total = 0

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **options: Any) -> Any:
        plain = [np.asarray(part) for part in inputs]
        if "out" in options:
            options["out"] = tuple(np.asarray(part) for part in options["out"])
        result = getattr(ufunc, method)(*plain, **options)
        if ufunc is np.matmul:
            Counted.total += result.size * plain[0].shape[-1]
        return result.view(Counted) if isinstance(result, np.ndarray) else result


def multiply_adds(net: Weights, way: str) -> int:
    """Of one scene, counted while it is computed: each product of matrices is worth rows × columns × length."""
    scenes = draw_scenes(1, MOST, 0)
    Counted.total = 0
    forward(net, way, scenes.patches.view(Counted), scenes.words.view(Counted), join_counted, softmax)
    return Counted.total


def join_counted(parts: list[Array], axis: int) -> Array:
    """np.concatenate, which would forget that products are counted."""
    return np.concatenate(parts, axis=axis).view(Counted)


def time_of(net: Weights, way: str) -> float:
    """Milliseconds of the processor for one scene of many at once, the fastest of three runs."""
    patches, words = timed_inputs()
    spent = []
    for _ in range(3):
        start = thread_time()
        forward(net, way, patches, words, np.concatenate, softmax)
        spent.append(thread_time() - start)
    return 1000 * min(spent) / TIMED


@lru_cache(1)
def timed_inputs() -> tuple[Array, Array]:
    scenes = draw_scenes(TIMED, MOST, 0)
    return scenes.patches, scenes.words


@lru_cache(1)
def recorded(place: Path = PLACE) -> Recording:
    """What fusing_training.py wrote."""
    parts = read_arrays(
        place, "The trained ways to fuse are missing; `python -m vla_core record-course fusing` makes them."
    )
    networks = tuple(
        {
            name.partition("/")[2]: part.astype(np.float32)
            for name, part in parts.items()
            if name.startswith(f"{i}/")
        }
        for i in range(len(WAYS))
    )
    errors, success = parts["errors"].astype(float), parts["success"].astype(float)
    return Recording(networks, parts["at"], errors, success, facts_of(parts))
