import errno
import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from vla_core.__main__ import main
from vla_core.data.store import Demos, Episode, episode_path, read_episode, write_episode
from vla_core.errors import Mistake
from vla_core.export.lerobot import layout, statistics, writer
from vla_core.export.lerobot.reader import import_into, load
from vla_core.export.lerobot.writer import Exported, export

pytest.importorskip("av", reason="the LeRobot format is an extra")
pytest.importorskip("pyarrow", reason="the LeRobot format is an extra")
PICTURES = tuple(layout.VIEWS)


def episode(task: str, seed: int, frames: int, front: int = 48, wrist: int = 32) -> Episode:
    """A bright square that wanders over a shaded floor, and labels that no rounding would survive."""
    rng = np.random.default_rng(seed)
    numbers = {name: rng.normal(size=(frames, 4)).astype(np.float32) for name in ("state", "action", "executed")}
    return Episode(
        task=task,
        seed=seed,
        source="expert",
        noise=0.1 + 0.2,
        teacher="expert",
        look="plain",
        every=1,
        plan=rng.normal(size=(frames, 12, 4)).astype(np.float32),
        front_camera=rng.normal(size=(frames, 12)).astype(np.float32),
        front=wandering(rng, frames, front),
        wrist=wandering(rng, frames, wrist),
        full=rng.normal(size=(frames, 39)).astype(np.float32),
        points=rng.normal(size=(frames, 3, 3)).astype(np.float32),
        wrist_camera=rng.normal(size=(frames, 12)).astype(np.float32),
        success=np.arange(frames) > frames - 4,
        **numbers,
    )


def wandering(rng: np.random.Generator, frames: int, side: int) -> np.ndarray:
    floor = np.linspace(40, 200, side).astype(np.uint8)[:, None, None] * np.ones((1, side, 3), np.uint8)
    pictures = np.tile(floor, (frames, 1, 1, 1))
    for picture, x, y in zip(pictures, *rng.integers(0, max(side - 8, 1), (2, frames)), strict=True):
        picture[y : y + 8, x : x + 8] = (220, 40, 30)
    return pictures


def recorded(folder: Path, **sides: int) -> list[Episode]:
    """Five short demonstrations of two tasks, as collect leaves them, in the order of a dataset."""
    episodes = [episode("drawer-open-v3", seed, 9 + seed, **sides) for seed in (1, 2, 3)]
    episodes += [episode("push-v3", seed, 14, **sides) for seed in (1, 2)]
    for made in episodes:
        write_episode(episode_path(folder, made.task, made.seed), made)
    return episodes


@pytest.fixture(scope="module")
def exported(tmp_path_factory) -> Path:
    """A plain dataset; tests copy what they damage."""
    folder = tmp_path_factory.mktemp("plain")
    recorded(folder / "demos")
    assert list(export(folder / "demos", folder / "dataset"))[-1] == Exported(5, 5, 61)
    return folder / "dataset"


def labels_agree(first: Episode, second: Episode) -> bool:
    for name in Episode.__dataclass_fields__:
        mine, other = getattr(first, name), getattr(second, name)
        if name in PICTURES:
            continue
        if isinstance(mine, np.ndarray):
            if (mine.dtype, mine.shape, mine.tobytes()) != (other.dtype, other.shape, other.tobytes()):
                return False
        elif (type(mine), mine) != (type(other), other):
            return False
    return True


def test_a_lossless_dataset_gives_back_every_bit(tmp_path):
    episodes = recorded(tmp_path / "demos")
    list(export(tmp_path / "demos", tmp_path / "dataset", lossless=True))
    for original, returned in zip(episodes, load(tmp_path / "dataset"), strict=True):
        assert labels_agree(original, returned)
        for view in PICTURES:
            assert (getattr(original, view) == getattr(returned, view)).all()


def test_a_plain_dataset_keeps_labels_to_the_bit_and_pictures_nearly(tmp_path, exported):
    for original, returned in zip(recorded(tmp_path), load(exported), strict=True):
        assert labels_agree(original, returned)
        for view in PICTURES:
            apart = np.abs(getattr(original, view).astype(int) - getattr(returned, view))
            assert apart.mean() < 4
            assert apart.mean(axis=(1, 2, 3)).max() < 8  # no frame stands in another's place


