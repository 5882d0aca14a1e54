"""What a word is worth: its path of predictions."""

from functools import cache

from visualizations.lessons.lesson import Step
from vla_core.lessons.grounding import SAID, Grounded
from vla_core.lessons.sentences import OFFERED_SCENES, PAIRS, THINGS, WordImportance, word_importance
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

FIRST, SECOND = (TASKS[task].sentence.rstrip(".") for task in SCENES[OFFERED_SCENES[0]][:2])
SHORT, VAGUE = "open the drawer", "touch the red block"
SLIGHT = 1.0  # mm, so that nothing is divided by zero
WINDOW = OFFERED_SCENES[1]
WINDOW_SAID = TASKS[SCENES[WINDOW][0]].sentence.rstrip(".")
SAYS = {  # what steps with the real policy reveal: str.format in Python, told.js in the browser
    "leave one out": "Without «{best}» the end of the plan moves {moved:.0f} mm. The others: {others}. Where two "
    "words "
    "say the same, either can be missed.",
    "other": "«{word}» {moved:.0f} mm",
    "nothing to spare": "«{best}» is worth {moved:.0f} mm here, against {long:.0f} mm for «{word}» in the long "
    "sentence. "
    "Redundant words make a sentence robust; they also hide from an ablation that each is understood.",
}
MORE, SAME = 1.2, 0.8  # shares of the worth in the long sentence, from which on a word is worth more, or as much
WORDS_ASKED = tuple(dict.fromkeys(word for word in WINDOW_SAID.split() if len(word) > 3))[:4]


def best_word(result: WordImportance) -> str:
    return result.words[int(result.moved.argmax())].strip(".,")


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Leave one word out",
            question=f"Another scene, a window, and «{WINDOW_SAID}». Each word is left out in turn. Without which "
            "one does the plan move most?",
            choices=(*WORDS_ASKED, "another word"),
            values={"scene": WINDOW},
            answer=lambda r: (*WORDS_ASKED, best_word(r)).index(best_word(r)),
            says=lambda r: SAYS["leave one out"].format(best=best_word(r), moved=r.moved.max(), others=others(r)),
        ),
        Step(
            title="Nothing to spare",
            question=f"Now only «{SHORT}». Does the most important word become worth more than in the long "
            "sentence?",
            choices=("Yes, clearly more", "About as much", "No, less"),
            values={"own": SHORT},
            answer=lambda r: ratio_choice(float(r.moved.max()) / max(float(long_sentence().moved.max()), SLIGHT)),
            says=lambda r: SAYS["nothing to spare"].format(
                best=best_word(r),
                moved=r.moved.max(),
                long=long_sentence().moved.max(),
                word=best_word(long_sentence()),
            ),
        ),
        Step(
            title="A property that fits two",
            question=f"A table with a few things. Somebody says «{VAGUE}». How many things fit?",
            choices=("None", "One", "Two or more"),
            values={"view": THINGS, "own": VAGUE},
            answer=lambda r: min(len(r.left[-1]), 2),
            says=lambda r: f"{listed(r)} The reader answers: {r.answer.rstrip('.?')}.",
        ),
        Step(
            title="A relation decides",
            question=f"Now «{SAID}». How many things fit the whole sentence?",
            choices=("None", "One", "Two or more"),
            values={"view": THINGS},
            answer=lambda r: min(len(r.left[-1]), 2),
            says=lambda r: (
                f"{listed(r)} The reference is the {r.names[r.reference]}; it is found first, and then the side "
                "of it is searched."
            ),
        ),
        Step(
            title="Which sentence belongs to this picture",
            question="The policy's encoders, through two maps that have learnt nothing. How many of the six "
            "pictures are most like their own sentence?",
            choices=("Two or fewer", "Three or four", "Five or six"),
            values={"view": PAIRS},
            answer=lambda r: max(0, (r.found(r.before) - 1) // 2),
            says=lambda r: (
                f"{r.found(r.before)} before, {r.found(r.after)} after. The loss of new pairs goes from "
                f"{r.losses[0]:.2f} to {r.losses[-1]:.2f} nats; guessing would cost {r.chance:.2f}. Random maps "
                "can be worse than guessing: they are wrong with confidence."
            ),
        ),
    )


@cache
def long_sentence() -> WordImportance:
    """The sentence of the chapter's start."""
    return word_importance()


def others(result: WordImportance) -> str:
    order = result.moved.argsort()[::-1][1:4]
    return ", ".join(SAYS["other"].format(word=result.words[i].strip(".,"), moved=result.moved[i]) for i in order)


def ratio_choice(ratio: float) -> int:
    return 0 if ratio > MORE else (1 if ratio >= SAME else 2)


def listed(result: Grounded) -> str:
    """How many things fit after each part."""
    noun, properties, relation = (len(left) for left in result.left[1:])
    return (
        f"Of {len(result.names)} things the noun leaves {noun}, the property {properties}, the whole sentence "
        f"{relation}."
    )
