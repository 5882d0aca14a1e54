import assert from "node:assert/strict";
import { test } from "node:test";

import { control } from "../../assets/browser/player/controls.js";
import { openPage } from "./page.js";

openPage();

const offered = (labels, values = labels) => ({ name: "layer", label: "layer", labels, values });

test("a single value is no choice", () => {
  assert.equal(
    control(offered(["one"]), "one", () => {}),
    undefined,
  );
});

test("few values are buttons, and one of them is chosen", () => {
  const chosen = [];
  const made = control(offered(["first", "second"], [10, 20]), 20, (value) => chosen.push(value));
  const buttons = made.all("button");
  assert.deepEqual(
    buttons.map((one) => one.words),
    ["first", "second"],
  );
  assert.deepEqual(
    buttons.map((one) => one.attributes["aria-checked"]),
    ["false", "true"],
  );
  buttons[0].click();
  assert.deepEqual(chosen, [10]);
  assert.deepEqual(
    buttons.map((one) => one.attributes["aria-checked"]),
    ["true", "false"],
  );
});

test("many numbers are a slider that says the label and sets the value", () => {
  const labels = Array.from({ length: 9 }, (_, i) => String(i * 10));
  const chosen = [];
  const made = control(offered(labels, labels.map(Number)), 30, (value) => chosen.push(value));
  const [range] = made.all("input");
  const [shown] = made.all("output");
  assert.equal(shown.words, "30");
  assert.equal(range.attributes.max, "8");
  range.value = "5";
  range.listeners.input();
  assert.deepEqual(chosen, [50]);
  assert.equal(shown.textContent, "50");
});

test("many names are a list", () => {
  const labels = ["a", "b", "c", "d", "e", "f", "g"];
  const chosen = [];
  const made = control(offered(labels), "c", (value) => chosen.push(value));
  const [select] = made.all("select");
  assert.equal(select.value, "2");
  select.value = "6";
  select.listeners.change();
  assert.deepEqual(chosen, ["g"]);
});

test("a value that is not offered leaves the first one chosen", () => {
  const [first, second] = control(offered(["first", "second"]), "none", () => {}).all("button");
  assert.equal(first.attributes["aria-checked"], "true");
  assert.equal(second.attributes["aria-checked"], "false");
});
