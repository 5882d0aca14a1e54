// Read: pieces, hidden state, likeness of pieces, nearest tasks, and how much the readout looks at each piece;
// as visualizations/stages/language.py.

import { format } from "../../shared/template.js";
import { Numbers } from "../numbers.js";
import { VERBS } from "../table/command.js";
import { Coarse } from "./payload_writer.js";
import { cellSpacing, cosineSimilarity } from "./vision_facts.js";

const LOOK_STEPS = 31;

export const readable = (/** @type {string} */ piece) => piece.replaceAll("▁", "·"); // the beginning of a word

/**
 * @param {any} decision
 * @param {Record<string, { sentence: string }>} tasks
 */
export function languageFacts({ language, fusion }, tasks) {
  const words = wordsOf(language.pieces);
  const pieces = language.pieces.map(readable);
  return {
    text: language.text,
    pieces,
    places: pieces.map((_, i) => i),
    known: language.known,
    hidden: new Coarse(language.hidden),
    alike: new Coarse(cosineSimilarity(language.hidden)),
    tasks: language.nearest.map(([name]) => name.replace(/-v3$/, "")),
    sentences: language.nearest.map(([name]) => sentenceOf(name, tasks)),
    probability: language.nearest.map(([, probability]) => probability),
    understood: language.understood,
    heard: fusion?.attention && readoutAttention(fusion),
    words: words.map(({ name }) => (name === "<start>" ? "(start)" : name)),
    word_places: words.map((_, i) => i),
  };
}

/** What a task asks for; on a table, where the scene is not looked at. */
const sentenceOf = (/** @type {string} */ name, /** @type {Record<string, { sentence: string }>} */ tasks) =>
  tasks[name]?.sentence ?? VERBS[name.replace(/^table-/, "")].asks;

/** Each word's attention in each view (words, h, w), where cells attend to words; as visualizations/stages/words.py. */
export function wordFacts(/** @type {any} */ { language, vision }) {
  const views = /** @type {Numbers[]} */ (vision?.words ?? []);
  if (!views.length) return {};
  const looks = views.map((view) => byWord(wordsOf(language.pieces), view));
  return {
    looks: looks.map((view) => new Coarse(view, 2, LOOK_STEPS)),
    look_cells: looks.map(({ shape }) => cellSpacing(shape[2])),
  };
}

/** Each word, sign or mark of a sentence with its pieces. */
export function wordsOf(/** @type {string[]} */ pieces) {
  /** @type {{ name: string, places: number[] }[]} */
  const found = [];
  pieces.forEach((piece, place) => {
    const before = found[found.length - 1];
    if (place > 1 && /^[\p{L}\p{N}]/u.test(piece)) {
      before.name += piece;
      before.places.push(place);
    } else found.push({ name: piece.replace(/^▁/, ""), places: [place] });
  });
  return found;
}

/** The sum over each word's pieces. */
function byWord(/** @type {ReturnType<typeof wordsOf>} */ words, /** @type {Numbers} */ pieces) {
  const [, height, width] = pieces.shape;
  const sums = new Numbers([words.length, height, width], new Float32Array(words.length * height * width));
  words.forEach(({ places }, i) => {
    const sum = sums.at(i).data;
    for (const place of places) pieces.at(place).data.forEach((value, cell) => (sum[cell] += value));
  });
  return sums;
}

/** (layers, L) how much the readout looks at each piece, over all heads. */
function readoutAttention({ attention, stage }) {
  const words = stage.flatMap((one, i) => (one === "language" ? [i] : []));
  const [layers, heads, tokens] = attention.shape;
  const looks = new Float32Array(layers * words.length);
  for (let layer = 0; layer < layers; layer++) {
    words.forEach((word, i) => {
      let sum = 0;
      for (let head = 0; head < heads; head++) sum += attention.data[(layer * heads + head) * tokens * tokens + word];
      looks[layer * words.length + i] = sum / heads;
    });
  }
  return new Numbers([layers, words.length], looks);
}

export function languageNote(/** @type {any} */ { language }) {
  const unknown = language.known.filter((known) => !known).length;
  const strange = unknown ? `${unknown} of them never seen before` : "all known";
  const sure = `${format(language.probability[0], ".0%")} sure it means ${language.tasks[0]}`;
  return `${language.pieces.length} pieces, ${strange}; ${sure}`;
}
