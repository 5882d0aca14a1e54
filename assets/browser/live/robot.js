// The whole robot in one thread: physics, eye and policy; it runs attempts and tells what is new of them.

import { prepare } from "./attempt.js";
import { Audience } from "./audience.js";
import { demonstrationOf } from "./demonstration.js";
import { decoded } from "./interventions.js";
import { Mistake } from "./mistake.js";
import { Pacer } from "./pacer.js";
import { openOwnPolicy } from "./own_policy.js";
import { openPolicy } from "./policy.js";
import { LivePayload } from "./record/rollout_facts.js";
import { requestOf } from "./request.js";
import { SceneFiles } from "./scene_files.js";
import { sceneAfter, shown } from "./table/builder_answers.js";
import { COMMAND } from "./table/reader.js";
import { suggestions } from "./table/suggestions.js";
import { TABLE, builtName, isTable, sceneNamed } from "./table/table_names.js";
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
    this.policy = this.ours = policy;
    this.world = world;
    this.audience = new Audience(world);
    this.pacer = new Pacer();
    /** @type {Run | null} */
    this.run = null;
    this.running = Promise.resolve();
    this.isPreview = false; // the world stands as a table that is being built, not where the attempt ended
    this.tickets = 0;
    /** @type {(() => void)[]} */
    this.waiting = [];
  }

  /** Begin an attempt; the one before ends first. @returns {Promise<number>} its ticket */
  async begin(/** @type {Record<string, any>} */ given) {
    const interventions = decoded(given.interventions ?? "");
    const request = requestOf(this.settings, { ...given, interventions });
    await this.stop();
    this.isPreview = false;
    const attempt = await prepare(request, this.settings, this.policy, this.world);
    if (given.drive) attempt.command({ kind: "drive", value: true }); // on the timeline, at the first step that can have it
    attempt.steering.turn(Boolean(given.drive));
    this.pacer.set({ pace: request.pace, paused: false, allowed: 0 });
    const { manifest } = this.policy;
    const payload = new LivePayload(manifest, attempt.parts[0].task, this.policy === this.ours ? this.code : {});
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

  /** What a person who drives wants now. */
  steer(/** @type {import("./steering.js").Wish} */ wish) {
    this.run?.attempt.steering.wish(wish);
  }

  /** A person's own policy drives from the next attempt on, or ours again where none is given. */
  async open(/** @type {{ bytes: Uint8Array; name: string } | null} */ file) {
    const own = file && (await openOwnPolicy(this.ours.ort, file.bytes, file.name, this.ours));
    await this.stop();
    if (this.policy !== this.ours) await this.policy.close();
    this.policy = own ?? this.ours;
    return { heads: this.policy.config.heads.kinds };
  }

  /**
   * The table after a change, with a picture of it; one clear line where it cannot be.
   *
   * @param {any} question of the table builder
   */
  async editTable(question) {
    const { world, run } = this;
    const { scenes } = await world.tableShapes();
    const scene = sceneAfter(question, scenes);
    if (run && !run.over) throw new Mistake("The robot acts; the table is changed when it has ended.");
    await world.open(TABLE);
    world.begin(0, builtName(scene));
    world.look = {};
    this.isPreview = true;
    return { ...shown(scene), picture: (await this.audience.drawn()).bytes };
  }

  /** What the page needs to be saved with the scene of a task, or with the one that is open. */
  async scene(/** @type {string} */ task) {
    const needed = await this.world.files.needed(this.world.loaded?.task.task ?? (isTable(task) ? TABLE : task));
    return { ...needed, sentences: await this.said(needed.tasks, task) };
  }

  /** What can be said in a scene. */
  async sentences(/** @type {string} */ scene) {
    const { tasks } = await this.world.files.needed(isTable(scene) ? TABLE : scene);
    return this.said(tasks, scene);
  }

  async said(/** @type {string[]} */ names, /** @type {string} */ scene) {
    const { tasks } = this.ours.manifest;
    if (!names.includes(TABLE)) return names.map((name) => tasks[name.split("@")[0]].sentence);
    const { scenes } = await this.world.tableShapes();
    const found = suggestions(sceneNamed(scene, 0, scenes));
    return found.filter(({ kind }) => kind === COMMAND).map(({ text }) => text);
  }

  /** How the attempt ended. */
  outcome() {
    if (!this.run?.over) throw new Mistake("No attempt has ended yet.");
    const { told, moments } = this.run.attempt;
    return { task: told.task, success: told.success, steps: moments.length };
  }

  /** The attempt as a file from which Python makes a demonstration (vla_core/data/driven.py). */
  demonstration() {
    if (!this.run?.attempt.steps.length) throw new Mistake("Nothing has happened yet that could be saved.");
    return demonstrationOf(this.run.attempt);
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

  /**
   * Turn the audience's view, or back to the front where nothing is given.
   *
   * @param {{ aside: number; up: number; away: number } | null} turn
   * @returns {Promise<Uint8Array | null>} a picture, where no step will bring one
   */
  async look(turn) {
    const { world, run, pacer } = this;
    if (!world.start || this.isPreview) return null;
    if (turn) world.turnView(turn.aside, turn.up, turn.away);
    else world.resetView();
    return pacer.paused || !run || run.over ? (await this.audience.drawn()).bytes : null;
  }

  /** Lamps that are being turned; the timeline keeps only where they end. */
  light(/** @type {number[]} */ light) {
    this.world.look = { ...this.world.look, light };
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
    files.json("policy/policy.json.packed"),
    physics(files),
    files.json("code.json.packed"),
  ]);
  const policy = await openPolicy(ort, manifest, (file) => files.read(`policy/${file}.packed`));
  const world = new LiveWorld(mujoco, new SceneFiles((path) => files.read(`scenes/${path}`)), canvas);
  return new Robot(settings, code, policy, world);
}

async function runtime(/** @type {RobotFiles} */ files) {
  const [ort, wasmBinary] = await Promise.all([files.module("ort.mjs.packed"), files.read("ort.wasm.packed")]);
  Object.assign(ort.env.wasm, { numThreads: 1, wasmBinary });
  ort.env.logLevel = "error";
  return ort;
}

async function physics(/** @type {RobotFiles} */ files) {
  const [script, wasmBinary] = await Promise.all([files.module("mujoco.mjs.packed"), files.read("mujoco.wasm.packed")]);
  return script.default({ wasmBinary, locateFile: (/** @type {string} */ path) => path });
}
