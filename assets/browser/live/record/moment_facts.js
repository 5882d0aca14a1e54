// From the record to plain named facts, moment by moment; as visualizations/stages/moment_facts.py.
// What the browser does not know (the teacher, and where it is not told, the truth) is left out.

import { Numbers } from "../numbers.js";
import { actionFacts, actionNote, expertArrow } from "./action_facts.js";
import { chunkingFacts, chunkingNote } from "./chunking_facts.js";
import { fusionFacts, fusionNote } from "./fusion_facts.js";
import { headsFacts, headsNote } from "./heads_facts.js";
import { languageFacts, languageNote, wordFacts } from "./language_facts.js";
import { stateFacts, stateNote } from "./state_facts.js";
import { vector, visionFacts, visionNote } from "./vision_facts.js";

const UNTOLD = "this policy does not tell"; // what happens in this stage

/**
 * One step of the world.
 *
 * @typedef {object} Moment
 * @property {number} step
 * @property {ArrayLike<number>} state (4,) before the action
 * @property {import("../chunking.js").Chunking} chunking
 * @property {number[]} action (4,) as sent
 * @property {boolean} success after the action
 * @property {any} [decision] where the policy thought at this step
 * @property {number[] | null} [expert] (4,) what the teacher would have done here
 * @property {Numbers | null} [truth] (3, 3) metres: hand, object, goal
 * @property {import("./payload_writer.js").PictureBytes | null} [frame] the audience view
 * @property {{ pose: number[], fov: number } | null} [view] of the audience, where somebody has turned it
 * @property {Record<string, number>} milliseconds
 * @property {number[]} [wish] (4,) what the policy would have sent, where a person drives
 * @property {string} [event] what was done to the robot or its world just before
 */

/** Makes the facts of moments one by one; keeps the newest decision, which is shown until the next one. */
export class FactsWriter {
  /**
   * @param {any} manifest of the policy: its tasks, control steps a second
   * @param {{ pose: number[]; fov: number }} camera the front one of the scene
   */
  constructor({ tasks, rate }, camera) {
    this.tasks = tasks;
    this.camera = camera;
    this.seenFrom = camera;
    this.rate = rate;
    /** @type {any} */
    this.decision = null;
    this.event = ""; // of the moment before
  }

  moment(/** @type {Moment} */ moment) {
    this.seenFrom = moment.view ?? this.camera;
    /** @type {any} */
    const found = { ...this.outcome(moment), seconds: moment.step / this.rate };
    if (moment.event && moment.event !== this.event) found.event = moment.event; // marked where it begins
    this.event = moment.event ?? "";
    found.chunking = chunkingFacts(moment);
    found.act = actionFacts(moment);
    if (moment.decision) this.decision = found.decision = this.thought(moment.decision);
    if (this.decision?.belief && moment.truth) found.miss = distances(this.decision.belief, moment.truth);
    return { ...found, notes: this.notes(found) };
  }

  /** One sentence a stage on what to notice; none before the first decision. */
  notes(/** @type {any} */ found) {
    const own = { chunking: chunkingNote(found), action: actionNote(found) };
    const { decision } = this;
    if (!decision) return own;
    return {
      ...own,
      vision: found.miss || decision.vision?.heat ? visionNote(decision, found.miss) : UNTOLD,
      language: languageNote(decision),
      state: decision.state.normal ? stateNote(decision) : UNTOLD,
      fusion: decision.fusion?.names ? fusionNote(decision) : UNTOLD,
      heads: headsNote(decision),
    };
  }

  /** What the world and the robot did at this step, without the decision. */
  outcome(/** @type {Moment} */ moment) {
    const { step, state, action, success, milliseconds, expert, truth, frame, wish } = moment;
    return {
      step,
      state: vector(state),
      action: vector(action),
      success,
      milliseconds,
      ...(wish ? { proposed: vector(wish) } : {}),
      ...(expert ? { expert: vector(expert), wish_seen: this.projected(expertArrow(moment)) } : {}),
      ...(truth ? { truth, truth_seen: this.projected(truth) } : {}),
      frame,
      ...(moment.view ? { turned: true } : {}), // what lies over the front picture does not lie over this one
    };
  }

  /** One decision, stage by stage. */
  thought(/** @type {any} */ decision) {
    const heads = headsFacts(decision);
    return {
      vision: decision.vision && visionFacts(decision),
      language: languageFacts(decision, this.tasks),
      words: wordFacts(decision),
      state: stateFacts(decision),
      fusion: decision.fusion && fusionFacts(decision),
      heads,
      belief: decision.belief,
      belief_seen: decision.belief && this.projected(decision.belief),
      plan_seen: this.projected(heads.plan),
    };
  }

  /** (n, 2) where points (n, 3) lie in the audience's picture, from 0 to 1; nothing behind the camera. */
  projected(/** @type {Numbers} */ points) {
    const { pose, fov } = this.seenFrom;
    const reach = 2 * Math.tan((fov * Math.PI) / 360);
    const seen = points.parts().flatMap(({ data }) => {
      const away = [0, 1, 2].map((i) => data[i] - pose[i]);
      const [right, up, back] = [0, 1, 2].map((axis) =>
        away.reduce((sum, one, i) => sum + one * pose[3 + 3 * i + axis], 0),
      );
      const width = back < 0 ? -back * reach : NaN; // metres across the picture at this depth
      return [0.5 + right / width, 0.5 - up / width];
    });
    return new Numbers([points.length, 2], Float32Array.from(seen));
  }
}

/** (3,) metres between the rows of two arrays. */
function distances(/** @type {Numbers} */ one, /** @type {Numbers} */ other) {
  return vector(
    one.parts().map(({ data }, i) => Math.hypot(...[...data].map((value, n) => value - other.at(i).data[n]))),
  );
}
