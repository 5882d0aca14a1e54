"""python -m vla_core rollout: say what to do, and the robot does it; one JSON object, or exit code 2."""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np

from vla_core.commands.evaluate import driving, driving_arguments
from vla_core.errors import Mistake
from vla_core.world import gl

HELP = "say what to do and watch the robot do it"
FRAMES_PER_SECOND = 40  # of the video, which shows every second step of the 80 Hz control


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--instruction", required=True, help="what to do, in your own words; also first this, then that")
    add("--task", help="the task or scene to do it in; found from the words where not given")
    add("--seed", type=int, default=0, help="where things lie (default: %(default)s)")
    add("--steps", type=int, default=500, help="at most, of each part of an order (default: %(default)s)")
    add("--checkpoint", type=Path, default=Path("checkpoints/full.safetensors"), help="default: %(default)s")
    add("--out", type=Path, help=".npz file for the whole record")
    add("--video", type=Path, help=".mp4 or .gif file for what an onlooker sees")
    driving_arguments(parser)


def run(args: argparse.Namespace) -> int:
    gl.require()
    from vla_core.model import checkpoint  # torch and the simulator are loaded only now
    from vla_core.orders import is_order, perform_order
    from vla_core.perform import perform
    from vla_core.rollout import Settings

    policy = checkpoint.load(args.checkpoint)
    run_it = perform_order if is_order(policy, args.instruction) else perform
    rollout = run_it(
        policy,
        args.instruction,
        args.task,
        seed=args.seed,
        steps=args.steps,
        settings=Settings(**driving(args)),
        recorded=bool(args.out or args.video),
    )
    if args.out:
        from vla_core.export import rollout_file

        rollout_file.save(rollout, args.out)
    if args.video:
        frames = [moment.frame for moment in rollout.moments if moment.frame is not None]
        write_video(args.video, frames[::2])
    print(json.dumps(told(rollout)))
    return 0


def told(rollout: Any) -> dict[str, Any]:
    """What the command prints and the page's interface answers."""
    return {
        "task": rollout.task,
        "confidence": round(rollout.confidence, 4),
        "success": rollout.success,
        "steps": rollout.steps,
        "control_hz": rollout.settings["control_hz"],
        "instruction": rollout.instruction,
        "seed": rollout.seed,
    } | {name: rollout.settings[name] for name in ("order",) if name in rollout.settings}


def write_video(path: Path, frames: list[np.ndarray]) -> None:
    """H.264, or an animated picture, by the name's ending."""
    import imageio.v3 as imageio

    if path.suffix not in (".mp4", ".gif"):
        raise Mistake(f"--video {path} should end in .mp4 or .gif.")
    path.parent.mkdir(parents=True, exist_ok=True)
    shown = np.stack(frames)
    if path.suffix == ".gif":
        imageio.imwrite(path, shown[:, ::2, ::2], duration=1000 / FRAMES_PER_SECOND, loop=0)
    else:
        imageio.imwrite(path, shown, fps=FRAMES_PER_SECOND, codec="libx264", plugin="FFMPEG")
