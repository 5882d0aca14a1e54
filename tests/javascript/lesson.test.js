import assert from "node:assert/strict";
import { test } from "node:test";

import { checkList, judgedNumber, shuffled } from "../../assets/browser/course/check_list.js";
import { chosenPath } from "../../assets/browser/course/chosen_path.js";
import { pieces as codePieces } from "../../assets/browser/course/code_view.js";
import { DerivationView } from "../../assets/browser/course/derivation_view.js";
import { Learner } from "../../assets/browser/course/learner.js";
import { PredictionPath } from "../../assets/browser/course/prediction_path.js";
import { pieces } from "../../assets/browser/course/rich_text.js";
import { openPage } from "./page.js";

openPage();

/** A store as a browser has one. */
function openStore(first = {}) {
  const kept = { ...first };
  globalThis.localStorage = /** @type {any} */ ({
    getItem: (name) => kept[name] ?? null,
    setItem: (name, text) => (kept[name] = text),
  });
  return kept;
}

test("a text is cut at terms and names of code, and nothing of it is lost", () => {
  assert.deepEqual(pieces("A **weight** of `w1` and **layers|layer**."), [
    { words: "A " },
    { words: "weight", entry: "weight" },
    { words: " of " },
    { words: "w1", code: true },
    { words: " and " },
    { words: "layers", entry: "layer" },
    { words: "." },
  ]);
});

test("a listing is cut at the lines that have a note, and whole again when it is joined", () => {
  const text = "def f(x):\n    y = x + 1\n    return y\n";
  const cut = codePieces(text, [{ line: "y = x + 1", says: "one more" }]);
  assert.equal(cut.map(({ words }) => words).join(""), text);
  assert.deepEqual(
    cut.map(({ note }) => note?.says),
    [undefined, "one more", undefined],
  );
});

const NUMBER = { answer: -2, within: 0.01, feedback: "right", near: [[2, "the sign"]] };

test("a number may be typed with a comma or a true minus sign, and a known slip gets its own words", () => {
  assert.deepEqual(judgedNumber(NUMBER, " −2,0 "), { right: true, words: "right" });
  assert.deepEqual(judgedNumber(NUMBER, "2"), { right: false, words: "the sign" });
  assert.match(judgedNumber(NUMBER, "7").words, /Not yet/);
  assert.match(judgedNumber(NUMBER, "two").words, /Write a number/);
  assert.match(judgedNumber(NUMBER, "  ").words, /Write a number/);
});

test("things to order are mixed, always in the same way, and never lie right already", () => {
  for (const items of [
    ["a", "b", "c"],
    ["multiply", "add", "bend"],
    ["z", "y", "x", "w"],
  ]) {
    const mixed = shuffled(items);
    assert.notDeepEqual(mixed, items);
    assert.deepEqual([...mixed].sort(), [...items].sort());
    assert.deepEqual(shuffled(items), mixed);
  }
});

const STEPS = [
  { title: "one", question: "?", choices: ["up", "down"] },
  { title: "two", question: "?", choices: ["left", "right"] },
];

/** A path whose experiment answers when it is told to. */
function openPath(given = {}) {
  const asked = { taken: [], committed: [] };
  const path = new PredictionPath(STEPS, given, {
    take: (step) => asked.taken.push(step),
    commit: (step, choice) => asked.committed.push([step, choice]),
  });
  path.element.querySelector = () => null;
  return { path, asked };
}

test("a step asks first, runs the experiment once the learner has chosen, then says what was right", () => {
  const { path, asked } = openPath();
  assert.deepEqual(asked.taken, []);
  path.choose(0);
  assert.deepEqual(asked, { taken: [0], committed: [[0, 0]] });
  assert.match(path.element.words, /is running/);
  path.reveal({ step: 0, right: 1, says: "It went down." });
  assert.match(path.element.words, /Not as you predicted. It went down./);
  assert.match(path.element.words, /✗ up/);
  assert.match(path.element.words, /✓ down/);
});

test("a prediction stays as it was given; the step can be shown again", () => {
  const { path, asked } = openPath({ 0: 1 });
  assert.equal(path.place, 1);
  path.go(0);
  assert.match(path.element.words, /have predicted/);
  path.run();
  path.reveal({ step: 0, right: 1, says: "Down." });
  assert.match(path.element.words, /As you predicted. Down./);
  assert.deepEqual(asked.committed, []);
});

test("a control that is moved in the middle of a step leaves the prediction, and a way to see the answer", () => {
  const { path } = openPath();
  path.choose(0);
  path.interrupt();
  assert.doesNotMatch(path.element.words, /is running/);
  assert.match(path.element.words, /Show it again/);
});

const CHOICE = {
  kind: "ChoiceCheck",
  question: "Which?",
  manner: "design",
  options: [
    { words: "this", feedback: "No.", right: false, sketch: [] },
    { words: "that", feedback: "Yes.", right: true, sketch: [] },
  ],
};

