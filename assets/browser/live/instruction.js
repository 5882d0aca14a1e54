// Reading an instruction: split where its words give an order, read each part, find a scene that allows all;
// the same parts, tasks and answers as vla_core/attempt/instruction.py.

import { Mistake } from "./mistake.js";
import { checkedCommand, withoutContrast } from "./not_commands.js";
import { refusal } from "./reading.js";

const MOST_PARTS = 8;
const PRONOUN = /\b(?:it|them)\b/i;
const HANDLE = / handle$|handle of the /g; // "it" means the whole thing

// Words of order, as patterns.
const NEXT = String.raw`(?:(?<=[,;.]\s)|and\s+)next(?!\s+to)`; // "next to" is a place
const JOIN = String.raw`(?:and\s+)?(?:then|after\s+that|afterwards|finally|followed\s+by)|${NEXT}`;
const THEN = String.raw`\s*[,;.]?\s*\b(?:${JOIN})\b(?!\s*[.!?]*$)[\s,:]*`;
const LATER = String.raw`\s+(?:afterwards|after\s+that|then|next|later)\s*[.!?]*$`; // "… and close it afterwards"
const FIRST = /^(?:first\s+of\s+all|firstly|first|to\s+begin\s+with|start\s+by|begin\s+by)\b[\s,:]*/i;
const DONE = String.raw`(?:you\s+have\s+|you've\s+|having\s+|you\s+)?`;
const BETWEEN = new RegExp(THEN, "i");
const AROUND = [
  String.raw`^before\s+${DONE}(?<last>[^,]+),\s*(?<first>.+)$`,
  String.raw`^(?:after|once|as\s+soon\s+as)\s+${DONE}(?<first>[^,]+),\s*(?<last>.+)$`,
  String.raw`^(?<first>.+?)[,\s]+before\s+${DONE}(?<last>.+)$`,
  String.raw`^(?<last>.+?)[,\s]+(?:after|once)\s+${DONE}(?<first>.+)$`,
  String.raw`^(?<first>.+)\s*(?:,|\band)\s+(?<last>.+?)${LATER}`,
].map((pattern) => new RegExp(pattern, "i"));

/**
 * A sentence that was read: its text, and the task that it asks for.
 *
 * @template {{ text: string, reading: import("./reading.js").Reading }} Sentence
 * @typedef {(text: string) => Promise<Sentence>} Read
 */

/** @typedef {{ tasks: Record<string, { sentence: string, object: string }>, scenes: Record<string, string[]> }} Words */

/**
 * The sentences to carry out in turn; one clear line where the policy cannot do what they ask for.
 *
 * @template {{ text: string, reading: import("./reading.js").Reading }} Sentence
 * @param {Read<Sentence>} read
 * @param {string} text
 * @param {Words} words
 */
export async function readInstruction(read, text, words) {
  const sentences = await readParts(remembered(read), checkedCommand(text), words);
  if (sentences.length > MOST_PARTS) {
    throw new Mistake(`That order has ${sentences.length} parts; give ${MOST_PARTS} at most.`);
  }
  sentences.forEach(({ text, reading }, i) => {
    if (reading.understood) return;
    const start = [...text].slice(0, 80).join("");
    const where = sentences.length > 1 ? `Part ${i + 1} of the order, “${start}”: ` : "";
    throw new Mistake(`${where}${refusal(reading.nearest, words.tasks)}`);
  });
  return sentences;
}

/** Every text is read once. */
function remembered(read) {
  const known = new Map();
  return (/** @type {string} */ text) => {
    if (!known.has(text)) known.set(text, read(withoutContrast(text)));
    return known.get(text);
  };
}

