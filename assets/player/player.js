// The glass box: one rollout, everything linked. A player holds no globals; several may share a clock.

import { Clock } from "./clock.js";
import { make } from "./dom.js";
import { frame } from "./frame.js";
import { bindKeys } from "./keys.js";
import { enlarged, paletteOf } from "./look.js";
import { fromBase64, unpack } from "./payload.js";
import { SKETCHES } from "./sketches.js";
import { Stage } from "./stage.js";
import { Record, Scene } from "./template.js";

const THOUGHTS = new Set(["vision", "language", "fusion"]); // sketches in which nothing moves between two thoughts

export class Player {
  /** options: spec (stages and plotly templates), plotly (itself or a promise), clock, lecture, keys (an element). */
  constructor(root, { spec, plotly, clock, lecture = false, keys = root } = {}) {
    Object.assign(this, { root, spec, control: {}, record: null, palette: null, drawing: null, rest: 0 });
    Object.assign(this, { clock: clock ?? new Clock(), shared: Boolean(clock) });
    this.names = Object.keys(spec.stages);
    Object.assign(this, frame(this));
    this.root.classList.add("glass-box");
    this.root.tabIndex = -1;
    this.root.addEventListener("click", (event) => this.handBack(event));
    this.root.classList.toggle("lecture", lecture);
    this.stage = new Stage(this.parts.stage, this);
    this.open(this.names[4]);
    this.farewells = [this.clock.on(() => this.schedule()), () => this.stage.close(), ...this.watch()];
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
    this.head();
    if (this.shared) this.clock.grow(Math.max(this.clock.last, this.record.last));
    else this.begin(live, keep ? this.clock.step : (step ?? facts.rollout.telling ?? 0));
    return this.settled();
  }

  /** A clock of one's own starts where the rollout is at its most telling, or goes along with a live one. */
  begin(live, step) {
    Object.assign(this.clock, { rate: this.record.rollout.rate, last: this.record.last });
    if (live) this.clock.follow();
    else this.clock.seek(step);
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
    const next = () =>
      "push" in value && this.record ? this.push(value.push) : this.show(value.show ?? value.push, value);
    this.queue = (this.queue ?? Promise.resolve()).then(next);
    return this.queue;
  }

  /** A live rollout is over. */
  finish() {
    this.live = false;
    this.clock.following = false;
    this.head();
    this.schedule();
  }

  /** One line that a person should read; nothing takes it away. */
  say(line) {
    if (line === undefined) return;
    this.parts.banner.textContent = line;
    this.parts.banner.hidden = !line;
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
    for (const [other, { element }] of Object.entries(this.cards)) {
      element.setAttribute("aria-pressed", String(other === name));
    }
    const [{ element }, { strip }] = [this.cards[name], this.parts];
    strip.scrollLeft = element.offsetLeft - strip.offsetLeft - element.offsetWidth / 2; // on a narrow page
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

  /** What stands at this step; on a clock that goes on for longer, the last step stays. */
  scene() {
    if (!this.palette) {
      this.palette = paletteOf(this.root);
      this.template = enlarged(this.spec.templates[this.palette.mode], this.palette.scale);
    }
    return new Scene(this.record, Math.min(this.clock.step, this.record.last), this.control, this.palette);
  }

  draw() {
    const scene = this.record?.length ? this.scene() : null;
    if (!scene?.moment) return;
    this.film.draw(scene);
    this.timeline.draw(scene);
    this.readout(scene);
    for (const name of this.names) this.drawCard(name, scene);
    this.drawStage(scene);
    this.root.dispatchEvent(new CustomEvent("drawn", { detail: { step: scene.step } }));
  }

  /** The large figures; while a live rollout is followed they leave as much time to the rest as they take. */
  drawStage(scene) {
    const begun = performance.now();
    clearTimeout(this.owed);
    if (this.live && this.clock.following && begun < this.rest) {
      this.owed = setTimeout(this.schedule, this.rest - begun);
      return;
    }
    this.stage.draw(scene);
    this.rest = 2 * performance.now() - begun;
  }

  /** One small figure; those that change only with a new thought are left as they are until then. */
  drawCard(name, scene) {
    const card = this.cards[name];
    const words = scene.moment.notes[name] ?? "";
    if (card.note.textContent !== words) card.note.textContent = words;
    const { width, height } = card.sheet;
    const sign = [
      scene.decision,
      scene.palette,
      width,
      height,
      this.bitmaps.decoded,
      ...(THOUGHTS.has(name) ? [] : [scene]),
    ];
    if (card.sign?.every((part, i) => part === sign[i])) return;
    card.sign = sign;
    SKETCHES[name](card.sheet.begin(scene.palette), scene, this.bitmaps);
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
    const chips = [
      task,
      `seed ${seed}`,
      settings.head && `${settings.head} head`,
      `${Math.round(100 * confidence)}% sure`,
    ];
    const [kind, ending] = success ? ["good", "done ✓"] : this.live ? ["", "running …"] : ["bad", "not done"];
    this.parts.chips.replaceChildren(
      ...chips.filter(Boolean).map((chip) => make("li", {}, chip)),
      make("li", { class: kind }, ending),
    );
    this.parts.bad.hidden = bad === undefined;
  }

  // Life on the page.

  /** Let go of the page: its keys, its size, its light. */
  close() {
    if (!this.shared) this.clock.pause();
    for (const farewell of this.farewells) farewell();
    this.record = null; // nothing is drawn any more
    this.root.replaceChildren();
  }

  /** Follow the size of the page and its light; what to do to stop. */
  watch() {
    const sheets = () => [
      this.film.sheet,
      this.timeline.sheet,
      ...Object.values(this.cards).map((card) => card.sheet),
    ];
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
    if (event.detail && event.target.closest("button, input[type=checkbox]"))
      this.root.focus({ preventScroll: true });
  }

  turnLight() {
    this.root.dataset.theme = paletteOf(this.root).mode === "dark" ? "light" : "dark";
  }

  fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.root.requestFullscreen();
  }
}

/** Packed text, packed bytes, the address of a file that holds packed bytes, or facts → facts. */
async function arrived(source) {
  if (typeof source === "string") return unpack(fromBase64(source));
  if (source.url) return unpack(await (await fetch(source.url)).arrayBuffer());
  return source instanceof Uint8Array || source instanceof ArrayBuffer ? unpack(source) : source;
}

const firstChoices = (controls = {}) =>
  Object.fromEntries(Object.values(controls).map(({ name, first }) => [name, first]));
