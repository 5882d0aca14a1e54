// The browser reads as Python does: the same pieces, parts, tasks and answers (tests/shared_cases.py).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { readInstruction, split, tasksInTurn } from "../../assets/browser/live/instruction.js";
import { Mistake } from "../../assets/browser/live/mistake.js";
import { readingOf } from "../../assets/browser/live/reading.js";
import { Tokenizer } from "../../assets/browser/live/tokenizer.js";

const json = (path) => JSON.parse(readFileSync(new URL(`../cases/${path}`, import.meta.url), "utf8"));
const CASES = json("language.json");
const WORDS = json("policy/policy.json");

for (const { text, ids, pieces, known } of CASES.sentences) {
  test(`“${text.slice(0, 30)}” is cut into the same pieces`, () => {
    assert.deepEqual(new Tokenizer(CASES.vocabulary).encode(text), { ids, pieces, known });
  });
}

for (const { text, split: parts, readings, tasks, mistake, ...wanted } of CASES.instructions) {
  test(`“${text.slice(0, 60)}” is read as the same parts, tasks or answer`, async () => {
    assert.deepEqual(split(text), parts);
    const read = async (part) => ({ text: part, reading: readings[part] });
    const carriedOut = async () => {
      const sentences = await readInstruction(read, text, WORDS);
      const found = tasksInTurn(
        "",
        sentences.map(({ reading }) => reading.task),
        WORDS,
      );
      return { parts: sentences.map((one) => one.text), tasks: found };
    };
    if (mistake === undefined) return assert.deepEqual(await carriedOut(), { parts: wanted.parts, tasks });
    return assert.rejects(carriedOut, (error) => error instanceof Mistake && sameLine(error.message, mistake));
  });
}

/** Python's line may go on to name a command. */
const sameLine = (line, python) => python.startsWith(line) || python.startsWith(line.slice(0, -1));

test("a reading names the most likely tasks in order, and is understood from the threshold on", () => {
  const manifest = { tasks: { a: {}, b: {}, c: {} }, nearest: 2, threshold: 0.6 };
  const reading = readingOf([0.2, 0.1, 0.6], manifest);
  assert.deepEqual(reading, {
    task: "c",
    confidence: 0.6,
    nearest: [
      ["c", 0.6],
      ["a", 0.2],
    ],
    understood: true,
  });
  assert.equal(readingOf([0.2, 0.1, 0.59], manifest).understood, false);
});
