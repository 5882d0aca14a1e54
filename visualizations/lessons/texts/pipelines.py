"""A pipeline of stages, or one network: its lesson."""

from functools import cache

from visualizations.lessons.lesson import (
    Check,
    Checkpoint,
    ChoiceCheck,
    CodeNote,
    Derived,
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
from visualizations.lessons.texts.pipelines_steps import EVERY, ONCE, WHOLE, steps
from vla_core.lessons.pipelines import DEMONSTRATIONS, GAIN, SEEN_TRIES, STEPS, TRIES, Comparison, compare

SIDE_A, SIDE_B = 30.0, 40.0  # mm, in a check


@cache
def lesson() -> Lesson:
    start = compare()
    first, second = start.best_repair(ONCE), start.best_repair(EVERY)
    return Lesson(
        question="Is a robot better built from stages that one can test, or as one network from pixels to motion?",
        before=("building", "labels"),
        explanation=paragraphs(f"""
            For decades a robot was a **pipeline**: a detector finds the object in the picture, a planner computes
            a way to it, the motors carry it out. Each stage is built and tested by itself. The alternative is
            **end to end**: one network gets the picture and answers with the motion.

            The experiment lets a hand go to an object on a table of one metre, in {STEPS} steps. The detector is
            wrong by {start.errors.detector:g} mm, the planner by {start.errors.planner:g} mm (as after a camera
            was bumped: the same offset during a whole try), and the motors slip by {start.errors.slip:g} mm in
            each step.

            A stage believes the stage before it, so all errors reach the hand. They are independent, and
            independent errors add as variances: total² = a² + b². The largest one therefore dominates. For the
            pipeline that looks once, the best repair is the {first}.

            Now let the same pipeline look at every step, in **closed loop**. It sees where its hand has slipped to
            and takes that back, and its {STEPS} detections average out. Only the planner's offset is the same each
            time, so no number of looks removes it: a **systematic error**. The best repair is now the {second}.
            Who looks at the raw errors alone ranks the stages wrongly. Which stage is to blame depends on what the
            loop takes back: remove each in turn, and measure.

            The third system is end to end. A linear policy was fitted to {DEMONSTRATIONS:,} demonstrations, from
            two pictures of the table to a step. No stage hands coordinates to the next, so nothing can be off by a
            calibration. It has errors of its own instead: its pictures are grainy (random light and dark in every
            pixel), and the fit is not perfect. With the grain on show it misses by {start.rms[WHOLE]:.0f} mm; with
            more grain it loses to both pipelines.

            So the choice is a trade. A pipeline needs no demonstrations, and when it fails one can say where. An
            end-to-end policy has no interfaces that somebody must define, and improves with data; but there is no
            stage to repair, only data to add. A vision-language-action model goes this way to its end: pictures
            and words in, motion out.
            """),
        panels=(
            Seen(
                "Where the hand ends",
                f"The object is the cross in the middle, each dot one of {SEEN_TRIES} tries, each circle as wide "
                "as the root mean square of the misses.",
            ),
            Seen(
                "Repair one stage",
                "Left: the miss with all errors. Then with one error removed. A repair that changes "
                "nothing was not worth making. A system has no bar for a stage that it does not have.",
            ),
        ),
        steps=steps(),
        formula=(
            "once: [m]² = 2 ([d]² + [p]² + [T] [s]²)",
            "every step: [m]² = 2 ([g] / (2 − [g]) [d]² + [p]² + [s]² / (1 − (1 − [g])²))",
        ),
        symbols=(
            Symbol(
                "m",
                "root mean square of the miss: once, every step",
                "mm",
                lambda r: f"{r.expected[0]:.0f}, {r.expected[1]:.0f}",
                ("looks once", "looks at every step"),
            ),
            Symbol("d", "detector's error", "mm", lambda r: f"{r.errors.detector:g}"),
            Symbol("p", "planner's offset", "mm", lambda r: f"{r.errors.planner:g}"),
            Symbol("s", "slip of a step", "mm", lambda r: f"{r.errors.slip:g}"),
            Symbol("T", "steps of a try", "steps", lambda r: f"{STEPS}"),
            Symbol("g", "share of the way taken in a step", "no unit", lambda r: f"{GAIN:g}"),
        ),
        notes=(
            CodeNote(
                "way(hand if feels else meant, step)",
                "The only difference between open and closed loop: where the hand is, or where it was meant to "
                "be.",
            ),
            CodeNote("hand + move + wrong", "The slip moves the hand, not the plan."),
            CodeNote(
                "averaged, taken_back", "How much of a detection's and of a slip's variance is left in the end."
            ),
            CodeNote(
                "np.linalg.solve(", "The whole end-to-end policy: one least-squares fit from pixels to steps."
            ),
        ),
        checks=checks(start),
        jump=Jump(
            0.5,
            "The real policy is end to end: it sees a picture, decides, acts and sees again. Compare its action "
            "with the teacher's, which is a pipeline that knows where everything is.",
        ),
        reading=(
            Paper(
                "Levine et al. 2016, End-to-End Training of Deep Visuomotor Policies",
                "The introduction and figure 1: why training perception and control together helps.",
                "https://arxiv.org/abs/1504.00702",
            ),
            Paper(
                "Brohan et al. 2022, RT-1: Robotics Transformer for Real-World Control at Scale",
                "Section 2: how end-to-end robot learning came to need large data.",
                "https://arxiv.org/abs/2212.06817",
            ),
        ),
        tables=(roads(),),
        derivation=derivation(),
    )


def roads() -> Table:
    return Table(
        "Four roads to a robot that acts",
        ("road", "needs", "strong", "weak", "choose it when"),
        (
            (
                "pipeline",
                "models of objects, camera and arm",
                "each stage can be tested; no demonstrations",
                "brittle where the world is not as modelled",
                "objects and places are known, and a failure must be explained",
            ),
            (
                "**reinforcement learning**",
                "a reward and very many tries",
                "can become better than its teachers",
                "a new reward for each task; tries are costly on a real arm",
                "there is a fast simulator and one clear aim",
            ),
            (
                "**behavioural cloning**",
                "demonstrations of one task",
                "simple and quick to train",
                "fails where no demonstration has been",
                "one task, one place, and an expert with an afternoon",
            ),
            (
                "**VLA|vision-language-action model**",
                "many tasks' demonstrations and a pretrained backbone",
                "new words and objects without a new program",
                "large, slow, hard to explain",
                "tasks are given in words and change often",
            ),
        ),
    )


def derivation() -> tuple[Derived, ...]:
    return (
        Derived(
            "What is the variance of the miss, in one direction, for the pipeline that looks once?",
            "Detector, planner and slips are independent; slips happen at every step.",
            lambda r: (
                f"{r.errors.detector:g}² + {r.errors.planner:g}² + {STEPS} × {r.errors.slip:g}² = "
                f"{r.expected[0] ** 2 / 2:.0f} mm²."
            ),
        ),
        Derived(
            "A new detection at every step moves the hand by a share g. Which share of one detection's variance "
            "is left in the end?",
            "The weights are g, g (1 − g), g (1 − g)² and so on. Sum their squares: a geometric series.",
            lambda r: (
                f"g² / (1 − (1 − g)²) = {GAIN / (2 - GAIN):.2f}, that is "
                f"{GAIN / (2 - GAIN) * r.errors.detector**2:.0f} mm² for a detector of {r.errors.detector:g} mm."
            ),
        ),
        Derived(
            "And of a slip?",
            "Each step keeps a share 1 − g of all earlier slips.",
            lambda r: (
                f"1 / (1 − (1 − g)²) = {1 / (1 - (1 - GAIN) ** 2):.2f} slips' worth instead of {STEPS}: "
                f"{r.errors.slip**2 / (1 - (1 - GAIN) ** 2):.1f} mm²."
            ),
        ),
        Derived(
            "Put together: what miss do you expect from looking at every step?",
            "Two directions on the table: twice the variance, then the root.",
            lambda r: f"{r.expected[1]:.1f} mm; measured {r.rms[EVERY]:.1f} mm over {TRIES:,} tries.",
        ),
    )


def checks(start: Comparison) -> tuple[Check, ...]:
    both = (SIDE_A**2 + SIDE_B**2) ** 0.5
    return (
        NumberCheck(
            question=f"Two independent errors of {SIDE_A:g} mm and {SIDE_B:g} mm act on one direction. How large "
            "is their total, as a standard deviation?",
            answer=both,
            within=0.5,
            unit="mm",
            feedback=f"√({SIDE_A:g}² + {SIDE_B:g}²) = {both:g} mm.",
            near=(
                (
                    SIDE_A + SIDE_B,
                    "Errors that always push the same way would add so; independent ones often cancel.",
                ),
                (SIDE_A**2 + SIDE_B**2, "That is the variance; take the root."),
            ),
        ),
        OrderCheck(
            question="Bring the stages of a classical pipeline into their order.",
            items=("take a picture", "detect the object", "plan a way", "move the motors"),
            feedback="Right: each stage believes the one before it.",
        ),
        ChoiceCheck(
            question="Which error stays, however often the pipeline looks?",
            options=(
                Option("Noise of single detections", "It averages out over many looks."),
                Option("Slips of the motors", "The next look sees them, and the next step takes them back."),
                Option("An offset that is the same at each look", "Yes: the average of it is itself.", right=True),
            ),
        ),
        ChoiceCheck(
            question="In the lab your pipeline hits within a centimetre. At the customer it misses by four, "
            "always to the left. What do you suspect first?",
            options=(
                Option("The motors are weak", "Their errors would not always point left."),
                Option(
                    "A calibration has changed, for instance the camera's place",
                    "Yes: a constant offset points to a constant cause between two stages.",
                    right=True,
                ),
                Option("The detector is noisy", "Noise points everywhere; and looking again would average it."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="A factory screws the same lid on the same jar, ten thousand times a day, and an auditor "
            "wants a reason for every failure. Which road do you choose?",
            options=(
                Option("A vision-language-action model", "It shines where tasks change, and explains little."),
                Option(
                    "Reinforcement learning on the line", "Tries would cost jars, and there is nothing to explore."
                ),
                Option(
                    "A pipeline with a closed loop at its end",
                    "Yes: known objects, known places, stages that can be tested; the loop takes slips back.",
                    right=True,
                ),
            ),
            manner="design",
        ),
        ChoiceCheck(
            question=f"End to end misses by {start.rms[WHOLE]:.0f} mm here, over {SEEN_TRIES} tries. Does that "
            "prove that one network beats a pipeline?",
            options=(
                Option("Yes, it has the smallest miss", "Move the grain: the order changes."),
                Option(
                    "No, the result depends on the sizes of all errors",
                    "Yes: each system has its own errors, and the sliders decide who wins.",
                    right=True,
                ),
                Option("No, because it was trained", "Training is allowed; its data are part of its price."),
            ),
        ),
        Checkpoint(
            question="Explain why the stage with the largest error is not always the one to repair.",
            model="What counts is what is left of an error at the end. A loop that looks again takes slips "
            "back and averages the noise of its detections, but an offset that is the same each time "
            "stays. So remove each error in turn and measure the whole. And independent errors add as "
            "squares: halving the largest gains more than removing a small one.",
        ),
    )
