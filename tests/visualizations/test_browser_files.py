"""The built scripts are those of the sources, and values cannot break out of a script."""

import json

import pytest

from visualizations import browser_files
from visualizations.browser_files import BUILT, SOURCES, sources_digest


def test_the_built_files_are_those_of_the_sources():
    manifest = json.loads((BUILT / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["sources"] == sources_digest(), "assets/built is out of date: run `npm run build`"


@pytest.mark.parametrize("change", ["a changed line", "a new file", "a file that is gone"])
def test_a_changed_source_changes_the_digest(change, tmp_path):
    for name in ("one.js", "room/two.css"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("first\n")
    before = sources_digest(tmp_path)
    if change == "a changed line":
        (tmp_path / "one.js").write_text("other\n")
    elif change == "a new file":
        (tmp_path / "three.js").write_text("")
    else:
        (tmp_path / "room" / "two.css").unlink()
    assert sources_digest(tmp_path) != before


def test_every_script_leaves_a_name_of_ours_and_every_style_sheet_is_built():
    for path in BUILT.glob("*.js"):
        assert path.read_text(encoding="utf-8").startswith(("var Glass", "var Labs=")), path
    assert {path.name for path in SOURCES.rglob("*.css")} == {path.name for path in BUILT.glob("*.css")}
    assert browser_files.script("player") != browser_files.script("comparison")


@pytest.mark.parametrize("text", ["</script>", "<!--<script>", "\u2028\u2029", "☃ & '\"\\"])
def test_no_value_can_end_the_script_that_holds_it(text):
    held = browser_files.literal({"instruction": text})
    assert "<" not in held
    assert held.isascii()
    assert json.loads(held) == {"instruction": text}