test("a wrong choice gets its feedback and may be followed by a right one; both are reported", () => {
  const reported = [];
  const list = checkList([CHOICE], {}, (question, given) => reported.push([question, given.right]));
  const [wrong, right] = list.all("button");
  wrong.click();
  assert.match(list.words, /✗ No\./);
  right.click();
  assert.match(
    list
      .all("p")
      .map((one) => one.textContent)
      .join(" "),
    /✓ Yes\./,
  );
  assert.deepEqual(reported, [
    ["check-0", false],
    ["check-0", true],
  ]);
});

test("an explanation is written before it can be compared, judged by the learner, and there again", () => {
  const point = { kind: "Checkpoint", question: "Why?", model: "Because errors add up.", manner: "" };
  const reported = [];
  const list = checkList([point], {}, (question, given) => reported.push([question, given]));
  const [field] = list.all("textarea");
  field.value = "so";
  list.all("button")[0].click();
  assert.doesNotMatch(list.words, /errors add up/);
  field.value = "Each step begins where the last has ended.";
  list.all("button")[0].click();
  assert.match(list.words, /errors add up/);
  assert.deepEqual(reported, []);
  list.all("button")[2].click();
  list.all("button")[1].click();
  assert.deepEqual(reported, [
    ["check-0", { given: field.value, right: false }],
    ["check-0", { given: field.value, right: true }],
  ]);
  const again = checkList([point], { "check-0": reported[0][1] }, () => undefined);
  assert.equal(again.all("textarea")[0].value, field.value);
});

test("what a learner has answered is kept, saved to a file and loaded from it", () => {
  const kept = openStore();
  const learner = new Learner();
  learner.answer("neuron", "step-0", { given: 2 });
  learner.asked("neuron", 9);
  assert.deepEqual(new Learner().answered("neuron"), { count: 1, of: 9 });
  const file = learner.exported();
  openStore();
  const other = new Learner();
  assert.deepEqual(other.answered("neuron"), { count: 0, of: 0 });
  other.imported(file);
  assert.deepEqual(other.answersOf("neuron"), { "step-0": { given: 2 } });
  assert.ok(Object.keys(kept).length);
});

test("a file that is not ours is refused with one line and changes nothing", () => {
  openStore();
  const learner = new Learner();
  learner.answer("neuron", "step-0", { given: 1 });
  const wrong = [
    "not json",
    "[]",
    "null",
    "{}",
    JSON.stringify({ kind: "glass-box course", answers: [] }),
    JSON.stringify({ kind: "glass-box course", opened: [1] }),
    JSON.stringify({ kind: "glass-box course", asked: { neuron: "many" } }),
  ];
  for (const text of wrong) assert.throws(() => learner.imported(text), /does not hold answers of this course/);
  assert.deepEqual(learner.answersOf("neuron"), { "step-0": { given: 1 } });
});

test("a browser without storage, or with something else in it, starts empty and goes on", () => {
  openStore({ "glass-box.course": '{"opened": 3}' });
  assert.equal(new Learner().has("opened", "neuron"), false);
  globalThis.localStorage = /** @type {any} */ ({
    getItem: () => {
      throw new Error("shut");
    },
    setItem: () => {
      throw new Error("shut");
    },
  });
  const learner = new Learner();
  learner.add("opened", "neuron");
  assert.equal(learner.has("opened", "neuron"), true);
});

const CHAPTERS = ["neuron", "drift", "chunks"].map((name) => ({ name }));
const names = ({ path }) => path.map(({ name }) => name);

test("a path offers its chapters in its order, each once; unknown names get one line", () => {
  assert.deepEqual(names(chosenPath(CHAPTERS, "chunks, neuron,chunks")), ["chunks", "neuron"]);
  assert.equal(chosenPath(CHAPTERS, "chunks").unknown, "");
  const mixed = chosenPath(CHAPTERS, "drfit,neuron");
  assert.deepEqual(names(mixed), ["neuron"]);
  assert.match(mixed.unknown, /«drfit»/);
});

test("no path, an empty one and one without a known chapter offer all", () => {
  for (const wanted of [null, "", ",,"]) {
    assert.deepEqual(chosenPath(CHAPTERS, wanted), { path: CHAPTERS, unknown: "" });
  }
  const lost = chosenPath(CHAPTERS, "drfit");
  assert.deepEqual(lost.path, CHAPTERS);
  assert.match(lost.unknown, /all chapters are shown/);
});

test("the answers of a derivation follow the numbers of the controls", () => {
  const view = new DerivationView([{ question: "How wide is a bin?", hint: "Divide." }]);
  for (const answer of ["4 mm", "8 mm"]) {
    view.update([answer]);
    assert.equal(view.answers[0].textContent, answer);
  }
});
