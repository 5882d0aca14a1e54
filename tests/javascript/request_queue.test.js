import assert from "node:assert/strict";
import { test } from "node:test";

import { RequestQueue } from "../../assets/browser/course/request_queue.js";

/** A server whose `more` is never answered, and what it was asked. */
function slowServer() {
  const asked = [];
  const call = (what, { work }) => {
    asked.push(work ? `${what} ${work}` : what);
    if (what === "more") return new Promise(() => undefined);
    return Promise.resolve(what === "stop" ? {} : { work: `ticket ${asked.length}`, over: false });
  };
  return { asked, call };
}

const answered = () => new Promise((done) => setTimeout(done));

test("a control that moves during long work is answered without waiting for that work, which is stopped", async () => {
  const server = slowServer();
  const shown = [];
  let stopped = 0;
  const queue = new RequestQueue(
    server,
    ({ work }) => shown.push(work),
    () => ({}),
    () => stopped++,
  );
  queue.want("ask");
  await answered();
  assert.deepEqual(server.asked, ["ask", "more ticket 1"]);
  queue.want("ask");
  await answered();
  assert.deepEqual(server.asked, ["ask", "more ticket 1", "stop ticket 1", "ask", "more ticket 4"]);
  assert.deepEqual(shown, ["ticket 1", "ticket 4"]);
  assert.equal(stopped, 1);
});

test("a training goes on while controls move: its next answer is drawn with what they say then", async () => {
  const server = slowServer();
  const queue = new RequestQueue(
    server,
    () => undefined,
    () => ({}),
  );
  queue.want("train");
  await answered();
  queue.want("ask");
  await answered();
  assert.deepEqual(server.asked, ["train", "more ticket 1"]);
});
