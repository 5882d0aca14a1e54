"""Four puzzles of design: its lesson."""

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
    paragraphs,
)
from visualizations.lessons.texts.puzzles_steps import AHEAD, LONG, LOOK, PASS, steps
from vla_core.lessons.puzzles import (
    DURATION,
    EYES,
    HEADS,
    KEPT,
    KITCHEN,
    NUMBERS,
    PATCHES,
    RATE,
    TOKEN,
    Solved,
    compute,
    solve,
)

HOURS = 50  # actions of a chunk, in a check


@cache
def lesson() -> Lesson:
    alone, ahead = solve(), solve(chunk=AHEAD)
    caught = solve("catch", LOOK, LONG)
    fewer = compute(EYES * PATCHES) / compute(KEPT)
    return Lesson(
        question="A policy predicts the right actions. What else must be right before the robot works?",
        before=("chunks", "denoising", "embodiments"),
        explanation=paragraphs(f"""
            Four robots, each with a policy that predicts well, and each in trouble. Choose a puzzle, think
            first, then take its step.

            The slow robot. Teachers were recorded at {RATE:g} Hz: each action is the change within
            {1000 / RATE:.0f} ms. The network needs {alone.latency:g} ms for one **forward pass**. If the robot
            waits for each, every change takes longer than it was meant to, and the movement of {DURATION:g} s
            takes {alone.facts["waits for each pass"]:.1f} times as long. Nothing is wrong with the actions;
            their clock is. Computing the next chunk while this one is carried out is called **pipelining**.
            With {AHEAD} actions a pass the robot is then nearly as quick as its teacher:
            {ahead.facts["plans ahead"]:.2f} times its time.

            The peg. A policy of many robots picks well on a new arm, but never inserts a keyed peg, one that
            fits in one direction only. The
            actions are normalised rightly. But the policy asks for turns as its teachers could make them, and
            this wrist stops earlier. **Inverse kinematics|inverse kinematics**, which turns a wanted pose into
            joint angles, then finds the nearest pose that it can. For a cup that is good enough, for a peg it
            is not.

            The kitchen. Two arms, {NUMBERS} numbers an action, {KITCHEN:g} Hz, {EYES} pictures of {PATCHES}
            patches, and {PASS:g} ms for a pass. One action lasts {1000 / KITCHEN:.0f} ms, so one action a pass
            is too slow. Written as text, each number costs another token. **Flow matching|flow matching**
            draws the whole chunk of both arms at once, so that the arms agree. A **resampler** keeps {KEPT} of
            {EYES * PATCHES} picture tokens, which makes the pass some {fewer:.0f} times cheaper. But a longer
            chunk also means a later reaction.

            Catch and thread. Threading wants calm: each new look brings its own error, and the hand trembles.
            Catching wants reaction. No fixed chunk serves both. The **adaptive horizon** asks {HEADS} heads:
            where they agree, it acts long without a look, where they disagree, it looks again at once. Here it
            trembles {caught.facts["adaptive, trembling"]:.2f} mm a step and is
            {caught.facts["adaptive, off"]:.0f} mm off the ball; one action at a time trembles
            {caught.facts["always one, trembling"]:.2f} mm, and long chunks are
            {caught.facts[f"always {LONG}, off"]:.0f} mm off. The code is the one of our policy.
            """),
        panels=(
            Seen(
                "A slow loop plays the movement slower",
                "Puzzle «slow». The way of the hand over time: teacher dotted, a robot that waits for each "
                "pass in blue, one that plans ahead in orange.",
            ),
            Seen(
                "The wrist decides what can be inserted",
                "Puzzle «peg». The share of all directions in which an object may lie that the wrist can serve.",
            ),
            Seen(
                "Which designs keep the pace",
                "Puzzle «kitchen». Actions a second that each design delivers, over the size of the chunk. "
                "The arm never executes more than its control rate, the dotted line.",
            ),
            Seen(
                "The price of long chunks",
                "How long until a change in the kitchen is acted on, at worst: the rest of the chunk and one "
                "pass.",
            ),
            Seen(
                "One robot threads and catches",
                "Puzzle «catch». The target dotted: first a needle at rest, then a ball that bounces. Three "
                "hands with the same looks and different horizons.",
            ),
            Seen("The horizon adapts", "For how many steps the adaptive hand acts before it looks again."),
        ),
        steps=steps(),
        formula=("[f] = min([r], [k] / [ℓ])", "reaction at worst = [k] / [r] + [ℓ]"),
        symbols=(
            Symbol("f", "actions a second, planning ahead", "Hz", delivered, ("plans ahead", "flow, plans ahead")),
            Symbol("r", "control rate of the robot", "Hz", lambda r: f"{r.rate:g}"),
            Symbol("k", "actions in a chunk", "actions", lambda r: f"{r.chunk}"),
            Symbol("ℓ", "time of a forward pass", "ms", lambda r: f"{r.latency:g}"),
        ),
        notes=(
            CodeNote(
                "period = max(lasts, latency) if ahead", "Waiting adds the two times; pipelining takes the longer."
            ),
            CodeNote('"text, number by number":', "One token for each of the numbers, one after the other."),
            CodeNote("fewer = latency * compute(KEPT)", "A pass costs in proportion to its operations."),
            CodeNote("left = holds = chosen(plans)", "Our own `horizon` and `agreement` stand behind «adaptive»."),
        ),
        checks=checks(),
        jump=Jump(
            0.6,
            "Let the policy decide adaptively in the settings: the timeline shows where the policy looked "
            "again. Look whether that is where the hand meets the object.",
        ),
        reading=(
            Paper(
                "Zhao et al. 2024, ALOHA Unleashed: A Simple Recipe for Robot Dexterity",
                "Section 3: two arms, chunks of one second, diffusion.",
                "https://arxiv.org/abs/2410.13126",
            ),
            Paper(
                "Black, Galliker and Levine 2025, Real-Time Execution of Action Chunking Flow Policies",
                "How to compute the next chunk while this one runs, without a jerk at the seam.",
                "https://arxiv.org/abs/2506.07339",
            ),
            Paper(
                "Jaegle et al. 2021, Perceiver: General Perception with Iterative Attention",
                "Section 3: many tokens read into few learnt ones.",
                "https://arxiv.org/abs/2103.03206",
            ),
        ),
        tables=(budget(), logs()),
    )


