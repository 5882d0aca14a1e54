// When a command on the table has been followed: the rules of vla_core/world/table/rules.py, which facts.json holds.

import { dot } from "./command.js";
import facts from "./facts.json" with { type: "json" };
import { apart } from "./scene.js";

/**
 * What a rule looks at, in metres.
 *
 * @typedef {object} Situation
 * @property {number[]} start where the thing was when the episode began
 * @property {number[]} place where it is
 * @property {number[]} goal where it should end up
 * @property {number[]} target where the target is; the goal where there is none
 * @property {boolean} held the hand touches it
 * @property {boolean} wrongFirst the hand touched another thing before
 */

/** kind of condition → whether it holds. @type {Record<string, (condition: any, now: Situation) => boolean>} */
const HOLDS = {
  touching: ({ touches }, now) => now.held === touches,
  touchedfirst: (_, now) => !now.wrongFirst,
  within({ of, limit, on_disc: onDisc }, now) {
    const isDisc = onDisc > 0 && now.target[2] === 0;
    return apart(now.place, now[of]) <= (isDisc ? onDisc : limit);
  },
  height: ({ of, least = -Infinity, most = Infinity }, now) =>
    now.place[2] <= now[of][2] + most && now.place[2] - now[of][2] >= least,
  aside({ of, side, least, off_line: most }, now) {
    const way = [now.place[0] - now[of][0], now.place[1] - now[of][1]];
    const along = dot(way, side);
    return along >= least && Math.sqrt(Math.max(0, dot(way, way) - along ** 2)) <= most;
  },
};

/** Whether the command with this verb has been followed. */
export function isDone(/** @type {string} */ verb, /** @type {Situation} */ now) {
  return facts.rules[verb].every((/** @type {any} */ condition) => HOLDS[condition.kind](condition, now));
}
