// What lies on the table: its picture with a button on everything, names to put into the sentence, ways to change it.

import { make } from "../shared/dom.js";
import { insertName, say, setWords } from "./words.js";

const FAR = 6; // pixels that a pointer must go before something is moved
const SEEDS = 1_000_000;
const HOW = "A click on a thing, here or in the picture, puts its name into the sentence; drag it to move it.";

/**
 * @typedef {{ name: string, kind: string, colour: string, size: string, thing: boolean, x: number, y: number }} Item
 * @typedef {{ things: string[], zones: string[], sizes: string[], colours: Record<string, string> }} Choices
 */

/** Shows the builder in the element of its component whenever the table is the scene. */
export function start(
  /** @type {HTMLElement} */ element,
  /** @type {Component} */ component,
  /** @type {Choices} */ choices,
) {
  const builder = new TableBuilder(element, component, choices);
  window.addEventListener("table", (event) => builder.toggle(/** @type {CustomEvent} */ (event).detail));
  component.watch("value", () => builder.isShown && builder.receive());
  document.addEventListener("thing", (event) => insertName(/** @type {CustomEvent} */ (event).detail));
  document.addEventListener("click", ({ target }) => isIn(target, "#run") && builder.close());
  document.addEventListener(
    "keydown",
    ({ key, target }) => key === "Enter" && isIn(target, "#words") && builder.close(),
  );
  const scene = /** @type {HTMLInputElement | null} */ (document.querySelector("#scene input"));
  builder.toggle(scene?.value.startsWith("table ·"));
}

const isIn = (/** @type {EventTarget | null} */ target, /** @type {string} */ place) =>
  target instanceof Element && Boolean(target.closest(place));

export class TableBuilder {
  /** @param {HTMLElement} element @param {Component} component @param {Choices} choices */
  constructor(element, { props, server }, choices) {
    this.props = props;
    this.server = server;
    this.choices = choices;
    this.isShown = false;
    /** @type {string | null} */
    this.chosen = null;
    /** @type {Item[]} */
    this.items = [];
    this.summary = make("summary", {}, "On the table");
    this.picture = make("div", { class: "picture" });
    this.names = make("ul", { class: "names" });
    this.suggestions = make("div", { class: "suggestions" });
    this.line = make("p", { class: "line", role: "status" });
    const side = make(
      "div",
      { class: "side" },
      this.names,
      make("p", { class: "how" }, HOW),
      this.editor(),
      this.line,
      make("p", { class: "how" }, "Say, for example:"),
      this.suggestions,
    );
    this.details = make("details", { open: true }, this.summary, make("div", { class: "parts" }, this.picture, side));
    this.root = /** @type {HTMLElement} */ (element.querySelector(".table-builder"));
    this.root.hidden = true;
    this.root.builder = this;
    this.root.append(this.details);
  }

  toggle(/** @type {boolean | undefined} */ isShown) {
    this.root.hidden = !isShown;
    document.body.classList.toggle("on-table", Boolean(isShown)); // other suggestions stand back
    if (isShown && !this.isShown) this.receive();
    this.isShown = Boolean(isShown);
  }

  close() {
    if (this.isShown) this.details.open = false;
  }

  /** The scene of the component's value. */
  receive() {
    if (this.props.value === this.scene) return undefined;
    return this.edit({ do: "show", scene: this.props.value });
  }

  /** @returns {Promise<any>} */
  ask(/** @type {any} */ question) {
    if (!this.server) throw new TypeError("the builder stands without its server");
    return this.server.edit(question);
  }

  /** Ask for a change; a line where it cannot be made, and then everything stays. */
  async edit(/** @type {any} */ change) {
    this.root.classList.add("busy");
    try {
      const answer = await this.ask({ scene: this.scene, ...change });
      if (answer.scene) this.show(answer);
      this.line.textContent = answer.line ?? "";
    } catch {
      this.line.textContent = "The server does not answer; try again.";
    }
    this.root.classList.remove("busy");
  }

  show(/** @type {any} */ { scene, says, items, suggestions, picture }) {
    this.scene = scene;
    this.items = items;
    if (this.props.value !== scene) this.props.value = scene;
    if (!items.some(({ name }) => name === this.chosen)) this.chosen = null;
    this.summary.replaceChildren(make("b", {}, "On the table: "), says);
    const image =
      picture && make("img", { src: picture, alt: `the table from the front: ${says}`, draggable: "false" });
    this.picture.replaceChildren(...[image, ...items.map((item) => this.spot(item))].filter(Boolean));
    this.suggestions.replaceChildren(...suggestions.map(suggestion));
    this.drawNames();
  }

