// The browser's physics against Python's: tests/export/live_cases.py wrote the scenes and the teacher's actions.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import loadMujoco from "@mujoco/mujoco";

import { Physics } from "../../assets/browser/live/physics.js";
import { SceneFiles } from "../../assets/browser/live/scene_files.js";

const FOLDER = new URL("../cases/live/", import.meta.url);
const files = new SceneFiles(async (path) => new Uint8Array(await readFile(new URL(path, FOLDER))));
const replays = JSON.parse(await readFile(new URL("replays.json", FOLDER), "utf8"));
const mujoco = await loadMujoco();
const MILLIMETRE = 1e-3;

/** The physics of a task at one of its starting states. */
async function begun(name, seed) {
  const index = await files.index();
  const [task, model] = [
    await files.packed(`tasks/${name}.pack`),
    await files.packed(`models/${index.tasks[name]}.pack`),
  ];
  const physics = new Physics(mujoco, { task, model, parts: {} });
  physics.begin(task.starts.find((start) => start.seed === seed));
  return physics;
}

const apart = (one, other) => Math.hypot(...[0, 1, 2].map((axis) => one[axis] - other[axis]));

for (const { task, seed, actions, states, done } of replays)
  test(`the teacher's actions do in the browser what they do in Python: ${task}, seed ${seed}`, async () => {
    const physics = await begun(task, seed);
    assert.ok(apart(physics.state, states[0]) < 1e-6);
    assert.ok(Math.abs(physics.state[3] - states[0][3]) < 1e-6);
    const succeeded = [];
    actions.forEach((action, step) => {
      physics.step(action);
      succeeded.push(physics.success);
      assert.ok(apart(physics.state, states[step + 1]) < MILLIMETRE / 2, `the hand at step ${step}`);
    });
    assert.ok(Math.abs(succeeded.indexOf(true) - done) <= 1, `success at ${succeeded.indexOf(true)}, not ${done}`);
    physics.close();
  });

test("an episode begins the same way again, whatever happened before", async () => {
  const [{ task, seed, actions }] = replays;
  const [used, fresh] = [await begun(task, seed), await begun(task, seed)];
  for (const action of actions) used.step(action);
  used.begin(used.task.starts.find((start) => start.seed === seed));
  for (const action of actions.slice(0, 20)) [used, fresh].forEach((physics) => physics.step(action));
  assert.deepEqual([...used.data.qpos], [...fresh.data.qpos]);
  [used, fresh].forEach((physics) => physics.close());
});

test("what the hand follows stays in its box, however long it is asked to leave", async () => {
  const physics = await begun("drawer-open-v3", replays[0].seed);
  for (let step = 0; step < 100; step++) physics.step([9, 9, 9, -1]);
  assert.deepEqual([...physics.data.mocap_pos], physics.task.hand_high);
  physics.close();
});

test("a free object can be nudged, a fixed one cannot", async () => {
  const [fixed, free] = [await begun("drawer-open-v3", replays[0].seed), await begun("pick-place-v3", replays[2].seed)];
  assert.equal(fixed.nudge([0, 0.6, 0], [0.03, 0, 0]), false);
  const before = free.position("body", "obj");
  assert.equal(free.nudge(before, [0.03, 0, 0]), true);
  assert.ok(Math.abs(free.position("body", "obj")[0] - before[0] - 0.03) < 1e-9);
  [fixed, free].forEach((physics) => physics.close());
});

test("a push moves the hand and counts no step", async () => {
  const physics = await begun("drawer-open-v3", replays[0].seed);
  const before = physics.state;
  physics.pushHand([0.05, 0, 0]);
  assert.ok(physics.state[0] - before[0] > 0.02);
  assert.equal(physics.steps, 0);
  physics.close();
});

test("a name that the scene lacks is said", async () => {
  const physics = await begun("drawer-open-v3", replays[0].seed);
  assert.throws(() => physics.position("body", "teapot"), /no body called teapot/);
  physics.close();
});
