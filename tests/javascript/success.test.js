import assert from "node:assert/strict";
import { test } from "node:test";

import { done, place } from "../../assets/browser/live/success.js";

const at = (x, y, z) => ({ position: () => [x, y, z], joint: () => 0, pressed: () => false, opening: () => 1 });
const body = { kind: "body", name: "thing", offset: [0, 0, 0], height: null };
const goal = { kind: "mark", name: "goal", offset: [0, 0, 0], height: null };
const marks = { goal: [0, 0, 0] };
const near = { kind: "near", point: body, target: goal, limit: 0.5, weights: [1, 1, 1], strict: false };

test("the limit itself is near unless the rule is strict", () => {
  assert.equal(done([near], at(0.5, 0, 0), marks), true);
  assert.equal(done([{ ...near, strict: true }], at(0.5, 0, 0), marks), false);
  assert.equal(done([near], at(0.6, 0, 0), marks), false);
});

test("a weight of zero leaves an axis out, a larger one makes it count more", () => {
  assert.equal(done([{ ...near, weights: [1, 1, 0] }], at(0, 0, 9), marks), true);
  assert.equal(done([{ ...near, weights: [1, 1, 2] }], at(0, 0, 0.3), marks), false);
});

test("every condition of a rule must hold", () => {
  const above = { kind: "beyond", point: body, target: goal, axis: 2, strict: true };
  assert.equal(done([near, above], at(0, 0, 0.1), marks), true);
  assert.equal(done([near, above], at(0, 0, 0), marks), false);
  assert.equal(done([near, { ...above, strict: false }], at(0, 0, 0), marks), true);
});

test("a joint counts within its range", () => {
  const state = (angle) => ({ ...at(0, 0, 0), joint: () => angle });
  const joint = { kind: "joint", name: "nail", low: 0.09, high: 1, strict: true };
  assert.deepEqual(
    [0.08, 0.09, 0.1, 1.1].map((angle) => done([joint], state(angle), marks)),
    [false, false, true, false],
  );
});

test("what is held is pressed by both pads of an open gripper", () => {
  const held = { kind: "held", geom: "stick" };
  const pressed = (pads) => ({ ...at(0, 0, 0), pressed: (pad) => pads.includes(pad) });
  assert.equal(done([held], pressed(["leftpad_geom", "rightpad_geom"]), marks), true);
  assert.equal(done([held], pressed(["leftpad_geom"]), marks), false);
  assert.equal(done([held], { ...pressed(["leftpad_geom", "rightpad_geom"]), opening: () => 0 }, marks), false);
});

test("a point is moved by its offset, and its height may be given", () => {
  assert.deepEqual(place({ ...body, offset: [1, 2, 3] }, at(1, 1, 1), marks), [2, 3, 4]);
  assert.deepEqual(place({ ...body, height: 0.3 }, at(1, 1, 1), marks), [1, 1, 0.3]);
});

test("the fingers are half-way between both tips, the knob turns about its centre", () => {
  const tips = { ...at(0, 0, 0), position: (_, name) => (name === "leftEndEffector" ? [0, 1, 0] : [0, 3, 2]) };
  assert.deepEqual(place({ ...body, kind: "fingers" }, tips, marks), [0, 2, 1]);
  const turned = { ...at(1, 1, 1), joint: () => Math.PI / 2 };
  const [x, y] = place({ ...body, kind: "knob" }, turned, marks);
  assert.ok(Math.abs(x - 1.05) < 1e-12 && Math.abs(y - 1) < 1e-12);
});
