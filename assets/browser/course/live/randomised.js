// The plain scene beside drawn ones: what the robot's result says and shows, as visualizations/lessons/randomised.py.

import { apart, named, setPath, setPicture } from "./figure_parts.js";
import { told } from "./told.js";

const ACROSS = [1, 2]; // away from the robot, and up: the scene from the side
const LINES = ["plain scene", "draw 1"];

const astray = ({ hands: [plain, drawn] }) => apart(plain.at(-1), drawn.at(-1));

export function fill(figure, result, { facts }) {
  setPicture(figure, result.picture);
  const { layout } = figure;
  const isLeft = (words, i) => i > result.count && i <= facts.draws; // no such draw yet
  layout.annotations = layout.annotations.filter((words, i) => !isLeft(words, i));
  for (const shape of layout.shapes ?? []) shape.x0 = shape.x1 = result.strength;
  LINES.forEach((name, i) => {
    const [line] = named(figure, name);
    if (!line) return;
    const flat = (place) => ACROSS.map((axis) => place[axis]);
    setPath(line, result.hands[i].map(flat));
    const thing = result.things[i];
    setPath(named(figure, "the thing")[i], [thing[0], thing.at(-1)].map(flat));
  });
  return figure;
}

export function describe(result, { words }) {
  const { strength, apart } = result;
  return told(words.describe, {
    strength,
    apart,
    astray: result.step ? told(words.astray, { astray: astray(result) }) : words.nothing,
  });
}

export function formula({ mechanics }, { words, facts }) {
  const { delay } = mechanics;
  const late = { steps: words[delay === 1 ? "one step" : "steps"], milliseconds: facts.milliseconds * delay };
  return told(words.formula, { ...mechanics, ...late }) + words.measured;
}

export const symbols = ({ kind, strength, mechanics }, { words }) => [
  told("{strength:g}", { strength }),
  kind === "looks" ? words["not drawn"] : mechanics.friction.toFixed(2),
];

/** What the step with replayed commands reveals; the others ask for what was measured, and are told by Python. */
export function outcome(result, /** @type {number} */ step, { words, facts }) {
  if (facts.outcomes[step]) return facts.outcomes[step];
  const { gain, delay } = result.mechanics;
  const far = astray(result);
  const says = told(words["other physics"], { astray: far, gain, milliseconds: facts.milliseconds * delay });
  return { right: facts.limits.filter((limit) => far >= limit).length, says };
}
