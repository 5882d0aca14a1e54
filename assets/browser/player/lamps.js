// Lamps: how unlike training each sense is at this moment; a shape and a colour for each level, the words in the title.

import { make } from "../shared/dom.js";

const SHAPES = ["●", "◆", "▲"]; // as in training, rare in it, unlike it
export const INKS = ["heads", "language", "bad"]; // of the same levels on the timeline

/** A lamp that is not lit; hidden until something is known. */
export const lamp = () => make("i", { class: "lamp", role: "img", hidden: true });

/** Light it, or hide it where nothing is known about this sense. */
export function light(element, told) {
  element.hidden = !told;
  if (!told || element.title === told.text) return;
  element.textContent = SHAPES[told.level];
  element.dataset.level = told.level;
  element.title = told.text;
  element.setAttribute("aria-label", told.text);
}

/** The level of the sense that is most unlike training; 0 where nothing is known. */
export const worstLevel = (decision) =>
  Math.max(0, ...Object.values(decision?.familiarity ?? {}).map(({ level }) => level));
