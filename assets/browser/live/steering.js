// A person's hand instead of the policy's: where they point, or which way they press, as an action of the robot.

import { cross, difference, rotated, sum, transposed, unit } from "./eye/vectors.js";

const GAIN = 40; // of the way to where a person points: full speed until 2.5 cm before it

/**
 * @typedef {import("./eye/view.js").View} View
 * @typedef {object} Wish of a person; what is left out stays as it was
 * @property {number[] | null} [pointer] across and down the picture from 0 to 1: the hand goes there
 * @property {number[]} [axes] to the right in the picture, away from the camera, up; each from -1 to 1
 * @property {number} [nearer] metres that the place under the pointer comes towards the camera
 * @property {number} [grip] -1 open, 1 shut
 */

export class Steering {
  constructor() {
    this.on = false; // a person drives
    this.grip = -1;
    /** @type {number[] | null} */
    this.pointer = null;
    this.axes = [0, 0, 0];
    this.nearer = 0;
  }

  /** Begin or end; whatever was wished before is forgotten. */
  turn(/** @type {boolean} */ on, grip = this.grip) {
    Object.assign(this, { on, grip, pointer: null, axes: [0, 0, 0], nearer: 0 });
  }

  wish(/** @type {Wish} */ { pointer, axes, nearer = 0, grip }) {
    if (pointer !== undefined) this.pointer = pointer;
    if (axes) this.axes = axes;
    if (grip !== undefined) this.grip = grip;
    this.nearer = pointer === null ? 0 : this.nearer + nearer;
  }

  /**
   * (4,) what is sent to the robot.
   *
   * @param {ArrayLike<number>} state
   * @param {View} view through which the person sees the hand
   */
  action(state, view) {
    const hand = Array.from(state).slice(0, 3);
    const moved = this.pointer ? this.towards(hand, view).map((way) => GAIN * way) : [0, 0, 0];
    const [right, ahead] = directions(view);
    const [aside, away, up] = this.axes;
    const wished = moved.map((one, i) => one + aside * right[i] + away * ahead[i] + (i === 2 ? up : 0));
    return [...wished.map((value) => Math.max(-1, Math.min(1, value))), this.grip];
  }

  /** From the hand to the place under the pointer that is as far from the camera as the hand. */
  towards(/** @type {number[]} */ hand, /** @type {View} */ view) {
    const [x, y] = /** @type {number[]} */ (this.pointer);
    const depth = -rotated(transposed(view.rotation), difference(hand, view.place))[2] - this.nearer;
    const wide = 2 * depth * Math.tan((view.fov * Math.PI) / 360);
    const target = sum(view.place, rotated(view.rotation, [(x - 0.5) * wide, (0.5 - y) * wide, -depth]));
    return difference(target, hand);
  }
}

/** Along the table to the right in the picture, and away from the camera. */
export function directions(/** @type {View} */ { rotation }) {
  const right = unit([rotation[0], rotation[3], 0]);
  return [right, cross([0, 0, 1], right)];
}
