import assert from "node:assert/strict";
import { test } from "node:test";

import { playButton } from "../../assets/browser/course/play_button.js";
import { FakeElement, FakeTime, openPage } from "./page.js";

openPage();

function slider(place) {
  const input = Object.assign(new FakeElement("input"), { min: "0", max: "10", step: "4", isConnected: true });
  const places = [];
  const dispatchEvent = () => places.push(input.valueAsNumber);
  return Object.assign(input, { valueAsNumber: place, dispatchEvent, places });
}

test("a slider is moved step by step to its end, and from its start where it stood at the end", () => {
  for (const [place, places] of [
    [2, [6, 10]],
    [10, [0, 4, 8, 10]],
  ]) {
    const time = new FakeTime();
    const input = slider(place);
    const button = playButton(input, "moment");
    button.click();
    assert.equal(button.textContent, "❚❚");
    time.pass(2000);
    assert.deepEqual(input.places, places);
    assert.equal(button.textContent, "▶");
  }
});

test("a second click stops it, and so does a person who moves the slider or leaves the chapter", () => {
  const stops = [
    (button) => button.click(),
    (_, input) => input.listeners.input({ isTrusted: true }),
    (_, input) => (input.isConnected = false),
  ];
  for (const stop of stops) {
    const time = new FakeTime();
    const input = slider(0);
    const button = playButton(input, "moment");
    button.click();
    time.pass(200);
    stop(button, input);
    time.pass(2000);
    assert.equal(button.textContent, "▶");
    assert.ok(input.places.length <= 2);
  }
});
