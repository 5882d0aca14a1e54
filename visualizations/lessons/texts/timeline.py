"""Where this came from, and what is missing: its lesson."""

from functools import cache

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
    cited,
    paragraphs,
)
from visualizations.lessons.texts.timeline_steps import steps, work
from vla_core.lessons.timeline import BUDGET, PROBLEMS, look

HOURLY, WANTED = 10, 100_000  # episodes that a person shows in an hour, and that are wanted
RT1_RATE = cited("3", "Brohan et al. 2022, RT-1, section 5: decisions a second")
BRIDGE_RATE = cited("5", "Walke et al. 2023, BridgeData V2, section 3: Hz of its demonstrations")
ROBOTS = cited("22", "Open X-Embodiment Collaboration 2023, abstract")


@cache
def lesson() -> Lesson:
    start = look()
    ours = sum(start.ours.values())
    return Lesson(
        question="How did robots come to follow words, are they quick enough, and what is still missing?",
        before=("building", "chunks"),
        explanation=paragraphs(f"""
            The history has three turns. Around {int(work("Hand–eye coordination").year)} networks learnt to
            grasp from camera pictures alone, by trying. Then policies were cloned from demonstrations and told
            by words what to do: BC-Z and RT-1. In {int(work("RT-2").year)} RT-2 wrote actions as text of a
            **vision-language model**, and what the web had taught the model came along. Since then the models
            have become open (Octo, OpenVLA), smaller (SmolVLA), and more precise: π0 draws its actions by
            **flow matching**. Open X-Embodiment pooled the demonstrations of {ROBOTS} kinds of robots.

            Are they quick enough? One turn of the loop is camera, preprocessing, **forward pass**, denoising
            and motor command: together the **latency**. A large model needs some {start.total:.0f} ms, that is
            {start.decisions:.0f} decisions a second. RT-1 decided {RT1_RATE} times a second, and
            policies that learnt from BridgeData V2 act {BRIDGE_RATE} times: both grasp well. So speed is mostly
            not what is missing. Our small policy takes {ours:.0f} ms on one core, cameras included.

            Two rates are easily mixed up. The **control rate** is how often the arm gets a command, here
            {start.rate:g} a second. It is fixed by the robot, and a faster network does not change it. The
            decision rate is how often the policy looks. A chunk bridges the two: {start.chunk} actions at
            {start.rate:g} Hz last {start.lasts:g} s, and the next turn runs meanwhile. If a chunk is over
            before that, the arm waits. {start.chunk} actions divided by {start.total:.0f} ms would be
            {1000 * start.chunk / start.total:.0f} a second; no arm executes that.

            The price of a long chunk is reaction. What happens just after a look is acted on only when the
            chunk is over and one more turn is done: {start.reaction:.0f} ms at worst. To catch a falling cup,
            shorter chunks or earlier decisions are needed.

            What is missing most is breadth. {WANTED:,} episodes at {HOURLY} an hour are {WANTED // HOURLY:,}
            hours of a person's work. The table lists five open problems. Hence simulators, pooled data, and
            models that begin with the web.
            """),
        panels=(
            Seen(
                "Most of a turn is the network",
                "The parts of one turn on top of each other: a large model with the slider's forward pass, "
                "and our own policy as measured.",
            ),
            Seen(
                "The arm keeps its own pace",
                "Four turns. Above, when the network computes; below, when the arm carries out a chunk. A gap "
                "below means that the arm waits.",
            ),
            Seen(
                "Grasping, then words, then the web",
                "Picture «history». Each dot is a work at the month of its paper; point at it to read what it "
                "gave. Height has no meaning.",
            ),
        ),
        steps=steps(),
        formula=(
            "executed a second = min([f], [k] / [T])",
            "reaction at worst = [k] / [f] + [T]",
        ),
        symbols=(
            Symbol("T", "one turn of the loop", "ms", lambda r: f"{r.total:.0f}", ("network", *BUDGET)),
            Symbol("f", "control rate of the arm", "Hz", lambda r: f"{r.rate:g}", ("arm",)),
            Symbol("k", "actions in a chunk", "actions", lambda r: f"{r.chunk}"),
        ),
        notes=(
            CodeNote(
                "ready = max(acting[-1][1], passes[-1][1])",
                "A chunk begins when the last one is over and it is computed.",
            ),
            CodeNote(
                "return max(0.0, 1 - self.lasts", "The arm waits only if a turn takes longer than a chunk lasts."
            ),
            CodeNote("return self.rate * (1 - self.waits)", "Never more than the control rate."),
        ),
        checks=checks(),
        jump=Jump(
            0.5,
            "Every step of an attempt carries the measured time of each stage. Look at which stage takes "
            f"longest; the arm here is driven at {SIMULATED} Hz.",
        ),
        reading=(
            Paper(
                "Brohan et al. 2022, RT-1: Robotics Transformer for Real-World Control at Scale",
                "Section 5: what was collected, and for how long.",
                "https://arxiv.org/abs/2212.06817",
            ),
            Paper(
                "Open X-Embodiment Collaboration 2023, Robotic Learning Datasets and RT-X Models",
                "Section 3: what it takes to pool the data of many laboratories.",
                "https://arxiv.org/abs/2310.08864",
            ),
            Paper(
                "Levine et al. 2020, Offline Reinforcement Learning: Tutorial, Review, and Perspectives",
                "Section 2: why learning from data alone is hard.",
                "https://arxiv.org/abs/2005.01643",
            ),
        ),
        tables=(times(), problems()),
    )


