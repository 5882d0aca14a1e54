"""Why the policy keeps what it keeps when a part is broken: the mechanism, chosen by what was measured.

reason(name, measured) → one or two sentences; reasons(measured) → a list in Markdown, a line a part.
"""

from math import isnan

from vla_core.attempt.request import Request
from vla_core.evaluation.break_it import WHOLE
from vla_core.lessons.measured_breaks import BreakRow, MeasuredBreaks

MOST, MUCH = 0.8, 0.4  # shares of the whole policy's successes: from here on it keeps most, or much
STILL_DONE = 0.5  # success in a task that counts as done without the part
NAMED = 4  # tasks at most that are named
REPLAN = Request.replan  # steps between two looks, unless somebody sets it


def reason(name: str, measured: MeasuredBreaks) -> str:
    """What was kept, and why; nothing where it was not measured."""
    row = measured.rows.get(name)
    if row is None or name == WHOLE or isnan(row.kept):
        return ""
    return REASONS[name](row)


def reasons(measured: MeasuredBreaks, labels: dict[str, str]) -> str:
    """A line for each part that was broken, with its share and its interval."""
    lines = []
    for name, row in measured.rows.items():
        if why := reason(name, measured):
            share = f"{row.success:.0%}, {row.low:.0%} to {row.high:.0%}"
            lines.append(f"- **{labels[name]}** ({share}): {why}")
    return "\n".join(lines)


def amount(row: BreakRow) -> str:
    """In words, of what the whole policy does."""
    word = "most" if row.kept >= MOST else "much" if row.kept >= MUCH else "little"
    return f"Keeps {word}, {row.kept:.0%}"


def still_done(row: BreakRow) -> str:
    """The tasks that are still done, in words."""
    names = [name for name, share in row.tasks.items() if share >= STILL_DONE]
    if len(names) > NAMED:
        return f"{len(names)} of {len(row.tasks)} tasks"
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else (names or ["no task"])[0]


def without_chunking(row: BreakRow) -> str:
    if row.kept >= MOST:
        return (
            f"{amount(row)}: whole, it looks again every {REPLAN} steps anyway, and nearly all that decides the "
            "next step can be seen or felt, the closing of the gripper too. Chunks pay where the loop is late or "
            "a pause has to be counted."
        )
    return (
        f"{amount(row)}: here the next step depends on more than one look can tell, or the single actions "
        "contradict each other."
    )


def without_language(row: BreakRow) -> str:
    where = f"what it still does is {still_done(row)}, where the scene itself leaves little else to do"
    if row.kept >= MUCH:
        return f"{amount(row)}: {where}. Such a scene cannot tell whether a policy listens."
    return (
        f"{amount(row)}: {where}. Elsewhere it does nothing useful, because it was also trained in scenes with "
        "several tasks, where only the words decide."
    )


def without_vision(row: BreakRow) -> str:
    return (
        f"{amount(row)}: blind, it goes where things usually lie. That is enough for {still_done(row)}; what lies "
        "elsewhere in each episode is missed."
    )


def without_state(row: BreakRow) -> str:
    return (
        f"{amount(row)}: the picture still shows the hand, but not to the centimetre, and not how far the "
        f"gripper is shut. That is enough for {still_done(row)}."
    )


def with_camera_moved(row: BreakRow) -> str:
    if row.kept >= MOST:
        return (
            f"{amount(row)}: it compares the hand that it sees with the hand that it feels, and so finds out "
            "how the camera hangs."
        )
    return f"{amount(row)}: places in the picture no longer mean the same places on the table."


def with_other_colours(row: BreakRow) -> str:
    if row.kept >= MOST:
        return f"{amount(row)}: training showed many colours, so none of them is a landmark."
    return (
        f"{amount(row)}: it finds things by their colours too, and training showed too few other ones. Done are "
        f"still {still_done(row)}."
    )


def with_half_the_light(row: BreakRow) -> str:
    if row.kept >= MOST:
        return f"{amount(row)}: more than half of its training episodes had lamps of another strength."
    return f"{amount(row)}: a darker picture has smaller differences, and training showed too few of them."


REASONS = {
    "vision": without_vision,
    "camera": with_camera_moved,
    "colours": with_other_colours,
    "light": with_half_the_light,
    "language": without_language,
    "state": without_state,
    "chunking": without_chunking,
}
