"""Two real arms, one policy: its lesson."""

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
    Step,
    Symbol,
    Table,
    paragraphs,
)
from vla_core.lessons.arms import (
    CENTRES,
    GOALS,
    LESSONS,
    NAMES,
    NATIVE_UNITS,
    STEPS,
    SharedPolicyResult,
    share_policy,
)

SAWYER, FETCH = range(2)
LARGEST = 1 / NATIVE_UNITS[FETCH]  # cm that Fetch's simulator calls one


@cache
def lesson() -> Lesson:
    both, alone = drive(), (drive(fetch=False), drive(sawyer=False))
    return Lesson(
        question="Can two different robots learn from each other's demonstrations?",
        before=("ways", "embodiments"),
        explanation=paragraphs(f"""
            Demonstrations are costly, and each laboratory has another arm. If every **embodiment** needs its own
            data, nobody ever has enough. Can one policy drive several arms, and can one arm profit from what
            another was shown?

            Here are two robots from two simulators: {NAMES[SAWYER]}, from Meta-World, and {NAMES[FETCH]}, a mobile
            robot's arm. Both reach for goals in the air. Their axes differ: what one calls forward, the other
            calls sideways. Their numbers differ too: one simulator calls a centimetre
            {NATIVE_UNITS[SAWYER]:g}, the other {NATIVE_UNITS[FETCH]:g}.

            A **normalised action** removes both differences. It says how many centimetres the hand shall move in
            one step, across, away and up. This is a **change of pose**, without the rotation: joints and motors
            stay the business of each robot.

            Each teacher has shown {LESSONS} goals: {NAMES[SAWYER]}'s all lie on the left, {NAMES[FETCH]}'s all on
            the right. One small policy is fitted to the lessons: for the direction of a goal it answers with the
            move that was shown in like directions. Where nothing was shown it says nothing, and the hand stays.
            Then it drives both arms to {GOALS} new goals each, on both sides, {STEPS} steps at most.

            With its own lessons alone {NAMES[SAWYER]} reaches {alone[SAWYER].reached(SAWYER)} of its goals; with
            both teachers {both.reached(SAWYER)}. {NAMES[FETCH]} goes from {alone[FETCH].reached(FETCH)} to
            {both.reached(FETCH)}. Each arm reaches goals on a side that only the other was shown: this is
            **transfer**. Leave the numbers as each simulator has them, and the same lessons contradict each other.

            The limits can be seen too. The arms share directions, not bodies: where one reaches far and the other
            does not, a lesson is of no use. And what depends on the body, such as a grasp or a force, does not
            come along with a move of the hand.

            Both simulators ran beforehand, and their episodes are replayed; the policy is fitted on the spot.
            """),
        panels=(
            Seen(
                "Both hands, from above",
                "From where each hand starts, one colour for each arm. Crosses are goals that its teacher showed, "
                "solid ways arrive, dotted ones do not.",
            ),
            Seen(
                "What it says",
                "How fast each arm is told to go towards a goal in this direction, counted to the right. Flat at "
                "zero is where nobody has shown anything. One above the other means that both arms are told the "
                "same.",
            ),
            Seen(
                "Who arrives",
                "The share of goals reached: on the side of the arm's own teacher and, paler, on the side that "
                "only the other teacher showed. S is Sawyer, F is Fetch.",
            ),
        ),
        steps=steps(),
        formula=(
            "[a] = move of the hand in a step / [u]",
            "π(way) = Σ [w] · likeness(direction of the way, its own)",
        ),
        symbols=(
            Symbol(
                "a",
                "fastest that each arm is told to go",
                "cm/step",
                lambda r: ", ".join(
                    f"{name} {speed.max():.2f}" for name, speed in zip(NAMES, r.speeds, strict=True)
                ),
                ("told to Sawyer", "told to Fetch"),
            ),
            Symbol(
                "u",
                "what counts as one, for each arm",
                "cm",
                lambda r: "1 for both" if r.normalised else f"1, {LARGEST:g}",
            ),
            Symbol(
                "w", "moves that are remembered", "directions", remembered, ("shown by Sawyer", "shown by Fetch")
            ),
        ),
        notes=(
            CodeNote(
                "units = np.ones(2) if normalised else NATIVE_UNITS",
                "The whole difference between a lesson that fits the other arm and one that misleads it.",
            ),
            CodeNote(
                "teaching = [(ways, unit * moves)",
                "Lessons of all arms that teach go into one list; nothing says whose they are.",
            ),
            CodeNote(
                "move[list(AXES[arm])] = policy(to_goal(world, arm)) / unit",
                "Back into the arm's own axes and numbers, only at the very end.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.5,
            "The four numbers that go to the arm: centimetres of the hand and the gripper. The policy that ships "
            "has learnt Sawyer's tasks only, but its action is the one of this chapter.",
        ),
        reading=(
            Paper(
                "Open X-Embodiment Collaboration 2023, Open X-Embodiment: Robotic Learning Datasets and RT-X "
                "Models",
                "The design of RT-X: how actions of many robots get one form; then the experiments: who profits.",
                "https://arxiv.org/abs/2310.08864",
            ),
            Paper(
                "Octo Model Team 2024, Octo: An Open-Source Generalist Robot Policy",
                "The architecture: one backbone with new inputs and new heads for a new robot.",
                "https://arxiv.org/abs/2405.12213",
            ),
            Paper(
                "Plappert et al. 2018, Multi-Goal Reinforcement Learning",
                "Section 1: the tasks of the Fetch arm.",
                "https://arxiv.org/abs/1802.09464",
            ),
        ),
        tables=(shared_or_own(),),
    )


def remembered(result: SharedPolicyResult) -> str:
    return f"{min(CENTRES, sum(map(len, result.shown)))}"


def shared_or_own() -> Table:
    return Table(
        "What two arms can share",
        ("part", "shared", "own", "why"),
        (
            (
                "goal",
                "where it lies from the hand",
                "where the base stands",
                "only the difference is seen by both",
            ),
            ("action", "centimetres of the hand", "angles of the joints", "joints differ in number and length"),
            ("speed", "centimetres in a step", "how long a step is", "divided out before training"),
            ("reach", "nothing", "how far the hand gets", "a lesson beyond it is of no use"),
            ("grasp", "open or shut", "fingers and forces", "depends on the gripper"),
        ),
    )


@cache
def drive(sawyer: bool = True, fetch: bool = True, normalised: bool = True, seed: int = 0) -> SharedPolicyResult:
    """All goals of both arms."""
    *_, last = share_policy(sawyer, fetch, normalised, seed)
    return last


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Only Sawyer teaches",
            question=f"{NAMES[FETCH]} has never shown anything. How many of its {GOALS} goals does it reach?",
            choices=("None", "One to six", "More than six"),
            values={"fetch": False},
            answer=lambda r: 0 if not r.reached(FETCH) else (1 if r.reached(FETCH) <= 6 else 2),
            says=lambda r: (
                f"{r.reached(FETCH)} of {GOALS}, on lessons of another robot alone. A direction and a move in "
                f"centimetres mean the same to both. {NAMES[SAWYER]} itself reaches {r.reached(SAWYER)}."
            ),
        ),
        Step(
            title="Both teach",
            question="Now both teachers' lessons go into one policy. Who reaches more goals than with its own "
            "lessons alone?",
            choices=("Neither", f"Only {NAMES[SAWYER]}", f"Only {NAMES[FETCH]}", "Both"),
            values={},
            answer=lambda r: (
                (r.reached(SAWYER) > drive(fetch=False).reached(SAWYER))
                + 2 * (r.reached(FETCH) > drive(sawyer=False).reached(FETCH))
            ),
            says=lambda r: (
                f"{NAMES[SAWYER]} goes from {drive(fetch=False).reached(SAWYER)} to {r.reached(SAWYER)} of "
                f"{GOALS}, {NAMES[FETCH]} from {drive(sawyer=False).reached(FETCH)} to {r.reached(FETCH)}. Look "
                "at the curve: it is no longer flat on either side."
            ),
        ),
        Step(
            title="Each in its own numbers",
            question="The same lessons, but in the numbers of each simulator. Who reaches fewer goals than "
            "before?",
            choices=("Neither", f"Only {NAMES[SAWYER]}", f"Only {NAMES[FETCH]}", "Both"),
            values={"normalised": False},
            answer=lambda r: (
                (r.reached(SAWYER) < drive().reached(SAWYER)) + 2 * (r.reached(FETCH) < drive().reached(FETCH))
            ),
            says=lambda r: (
                f"{NAMES[SAWYER]} goes from {drive().reached(SAWYER)} to {r.reached(SAWYER)}, {NAMES[FETCH]} from "
                f"{drive().reached(FETCH)} to {r.reached(FETCH)}. On {NAMES[FETCH]}'s side a full step is written "
                f"as {NATIVE_UNITS[FETCH]:g}, and {NAMES[SAWYER]} takes that for a small one, so its {STEPS} "
                f"steps run out. {NAMES[FETCH]} is told to go faster than it can, and is held back by its limit."
            ),
        ),
        Step(
            title="How wrong is a wrong unit",
            question=f"Only {NAMES[FETCH]} teaches, in its own numbers. How fast is {NAMES[SAWYER]} told to go, "
            "at most, against the speed that was meant?",
            choices=("As fast", "About a third as fast", "About three times as fast"),
            values={"sawyer": False, "normalised": False},
            answer=lambda r: speed_choice(fastest(r) / fastest(drive(sawyer=False))),
            says=lambda r: (
                f"{fastest(r):.2f} cm a step instead of {fastest(drive(sawyer=False)):.2f}: the ratio is the "
                f"unit, {NATIVE_UNITS[FETCH]:g}. The direction is right, so nothing looks broken; the arm is late."
            ),
        ),
    )


