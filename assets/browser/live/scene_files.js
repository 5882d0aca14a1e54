// The scenes that `python -m vla_core scenes` wrote, each file read when it is first needed. writer.py lists the files.

import { unpack } from "../shared/payload.js";

/**
 * @typedef {(path: string) => Promise<Uint8Array<ArrayBuffer>>} ReadFile a file of the folder, by its path in it
 * @typedef {{ task: string; model: string; hand_low: number[]; hand_high: number[]; action_scale: number;
 *   substeps: number; max_steps: number; success: import("./success.js").Condition[]; starts: Start[];
 *   table?: import("./table/arrangement.js").Shapes; marked?: Record<string, string> }} TaskFacts
 * @typedef {{ seed: number; qpos: number[]; qvel: number[]; qacc_warmstart: number[]; mocap_pos: number[];
 *   mocap_quat: number[]; ctrl: number[]; body_pos: Record<string, number[]>; site_pos: Record<string, number[]>;
 *   site_rgba: Record<string, number[]>; marks: Record<string, number[]> }} Start
 * @typedef {{ xml: string; drawing: import("./eye/scene.js").Drawing; slices: Record<string, number> }} ModelFacts
 * @typedef {{ task: TaskFacts; model: ModelFacts; parts: Record<string, any> }} Scene
 */

const VERSION = 1;

/** Reads a file below an address. @returns {ReadFile} */
export function filesBelow(/** @type {string} */ address) {
  return async (path) => {
    const answer = await fetch(`${address}/${path}`);
    if (!answer.ok) throw new Error(`The scenes lack ${path} (${answer.status}).`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}

/** All scenes of a folder. What was read once is kept. */
export class SceneFiles {
  /** @param {ReadFile} read */
  constructor(read) {
    this.read = read;
    /** @type {Map<string, Promise<any>>} */
    this.kept = new Map();
  }

  /** The names of all tasks. @returns {Promise<string[]>} */
  async tasks() {
    return Object.keys((await this.index()).tasks);
  }

  /**
   * Everything about a task: its facts, its model and the parts that are drawn.
   *
   * @param {string} task
   * @returns {Promise<Scene>}
   */
  async scene(task) {
    const index = await this.index();
    if (!(task in index.tasks)) throw new Error(`There is no scene for the task ${task}.`);
    const [facts, model] = await Promise.all([
      this.packed(`tasks/${task}.pack`),
      this.packed(`models/${index.tasks[task]}.pack`),
    ]);
    const read = await Promise.all(partsOf(model, index).map((path) => this.packed(path)));
    return { task: facts, model, parts: Object.assign({}, ...read) };
  }

  /**
   * The tasks that share a scene with this one, itself among them, and the paths of all files that they need but the
   * index.
   *
   * @param {string} task or the name of a shared scene
   * @returns {Promise<{ tasks: string[]; paths: string[] }>}
   */
  async needed(task) {
    const index = await this.index();
    const scene = task.split("@")[1] ?? task;
    const tasks = Object.keys(index.tasks).filter((name) => name === task || name.endsWith(`@${scene}`));
    const models = [...new Set(tasks.map((name) => index.tasks[name]))].map((name) => `models/${name}.pack`);
    const parts = await Promise.all(models.map(async (path) => partsOf(await this.packed(path), index)));
    return { tasks, paths: [...tasks.map((name) => `tasks/${name}.pack`), ...models, ...new Set(parts.flat())] };
  }

  /** @returns {Promise<{ version: number; tasks: Record<string, string>; parts: Record<string, string> }>} */
  index() {
    return this.once("index.json", async (bytes) => {
      const index = JSON.parse(new TextDecoder().decode(bytes));
      if (index.version !== VERSION) throw new Error(`The scenes are of version ${index.version}, not ${VERSION}.`);
      return index;
    });
  }

  packed(/** @type {string} */ path) {
    return this.once(path, unpack);
  }

  /**
   * Reads a file once; after a failure the next call tries again.
   *
   * @param {string} path
   * @param {(bytes: Uint8Array<ArrayBuffer>) => Promise<any>} decode
   */
  once(path, decode) {
    if (!this.kept.has(path)) {
      const reading = this.read(path)
        .then(decode)
        .catch((error) => {
          this.kept.delete(path);
          throw error;
        });
      this.kept.set(path, reading);
    }
    return /** @type {Promise<any>} */ (this.kept.get(path));
  }
}

/** The files of the meshes and textures that a model is drawn with. */
function partsOf(/** @type {ModelFacts} */ model, /** @type {{ parts: Record<string, string> }} */ index) {
  const names = new Set(model.drawing.items.flatMap((item) => [item.mesh, item.texture]).filter((name) => name));
  return [...new Set([...names].map((name) => `parts/${index.parts[/** @type {string} */ (name)]}.pack`))];
}
