// What can be asked for on a table, and where the thing then has to go; as vla_core/world/table/command.py.

import { Mistake } from "../mistake.js";
import facts from "./facts.json" with { type: "json" };
import { apart, heightOf, isDisc, isZone, itemCalled, itemsOf, nameOf, onTable, placeOf, roomOf } from "./scene.js";

const { verbs, sides, pushed, beside, already, lifted, roomToPass, reachMargin, flat, stable } = facts.command;
const WAYS = 16; // directions around a thing that are tried

/**
 * @typedef {import("./scene.js").Item} Item
 * @typedef {import("./scene.js").TableScene} TableScene
 * @typedef {{ verb: string; thing: string; target: string }} Command names are those of the scene; no target: empty
 */

/** @type {Record<string, { target: string; zones: string[]; side: string; says: string; asks: string }>} */
export const VERBS = verbs;
const isPush = (/** @type {string} */ verb) => verb.startsWith("push");

/** One plain way to say a command. */
export function plainSentence(/** @type {Command} */ { verb, thing, target }) {
  return VERBS[verb].says.replace("{thing}", thing).replace("{target}", target);
}

/** “push-to~big-red-block~blue-disc”. */
export const toLink = (/** @type {Command} */ { verb, thing, target }) =>
  [verb, thing, target].filter(Boolean).join("~").replaceAll(" ", "-");

/** @returns {Command} */
export function fromLink(/** @type {string} */ text) {
  const [verb, ...names] = text.split("~");
  if (!(verb in VERBS) || names.length < 1 || names.length > 2) {
    throw new Mistake(`'${text.slice(0, 60)}' is no command. One is written push-to~big-red-block~blue-disc.`);
  }
  const [thing, target = ""] = names.map((name) => name.replaceAll("-", " "));
  return { verb, thing, target };
}

/** x, y, z where the centre of the thing should end up; a mistake where it cannot. @returns {number[]} */
export function goalOf(/** @type {TableScene} */ scene, /** @type {Command} */ command) {
  const thing = itemCalled(scene, command.thing);
  const verb = VERBS[command.verb];
  if (Boolean(verb.target) !== Boolean(command.target)) {
    throw new Mistake(`${command.verb} takes ${verb.target || "no"} target; got '${command.target}'.`);
  }
  if (command.verb === "touch") return placeOf(thing);
  if (command.verb === "pick-up") return raised(placeOf(thing), lifted);
  if (isPush(command.verb)) return pushGoal(scene, thing, command);
  return verb.target === "zone" ? zoneGoal(scene, thing, command) : thingGoal(scene, thing, command);
}

/** Whether the command can be carried out in this scene. */
export function isPossible(/** @type {TableScene} */ scene, /** @type {Command} */ command) {
  try {
    goalOf(scene, command);
    return true;
  } catch (error) {
    if (error instanceof Mistake) return false;
    throw error;
  }
}

/** Everything that can be done in a scene with one verb. */
export function commandsWith(/** @type {TableScene} */ scene, /** @type {string} */ verb) {
  const targets = { zone: scene.zones, thing: scene.things }[VERBS[verb].target]?.map(nameOf) ?? [""];
  const asked = scene.things.flatMap((thing) => targets.map((target) => ({ verb, thing: nameOf(thing), target })));
  return asked.filter((command) => isPossible(scene, command));
}

function pushGoal(/** @type {TableScene} */ scene, /** @type {Item} */ thing, /** @type {Command} */ command) {
  const { side } = VERBS[command.verb];
  const place = placeOf(thing);
  const goal = side
    ? [place[0] + pushed * sides[side][0], place[1] + pushed * sides[side][1], place[2]]
    : zoneGoal(scene, thing, command);
  if (!onTable(goal, reachMargin)) {
    throw new Mistake(`The ${nameOf(thing)} cannot be pushed there: the arm does not reach so far.`);
  }
  for (const item of itemsOf(scene)) {
    if (item === thing || isDisc(item)) continue;
    if (distanceToWay(placeOf(item), place, goal) < roomOf(item) + roomToPass) {
      throw new Mistake(`The ${nameOf(thing)} cannot be pushed there: the ${nameOf(item)} is in the way.`);
    }
  }
  return goal;
}

