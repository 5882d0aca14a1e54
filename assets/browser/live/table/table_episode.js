// What is to be done on a table, and whether it has been; as vla_core/world/table/environment.py.

import { goalOf } from "./command.js";
import { isDone } from "./rules.js";
import { isZone, itemCalled, nameOf, placeOf } from "./scene.js";

/**
 * @typedef {import("./scene.js").TableScene} TableScene
 * @typedef {import("./command.js").Command} Command
 */

export class TableEpisode {
  /**
   * @param {import("../physics.js").Physics} physics
   * @param {import("./arrangement.js").Shapes} shapes
   * @param {TableScene} scene
   * @param {Command} command
   */
  constructor(physics, { slots, hand }, scene, command) {
    this.physics = physics;
    this.slots = slots;
    this.hand = new Set(hand.map((name) => physics.id("body", name)));
    this.slotBodies = slots.map((name) => physics.id("body", name));
    this.scene = scene; // where everything lay when the command was given
    this.command = command;
    this.goal = goalOf(scene, command);
    /** @type {string[]} */
    this.touched = []; // things that the hand has touched, in this order
  }

  /** Another command from now on, in the scene as it is now; what was touched before counts no more. */
  follow(/** @type {Command} */ command) {
    const scene = this.sceneNow();
    this.goal = goalOf(scene, command);
    this.scene = scene;
    this.command = command;
    this.touched = [];
  }

  /** The things where they are by now. @returns {TableScene} */
  sceneNow() {
    const { things, zones } = this.scene;
    const moved = things.map((thing) => {
      const [x, y] = this.place(nameOf(thing));
      return { ...thing, x, y };
    });
    return { things: moved, zones };
  }

  /** x, y, z where a thing or a zone is now. */
  place(/** @type {string} */ name) {
    const item = itemCalled(this.scene, name);
    return isZone(item) ? placeOf(item) : this.physics.position("body", this.slots[this.scene.things.indexOf(item)]);
  }

  /** The name of what lies in a movable body. */
  nameOf(/** @type {string} */ slot) {
    const thing = this.scene.things[this.slots.indexOf(slot)];
    return thing ? nameOf(thing) : slot;
  }

  /** Whether the command has been followed; to be asked once after every step, because it notes what was touched. */
  isDone() {
    const touching = this.touching();
    const { thing } = this.command;
    const fresh = touching.filter((name) => !this.touched.includes(name));
    this.touched.push(...fresh.filter((name) => name !== thing), ...fresh.filter((name) => name === thing));
    return isDone(this.command.verb, this.situation(touching));
  }

  /** What the rule of success looks at. @returns {import("./rules.js").Situation} */
  situation(/** @type {string[]} */ touching) {
    const { thing, target } = this.command;
    const goal = this.goalNow;
    return {
      start: placeOf(itemCalled(this.scene, thing)),
      place: this.place(thing),
      goal,
      target: target ? this.place(target) : goal,
      held: touching.includes(thing),
      wrongFirst: this.touched.length > 0 && this.touched[0] !== thing,
    };
  }

  /** The goal; it moves with a target that has been moved, and for a touch it is the thing. */
  get goalNow() {
    const { verb, thing, target } = this.command;
    if (verb === "touch") return this.place(thing);
    if (!target) return this.goal;
    const [start, now] = [placeOf(itemCalled(this.scene, target)), this.place(target)];
    return this.goal.map((value, axis) => value + now[axis] - start[axis]);
  }

  /** The names of the things that the hand touches now, in the order of the scene. */
  touching() {
    const { model } = this.physics;
    const bodies = new Set();
    for (const [one, other] of this.physics.contacts()) {
      const pair = [model.geom_bodyid[one], model.geom_bodyid[other]];
      if (this.hand.has(pair[0])) bodies.add(pair[1]);
      if (this.hand.has(pair[1])) bodies.add(pair[0]);
    }
    return this.scene.things.filter((_, slot) => bodies.has(this.slotBodies[slot])).map(nameOf);
  }
}
