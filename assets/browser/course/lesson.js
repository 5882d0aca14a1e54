// One chapter: a few sentences, an experiment with its controls, its formula, its code, and questions.

import { paletteOf } from "../shared/appearance.js";
import { highlighted, make } from "../shared/dom.js";
import { makeControl } from "./controls.js";
import { ExportButton } from "./export_button.js";
import { Figure } from "./figure.js";
import { RequestQueue } from "./request_queue.js";

const REST = 60; // milliseconds that a control must rest before long work begins anew
const SOON = 16; // the same for an experiment that answers at once
const SLOW = 200; // milliseconds without an answer after which a person sees that work is going on

export class Lesson {
  /** host: root, source, plotly, tried(), jump(stage) or none, tools (buttons of the page's own). */
  constructor(chapter, host, values = {}) {
    this.chapter = chapter;
    this.host = host;
    this.trainedWork = null;
    /** @type {Record<string, ReturnType<typeof makeControl>>} */
    this.controls = {};
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.waiting = undefined;
    this.long = undefined; // whether an answer takes long, once one has come
    this.code = make("div", { class: "code" });
    this.formula = make("p", { class: "formula" });
    this.rest = Object.fromEntries(chapter.controls.map((one) => [one.name, one.default]));
    this.values = { ...this.rest, ...values };
    this.figure = new Figure(host.plotly, (control, value) => this.pick(control, value));
    this.requests = new RequestQueue(
      host.source,
      (answer, what) => this.showAnswer(answer, what),
      () => this.request(),
      () => this.stopped(),
    );
    this.ahead = new RequestQueue(
      host.source,
      () => undefined,
      () => ({ chapter: chapter.name }),
    );
    this.exportButton = new ExportButton(chapter.name, host, (line) => this.failed(line));
    this.element = this.build();
    this.ask("ask");
  }

  request() {
    const mode = paletteOf(this.host.root).mode;
    const open = !this.code.firstChild; // the code comes with the first answer
    return { chapter: this.chapter.name, values: this.values, mode, open, work: this.trainedWork ?? undefined };
  }

  // What it is made of.

  build() {
    const { chapter, host } = this;
    const title = make("h2", {}, make("span", { class: "number" }, String(chapter.number)), chapter.title);
    const tools = make("div", { class: "tools" }, this.exportButton.element, ...(host.tools ?? []));
    const words = chapter.sentences.map((sentence) => make("p", {}, sentence));
    const knobs = make("div", { class: "knobs" }, ...this.makeControls());
    this.description = make("p", { class: "told", "aria-live": "polite" });
    const side = make("div", { class: "side" }, knobs, this.buttons(), this.description);
    this.trouble = make("p", { class: "trouble", role: "alert", hidden: true });
    const figure = make("figure", {}, this.figure.plot);
    const screen = [make("header", {}, title, tools), this.trouble, make("div", { class: "words" }, ...words)];
    const below = make("div", { class: "below" }, questions(chapter, host), robot(chapter, host), this.code);
    return make(
      "article",
      { class: "lesson", style: `--stage: var(--${chapter.stage})`, "aria-label": chapter.title },
      make("div", { class: "screen" }, ...screen, make("div", { class: "experiment" }, side, figure), this.formula),
      below,
    );
  }

  makeControls() {
    for (const control of this.chapter.controls) {
      const changed = (value) => this.changed(control, value);
      const made = makeControl(control, this.values[control.name], changed, (name, value) => this.pick(name, value));
      this.controls[control.name] = made;
    }
    return Object.values(this.controls).map(({ element }) => element);
  }

  /** Train, run again, stop, how far it is, and back to the start. */
  buttons() {
    const button = (text, onclick, about = {}) => make("button", { type: "button", onclick, ...about }, text);
    this.train = button("Train", () => this.begin("train"), { class: "main", hidden: !this.chapter.trained });
    this.again = button("Run again", () => this.begin("ask", { again: true }), { hidden: true });
    this.stop = button("Stop", () => this.requests.halt(), { hidden: true });
    this.bar = make("progress", { "aria-label": "how far it is", hidden: true });
    this.far = make("output", { class: "far" });
    const back = { "aria-label": "reset", title: "reset: all controls to where they began" };
    this.reset = button("↺", () => this.restart(), { ...back, hidden: !this.chapter.controls.length });
    return make("div", { class: "run" }, this.train, this.again, this.stop, this.bar, this.far, this.reset);
  }

  // What a person does.

  changed(control, value) {
    this.values[control.name] = value;
    const drawing = this.chapter.controls.find((one) => one.instead === control.name);
    if (drawing) this.setControl(drawing.name, null);
    if (this.host.stored && !this.host.stored[control.name].switch) this.resetOthers(control.name);
    this.host.tried?.();
    this.askLater(this.long ? REST : SOON);
  }

  /** A click in the figure, or a key, moves a control. */
  pick(name, value) {
    const control = this.chapter.controls.find((one) => one.name === name);
    if (!control) return;
    const held = this.host.stored ? nearest(this.host.stored[name].values, value) : value;
    this.setControl(name, held);
    this.changed(control, held);
  }

