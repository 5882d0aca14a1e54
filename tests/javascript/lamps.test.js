import assert from "node:assert/strict";
import { test } from "node:test";

import { lamp, light, worstLevel } from "../../assets/browser/player/lamps.js";
import { openPage } from "./page.js";

openPage();

test("a lamp is hidden until something is known about its sense, and again where nothing is", () => {
  const one = lamp();
  assert.equal(one.getAttribute("hidden"), "");
  light(one, { level: 0, text: "as in training" });
  assert.equal(one.hidden, false);
  light(one, undefined);
  assert.equal(one.hidden, true);
});

test("each level has a shape of its own, and the words can be heard", () => {
  const one = lamp();
  const shapes = ["as in training", "rare in training", "unlike training"].map((text, level) => {
    light(one, { level, text });
    assert.equal(one.getAttribute("aria-label"), text);
    assert.equal(one.dataset.level, level);
    return one.textContent;
  });
  assert.equal(new Set(shapes).size, 3);
});

test("the worst sense counts; where nothing is known, nothing is unlike training", () => {
  const told = (...levels) => ({ familiarity: Object.fromEntries(levels.map((level, i) => [i, { level }])) });
  assert.equal(worstLevel(told(0, 2, 1)), 2);
  assert.equal(worstLevel({}), 0);
  assert.equal(worstLevel(undefined), 0);
});
