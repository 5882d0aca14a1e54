// The robot as a source of a chapter's answers: what comes before it is there, what is kept, what is given up, and what
// a person reads where it cannot be read.

import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOf } from "../../assets/browser/course/live_address.js";
import { PageRobot } from "../../assets/browser/course/live/page_robot.js";
import { RobotAnswers } from "../../assets/browser/course/live/robot_answers.js";

const DRAWING = {
  figures: { "": { light: { data: [], layout: { title: "empty" } } } },
  words: { waiting: "It is on its way.", elsewhere: "Only in the live course." },
  facts: { part: 10 },
  symbols: 2,
  palettes: { light: {} },
  kind: "",
  only: { view: "words" },
};
const MODULE = {
  fill: (figure, { count }) => ({ ...figure, data: [count] }),
  describe: ({ count }) => `${count} done`,
  formula: () => "-1",
  symbols: ({ count }) => [String(count), "b"],
  outcome: async (result, step, { atRest }) => ({ right: step, says: `${result.count} and ${(await atRest()).count}` }),
};
const STORED = [{ when: { view: "table" }, answers: { light: { describe: "stored", outcome: { step: 3 } } } }];
const WORDS = { view: "words", own: "" };

/** A robot that counts to two, and remembers what it was asked. */
class CountingRobot {
  constructor(ready = true) {
    this.ready = ready;
    this.share = 0.25;
    this.asked = [];
    this.tickets = 0;
    this.count = 0;
  }

  async progress() {
    this.ready = true;
  }

  async call(name, argument) {
    this.asked.push(name);
    if (name === "beginLesson") {
      this.begun = argument;
      this.count = 0;
      return ++this.tickets;
    }
    if (name === "nextResult") {
      this.count += 1;
      return { result: { count: this.count, step: this.count, total: 2 }, over: this.count === 2 };
    }
    return undefined;
  }
}

const sourceOf = (robot, seen = async () => {}) =>
  new RobotAnswers(
    { name: "steering", opening: { code: [] }, long: true, rest: WORDS },
    MODULE,
    DRAWING,
    STORED,
    robot,
    seen,
  );

/** Everything that is shown until a work is over. */
async function followed(source, wish) {
  const shown = [await source.call("ask", wish)];
  while (shown.at(-1).over === false) shown.push(await source.call("more", { ...wish, work: shown.at(-1).work }));
  return shown;
}

test("the lesson comes at once, without numbers; the robot's results follow when it has been read", async () => {
  const robot = new CountingRobot(false);
  const [first, waiting, one, two] = await followed(sourceOf(robot), { values: WORDS, mode: "light" });
  assert.deepEqual(first.code, []);
  assert.equal(first.describe, "It is on its way.");
  assert.match(first.doing, /25%/);
  assert.deepEqual(first.symbols, ["–", "–"]);
  assert.equal(waiting.over, false);
  assert.equal(one.describe, "1 done");
  assert.deepEqual([two.over, two.step, two.total], [true, 2, 2]);
  assert.deepEqual(two.figure.data, [2]);
  assert.equal(two.formula, "−1");
  assert.deepEqual(robot.begun, { chapter: "steering", values: WORDS, facts: DRAWING.facts });
});

test("a finished result is kept for its values, and computed anew where somebody asks for that", async () => {
  const robot = new CountingRobot();
  const source = sourceOf(robot);
  await followed(source, { values: WORDS, mode: "light" });
  const before = robot.asked.length;
  const [again] = await followed(source, { values: { own: "", view: "words" }, mode: "light" });
  assert.equal(again.describe, "2 done");
  assert.equal(robot.asked.length, before);
  await followed(source, { values: WORDS, mode: "light", again: true });
  assert.equal(robot.tickets, 2);
});

test("a step reveals its outcome when its result is whole, beside the result of the chapter's start", async () => {
  const robot = new CountingRobot();
  const wish = { values: { ...WORDS, own: "shut it" }, mode: "light", step: 1 };
  const shown = await followed(sourceOf(robot), wish);
  assert.deepEqual(
    shown.map(({ outcome }) => outcome),
    [undefined, { step: 1, right: 1, says: "2 and 2" }],
  );
});

