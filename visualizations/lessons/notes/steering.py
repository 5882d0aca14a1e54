"""Same scene, other words: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.steering import PART, read_measurement

SCENES, TASKS, OBEYED = 40, 2, 60  # in the homework: scenes, tasks in each, episodes done as told


def notes() -> TeacherNotes:
    episodes = TASKS * SCENES
    told = OBEYED / episodes
    listened = TASKS * told - 1
    return TeacherNotes(
        minutes=30,
        aim="Everybody asks of a success rate whether the scenes left a choice, and tests listening with one "
        "scene and two sentences.",
        misconceptions=(
            Misconception(
                "A policy that does what it is told understands what it is told.",
                "If the scene allows one thing only, the picture gave the answer. Exchange the sentence and look.",
            ),
            Misconception(
                "If the ways of two sentences begin together, the words are not heard.",
                "Both tasks may begin at the same handle. What counts is whether the ways part later.",
            ),
            Misconception(
                "Paraphrases of the sentences teach a policy to listen.",
                "They teach it many wordings. While the picture predicts the action, the words can be ignored.",
            ),
        ),
        questions=(
            RoomQuestion(
                "In how many percent of the episodes with a choice does our policy do the other thing? Guess "
                "first.",
                measured_answer(),
            ),
            RoomQuestion(
                f"Why {PART:g} mm, and not any difference at all?",
                "Two sentences never give the same vector, so the ways always differ a little. Ask how to choose "
                "the limit: from the distance that paraphrases cause.",
            ),
            RoomQuestion(
                "What must be the same in both attempts so that the words are the cause?",
                "The scene, the seed, the policy and its noise, the time limit. Whatever else differs may be the "
                "cause as well.",
            ),
        ),
        homework=Homework(
            question=f"{SCENES} scenes allow two tasks each; each is run once under either sentence. A policy is "
            "deaf and always finishes one of the two tasks. In how many episodes does it do what was said? "
            f"Another one does it in {OBEYED} and the other task in the rest. If it listens in a share of the "
            "episodes and otherwise is deaf in this way, how large is the share?",
            solution=f"In {SCENES} of {episodes}: whatever it does in a scene is right for one of the two "
            f"sentences. So {told:g} = s + (1 − s) / {TASKS}, and s = {TASKS} · {told:g} − 1 = {listened:g}. What "
            "a deaf policy does right is luck. So report how often the other task was done, too.",
        ),
    )


def measured_answer() -> str:
    """What was measured over all scenes with a choice, where it was."""
    found = read_measurement()
    if found is None:
        return "It has not been measured over all scenes here. Let them run the two sentences of the chapter."
    return (
        f"In {found.instead:.0f} % of {found.episodes} episodes; in {found.steered:.0f} % it did what was said. "
        "Ask what became of the rest: it was not finished."
    )
