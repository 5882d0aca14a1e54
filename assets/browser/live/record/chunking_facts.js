// Blend: votes, weights, ages, and the chunk made at this step; as visualizations/stages/chunking.py.

import { format } from "../../shared/template.js";
import { Numbers, largest } from "../numbers.js";
import { AXES } from "./state_facts.js";
import { vector } from "./vision_facts.js";

export function chunkingFacts(/** @type {any} */ { step, chunking: { votes, weights, born, blended }, decision }) {
  return {
    votes: Numbers.of(votes),
    weights: vector(weights),
    ages: new Numbers(
      [born.length],
      Int32Array.from(born, (one) => step - one),
    ),
    born: born.map((one) => `made at step ${one}`),
    here: born.map(() => step),
    sizes: vector(weights.map((weight) => 6 + 14 * weight)),
    newest: vector(votes[votes.length - 1]),
    sum: AXES.map((_, i) =>
      weightedSum(
        weights,
        votes.map((vote) => vote[i]),
        blended[i],
      ),
    ),
    ...(decision ? ribbon(step, decision.heads[decision.head].actions) : {}),
  };
}

/** The chunk made now: its steps (K + 1,) and its actions (K + 1, A), with a gap at the end. */
function ribbon(/** @type {number} */ step, /** @type {Numbers} */ { shape: [count, width], data }) {
  const steps = Float32Array.from({ length: count + 1 }, (_, i) => (i < count ? step + i : NaN));
  const chunk = new Float32Array((count + 1) * width).fill(NaN);
  chunk.set(data);
  return { steps: new Numbers([count + 1], steps), chunk: new Numbers([count + 1, width], chunk) };
}

function weightedSum(weights, votes, blended) {
  const terms = weights.map((weight, i) => `${format(weight, ".2f")}·(${format(votes[i], "+.2f")})`);
  return `${terms.join(" + ")} = ${format(blended, "+.2f")}`;
}

export function chunkingNote(/** @type {any} */ { chunking: { votes } }) {
  const [count, width] = votes.shape;
  if (count === 1) return "one chunk speaks: its word is the action";
  const apart = AXES.map((_, axis) => {
    const said = votes.parts().map((vote) => vote.data[axis]);
    return Math.max(...said) - Math.min(...said);
  }).slice(0, width);
  const widest = largest(apart);
  return `${count} chunks speak; in ${AXES[widest]} they differ by ${format(apart[widest], ".2f")}`;
}
