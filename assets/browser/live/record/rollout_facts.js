// Facts about a whole rollout, and what can be chosen on it; as `summary` of moment_facts.py and `header` of player.py.

import { controls } from "./controls.js";
import { frontCamera } from "../front_camera.js";
import { FactsWriter } from "./moment_facts.js";
import { pack } from "./payload_writer.js";
import { AXES } from "./state_facts.js";
import { shapes } from "./tensor_shapes.js";
import { shortName } from "../table/table_names.js";

const BAD_GAP = 0.6; // cm a step from the expert's action; the longest move along one axis is 1
const BAD_STEPS = 10; // steps for which the gap must last

/** @typedef {import("./moment_facts.js").Moment} Moment */

/**
 * What is known of an attempt beside its moments.
 *
 * @typedef {object} Attempt
 * @property {string} task
 * @property {string} instruction
 * @property {number} seed
 * @property {number} confidence
 * @property {boolean} success
 * @property {Record<string, any>} settings
 * @property {{ text: string, task: string, step: number, success: boolean | null }[]} parts
 * @property {string} link
 */

/** A rollout that is still running: each push is the payload of what is new. */
export class LivePayload {
  /**
   * @param {any} manifest of the policy
   * @param {string} task the first that is attempted
   * @param {Record<string, string>} code stage → source text, for those who want to read it
   */
  constructor(manifest, task, code = {}) {
    this.writer = new FactsWriter(manifest, frontCamera(manifest, task));
    this.rate = manifest.rate;
    this.code = code;
    /** @type {Moment[]} */
    this.moments = [];
  }

  /** The bytes of the new moments, and what is now true of the whole; the first also tell what can be chosen. */
  push(/** @type {Moment[]} */ moments, /** @type {Attempt} */ attempt) {
    const isFirst = !this.moments.length;
    this.moments.push(...moments);
    const written = moments.map((moment) => this.writer.moment(moment));
    const rollout = summary(attempt, this.moments, this.rate);
    return pack({ moments: written, rollout: isFirst ? { ...rollout, ...header(written, this.code) } : rollout });
  }
}

/** What can be chosen, the shape of every tensor, and the code that ran. */
export function header(/** @type {any[]} */ moments, /** @type {Record<string, string>} */ code) {
  const decision = moments.find((moment) => moment.decision)?.decision;
  if (!decision) return { controls: {}, shapes: {}, code };
  return { controls: controls(decision), shapes: shapes(moments[0], decision), code };
}

/**
 * @param {Attempt} attempt
 * @param {Moment[]} moments
 * @param {number} rate control steps a second
 */
export function summary(attempt, moments, rate) {
  const { parts, settings } = attempt;
  return {
    task: shortName(attempt.task).replace(/-v3$/, ""),
    instruction: attempt.instruction,
    seed: attempt.seed,
    confidence: attempt.confidence,
    success: attempt.success,
    steps: moments.length,
    last: Math.max(1, moments.length - 1),
    rate,
    budget: 1000 / rate,
    axes: AXES,
    first_bad: firstBad(moments),
    telling: tellingMoment(attempt.success, moments),
    settings: Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, asText(value)])),
    parts: parts.length > 1 ? parts.map(partFacts) : [],
    link: attempt.link,
    things: [], // what the words have to do with the things of a table is told by Python alone
  };
}

/** As Python writes it. */
const asText = (value) => (typeof value === "boolean" ? (value ? "True" : "False") : String(value));

const partFacts = ({ text, task, step, success }) => ({
  text,
  task: task.split("@")[0].replace(/-v3$/, ""),
  step,
  success,
});

/** The first step from which the hand differs from the expert's action for BAD_STEPS steps in a row. */
function firstBad(/** @type {Moment[]} */ moments) {
  let run = 0;
  for (const { step, action, expert } of moments) {
    const gap = expert ? Math.hypot(...[0, 1, 2].map((i) => action[i] - expert[i])) : 0;
    run = gap > BAD_GAP ? run + 1 : 0;
    if (run === BAD_STEPS) return step - BAD_STEPS + 1;
  }
  return null;
}

/** The step to pause at: where a failure begins, or else the decision on which the heads differ most. */
function tellingMoment(success, moments) {
  const bad = firstBad(moments);
  if (!success && bad !== null) return bad;
  let [telling, most] = [0, -1];
  for (const { step, decision } of moments.filter((moment) => moment.decision)) {
    const apart = disagreement(decision);
    if (apart > most) [telling, most] = [step, apart];
  }
  return telling;
}

/** How far apart the heads are about the next action. */
function disagreement({ heads }) {
  const firsts = Object.values(heads).map(
    (sample) => /** @type {import("../numbers.js").Numbers} */ (sample.actions).at(0).data,
  );
  const spread = (axis) => Math.max(...firsts.map((one) => one[axis])) - Math.min(...firsts.map((one) => one[axis]));
  return AXES.reduce((sum, _, axis) => sum + spread(axis), 0);
}
