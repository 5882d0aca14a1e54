// Somebody's own policy drives like ours, and its record says what it tells (tests/cases/own.onnx).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import * as ort from "onnxruntime-web/wasm";

import { Driver } from "../../assets/browser/live/driver.js";
import { Mistake } from "../../assets/browser/live/mistake.js";
import { Numbers } from "../../assets/browser/live/numbers.js";
import { openOwnPolicy } from "../../assets/browser/live/own_policy.js";
import { openPolicy } from "../../assets/browser/live/policy.js";
import { LivePayload } from "../../assets/browser/live/record/rollout_facts.js";
import { unpack } from "../../assets/browser/shared/payload.js";

ort.env.wasm.numThreads = 1;
const file = (path) => readFileSync(new URL(`../cases/${path}`, import.meta.url));
const MANIFEST = JSON.parse(file("policy/policy.json"));
const ATTEMPT = {
  task: "reach-v3",
  instruction: "reach for the target",
  seed: 1,
  confidence: 0.9,
  success: false,
  settings: {},
  parts: [],
  link: "",
};
const reader = await openPolicy(ort, MANIFEST, async (name) => file(`policy/${name}`));
const policy = await openOwnPolicy(ort, file("own.onnx"), "own.onnx", reader);
const world = {
  state: Float32Array.of(0.25, 0.5, 0.125, 1),
  observe: () => ({ image: new Uint8Array(32 * 32 * 3).fill(9), wrist: null, state: world.state }),
  step: () => false,
};

/** The driver after it was told something. */
async function listening(settings = {}) {
  const driver = new Driver(policy, settings, () => Numbers.of([[0, 0, 0, 0], [0, 0, 0, 0.5], [2, 0, 0, 0], [0, 0, 0, 0]])); // prettier-ignore
  await driver.listen(await policy.hear(ATTEMPT.instruction));
  return driver;
}

test("its chunk drives the arm, clipped to what an action may be", async () => {
  const { action, decision } = await (await listening()).controlStep(world, 0);
  assert.deepEqual(action, [...world.state]);
  assert.deepEqual([...decision.heads.own.actions.data.slice(4, 9)], [0.25, 0.5, 0.125, 1, 1]);
});

test("it is given the number of the task that our reader understood", async () => {
  const { decision } = await (await listening()).controlStep(world, 0);
  const { task } = (await reader.hear(ATTEMPT.instruction)).reading;
  assert.equal(Object.keys(MANIFEST.tasks)[decision.fusion.context.data[0]], task);
});

test("its record has what it tells, and says in words what it does not tell", async () => {
  const driver = await listening();
  const moments = [await driver.controlStep(world, 0), await driver.controlStep(world, 1)];
  const { moments: found, rollout } = await unpack(new LivePayload(MANIFEST, ATTEMPT.task).push(moments, ATTEMPT));
  const thought = found[0].decision;
  assert.deepEqual(Object.keys(thought.vision), ["pictures", "names"]);
  assert.deepEqual(Object.keys(thought.fusion), ["context"]);
  assert.ok(!("belief" in thought) && !("attention" in thought.fusion) && !("normal" in thought.state));
  for (const stage of ["vision", "state", "fusion"]) assert.equal(found[0].notes[stage], "this policy does not tell");
  assert.equal(found[0].notes.heads, "one head acts");
  assert.deepEqual(rollout.controls.view.labels, ["front"]);
  assert.deepEqual(rollout.shapes.vision, [["picture", "32×32×3"]]);
});

test("pictures of another size than the file takes, and heads that it does not have, are mistakes", async () => {
  assert.throws(() => policy.senses({ image: new Uint8Array(3), wrist: null, state: world.state }), Mistake);
  assert.throws(() => new Driver(policy, { head: "flow" }), Mistake);
});
