"""Every figure of a stage shows the numbers of the record: a truth for each, compared with the rollout itself."""

import base64
import io
import json
import math
import re

import numpy as np
import pytest
from PIL import Image

from tests.visualizations import recorded
from visualizations.player import DRAWN
from visualizations.stages.moment_facts import facts
from vla_core.trace import AXES, POINTS
from vla_core.world.camera import TABLE_CAMERA, project

STEP = 9  # between two decisions
UNIT = re.compile(r"\((m|cm|mm|steps|mm a step)\)$|^milliseconds$|^standard deviations$|^step(s ahead)?\b")
WITHOUT_UNIT = {  # what counts things, names them, or has no unit
    *("across the picture", "down the picture", "units, 12 in a row: click one", "rows of units"),
    *("calibrated probability", "nearest known tasks", "pieces in order", "piece", "layer", "layer of fusion"),
    *("number of the vector", "number of the token's vector", "value", "gripper", "weight", "density"),
    *("token looked at", "token that looks: click a row", "share of attention", "probability of the bin"),
    *("action in this dimension", "action in the other", "part of the step"),
    *("word", "word left out", "thing"),
}


@pytest.fixture(scope="module")
def rollout():
    return recorded.on_table()  # words and things need a table


@pytest.fixture(scope="module")
def rollout_facts(rollout):
    return facts(rollout)


def same(one, other, tolerance=1e-3) -> bool:
    """Equal up to what travels as 16-bit numbers."""
    return np.allclose(np.asarray(one, float), np.asarray(other, float), atol=tolerance, equal_nan=True)


def decision(rollout):
    return rollout.moments[8].decision


def column(rollout, part, axis=0):
    return [getattr(moment, part)[axis] for moment in rollout.moments]


def picture_side(figure) -> float:
    """How much of the picture the cells cover from side to side: all of it is 1."""
    return figure.data[0].dx * np.shape(figure.data[0].z)[1]


def cosine_of_itself(figure) -> bool:
    """A matrix of cosines is symmetric with ones on its diagonal."""
    z = np.array(figure.data[0].z)
    return same(z, z.T, 1e-2) and same(np.diag(z), 1, 1e-2)


def rows_sum_to_one(figure) -> bool:
    return same(np.sum(figure.data[0].z, axis=1), 1, 1e-2)


def fills_the_picture(figure, _) -> bool:
    return picture_side(figure) == pytest.approx(1)


def attention_to_patches(figure, rollout) -> bool:
    """What one token gives the patches of one camera is a part of its whole attention."""
    return fills_the_picture(figure, rollout) and 0 < np.sum(figure.data[0].z) <= 1


def attention_to_word(view):
    """Each cell shares out its attention among the words; the word after the mark of the beginning is shown."""

    def truth(figure, rollout):
        places = list(decision(rollout).language.words[1][1])
        pieces = np.asarray(decision(rollout).vision.words[view], float)[places]
        return fills_the_picture(figure, rollout) and same(figure.data[0].z, pieces.sum(axis=0))

    return truth


def around(cells, place):
    """The mean of the cells (h, w) next to a place over the mean of all, cell by cell."""
    middle = np.floor(np.asarray(place) * len(cells))[::-1]
    near = [cells[at] for at in np.ndindex(cells.shape) if np.abs(np.subtract(at, middle)).max() <= 1]
    return np.mean(near) / np.mean(cells)


def fair_shares(maps_of_words):
    """A table of things × words, from each word's attention to the front picture."""

    def truth(figure, rollout):
        places, maps = things_seen(rollout), maps_of_words(decision(rollout))
        expected = [[around(cells, place) for cells in maps] for place in places]
        return list(figure.data[0].y) == THINGS and same(figure.data[0].z, expected, 1e-2)

    return truth


def eye_to_words(decision):
    pieces = np.asarray(decision.vision.words[0], float)
    return [pieces[list(places)].sum(axis=0) for _, places in decision.language.words]


