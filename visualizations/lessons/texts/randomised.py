"""From the simulator to the world: its lesson."""

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
from visualizations.lessons.texts.randomised_steps import PLAIN, STRANGE, steps, success, weak_side, weakest
from vla_core.lessons.measured_curves import read
from vla_core.lessons.randomised import (
    COURSE_RANGES,
    FIRST_DAY,
    KINDS,
    OWN,
    SceneComparison,
    physics_ranges,
    shipped,
)
from vla_core.world import perturbations
from vla_core.world.perturbations import AXES, LOOKS

NOT_DRAWN = "friction is not drawn here"
HOURLY, WANTED = 10, 5_000  # episodes a person shows in an hour, and that are wanted, in a check


@cache
def lesson() -> Lesson:
    measured, ours = read(OWN), shipped()
    seen = [ours[name][:, 1].mean() for name in LOOKS]
    return Lesson(
        question="How can a policy that has only seen a simulator work where everything looks and moves "
        "differently?",
        before=("drift", "backbone"),
        explanation=paragraphs(f"""
            A person shows some {HOURLY} episodes an hour. A simulator shows thousands, day and night. But no
            simulator looks and moves like the world: this is the **reality gap**. Light and textures differ,
            friction and masses are guessed, motors answer late.

            **Domain randomisation|domain randomisation** turns the problem round. Do not make the simulator
            right, make it different in every episode: camera, colours, light, masses, friction, and a hand
            that is weaker or late. Then the world is just one more draw. Two other ways help. **System
            identification|system identification** measures the real robot and sets the simulator to it. And a
            backbone that has seen real pictures by the million brings features for which the simulator's looks
            matter less; what is left is mostly the physics.

            The slider says how far each draw may be from the plain scene. The pictures are what the policy's
            eye really gets. For «physics», the plain scene's commands are replayed without looking, in a scene
            that moves differently: the distance at the end is what a policy has to correct in **closed loop**.

            What is it worth? For «both», two small policies were trained with the same recipe, one in the
            plain scene and one in randomised scenes. At full strength {success(measured, PLAIN):.0%} of the
            attempts of the first succeed, and {success(measured, STRANGE):.0%} of the second.

            The policy that ships was trained in this way: more than half of its episodes were randomised,
            every picture with a look of its own, and the hand began elsewhere. For «looks» the figure shows
            how it does on all tasks. Its success over five kinds of change is {sum(seen) / len(seen):.0%}
            on average. {weak_side(ours)}
            """),
        panels=(
            Seen(
                "What the eye sees",
                "The plain scene, then three draws of the chosen strength, as the policy's own camera gets them.",
            ),
            Seen(
                "Our policy was trained with randomisation",
                "For «looks»: the measured success of the policy that ships, over the strength of each kind "
                "of change by itself. The upright line is your strength.",
            ),
            Seen(
                "The same commands, done blindly",
                "For «physics»: where commands that succeed in the plain scene lead the hand, seen from the "
                "side; dotted in the plain scene, solid in the first draw. Circles are the thing before and "
                "after.",
            ),
            Seen(
                "Training with randomisation pays",
                "For «both»: two small policies on one task, measured at every strength of looks and physics "
                "together.",
            ),
        ),
        steps=steps(),
        formula=("each quantity = plain + [s] · range · [u]",),
        symbols=(
            Symbol("s", "strength of the randomisation", "0 to 1", lambda r: f"{r.strength:g}"),
            Symbol("u", "drawn from −1 to 1; here the factor of the friction", "no unit", friction),
        ),
        notes=(
            CodeNote(
                "hand, thing = replay(world, commands)", "The plain scene's commands, carried out without looking."
            ),
            CodeNote(
                "with borrow_randomised(task, kind, strength) as world:\n            world.reset(int(seed) + 1000",
                "Every further picture is another draw.",
            ),
            CodeNote("for command in commands:", "Open loop: nothing that happens changes the commands."),
        ),
        checks=checks(),
        jump=Jump(
            0.25,
            "Knock the camera or dim the light in an attempt of your own, and see what the attention and the "
            "predicted places do.",
        ),
        reading=(
            Paper(
                "Tobin et al. 2017, Domain Randomization for Transferring Deep Neural Networks to the Real World",
                "Section III: what is drawn, and how much variety was needed.",
                "https://arxiv.org/abs/1703.06907",
            ),
            Paper(
                "Peng et al. 2018, Sim-to-Real Transfer of Robotic Control with Dynamics Randomization",
                "Section V: physics drawn anew in every episode.",
                "https://arxiv.org/abs/1710.06537",
            ),
            Paper(
                "Fei et al. 2025, LIBERO-Plus: In-depth Robustness Analysis of Vision-Language-Action Models",
                "The seven axes that our measurement also has, and how far large models fall on them.",
                "https://arxiv.org/abs/2510.13626",
            ),
        ),
        tables=(ranges(), first_day()),
    )


