// Elements of a page: making them, buttons, dragging, one drawing a frame, highlighted Python code.

import { SPEEDS } from "./clock.js";

/**
 * An element with attributes, listeners (on…) and children.
 *
 * @param {string} tag
 * @param {{ [name: string]: any }} given attributes; false and undefined are skipped
 * @param {(Node | string | undefined)[]} children strings become text, undefined is skipped
 * @returns {any} the element, with the properties of its tag
 */
export function make(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Words in an element; those that are there already are left alone, for new ones cost a layout. */
export function write(/** @type {Element} */ element, /** @type {string} */ words) {
  if (element.textContent !== words) element.textContent = words;
}

export function button(/** @type {string} */ label, /** @type {string} */ text, /** @type {() => void} */ onclick) {
  return make("button", { type: "button", "aria-label": label, title: label, onclick }, text);
}

/** A list of speeds for a clock. */
export function speedMenu(/** @type {import("./clock.js").Clock} */ clock) {
  const options = SPEEDS.map((speed) => {
    const share = speed < 1 ? `1/${1 / speed}` : "1";
    return make("option", { value: speed, selected: speed === clock.speed }, `${share}×`);
  });
  const label = "speed, of real time";
  const onchange = () => clock.setSpeed(Number(select.value));
  const select = make("select", { "aria-label": label, title: label, onchange }, ...options);
  return select;
}

/** Calls `seek(event)` where the pointer is pressed on an element, and wherever it goes until it is let go. */
export function onDrag(/** @type {HTMLElement} */ element, /** @type {(event: PointerEvent) => void} */ seek) {
  element.addEventListener("pointerdown", (event) => {
    element.setPointerCapture(event.pointerId);
    seek(event);
  });
  element.addEventListener("pointermove", (event) => element.hasPointerCapture(event.pointerId) && seek(event));
}

/** To be called as often as one likes: `painter.draw()` comes once, with the next frame. Until then
 *  `painter.drawing` is a promise for it. */
export function oncePerFrame(/** @type {{ drawing?: Promise<any> | null, draw: () => void }} */ painter) {
  return () => {
    painter.drawing ??= new Promise((done) =>
      requestAnimationFrame(() => {
        painter.drawing = null;
        painter.draw();
        done(undefined);
      }),
    );
  };
}

const KEYWORDS =
  "def class return yield raise for in if elif else while with as not and or is lambda import from self None True False";
const WORDS = new RegExp(
  [
    String.raw`(?<comment>#[^\n]*)`,
    String.raw`(?<string>"""[\s\S]*?"""|f?"[^"\n]*"|'[^'\n]*')`,
    String.raw`\b(?<keyword>${KEYWORDS.replaceAll(" ", "|")})\b`,
    String.raw`\b(?<number>\d[\d_.e]*)\b`,
  ].join("|"),
  "g",
);

/** Python, highlighted a little: comments, strings, keywords and numbers. */
export function highlighted(/** @type {string} */ source) {
  const code = make("code");
  let done = 0;
  for (const match of source.matchAll(WORDS)) {
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
    code.append(source.slice(done, match.index), make("span", { class: kind }, match[0]));
    done = match.index + match[0].length;
  }
  code.append(source.slice(done));
  return code;
}
