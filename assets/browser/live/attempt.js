// One attempt of the robot in the browser; as vla_core/attempt/attempt.py.
//
// prepare(request, …) reads the words and finds the scene; run() yields one moment a control step. An instruction with
// an order is carried out part by part in one scene; between two parts a script carries the hand back.

import { Driver } from "./driver.js";
import { readInstruction, tasksInTurn } from "./instruction.js";
import { carriedOut } from "./interventions.js";
import { Mistake } from "./mistake.js";
import { drivingOf, linkOf } from "./request.js";
import { Steering } from "./steering.js";
import { readAboutTable } from "./table/table_instruction.js";
import { builtName, isTable, sceneNamed } from "./table/table_names.js";

const SCRIPT = "a script carries the hand back";
const LIFT = 0.1; // metres that the hand rises before it goes back
const HIGH = 0.25; // metres over the floor that it rises to at least
const CLOSE = 0.012; // metres from the start at which the hand is back
const GAIN = 60; // of the way back: at full speed until 1.7 cm before the end
const RETURN_STEPS = [25, 60]; // at most, for rising and for going back
const OPEN_GRIPPER = -1;
const DRIVEN_STEPS = 1500; // that a person may drive
const BLOWN_UP = "The physics lost its hold of this scene, so the attempt ends here. Run it again.";

/**
 * @typedef {import("./record/moment_facts.js").Moment} Moment
 * @typedef {import("./request.js").Request} Request
 * @typedef {{ text: string; task: string; step: number; success: boolean | null }} Part
 */

/**
 * An attempt at what a person asks for; a mistake where it cannot be done.
 *
 * @param {Request} request
 * @param {import("./request.js").Settings} settings
 * @param {import("./policy.js").Policy} policy
 * @param {import("./world.js").LiveWorld} world
 */
export async function prepare(request, settings, policy, world) {
  const { sentences, tasks } = await (isTable(request.scene) ? onTable : inScenes)(request, policy, world);
  const drivers = sentences.map(() => new Driver(policy, request));
  for (const [i, driver] of drivers.entries()) await driver.listen(sentences[i]); // a graph runs once at a time
  const { picture, wrist } = policy.config.vision;
  world.sides = { front: picture, wrist };
  return new Attempt(request, settings, world, drivers, sentences, tasks);
}

/**
 * One sentence about what lies on a table, and the name of its task.
 *
 * @param {Request} request
 * @param {import("./policy.js").Policy} policy
 * @param {import("./world.js").LiveWorld} world
 */
async function onTable({ scene: name, seed, instruction }, policy, world) {
  const { scenes } = await world.tableShapes();
  const scene = sceneNamed(name, seed, scenes);
  const { sentence, command } = await readAboutTable((text) => policy.hear(text), instruction, scene);
  return { sentences: [sentence], tasks: [builtName(scene, command)] };
}

/**
 * A sentence and a task for each part of an instruction.
 *
 * @param {Request} request
 * @param {import("./policy.js").Policy} policy
 * @param {import("./world.js").LiveWorld} world
 */
async function inScenes({ scene, instruction }, policy, { files }) {
  const words = policy.manifest;
  const sentences = await readInstruction((text) => policy.hear(text), instruction, words);
  const asked = sentences.map(({ reading }) => reading.task);
  const tasks = tasksInTurn(scene, asked, words);
  await requireScenes(files, tasks);
  return { sentences, tasks };
}

/** One line where this page lacks the scene of a task. */
export async function requireScenes(
  /** @type {import("./scene_files.js").SceneFiles} */ files,
  /** @type {string[]} */ tasks,
) {
  const told = await files.tasks();
  const strange = tasks.find((task) => !told.includes(task));
  if (strange) throw new Mistake(`The scene of ${strange} is not part of this page; it has: ${told.join(", ")}.`);
}

export class Attempt {
  /**
   * @param {Request} request
   * @param {import("./request.js").Settings} settings
   * @param {import("./world.js").LiveWorld} world
   * @param {Driver[]} drivers one for each part
   * @param {import("./policy.js").Sentence[]} sentences
   * @param {string[]} tasks
   */
  constructor(request, settings, world, drivers, sentences, tasks) {
    this.request = request;
    this.settings = settings;
    this.world = world;
    this.drivers = drivers;
    this.confidence = Math.min(...sentences.map(({ reading }) => reading.confidence));
    /** @type {Part[]} */
    this.parts = sentences.map(({ text }, i) => ({ text, task: tasks[i], step: 0, success: null }));
    /** @type {Moment[]} */
    this.moments = [];
    /** @type {string[]} about commands that could not be carried out */
    this.complaints = [];
    /** @type {import("./interventions.js").Command[]} */
    this.commands = [];
    /** @type {import("./interventions.js").Intervention[]} */
    this.done = [];
    this.planned = [...request.interventions].sort((one, other) => one.step - other.step);
    this.stopped = false;
    /** @type {import("./scene_files.js").Start | null} */
    this.start = null; // where it began
    this.steering = new Steering();
    /** @type {import("./demonstration.js").Step[]} */
    this.steps = []; // where the world stood, and what was sent
  }

