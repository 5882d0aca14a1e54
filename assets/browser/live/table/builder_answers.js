// What the table builder asks for, answered by the robot in the browser: the table after a change, with all that is
// shown of it; as visualizations/page/table_builder.py.

import { Mistake } from "../mistake.js";
import { edited } from "./edit.js";
import facts from "./facts.json" with { type: "json" };
import { heightOf, fromLink, isZone, itemCalled, itemsOf, listing, nameOf, placeOf, toLink } from "./scene.js";
import { suggestions } from "./suggestions.js";

const { pose, fov } = facts.camera;
const REACH = 2 * Math.tan((fov * Math.PI) / 360); // metres across the picture at a metre's distance
const DIGITS = 4;

/** @typedef {import("./scene.js").TableScene} TableScene */

/**
 * The scene that a question leads to; one clear line where it cannot be.
 *
 * @param {any} question of assets/browser/table/table_builder.js
 * @param {string[]} scenes as links, among which a shuffle chooses
 * @returns {TableScene}
 */
export function sceneAfter(question, scenes) {
  const { do: act, scene } = question;
  if (act === "shuffle") return fromLink(scenes[question.seed % scenes.length]);
  if (!scene) return fromLink(scenes[0]);
  if (act !== "move") return edited(question);
  const item = itemCalled(fromLink(scene), question.name);
  const [x, y] = unprojected([question.x, question.y], isZone(item) ? 0 : heightOf(item));
  if (![x, y].every(Number.isFinite)) throw new Mistake("A thing is moved to a place in the picture.");
  return edited({ ...question, x, y });
}

/** A table as the builder shows it, without its picture. */
export function shown(/** @type {TableScene} */ scene) {
  const items = itemsOf(scene).map((item) => {
    const [x, y] = projected(placeOf(item)).map((value) => Number(value.toFixed(DIGITS)));
    return { name: nameOf(item), kind: item.kind, colour: item.colour, size: item.size, thing: !isZone(item), x, y };
  });
  return { scene: toLink(scene), says: listing(itemsOf(scene)), items, suggestions: suggestions(scene) };
}

/** Where a point lies in the front picture, from 0 to 1. */
export function projected(/** @type {number[]} */ point) {
  const away = point.map((value, axis) => value - pose[axis]);
  const [right, up, back] = [0, 1, 2].map((axis) =>
    away.reduce((sum, value, i) => sum + value * pose[3 + 3 * i + axis], 0),
  );
  return [0.5 - right / (back * REACH), 0.5 + up / (back * REACH)];
}

/** x, y, z of the place at a height over the floor that is seen there in the front picture. */
export function unprojected(/** @type {number[]} */ [across, down], /** @type {number} */ height) {
  const seen = [(across - 0.5) * REACH, (0.5 - down) * REACH, -1];
  const way = [0, 1, 2].map((i) => seen.reduce((sum, value, axis) => sum + value * pose[3 + 3 * i + axis], 0));
  const far = (height - pose[2]) / way[2];
  return way.map((value, axis) => pose[axis] + far * value);
}
