"""Five steps to a robot that acts: its lesson."""

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
from visualizations.lessons.texts.walk_steps import steps
from vla_core.config import FULL
from vla_core.lessons.walk import HELD_OUT, LONGEST, TRIES, Walk, collect
from vla_core.lessons.walk_policy import COLOURS, HIDDEN, KEYPOINTS, SIDE, STEPS
from vla_core.world.tasks import TASKS

MANY = 60  # demonstrations, with which the chapter opens
MOMENTS, LENGTH = 30, 60  # demonstrations and steps of each, in a check
OPEN_VLA = cited("970,000", "Kim et al. 2024, OpenVLA, abstract: demonstrations of real robots")
OPEN_VLA_SIZE = cited("7 B", "Kim et al. 2024, OpenVLA, abstract")
RT1 = cited("130,000", "Brohan et al. 2022, RT-1, introduction: episodes, of 13 robots, in 17 months")
PI0 = cited("10,000 hours", "Black et al. 2024, π0, introduction: robot data of its pre-training")


@cache
def lesson() -> Lesson:
    rows = len(collect(MANY, False, 0)[2].moves)
    return Lesson(
        question="How does one get from nothing to a robot that does what it is told?",
        before=("building",),
        explanation=paragraphs(f"""
            Every vision-language-action model is built in the same five steps, whether it has a thousand weights
            or seven billion. Here all five run in a second, on a table with a red, a green and a blue disc. A
            word names one of them, and the hand shall go there. The rest of the course takes the steps apart;
            this chapter is the map.

            Collect. Somebody has to show what is wanted. A scripted teacher knows where the discs are and moves
            the hand straight to the right one, up to {LONGEST} steps long. One such episode is a
            **demonstration**.

            Dataset. Each moment of each demonstration becomes one row: the picture, the word, the place of the
            hand, and the move that the teacher made. {MANY} demonstrations give {rows} rows. From here on nobody
            needs the teacher: rows go in, moves come out. This is **behavioural cloning**.

            Encode and fuse. A picture of {SIDE} by {SIDE} pixels becomes {KEYPOINTS} **keypoints|keypoint**,
            places that the network itself looks for. The word becomes a vector, the hand is two numbers.
            **Fusion|fusion** makes one thing of them. With attention the word picks the keypoint that it means;
            with concatenation all numbers stand in one row, and the layers behind have to find out which of them
            matter.

            Train. An **action head** turns the fused vector into a move. The error is the distance to the
            teacher's move, and {STEPS} steps of the optimiser make it small. In training alone the places of the
            discs help as labels for the keypoints, as in the real policy; when it acts it never gets them.

            Run. Now the loop is closed: picture, word, hand, move, and a new place of the hand, on {TRIES}
            tables that nobody has shown. A small error on rows is no promise here. The policy chooses what it
            feels next, and small errors add up.

            Every step is a choice, and the choices depend on each other. More demonstrations help an eye that
            can see the discs; they cannot help one without a word. Leave a part out, and see which step breaks
            first.
            """),
        panels=(
            Seen(
                "Collect",
                "Ways of the teacher's hand from above, from the grey dots to the disc that was named, in its "
                "colour.",
            ),
            Seen(
                "Dataset",
                "The answers of all rows: one dot is the move of one moment. Far from the disc the teacher "
                "moves a centimetre a step, on the circle; close to it less.",
            ),
            Seen(
                "Encode and fuse",
                "The picture of a new table. Rings are the keypoints; with attention a ring is the larger the "
                "more the word takes from it. The cross is the disc that is named.",
            ),
            Seen(
                "Train",
                f"The error of the moves on the dataset and, dashed, on {HELD_OUT} demonstrations that training "
                "never sees. The gap between the lines is what was learnt by heart.",
            ),
            Seen(
                "Run",
                "How far each hand is from its disc while the policy acts on new tables. The dotted line is "
                "the edge of the disc.",
            ),
        ),
        steps=steps(),
        formula=(
            "[a] = [W] · [h] + [b], [h] = ReLU([U] · fuse([k], [L], [s]))",
            "[E] = mean over rows of |[a] − teacher's move|²",
        ),
        symbols=(
            Symbol("a", "the move, one for each row", "cm a step", lambda r: f"{len(r.rows.moves)} rows"),
            Symbol("h", "inner layer", "neurons", lambda r: f"{HIDDEN}"),
            Symbol("U", "weights into it", "weights", lambda r: f"{HIDDEN} for each number that fusion gives"),
            Symbol("W", "weights of the action head", "weights", lambda r: f"{r.rows.moves.shape[1]} × {HIDDEN}"),
            Symbol("b", "its biases", "cm a step", lambda r: f"{r.rows.moves.shape[1]}"),
            Symbol("E", "error on the dataset now", "cm²", lambda r: f"{r.losses[-1, 1]:.4f}", ("dataset",)),
            Symbol("k", "keypoints in the picture", "places", lambda r: f"{len(r.keypoints)}", ("keypoint",)),
            Symbol("L", "the word", "a colour", lambda r: COLOURS[r.exam.asked[0]], ("the disc that is named",)),
            Symbol("s", "where the hand is", "mm", hand_now),
        ),
        notes=(
            CodeNote("moves = teacher(hand, tables.goals)", "Step one: only the teacher knows where the goal is."),
            CodeNote(
                "parts.append(moment(tables, hand, moves))",
                "Step two: a row holds what the policy may see, and what the teacher did.",
            ),
            CodeNote(
                "meant = (chosen[:, None] @ keypoints)[:, 0]",
                "Step three: the word's weighted mean of the keypoints.",
            ),
            CodeNote(
                "loss = torch.nn.functional.mse_loss(moves, wanted[chosen])",
                "Step four: imitate the teacher's move.",
            ),
            CodeNote(
                "ways.append((ways[-1] + REACH * moves).clip(-HALF, HALF))",
                "Step five: the move changes where the hand is, and with it the next input.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.1,
            "The same five steps, done for real: this policy was taught by scripted teachers, and runs here in "
            "closed loop. The tab Train does all of it while you watch.",
        ),
        reading=(
            Paper(
                "Brohan et al. 2022, RT-1: Robotics Transformer for Real-World Control at Scale",
                "Sections 4 and 5: the same five steps with thirteen robots.",
                "https://arxiv.org/abs/2212.06817",
            ),
            Paper(
                "Open X-Embodiment Collaboration 2023, Open X-Embodiment: Robotic Learning Datasets and RT-X "
                "Models",
                "Section 3: what it takes to make one dataset of many laboratories.",
                "https://arxiv.org/abs/2310.08864",
            ),
            Paper(
                "Levine et al. 2016, End-to-End Training of Deep Visuomotor Policies",
                "Section 4.2: the spatial softmax, the eye of this chapter and of our policy.",
                "https://arxiv.org/abs/1504.00702",
            ),
            Paper(
                "Pomerleau 1989, ALVINN: An Autonomous Land Vehicle in a Neural Network",
                "The whole paper, which is short: collect, train and run, with a van and a road.",
                "https://proceedings.neurips.cc/paper/1988/hash/812b4ba287f5ee0bc9d43bbf5bbe87fb-Abstract.html",
            ),
        ),
        tables=(files(), traded()),
    )


def hand_now(result: Walk) -> str:
    return ", ".join(f"{value:.0f}" for value in result.paths[0, -1])


def files() -> Table:
    return Table(
        "The same five steps in this package",
        ("step", "file", "what it does there"),
        (
            ("collect", "`vla_core/data/demonstrations.py`", "scripted teachers, shoved and drawn in other looks"),
            ("dataset", "`vla_core/data/dataset.py`", "episodes on disk become batches of moments"),
            (
                "encode",
                "`vla_core/model/vision.py`, `vla_core/model/language.py`, `vla_core/model/state.py`",
                "tokens of two pictures, a sentence and the hand",
            ),
            ("fuse", "`vla_core/model/fusion.py`", "all tokens become one context"),
            ("decide", "`vla_core/model/heads/flow.py`", f"the context becomes {FULL.model.chunk} actions"),
            ("train", "`vla_core/training/train.py`", "losses, optimiser, checkpoints"),
            ("run", "`vla_core/attempt/attempt.py`", "one attempt, in closed loop, recorded"),
        ),
    )


def traded() -> Table:
    return Table(
        "What is traded away, and why",
        ("step", "here", "our policy", "the large ones", "what is lost when it is small"),
        (
            (
                "collect",
                "a script, seconds",
                f"scripts for {len(TASKS)} tasks in a simulator",
                f"people with real robots: {RT1} episodes (RT-1), {PI0} (π0)",
                "touch, slip and everything that no script does",
            ),
            (
                "dataset",
                "hundreds of rows in memory",
                "episodes of every task, looks drawn at random",
                f"{OPEN_VLA} demonstrations of many robots (OpenVLA)",
                "scenes that nobody thought of",
            ),
            (
                "encode",
                "keypoints of three colours; a table of words",
                "a small network for each camera; a small reader",
                "encoders that have seen the web; a language model",
                "words and things that training lacks",
            ),
            (
                "fuse",
                "one weighted mean",
                "a transformer over all tokens",
                f"the language model itself, {OPEN_VLA_SIZE} parameters (OpenVLA)",
                "reasons that take more than one look",
            ),
            (
                "head",
                "one move, the mean of what was shown",
                "a flow: whole chunks, several good answers",
                "flow (π0), tokens (OpenVLA), diffusion (Octo)",
                "two right answers become a wrong one between them",
            ),
            (
                "run",
                "a dot on a table",
                "an arm in a simulator",
                "arms in kitchens and laundries",
                "friction, delay, people",
            ),
        ),
    )


def checks() -> tuple[Check, ...]:
    return (
        OrderCheck(
            question="You begin with a robot and nothing else. Bring the work into its order.",
            items=(
                "show the task many times",
                "turn every moment into a row",
                "choose encoders and a fusion",
                "fit the head to the moves",
                "let it run where nobody has shown anything",
            ),
            feedback="Right. In practice one goes round: what fails in the last step says what to show next.",
        ),
        NumberCheck(
            question=f"{MOMENTS} demonstrations of {LENGTH} steps each. How many rows?",
            answer=float(MOMENTS * LENGTH),
            within=0.5,
            unit="rows",
            feedback=f"{MOMENTS} × {LENGTH} = {MOMENTS * LENGTH:,}, but only {MOMENTS} different scenes.",
            near=((float(MOMENTS), "These are scenes; every step of each is a row."),),
        ),
        ChoiceCheck(
            question="The error on the dataset is nearly zero, and the robot fails on every new table. Where "
            "do you look first?",
            options=(
                Option(
                    "At the learning rate", "The rows were fitted; a better optimiser would fit them no better."
                ),
                Option(
                    "At the error on demonstrations that training has not seen",
                    "Yes. If it is large, the rows were learnt by heart: more scenes, or a fusion with fewer "
                    "ways to cheat.",
                    right=True,
                ),
                Option("At the motors", "They are the same that carried out the demonstrations."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You may spend one more day on a policy that misses the disc by a centimetre on some tables. "
            "What gives most?",
            options=(
                Option(
                    "The same demonstrations, trained twice as long",
                    "The error on other demonstrations has long stopped falling.",
                ),
                Option(
                    "New demonstrations on new tables, with the hand shoved now and then",
                    "Yes: scenes and mistakes that it has not seen are what the dataset lacks.",
                    right=True,
                ),
                Option(
                    "A head with more layers",
                    "It would fit the rows more closely; they are not the problem.",
                ),
            ),
            manner="design",
        ),
        ChoiceCheck(
            question="Which of the five steps is the last in which anybody knows where the disc is?",
            options=(
                Option("Collect", "The teacher does. But labels from there are used once more."),
                Option(
                    "Train",
                    "Yes: places may be labels there. When the policy runs, it has to see for itself.",
                    right=True,
                ),
                Option("Run", "Then it would be no vision-language-action model, but a script."),
            ),
        ),
        Checkpoint(
            question="Tell somebody who has a robot and a free week what to do on each day, and what can go "
            "wrong on each.",
            model="First show the task many times, in as many scenes as possible; if all look alike, the "
            "policy will know only those. Then make rows of picture, words, state and move; a wrong clock or "
            "unit spoils all of them. Choose an eye, a reader and a fusion in which words can choose what to "
            "look at. Fit a head to the moves and watch the error on demonstrations that were held back. Last, "
            "let it run where nobody has shown anything, count successes, and show what failed.",
        ),
    )
