"""A program: `python -m tests.page.serve PORT` serves the real page with toys behind it, to test its doors."""

import sys

import pytest

import app
from tests.page.fakes import fake_attempt_server
from visualizations.page import glass_box_tab, http_api, player_server, share


def main(port: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        server = fake_attempt_server(patch)
        for module in (app, http_api, glass_box_tab, player_server, share):
            patch.setattr(module, "ATTEMPTS", server)
        patch.setattr(server, "warm_up", lambda: None)
        app.serve(lecture=False, port=port)


if __name__ == "__main__":
    main(int(sys.argv[1]))
