"""Answers for the course: a chapter and the values of its controls → figure and sentences, as JSON.

Quick experiments answer at once. Long ones answer with a ticket and their first figure; the page asks for `more`
until the work is over. A page that is closed asks no more, and its work stops.
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
from visualizations.lessons.chapter_json import opening_facts, result_json
from visualizations.lessons.course import chapter
from visualizations.lessons.export import build_page
from visualizations.page.background_work import SLICE, Work, WorkStore
from visualizations.theme import PALETTES
from vla_core.errors import Mistake
from vla_core.lessons import find, play

MAX_COMPUTING = 2  # answers at the same time, more wait: there may be no more cores
MAX_STOPPING = 8  # requests to stop, which do not wait behind those that compute
MAX_RESULTS = 64
INTERNAL_ERROR = "This experiment broke off, and that is our mistake, not yours ({}). Reset its controls to go on."
Question = dict[str, Any]  # chapter, values, mode; work: a ticket; open: with the code; again: not from the cache;
# step: of the lesson, whose outcome is wanted
Values = dict[str, Any]  # of the controls


@dataclass(frozen=True)
class WorkPurpose:
    """What a work computes."""

    chapter: Chapter
    kind: str  # "result", "training", "saving" or "ahead"
    key: str = ""  # of its result in the cache
    step: Any = None  # of the lesson, whose outcome is wanted when the work is over


class ResultCache:
    """The newest results of all viewers, by chapter and values of controls."""

    def __init__(self, max_results: int = MAX_RESULTS) -> None:
        self.max_results, self.lock = max_results, threading.Lock()
        self.results: OrderedDict[str, Any] = OrderedDict()

    def get(self, key: str) -> Any:
        with self.lock:
            if key in self.results:
                self.results.move_to_end(key)
            return self.results.get(key)

    def put(self, key: str, result: Any) -> None:
        with self.lock:
            self.results[key] = result
            while len(self.results) > self.max_results:
                self.results.popitem(last=False)


class CourseServer:
    """One for all viewers, who differ only by their tickets."""

    def __init__(self) -> None:
        self.works, self.results = WorkStore(), ResultCache()

    def ask(self, question: Question) -> str:
        """The figure for the values of the controls; of long work, the first one."""
        one, mode, values = parse_question(question)
        key = f"{one.name} {json.dumps(values)}"
        step = question.get("step")
        opening: dict[str, Any] = opening_facts(one) | {"long": is_long(one)} if question.get("open") else {}
        if is_long(one) and (question.get("again") or self.results.get(key) is None):
            work = Work(play(one.compute, values), WorkPurpose(one, "result", key, step))
            return self._start(work, mode, **opening)
        result = self._result(one, values, key, question.get("work"))
        return result_json(one, result, mode, step, over=True, **opening)

    def _result(self, one: Chapter, values: Values, key: str, ticket: Any) -> Any:
        """From the cache, or computed; a chapter with training uses the network of this viewer's ticket."""
        if one.train and ticket:
            return single_result(one, values | {"learnt": self.works.get(ticket).newest})
        result = self.results.get(key)
        if result is None:
            result = single_result(one, values)
            self.results.put(key, result)
        return result

    def train(self, question: Question) -> str:
        """Start training; `more` continues it, and `ask` uses what was learnt."""
        one, mode, values = parse_question(question)
        if not one.train:
            raise Mistake(f"Nothing is trained in the chapter «{one.title}».")
        self.works.drop(question.get("work"))
        purpose = WorkPurpose(one, "training", step=question.get("step"))
        return self._start(Work(play(one.train, values), purpose), mode, values)

    def _start(self, work: Work, mode: str, values: Values | None = None, **opening: Any) -> str:
        return self._answer(self.works.put(work), work, mode, values or {}, seconds=0, **opening)

    def more(self, question: Question) -> str:
        """Continue the work of a ticket."""
        work = self.works.get(question.get("work"))
        values = work.purpose.chapter.values(question.get("values", {}))
        return self._answer(question["work"], work, palette_mode(question), values)

    def _answer(
        self, ticket: str, work: Work, mode: str, values: Values, seconds: float = SLICE, **opening: Any
    ) -> str:
        """The figure after some more work; work that fails, or whose figure cannot be drawn, is removed."""
        try:
            return self._next_figure(ticket, work, mode, values, seconds, opening)
        except Exception:
            self.works.drop(ticket)
            raise

    def _next_figure(
        self, ticket: str, work: Work, mode: str, values: Values, seconds: float, opening: dict[str, Any]
    ) -> str:
        """Advance by so many seconds and draw; 0 seconds compute one event, so that a figure comes at once."""
        purpose, event = work.purpose, work.advance(seconds)
        progress = {"work": ticket, "step": event.step, "total": event.total, "over": work.over}
        if work.over and purpose.kind != "training":
            self.works.drop(ticket)
        if purpose.kind == "ahead":
            return json.dumps(progress)
        if purpose.kind == "saving":
            return json.dumps(progress | {"page": event.page, "file": f"{purpose.chapter.name}.html"})
        if purpose.kind == "training":
            event = single_result(purpose.chapter, values | {"learnt": event})
        elif work.over:
            self.results.put(purpose.key, event)
        return result_json(
            purpose.chapter, event, mode, purpose.step if work.over else None, **progress, **opening
        )

    def ahead(self, question: Question) -> str:
        """Start to prepare what a chapter may be asked next, so that it answers quickly."""
        one = chapter(str(question.get("chapter")))
        return self._start(Work(play(one.ahead, {}), WorkPurpose(one, "ahead")), "light") if one.ahead else "{}"

    def stop(self, question: Question) -> str:
        self.works.drop(question.get("work"))
        return "{}"

    def save(self, question: Question) -> str:
        """Start to write the chapter as a page of its own."""
        one = chapter(str(question.get("chapter")))
        return self._start(Work(build_page(one), WorkPurpose(one, "saving")), "light")


