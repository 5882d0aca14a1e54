"""In a static course the chapters of the real policy ask the robot of the live page beside it."""

import html
import re

import pytest

from visualizations.lessons.course import CHAPTERS, SIMULATED, chapter
from visualizations.lessons.export import contents_page
from visualizations.lessons.live_chapters import LIVE, live_page, live_pages
from visualizations.page.course_tab import address_from
from vla_core.attempt.request import from_link
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

ADDRESS = "../index.html"


def test_every_chapter_that_needs_a_simulator_is_asked_live():
    assert LIVE.keys() == SIMULATED


@pytest.mark.parametrize("name", sorted(SIMULATED))
def test_each_link_is_a_request_in_a_scene_that_allows_what_is_said(name):
    page = live_page(chapter(name), ADDRESS)
    links = [html.unescape(link) for link in re.findall(r'href="([^"]*instruction[^"]*)"', page)]
    assert len(links) == len(LIVE[name].invitations) > 2
    for link, one in zip(links, LIVE[name].invitations, strict=True):
        address, _, query = link.partition("?")
        request = from_link(query)
        assert address == ADDRESS
        assert (request.instruction, request.scene) == (one.says, one.scene)
        if one.scene:
            assert one.says in [TASKS[task].sentence for task in SCENES[one.scene]]


def test_without_a_live_page_there_are_no_such_chapters():
    assert live_pages(CHAPTERS, "") == {}
    assert set(live_pages(CHAPTERS, ADDRESS)) == {f"{name}.html" for name in SIMULATED}


def test_the_list_names_them_beside_the_others():
    page = contents_page(CHAPTERS)
    assert all(f'href="{name}.html"' in page for name in SIMULATED)


def test_the_address_is_that_of_the_site_seen_from_the_course(tmp_path):
    assert address_from(tmp_path / "site" / "course", tmp_path / "site") == "../index.html"
    assert address_from(tmp_path / "my course", tmp_path / "the site") == "../the%20site/index.html"
    assert address_from(tmp_path, None) == ""
