// What the words say of one thing or zone; as `Description` of vla_core/language/table_clause.py and the part of
// table_parse.py that reads one.

import * as words from "./words.js";

/**
 * @typedef {object} Description empty where the words say nothing
 * @property {string} noun as typed, in the singular: “block”, “one”, “tray”
 * @property {string} colour
 * @property {string} size
 * @property {string} place one of PLACES
 * @property {[string, Description][]} near prepositions and what they lead to
 * @property {boolean} pronoun
 * @property {boolean} plural
 */

/** @returns {Description} */
export const describing = (/** @type {Partial<Description>} */ said) => ({
  noun: "",
  colour: "",
  size: "",
  place: "",
  near: [],
  pronoun: false,
  plural: false,
  ...said,
});

export const shapeOf = (/** @type {Description} */ { noun }) => words.SHAPE_OF[noun] ?? "";
export const zoneOf = (/** @type {Description} */ { noun }) => words.ZONE_OF[noun] ?? "";

/** As somebody would say it, without an article. */
export const wordsOf = (/** @type {Description} */ { size, colour, noun }) =>
  [size, colour, noun].filter(Boolean).join(" ");

/** Whether it says nothing but, perhaps, a noun. */
export const isBare = (/** @type {Description} */ { colour, size, place, near, pronoun, plural }) =>
  !colour && !size && !place && !near.length && !pronoun && !plural;

const isEmpty = (/** @type {Description} */ said) => isBare(said) && !said.noun;

/**
 * The description that begins here, if one does, and the position after it.
 *
 * @param {string[]} said
 * @param {number} position
 * @returns {[Description | null, number]}
 */
export function description(said, position) {
  const found = describing({});
  let determined = false;
  for (; position < said.length; position++) {
    const word = said[position];
    if (word in words.COLOUR_OF) found.colour = words.COLOUR_OF[word];
    else if (word in words.SIZE_OF) found.size = words.SIZE_OF[word];
    else if (precedesNoun(said, position)) found.place = words.ONE_PLACE[word] ?? word;
    else if (!words.FILLERS.has(word) && !words.PLURAL_MARKS.has(word) && (word !== "," || !hasWords(found))) break;
    found.plural ||= words.PLURAL_MARKS.has(word);
    determined ||= words.DETERMINERS.has(word);
  }
  return withNoun(said, position, found, determined || hasWords(found));
}

const hasWords = (/** @type {Description} */ { colour, size, place }) => Boolean(colour || size || place);

/**
 * The description with the noun that stands here; a strange word is one after an article or an adjective.
 *
 * @param {string[]} said
 * @param {number} position
 * @param {Description} found
 * @param {boolean} determined
 * @returns {[Description | null, number]}
 */
function withNoun(said, position, found, determined) {
  const word = said[position] ?? "";
  if (words.NAMES.has(word)) {
    const plural = found.plural || word in words.PLURALS;
    return [{ ...found, noun: words.PLURALS[word] ?? word, plural }, position + 1];
  }
  if (words.PRONOUNS.has(word)) return [describing({ pronoun: true }), position + 1];
  if (words.NO_PLACES.has(word) && (!isEmpty(found) || determined)) return [isEmpty(found) ? null : found, position];
  const isNoNoun = word in words.VERB_OF || ["left", "right", "but", "or"].includes(word);
  if (determined && /^[a-z]+$/.test(word) && !isNoNoun) return [{ ...found, noun: word }, position + 1];
  if (!isEmpty(found)) return [{ ...found, noun: "one" }, position];
  const isLower = /[a-z]/.test(word) && !/[A-Z]/.test(word);
  return [null, word in words.VERB_OF || (!isLower && word !== ",") ? position : position + 1];
}

/** Whether a noun or an adjective follows at once, so that a word of place here is an adjective itself. */
export function precedesNoun(/** @type {string[]} */ said, /** @type {number} */ position) {
  const [before, word, following] = [said[position - 1], said[position], said[position + 1] ?? ""];
  if (word === "NEXT" && before !== "the" && before !== "a") return false; // “by the block”, but “the near block”
  const isPlace = word in words.ONE_PLACE || words.PLACES.has(word);
  return isPlace && (words.NAMES.has(following) || words.ADJECTIVES.has(following));
}
