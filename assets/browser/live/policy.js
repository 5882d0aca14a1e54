// The policy in the browser: its graphs (vla_core/export/onnx) in ONNX Runtime, and the record of what they computed,
// the same as vla_core/model/decide.py makes. `ort` is onnxruntime-web; nothing here fetches anything.

import { Mistake } from "./mistake.js";
import { Numbers, joined, stacked } from "./numbers.js";
import { readingOf } from "./reading.js";
import { ddpm, flow } from "./samplers.js";
import { Tokenizer } from "./tokenizer.js";

const FORMAT = 1; // of an exported folder
const VIEWS = ["front", "wrist"];
const PATCH = 16; // pixels of a patch, a side
const SAMPLERS = { ddpm, flow };
const TYPES = { uint8: Uint8Array, int64: BigInt64Array, float32: Float32Array };

/** @typedef {{ shape: number[], data: import("./numbers.js").Data | BigInt64Array }} Input */
/** @typedef {Record<string, Numbers>} Outputs */

/**
 * One instruction, encoded once and used at every step.
 *
 * @typedef {object} Sentence
 * @property {string} text
 * @property {import("./tokenizer.js").Pieces} pieces
 * @property {Numbers} hidden (1, L, W)
 * @property {Numbers} pooled (1, W)
 * @property {import("./reading.js").Reading} reading
 */

/**
 * What the robot measures, as world.js gives it.
 *
 * @typedef {object} Observation
 * @property {Uint8Array} image (H, W, 3), the front camera, upright
 * @property {Uint8Array | null} wrist (h, w, 3)
 * @property {Float32Array} state (4,) hand x, y, z in metres, gripper opening
 */

/**
 * One thought, stage by stage, as trace.py records it; what a policy does not tell is left out.
 *
 * @typedef {object} Decision
 * @property {{ pictures: Numbers[], maps?: Numbers[][], heat?: Numbers[], keypoints?: Numbers, tokens?: Numbers } | null} vision
 * @property {ReturnType<typeof languageRecord>} language
 * @property {{ raw: Numbers, normal?: Numbers, token?: Numbers }} state
 * @property {{ names?: string[], stage?: string[], attention?: Numbers | null, residual?: Numbers | null,
 *   context: Numbers } | null} fusion
 * @property {Numbers | null} belief (3, 3) metres: hand, object, goal
 * @property {Record<string, any>} heads
 * @property {string} head the one that acts
 * @property {Record<string, number>} milliseconds
 */

/**
 * Open an exported policy.
 *
 * @param {any} ort onnxruntime-web
 * @param {any} manifest the content of policy.json
 * @param {(file: string) => Promise<Uint8Array>} read the bytes of one of its files
 */
export async function openPolicy(ort, manifest, read) {
  if (manifest?.format !== FORMAT) throw new Mistake("This exported policy is of another version; export it again.");
  const sessions = {};
  for (const [name, graph] of Object.entries(manifest.graphs)) {
    const bytes = await read(graph.file);
    sessions[name] = await ort.InferenceSession.create(bytes, { executionProviders: ["wasm"] });
  }
  return new Policy(ort, manifest, sessions);
}

export class Policy {
  constructor(ort, manifest, sessions) {
    this.ort = ort;
    this.manifest = manifest;
    this.sessions = sessions;
    this.config = manifest.config;
    this.tokenizer = new Tokenizer(manifest.vocabulary);
    const sides = [this.config.vision.picture, this.config.vision.wrist];
    this.views = VIEWS.filter((_, view) => sides[view]);
    this.sides = sides.filter(Boolean);
    this.centres = manifest.centres && Numbers.of(manifest.centres);
  }

  /** Let go of the graphs. */
  async close() {
    for (const session of Object.values(this.sessions)) await session.release();
  }

  /** Read an instruction; the result can be used at every step. @returns {Promise<Sentence>} */
  async hear(/** @type {string} */ text) {
    const pieces = this.tokenizer.encode(text);
    const ids = { shape: [1, pieces.ids.length], data: BigInt64Array.from(pieces.ids, BigInt) };
    const { hidden, pooled, probability } = await this.run("sentence", { ids });
    return { text, pieces, hidden, pooled, reading: readingOf(probability.data, this.manifest) };
  }

  /**
   * One decision, stage by stage: what `decide` records in Python.
   *
   * @param {Observation} observation
   * @param {Sentence} sentence
   * @param {Numbers} noise (K, A)
   * @param {string} head the one that acts
   * @param {number} [denoise] steps of the heads that iterate; as trained where it is left out
   * @returns {Promise<Decision>}
   */
  async decide(observation, sentence, noise, head, denoise = 0) {
    const clock = new StageClock();
    const [pictures, state] = this.senses(observation);
    const trunk = await this.trunk(pictures, state, sentence);
    clock.stop("trunk"); // vision, state and fusion are one graph
    /** @type {Record<string, any>} */
    const heads = {};
    for (const kind of this.config.heads.kinds) heads[kind] = await this.propose(kind, trunk.context, noise, denoise);
    clock.stop("heads");
    return {
      vision: this.visionRecord(pictures, trunk),
      language: languageRecord(sentence),
      state: { raw: state, normal: trunk.normal.single, token: trunk.state_token.single },
      fusion: this.fusionRecord(sentence, trunk),
      belief: trunk.belief.single, // (3, 3) metres: hand, object, goal
      heads,
      head,
      milliseconds: clock.milliseconds,
    };
  }

