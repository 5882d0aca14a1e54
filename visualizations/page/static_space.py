"""A static Space: the live site and the course as a folder that Hugging Face shows as it is, without a server.

write_space(folder, …) writes the site, the course, whose chapters ask its robot, and a README.md with the front
matter that names the kind of Space. What the page is called there is taken from this project's own README.md.
"""

from pathlib import Path

from visualizations.page import course_tab, live_site
from visualizations.page.live_files import EVERYTHING, LARGEST, ROOT
from vla_core.errors import InvalidInput, Mistake
from vla_core.files import write_atomically

README = "README.md"
FENCE = "---"
SERVED = {"sdk", "sdk_version", "python_version", "app_file"}  # of a Space with a server
STATIC = ["sdk: static", "app_file: index.html"]
TEXT = """# Glass-box VLA, live

A small vision-language-action policy that acts in your browser: MuJoCo's WebAssembly computes the physics, ONNX
Runtime the policy, and every stage can be opened while it works. Nothing is computed on a server, and nothing is
asked of another host. Written by `python app.py --space`.
"""


def write_space(folder: Path, checkpoint: Path, tasks: str = EVERYTHING) -> dict[str, int]:
    """Write the folder; the size of every file by its path."""
    refuse_other_content(folder)
    course_tab.export(folder / "course", folder)
    live_site.write_site(folder, checkpoint, tasks, folder / "course")
    write_atomically(folder / README, readme().encode())
    sizes = {
        path.relative_to(folder).as_posix(): path.stat().st_size for path in folder.rglob("*") if path.is_file()
    }
    large = [path for path, size in sizes.items() if size > LARGEST and not path.startswith(".git/")]
    if large:
        raise Mistake(
            f"{', '.join(large)} would be larger than {LARGEST / 1e6:.0f} MB; choose another checkpoint."
        )
    return sizes


def refuse_other_content(folder: Path) -> None:
    """A folder with a README.md of its own is not written over: it may be a project."""
    known = folder / README
    if known.is_file() and STATIC[0] not in known.read_text(encoding="utf-8"):
        raise InvalidInput(
            f"{known} is not that of a static Space; choose an empty folder, or the Space's own clone."
        )


def readme() -> str:
    """Front matter and a few words."""
    lines = (ROOT / README).read_text(encoding="utf-8").split(f"{FENCE}\n")[1].splitlines()
    kept = [line for line in lines if line.split(":")[0] not in SERVED]
    return "\n".join([FENCE, *kept, *STATIC, FENCE, "", TEXT])
