"""Answers for the course: a chapter and what its controls say → a picture and its words, as JSON.

Quick experiments answer at once. Long ones give a ticket with their first picture; the page asks for `more` until
it is over, or leaves, and then nothing goes on.
"""

import inspect
import json
import logging
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from anyio import CapacityLimiter, to_thread
from starlette.responses import Response

from visualizations.lessons.chapter import Chapter
from visualizations.lessons.chapter_json import code_listing, result_json
from visualizations.lessons.course import chapter
from visualizations.lessons.export import build_page
from visualizations.page.background_work import SLICE, Work, WorkStore
from visualizations.theme import PALETTES
from vla_core.errors import Mistake
from vla_core.lessons import find, play

AT_ONCE = 4  # answers; more wait for their turn
REMEMBERED = 64  # results
OURS = "This experiment broke off, and that is our mistake, not yours ({}). Reset its controls to go on."
Wish = dict[str, Any]  # chapter, values, mode; work: a ticket; open, again


@dataclass(frozen=True)
class About:
    """What a piece of work is for."""

    chapter: Chapter
    kind: str  # "result", "training", "saving" or "ahead"
    key: str = ""  # under which its last result is remembered


class Known:
    """The newest results, so that what somebody has computed is not computed again."""

    def __init__(self, places: int = REMEMBERED) -> None:
        self.places, self.guard = places, threading.Lock()
        self.results: OrderedDict[str, Any] = OrderedDict()

    def get(self, key: str) -> Any:
        with self.guard:
            if key in self.results:
                self.results.move_to_end(key)
            return self.results.get(key)

    def put(self, key: str, result: Any) -> None:
        with self.guard:
            self.results[key] = result
            while len(self.results) > self.places:
                self.results.popitem(last=False)


class CourseServer:
    """One for the page; viewers differ by their tickets alone."""

    def __init__(self) -> None:
        self.shelf, self.known = WorkStore(), Known()

    def ask(self, wish: Wish) -> str:
        """The picture for what the controls say; for long work, its beginning."""
        one, mode, values = understood(wish)
        key = f"{one.name} {json.dumps(values)}"
        opening: Wish = {"code": code_listing(one), "long": is_long(one)} if wish.get("open") else {}
        if is_long(one) and (wish.get("again") or self.known.get(key) is None):
            return self.begin(Work(play(one.compute, values), About(one, "result", key)), mode, **opening)
        return result_json(one, self.result(one, values, key, wish.get("work")), mode, over=True, **opening)

    def result(self, one: Chapter, values: Wish, key: str, ticket: Any) -> Any:
        """Remembered or computed; a trained chapter computes with what this viewer has trained."""
        if one.train and ticket:
            return last(one, values | {"learnt": self.shelf.get(ticket).newest})
        result = self.known.get(key)
        if result is None:
            result = last(one, values)
            self.known.put(key, result)
        return result

    def train(self, wish: Wish) -> str:
        """Begin to train; `more` goes on, and `ask` uses what has been learnt."""
        one, mode, values = understood(wish)
        if not one.train:
            raise Mistake(f"Nothing is trained in the chapter «{one.title}».")
        self.shelf.drop(wish.get("work"))
        return self.begin(Work(play(one.train, values), About(one, "training")), mode, values)

    def begin(self, work: Work, mode: str, values: Wish | None = None, **opening: Any) -> str:
        return self.step(self.shelf.put(work), work, mode, values or {}, seconds=0, **opening)

    def more(self, wish: Wish) -> str:
        """Go on with the work of a ticket."""
        work = self.shelf.get(wish.get("work"))
        values = work.about.chapter.values(wish.get("values", {}))
        return self.step(wish["work"], work, light(wish), values)

    def step(
        self, ticket: str, work: Work, mode: str, values: Wish, seconds: float = SLICE, **opening: Any
    ) -> str:
        """The picture after so much more work; 0 seconds are one event, so that a picture comes at once."""
        about, event = work.about, self.gone_on(ticket, work, seconds)
        far = {"work": ticket, "step": event.step, "total": event.total, "over": work.over}
        if work.over and about.kind != "training":
            self.shelf.drop(ticket)
        if about.kind == "ahead":
            return json.dumps(far)
        if about.kind == "saving":
            return json.dumps(far | {"page": event.page, "file": f"{about.chapter.name}.html"})
        if about.kind == "training":
            event = last(about.chapter, values | {"learnt": event})
        elif work.over:
            self.known.put(about.key, event)
        return result_json(about.chapter, event, mode, **far, **opening)

    def gone_on(self, ticket: str, work: Work, seconds: float) -> Any:
        """The newest event; work that breaks off has nothing more to give."""
        try:
            return work.go_on(seconds)
        except Exception:
            self.shelf.drop(ticket)
            raise

    def ahead(self, wish: Wish) -> str:
        """Begin to make quick what a chapter may be asked next."""
        one = chapter(str(wish.get("chapter")))
        return self.begin(Work(play(one.ahead, {}), About(one, "ahead")), "light") if one.ahead else "{}"

    def stop(self, wish: Wish) -> str:
        self.shelf.drop(wish.get("work"))
        return "{}"

    def save(self, wish: Wish) -> str:
        """Begin to write the chapter as a page of its own."""
        one = chapter(str(wish.get("chapter")))
        return self.begin(Work(build_page(one), About(one, "saving")), "light")


def understood(wish: Wish) -> tuple[Chapter, str, Wish]:
    """The chapter, light or dark, and a value for each control."""
    one = chapter(str(wish.get("chapter")))
    return one, light(wish), one.values(wish.get("values", {}))


def light(wish: Wish) -> str:
    mode = wish.get("mode", "light")
    if mode not in PALETTES:
        raise Mistake(f"A page is light or dark, not {mode!r:.20}.")
    return mode


def is_long(one: Chapter) -> bool:
    return inspect.isgeneratorfunction(find(one.compute))


def last(one: Chapter, values: Wish) -> Any:
    """The result of an experiment that answers at once."""
    (result,) = play(one.compute, values)
    return result


def functions(desk: CourseServer) -> list[Callable[..., Any]]:
    """What the page can call; each waits for its turn without holding up anything else."""
    limit = CapacityLimiter(AT_ONCE)

    def served(method: Callable[[Wish], str]) -> Callable[..., Any]:
        async def serve(wish: Any) -> Response:
            answer = await to_thread.run_sync(answered, method, wish, limiter=limit)
            return Response(answer, media_type="application/json")

        serve.__name__ = method.__name__
        return serve

    return [served(method) for method in (desk.ask, desk.train, desk.more, desk.ahead, desk.stop, desk.save)]


def answered(method: Callable[[Wish], str], wish: Any) -> str:
    """The answer, or one clear line."""
    try:
        if not isinstance(wish, dict):
            raise Mistake("A question to the course is an object with chapter and values.")
        return method(wish)
    except Mistake as mistake:
        return json.dumps({"mistake": str(mistake)})
    except Exception as error:  # whatever else happens, a viewer gets a line and not a stack trace
        logging.getLogger(__name__).exception("the course could not answer %r", wish.get("chapter"))
        return json.dumps({"mistake": OURS.format(type(error).__name__)})
