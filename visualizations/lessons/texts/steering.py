"""Same scene, other words: its lesson."""

from functools import cache, partial
from math import nan

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
    cited,
    paragraphs,
)
from vla_core.language.table_sentences import minimal_pair
from vla_core.lessons.sentences import OFFERED_SCENES
from vla_core.lessons.steering import PART, SteeringState, Swapped, read_measurement
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

SCENE = OFFERED_SCENES[0]
FIRST, SECOND = (TASKS[task].sentence.rstrip(".") for task in SCENES[SCENE][:2])
AGAIN = TASKS[SCENES[SCENE][0]].held_out[0].rstrip(".")
SOON = 10  # steps
ELSEWHERE = 2  # the seed of a scene in a step
WINDOW = OFFERED_SCENES[1]
PAIRS = {1: "a property of the thing", 0: "the reference", 2: "the side"}  # seeds of minimal pairs: what differs
EPISODES, DONE = 20, 9  # of a test, in a check
SAYS = {  # what steps reveal: str.format in Python, told.js in the browser
    "was done": "«{text}» was done in {steps} steps",
    "was not done": "«{text}» was not done in {steps} steps",
    "part": "The hands part at step {step} and are up to {most:.0f} mm apart",
    "stay": f"The hands were never more than {PART:g} mm apart, {{most:.0f}} at most",
    "which is done": "{outcome}. {when}. The pictures were the same, so the words did it.",
    "when they part": "{when}. {outcome}. Where both tasks first need the same handle, the ways begin together; "
    "where "
    "they need different ones, they part at once.",
    "paraphrase": "{most:.0f} mm. Both were read as {tasks}. {outcome}. The vectors of the two sentences are not "
    "equal, so small differences remain.",
    "not begun": "not begun",
}


@cache
def lesson() -> Lesson:
    found = read_measurement()
    return Lesson(
        question="Does the policy really listen, or does it only look?",
        before=("building", "sentences"),
        explanation=paragraphs(f"""
            A robot is told «{FIRST}», and it does. Has it understood? Perhaps not. If in all its training the
            scene with a shut drawer came with this one sentence, the picture alone gave the answer. A network
            takes whatever predicts the action best. Such a **shortcut** works in each test on the same scenes, and
            fails as soon as somebody wants something else.

            This happens to large models too. LIBERO-PRO changed the instructions of well-known benchmarks into
            other or even meaningless ones, and the answers of several published models
            {cited("stayed the same", "Zhou et al. 2025, LIBERO-PRO, abstract")}. With the usual test scenes nobody
            would have noticed.

            The test that notices is simple: one scene, one seed, two sentences. Both **rollouts|rollout** begin
            with the same pictures and the same state. Only the words differ, so every difference of the two ways
            comes from the words. This is **language conditioning**, seen from outside. The scene must leave a
            choice: the drawer here stands half open.

            The sharpest such test is a **minimal pair**, two sentences that differ in one word. The table below
            shows three, drawn for a table with a few things.

            The two ways often begin together: both tasks first need the hand at the same handle. So look at where
            they part, not only whether. More than {PART:g} mm between the hands counts as parted here.

            Saying the same in other words is the counterpart: then the ways should stay together. A policy that
            parts for a paraphrase has learnt wordings, not meanings. {measured_story(found)}

            How does one train a policy that listens? With scenes in which more than one thing can be done, and
            demonstrations for each of the sentences. Then the picture no longer predicts the action.
            """),
        panels=(
            Seen(
                "Both arms",
                "The two attempts as somebody would see them, each under its sentence, with the way of the hand. "
                "They run at the same time.",
            ),
            Seen(
                "How far they part",
                "The distance between the two hands, step by step. Above the dotted line they count as parted.",
            ),
        ),
        steps=steps(),
        formula=("[d] = ‖[h₁] − [h₂]‖", "a₁ = π(picture, state, first), a₂ = π(picture, state, second)"),
        symbols=(
            Symbol(
                "d", "distance between the hands, the largest", "mm", lambda r: f"{farthest(r):.0f}", ("apart",)
            ),
            Symbol("h₁", "hand under the first sentence", "mm", lambda r: place(r, 0), ("first",)),
            Symbol("h₂", "hand under the second sentence", "mm", lambda r: place(r, 1), ("second",)),
        ),
        notes=(
            CodeNote(
                "attempts = [real_policy.attempt(text, scene, int(seed), MAX_STEPS) for text in texts]",
                "The same scene and the same seed: only the text differs.",
            ),
            CodeNote(
                "for moments in zip_longest(*arms):", "Both arms take a step in turn, each in its own world."
            ),
            CodeNote(
                "done=run.done or moment.success",
                "Done means: what this sentence asked for, not what the other asked for.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.0,
            "The compare page runs two sentences side by side and names the stage at which they part first. Look "
            "at how early it is.",
        ),
        reading=(
            Paper(
                "Zhou et al. 2025, LIBERO-PRO: Towards Robust and Fair Evaluation of Vision-Language-Action "
                "Models",
                "The abstract and figure 1: policies that repeat what they memorised, whatever they are told.",
                "https://arxiv.org/abs/2510.03827",
            ),
            Paper(
                "Lynch and Sermanet 2020, Language Conditioned Imitation Learning over Unstructured Data",
                "Section 1: one policy for many instructions in one scene.",
                "https://arxiv.org/abs/2005.07648",
            ),
            Paper(
                "Jang et al. 2022, BC-Z: Zero-Shot Task Generalization with Robotic Imitation Learning",
                "The method: how a sentence is given to the policy.",
                "https://arxiv.org/abs/2202.02005",
            ),
        ),
        tables=(pairs(),),
    )


def measured_story(found: Swapped | None) -> str:
    if found is None:
        return "For our policy this has not been measured over all scenes here."
    return (
        f"Over all our scenes with a choice, {found.episodes} episodes, the policy did what was said in "
        f"{found.steered:.0f} % of them, and something else in {found.instead:.0f} %; the rest was not finished."
    )


def pairs() -> Table:
    rows = []
    for seed, what in PAIRS.items():
        one, other = minimal_pair(seed).texts
        rows.append((one, other, what))
    return Table(
        "Minimal pairs: one table, one word", ("one sentence", "the other", "what the word tells"), tuple(rows)
    )


def farthest(result: SteeringState) -> float:
    return float(result.apart.max(initial=0))


def place(result: SteeringState, number: int) -> str:
    hand = result.runs[number].hand
    return ", ".join(f"{value:.0f}" for value in hand[-1]) if len(hand) else SAYS["not begun"]


def outcome(result: SteeringState) -> str:
    """What became of both sentences."""
    return " and ".join(
        SAYS["was done" if run.done else "was not done"].format(text=run.text.rstrip("."), steps=len(run.hand))
        for run in result.runs
    )


def parting(result: SteeringState) -> float:
    """The step at which the hands are first clearly apart; nan where they never are."""
    return float(result.parted) if result.parted >= 0 else nan


def when(result: SteeringState) -> str:
    return SAYS["part" if result.parted >= 0 else "stay"].format(step=result.parted, most=farthest(result))


def said(step: str, result: SteeringState) -> str:
    """What a step reveals."""
    tasks = " and ".join(dict.fromkeys(run.task.removesuffix("-v3") for run in result.runs))
    return SAYS[step].format(outcome=outcome(result), when=when(result), most=farthest(result), tasks=tasks)


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Two sentences, one scene",
            question=f"«{FIRST}» and «{SECOND}» once more, with the drawer in another place. Which of the two "
            "will be done?",
            choices=("Neither", "Only the first", "Only the second", "Both"),
            values={"seed": ELSEWHERE},
            answer=lambda r: r.runs[0].done + 2 * r.runs[1].done,
            says=partial(said, "which is done"),
        ),
        Step(
            title="When do they part",
            question="Another scene: a window that stands half open, to be opened or to be closed. When are the "
            f"hands first more than {PART:g} mm apart?",
            choices=("Within the first ten steps", "Later", "Never"),
            values={"scene": WINDOW},
            answer=lambda r: 2 if r.parted < 0 else int(r.parted > SOON),
            says=partial(said, "when they part"),
        ),
        Step(
            title="The same in other words",
            question=f"Now «{FIRST}» against «{AGAIN}», which means the same and was kept out of training. How "
            "far apart will the hands be at most?",
            choices=(f"Less than {PART:g} mm", "Up to five times that", "More"),
            values={"second": AGAIN},
            answer=lambda r: (farthest(r) > PART) + (farthest(r) > 5 * PART),
            says=partial(said, "paraphrase"),
        ),
    )


