// Normal noise from a seed. The same seed gives the same noise in every browser; Python's generator is another one.

import { Numbers } from "./numbers.js";

/** Whole numbers below 2³² from a seed: splitmix32. */
export function uniform(/** @type {number} */ seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/**
 * Normally distributed numbers (Box and Muller 1958) times a factor, other ones at every step.
 *
 * @param {number} seed
 * @param {number} step
 * @param {number} chunk
 * @param {number} width
 */
export function noiseOf(seed, step, chunk, width, factor = 1) {
  const next = uniform(Math.imul(seed, 0x85ebca6b) ^ Math.imul(step + 1, 0xc2b2ae35));
  const share = () => (next() + 0.5) / 2 ** 32; // never 0
  const normal = () => Math.sqrt(-2 * Math.log(share())) * Math.cos(2 * Math.PI * share());
  return new Numbers(
    [chunk, width],
    Float32Array.from({ length: chunk * width }, () => factor * normal()),
  );
}
