"""What a browser asks of an attempt while it runs and afterwards: more of it, what-ifs, copies.

Each function takes one plain object and answers with JSON; a mistake comes back as its `line`. Anyone can send
anything here, so nothing is believed: tickets are looked up, steps are checked, files have names of our own.
"""

import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from anyio import CapacityLimiter, to_thread
from starlette.responses import Response

from visualizations.page import browser_robot
from visualizations.page.attempt_server import ATTEMPTS, WatchedAttempt
from visualizations.page.share import copy_for
from visualizations.payload import packed_text
from visualizations.stages.moment_facts import FactsWriter
from vla_core.errors import InvalidInput, Mistake
from vla_core.trace import Decision
from vla_core.world.table.tasks import is_table

if TYPE_CHECKING:
    from vla_core.attempt.attempt import Attempt

Question = dict[str, Any]
Answer = dict[str, Any]
MAX_FOLLOWERS = 32  # each waits, without computing, up to a second for the next step
MAX_COMPUTING = 2  # what-ifs and copies at once: there may be no more cores
BROKE_OFF = "That question broke off, and that is our mistake, not yours ({})."


def more(question: Question) -> Answer:
    """The steps after the first `from`; waits a second for them."""
    watched, count = ATTEMPTS.find(question.get("ticket")), checked_step(question.get("from"))
    session = watched.session
    with watched.lock:
        new = session.since(count)
        over = session.over and not session.moments[count + len(new) :]
        answer: Answer = {"count": count + len(new), "over": over}
        if new:
            rollout = session.attempt.rollout
            answer["push"] = watched.live.push(
                new, success=rollout.success, parts=rollout.parts, events=rollout.events, link=rollout.link
            )
    return answer | remark(watched)


def remark(watched: WatchedAttempt) -> Answer:
    """What its person should read now."""
    session = watched.session
    if session.remarks:
        return {"line": session.remarks.popleft()}
    ahead = session.queue.ahead_of(session)
    if ahead is None:
        return {}
    running = len(session.queue.running)
    return {
        "line": f"{running} others are running; you are number {ahead - running + 1} in line.",
        "waiting": True,
    } | browser_robot.offer(session.attempt.request.to_link())


def probe(question: Question) -> Answer:
    """What-ifs about the decision at or before a step: patches covered, noise drawn, an untrained network."""
    watched, step = ATTEMPTS.find(question.get("ticket")), checked_step(question.get("step"))
    attempt = watched.session.attempt
    for moment in reversed(attempt.moments[: step + 1]):
        if moment.decision:
            probed = replace(moment, decision=probed_decision(attempt, moment.step, moment.decision))
            facts = {"moments": [FactsWriter(attempt.task).moment(probed)], "rollout": {}}
            return {"push": packed_text(facts, quick=True)}
    raise InvalidInput(f"There is no thought at step {step} to ask about.")


def probed_decision(attempt: "Attempt", step: int, decision: Decision) -> Decision:
    """A decision with its what-ifs; on a table also those about its things."""
    probed = ATTEMPTS.prober.with_probe(decision)
    if not is_table(attempt.task):
        return probed
    from vla_core.attempt.replay import with_repaints

    return with_repaints(ATTEMPTS.prober, attempt, step, probed)


def copy(question: Question) -> Answer:
    """A file of an attempt, to keep."""
    return copy_for(str(question.get("kind")), question.get("ticket"), question.get("recorded"))


def checked_step(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 10_000:
        raise InvalidInput(f"A step is a whole number from 0; got {str(value)[:20]}.")
    return value


def functions() -> list[Callable[[Any], Awaitable[Response]]]:
    """What the page can call; each waits for its turn without holding up anything else."""
    followers, computing = CapacityLimiter(MAX_FOLLOWERS), CapacityLimiter(MAX_COMPUTING)
    return [serve(more, followers), serve(probe, computing), serve(copy, computing)]


def serve(function: Callable[[Question], Answer], limit: CapacityLimiter) -> Callable[[Any], Awaitable[Response]]:
    async def handler(question: Any) -> Response:
        answer = await to_thread.run_sync(answer_or_line, function, question, limiter=limit)
        return Response(json.dumps(answer), media_type="application/json")

    handler.__name__ = function.__name__
    return handler


def answer_or_line(function: Callable[[Question], Answer], question: Any) -> Answer:
    """The answer, or one clear line and the end."""
    try:
        return function(question if isinstance(question, dict) else {})
    except Mistake as mistake:
        return {"line": str(mistake), "over": True}
    except Exception as error:  # whatever else happens, a person gets a line and not silence
        logging.getLogger(__name__).exception("no answer to %s", function.__name__)
        return {"line": BROKE_OFF.format(type(error).__name__), "over": True}
