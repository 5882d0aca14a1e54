// Where to say what to do: words, scene, seed, head, a panel of settings; and ways to step in while the robot works.

import { make } from "../shared/dom.js";
import { HELP } from "./drive_input.js";
import { policyRow } from "./policy_row.js";

const RIGHT = [0.022, 0.033, 0]; // metres: four centimetres over the table, to the right in the picture
const LEFT = [-0.022, -0.033, 0];
const UP = [0, 0, 0.09];
const PACES = [
  ["real time", 80],
  ["half of real time", 40],
  ["a quarter", 20],
  ["an eighth", 10],
  ["as fast as it goes", 1e6],
];
const SLIDER_ENDS = { decay: 2, temperature: 2 }; // where the useful part of a range ends
const PANEL = ["keep", "replan", "decay", "denoise", "temperature", "ablate", "adaptive", "steps"];
const MOST_LIGHT = 1.6;

/**
 * @typedef {{ settings: import("./request.js").Settings; scenes: [string, string][]; examples: [string, string][];
 *   table?: import("../table/table_builder.js").Choices }} Choices
 * @typedef {object} Listeners
 * @property {() => void} run
 * @property {(scene: string) => void} scene another scene was chosen
 * @property {(kind: string, value?: any) => void} command
 * @property {(change: Record<string, any>) => void} pace
 * @property {() => void} front back to the front camera
 * @property {(light: number[]) => void} light a lamp that is being turned
 * @property {(drives: boolean) => void} drive a person takes over, or lets go
 * @property {() => void} grip shut or open the gripper
 * @property {(way: number) => void} rise 1 up, -1 down, 0 no more
 * @property {(file: File | null) => void} open a person's own policy, or ours again
 */

export class AskBar {
  /**
   * @param {Choices} choices
   * @param {Listeners} on
   * @param {string} [course] where the course is
   */
  constructor({ settings, scenes, examples }, on, course = undefined) {
    this.settings = settings;
    this.on = on;
    this.busy = false; // a robot acts
    this.drives = false; // a person does
    this.paints = 0; // how often the colours were changed
    /** @type {Record<string, any>} name of a setting → its control */
    this.controls = {};
    this.words = this.keep("instruction", wordsBox(settings.instruction));
    this.run = make("button", { type: "submit", class: "run", disabled: true }, "Run ▸");
    this.stop = button("Stop ■", () => on.command("stop"), { class: "stop", hidden: true });
    this.line = make("p", { class: "line", role: "status" });
    const driveNow = button("Drive it yourself", () => !this.run.disabled && on.drive(true), { title: HELP });
    this.idle = make(
      "div",
      { class: "row hints" },
      ...examples.map(([name, text]) => this.example(name, text)),
      driveNow,
    );
    this.examples = examples;
    this.helpers = this.stepIn();
    const onsubmit = (/** @type {Event} */ event) => {
      event.preventDefault();
      if (!this.run.disabled) on.run();
    };
    const ask = make(
      "form",
      { class: "row ask", onsubmit },
      this.words,
      this.run,
      this.stop,
      named("scene", this.sceneMenu(scenes)),
      named("seed", this.keep("seed", make("input", { type: "number", min: 0, step: 1, value: 0 }))),
      named("head", this.keep("head", menu([["shipped", ""], ...same(settings.head.choices)]))),
      this.panel(),
      course ? make("a", { class: "course", href: course }, "Course →") : undefined,
    );
    this.element = make(
      "section",
      { class: "live-bar", "aria-label": "say what to do" },
      ask,
      make("div", { class: "row below" }, this.idle, this.helpers, this.line),
    );
  }

  keep(name, control) {
    this.controls[name] = control;
    if (!control.getAttribute("aria-label")) control.setAttribute("aria-label", this.settings[name].label);
    return control;
  }

  sceneMenu(/** @type {[string, string][]} */ scenes) {
    const list = this.keep("scene", menu([["from the words", ""], ...scenes]));
    list.addEventListener("change", () => this.on.scene(list.value));
    return list;
  }

  example(name, text) {
    const say = () => {
      this.words.value = text;
      if (!this.run.disabled) this.on.run();
    };
    return button(name, say, { class: "example" });
  }

  /** How the policy is driven. */
  panel() {
    const rows = PANEL.map((name) => setting(this.settings[name], this.keep(name, control(name, this.settings[name]))));
    const pace = this.keep("pace", menu(PACES.map(([label, value]) => [String(label), String(value)])));
    pace.value = String(this.settings.pace.default);
    pace.addEventListener("change", () => this.on.pace({ pace: Number(pace.value) }));
    const all = [...rows, setting(this.settings.pace, pace), policyRow(this.on.open)];
    return make("details", { class: "panel" }, make("summary", {}, "☰ Settings"), make("div", {}, ...all));
  }

