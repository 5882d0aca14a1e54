// Decide: what each head proposes for one moment; as visualizations/stages/head_proposals.py and heads.py.

import { format } from "../../shared/template.js";
import { Numbers, largest } from "../numbers.js";
import { Coarse } from "./payload_writer.js";
import { AXES } from "./state_facts.js";

const STEP = 0.01; // metres that an action of one asks for
const POINTS = 121;
const CURVE = new Numbers(
  [POINTS],
  Float32Array.from({ length: POINTS }, (_, i) => -1.2 + (2.4 * i) / (POINTS - 1)),
);

export function headsFacts(/** @type {any} */ { heads, head, state: { raw } }) {
  const told = Object.fromEntries(Object.entries(heads).map(([kind, sample]) => [kind, headFacts(sample, raw.data)]));
  const { actions, plan } = told[head];
  return {
    acting: head,
    kinds: Object.keys(heads),
    iterating: Object.keys(heads).filter((kind) => heads[kind].path.length > 2),
    chunk: actions,
    plan,
    ahead: Array.from({ length: actions.length }, (_, i) => i),
    roads: {},
    ...told,
  };
}

function headFacts(/** @type {any} */ sample, /** @type {Float32Array} */ hand) {
  return {
    actions: sample.actions,
    path: sample.path,
    steps: Array.from({ length: sample.path.length }, (_, i) => i),
    plan: plannedPositions(sample.actions, hand),
    ...(sample.mean ? gaussianFacts(sample.mean, sample.std) : {}),
    ...(sample.probability ? { ...binsFacts(sample), centres: sample.centres } : {}),
  };
}

/** (K + 1, 3) metres: where the hand would go if every action were carried out exactly. */
function plannedPositions(/** @type {Numbers} */ actions, /** @type {Float32Array} */ hand) {
  const [count, width] = actions.shape;
  const plan = new Float32Array(3 * (count + 1));
  for (let axis = 0; axis < 3; axis++) {
    let sum = 0;
    plan[axis] = hand[axis];
    for (let k = 0; k < count; k++) {
      sum += actions.data[k * width + axis];
      plan[3 * (k + 1) + axis] = hand[axis] + STEP * sum;
    }
  }
  return new Numbers([count + 1, 3], plan);
}

/** The Gaussian's density along each number of the chunk, and a band of two deviations. */
function gaussianFacts(/** @type {Numbers} */ mean, /** @type {Numbers} */ std) {
  const edge = (times) =>
    new Numbers(
      mean.shape,
      Float32Array.from(mean.data, (mu, i) => mu + times * std.data[i]),
    );
  const density = new Float32Array(mean.data.length * POINTS);
  mean.data.forEach((mu, i) => {
    const sigma = std.data[i];
    for (let n = 0; n < POINTS; n++) {
      const away = (CURVE.data[n] - mu) / sigma;
      density[i * POINTS + n] = Math.exp(-0.5 * away * away) / (sigma * Math.sqrt(2 * Math.PI));
    }
  });
  const shape = [...mean.shape, POINTS];
  return { mean, std, low: edge(-2), high: edge(2), curve: CURVE, density: new Coarse(new Numbers(shape, density)) };
}

/** Belief over the bins, its entropy in bits, and the first action as RT-2 would write it. */
function binsFacts(/** @type {any} */ { probability, chosen }) {
  const [steps, width, bins] = probability.shape;
  const entropy = new Float32Array(steps * width);
  for (let i = 0, place = 0; i < entropy.length; i++) {
    let bits = 0;
    for (let bin = 0; bin < bins; bin++, place++) {
      const share = probability.data[place];
      bits -= share * Math.log2(Math.max(share, 1e-12));
    }
    entropy[i] = bits;
  }
  return {
    probability: new Coarse(probability),
    entropy: new Numbers([steps, width], entropy),
    string: [...chosen.data.subarray(0, width)].join(" "),
  };
}

/** (A,) the widest distance between two heads about the next action. */
export function headDisagreement(/** @type {any} */ { heads }) {
  return AXES.map((_, axis) => {
    const firsts = heads.kinds.map((kind) => heads[kind].actions.data[axis]);
    return Math.max(...firsts) - Math.min(...firsts);
  });
}

/** The direction in which the chunk would move the hand most. */
export function mainAxis(/** @type {any} */ { heads: { chunk } }) {
  const width = chunk.shape[1];
  const moved = [0, 1, 2].map((axis) =>
    chunk.data.reduce((sum, value, i) => (i % width === axis ? sum + Math.abs(value) : sum), 0),
  );
  return largest(moved);
}

export function headsNote(/** @type {any} */ decision) {
  const [{ heads }, apart] = [decision, headDisagreement(decision)];
  const widest = largest(apart);
  const text =
    heads.kinds.length > 1
      ? `${heads.kinds.length} heads differ most in ${AXES[widest]}, by ${format(apart[widest], ".2f")}`
      : "one head acts";
  if (!heads.bins) return text;
  const first = [...heads.bins.entropy.at(0).data];
  const unsure = first.reduce((sum, bits) => sum + bits, 0) / first.length;
  return `${text}; the bins are ${format(unsure, ".1f")} bits unsure`;
}
