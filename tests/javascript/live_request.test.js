// What an attempt in the browser is asked for, what is done to it, how fast it goes, and the files it is made of.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { decoded, encoded } from "../../assets/browser/live/interventions.js";
import { Mistake } from "../../assets/browser/live/mistake.js";
import { Pacer } from "../../assets/browser/live/pacer.js";
import { linkOf, requestOf } from "../../assets/browser/live/request.js";
import { RobotFiles } from "../../assets/browser/live/robot_files.js";

const SETTINGS = {
  instruction: { kind: "text", default: "", high: 20 },
  head: { kind: "choice", default: "", choices: ["flow", "bins"], drives: true },
  replan: { kind: "whole", default: 4, low: 1, high: 12, drives: true },
  decay: { kind: "number", default: 0.1, low: 0, high: 10, drives: true },
  adaptive: { kind: "switch", default: false, drives: true },
};

test("what is not given has its default, and words from a link become numbers and switches", () => {
  const request = requestOf(SETTINGS, { instruction: " open it ", replan: "2", adaptive: "True" });
  assert.deepEqual(request, {
    instruction: "open it",
    head: "",
    replan: 2,
    decay: 0.1,
    adaptive: true,
    interventions: [],
  });
});

for (const wrong of [
  { instruction: "" },
  { instruction: "x".repeat(21) },
  { head: "none" },
  { replan: 0 },
  { replan: 2.5 },
  { replan: "" },
  { decay: "much" },
  { decay: -1 },
  { adaptive: "perhaps" },
]) {
  test(`a request with ${JSON.stringify(wrong).slice(0, 30)} is a mistake`, () => {
    assert.throws(() => requestOf(SETTINGS, { instruction: "open it", ...wrong }), Mistake);
  });
}

test("a link holds what differs from the defaults, and leads back to the same request", () => {
  const given = { instruction: "open it", replan: 2, adaptive: true };
  const interventions = decoded("12:push:0,0,0.09;30:say:close%20it%3B%20now;31:cover:1;40:stop:");
  const link = linkOf(SETTINGS, requestOf(SETTINGS, given), interventions);
  const query = Object.fromEntries(new URLSearchParams(link));
  assert.deepEqual(Object.keys(query), ["instruction", "replan", "adaptive", "interventions"]);
  assert.deepEqual(decoded(query.interventions), interventions);
  assert.equal(interventions[1].command.value, "close it; now");
});

test("what only the browser can do stays out of a link, which Python reads too", () => {
  const lamp = { step: 3, command: { kind: "lamp", value: [1, 1, 0] } };
  assert.equal(encoded([lamp, { step: 4, command: { kind: "nudge", value: [0, 0.1, 0] } }]), "4:nudge:0,0.1,0");
});

for (const text of ["x:push:0,0,0", "3:dance:1", "3:push:0,0", "3:push:0,0,9", "3:cover:yes", "3:constructor:1"]) {
  test(`“${text}” is no intervention`, () => assert.throws(() => decoded(text), Mistake));
}

test("a paused attempt takes one step for each that is asked for, and a hidden page none", async () => {
  const pacer = new Pacer();
  pacer.set({ paused: true, pace: 1e6 });
  let turns = 0;
  const takeTurn = () => pacer.turn().then(() => turns++);
  const settle = () => new Promise((over) => setTimeout(over, 20));
  takeTurn();
  await settle();
  assert.equal(turns, 0);
  pacer.set({ allowed: 1 });
  await settle();
  assert.equal(turns, 1);
  takeTurn();
  pacer.set({ paused: false, hidden: true });
  await settle();
  assert.equal(turns, 1);
  pacer.set({ hidden: false });
  await settle();
  assert.equal(turns, 2);
});

const CONTENT = gzipSync("what the file holds");
const LIST = {
  "a.packed": { size: CONTENT.length, sha256: createHash("sha256").update(CONTENT).digest("hex") },
};
const inline = (/** @type {Buffer} */ bytes) =>
  new RobotFiles({ list: LIST, address: "", inline: { "a.packed": bytes.toString("base64") } }, () => undefined);

test("a file is unpacked where it is whole", async () => {
  assert.equal(new TextDecoder().decode(await inline(CONTENT).read("a.packed")), "what the file holds");
});

test("a file that is cut, or has one other byte, is told by name", async () => {
  const other = Buffer.from(CONTENT);
  other[12] ^= 1;
  for (const bytes of [CONTENT.subarray(0, 9), other]) {
    await assert.rejects(inline(bytes).read("a.packed"), { message: /a\.packed is damaged/ });
  }
});

test("a file that is not in the list is not asked for", async () => {
  await assert.rejects(inline(CONTENT).read("b.packed"), Mistake);
});
