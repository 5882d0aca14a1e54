// One chapter: an experiment with its controls, and its lesson.

import { paletteOf } from "../shared/appearance.js";
import { make } from "../shared/dom.js";
import { BuildTask } from "./build_task.js";
import { makeControl } from "./controls.js";
import { ExportButton } from "./export_button.js";
import { Figure } from "./figure.js";
import { LessonFrame } from "./lesson_frame.js";
import { RequestQueue } from "./request_queue.js";

const SOON = 16; // milliseconds from the move of a control to the question
const REST = 60; // the same for long work while a control keeps moving: it begins anew once that rests
const SLOW = 200; // milliseconds without an answer after which a person sees that work is going on

const TASK = "build"; // the question that a function to write is kept under

export class Lesson {
  /** host: root, source, plotly, answered(question, given), jump(stage, at) or none, learner, chapterLink(name), python,
   *  tools (buttons of the page's own). */
  constructor(chapter, host, values = {}) {
    this.chapter = chapter;
    this.host = host;
    this.trainedWork = null;
    this.trained = false; // to its end
    /** @type {LessonFrame | null} */
    this.frame = null; // it comes with the first answer
    this.opened = false;
    /** @type {BuildTask | undefined} */
    this.task = undefined;
    /** @type {number | undefined} */
    this.shownStep = undefined; // the step whose controls stand, until one of them is moved
    /** @type {Record<string, ReturnType<typeof makeControl>>} */
    this.controls = {};
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.waiting = undefined;
    this.long = undefined; // whether an answer takes long, once one has come
    this.moved = -Infinity; // when a control was moved last
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
    const open = !this.opened; // the code and the lesson come with the first answer
    const work = this.trainedWork ?? undefined;
    return { chapter: this.chapter.name, values: this.values, mode, open, work, step: this.shownStep };
  }

  // What it is made of.

  build() {
    const { chapter, host } = this;
    const title = make("h2", {}, make("span", { class: "number" }, String(chapter.number)), chapter.title);
    const tools = make("div", { class: "tools" }, this.exportButton.element, ...(host.tools ?? []));
    const knobs = make("div", { class: "knobs" }, ...this.makeControls());
    this.description = make("p", { class: "told", "aria-live": "polite" });
    this.side = make("div", { class: "side" }, knobs, this.buttons(), this.description);
    this.trouble = make("p", { class: "trouble", role: "alert", hidden: true });
    const header = [make("header", {}, title, tools), this.trouble];
    const about = { style: `--stage: var(--${chapter.stage})`, "aria-label": chapter.title };
    return make("article", { class: "lesson", ...about }, ...header, this.buildFrame());
  }

  /** The experiment with the current step, which stay, and what is read beside them. */
  buildFrame() {
    this.question = make("p", { class: "question" });
    this.dock = make("div", { class: "dock" });
    this.reading = make("div", { class: "reading" });
    const experiment = make("div", { class: "experiment" }, make("figure", {}, this.figure.plot), this.side);
    const bench = make("div", { class: "bench" }, this.question, experiment, this.dock);
    return make("div", { class: "frame" }, bench, this.reading);
  }

  fillFrame(answer) {
    this.frame = new LessonFrame(this.chapter, answer, this.host, {
      light: (names) => this.figure.light(names),
      take: (step) => this.takeStep(step, answer.lesson.steps[step]),
    });
    this.question.textContent = answer.lesson.question;
    this.dock.replaceChildren(this.frame.path.element);
    this.reading.replaceChildren(...this.frame.sections);
    this.host.asked?.(answer.lesson.steps.length + answer.lesson.checks.length);
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
    this.leaveStep();
    this.values[control.name] = value;
    const drawing = this.chapter.controls.find((one) => one.instead === control.name);
    if (drawing) this.setControl(drawing.name, null);
    if (this.host.stored && !this.host.stored[control.name].switch) this.resetOthers(control.name);
    const moving = performance.now() - this.moved < 2 * REST;
    this.moved = performance.now();
    this.askLater(this.long && moving ? REST : SOON);
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
    this.trained = false;
    this.leaveStep();
    for (const [name, value] of Object.entries(this.rest)) this.setControl(name, value);
    this.askLater(0);
  }

  /** A person wants work done. */
  begin(what, more) {
    this.train.disabled = this.again.disabled = true; // until it has begun: two clicks start one
    this.leaveStep();
    this.start(what, more);
  }

  /** A step of the lesson: its controls, and its network trained where it asks for that; the answer reveals it. */
  takeStep(step, { values, train }) {
    const wanted = Object.entries({ ...this.rest, ...values }).filter(([name]) => this.controls[name]);
    for (const [name, value] of wanted) this.setControl(name, value);
    this.shownStep = step;
    this.start(train && !this.trained && !this.host.stored ? "train" : "ask");
  }

  leaveStep() {
    this.shownStep = undefined;
    this.frame?.path.interrupt();
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
    if (answer.code && !this.opened) this.open(answer);
    if (answer.mistake) return this.failed(answer.mistake);
    if (what === "train") {
      this.trainedWork = answer.work;
      this.trained = answer.over;
    }
    this.long ??= answer.long ?? false;
    this.progress(answer, what);
    this.description.textContent = answer.describe;
    this.frame?.update(answer);
    this.drawn = this.figure.draw(answer.figure, answer.describe, scaleOf(this.host.root)).then(() => {
      this.host.root.dispatchEvent(new CustomEvent("drawn", { detail: { chapter: this.chapter.name } }));
    });
    return undefined;
  }

  /** The first answer brings what stands around the experiment. */
  open(answer) {
    this.opened = true;
    this.fillFrame(answer);
    if (answer.task) this.addTask(answer.task);
    if (this.chapter.ahead && !this.host.stored) this.ahead.want("ahead");
  }

  /** A function to write, beside the code that ran. */
  addTask(task) {
    const { host, chapter } = this;
    const before = host.learner?.answersOf(chapter.name)[TASK];
    this.task = new BuildTask(task, before, {
      python: host.python,
      commit: (given) => host.answered?.(TASK, given),
    });
    this.element.querySelector("section.code").after(this.task.element);
  }

  failed(line) {
    Object.assign(this.trouble, { textContent: line, hidden: false });
    this.trainedWork = null;
    this.frame?.path.interrupt();
    this.progress({ over: true }, "");
  }

  /** @param {{ over: boolean, step?: number, total?: number, doing?: string }} state doing: in words, where it is not steps */
  progress({ over, step, total, doing }, what) {
    const going = over === false;
    this.train.disabled = going && what === "train";
    this.again.disabled = going;
    this.again.hidden = !this.long || going;
    this.stop.hidden = this.bar.hidden = !going;
    if (going) Object.assign(this.bar, { max: total, value: step });
    if (total) this.far.textContent = going ? (doing ?? `${step} of ${total} steps`) : `${step} steps done`;
    else if (!this.trainedWork) this.far.textContent = "";
  }

  stopped() {
    this.frame?.path.interrupt();
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
    this.frame?.close();
    this.task?.close();
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
