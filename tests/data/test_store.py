import os
import pickle
from dataclasses import fields, replace

import numpy as np
import pytest

from vla_core.data import store
from vla_core.data.episode_file import MAGIC, PREFIX, Episode, encode
from vla_core.data.store import Demos, episode_path, read_episode, write_episode
from vla_core.errors import Mistake

RNG = np.random.default_rng(7)


def episode(frames=9, task="push-v3", seed=1, wrist=16, **changes) -> Episode:
    still = RNG.integers(0, 256, (1, 32, 32, 3))
    moving = np.where(RNG.random((frames, 32, 32, 1)) < 0.2, RNG.integers(0, 256, (frames, 32, 32, 3)), still)
    return replace(
        Episode(
            task=task,
            seed=seed,
            source="expert",
            noise=0.4,
            teacher="expert",
            look="plain",
            every=1,
            plan=RNG.normal(size=(frames, 12, 4)).astype(np.float32),
            front_camera=RNG.normal(size=(frames, 12)).astype(np.float32),
            front=moving.astype(np.uint8),
            wrist=RNG.integers(0, 256, (frames, wrist, wrist, 3), dtype=np.uint8),
            state=RNG.normal(size=(frames, 4)).astype(np.float32),
            action=RNG.normal(size=(frames, 4)).astype(np.float32),
            executed=RNG.normal(size=(frames, 4)).astype(np.float32),
            full=RNG.normal(size=(frames, 39)).astype(np.float32),
            points=RNG.normal(size=(frames, 3, 3)).astype(np.float32),
            wrist_camera=RNG.normal(size=(frames, 12)).astype(np.float32),
            success=RNG.random(frames) < 0.5,
        ),
        **changes,
    )


def same(one: Episode, other: Episode) -> bool:
    pairs = [(getattr(one, f.name), getattr(other, f.name)) for f in fields(Episode)]
    return all(
        np.array_equal(a, b) and a.dtype == b.dtype if isinstance(a, np.ndarray) else a == b for a, b in pairs
    )


def folder_of(folder, episodes):
    for one in episodes:
        write_episode(episode_path(folder, one.task, one.seed), one)
    return folder


@pytest.mark.parametrize("changes", [{}, {"frames": 1}, {"frames": 200}, {"wrist": 0}])
def test_an_episode_comes_back_to_the_bit(tmp_path, changes):
    one = episode(**changes)
    write_episode(tmp_path / "deep" / "one.demo", one)
    assert same(read_episode(tmp_path / "deep" / "one.demo"), one)
    assert [path.name for path in tmp_path.rglob("*.*")] == ["one.demo"]


def test_constant_pixels_take_no_space_in_a_frame(tmp_path):
    still = np.repeat(RNG.integers(0, 256, (1, 32, 32, 3), dtype=np.uint8), 300, axis=0)
    short, long = (len(encode(episode(n, wrist=0, front=still[:n]))) for n in (100, 300))
    assert (long - short) / 200 < 590  # the small arrays take 494, a raw picture 3072


@pytest.mark.parametrize("kept", [0, 3, 20, 400, 5000, -1])
def test_a_truncated_file_is_named_with_what_to_do(tmp_path, kept):
    path = tmp_path / "one.demo"
    path.write_bytes(encode(episode())[:kept])
    with pytest.raises(Mistake, match=r"one\.demo.*Delete it and run collect again with --resume"):
        read_episode(path)


def test_no_flipped_bit_goes_unnoticed(tmp_path):
    one = episode(3)
    good = encode(one)
    path = tmp_path / "one.demo"
    for place in RNG.integers(0, len(good), 300):
        bad = bytearray(good)
        bad[place] ^= 1 << int(RNG.integers(8))
        path.write_bytes(bad)
        try:
            harmless = same(read_episode(path), one)  # padding holds nothing
        except Mistake:
            harmless = True
        assert harmless, f"byte {place}"


def test_another_version_a_pickle_and_a_folder_are_refused(tmp_path):
    path = tmp_path / "one.demo"
    path.write_bytes(PREFIX.pack(MAGIC, 99, 0, 0))
    with pytest.raises(Mistake, match="version 99"):
        read_episode(path)
    path.write_bytes(pickle.dumps({"state": [1, 2, 3]} | dict.fromkeys(range(50))))
    with pytest.raises(Mistake, match="not a demonstration"):
        read_episode(path)
    with pytest.raises(Mistake, match="cannot be read"):
        read_episode(tmp_path)


def test_arrays_that_do_not_fit_together_are_never_written(tmp_path):
    path = tmp_path / "one.demo"
    with pytest.raises(ValueError, match="action"):
        write_episode(path, episode(5, action=np.zeros((4, 4), np.float32)))
    with pytest.raises(ValueError, match="front"):
        write_episode(path, episode(5, front=np.zeros((5, 32, 32, 3), np.float32)))
    assert not list(tmp_path.iterdir())


