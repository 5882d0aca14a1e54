// The physics of one task in MuJoCo's WebAssembly: begin at a starting state, step as Meta-World does, ask for success.
//
// Python runs MuJoCo 3.3.0, the browser a newer one. Where they differ, the browser computes as 3.3.0 does: the free arm
// moves the same to the last digits; where shapes other than boxes touch, a few millimetres may remain.

import { halveFaceContacts } from "./box_contacts.js";
import { done } from "./success.js";

/**
 * @typedef {import("./mujoco.js").MuJoCo} MuJoCo
 * @typedef {import("./scene_files.js").Start} Start
 * @typedef {import("./scene_files.js").Scene} Scene
 */

const KINDS = { body: 1, joint: 3, geom: 5, site: 6 }; // MuJoCo's numbers for what has a name
const FREE_JOINT = 0;
const EQUALITY = 0; // the kind of constraint that comes first
const NEWER_DEFAULTS = (1 << 18) | (1 << 19); // islands, and several contacts of two meshes: off by default in 3.3.0
const HAND_DOWN = [1, 0, 1, 0]; // the hand never turns
const CLAWS_APART = 0.1; // metres, when the gripper is open

/** Whether each body is joined to the world, and is no handle that somebody moves. @returns {boolean[]} */
function fixedBodies(/** @type {import("./mujoco.js").Model} */ { body_weldid, body_rootid, body_mocapid }) {
  return Array.from(body_weldid, (weld, body) => weld === 0 && body_mocapid[body_rootid[body]] < 0);
}

export class Physics {
  /**
   * @param {MuJoCo} mujoco
   * @param {Scene} scene
   */
  constructor(mujoco, scene) {
    this.mujoco = mujoco;
    this.task = scene.task;
    this.model = mujoco.MjModel.from_xml_string(scene.model.xml);
    this.model.opt.disableflags |= NEWER_DEFAULTS;
    this.data = new mujoco.MjData(this.model);
    this.fixed = fixedBodies(this.model);
    this.plain = { body_pos: this.model.body_pos.slice(), site_pos: this.model.site_pos.slice() };
    /** @type {Map<string, number>} */
    this.ids = new Map();
    /** @type {import("./success.js").Marks} */
    this.marks = {};
    /** @type {import("./grip.js").Grip | null} */
    this.grip = null; // of a person who drags a thing
    this.steps = 0;
  }

  /** Begin an episode. */
  begin(/** @type {Start} */ start) {
    const { mujoco, model, data } = this;
    mujoco.mj_resetData(model, data);
    this.grip = null;
    for (const name of /** @type {const} */ (["body_pos", "site_pos"])) {
      model[name].set(this.plain[name]);
      for (const [row, place] of Object.entries(start[name])) model[name].set(place, 3 * Number(row));
    }
    for (const name of /** @type {const} */ (["qpos", "qvel", "mocap_pos", "mocap_quat", "ctrl"]))
      data[name].set(start[name]);
    this.forward();
    data.qacc_warmstart.set(start.qacc_warmstart);
    this.marks = { ...start.marks };
    this.steps = 0;
  }

  /** Go on with another task of the same scene, from where everything is now. */
  goOn(/** @type {import("./scene_files.js").TaskFacts} */ task, /** @type {Start} */ start) {
    this.task = task;
    this.marks = { ...start.marks };
    for (const [mark, body] of Object.entries(task.marked ?? {})) this.marks[mark] = this.position("body", body);
    this.steps = 0;
  }

  /**
   * One control step.
   *
   * @param {ArrayLike<number>} action hand dx, dy, dz in [-1, 1], and the gripper
   */
  step(action) {
    const wish = Float32Array.from(action, (value) => Math.max(-1, Math.min(1, value)));
    this.moveHand(wish);
    this.data.ctrl.set([wish[3], -wish[3]]);
    this.simulate();
    this.steps += 1;
  }

  /** Drag the hand from outside by x, y, z in metres, at most a centimetre a step; these steps are not counted. */
  pushHand(/** @type {number[]} */ shift, steps = 10) {
    for (let step = 0; step < steps; step++) {
      this.moveHand(shift.map((value) => Math.max(-1, Math.min(1, value / steps / this.task.action_scale))));
      this.simulate();
    }
  }

  /** Move the free object nearest to a place by x, y, z in metres, from outside. @returns whether there is one */
  nudge(/** @type {number[]} */ near, /** @type {number[]} */ shift) {
    const { model, data } = this;
    const joints = [...model.jnt_type.keys()].filter((joint) => model.jnt_type[joint] === FREE_JOINT);
    if (!joints.length) return false;
    const distance = (/** @type {number} */ joint) => apart(vector(data.xpos, model.jnt_bodyid[joint]), near);
    const joint = joints.reduce((best, other) => (distance(other) < distance(best) ? other : best));
    shift.forEach((value, axis) => (data.qpos[model.jnt_qposadr[joint] + axis] += value));
    this.forward();
    return true;
  }