  /**
   * Pictures and state of an observation; a mistake where they do not fit the policy.
   *
   * @param {Observation} observation
   * @returns {[Numbers[], Numbers]}
   */
  senses({ image, wrist, state }) {
    const pictures = this.sides.map((side, i) => {
      const pixels = this.views[i] === "wrist" ? wrist : image;
      if (!pixels) throw new Mistake("This policy has an eye on the wrist too; give it wrist pictures.");
      if (pixels.length === 3 * side * side) return new Numbers([side, side, 3], pixels);
      throw new Mistake(`This policy sees pictures of ${side} × ${side} × 3; this one has ${pixels.length} numbers.`);
    });
    if (state.length !== 4 || !state.every(Number.isFinite)) {
      throw new Mistake(`The state must be four finite numbers; got ${[...state].join(", ")}.`);
    }
    return [pictures, new Numbers([4], state)];
  }

  trunk(/** @type {Numbers[]} */ pictures, /** @type {Numbers} */ state, /** @type {Sentence} */ { hidden, pooled }) {
    const eyes = Object.fromEntries(this.views.map((view, i) => [view, batchOfOne(pictures[i])]));
    return this.run("trunk", { ...eyes, state: batchOfOne(state), hidden, pooled });
  }

  /** What one head makes of the context and the noise (K, A). */
  async propose(/** @type {string} */ kind, /** @type {Numbers} */ context, /** @type {Numbers} */ noise, denoise = 0) {
    if (kind in SAMPLERS) return this.iterate(kind, context, noise, denoise);
    const found = await this.run(kind, { context, noise: batchOfOne(noise) });
    const sample = Object.fromEntries(Object.entries(found).map(([name, value]) => [name, value.single]));
    const centres = sample.probability ? { centres: this.centres } : {};
    return { ...sample, ...centres, path: stacked([noise, sample.actions]) };
  }

  /** A head that starts from the noise and goes to the actions in so many evaluations. */
  iterate(kind, context, noise, denoise) {
    const evaluate = async (x_t, t) => {
      const time = { shape: [], data: Float32Array.of(t) };
      return (await this.run(kind, { x_t: batchOfOne(x_t), t: time, context })).clean.single;
    };
    const steps = denoise || this.config.heads[`${kind}_samples`];
    return SAMPLERS[kind](evaluate, noise, steps, this.manifest.alpha_bar);
  }

  /**
   * One graph.
   *
   * @param {string} name
   * @param {Record<string, Input>} inputs
   * @returns {Promise<Outputs>}
   */
  async run(name, inputs) {
    const feed = Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, this.tensor(input)]));
    const found = await this.sessions[name].run(feed);
    return Object.fromEntries(
      Object.entries(found).map(([key, { dims, data }]) => [key, new Numbers(dims, plain(data))]),
    );
  }

  tensor(/** @type {Input} */ { shape, data }) {
    const [type] = Object.entries(TYPES).find(([, kind]) => data instanceof kind) ?? [];
    if (!type) throw new TypeError("a graph takes uint8, int64 and float32");
    return new this.ort.Tensor(type, data, shape);
  }

  visionRecord(/** @type {Numbers[]} */ pictures, /** @type {Outputs} */ trunk) {
    const parts = (name) => this.views.map((view) => trunk[`${view}_${name}`].single);
    const words = this.views.flatMap((view) => trunk[`${view}_words`]?.single ?? []); // (L, h, w) of each view
    return {
      pictures,
      maps: this.views.map((view) => layersOf(trunk, view)),
      heat: parts("heat"),
      keypoints: stacked(parts("keypoints")),
      tokens: joined(parts("tokens")),
      words,
    };
  }

  fusionRecord(/** @type {Sentence} */ sentence, /** @type {Outputs} */ trunk) {
    return {
      ...this.tokenNames(sentence),
      attention: trunk.attention?.single ?? null, // (layers, H, T, T)
      residual: trunk.residual?.single ?? null, // (layers + 1, T, D)
      context: trunk.context.single,
    };
  }

  /** The name of each of the T tokens and the stage it comes from, in the order of fusion. */
  tokenNames(/** @type {Sentence} */ { pieces: { pieces } }) {
    const names = ["readout", "state", ...pieces];
    const stage = ["fusion", "state", ...pieces.map(() => "language")];
    this.views.forEach((view, i) => {
      const cells = patchNames(view, this.sides[i] / PATCH);
      names.push(`${view} keypoints`, ...cells);
      stage.push("vision", ...cells.map(() => "vision"));
    });
    return { names, stage };
  }
}

/** Measures the stages one after the other. */
class StageClock {
  constructor() {
    this.begun = performance.now();
    /** @type {Record<string, number>} */
    this.milliseconds = {};
  }

  stop(/** @type {string} */ stage) {
    const now = performance.now();
    this.milliseconds[stage] = now - this.begun;
    this.begun = now;
  }
}

const patchNames = (/** @type {string} */ view, /** @type {number} */ side) =>
  Array.from({ length: side * side }, (_, i) => `${view} ${Math.floor(i / side)},${i % side}`);

/** The feature maps of one view, layer by layer. */
function layersOf(/** @type {Outputs} */ trunk, /** @type {string} */ view) {
  const layers = [];
  for (let i = 0; trunk[`${view}_map_${i}`]; i++) layers.push(trunk[`${view}_map_${i}`].single);
  return layers;
}

/** @param {Sentence} sentence */
export function languageRecord({ text, pieces, hidden, reading }) {
  const { nearest, understood } = reading;
  return { text, pieces: pieces.pieces, known: pieces.known, hidden: hidden.single, nearest, understood };
}

const batchOfOne = (/** @type {Numbers} */ { shape, data }) => new Numbers([1, ...shape], data);

/** Whole numbers of 64 bits as the record keeps them. */
const plain = (data) => (data instanceof BigInt64Array ? Int32Array.from(data, Number) : data);
