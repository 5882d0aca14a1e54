// What lies on the table, as plain data: things and zones, checked, written to a link and read from it; as
// vla_core/world/table/scene.py. Lengths in metres.

import { Mistake } from "../mistake.js";
import { closeMatches } from "./close_matches.js";
import facts from "./facts.json" with { type: "json" };

const { colours, sizes, heights, zones: surfaces, rooms, low, high, arm, mostThings, mostDiscs } = facts.scene;
const ROUNDING = 1e-6;
const ALIKE = 0.4; // share of equal letters of a word that may have been meant

/**
 * @typedef {object} Item a thing, or a zone where `size` is empty
 * @property {string} kind of a thing its shape
 * @property {string} colour of zones only discs have one
 * @property {string} size
 * @property {number} x
 * @property {number} y
 *
 * @typedef {{ things: Item[]; zones: Item[] }} TableScene
 */

export const isZone = (/** @type {Item} */ { kind }) => kind in surfaces;
export const isDisc = (/** @type {Item} */ { kind }) => kind === "disc";
export const nameOf = (/** @type {Item} */ { size, colour, kind }) => [size, colour, kind].filter(Boolean).join(" ");
export const itemsOf = (/** @type {TableScene} */ { things, zones }) => [...things, ...zones];

/** From what a thing lies on to its centre. */
export const heightOf = (/** @type {Item} */ { kind, size }) => heights[kind] * sizes[size];

/** x, y, z of the centre of a thing, or of the middle of a zone's surface. */
export function placeOf(/** @type {Item} */ item) {
  return [item.x, item.y, isZone(item) ? surfaces[item.kind] : heightOf(item)];
}

/** How far the centres of other things keep away. */
export function roomOf(/** @type {Item} */ item) {
  if (!isZone(item)) return rooms.thing;
  return isDisc(item) ? rooms.disc : rooms.box;
}

/** Along the table. */
export const apart = (/** @type {number[]} */ one, /** @type {number[]} */ other) =>
  Math.hypot(one[0] - other[0], one[1] - other[1]);

/** A scene of items in any order. @returns {TableScene} */
export const sceneOf = (/** @type {Item[]} */ items) => ({
  things: items.filter((item) => !isZone(item)),
  zones: items.filter(isZone),
});

/** The thing or zone of that name; a mistake where there is none. @returns {Item} */
export function itemCalled(/** @type {TableScene} */ scene, /** @type {string} */ name) {
  const found = itemsOf(scene).find((item) => nameOf(item) === name);
  if (!found) throw new Mistake(`There is no ${name} on the table; there is ${listing(itemsOf(scene))}.`);
  return found;
}

/** “a big red block, a small blue ball and an orange disc”. */
export function listing(/** @type {Item[]} */ items, joint = "and") {
  const names = items.map((item) => `${article(nameOf(item))} ${nameOf(item)}`);
  const [last] = names.slice(-1);
  return [names.slice(0, -1).join(", "), last].filter(Boolean).join(` ${joint} `);
}

const article = (/** @type {string} */ name) => ("aeiou".includes(name[0]) ? "an" : "a");

/** The same scene; one clear line where it cannot be. */
export function checked(/** @type {TableScene} */ scene) {
  if (!scene.things.length) throw new Mistake("The table is empty; put at least one thing on it.");
  for (const thing of scene.things) {
    requireKnown("shape", thing.kind, Object.keys(heights));
    requireKnown("size", thing.size, Object.keys(sizes));
  }
  for (const item of itemsOf(scene)) {
    if (item.colour || !isZone(item) || isDisc(item)) requireKnown("colour", item.colour, Object.keys(colours));
  }
  requireCount(scene);
  requireDifferentNames(scene);
  requireRoom(scene);
  return scene;
}

function requireKnown(/** @type {string} */ what, /** @type {string} */ value, /** @type {string[]} */ known) {
  if (known.includes(value)) return;
  const close = closeMatches(value, known, ALIKE);
  const hint = close.length ? `Did you mean ${close.join(" or ")}? ` : "";
  throw new Mistake(`Unknown ${what} '${value.slice(0, 30)}'. ${hint}There are ${known.join(", ")}.`);
}

