// What somebody can do to a running attempt, carried out between two steps, and how a link keeps it; as
// vla_core/attempt/interventions.py and commands.py. The lamp, the hand that drags and the person who drives are the
// browser's own.

import { Mistake } from "./mistake.js";
import { checkedCommand, withoutContrast } from "./not_commands.js";
import { refusal } from "./reading.js";
import { readAboutTable } from "./table/table_instruction.js";

const SHARED = new Set(["say", "nudge", "push", "cover", "stop"]); // that Python understands too
const MOST = 200; // in a link

/**
 * @typedef {{ kind: string; value?: any }} Command
 * @typedef {{ step: number; command: Command }} Intervention
 * @typedef {{ driver: import("./driver.js").Driver; world: import("./world.js").LiveWorld;
 *   steering: import("./steering.js").Steering }} Scene
 */

/** kind → what it does; each returns in words what was done. @type {Record<string, (scene: Scene, value: any) => any>} */
const ACTS = {
  async say({ driver, world }, text) {
    const sentence = world.table ? await tellTable(driver, world.table, text) : await readSingle(driver.policy, text);
    await driver.listen(sentence);
    return `told: ${sentence.text}`;
  },
  nudge({ world }, shift) {
    const near = world.physics.position("body", "hand");
    if (!world.physics.nudge(near, shift)) throw new Mistake("Nothing lies loose here; drag a handle instead.");
    return "object nudged";
  },
  push({ world }, shift) {
    world.physics.pushHand(shift);
    return "arm pushed";
  },
  cover({ world }, lid) {
    world.covered = Boolean(lid);
    return lid ? "lens covered" : "lens uncovered";
  },
  lamp({ world }, light) {
    world.look = { ...world.look, light };
    return `lamp set to ${light.map((share) => Math.round(100 * share)).join(", ")} %`;
  },
  colours({ world }, number) {
    world.paint(number);
    return "other colours";
  },
  drag: (_, name) => `${name} dragged`,
  drive({ steering, world }, on) {
    steering.turn(Boolean(on), world.physics.data.ctrl[0] > 0 ? 1 : -1); // the gripper stays as it is
    return on ? "a person drives" : "the policy drives";
  },
  stop: () => "stopped",
};

/** One sentence that is a task; one clear line where it is none. */
async function readSingle(/** @type {import("./policy.js").Policy} */ policy, /** @type {string} */ text) {
  const sentence = await policy.hear(withoutContrast(checkedCommand(text)));
  const { understood, nearest } = sentence.reading;
  if (!understood) throw new Mistake(refusal(nearest, policy.manifest.tasks));
  return sentence;
}

/** The table is asked for something else; “it” is the thing of the command so far. */
async function tellTable(
  /** @type {import("./driver.js").Driver} */ { policy },
  /** @type {import("./table/table_episode.js").TableEpisode} */ table,
  /** @type {string} */ text,
) {
  const { thing } = table.command;
  const { sentence, command } = await readAboutTable((said) => policy.hear(said), text, table.sceneNow(), thing);
  table.follow(command);
  return sentence;
}

/** Carry a command out; in words what was done. @returns {Promise<string>} */
export async function carriedOut(/** @type {Command} */ { kind, value = undefined }, /** @type {Scene} */ scene) {
  return ACTS[kind](scene, value);
}

/** As a link keeps them: those that Python can repeat. */
export function encoded(/** @type {Intervention[]} */ interventions) {
  const known = interventions.filter(({ command }) => SHARED.has(command.kind));
  return known.map(({ step, command }) => `${step}:${command.kind}:${textOf(command)}`).join(";");
}

function textOf(/** @type {Command} */ { kind, value }) {
  if (kind === "say") return encodeURIComponent(value);
  if (kind === "cover") return value ? "1" : "0";
  return kind === "stop" ? "" : value.join(",");
}

/** The interventions of a link. @returns {Intervention[]} */
export function decoded(/** @type {string} */ text) {
  const parts = text.split(";").filter(Boolean);
  if (parts.length > MOST) throw new Mistake(`That link has ${parts.length} interventions; it may have ${MOST}.`);
  return parts.map(decodedOne);
}

function decodedOne(/** @type {string} */ text) {
  const [, step, kind, value] = /^(\d{1,5}):(\w+):(.*)$/.exec(text) ?? [];
  const decode = {
    say: decodeURIComponent,
    nudge: shiftOf,
    push: shiftOf,
    cover: (lid) => (lid === "0" || lid === "1" ? lid === "1" : undefined),
    stop: () => null,
  }[SHARED.has(kind) ? kind : ""];
  const found = decode?.(value);
  if (found !== undefined) return { step: Number(step), command: { kind, value: found } };
  throw new Mistake(`An intervention is STEP:KIND:VALUE, for example 12:push:0,0,0.09; got “${text.slice(0, 40)}”.`);
}

/** x, y, z in metres. */
function shiftOf(text) {
  const shift = text.split(",").map(Number);
  return shift.length === 3 && shift.every((one) => Math.abs(one) <= 1) ? shift : undefined;
}
