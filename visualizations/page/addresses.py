"""The addresses of files that the page serves."""

from pathlib import Path


def address_of(path: Path) -> str:
    """The address of a file, which gradio must be told to serve (`set_static_paths`, `allowed_paths`)."""
    return f"/gradio_api/file={path}"
