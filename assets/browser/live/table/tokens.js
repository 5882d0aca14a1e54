// A sentence about a table in the words that are known: misspelt words corrected, phrases joined to one token in
// capitals; as vla_core/language/table_tokens.py.

import { closeMatches } from "./close_matches.js";
import facts from "./facts.json" with { type: "json" };

const { phrases, gerunds, corrections } = facts.words;
const [VOCABULARY, OTHER_NOUNS, PLURAL_MARKS] = [
  facts.words.vocabulary,
  facts.words.otherNouns,
  facts.words.pluralMarks,
].map((words) => new Set(words));
const KNOWN = [...facts.words.known, "the"];
/** @type {Record<string, string>} */
const GERUNDS = gerunds;
const PATTERNS = phrases.map(
  ([pattern, token]) => /** @type {const} */ ([new RegExp(`(?<![\\w'])(?:${pattern})(?![\\w'])`, "g"), token]),
);
const FIRST = /** @type {const} */ ([
  [/\bcan (?=you|u|i|we|the robot)\b/g, "could "],
  [/\b(\w+) of (?:the|these|those) (?:two |three |four )?(\w+?)s\b/g, "$1 $2"],
  [/\bwithout\b.*$|\bget rid of\b/g, ""],
  [/\b(bring|give|pass|hand) me\b/g, "bring HERE"],
  [/\b(?:don't|do not|dont|never|mustn't|must not|shouldn't|should not|please not)\b/g, "DONT"],
]);
const LEAST_ALIKE = { long: 0.74, short: 0.8 }; // a word of three letters must be more alike

/** @returns {string[]} */
export function tokens(/** @type {string} */ text) {
  const typed =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .replaceAll("-", " ")
      .match(/[a-z0-9']+|,/g) ?? [];
  const line = typed.map(corrected).join(" ");
  const joined = [...FIRST, ...PATTERNS].reduce((said, [pattern, token]) => said.replace(pattern, token), line);
  return joined.split(/\s+/).filter(Boolean);
}

/** @type {Map<string, string>} */
const KEPT = new Map();

/** The word that was meant where this one is misspelt, or two that were written as one; others stay. */
export function corrected(/** @type {string} */ word) {
  if (!KEPT.has(word)) KEPT.set(word, meant(word));
  return /** @type {string} */ (KEPT.get(word));
}

function meant(/** @type {string} */ word) {
  const stays = VOCABULARY.has(word) || OTHER_NOUNS.has(word) || PLURAL_MARKS.has(word);
  if (stays || /^\d+$/.test(word) || word.length < 3) return GERUNDS[word] ?? word;
  const close = closeMatches(word, corrections, word.length > 3 ? LEAST_ALIKE.long : LEAST_ALIKE.short);
  let found = close.find((known) => isSlip(word, known)) ?? "";
  if (word.length === 3 && !found) found = KNOWN.find((known) => sorted(known) === sorted(word)) ?? "";
  return (GERUNDS[found] ?? found) || inTwo(word) || word;
}

const sorted = (/** @type {string} */ word) => [...word].sort().join("");

/** Whether only the first letter is wrong or missing, the letters are swapped, or the first one is right. */
function isSlip(/** @type {string} */ word, /** @type {string} */ known) {
  const first = known.slice(1) === word || (known.slice(1) === word.slice(1) && word.length > 4);
  return known[0] === word[0] || first || sorted(known) === sorted(word);
}

/** “bluecube” → “blue cube”; empty where there are no two words in it. */
function inTwo(/** @type {string} */ word) {
  for (let i = 2; i < word.length - 1; i++) {
    const [one, other] = [word.slice(0, i), word.slice(i)];
    if (VOCABULARY.has(one) && VOCABULARY.has(other)) return `${one} ${other}`;
  }
  return "";
}
