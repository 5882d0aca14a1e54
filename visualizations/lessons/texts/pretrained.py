"""Pretrained, or from nothing: its lesson."""

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
    Paper,
    Seen,
    Symbol,
    Table,
    cited,
    paragraphs,
)
from visualizations.lessons.texts.pretrained_steps import (
    FEW,
    MOST,
    OTHER,
    SEEN,
    SOME,
    steps,
    with_labels,
)
from vla_core.lessons.pretrained import (
    DRAWS,
    ENCODERS,
    EXAM,
    TARGETS,
    TAUGHT_POINTS,
    TRAINED,
)
from vla_core.world.tasks import TASKS

WIDTH = 128  # numbers of a feature vector, in a check
WEB = cited("ten billion pictures", "Chen et al. 2022, PaLI, abstract: WebLI, on which SigLIP learnt too")


@cache
def lesson() -> Lesson:
    ours = with_labels(SOME, TRAINED)
    facts = ours.facts
    return Lesson(
        question="What is an encoder worth that has already learnt to see?",
        before=("digits", "labels"),
        explanation=paragraphs(f"""
            Labels are dear. For every picture somebody has to say where the thing lies or what the hand should
            do. Large policies therefore begin with an encoder that has seen {WEB}: **pre-training**. This
            chapter measures on our own policy what such a beginning is worth, and what for.

            The **vision encoder** of the policy that ships has {facts["parameters"]:,} weights for the front
            camera and finds {ours.features // 2} **keypoints|keypoint** in each picture. It learnt on
            demonstrations of {len(TASKS)} tasks, and {TAUGHT_POINTS} of its keypoints were taught with labels of
            the simulator: to follow the hand, the object and the goal. Now it is **frozen**: its weights stay.
            Where its keypoints stand are its **features**, two numbers each. On them stands the smallest network
            there is, a **linear probe**: weights and a bias, nothing hidden. It is fitted to a few labelled
            pictures and asked about {EXAM} others, from other episodes. It shall say where the object is, where
            the hand is, or how far the gripper is open.

            Four ways get the same labelled pictures. The probe reads the {TAUGHT_POINTS} taught keypoints alone,
            or all of them. Beside it stands the same eye with random weights, frozen as well: what the probe
            finds there comes from the shape of the network, not from training. The last is trained from nothing,
            all its weights with the probe, on the labelled pictures and nothing else.

            Watch three things. First, how many labels each needs for the same error. Where pre-training had the
            same question, the answer is nearly there, and a handful of labels is enough. Second, all keypoints
            hold more than a few of them, and yet with few labels they may do worse: the probe has to find out
            which of its numbers matter, and chance fits too. Third, what happens on pictures of another robot,
            on another table, in another simulator. Features that stood for «hand» and «object» in one world need
            not stand for them in the next, and then random ones can be the better ones.

            So «pretrained» alone says little. Trained on which pictures, for which question, and read how? A
            large encoder from the web has seen more pictures, but the same three questions decide what it is
            worth.

            The eyes looked at the pictures beforehand. The probe is fitted here, whenever you move a control.
            """),
        panels=(
            Seen(
                "New pictures",
                "Pictures that no probe was fitted to. Crosses are the truth, rings what is told; for "
                "the gripper both stand as numbers below, in per cent.",
            ),
            Seen(
                "What labels buy",
                "The error against the number of labelled pictures. Bars reach from the worst to the best of "
                f"{DRAWS} draws of pictures; training from nothing was done once, in {facts['steps']} steps. The "
                "upper dotted line always tells the mean. Question marks stand where you have not chosen yet; "
                "with the most labels all are answered.",
            ),
        ),
        steps=steps(),
        formula=("[y] = [W] · (φ([I]) − mean) / spread + b", "least (mean of |[y] − label|² + [λ] |[W]|²)"),
        symbols=(
            Symbol(
                "y", "what is told; mean error", "pixels, or percent open", lambda r: f"{r.error:.2f}", ("told",)
            ),
            Symbol(
                "W", "weights that the probe learns", "numbers", lambda r: f"{r.features * r.truth.shape[1]:,}"
            ),
            Symbol("I", "labelled pictures", "pictures", lambda r: f"{r.used}"),
            Symbol("λ", "penalty on large weights", "no unit", lambda r: "chosen among the labelled pictures"),
        ),
        notes=(
            CodeNote(
                "left, sizes, right = np.linalg.svd(x, full_matrices=False)",
                "Least squares without training: one decomposition gives the best weights for every penalty.",
            ),
            CodeNote(
                "penalty = min(RIDGES * (sizes**2).sum(), key=left_out_error)",
                "The penalty is chosen on the labelled pictures alone; the exam is never looked at.",
            ),
            CodeNote(
                "optimiser = torch.optim.Adam([*encoder.parameters(), *readout.parameters()], RATE)",
                "From nothing: every weight of the eye moves, not only the readout's.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.4,
            "The eye itself: its keypoints, coloured by what they were taught to follow. Switch through its "
            "maps to see what the probe could read.",
        ),
        reading=(
            Paper(
                "Alain and Bengio 2016, Understanding Intermediate Layers Using Linear Classifier Probes",
                "Sections 2 and 3: what a linear probe measures, and what it does not.",
                "https://arxiv.org/abs/1610.01644",
            ),
            Paper(
                "Nair et al. 2022, R3M: A Universal Visual Representation for Robot Manipulation",
                "The experiments: an encoder frozen, with few demonstrations, against others and from nothing.",
                "https://arxiv.org/abs/2203.12601",
            ),
            Paper(
                "Hansen et al. 2022, On Pre-Training for Visuo-Motor Control: Revisiting a "
                "Learning-from-Scratch Baseline",
                "The experiments: the other side. A good baseline from nothing is hard to beat.",
                "https://arxiv.org/abs/2212.05749",
            ),
            Paper(
                "Zhai et al. 2023, Sigmoid Loss for Language Image Pre-Training",
                "Section 3: how the encoder of PaliGemma and π0 was trained, with pictures and their captions.",
                "https://arxiv.org/abs/2303.15343",
            ),
        ),
        tables=(measured(), choices()),
    )


def measured() -> Table:
    """The error of all three for a few labels and for many, on both scenes."""
    rows = []
    for target in TARGETS:
        for scene, where in ((SEEN, "trained on"), (OTHER, "never seen")):
            result = with_labels(SOME, TRAINED, target, scene)
            cells = (f"{result.at(encoder, count):.1f}" for count in (FEW, MOST) for encoder in ENCODERS)
            rows.append((f"{target}, {where}", *cells))
    head = tuple(f"{name}, {count}" for count in (FEW, MOST) for name in ("taught", "all", "random", "nothing"))
    return Table(f"Mean error with {FEW} and with {MOST} labelled pictures", ("", *head), tuple(rows))


def choices() -> Table:
    return Table(
        "What to begin with",
        ("", "for", "against", "when"),
        (
            (
                "frozen, pretrained",
                "few labels; nothing is forgotten; pictures can be encoded once",
                "its features are what they are",
                "little data, pictures like those it knows",
            ),
            (
                "pretrained, then fine-tuned",
                "begins well, then adapts",
                "many weights, little data: watch a held-out set",
                "some data, other pictures; OpenVLA trains its eye along",
            ),
            (
                "from nothing",
                "features made for this task alone",
                "needs the most labels",
                "much data, or pictures unlike all that others have seen; our own policy",
            ),
            (
                "random, frozen",
                "costs nothing",
                "sees little",
                "as a control: what is better than this was learnt",
            ),
        ),
    )


def checks() -> tuple[Check, ...]:
    return (
        ChoiceCheck(
            question="A probe on a frozen encoder finds the object to the pixel. What does that prove?",
            options=(
                Option(
                    "The policy uses the object's place",
                    "It proves that the place can be read. Whether the policy reads it, another test has to say.",
                ),
                Option(
                    "The place is in the features, in a form that a line can read",
                    "Yes, if random weights do clearly worse. No more than that.",
                    right=True,
                ),
                Option(
                    "The encoder was trained on this object",
                    "It may also have learnt what objects are in general.",
                ),
            ),
        ),
        NumberCheck(
            question=f"Features of {WIDTH} numbers, and a place of two. How many numbers does the linear probe "
            "learn, biases included?",
            answer=float(2 * WIDTH + 2),
            within=0.5,
            unit="numbers",
            feedback=f"{2 * WIDTH} weights and two biases. With {FEW} labelled pictures there are fewer equations "
            "than unknowns: without a penalty it would learn them by heart.",
            near=((float(2 * WIDTH), "The two biases are missing."), (float(WIDTH), "A place has two numbers.")),
        ),
        ChoiceCheck(
            question="An encoder was «pretrained on a million pictures». On your test it beats training from "
            "nothing by far. The test pictures come from the same episodes as the labelled ones. What is "
            "wrong?",
            options=(
                Option(
                    "Nothing; it is fair to both",
                    "It is equally unfair to both, and says nothing about new scenes.",
                ),
                Option(
                    "Neighbouring pictures are nearly the same",
                    "Yes. Whoever remembers a picture answers for its neighbours. Hold out whole episodes, as "
                    "here, or whole scenes.",
                    right=True,
                ),
                Option("A million pictures are too few", "That may be, but this test would not show it."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="Underwater robot, murky pictures, ten thousand demonstrations, and an encoder pretrained on "
            "holiday photographs. What do you do?",
            options=(
                Option("Freeze it: pretrained is better", "Its features may not know what matters down there."),
                Option(
                    "Measure frozen, fine-tuned and from nothing on held-out dives",
                    "Yes. Ten thousand may be enough for all three; a measurement costs a day, a wrong belief "
                    "months.",
                    right=True,
                ),
                Option(
                    "Train from nothing, without a look",
                    "It may turn out so. But edges and textures do carry over.",
                ),
            ),
            manner="design",
        ),
        ChoiceCheck(
            question="Why is the encoder with random weights in the figure at all?",
            options=(
                Option("To show that training is hard", "It was not trained; it says nothing about that."),
                Option(
                    "It says how much the probe and the shape of the network do by themselves",
                    "Yes: the difference to it is what training has added.",
                    right=True,
                ),
                Option("It is what one uses when data are few", "Nobody would; the trained one is as cheap."),
            ),
        ),
        Checkpoint(
            question="Your colleague says «pretraining always helps». Explain with this figure when it does, "
            "when it stops to matter, and what you would measure before believing it.",
            model="It helps most with few labels and where pre-training had nearly the same question on nearly "
            "the same pictures: then the answer is there and a line reads it. With more labels "
            "training from nothing gets better too, because it can make the features that this task needs. On "
            "pictures unlike those of pre-training the lead can turn into a loss. I would hold out whole "
            "scenes, compare with random weights of the same shape and with training from nothing on the same "
            "labels, and draw the error against the number of labels.",
        ),
    )
