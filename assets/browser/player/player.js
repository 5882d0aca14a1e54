// The glass box: one rollout, everything linked. A player holds no globals; several may share a clock.

import { paletteOf, watchAppearance, withLargerLetters } from "../shared/appearance.js";
import { Clock } from "../shared/clock.js";
import { make, oncePerFrame, write } from "../shared/dom.js";
import { fromBase64, unpack } from "../shared/payload.js";
import { Record, Scene } from "../shared/template.js";
import { bindKeys } from "./keyboard.js";
import { lamp, light } from "./lamps.js";
import { frame } from "./layout.js";
import { PacedDrawing } from "./paced_drawing.js";
import { StageView } from "./stage_view.js";
import { showHeader, showPosition } from "./status.js";
import { THUMBNAILS } from "./thumbnails.js";
import { framesOf } from "./video.js";

const THOUGHTS = new Set(["vision", "language", "fusion"]); // sketches in which nothing moves between two thoughts

// While a live rollout is followed, the picture comes with every step that has one, all else as often as it can be read.
const LARGE = { share: 0.08, pause: 200 }; // the large figures: 5 a second
const SMALL = { share: 0.2, pause: 100 }; // cards, lamps and timeline: 10 a second

export class Player {
  /**
   * @param {HTMLElement} root where the player stands
   * @param {object} options
   * @param {any} options.spec stages and plotly templates, the same for every rollout
   * @param {any} [options.plotly] plotly itself, or a promise of it
   * @param {Clock} [options.clock] a clock that others share
   * @param {boolean} [options.lecture] larger letters
   * @param {HTMLElement | Document | null} [options.keys] the element whose keys are the player's
   */
  constructor(root, { spec, plotly, clock, lecture = false, keys = root }) {
    this.root = root;
    this.spec = spec;
    this.control = {};
    /** @type {any} a Record; nothing until there is something to show */
    this.record = null;
    this.palette = null;
    this.drawing = null;
    this.large = new PacedDrawing(() => this.record && this.stage.draw(this.scene()), LARGE);
    this.small = new PacedDrawing(() => this.record && this.drawSmall(this.scene()), SMALL);
    this.clock = clock ?? new Clock();
    this.shared = Boolean(clock);
    this.names = Object.keys(spec.stages);
    /** @type {{ [sense: string]: any }} the lamps in the header */
    this.senses = { vision: lamp(), language: lamp(), state: lamp() };
    const { parts, cards, film, timeline, bitmaps } = frame(this);
    this.parts = parts;
    this.cards = cards;
    this.film = film;
    this.timeline = timeline;
    this.bitmaps = bitmaps;
    this.root.classList.add("glass-box");
    this.root.tabIndex = -1;
    this.root.addEventListener("click", (event) => this.returnFocus(event));
    this.root.classList.toggle("lecture", lecture);
    this.stage = new StageView(this.parts.stage, this);
    this.open(this.names[4]);
    const changes = { sizeChanged: () => this.sizeChanged(), lightChanged: () => this.lightChanged() };
    this.cleanups = [this.clock.on(() => this.clockMoved()), () => this.stage.close(), watchAppearance(root, changes)];
    if (keys) this.cleanups.push(bindKeys(keys, this));
    Promise.resolve(plotly).then((loaded) => {
      this.plotly = loaded;
      this.schedule();
    });
  }

  // What it shows.

  /** Facts or packed facts of a whole rollout, or of the beginning of a live one; `keep` stays at this step. */
  async show(
    source,
    /** @type {{ step?: number, live?: boolean, keep?: boolean }} */ { step, live = false, keep = false } = {},
  ) {
    const facts = await factsOf(source);
    const [record, place] = [new Record(facts), keep ? this.clock.step : (step ?? facts.rollout.telling ?? 0)];
    await this.preparePictures(live ? facts.moments : record.around(place));
    this.live = live;
    this.record = record;
    this.control = { ...firstChoices(facts.rollout.controls), ...this.choicesAmong(facts.rollout.controls) };
    showHeader(this);
    if (this.shared) this.clock.grow(Math.max(this.clock.last, this.record.last));
    else this.begin(live, place);
    if (!live) await this.settled();
  }

  /** A clock of one's own starts where the rollout is at its most telling, or goes along with a live one. */
  begin(live, step) {
    Object.assign(this.clock, { rate: this.record.rollout.rate, last: this.record.last });
    if (live) this.clock.follow(0);
    else this.clock.seek(step);
  }

  /** More moments of a live rollout; whoever goes along gets them with their pictures ready to be drawn. */
  async push(source) {
    const facts = await factsOf(source);
    if (this.clock.following) await this.preparePictures(facts.moments);
    this.record.add(facts);
    showHeader(this);
    if (!this.shared) this.clock.grow(this.record.last);
  }

  preparePictures(moments) {
    const eyes = moments.flatMap((moment) => moment.decision?.vision?.pictures ?? []);
    return Promise.all([this.film.bitmaps.prepare(framesOf(moments)), this.bitmaps.prepare(eyes)]);
  }

  /** What a page sends: { show, live } or { push }, one after the other. */
  receive(value) {
    if (!value) return this.queue;
    const next = () =>
      "push" in value && this.record ? this.push(value.push) : this.show(value.show ?? value.push, value);
    this.queue = (this.queue ?? Promise.resolve()).catch(() => undefined).then(next); // one failure is not the next's
    return this.queue;
  }

