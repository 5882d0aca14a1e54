// One scene, one seed, two sentences, each in a world of its own: as vla_core/lessons/steering.py.

import { addressOf, attemptOf, handOf, oneLine } from "./scene.js";

const MAX_STEPS = 200;
const SHOWN_EVERY = 8; // steps
const SIDE = 240; // pixels of the audience's view
const [TOP, BOTTOM] = [40, 200]; // rows of it that are shown

/** @typedef {{ text: string; task: string; hand: number[][]; done: boolean }} Run */

/**
 * @param {import("../robot.js").Robot} robot
 * @param {{ scene: string; first: string; second: string; seed: number }} values
 * @param {import("../world.js").LiveWorld[]} worlds
 * @returns {import("./work.js").Results}
 */
export async function* steer(robot, { scene, first, second, seed }, worlds) {
  const { tasks, scenes } = robot.ours.manifest;
  const fitting = scenes[scene].slice(0, 2).map((/** @type {string} */ task) => tasks[task].sentence);
  const texts = [first, second].map((own, i) => oneLine(own) || fitting[i]);
  const sheet = new Sheet();
  const arms = [];
  /** @type {Run[]} */
  const runs = [];
  for (const [i, instruction] of texts.entries()) {
    const attempt = await attemptOf(robot, worlds[i], { instruction, scene, seed, steps: MAX_STEPS });
    const [{ sentence }] = attempt.drivers;
    runs.push({ text: instruction, task: sentence?.reading.task ?? "", hand: [], done: false });
    arms.push(attempt.run((/** @type {number} */ step) => (step % SHOWN_EVERY ? null : sheet.draw(i, worlds[i]))));
  }
  const state = (/** @type {number} */ step, total = MAX_STEPS) => ({ scene, runs, step, total });
  yield state(0);
  for (let step = 0; ; step++) {
    let moved = false;
    for (const [i, arm] of arms.entries()) {
      const { value: moment } = await arm.next();
      if (!moment) continue; // it has ended and does not move
      moved = true;
      runs[i].hand.push(handOf(moment));
      runs[i].done ||= moment.success;
    }
    if (!moved) return { ...state(step, step), picture: await sheet.address() };
    if ((step + 1) % SHOWN_EVERY === 0) yield { ...state(step + 1), picture: await sheet.address() };
  }
}

/** Both arms, one above the other. */
class Sheet {
  constructor() {
    this.canvas = new OffscreenCanvas(SIDE, 2 * (BOTTOM - TOP));
    this.context = /** @type {OffscreenCanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
  }

  draw(/** @type {number} */ number, /** @type {import("../world.js").LiveWorld} */ world) {
    world.show(SIDE, world.eye.isSoftware ? "fast" : "fine");
    world.eye.finish();
    const high = BOTTOM - TOP;
    this.context.drawImage(world.eye.canvas, 0, TOP, SIDE, high, 0, number * high, SIDE, high);
  }

  address() {
    return addressOf(this.canvas);
  }
}