def test_without_a_wrist_camera_it_comes_back_without_one(tmp_path):
    episodes = recorded(tmp_path / "demos", wrist=0)
    list(export(tmp_path / "demos", tmp_path / "dataset"))
    assert not list(tmp_path.glob("dataset/videos/*wrist*"))
    returned = list(load(tmp_path / "dataset"))
    assert [back.wrist.shape for back in returned] == [made.wrist.shape for made in episodes]


def test_a_long_dataset_goes_on_in_a_second_file_that_starts_at_time_zero(tmp_path, monkeypatch):
    monkeypatch.setattr(layout, "SECONDS_A_FILE", 30 / 80)
    episodes = recorded(tmp_path / "demos")
    list(export(tmp_path / "demos", tmp_path / "dataset", lossless=True))
    assert len(list(tmp_path.glob("dataset/data/chunk-000/*.parquet"))) == 3
    assert len(list(tmp_path.glob("dataset/videos/*front/chunk-000/*.mp4"))) == 3
    for original, returned in zip(episodes, load(tmp_path / "dataset"), strict=True):
        assert labels_agree(original, returned)
        assert (original.front == returned.front).all()


def test_episodes_can_be_read_in_any_order(tmp_path):
    """Other programs may reorder the table of episodes."""
    import pyarrow.parquet as pq

    episodes = recorded(tmp_path / "demos")
    list(export(tmp_path / "demos", tmp_path / "dataset", lossless=True))
    path = tmp_path / "dataset" / layout.EPISODES.format(**layout.place(0))
    pq.write_table(pq.read_table(path).take([4, 1, 3, 0, 2]), path)
    for original, returned in zip([episodes[i] for i in (4, 1, 3, 0, 2)], load(tmp_path / "dataset"), strict=True):
        assert labels_agree(original, returned)
        assert (original.wrist == returned.wrist).all()


def test_importing_makes_a_folder_that_training_can_open(tmp_path, exported):
    assert len(list(import_into(exported, tmp_path / "demos"))) == 5
    demos = Demos(tmp_path / "demos")
    assert (len(demos), demos.tasks) == (61, ("drawer-open-v3", "push-v3"))


def test_both_commands_work_from_the_command_line(tmp_path, capsys):
    recorded(tmp_path / "demos")
    words = ["--data", str(tmp_path / "demos"), "--out", str(tmp_path / "dataset"), "--tasks", "push"]
    assert main(["export-lerobot", *words, "--repo-id", "someone/pushes", "--lossless"]) == 0
    assert "2 episodes, 28 frames" in capsys.readouterr().out
    assert "someone/pushes" in (tmp_path / "dataset" / "README.md").read_text()
    assert main(["import-lerobot", "--data", str(tmp_path / "dataset"), "--out", str(tmp_path / "back")]) == 0
    original, returned = (read_episode(episode_path(tmp_path / name, "push-v3", 1)) for name in ("demos", "back"))
    assert labels_agree(original, returned)


def test_the_dataset_says_its_task_in_words_once(exported):
    import pandas

    table = pandas.read_parquet(exported / layout.TASKS)
    assert list(table["task_index"]) == [0, 1]
    assert all(" " in sentence for sentence in table.index)


def test_statistics_are_those_of_all_frames(tmp_path, exported):
    found = json.loads((exported / layout.STATISTICS).read_text())
    episodes = recorded(tmp_path)
    action = np.concatenate([made.action for made in episodes]).astype(np.float64)
    front = np.concatenate([made.front for made in episodes]).reshape(-1, 3) / 255
    for key, values, shape in (("action", action, (4,)), ("observation.images.front", front, (3, 1, 1))):
        for name in ("min", "max", "mean", "std"):
            wanted = getattr(values, name)(axis=0).reshape(shape)
            np.testing.assert_allclose(found[key][name], wanted, rtol=1e-9, atol=1e-12)
        assert found[key]["count"] == [61]


def test_quantiles_of_one_episode_are_exact():
    pictures = np.random.default_rng(3).integers(0, 256, (5, 16, 16, 3)).astype(np.uint8)
    found = statistics.picture_statistics(pictures)
    for name, part in statistics.QUANTILES.items():
        wanted = np.quantile(pictures.reshape(-1, 3) / 255, part, axis=0, method="inverted_cdf")
        assert (found[name].ravel() == wanted).all()


def test_nothing_is_written_over(tmp_path):
    recorded(tmp_path / "demos")
    (tmp_path / "dataset").mkdir()
    with pytest.raises(Mistake, match="exists already"):
        list(export(tmp_path / "demos", tmp_path / "dataset"))
    assert not list((tmp_path / "dataset").iterdir())


