"""Title, description and preview picture of the page, as browsers, search engines and chat programs read them.

gradio writes its own name, and addresses on other machines, into the tags that a shared link is previewed from.
`with_preview` replaces these tags; the preview picture is served by this program.
"""

import html
import re
from collections.abc import Mapping
from typing import Any

from visualizations.browser_files import ASSETS, served_address

TITLE = "Glass-box VLA"
DESCRIPTION = (
    "A small robot policy that you can look into: what it sees, reads and feels, how it fuses, decides, blends "
    "and acts. Say what to do, watch it done, open every stage."
)
PICTURE = ASSETS / "pictures" / "page.png"  # 1440 × 900
PICTURE_TEXT = "The glass box: a robot arm at work, and the seven stages of its policy"
OLD_TAGS = re.compile(
    rb'<meta\s+(?:property|name)="(?:(?:og|twitter):[^"]*|description)"[^>]*>\s*|<title>.*?</title>\s*', re.DOTALL
)
HOST = re.compile(r"[\w.:\[\]-]+")  # a name or a number, and a port


def with_preview(page: bytes, address: str) -> bytes:
    """The page with our tags in place of gradio's; `address` is this program's own, without a slash at its end."""
    head, script, rest = page.partition(b"<script")  # later text holds data, which must stay as it is
    return OLD_TAGS.sub(b"", head).replace(b"<head>", b"<head>" + tags(address).encode(), 1) + script + rest


def tags(address: str) -> str:
    """The tags of a page that is found at an address."""
    picture = f"{address}{served_address(PICTURE)}"
    named = {"description": DESCRIPTION, "twitter:card": "summary_large_image"}
    named |= {"twitter:title": TITLE, "twitter:description": DESCRIPTION, "twitter:image": picture}
    properties = {"og:type": "website", "og:site_name": TITLE, "og:title": TITLE, "og:description": DESCRIPTION}
    properties |= {"og:image": picture, "og:image:alt": PICTURE_TEXT}
    lines = [f"<title>{html.escape(TITLE)}</title>"]
    lines += [f'<meta name="{name}" content="{html.escape(value)}">' for name, value in named.items()]
    lines += [f'<meta property="{name}" content="{html.escape(value)}">' for name, value in properties.items()]
    return "".join(lines)


def address_of_request(scope: Mapping[str, Any]) -> str:
    """Scheme and host of a request, as the visitor's browser knows them; empty where it does not say."""
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope.get("headers", ())}
    host = headers.get("x-forwarded-host") or headers.get("host", "")
    scheme = headers.get("x-forwarded-proto") or scope.get("scheme", "http")
    if not HOST.fullmatch(host) or scheme not in ("http", "https"):
        return ""
    return f"{scheme}://{host}{scope.get('root_path', '')}"
