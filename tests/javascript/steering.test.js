// A person's hand: where they point and which keys they hold becomes an action.

import assert from "node:assert/strict";
import { test } from "node:test";

import { axesOf } from "../../assets/browser/live/drive_input.js";
import { lookingAt } from "../../assets/browser/live/eye/view.js";
import { Steering, directions } from "../../assets/browser/live/steering.js";

const VIEW = lookingAt([0, -1, 1], [0, 0.5, 0.2], 60); // stands before the table, looks along y and down
const HAND = [0, 0.5, 0.2, 1];
const near = (one, other, within = 1e-6) => Math.abs(one - other) < within;

test("the hand goes where a person points and stays under the pointer", () => {
  const steering = new Steering();
  steering.wish({ pointer: [0.5, 0.5] }); // where the hand is
  assert.ok(
    steering
      .action(HAND, VIEW)
      .slice(0, 3)
      .every((one) => near(one, 0)),
  );
  steering.wish({ pointer: [0.9, 0.5] });
  const [right, ahead, up, grip] = steering.action(HAND, VIEW);
  assert.deepEqual([right, grip], [1, -1]);
  assert.ok(near(ahead, 0) && near(up, 0));
  steering.wish({ pointer: [0.5, 0.1] });
  assert.ok(steering.action(HAND, VIEW)[2] > 0.5);
});

test("when the finger is lifted, the hand stands still", () => {
  const steering = new Steering();
  steering.wish({ pointer: [0.9, 0.1] });
  steering.wish({ pointer: null });
  assert.deepEqual(steering.action(HAND, VIEW), [0, 0, 0, -1]);
});

test("keys move along the table as it lies in the picture, and up", () => {
  const steering = new Steering();
  const [right, ahead] = directions(VIEW);
  assert.ok(near(right[0], 1) && near(ahead[1], 1) && ahead[2] === 0);
  steering.wish({ axes: axesOf(new Set(["ArrowRight", "e"])) });
  const [x, y, z] = steering.action(HAND, VIEW);
  assert.ok(near(x, 1) && near(y, 0) && near(z, 1));
  assert.deepEqual(axesOf(new Set(["a", "d", "w"])), [0, 1, 0]);
});

test("the gripper stays as it is until a person turns it; no action leaves its range", () => {
  const steering = new Steering();
  steering.turn(true, 1);
  assert.equal(steering.action(HAND, VIEW)[3], 1);
  steering.wish({ grip: -1, pointer: [9, -9], axes: [1, 1, 1] });
  const action = steering.action(HAND, VIEW);
  assert.ok(action.every((one) => one >= -1 && one <= 1));
  assert.equal(action[3], -1);
  steering.turn(false);
  assert.deepEqual(steering.action(HAND, VIEW), [0, 0, 0, -1]);
});

test("what is brought nearer comes towards the camera", () => {
  const steering = new Steering();
  steering.wish({ pointer: [0.5, 0.5] });
  steering.wish({ nearer: 0.05 });
  const [, ahead] = steering.action(HAND, VIEW);
  assert.ok(ahead < -0.5);
});
