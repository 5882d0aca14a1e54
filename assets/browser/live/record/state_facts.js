// Feel: the numbers, the same in standard deviations, the token; as visualizations/stages/state.py.

import { format } from "../../shared/template.js";
import { largest } from "../numbers.js";

export const AXES = ["x", "y", "z", "gripper"];

export const stateFacts = (/** @type {any} */ { state: { raw, normal, token } }) => ({ raw, normal, token });

export function stateNote(/** @type {any} */ { state: { raw, normal } }) {
  const far = largest([...normal.data.subarray(0, 3)].map(Math.abs));
  const side = normal.data[far] > 0 ? "above" : "below";
  const away = format(Math.abs(normal.data[far]), ".1f");
  const where = `${AXES[far]} is ${away} deviations ${side} the middle of the workspace`;
  return `${where}; the gripper is ${format(raw.data[3], ".0%")} open`;
}