def test_a_folder_reads_as_one_dataset(tmp_path):
    episodes = [episode(5, "push-v3", 1), episode(7, "push-v3", 2), episode(4, "reach-v3", 1)]
    demos = Demos(folder_of(tmp_path, episodes))
    assert demos.tasks == ("push-v3", "reach-v3")
    assert len(demos) == 16
    assert demos.start.tolist() == [0, 5, 12]
    assert demos.end.tolist() == [5, 12, 16]
    assert demos.task.tolist() == [0] * 12 + [1] * 4
    assert demos.episode.tolist() == [0] * 5 + [1] * 7 + [2] * 4
    for name in ("state", "action", "executed", "full", "points", "wrist_camera", "success"):
        assert np.array_equal(getattr(demos, name), np.concatenate([getattr(e, name) for e in episodes]))


def test_what_was_collected_in_another_way_lies_in_a_folder_inside(tmp_path):
    folder_of(tmp_path, [episode(5, "push-v3", 1), episode(4, "reach-v3", 3)])
    folder_of(tmp_path / "openings", [episode(2, "push-v3", 0), episode(3, "table-touch", 7)])
    demos = Demos(tmp_path)
    assert demos.tasks == ("push-v3", "reach-v3", "table-touch")
    assert demos.seed.tolist() == [0, 1, 3, 7]
    assert demos.end.tolist() == [2, 7, 11, 14]


@pytest.mark.parametrize("threads", [1, 3])
def test_frames_come_in_any_order_and_more_than_once(tmp_path, threads):
    episodes = [episode(5, "push-v3", 1), episode(7, "push-v3", 2), episode(4, "reach-v3", 1)]
    demos = Demos(folder_of(tmp_path, episodes), threads=threads)
    wanted = np.array([15, 0, 3, 3, 11, 5, 14])
    front, wrist = demos.frames(wanted)
    assert np.array_equal(front, np.concatenate([e.front for e in episodes])[wanted])
    assert np.array_equal(wrist, np.concatenate([e.wrist for e in episodes])[wanted])


def test_without_a_wrist_camera_its_pictures_have_no_size(tmp_path):
    demos = Demos(folder_of(tmp_path, [episode(wrist=0)]))
    assert demos.frames(np.arange(4))[1].shape == (4, 0, 0, 3)


def test_the_source_is_stored_and_the_order_of_tasks_is_the_callers(tmp_path):
    folder = folder_of(tmp_path, [episode(5, "push-v3"), episode(4, "reach-v3", source="dagger-1")])
    demos = Demos(folder, ("reach-v3", "push-v3"))
    assert demos.source == ("dagger-1", "expert")
    assert demos.task.tolist() == [0] * 4 + [1] * 5


def test_a_missing_task_is_named(tmp_path):
    with pytest.raises(Mistake, match="no demonstration of door-open-v3"):
        Demos(folder_of(tmp_path, [episode()]), ("push-v3", "door-open-v3"))
    with pytest.raises(Mistake, match="no demonstrations"):
        Demos(tmp_path / "nowhere")


def test_a_broken_episode_stops_the_opening_unless_it_may_be_skipped(tmp_path):
    folder = folder_of(tmp_path, [episode(5, seed=1), episode(6, seed=2)])
    broken = episode_path(folder, "push-v3", 1)
    broken.write_bytes(broken.read_bytes()[:-1])
    with pytest.raises(Mistake, match=broken.name):
        Demos(folder)
    demos = Demos(folder, skip_broken=True)
    assert len(demos) == 6
    assert broken.name in demos.broken[0]


def test_an_episode_in_the_folder_of_another_task_is_refused(tmp_path):
    write_episode(episode_path(tmp_path, "reach-v3", 1), episode(task="push-v3"))
    with pytest.raises(Mistake, match="shows push-v3 and lies among reach-v3"):
        Demos(tmp_path)


def test_a_damaged_picture_is_noticed_when_it_is_unpacked(tmp_path):
    folder = folder_of(tmp_path, [episode(5)])
    path = episode_path(folder, "push-v3", 1)
    data = bytearray(path.read_bytes())
    data[-100] ^= 255
    path.write_bytes(data)
    with pytest.raises(Mistake, match=r"frame . does not unpack"):
        Demos(folder).frames(np.arange(5))


def test_recordings_of_different_kinds_do_not_mix(tmp_path):
    with pytest.raises(Mistake, match="different folders"):
        Demos(folder_of(tmp_path, [episode(seed=1), episode(seed=2, wrist=32)]))
    with pytest.raises(Mistake, match="different folders"):
        Demos(folder_of(tmp_path, [episode(seed=1), episode(seed=2, plan=np.zeros((9, 3, 4), np.float32))]))


def test_many_episodes_hold_few_file_descriptors(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "max_open_maps", lambda: 8)
    folder = folder_of(tmp_path, [episode(2, seed=seed, wrist=0) for seed in range(60)])
    before = len(os.listdir("/dev/fd"))
    demos = Demos(folder)
    demos.frames(np.arange(len(demos)))
    assert len(os.listdir("/dev/fd")) <= before + 8
    del demos
    assert len(os.listdir("/dev/fd")) <= before
