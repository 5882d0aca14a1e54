// From a sentence to its parts: what to do, with which thing, where to; as vla_core/language/table_parse.py. The scene
// is not looked at.

import { describing, description, isBare, precedesNoun, zoneOf } from "./description.js";
import { tokens } from "./tokens.js";
import * as words from "./words.js";

/**
 * @typedef {import("./description.js").Description} Description
 *
 * @typedef {object} Clause what was found in a sentence so far
 * @property {string} verb
 * @property {Description | null} thing
 * @property {string} direction
 * @property {[string, Description][]} places a preposition and what it leads to
 * @property {Description[]} notThing
 * @property {Description[]} notPlace
 * @property {boolean} afterPlace what comes next says more of the last place, not of the thing
 * @property {boolean} sideOfPlace the side was said after a place
 * @property {boolean} second a second thing to act on
 * @property {string} strange a word of place that is not understood
 * @property {boolean} forbidden it only says what not to do
 */

/** @returns {Clause} */
const clauseOf = (/** @type {Partial<Clause>} */ found) => ({
  verb: "",
  thing: null,
  direction: "",
  places: [],
  notThing: [],
  notPlace: [],
  afterPlace: false,
  sideOfPlace: false,
  second: false,
  strange: "",
  forbidden: false,
  ...found,
});

const isSide = (/** @type {string} */ word) => word === "left" || word === "right";

/** The parts of one sentence. */
export function parse(/** @type {string} */ text) {
  const said = withoutForbidden(tokens(text));
  const clause = clauseOf({ forbidden: said === null });
  if (!said?.length) return clause;
  for (let position = 0; position < said.length;) position = step(clause, said, position);
  return settled(clause);
}

/** Without “don't push the red block”, where something to do stands beside it; null where nothing does. */
function withoutForbidden(/** @type {string[]} */ said) {
  const start = said.indexOf("DONT");
  if (start < 0) return said;
  if (said.slice(0, start).some((word) => word in words.VERB_OF)) return said.slice(0, start);
  const verbs = [...said.keys()].filter((i) => i >= start && said[i] in words.VERB_OF);
  if (verbs.length > 1) return said.slice(verbs[1]);
  if (verbs.length && said.includes("but")) return [said[verbs[0]], ...said.slice(said.indexOf("but") + 1)];
  return null;
}

/** Read on from a position; the position after what was read. @returns {number} */
function step(/** @type {Clause} */ clause, /** @type {string[]} */ said, /** @type {number} */ position) {
  const word = said[position];
  const isAdjective = precedesNoun(said, position);
  if (word in words.VERB_OF) readVerb(clause, words.VERB_OF[word]);
  else if (words.NO_PLACES.has(word)) clause.strange = word;
  else if (words.NOTS.has(word)) return readNot(clause, said, position + 1);
  else if (words.PREPOSITIONS.has(word) && !isAdjective) return readPlace(clause, said, position);
  else if (words.DIRECTIONS.has(word)) readDirection(clause, word);
  else if (isSide(word) && !isAdjective) readDirection(clause, `AT_${word.toUpperCase()}`);
  else if (words.PLACES.has(word) && !isAdjective && clause.thing)
    sayMore(clause, describing({ noun: "one", place: word }));
  else {
    const [found, after] = description(said, position);
    if (found) take(clause, found);
    return Math.max(after, position + 1); // a word that means nothing here is passed over
  }
  return position + 1;
}

/** The second verb of “pick it up and put it …” is the one that counts. */
function readVerb(/** @type {Clause} */ clause, /** @type {string} */ kind) {
  if (!clause.verb || words.CARRIES.has(clause.verb)) clause.verb = kind;
  else if (!words.CARRIES.has(kind) && kind !== clause.verb) clause.second = true;
}

/** A side; where another was said before, that one told which thing is meant. */
function readDirection(/** @type {Clause} */ clause, /** @type {string} */ direction) {
  if (clause.direction) useSide(clause);
  clause.direction = direction;
  clause.sideOfPlace = clause.afterPlace;
}

