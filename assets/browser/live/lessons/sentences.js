// Where each word of a sentence looks, and how far the plan moves without it: as `word_importance` of
// vla_core/lessons/sentences.py, one decision without noise at the first moment of a scene.

import { Mistake } from "../mistake.js";
import { Numbers } from "../numbers.js";
import { addressOf, handOf, oneLine, openScene, tiled } from "./scene.js";

const SEED = 1; // where things stand
const UNIT = 10; // mm that an action of 1 moves the hand in a step
const WIDTH = 4; // numbers of an action

/** @typedef {import("../policy.js").Policy} Policy */
/** @typedef {import("../policy.js").Observation} Observation */

export async function wordImportance(/** @type {import("../robot.js").Robot} */ robot, { scene, own, word }) {
  const policy = robot.ours;
  const { tasks, scenes } = policy.manifest;
  const [first, second] = scenes[scene];
  const text = oneLine(own) || tasks[first].sentence;
  await openScene(robot, `${first}@${scene}`, SEED);
  const sight = robot.world.observe();
  const read = await importanceOf(policy, sight, text, word);
  const instead = tasks[tasks[first].sentence === text ? second : first].sentence;
  const other = await planOf(policy, sight, instead);
  const side = robot.world.sides.front;
  const picture = await addressOf(tiled([sight.image], side), "image/png");
  return { scene, ...read, instead, other, picture, step: 1, total: 1 };
}

/**
 * One sentence at one moment, word by word.
 *
 * @param {Policy} policy
 * @param {Observation} sight
 * @param {string} text
 * @param {number} word the one that is looked at, counted from 1
 */
export async function importanceOf(policy, sight, text, word) {
  const { words, groups } = wordPieces(policy.tokenizer, text);
  if (!words.length) throw new Mistake(`“${text.slice(0, 40)}” has no word that can be read; say what to do.`);
  const chosen = Math.min(word, words.length) - 1;
  const decision = await policy.decide(sight, await policy.hear(text), still(policy), policy.config.heads.acting);
  const plan = handPositions(decision.heads[decision.head].actions, sight);
  const without = [];
  for (const i of words.keys()) without.push(await planOf(policy, sight, words.filter((_, k) => k !== i).join(" ")));
  const [task, confidence] = decision.language.nearest[0];
  const { understood } = decision.language;
  const moved = without.map((one) => apart(one[one.length - 1], plan[plan.length - 1]));
  const looks = attention(decision, groups);
  return { text, words, word: chosen, ...looks, moved, plan, without: without[chosen], task, confidence, understood };
}

const still = (/** @type {Policy} */ { config: { chunk } }) =>
  new Numbers([chunk, WIDTH], new Float32Array(chunk * WIDTH));

/** Where the chunk that a sentence calls for would lead, in mm. */
export async function planOf(
  /** @type {Policy} */ policy,
  /** @type {Observation} */ sight,
  /** @type {string} */ text,
) {
  const [pictures, state] = policy.senses(sight);
  const { context } = await policy.trunk(pictures, state, await policy.hear(text));
  const { actions } = await policy.propose(policy.config.heads.acting, context, still(policy));
  return handPositions(actions, sight);
}

/** A chunk's moves added up from where the hand is. @returns {number[][]} */
export function handPositions(/** @type {Numbers} */ actions, /** @type {Observation} */ sight) {
  const path = [handOf(sight)];
  for (const { data } of actions.parts()) path.push(path[path.length - 1].map((mm, axis) => mm + UNIT * data[axis]));
  return path;
}

/** The words of a sentence, and where the pieces of each stand; what was cut off has no word. */
export function wordPieces(/** @type {import("../tokenizer.js").Tokenizer} */ tokenizer, /** @type {string} */ text) {
  const known = tokenizer.encode(text).pieces.length;
  /** @type {{ words: string[]; groups: number[][] }} */
  const found = { words: [], groups: [] };
  let start = 1; // the first piece stands for the start of the sentence
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const count = tokenizer.encode(word).pieces.length - 1;
    if (count && start + count <= known) {
      found.words.push(word);
      found.groups.push(Array.from({ length: count }, (_, i) => start + i));
    }
    start += count;
  }
  return found;
}

/**
 * What each word looks at: a mean over layers, heads and pieces, in the front picture and elsewhere.
 *
 * @param {import("../policy.js").Decision} decision
 * @param {number[][]} groups
 */
export function attention({ fusion }, groups) {
  if (!fusion?.attention || !fusion.names || !fusion.stage) throw new Mistake("This policy tells no attention.");
  const { names, stage } = fusion;
  const [layers, heads, size] = fusion.attention.shape;
  const places = (/** @type {(i: number) => boolean} */ chosen) => [...names.keys()].filter(chosen);
  const pieces = places((i) => stage[i] === "language");
  const patches = places((i) => names[i].startsWith("front ") && names[i].includes(","));
  const side = Math.round(Math.sqrt(patches.length));
  const { data } = fusion.attention;
  const share = (/** @type {number} */ from, /** @type {number} */ to) => {
    let sum = 0;
    for (let map = 0; map < layers * heads; map++) sum += data[(map * size + from) * size + to];
    return sum / (layers * heads);
  };
  const looks = groups.map((group) =>
    patches.map((to) => group.reduce((sum, piece) => sum + share(pieces[piece], to), 0) / group.length),
  );
  return {
    attention: looks.map((row) => Array.from({ length: side }, (_, i) => row.slice(i * side, (i + 1) * side))),
    elsewhere: looks.map((row) => 1 - row.reduce((sum, one) => sum + one, 0)),
  };
}

const apart = (/** @type {number[]} */ one, /** @type {number[]} */ other) =>
  Math.hypot(...one.map((mm, axis) => mm - other[axis]));
