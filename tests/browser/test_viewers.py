"""Several people at once in real browsers: two run, a third is told their place, a closed page makes room."""

from collections.abc import Iterator

import pytest

from visualizations.page.measure import serve_page

LINK = "?instruction=kick+the+football+into+the+goal&pace=1"  # slow: nobody is done before all have come
RUNNING = "() => document.querySelector('#glass-box .chips')?.innerText.includes('running')"
WAITING = "() => document.querySelector('#glass-box .banner')?.innerText.includes('number 1 in line')"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serve_page("-m", "tests.page.serve") as local:
        yield local


def visitor(browser, address):
    """Somebody with a browser of their own who has followed a link."""
    page = browser.new_context(viewport={"width": 1024, "height": 800}).new_page()
    page.set_default_timeout(120_000)
    page.goto(f"{address}{LINK}")
    return page


def test_two_run_a_third_waits_in_line_until_somebody_closes_their_page(browser, address):
    one, other = (visitor(browser, address) for _ in range(2))
    for page in (one, other):
        page.wait_for_function(RUNNING)
    third = visitor(browser, address)
    third.wait_for_function(WAITING)
    one.context.close()
    third.wait_for_function(RUNNING)
    for page in (other, third):
        page.context.close()
