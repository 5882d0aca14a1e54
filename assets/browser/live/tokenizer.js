// Text to the pieces of the policy's vocabulary; the same pieces as vla_core/model/tokenizer.py.

const SPECIAL = ["<pad>", "<start>", "<unknown>"];
const [START, UNKNOWN] = [1, 2];
const BEGIN = "▁"; // marks the beginning of a word
const TERMINAL_CODE = /\x1b\[[0-9;]*[A-Za-z]/g; // eslint-disable-line no-control-regex
const LONGEST_TEXT = 2000; // characters; the rest is ignored
const LONGEST_WORD = 40; // characters of one word; a longer run is cut into several
const WORD = new RegExp(`[\\p{L}\\p{N}]{1,${LONGEST_WORD}}|[^\\p{L}\\p{N}_\\s]|_`, "gu");
const ALPHANUMERIC = /^[\p{L}\p{N}]/u;
const DOTLESS = "ı"; // which Python folds to itself
const CHEROKEE = /\p{Script=Cherokee}/u; // which it folds to capitals

/**
 * One sentence as the encoder's input.
 *
 * @typedef {object} Pieces
 * @property {number[]} ids without padding
 * @property {string[]} pieces the first marks the start of the sentence
 * @property {boolean[]} known false for a character that training never had
 */

/** Lower case, compatibility forms unified, control characters removed, single spaces. */
export function normal(/** @type {string} */ text) {
  const start = [...text].slice(0, LONGEST_TEXT).join("");
  const folded = [...start.replace(TERMINAL_CODE, " ").normalize("NFKC")].map(folding).join("");
  const printable = folded.replace(/\p{Cf}/gu, "").replace(/[\p{C}\p{Z}]/gu, " ");
  return printable.trim().split(/\s+/).join(" ");
}

/** As Python's casefold: "ß" becomes "ss", "ς" becomes "σ". */
function folding(/** @type {string} */ letter) {
  if (letter === DOTLESS) return letter;
  return CHEROKEE.test(letter) ? letter.toUpperCase() : letter.toLowerCase().toUpperCase().toLowerCase();
}

/** The words and punctuation marks of a text; each word begins with BEGIN. */
export function words(/** @type {string} */ text) {
  return (normal(text).match(WORD) ?? []).map((word) => (ALPHANUMERIC.test(word) ? BEGIN + word : word));
}

export class Tokenizer {
  /** @param {{ alphabet: string[], merges: [string, string][], pieces: number }} vocabulary as in policy.json */
  constructor({ alphabet, merges, pieces }) {
    this.pieces = pieces;
    this.rank = new Map(merges.map(([left, right], i) => [`${left} ${right}`, i]));
    const vocabulary = new Set([...SPECIAL, ...alphabet, ...merges.map((pair) => pair.join(""))]);
    this.id = new Map([...vocabulary].map((piece, i) => [piece, i]));
  }

  /** @returns {Pieces} */
  encode(/** @type {string} */ text) {
    const pieces = [SPECIAL[START]];
    for (const word of words(text)) {
      pieces.push(...this.split(word));
      if (pieces.length >= this.pieces) break;
    }
    const kept = pieces.slice(0, this.pieces);
    const ids = kept.map((piece) => this.id.get(piece) ?? UNKNOWN);
    return { ids, pieces: kept, known: ids.map((id) => id !== UNKNOWN) };
  }

  /** A word as pieces: merge neighbours, the earliest learnt pair first, until no pair is left. */
  split(/** @type {string} */ word) {
    const pieces = [...word];
    for (;;) {
      let [best, place] = [Infinity, -1];
      for (let i = 0; i + 1 < pieces.length; i++) {
        const rank = this.rank.get(`${pieces[i]} ${pieces[i + 1]}`) ?? Infinity;
        if (rank < best) [best, place] = [rank, i];
      }
      if (place < 0) return pieces;
      pieces.splice(place, 2, pieces[place] + pieces[place + 1]);
    }
  }
}
