"""A program: `python -m tests.page.serve PORT` serves the real page with toys behind it, to test its doors."""

import sys

import pytest

import app
from tests.page.shows import fake_theatre
from visualizations.page import glass_box_tab, http_api, player_server, share


def main(port: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        theatre = fake_theatre(patch)
        for module in (http_api, glass_box_tab, player_server, share):
            patch.setattr(module, "ATTEMPTS", theatre)
        patch.setattr("vla_core.perform.understood", lambda policy, text: policy.hear(text))
        patch.setattr("vla_core.perform.open_world", lambda task, **eyes: theatre.worlds.world)
        patch.setattr(theatre, "warm", lambda: None)
        app.serve(lecture=False, port=port)


if __name__ == "__main__":
    main(int(sys.argv[1]))
