"""Copies to take away: a film, an animated picture, one HTML file that replays everything, the raw record.

They lie in one folder of this process, each in a place nobody can guess; only this folder is served, and only the
newest copies stay.
"""

import atexit
import html
import io
import os
import secrets
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import numpy as np
from PIL import Image

from visualizations import player
from visualizations.browser_files import served_address
from visualizations.page import recorded_rollouts
from visualizations.page.attempt_server import ATTEMPTS
from visualizations.payload import unpack
from visualizations.theme import FONT, LIGHT
from vla_core.errors import InvalidInput, MissingPart
from vla_core.export import rollout_file
from vla_core.export.video import write_video

KINDS = ("mp4", "gif", "html", "npz")
MAX_COPIES = 24  # the newest stay


@cache
def folder() -> Path:
    """Where copies lie for as long as this process runs."""
    made = Path(tempfile.mkdtemp(prefix="glass-box-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def copy_for(kind: str, ticket: Any, name: Any) -> dict[str, Any]:
    """The address of a copy: of the attempt of a ticket, or of the recorded rollout of that name."""
    if kind not in KINDS:
        raise InvalidInput(f"A copy is one of {', '.join(KINDS)}; got {kind[:20]!r}.")
    return {"url": served_address(of_attempt(kind, ticket) if ticket else of_recorded(kind, name))}


def path_for(name: str) -> Path:
    """Where a copy of that name can lie; what is too old makes room."""
    own = folder() / secrets.token_urlsafe(12)
    own.mkdir()
    remove_old_copies()
    return own / name


def of_attempt(kind: str, ticket: Any) -> Path:
    """A copy of what somebody has just run."""
    watched = ATTEMPTS.find(ticket)
    rollout = watched.session.attempt.rollout
    if not rollout.moments:
        raise InvalidInput("Nothing has happened yet that could be copied.")
    path = path_for(f"{rollout.task.replace('@', '-')}-{rollout.seed}.{kind}")
    if kind == "npz":
        rollout_file.save(rollout, path)
    elif kind == "html":
        path.write_text(player.page([rollout], watched.live.code), encoding="utf-8")
    else:
        write_video(path, [moment.frame for moment in rollout.moments if moment.frame is not None])
    return path


def of_recorded(kind: str, name: Any) -> Path:
    """A copy of what ships."""
    packed = recorded_rollouts.path(name).read_bytes()
    if kind == "npz":
        raise InvalidInput("Of recorded rollouts there is no raw record; run one of your own, then copy it.")
    path = path_for(f"{name}.{kind}")
    if kind == "html":
        path.write_text(player.page_of_payloads([recorded_rollouts.label_and_text(name)]), encoding="utf-8")
    else:
        frames = (moment.get("frame") for moment in unpack(packed)["moments"])
        write_video(path, [np.asarray(Image.open(io.BytesIO(frame)).convert("RGB")) for frame in frames if frame])
    return path


def remove_old_copies() -> None:
    """Only the newest copies stay."""
    oldest_first = sorted(filter(Path.is_dir, folder().iterdir()), key=lambda path: path.stat().st_mtime)
    for old in oldest_first[:-MAX_COPIES]:
        shutil.rmtree(old, ignore_errors=True)


def export(where: Path, course: Path | None = None) -> None:
    """The recorded rollouts as a static site that any server, or a disk, can show, with a link to the course."""
    names = [about["name"] for about in recorded_rollouts.index()]
    if not names:
        raise MissingPart("Nothing is recorded. `python app.py --record` records what ships.")
    above = course_link(Path(os.path.relpath(course, where)) / "index.html") if course else ""
    player.write_site([recorded_rollouts.label_and_text(name) for name in names], where, above=above)


def course_link(course: Path) -> str:
    """A line above the player with a link to the course."""
    look = (
        f"display:block;padding:6px 14px;font:600 14px {FONT};background:{LIGHT['ink']};color:{LIGHT['surface']}"
    )
    room = "<style>.glass-box{--box-height:calc(100dvh - 32px)}</style>"
    return f'{room}<nav><a style="{html.escape(look)}" href="{quote(course.as_posix())}">The course →</a></nav>'
