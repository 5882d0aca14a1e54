// The glass box: one rollout, everything linked. A player holds no globals; several may share a clock.

import { Bitmaps, Sheet } from "./canvas.js";
import { Clock, SPEEDS } from "./clock.js";
import { make } from "./dom.js";
import { Film, OVERLAYS } from "./film.js";
import { bindKeys, help } from "./keys.js";
import { fromBase64, unpack } from "./payload.js";
import { SKETCHES } from "./sketches.js";
import { Stage } from "./stage.js";
import { Record, Scene } from "./template.js";
import { Timeline } from "./timeline.js";

const THOUGHTS = new Set(["vision", "language", "fusion"]); // cards on which nothing moves between two thoughts

export class Player {
  /** options: spec (stages and plotly templates), plotly (itself or a promise), clock, lecture, keys (an element). */
  constructor(root, { spec, plotly, clock = new Clock(), lecture = false, keys = root } = {}) {
    Object.assign(this, { root, spec, clock, control: {}, record: null, palette: null, drawing: null });
    this.names = Object.keys(spec.stages);
    this.build();
    this.root.classList.add("glass-box");
    this.root.tabIndex = -1;
    this.root.addEventListener("click", (event) => this.handBack(event));
    this.root.classList.toggle("lecture", lecture);
    this.stage = new Stage(this.parts.stage, this);
    this.open(this.names[4]);
    this.farewells = [this.clock.on(() => this.schedule()), ...this.watch()];
    if (keys) this.farewells.push(bindKeys(keys, this));
    Promise.resolve(plotly).then((loaded) => {
      this.plotly = loaded;
      this.schedule();
    });
  }

  // What it shows.

  /** Facts or packed facts of a whole rollout, or of the beginning of a live one. */
  async show(source, { step, live = false, keep = false } = {}) {
    const facts = await arrived(source);
    Object.assign(this, { live, record: new Record(facts) });
    this.control = { ...firstChoices(facts.rollout.controls), ...this.kept(facts.rollout.controls) };
    Object.assign(this.clock, { rate: facts.rollout.rate ?? 80, last: this.record.last });
    this.head();
    if (live) this.clock.follow();
    else this.clock.seek(keep ? this.clock.step : (step ?? facts.rollout.telling ?? 0));
    return this.settled();
  }

  /** More moments of a live rollout. */
  async push(source) {
    this.record.add(await arrived(source));
    this.head();
    this.clock.grow(this.record.last);
  }

  /** What a page sends: { show, live } or { push }, one after the other. */
  receive(value) {
    if (!value) return this.queue;
    const next = () => ("push" in value && this.record ? this.push(value.push) : this.show(value.show ?? value.push, value));
    this.queue = (this.queue ?? Promise.resolve()).then(next);
    return this.queue;
  }

  /** Choices made on the last rollout hold where this one offers them. */
  kept(controls = {}) {
    const same = Object.entries(this.control).filter(([name, value]) => controls[name]?.values.includes(value));
    return Object.fromEntries(same);
  }

  choose(choice) {
    Object.assign(this.control, choice);
    this.schedule();
  }

  seek(step) {
    this.clock.seek(step);
  }

  open(name) {
    this.stage.open(name);
    for (const [other, card] of Object.entries(this.cards)) card.element.setAttribute("aria-pressed", String(other === name));
    const { element } = this.cards[name];
    this.parts.strip.scrollLeft = element.offsetLeft - this.parts.strip.offsetLeft - element.offsetWidth / 2; // where it scrolls at all
    this.schedule();
  }

  // Drawing: at most once a frame, everything together.

  schedule = () => {
    this.drawing ??= new Promise((done) =>
      requestAnimationFrame(() => {
        this.drawing = null;
        this.draw();
        done();
      }),
    );
  };

  /** What stands at this step. */
  scene() {
    this.palette ??= paletteOf(this.root);
    this.template = this.spec.templates[this.palette.mode];
    return new Scene(this.record, this.clock.step, this.control, this.palette);
  }

  draw() {
    const scene = this.record?.length ? this.scene() : null;
    if (!scene?.moment) return;
    this.film.draw(scene);
    this.timeline.draw(scene);
    this.readout(scene);
    for (const name of this.names) this.drawCard(name, scene);
    this.stage.draw(scene);
    this.root.dispatchEvent(new CustomEvent("drawn", { detail: { step: scene.step } }));
  }

