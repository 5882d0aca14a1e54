"""The options of commands that run the policy, derived from `attempt.request.SETTINGS`."""

import argparse
from typing import Any

from vla_core.attempt.request import SETTINGS

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


def given_settings(args: argparse.Namespace) -> dict[str, Any]:
    """The settings that were given on the command line."""
    return {name: value for name in SETTINGS if (value := getattr(args, name, None)) is not None}


def driving_settings(args: argparse.Namespace) -> dict[str, Any]:
    """Those of them that say how the policy is driven."""
    return {name: value for name, value in given_settings(args).items() if SETTINGS[name].drives}
