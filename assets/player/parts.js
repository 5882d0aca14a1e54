// What every page with a clock on it has: buttons, a list of speeds, a scale to drag along, one drawing a frame.

import { SPEEDS } from "./clock.js";
import { make } from "./dom.js";

export function button(label, text, onclick) {
  return make("button", { type: "button", "aria-label": label, title: label, onclick }, text);
}

export function speeds(clock) {
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
export function draggable(element, seek) {
  element.addEventListener("pointerdown", (event) => {
    element.setPointerCapture(event.pointerId);
    seek(event);
  });
  element.addEventListener("pointermove", (event) => element.hasPointerCapture(event.pointerId) && seek(event));
}

/** To be called as often as one likes: `painter.draw()` comes once, with the next frame. Until then
 *  `painter.drawing` is a promise for it. */
export function onceAFrame(painter) {
  return () => {
    painter.drawing ??= new Promise((done) =>
      requestAnimationFrame(() => {
        painter.drawing = null;
        painter.draw();
        done();
      }),
    );
  };
}
