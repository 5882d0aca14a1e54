// What a person can choose on each stage; as the `Control`s of visualizations/stages.

import { mainAxis } from "./heads_facts.js";
import { AXES } from "./state_facts.js";
import { EYES } from "./vision_facts.js";

/**
 * @typedef {object} Control
 * @property {string} name
 * @property {string} label
 * @property {(decision: any) => any[]} options
 * @property {(decision: any) => number} first place of what is chosen at the start; negative counts from the end
 * @property {boolean} [named] the value is the label itself
 */

const at = (/** @type {number} */ place) => () => place;
const upTo = (/** @type {number} */ count) => Array.from({ length: count }, (_, i) => i);
const mapsOf = (/** @type {any} */ { vision }) => vision?.maps ?? [[]];
const mostUnits = (/** @type {any} */ decision) =>
  Math.max(
    0,
    ...mapsOf(decision)
      .flat()
      .map(({ array }) => array.length),
  );
const layers = (/** @type {any} */ decision) =>
  mapsOf(decision)[0].map(({ array }, i) => `${i + 1} · ${array.shape.join("×")}`);
const ofAttention = (/** @type {any} */ { fusion }, /** @type {number} */ axis) =>
  fusion?.attention ? upTo(fusion.attention.array.shape[axis]).map((i) => String(i + 1)) : [];
const samplerSteps = (/** @type {any} */ { heads }) =>
  Math.max(1, ...heads.iterating.map((kind) => heads[kind].path.length));

/** @type {Control[]} */
const CONTROLS = [
  { name: "keypoint", label: "keypoint", options: (d) => d.vision?.names ?? [], first: at(1) },
  { name: "view", label: "eye", options: (d) => EYES.slice(0, d.vision?.pictures.length ?? 0), first: at(0) },
  { name: "map", label: "layer", options: layers, first: at(1) },
  { name: "unit", label: "unit", options: (d) => upTo(mostUnits(d)), first: at(0) },
  { name: "patch", label: "patch", options: (d) => d.vision?.patch_names ?? [], first: at(8) },
  { name: "word", label: "word", options: (d) => d.language?.words ?? [], first: at(1) },
  { name: "thing", label: "thing", options: (d) => d.words?.things ?? [], first: at(0) },
  { name: "layer", label: "layer", options: (d) => ofAttention(d, 0), first: at(-1) },
  { name: "head", label: "head", options: (d) => [...ofAttention(d, 1).slice(0, -1), "mean"], first: at(-1) },
  { name: "token", label: "token that looks", options: (d) => d.fusion?.names ?? [], first: at(0) },
  { name: "dimension", label: "dimension", options: () => AXES, first: mainAxis },
  { name: "other", label: "against", options: () => AXES, first: at(1) },
  { name: "ahead", label: "steps ahead", options: (d) => d.heads.ahead, first: at(0) },
  { name: "sampler", label: "head", options: (d) => d.heads.iterating, first: at(-1), named: true },
  { name: "noise", label: "step of the sampler", options: (d) => upTo(samplerSteps(d)), first: at(-1) },
];

/** All controls by name, with their options for this decision. */
export function controls(/** @type {any} */ decision) {
  return Object.fromEntries(CONTROLS.map((control) => [control.name, offered(control, decision)]));
}

function offered(/** @type {Control} */ { name, label, options, first, named }, decision) {
  const labels = options(decision).map(String);
  const values = named ? labels : upTo(labels.length);
  const place = Math.max(-values.length, Math.min(first(decision), values.length - 1));
  return { name, label, labels, values, first: values.at(place) ?? 0 };
}
