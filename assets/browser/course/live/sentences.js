// One sentence, word by word: what the robot's result says and shows, as visualizations/lessons/sentences.py.

import { apart, most, named, onPicture, setPath, setPicture } from "./figure_parts.js";
import { bare, plainTask, told } from "./told.js";

const MARKS = /^[.,]+|[.,]+$/g; // around a word
const PLANS = { said: "plan", without: "without", other: "other" };

/** Places from the largest number to the smallest. */
const downwards = (/** @type {number[]} */ numbers) => [...numbers.keys()].sort((a, b) => numbers[b] - numbers[a]);

export function fill(figure, result, { facts, words, palette }) {
  setPicture(figure, result.picture);
  const [heat] = named(figure, "attention");
  const cells = result.attention[result.word];
  const size = facts.side / cells.length;
  Object.assign(heat, { z: cells, x0: size / 2 - 0.5, dx: size, y0: size / 2 - 0.5, dy: size });
  for (const [name, plan] of Object.entries(PLANS)) {
    setPath(named(figure, name)[0], onPicture(result[plan], facts, facts.side));
  }
  const [bars] = named(figure, "without this word");
  bars.x = result.moved;
  bars.y = result.words.map((word, i) => told(words.bar, { number: i + 1, word: bare(word).slice(0, facts.letters) }));
  bars.marker.color = result.words.map((_, i) => (i === result.word ? palette.language : palette.muted));
  figure.layout.xaxis2.range = [0, Math.max(facts.least, 1.05 * most(result.moved))];
  return figure;
}

export function describe(result, { words }) {
  const [best] = downwards(result.moved);
  return told(words.describe, {
    text: bare(result.text),
    read: result.understood ? plainTask(result.task) : words.strange,
    best: bare(result.words[best]),
    moved: result.moved[best],
    instead: bare(result.instead),
    apart: apart(result.other.at(-1), result.plan.at(-1)),
  });
}

export function formula(result, { words }) {
  const { task, confidence, word } = result;
  const here = 1 - result.elsewhere[word];
  return told(words.formula, { task, confidence, steps: result.plan.length - 1, here, word: result.words[word] });
}

export const symbols = (result, { words, facts }) => [
  result.moved[result.word].toFixed(1),
  words["loss elsewhere"],
  facts.temperature,
];

/** What a step reveals; `atRest` promises the result of the chapter's start. */
export async function outcome(result, /** @type {number} */ step, { words, facts, atRest }) {
  const order = downwards(result.moved);
  const [best] = order;
  const word = result.words[best].replace(MARKS, "");
  if (step === 0) {
    const choice = facts.asked.indexOf(word);
    const others = order
      .slice(1, 4)
      .map((i) => told(words.other, { word: result.words[i].replace(MARKS, ""), moved: result.moved[i] }));
    const says = told(words["leave one out"], { best: word, moved: result.moved[best], others: others.join(", ") });
    return { right: choice < 0 ? facts.asked.length : choice, says };
  }
  const before = await atRest();
  const [longest] = downwards(before.moved);
  const [short, long] = [result.moved[best], before.moved[longest]];
  const ratio = short / Math.max(long, facts.slight);
  const says = told(words["nothing to spare"], {
    best: word,
    moved: short,
    long,
    word: before.words[longest].replace(MARKS, ""),
  });
  return { right: ratio > facts.more ? 0 : ratio >= facts.same ? 1 : 2, says };
}
