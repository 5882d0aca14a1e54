"""Textures tile without a seam, differ by seed, and come off again."""

import numpy as np
import pytest

from vla_core.world.look import Look
from vla_core.world.metaworld import MetaWorld
from vla_core.world.sensor import degrade
from vla_core.world.textures import KINDS, draw_texture, noise, smooth_noise


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_pattern_has_two_tones_at_least_and_stays_between_zero_and_one(kind):
    for seed in range(5):
        pattern = kind(64, np.random.default_rng(seed))
        assert pattern.shape == (64, 64)
        assert pattern.min() >= 0
        assert pattern.max() <= 1
        assert np.ptp(pattern) > 0.3


def test_noise_tiles_without_a_seam():
    for picture in (noise(64, np.random.default_rng(0)), smooth_noise(64, 8, np.random.default_rng(1))):
        inside = np.abs(np.diff(picture, axis=0)).max()
        assert np.abs(picture[0] - picture[-1]).max() <= 1.5 * inside


def test_a_texture_follows_from_its_generator_and_fills_any_size():
    one, same, other = (draw_texture(48, 192, np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert one.shape == (48, 192, 3)
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_other_textures_are_seen_and_plain_ones_come_back_to_the_bit():
    world = MetaWorld("push-v3", 48, 32)
    world.reset(1)
    pictures = []
    for look in (Look(), Look(texture_seed=5), Look()):
        world.eye.apply_look(look)
        pictures.append(world.observe().image)
    assert np.abs(pictures[0].astype(int) - pictures[1]).mean() > 5
    assert np.array_equal(pictures[0], pictures[2])
    world.close()


def test_a_worse_sensor_blurs_and_adds_noise_that_follows_from_the_moment():
    picture = np.full((32, 32, 3), 128, np.uint8)
    picture[:, 16:] = 30
    rng = np.random.default_rng
    assert degrade(picture, 0, 0, rng(0)) is picture
    assert 40 < degrade(picture, 2.0, 0, rng(0))[0, 16, 0] < 110
    noisy = degrade(picture, 0, 20.0, rng(0)).astype(int) - picture
    assert 18 < noisy[:, :12].std() < 22
    world = MetaWorld("push-v3", 48, 32, look=Look(noise=20))
    world.reset(1)
    first = world.observe().image
    assert np.array_equal(world.observe().image, first)
    world.step(np.zeros(4))
    assert (world.observe().image != first).mean() > 0.5
    world.close()
