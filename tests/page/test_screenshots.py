"""The README's animated picture: every frame in order, for its time, in its colours."""

from PIL import Image

from visualizations.page import screenshots

FRAMES = [((240, 240, 240), 90), ((213, 94, 0), 220), ((0, 114, 178), 1600)]


def test_the_animation_holds_every_frame_for_its_time_and_colours_that_stand_out(monkeypatch, tmp_path):
    monkeypatch.setattr(screenshots, "FOLDER", tmp_path)
    frames = []
    for i, (colour, ms) in enumerate(FRAMES):
        frame = Image.new("RGB", (1440, 900), (250, 250, 250))
        frame.paste(colour, (10 * i, 0, 10 * i + 60, 60))
        frames.append((frame, ms))
    with Image.open(screenshots.save_animation(frames)) as animation:
        assert (animation.n_frames, animation.size) == (3, screenshots.SMALL)
        for i, (colour, ms) in enumerate(FRAMES):
            animation.seek(i)
            assert animation.info["duration"] == ms
            found = animation.convert("RGB").getpixel((6 * i + 15, 15))
            assert max(abs(one - other) for one, other in zip(found, colour, strict=True)) < 12


def test_the_pictures_that_readme_and_docs_show_are_there():
    root = screenshots.FOLDER.parents[1]
    shown = {"README.md": ("page.png", "page.gif", "live.gif"), "docs/teaching.md": ("course.png",)}
    for page, name in ((page, name) for page, names in shown.items() for name in names):
        assert f"assets/pictures/{name})" in (root / page).read_text(encoding="utf-8")
        assert (screenshots.FOLDER / name).stat().st_size < 1_000_000
