// What a chapter of the course asks of the robot: begun with the values of its controls, asked for one result after
// the other, ended when nobody wants more. It rests between two questions.

import { Mistake } from "../mistake.js";
import { LiveWorld } from "../world.js";
import { followOrder } from "./orders.js";
import { compareScenes } from "./randomised.js";
import { wordImportance } from "./sentences.js";
import { steer } from "./steering.js";

const SIDE = 240; // pixels of the audience's view in a figure
const GONE = "This work was put away; move a control to begin it anew.";

/** @typedef {{ step: number; total: number; [name: string]: any }} Result plain data */
/** @typedef {AsyncGenerator<Result, Result>} Results the last one is returned */
/** @typedef {Pick<Results, "next"> & { return?: (value?: any) => Promise<any> }} Running */

/**
 * What a chapter computes from the values of its controls; `worlds` are two where two attempts run at once, `facts` are
 * what Python told the page.
 *
 * @type {Record<string, (robot: import("../robot.js").Robot, values: any, worlds: LiveWorld[], facts: any) => Running>}
 */
const CHAPTERS = {
  sentences: (robot, values) => single(wordImportance(robot, values)),
  steering: steer,
  orders: followOrder,
  randomised: compareScenes,
};

export class LessonWork {
  constructor(/** @type {import("../robot.js").Robot} */ robot) {
    this.robot = robot;
    this.worlds = [robot.world];
    this.tickets = 0;
    /** @type {Running | null} */
    this.results = null;
  }

  /** Begin; what ran before ends first. @returns {Promise<number>} a ticket */
  async begin({ chapter, values, facts }) {
    await this.end(this.tickets);
    await this.robot.stop();
    const compute = CHAPTERS[chapter];
    if (!compute) throw new Mistake(`The robot computes nothing for the chapter “${String(chapter).slice(0, 40)}”.`);
    if (chapter === "steering" && this.worlds.length < 2) this.worlds.push(this.another());
    this.results = compute(this.robot, values, this.worlds, facts);
    return ++this.tickets;
  }

  /** A second world, for two attempts at once. */
  another() {
    const { mujoco, files, eye } = this.robot.world;
    return new LiveWorld(mujoco, files, new OffscreenCanvas(SIDE, SIDE), eye.isSoftware ? "software" : "gpu");
  }

  /** The next result, and whether it is the last. @returns {Promise<{ result: Result; over: boolean }>} */
  async next(/** @type {number} */ ticket) {
    if (!this.results || ticket !== this.tickets) throw new Mistake(GONE);
    const { value, done } = await this.results.next();
    if (done) this.results = null;
    return { result: value, over: Boolean(done) };
  }

  /** Nobody wants more of it. */
  async end(/** @type {number} */ ticket) {
    if (ticket !== this.tickets) return;
    const { results } = this;
    this.results = null;
    await results?.return?.();
  }
}

/** A computation with one result. @returns {Running} */
const single = (/** @type {Promise<Result>} */ work) => ({
  next: async () => ({ value: await work, done: true }),
});
