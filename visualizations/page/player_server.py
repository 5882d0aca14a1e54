"""What a browser asks of an attempt while it runs and afterwards: more of it, what-ifs, copies.

Each function takes one plain object and answers with JSON; a mistake comes back as its `line`. Anyone can send
anything here, so nothing is believed: tickets are looked up, steps are checked, files have names of our own.
"""

import json
import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from anyio import CapacityLimiter, to_thread
from starlette.responses import Response

from visualizations.page.attempt_server import ATTEMPTS, ServedAttempt
from visualizations.page.share import copied
from visualizations.payload import packed_text
from visualizations.stages.moment_facts import FactsWriter
from vla_core.errors import Mistake

Asked = dict[str, Any]
AT_ONCE = 32  # questions; each may wait a second for the next step
OURS = "That question broke off, and that is our mistake, not yours ({})."


def more(asked: Asked) -> Asked:
    """The steps after the first `from`; waits a second for them."""
    show = ATTEMPTS.show(asked.get("ticket"))
    session, count = show.session, whole(asked.get("from"))
    with show.turn:
        new = session.since(count)
        told: Asked = {"count": count + len(new), "over": session.over and not session.moments[count + len(new) :]}
        if new:
            told["push"] = show.live.push(new)
    return told | spoken(show)


def spoken(show: ServedAttempt) -> Asked:
    """What its person should read now."""
    session = show.session
    if session.remarks:
        return {"line": session.remarks.popleft()}
    before = session.line.before(session)
    if before is None:
        return {}
    inside = len(session.line.inside)
    return {"line": f"{inside} others are running; you are number {before - inside + 1} in line.", "waiting": True}


def probe(asked: Asked) -> Asked:
    """What-ifs about the thought at or before a step: patches covered, noise drawn, an untaught twin asked."""
    show, step = ATTEMPTS.show(asked.get("ticket")), whole(asked.get("step"))
    for moment in reversed(show.session.moments[: step + 1]):
        if moment.decision:
            probed = replace(moment, decision=ATTEMPTS.prober.with_probe(moment.decision))
            facts = {"moments": [FactsWriter(show.session.task).moment(probed)], "rollout": {}}
            return {"push": packed_text(facts, quick=True)}
    raise Mistake(f"There is no thought at step {step} to ask about.")


def copy(asked: Asked) -> Asked:
    """A file of an attempt, to keep."""
    return copied(str(asked.get("kind")), asked.get("ticket"), asked.get("recorded"))


def whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 10_000:
        raise Mistake(f"A step is a whole number from 0; got {str(value)[:20]}.")
    return value


def functions() -> list[Callable[..., Any]]:
    """What the page can call; each waits for its turn without holding up anything else."""
    limit = CapacityLimiter(AT_ONCE)

    def served(answer: Callable[[Asked], Asked]) -> Callable[..., Any]:
        async def serve(asked: Any) -> Response:
            told = await to_thread.run_sync(answered, answer, asked, limiter=limit)
            return Response(json.dumps(told), media_type="application/json")

        serve.__name__ = answer.__name__
        return serve

    return [served(answer) for answer in (more, probe, copy)]


def answered(answer: Callable[[Asked], Asked], asked: Any) -> Asked:
    """The answer, or one clear line and the end."""
    try:
        return answer(asked if isinstance(asked, dict) else {})
    except Mistake as mistake:
        return {"line": str(mistake), "over": True}
    except Exception as error:  # whatever else happens, a person gets a line and not silence
        logging.getLogger(__name__).exception("no answer to %s", answer.__name__)
        return {"line": OURS.format(type(error).__name__), "over": True}
