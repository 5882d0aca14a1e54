// Two rollouts on one clock: both films, how far every stage is apart at every step, and any stage opened on both.

import { bindKeys } from "../player/keyboard.js";
import { Player } from "../player/player.js";
import { paletteOf, watchAppearance } from "../shared/appearance.js";
import { Sheet } from "../shared/canvas.js";
import { Clock } from "../shared/clock.js";
import { button, make, onDrag, oncePerFrame, speedMenu } from "../shared/dom.js";

const EMPTY = { amounts: [], hands: [], step: null, apart: null, told: "" };
const FIRST = "heads"; // the stage that is open at first

export class Twins {
  /** options: spec and plotly as for a player. */
  constructor(root, { spec, plotly }) {
    this.root = root;
    this.spec = spec;
    this.clock = new Clock();
    this.names = Object.keys(spec.stages);
    this.twins = EMPTY;
    /** @type {Record<string, any>} */
    this.parts = {};
    this.drawing = null;
    root.classList.add("glass-box", "twins");
    root.tabIndex = -1;
    root.replaceChildren(this.frame());
    this.players = [...root.querySelectorAll(".side")].map(
      (side) => new Player(side, { spec, plotly, clock: this.clock, keys: null }),
    );
    for (const player of this.players) {
      player.drawCard = () => {}; // the rows below stand for the cards
      this.parts.stages.append(player.parts.stage);
    }
    this.rows = new Rows(this.parts.rows, this);
    const changes = { sizeChanged: () => this.redraw(), lightChanged: () => this.redraw() };
    for (const kind of ["click", "input"]) this.parts.stages.addEventListener(kind, (event) => this.copyChoice(event));
    this.cleanups = [this.clock.on(() => this.schedule()), bindKeys(document, this), watchAppearance(root, changes)];
    this.open(FIRST);
  }

  // What it shows.

  /**
   * { show: [one, other], live } for a beginning, { push: [one, other] } for more; each with `twins` and `names`;
   * `open` names a stage to be opened on both.
   * { url } stands for one of these in a file. What comes later is shown later.
   */
  receive(value) {
    if (!value) return this.queue;
    this.queue = (this.queue ?? Promise.resolve()).then(() => this.take(value));
    return this.queue;
  }

  async take(value) {
    if (value.url) return this.take(await (await fetch(value.url)).json());
    return value.push && this.record ? this.push(value) : this.show({ show: value.push, ...value });
  }

  async show({ show, live = false, open, twins = EMPTY, names = [], keep = false }) {
    const before = keep ? this.clock.step : undefined;
    this.root.classList.add("filled");
    this.clock.last = 0;
    this.live = live;
    await Promise.all(this.players.map((player, i) => player.show(show[i], { live })));
    this.players[1].like(this.players[0]);
    this.clock.rate = this.record.rollout.rate;
    this.showDifference(twins, names);
    if (open) this.open(open);
    if (live) this.clock.follow(0);
    else this.clock.seek(before ?? widest(twins.hands));
    await this.settled();
  }

  async push({ push, twins, names }) {
    await Promise.all(this.players.map((player, i) => push[i] && player.push(push[i])));
    this.clock.grow(Math.max(...this.players.map((player) => player.record.last)));
    this.showDifference(twins, names);
  }

  showDifference(twins, names) {
    this.twins = twins;
    this.parts.summary.textContent = twins.told;
    this.parts.part.hidden = twins.step === null;
    names.forEach((name, i) => (this.parts.names[i].textContent = name));
    this.schedule();
  }

  /** The longer of the two, once there are both; the keyboard jumps between its thoughts. */
  /** @returns {any} */
  get record() {
    const [one, other] = this.players.map((player) => player.record);
    if (!one || !other) return null;
    return other.last > one.last ? other : one;
  }

  /** The same stage on both sides. */
  open(name) {
    this.opened = name;
    for (const player of this.players) player.open(name);
    this.rows.mark(name);
  }

  /** What is chosen on one side is chosen on both, once it is. */
  copyChoice({ target }) {
    const side = this.players.findIndex(({ parts }) => parts.stage.contains(target));
    if (this.record && side >= 0) setTimeout(() => this.players[1 - side].like(this.players[side]));
  }

  fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.root.requestFullscreen();
  }

  async settled() {
    await this.drawing;
    await Promise.all(this.players.map((player) => player.settled()));
  }

  // Drawing.

  schedule = oncePerFrame(this);

  draw() {
    if (!this.players[0].record?.length) return;
    this.palette ??= paletteOf(this.root);
    this.rows.draw(this.palette);
    const { clock, parts } = this;
    parts.step.textContent = `step ${clock.step} / ${clock.last}`;
    parts.seconds.textContent = `${(clock.step / clock.rate).toFixed(2)} s`;
    parts.play.textContent = clock.playing ? "❚❚" : "▶";
    parts.play.setAttribute("aria-label", clock.playing ? "pause" : "play");
    parts.live.hidden = !(this.live && clock.following);
  }

  // Life on the page.

  frame() {
    const part = (name, element) => (this.parts[name] = element);
    const names = [0, 1].map(() => make("p", { class: "changed" }));
    part("names", names);
    const sides = names.map((name) => make("section", { class: "half" }, name, make("div", { class: "side" })));
    return make(
      "div",
      { class: "twin-frame" },
      part("summary", make("p", { class: "told-apart", "aria-live": "polite" })),
      make("div", { class: "halves" }, ...sides),
      this.time(part),
      part("rows", make("div", { class: "apart-rows" })),
      part("stages", make("div", { class: "halves stages" })),
      part("help", make("dialog")),
    );
  }

  time(part) {
    const { clock } = this;
    return make(
      "div",
      { class: "time" },
      part(
        "play",
        button("play", "▶", () => clock.toggle()),
      ),
      part("step", make("output", { class: "step" })),
      part("seconds", make("output")),
      speedMenu(clock),
      part(
        "part",
        button("go to the step where they part", "where they part", () => clock.seek(this.twins.step ?? 0)),
      ),
      part("live", make("span", { class: "live", hidden: true }, "live")),
    );
  }

  /** Drawn with a new size, or in another light. */
  redraw() {
    this.palette = null;
    this.rows.sheet.measure();
    for (const player of this.players) player.film.sheet.measure();
    this.schedule();
  }

  close() {
    this.clock.pause();
    for (const cleanup of this.cleanups) cleanup();
    for (const player of this.players) player.close();
  }
}

