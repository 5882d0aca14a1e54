"""`python -m vla_core understand`: sentences in, one a line; what they ask for out, one JSON object a line."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from vla_core.language.table_reader import read
from vla_core.world.table.scene import from_link

HELP = "read sentences, one a line, and say which task each asks for; needs no simulator"
SHIPPED = Path(__file__).parents[2] / "checkpoints" / "words.safetensors"
LONGEST = 4096  # bytes of a line that are looked at; a longer line is still one line


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--checkpoint", type=Path, default=SHIPPED, help="a policy or a language file (default: the shipped one)"
    )
    parser.add_argument(
        "--table", metavar="SCENE", help="read about this table, as in big-red-block_0_600~tray_50_480"
    )


def run(args: Namespace) -> int:
    if args.table:
        return read_about_table(args.table)
    from vla_core.language.reader import answer, load  # torch is loaded only now

    reader = load(args.checkpoint)
    for text in lines(sys.stdin.buffer):
        print(json.dumps(answer(reader, text), ensure_ascii=False), flush=True)
    return 0


def read_about_table(link: str) -> int:
    """What each sentence asks for on a table; needs no checkpoint."""
    scene = from_link(link)
    for text in lines(sys.stdin.buffer):
        meaning = read(text, scene)
        print(json.dumps({"text": text, **asdict(meaning)}, ensure_ascii=False), flush=True)
    return 0


def lines(stream: BinaryIO) -> Iterator[str]:
    """Each line without its end; invalid UTF-8 is replaced, and of a very long line only the beginning is read."""
    while line := stream.readline(LONGEST):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST)
        yield line.rstrip(b"\r\n").decode("utf-8", errors="replace")
