// A button that moves a slider from where it stands to its end, so that what it shows can be watched.

import { make } from "../shared/dom.js";

const PAUSE = 160; // milliseconds at each place
const SIGN = { still: "▶", moving: "❚❚" };

/** A button for a slider's input; a person who moves the slider stops it. */
export function playButton(input, label) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const button = make("button", { type: "button", class: "play", "aria-label": `play ${label}` }, SIGN.still);
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
    button.textContent = SIGN.still;
  };
  const move = (place) => {
    input.valueAsNumber = place;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const onward = () => {
    if (timer === undefined || !input.isConnected || atEnd(input)) return stop();
    move(Math.min(input.valueAsNumber + Number(input.step), Number(input.max)));
    timer = setTimeout(onward, PAUSE);
    return undefined;
  };
  const start = () => {
    button.textContent = SIGN.moving;
    if (atEnd(input)) move(Number(input.min));
    timer = setTimeout(onward, PAUSE);
  };
  button.addEventListener("click", () => (timer ? stop() : start()));
  input.addEventListener("input", ({ isTrusted }) => isTrusted && stop());
  return button;
}

const atEnd = (input) => input.valueAsNumber >= Number(input.max);