export function requireCount(/** @type {TableScene} */ { things, zones }) {
  if (things.length > mostThings) {
    throw new Mistake(`There are ${things.length} things; the table takes ${mostThings}.`);
  }
  for (const kind of new Set(zones.map((zone) => zone.kind))) {
    const count = zones.filter((zone) => zone.kind === kind).length;
    const most = kind === "disc" ? mostDiscs : 1;
    if (count > most) throw new Mistake(`There are ${count} zones of the kind ${kind}; the table takes ${most}.`);
  }
  const coloured = zones.find((zone) => zone.colour && !isDisc(zone));
  if (coloured) throw new Mistake(`A ${coloured.kind} has no colour of its own; only discs have.`);
}

export function requireDifferentNames(/** @type {TableScene} */ scene) {
  const names = itemsOf(scene).map(nameOf);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice) throw new Mistake(`Two things are called “${twice}”; change the colour, shape or size of one.`);
}

function requireRoom(/** @type {TableScene} */ scene) {
  const items = itemsOf(scene);
  for (const item of items) {
    if (onTable(placeOf(item))) continue;
    throw new Mistake(
      `The ${nameOf(item)} at (${item.x}, ${item.y}) does not fit on the table: ` +
        `x goes from ${low[0]} to ${high[0]} and y from ${low[1]} to ${high[1]} metres, and nothing ` +
        `lies more than ${arm} metres from the foot of the arm at (0, 0).`,
    );
  }
  for (const [i, one] of items.entries()) {
    for (const other of items.slice(i + 1)) {
      const [gap, least] = [apart(placeOf(one), placeOf(other)), roomOf(one) + roomOf(other)];
      if (gap >= least - ROUNDING) continue;
      throw new Mistake(
        `The ${nameOf(one)} and the ${nameOf(other)} are ${(100 * gap).toFixed(1)} cm apart and would overlap or ` +
          `leave no room for the hand; keep ${(100 * least).toFixed(0)} cm between their centres.`,
      );
    }
  }
}

/** Whether a centre lies where the arm reaches well; `margin` widens this part. */
export function onTable(/** @type {number[]} */ [x, y], margin = 0) {
  const inside = [x, y].every(
    (value, axis) => value >= low[axis] - margin - ROUNDING && value <= high[axis] + margin + ROUNDING,
  );
  return inside && Math.hypot(x, y) <= arm + margin;
}

/** “big-red-block_-120_650~blue-disc_100_700”. */
export function toLink(/** @type {TableScene} */ scene) {
  const millimetres = (/** @type {number} */ value) => Math.round(1000 * value);
  return itemsOf(scene)
    .map((item) => `${nameOf(item).replaceAll(" ", "-")}_${millimetres(item.x)}_${millimetres(item.y)}`)
    .join("~");
}

/** The scene of a link, checked; one clear line where the text is none. */
export function fromLink(/** @type {string} */ text) {
  return checked(sceneOf(text.split("~").filter(Boolean).map(itemFromLink)));
}

/** @returns {Item} */
function itemFromLink(/** @type {string} */ text) {
  const [name, ...numbers] = text.split("_");
  if (numbers.length !== 2 || !numbers.every((one) => /^[+-]?\d+$/.test(one))) {
    const like = "a thing is written big-red-block_-120_650 (millimetres)";
    throw new Mistake(`This link is damaged at '${text.slice(0, 40)}'; ${like}.`);
  }
  const [x, y] = numbers.map((number) => Number(number) / 1000);
  const words = name.split("-");
  if (words.length === 3) return { kind: words[2], colour: words[1], size: words[0], x, y };
  const kind = words[words.length - 1];
  if (words.length > 2)
    throw new Mistake(`This link is damaged at '${text.slice(0, 40)}'; a thing has a size, a colour and a shape.`);
  requireKnown("zone", kind, Object.keys(surfaces));
  return { kind, colour: words.length === 2 ? words[0] : "", size: "", x, y };
}