  /** What can be done to a robot that works. */
  stepIn() {
    const { command, pace, front, drive, light: turned } = this.on;
    this.pause = button("Pause", () => this.setPaused(!this.paused), { "aria-pressed": "false" });
    this.paused = false;
    const cover = make("input", { type: "checkbox", onchange: () => command("cover", cover.checked) });
    const light = make("input", { type: "range", min: 0, max: MOST_LIGHT, step: 0.05, value: 1, class: "light" });
    const tint = make("input", { type: "color", value: "#ffffff" });
    const shining = () => lightOf(Number(light.value), tint.value);
    for (const one of [light, tint]) {
      one.addEventListener("input", () => turned(shining()));
      one.addEventListener("change", () => command("lamp", shining()));
    }
    this.driving = button("Take over", () => drive(!this.drives), { "aria-pressed": "false", title: HELP });
    this.reset = () =>
      Object.assign(cover, { checked: false }) && Object.assign(light, { value: 1 }) && (tint.value = "#ffffff");
    return make(
      "div",
      { class: "row step-in", hidden: true },
      button("Say it now", () => command("say", this.words.value), { class: "beside" }),
      button("Nudge the object ◂", () => command("nudge", LEFT), { class: "beside" }),
      button("▸", () => command("nudge", RIGHT), { class: "beside", "aria-label": "nudge the object to the right" }),
      button("Push the arm ▴", () => command("push", UP), { class: "beside" }),
      make("label", {}, cover, "Cover the lens"),
      this.pause,
      button("One step", () => this.singleStep(pace)),
      this.driving,
      button("Gripper", this.on.grip, { class: "hand" }),
      held("Higher", this.on.rise, 1),
      held("Lower", this.on.rise, -1),
      make("label", {}, "Lamp", light, tint),
      button("Other colours", () => command("colours", ++this.paints)),
      button("Front view", front),
    );
  }

  singleStep(pace) {
    this.setPaused(true);
    pace({ paused: true, allowed: 1 });
  }

  setPaused(paused) {
    if (paused !== this.paused) this.on.pace({ paused });
    this.paused = paused;
    this.pause.textContent = paused ? "Go on" : "Pause";
    this.pause.setAttribute("aria-pressed", String(paused));
  }

  /** The heads of the policy that acts. */
  setHeads(/** @type {string[]} */ kinds) {
    const { head } = this.controls;
    head.replaceChildren(...menu([["shipped", ""], ...same(kinds)]).children);
    head.value = "";
  }

  /** Who drives. */
  setDrives(/** @type {boolean} */ drives) {
    this.drives = drives;
    this.driving.textContent = drives ? "Give it back" : "Take over";
    this.driving.setAttribute("aria-pressed", String(drives));
    this.element.classList.toggle("driving", drives);
  }

  /** Run or Stop; what to say, or how to step in. */
  setBusy(/** @type {boolean} */ busy) {
    this.run.hidden = this.idle.hidden = busy;
    this.stop.hidden = this.helpers.hidden = !busy;
    this.busy = busy;
    this.element.classList.toggle("busy", busy);
    if (!busy) return this.setDrives(false);
    this.paused = false;
    this.pause.textContent = "Pause";
    this.reset?.();
  }

  say(/** @type {string} */ line) {
    this.line.textContent = line;
    this.line.hidden = !line;
  }

  /** What is asked for. */
  get request() {
    const entries = Object.entries(this.controls).map(([name, one]) => [
      name,
      one.type === "checkbox" ? one.checked : one.value,
    ]);
    return Object.fromEntries(entries);
  }

  /** Show what a link asks for. */
  fill(/** @type {Record<string, any>} */ given) {
    for (const [name, value] of Object.entries(given)) {
      const one = this.controls[name];
      if (!one) continue;
      if (one.type === "checkbox") one.checked = String(value).toLowerCase() === "true";
      else one.value = value;
    }
  }
}

const button = (label, onclick, given = {}) =>
  make("button", { type: "button", onclick: onclick ?? (() => undefined), ...given }, label);
/** A button that acts for as long as it is pressed. */
const held = (label, act, way) =>
  button(label, undefined, {
    class: "hand",
    onpointerdown: () => act(way),
    onpointerup: () => act(0),
    onpointerleave: () => act(0),
  });
const same = (/** @type {string[]} */ names) => names.map((name) => [name, name]);
const named = (label, control) => make("label", { class: `named ${label}` }, make("span", {}, label), control);
const menu = (/** @type {any[][]} */ options) =>
  make("select", {}, ...options.map(([label, value]) => make("option", { value }, label)));

function wordsBox({ label, high }) {
  const placeholder = "Say what to do, for example: please open the drawer";
  return make("input", { type: "text", class: "words", placeholder, "aria-label": label, maxlength: high });
}

function setting({ label, help }, one) {
  const shown = one.type === "range" ? make("output", {}, one.value) : undefined;
  if (shown) one.addEventListener("input", () => (shown.textContent = one.value));
  return make("label", { class: "setting" }, make("b", {}, label), shown, one, make("small", {}, help));
}

function control(name, { kind, low, high, step, choices, default: usual }) {
  if (kind === "switch") return make("input", { type: "checkbox", checked: usual });
  if (kind === "choice") return menu([["nothing", ""], ...same(choices)]);
  return make("input", { type: "range", min: low, max: SLIDER_ENDS[name] ?? high, step, value: usual });
}

/** Red, green and blue of a lamp, as shares of the usual light. */
function lightOf(/** @type {number} */ share, /** @type {string} */ colour) {
  return [1, 3, 5].map((place) => (share * parseInt(colour.slice(place, place + 2), 16)) / 255);
}
