"""The page: pick a task and a seed, and see the scripted teacher act. Run `python app.py`, open localhost:7860."""

import os
from collections.abc import Iterator

os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")

import gradio as gr
import numpy as np

from vla_core.errors import Mistake
from vla_core.world import gl
from vla_core.world.tasks import TASKS, task

EVERY = 2  # control steps between two pictures, so that 40 a second show the arm at its own pace
ATTEMPTS_AT_ONCE = 2

Shown = tuple[np.ndarray, str]


def watch(name: str, seed: float) -> Iterator[Shown]:
    """The teacher's attempt, picture by picture; a mistake becomes one line on the page."""
    try:
        yield from attempt(name, seed)
    except Mistake as mistake:
        raise gr.Error(str(mistake), duration=None, print_exception=False) from mistake


def attempt(name: str, seed: float) -> Iterator[Shown]:
    gl.require()
    from vla_core.world.expert import Expert  # the simulator is loaded only now
    from vla_core.world.metaworld import MetaWorld

    world, teacher = MetaWorld(task(name).name, stop_at_success=True), Expert()
    try:
        world.reset(whole(seed))
        for step in range(1, world.max_steps + 1):
            outcome = world.step(teacher.act(world))
            if step % EVERY == 0 or outcome.over:
                yield world.audience(), told(step, outcome.success, outcome.over)
            if outcome.over:
                return
    finally:
        world.close()


def whole(seed: float) -> int:
    """What a number box holds, as a whole number; the world says what is wrong with any other."""
    if seed is None or seed != int(seed):
        raise Mistake(f"A seed is a whole number from 0 to 4294967295; got {seed!r}.")
    return int(seed)


def told(step: int, success: bool, over: bool) -> str:
    seconds = f"{step / 80:.2f} s"
    if success:
        return f"**Done** after {step} steps, {seconds} of robot time."
    return f"Not done after {step} steps, {seconds}." if over else f"Step {step}, {seconds}"


def sentence(name: str) -> str:
    return f"«{task(name).sentence}»"


def page() -> gr.Blocks:
    with gr.Blocks(title="Glass-box VLA", analytics_enabled=False) as blocks:
        gr.Markdown("# Glass-box VLA\nMeta-World's scripted teacher, drawn live. The policy moves in next.")
        with gr.Row():
            name = gr.Dropdown(list(TASKS), value="drawer-open-v3", label="Task", allow_custom_value=True, scale=3)
            seed = gr.Number(0, label="Seed: where things lie", precision=0, scale=1)
            run = gr.Button("Watch", variant="primary", scale=1)
        words = gr.Markdown(sentence("drawer-open-v3"))
        picture = gr.Image(
            label="Audience view", height=480, show_label=False, buttons=[], format="jpeg", streaming=True
        )
        status = gr.Markdown("Pick a task and press Watch." if gl.backend() else gl.NO_RENDERER)
        name.change(sentence, name, words, queue=False)
        run.click(watch, [name, seed], [picture, status], concurrency_limit=ATTEMPTS_AT_ONCE, api_name="watch")
    return blocks


if __name__ == "__main__":
    page().queue(max_size=20).launch(ssr_mode=False)