def parse_question(question: Question) -> tuple[Chapter, str, Values]:
    """The chapter, light or dark, and a valid value for each control."""
    one = chapter(str(question.get("chapter")))
    return one, palette_mode(question), one.values(question.get("values", {}))


def palette_mode(question: Question) -> str:
    mode: str = question.get("mode", "light")
    if not isinstance(mode, str) or mode not in PALETTES:
        raise Mistake(f"A page is light or dark, not {mode!r:.20}.")
    return mode


def is_long(one: Chapter) -> bool:
    """Whether the experiment streams its results."""
    return inspect.isgeneratorfunction(find(one.compute))


def single_result(one: Chapter, values: Values) -> Any:
    """The result of an experiment that answers at once."""
    (result,) = play(one.compute, values)
    return result


def functions(server: CourseServer) -> list[Callable[..., Any]]:
    """What the page can call, as gradio's server functions; they wait in a thread, not in the event loop."""
    computing, stopping = CapacityLimiter(MAX_COMPUTING), CapacityLimiter(MAX_STOPPING)

    def endpoint(method: Callable[[Question], str], limit: CapacityLimiter) -> Callable[..., Any]:
        async def serve(question: Any) -> Response:
            answer = await to_thread.run_sync(answer_or_error, method, question, limiter=limit)
            return Response(answer, media_type="application/json")

        serve.__name__ = method.__name__
        return serve

    computed = (server.ask, server.train, server.more, server.ahead, server.save)
    return [*(endpoint(method, computing) for method in computed), endpoint(server.stop, stopping)]


def answer_or_error(method: Callable[[Question], str], question: Any) -> str:
    """The answer, or one line on what was wrong."""
    try:
        if not isinstance(question, dict):
            raise Mistake("A question to the course is an object with chapter and values.")
        return method(question)
    except Mistake as mistake:
        return json.dumps({"mistake": str(mistake)})
    except Exception as error:  # a viewer gets a line, the log the stack trace
        logging.getLogger(__name__).exception("the course could not answer %r", question.get("chapter"))
        return json.dumps({"mistake": INTERNAL_ERROR.format(type(error).__name__)})
