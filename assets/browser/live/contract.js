// What an .onnx file must take and give to drive the arm; the same check as vla_core/model/contract.py.
// Only names, types and shapes are read; nothing of the file is run.

import { Mistake } from "./mistake.js";

const LARGEST = 100_000_000; // bytes
const SENSES = ["front", "wrist", "state"];

/** @typedef {{ type: string, shape: (number | string)[] }} Port sizes are numbers, or letters with a range below */
/** @typedef {{ name: string, type: string, shape: (number | string | null | undefined)[] }} Found of a file */

const PICTURE = { type: "uint8", shape: [1, "S", "S", 3] };
/** @type {Record<string, Port>} */
const INPUTS = {
  front: PICTURE,
  wrist: PICTURE,
  state: { type: "float32", shape: [1, 4] },
  task: { type: "int64", shape: [1] },
  ids: { type: "int64", shape: [1, "L"] },
  noise: { type: "float32", shape: [1, "K", 4] },
};
/** @type {Record<string, Port>} */
const OUTPUTS = {
  actions: { type: "float32", shape: [1, "K", 4] },
  belief: { type: "float32", shape: [1, 3, 3] },
  context: { type: "float32", shape: [1, "D"] },
  front_keypoints: { type: "float32", shape: [1, "P", 2] },
  wrist_keypoints: { type: "float32", shape: [1, "P", 2] },
  front_heat: { type: "float32", shape: [1, "P", "h", "w"] },
  wrist_heat: { type: "float32", shape: [1, "P", "h", "w"] },
};
const SIZES = { S: [32, 256], K: [1, 100], D: [1, 4096], P: [1, 256], h: [1, 256], w: [1, 256] };
const FREE = ["L"]; // must not be fixed
const MULTIPLE = { S: 16 };
const RANGES = {
  S: "S a multiple of 16 from 32 to 256",
  K: "K from 1 to 100",
  D: "D from 1 to 4096",
  P: "P from 1 to 256",
  h: "h and w from 1 to 256",
  L: "L free",
};

/**
 * The session of a file that meets the contract; else one line that names everything that does not fit.
 *
 * @param {any} ort onnxruntime-web
 * @param {Uint8Array} bytes
 * @param {string} name of the file
 */
export async function checkedSession(ort, bytes, name) {
  if (bytes.length > LARGEST) {
    throw new Mistake(`${name} has ${(bytes.length / 1e6).toFixed(0)} MB; a policy may have ${LARGEST / 1e6} MB.`);
  }
  const session = await sessionOf(ort, bytes, name);
  const found = complaints(session.inputMetadata, session.outputMetadata);
  if (!found.length) return session;
  await session.release();
  throw new Mistake(`${name} is not a policy that can drive this arm. ${found.join(" ")}`);
}

async function sessionOf(ort, bytes, name) {
  try {
    return await ort.InferenceSession.create(bytes, { executionProviders: ["wasm"] });
  } catch (error) {
    const reason = String(/** @type {any} */ (error)?.message ?? error)
      .split("\n")[0]
      .slice(0, 200);
    throw new Mistake(`${name} is not an ONNX graph that ONNX Runtime can run: ${reason}`);
  }
}

/**
 * One line for each thing that does not fit; none for a policy that may drive the arm.
 *
 * @param {readonly Found[]} inputs
 * @param {readonly Found[]} outputs
 * @returns {string[]}
 */
export function complaints(inputs, outputs) {
  const found = [
    ...inputs.flatMap((one) => misfits("Input", one, INPUTS)),
    ...outputs.filter(({ name }) => name in OUTPUTS).flatMap((one) => misfits("Output", one, OUTPUTS)),
  ];
  if (!inputs.some(({ name }) => SENSES.includes(name))) {
    found.push("It senses nothing: it must take front, wrist or state.");
  }
  if (!outputs.some(({ name }) => name === "actions")) {
    found.push("Output actions is missing; it must be float32 (1, K, 4), K from 1 to 100.");
  }
  return found.length ? found : lengthsApart(inputs, outputs);
}

/** What is wrong with one input or output. */
function misfits(/** @type {string} */ side, /** @type {Found} */ { name, type, shape }, known) {
  if (!(name in known)) return [`${side} ${name} is unknown; it may have ${Object.keys(known).join(", ")}.`];
  const wanted = known[name];
  /** @type {string[]} */
  const lines = [];
  if (type !== wanted.type) lines.push(`${side} ${name} is ${type}; it must be ${wanted.type}.`);
  if (!fits(shape, wanted.shape)) {
    lines.push(`${side} ${name} has shape ${asText(shape)}; it must be ${describe(wanted.shape)}.`);
  }
  return lines;
}

/** Whether a shape is one of those that the contract allows. */
function fits(shape, wanted) {
  const sizes = {};
  return (
    shape.length === wanted.length &&
    shape.every((size, i) => {
      const want = wanted[i];
      if (typeof want === "number") return size === want;
      return allowed(size, want) && (sizes[want] ??= size) === size;
    })
  );
}

/** Whether an axis with this letter may have this size. */
function allowed(size, letter) {
  if (FREE.includes(letter)) return typeof size !== "number";
  const [low, high] = SIZES[letter];
  return typeof size === "number" && size >= low && size <= high && size % (MULTIPLE[letter] ?? 1) === 0;
}

/** The noise must be as long as the chunk of actions. */
function lengthsApart(inputs, outputs) {
  const noise = inputs.find(({ name }) => name === "noise")?.shape[1];
  const chunk = outputs.find(({ name }) => name === "actions").shape[1];
  if (noise === undefined || noise === chunk) return [];
  return [`Input noise has ${noise} steps and output actions ${chunk}; they must be equal.`];
}

const asText = (shape) => `(${shape.map((size) => size ?? "?").join(", ")})`;

/** A shape of the contract, with what its letters may be. */
function describe(/** @type {(number | string)[]} */ shape) {
  const letters = [...new Set(shape)].filter((letter) => letter in RANGES);
  return [asText(shape), ...letters.map((letter) => RANGES[letter])].join(", ");
}
