"""First this, then that: its lesson."""

from functools import cache, partial

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
    Step,
    Symbol,
    Table,
    paragraphs,
)
from vla_core.lessons.orders import EXAMPLES, MAX_STEPS, OrderState, Progress

TURNED, AFTERWARDS, TWO_THINGS, LONG = EXAMPLES[1:]
IMPOSSIBLE = "first open the drawer, then close the window"
TRACES = tuple(f"part {number}" for number in (1, 2))  # of the figure
EACH, PARTS = 0.9, 5  # success of a part and parts of an order, in a check
SAYS = {  # what steps reveal: str.format in Python, told.js in the browser
    "was done": "«{text}» was done in {steps} steps",
    "was not done": "«{text}» was not done in {steps} steps",
    "nothing": "nothing was begun",
    "what comes first": "The first part is «{first}», read as {task}. The word «before» turns the order of the "
    "words round. "
    "What happened: {told}.",
    "how far": "{done} of {count}: {told}. A part that fails ends the order, because the next one counts on it.",
    "which takes longer": "{Told}. Follow the two lines: a line that stays level is a hand on its way, a line "
    "that falls is a "
    "thing that moves.",
    "parts done": "{done} of {count}",
    "no second": "no second part",
}


@cache
def lesson() -> Lesson:
    return Lesson(
        question="How does a policy that knows single tasks follow an instruction with several parts?",
        before=("sentences", "steering"),
        onwards=("combinations",),
        explanation=paragraphs(f"""
            «{EXAMPLES[0].capitalize()}» asks for two things, and for an order. A policy that was trained on single
            tasks has never been told such a sentence. Three things are needed, in this order.

            **Task decomposition|task decomposition**. The sentence is cut into parts at words such as then,
            before, after and finally. The order of the words is not the order of doing: «{TURNED}» names last what
            has to be done first. And «it» has to be replaced by the thing that the part before was about. Each
            part becomes one **subgoal**.

            Understanding before moving. Each part is read by the model's own reader, and a scene is looked for in
            which all parts are possible. If one part means nothing, or no scene has it all, nothing moves, and you
            are told which part it was. «{IMPOSSIBLE.capitalize()}» is understood part by part, and still refused:
            no scene has both a drawer and a window. A policy that just began would do the first part and then wave
            at a window that is not there.

            Progress tracking. When is a part done? Here the simulator says so: it measures how far the thing still
            is from where it should be. The line in the second panel is this distance. At zero the next part
            begins. A real robot has no such measurement; it needs a model that looks at the picture and says
            «done», and that model can be wrong.

            Between two parts a script carries the hand back to where demonstrations began, drawn as a dotted line.
            At the handle of the drawer the policy would be where nobody has shown it how to begin: **distribution
            shift**.

            Larger systems do the same with larger parts. In SayCan a language model proposes the next part, and a
            learnt value says whether it is possible from here. In Hi Robot one vision-language model breaks an
            instruction into short ones, and a second one carries them out. What stays is the division: one part
            that thinks in steps, another that moves. So does the risk: parts multiply. If each of two parts
            succeeds nine times in ten, both succeed only eight times in ten. An order is a new combination of
            known parts, put together by rules. The next chapter asks for new combinations that the network itself
            has to understand.
            """),
        panels=(
            Seen(
                "The scene, and the way of the hand",
                "What the audience sees, with one colour for each part. Dotted is where a script carries the "
                "hand.",
            ),
            Seen(
                "What is still missing",
                "How far the thing is from where this part wants it. A part is done at zero; then the next colour "
                "begins.",
            ),
        ),
        steps=steps(),
        formula=("[P](all parts) = [p₁] · [p₂] · …", "part [i] begins when part [i] − 1 is done"),
        symbols=(
            Symbol("P", "how sure the reader is of all parts together", "share", lambda r: f"{sure(r):.3f}"),
            Symbol(
                "p₁", "how sure of the first part", "share", lambda r: f"{r.parts[0].confidence:.3f}", TRACES[:1]
            ),
            Symbol("p₂", "how sure of the second part", "share", second, TRACES[1:]),
            Symbol("i", "parts that are done", "parts", parts_done),
        ),
        notes=(
            CodeNote(
                "attempt = real_policy.attempt(own.strip() or order",
                "All parts are understood here, before anything moves; a part that is not raises a mistake.",
            ),
            CodeNote("if part.success is None:", "Before its part begins, a script carries the hand back."),
            CodeNote(
                'state = "done" if part.success else "failed"',
                "Progress tracking: the simulator says when a part is done, and a part may take too long.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.5,
            "Type an order into the glass box. Watch the words of the language stage: they change from part to "
            "part, because the policy is told one part at a time.",
        ),
        reading=(
            Paper(
                "Ahn et al. 2022, Do As I Can, Not As I Say: Grounding Language in Robotic Affordances (SayCan)",
                "Section 3: a language model proposes, a value function disposes.",
                "https://arxiv.org/abs/2204.01691",
            ),
            Paper(
                "Shi et al. 2025, Hi Robot: Open-Ended Instruction Following with Hierarchical Models",
                "The overview figure: one model plans in words, another one acts.",
                "https://arxiv.org/abs/2502.19417",
            ),
            Paper(
                "Mees et al. 2022, CALVIN: A Benchmark for Language-Conditioned Policy Learning for "
                "Long-Horizon Tasks",
                "The table of chains: how success falls with the number of instructions in a row.",
                "https://arxiv.org/abs/2112.03227",
            ),
        ),
        tables=(words_of_order(),),
    )


def words_of_order() -> Table:
    return Table(
        "Words that put parts in order",
        ("word", "example", "what comes first"),
        (
            ("then", EXAMPLES[0], "what is named first"),
            ("before", TURNED, "what is named last"),
            ("afterwards", AFTERWARDS, "what is named first"),
            ("finally", LONG, "all the rest"),
        ),
    )


def sure(result: OrderState) -> float:
    """The product of what the reader believes of each part."""
    product = 1.0
    for part in result.parts:
        product *= part.confidence
    return product


def second(result: OrderState) -> str:
    return f"{result.parts[1].confidence:.3f}" if len(result.parts) > 1 else SAYS["no second"]


def done(result: OrderState) -> int:
    return sum(part.state == "done" for part in result.parts)


def parts_done(result: OrderState) -> str:
    return SAYS["parts done"].format(done=done(result), count=len(result.parts))


def name(part: Progress) -> str:
    return part.task.removesuffix("-v3").replace("-", " ")


def told(result: OrderState) -> str:
    """What became of each part."""
    parts = [
        SAYS["was done" if part.state == "done" else "was not done"].format(
            text=part.text, steps=len(part.missing)
        )
        for part in result.parts
        if len(part.missing)
    ]
    return "; ".join(parts) or SAYS["nothing"]


def said(step: str, result: OrderState) -> str:
    """What a step reveals."""
    first, happened = result.parts[0], told(result)
    return SAYS[step].format(
        first=first.text,
        task=name(first),
        done=done(result),
        count=len(result.parts),
        told=happened,
        Told=happened.capitalize(),
    )


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="What comes first",
            question=f"«{TURNED.capitalize()}.» What does the robot do first?",
            choices=("Unlock the door", "Lock the door", "Both at once"),
            values={"order": TURNED},
            answer=lambda r: int("unlock" not in r.parts[0].task),
            says=partial(said, "what comes first"),
        ),
        Step(
            title="How far does it get",
            question=f"«{LONG.capitalize()}.» Three parts, with a limit of {MAX_STEPS} steps each. How many will "
            "be done?",
            choices=("None", "One", "Two", "Three"),
            values={"order": LONG},
            answer=done,
            says=partial(said, "how far"),
        ),
        Step(
            title="Which part takes longer",
            question=f"«{TWO_THINGS.capitalize()}.» Which of the two parts takes more steps?",
            choices=("The first", "The second", "The second is not begun"),
            values={"order": TWO_THINGS},
            answer=longer,
            says=partial(said, "which takes longer"),
        ),
    )


