// Predict, then reveal: one step at a time. A learner commits to a choice, the experiment answers.

import { make } from "../shared/dom.js";

export class PredictionPath {
  /** steps: { title, question, choices }; given: step → choice made before; take(i) runs a step; commit(i, choice). */
  constructor(steps, given, { take, commit }) {
    this.steps = steps;
    this.given = { ...given };
    this.take = take;
    this.commit = commit;
    this.outcomes = {}; // step → { right, says }
    this.running = null;
    const open = steps.findIndex((_, i) => this.given[i] === undefined);
    this.place = open < 0 ? 0 : open;
    this.element = make("section", { class: "steps", "aria-label": "predict, then reveal" });
    this.draw();
  }

  draw(focus = "") {
    const step = this.steps[this.place];
    this.element.replaceChildren(
      this.head(step),
      make("p", { class: "asked" }, step.question),
      make("div", { class: "choices" }, ...step.choices.map((words, i) => this.choice(words, i))),
      make("div", { class: "answered", "aria-live": "polite" }, ...this.answer()),
    );
    if (focus) this.element.querySelector(focus)?.focus({ preventScroll: true });
  }

  head({ title }) {
    const dots = this.steps.map((one, i) => {
      const state = {
        "aria-current": i === this.place ? "step" : "false",
        "data-done": String(this.given[i] !== undefined),
      };
      const label = `step ${i + 1}: ${one.title}`;
      return make("button", { type: "button", title: label, "aria-label": label, ...state, onclick: () => this.go(i) });
    });
    const count = make("span", { class: "count" }, `Step ${this.place + 1} of ${this.steps.length}`);
    return make("header", {}, count, make("h3", {}, title), make("nav", { class: "dots" }, ...dots));
  }

  choice(words, i) {
    const [given, outcome] = [this.given[this.place], this.outcomes[this.place]];
    const verdict = outcome && (i === outcome.right ? "right" : i === given ? "wrong" : undefined);
    const sign = { right: "✓ ", wrong: "✗ " }[verdict] ?? "";
    const state = { "aria-pressed": String(i === given), disabled: given !== undefined, "data-verdict": verdict };
    return make("button", { type: "button", ...state, onclick: () => this.choose(i) }, sign + words);
  }

  /** What stands below the choices: nothing yet, a wait, a result, or the way to see it again. */
  answer() {
    const [given, outcome] = [this.given[this.place], this.outcomes[this.place]];
    if (given === undefined) return [make("p", { class: "hint" }, "Choose first; then the experiment shows it.")];
    if (this.running === this.place) return [make("p", { class: "hint" }, "The experiment is running …")];
    const again = make("button", { type: "button", class: "again", onclick: () => this.run() }, "Show it again");
    if (!outcome) return [make("p", { class: "hint" }, "You have predicted this step."), again];
    const verdict = given === outcome.right ? "As you predicted." : "Not as you predicted.";
    const next = make(
      "button",
      { type: "button", class: "next", onclick: () => this.go(this.place + 1) },
      "Next step →",
    );
    const last = this.place === this.steps.length - 1;
    return [make("p", {}, make("b", {}, verdict), ` ${outcome.says}`), ...(last ? [] : [next])];
  }

  go(place) {
    this.place = place;
    this.draw("[aria-current=step]");
  }

  choose(i) {
    this.given[this.place] = i;
    this.commit(this.place, i);
    this.run();
  }

  run() {
    this.running = this.place;
    this.take(this.place);
    this.draw();
  }

  /** The experiment has answered a step. */
  reveal({ step, right, says }) {
    this.outcomes[step] = { right, says };
    const waited = this.running === step;
    if (waited) this.running = null;
    if (this.place === step) this.draw(waited ? ".answered .next" : "");
  }

  /** A control was moved, or the experiment failed, before the answer came. */
  interrupt() {
    if (this.running === null) return;
    this.running = null;
    this.draw();
  }
}
