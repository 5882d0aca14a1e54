"""Chunks, smooth against quick: its lesson."""

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
    paragraphs,
)
from vla_core.lessons.building import moment
from vla_core.lessons.chunks import PLACES, STEPS, THOUGHT, follow

LONG, EIGHT = 32, 8  # actions in a chunk, in the steps
STRONG = 3.0  # decay that leaves nearly all weight to the newest chunk
BLUR = 25.0  # mm, error of one look as the chapter begins
HZ = 50  # actions a second, in a check


@cache
def lesson() -> Lesson:
    start, single = follow(blur=BLUR), follow(chunk=1, replan=1, blur=BLUR)
    unblended = follow(chunk=EIGHT, replan=EIGHT)
    return Lesson(
        question="How many actions should a policy decide at once, and how often should it look again?",
        before=("building", "drift"),
        explanation=paragraphs(f"""
            A policy can decide one action, carry it out, look again, decide the next. Or it can decide an **action
            chunk**: several future actions from one look. The hand here follows a target along a line. Each look
            shows the target with an error of {BLUR:g} mm, as a camera or a network would.

            A policy that picks a new action at every step follows each of these errors, so the hand jitters. How
            much the speed changes from step to step is its **roughness**: {single.rough:.2f} mm per step² for one
            action at a time. Within a chunk all actions come from one look, so they fit together: with the
            settings on show the roughness is {start.rough:.2f}.

            Chunks also save time. A large network takes some {THOUGHT:g} ms for one **forward pass**. For {STEPS}
            steps that is {STEPS * THOUGHT / 1000:.0f} s of computing with one action at a time, and
            {start.thoughts * THOUGHT / 1000:.0f} s when it decides again every {start.replan} steps.

            The price is reaction. Half-way the target jumps from {PLACES[0]:g} to {PLACES[1]:g} mm. A chunk that
            has begun knows nothing of it and is carried out **open loop**, without looking. One action at a time
            reacts after {single.late:.1f} steps; chunks of {EIGHT}, carried out to their end, after
            {unblended.late:.1f}.

            Both can be mixed. Decide again before the chunk has ended, and several chunks have planned the same
            step. Their weighted mean is a **temporal ensemble**: each chunk's plan for this step counts as one
            vote. With equal weights it is very smooth, but most votes are older than the jump, so it reacts late
            although it looks at every step. A decay gives the newest chunk more weight: quicker, and rougher.
            There is no setting that wins both; the sweep in the second panel shows the trade. (The paper that
            introduced the ensemble, ACT, does the opposite and gives the oldest chunk the most weight: it works in
            still scenes, where smoothness is worth more than reaction.)

            Which mixture is right depends on the task. A ball that flies wants short chunks; a drawer stands still
            and allows long ones. Our policy decides {moment().chunk} actions at once. With its setting `adaptive`
            it decides again sooner when its heads disagree about what to do.
            """),
        panels=(
            Seen(
                "Chunks smooth the hand, and delay it",
                "One run: the target dotted, the hand with one action at a time in thin grey, with your "
                "settings in blue. Look at the trembling before the jump and at the delay after it. "
                "Press ▶ to watch it.",
            ),
            Seen(
                "Smooth or quick, not both",
                "Each point is a chunk size, carried out to its end: reaction to the right, roughness upwards. "
                "The blue dot is your setting; nearer to the corner is better.",
            ),
            Seen("How many chunks vote", "The number of chunks that have planned each step."),
        ),
        steps=steps(),
        formula=("[a] = Σ [w] · (planned action of each chunk)", "[w] ∝ exp(−[m] · age)", "[n] = steps / [r]"),
        symbols=(
            Symbol("a", "the action, roughness of the hand", "mm/step²", lambda r: f"{r.rough:.2f}", ("hand",)),
            Symbol("w", "weight of a chunk; chunks that vote", "chunks", lambda r: f"{r.votes.max()}", ("votes",)),
            Symbol("m", "decay with age", "1/step", lambda r: f"{r.decay:g}"),
            Symbol("r", "steps until it decides again", "steps", lambda r: f"{r.replan}"),
            Symbol("n", "forward passes in the run", "passes", lambda r: f"{r.thoughts}"),
        ),
        notes=(
            CodeNote("if step % replan == 0:", "Only now does the policy look and decide."),
            CodeNote(
                "blend.push(step, plan(hands[-1], seen, chunk))", "A new chunk joins those that are still running."
            ),
            CodeNote(
                "said = blend.at(step)",
                "The weighted mean of all chunks that have planned this step: the same code "
                "as in the real policy.",
            ),
            CodeNote("seen = target(step) + blur", "What one look shows: the target, with an error."),
        ),
        checks=checks(),
        jump=Jump(
            0.5,
            "The votes of the real policy for this step: how old each chunk is, what it says, and its weight. "
            "Look for a step at which an old vote points elsewhere.",
        ),
        reading=(
            Paper(
                "Zhao et al. 2023, Learning Fine-Grained Bimanual Manipulation with Low-Cost Hardware (ACT)",
                "Section IV: action chunks and the temporal ensemble; algorithm 2 has its weights.",
                "https://arxiv.org/abs/2304.13705",
            ),
            Paper(
                "Black, Galliker and Levine 2025, Real-Time Execution of Action Chunking Flow Policies",
                "The introduction: what happens at the seams between chunks when the network is slow.",
                "https://arxiv.org/abs/2506.07339",
            ),
        ),
    )


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="One action at a time",
            question="The policy decides a single action at every step. How rough is the hand, against the start?",
            choices=("About as rough", "Two to five times as rough", "More than five times as rough"),
            values={"chunk": 1, "replan": 1},
            answer=lambda r: times(r.rough / follow().rough),
            says=lambda r: (
                f"{r.rough:.2f} against {follow().rough:.2f} mm/step²: each look has its own error, and the hand "
                f"follows them all. It reacts quickly, after {r.late:.1f} steps, and needs {r.thoughts} forward "
                "passes."
            ),
        ),
        Step(
            title="Long chunks",
            question=f"Now chunks of {LONG}, carried out to their end. How long until the hand reacts to the "
            "jump?",
            choices=("Less than five steps", "Five to ten steps", "More than ten steps"),
            values={"chunk": LONG, "replan": LONG},
            answer=lambda r: 0 if r.late < 5 else (1 if r.late <= 10 else 2),
            says=lambda r: (
                f"{r.late:.1f} steps on average, because the jump comes somewhere within a chunk that "
                f"does not look. The hand is smooth, {r.rough:.2f} mm/step², and costs only {r.thoughts} forward "
                "passes."
            ),
        ),
        Step(
            title="Look always, vote equally",
            question=f"Chunks of {EIGHT}, a new one at every step, all votes equal. It looks at every step: does "
            "it react as quickly as one action at a time?",
            choices=("Yes, it looks just as often", "No, clearly later"),
            values={"chunk": EIGHT, "replan": 1, "decay": 0.0},
            answer=lambda r: 1 if r.late > 1.5 * follow(chunk=1, replan=1).late else 0,
            says=lambda r: (
                f"{r.late:.1f} steps, against {follow(chunk=1, replan=1).late:.1f}. Right after the "
                f"jump, all but one of the {r.votes.max()} votes are older than the jump. The roughness is the "
                f"lowest so far: {r.rough:.2f}."
            ),
        ),
        Step(
            title="Trust the newest",
            question=f"The same, with a decay of {STRONG:g}: the newest chunk has nearly all the weight. What "
            "becomes of both?",
            choices=("Quick and smooth", "Quick and rough", "Late and smooth"),
            values={"chunk": EIGHT, "replan": 1, "decay": STRONG},
            answer=lambda r: (1 if r.rough > 2 else 0) if r.late < 4 else 2,
            says=lambda r: (
                f"It reacts after {r.late:.1f} steps and has a roughness of {r.rough:.2f}: almost one "
                "action at a time again. The decay moves along the trade between smooth and quick; it does not "
                "remove it."
            ),
        ),
    )