def checks() -> tuple[Check, ...]:
    left = EPISODES - DONE
    return (
        NumberCheck(
            question=f"In {EPISODES} episodes with a choice, a policy does what was said in {DONE}, and the other "
            f"thing in all the rest. In how many percent does it do the other thing?",
            answer=100 * left / EPISODES,
            within=0.5,
            unit="percent",
            feedback=f"{left} of {EPISODES} are {100 * left / EPISODES:g} %. With two things to choose from, it "
            "might as well toss a coin: it does not listen.",
            near=((100 * DONE / EPISODES, "That is the share in which it did what was said."),),
        ),
        OrderCheck(
            question="Order the tests by how much they tell about listening, the least telling first.",
            items=(
                "the training scene with its training sentence",
                "the training scene with a paraphrase",
                "a scene with a choice, and each of its sentences",
            ),
            feedback="Right: the first is passed without reading, the second by reading anything, the last by "
            "understanding.",
        ),
        ChoiceCheck(
            question="Two ways never part, in a scene where only one thing can be done. What does it prove?",
            options=(
                Option(
                    "That the policy ignores the words", "Where one thing can be done, both sentences lead to it."
                ),
                Option("Nothing about listening", "Yes: a policy that cannot read would do the same.", right=True),
                Option("That the sentences mean the same", "They may differ; the scene leaves no choice."),
            ),
        ),
        ChoiceCheck(
            question="Your policy succeeds in 95 % of the test scenes. You exchange all instructions for «blah "
            "blah», and it still succeeds in 94 %. What do you conclude?",
            options=(
                Option(
                    "It is wonderfully robust to bad wording", "Robust against meaning, too: that is the trouble."
                ),
                Option(
                    "In these scenes the picture gives the task away, and the policy uses that shortcut",
                    "Yes. Test, and train, with scenes that leave a choice.",
                    right=True,
                ),
                Option("The tokenizer is broken", "A broken one would be noticed in scenes with a choice only."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You may collect two hundred more demonstrations. Which make the policy listen best?",
            options=(
                Option(
                    "The same scenes, each with both of its possible tasks and their sentences",
                    "Yes: then only the words tell which movement is right.",
                    right=True,
                ),
                Option(
                    "Many new scenes, each with one task", "In each of them the picture still gives the task away."
                ),
                Option(
                    "The old demonstrations with paraphrased sentences",
                    "Wordings become robust, but nothing forces the policy to use them.",
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Somebody shows you a robot that does everything it is told. Explain how you would find out "
            "whether it listens, and how you would train one that does.",
            model="I would put it into a scene in which two things can be done and give it both sentences, from "
            "the same start. If it does the same both times, it looked and did not listen. A paraphrase is the "
            "counterpart: it should change nothing. For training I would record both tasks in the same scenes, so "
            "that the picture no longer predicts the action and only the words do.",
        ),
    )
