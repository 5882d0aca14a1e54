// The samplers of the heads that iterate, around one evaluation of their network; as vla_core/model/heads.
// evaluate(x_t, t) → the clean chunk that the head expects; each sampler returns the whole path, noise → actions.

import { Mistake } from "./mistake.js";
import { Numbers, stacked } from "./numbers.js";

/** @typedef {(x_t: Numbers, t: number) => Promise<Numbers>} Evaluate */
/** @typedef {{ actions: Numbers, path: Numbers }} Sample */

/**
 * Euler steps along the straight path of Lipman et al. 2022 (heads/flow.py).
 *
 * @param {Evaluate} evaluate
 * @param {Numbers} noise (K, A)
 * @param {number} steps
 */
export async function flow(evaluate, noise, steps) {
  checkSteps("flow", steps, 1000);
  const path = [noise];
  for (let i = 0; i < steps; i++) {
    const [t, x_t] = [Math.fround(i / steps), path[i].data];
    const clean = (await evaluate(path[i], t)).data;
    path.push(like(noise, (n) => x_t[n] + (clean[n] - x_t[n]) / (1 - t) / steps));
  }
  return sampleOf(path);
}

/**
 * Reverse steps without fresh noise: DDIM, Song et al. 2020 (heads/ddpm.py).
 *
 * @param {Evaluate} evaluate
 * @param {Numbers} noise (K, A)
 * @param {number} steps
 * @param {number[]} alphaBar (T + 1,) ᾱ, from 1 at t = 0 to almost 0 at t = T
 */
export async function ddpm(evaluate, noise, steps, alphaBar) {
  const last = alphaBar.length - 1;
  checkSteps("ddpm", steps, last);
  const times = noiseTimes(steps, last);
  const path = [noise];
  for (let i = 0; i < steps; i++) {
    const [bar_t, bar_s, x_t] = [alphaBar[times[i]], alphaBar[times[i + 1]], path[i].data];
    const clean = (await evaluate(path[i], times[i] / last)).data;
    path.push(like(noise, (n) => reverseStep(x_t[n], clipped(clean[n]), bar_t, bar_s)));
  }
  return sampleOf(path);
}

/** The times of the path, from all noise to none; computed in float32 from both ends, as PyTorch's linspace. */
export function noiseTimes(/** @type {number} */ steps, /** @type {number} */ last) {
  const step = Math.fround(last / steps);
  const time = (i) =>
    i < (steps + 1) / 2 ? Math.fround(last - Math.fround(step * i)) : Math.fround(step * (steps - i));
  return Array.from({ length: steps + 1 }, (_, i) => roundHalfToEven(time(i)));
}

/** One number of x_s, less noisy than x_t, from ᾱ at t and at s. */
function reverseStep(x_t, clean, bar_t, bar_s) {
  const eps = (x_t - Math.sqrt(bar_t) * clean) / Math.sqrt(1 - bar_t);
  return Math.sqrt(bar_s) * clean + Math.sqrt(1 - bar_s) * eps;
}

/** @returns {Sample} */
function sampleOf(/** @type {Numbers[]} */ path) {
  const actions = like(path[0], (n) => clipped(path[path.length - 1].data[n]));
  return { actions, path: stacked([...path.slice(0, -1), actions]) };
}

const clipped = (/** @type {number} */ value) => Math.min(1, Math.max(-1, value)); // the range of all actions

const like = (/** @type {Numbers} */ chunk, /** @type {(n: number) => number} */ value) =>
  new Numbers(
    chunk.shape,
    Float32Array.from(chunk.data, (_, n) => value(n)),
  );

/** As PyTorch rounds. */
function roundHalfToEven(value) {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 ? below + 1 : below;
}

function checkSteps(head, steps, most) {
  if (Number.isInteger(steps) && steps >= 1 && steps <= most) return;
  throw new Mistake(`The ${head} head cannot take ${steps} steps; choose from 1 to ${most}.`);
}
