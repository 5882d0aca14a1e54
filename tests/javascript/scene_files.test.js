import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { SceneFiles } from "../../assets/browser/live/scene_files.js";

const FOLDER = new URL("../cases/live/", import.meta.url);
const bytes = async (path) => new Uint8Array(await readFile(new URL(path, FOLDER)));
const text = (value) => new TextEncoder().encode(JSON.stringify(value));

test("the tasks are those of the index, and it is read once", async () => {
  const asked = [];
  const files = new SceneFiles((path) => (asked.push(path), bytes(path)));
  assert.deepEqual(await files.tasks(), ["drawer-open-v3", "pick-place-v3", "reach-v3@table-reach", "table"]);
  await files.tasks();
  assert.deepEqual(asked, ["index.json"]);
});

test("a task that is not there and scenes of another version are said in one line", async () => {
  await assert.rejects(new SceneFiles(bytes).scene("fold-towel-v3"), /no scene for the task fold-towel-v3/);
  await assert.rejects(new SceneFiles(async () => text({ version: 99 })).tasks(), /version 99, not 1/);
});

test("what could not be read is asked for again the next time", async () => {
  let broken = true;
  const files = new SceneFiles(async (path) => {
    if (broken) throw new Error("The line is cut.");
    return bytes(path);
  });
  await assert.rejects(files.tasks(), /line is cut/);
  broken = false;
  assert.equal((await files.tasks()).length, 4);
});

test("a shared scene is needed whole, whether it or one of its tasks is named", async () => {
  const files = new SceneFiles(bytes);
  const [scene, task, alone] = await Promise.all(
    ["table-reach", "reach-v3@table-reach", "drawer-open-v3"].map((name) => files.needed(name)),
  );
  assert.deepEqual(scene, task);
  assert.deepEqual(scene.tasks, ["reach-v3@table-reach"]);
  assert.deepEqual(alone.tasks, ["drawer-open-v3"]);
});
