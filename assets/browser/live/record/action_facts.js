// Act: what the step cost in time, and where there is an expert, its wish; as visualizations/stages/action.py.

import { format } from "../../shared/template.js";
import { Numbers, largest } from "../numbers.js";

const ARROW = 8 * 0.01; // metres: eight steps of the expert's action, a centimetre each
const DIRECTIONS = [
  ["left", "right"],
  ["back", "forward"],
  ["down", "up"],
];

export function actionFacts(/** @type {any} */ moment) {
  const spent = latency(moment);
  const { action, expert, milliseconds } = moment;
  return {
    parts: Object.keys(spent),
    spent: Object.values(spent),
    total: Object.values(milliseconds).reduce((sum, one) => sum + one, 0),
    ...(expert ? { wish: expertArrow(moment), gap: Math.hypot(...[0, 1, 2].map((i) => action[i] - expert[i])) } : {}),
  };
}

/** (2, 3) metres: from the hand to where the expert would have it a few steps on. */
export function expertArrow(/** @type {any} */ { state, expert }) {
  const hand = [...state].slice(0, 3);
  return Numbers.of([hand, hand.map((place, i) => place + ARROW * expert[i])]);
}

/** Milliseconds by part; where the policy decided, its stages replace the total. */
function latency({ milliseconds, decision }) {
  const stages = decision?.milliseconds ?? {};
  if (!Object.keys(stages).length) return rounded(milliseconds);
  const { policy = 0, ...others } = milliseconds;
  const known = Object.values(stages).reduce((sum, one) => sum + one, 0);
  return rounded({ ...stages, "writing it down": Math.max(0, policy - known), ...others });
}

const rounded = (parts) =>
  Object.fromEntries(Object.entries(parts).map(([name, spent]) => [name, Number(spent.toFixed(3))]));

export function actionNote(/** @type {any} */ { action, act, proposed }) {
  const moved = [...action.data.subarray(0, 3)];
  const most = largest(moved.map(Math.abs));
  const where = DIRECTIONS[most][Number(moved[most] > 0)];
  const text = `moves ${format(10 * Math.abs(moved[most]), ".1f")} mm ${where}`;
  if (proposed) {
    const apart = Math.hypot(...moved.map((one, i) => one - proposed.data[i]));
    return `a person ${text}; ${format(10 * apart, ".1f")} mm from what the policy would do`;
  }
  return act.gap === undefined ? text : `${text}; ${format(10 * act.gap, ".1f")} mm from the expert's wish`;
}
