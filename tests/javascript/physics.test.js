// The browser's physics against Python's: tests/export/live_cases.py wrote the scenes and the teacher's actions.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import loadMujoco from "@mujoco/mujoco";

import { Physics } from "../../assets/browser/live/physics.js";
import { SceneFiles } from "../../assets/browser/live/scene_files.js";
import { Arrangement } from "../../assets/browser/live/table/arrangement.js";
import { fromLink } from "../../assets/browser/live/table/scene.js";
import { TableEpisode } from "../../assets/browser/live/table/table_episode.js";
import { TABLE, built } from "../../assets/browser/live/table/table_names.js";

const FOLDER = new URL("../cases/live/", import.meta.url);
const files = new SceneFiles(async (path) => new Uint8Array(await readFile(new URL(path, FOLDER))));
const replays = JSON.parse(await readFile(new URL("replays.json", FOLDER), "utf8"));
const tables = JSON.parse(await readFile(new URL("tables.json", FOLDER), "utf8"));
const mujoco = await loadMujoco();
const MILLIMETRE = 1e-3;

/** The physics of a task at one of its starting states. */
async function begun(name, seed = undefined) {
  const index = await files.index();
  const [task, model] = [
    await files.packed(`tasks/${name}.pack`),
    await files.packed(`models/${index.tasks[name]}.pack`),
  ];
  const physics = new Physics(mujoco, { task, model, parts: {} });
  if (seed !== undefined) physics.begin(task.starts.find((start) => start.seed === seed));
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

test("what is said to be fixed stays where it is while the arm moves, and the arm is not fixed", async () => {
  for (const { task, seed, actions } of replays) {
    const physics = await begun(task, seed);
    const { fixed, data } = physics;
    const places = () => fixed.map((_, body) => [...data.xpos.slice(3 * body, 3 * body + 3)]);
    const before = places();
    for (const action of actions.slice(0, 20)) physics.step(action);
    places().forEach((place, body) => fixed[body] && assert.deepEqual(place, before[body]));
    assert.ok(fixed.filter(Boolean).length > 1); // the world, and what stands in it
    assert.ok(!fixed[physics.id("body", "hand")] && !fixed[physics.id("body", "mocap")]);
    physics.close();
  }
});

for (const { task, actions, states, done, touched, places } of tables)
  test(`the teacher's actions do on a table what they do in Python: ${task.split(":")[1]}`, async () => {
    const { scene, command } = built(task);
    const physics = await begun(TABLE);
    const { table, starts } = physics.task;
    const { items } = (await files.packed(`models/${TABLE}.pack`)).drawing;
    const arrangement = new Arrangement(physics, table, starts[0], items);
    const other = fromLink(table.scenes[0]);
    arrangement.arrange(other); // whatever was shown before
    physics.begin(arrangement.arrange(scene).start);
    const episode = new TableEpisode(physics, table, scene, command);
    assert.ok(apart(physics.state, states[0]) < 1e-6);
    const succeeded = actions.map((action) => {
      physics.step(action);
      return episode.isDone();
    });
    assert.ok(done >= 0);
    assert.ok(Math.abs(succeeded.indexOf(true) - done) <= 2, `success at ${succeeded.indexOf(true)}, not ${done}`);
    assert.deepEqual(episode.touched, touched);
    for (const [name, place] of Object.entries(places)) {
      assert.ok(apart(episode.place(name), place) < 5 * MILLIMETRE, `${name}: ${episode.place(name)}, not ${place}`);
    }
    physics.close();
  });

test("of a table's shapes those of the scene are drawn, in their size and colour", async () => {
  const physics = await begun(TABLE);
  const { table, starts } = physics.task;
  const { items } = (await files.packed(`models/${TABLE}.pack`)).drawing;
  const scene = fromLink("small-red-block_0_600~blue-disc_100_700");
  const { start, items: drawn } = new Arrangement(physics, table, starts[0], items).arrange(scene);
  const shown = table.parts.filter(({ item }) => drawn[item].rgba[3] > 0);
  assert.deepEqual(
    shown.map(({ geom }) => geom),
    ["thing0 block 0"],
  );
  const [{ item, geom }] = shown;
  assert.ok(Math.abs(drawn[item].size[0] - 0.7 * items[item].size[0]) < 1e-9);
  assert.ok(Math.abs(physics.model.geom_size[3 * physics.id("geom", geom)] - 0.7 * 0.027) < 1e-9);
  assert.equal(drawn[table.discs[0].item].rgba[2], 0.9);
  assert.deepEqual(start.body_pos[physics.id("body", "disc0")], [0.1, 0.7, 0.001]);
  physics.close();
});

test("where a task goes on from another, a mark is set where its body is now", async () => {
  const name = "reach-v3@table-reach";
  const { starts } = await files.packed(`tasks/${name}.pack`);
  const physics = await begun(name, starts[0].seed);
  const before = physics.position("body", "obj");
  physics.nudge(before, [0.05, 0, 0]);
  physics.goOn(physics.task, starts[0]);
  assert.ok(Math.abs(physics.marks.object[0] - before[0] - 0.05) < 1e-9);
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
