// A person's own policy: one graph that meets the contract (contract.js). It acts like ours; what it does not tell is
// left out of the record. Sentences are read by our reader.

import { checkedSession } from "./contract.js";
import { Mistake } from "./mistake.js";
import { Numbers, stacked } from "./numbers.js";
import { Policy, languageRecord } from "./policy.js";

const HEAD = "own";
const NO_NUMBER =
  "This policy is told the number of a task, and what is asked for on a table has none; choose another scene.";

/**
 * @param {any} ort onnxruntime-web
 * @param {Uint8Array} bytes of the file
 * @param {string} name of the file
 * @param {Policy} reader our own policy, which reads the sentences
 */
export async function openOwnPolicy(ort, bytes, name, reader) {
  return new OwnPolicy(ort, await checkedSession(ort, bytes, name), reader);
}

export class OwnPolicy extends Policy {
  /**
   * @param {any} ort
   * @param {any} session that meets the contract
   * @param {Policy} reader
   */
  constructor(ort, session, reader) {
    super(ort, { ...reader.manifest, config: configOf(session) }, { [HEAD]: session });
    this.reader = reader;
  }

  hear(/** @type {string} */ text) {
    return this.reader.hear(text);
  }

  /**
   * One decision, as far as the graph tells it.
   *
   * @param {import("./policy.js").Observation} observation
   * @param {import("./policy.js").Sentence} sentence
   * @param {Numbers} noise (K, A)
   * @returns {Promise<import("./policy.js").Decision>}
   */
  async decide(observation, sentence, noise) {
    const begun = performance.now();
    const [pictures, state] = this.senses(observation);
    const found = await this.run(HEAD, this.inputs(pictures, state, sentence, noise));
    const actions = new Numbers(
      noise.shape,
      found.actions.data.map((value) => Math.min(1, Math.max(-1, value))),
    );
    return {
      vision: pictures.length ? { pictures, ...this.seen(found) } : null,
      language: languageRecord(sentence),
      state: { raw: state },
      fusion: found.context ? { context: found.context.single } : null,
      belief: found.belief?.single ?? null,
      heads: { [HEAD]: { actions, path: stacked([noise, actions]) } },
      head: HEAD,
      milliseconds: { heads: performance.now() - begun },
    };
  }

  /** Of all that there is, what the graph takes. */
  inputs(pictures, state, { pieces, reading }, noise) {
    const takesTask = this.sessions[HEAD].inputNames.includes("task");
    const task = Object.keys(this.manifest.tasks).indexOf(reading.task);
    if (takesTask && task < 0) throw new Mistake(NO_NUMBER);
    const batched = ({ shape, data }) => ({ shape: [1, ...shape], data });
    const all = {
      ...Object.fromEntries(this.views.map((view, i) => [view, batched(pictures[i])])),
      state: batched(state),
      task: { shape: [1], data: BigInt64Array.of(BigInt(task)) },
      ids: { shape: [1, pieces.ids.length], data: BigInt64Array.from(pieces.ids, BigInt) },
      noise: batched(noise),
    };
    return Object.fromEntries(this.sessions[HEAD].inputNames.map((name) => [name, all[name]]));
  }

  /** Keypoints and heat, where the graph tells them of every eye. */
  seen(found) {
    const parts = (what) => this.views.map((view) => found[`${view}_${what}`]?.single);
    const [keypoints, heat] = [parts("keypoints"), parts("heat")];
    return {
      ...(keypoints.every(Boolean) ? { keypoints: stacked(keypoints) } : {}),
      ...(heat.every(Boolean) ? { heat } : {}),
    };
  }
}

/** What the driver and the eyes must know: the chunk, and the side of each picture. */
function configOf({ inputMetadata, outputMetadata }) {
  const side = (view) => inputMetadata.find(({ name }) => name === view)?.shape[1] ?? 0;
  const chunk = outputMetadata.find(({ name }) => name === "actions").shape[1];
  return {
    chunk,
    heads: { kinds: [HEAD], acting: HEAD },
    vision: { picture: side("front"), wrist: side("wrist") },
  };
}
