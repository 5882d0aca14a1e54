// What the robot computes for a chapter: words and their pieces, attention, parts of an order, drawn conditions.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import loadMujoco from "@mujoco/mujoco";

import { applied, drawnLook, drawnMechanics, PLAIN } from "../../assets/browser/live/lessons/conditions.js";
import { follow } from "../../assets/browser/live/lessons/orders.js";
import { difference, replayed } from "../../assets/browser/live/lessons/randomised.js";
import { attention, handPositions, wordPieces } from "../../assets/browser/live/lessons/sentences.js";
import { LessonWork } from "../../assets/browser/live/lessons/work.js";
import { Mistake } from "../../assets/browser/live/mistake.js";
import { Numbers } from "../../assets/browser/live/numbers.js";
import { Physics } from "../../assets/browser/live/physics.js";
import { SceneFiles } from "../../assets/browser/live/scene_files.js";
import { distanceLeft } from "../../assets/browser/live/success.js";
import { Tokenizer } from "../../assets/browser/live/tokenizer.js";

const RANGES = { shift: 0.08, turn: 8, dimmer: 0.7, brighter: 0.7, tint: 0.4, factor: 3, gain: 0.4, delay: 4 };
const DRAWER = { kind: "body", name: "drawer_link", offset: [0, -0.16, 0], height: null };
const CASES = new URL("../cases/", import.meta.url);
const { vocabulary, sentences } = JSON.parse(await readFile(new URL("language.json", CASES), "utf8"));

test("the pieces of a sentence's words are all its pieces, in their order", () => {
  const tokenizer = new Tokenizer(vocabulary);
  const known = sentences.filter(({ text, pieces }) => /^[a-z ]+\.?$/i.test(text) && pieces.length < vocabulary.pieces);
  assert.ok(known.length > 50);
  for (const { text, pieces } of known) {
    const { words, groups } = wordPieces(tokenizer, text);
    assert.deepEqual(words, text.split(" "));
    assert.deepEqual(
      groups.flat(),
      pieces.slice(1).map((_, i) => i + 1),
    );
  }
});

test("what was cut off at the end of a long sentence has no word", () => {
  const { words, groups } = wordPieces(new Tokenizer(vocabulary), "supercalifragilistic ".repeat(9).trim());
  assert.ok(words.length < 9);
  assert.equal(words.length, groups.length);
  assert.deepEqual(wordPieces(new Tokenizer(vocabulary), "  "), { words: [], groups: [] });
});

test("attention is the mean over layers, heads and pieces; the rest goes elsewhere", () => {
  const names = [
    "readout",
    "<start>",
    "pull",
    "ed",
    "front keypoints",
    "front 0,0",
    "front 0,1",
    "front 1,0",
    "front 1,1",
  ];
  const stage = ["fusion", "language", "language", "language", ...Array(5).fill("vision")];
  const size = names.length;
  const maps = new Numbers([2, 1, size, size], new Float32Array(2 * size * size));
  for (const layer of [0, 1]) {
    maps.data[(layer * size + 2) * size + 5] = 0.4 * layer; // "pull" looks at the first patch in one layer
    maps.data[(layer * size + 3) * size + 8] = 0.2; // "ed" at the last in both
  }
  const looks = attention(/** @type {any} */ ({ fusion: { names, stage, attention: maps } }), [[1, 2]]);
  const [[[first, second], [third, last]]] = looks.attention;
  assert.deepEqual([second, third], [0, 0]);
  assert.ok(Math.abs(first - 0.1) < 1e-6);
  assert.ok(Math.abs(last - 0.1) < 1e-6);
  assert.ok(Math.abs(looks.elsewhere[0] - 0.8) < 1e-6);
});

test("a plan is its moves added up from where the hand is, in mm", () => {
  const sight = /** @type {any} */ ({ state: Float32Array.of(0.1, 0.6, 0.2, 1) });
  const plan = handPositions(new Numbers([2, 4], Float32Array.of(1, 0, 0, 1, 0, -0.5, 0.5, 1)), sight);
  const wanted = [
    [100, 600, 200],
    [110, 600, 200],
    [110, 595, 205],
  ];
  plan.forEach((place, i) => place.forEach((mm, axis) => assert.ok(Math.abs(mm - wanted[i][axis]) < 1e-3)));
});

test("a part is carried back, at work, then done; or failed when its steps are over", () => {
  const part = () => ({ text: "", task: "", confidence: 1, hand: [], carried: [], missing: [], state: "waits" });
  const [good, bad] = [part(), part()];
  const states = [null, false, true].map((success) => (follow(good, success, [0, 0, 0], 3), good.state));
  assert.deepEqual(states, ["at work", "at work", "done"]);
  assert.deepEqual([good.carried.length, good.hand.length, good.missing], [1, 2, [3, 3]]);
  for (let step = 0; step < 250; step++) follow(bad, false, [0, 0, 0], 3);
  assert.equal(bad.state, "failed");
});

const items = [
  { rgba: [1, 0, 0, 1] },
  { rgba: [1, 0, 0, 0.5] },
  { rgba: [0, 1, 0, 1], site: 3 },
  { rgba: [0, 0, 1, 1] },
];

