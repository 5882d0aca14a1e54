"""A chapter's page without a server: the frame that all of them share, and what is packed into it."""

import base64
import gzip
from collections.abc import Mapping

from visualizations.browser_files import document, script
from visualizations.lessons.chapter import Chapter
from visualizations.lessons.course_style import SYSTEM, style

PythonPlace = Mapping[str, str] | str  # addresses of worker and folder, or "file" or "server" where there is none
ROOT = 'document.querySelector(".course")'


def lesson_page(chapter: Chapter, bundle: str, call: str, plotly: str) -> str:
    """The whole page: the bundle's script, the call of it that shows the lesson at ROOT, the tag with plotly."""
    body = f"""<main class="course saved"></main>
<script>
{script(bundle)}
const shown = GlassCourse.{call};
</script>
{plotly}"""
    return document(f"{chapter.number} · {chapter.title}", style(SYSTEM), body)


def packed(text: str) -> str:
    """A text as the page unpacks it: gzip, in letters."""
    return base64.b64encode(gzip.compress(text.encode(), 6, mtime=0)).decode()