/** The parts in the order of doing; only one where the other words say how to do it. */
async function readParts(read, text, words) {
  const parts = split(text);
  if (parts.length === 1) return [await read(text)];
  const sentences = [];
  for (const [number, part] of parts.entries()) {
    const neighbour = sentences.at(-1) ?? (await read(parts[number + 1]));
    sentences.push(await read(withNoun(part, words.tasks[neighbour.reading.task].object)));
  }
  const whole = await read(text);
  const known = sentences.filter((one) => one.reading.understood).map((one) => one.reading.task);
  const strange = known.length < sentences.length;
  return strange && whole.reading.understood && !known.includes(whole.reading.task) ? [whole] : sentences;
}

/** "close it" → "close the drawer": the pronoun stands for the object of the neighbouring part's task. */
export function withNoun(/** @type {string} */ part, /** @type {string} */ object) {
  return part.replace(new RegExp(PRONOUN, "gi"), object.replace(HANDLE, ""));
}

/** The task to carry out: the one that is asked for where the scene allows it, else what the scene is for. */
export function taskInScene(/** @type {string} */ scene, /** @type {string} */ asked, /** @type {Words} */ words) {
  if (!scene) return asked;
  if (scene in words.scenes) {
    return `${words.scenes[scene].includes(asked) ? asked : words.scenes[scene][0]}@${scene}`;
  }
  const name = `${scene.replace(/-v3$/, "")}-v3`;
  if (!(name in words.tasks) && !isPair(scene, words)) throw new Mistake(`Unknown scene “${scene.slice(0, 60)}”.`);
  return name in words.tasks ? name : scene;
}

function isPair(/** @type {string} */ name, /** @type {Words} */ words) {
  const [task, scene] = name.split("@");
  return Boolean(words.scenes[scene]?.includes(task));
}

/** A task for each part: one after the other in one shared scene, or the single one. */
export function tasksInTurn(/** @type {string} */ scene, /** @type {string[]} */ asked, /** @type {Words} */ words) {
  if (asked.length === 1) return [taskInScene(scene, asked[0], words)];
  const wanted = scene.slice(scene.lastIndexOf("@") + 1);
  const shared = sceneForAll(asked, wanted, words);
  return asked.map((task) => `${task}@${shared}`);
}

/** The scene in which all these tasks are possible; the wanted one if it is among them. */
function sceneForAll(asked, wanted, { scenes, tasks }) {
  const fitting = Object.keys(scenes).filter((scene) => asked.every((task) => scenes[scene].includes(task)));
  if (wanted && !fitting.includes(wanted)) {
    const can = (scenes[wanted] ?? []).map((task) => tasks[task].sentence).join("; ");
    throw new Mistake(`Not all of that can be done in the scene '${wanted}'. ${can && `There: ${can}`}`.trim());
  }
  if (fitting.length) return wanted || fitting[0];
  const sentences = [...new Set(asked)].map((task) => `“${tasks[task].sentence}”`).join(" and ");
  throw new Mistake(`No scene allows ${sentences} one after the other. Try “first open the drawer, then close it”.`);
}

/** The parts of an instruction in the order in which they are to be done; one where it has no order. */
export function split(/** @type {string} */ text) {
  const whole = text.trim().split(/\s+/).join(" ");
  const parts = inOrder(whole).map(trim).filter(Boolean);
  return parts.length ? parts : [whole];
}

/** Split at the first word of order that is found, and go on with both sides. @returns {string[]} */
function inOrder(/** @type {string} */ whole) {
  const text = whole.replace(FIRST, "");
  const between = BETWEEN.exec(text);
  if (between?.index) {
    const end = between.index + between[0].length;
    if (end < text.length) return [...inOrder(text.slice(0, between.index)), ...inOrder(text.slice(end))];
  }
  for (const pattern of AROUND) {
    const found = pattern.exec(text)?.groups;
    if (found) return [...inOrder(found.first), ...inOrder(found.last)];
  }
  return [text];
}

/** Without what only joined it to its neighbours. */
function trim(/** @type {string} */ part) {
  const bare = part.trim().replace(/^(?:and|then|next|finally|,|;|please,?)\s+|[\s,;.!]+$/gi, "");
  return bare.replace(/\s+again$/i, "").replace(/^[ ,;.!]+|[ ,;.!]+$/g, "");
}
