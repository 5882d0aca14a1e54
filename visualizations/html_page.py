"""A page of its own, whole and self-contained: what every HTML file that we write has around its contents."""

import html


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
