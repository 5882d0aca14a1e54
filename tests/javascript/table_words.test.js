// The name of a thing goes into the sentence where the cursor stands.

import assert from "node:assert/strict";
import { test } from "node:test";

import { withName } from "../../assets/browser/table/words.js";

test("an empty box begins with the name", () => {
  assert.deepEqual(withName("", "red block"), { text: "the red block", cursor: 13 });
});

test("a name goes to the end, and no article is said twice", () => {
  assert.equal(withName("push ", "red block").text, "push the red block");
  assert.equal(withName("push the", "red block").text, "push the red block");
  assert.equal(withName("Touch a ", "red block").text, "Touch a red block");
});

test("a name goes where the cursor stands, with one space on either side", () => {
  const { text, cursor } = withName("push to the left", "red block", 4);
  assert.equal(text, "push the red block to the left");
  assert.equal(text.slice(0, cursor), "push the red block");
  assert.equal(withName("push .", "red block", 5).text, "push the red block.");
});

test("what is selected makes room", () => {
  assert.equal(withName("push it left", "red block", 5, 7).text, "push the red block left");
});
