// From where a picture is taken: a camera of the scene, or one that a person turns around a point.

import { cross, difference, matrix, product, rotated, sum, unit } from "./vectors.js";

/**
 * @typedef {object} View
 * @property {number[]} place x, y, z in metres
 * @property {number[]} rotation matrix; its columns are right, up and backwards
 * @property {number} fov the whole vertical angle, in degrees
 *
 * @typedef {object} Bodies
 * @property {ArrayLike<number>} places x, y, z of each body
 * @property {ArrayLike<number>} turns quaternion of each body
 * @property {boolean[]} [fixed] whether it stays where it is for as long as an episode lasts
 */

const UPRIGHT = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const STEEPEST = 1.5; // radians; straight from above there is no left and right
const [NEAREST, FARTHEST] = [0.25, 4]; // metres

/**
 * Through a camera that hangs on a body and turns with it, or only goes where it goes.
 *
 * @param {import("./scene.js").Camera} camera
 * @param {Bodies} bodies
 * @param {{ shift: number[]; turn: number }} moved by metres and, about the vertical, by degrees
 * @returns {View}
 */
export function throughCamera(camera, bodies, moved = { shift: [0, 0, 0], turn: 0 }) {
  const body = camera.turns ? matrix(slice(bodies.turns, camera.body, 4)) : UPRIGHT;
  const half = (moved.turn * Math.PI) / 360;
  const turned = product(matrix([Math.cos(half), 0, 0, Math.sin(half)]), camera.rotation);
  return {
    place: sum(slice(bodies.places, camera.body, 3), rotated(body, sum(camera.pos, moved.shift))),
    rotation: product(body, turned),
    fov: camera.fov,
  };
}

/** A camera on a sphere around a point. A person turns it and comes nearer or goes away. */
export class Orbit {
  /**
   * @param {View} view where it begins
   * @param {number} distance of the point ahead that it turns around, in metres
   */
  constructor(view, distance = 0.9) {
    const back = [view.rotation[2], view.rotation[5], view.rotation[8]];
    this.centre = view.place.map((value, axis) => value - distance * back[axis]);
    this.distance = distance;
    this.azimuth = Math.atan2(back[1], back[0]);
    this.elevation = Math.asin(back[2]);
    this.fov = view.fov;
  }

  /** Turn by two angles in radians. */
  turn(/** @type {number} */ aside, /** @type {number} */ up) {
    this.azimuth += aside;
    this.elevation = Math.max(-STEEPEST, Math.min(STEEPEST, this.elevation + up));
  }

  /** Go away from the centre by a factor. */
  zoom(/** @type {number} */ factor) {
    this.distance = Math.max(NEAREST, Math.min(FARTHEST, this.distance * factor));
  }

  /** @returns {View} */
  get view() {
    const level = Math.cos(this.elevation);
    const back = [level * Math.cos(this.azimuth), level * Math.sin(this.azimuth), Math.sin(this.elevation)];
    const place = this.centre.map((value, axis) => value + this.distance * back[axis]);
    return lookingAt(place, this.centre, this.fov);
  }
}

/**
 * @param {number[]} place
 * @param {number[]} target
 * @param {number} fov
 * @returns {View} upright
 */
export function lookingAt(place, target, fov) {
  const back = unit(difference(place, target));
  const right = unit(cross([0, 0, 1], back));
  const up = cross(back, right);
  return { place, rotation: [0, 1, 2].flatMap((axis) => [right[axis], up[axis], back[axis]]), fov };
}

/** One row of an array of rows. @returns {number[]} */
export function slice(/** @type {ArrayLike<number>} */ rows, /** @type {number} */ row, /** @type {number} */ width) {
  return Array.from({ length: width }, (_, i) => rows[row * width + i]);
}