def test_an_empty_folder_is_a_clear_mistake(tmp_path):
    with pytest.raises(Mistake, match="holds no demonstrations"):
        list(export(tmp_path, tmp_path / "dataset"))


def test_two_worlds_do_not_fit_in_one_dataset(tmp_path):
    recorded(tmp_path / "demos")
    other = episode("fetch-push", 1, 9)
    write_episode(episode_path(tmp_path / "demos", other.task, 1), other)
    with pytest.raises(Mistake, match="different rates"):
        list(export(tmp_path / "demos", tmp_path / "dataset"))


def test_odd_pictures_ask_for_lossless(tmp_path):
    recorded(tmp_path / "demos", front=33)
    with pytest.raises(Mistake, match="--lossless"):
        list(export(tmp_path / "demos", tmp_path / "dataset"))
    list(export(tmp_path / "demos", tmp_path / "dataset", lossless=True))
    assert next(load(tmp_path / "dataset")).front.shape == (10, 33, 33, 3)


def test_a_full_disk_is_one_line_and_leaves_nothing(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    recorded(tmp_path / "demos")
    monkeypatch.setattr(writer, "write_tasks", full)
    with pytest.raises(Mistake, match="The disk is full"):
        list(export(tmp_path / "demos", tmp_path / "dataset"))
    assert [path.name for path in tmp_path.iterdir()] == ["demos"]


def test_an_export_that_is_stopped_leaves_nothing(tmp_path):
    recorded(tmp_path / "demos")
    events = export(tmp_path / "demos", tmp_path / "dataset")
    next(events)
    events.close()
    assert [path.name for path in tmp_path.iterdir()] == ["demos"]


@pytest.mark.parametrize("package", ["av", "pyarrow"])
def test_a_missing_package_is_named_with_the_line_that_installs_it(tmp_path, monkeypatch, package):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(Mistake, match=rf"needs {package}: pip install pyarrow==\S+ av==\S+"):
        list(export(tmp_path, tmp_path / "dataset"))


DAMAGED = {
    "data/chunk-000/file-000.parquet": "missing or damaged",
    "meta/episodes/chunk-000/file-000.parquet": "missing or damaged",
    "meta/info.json": "not a LeRobotDataset",
    "videos/observation.images.front/chunk-000/file-000.mp4": "cannot be read as a video|ends before",
}


@pytest.mark.parametrize("name", DAMAGED)
@pytest.mark.parametrize("how", ["cut", "empty"])
def test_a_damaged_file_is_named(tmp_path, exported, name, how):
    dataset = copied(exported, tmp_path)
    content = (dataset / name).read_bytes()
    (dataset / name).write_bytes(content[: len(content) // 2] if how == "cut" else b"")
    with pytest.raises(Mistake, match=DAMAGED[name]) as caught:
        list(import_into(dataset, tmp_path / "demos"))
    assert name in str(caught.value)
    assert not (tmp_path / "demos").exists()


def test_a_dataset_of_others_is_refused_with_what_it_lacks(tmp_path, exported):
    dataset = copied(exported, tmp_path)
    rewrite(dataset / layout.INFO, features=lambda known: {k: v for k, v in known.items() if "labels" not in k})
    with pytest.raises(Mistake, match=r"not written by export-lerobot.*labels\.full"):
        next(load(dataset))


def test_an_older_format_is_refused_by_its_version(tmp_path, exported):
    dataset = copied(exported, tmp_path)
    rewrite(dataset / layout.INFO, codebase_version=lambda _: "v2.1")
    with pytest.raises(Mistake, match=r"version v2\.1"):
        next(load(dataset))


def test_a_dataset_cannot_write_outside_the_folder(tmp_path, exported, monkeypatch):
    strange = [replace(made, task="../../elsewhere") for made in load(exported)]
    monkeypatch.setattr("vla_core.export.lerobot.reader.load", lambda root: iter(strange))
    with pytest.raises(Mistake, match="Unknown task"):
        list(import_into(exported, tmp_path / "demos"))
    assert not list(tmp_path.iterdir())


def copied(dataset: Path, folder: Path) -> Path:
    for path in dataset.rglob("*.*"):
        if path.is_file():
            to = folder / "dataset" / path.relative_to(dataset)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(path.read_bytes())
    return folder / "dataset"


def rewrite(path: Path, **changes) -> None:
    data = json.loads(path.read_text())
    path.write_text(json.dumps(data | {name: change(data[name]) for name, change in changes.items()}))
