// Two sentences in one scene: what the robot's result says and shows, as visualizations/lessons/steering.py.

import { apart, most, named, onPicture, setPath, setPicture, shortened } from "./figure_parts.js";
import { bare, plainTask, told } from "./told.js";

const NAMES = ["first", "second"];
const STEPS = ["which is done", "when they part", "paraphrase"];

/** Distances between the two hands, for as long as both have moved. @returns {number[]} */
function distances({ runs: [one, other] }) {
  const both = Math.min(one.hand.length, other.hand.length);
  return Array.from({ length: both }, (_, step) => apart(one.hand[step], other.hand[step]));
}

/** The first step at which the hands are apart; -1 where they never are. */
const partedAt = (result, { part }) => distances(result).findIndex((far) => far > part);

export function fill(figure, result, { facts }) {
  setPicture(figure, result.picture);
  result.runs.forEach(({ text, hand }, number) => {
    const down = number * (facts.bottom - facts.top) - facts.top;
    const places = onPicture(hand, facts, facts.side).map(([x, y]) => [x, y === null ? null : y + down]);
    setPath(named(figure, NAMES[number])[0], places);
    figure.layout.annotations[number].text = shortened(text, facts.letters);
  });
  const far = distances(result);
  setPath(
    named(figure, "apart")[0],
    far.map((mm, step) => [step, mm]),
  );
  figure.layout.xaxis2.range = [0, Math.max(facts.steps, result.step)];
  figure.layout.yaxis2.range = [0, Math.max(facts.far, 1.1 * most(far))];
  return figure;
}

export function describe(result, { words }) {
  const status = ({ hand, done }) => {
    const over = result.step === result.total;
    return told(words[done ? "done" : over ? "not done" : "at work"], { steps: hand.length });
  };
  const each = result.runs.map((run) => told(words.each, { text: bare(run.text), status: status(run) }));
  return told(words.describe, { told: each.join(" and "), most: most(distances(result)) });
}

export function formula(result, { words, facts }) {
  const step = partedAt(result, facts);
  const [first, second] = result.runs.map(({ task }) => plainTask(task));
  const apart = step >= 0 ? told(words.parted, { step }) : words.never;
  return told(words.formula, { apart, first, second }) + words.measured;
}

export function symbols(result, { words }) {
  const place = ({ hand }) =>
    hand.length
      ? hand
          .at(-1)
          .map((mm) => mm.toFixed(0))
          .join(", ")
      : words["not begun"];
  return [most(distances(result)).toFixed(0), ...result.runs.map(place)];
}

/** What a step reveals: which choice was right, and why. */
export function outcome(result, /** @type {number} */ step, { words, facts }) {
  const farthest = most(distances(result));
  const parted = partedAt(result, facts);
  const right = [
    Number(result.runs[0].done) + 2 * Number(result.runs[1].done),
    parted < 0 ? 2 : Number(parted > facts.soon),
    Number(farthest > facts.part) + Number(farthest > 5 * facts.part),
  ][step];
  const became = result.runs.map(({ text, hand, done }) =>
    told(words[done ? "was done" : "was not done"], { text: bare(text), steps: hand.length }),
  );
  const says = told(words[STEPS[step]], {
    outcome: became.join(" and "),
    when: told(words[parted < 0 ? "stay" : "part"], { step: parted, most: farthest }),
    most: farthest,
    tasks: [...new Set(result.runs.map(({ task }) => plainTask(task)))].join(" and "),
  });
  return { right, says };
}
