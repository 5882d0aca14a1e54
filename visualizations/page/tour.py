"""The guided tour: a lecture of about 45 minutes in 23 stops, each a stage of the glass box or a chapter.

`STOPS` holds title, caption, minutes and what the page shows. The browser side is the script `tour`.
"""

from dataclasses import asdict, dataclass, field
from typing import Any

import gradio as gr

from visualizations.browser_files import literal, script
from visualizations.lessons.course_style import tour_style


@dataclass(frozen=True)
class Stop:
    """One stop: a stage of the glass box or a chapter of the course, and the words on the screen."""

    title: str
    caption: str
    minutes: int
    stage: str = ""
    chapter: str = ""
    values: dict[str, Any] = field(default_factory=dict)  # of the chapter's controls
    view: str = ""  # of the stage

    @property
    def tab(self) -> str:
        return "box" if self.stage else "course"


STOPS = (
    Stop(
        "A robot you can look into",
        "It gets two pictures, four numbers and a sentence. Everything it made of them is here, stage by stage, "
        "on one clock. Press space and watch it work.",
        2,
        stage="vision",
    ),
    Stop(
        "Five steps to a robot that acts",
        "Collect, dataset, fuse, train, run: the whole way at toy size. Take the words away, or shove the "
        "teacher, and see which step breaks first.",
        2,
        chapter="walk",
    ),
    Stop(
        "All of it is made of these",
        "Eight numbers in, one out. Make the weights larger until the neuron is saturated: how much can it still "
        "learn?",
        2,
        chapter="neuron",
    ),
    Stop(
        "Many of them can read",
        "Draw a digit: the answer is arbitrary. Press Train and draw again. Then choose a neuron and look at its "
        "weights.",
        2,
        chapter="digits",
    ),
    Stop(
        "Learning is walking downhill",
        "Gradient descent knows the slope where it stands, nothing else. Find a learning rate that leaves the "
        "shallow valley.",
        2,
        chapter="descent",
    ),
    Stop(
        "Back-propagation: the slope of every weight",
        "Seven steps forward, seven back. Step through them: each node multiplies what it has received by its "
        "local slope.",
        2,
        chapter="backprop",
    ),
    Stop(
        "See",
        "The robot's camera goes through such layers. Each map answers to something; look for the one that "
        "follows the hand.",
        2,
        stage="vision",
        view="maps",
    ),
    Stop(
        "Read",
        "The sentence becomes pieces, the pieces become one vector. It is all the robot knows of what we want.",
        2,
        stage="language",
    ),
    Stop(
        "How words find what they mean",
        "A query, four keys: products, weights, a mean. Ask for the cup, then for something between cup and "
        "handle, and see what comes out.",
        2,
        chapter="attention",
    ),
    Stop(
        "Why a caption drowns an action",
        "Pictures with words keep a model's knowledge, demonstrations teach it to move. Count tokens naively and "
        "only one of them is learnt.",
        2,
        chapter="mix",
    ),
    Stop(
        "Feel",
        "Four numbers: where the hand is, and how far the gripper is open. Nothing about the object; that it "
        "has to see.",
        1,
        stage="state",
    ),
    Stop(
        "Fuse",
        "All tokens meet. Attention shows what was looked at, not what mattered: open «does it matter?» and "
        "compare.",
        2,
        stage="fusion",
    ),
    Stop(
        "Small errors grow",
        "A cloned policy runs in closed loop and leaves the states of its demonstrations. Nudge the expert "
        "while it demonstrates: the clone learns the way back.",
        2,
        chapter="drift",
    ),
    Stop(
        "How to say a movement in words",
        "Cut a number into bins and a language model can choose it. The price is half a bin; the reward is that "
        "two right answers may both stay.",
        2,
        chapter="bins",
    ),
    Stop(
        "From noise to a plan",
        "Half of the teachers go left, half right; their average crashes. Start from noise instead, and clean it "
        "up. Then try it with a single step.",
        2,
        chapter="denoising",
    ),
    Stop(
        "Decide",
        "The same in the real robot: what it believes, what it chose, and what the teacher would have done.",
        2,
        stage="heads",
    ),
    Stop(
        "Smooth against quick",
        "Half-way the target jumps. Long chunks move smoothly and react late; a weighted mean of several chunks "
        "lies in between.",
        2,
        chapter="chunks",
    ),
    Stop(
        "Blend",
        "Here the robot's own chunks vote on each step. Find a moment at which the old ones are wrong.",
        2,
        stage="chunking",
    ),
    Stop(
        "Act",
        "Four numbers go out, a centimetre a step at most, and the next picture comes in. The dotted line is the "
        "teacher's wish: where do they part?",
        2,
        stage="action",
    ),
    Stop(
        "Does more help?",
        "Parameters and demonstrations against success, published and ours, with what is not known drawn as well.",
        2,
        chapter="scale",
    ),
    Stop(
        "Four puzzles",
        "The slow robot, the peg, the kitchen, catching and threading. Predict first; each step holds the answer.",
        2,
        chapter="puzzles",
    ),
    Stop(
        "Break-it lab",
        "Take a part away: vision, words, the hand, chunks. Say first what dies; then see what the real robot "
        "lost, and which tasks needed the part at all.",
        2,
        chapter="breaking",
    ),
    Stop(
        "New words in old places",
        "It knows «red» and it knows «mug». Has it understood «red mug»? Train on more pairs, from as many "
        "pictures, and look at the cells without a frame.",
        2,
        chapter="combinations",
    ),
)


def build() -> gr.HTML:
    """The button that starts the tour, and the caption; outside of all tabs."""
    return gr.HTML(**component(), elem_id="tour")


def component() -> dict[str, Any]:
    """The arguments of the gr.HTML that shows the tour."""
    stops = [asdict(stop) | {"tab": stop.tab} for stop in STOPS]
    start = f"""
        const style = document.head.appendChild(document.createElement("style"));
        style.textContent = {literal(tour_style())};
        const root = element.querySelector(".tour");
        root.tour = new GlassCourse.Tour(root, {literal(stops)});
    """
    return {
        "html_template": '<div class="tour"></div>',
        "js_on_load": script("tour") + start,
        "apply_default_css": False,
    }
