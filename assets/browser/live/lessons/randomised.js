// The plain scene beside drawn ones, and the same commands replayed blindly in the first of them: as
// vla_core/lessons/randomised.py, with two differences. The commands are those of the policy in the plain scene, for
// there is no scripted teacher here; and a look changes camera, lamps and colours alone.

import { place } from "../success.js";
import { PLAIN, applied, drawnLook, drawnMechanics } from "./conditions.js";
import { MILLI, addressOf, attemptOf, openScene, tiled } from "./scene.js";

const DRAWS = 3; // pictures of other draws at the same strength
const APART = 1000; // between the seeds of two draws
const MAX_STEPS = 150;
const SHOWN_EVERY = 8; // steps
const STILL = [0, 0, 0, 0];

/**
 * @param {import("../robot.js").Robot} robot
 * @param {{ task: string; kind: string; strength: number; seed: number }} values
 * @param {import("../world.js").LiveWorld[]} _
 * @param {{ ranges: import("./conditions.js").Ranges; things: Record<string, import("../success.js").Point> }} facts
 * @returns {import("./work.js").Results}
 */
export async function* compareScenes(robot, { task, kind, strength, seed }, _, { ranges, things }) {
  const { world } = robot;
  const name = `${task}-v3`;
  await openScene(robot, name, seed);
  const [items, side] = [world.eye.loaded.drawing.items, world.sides.front];
  const plain = world.observe().image;
  const lookOf = (/** @type {number} */ draw) =>
    kind === "physics" ? {} : drawnLook(seed + APART * draw, strength, ranges, items);
  const pictureOf = (/** @type {number} */ draw) => {
    world.look = lookOf(draw);
    const { image } = world.observe();
    world.look = {};
    return image;
  };
  const mechanics = kind === "looks" ? PLAIN : drawnMechanics(seed, strength, ranges);
  const pictures = [pictureOf(0)];
  const [hand, thing] = placesIn(world.physics, things[task]);
  /** @type {any} */
  const state = { kind, strength, mechanics, hands: [[hand], [hand]], things: [[thing], [thing]], total: DRAWS };
  const shown = async (/** @type {number} */ step) => {
    const picture = await addressOf(tiled([plain, ...pictures], side, 2, 2), "image/png");
    return { ...structuredClone(state), picture, count: pictures.length, apart: difference(plain, pictures[0]), step };
  };
  yield await shown(0);
  /** @type {number[][]} */
  const commands = [];
  const { sentence } = robot.ours.manifest.tasks[name];
  const attempt = await attemptOf(robot, world, { instruction: sentence, scene: name, seed, steps: MAX_STEPS });
  /** @type {number[][][]} */
  const plainly = [];
  for await (const { action } of attempt.run(() => plainly.push(placesIn(world.physics, things[task])))) {
    commands.push([...action]);
    if (commands.length % SHOWN_EVERY === 0) yield await shown(0);
  }
  plainly.push(placesIn(world.physics, things[task]));
  const blindly = replayed(world, seed, commands, mechanics, things[task]);
  state.hands = [plainly, blindly].map((places) => places.map(([hand]) => hand));
  state.things = [plainly, blindly].map((places) => places.map(([, thing]) => thing));
  yield await shown(1);
  for (let draw = 1; draw < DRAWS; draw++) {
    world.begin(seed);
    pictures.push(pictureOf(draw));
    if (draw + 1 < DRAWS) yield await shown(draw + 1);
  }
  return shown(DRAWS);
}

/** Hand and thing under commands that nothing changes, from the start to the end. */
export function replayed(world, /** @type {number} */ seed, commands, mechanics, /** @type {any} */ thing) {
  world.begin(seed);
  const undo = applied(world.physics, mechanics);
  try {
    const late = [...Array(mechanics.delay).fill(STILL), ...commands].slice(0, commands.length);
    const places = [placesIn(world.physics, thing)];
    for (const command of late) {
      world.step(command);
      places.push(placesIn(world.physics, thing));
    }
    return places;
  } finally {
    undo();
  }
}

/** Where hand and thing are, in mm. */
function placesIn(physics, point) {
  const metres = [physics.position("body", "hand"), place(point, physics, physics.marks)];
  return metres.map((one) => one.map((value) => MILLI * value));
}

/** The mean difference of two pictures, in grey levels of 255. */
export function difference(/** @type {ArrayLike<number>} */ one, /** @type {ArrayLike<number>} */ other) {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += Math.abs(one[i] - other[i]);
  return sum / one.length;
}
