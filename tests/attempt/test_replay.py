"""An attempt's world comes back to the bit, and one colour changes the picture and nothing else."""

import numpy as np
import pytest

from tests.model import toys
from vla_core.attempt.attempt import prepare
from vla_core.attempt.interventions import Push, Say
from vla_core.attempt.replay import other_colour, with_repaints, world_before
from vla_core.attempt.request import Request
from vla_core.model.probes import Prober
from vla_core.world import gl
from vla_core.world.pool import WorldPool
from vla_core.world.table.scene import COLOURS, from_link

pytestmark = pytest.mark.skipif(gl.backend() is None, reason="no renderer here")
LINK = "big-red-block_13_564~small-blue-ball_239_624~yellow-disc_-122_589"


@pytest.fixture(scope="module")
def attempt():
    """One that was pushed and told something else."""
    request = Request("push the red block to the left", f"table::{LINK}", steps=12)
    made, policy = None, toys.policy()
    made = prepare(request, lambda path: policy, WorldPool())
    for moment in made.run(made.full_recorder(frames=False)):
        if moment.step == 3:
            made.command(Push((0.0, 0.0, 0.05)))
        if moment.step == 6:
            made.command(Say("lift the ball"))
    return made


def test_the_same_actions_and_interventions_bring_a_moment_back_to_the_bit(attempt):
    thoughts = [moment for moment in attempt.moments if moment.decision]
    assert len(thoughts) > 2
    for moment in (thoughts[0], thoughts[-1]):
        with world_before(attempt, moment.step) as world:
            seen, places = world.observe(), world.truth().things
        assert np.array_equal(seen.image, moment.decision.vision.pictures[0])
        assert np.array_equal(places, moment.things)


def test_a_repainted_thing_is_all_that_changes(attempt):
    with world_before(attempt, 4) as world:
        before = world.observe()
        painted = world.repainted("big red block", "green")
        after = world.observe()
        place = world.place("big red block")
    changed = (before.image != painted.image).any(axis=-1)
    assert 0 < changed.mean() < 0.05
    assert np.array_equal(before.image, after.image)
    assert np.array_equal(before.state, painted.state)
    assert place.shape == (3,)


def test_a_probe_of_a_table_says_what_the_plan_does_without_each_word_and_with_each_thing_repainted(attempt):
    moment = next(moment for moment in attempt.moments if moment.decision)
    prober = Prober(attempt.policy)
    probed = with_repaints(prober, attempt, moment.step, prober.with_probe(moment.decision)).probe
    assert probed.left_out.shape == (len(moment.decision.language.words),)
    assert probed.left_out[0] == 0  # the mark of the beginning cannot be left out
    assert probed.left_out[1:].max() > 0
    assert probed.repainted.shape == (2,)
    assert probed.paints == ("orange", "orange")
    assert all(not np.array_equal(one, moment.decision.vision.pictures[0]) for one in probed.repaints)


def test_a_thing_is_painted_in_a_colour_that_nothing_else_has():
    scene = from_link(LINK)
    for thing in scene.things:
        assert other_colour(scene, thing) not in {item.colour for item in scene.items}
    crowd = from_link(
        "~".join(f"{colour}-disc_{x}_500" for colour, x in zip(COLOURS, (-150, 0, 150), strict=False))
        + "~big-green-block_-150_620~big-blue-block_0_620~big-purple-block_150_620"
        + "~big-white-block_-100_740~big-black-block_100_740"
    )
    assert all(other_colour(crowd, thing) != thing.colour for thing in crowd.things)
