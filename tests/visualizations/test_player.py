"""What travels to a browser comes out as it went in; pages hold everything they need."""

import re
from dataclasses import replace

import numpy as np
import pytest

from tests.visualizations import recorded
from visualizations.browser_files import PLOTLY
from visualizations.payload import pack, unpack
from visualizations.player import Live, label, page, player_component, script, site
from visualizations.stages.moment_facts import facts
from visualizations.stages.tensor_shapes import shapes
from visualizations.template import Coarse, Picture
from vla_core.source_code import sources


@pytest.fixture(scope="module")
def told():
    return facts(recorded.rollout(probed=True))


def alike(sent, received, quick=False):
    """Whether facts came out as they went in: coarse arrays within half a step, pictures as their bytes."""
    if isinstance(sent, dict):
        kept = {key: part for key, part in sent.items() if part is not None}
        return kept.keys() == received.keys() and all(
            alike(part, received[key], quick) for key, part in kept.items()
        )
    if isinstance(sent, list | tuple):
        return len(sent) == len(received) and all(alike(*pair, quick) for pair in zip(sent, received, strict=True))
    if isinstance(sent, Picture):
        return sent.encoded(quick) == received
    if isinstance(sent, Coarse):
        array = np.asarray(sent.array, np.float32)
        places = tuple(range(array.ndim - sent.axes, array.ndim))
        half = np.ptp(array, axis=places, keepdims=True) / sent.steps / 2
        return bool((np.abs(array - received) <= half * 1.01 + 1e-7).all())
    if isinstance(sent, np.ndarray):
        return np.allclose(sent, received, equal_nan=True)
    return received == pytest.approx(sent, rel=1e-5) if isinstance(sent, float) else received == sent


def test_facts_come_out_of_a_payload_as_they_went_in(told):
    assert alike(told, unpack(pack(told)))


def test_what_is_the_same_at_every_thought_travels_once(told):
    thoughts = [moment["decision"] for moment in told["moments"] if "decision" in moment]
    once, thrice = (len(pack([thought["language"] for thought in thoughts[:count]])) for count in (1, 3))
    assert thrice < 1.2 * once


def test_a_rollout_that_grows_step_by_step_ends_as_the_whole_one():
    whole = recorded.rollout()
    live = Live(replace(whole, moments=()), recorded.code())
    pushes = [unpack_text(live.push([moment])) for moment in whole.moments]
    finished = facts(whole)
    assert alike(finished["moments"], [push["moments"][0] for push in pushes], quick=True)
    assert pushes[-1]["rollout"]["steps"] == recorded.STEPS
    assert pushes[0]["rollout"]["controls"].keys() >= {"layer", "head", "dimension"}
    assert "controls" not in pushes[-1]["rollout"]


def unpack_text(text):
    import base64

    return unpack(base64.b64decode(text))


def test_shapes_are_those_of_the_tensors(told):
    decision = recorded.rollout(probed=True).moments[0].decision
    told_shapes = shapes(told["moments"][0], told["moments"][0]["decision"])
    assert ("chunk", "×".join(map(str, decision.chunk.shape))) in told_shapes["heads"]
    assert told_shapes["fusion"][0] == ("tokens", str(len(decision.fusion.names)))
    assert all(told_shapes.values())


def test_the_code_shown_is_the_code_that_runs():
    shown = sources(recorded.toys.config())
    assert "def sample(self, context" in shown["heads"]
    assert "vla_core/model/heads/flow.py" in shown["heads"]
    assert all(text.startswith("# vla_core/") for text in shown.values())


def test_another_kind_of_stage_shows_its_own_code():
    toy = recorded.toys.config(fusion="concat", vision="vit")
    assert "torch.cat(parts" in sources(toy)["fusion"]
    assert "def pattern" not in sources(toy)["fusion"]
    assert sources(toy, "bins")["heads"] != sources(toy, "ddpm")["heads"]


def test_covering_a_patch_of_an_even_picture_in_its_own_grey_moves_nothing():
    from vla_core.model.probes import Prober
    from vla_core.world.base import MEAN_GREY

    policy, decision = recorded.toys.policy(), replace(recorded.rollout().moments[0].decision, head="gaussian")
    blank = tuple(np.full_like(picture, MEAN_GREY) for picture in decision.vision.pictures)
    even = replace(decision, vision=replace(decision.vision, pictures=blank))
    prober = Prober(policy)
    assert all(np.allclose(moved, 0, atol=1e-5) for moved in prober.with_probe(even).probe.occlusion)
    assert max(moved.max() for moved in prober.with_probe(decision).probe.occlusion) > 1e-4


def test_the_stranger_looks_elsewhere_and_every_head_is_drawn_from():
    probe = recorded.rollout(probed=True).moments[0].decision.probe
    attention = recorded.rollout().moments[0].decision.fusion.attention.mean(axis=1)
    assert probe.stranger.shape == attention.shape
    assert not np.allclose(probe.stranger, attention, atol=0.01)
    assert set(probe.samples) == {"gaussian", "bins", "ddpm", "flow"}


def test_the_script_leaves_one_name_and_no_syntax_of_modules():
    whole = script()
    assert not re.search(r"^(import|export) ", whole, re.MULTILINE)
    assert whole.startswith("var GlassBox=(()=>{")
    assert whole.count("GlassBox") == 2  # once more for what is the same for every rollout


def test_a_page_asks_the_network_for_nothing():
    whole = page([recorded.rollout()], recorded.code(), title="<Try & see>")
    assert "<title>&lt;Try &amp; see&gt;</title>" in whole
    assert not re.search(
        r"<(script|link|img)[^>]+(src|href)=\"(?!data:)", whole.replace('<link rel="icon" href="data:,">', "")
    )
    assert "@import" not in whole[: whole.index("<body>")]


def test_an_instruction_cannot_end_the_script_that_holds_it():
    whole = page([replace(recorded.rollout(), instruction="<!--<script></script><script>alert(1)</script>")])
    assert "alert(1)</script>" not in whole
    assert "<!--" not in whole.replace(PLOTLY.read_text(encoding="utf-8"), "")


def test_a_site_holds_a_page_a_script_and_a_file_a_rollout(tmp_path):
    site([recorded.rollout(), recorded.rollout(success=True)], tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {
        "index.html",
        "plotly.min.js",
        "rollout-0.js",
        "rollout-1.js",
    }
    assert (tmp_path / "index.html").stat().st_size < 500_000


def test_a_component_for_a_page_of_gradio_has_nothing_its_templates_would_replace():
    component = player_component("/plotly.js")
    for template in (component["html_template"], component["css_template"]):
        assert not re.search(r"\$\{|\{\{|`|\\", template)


def test_the_list_says_what_was_asked_and_how_it_ended():
    assert label(recorded.rollout(success=True)) == f"✓ {recorded.INSTRUCTION} · seed 7"
    assert label(recorded.rollout()).startswith("✗")
