"""The options of commands that run the policy, derived from `attempt.request.SETTINGS`."""

import argparse
from typing import Any

from vla_core.attempt.request import SETTINGS
from vla_core.world.seeds import SEED_SETS

TYPES = {"whole": int, "number": float, "text": str, "choice": str}


def add_option(parser: argparse.ArgumentParser, name: str, *aliases: str, **more: Any) -> None:
    """One setting as an option; None where it is not given, so that the setting's own default holds."""
    setting = SETTINGS[name]
    shown = f"{setting.help} (default: {setting.default})" if setting.default not in ("", False) else setting.help
    options: dict[str, Any] = {"dest": name, "help": shown} | more
    if setting.kind == "switch":
        parser.add_argument(f"--{name}", *aliases, action="store_const", const=True, **options)
        return
    choices = setting.choices or None
    parser.add_argument(f"--{name}", *aliases, type=TYPES[setting.kind], choices=choices, **options)


def add_driving_options(parser: argparse.ArgumentParser) -> None:
    """How the policy is driven."""
    for name, setting in SETTINGS.items():
        if setting.drives:
            add_option(parser, name)


def add_seed_options(parser: argparse.ArgumentParser) -> None:
    """Which episodes a measurement runs."""
    add_seed_set_option(parser)
    parser.add_argument("--seed", type=int, default=0, help="which block of these seeds (default: %(default)s)")


def add_seed_set_option(parser: argparse.ArgumentParser) -> None:
    """Whether a measurement is a report or a decision."""
    parser.add_argument(
        "--seeds",
        choices=tuple(SEED_SETS),
        default="test",
        help="test for a report, validation where the result decides something (default: %(default)s)",
    )


def given_settings(args: argparse.Namespace) -> dict[str, Any]:
    """The settings that were given on the command line."""
    return {name: value for name in SETTINGS if (value := getattr(args, name, None)) is not None}


def driving_settings(args: argparse.Namespace) -> dict[str, Any]:
    """Those of them that say how the policy is driven."""
    return {name: value for name, value in given_settings(args).items() if SETTINGS[name].drives}
