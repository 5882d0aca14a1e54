// When a task is done: the rules of vla_core/world/success.py, read in the state of the physics.

/**
 * @typedef {{ kind: string; name: string; offset: number[]; height: number | null }} Point
 * @typedef {{ kind: "near"; point: Point; target: Point; limit: number; weights: number[]; strict: boolean }} Near
 * @typedef {Near | { kind: "beyond"; point: Point; target: Point; axis: number; strict: boolean }
 *   | { kind: "joint"; name: string; low: number; high: number; strict: boolean }
 *   | { kind: "held"; geom: string }} Condition
 * @typedef {Record<string, number[]>} Marks places that the start of an episode fixed
 *
 * @typedef {object} State what a rule asks of the physics
 * @property {(kind: string, name: string) => number[]} position of a body, geom or site
 * @property {(name: string) => number} joint its angle or shift
 * @property {(geom: string, other: string) => boolean} pressed whether the contacts of two geoms carry force
 * @property {() => number} opening of the gripper
 */

const FINGERS = ["rightEndEffector", "leftEndEffector"];
const PADS = ["leftpad_geom", "rightpad_geom"];
const KNOB = { joint: "knob_Joint_1", radius: 0.05 };

/**
 * Whether every condition holds.
 *
 * @param {Condition[]} rule
 * @param {State} state
 * @param {Marks} marks
 */
export function done(rule, state, marks) {
  return rule.every((condition) => holds(condition, state, marks));
}

/**
 * @param {Condition} condition
 * @param {State} state
 * @param {Marks} marks
 */
function holds(condition, state, marks) {
  if (condition.kind === "joint") {
    const angle = state.joint(condition.name);
    return (condition.strict ? angle > condition.low : angle >= condition.low) && angle <= condition.high;
  }
  if (condition.kind === "held") return state.opening() > 0 && PADS.every((pad) => state.pressed(pad, condition.geom));
  if (condition.kind === "beyond") {
    const ahead = gap(condition, state, marks)[condition.axis];
    return condition.strict ? ahead > 0 : ahead >= 0;
  }
  const left = missing(condition, state, marks);
  return condition.strict ? left < 0 : left <= 0;
}

/**
 * Metres that are missing to success, by the first condition that something is near its goal; below zero where it is
 * nearer than it must be.
 *
 * @param {Condition[]} rule
 * @param {State} state
 * @param {Marks} marks
 */
export function distanceLeft(rule, state, marks) {
  const near = rule.find(({ kind }) => kind === "near");
  return near ? missing(/** @type {Near} */ (near), state, marks) : NaN;
}

/**
 * @param {Near} condition
 * @param {State} state
 * @param {Marks} marks
 */
const missing = (condition, state, marks) =>
  Math.hypot(...gap(condition, state, marks).map((value, axis) => value * condition.weights[axis])) - condition.limit;

/**
 * From the target to the point.
 *
 * @param {{ point: Point; target: Point }} condition
 * @param {State} state
 * @param {Marks} marks
 */
function gap({ point, target }, state, marks) {
  const to = place(target, state, marks);
  return place(point, state, marks).map((value, axis) => value - to[axis]);
}

/**
 * Where a point is.
 *
 * @param {Point} point
 * @param {State} state
 * @param {Marks} marks
 * @returns {number[]} x, y, z in metres
 */
export function place(point, state, marks) {
  const found = origin(point, state, marks).map((value, axis) => value + point.offset[axis]);
  return point.height === null ? found : [found[0], found[1], point.height];
}

/**
 * @param {Point} point
 * @param {State} state
 * @param {Marks} marks
 */
function origin(point, state, marks) {
  if (point.kind === "mark") return marks[point.name];
  if (point.kind === "fingers") {
    const [right, left] = FINGERS.map((site) => state.position("site", site));
    return right.map((value, axis) => (value + left[axis]) / 2);
  }
  if (point.kind === "knob") {
    const [x, y, z] = state.position("body", point.name);
    const angle = state.joint(KNOB.joint);
    return [x + KNOB.radius * Math.sin(angle), y - KNOB.radius * Math.cos(angle), z];
  }
  return state.position(point.kind, point.name);
}
