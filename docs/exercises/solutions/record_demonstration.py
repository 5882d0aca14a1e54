"""A world, its teacher, one recording, one file."""

from pathlib import Path

from vla_core.data.episode_file import write_episode
from vla_core.data.recording import record
from vla_core.world import open_world, teacher_for


def answer(task: str, seed: int, path: Path) -> int:
    episode = record(open_world(task), teacher_for(task), seed, noise=0.0)
    write_episode(path, episode)
    return len(episode.action)
