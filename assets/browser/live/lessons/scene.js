// What the chapters share: a scene to look at, an attempt in it, pictures for a figure.

import { prepare, requireScenes } from "../attempt.js";
import { requestOf } from "../request.js";

/** @typedef {import("../robot.js").Robot} Robot */
/** @typedef {import("../world.js").LiveWorld} LiveWorld */

export const MILLI = 1000;

/** The words of a line, with single spaces. */
export const oneLine = (/** @type {string} */ text) => text.trim().split(/\s+/).join(" ");

/** Open a task at one of its starting states, plain, with pictures as the policy wants them. */
export async function openScene(/** @type {Robot} */ { policy, world }, /** @type {string} */ task, seed) {
  await requireScenes(world.files, [task]);
  await world.open(task);
  const { picture, wrist } = policy.config.vision;
  world.sides = { front: picture, wrist };
  world.look = {};
  world.covered = false;
  world.begin(seed, task);
}

/**
 * An attempt of our policy, as somebody would ask for it.
 *
 * @param {Robot} robot
 * @param {LiveWorld} world
 * @param {{ instruction: string; scene: string; seed: number; steps: number }} asked
 */
export async function attemptOf({ settings, ours }, world, asked) {
  return prepare(requestOf(settings, asked), settings, ours, world);
}

/** Where the hand is, in mm. @returns {number[]} */
export const handOf = (/** @type {{ state: ArrayLike<number> }} */ { state }) =>
  [state[0], state[1], state[2]].map((metres) => MILLI * metres);

/** What a canvas shows, as an address that a figure can hold. */
export async function addressOf(/** @type {OffscreenCanvas} */ canvas, type = "image/jpeg") {
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.85 })).arrayBuffer());
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return `data:${type};base64,${btoa(letters)}`;
}

/** Pictures of side × side × 3 bytes, so many beside each other, on a canvas. */
export function tiled(/** @type {Uint8Array[]} */ pictures, /** @type {number} */ side, columns = 1, rows = 1) {
  const canvas = new OffscreenCanvas(columns * side, rows * side);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.fillStyle = "rgb(128, 128, 128)";
  context.fillRect(0, 0, canvas.width, canvas.height);
  pictures.forEach((picture, i) => {
    const image = new ImageData(side, side);
    for (let from = 0, to = 0; from < picture.length; from += 3, to += 4) {
      image.data.set([picture[from], picture[from + 1], picture[from + 2], 255], to);
    }
    context.putImageData(image, side * (i % columns), side * Math.floor(i / columns));
  });
  return canvas;
}
