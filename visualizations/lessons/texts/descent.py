"""Learning is walking downhill: its lesson."""

from functools import cache

from visualizations.lessons.lesson import (
    NO_UNIT,
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
from visualizations.lessons.typography import counted
from vla_core.lessons.building import moment
from vla_core.lessons.descent import Descent, descend

TWICE, LONG, TOO_LONG = 0.1, 0.2, 0.4  # learning rates of the steps
LEFT, RIGHT = -0.1, 0.1  # starts on both sides of the ridge
ENDINGS = ("global", "local", "still walking", "thrown off")
GIVEN = (3.0, 4.0, 0.1)  # weight, slope and rate of a check


@cache
def lesson() -> Lesson:
    walk = descend()
    x, slope = walk.path[0, 0], walk.slopes[0, 0]
    return Lesson(
        question="How does a network find better weights when it can only feel the slope where it stands?",
        before=("neuron", "digits"),
        explanation=paragraphs(f"""
            Training needs a number that says how wrong the network is. That number is the **loss**: large when the
            answers are far from the right ones, small when they are close. Change a weight and the loss changes.
            So the loss is a landscape over the weights, and learning means finding a low place in it.

            Take a network with a single weight, x. The left panel shows its loss for every x. A person sees both
            valleys at once. The network sees nothing of the sort: it can compute the loss where it stands, and the
            slope there. That is enough for one decision. Where the loss rises to the right, go left; where it
            rises to the left, go right. This is **gradient descent**.

            How far to go? The slope is multiplied by a small number, the **learning rate**, and the product is
            taken away from the weight. The walk on show starts at x = {x:g}, where the slope is {slope:.2f}. With
            a rate of {walk.rate:g} the first step leads to {x:g} − {walk.rate:g} × {slope:.2f} =
            {walk.path[1, 0]:.2f}. There the slope is smaller, so the next step is shorter, although the rate is
            the same. At the bottom the slope is zero and the walk stops by itself.

            The bottom it finds need not be the deepest. This landscape has a **local minimum** at x =
            {walk.minima[1, 0]:.2f} and a **global minimum** at x = {walk.minima[0, 0]:.2f}. From the left side of
            a minimum and from the right side the slopes point to it; nothing in them tells how deep other valleys
            are. The start decides.

            The rate decides too. With a small one the walk is safe and slow. With a larger one it may leap over a
            ridge, which can be lucky. Beyond a limit it cannot settle: at the deepest point of this curve, every
            rate above {walk.limit:.3f} makes each step overshoot by more than the last. The limit depends on the
            **curvature** there, how fast the slope itself changes.

            Real networks have millions of weights instead of one. The slopes with respect to all of them form the
            **gradient**, and all weights move at once. There are many valleys then. Which of two is better for new
            cases, only new cases can tell. With the control «weights» set to two you see such a walk from above.
            """),
        panels=(
            Seen(
                "Each step goes against the slope",
                "The loss for each value of the weight. Dots are the steps of the walk, from the dark start to "
                "the yellow end; press ▶ to watch them. With two weights you look down on a map: bright is low.",
            ),
            Seen("The loss, step by step", "The height of each dot of the left panel, in the order of the walk."),
        ),
        steps=steps(),
        formula=("[x] ← [x] − [η] · [g]", "[g] = slope of [L] at x"),
        symbols=(
            Symbol("x", "the weight, at the end of the walk", NO_UNIT, lambda r: f"{r.path[-1, 0]:.3f}", ("end",)),
            Symbol("η", "the learning rate", NO_UNIT, lambda r: f"{r.rate:g}"),
            Symbol("g", "the slope at the end", NO_UNIT, lambda r: f"{r.slopes[-1, 0]:.3f}", ("walk",)),
            Symbol("L", "the loss at the end", NO_UNIT, lambda r: f"{r.heights[-1]:.3f}", ("loss",)),
        ),
        notes=(
            CodeNote("position = position - rate * gradient_at(position)", "The whole rule: one step downhill."),
            CodeNote("if np.abs(position).max() > DIVERGED", "A walk that leaves the landscape is ended here."),
            CodeNote("limit=2 /", "The largest rate that can settle: two divided by the curvature at the bottom."),
        ),
        checks=checks(),
        jump=Jump(
            0.5,
            "Each head of the policy has a loss of its own on the same backbone; training walked down their "
            f"sum, with {moment().parameters / 1e6:.1f} million weights in place of one.",
        ),
        reading=(
            Paper(
                "Goodfellow, Bengio and Courville 2016, Deep Learning",
                "The chapters on numerical computation and on optimisation: slopes, curvature, long steps.",
                "https://www.deeplearningbook.org",
            ),
            Paper(
                "Dauphin et al. 2014, Identifying and attacking the saddle point problem",
                "The introduction: with many weights, flat saddles are more common than poor local minima.",
                "https://arxiv.org/abs/1406.2572",
            ),
        ),
    )


def ending(result: Descent) -> int:
    return ENDINGS.index(result.ended)


CHOICES = (
    "In the deep valley on the left",
    "In the shallow valley on the right",
    "It does not settle",
    "It flies off",
)


def steps() -> tuple[Step, ...]:
    start = descend()
    return (
        Step(
            title="Twice the rate",
            question=f"The walk starts at x = {start.path[0, 0]:g} again, with a rate of {TWICE:g} instead of "
            f"{start.rate:g}. Where does it end?",
            choices=CHOICES,
            values={"rate": TWICE},
            answer=ending,
            says=lambda r: (
                f"At x = {r.path[-1, 0]:.2f}, with a loss of {r.heights[-1]:.2f}. The deeper valley "
                f"has {r.floors[0]:.2f}, but no slope on the way pointed there."
            ),
        ),
        Step(
            title="A longer stride",
            question=f"Same start, rate {LONG:g}. Where does it end now?",
            choices=CHOICES,
            values={"rate": LONG},
            answer=ending,
            says=lambda r: (
                f"The first step leads from {r.path[0, 0]:g} to {r.path[1, 0]:.2f}: over the ridge. The walk "
                f"ends at x = {r.path[-1, 0]:.2f}. It was luck: other starts leap elsewhere with the same rate."
            ),
        ),
        Step(
            title="A stride too long",
            question=f"Rate {TOO_LONG:g}, still the same start. What happens?",
            choices=CHOICES,
            values={"rate": TOO_LONG},
            answer=ending,
            says=lambda r: (
                f"After {counted(len(r.path) - 1, 'step')} the weight stands at {r.path[-1, 0]:.2f} and the loss "
                f"at {r.heights[-1]:.1f}, higher than at the start. Rates above {r.limit:.3f} cannot settle here."
            ),
        ),
        Step(
            title="A hair to the left",
            question=f"The rate is {start.rate:g} again. A start at {RIGHT:g} ends on the right. And a start at "
            f"{LEFT:g}?",
            choices=CHOICES,
            values={"start": LEFT},
            answer=ending,
            says=lambda r: (
                f"It ends at x = {r.path[-1, 0]:.2f}; from {RIGHT:g} it ends at "
                f"{descend(start=RIGHT).path[-1, 0]:.2f}. Between both starts lies the ridge, where the slope "
                "changes its sign. This is why a network that is trained twice from other random weights ends in "
                "another place."
            ),
        ),
    )


def checks() -> tuple[Check, ...]:
    x, slope, rate = GIVEN
    after = x - rate * slope
    return (
        NumberCheck(
            question=f"A weight is {x:g}, the slope of the loss there is {slope:g}, the rate {rate:g}. Where is "
            "the weight after one step?",
            answer=after,
            within=0.005,
            unit="",
            feedback=f"{x:g} − {rate:g} × {slope:g} = {after:g}.",
            near=(
                (x + rate * slope, "That is uphill. The step goes against the slope."),
                (rate * slope, "That is the length of the step. Take it away from the weight."),
                (x - slope, "The slope is multiplied by the rate first."),
            ),
        ),
        ChoiceCheck(
            question="Why do the steps become shorter near a minimum although the rate stays the same?",
            options=(
                Option("The network slows down to be careful", "It cannot know that a minimum is near."),
                Option("The slope goes to zero there", "Yes: a step is rate times slope.", right=True),
                Option("The loss goes to zero there", "It need not: the local minimum here lies above zero."),
            ),
        ),
        OrderCheck(
            question="Bring one step of gradient descent into its order.",
            items=(
                "let the network answer and compute the loss",
                "compute the slope of the loss",
                "multiply the slope by the learning rate",
                "take the product away from the weight",
            ),
            feedback="Right. Then the next step begins with a new loss.",
        ),
        ChoiceCheck(
            question="The loss of your training falls for an hour, then jumps up within a few steps and never "
            "comes back. The data are fine. What do you change first?",
            options=(
                Option("More training steps", "They would start from where it was thrown to."),
                Option(
                    "A smaller learning rate",
                    "Yes. The walk came to a steep place where its stride was too long, as in the third step.",
                    right=True,
                ),
                Option("A larger network", "It does not shorten the stride."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You may train your robot's policy five times with different random starts, and keep one. "
            "Which?",
            options=(
                Option(
                    "The one with the lowest training loss",
                    "Close, but it may have memorised its data; a later chapter shows how.",
                ),
                Option(
                    "The one that does best on tasks held back from training",
                    "Yes. Starts end in different valleys, and only unseen cases tell which valley is useful.",
                    right=True,
                ),
                Option("The one that trained fastest", "The nearest valley need not be a good one."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain gradient descent to somebody who stands in the fog on a hill and wants to go "
            "down. Where does the picture fail?",
            model="Feel the slope under your feet, take a step against it that is longer where it is steeper, "
            "and repeat. You may end in a small hollow, and with strides that are too long you leap from "
            "wall to wall. The picture fails in size: a network has millions of directions at once, and "
            "its step is the slope times a fixed rate, however far that leads.",
        ),
    )