def delivered(result: Solved) -> str:
    return f"{min(result.rate, 1000 * result.chunk / result.latency):.1f}"


def budget() -> Table:
    few, lasts = solve("kitchen", PASS, 2), 1000 / KITCHEN
    return Table(
        title="The kitchen's budget, and a worked answer",
        head=("", "given", "answer"),
        rows=(
            (
                "action",
                f"{NUMBERS} numbers: two arms of seven joints, two grippers",
                "all drawn together by flow: each arm's number depends on the other's",
            ),
            ("control rate", f"{KITCHEN:g} Hz, {lasts:.0f} ms an action", "it is the arm's, not the network's"),
            (
                "forward pass",
                f"{PASS:g} ms, longer than an action",
                f"at least {PASS / lasts:.1f}, so two actions a pass, computed ahead",
            ),
            (
                "pictures",
                f"{EYES} × {PATCHES} = {EYES * PATCHES} tokens",
                f"a resampler keeps {KEPT}: about {few.facts['fewer']:.0f} ms a pass",
            ),
            (
                "as text",
                f"{TOKEN:g} ms a token",
                f"{NUMBERS} tokens an action: {NUMBERS * TOKEN:.0f} ms, at no chunk in time",
            ),
            (
                "reaction",
                "not given: ask for it",
                f"two actions: {few.facts['reaction']:.0f} ms at worst; fifty: "
                f"{solve('kitchen', PASS, 50).facts['reaction']:.0f} ms",
            ),
        ),
    )


def logs() -> Table:
    return Table(
        title="The slow robot: what to log, to tell the causes apart",
        head=("cause", "what the log shows", "remedy"),
        rows=(
            (
                "the loop is slow",
                "time between two actions is longer than in the demonstrations",
                "chunks, pipelining, a smaller network",
            ),
            (
                "the teachers paused",
                "demonstrations with many actions near zero, and the robot stands in the same places",
                "cut the pauses out of the training set",
            ),
            (
                "quick and slow teachers were averaged",
                "predicted actions are smaller than most demonstrated ones in the same state",
                "a head that keeps several answers",
            ),
            (
                "the controller limits",
                "executed changes are smaller than commanded ones",
                "other gains, or normalise by what the arm can do",
            ),
        ),
    )


def checks() -> tuple[Check, ...]:
    return (
        NumberCheck(
            question=f"A chunk of {HOURS} actions at {KITCHEN:g} Hz: how many seconds does it last?",
            answer=HOURS / KITCHEN,
            within=0.02,
            unit="s",
            feedback=f"{HOURS} / {KITCHEN:g} = {HOURS / KITCHEN:.2f} s. The next one must be ready before it "
            "ends.",
            near=((HOURS * KITCHEN, "Divide: so many actions, so many a second."),),
        ),
        ChoiceCheck(
            question="Your robot moves two to three times slower than its teachers. The time between its "
            "actions is as in the demonstrations, and commanded changes are executed. What now?",
            options=(
                Option("A smaller network", "The loop is in time already."),
                Option(
                    "Compare predicted actions with demonstrated ones in the same states, and look for pauses",
                    "Yes: pauses that were learnt, or an average of quick and slow teachers, are what is left.",
                    right=True,
                ),
                Option("Multiply all actions by two", "Then also those near the object, which must be small."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="Why do demonstrations of yet more robots not help the peg?",
            options=(
                Option("They have other cameras", "It sees well: it picks."),
                Option(
                    "They show turns that this wrist cannot make",
                    "Yes: the limit must be in the data or the input.",
                    right=True,
                ),
                Option("The peg is too small", "The tolerance is the same for all arms."),
            ),
        ),
        ChoiceCheck(
            question="One arm holds the jar, the other unscrews; either arm can do either. How do you draw "
            "their actions?",
            options=(
                Option("Two policies, one for each arm", "Half of the time both hold, or both unscrew."),
                Option("Each number by itself, from its own bins", "Each may choose another of the two ways."),
                Option("All numbers of both arms in one plan", "Yes: one noise, one way, for both.", right=True),
            ),
            manner="design",
        ),
        OrderCheck(
            question="Order by how many actions a second they deliver in the kitchen with chunks of two, "
            "least first.",
            items=("text, number by number", "flow, waits for each pass", "flow, plans ahead"),
            feedback="Right: tokens cost most, then the waiting.",
        ),
        Checkpoint(
            question="Your robot is to act faster than its network can think. Explain what chunks and planning "
            "ahead do about it, and what you pay.",
            model="One pass gives several actions, and the next pass runs while these are carried out. If the "
            "chunk lasts at least as long as a pass, the arm never waits, although the network is as slow as "
            "before. I pay with the reaction: what happens now is acted on only after the rest of the chunk and "
            "one pass. So I take the shortest chunk that keeps the pace, or one that adapts.",
        ),
    )
