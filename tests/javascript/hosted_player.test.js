import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { HostedPlayer, attemptQuery } from "../../assets/browser/player/hosted_player.js";
import { FakeElement, FakeTime, openPage } from "./page.js";

let time;

beforeEach(() => {
  openPage();
  time = new FakeTime();
});

/** A host on a player that writes down what it is told. */
function hosted(server) {
  const told = { lines: [], received: [], finished: 0, over: [] };
  const player = {
    parts: { tools: new FakeElement() },
    root: new FakeElement(),
    stage: { name: "fusion" },
    clock: { step: 3, playing: false },
    record: { thoughtAt: () => 2 },
    live: false,
    say: (line) => line !== undefined && told.lines.push(line),
    receive: async (value) => told.received.push(value),
    finish: () => told.finished++,
    seek: (step) => (told.step = step),
  };
  const host = new HostedPlayer(player, { server, recorded: [], over: (value) => told.over.push(value) });
  return { host, told };
}

const broken = () => Promise.reject(new Error("no connection"));

test("an attempt is followed to its end, and its buttons come back", async () => {
  const answers = [
    { push: "one", count: 1, over: false },
    { push: "two", count: 2, over: true },
  ];
  const asked = [];
  const { host, told } = hosted({ more: async (question) => (asked.push(question.from), answers.shift()) });
  host.follow("ticket", 1);
  await time.passSlowly(2000);
  assert.deepEqual(asked, [0, 1]);
  assert.deepEqual(told.received, [
    { show: "one", live: true },
    { push: "two", count: 2, over: true },
  ]);
  assert.deepEqual(told.over, [{ ticket: "ticket" }]);
  assert.equal(told.step, 1);
});

test("a poll that fails once is made again, and nobody reads of it", async () => {
  let calls = 0;
  const more = async () => (++calls === 1 ? broken() : { push: "all", count: 1, over: true });
  const { host, told } = hosted({ more });
  host.follow("ticket");
  await time.passSlowly(3000);
  assert.equal(calls, 2);
  assert.deepEqual(told.received, [{ show: "all", live: true }]);
  assert.deepEqual(told.lines, [""]);
});

test("where the server stays away the page says so once, and its buttons come back", async () => {
  let calls = 0;
  const { host, told } = hosted({ more: () => (calls++, broken()) });
  host.follow("ticket");
  await time.passSlowly(20000);
  assert.equal(calls, 4);
  assert.equal(told.lines.length, 1);
  assert.match(told.lines[0], /server does not answer/);
  assert.equal(told.finished, 1);
  assert.deepEqual(told.over, [{ ticket: "ticket" }]);
});

test("an attempt that another has replaced is not asked for again", async () => {
  let calls = 0;
  const { host, told } = hosted({ more: () => (calls++, broken()) });
  host.follow("ticket");
  await time.passSlowly(200);
  host.ticket = "another";
  await time.passSlowly(20000);
  assert.ok(calls <= 2);
  assert.deepEqual(told.over, []);
  assert.deepEqual(told.lines, []);
});

test("a steps' answer that cannot be shown ends the attempt on the page", async () => {
  const { host, told } = hosted({ more: async () => ({ push: "torn", count: 1, over: false }) });
  host.player.receive = broken;
  host.follow("ticket");
  await time.passSlowly(20000);
  assert.equal(told.finished, 1);
  assert.deepEqual(told.over, [{ ticket: "ticket" }]);
});

test("what-ifs that are not answered may be asked for again", async () => {
  const { host, told } = hosted({ probe: broken });
  host.ticket = "ticket";
  host.probe("ticket", 2);
  assert.equal(host.probed.has(2), true);
  await time.passSlowly(20000);
  assert.equal(host.probed.has(2), false);
  assert.equal(told.lines.length, 1);
});

test("a copy that is not answered ends with a line", async () => {
  const { host, told } = hosted({ copy: broken });
  host.copy("mp4");
  await time.passSlowly(20000);
  assert.equal(told.lines[0], "Writing a copy …");
  assert.match(told.lines.at(-1), /server does not answer/);
});

test("a link repeats the attempt as the record says, interventions included", () => {
  const link = "instruction=open+the+drawer&seed=3&push=12%3A0.1";
  const query = attemptQuery({ link, instruction: "another", seed: 9, settings: { head: "flow" } });
  assert.equal(query.get("push"), "12:0.1");
  assert.equal(query.get("seed"), "3");
  assert.equal(query.has("head"), false);
});

test("a record without a link is asked for by its settings", () => {
  const settings = { scene: "", head: "ddpm", blend: "False" };
  const query = attemptQuery({ instruction: "open the drawer", seed: 3, settings });
  assert.equal(query.toString(), "instruction=open+the+drawer&seed=3&head=ddpm");
});
