// A page that is saved holds one scene, and offers no other.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fewerChoices, indexOf, toBase64 } from "../../assets/browser/live/saved_page.js";
import { fromBase64 } from "../../assets/browser/shared/payload.js";

const TASKS = { "drawer-open-v3": "a", "reach-v3": "b", "drawer-open-v3@half": "c", "drawer-close-v3@half": "c" };
const bytes = (value) => new TextEncoder().encode(JSON.stringify(value));

test("the index of a saved page names its own tasks alone, and all parts", () => {
  const index = { version: 1, tasks: TASKS, parts: { arm: "common" } };
  const found = indexOf(bytes(index), ["reach-v3"]);
  assert.deepEqual(found, { version: 1, tasks: { "reach-v3": "b" }, parts: { arm: "common" } });
});

test("only the scenes that are there can be chosen, with their own sentences", () => {
  const choices = /** @type {any} */ ({
    settings: { seed: {} },
    scenes: [
      ["drawer-open", "drawer-open-v3"],
      ["half · 2 things to do", "half"],
    ],
    examples: [["sandwich", "make me a sandwich"]],
  });
  const scene = { tasks: ["drawer-open-v3@half", "drawer-close-v3@half"], sentences: ["open it", "close it"] };
  const found = fewerChoices(choices, scene);
  assert.deepEqual(found.scenes, [["half · 2 things to do", "half"]]);
  assert.deepEqual(found.examples, [
    ["open it", "open it"],
    ["close it", "close it"],
  ]);
  assert.equal(found.settings, choices.settings);
});

test("bytes as letters are read back, however many there are", () => {
  const content = Uint8Array.from({ length: 100_001 }, (_, i) => (i * 31) % 256);
  assert.deepEqual(fromBase64(toBase64(content)), content);
});