/** One row a stage: how far the two are apart at every step, dark where most; and the hands below. */
class Rows {
  constructor(root, host) {
    this.root = root;
    this.host = host;
    this.numbers = {};
    this.labels = {};
    const { spec, names } = host;
    const canvas = make("canvas");
    this.sheet = new Sheet(canvas);
    this.slider = make(
      "div",
      { class: "slider", role: "slider", tabindex: 0, "aria-label": "step of both rollouts", "aria-valuemin": 0 },
      canvas,
    );
    onDrag(canvas, (event) => this.seek(event));
    const labels = names.map((name) => this.label(name, spec.stages[name]));
    const hands = make("span", { class: "row-label" }, make("b", {}, "hands"));
    const numbers = [...names, "hands"].map(
      (name) => (this.numbers[name] = make("output", { title: host.spec.units[name] })),
    );
    root.replaceChildren(
      make("div", { class: "row-labels" }, ...labels, hands),
      this.slider,
      make("div", { class: "row-numbers" }, ...numbers),
    );
  }

  label(name, { verb, number }) {
    const given = { type: "button", class: "row-label", "data-row": name, style: `--stage: var(--${name})` };
    const open = () => this.host.open(name);
    const words = [make("kbd", {}, String(number)), make("b", {}, verb), make("small", {}, name)];
    return (this.labels[name] = make("button", { ...given, onclick: open }, ...words));
  }

  mark(opened) {
    for (const [name, label] of Object.entries(this.labels))
      label.setAttribute("aria-pressed", String(name === opened));
  }

  seek(event) {
    this.host.clock.seek((event.offsetX / this.sheet.width) * (this.host.clock.last + 1) - 0.5);
  }

  draw(palette) {
    const { clock, twins, names } = this.host;
    const pen = this.sheet.begin(palette, 11);
    const [height, width] = [pen.height / (names.length + 1), pen.width / (clock.last + 1)];
    const at = (step) => (step + 0.5) * width;
    names.forEach((name, i) => this.row(pen, name, i, width, height));
    this.hands(pen, at, names.length * height, height);
    if (twins.step !== null)
      pen.line(
        [
          [at(twins.step), 0],
          [at(twins.step), pen.height],
        ],
        "bad",
        { width: 2, dash: [4, 3] },
      );
    pen.line(
      [
        [at(clock.step), 0],
        [at(clock.step), pen.height],
      ],
      "ink",
      { width: 2 },
    );
    this.readout(clock, twins, names);
  }

  row(pen, name, i, width, height) {
    const amounts = carriedForward(this.host.twins.amounts.map((row) => row[i]));
    const most = Math.max(1e-9, ...amounts);
    pen.bar(0, i * height + 3, pen.width, height - 6, "line", 0.35);
    amounts.forEach((amount, step) => {
      if (amount > 0)
        pen.bar(step * width, i * height + 3, width + 0.5, height - 6, name, 0.2 + 0.8 * Math.sqrt(amount / most));
    });
  }

  hands(pen, at, top, height) {
    const { hands } = this.host.twins;
    const most = Math.max(1, ...hands);
    const floor = top + height - 3;
    pen.line(
      hands.map((apart, step) => [at(step), floor - (apart / most) * (height - 8)]),
      "ink",
      { width: 2 },
    );
    if (hands.length) pen.text(`${most.toFixed(0)} cm`, 4, top + 8, "muted", { size: 10 });
  }

  readout(clock, twins, names) {
    const step = Math.min(clock.step, twins.hands.length - 1);
    names.forEach((name, i) => {
      const amount = carriedForward(twins.amounts.slice(0, step + 1).map((row) => row[i])).at(-1);
      this.numbers[name].textContent = amount === undefined ? "" : short(amount);
    });
    this.numbers.hands.textContent = step < 0 ? "" : `${twins.hands[step].toFixed(1)} cm`;
    this.slider.setAttribute("aria-valuenow", clock.step);
    this.slider.setAttribute("aria-valuemax", clock.last);
    const words = names.map((name) => `${name} ${this.numbers[name].textContent}`).join(", ");
    this.slider.setAttribute(
      "aria-valuetext",
      `step ${clock.step}: apart by ${words}, hands ${this.numbers.hands.textContent}`,
    );
  }
}

/** The step at which the hands are farthest apart: where a difference can best be seen. */
const widest = (hands) => Math.max(0, hands.indexOf(Math.max(...hands)));

/** A thought holds until the next: what could not be compared stays as it was. */
function carriedForward(amounts) {
  let last = 0;
  return amounts.map((amount) => (last = amount ?? last));
}

const short = (amount) => (amount === 0 ? "0" : amount < 0.01 ? "< 0.01" : amount.toPrecision(2));
