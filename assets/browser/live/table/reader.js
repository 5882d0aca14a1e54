// Reading a sentence about a table: what is to be done, or one clear line that says why nothing is; as
// vla_core/language/table_reader.py and vla_core/attempt/table_instruction.py.

import { split } from "../instruction.js";
import { Mistake } from "../mistake.js";
import { FORBIDDEN_LINE, PRONOUN_LINE, QUESTION_LINE, isOnlyForbidding, isQuestion } from "../not_commands.js";
import { goalOf } from "./command.js";
import { shapeOf, wordsOf, zoneOf } from "./description.js";
import { parse } from "./parse.js";
import { Refused, fitting, theOne } from "./references.js";
import { isZone, itemCalled, itemsOf, nameOf } from "./scene.js";
import { tokens } from "./tokens.js";
import { ANYTHING, CARRIES } from "./words.js";

/**
 * @typedef {import("./scene.js").Item} Item
 * @typedef {import("./scene.js").TableScene} TableScene
 * @typedef {import("./parse.js").Clause} Clause
 * @typedef {import("./description.js").Description} Description
 * @typedef {import("./command.js").Command} Command
 */

export const COMMAND = "command"; // the kind of a sentence that can be followed
/** @type {Record<string, string>} */
const PUSHING = { AT_LEFT: "push-left", AT_RIGHT: "push-right", AWAY: "push-away", HERE: "push-here" };
/** @type {Record<string, string>} */
const BESIDE = { NEXT: "put-next-to", TO: "put-next-to", LEFT_OF: "put-left-of", RIGHT_OF: "put-right-of" };
const BESIDE_WORDS = ["NEXT", "LEFT_OF", "RIGHT_OF"];
const NEGATIONS = ["NOT", "DONT"]; // tokens
const WHERE_TO =
  "Where to? Say left, right, away, here, a disc, the tray, the bin, the shelf, or beside or upon a thing.";
const NO_VERB = "What should the robot do? Say touch, push, pick up, put or stack, and with which thing.";
const IT_IS_NO_TARGET = "“It” stands for nothing that could be a target; name it.";
const ONE_AT_A_TIME = "The robot does one thing at a time; name one thing and what to do with it.";
const NEXT_LATER = "The robot does one thing at a time here; say the next while it runs.";

/**
 * What an instruction asks for; one clear line where nothing can be done.
 *
 * @param {string} text
 * @param {TableScene} scene
 * @param {string} last the thing that “it” stands for
 */
export function commandFor(text, scene, last = "") {
  const command = commandIn(text, scene, last);
  requireOne(text, scene, command, last);
  return command;
}

/** Refuse “push it left, then lift it”; “lift it, then put it on the tray” is one thing to do. */
function requireOne(/** @type {string} */ text, /** @type {TableScene} */ scene, /** @type {Command} */ whole, last) {
  const meanings = [];
  for (const part of split(text)) {
    meanings.push(read(part, scene, last));
    last = meanings[meanings.length - 1].command?.thing ?? last;
  }
  const end = meanings[meanings.length - 1].command;
  if (meanings.length > 1 && meanings.every(({ command }) => command) && !isSame(end, whole)) {
    throw new Refused("several", NEXT_LATER);
  }
}

const isSame = (one, other) => one.verb === other.verb && one.thing === other.thing && one.target === other.target;

/** Whether the words name what is meant, and nothing that is not. */
export function standsAlone(/** @type {string} */ text) {
  return !tokens(text).some((word) => NEGATIONS.includes(word)) && !parse(text).thing?.pronoun;
}

/**
 * The meaning of one sentence in one scene.
 *
 * @param {string} text
 * @param {TableScene} scene
 * @param {string} last
 * @returns {{ command: Command | null; kind: string; answer: string }}
 */
export function read(text, scene, last = "") {
  try {
    return { command: commandIn(text, scene, last), kind: COMMAND, answer: "" };
  } catch (error) {
    if (error instanceof Refused) return { command: null, kind: error.kind, answer: error.message };
    throw error;
  }
}