def words_to_patches(decision):
    """In the last layer, the mean over the heads."""
    fusion, attention = decision.fusion, np.asarray(decision.fusion.attention[-1], float).mean(axis=0)
    columns = [i for i, name in enumerate(fusion.names) if re.match(r"front \d", name)]
    rows = np.flatnonzero(np.equal(fusion.stage, "language"))
    side = math.isqrt(len(columns))
    return [
        attention[np.ix_(rows[list(places)], columns)].mean(axis=0).reshape(side, side)
        for _, places in decision.language.words
    ]


def things_seen(rollout):
    return project(rollout.moments[8].things, TABLE_CAMERA)


def shows_the_repainted_picture(figure, rollout) -> bool:
    """The picture with the first thing in another colour, and a ring round that thing."""
    code = figure.layout.images[0].source.partition(",")[2]
    picture = np.asarray(Image.open(io.BytesIO(base64.b64decode(code))).convert("RGB"))
    ring = figure.data[0]
    place = [ring.x[0], ring.y[0]]
    return same(picture, decision(rollout).probe.repaints[0]) and same(place, things_seen(rollout)[0])


def moves_by(view):
    """Centimetres in the record, millimetres in the figure."""
    return lambda figure, rollout: same(figure.data[0].z, 10 * decision(rollout).probe.occlusion[view])


def gap(rollout):
    """(steps,) millimetres a step between the action and the expert's."""
    return [10 * np.linalg.norm(moment.action[:3] - moment.expert[:3]) for moment in rollout.moments]


THINGS = ["big red block", "small blue ball"]
TRUTHS = {
    "keypoints_front": lambda figure, r: same(figure.data[1].x, decision(r).vision.keypoints[0, :, 0]),
    "keypoints_wrist": lambda figure, r: same(figure.data[1].y, decision(r).vision.keypoints[1, :, 1]),
    "maps": lambda figure, r: np.nanmin(figure.data[0].z) >= 0 and np.nanmax(figure.data[0].z) <= 1,
    "unit": lambda figure, r: same(figure.data[0].z, decision(r).vision.maps[0][1][0], 1e-2),
    "alike_front": lambda figure, r: fills_the_picture(figure, r) and np.max(figure.data[0].z) <= 1.001,
    "alike_wrist": lambda figure, r: fills_the_picture(figure, r) and np.min(figure.data[0].z) >= -1.001,
    "belief": lambda figure, r: same(
        figure.data[POINTS.index("goal")].y[8],
        1000 * np.linalg.norm(decision(r).belief.goal - r.moments[8].truth[POINTS.index("goal")]),
        1e-2,
    ),
    "nearest": lambda figure, r: same(figure.data[0].x, [share for _, share in decision(r).language.nearest]),
    "heard": lambda figure, r: np.shape(figure.data[0].z)[1] == len(decision(r).language.pieces),
    "hidden": lambda figure, r: same(figure.data[0].z, decision(r).language.hidden),
    "pieces_alike": lambda figure, r: cosine_of_itself(figure),
    "left_out": lambda figure, r: (
        same(figure.data[0].y, decision(r).probe.left_out)
        and list(figure.data[0].customdata[1:]) == [word for word, _ in decision(r).language.words[1:]]
    ),
    "on_things": fair_shares(eye_to_words),
    "repainted": lambda figure, r: (
        same(figure.data[0].x, decision(r).probe.repainted)
        and list(figure.data[0].y) == THINGS
        and tuple(figure.data[0].text) == decision(r).probe.paints
    ),
    "repaint": shows_the_repainted_picture,
    "fused_on_things": fair_shares(words_to_patches),
    "felt": lambda figure, r: all(same(figure.data[i].y, column(r, "state", i)) for i in range(len(AXES))),
    "normal": lambda figure, r: same(figure.data[2].y[8], decision(r).state.normal[2]),
    "token": lambda figure, r: same(figure.data[0].y, decision(r).state.token),
    "attention": lambda figure, r: rows_sum_to_one(figure),
    "learnt": lambda figure, r: rows_sum_to_one(figure),
    "stranger": lambda figure, r: rows_sum_to_one(figure),
    "looks_front": attention_to_patches,
    "looks_wrist": attention_to_patches,
    "rollout_front": attention_to_patches,
    "rollout_wrist": attention_to_patches,
    "moved_front": moves_by(0),
    "moved_wrist": moves_by(1),
    "share": lambda figure, r: same(np.sum([trace.y for trace in figure.data], axis=0), 1, 1e-2),
    "context": lambda figure, r: same(figure.data[0].y, decision(r).fusion.context),
    "all": lambda figure, r: all(
        same(trace.y, decision(r).heads[trace.name].actions[:, column_shown(figure, r)])
        for trace in figure.data
        if trace.name in decision(r).heads
    ),
    "walk": lambda figure, r: all(same(trace.x[0], decision(r).state.raw[0]) for trace in figure.data),
    "bins": lambda figure, r: same(np.sum(figure.data[0].y), 1, 1e-2),
    "bins_ahead": lambda figure, r: rows_sum_to_one(figure),
    "band": lambda figure, r: same(
        np.subtract(figure.data[1].y, figure.data[0].y),
        4 * decision(r).heads["gaussian"].std[:, column_shown(figure, r)],
        1e-2,
    ),
    "density": lambda figure, r: 0 < np.trapezoid(figure.data[0].y, figure.data[0].x) <= 1.01,
    "road": lambda figure, r: figure.data[-2].x[0] == pytest.approx(figure.data[-3].x[-1]),
    "denoised": lambda figure, r: same(
        figure.data[0].z, decision(r).heads[last_sampler(r)].path[:, :, column_shown(figure, r)]
    ),
    "ribbons": lambda figure, r: same(figure.data[3].y, column(r, "action", column_shown(figure, r))),
    "weights": lambda figure, r: same(np.sum(figure.data[0].y), 1),
    "path": lambda figure, r: same(figure.data[0].x, column(r, "state")),
    "gap": lambda figure, r: same(figure.data[0].y, gap(r), 1e-2),
    "sent": lambda figure, r: same(figure.data[0].y, column(r, "action", column_shown(figure, r))),
    "latency": lambda figure, r: same(np.sum(figure.data[0].x), sum(r.moments[STEP].milliseconds.values()), 0.1),
    "budget": lambda figure, r: same(figure.data[0].y, [sum(m.milliseconds.values()) for m in r.moments]),
}

