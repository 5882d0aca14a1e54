// A task in the browser: physics and eye together, with what a robot may observe. It mirrors `World` of
// vla_core/world/base.py and runs in a worker as well as in a page.

import { Eye } from "./eye/eye.js";
import { Orbit } from "./eye/view.js";
import { gripAt } from "./grip.js";
import { Mistake } from "./mistake.js";
import { uniform } from "./noise.js";
import { Physics } from "./physics.js";
import { Arrangement } from "./table/arrangement.js";
import { TableEpisode } from "./table/table_episode.js";
import { TABLE, built, isTable } from "./table/table_names.js";

/**
 * @typedef {import("./eye/eye.js").Look} Look
 * @typedef {{ image: Uint8Array<ArrayBuffer>; wrist: Uint8Array<ArrayBuffer>; state: Float32Array }} Observation
 *   front picture 96 × 96 × 3, wrist picture 64 × 64 × 3 or as a policy asks, hand x, y, z and gripper
 */

const [FRONT_SIDE, WRIST_SIDE] = [96, 64]; // unless a policy asks for other pictures

export class LiveWorld {
  /**
   * @param {import("./mujoco.js").MuJoCo} mujoco
   * @param {import("./scene_files.js").SceneFiles} files
   * @param {OffscreenCanvas | HTMLCanvasElement} canvas for the audience
   * @param {"gpu" | "software"} [painter] of the pictures; what suits the machine where it is left out
   */
  constructor(mujoco, files, canvas, painter = undefined) {
    this.mujoco = mujoco;
    this.files = files;
    this.eye = new Eye(canvas, painter);
    /** @type {Physics | null} */
    this.loaded = null;
    /** @type {import("./scene_files.js").Start | null} */
    this.start = null;
    /** @type {Arrangement | null} */
    this.arrangement = null; // of a table
    /** @type {TableEpisode | null} */
    this.table = null;
    /** @type {Look} */
    this.look = {};
    this.covered = false; // a lid on the front camera
    this.sides = { front: FRONT_SIDE, wrist: WRIST_SIDE }; // pixels of the policy's pictures; 0 for none
    /** @type {Orbit | null} */
    this.orbit = null; // the audience sees through the front camera until a person turns the view
  }

  /** Load the scene of a task, where it is not the one that is open. */
  async open(/** @type {string} */ task) {
    const name = isTable(task) ? TABLE : task;
    if (this.loaded?.task.task === name) return;
    const scene = await this.files.scene(name);
    await this.eye.load(scene);
    this.loaded?.close();
    this.loaded = new Physics(this.mujoco, scene);
    this.start = this.table = null;
    const { table, starts } = scene.task;
    this.arrangement = table ? new Arrangement(this.loaded, table, starts[0], scene.model.drawing.items) : null;
  }

  /** Begin an episode of a task whose scene is open, at one of its starting states. */
  begin(/** @type {number} */ index, /** @type {string} */ task = "") {
    const { starts } = this.physics.task;
    this.start = this.arrangement ? this.laidOut(this.arrangement, task) : starts[index % starts.length];
    this.physics.begin(this.start);
  }

  /** What a name says lies on the table; its start. */
  laidOut(/** @type {Arrangement} */ arrangement, /** @type {string} */ task) {
    const { scene, command } = built(task);
    const { start, items } = arrangement.arrange(scene);
    this.eye.arrange(items);
    this.table = command && new TableEpisode(this.physics, arrangement.shapes, scene, command);
    return start;
  }

  /** The shapes and the first scenes of the table; a mistake where this page has none. */
  async tableShapes() {
    if (!(await this.files.tasks()).includes(TABLE)) throw new Mistake("This page has no table.");
    return /** @type {import("./table/arrangement.js").Shapes} */ ((await this.files.scene(TABLE)).task.table);
  }

  /** Go on with another task of the same scene, from where everything is now. */
  async goOn(/** @type {string} */ task, /** @type {number} */ index) {
    const { task: facts } = await this.files.scene(task);
    this.start = facts.starts[index % facts.starts.length];
    this.physics.goOn(facts, this.start);
  }

  /** x, y, z where the hand begins in this scene. */
  get handAtStart() {
    return this.start ? this.start.mocap_pos.slice(0, 3) : [];
  }

  /** One control step. @returns whether the task is done */
  step(/** @type {ArrayLike<number>} */ action) {
    this.physics.step(action);
    return this.table ? this.table.isDone() : this.physics.success;
  }

  /** @returns {Observation} */
  observe() {
    const moment = this.moment();
    const { front, wrist } = this.sides;
    const drawn = (/** @type {"front" | "wrist"} */ camera, /** @type {number} */ side) =>
      side ? this.eye.picture(camera, side, moment, this.look) : new Uint8Array(0);
    const image = this.covered ? new Uint8Array(3 * front * front) : drawn("front", front);
    return { image, wrist: drawn("wrist", wrist), state: this.physics.state };
  }

  /**
   * Draw for people on the canvas, from where they have turned the camera.
   *
   * @param {number} side pixels
   * @param {"fine" | "fast"} detail
   */
  show(side = 480, detail = "fine") {
    this.eye.show(this.view, side, this.moment(), detail, this.look);
  }

  /**
   * Turn the audience's view by two angles in radians, and go away by a factor.
   *
   * @param {number} aside
   * @param {number} up
   * @param {number} away
   */
  turnView(aside, up, away = 1) {
    this.orbit ??= new Orbit(this.eye.frontView(this.moment()));
    this.orbit.turn(aside, up);
    this.orbit.zoom(away);
  }

  /** Through which the audience sees. */
  get view() {
    return this.orbit?.view ?? this.eye.frontView(this.moment());
  }

  /** Take the thing under a pointer. @returns its name, or nothing where there is none */
  grab(/** @type {number[]} */ pointer) {
    this.physics.grip = gripAt(this.physics, this.view, pointer);
    const name = this.physics.grip?.name;
    return name && this.table ? this.table.nameOf(name) : name;
  }

  /** Other colours for everything that is not the robot, the same for the same number. */
  paint(/** @type {number} */ number) {
    const { model } = this.physics;
    const robot = model.body_rootid[this.physics.id("body", "hand")];
    const next = uniform(number);
    /** @type {Record<number, number[]>} */
    const colours = {};
    this.eye.loaded.drawing.items.forEach(({ body, rgba }, index) => {
      const paint = [next(), next(), next()].map((whole) => whole / 2 ** 32);
      if (body && model.body_rootid[body] !== robot) colours[index] = [...paint, rgba[3]];
    });
    this.look = { ...this.look, colours };
  }

  letGo() {
    this.physics.grip?.letGo();
    this.physics.grip = null;
  }

  /** From where the audience sees, where somebody has turned the view: place and rotation, and the angle. */
  get turnedView() {
    const view = this.orbit?.view;
    return view ? { pose: [...view.place, ...view.rotation], fov: view.fov } : null;
  }

  /** Back to the front camera. */
  resetView() {
    this.orbit = null;
  }

  close() {
    this.loaded?.close();
    this.eye.close();
  }

  get physics() {
    if (!this.loaded) throw new Error("No task is open; call open(task) first.");
    return this.loaded;
  }

  /** @returns {import("./eye/eye.js").Moment} */
  moment() {
    const { data, fixed } = this.physics;
    return {
      bodies: { places: data.xpos, turns: data.xquat, fixed },
      sites: this.start?.site_pos ?? {},
      siteColours: this.start?.site_rgba ?? {},
    };
  }
}
