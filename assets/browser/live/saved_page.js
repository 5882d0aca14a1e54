// This page as one HTML file that opens from a disk and still acts: the page as the server has it, with the robot's
// files, one scene, one recorded rollout and the scripts written into it.

import { Mistake } from "./mistake.js";

const LARGEST = 25_000_000; // bytes
const INDEX = "scenes/index.json";
const PIECE = 0x8000; // bytes that are turned into letters at once

/** @typedef {Record<string, { size: number; sha256?: string }>} FileList */

/**
 * @param {{ list: FileList; address: string; choices: import("./ask_bar.js").Choices }} robot
 * @param {{ tasks: string[]; paths: string[]; sentences: string[] }} scene what SceneFiles.needed tells, below "scenes/"
 * @param {{ name: string; label: string; url?: string; source?: string }} recorded the rollout on show at first
 * @param {Record<string, any>} asked what the bar holds
 * @returns {Promise<Blob>}
 */
export async function savedPage(robot, scene, recorded, asked) {
  const page = new DOMParser().parseFromString(await text(location.href.split(/[?#]/)[0]), "text/html");
  const held = heldIn(page);
  const core = Object.keys(robot.list).filter((path) => !path.startsWith("scenes/"));
  /** @type {Record<string, string>} */
  const inline = {};
  for (const path of [...core, ...scene.paths.map((path) => `scenes/${path}`)]) {
    inline[path] = toBase64(await bytes(robot.address + path));
  }
  const index = new TextEncoder().encode(JSON.stringify(indexOf(await bytes(robot.address + INDEX), scene.tasks)));
  inline[INDEX] = toBase64(index);
  const list = { ...Object.fromEntries(Object.keys(inline).map((path) => [path, robot.list[path]])) };
  list[INDEX] = { size: index.length };
  const choices = fewerChoices(robot.choices, scene);
  const worker = await text(`${robot.address}worker.js`);
  write(held.robot, { list, inline, worker, choices, asked, core: size(core, robot.list) });
  const source = recorded.source ?? toBase64(await bytes(/** @type {string} */ (recorded.url)));
  write(held.recorded, [{ name: recorded.name, label: recorded.label, source }]);
  const plotly = /** @type {HTMLScriptElement} */ (page.getElementById("plotly"));
  plotly.textContent = await text(/** @type {string} */ (plotly.getAttribute("src")));
  plotly.removeAttribute("src");
  const saved = new Blob(["<!doctype html>\n", page.documentElement.outerHTML], { type: "text/html" });
  if (saved.size > LARGEST)
    throw new Mistake(`The page would have ${(saved.size / 1e6).toFixed(1)} MB, which is too much.`);
  return saved;
}

/** The scripts that hold what the page is made of. */
function heldIn(/** @type {Document} */ page) {
  const [robot, recorded] = ["robot", "recorded"].map((id) => page.getElementById(id));
  if (!robot || !recorded) throw new Mistake("This page cannot be saved from here; open its own address.");
  return { robot, recorded };
}

/** As visualizations/browser_files.py: nothing in it can end the script that holds it. */
function write(/** @type {HTMLElement} */ script, /** @type {any} */ value) {
  script.textContent = JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** The index of the scenes with these tasks alone. */
export function indexOf(/** @type {Uint8Array} */ content, /** @type {string[]} */ tasks) {
  const index = JSON.parse(new TextDecoder().decode(content));
  return { ...index, tasks: Object.fromEntries(tasks.map((task) => [task, index.tasks[task]])) };
}

/**
 * What a visitor can choose where there are only these tasks.
 *
 * @param {import("./ask_bar.js").Choices} choices
 * @param {{ tasks: string[]; sentences: string[] }} scene
 * @returns {import("./ask_bar.js").Choices}
 */
export function fewerChoices({ settings, scenes, table }, { tasks, sentences }) {
  const names = new Set(tasks.flatMap((task) => [task, task.split("@")[1]]));
  return {
    settings,
    ...(tasks.includes("table") ? { table } : {}),
    scenes: scenes.filter(([, value]) => names.has(value)),
    examples: sentences.map((sentence) => [sentence, sentence]),
  };
}

const size = (/** @type {string[]} */ paths, /** @type {FileList} */ list) =>
  paths.reduce((sum, path) => sum + list[path].size, 0);

async function answerOf(/** @type {string} */ address) {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok)
    throw new Mistake(`${address} could not be read, so the page cannot be saved. Is the server still there?`);
  return answer;
}

const text = async (/** @type {string} */ address) => (await answerOf(address)).text();

const bytes = async (/** @type {string} */ address) => new Uint8Array(await (await answerOf(address)).arrayBuffer());

/** Bytes as letters; what fromBase64 reads. */
export function toBase64(/** @type {Uint8Array} */ content) {
  let letters = "";
  for (let start = 0; start < content.length; start += PIECE) {
    letters += String.fromCharCode(...content.subarray(start, start + PIECE));
  }
  return btoa(letters);
}
