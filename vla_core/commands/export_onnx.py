"""`python -m vla_core export-onnx`: a policy as ONNX graphs, for ONNX Runtime in Python and in a browser."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

HELP = "write a policy as ONNX graphs (onnx, onnxscript)"


def arguments(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add("--checkpoint", type=Path, default=Path("checkpoints/full.safetensors"), help="default: %(default)s")
    add("--out", type=Path, help="folder to write (default: beside the checkpoint, where --runtime onnx looks)")


def run(args: Namespace) -> int:
    from vla_core.export.onnx.writer import export  # torch is loaded only now
    from vla_core.model.onnx_policy import folder_of

    total = 0
    for written in export(args.checkpoint, args.out or folder_of(args.checkpoint)):
        total += written.size
        print(f"{written.path}  {written.size / 1e6:.2f} MB")
    print(f"{total / 1e6:.2f} MB in all")
    return 0