  /** A live rollout is over. */
  finish() {
    this.live = false;
    this.clock.end();
    if (this.record) showHeader(this);
    this.schedule();
  }

  /** One line that a person should read; nothing takes it away. An offer is the address of a way out. */
  say(line, /** @type {string | undefined} */ offer = undefined) {
    if (line === undefined) return;
    const { banner } = this.parts;
    banner.textContent = line;
    banner.hidden = !line;
    if (line && offer) banner.append(" ", make("a", { href: offer }, "Run it in your browser now"));
  }

  /** Choices made on the last rollout, or on another player, hold where this one offers them. */
  choicesAmong(controls = {}, chosen = this.control) {
    const same = Object.entries(chosen).filter(([name, value]) => controls[name]?.values.includes(value));
    return Object.fromEntries(same);
  }

  /** Look at this rollout as another player looks at its own: the same views, the same choices. */
  like({ stage, control }) {
    Object.assign(this.stage.views, stage.views);
    Object.assign(this.control, this.choicesAmong(this.record.rollout.controls, control));
    if (this.stage.built) this.stage.renew(this.scene());
    this.schedule();
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

  /** While a live rollout is followed, steps without a picture of their own are passed over. */
  clockMoved() {
    const { clock, live, record } = this;
    if (!(live && clock.following && this.film.holds)) this.film.view = null;
    const passed = live && clock.following && clock.step < clock.last && !record.moments[clock.step]?.frame;
    if (!passed) this.schedule();
  }

  schedule = oncePerFrame(this);

  /** What stands at this step; on a clock that goes on for longer, the last step stays. */
  scene() {
    if (!this.palette) {
      this.palette = paletteOf(this.root);
      this.template = withLargerLetters(this.spec.templates[this.palette.mode], this.palette.scale);
    }
    return new Scene(this.record, Math.min(this.clock.step, this.record.last), this.control, this.palette);
  }

  draw() {
    const scene = this.record?.length ? this.scene() : null;
    if (!scene?.moment) return;
    this.film.draw(scene);
    showPosition(this, scene);
    if (this.live && this.clock.following) {
      this.small.ask();
      this.large.askLater(); // they must not keep the picture waiting
    } else {
      this.small.now();
      this.large.now();
    }
    this.root.dispatchEvent(new CustomEvent("drawn", { detail: { step: scene.step } }));
  }

  drawSmall(scene) {
    this.timeline.draw(scene);
    this.drawLamps(scene);
    for (const name of this.names) this.drawCard(name, scene);
  }

  /** How unlike training each sense is, in the header and on the cards. */
  drawLamps({ decision }) {
    for (const [name, element] of Object.entries(this.senses)) {
      for (const one of [element, this.cards[name].lamp]) light(one, decision?.familiarity?.[name]);
    }
  }

  /** One small figure; those that change only with a new thought are left as they are until then. */
  drawCard(name, scene) {
    const card = this.cards[name];
    const words = scene.moment.notes[name] ?? "";
    write(card.note, words);
    const { width, height } = card.sheet;
    const sign = [
      scene.decision,
      scene.palette,
      width,
      height,
      this.bitmaps.missed,
      ...(THOUGHTS.has(name) ? [] : [scene]),
    ];
    if (card.sign?.every((part, i) => part === sign[i])) return;
    card.sign = sign;
    THUMBNAILS[name](card.sheet.begin(scene.palette), scene, this.bitmaps);
  }

  /** A promise for the moment when all that is asked for stands on the page. */
  async settled() {
    await this.clock.walked;
    await this.drawing;
    await Promise.all([this.film.bitmaps.settled(), this.bitmaps.settled()]);
    await this.drawing;
  }

  // Life on the page.

  /** Let go of the page: its keys, its size, its light. */
  close() {
    if (!this.shared) this.clock.pause();
    for (const paced of [this.small, this.large]) paced.cancel();
    for (const cleanup of this.cleanups) cleanup();
    this.record = null; // nothing is drawn any more
    this.root.replaceChildren();
  }

  /** What is drawn with a new size, or in another light. */
  sizeChanged() {
    const sheets = [this.film, this.timeline, ...Object.values(this.cards)].map(({ sheet }) => sheet);
    for (const sheet of sheets) sheet.measure();
    this.schedule();
  }

  lightChanged() {
    this.palette = null;
    this.schedule();
  }

  /** After a click with a pointer the keys are the player's again; whoever walks by keyboard keeps the focus. */
  returnFocus(event) {
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

/** Packed text, packed bytes, the address of a file that holds packed bytes, or facts → facts. What the page
 *  around the player has asked for before there was a player is not asked for again. */
async function factsOf(source) {
  if (typeof source === "string") return unpack(fromBase64(source));
  if (source.url) return unpack(await (window.fetched?.[source.url] ?? bytesOf(source.url)));
  return source instanceof Uint8Array || source instanceof ArrayBuffer
    ? unpack(/** @type {ArrayBuffer} */ (source))
    : source;
}

const bytesOf = async (address) => (await fetch(address)).arrayBuffer();

const firstChoices = (controls = {}) =>
  Object.fromEntries(Object.values(controls).map(({ name, first }) => [name, first]));
