// The shared table of cases, which tests/visualizations/test_template_cases.py runs through Python's interpreter.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Tensor } from "../../assets/browser/shared/payload.js";
import { Record, Scene, format, stretch } from "../../assets/browser/shared/template.js";

const TABLE = JSON.parse(readFileSync(new URL("../cases/templates.json", import.meta.url), "utf8"));

/** Facts with every {"array": …} and {"coarse": …} as a payload would bring it. */
function revived(facts) {
  if (Array.isArray(facts)) return facts.map(revived);
  if (facts === null || typeof facts !== "object") return facts;
  const numbers = facts.array ?? facts.coarse;
  if (numbers) return new Tensor(shapeOf(numbers), (i) => numbers.flat(Infinity)[i]);
  return Object.fromEntries(Object.entries(facts).map(([key, part]) => [key, revived(part)]));
}

const shapeOf = (list) => (Array.isArray(list) ? [list.length, ...shapeOf(list[0])] : []);

/** Numbers rounded, so that the last bit of a sum does not matter. */
const rounded = (value) =>
  JSON.parse(JSON.stringify(value), (_, part) => (typeof part === "number" ? Number(part.toFixed(6)) : part));

for (const { title, template, step, control = {}, filled } of TABLE.cases) {
  test(title, () => {
    const scene = new Scene(new Record(revived(TABLE.facts)), step, control, TABLE.palette);
    const made = scene.filled(template);
    assert.deepEqual(made === undefined ? null : rounded(made), rounded(filled));
  });
}

test("an even map is stretched to zeros", () => {
  assert.deepEqual(
    stretch([
      [3, 3],
      [3, 3],
    ]),
    [
      [0, 0],
      [0, 0],
    ],
  );
});

test("numbers are written as Python writes them", () => {
  assert.equal(format(0.256, ".0%"), "26%");
  assert.equal(format(-1.005, "+.1f"), "-1.0");
  assert.equal(format(2, "+.2f"), "+2.00");
});

test("what a thought says holds until the next, also when moments come late", () => {
  const record = new Record({ moments: [{ step: 0, decision: { name: "first" } }, { step: 1 }, { step: 2 }] });
  assert.equal(record.thoughts[2].name, "first");
  record.add({ moments: [{ step: 1, decision: { name: "second" } }] });
  assert.deepEqual(
    record.thoughts.map(({ name }) => name),
    ["first", "second", "second"],
  );
  assert.equal(record.thoughtAt(2), 1);
  assert.equal(record.length, 3);
});