  /** One small figure; those that change only with a new thought are left as they are until then. */
  drawCard(name, scene) {
    const card = this.cards[name];
    const { width, height } = card.sheet;
    const sign = [scene.decision, scene.palette, width, height, this.bitmaps.decoded, ...(THOUGHTS.has(name) ? [] : [scene])];
    if (card.sign?.every((part, i) => part === sign[i])) return;
    card.sign = sign;
    SKETCHES[name](card.sheet.begin(scene.palette), scene, this.bitmaps);
    card.note.textContent = scene.moment.notes[name] ?? "";
  }

  /** A promise for the moment when all that is asked for stands on the page. */
  async settled() {
    await this.drawing;
    await Promise.all([this.film.bitmaps.settled(), this.bitmaps.settled()]);
    await this.drawing;
  }

  readout(scene) {
    const { clock, parts } = this;
    parts.step.textContent = `step ${scene.step} / ${clock.last}`;
    parts.seconds.textContent = `${scene.moment.seconds.toFixed(2)} s`;
    parts.play.textContent = clock.playing ? "❚❚" : "▶";
    parts.play.setAttribute("aria-label", clock.playing ? "pause" : "play");
    parts.live.hidden = !(this.live && clock.following);
    const words = `step ${scene.step} of ${clock.last}${scene.moment.decision ? ", thinking" : ""}`;
    parts.slider.setAttribute("aria-valuenow", scene.step);
    parts.slider.setAttribute("aria-valuemax", clock.last);
    parts.slider.setAttribute("aria-valuetext", words);
    if (!clock.playing) parts.spoken.textContent = `${words}. ${scene.moment.notes[this.stage.name] ?? ""}`;
  }

  head() {
    const { instruction, task, seed, success, confidence, first_bad: bad, settings = {} } = this.record.rollout;
    this.parts.instruction.textContent = `“${instruction}”`;
    const chips = [task, `seed ${seed}`, settings.head && `${settings.head} head`, `${Math.round(100 * confidence)}% sure`];
    const ended = success ? make("li", { class: "good" }, "done ✓") : make("li", { class: "bad" }, "not done");
    this.parts.chips.replaceChildren(...chips.filter(Boolean).map((chip) => make("li", {}, chip)), ended);
    this.parts.bad.hidden = bad === undefined;
  }

  // The page around it.

  build() {
    const parts = (this.parts = {});
    const part = (name, element) => (parts[name] = element);
    const canvas = part("film", make("canvas", { role: "img", "aria-label": "the robot, as an onlooker sees it" }));
    const scale = make("canvas", { "aria-hidden": "true" });
    const frame = make(
      "div",
      { class: "frame" },
      this.top(part),
      make("div", { class: "main" }, make("section", { class: "film" }, canvas, this.overlays()), part("stage", make("section", { class: "stage" }))),
      this.time(part, scale),
      part("strip", make("nav", { class: "strip", "aria-label": "the seven stages" }, ...this.strip())),
      part("spoken", make("p", { class: "unseen", "aria-live": "polite" })),
      part("help", help()),
    );
    this.root.replaceChildren(frame);
    this.film = new Film(canvas, () => this.schedule());
    this.timeline = new Timeline(scale, this.clock);
    this.bitmaps = new Bitmaps(32, () => this.schedule());
  }

  top(part) {
    const button = (label, text, onclick) => make("button", { type: "button", "aria-label": label, title: label, onclick }, text);
    return make(
      "header",
      { class: "top" },
      part("instruction", make("h1", {})),
      part("chips", make("ul", { class: "chips", "aria-label": "about this rollout" })),
      part("tools", make("div", { class: "tools" })),
      button("dark or light", "◐", () => this.turnLight()),
      button("full screen (f)", "⤢", () => this.fullScreen()),
      button("help (?)", "?", () => this.parts.help.showModal()),
    );
  }

  overlays() {
    const boxes = OVERLAYS.map(({ name, label, does, first }) => {
      const onchange = (event) => {
        this.film.shown[name] = event.target.checked;
        this.schedule();
      };
      return make("label", { title: does }, make("input", { type: "checkbox", checked: Boolean(first), "data-overlay": name, onchange }), label);
    });
    return make("div", { class: "overlays", role: "group", "aria-label": "drawn over the picture" }, ...boxes);
  }