/** @returns {Command} */
function commandIn(/** @type {string} */ text, /** @type {TableScene} */ scene, /** @type {string} */ last) {
  if (isQuestion(text)) throw new Refused("question", QUESTION_LINE);
  const clause = parse(text);
  if (clause.forbidden || (!clause.verb && isOnlyForbidding(text))) throw new Refused("forbidden", FORBIDDEN_LINE);
  const thing = wholeThing(clause, last);
  if (CARRIES.has(clause.verb) && BESIDE_WORDS.includes(clause.places[0]?.[0])) {
    try {
      // “take the mug next to the ball”: where it lies, not where to put it
      const near = { ...thing, near: [...thing.near, ...clause.places] };
      return possibleCommand(scene, { ...clause, places: [] }, near, last);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
  return possibleCommand(scene, clause, thing, last);
}

/** What the parts of a sentence make together in this scene, where it is possible. */
function possibleCommand(scene, clause, /** @type {Description} */ said, last) {
  const command = understood(scene, clause, said, theThing(scene, clause, said, last));
  try {
    goalOf(scene, command);
  } catch (error) {
    throw error instanceof Mistake ? new Refused("impossible", error.message) : error;
  }
  return command;
}

/** The thing that is named, where a verb and a thing are named, and only one of each. */
function wholeThing(/** @type {Clause} */ clause, /** @type {string} */ last) {
  const { verb, thing, places, strange, second } = clause;
  if (!verb || (!thing && !places.length)) throw new Refused("unclear", NO_VERB);
  if (strange) {
    throw new Refused("unclear", `“${strange}” is no place that is understood here; say left, right or next to.`);
  }
  if (second) throw new Refused("several", ONE_AT_A_TIME);
  if (!thing) throw new Refused("unclear", `Which thing should the robot ${verb}? Name it.`);
  if (thing.pronoun && !last) throw new Refused("pronoun", PRONOUN_LINE);
  return thing;
}

/** The thing to act on. @returns {Item} */
function theThing(scene, /** @type {Clause} */ clause, /** @type {Description} */ said, /** @type {string} */ last) {
  if (said.pronoun) return itemCalled(scene, last);
  if (zoneOf(said) && clause.verb === "touch") {
    throw new Refused("impossible", `The ${wordsOf(said)} is no thing that the robot touches; name a thing.`);
  }
  return theOne(scene, said, scene.things, clause.notThing);
}

/** The command that verb, direction and target make together. @returns {Command} */
function understood(scene, /** @type {Clause} */ clause, /** @type {Description} */ said, /** @type {Item} */ thing) {
  const { verb, direction, places } = clause;
  const name = nameOf(thing);
  if (direction) return { verb: PUSHING[direction], thing: name, target: "" };
  if (verb === "touch") return { verb, thing: name, target: "" };
  if (places.length) return withTarget(scene, clause, said, thing);
  if (verb === "lift" || verb === "carry") return { verb: "pick-up", thing: name, target: "" };
  throw new Refused("unclear", WHERE_TO);
}

/** The command of a sentence that names where the thing should go. @returns {Command} */
function withTarget(scene, /** @type {Clause} */ clause, /** @type {Description} */ said, /** @type {Item} */ thing) {
  const [preposition] = clause.places[0];
  const target = theTarget(scene, clause, said, thing);
  const names = { thing: nameOf(thing), target: nameOf(target) };
  if (isZone(target)) return { verb: zoneVerb(clause.verb, preposition, target), ...names };
  if (["ON", "IN"].includes(preposition) || clause.verb === "stack") return { verb: "stack", ...names };
  return { verb: BESIDE[preposition], ...names };
}

/** The zone or the other thing that is named as the target. @returns {Item} */
function theTarget(
  /** @type {TableScene} */ scene,
  /** @type {Clause} */ clause,
  /** @type {Description} */ thingSaid,
  /** @type {Item} */ thing,
) {
  let [preposition, said] = clause.places[0];
  if (said.pronoun) throw new Refused("pronoun", IT_IS_NO_TARGET);
  const others = itemsOf(scene).filter((item) => item !== thing);
  const hasBin = scene.zones.some(({ kind }) => kind === "bin");
  if (said.noun === "box" && preposition === "IN" && hasBin) said = { ...said, noun: "bin", colour: "" };
  if (ANYTHING.has(said.noun) && shapeOf(thingSaid)) {
    const alike = fitting(scene, { ...said, noun: thingSaid.noun }, others); // “the little block on the big one”
    if (alike.length === 1 && preposition !== "TO") return alike[0];
  }
  return theOne(scene, said, others, clause.notPlace);
}

/** Pushed to a disc, put on a disc, a tray or a shelf, put in a bin. */
function zoneVerb(/** @type {string} */ verb, /** @type {string} */ preposition, /** @type {Item} */ zone) {
  if (BESIDE_WORDS.includes(preposition)) {
    throw new Refused("impossible", `Things are put beside other things, not beside the ${nameOf(zone)}.`);
  }
  if (zone.kind === "bin") return verb === "push" ? "push-to" : "put-in";
  return verb === "push" || (verb === "move" && zone.kind === "disc") ? "push-to" : "put-on";
}
