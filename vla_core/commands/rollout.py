"""python -m vla_core rollout: say what to do, and the robot does it; one JSON object, or exit code 2."""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from vla_core.attempt.request import SHIPPED, Request, from_link
from vla_core.commands.attempt_options import add_driving_options, add_option, given_settings
from vla_core.errors import InvalidInput
from vla_core.world import gl

if TYPE_CHECKING:
    from vla_core.model.policy import Policy

UNTOLD = "tells nothing of what it thinks: the record has what it did, and no stage of a forward pass."
HELP = "say what to do and watch the robot do it"


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add_option(parser, "instruction")
    add_option(parser, "scene", "--task")
    add_option(parser, "seed")
    add_option(parser, "steps")
    add(
        "--checkpoint",
        type=Path,
        default=SHIPPED,
        help="the policy that acts, or an .onnx file of your own (default: the shipped one)",
    )
    add("--replay", type=Path, help="act the attempt of an .npz file again, with all that was done to it")
    add("--out", type=Path, help=".npz file for the whole record")
    add("--video", type=Path, help=".mp4 or .gif file for what an onlooker sees")
    add_driving_options(parser)


def run(args: argparse.Namespace) -> int:
    request = replace(asked_for(args), checkpoint=args.checkpoint)
    gl.require()
    from vla_core.attempt.attempt import prepare, summary  # torch and the simulator are loaded only now
    from vla_core.world.pool import WorldPool

    attempt = prepare(request, policy_of, WorldPool())
    if not attempt.policy.tells_stages and (args.out or args.video):
        print(f"{request.checkpoint.name} {UNTOLD}", file=sys.stderr)
    recorded = args.out or args.video
    for _ in attempt.run(attempt.full_recorder() if recorded else None):
        pass
    rollout = attempt.rollout
    if args.out:
        from vla_core.export import rollout_file

        rollout_file.save(rollout, args.out)
    if args.video:
        from vla_core.export.video import write_video

        frames = [moment.frame for moment in rollout.moments if moment.frame is not None]
        write_video(args.video, frames[::2])
    print(json.dumps(summary(rollout)))
    return 0


def policy_of(path: Path) -> "Policy":
    """The policy of a checkpoint, or of a person's own .onnx file, whose words the shipped policy reads."""
    from vla_core.model import checkpoint, own_policy

    return own_policy.load(path, checkpoint.load(SHIPPED)) if own_policy.is_own(path) else checkpoint.load(path)


def asked_for(args: argparse.Namespace) -> Request:
    """The attempt of a file, or of the options."""
    given = given_settings(args)
    if args.replay and given:
        raise InvalidInput(f"--replay acts what the file says; leave out --{next(iter(given))}.")
    if args.replay:
        from vla_core.export import rollout_file

        return from_link(rollout_file.link_of(rollout_file.load(args.replay)))
    if "instruction" not in given:
        raise InvalidInput("Say what to do: --instruction “open the drawer”; or --replay FILE.npz.")
    return Request(**given)
