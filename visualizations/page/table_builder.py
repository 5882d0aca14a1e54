"""What lies on the table: a picture of it, its things by name, ways to change it, and what could be said.

builder() → a gr.HTML whose value is the link of the scene. The browser asks `edit` for every change; one that
cannot be is answered with one line, and the table stays as it was.
"""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

import gradio as gr
import numpy as np
from anyio import CapacityLimiter

from visualizations.browser_files import literal, script, style
from visualizations.page.attempt_server import ATTEMPTS
from visualizations.page.player_server import Answer, Question, serve
from visualizations.template import Picture
from vla_core.attempt.request import MAX_SCENE
from vla_core.errors import InvalidInput
from vla_core.language.table_suggestions import suggestions
from vla_core.world.camera import TABLE_CAMERA, project, unproject
from vla_core.world.table import edit as edits
from vla_core.world.table.command import Command
from vla_core.world.table.draw import draw
from vla_core.world.table.edit import Item, item_of
from vla_core.world.table.scene import (
    COLOURS,
    SHAPES,
    SIZES,
    ZONE_KINDS,
    TableScene,
    Thing,
    from_link,
    listing,
    to_link,
)
from vla_core.world.table.tasks import PREFIX, is_table, scene_of

if TYPE_CHECKING:
    from vla_core.world.table.world import Table

TABLE = "table"  # the scene, in the list of scenes
FIRST_SEED = 7  # of the table that lies there before anybody has changed it
MAX_EDITS = 2  # drawn at once
CHOICES = {
    "things": list(SHAPES),
    "zones": list(ZONE_KINDS),
    "sizes": list(SIZES),
    "colours": {
        name: f"rgb({', '.join(str(round(255 * part)) for part in shade[:3])})" for name, shade in COLOURS.items()
    },
}


def builder() -> gr.HTML:
    """The component; hidden until the table is chosen."""
    return gr.HTML(
        value=to_link(draw(FIRST_SEED)[0]),
        html_template='<div class="table-builder"></div>',
        css_template=style("table_builder"),
        js_on_load=script("table_builder")
        + f"GlassTableBuilder.start(element, {{ props, server, watch }}, {literal(CHOICES)});",
        server_functions=[serve(edit, CapacityLimiter(MAX_EDITS))],
        apply_default_css=False,
        elem_id="table",
        container=False,
        label="what lies on the table",
    )


def scene_to_use(scene: Any, link: Any) -> Any:
    """What a request needs: the table that was built, or any other scene as it is."""
    return f"{PREFIX}:{link}" if scene == TABLE and link else scene


def scene_to_show(scene: str, seed: int) -> tuple[str, Any]:
    """What the list of scenes shows of a request's scene, and the table of the builder."""
    return (TABLE, to_link(scene_of(scene, seed))) if is_table(scene) else (scene, gr.skip())


def edit(question: Question) -> Answer:
    """The table after one change, with all that is shown of it."""
    kind = question.get("do")
    if kind not in EDITS:
        raise InvalidInput(f"A table is changed by one of {', '.join(EDITS)}; got {str(kind)[:20]!r}.")
    return shown(EDITS[kind](question))


def scene_in(question: Question) -> TableScene:
    return from_link(text_in(question, "scene"))


def text_in(question: Question, name: str) -> str:
    value = question.get(name, "")
    if not isinstance(value, str) or len(value) > MAX_SCENE:
        raise InvalidInput(f"{name} is a short text; got {str(value)[:40]!r}.")
    return value


def item_in(question: Question) -> Item:
    """The thing or zone that somebody has described."""
    return edits.item_called(*(text_in(question, name) for name in ("kind", "colour", "size")))


def shuffled(question: Question) -> TableScene:
    seed = question.get("seed")
    if isinstance(seed, bool) or not isinstance(seed, int):
        raise InvalidInput(f"A seed is a whole number; got {str(seed)[:40]!r}.")
    return draw(seed)[0]


def moved(question: Question) -> TableScene:
    """A thing goes to where the picture was pointed at."""
    spot = [question.get(name) for name in ("x", "y")]
    if not all(isinstance(one, int | float) and math.isfinite(one) for one in spot):
        raise InvalidInput(f"A place in the picture is two numbers; got {str(spot)[:40]}.")
    scene, name = scene_in(question), text_in(question, "name")
    item = item_of(scene, name)
    x, y, _ = unproject(np.array(spot, float), TABLE_CAMERA, item.height if isinstance(item, Thing) else 0.0)
    return edits.moved(scene, name, x, y)


EDITS: dict[str, Callable[[Question], TableScene]] = {
    "show": scene_in,
    "shuffle": shuffled,
    "add": lambda question: edits.with_item(scene_in(question), item_in(question)),
    "remove": lambda question: edits.without(scene_in(question), text_in(question, "name")),
    "change": lambda question: edits.changed(scene_in(question), text_in(question, "name"), item_in(question)),
    "move": moved,
}


def shown(scene: TableScene) -> Answer:
    """A table as the browser draws it."""
    places = project(np.array([item.place for item in scene.items]), TABLE_CAMERA)
    return {
        "scene": to_link(scene),
        "says": listing(scene.items),  # type: ignore[arg-type]
        "items": [item_facts(item, place) for item, place in zip(scene.items, places, strict=True)],
        "suggestions": [{"text": one.text, "kind": one.kind} for one in suggestions(scene)],
        **picture_of(scene),
    }


def item_facts(item: Item, place: np.ndarray) -> Answer:
    is_thing = isinstance(item, Thing)
    return {
        "name": item.name,
        "kind": item.shape if isinstance(item, Thing) else item.kind,
        "colour": item.colour,
        "size": item.size if isinstance(item, Thing) else "",
        "thing": is_thing,
        "x": round(float(place[0]), 4),
        "y": round(float(place[1]), 4),
    }


def picture_of(scene: TableScene) -> Answer:
    """What an onlooker sees; where nothing can be drawn, a line that says why."""
    if missing := ATTEMPTS.missing():
        return {"line": missing}
    ATTEMPTS.require_loaded()
    vision = ATTEMPTS.policies(ATTEMPTS.checkpoint).config.vision
    with ATTEMPTS.worlds.borrow(TABLE, vision.picture, vision.wrist) as world:
        table = cast("Table", world)
        table.begin(scene, Command("touch", scene.things[0].name))
        return {"picture": Picture(table.audience(), exact=False).address()}
