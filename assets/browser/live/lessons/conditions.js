// How far a scene differs from the plain one, drawn from a seed: the ranges are those of vla_core/world/perturbations.py
// and randomised.py, the generator is the browser's own. Twice the strength is twice as far in the same direction.

import { uniform } from "../noise.js";

const [DARKEST, BRIGHTEST] = [0.15, 0.95]; // of a new colour's red, green and blue
const DRAW = 0x9e3779b1; // parts one draw's numbers from the next draw's
const FRICTIONS = /** @type {const} */ (["dof_damping", "dof_frictionloss"]);
const MASSES = /** @type {const} */ (["body_mass", "body_inertia"]);
const FIRST_OBJECT_QPOS = 9; // before it come the joints of the arm

/**
 * @typedef {{ shift: number; turn: number; dimmer: number; brighter: number; tint: number; factor: number; gain: number;
 *   delay: number }} Ranges what strength 1 means
 * @typedef {{ friction: number; mass: number; gain: number; delay: number }} Mechanics
 */

/** @type {Mechanics} */
export const PLAIN = { friction: 1, mass: 1, gain: 1, delay: 0 };

/** Numbers from 0 to 1. @returns {() => number} */
export function shares(/** @type {number} */ seed) {
  const next = uniform(Math.imul(seed + 1, DRAW));
  return () => next() / 2 ** 32;
}

/**
 * Camera, lamps and colours of a draw.
 *
 * @param {number} seed
 * @param {number} strength
 * @param {Ranges} ranges
 * @param {import("../eye/scene.js").Item[]} items of the scene
 * @returns {import("../eye/eye.js").Look}
 */
export function drawnLook(seed, strength, ranges, items) {
  const share = shares(seed);
  const way = [0, 1, 2].map(() => 2 * share() - 1);
  const length = Math.max(1e-6, Math.hypot(...way));
  const shift = way.map((one) => (ranges.shift * strength * one) / length);
  const turn = (share() < 0.5 ? -1 : 1) * ranges.turn * strength;
  const bright = 1 + (share() < 0.5 ? -ranges.dimmer : ranges.brighter) * strength;
  const light = [0, 1, 2].map(() => bright * (1 - ranges.tint * strength * share()));
  return { shift, turn, light, colours: repainted(items, strength, share) };
}

/** Other colours, mixed in by a share; equal colours stay equal, and marks of goals keep theirs. */
function repainted(items, strength, share) {
  /** @type {Map<string, number[]>} */
  const others = new Map();
  /** @type {Record<number, number[]>} */
  const colours = {};
  items.forEach(({ rgba, site }, index) => {
    if (site !== undefined) return;
    const known = rgba.slice(0, 3);
    const key = known.join(" ");
    if (!others.has(key))
      others.set(
        key,
        known.map(() => DARKEST + (BRIGHTEST - DARKEST) * share()),
      );
    const other = /** @type {number[]} */ (others.get(key));
    colours[index] = [...known.map((one, i) => one + strength * (other[i] - one)), rgba[3]];
  });
  return colours;
}

/** Friction, masses, and a hand that is weaker or late. @returns {Mechanics} */
export function drawnMechanics(
  /** @type {number} */ seed,
  /** @type {number} */ strength,
  /** @type {Ranges} */ ranges,
) {
  const share = shares(seed + 0x5bd1e995);
  const [friction, mass, gain] = [0, 1, 2].map(() => strength * (2 * share() - 1));
  return {
    friction: ranges.factor ** friction,
    mass: ranges.factor ** mass,
    gain: 1 + ranges.gain * gain,
    delay: Math.round(strength * ranges.delay * share()),
  };
}

/**
 * Make a scene move so; what is returned makes it plain again.
 *
 * @param {import("../physics.js").Physics} physics
 * @param {Mechanics} mechanics
 */
export function applied({ mujoco, model, task }, { friction, mass, gain }) {
  const names = /** @type {const} */ (["geom_friction", ...FRICTIONS, ...MASSES]);
  const plain = Object.fromEntries(names.map((name) => [name, model[name].slice()]));
  const scale = task.action_scale;
  const joints = [...model.jnt_qposadr.keys()].filter((joint) => model.jnt_qposadr[joint] >= FIRST_OBJECT_QPOS);
  const bodies = new Set(joints.map((joint) => model.jnt_bodyid[joint]));
  model.geom_friction.set(plain.geom_friction.map((one) => one * friction));
  for (const name of FRICTIONS) {
    model[name].set(plain[name].map((one, dof) => (joints.includes(model.dof_jntid[dof]) ? one * friction : one)));
  }
  for (const name of MASSES) {
    const width = name === "body_mass" ? 1 : 3;
    model[name].set(plain[name].map((one, i) => (bodies.has(Math.floor(i / width)) ? one * mass : one)));
  }
  task.action_scale = scale * gain;
  const settled = () => {
    const data = new mujoco.MjData(model);
    mujoco.mj_setConst(model, data);
    data.delete();
  };
  settled();
  return () => {
    for (const name of names) model[name].set(plain[name]);
    task.action_scale = scale;
    settled();
  };
}
