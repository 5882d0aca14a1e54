// The words for the table: what each stands for; from vla_core/language/table_words.py by way of facts.json.

import facts from "./facts.json" with { type: "json" };

const { words } = facts;

/** Every word → what it stands for. @returns {Record<string, string>} */
function reverse(/** @type {Record<string, string[]>} */ groups) {
  return Object.fromEntries(Object.entries(groups).flatMap(([meaning, all]) => all.map((word) => [word, meaning])));
}

export const SHAPE_OF = reverse(words.shapes);
export const COLOUR_OF = reverse(words.colours);
export const SIZE_OF = reverse(words.sizes);
export const ZONE_OF = reverse(words.zones);
export const VERB_OF = reverse(words.verbs);
/** @type {Record<string, string>} */
export const PLURALS = words.plurals;
/** @type {Record<string, string>} */
export const ONE_PLACE = words.onePlace; // before a noun: “the left one”
/** @type {Record<string, string>} */
export const PLACE_OF = words.placeOf; // after one

const set = (/** @type {string[]} */ all) => new Set(all);
export const ANYTHING = set(words.anything);
export const FILLERS = set(words.fillers);
export const PLACES = set(words.places);
export const DIRECTIONS = set(words.directions);
export const PREPOSITIONS = set(words.prepositions);
export const NOTS = set(words.nots);
export const NO_PLACES = set(words.noPlaces);
export const PRONOUNS = set(words.pronouns);
export const DETERMINERS = set(words.determiners);
export const PLURAL_MARKS = set(words.pluralMarks);
export const CARRIES = set(words.carries); // verbs that another may follow: “pick it up and put it …”
const NAMED = [SHAPE_OF, ZONE_OF, PLURALS].flatMap((group) => Object.keys(group));
export const NAMES = set([...NAMED, ...words.anything]);
export const ADJECTIVES = set([...Object.keys(COLOUR_OF), ...Object.keys(SIZE_OF)]);
