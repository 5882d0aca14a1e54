// The guided tour: one stop after the other fills the screen, with a large caption; a key leads on.

import { make } from "../shared/dom.js";
import { course, openTab, player } from "./tabs.js";

const AHEAD = new Set(["ArrowRight", "PageDown"]);
const PAUSE = 120; // milliseconds between two looks whether a stop has been reached
const HIGH = 1000; // pixels, from which the glass box shows all its stages in large letters
const BACK = new Set(["ArrowLeft", "PageUp"]);

export class Tour {
  /** stops: [{ tab, stage or chapter, values, view, title, caption, minutes }]; tabs: names of the tabs used. */
  constructor(root, stops) {
    this.root = root;
    this.stops = stops;
    this.place = null;
    this.opened = null;
    this.raised = null;
    this.timer = null;
    this.minutes = stops.reduce((sum, stop) => sum + stop.minutes, 0);
    this.build();
    document.addEventListener("keydown", (event) => this.pressed(event), true);
    const query = new URLSearchParams(location.search).get("tour");
    if (query !== null) this.goToNumber(query);
  }

  build() {
    const button = (text, label, onclick) =>
      make("button", { type: "button", "aria-label": label, title: label, onclick }, text);
    const begin = `Guided tour · ${this.stops.length} stops, about ${this.minutes} minutes (t)`;
    this.start = button("Tour ▸", begin, () => this.go(0, true));
    this.start.className = "tour-start";
    this.line = make("p", { class: "tour-line", role: "alert", hidden: true });
    this.title = make("h2");
    this.words = make("p");
    this.position = make("output");
    this.dots = make("ol", { class: "dots", "aria-label": "stops" }, ...this.stops.map((stop, i) => this.dot(stop, i)));
    this.previous = button("‹", "back (←, page up)", () => this.go(this.place - 1));
    this.next = button("›", "on (→, page down)", () => this.go(this.place + 1));
    const close = button("✕", "leave the tour (Esc)", () => this.leave());
    const walk = make("div", { class: "walk" }, this.position, this.dots, this.previous, this.next, close);
    this.caption = make(
      "aside",
      { class: "tour-caption", "aria-live": "polite", hidden: true },
      make("div", { class: "said" }, this.title, this.words),
      walk,
    );
    this.root.replaceChildren(this.start, this.line);
    document.body.append(this.caption);
  }

  dot({ title }, i) {
    const about = { type: "button", title: `${i + 1} · ${title}`, "aria-label": `stop ${i + 1}: ${title}` };
    return make("li", {}, make("button", { ...about, onclick: () => this.go(i) }));
  }

  /** A stop named in the address, counted from 1. */
  goToNumber(text) {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= this.stops.length) this.go(number - 1);
    else this.say(`There is no stop «${text.slice(0, 40)}» on the tour: its stops are 1 to ${this.stops.length}.`);
  }

  say(line) {
    Object.assign(this.line, { textContent: line, hidden: !line });
  }

  get on() {
    return this.place !== null;
  }

  /** Show a stop; the first key or click may fill the screen. */
  go(place, full = false) {
    if (place < 0) return;
    if (place >= this.stops.length) {
      this.leave();
      return;
    }
    this.say("");
    if (full && !document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => {});
    this.place = place;
    this.opened = null;
    this.showCaption();
    this.address(place + 1);
    this.timer ??= setInterval(() => this.reach(), PAUSE);
    this.reach();
  }

  /** Come closer to the stop, until it fills the screen: its tab, what is in it, its stage or chapter. */
  reach() {
    const { tab, stage, view, chapter, values } = this.stops[this.place];
    if (!openTab(tab)) return;
    /** @type {any} */
    const there = stage ? player() : course();
    if (!there || this.opened === this.place) return;
    if (stage) {
      if (view) there.stage.views[stage] = view;
      there.open(stage);
    } else {
      there.open(chapter, values, true);
    }
    this.opened = this.place;
    this.raise(there.root);
  }

  /** One element fills the screen, in letters for a lecture hall where it has the height for them. */
  raise(element) {
    if (this.raised !== element) this.lower();
    this.raised = element;
    element.classList.add("on-stage");
    if (element.course || window.innerHeight >= HIGH) element.classList.add("lecture");
    document.body.classList.add("touring");
    this.fit();
  }

  fit() {
    const height = this.caption.offsetHeight;
    document.documentElement.style.setProperty("--caption", `${height}px`);
  }

  lower() {
    this.raised?.classList.remove("on-stage");
    this.raised?.classList.toggle("lecture", document.documentElement.classList.contains("lecture-hall"));
    this.raised = null;
  }

  showCaption() {
    const { title, caption, minutes } = this.stops[this.place];
    this.title.textContent = title;
    this.words.textContent = caption;
    this.position.textContent = `${this.place + 1} of ${this.stops.length} · ${minutes} min`;
    this.previous.disabled = this.place === 0;
    [...this.dots.children].forEach((dot, i) => {
      const here = i === this.place ? "step" : "false";
      dot.firstChild.setAttribute("aria-current", here);
    });
    this.caption.hidden = false;
    this.fit();
  }

  leave() {
    clearInterval(this.timer);
    this.place = null;
    this.opened = null;
    this.timer = null;
    this.caption.hidden = true;
    this.lower();
    document.body.classList.remove("touring");
    document.documentElement.style.removeProperty("--caption");
    if (document.fullscreenElement) document.exitFullscreen();
    this.address(null);
  }

  address(number) {
    const query = new URLSearchParams(location.search);
    if (number) query.set("tour", number);
    else query.delete("tour");
    history.replaceState(history.state, "", `?${query}${location.hash}`);
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || writing(event)) return;
    const act = this.on ? this.walking(event) : event.key === "t" && (() => this.go(0, true));
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  /** Plain arrows lead on; in a control they mean the control. */
  walking({ key, target }) {
    const held =
      target.closest?.("input[type=range], [role=radiogroup], [role=slider], canvas") && key.startsWith("Arrow");
    if (held) return undefined;
    if (AHEAD.has(key)) return () => this.go(this.place + 1);
    if (BACK.has(key)) return () => this.go(this.place - 1);
    return { Escape: () => this.leave(), t: () => this.leave() }[key];
  }
}

/** A person who writes means that. */
function writing(event) {
  const inside = event.target.closest?.("input, textarea, select, dialog, [contenteditable]");
  return Boolean(inside) && !["checkbox", "range", "radio"].includes(inside.type);
}