SIMULATED = 80  # Hz, of Meta-World's control


def times() -> Table:
    result = look()
    rows = [
        (part, f"{result.budget[part]:.0f} ms", f"{ms:.1f} ms" if ms else "within the pass")
        for part, ms in result.ours.items()
    ]
    sums = ("together", f"{result.total:.0f} ms", f"{sum(result.ours.values()):.1f} ms")
    return Table(
        title="One turn of the loop: a large model as the sources of this course give it, and ours as measured",
        head=("", "a large VLA on a GPU", "ours, one CPU core, in the simulator"),
        rows=(*rows, sums),
    )


def problems() -> Table:
    return Table(
        title="Five open problems",
        head=("", "now", "needed"),
        rows=tuple((one.name, one.now, one.needed) for one in PROBLEMS),
    )


def checks() -> tuple[Check, ...]:
    turn = sum(BUDGET.values())
    return (
        NumberCheck(
            question=f"{', '.join(f'{part} {ms:g} ms' for part, ms in BUDGET.items())}. How many decisions a "
            "second?",
            answer=1000 / turn,
            within=0.3,
            unit="a second",
            feedback=f"{turn:g} ms a turn: {1000 / turn:.1f} turns fit into a second.",
            near=((turn, "That is the time of one turn, in milliseconds."),),
        ),
        NumberCheck(
            question=f"A person shows {HOURLY} episodes an hour. How many hours for {WANTED:,}?",
            answer=float(WANTED // HOURLY),
            within=1,
            unit="hours",
            feedback="Five years of working days for one person. Hence simulators, and pooled data.",
        ),
        OrderCheck(
            question="Bring these into the order of their papers. (The picture «history» has their months.)",
            items=("RT-1", "RT-2", "OpenVLA", "π0"),
            feedback="Right: demonstrations, the web, in the open, flow.",
        ),
        ChoiceCheck(
            question="A firm advertises a policy of 600 actions a second. Its robot still drops what slips. "
            "What do you ask?",
            options=(
                Option("How many parameters it has", "That says nothing about reaction."),
                Option(
                    "How often it looks, and how long a chunk is carried out",
                    "Yes: actions a second can come from one look. Reaction comes from decisions.",
                    right=True,
                ),
                Option(
                    "Whether the arm can execute 600 a second", "It cannot, but that is not why it drops things."
                ),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="Your pass takes 200 ms, the arm wants 50 Hz, the tasks are slow. What do you build?",
            options=(
                Option("One action for each pass", "The arm waits nine tenths of the time."),
                Option(
                    "Chunks of some twenty, the next one computed meanwhile",
                    f"Yes: {20 / 50:g} seconds of motion for {200 / 1000:g} of computing, and still two looks "
                    "a second.",
                    right=True,
                ),
                Option("Chunks of five hundred", "Ten seconds without a look."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Somebody wants to buy a faster graphics card, so that the robot can catch a falling "
            "cup. Explain with the three quantities of the formula what it would change, and what you would "
            "do instead.",
            model="The card shortens the turn T, that is how long one decision takes. The arm still gets its "
            "commands at the control rate f, and it still carries out the k actions of a chunk before it acts "
            "on anything new. At worst the reaction is k / f plus T, and with long chunks the first part is "
            "by far the larger. So shorten the chunks, or decide again before they are over. Only then does T "
            "become the limit: a chunk must last at least one turn, or the arm waits. At that point a faster "
            "card pays.",
        ),
    )
