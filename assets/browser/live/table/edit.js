// Changing what lies on a table, one thing at a time: every change gives a scene that can be, or one clear line; as
// vla_core/world/table/edit.py.

import { Mistake } from "../mistake.js";
import facts from "./facts.json" with { type: "json" };
import {
  apart,
  checked,
  fromLink,
  isDisc,
  isZone,
  itemCalled,
  itemsOf,
  nameOf,
  onTable,
  placeOf,
  requireCount,
  requireDifferentNames,
  roomOf,
  sceneOf,
} from "./scene.js";

const { low, high, spacing } = facts.scene;

/**
 * @typedef {import("./scene.js").Item} Item
 * @typedef {import("./scene.js").TableScene} TableScene
 * @typedef {{ do: string; scene: string; name?: string; kind?: string; colour?: string; size?: string; x?: number;
 *   y?: number }} Change scene: as a link; x, y: metres
 */

/** what is done → the scene after it. @type {Record<string, (scene: TableScene, change: any) => TableScene>} */
const EDITS = {
  show: (scene) => scene,
  add: (scene, described) => withItem(scene, itemLike(described)),
  remove(scene, { name }) {
    const gone = itemCalled(scene, name);
    return checked(sceneOf(itemsOf(scene).filter((item) => item !== gone)));
  },
  change: (scene, { name, ...described }) => inPlace(scene, name, ({ x, y }) => ({ ...itemLike(described), x, y })),
  move: (scene, { name, x, y }) => inPlace(scene, name, (item) => ({ ...item, x: millimetres(x), y: millimetres(y) })),
};

/** The scene after a change. */
export function edited(/** @type {Change} */ change) {
  return EDITS[change.do](fromLink(change.scene), change);
}

/** A thing or a zone without a place; of the zones only discs have a colour, and none has a size. */
function itemLike({ kind, colour, size }) {
  const item = { kind, colour, size, x: 0, y: 0 };
  return isZone(item) ? { ...item, size: "", colour: isDisc(item) ? colour : "" } : item;
}

/** Another thing in the place of one. */
function inPlace(
  /** @type {TableScene} */ scene,
  /** @type {string} */ name,
  /** @type {(old: Item) => Item} */ change,
) {
  const old = itemCalled(scene, name);
  return checked(sceneOf(itemsOf(scene).map((item) => (item === old ? change(old) : item))));
}

/** One more, where there is most room. */
function withItem(/** @type {TableScene} */ scene, /** @type {Item} */ item) {
  const more = sceneOf([...itemsOf(scene), item]);
  requireCount(more);
  requireDifferentNames(more);
  let best = { room: -Infinity, x: 0, y: 0 };
  for (const [x, y] of places()) {
    const room = roomLeft(scene, item, [x, y]);
    if (room > best.room) best = { room, x, y };
  }
  if (best.room < 0) {
    throw new Mistake(`There is no room left for the ${nameOf(item)}; move something or take it away.`);
  }
  return checked(sceneOf([...itemsOf(scene), { ...item, x: best.x, y: best.y }]));
}

/** Every place that is tried: a grid over the part of the table where centres may be. */
function places() {
  const [xs, ys] = low.map((least, axis) => {
    const count = Math.floor((high[axis] - least) / spacing + 1e-6) + 1;
    return Array.from({ length: count }, (_, i) => millimetres(least + i * spacing));
  });
  return xs.flatMap((x) => ys.map((y) => [x, y])).filter((place) => onTable(place));
}

/** Metres that are left over to the nearest other item; negative where there is not enough room. */
function roomLeft(/** @type {TableScene} */ scene, /** @type {Item} */ item, /** @type {number[]} */ place) {
  const gaps = itemsOf(scene).map((other) => apart(placeOf(other), place) - roomOf(other) - roomOf(item));
  return gaps.length ? millimetres(Math.min(...gaps)) : 0;
}

const millimetres = (/** @type {number} */ metres) => Number(metres.toFixed(3));
