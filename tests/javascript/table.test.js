// The browser reads, changes and judges a table as Python does (tests/table_cases.py).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Mistake } from "../../assets/browser/live/mistake.js";
import { checkedCommand, withoutContrast } from "../../assets/browser/live/not_commands.js";
import { fromLink as commandFrom, goalOf, toLink as commandLink } from "../../assets/browser/live/table/command.js";
import { edited } from "../../assets/browser/live/table/edit.js";
import { commandFor, read, standsAlone } from "../../assets/browser/live/table/reader.js";
import { isDone } from "../../assets/browser/live/table/rules.js";
import { fromLink, toLink } from "../../assets/browser/live/table/scene.js";
import { suggestions } from "../../assets/browser/live/table/suggestions.js";
import { tokens } from "../../assets/browser/live/table/tokens.js";

const CASES = JSON.parse(readFileSync(new URL("../cases/table.json", import.meta.url), "utf8"));

/** What is answered, or the one line of a mistake. */
function answerTo(ask) {
  try {
    return { answer: ask() };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return { mistake: error.message };
  }
}

/** Python shows a text in quotation marks of its own choice. */
const plain = (text) => text?.replaceAll('"', "'");

function sameAnswer(found, { answer, mistake }, about) {
  assert.equal(found.answer, answer, about);
  assert.equal(plain(found.mistake), plain(mistake), about);
}

test("sentences are cut into the same words, slips corrected alike", () => {
  assert.ok(CASES.sentences.length > 300);
  for (const { text, tokens: wanted } of CASES.sentences) assert.deepEqual(tokens(text), wanted, text);
});

test("sentences about a table are read as the same command, or answered with the same line", () => {
  const kinds = new Set();
  for (const { scene, text, last, command, alone, kind, mistake } of CASES.sentences) {
    const table = fromLink(scene);
    kinds.add(kind);
    sameAnswer(
      answerTo(() => commandLink(commandFor(text, table, last))),
      { answer: command, mistake },
      `${text} | ${scene}`,
    );
    if (command) assert.equal(standsAlone(text), alone, text);
  }
  for (const kind of ["ambiguous", "absent", "question", "forbidden", "several", "unclear", "impossible"]) {
    assert.ok(kinds.has(kind), kind);
  }
});

test("a command has the same goal, or is impossible for the same reason", () => {
  for (const { scene, goals } of CASES.commands) {
    for (const [link, wanted] of Object.entries(goals)) {
      const found = answerTo(() => goalOf(fromLink(scene), commandFrom(link)));
      assert.equal(found.mistake, wanted.mistake, link);
      wanted.answer?.forEach((value, axis) => assert.ok(Math.abs(found.answer[axis] - value) < 1e-9, link));
    }
  }
});

test("a command is followed in the same situations", () => {
  const counts = {};
  for (const { verb, now, done } of CASES.situations) {
    const { wrong_first: wrongFirst, ...places } = now;
    assert.equal(isDone(verb, { ...places, wrongFirst }), done, verb);
    counts[verb] = (counts[verb] ?? 0) + done;
  }
  for (const [verb, count] of Object.entries(counts)) assert.ok(count > 0, verb);
});

test("a link is read as the same scene, or refused with the same line", () => {
  for (const { text, ...wanted } of CASES.links)
    sameAnswer(
      answerTo(() => toLink(fromLink(text))),
      wanted,
      text,
    );
});

test("a change makes the same scene, or is refused with the same line", () => {
  for (const { scene, asked, ...wanted } of CASES.edits) {
    sameAnswer(
      answerTo(() => toLink(edited({ ...asked, scene }))),
      wanted,
      JSON.stringify(asked),
    );
  }
});

test("what asks for nothing is no command, and what is not wanted is left out", () => {
  for (const { text, wanted, ...line } of CASES.noCommands) {
    sameAnswer(
      answerTo(() => checkedCommand(text)),
      line,
      text,
    );
    assert.equal(withoutContrast(text), wanted);
  }
});

test("what is suggested is possible, and the last sentence is one that is answered", () => {
  for (const { scene, texts } of CASES.answered) {
    const said = suggestions(fromLink(scene));
    const orders = said.filter(({ kind }) => kind === "command");
    assert.ok(orders.length >= 2);
    for (const { text } of orders) assert.equal(read(text, fromLink(scene)).kind, "command", text);
    const [answer] = said.filter(({ kind }) => kind !== "command");
    assert.equal(answer?.text, texts[0]);
  }
});
