"""The command line: `python -m vla_core COMMAND`; each command is a file of its own in `vla_core/commands/`."""

import argparse
import importlib
import os
import sys
from types import ModuleType

from vla_core.errors import InvalidInput, Mistake, nearest

COMMANDS = (
    "tasks",
    "collect",
    "export-lerobot",
    "scenes",
    "check-success",
    "import-lerobot",
    "import-driven",
    "export-onnx",
    "train",
    "dagger",
    "familiarity",
    "evaluate",
    "breakit",
    "perturb",
    "readouts",
    "naming",
    "recipe",
    "fewshot",
    "teach",
    "scaling",
    "combinations",
    "robustness",
    "predict-failure",
    "record-course",
    "rollout",
    "understand",
    "teacher",
    "bench",
)


def main(words: list[str] | None = None) -> int:
    """Run one command; the exit status is 2 for a mistake, 130 for an interruption."""
    words = sys.argv[1:] if words is None else words
    try:
        return run(words)
    except Mistake as mistake:
        print(f"vla_core: {mistake}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("vla_core: stopped; what was finished is kept.", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the program that reads our output has ended, as with `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def run(words: list[str]) -> int:
    if not words or words[0] in ("-h", "--help"):
        print(overview())
        return 0
    if words[0] not in COMMANDS:
        hint = nearest(words[0], list(COMMANDS))
        raise InvalidInput(f"Unknown command {words[0]!r}. {hint} `python -m vla_core --help` lists them.")
    command = load(words[0])
    parser = Parser(prog=f"python -m vla_core {words[0]}", description=command.HELP)
    command.arguments(parser)
    status: int = command.run(parser.parse_args(words[1:]))
    return status


def overview() -> str:
    lines = [f"  {name:<15} {load(name).HELP}" for name in COMMANDS]
    return "python -m vla_core COMMAND [--help]\n\n" + "\n".join(lines)


def load(name: str) -> ModuleType:
    return importlib.import_module(f"vla_core.commands.{name.replace('-', '_')}")


class Parser(argparse.ArgumentParser):
    """argparse, with one-line errors like all others."""

    def error(self, message: str) -> None:  # type: ignore[override]
        raise InvalidInput(f"{message[0].upper()}{message[1:]}. See `{self.prog} --help`.")


if __name__ == "__main__":
    sys.exit(main())
