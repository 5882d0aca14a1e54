// What of a scene is drawn through a view, and in which order.

import { difference, rotated, transposed } from "./vectors.js";

/**
 * @typedef {import("./scene.js").Drawn} Drawn
 * @typedef {import("./view.js").View} View
 */

const OPAQUE = 0.995; // what has less alpha is drawn after everything else

/**
 * Whether a sphere around an item touches the camera's pyramid of view, as in_view of vla_core/world/renderer.py.
 *
 * @param {Drawn} drawn
 * @param {View} view
 */
export function inView({ item, place }, view) {
  if (item.type === "plane") return true;
  const [right, up, back] = rotated(transposed(view.rotation), difference(place, view.place));
  const half = (view.fov * Math.PI) / 360;
  const aside = Math.max(Math.abs(right), Math.abs(up));
  return aside * Math.cos(half) + back * Math.sin(half) < item.radius && -back > -item.radius;
}

/**
 * What hides what is behind it, in its order; and what does not, from near to far.
 *
 * @param {Drawn[]} all
 * @param {View} view
 */
export function inOrder(all, view) {
  const isClear = (/** @type {Drawn} */ drawn) =>
    drawn.rgba[3] < OPAQUE || (drawn.item.type === "plane" && isBehind(drawn, view));
  const distance = (/** @type {Drawn} */ drawn) =>
    drawn.item.type === "plane" ? Infinity : Math.hypot(...difference(drawn.place, view.place));
  const clear = all.filter((drawn) => isClear(drawn) && drawn.rgba[3] > 0);
  return { opaque: all.filter((drawn) => !isClear(drawn)), clear: clear.sort((a, b) => distance(a) - distance(b)) };
}

/**
 * Whether the camera is below an item's own x-y plane.
 *
 * @param {Drawn} drawn
 * @param {View} view
 */
export function isBehind(drawn, view) {
  const way = difference(view.place, drawn.place);
  return way[0] * drawn.rotation[2] + way[1] * drawn.rotation[5] + way[2] * drawn.rotation[8] < 0;
}
