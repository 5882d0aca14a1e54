"""From the simulator to the world: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from visualizations.lessons.texts.randomised_steps import PLAIN, STRANGE, success
from vla_core.lessons.measured_curves import Measured, read
from vla_core.lessons.randomised import OWN, STEP_MS, shipped
from vla_core.world.perturbations import AXES, LOOKS

DELAY, SPEED, GAIN = 3, 8.0, 0.75  # steps late, mm a step, share of a command that is done: in the homework
ROAD = 120.0  # mm that commands ask for


def notes() -> TeacherNotes:
    drawer = read(OWN)
    ours = {name: float(curve[:, 1].mean()) for name, curve in shipped().items() if name in LOOKS}
    weakest = min(ours, key=lambda name: ours[name])
    return TeacherNotes(
        minutes=40,
        aim="Everybody can say what a simulator gets wrong, and tell which of it more variety mends.",
        misconceptions=(
            Misconception(
                "A better simulator is the only way across the gap.",
                "Randomised scenes need not look real. They must differ so much that the real one lies among "
                "them.",
            ),
            Misconception(
                "A high average shows that a policy is robust.",
                f"Ours succeeds in {sum(ours.values()) / len(ours):.0%} over {len(ours)} kinds of changed looks, "
                f"and in {ours[weakest]:.0%} for «{AXES[weakest].label.lower()}». Ask for each kind.",
            ),
            Misconception(
                "A policy that was trained plain fails at once when something changes.",
                f"On the drawer {success(drawer, PLAIN):.0%} of its attempts succeed at full strength, and "
                f"{success(drawer, STRANGE):.0%} of those of the policy trained in randomised scenes. How wide "
                "the gap is has to be measured for each task.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Why do changed looks leave a replay where it was, and changed physics do not?",
                "A replay is blind: commands do not come from a picture. A policy is harmed by both, but can "
                "correct the second.",
            ),
            RoomQuestion(
                "When is it better to measure the real robot than to randomise?",
                "When one quantity is off by a known amount, such as a delay. Variety costs training and a larger "
                "network; a measurement is done once.",
            ),
            RoomQuestion(
                f"At full strength «{PLAIN}» reaches {success(drawer, PLAIN):.0%} and «{STRANGE}» "
                f"{success(drawer, STRANGE):.0%}. Is that beyond doubt?",
                f"The intervals are {span(drawer, PLAIN)} and {span(drawer, STRANGE)}. Let them say whether these "
                "overlap, and that it is one task and one training of each.",
            ),
        ),
        homework=Homework(
            question=f"A hand moves {SPEED:g} mm in a step of {STEP_MS:g} ms. The real motor answers {DELAY} "
            f"steps late and does {GAIN:.0%} of what it is told. Commands for {ROAD:g} mm are replayed without "
            "looking. How far behind is the hand while it moves because of the delay alone, and how many "
            "milliseconds is that? Where does the hand end because of its weakness, after all commands are "
            "done? Which of the two errors does looking again correct?",
            solution=f"{DELAY} × {SPEED:g} = {DELAY * SPEED:g} mm, {DELAY} × {STEP_MS:g} = {DELAY * STEP_MS:g} "
            f"ms. {GAIN:g} × {ROAD:g} = {GAIN * ROAD:g} mm, {ROAD - GAIN * ROAD:g} mm short. The second: a "
            "policy in closed loop sees what is missing and goes on. The delay stays in every answer; it has "
            "to be known to the policy, or the motion has to be slower.",
        ),
    )


def span(measured: Measured, name: str) -> str:
    """The interval of the attempts at full strength, in words."""
    curve = measured.at(name)
    return f"{curve.low[-1]:.0%} to {curve.high[-1]:.0%}" if curve else "not measured"