  setControl(name, value) {
    this.values[name] = value;
    this.controls[name].set(value);
  }

  /** On a saved page most controls move alone; the others return to where they rest. */
  resetOthers(name) {
    for (const one of this.chapter.controls) {
      if (!this.host.stored[one.name].switch && one.name !== name) this.setControl(one.name, this.rest[one.name]);
    }
  }

  askLater(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.start("ask"), pause);
  }

  restart() {
    if (this.trainedWork) this.requests.drop(this.trainedWork);
    this.trainedWork = null;
    for (const [name, value] of Object.entries(this.rest)) this.setControl(name, value);
    this.askLater(0);
  }

  /** A person wants work done. */
  begin(what, more) {
    this.train.disabled = this.again.disabled = true; // until it has begun: two clicks start one
    this.host.tried?.();
    this.start(what, more);
  }

  start(what, more) {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.ask(what, more);
  }

  /** Ask, and show a bar without an end where the answer keeps a person waiting. */
  ask(what, more) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.bar.removeAttribute("value");
      this.bar.hidden = false;
    }, SLOW);
    this.requests.want(what, more);
  }

  // What comes back.

  showAnswer(answer, what) {
    clearTimeout(this.waiting);
    this.trouble.hidden = !answer.mistake;
    if (answer.mistake) return this.failed(answer.mistake);
    if (what === "train") this.trainedWork = answer.work;
    if (answer.code) this.code.replaceChildren(...code(answer.code));
    if (answer.code && this.chapter.ahead && !this.host.stored) this.ahead.want("ahead");
    this.long ??= answer.long ?? false;
    this.progress(answer, what);
    this.description.textContent = answer.describe;
    this.formula.textContent = answer.formula;
    this.drawn = this.figure.draw(answer.figure, answer.describe, scaleOf(this.host.root)).then(() => {
      this.host.root.dispatchEvent(new CustomEvent("drawn", { detail: { chapter: this.chapter.name } }));
    });
    return undefined;
  }

  failed(line) {
    Object.assign(this.trouble, { textContent: line, hidden: false });
    this.trainedWork = null;
    this.progress({ over: true }, "");
  }

  /** @param {{ over: boolean, step?: number, total?: number }} state */
  progress({ over, step, total }, what) {
    const going = over === false;
    this.train.disabled = going && what === "train";
    this.again.disabled = going;
    this.again.hidden = !this.long || going;
    this.stop.hidden = this.bar.hidden = !going;
    if (going) Object.assign(this.bar, { max: total, value: step });
    if (total) this.far.textContent = going ? `${step} of ${total} steps` : `${total} steps done`;
    else if (!this.trainedWork) this.far.textContent = "";
  }

  stopped() {
    this.progress({ over: true }, "");
    this.far.textContent = `stopped at ${this.bar.value} of ${this.bar.max} steps`;
  }

  // Leaving it.

  /** Nobody looks: no more work. */
  pause() {
    if (this.requests.loop) this.requests.halt();
    this.ahead.halt();
  }

  redraw() {
    this.ask("ask");
  }

  close() {
    clearTimeout(this.timer);
    clearTimeout(this.waiting);
    if (this.trainedWork) this.requests.drop(this.trainedWork);
    this.requests.close();
    this.ahead.close();
    this.exportButton.close();
    this.figure.close();
  }

  /** A promise for the moment when all that was asked for stands on the page. */
  async settled() {
    while (this.timer) await new Promise((done) => setTimeout(done, SOON));
    await this.requests.settled();
    await this.drawn;
  }
}

const nearest = (values, wanted) =>
  values.reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best));

/** How much larger than written the letters of figures are. */
export function scaleOf(root) {
  return Number(getComputedStyle(root).getPropertyValue("--scale")) || 1;
}

// What stands under an experiment: questions, the same thing in the real robot, and the code that ran.

function questions({ checks }, { tried }) {
  const each = checks.map(({ question, answer }, i) => {
    const about = make("summary", {}, make("b", {}, `${i + 1}`), make("span", {}, question));
    const check = make("details", {}, about, make("p", {}, answer));
    check.addEventListener("toggle", () => check.open && tried?.());
    return check;
  });
  return make("section", { class: "checks" }, make("h3", {}, "Think first, then open"), ...each);
}

function robot({ robot, stage, verb, sources }, { jump }) {
  const text = `Open ${verb} · ${stage} in the glass box →`;
  const button = make("button", { type: "button", class: "jump", onclick: () => jump(stage) }, text);
  const cited = make(
    "details",
    { class: "sources" },
    make("summary", {}, "sources"),
    ...sources.map((one) => make("p", {}, one)),
  );
  const inside = [make("h3", {}, "In the real robot"), make("p", {}, robot)];
  return make("section", { class: "robot" }, ...inside, ...(jump ? [button] : []), ...(sources.length ? [cited] : []));
}

function code(parts) {
  const each = parts.map(({ where, text }) =>
    make("details", { open: true }, make("summary", {}, where), make("pre", { tabindex: 0 }, highlighted(text))),
  );
  return [make("h3", {}, "The code that ran"), ...each];
}
