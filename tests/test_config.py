"""A configuration survives being written down, and says what is wrong with it."""

import json

import pytest

from vla_core.config import (
    PRESETS,
    FusionConfig,
    HeadsConfig,
    ModelConfig,
    TrainConfig,
    VisionConfig,
    from_dict,
    to_dict,
    with_settings,
)
from vla_core.errors import Mistake


@pytest.mark.parametrize("preset", PRESETS.values(), ids=PRESETS)
def test_a_configuration_comes_back_from_json_as_it_was(preset):
    assert from_dict(TrainConfig, json.loads(json.dumps(to_dict(preset)))) == preset


def test_changing_one_setting_leaves_the_others():
    config = with_settings(ModelConfig(), fusion__kind="film", chunk=4)
    assert (config.fusion.kind, config.chunk) == ("film", 4)
    assert config.vision == ModelConfig().vision


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: FusionConfig(kind="transformr"), "Did you mean transformer"),
        (lambda: VisionConfig(picture=100), "multiple of 16"),
        (lambda: HeadsConfig(kinds=("flow",), acting="bins"), "choose from flow"),
        (lambda: ModelConfig(width=130), "does not divide"),
        (lambda: ModelConfig(chunk=0), "from 1 to 100"),
        (lambda: TrainConfig(precision="int4"), "choose from float32"),
        (lambda: TrainConfig(balance=1.5), "from 0 to 1"),
        (lambda: from_dict(ModelConfig, {"depth": 3}), "no setting depth"),
        (lambda: from_dict(ModelConfig, {"fusion": {"kin": "film"}}), "no setting kin"),
    ],
)
def test_an_impossible_setting_is_explained_in_one_line(make, words):
    with pytest.raises(Mistake, match=words) as caught:
        make()
    assert "\n" not in str(caught.value)
