// One attempt of a toy policy, driven by the browser's code in ONNX Runtime's WebAssembly: the same actions as in
// Python, and a payload that the player reads as it reads Python's (tests/shared_cases.py).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import * as ort from "onnxruntime-web/wasm";

import { Driver } from "../../assets/browser/live/driver.js";
import { Mistake } from "../../assets/browser/live/mistake.js";
import { Numbers } from "../../assets/browser/live/numbers.js";
import { openPolicy } from "../../assets/browser/live/policy.js";
import { LivePayload } from "../../assets/browser/live/record/rollout_facts.js";
import { Picture, Tensor, fromBase64, unpack } from "../../assets/browser/shared/payload.js";

ort.env.wasm.numThreads = 1;
const file = (path) => readFileSync(new URL(`../cases/${path}`, import.meta.url));
const CASE = JSON.parse(file("attempt.json"));
const MANIFEST = JSON.parse(file("policy/policy.json"));
const policy = await openPolicy(ort, MANIFEST, async (name) => file(`policy/${name}`));
const HALF = 1e-3; // Python keeps maps and attention as float16
const STEPS = { maps: 31, looks: 31, heat: 31, attention: 31, alike: 255, hidden: 255, probability: 255, density: 255 }; // coarse

/** The world of the case, which tells what it told in Python. */
class RecordedWorld {
  observed = 0;
  step_number = 0;

  get state() {
    return Float32Array.from(CASE.moments[this.step_number].state);
  }

  observe() {
    const { image, wrist, state } = CASE.observations[this.observed++];
    return { image: fromBase64(image), wrist: fromBase64(wrist), state: Float32Array.from(state) };
  }

  step() {
    return CASE.moments[this.step_number++].success;
  }
}

/** All moments of the case, with the times that Python took. */
async function moments() {
  const noise = [...CASE.noise];
  const driver = new Driver(policy, CASE.settings, () => Numbers.of(noise.shift()));
  await driver.listen(await policy.hear(CASE.attempt.instruction));
  const [world, found] = [new RecordedWorld(), []];
  for (const [step, { expert, truth, event, milliseconds, thought }] of CASE.moments.entries()) {
    const moment = await driver.controlStep(world, step, { expert, truth: Numbers.of(truth), event });
    moment.milliseconds = milliseconds;
    if (moment.decision) moment.decision.milliseconds = thought;
    found.push(moment);
  }
  return found;
}

const recorded = await moments();
const wanted = await unpack(fromBase64(CASE.payload));

/** Where two facts differ: a path for each place. */
function differences(found, wanted, path = "") {
  if (wanted instanceof Picture) return found instanceof Picture ? [] : [`${path}: no picture`];
  if (wanted instanceof Tensor) {
    if (String(found?.shape) !== String(wanted.shape)) return [`${path}: ${found?.shape} is not ${wanted.shape}`];
    const steps = Object.keys(STEPS).find((name) => path.includes(`.${name}`));
    return unlike(found.pick(), wanted.pick(), STEPS[steps]) ? [`${path}: other numbers`] : [];
  }
  if (typeof wanted === "string") return sameText(found, wanted) ? [] : [`${path}: ${found} is not ${wanted}`];
  if (typeof wanted === "number") return unlike(found, wanted) ? [`${path}: ${found} is not ${wanted}`] : [];
  if (wanted === null || typeof wanted !== "object")
    return found === wanted ? [] : [`${path}: ${found} is not ${wanted}`];
  const names = new Set([...Object.keys(found ?? {}), ...Object.keys(wanted)]);
  return [...names].flatMap((name) => differences(found?.[name], wanted[name], `${path}.${name}`));
}

/** The same words, and the same numbers but for one in their last place: a share of 52.5 % may round either way. */
function sameText(found, wanted) {
  const number = /\d+(?:\.(\d+))?/g;
  if (String(found).replaceAll(number, "#") !== wanted.replaceAll(number, "#")) return false;
  const written = [...found.matchAll(number)].map(([digits]) => Number(digits));
  return [...wanted.matchAll(number)].every(
    ([digits, decimals = ""], i) => Math.abs(written[i] - Number(digits)) < 1.5 * 10 ** -decimals.length,
  );
}

/** Whether numbers differ by more than the rounding to half precision and to a step of a coarse array. */
function unlike(found, wanted, steps = Infinity) {
  const [one, other] = [[found].flat(Infinity), [wanted].flat(Infinity)];
  const scale = Math.max(1, ...other.filter(Number.isFinite).map(Math.abs));
  const near = (a, b) => Object.is(a, b) || Math.abs(a - b) <= scale * (HALF + 1.01 / steps);
  return one.length !== other.length || !one.every((value, i) => near(value, other[i]));
}

test("the browser sends Python's actions", () => {
  const python = wanted.moments.map(({ action }) => action.pick());
  const apart = recorded.flatMap(({ action }, i) => action.map((value, axis) => Math.abs(value - python[i][axis])));
  assert.ok(Math.max(...apart) < 1e-4, `${Math.max(...apart)}`);
});

