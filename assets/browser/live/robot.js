// The whole robot in one thread: physics, eye and policy; it runs attempts and tells what is new of them.

import { prepare } from "./attempt.js";
import { Audience } from "./audience.js";
import { decoded } from "./interventions.js";
import { Mistake } from "./mistake.js";
import { Pacer } from "./pacer.js";
import { openPolicy } from "./policy.js";
import { LivePayload } from "./record/rollout_facts.js";
import { requestOf } from "./request.js";
import { SceneFiles } from "./scene_files.js";
import { LiveWorld } from "./world.js";

const SIDE = 480; // pixels of the audience's view
const GONE = "This attempt was put away; run it again.";

/** @typedef {import("./robot_files.js").RobotFiles} RobotFiles */
/** @typedef {{ attempt: import("./attempt.js").Attempt; payload: LivePayload; over: boolean; remarks: string[] }} Run */

export class Robot {
  /**
   * @param {import("./request.js").Settings} settings
   * @param {Record<string, string>} code stage → source text
   * @param {import("./policy.js").Policy} policy
   * @param {LiveWorld} world
   */
  constructor(settings, code, policy, world) {
    this.settings = settings;
    this.code = code;
    this.policy = policy;
    this.world = world;
    this.audience = new Audience(world);
    this.pacer = new Pacer();
    /** @type {Run | null} */
    this.run = null;
    this.running = Promise.resolve();
    this.tickets = 0;
    /** @type {(() => void)[]} */
    this.waiting = [];
  }

  /** Begin an attempt; the one before ends first. @returns {Promise<number>} its ticket */
  async begin(/** @type {Record<string, any>} */ given) {
    const interventions = decoded(given.interventions ?? "");
    const request = requestOf(this.settings, { ...given, interventions });
    await this.stop();
    const attempt = await prepare(request, this.settings, this.policy, this.world);
    this.pacer.set({ pace: request.pace, paused: false, allowed: 0 });
    const payload = new LivePayload(this.policy.manifest, this.code);
    const run = { attempt, payload, over: false, remarks: [] };
    this.run = run;
    this.running = this.carryOut(run);
    return ++this.tickets;
  }

  /** End the attempt that runs. */
  async stop() {
    if (this.run) this.run.attempt.stopped = true;
    this.pacer.set({ paused: false, hidden: false });
    await this.running;
  }

  async carryOut(/** @type {Run} */ run) {
    try {
      await this.pacer.turn();
      const moments = run.attempt.run((step) => this.audience.picture(step));
      while (!run.attempt.stopped && !(await moments.next()).done) {
        run.remarks.push(...run.attempt.complaints.splice(0));
        this.news();
        await this.pacer.turn();
      }
    } catch (error) {
      if (!(error instanceof Mistake)) console.error(error);
      run.remarks.push(error instanceof Mistake ? error.message : brokenOff(error));
    }
    run.over = true;
    this.news();
  }

  news() {
    for (const wake of this.waiting.splice(0)) wake();
  }

  /** The moments after the first `from`, as soon as there are some. */
  async more({ ticket, from }) {
    const { run } = this;
    if (!run || ticket !== this.tickets) throw new Mistake(GONE);
    const { attempt, payload } = run;
    const isNews = () => attempt.moments.length > payload.moments.length || run.over || run.remarks.length;
    while (!isNews()) await new Promise((wake) => this.waiting.push(() => wake(null)));
    const moments = attempt.moments.slice(Math.max(from, payload.moments.length));
    for (const moment of moments) moment.frame = await moment.frame;
    const over = run.over && attempt.moments.length === payload.moments.length + moments.length;
    const push = moments.length ? payload.push(moments, attempt.told) : undefined;
    return { push, over, count: payload.moments.length, line: run.remarks.shift() };
  }

  /** Something is done to the attempt that runs. */
  command(/** @type {import("./interventions.js").Command} */ command) {
    if (!this.run || this.run.over) throw new Mistake("Nothing is running; say what to do first.");
    this.run.attempt.command(command);
    if (command.kind === "stop") this.pacer.set({ paused: false });
  }

  pace(/** @type {Parameters<Pacer["set"]>[0]} */ change) {
    this.pacer.set(change);
  }

  /** A pointer presses on the picture. @returns whether there is something that it drags from now on */
  grab(/** @type {number[]} */ pointer) {
    const name = this.run && !this.run.over ? this.world.grab(pointer) : undefined;
    if (name) this.command({ kind: "drag", value: name });
    return Boolean(name);
  }

  drag(/** @type {number[] | null} */ pointer) {
    if (pointer) this.world.physics.grip?.moveTo(pointer);
    else this.world.letGo();
  }

  /** Turn the audience's view, or back to the front where nothing is given. */
  look(/** @type {{ aside: number; up: number; away: number } | null} */ turn) {
    if (!this.world.loaded) return;
    if (turn) this.world.turnView(turn.aside, turn.up, turn.away);
    else this.world.resetView();
  }
}

const brokenOff = (error) =>
  /memory/i.test(String(error))
    ? "This browser has too little memory left for the robot. Close other tabs and load the page again."
    : `This attempt broke off, and that is our mistake, not yours (${error}). Run it again, or change the seed.`;

/** Read all that every scene needs, and put the robot together. */
export async function assemble(
  /** @type {RobotFiles} */ files,
  /** @type {import("./request.js").Settings} */ settings,
) {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const [ort, manifest, mujoco, code] = await Promise.all([
    runtime(files),
    files.json("policy/policy.json.gz"),
    physics(files),
    files.json("code.json.gz"),
  ]);
  const policy = await openPolicy(ort, manifest, (file) => files.read(`policy/${file}.gz`));
  const world = new LiveWorld(mujoco, new SceneFiles((path) => files.read(`scenes/${path}`)), canvas);
  return new Robot(settings, code, policy, world);
}

async function runtime(/** @type {RobotFiles} */ files) {
  const [ort, wasmBinary] = await Promise.all([files.module("ort.mjs.gz"), files.read("ort.wasm.gz")]);
  Object.assign(ort.env.wasm, { numThreads: 1, wasmBinary });
  ort.env.logLevel = "error";
  return ort;
}

async function physics(/** @type {RobotFiles} */ files) {
  const [script, wasmBinary] = await Promise.all([files.module("mujoco.mjs.gz"), files.read("mujoco.wasm.gz")]);
  return script.default({ wasmBinary, locateFile: (/** @type {string} */ path) => path });
}
