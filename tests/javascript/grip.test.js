// A person's hand in the scene: it takes what is under the pointer, pulls it along, and lets it go.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import loadMujoco from "@mujoco/mujoco";

import { lookingAt } from "../../assets/browser/live/eye/view.js";
import { gripAt } from "../../assets/browser/live/grip.js";
import { Physics } from "../../assets/browser/live/physics.js";
import { placeOf } from "../../assets/browser/live/picture_touch.js";
import { SceneFiles } from "../../assets/browser/live/scene_files.js";

const FOLDER = new URL("../cases/live/", import.meta.url);
const files = new SceneFiles(async (path) => new Uint8Array(await readFile(new URL(path, FOLDER))));
const mujoco = await loadMujoco();
const STILL = [0, 0, 0, -1];

/** A task at its beginning, and a view straight onto a body: it is in the middle of the picture. */
async function facing(name, body) {
  const index = await files.index();
  const task = await files.packed(`tasks/${name}.pack`);
  const model = await files.packed(`models/${index.tasks[name]}.pack`);
  const physics = new Physics(mujoco, { task, model, parts: {} });
  physics.begin(task.starts[0]);
  const id = physics.id("body", body);
  const centre = [...physics.data.xipos.subarray(3 * id, 3 * id + 3)];
  return { physics, view: lookingAt([centre[0] + 0.1, centre[1] - 0.8, centre[2] + 0.6], centre, 45) };
}

test("a puck that is dragged to the right goes there, and stays in its world", async () => {
  const { physics, view } = await facing("pick-place-v3", "obj");
  const grip = gripAt(physics, view, [0.5, 0.5]);
  assert.equal(grip.name, "obj");
  const before = grip.place;
  grip.moveTo([0.7, 0.5]);
  physics.grip = grip;
  for (let step = 0; step < 60; step++) physics.step(STILL);
  const away = grip.place.map((value, axis) => value - grip.target[axis]);
  assert.ok(Math.hypot(...away) < 0.03, String(away));
  assert.ok(Math.hypot(...grip.place.map((value, axis) => value - before[axis])) > 0.08);
});

test("a thing that is torn far away and let go does not blow up the physics", async () => {
  const { physics, view } = await facing("pick-place-v3", "obj");
  physics.grip = gripAt(physics, view, [0.5, 0.5]);
  for (const place of [
    [9, -4],
    [-9, 6],
    [0.5, 9],
  ]) {
    physics.grip.moveTo(place);
    for (let step = 0; step < 40; step++) physics.step(STILL);
  }
  physics.grip.letGo();
  physics.grip = null;
  for (let step = 0; step < 40; step++) physics.step(STILL);
  assert.ok([...physics.data.qpos].every(Number.isFinite));
  assert.ok(physics.data.xfrc_applied.every((force) => force === 0));
});

test("a drawer follows the hand along its rails", async () => {
  const { physics, view } = await facing("drawer-open-v3", "drawer_link");
  physics.grip = gripAt(physics, view, [0.5, 0.5]);
  const before = physics.grip.place;
  physics.grip.target = [before[0], before[1] - 0.15, before[2]];
  for (let step = 0; step < 120; step++) physics.step(STILL);
  assert.ok(before[1] - physics.grip.place[1] > 0.05, String(physics.grip.place));
});

test("the robot itself and an empty place are not taken", async () => {
  const { physics, view } = await facing("pick-place-v3", "hand");
  assert.notEqual(gripAt(physics, view, [0.5, 0.5])?.name, "hand");
  assert.equal(gripAt(physics, view, [9, 9]), null);
});

test("a pointer is told where it is on the square picture inside a wide canvas", () => {
  const canvas = { getBoundingClientRect: () => ({ left: 10, top: 20, width: 300, height: 200 }) };
  assert.deepEqual(placeOf(canvas, { clientX: 60, clientY: 20 }), [0, 0]);
  assert.deepEqual(placeOf(canvas, { clientX: 160, clientY: 120 }), [0.5, 0.5]);
});