def longer(result: OrderState) -> int:
    first, *others = (len(part.missing) for part in result.parts)
    if not others or not others[0]:
        return 2
    return int(others[0] > first)


def checks() -> tuple[Check, ...]:
    return (
        OrderCheck(
            question="«Before you shut the drawer, take the mug out, and finally press the button.» Bring the "
            "parts into the order of doing.",
            items=("take the mug out", "shut the drawer", "press the button"),
            feedback="Right: before turns two parts round, finally puts one at the end.",
        ),
        NumberCheck(
            question=f"Each part of an order succeeds in {EACH:.0%} of tries, and the parts are independent. In "
            f"how many percent do all {PARTS} succeed?",
            answer=100 * EACH**PARTS,
            within=1.0,
            unit="percent",
            feedback=f"{EACH:g} to the power of {PARTS} is {EACH**PARTS:.2f}.",
            near=(
                (100 * EACH, "That is one part alone."),
                (
                    100 * (1 - PARTS * (1 - EACH)),
                    "Failures do not simply add up: who failed once cannot fail again.",
                ),
            ),
        ),
        ChoiceCheck(
            question=f"«{IMPOSSIBLE.capitalize()}.» Why does nothing move, although each part is understood?",
            options=(
                Option(
                    "The reader does not know the word window", "It reads the second part alone without trouble."
                ),
                Option(
                    "No scene has both, and that is found out before the first part begins",
                    "Yes: a robot that begins what it cannot end leaves a mess behind.",
                    right=True,
                ),
                Option("Two different things are never allowed", "They are, in a scene that has both."),
            ),
        ),
        ChoiceCheck(
            question="On the real robot your order stops half-way more often than in the simulator: the drawer is "
            "open, yet the robot keeps pulling until its time is over. What do you suspect?",
            options=(
                Option("The reader cut the sentence wrongly", "The first part was the right one."),
                Option("The arm is too weak", "The drawer is open."),
                Option(
                    "Whatever says «done» does not notice that the part is done",
                    "Yes: progress tracking. The simulator measures it; a camera has to see it.",
                    right=True,
                ),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You want to get rid of the script that carries the hand back between two parts. What do "
            "you do?",
            options=(
                Option("Delete it", "Then each part begins where no demonstration began."),
                Option(
                    "Collect demonstrations that begin where other tasks have ended",
                    "Yes: then these places are no longer new to the policy.",
                    right=True,
                ),
                Option("Give each part more steps", "More time does not help somebody who does not know the way."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain what stands between a sentence with several parts and a policy that knows single "
            "tasks, and where each piece can go wrong.",
            model="First the sentence is cut and put into the order of doing; a word such as before can be "
            "missed. Then each part is read and a scene is looked for that has it all; if there is none, nothing "
            "should move. Something has to notice when a part is done, and can be too early or never do so. And "
            "each part begins where the last one ended, which may be new to the policy.",
        ),
    )
