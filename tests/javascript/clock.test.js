import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Clock } from "../../assets/browser/shared/clock.js";
import { FakeTime } from "./page.js";

let time;
let clock;

beforeEach(() => {
  time = new FakeTime();
  clock = Object.assign(new Clock(), { last: 100, rate: 80 });
});

test("a step outside of the rollout is brought to its nearest end", () => {
  clock.seek(1000);
  assert.equal(clock.step, 100);
  clock.seek(-3);
  assert.equal(clock.step, 0);
  clock.seek(7.6);
  assert.equal(clock.step, 8);
});

test("every move is told to those who listen, until they stop", () => {
  const steps = [];
  const stop = clock.on(({ step }) => steps.push(step));
  clock.seek(3);
  clock.seek(4);
  stop();
  clock.seek(5);
  assert.deepEqual(steps, [3, 4]);
});

test("a second of playing at a quarter of real time is a quarter of the rate", () => {
  clock.play();
  time.pass(1008);
  assert.equal(clock.step, 20);
  clock.setSpeed(1);
  time.pass(512);
  assert.equal(clock.step, 20 + 40);
});

test("playing stops at the last step, and begins anew from there", () => {
  clock.seek(99);
  clock.play();
  time.pass(1000);
  assert.equal(clock.playing, false);
  assert.equal(clock.step, 100);
  clock.toggle();
  assert.equal(clock.step, 0);
  assert.equal(clock.playing, true);
});

test("a person who chooses a step stops the playing", () => {
  clock.play();
  clock.seek(10);
  time.pass(1000);
  assert.equal(clock.step, 10);
});

test("new steps of a live rollout are played one after the other, in the time in which they came", () => {
  clock.last = 0;
  clock.follow(0);
  time.pass(200);
  const steps = [];
  clock.on(({ step }) => steps.push(step));
  clock.grow(10);
  time.pass(100);
  assert.ok(clock.step >= 5 && clock.step < 10, `half-way after half the time, not ${clock.step}`);
  time.pass(120);
  assert.deepEqual(steps, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("a clock that does not follow stays when steps come", () => {
  clock.seek(4);
  clock.grow(200);
  time.pass(1000);
  assert.equal(clock.step, 4);
  assert.equal(clock.last, 200);
});

test("a live rollout that has ended is followed to its last step and no further", () => {
  clock.last = 0;
  clock.follow(0);
  time.pass(100);
  clock.grow(5);
  clock.end();
  assert.equal(clock.following, true);
  time.pass(500);
  assert.equal(clock.step, 5);
  assert.equal(clock.following, false);
});
