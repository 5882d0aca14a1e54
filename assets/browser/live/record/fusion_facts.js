// Fuse: attention of each head and their mean, its rollout through the layers, the readout's share for each sense;
// as visualizations/stages/fusion.py.

import { format } from "../../shared/template.js";
import { Numbers } from "../numbers.js";
import { readable } from "./language_facts.js";
import { Coarse } from "./payload_writer.js";
import { EYES, cellSpacing, patchGrid, patchRange } from "./vision_facts.js";

const GROUPS = ["itself", "state", "words", ...EYES];
const SIMPLE = { fusion: 0, state: 1, language: 2 };
const ATTENTION_STEPS = 31;

export function fusionFacts(/** @type {any} */ { fusion, vision }) {
  if (!fusion.names) return { context: fusion.context }; // of a policy that tells no more
  const spans = EYES.slice(0, vision.pictures.length).map((eye) => patchRange(fusion.names, eye));
  const [grids, groups] = [spans.map(patchGrid), groupsOf(fusion)];
  return {
    names: fusion.names.map(readable),
    labels: fusion.names.map((name, i) => `${i} ${name}`), // no two alike
    borders: groups.flatMap((group, i) => (i && group !== groups[i - 1] ? [i - 0.5] : [])),
    middles: middles(groups),
    spans,
    grids,
    cells: grids.map(([, columns]) => cellSpacing(columns)),
    keypoints: spans[0][0] - 1, // the token of the front keypoints
    context: fusion.context,
    ...(fusion.attention ? attentionFacts(fusion.attention, groups) : {}),
  };
}

/** The group that each of the tokens belongs to. */
function groupsOf({ names, stage }) {
  return stage.map((one, i) => SIMPLE[one] ?? GROUPS.indexOf(names[i].split(" ")[0]));
}

/** Where the name of each group stands: in the middle of its tokens. */
function middles(groups) {
  return [...new Set(groups)]
    .sort((one, other) => one - other)
    .map((group) => (groups.indexOf(group) + groups.lastIndexOf(group)) / 2);
}

/** Facts that exist only where fusion has attention. */
function attentionFacts(/** @type {Numbers} */ attention, /** @type {number[]} */ groups) {
  const [layers, heads, tokens] = attention.shape;
  const square = tokens * tokens;
  const all = new Float32Array(layers * (heads + 1) * square); // one more: the mean
  const means = [];
  for (let layer = 0; layer < layers; layer++) {
    const place = layer * (heads + 1) * square;
    const looks = attention.at(layer).data;
    all.set(looks, place);
    const mean = all.subarray(place + heads * square, place + (heads + 1) * square);
    for (let head = 0, i = 0; head < heads; head++) for (let n = 0; n < square; n++, i++) mean[n] += looks[i] / heads;
    means.push(mean);
  }
  return {
    attention: new Coarse(new Numbers([layers, heads + 1, tokens, tokens], all), 1, ATTENTION_STEPS),
    rollout: attentionRollout(means, tokens),
    share: shares(means, tokens, groups),
  };
}

/** (T,) the readout's row of the product over layers, each averaged with the identity (the residual). */
function attentionRollout(means, tokens) {
  let flow = new Float64Array(tokens);
  flow[0] = 1; // the readout; from the last layer down, a row is all that is needed
  for (const layer of [...means].reverse()) {
    const below = Float64Array.from(flow, (value) => 0.5 * value);
    for (let row = 0; row < tokens; row++) {
      for (let column = 0; column < tokens; column++) below[column] += 0.5 * flow[row] * layer[row * tokens + column];
    }
    flow = below;
  }
  return new Numbers([tokens], Float32Array.from(flow));
}

/** (groups, layers): how much of each layer's look falls on each group. */
function shares(means, tokens, groups) {
  const share = new Float32Array(GROUPS.length * means.length);
  means.forEach((mean, layer) => {
    for (let token = 0; token < tokens; token++) share[groups[token] * means.length + layer] += mean[token];
  });
  return new Numbers([GROUPS.length, means.length], share);
}

/** Where the last layer's readout looks most. */
export function fusionNote(/** @type {any} */ { fusion }) {
  if (!fusion.share) return "this fusion has no attention: everything is mixed into one context at once";
  const [count, layers] = fusion.share.shape;
  const share = Array.from({ length: count }, (_, group) => fusion.share.data[(group + 1) * layers - 1]);
  const order = share.map((_, i) => i).sort((one, other) => share[other] - share[one] || other - one);
  const [first, second] = order.map((i) => `${format(share[i], ".0%")} on ${groupLabel(GROUPS[i])}`);
  return `in the last layer the readout looks ${first}, ${second}`;
}

const groupLabel = (/** @type {string} */ group) =>
  group === "itself" || group === "words" ? group : `the ${group}${EYES.includes(group) ? " eye" : ""}`;
