// A derivation in steps: what to work out, a hint to open, and an answer with the numbers of the controls now.

import { make } from "../shared/dom.js";

export class DerivationView {
  constructor(steps) {
    this.answers = steps.map(() => make("p", { class: "derived" }));
    const rows = steps.map(({ question, hint }, i) =>
      make(
        "li",
        {},
        make("p", {}, question),
        make("details", {}, make("summary", {}, "Hint"), make("p", {}, hint)),
        make("details", {}, make("summary", {}, "Answer"), this.answers[i]),
      ),
    );
    this.element = make("section", { class: "derivation" }, make("h3", {}, "Derive it"), make("ol", {}, ...rows));
  }

  /** The answers with the numbers of the newest result. */
  update(answers) {
    answers.forEach((text, i) => (this.answers[i].textContent = text));
  }
}
