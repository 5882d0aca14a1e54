import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { BuildTask, indentOf, spelt } from "../../assets/browser/course/build_task.js";
import { Learner } from "../../assets/browser/course/learner.js";
import { PythonRunner } from "../../assets/browser/course/python_runner.js";
import { openPage } from "./page.js";

openPage();
globalThis.document = /** @type {any} */ ({ ...globalThis.document, baseURI: "http://here/course/" });

const PLACE = { worker: "python/worker.js", folder: "python/" };

/** A worker that answers each message as it is told to; undefined is no answer. */
class FakeWorker {
  constructor(address, answers) {
    Object.assign(this, { address, answers, got: [], ended: false });
  }

  postMessage(message) {
    this.got.push(message);
    const data = this.answers(message);
    if (data) queueMicrotask(() => /** @type {any} */ (this).onmessage({ data }));
  }

  terminate() {
    this.ended = true;
  }
}

function openRunner(answers, limit = 1000) {
  const workers = [];
  const runner = new PythonRunner(
    PLACE,
    (address) => workers[workers.push(new FakeWorker(address, answers)) - 1],
    limit,
  );
  return { runner, workers };
}

const RESULT = { trouble: "", printed: "", verdicts: [{ right: true, got: "1" }] };
const willing = (message) => (message.folder ? { ready: true } : { result: RESULT });

test("Python is loaded with the first run, from where the page says, and only once", async () => {
  const { runner, workers } = openRunner(willing);
  assert.equal(workers.length, 0);
  assert.deepEqual(await runner.run("judge", "x = 1", []), RESULT);
  await runner.run("judge", "x = 2", []);
  assert.equal(workers.length, 1);
  assert.equal(workers[0].address, "http://here/course/python/worker.js");
  assert.deepEqual(workers[0].got, [
    { folder: "http://here/course/python/" },
    { judge: "judge", source: "x = 1", cases: [] },
    { judge: "judge", source: "x = 2", cases: [] },
  ]);
});

test("a loop without an end is stopped, and the next run gets a new Python", async () => {
  const { runner, workers } = openRunner(
    (message) => (message.source === "endless" ? undefined : willing(message)),
    20,
  );
  const found = await runner.run("judge", "endless", []);
  assert.match(found.trouble, /does a loop never end/);
  assert.ok(workers[0].ended);
  assert.deepEqual(await runner.run("judge", "good", []), RESULT);
  assert.equal(workers.length, 2);
});

test("Python that cannot be loaded is told in one line", async () => {
  const { runner, workers } = openRunner(() => ({ trouble: "no such file" }));
  assert.match((await runner.run("judge", "x", [])).trouble, /could not be loaded/);
  assert.ok(workers[0].ended);
});

const TASK = {
  title: "Double",
  story: "Twice.",
  start: "def f(x):\n    return x\n",
  cases: [{ call: "f(1)", expected: [2, null, true], slip: "Times two." }],
  hints: ["First.", "Second."],
  solution: "def f(x):\n    return 2 * x\n",
  judge: "judge",
};

test("a wrong answer says what was wanted, what came and what the slip may be; all right is kept as right", async () => {
  const kept = [];
  const task = new BuildTask(TASK, undefined, { python: PLACE, commit: (given) => kept.push(given) });
  let verdict = { right: false, got: "1" };
  task.runner = /** @type {any} */ ({ run: async () => ({ trouble: "", printed: "", verdicts: [verdict] }) });
  await task.run();
  assert.match(task.element.words, /should give \[2, None, True\], yours gives 1. Times two./);
  verdict = { right: true, got: "2" };
  task.field.value = "mine";
  await task.run();
  assert.match(task.element.words, /1 of 1 cases are right/);
  assert.deepEqual(kept, [
    { given: TASK.start, right: false },
    { given: "mine", right: true },
  ]);
});

test("hints come one by one, the solution last; code of another day is there again until one starts anew", () => {
  const task = new BuildTask(TASK, { given: "of another day" }, { python: PLACE, commit: () => undefined });
  assert.equal(task.field.value, "of another day");
  for (const words of ["First.", "Second."]) {
    assert.ok(!task.element.words.includes(words));
    task.hintButton.click();
    assert.ok(task.element.words.includes(words));
  }
  assert.equal(task.hintButton.textContent, "Solution");
  task.restart();
  assert.equal(task.field.value, TASK.start);
});

test("without Python the page says why, and the rest can be read", async () => {
  for (const [why, words] of [
    ["server", /npm ci/],
    ["file", /one file/],
  ]) {
    const task = new BuildTask(TASK, undefined, { python: why, commit: () => assert.fail("nothing runs") });
    assert.match(task.element.words, /** @type {RegExp} */ (words));
    await task.run();
  }
});

test("a new line keeps the indentation, deeper after a colon; values are written as Python writes them", () => {
  assert.equal(indentOf("def f(x):"), "    ");
  assert.equal(indentOf("x = 1\n    y = 2"), "    ");
  assert.equal(indentOf(""), "");
  assert.equal(spelt([1, "a", [null, false]]), '[1, "a", [None, False]]');
});

test("a function to write is kept, and does not count as a question of the lesson", () => {
  const learner = new Learner();
  learner.answer("bins", "build", { given: "x = 1", right: false });
  learner.answer("bins", "step-0", { given: 1 });
  assert.equal(learner.answered("bins").count, 1);
  assert.equal(learner.answersOf("bins").build.given, "x = 1");
});

const pyodide = await import("pyodide").catch(() => null);

test("pyodide's core judges a function as Python does", { skip: !pyodide && "npm ci" }, async () => {
  const python = await /** @type {any} */ (pyodide).loadPyodide();
  const judge = await readFile(new URL("../../visualizations/lessons/judge.py", import.meta.url), "utf8");
  const names = python.globals.get("dict")();
  python.runPython(judge, { globals: names });
  const source = "def f(x):\n    print(x)\n    return [x, 2 * x]";
  const cases = [
    { call: "f(1)", expected: [1, 2] },
    { call: "f('a')", expected: [1, 2] },
    { call: "g(1)", expected: 1 },
  ];
  names.set("asked", JSON.stringify({ source, cases }));
  const found = JSON.parse(python.runPython("import json; json.dumps(judge(**json.loads(asked)))", { globals: names }));
  assert.deepEqual(
    found.verdicts.map(({ right }) => right),
    [true, false, false],
  );
  assert.equal(found.printed, "1\na\n");
  assert.match(found.verdicts[2].got, /NameError/);
});