/** The side says which thing or which target is meant, not where to go. */
function useSide(/** @type {Clause} */ clause) {
  const { afterPlace } = clause;
  clause.afterPlace = clause.sideOfPlace;
  sayMore(clause, describing({ noun: "one", place: words.PLACE_OF[clause.direction] }));
  clause.afterPlace = afterPlace;
  clause.direction = "";
}

/** What must not be the thing, or the target; a side that is not meant is left out. */
function readNot(/** @type {Clause} */ clause, /** @type {string[]} */ said, /** @type {number} */ position) {
  const word = said[position];
  if (words.DIRECTIONS.has(word) || isSide(word)) return position + 1;
  if (words.PREPOSITIONS.has(word)) {
    const [found, after] = description(said, position + 1);
    if (found) clause.notPlace.push(found);
    return after;
  }
  const [found, after] = description(said, position);
  if (found && (!words.ANYTHING.has(found.noun) || !isBare(found))) {
    (clause.afterPlace ? clause.notPlace : clause.notThing).push(found);
  }
  return after;
}

/** A preposition and what it leads to. */
function readPlace(/** @type {Clause} */ clause, /** @type {string[]} */ said, /** @type {number} */ position) {
  const [found, after] = description(said, position + 1);
  if (!found) return position + 1;
  const isReached = ["touch", "move", "belong", "put"].includes(clause.verb);
  if (!clause.thing && isReached && ["TO", "ON"].includes(said[position])) {
    clause.verb = "touch"; // “move to the red block”, “put your hand on it”
    clause.thing = found;
  } else {
    clause.places.push([said[position], found]);
    clause.afterPlace = true;
  }
  return after;
}

/** The first thing named is the one to act on; “the blue one” after it says more of it. */
function take(/** @type {Clause} */ clause, /** @type {Description} */ found) {
  if (!clause.thing || clause.thing.pronoun) {
    clause.thing = found;
  } else if (!found.pronoun) {
    const isAnything = words.ANYTHING.has(found.noun) || words.ANYTHING.has(clause.thing.noun);
    const isMore = clause.notThing.length || clause.notPlace.length || isAnything;
    if (isMore && !found.plural) sayMore(clause, found);
    else clause.second = true;
  }
}

/** More of what was named last. */
function sayMore(/** @type {Clause} */ clause, /** @type {Description} */ found) {
  if (clause.afterPlace && clause.places.length) {
    const [preposition, old] = clause.places[clause.places.length - 1];
    clause.places[clause.places.length - 1] = [preposition, merged(old, found)];
  } else if (clause.thing) clause.thing = merged(clause.thing, found);
}

/** The old description with what the new one says instead. @returns {Description} */
function merged(/** @type {Description} */ old, /** @type {Description} */ added) {
  return {
    ...old,
    noun: words.ANYTHING.has(added.noun) && old.noun ? old.noun : added.noun,
    colour: added.colour || old.colour,
    size: added.size || old.size,
    place: added.place || old.place,
  };
}

/** Which place is the target; the other places, and sides that lead nowhere, say which thing is meant. */
function settled(/** @type {Clause} */ clause) {
  const target = targetPosition(clause);
  if (clause.direction && (["touch", "lift"].includes(clause.verb) || target < clause.places.length)) useSide(clause);
  if (clause.thing) clause.thing = { ...clause.thing, near: [...clause.thing.near, ...clause.places.slice(0, target)] };
  clause.places = clause.places.slice(target);
  return clause;
}

/** Which of the places is the target: a zone, else the last one; past the end where there is none. */
function targetPosition(/** @type {Clause} */ { places, verb, direction, sideOfPlace }) {
  const zone = places.findLastIndex(([, found]) => zoneOf(found));
  if (zone >= 0 && verb !== "touch") return zone;
  const isWay = direction && sideOfPlace && ["push", "move"].includes(verb);
  if (isWay || ["touch", "lift"].includes(verb)) return places.length;
  return Math.max(0, places.length - 1);
}