OF_LANGUAGE = {  # drawn in Read; in Fuse, figures of the same name show where a token looks
    "looks_front": attention_to_word(0),
    "looks_wrist": attention_to_word(1),
}


def truth_of(stage, plot):
    return OF_LANGUAGE[plot] if stage == "language" and plot in OF_LANGUAGE else TRUTHS[plot]


def column_shown(figure, rollout) -> int:
    """The dimension that is shown unless another is chosen: the one in which the chunk moves the hand most."""
    return int(np.abs(decision(rollout).chunk[:, :3]).mean(axis=0).argmax())


def last_sampler(rollout) -> str:
    return [kind for kind, sample in decision(rollout).heads.items() if len(sample.path) > 2][-1]


def axes(figure) -> list[dict]:
    layout = json.loads(figure.to_json())["layout"]
    places = layout.get("scene", layout)
    return [axis for name, axis in places.items() if name.startswith(("xaxis", "yaxis", "zaxis"))]


@pytest.mark.parametrize(("stage", "plot"), [(name, plot) for name in DRAWN for plot in DRAWN[name].plots])
def test_a_figure_shows_what_the_record_holds_and_names_its_units(rollout, rollout_facts, stage, plot):
    figure = DRAWN[stage].figure(rollout_facts, STEP, plot)
    titles = [axis["title"]["text"] for axis in axes(figure)]
    assert len(titles) >= 2
    assert [title for title in titles if not UNIT.search(title) and title not in WITHOUT_UNIT] == []
    assert truth_of(stage, plot)(figure, rollout)


def test_every_figure_has_its_truth():
    assert set(TRUTHS) == {plot for stage in DRAWN.values() for plot in stage.plots}
    assert set(OF_LANGUAGE) <= set(DRAWN["language"].plots)


def test_a_chunk_is_drawn_with_a_gap_before_the_next(rollout, rollout_facts):
    chunks = DRAWN["chunking"].figure(rollout_facts, STEP, "ribbons").data[0]
    decisions = sum(moment.decision is not None for moment in rollout.moments)
    assert sum(math.isnan(step) for step in chunks.x) == decisions
