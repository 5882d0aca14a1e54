"""`python -m vla_core export-onnx`: a policy as ONNX graphs, for ONNX Runtime in Python and in a browser."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

HELP = "write a policy as ONNX graphs (onnx, onnxscript)"


def arguments(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add("--checkpoint", type=Path, default=Path("checkpoints/full.safetensors"), help="default: %(default)s")
    where = "folder to write (default: beside the checkpoint, where --runtime onnx looks), or one .onnx file"
    add("--out", type=Path, help=where)


def run(args: Namespace) -> int:
    from vla_core.export.onnx.writer import export, export_whole  # torch is loaded only now
    from vla_core.model.onnx_policy import folder_of

    total, out = 0, args.out or folder_of(args.checkpoint)
    for written in [export_whole(args.checkpoint, out)] if out.suffix == ".onnx" else export(args.checkpoint, out):
        total += written.size
        print(f"{written.path}  {written.size / 1e6:.2f} MB")
    print(f"{total / 1e6:.2f} MB in all")
    return 0
