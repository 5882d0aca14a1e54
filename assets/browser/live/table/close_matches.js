// Words that are written much alike: Python's difflib.get_close_matches, so that both robots correct a slip alike.

/**
 * The closest of some words, best first.
 *
 * @param {string} word
 * @param {string[]} among
 * @param {number} cutoff share of equal letters, from 0 to 1
 */
export function closeMatches(word, among, cutoff, count = 3) {
  const found = among
    .filter((one) => 2 * Math.min(one.length, word.length) >= cutoff * (one.length + word.length))
    .map((one) => ({ one, share: ratio(one, word) }))
    .filter(({ share }) => share >= cutoff);
  found.sort((a, b) => b.share - a.share || (a.one < b.one ? 1 : -1));
  return found.slice(0, count).map(({ one }) => one);
}

/** Twice the letters in common by the letters of both. */
export function ratio(/** @type {string} */ one, /** @type {string} */ other) {
  return (2 * matching(one, other)) / (one.length + other.length);
}

/** Letters in common: in the longest block that is in both, and then on either side of it. @returns {number} */
function matching(/** @type {string} */ one, /** @type {string} */ other) {
  const [start, begin, size] = longest(one, other);
  if (!size) return 0;
  const before = matching(one.slice(0, start), other.slice(0, begin));
  return before + size + matching(one.slice(start + size), other.slice(begin + size));
}

/** The longest block that is in both: where in each, and its length; the first of several. */
function longest(/** @type {string} */ one, /** @type {string} */ other) {
  let best = [0, 0, 0];
  for (let i = 0; i < one.length; i++) {
    for (let j = 0; j < other.length; j++) {
      let size = 0;
      while (i + size < one.length && j + size < other.length && one[i + size] === other[j + size]) size++;
      if (size > best[2]) best = [i, j, size];
    }
  }
  return best;
}
