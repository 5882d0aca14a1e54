// A policy with one instruction, driven one control step at a time: plan when it is time to, blend, act;
// as vla_core/attempt/driver.py. A moment is what the record keeps of a step.

import { Blend, agreement, horizon } from "./chunking.js";
import { Mistake } from "./mistake.js";
import { noiseOf } from "./noise.js";

const WIDTH = 4; // numbers of an action

/** @typedef {import("./numbers.js").Numbers} Numbers */

/**
 * How the policy is driven; the names are those of vla_core/attempt/request.py.
 *
 * @typedef {object} Settings
 * @property {string} head empty for the policy's own
 * @property {number} keep actions used of each chunk; 0 for all of them
 * @property {number} replan steps between two forward passes
 * @property {number} decay how fast older chunks lose their weight
 * @property {number} denoise steps of the heads that iterate; 0 as trained
 * @property {number} temperature of the noise
 * @property {string} ablate a stage that the policy has to do without: vision, language, state, chunking, or empty
 * @property {boolean} adaptive plan sooner where the heads disagree
 */

/** @type {Settings} */
export const PLAIN = {
  head: "",
  keep: 0,
  replan: 4,
  decay: 0.1,
  denoise: 0,
  temperature: 0,
  ablate: "",
  adaptive: false,
};

/**
 * A world that a policy can act in.
 *
 * @typedef {object} World
 * @property {() => import("./policy.js").Observation | Promise<import("./policy.js").Observation>} observe draws
 * @property {Float32Array} state (4,) without drawing
 * @property {(action: number[]) => boolean} step whether the task is done after it
 */

export class Driver {
  /**
   * @param {import("./policy.js").Policy} policy
   * @param {Partial<Settings>} settings
   * @param {(step: number) => Numbers} [noise] (K, A) of the forward pass at a step; from the seed where it is left out
   */
  constructor(policy, settings = {}, noise = undefined) {
    const { heads, chunk } = policy.config;
    this.policy = policy;
    this.settings = { ...PLAIN, ...settings };
    const single = this.settings.ablate === "chunking";
    this.head = this.settings.head || heads.acting;
    if (!heads.kinds.includes(this.head)) {
      throw new Mistake(`This policy has no head “${this.head}”; it has ${heads.kinds.join(", ")}.`);
    }
    this.keep = single ? 1 : this.settings.keep || chunk;
    if (this.keep > chunk)
      throw new Mistake(`keep is ${this.keep}, but this policy decides only ${chunk} actions at once.`);
    this.replan = single ? 1 : this.settings.replan;
    this.blend = new Blend(this.keep, this.settings.decay, this.replan);
    this.givenNoise = noise;
    this.seed = 0;
    this.nextPlan = 0;
    /** @type {import("./policy.js").Sentence | null} */
    this.sentence = null;
  }

  /** Forget the last episode; the next forward pass is due at `step`. */
  reset(/** @type {number} */ seed, step = 0) {
    this.blend = new Blend(this.keep, this.settings.decay, this.replan);
    this.seed = seed;
    this.nextPlan = step;
  }

  /** (K, A) that the forward pass at this step starts from: fresh each time, the same for the same seed. */
  noise(/** @type {number} */ step) {
    if (this.givenNoise) return this.givenNoise(step);
    return noiseOf(this.seed, step, this.policy.config.chunk, WIDTH, this.settings.temperature);
  }

  /** Follow this sentence from the next step on; earlier chunks keep their weight in the blend. */
  async listen(/** @type {import("./policy.js").Sentence} */ sentence) {
    const deaf = this.settings.ablate === "language";
    this.sentence = deaf ? { ...(await this.policy.hear("")), reading: sentence.reading } : sentence;
    this.nextPlan = 0;
  }

  /** Make a chunk for this step and the next ones, with every stage written down. */
  async plan(/** @type {number} */ step, /** @type {import("./policy.js").Observation} */ observation) {
    if (!this.sentence) throw new Mistake("Say what to do, for example “open the drawer”.");
    const { policy, sentence, head, settings } = this;
    const noise = this.noise(step);
    const decision = await policy.decide(this.ablated(observation), sentence, noise, head, settings.denoise);
    const chunks = Object.values(decision.heads).map(({ actions }) => actions);
    this.blend.push(step, decision.heads[head].actions);
    this.nextPlan = step + horizon(settings.adaptive ? agreement(chunks) : 1, this.replan);
    return decision;
  }

  /** The observation without the sense that is taken away. */
  ablated(/** @type {import("./policy.js").Observation} */ observation) {
    const { grey, state } = this.policy.manifest;
    if (this.settings.ablate === "vision") {
      const covered = (picture) => picture && new Uint8Array(picture.length).fill(grey);
      return { ...observation, image: covered(observation.image), wrist: covered(observation.wrist) };
    }
    return this.settings.ablate === "state" ? { ...observation, state: Float32Array.from(state.mean) } : observation;
  }

  /**
   * Observe and plan if it is time to, blend, act; the moment that the record keeps.
   *
   * @param {World} world
   * @param {number} step
   * @param {Record<string, any>} [extras] more of the moment, looked up before: truth, frame, expert
   * @param {(() => number[]) | null} [hand] a person's action, which is sent instead of the policy's wish
   */
  async controlStep(world, step, extras = {}, hand = null) {
    const clock = [performance.now()];
    /** @type {any} what the policy thought, where it did at this step */
    let decision = null;
    if (step >= this.nextPlan) {
      const observation = await world.observe();
      clock.push(performance.now());
      decision = await this.plan(step, observation);
    }
    clock.push(performance.now());
    const [chunking, state] = [this.blend.at(step), world.state];
    const before = performance.now();
    const wish = chunking.blended;
    const action = hand ? hand() : wish;
    const success = world.step(action);
    const milliseconds = {
      camera: clock[1] - clock[0],
      policy: clock[clock.length - 1] - clock[1],
      world: performance.now() - before,
    };
    const driven = hand ? { wish } : {};
    return { step, state, chunking, action, success, decision, milliseconds, ...driven, ...extras };
  }
}