def times(ratio: float) -> int:
    if ratio < 2:
        return 0
    return 1 if ratio <= 5 else 2


def checks() -> tuple[Check, ...]:
    interval = -(-THOUGHT * HZ // 1000)
    return (
        NumberCheck(
            question=f"A forward pass takes {THOUGHT:g} ms, the arm wants {HZ} actions a second, and the next "
            "chunk is computed while this one is carried out. After how many steps, at least, can the policy "
            "decide again?",
            answer=float(interval),
            within=0.01,
            unit="steps",
            feedback=f"{THOUGHT:g} ms are {THOUGHT * HZ / 1000:g} steps long, so {interval:g} whole ones.",
            near=((THOUGHT * HZ / 1000, "That is how long the pass takes; the arm knows only whole steps."),),
        ),
        OrderCheck(
            question="Order by how quickly the hand reacts to the jump, the quickest first.",
            items=("one action at a time", f"chunks of {EIGHT}, to their end", f"chunks of {LONG}, to their end"),
            feedback="Right: the longer a chunk, the longer it does not look.",
        ),
        ChoiceCheck(
            question="Why do equal votes react late although the policy looks at every step?",
            options=(
                Option("The forward pass takes too long", "It takes as long for each way of voting."),
                Option(
                    "Most votes were planned before the jump",
                    "Yes, and their mean follows the majority.",
                    right=True,
                ),
                Option("The hand is too slow", "It is as fast as with one action at a time."),
            ),
        ),
        ChoiceCheck(
            question="With chunks your arm is smooth in the simulator. On the real arm it jerks at regular "
            "intervals, every half second. What is the likely cause?",
            options=(
                Option("The motors are worn", "Then it would jerk irregularly."),
                Option(
                    "Neighbouring chunks disagree where one ends and the next begins",
                    "Yes: the interval is the chunk's length. Decide earlier and blend, or let a new chunk "
                    "continue the old.",
                    right=True,
                ),
                Option("The camera is too slow", "A slow camera delays, but does not jerk regularly."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="One robot shall catch a ball and thread a needle. Which chunk do you give it?",
            options=(
                Option("A short one for both", "Threading would jitter with every error of a look."),
                Option("A long one for both", "Catching would notice the ball too late."),
                Option(
                    "A length that adapts: short when predictions disagree, long when they agree",
                    "Yes. The real policy has such a setting: it decides again sooner when its heads disagree.",
                    right=True,
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="A task has fast parts, such as catching, and slow ones, such as threading a needle. "
            "Explain how you would choose the chunks. Does one size do?",
            model="No one size serves both. Catching must look again after very few actions, threading wants a "
            "long, smooth plan. Plan long chunks always and execute as much of them as the moment "
            "allows: less when the policy is unsure or things move, more when all is quiet. Our policy "
            "does so where its heads disagree. What to measure is reaction and smoothness together.",
        ),
    )
