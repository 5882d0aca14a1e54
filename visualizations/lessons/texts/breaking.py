"""Break-it lab: its lesson."""

from functools import cache

from visualizations.break_it_charts import break_label
from visualizations.lessons.lesson import (
    Check,
    Checkpoint,
    ChoiceCheck,
    CodeNote,
    Jump,
    Lesson,
    NumberCheck,
    Option,
    OrderCheck,
    Paper,
    Seen,
    Symbol,
    Table,
    paragraphs,
)
from visualizations.lessons.texts.breaking_steps import LATE, LONG_PAUSE, steps
from vla_core.attempt.request import Request
from vla_core.lessons.breaking import CHUNK, RUNS, WHOLE, compare
from vla_core.lessons.randomised import shipped

WAIT, TELLING = 4, 0.6  # steps and a share, in checks
PREDICTED = {  # what the lectures that this course follows expect
    "vision": "nothing works",
    "language": "the mean of all tasks, which does nothing",
    "state": "overshoots, collides, fails where precision counts",
    "chunking": "jerks, and drops what it holds",
}
NEEDED = {  # where a part is missed, and where not
    "vision": ("things lie elsewhere in each episode", "they always lie at one place"),
    "language": ("several tasks are possible in one scene", "the scene tells the task"),
    "state": ("the hand has to be placed to the millimetre, or hidden", "the picture shows it well enough"),
    "chunking": ("a wait has to be counted, or the loop is late", "each look tells what to do next"),
}


