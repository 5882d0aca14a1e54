// Sentences with places for values, as Python's str.format fills them: {name}, {name:.1f}, {name:.0%}, {name:g}.

import { format } from "../../shared/template.js";

const PLACE = /{(\w+)(?::([^}]+))?}/g;

/** The sentence with its values. */
export function told(/** @type {string} */ sentence, /** @type {Record<string, any>} */ values) {
  return sentence.replace(PLACE, (_, name, way) => written(values[name], way));
}

function written(value, /** @type {string | undefined} */ way) {
  if (value === undefined) throw new Error("A sentence has a place for which there is no value.");
  if (way === undefined) return String(value);
  return way === "g" ? String(Number(value.toPrecision(6))) : format(value, way);
}

/** True minus signs, and no space before %, as visualizations/lessons/typography.py. */
export function typographic(/** @type {string} */ text) {
  return text.replace(/(?<![\w)\]])-(?=\d)/g, "−").replaceAll(" %", "%");
}

/** Without full stops at its end. */
export const bare = (/** @type {string} */ text) => text.replace(/\.+$/, "");

/** A task without the version that the simulator's tasks have in their names. */
export const plainTask = (/** @type {string} */ task) => task.replace(/-v3$/, "");
