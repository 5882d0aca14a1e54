// What a chapter's page says and shows of a result of the browser's robot: as Python of the same result
// (tests/lesson_cases.py).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import * as orders from "../../assets/browser/course/live/orders.js";
import * as randomised from "../../assets/browser/course/live/randomised.js";
import { RobotAnswers } from "../../assets/browser/course/live/robot_answers.js";
import * as sentences from "../../assets/browser/course/live/sentences.js";
import * as steering from "../../assets/browser/course/live/steering.js";
import { told, typographic } from "../../assets/browser/course/live/told.js";

const CASES = JSON.parse(readFileSync(new URL("../cases/lessons.json", import.meta.url)));
const MODULES = { sentences, steering, orders, randomised };
const NEAR = 1e-6;

/** Equal, numbers up to their rounding; where they differ. */
function difference(found, wanted, path = "") {
  if (typeof wanted === "number" && typeof found === "number") {
    return Math.abs(found - wanted) <= NEAR * Math.max(1, Math.abs(wanted)) ? [] : [`${path}: ${found}, not ${wanted}`];
  }
  if (wanted === null || typeof wanted !== "object" || found === null || typeof found !== "object") {
    return found === wanted ? [] : [`${path}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`];
  }
  const names = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  return [...names].flatMap((name) => difference(found[name], wanted[name], `${path}.${name}`));
}

for (const [name, { drawing, cases }] of Object.entries(CASES)) {
  cases.forEach(({ result, outcomes, ...wanted }, i) =>
    test(`a robot's result is said and shown as in Python: ${name}, ${i}`, async () => {
      const source = new RobotAnswers({ name, rest: {} }, MODULES[name], drawing, [], { share: 0 });
      source.keep({}, result.atRest);
      const { derived, ...answer } = await source.answer(structuredClone(result), "light");
      assert.deepEqual(difference(answer, wanted), []);
      assert.deepEqual(derived, []);
      for (const outcome of outcomes) {
        const found = await source.answer(structuredClone(result), "light", outcome.step);
        assert.deepEqual(found.outcome, outcome);
      }
    }),
  );
}

test("a sentence's places are filled as Python's str.format fills them", () => {
  const sentence = "«{text}» {far:.0f} mm, {share:.1%}, {strength:g}, {late:g} ms";
  const values = { text: "{go}", far: 12.4, share: 0.974, strength: 0.6, late: 50 };
  assert.equal(told(sentence, values), "«{go}» 12 mm, 97.4%, 0.6, 50 ms");
  assert.throws(() => told("{nothing}", {}), /no value/);
  assert.equal(typographic("-5, 600, 9 % of drawer-open-3"), "−5, 600, 9% of drawer-open-3");
});