test("what needs no robot is stored, and what the robot can do nothing with is told in one line", async () => {
  const robot = new CountingRobot();
  const source = sourceOf(robot);
  const stored = await source.call("ask", { values: { view: "table", own: "" }, mode: "light" });
  assert.equal(stored.describe, "stored");
  assert.ok(stored.over);
  const other = await source.call("ask", { values: { view: "pairs", own: "" }, mode: "light" });
  assert.equal(other.mistake, "Only in the live course.");
  assert.deepEqual(other.code, []); // the lesson's text comes all the same
  assert.deepEqual(robot.asked, []);
});

test("work that nobody wants any more is ended", async () => {
  const robot = new CountingRobot();
  const source = sourceOf(robot);
  const { work } = await source.call("ask", { values: WORDS, mode: "light" });
  await source.call("more", { values: WORDS, mode: "light", work });
  await source.call("stop", { work });
  assert.equal(robot.asked.at(-1), "endLesson");
});

test("the robot rests while nobody looks", async () => {
  const robot = new CountingRobot();
  let look;
  const source = sourceOf(robot, () => new Promise((done) => (look = done)));
  const answer = source.call("ask", { values: WORDS, mode: "light" });
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(robot.asked, []);
  look();
  assert.equal((await answer).describe, "1 done");
});

const FACTS = { list: {}, core: 100, settings: {} };

/** A page robot whose worker answers as told; `told` are the messages that it got. */
function pageRobot(base, answer, makeWorker = undefined) {
  globalThis.document = /** @type {any} */ ({ baseURI: base });
  globalThis.fetch = /** @type {any} */ (async () => answer());
  const told = [];
  class FakeWorker {
    terminated = false;

    constructor(address) {
      told.push(address);
    }

    postMessage({ id, call }) {
      told.push(call);
      queueMicrotask(() => this.onmessage({ data: call === "load" ? { id, result: [] } : { id, result: "done" } }));
    }

    terminate() {
      this.terminated = true;
    }
  }
  return { robot: new PageRobot("../live/", makeWorker ?? ((address) => new FakeWorker(address))), told };
}

const ok = (facts) => ({ ok: true, json: async () => facts });

test("the robot is read from beside the course, once", async () => {
  const { robot, told } = pageRobot("http://here/course/steering.html", () => ok(FACTS));
  await Promise.all([robot.load(), robot.load()]);
  assert.equal(await robot.call("beginLesson", {}), "done");
  assert.deepEqual(told, ["http://here/live/worker.js", "load", "beginLesson"]);
  assert.ok(robot.ready);
});

test("a robot that cannot be read is told in one line, and the next call tries again", async () => {
  let there = false;
  const { robot } = pageRobot("http://here/course/steering.html", () => (there ? ok(FACTS) : { ok: false }));
  const source = sourceOf(robot);
  const wish = { values: WORDS, mode: "light" };
  const shown = await followed(source, wish);
  assert.deepEqual(shown[0].code, []);
  assert.match(shown.at(-1).mistake, /could not be read/);
  there = true;
  await robot.load();
  assert.ok(robot.ready);
});

for (const [what, base, facts, makeWorker, line] of [
  ["a page from a disk", "file:///course/a.html", ok(FACTS), undefined, /opened from a disk/],
  ["damaged facts", "http://here/a.html", { ok: true, json: () => Promise.reject(new Error()) }, undefined, /damaged/],
  ["a browser that refuses workers", "http://here/a.html", ok(FACTS), refusing, /could not be read/],
]) {
  test(`${what}: one line`, async () => {
    await assert.rejects(pageRobot(base, () => facts, makeWorker).robot.load(), line);
  });
}

function refusing() {
  throw new Error("SecurityError");
}

test("a chapter leads to the live page at its stage, with something to say where it has some", () => {
  const page = "../index.html";
  assert.equal(addressOf({ page, asked: {} }, "vision"), "../index.html?stage=vision");
  const asked = { instruction: "open the drawer", scene: "drawer-half" };
  const query = addressOf({ page, asked }, "language").split("?")[1];
  assert.deepEqual(Object.fromEntries(new URLSearchParams(query)), { ...asked, stage: "language" });
});
