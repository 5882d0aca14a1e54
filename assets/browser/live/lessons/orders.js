// An instruction with an order, part by part, with what is still missing: as vla_core/lessons/orders.py.

import { distanceLeft } from "../success.js";
import { addressOf, attemptOf, handOf, MILLI } from "./scene.js";

const MAX_STEPS = 250; // of one part
const CARRYING = 90; // steps that a script may take between two parts
const SHOWN_EVERY = 8; // steps
const SIDE = 240; // pixels of the audience's view

/**
 * @typedef {{ text: string; task: string; confidence: number; hand: number[][]; carried: number[][];
 *   missing: number[]; state: "waits" | "at work" | "done" | "failed" }} Progress
 */

/**
 * @param {import("../robot.js").Robot} robot
 * @param {{ order: string; own: string; seed: number }} values
 * @returns {import("./work.js").Results}
 */
export async function* followOrder(robot, { order, own, seed }) {
  const { world } = robot;
  const instruction = own.trim() || order;
  const attempt = await attemptOf(robot, world, { instruction, scene: "", seed, steps: MAX_STEPS });
  const parts = attempt.parts.map((part, i) => begun(part, attempt.drivers[i]));
  const scene = attempt.parts[0].task.split("@")[1] ?? "";
  const state = { text: instruction, scene, parts, total: (MAX_STEPS + CARRYING) * parts.length };
  yield { ...state, step: 0 };
  /** @type {number[]} */
  const missing = [];
  const watch = (/** @type {number} */ step) => {
    const { task, marks } = world.physics;
    missing.push(MILLI * distanceLeft(task.success, world.physics, marks));
    if (step % SHOWN_EVERY) return;
    world.show(SIDE, world.eye.isSoftware ? "fast" : "fine");
    world.eye.finish();
    frame = addressOf(/** @type {OffscreenCanvas} */ (world.eye.canvas)); // of now, encoded while the robot goes on
  };
  let frame = Promise.resolve("");
  let [number, step] = [0, 0];
  for await (const moment of attempt.run(watch)) {
    follow(parts[number], attempt.parts[number].success, handOf(moment), missing[missing.length - 1]);
    if (attempt.parts[number].success && number + 1 < parts.length) number += 1;
    step += 1;
    if (step % SHOWN_EVERY === 0) yield { ...state, picture: await frame, step };
  }
  return { ...state, picture: await frame, step };
}

/** @returns {Progress} */
function begun(/** @type {import("../attempt.js").Part} */ { text, task }, /** @type {any} */ { sentence }) {
  const { confidence } = sentence.reading;
  return { text, task: task.split("@")[0], confidence, hand: [], carried: [], missing: [], state: "waits" };
}

/**
 * One step further; success is null as long as a script carries the hand back.
 *
 * @param {Progress} part
 * @param {boolean | null} success
 * @param {number[]} place of the hand
 * @param {number} missing mm
 */
export function follow(part, success, place, missing) {
  if (success === null) {
    part.state = "at work";
    part.carried.push(place);
    return;
  }
  part.hand.push(place);
  part.missing.push(missing);
  part.state = success ? "done" : part.hand.length >= MAX_STEPS ? "failed" : "at work";
}
