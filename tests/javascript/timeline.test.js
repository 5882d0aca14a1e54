import assert from "node:assert/strict";
import { test } from "node:test";

import { partAt } from "../../assets/browser/player/status.js";
import { Timeline, labelsOf } from "../../assets/browser/player/timeline.js";
import { Clock } from "../../assets/browser/shared/clock.js";
import { Record, Scene } from "../../assets/browser/shared/template.js";
import { FakeCanvas, openPage } from "./page.js";

openPage();

const PARTS = [
  { text: "open the drawer", step: 0, success: true },
  { text: "close the drawer", step: 40, success: false },
];
const PALETTE = new Proxy({ scale: 1, font: "serif" }, { get: (known, name) => known[name] ?? name });

function record(rollout = {}, events = {}) {
  const moments = Array.from({ length: 101 }, (_, step) => ({ step, act: {}, event: events[step] }));
  return new Record({ rollout: { steps: 101, ...rollout }, moments });
}

function drawn(known, step = 0) {
  const canvas = new FakeCanvas(216, 40); // 200 pixels between the edges: two a step
  const clock = Object.assign(new Clock(), { last: 100 });
  const timeline = new Timeline(canvas, clock);
  const palette = new Proxy(PALETTE, { get: (inner, name) => (name === "expert" ? "#000000" : inner[name]) });
  timeline.draw(new Scene(known, step, {}, palette));
  return { canvas, clock, timeline };
}

test("a later part of an instruction gets a line with its words at its first step", () => {
  const { canvas } = drawn(record({ parts: PARTS }));
  const upright = canvas.lines.filter(({ points }) => points.length === 2 && points.every(([x]) => x === 8 + 80));
  assert.equal(upright.length, 1);
  assert.ok(canvas.texts.some(({ text, x }) => text === "2 close the drawer" && x === 8 + 80 + 5));
});

test("a part that has not begun has no line", () => {
  const labels = labelsOf(record({ parts: [PARTS[0], { ...PARTS[1], step: 0 }] }));
  assert.deepEqual(
    labels.map(({ text }) => text),
    ["1 open the drawer"],
  );
});

test("a single instruction has no parts on the timeline", () => {
  assert.deepEqual(labelsOf(record({ parts: [] })), []);
  assert.deepEqual(labelsOf(record()), []);
});

test("parts and events stand in the order of their steps", () => {
  const labels = labelsOf(record({ parts: PARTS }, { 30: "arm pushed", 60: "stopped" }));
  assert.deepEqual(
    labels.map(({ step }) => step),
    [0, 30, 40, 60],
  );
  assert.deepEqual(
    labels.map(({ ink }) => ink),
    ["muted", "bad", "muted", "bad"],
  );
});

test("words that would lie over others are left out, their line stays", () => {
  const { canvas } = drawn(record({}, { 10: "arm pushed", 12: "arm pushed again" }));
  assert.deepEqual(
    canvas.texts.map(({ text }) => text),
    ["arm pushed"],
  );
  assert.equal(canvas.lines.filter(({ ink }) => ink === "bad").length, 2);
});

test("a thought has a tick, wider and in another colour the more unlike training its worst sense is", () => {
  const known = record();
  const levels = [undefined, [0, 0, 0], [0, 1, 0], [2, 1, 0]];
  levels.forEach((level, i) => {
    const [vision, language, state] = (level ?? []).map((one) => ({ level: one, text: "" }));
    known.moments[10 * i].decision = level ? { familiarity: { vision, language, state } } : {};
  });
  const ticks = drawn(known).canvas.bars;
  assert.deepEqual(
    ticks.map(({ ink, width }) => [ink, width]),
    [
      ["heads", 1],
      ["heads", 1],
      ["language", 2],
      ["bad", 3],
    ],
  );
  assert.deepEqual(
    ticks.map(({ x, width }) => x + width / 2),
    [8, 28, 48, 68],
  );
});

test("a press on the timeline goes to the step under it", () => {
  const { canvas, clock } = drawn(record());
  canvas.listeners.pointerdown({ offsetX: 8 + 100, pointerId: 1 });
  assert.equal(clock.step, 50);
  canvas.listeners.pointerdown({ offsetX: 1000, pointerId: 1 });
  assert.equal(clock.step, 100);
});

test("the part at a step is the last that has begun", () => {
  assert.deepEqual(partAt({ parts: PARTS }, 39), { number: 1, count: 2, text: "open the drawer" });
  assert.deepEqual(partAt({ parts: PARTS }, 40), { number: 2, count: 2, text: "close the drawer" });
  assert.equal(partAt({ parts: [PARTS[0], { ...PARTS[1], step: 0 }] }, 90).number, 1);
  assert.equal(partAt({}, 3), undefined);
});
