// Normal noise from a seed. The same seed gives the same noise in every browser; Python's generator is another one.

import { Numbers } from "./numbers.js";

/** Whole numbers below 2³² from a seed: splitmix32. */
function uniform(/** @type {number} */ seed) {
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

/** (chunk, width) normally distributed numbers times a factor (Box and Muller 1958). */
export function noiseOf(
  /** @type {number} */ seed,
  /** @type {number} */ chunk,
  /** @type {number} */ width,
  factor = 1,
) {
  const next = uniform(seed);
  const share = () => (next() + 0.5) / 2 ** 32; // never 0
  const data = new Float32Array(chunk * width);
  for (let i = 0; i < data.length; i += 1) {
    data[i] = factor * Math.sqrt(-2 * Math.log(share())) * Math.cos(2 * Math.PI * share());
  }
  return new Numbers([chunk, width], data);
}
