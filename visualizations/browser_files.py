"""What the browser gets: built scripts and style sheets, values as a script may hold them, whole pages.

script(name) → text of assets/built/NAME.js, style(name) → text of assets/built/NAME.css. They are built by
`npm run build` and committed, so that the program runs without Node.js.
"""

import hashlib
import html
import json
from functools import cache
from pathlib import Path
from typing import Any

ASSETS = Path(__file__).parents[1] / "assets"
SOURCES = ASSETS / "browser"
BUILT = ASSETS / "built"
PYODIDE = ASSETS.parent / "node_modules" / "pyodide"  # Python for the browser, from `npm ci`
PYTHON_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
PLOTLY = ASSETS / "plotly" / "plotly.min.js"  # the cartesian bundle


@cache
def script(name: str) -> str:
    """A script that leaves one global name (assets/browser/build.js says which)."""
    return (BUILT / f"{name}.js").read_text(encoding="utf-8")


@cache
def style(name: str) -> str:
    return (BUILT / f"{name}.css").read_text(encoding="utf-8")


def literal(value: Any) -> str:
    """A value as a script may hold it, in ASCII and without `<`: nothing in it can end the script or its line."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=True).replace("<", "\\u003c")


def has_python() -> bool:
    """Whether Python for the browser is installed."""
    return all((PYODIDE / name).is_file() for name in PYTHON_FILES)


def served_address(path: Path) -> str:
    """The address of a file, which gradio must be told to serve (`set_static_paths`, `allowed_paths`)."""
    return f"/gradio_api/file={path}"


def document(title: str, style: str, body: str) -> str:
    """One HTML file that opens from a disk; `title` is plain text."""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{html.escape(title)}</title>
<link rel="icon" href="data:,">
<style>
body {{ margin: 0; }}
{style}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def sources_digest(folder: Path = SOURCES) -> str:
    """SHA-256 of all sources and the build script, as assets/browser/build.js writes it to manifest.json."""
    paths = [path for path in folder.rglob("*") if path.suffix in (".js", ".css", ".json")]
    digest = hashlib.sha256()
    for name in sorted(path.relative_to(folder).as_posix() for path in paths):
        digest.update(f"{name}\n".encode() + (folder / name).read_bytes())
    return digest.hexdigest()
