// Which thing or zone of a scene is meant by a description: “the left one”, “the block next to the blue puck”; as
// vla_core/language/table_references.py.

import { Mistake } from "../mistake.js";
import { dot } from "./command.js";
import { shapeOf, wordsOf, zoneOf } from "./description.js";
import facts from "./facts.json" with { type: "json" };
import { apart, isDisc, isZone, itemsOf, listing, placeOf } from "./scene.js";
import { ANYTHING } from "./words.js";

/**
 * @typedef {import("./scene.js").Item} Item
 * @typedef {import("./scene.js").TableScene} TableScene
 * @typedef {import("./description.js").Description} Description
 */

const { sideways, close, upon } = facts.references;
/** @type {Record<string, number[]>} */
const AXES = facts.references.axes;

/** A sentence that cannot be followed in this scene; `kind` says why in one word. */
export class Refused extends Mistake {
  constructor(/** @type {string} */ kind, /** @type {string} */ line) {
    super(line);
    this.kind = kind;
  }
}

/**
 * The only item that fits.
 *
 * @param {TableScene} scene
 * @param {Description} said
 * @param {Item[]} among
 * @param {Description[]} excluded
 */
export function theOne(scene, said, among, excluded = []) {
  if (said.plural) throw new Refused("several", "The robot does one thing at a time; name one of them.");
  let found = fitting(scene, said, among);
  for (const other of excluded) {
    const dropped = fitting(scene, other, among);
    found = found.filter((item) => !dropped.includes(item));
  }
  if (!found.length) throw new Refused("absent", absent(scene, said));
  if (found.length === 1) return found[0];
  throw new Refused("ambiguous", `Which ${wordsOf(said)} do you mean: ${listing(found, "or")}?`);
}

/** That it is not there, and what is. */
function absent(/** @type {TableScene} */ scene, /** @type {Description} */ said) {
  const name = wordsOf(said) || "thing";
  const bare = name.split(" ").slice(0, -1).join(" ");
  const kind = ANYTHING.has(said.noun) ? `no ${bare} thing`.replace("  ", " ") : `no ${name}`;
  const where = said.near.length || said.place ? " there" : "";
  return `There is ${kind}${where} on the table. There is ${listing(itemsOf(scene))}.`;
}

/** Every item that fits a description. @returns {Item[]} */
export function fitting(/** @type {TableScene} */ scene, /** @type {Description} */ said, /** @type {Item[]} */ among) {
  let found = among.filter((item) => hasProperties(item, said));
  for (const [preposition, anchor] of said.near) {
    const other = theOne(scene, anchor, itemsOf(scene));
    const rest = found.filter((item) => item !== other);
    found = RELATIONS[preposition](rest, placeOf(other));
  }
  if (!said.place || !found.length) return found;
  return [best(found, (item) => dot(placeOf(item), AXES[said.place]))];
}

const best = (/** @type {Item[]} */ items, /** @type {(item: Item) => number} */ worth) =>
  items.reduce((one, other) => (worth(other) > worth(one) ? other : one));

/** Kind, colour and size. A tray, a bin and a shelf have any colour that is said of them by name. */
function hasProperties(/** @type {Item} */ item, /** @type {Description} */ said) {
  const isColour = !said.colour || said.colour === item.colour;
  if (isZone(item)) {
    if (ANYTHING.has(said.noun)) return isColour && !said.size;
    return zoneOf(said) === item.kind && !said.size && (isColour || !isDisc(item));
  }
  const isShape = shapeOf(said) === item.kind || ANYTHING.has(said.noun);
  return isShape && isColour && (!said.size || said.size === item.size);
}

/** The one that lies closest, where it is close at all. */
function nearest(/** @type {Item[]} */ found, /** @type {number[]} */ place) {
  const near = found.filter((item) => apart(placeOf(item), place) <= close);
  return near.length ? [best(near, (item) => -apart(placeOf(item), place))] : [];
}

/** All that lie to one side. */
const toSide = (/** @type {number[]} */ axis) => (/** @type {Item[]} */ found, /** @type {number[]} */ place) =>
  found.filter((item) => dot([item.x - place[0], item.y - place[1]], axis) >= sideways);

const lyingOn = (/** @type {Item[]} */ found, /** @type {number[]} */ place) =>
  found.filter((item) => apart(placeOf(item), place) <= upon);

/** @type {Record<string, (found: Item[], place: number[]) => Item[]>} */
const RELATIONS = {
  NEXT: nearest,
  TO: nearest,
  LEFT_OF: toSide(AXES.LEFTMOST),
  RIGHT_OF: toSide(AXES.RIGHTMOST),
  ON: lyingOn,
  IN: lyingOn,
};