  /** All that another simulator needs to stand where this one does. */
  snapshot() {
    const { qpos, qvel, mocap_pos, ctrl } = this.data;
    return { qpos: [...qpos], qvel: [...qvel], mocap_pos: [...mocap_pos], ctrl: [...ctrl] };
  }

  /** What a robot feels: hand x, y, z in metres and the gripper's opening from 0 (shut) to 1. */
  get state() {
    return new Float32Array([...this.position("body", "hand"), this.opening()]);
  }

  get success() {
    return done(this.task.success, this, this.marks);
  }

  opening() {
    return Math.min(1, apart(this.position("body", "rightclaw"), this.position("body", "leftclaw")) / CLAWS_APART);
  }

  /**
   * Where something is.
   *
   * @param {string} kind body, geom or site
   * @param {string} name
   */
  position(kind, name) {
    const places = { body: this.data.xpos, geom: this.data.geom_xpos, site: this.data.site_xpos };
    return vector(places[kind], this.id(kind, name));
  }

  /** The angle or the shift of a joint. */
  joint(/** @type {string} */ name) {
    return this.data.qpos[this.model.jnt_qposadr[this.id("joint", name)]];
  }

  /** Whether the contacts of two geoms carry force. */
  pressed(/** @type {string} */ one, /** @type {string} */ other) {
    const pair = [this.id("geom", one), this.id("geom", other)];
    const force = this.data.efc_force;
    let sum = 0;
    for (const [first, second, address] of this.contacts()) {
      if (pair.includes(first) && pair.includes(second) && address >= 0) sum += force[address];
    }
    return sum > 0;
  }

  /** Of each contact the two geoms, and where its force stands. @returns {number[][]} */
  contacts() {
    const { contact: contacts } = this.data;
    const found = Array.from({ length: contacts.size() }, (_, index) => {
      const contact = contacts.get(index);
      const facts = [contact.geom1, contact.geom2, contact.efc_address];
      contact.delete();
      return facts;
    });
    contacts.delete();
    return found;
  }

  /** Frees MuJoCo's memory. */
  close() {
    this.data.delete();
    this.model.delete();
  }

  /** @param {ArrayLike<number>} wish */
  moveHand(wish) {
    const { data, task } = this;
    const moved = [...data.mocap_pos.subarray(0, 3)].map((value, axis) =>
      clamp(
        value + Math.fround(wish[axis] * Math.fround(task.action_scale)),
        task.hand_low[axis],
        task.hand_high[axis],
      ),
    );
    data.mocap_pos.set(moved);
    data.mocap_quat.set(HAND_DOWN);
  }

  simulate() {
    const { mujoco, model, data } = this;
    for (let step = 0; step < this.task.substeps; step++) {
      this.grip?.pull(model.opt.timestep);
      mujoco.mj_checkPos(model, data);
      mujoco.mj_checkVel(model, data);
      this.forward();
      mujoco.mj_checkAcc(model, data);
      mujoco.mj_Euler(model, data);
    }
    this.forward();
    data.qacc_warmstart.set(data.qacc); // 3.3.0 did this in mj_forward
  }

  /** mj_forward as in 3.3.0: nothing is added to the reference acceleration of the weld that moves the hand. */
  forward() {
    const { mujoco, model, data } = this;
    mujoco.mj_fwdPosition(model, data);
    halveFaceContacts(mujoco, model, data);
    mujoco.mj_fwdVelocity(model, data);
    const [type, velocity, position] = [data.efc_type, data.efc_vel, data.efc_pos];
    const [reference, factors] = [data.efc_aref, data.efc_KBIP]; // stiffness, damping, impedance, its derivative
    for (let row = 0; row < type.length && type[row] === EQUALITY; row++) {
      const [stiffness, damping, impedance] = factors.subarray(4 * row, 4 * row + 3);
      reference[row] = -damping * velocity[row] - stiffness * impedance * position[row];
    }
    mujoco.mj_fwdActuation(model, data);
    mujoco.mj_fwdAcceleration(model, data);
    mujoco.mj_fwdConstraint(model, data);
  }

  /**
   * @param {string} kind
   * @param {string} name
   */
  id(kind, name) {
    const key = `${kind} ${name}`;
    const known = this.ids.get(key) ?? this.mujoco.mj_name2id(this.model, KINDS[kind], name);
    if (known < 0) throw new Error(`The scene has no ${kind} called ${name}.`);
    this.ids.set(key, known);
    return known;
  }
}

const vector = (/** @type {Float64Array} */ places, /** @type {number} */ index) => [
  ...places.subarray(3 * index, 3 * index + 3),
];
const apart = (/** @type {number[]} */ a, /** @type {number[]} */ b) => Math.hypot(...a.map((x, i) => x - b[i]));
const clamp = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ high) =>
  Math.min(high, Math.max(low, value));