test("the browser's payload holds what Python's holds", async () => {
  const live = new LivePayload(MANIFEST, CASE.attempt.task);
  const found = await unpack(live.push(recorded, CASE.attempt));
  assert.deepEqual(differences(found, wanted), []);
});

test("pushes one by one add up to the same moments", async () => {
  const live = new LivePayload(MANIFEST, CASE.attempt.task);
  const pushed = [];
  for (const moment of recorded) pushed.push(...(await unpack(live.push([moment], CASE.attempt))).moments);
  assert.deepEqual(differences(pushed, wanted.moments), []);
});

test("a fusion without attention, of a policy with one eye, leaves out what it does not have", async () => {
  const { decision, ...moment } = recorded[0];
  const eyes = Object.fromEntries(Object.entries(decision.vision).map(([name, views]) => [name, views.slice?.(0, 1)]));
  const [first, ...rest] = decision.vision.keypoints.shape;
  const keypoints = new Numbers(
    [1, ...rest],
    decision.vision.keypoints.data.subarray(0, decision.vision.keypoints.data.length / first),
  );
  const front = (name, i) => !(decision.fusion.stage[i] === "vision" && name.startsWith("wrist"));
  const names = decision.fusion.names.filter(front);
  const fusion = {
    names,
    stage: decision.fusion.stage.slice(0, names.length),
    attention: null,
    context: decision.fusion.context,
  };
  const vision = { ...eyes, keypoints, tokens: decision.vision.tokens };
  const live = new LivePayload(MANIFEST, CASE.attempt.task);
  const found = await unpack(live.push([{ ...moment, decision: { ...decision, vision, fusion } }], CASE.attempt));
  const thought = found.moments[0].decision;
  assert.deepEqual([thought.vision.pictures.length, thought.fusion.spans.length], [1, 1]);
  assert.ok(!("attention" in thought.fusion) && !("heard" in thought.language));
  assert.match(found.moments[0].notes.fusion, /no attention/);
  assert.deepEqual(found.rollout.controls.layer.labels, []);
  assert.deepEqual(found.rollout.controls.view.labels, ["front"]);
});

test("a picture in the record keeps every pixel", async () => {
  const { moments } = await unpack(
    new LivePayload(MANIFEST, CASE.attempt.task).push(recorded.slice(0, 1), CASE.attempt),
  );
  const picture = moments[0].decision.vision.pictures[0];
  assert.equal(picture.type, "image/bmp");
  const pixels = fromBase64(CASE.observations[0].image);
  const [header, row, x, y] = [54, 96, 5, 3]; // rows from below, blue first
  const place = header + (31 - y) * row + 3 * x;
  const source = 3 * (32 * y + x);
  assert.deepEqual([...picture.bytes.subarray(place, place + 3)].reverse(), [...pixels.subarray(source, source + 3)]);
  const found = await decodedWithoutBrowser(picture);
  assert.equal(found.data.length / 4, pixels.length / 3);
  pixels.forEach((value, i) => assert.equal(found.data[4 * Math.floor(i / 3) + (i % 3)], value));
  assert.ok(found.data.every((value, i) => i % 4 < 3 || value === 255));
});

/** What the canvas is handed of a picture. @returns {Promise<any>} */
async function decodedWithoutBrowser(picture) {
  class ImageData {
    constructor(width, height) {
      this.data = new Uint8ClampedArray(4 * width * height);
    }
  }
  const given = /** @type {any} */ (globalThis);
  Object.assign(given, { ImageData, createImageBitmap: async (image) => image });
  try {
    return await picture.decoded();
  } finally {
    delete given.ImageData;
    delete given.createImageBitmap;
  }
}

test("without vision the policy sees grey, without state the mean, without language no words", async () => {
  const world = new RecordedWorld();
  const observation = world.observe();
  const seen = (ablate) => new Driver(policy, { ablate }).ablated(observation);
  assert.ok(seen("vision").image.every((value) => value === MANIFEST.grey));
  assert.deepEqual([...seen("state").state], [...Float32Array.from(MANIFEST.state.mean)]);
  const deaf = new Driver(policy, { ablate: "language" });
  const sentence = await policy.hear("open the drawer");
  await deaf.listen(sentence);
  assert.deepEqual(deaf.sentence.pieces.pieces, ["<start>"]);
  assert.deepEqual(deaf.sentence.reading, sentence.reading);
});

test("a head that is not there, pictures of another size and an old export are mistakes", async () => {
  assert.throws(() => new Driver(policy, { head: "none" }), Mistake);
  assert.throws(() => new Driver(policy, { keep: 99 }), Mistake);
  assert.throws(() => policy.senses({ image: new Uint8Array(3), wrist: null, state: new Float32Array(4) }), Mistake);
  await assert.rejects(
    openPolicy(ort, { format: 0 }, async () => new Uint8Array()),
    Mistake,
  );
});
