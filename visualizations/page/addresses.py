"""Where a browser finds what the page serves."""

from pathlib import Path


def address_of(path: Path) -> str:
    """The address of a file that may be fetched (gradio: `set_static_paths`, `allowed_paths`)."""
    return f"/gradio_api/file={path}"