@cache
def lesson() -> Lesson:
    start, long, late = compare(), compare(pause=LONG_PAUSE), compare(delay=LATE)
    plain = compare(telling=1.0)
    return Lesson(
        question="Take a part away from the policy: what dies, what lives on, and what does that prove?",
        before=("drift", "chunks", "randomised"),
        explanation=paragraphs(f"""
            The simplest way to ask what a part is good for is to take it away and to look at what is left: an
            **ablation**. The lectures that this course follows say what to expect. Without chunks of actions
            (**action chunk**) the arm jerks and drops things. Without **proprioception** it overshoots.
            Without words it does the mean of all tasks, so nothing.

            We measured it on the real **policy**, with the same seeds for each part. The third panel keeps the
            results back: take a part away and say first what you expect. Some of it came as expected and some did
            not, and neither is luck. A part can only be missed where the task needs it.

            The arm on the line shows when it does. It fetches the thing that is named, waits until the gripper
            has closed, and brings it home. Its policy is the best clone there can be: in all moments that look
            alike, it does what its teacher did in them. As the chapter begins, every part but one matters:
            without chunking {start.at("chunking"):.0%} of the runs succeed, as many as whole.

            Now let the gripper need {LONG_PAUSE} steps. All steps of the wait look alike, so what to do next
            no longer depends on what is seen alone: the task is not **Markov**. A clone with one action a look
            leaves too early: {long.at("chunking"):.0%}. Acting out chunks of {CHUNK}, it succeeds in
            {long.at(WHOLE):.0%}. Or let every look be {LATE} steps old: {late.at("chunking"):.0%} against
            {late.at(WHOLE):.0%}.

            Our robot feels how far its gripper has closed, its loop is not late, and it looks again every
            {Request.replan} steps in any case. Its tasks are nearly Markov, so it has little need of chunks.
            It would be wrong to conclude that nobody has.

            With words it is the same. On a line with two things, {start.at("language"):.0%} are left without
            them; where every scene holds one thing only, {plain.at("language"):.0%}. A share that survives
            without words says more about the scenes than about the policy.

            {looks()}
            """),
        panels=(
            Seen(
                "Fetch the thing and bring it home",
                "The hand over time in one run: dotted the whole policy, in colour the broken one. The green line "
                "is the thing that was named.",
            ),
            Seen(
                "This arm, by part",
                f"How many of {RUNS} such runs succeed without each part, with intervals. What you take away is "
                "drawn in full colour.",
            ),
            Seen(
                "The real robot, measured",
                "The same for the policy that ships. In both, a question mark stands for a part that is not taken "
                "away.",
            ),
        ),
        steps=steps(),
        formula=("[P] = ([p] / ([p] + 1))^([p] − 1)", "[Q] = [t] + (1 − [t]) / 2"),
        symbols=(
            Symbol(
                "P",
                "chance to wait long enough without memory",
                "0 to 1",
                lambda r: f"{r.waits_through:.2f}",
                lit(),
            ),
            Symbol("p", "steps that the gripper needs", "steps", lambda r: f"{r.pause}"),
            Symbol(
                "Q", "success without words, by guessing", "0 to 1", lambda r: f"{(1 + r.telling) / 2:.2f}", lit()
            ),
            Symbol("t", "scenes that tell the task by themselves", "share", lambda r: f"{r.telling:g}"),
        ),
        notes=(
            CodeNote(
                "waiting = np.where(there & ~carried, pause - rng.integers(0, pause + 1, RUNS), pause)",
                "The clone beside the thing: it cannot tell how much of the pause is over.",
            ),
            CodeNote(
                "plan = steps[step - then :] if chunk > 1 else steps[:1]",
                "A chunk made from an old look skips what has happened since. A single action cannot.",
            ),
            CodeNote(
                "return np.where(side | np.isnan(tables.other), tables.thing, tables.other)",
                "Without words it guesses, unless the scene holds one thing only.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.5,
            "Choose a missing stage among the settings and run the same seed again; the tab «Break it» shows both "
            "side by side.",
        ),
        reading=(
            Paper(
                "Zhao et al. 2023, Learning Fine-Grained Bimanual Manipulation with Low-Cost Hardware",
                "The section on action chunking: pauses in demonstrations, and why chunks bridge them.",
                "https://arxiv.org/abs/2304.13705",
            ),
            Paper(
                "Black, Galliker and Levine 2025, Real-Time Execution of Action Chunking Flow Policies",
                "The introduction: how a loop that is late is bridged by the chunk before.",
                "https://arxiv.org/abs/2506.07339",
            ),
            Paper(
                "Fei et al. 2025, LIBERO-Plus: In-depth Robustness Analysis of Vision-Language-Action Models",
                "What large policies lose by kind of change, and how little some of them listen to the words.",
                "https://arxiv.org/abs/2510.13626",
            ),
        ),
        tables=(comparison(),),
    )


def lit() -> tuple[str, ...]:
    return ("on the line",)


def looks() -> str:
    """What changes of looks cost, over all their strengths."""
    measured = shipped()
    names = [name for name in ("camera", "light", "colours") if name in measured]
    if not names:
        return "What a moved camera, other light or other colours cost is not measured here yet."
    said = ", ".join(f"{name} {measured[name][:, 1].mean():.0%}" for name in names)
    worst = min(names, key=lambda name: measured[name][:, 1].mean())
    return (
        f"What is seen can be changed instead of taken away. On all tasks, over five strengths: {said}. The weak "
        f"side is {worst}; a chapter before this one shows it strength by strength."
    )


def comparison() -> Table:
    """What was foretold of each part, and which tasks need it."""
    return Table(
        "When a part is missed",
        ("what is taken away", "expected", "missed where", "not missed where"),
        tuple((break_label(name), foretold, *NEEDED[name]) for name, foretold in PREDICTED.items()),
    )


def guess(share: float) -> float:
    return share + (1 - share) / 2


def staying(pause: int) -> float:
    return float((pause / (pause + 1)) ** (pause - 1))


def checks() -> tuple[Check, ...]:
    return (
        NumberCheck(
            question=f"The gripper needs {WAIT} steps. A clone without memory has begun to wait and stays, at "
            f"each of the other steps, with probability {WAIT} / {WAIT + 1}. How probable is it that it waits "
            "long enough?",
            answer=100 * staying(WAIT),
            within=1.0,
            unit="%",
            feedback=f"({WAIT} / {WAIT + 1})^{WAIT - 1} = {staying(WAIT):.0%}.",
            near=(
                (100 * WAIT / (WAIT + 1), "That is a single step; multiply them."),
                (100.0, "Only with a memory, or with a chunk that holds the whole wait."),
                (staying(WAIT), "Write the probability in per cent."),
            ),
        ),
        NumberCheck(
            question=f"In a share of {TELLING:g} of all scenes only one thing can be done, in the others two. A "
            "policy hears nothing and guesses. How often is it right?",
            answer=100 * guess(TELLING),
            within=1.0,
            unit="%",
            feedback=f"{TELLING:g} + {1 - TELLING:g} × ½ = {guess(TELLING):.0%}, without understanding a word.",
            near=(
                (100 * TELLING, "Of the other scenes it gets half."),
                (50.0, "Some scenes tell the task."),
                (guess(TELLING), "Write the share in per cent."),
            ),
        ),
        OrderCheck(
            question="Order the steps of a fair ablation.",
            items=(
                "say what you expect, and why",
                "fix seeds and tasks for all variants",
                "take one part away and measure, with intervals",
                "ask whether the tasks needed the part at all",
            ),
            feedback="Right. The first and the last are those that are left out most often.",
        ),
        ChoiceCheck(
            question="A paper removes chunking from its policy, loses three points and concludes that chunking is "
            "useless. Its robot replans at every step, and its gripper reports when it has closed. What do you "
            "say?",
            options=(
                Option("It is right: three points are nothing", "For its tasks. Other tasks have pauses and "
                "late loops."),
                Option(
                    "Its tasks hardly needed chunks; that says little about tasks that do",
                    "Yes. Ask for a task with a delay, or with a wait that nothing marks.",
                    right=True,
                ),
                Option("The measurement must be wrong", "It can be right; the conclusion is too wide."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="Your benchmark has one task a scene. You want to know whether your policy listens. What do "
            "you add?",
            options=(
                Option("More scenes with one task each", "In each of them the picture still tells what to do."),
                Option("Longer sentences", "If the scene tells the task, their length does not matter."),
                Option(
                    "Scenes in which two tasks are possible, and swapped sentences for the same seed",
                    "Yes: only the words differ then, so only they can explain a difference.",
                    right=True,
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="One robot must catch a ball and thread a needle. Would you give it chunks of one fixed "
            "length? Explain with what you have seen here.",
            model="No fixed length serves both. Catching needs a new look every few hundredths of a second, so "
            "only the first actions of a chunk may be used, and the loop's delay has to be skipped. Threading has "
            "slow moves and waits that nothing marks, so a long chunk helps, acted out to its end. I would always "
            "plan a long chunk, use as much of it as the moment allows, and look again sooner where the policy is "
            "unsure.",
        ),
    )  # fmt: skip
