// The contract of an own policy, held to the table that Python is held to as well (tests/model/test_contract.py).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import * as ort from "onnxruntime-web/wasm";

import { complaints, checkedSession } from "../../assets/browser/live/contract.js";
import { Mistake } from "../../assets/browser/live/mistake.js";

ort.env.wasm.numThreads = 1;
const file = (path) => readFileSync(new URL(`../cases/${path}`, import.meta.url));
const ports = (rows) => rows.map(([name, type, shape]) => ({ name, type, shape }));

for (const { title, inputs, outputs, complaints: wanted } of JSON.parse(file("contract.json"))) {
  test(`the contract, ${title}`, () => assert.deepEqual(complaints(ports(inputs), ports(outputs)), wanted));
}

const oneLine = (start) => (error) =>
  error instanceof Mistake && error.message.startsWith(start) && !error.message.includes("\n");

test("a graph that is no policy is refused with everything that does not fit", async () => {
  const refused = checkedSession(ort, file("policy/sentence.onnx"), "mine.onnx");
  await assert.rejects(refused, oneLine("mine.onnx is not a policy that can drive this arm. It senses nothing"));
});

test("a file that is no graph, or is cut in half, is one clear line", async () => {
  const half = file("policy/sentence.onnx").subarray(0, 5000);
  for (const bytes of [new Uint8Array(64).fill(7), half]) {
    await assert.rejects(checkedSession(ort, bytes, "mine.onnx"), oneLine("mine.onnx is not an ONNX graph"));
  }
});
