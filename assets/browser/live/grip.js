// A person's hand in the scene: which thing is under the pointer, and the spring that pulls it to where the pointer is.

import { difference, rotated, sum, transposed } from "./eye/vectors.js";

const STIFF = 300; // metres a second², for each metre from the target
const DAMPED = 2 * Math.sqrt(STIFF); // critically
const STRONGEST = 40; // metres a second² at most, so that nothing is torn through the arm
const LIGHTEST = 0.4; // kilograms: a handle with friction needs a firm hand
const GRAVITY = 9.81;
const FLOOR = -1; // metres; what lies lower is not in the scene
const REACH = 0.09; // of the picture's width: how near to a thing one must press
const BODY = 1; // MuJoCo's number for bodies that have names

/** @typedef {import("./mujoco.js").Model} Model */
/** @typedef {import("./eye/view.js").View} View */

export class Grip {
  /**
   * @param {import("./physics.js").Physics} physics
   * @param {number} body
   * @param {View} view through which the person sees it
   */
  constructor(physics, body, view) {
    this.physics = physics;
    this.body = body;
    this.view = view;
    this.name = physics.mujoco.mj_id2name(physics.model, BODY, body) || "thing";
    this.before = this.place;
    this.target = this.before;
    this.depth = seen(this.before, view)[2];
  }

  get place() {
    return vector(this.physics.data.xipos, this.body);
  }

  /** Pull towards where the pointer is, at the depth at which the thing was taken. */
  moveTo(/** @type {number[]} */ [x, y]) {
    const { place, rotation } = this.view;
    const wide = this.depth * across(this.view);
    this.target = sum(place, rotated(rotation, [(x - 0.5) * wide, (0.5 - y) * wide, -this.depth]));
  }

  /** The force for the next simulation step of so many seconds. */
  pull(/** @type {number} */ seconds) {
    const now = this.place;
    const mass = Math.max(LIGHTEST, this.physics.model.body_subtreemass[this.body]);
    const wish = now.map(
      (value, i) => STIFF * (this.target[i] - value) - (DAMPED * (value - this.before[i])) / seconds,
    );
    const size = Math.hypot(...wish);
    const share = Math.min(1, STRONGEST / Math.max(size, 1e-9));
    const lift = [0, 0, GRAVITY * this.physics.model.body_subtreemass[this.body]];
    this.before = now;
    this.physics.data.xfrc_applied.set(
      wish.map((value, i) => mass * share * value + lift[i]),
      6 * this.body,
    );
  }

  letGo() {
    this.physics.data.xfrc_applied.fill(0, 6 * this.body, 6 * this.body + 6);
  }
}

/**
 * The movable thing under a pointer, from 0 to 1 across the picture and down; null where there is none.
 *
 * @param {import("./physics.js").Physics} physics
 * @param {View} view
 * @param {number[]} pointer
 */
export function gripAt(physics, view, [x, y]) {
  const bodies = movable(physics.model, physics.id("body", "hand"));
  const apart = (/** @type {number} */ body) => {
    const [left, top] = seen(vector(physics.data.xipos, body), view);
    return Math.hypot(left - x, top - y);
  };
  const there = bodies.filter((body) => physics.data.xipos[3 * body + 2] > FLOOR);
  const near = there.filter((body) => apart(body) < REACH).sort((one, other) => apart(one) - apart(other));
  return near.length ? new Grip(physics, near[0], view) : null;
}

/** Bodies that can move and are not part of the robot. */
function movable(/** @type {Model} */ model, /** @type {number} */ hand) {
  const robot = model.body_rootid[hand];
  return [...model.body_rootid.keys()].filter(
    (body) => model.body_weldid[body] > 0 && model.body_rootid[body] !== robot && model.body_mocapid[body] < 0,
  );
}

/** Where a point is in the picture, across and down from 0 to 1, and how far away. */
function seen(/** @type {number[]} */ point, /** @type {View} */ view) {
  const [right, up, back] = rotated(transposed(view.rotation), difference(point, view.place));
  const wide = -back * across(view);
  return [0.5 + right / wide, 0.5 - up / wide, -back];
}

/** Metres across the picture at a metre's distance. */
const across = (/** @type {View} */ { fov }) => 2 * Math.tan((fov * Math.PI) / 360);

const vector = (/** @type {Float64Array} */ rows, /** @type {number} */ row) => [
  ...rows.subarray(3 * row, 3 * row + 3),
];