test("twice the strength is twice as far in the same direction; nothing is drawn at strength 0", () => {
  const [none, half, full] = [0, 0.5, 1].map((strength) => drawnLook(4, strength, RANGES, items));
  half.shift.forEach((metres, axis) => assert.ok(Math.abs(2 * metres - full.shift[axis]) < 1e-12));
  assert.ok(Math.abs(Math.hypot(...full.shift) - RANGES.shift) < 1e-12);
  assert.deepEqual(
    [none.light, none.shift.map(Math.abs)],
    [
      [1, 1, 1],
      [0, 0, 0],
    ],
  );
  assert.deepEqual(none.colours[0], items[0].rgba);
  assert.deepEqual(full.colours[0].slice(0, 3), full.colours[1].slice(0, 3)); // equal colours stay equal
  assert.equal(full.colours[1][3], 0.5);
  assert.equal(full.colours[2], undefined); // a goal's mark
  assert.notDeepEqual(drawnLook(5, 1, RANGES, items), full);
  assert.deepEqual(drawnMechanics(7, 0, RANGES), PLAIN);
  for (let seed = 0; seed < 200; seed++) {
    const { friction, mass, gain, delay } = drawnMechanics(seed, 1, RANGES);
    for (const factor of [friction, mass]) assert.ok(factor >= 1 / 3 && factor <= 3);
    assert.ok(gain >= 0.6 && gain <= 1.4);
    assert.ok(Number.isInteger(delay) && delay >= 0 && delay <= 4);
  }
});

test("pictures differ by the mean of their grey levels", () => assert.equal(difference([0, 10, 20], [0, 13, 14]), 3));

/** A world with physics alone, at a starting state of the drawer. */
async function drawer() {
  const folder = new URL("live/", CASES);
  const files = new SceneFiles(async (path) => new Uint8Array(await readFile(new URL(path, folder))));
  const index = await files.index();
  const name = "drawer-open-v3";
  const [task, model] = [
    await files.packed(`tasks/${name}.pack`),
    await files.packed(`models/${index.tasks[name]}.pack`),
  ];
  const physics = new Physics(await loadMujoco(), { task, model, parts: {} });
  return { physics, begin: (start) => physics.begin(task.starts[start]), step: (action) => physics.step(action) };
}

test("the teacher's commands lead elsewhere where the scene moves differently, and to the same place where it does not", async () => {
  const [{ actions, states }] = JSON.parse(await readFile(new URL("live/replays.json", CASES), "utf8"));
  const world = await drawer();
  const ends = [
    PLAIN,
    { friction: 1, mass: 1, gain: 0.8, delay: 0 },
    { friction: 1, mass: 1, gain: 1, delay: 3 },
    PLAIN,
  ];
  const [plain, weak, late, again] = ends.map((mechanics) => replayed(world, 0, actions, mechanics, DRAWER));
  assert.equal(plain.length, actions.length + 1);
  const far = ([hand], other) => Math.hypot(...hand.map((mm, axis) => mm - other[0][axis]));
  assert.ok(far(plain.at(-1), [states.at(-1).map((metres) => 1000 * metres)]) < 1);
  assert.ok(far(weak.at(-1), plain.at(-1)) > 5);
  assert.ok(far(late[4], plain[4]) > 1);
  assert.deepEqual(again, plain); // nothing of the others is left
  world.physics.close();
});

test("friction and masses of things change, those of the arm do not, and all is undone", async () => {
  const { physics } = await drawer();
  const { model } = physics;
  const before = ["geom_friction", "dof_damping", "body_mass", "body_inertia"].map((name) => model[name].slice());
  const undo = applied(physics, { friction: 2, mass: 3, gain: 0.5, delay: 0 });
  const [thing, hand] = [physics.id("body", "drawer_link"), physics.id("body", "hand")];
  assert.ok(Math.abs(model.body_mass[thing] / before[2][thing] - 3) < 1e-9);
  assert.equal(model.body_mass[hand], before[2][hand]);
  undo();
  ["geom_friction", "dof_damping", "body_mass", "body_inertia"].forEach((name, i) =>
    assert.deepEqual(model[name], before[i]),
  );
  physics.close();
});

test("what is missing to success becomes less than nothing when the drawer is open", async () => {
  const [{ actions, done }] = JSON.parse(await readFile(new URL("live/replays.json", CASES), "utf8"));
  const { physics, begin, step } = await drawer();
  begin(0);
  const left = () => distanceLeft(physics.task.success, physics, physics.marks);
  const shut = left();
  assert.ok(shut > 0.1);
  actions.slice(0, done + 1).forEach(step);
  assert.ok(left() <= 0);
  physics.close();
});

test("a work that was put away, and a chapter that nobody knows, get one line", async () => {
  const work = new LessonWork(/** @type {any} */ ({ world: {}, stop: async () => undefined }));
  await assert.rejects(work.next(1), (error) => error instanceof Mistake && /put away/.test(error.message));
  await assert.rejects(work.begin({ chapter: "neuron", values: {}, facts: {} }), Mistake);
  await work.end(0);
});