  time(part, scale) {
    const button = (name, label, text, onclick) => part(name, make("button", { type: "button", "aria-label": label, title: label, onclick }, text));
    const speeds = SPEEDS.map((speed) => make("option", { value: speed, selected: speed === this.clock.speed }, `${speed < 1 ? `1/${1 / speed}` : "1"}× time`));
    const speed = make("select", { "aria-label": "speed", onchange: () => this.clock.setSpeed(Number(speed.value)) }, ...speeds);
    const slider = { role: "slider", tabindex: 0, "aria-label": "step of the rollout", "aria-valuemin": 0, class: "slider" };
    return make(
      "div",
      { class: "time" },
      button("play", "play", "▶", () => this.clock.toggle()),
      part("slider", make("div", slider, scale)),
      part("step", make("output", { class: "step" })),
      part("seconds", make("output", {})),
      speed,
      button("bad", "jump to the first bad step", "✗ first bad step", () => this.seek(this.record.rollout.first_bad)),
      part("live", make("span", { class: "live", hidden: true }, "live")),
    );
  }

  strip() {
    this.cards = {};
    return this.names.map((name) => {
      const { verb, number } = this.spec.stages[name];
      const [canvas, note] = [make("canvas", { "aria-hidden": "true" }), make("span", { class: "note" })];
      const title = make("span", { class: "title" }, make("kbd", {}, String(number)), make("b", {}, verb), make("small", {}, name));
      const style = `--stage: var(--${name})`;
      const element = make("button", { type: "button", class: "card", "data-card": name, style, onclick: () => this.open(name) }, title, canvas, note);
      this.cards[name] = { element, note, sheet: new Sheet(canvas) };
      return element;
    });
  }

  /** Let go of the page: its keys, its size, its light. */
  close() {
    this.clock.pause();
    for (const farewell of this.farewells) farewell();
    this.root.replaceChildren();
  }

  /** Follow the size of the page and its light; what to do to stop. */
  watch() {
    const sheets = () => [this.film.sheet, this.timeline.sheet, ...Object.values(this.cards).map((card) => card.sheet)];
    const size = new ResizeObserver(() => {
      sheets().forEach((sheet) => sheet.measure());
      this.schedule();
    });
    size.observe(this.root);
    const relight = () => {
      this.palette = null;
      this.schedule();
    };
    const night = window.matchMedia("(prefers-color-scheme: dark)");
    night.addEventListener("change", relight);
    const page = new MutationObserver(relight);
    for (const element of [document.documentElement, document.body, this.root]) {
      page.observe(element, { attributes: true, attributeFilter: ["class", "data-theme"] });
    }
    return [() => size.disconnect(), () => page.disconnect(), () => night.removeEventListener("change", relight)];
  }

  /** After a click with a pointer the keys are the player's again; whoever walks by keyboard keeps the focus. */
  handBack(event) {
    if (event.detail && event.target.closest("button, input[type=checkbox]")) this.root.focus({ preventScroll: true });
  }

  turnLight() {
    this.root.dataset.theme = paletteOf(this.root).mode === "dark" ? "light" : "dark";
  }

  fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.root.requestFullscreen();
  }
}

/** Packed text, packed bytes, the address of a file that holds packed text, or facts → facts. */
async function arrived(source) {
  if (typeof source === "string") return unpack(fromBase64(source));
  if (source.url) return arrived(await (await fetch(source.url)).text());
  return source instanceof Uint8Array || source instanceof ArrayBuffer ? unpack(source) : source;
}

const firstChoices = (controls = {}) => Object.fromEntries(Object.values(controls).map(({ name, first }) => [name, first]));

/** The colours of the page, as its style sheet has them. */
function paletteOf(root) {
  const style = getComputedStyle(root);
  const names = ["vision", "language", "state", "fusion", "heads", "chunking", "action", "ink", "muted", "expert", "line", "surface", "page", "good", "bad"];
  const palette = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  return { ...palette, font: style.fontFamily, mode: style.colorScheme.includes("dark") ? "dark" : "light" };
}