  drawNames() {
    this.names.replaceChildren(...this.items.map((item) => this.chip(item)));
    this.changer.disabled = !this.chosen;
  }

  /** A place in the picture: a click puts the name into the sentence, dragging moves the thing. */
  spot(/** @type {Item} */ { name, x, y }) {
    const label = `${name}: put its name into the sentence, or drag it`;
    const spot = make("button", { type: "button", class: "spot", title: label, "aria-label": label });
    const place = (/** @type {number[]} */ [across, down]) => {
      spot.style.left = `${100 * across}%`;
      spot.style.top = `${100 * down}%`;
    };
    place([x, y]);
    /** @type {number[] | null} */
    let from = null;
    let isMoved = false;
    spot.addEventListener("pointerdown", (event) => {
      spot.setPointerCapture(event.pointerId);
      from = [event.clientX, event.clientY];
      isMoved = false;
    });
    spot.addEventListener("pointermove", (event) => {
      if (!from) return;
      isMoved ||= Math.hypot(event.clientX - from[0], event.clientY - from[1]) > FAR;
      if (isMoved) place(this.placeOf(event));
    });
    spot.addEventListener("pointerup", async (event) => {
      from = null;
      if (!isMoved) return;
      const [across, down] = this.placeOf(event);
      await this.edit({ do: "move", name, x: across, y: down });
      const now = this.items.find((item) => item.name === name);
      if (now) place([now.x, now.y]); // back, where it could not be moved
    });
    spot.addEventListener("click", () => {
      if (isMoved) return;
      this.choose(name);
      insertName(name);
    });
    return spot;
  }

  placeOf(/** @type {PointerEvent} */ { clientX, clientY }) {
    const { left, top, width, height } = this.picture.getBoundingClientRect();
    return [(clientX - left) / width, (clientY - top) / height];
  }

  chip(/** @type {Item} */ { name, colour }) {
    const dot = make("i", { style: colour ? `background: ${this.choices.colours[colour]}` : undefined });
    const pressed = String(name === this.chosen);
    const onclick = () => {
      this.choose(name);
      insertName(name);
    };
    const title = "put its name into the sentence";
    const named = make("button", { type: "button", class: "name", "aria-pressed": pressed, title, onclick }, dot, name);
    const away = { type: "button", class: "away", "aria-label": `take away the ${name}`, title: "take it away" };
    const remove = make("button", { ...away, onclick: () => this.edit({ do: "remove", name }) }, "×");
    return make("li", {}, named, remove);
  }

  /** This thing is the one that the lists below show and change. */
  choose(/** @type {string} */ name) {
    this.chosen = name;
    const { kind, colour, size } = /** @type {Item} */ (this.items.find((item) => item.name === name));
    this.kind.value = kind;
    if (colour) this.colour.value = colour;
    if (size) this.size.value = size;
    this.fitLists();
    this.drawNames();
  }

  editor() {
    const list = (/** @type {string} */ label, /** @type {string[]} */ values) =>
      make("select", { "aria-label": label, onchange: () => this.fitLists() }, ...values.map(option));
    this.size = list("size", this.choices.sizes);
    this.colour = list("colour", Object.keys(this.choices.colours));
    this.kind = list("what it is", [...this.choices.things, ...this.choices.zones]);
    const described = () => ({ kind: this.kind.value, colour: this.colour.value, size: this.size.value });
    const button = (/** @type {string} */ text, /** @type {() => any} */ onclick, more = {}) =>
      make("button", { type: "button", ...more, onclick }, text);
    this.changer = button("Change the chosen", () => this.change(described()), { disabled: true });
    return make(
      "div",
      { class: "editor" },
      this.size,
      this.colour,
      this.kind,
      button("Add", () => this.edit({ do: "add", ...described() })),
      this.changer,
      button("Shuffle", () => this.edit({ do: "shuffle", seed: Math.floor(SEEDS * Math.random()) }), {
        class: "shuffle",
      }),
    );
  }

  change(/** @type {any} */ described) {
    return this.chosen && this.edit({ do: "change", name: this.chosen, ...described });
  }

  /** Zones have no size, and only discs among them a colour. */
  fitLists() {
    const isZone = this.choices.zones.includes(this.kind.value);
    this.size.disabled = isZone;
    this.colour.disabled = isZone && this.kind.value !== "disc";
  }
}

const option = (/** @type {string} */ value) => make("option", { value }, value);

function suggestion(/** @type {{ text: string, kind: string }} */ { text, kind }) {
  const isCommand = kind === "command";
  const title = isCommand ? "say it and run" : `answered in one line (${kind}); nothing moves`;
  const onclick = () => {
    setWords(text);
    say();
  };
  return make("button", { type: "button", class: isCommand ? "" : "answered", title, onclick }, text);
}