def friction(result: SceneComparison) -> str:
    drawn = result.kind != KINDS[0]
    return f"{result.physics.friction:.2f}" if drawn else NOT_DRAWN


def ranges() -> Table:
    p, physics = perturbations, physics_ranges()
    ours = {
        "camera": AXES["camera"].at_one,
        "light": AXES["light"].at_one,
        "surfaces": AXES["colours"].at_one,
        "distractors": f"{p.DISTRACTORS} other things on the table",
        "sensor": AXES["sensor"].at_one,
        "start of the hand": AXES["start"].at_one,
    } | physics
    names = dict.fromkeys([*COURSE_RANGES, *ours])
    return Table(
        title="What is randomised, and how far",
        head=("", "usual, by the lectures that this course follows", "ours at strength 1"),
        rows=tuple((name, COURSE_RANGES.get(name, "–"), ours.get(name, "–")) for name in names),
    )


def first_day() -> Table:
    return Table(
        title="The first day of a team with a new task",
        head=("step", "what", "time"),
        rows=FIRST_DAY,
    )


def checks() -> tuple[Check, ...]:
    return (
        NumberCheck(
            question=f"A person shows {HOURLY} episodes an hour. How many hours for {WANTED:,}?",
            answer=float(WANTED // HOURLY),
            within=1,
            unit="hours",
            feedback="A quarter of a year for one person, and a night for a simulator.",
        ),
        OrderCheck(
            question="Bring a team's first day with a new task into order.",
            items=tuple(step for step, *_ in FIRST_DAY),
            feedback="Right; the last one leads back to the first.",
        ),
        ChoiceCheck(
            question="Only the looks are randomised. Why do replayed commands lead to exactly the same place?",
            options=(
                Option(
                    "The changes of looks are too small", "At full strength they are large, and it is the same."
                ),
                Option("The commands do not depend on the picture", "Yes: a replay is blind.", right=True),
                Option("The teacher corrects them", "Nobody corrects a replay."),
            ),
        ),
        ChoiceCheck(
            question="Trained with camera, light and colours at full strength, your policy still fails in the "
            "kitchen: it grasps, and the cup slips. What do you look at?",
            options=(
                Option("More colours", "It found and reached the cup: it sees."),
                Option(
                    "Friction, masses and the delay of the real gripper",
                    "Yes: measure them, or randomise them. Looks cannot make up for physics.",
                    right=True,
                ),
                Option("A larger picture", "It grasps at the right place already."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You have one week and a small network for a robot in one laboratory with fixed light. "
            "How much do you randomise?",
            options=(
                Option("Everything as far as possible", "A small network then learns all scenes a little."),
                Option("Nothing: the laboratory does not change", "Your simulator still differs from it."),
                Option(
                    "What differs between simulator and laboratory, a little further than you have measured",
                    "Yes: the real scene must lie within the draws, and variety costs size and time.",
                    right=True,
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="A simulator is wrong about light, friction, masses and motors. Explain why a policy "
            "that has seen nothing else can still work on a real robot, and when it will not.",
            model="If every episode looks and moves differently, a policy cannot rely on one look or one "
            "friction; it has to use what holds in all draws, and to correct itself in closed loop. The real "
            "scene is then one more draw. It fails where reality lies outside of the draws, or where a kind of "
            f"change was drawn too rarely to be learnt, as «{AXES[weakest(shipped())].label.lower()}» for ours. "
            "Changed looks do not make up for wrong physics. Therefore measure what can be measured, draw the "
            "rest widely, and test each kind of change by itself.",
        ),
    )
