// Reading an instruction about a table; as vla_core/attempt/table_instruction.py. The policy hears the words as they
// were said, except where they do not stand alone: “it”, and “not the red one, the blue one”.

import { plainSentence } from "./command.js";
import { commandFor, standsAlone } from "./reader.js";

/**
 * The sentence to follow and what it asks for; one clear line where nothing can be done.
 *
 * @param {(text: string) => Promise<import("../policy.js").Sentence>} hear
 * @param {string} text
 * @param {import("./scene.js").TableScene} scene
 * @param {string} last the thing that “it” stands for
 */
export async function readAboutTable(hear, text, scene, last = "") {
  const command = commandFor(text, scene, last);
  const name = `table-${command.verb}`;
  /** @type {import("../reading.js").Reading} */
  const reading = { task: name, confidence: 1, nearest: [[name, 1]], understood: true };
  const heard = await hear(standsAlone(text) ? text : plainSentence(command));
  return { sentence: { ...heard, reading }, command };
}