  get success() {
    return this.parts.every(({ success }) => success === true);
  }

  /** All that is known beside the moments. @returns {import("./record/rollout_facts.js").Attempt} */
  get told() {
    const { request, settings, parts, drivers, confidence, success } = this;
    const { head, replan } = drivers[0];
    const { instruction, seed, scene, steps } = request;
    const driving = { ...drivingOf(settings, request), head, replan, runtime: "browser" };
    const link = linkOf(settings, request, [...this.done, ...this.planned]);
    const { task } = parts[parts.length - 1];
    return { task, instruction, seed, confidence, success, parts, link, settings: { ...driving, scene, steps } };
  }

  /** To be carried out before the next step. */
  command(/** @type {import("./interventions.js").Command} */ command) {
    this.commands.push(command);
  }

  /**
   * Carry out the parts until one fails.
   *
   * @param {(step: number) => any} picture the audience's view; nothing where none is due
   * @returns {AsyncGenerator<Moment>}
   */
  async *run(picture) {
    const { world, request, drivers, parts } = this;
    world.look = {};
    world.covered = false;
    for (const [number, driver] of drivers.entries()) {
      if (number) {
        await world.goOn(parts[number].task, request.seed);
        yield* this.carryBack(driver, picture);
      } else {
        await world.open(parts[number].task);
        world.begin(request.seed, parts[number].task);
        this.start = world.start;
      }
      if (this.stopped) return;
      driver.reset(request.seed, this.moments.length);
      yield* this.part(parts[number], driver, picture);
      if (!parts[number].success || this.stopped) return;
    }
  }

  /** The policy's own steps of one part. */
  async *part(/** @type {Part} */ part, /** @type {Driver} */ driver, picture) {
    const { world, request, moments, steering } = this;
    Object.assign(part, { step: moments.length, success: false });
    const most = Math.min(request.steps, world.physics.task.max_steps);
    for (let own = 0; own < (steering.on ? DRIVEN_STEPS : most) && !part.success; own++) {
      const step = moments.length;
      const event = step ? await this.applied(driver) : "";
      if (this.stopped) return;
      const extras = { event, ...this.audience(step, picture) };
      const hand = () => steering.action(world.physics.state, world.view);
      const moment = await driver.controlStep(this.actingWorld(), step, extras, steering.on ? hand : null);
      part.success = moment.success;
      yield this.added(moment);
    }
  }

  /** The hand opens, rises, and goes back to where the scene begins: a script, no forward pass. */
  async *carryBack(/** @type {Driver} */ driver, picture) {
    const { world, moments } = this;
    const [x, y, z] = world.physics.state;
    const places = [[x, y, Math.max(z + LIFT, HIGH)], world.handAtStart];
    for (const [leg, place] of places.entries()) {
      for (let own = 0; own < RETURN_STEPS[leg]; own++) {
        const { state } = world.physics;
        const way = place.map((value, axis) => value - state[axis]);
        if (Math.max(...way.map(Math.abs)) < CLOSE) break;
        const step = moments.length;
        const event = [SCRIPT, await this.applied(driver)].filter(Boolean).join(", ");
        if (this.stopped) return;
        const extras = { event, ...this.audience(step, picture) };
        const action = [...way.map((value) => Math.max(-1, Math.min(1, GAIN * value))), OPEN_GRIPPER];
        const chunking = { votes: [action], weights: [1], born: [step], blended: action };
        const success = world.step(action);
        yield this.added({ step, state, chunking, action, success, milliseconds: {}, ...extras });
      }
    }
  }

  /** What people see of this step. */
  audience(/** @type {number} */ step, picture) {
    return { frame: picture(step), view: this.world.turnedView };
  }

  added(/** @type {Moment} */ moment) {
    if (!moment.state.length || !Array.from(moment.state).every(Number.isFinite)) throw new Mistake(BLOWN_UP);
    this.moments.push(moment);
    return moment;
  }

  /** The world as a driver uses it. */
  actingWorld() {
    const { world } = this;
    return {
      observe: () => world.observe(),
      step: (/** @type {number[]} */ action) => {
        const before = world.physics.snapshot();
        const success = world.step(action);
        this.steps.push({ ...before, action: [...action], driven: this.steering.on, success });
        return success;
      },
      state: world.physics.state,
    };
  }

  /** Carry out what is due before this step; in words what it was. */
  async applied(/** @type {Driver} */ driver) {
    const step = this.moments.length;
    const due = this.commands.splice(0);
    while (this.planned.length && this.planned[0].step <= step) {
      due.unshift(/** @type {import("./interventions.js").Intervention} */ (this.planned.shift()).command);
    }
    const words = [];
    for (const command of due) words.push(await this.apply(command, driver, step));
    return words.filter(Boolean).join(", ");
  }

  async apply(command, driver, step) {
    try {
      const text = await carriedOut(command, { driver, world: this.world, steering: this.steering });
      this.done.push({ step, command });
      this.stopped ||= command.kind === "stop";
      return text;
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      this.complaints.push(error.message);
      return "";
    }
  }
}
