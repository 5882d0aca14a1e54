// Blend: the action of a step is a weighted mean over all chunks that cover it; as vla_core/model/chunking.py.

import { Mistake } from "./mistake.js";

/** @typedef {import("./numbers.js").Numbers} Numbers */

/**
 * @typedef {object} Chunking
 * @property {number[][]} votes (n, A) what each chunk says about now, oldest first
 * @property {number[]} weights (n,) summing to one
 * @property {number[]} born (n,) the step each chunk was made at
 * @property {number[]} blended (A,)
 */

/** The chunks that cover the present step or later ones; of each only the first `chunk` actions are used. */
export class Blend {
  constructor(/** @type {number} */ chunk, decay = 0, replan = 1) {
    if (!(replan >= 1 && replan <= chunk)) {
      throw new Mistake(`Thinking every ${replan} steps needs a chunk of as many actions; this one has ${chunk}.`);
    }
    if (!(decay >= 0 && decay < Infinity)) {
      throw new Mistake(`The decay of the votes is ${decay}; it must be 0 (a plain mean) or more.`);
    }
    this.chunk = chunk;
    this.decay = decay;
    /** @type {Map<number, Numbers>} step it was made at → (K, A), oldest first */
    this.chunks = new Map();
  }

  /** Add a chunk (K, A) made at this step; drop those that end before it. */
  push(/** @type {number} */ step, /** @type {Numbers} */ chunk) {
    if (chunk.shape.length !== 2 || chunk.length < this.chunk) {
      throw new Mistake(`A chunk of ${this.chunk} actions is needed, but this one is ${chunk.shape.join(" × ")}.`);
    }
    for (const born of this.chunks.keys()) if (step >= born + this.chunk) this.chunks.delete(born);
    this.chunks.set(step, chunk);
  }

  /**
   * The votes of all chunks on this step, and their weighted mean.
   *
   * @param {number} step
   * @returns {Chunking}
   */
  at(step) {
    const born = [...this.chunks.keys()].filter((one) => one <= step && step < one + this.chunk);
    if (!born.length)
      throw new Mistake(`No chunk of ${this.chunk} actions reaches step ${step}; push a new one before.`);
    const votes = born.map((one) => [...(this.chunks.get(one)?.at(step - one).data ?? [])]);
    const newest = born[born.length - 1]; // age is counted from it
    const raw = born.map((one) => Math.exp(-this.decay * (newest - one)));
    const sum = raw.reduce((total, one) => total + one, 0);
    const weights = raw.map((one) => one / sum);
    const blended = votes[0].map((_, i) => votes.reduce((total, vote, n) => total + weights[n] * vote[i], 0));
    return { votes, weights, born, blended };
  }
}

/**
 * How far the heads' chunks (K, A) agree: 1 where all are equal, 0 for two at opposite ends of the range.
 *
 * @param {Numbers[]} proposals
 */
export function agreement(proposals) {
  if (!proposals.length) throw new Mistake("No head has proposed anything, so there is nothing to agree on.");
  const distances = proposals.flatMap((one, i) =>
    proposals.slice(i + 1).map((other) => distance(one.data, other.data)),
  );
  return distances.length ? 1 - distances.reduce((sum, one) => sum + one, 0) / distances.length / 2 : 1;
}

function distance(one, other) {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += Math.abs(one[i] - other[i]);
  return sum / one.length;
}

/** How many steps to act before thinking again: `longest` where the heads agree, one where they do not. */
export function horizon(/** @type {number} */ agreed, /** @type {number} */ longest, trusted = 0.98, doubtful = 0.9) {
  if (longest < 1 || !(doubtful < trusted)) {
    throw new Mistake(`No horizon from 1 to ${longest} steps between agreements of ${doubtful} and ${trusted}.`);
  }
  const share = Math.min(1, Math.max(0, (agreed - doubtful) / (trusted - doubtful)));
  return 1 + Math.floor(share * (longest - 1) + 0.5);
}