const raised = (/** @type {number[]} */ [x, y, z], /** @type {number} */ height) => [x, y, z + height];

/** Along the table, from a place to the nearest point of a straight way. */
function distanceToWay(place, start, end) {
  const way = [end[0] - start[0], end[1] - start[1]];
  const gone = [place[0] - start[0], place[1] - start[1]];
  const share = Math.min(1, Math.max(0, dot(gone, way) / Math.max(dot(way, way), 1e-9)));
  return Math.hypot(gone[0] - share * way[0], gone[1] - share * way[1]);
}

export const dot = (/** @type {number[]} */ one, /** @type {number[]} */ other) =>
  one[0] * other[0] + one[1] * other[1];

function zoneGoal(/** @type {TableScene} */ scene, /** @type {Item} */ thing, /** @type {Command} */ command) {
  const zone = itemCalled(scene, command.target);
  if (!VERBS[command.verb].zones.includes(zone.kind)) {
    throw new Mistake(`${command.verb} does not go with a ${zone.kind}.`);
  }
  return raised(placeOf(zone), heightOf(thing));
}

/** Upon another thing, or beside it where there is room. */
function thingGoal(/** @type {TableScene} */ scene, /** @type {Item} */ thing, /** @type {Command} */ command) {
  const other = itemCalled(scene, command.target);
  const [name, otherName] = [nameOf(thing), nameOf(other)];
  if (other === thing) throw new Mistake(`The ${name} cannot be put beside or upon itself.`);
  if (isZone(other)) throw new Mistake(`There is no thing called ${otherName} on the table.`);
  if (command.verb === "stack") {
    const tooBig = other.size === "small" && thing.size === "big";
    if (!flat.includes(other.kind) || !stable.includes(thing.kind) || tooBig) {
      throw new Mistake(`The ${name} would not stay on the ${otherName}.`);
    }
    return [other.x, other.y, 2 * heightOf(other) + heightOf(thing)];
  }
  const { side } = VERBS[command.verb];
  const where = command.verb.slice("put-".length).replaceAll("-", " ");
  const away = [thing.x - other.x, thing.y - other.y];
  if (Math.hypot(...away) < already && (!side || dot(away, sides[side]) > 0.05)) {
    throw new Mistake(`The ${name} already lies ${where} the ${otherName}.`);
  }
  const ways = side ? [sides[side]] : Array.from({ length: WAYS }, (_, turn) => direction((turn * 2 * Math.PI) / WAYS));
  const goals = ways.map(([x, y]) => [other.x + beside * x, other.y + beside * y, heightOf(thing)]);
  const free = goals.filter((goal) => isFree(scene, goal, thing));
  if (!free.length) throw new Mistake(`There is no room ${where} the ${otherName}.`);
  return free.reduce((best, goal) =>
    space(scene, goal, thing, other) > space(scene, best, thing, other) ? goal : best,
  );
}

const direction = (/** @type {number} */ angle) => [Math.cos(angle), Math.sin(angle)];

function isFree(/** @type {TableScene} */ scene, /** @type {number[]} */ goal, /** @type {Item} */ thing) {
  const others = itemsOf(scene).filter((item) => item !== thing);
  return (
    others.every((item) => apart(placeOf(item), goal) >= roomOf(item) + roomOf(thing)) && onTable(goal, reachMargin)
  );
}

/** From a goal to the nearest thing but these two, in whole millimetres; one metre where there is none. */
function space(scene, goal, thing, other) {
  const others = itemsOf(scene).filter((item) => item !== thing && item !== other);
  const gaps = others.map((item) => apart(placeOf(item), goal) - roomOf(item));
  return Math.round(1000 * Math.min(...(gaps.length ? gaps : [1]))) / 1000;
}
