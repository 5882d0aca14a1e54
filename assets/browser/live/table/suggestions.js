// What could be said about a table, made from what lies there: a few commands, and a sentence that is answered; as
// vla_core/language/table_suggestions.py, with another choice among what is possible.

import { commandsWith, plainSentence } from "./command.js";
import facts from "./facts.json" with { type: "json" };
import { COMMAND, read } from "./reader.js";
import { itemsOf } from "./scene.js";

const MOST = 4; // commands

/** Different things to do, then one sentence that is answered instead. @returns {{ text: string; kind: string }[]} */
export function suggestions(/** @type {import("./scene.js").TableScene} */ scene) {
  /** @type {import("./command.js").Command[]} */
  const found = [];
  for (const verbs of facts.suggestions) {
    const possible = verbs.flatMap((verb) => commandsWith(scene, verb));
    const fresh = possible.filter(({ thing }) => !found.some((other) => other.thing === thing));
    const choices = fresh.length ? fresh : possible;
    if (choices.length) found.push(choices[choices.length >> 1]);
  }
  const said = found.slice(0, MOST).map((command) => ({ text: plainSentence(command), kind: COMMAND }));
  return [
    ...said,
    ...answered(scene)
      .slice(0, 1)
      .map((text) => ({ text, kind: read(text, scene).kind })),
  ];
}

/** Sentences that no arm should follow here: a name that fits two things, a colour that nothing has. */
function answered(/** @type {import("./scene.js").TableScene} */ scene) {
  const shapes = scene.things.map(({ kind }) => kind);
  const twice = [...new Set(shapes)].filter((shape) => shapes.indexOf(shape) !== shapes.lastIndexOf(shape));
  const used = new Set(itemsOf(scene).map(({ colour }) => colour));
  const absent = Object.keys(facts.scene.colours).filter((colour) => !used.has(colour));
  return [...twice.map((shape) => `Touch the ${shape}.`), ...absent.map((c) => `Touch the ${c} ${shapes[0]}.`)];
}