def fastest(result: SharedPolicyResult) -> float:
    return float(result.speeds[SAWYER].max())


def speed_choice(ratio: float) -> int:
    if ratio < 0.6:
        return 1
    return 0 if ratio < 1.6 else 2


def checks() -> tuple[Check, ...]:
    return (
        NumberCheck(
            question=f"An arm calls its largest move, {LARGEST:g} cm, one. Which number does it need for a move "
            "of one centimetre?",
            answer=float(NATIVE_UNITS[FETCH]),
            within=0.005,
            unit="no unit",
            feedback=f"1 / {LARGEST:g} = {NATIVE_UNITS[FETCH]:g}.",
            near=((float(LARGEST), "The other way round: that would be more than its largest move."),),
        ),
        OrderCheck(
            question="Bring the steps of learning from a second robot's data into their order.",
            items=(
                "turn its axes into the common ones",
                "divide its moves by its unit",
                "train on the lessons of all arms",
                "turn the answer back into each arm's own axes and numbers",
            ),
            feedback="Right: everything that differs is taken out before training and put back after it.",
        ),
        ChoiceCheck(
            question="Why can an arm reach a goal in a direction that its own teacher never showed?",
            options=(
                Option("It explores until it gets there", "Nothing is tried out; the policy is fitted once."),
                Option(
                    "The other arm's teacher has shown a move for this direction, in the same units",
                    "Yes: for the policy both are lessons about directions.",
                    right=True,
                ),
                Option("Its motors know the way", "They carry out moves; somebody has to name them."),
            ),
        ),
        ChoiceCheck(
            question="You add a second robot's data. Your first robot still goes in the right direction "
            "everywhere, but in some directions it is three times too slow. What do you check first?",
            options=(
                Option("Its motors", "They would be slow in all directions."),
                Option("Whether the network is too small", "A small network errs in direction as well."),
                Option(
                    "The unit of the second robot's actions",
                    "Yes: right directions and wrong sizes, only where the new data lie.",
                    right=True,
                ),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="A third arm arrives, with seven joints and a suction cup. You have a handful of its "
            "demonstrations. How do you add it?",
            options=(
                Option(
                    "Train on its joint angles beside the others' centimetres",
                    "Then no lesson of the others fits it, and its own spoil theirs.",
                ),
                Option(
                    "Write its moves as centimetres of the hand, and give its cup a head of its own",
                    "Yes: what means the same is shared, and what belongs to the body is learnt from its own "
                    "data.",
                    right=True,
                ),
                Option(
                    "Wait until it has as many demonstrations as the others", "Sharing is meant to save these."
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain what has to be the same before two robots can learn from one set of demonstrations, "
            "and what stays different.",
            model="An action must mean the same to both: so many centimetres of the hand along common axes, "
            "whatever each simulator calls them. What differs is taken out before training and put back at the "
            "very end. Then a direction that only one was shown serves the other. Reach, grasp and forces belong "
            "to the body and stay different, so each arm still needs lessons of its own for these.",
        ),
    )
