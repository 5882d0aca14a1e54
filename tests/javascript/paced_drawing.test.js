// Drawing that waits for its turn: at once where it may, once for many questions, and never more than its share.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { PacedDrawing } from "../../assets/browser/player/paced_drawing.js";

/** A drawing that takes so many milliseconds of a clock that stands still otherwise. */
function drawing(context, { cost = 0, ...pace }) {
  let now = 1000;
  context.mock.method(performance, "now", () => now);
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const draw = mock.fn(() => void (now += cost));
  const wait = (milliseconds) => {
    now += milliseconds;
    context.mock.timers.tick(milliseconds);
  };
  return { paced: new PacedDrawing(draw, pace), count: () => draw.mock.callCount(), wait };
}

test("the first is drawn at once, those that follow too soon are one later drawing", (context) => {
  const { paced, count, wait } = drawing(context, { share: 0.5, pause: 100 });
  for (let i = 0; i < 5; i++) paced.ask();
  assert.equal(count(), 1);
  wait(99);
  assert.equal(count(), 1);
  wait(1);
  assert.equal(count(), 2);
  wait(1000);
  assert.equal(count(), 2); // nobody asked again
});

test("what is slow to draw leaves the rest of the time to others", (context) => {
  const { paced, count, wait } = drawing(context, { share: 0.2, cost: 50 });
  for (let i = 0; i < 100; i++) {
    paced.ask();
    wait(10);
  }
  assert.ok(count() >= 4 && count() <= 6, `${count()} drawings of 50 ms in about a second`);
});

test("what is asked for later is never drawn at once, and not at all once it is called off", (context) => {
  const { paced, count, wait } = drawing(context, { share: 0.5 });
  paced.askLater();
  assert.equal(count(), 0);
  wait(1);
  assert.equal(count(), 1);
  paced.askLater();
  paced.cancel();
  wait(1000);
  assert.equal(count(), 1);
});

test("what is drawn now is not drawn a second time for those who asked before", (context) => {
  const { paced, count, wait } = drawing(context, { share: 0.5, pause: 100 });
  paced.ask();
  paced.ask();
  paced.now();
  wait(1000);
  assert.equal(count(), 2);
});
