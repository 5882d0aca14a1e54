// See: pictures, maps, heat, keypoints, and what is derived from them; as visualizations/stages/vision.py.

import { format } from "../../shared/template.js";
import { Numbers, largest, range } from "../numbers.js";
import { Coarse, bitmap } from "./payload_writer.js";

export const EYES = ["front", "wrist"];
const POINTS = ["hand", "object", "goal"]; // the keypoints that are trained on something
const MAP_STEPS = 31;

export function visionFacts(/** @type {any} */ { vision, fusion }) {
  return {
    pictures: vision.pictures.map(bitmap),
    names: keypointNames(vision.keypoints?.shape[1] ?? 0),
    keypoints: vision.keypoints,
    ...(vision.heat ? heatFacts(vision.heat) : {}),
    ...(vision.maps ? mapFacts(vision.maps) : {}),
    ...(vision.tokens ? patchFacts(vision, fusion) : {}),
  };
}

const heatFacts = (/** @type {Numbers[]} */ heat) => ({
  heat: heat.map((view) => new Coarse(view, 2, MAP_STEPS)),
  heat_cells: heat.map((view) => cellSpacing(view.shape[2])),
});

function mapFacts(/** @type {Numbers[][]} */ layers) {
  const maps = (/** @type {(layer: Numbers) => any} */ make) => layers.map((view) => view.map(make));
  return {
    maps: maps((layer) => new Coarse(layer, 2, MAP_STEPS)),
    map_cells: maps((layer) => cellSpacing(layer.shape[2])),
    peaks: maps((layer) => vector(layer.parts().map((unit) => range(unit.data).high))),
  };
}

function patchFacts(/** @type {any} */ vision, /** @type {any} */ fusion) {
  const names = fusion.names.filter((_, i) => fusion.stage[i] === "vision");
  const spans = EYES.slice(0, vision.pictures.length).map((eye) => patchRange(names, eye));
  const grids = spans.map(patchGrid);
  return {
    alike: new Coarse(cosineSimilarity(vision.tokens)),
    patch_names: names,
    spans,
    grids,
    patch_cells: grids.map(([, columns]) => cellSpacing(columns)),
  };
}

export const vector = (/** @type {ArrayLike<number>} */ numbers) =>
  new Numbers([numbers.length], Float32Array.from(numbers));

/** Of cells over a picture from 0 to 1: the middle of the first, and the way to the next. */
export const cellSpacing = (/** @type {number} */ columns) => [0.5 / columns, 1 / columns];

/** (N, N) cosine between tokens (N, D), after their mean is subtracted. */
export function cosineSimilarity(/** @type {Numbers} */ tokens) {
  const [count, width] = tokens.shape;
  const unit = new Float64Array(tokens.data);
  for (let d = 0; d < width; d++) {
    let mean = 0;
    for (let n = 0; n < count; n++) mean += unit[n * width + d] / count;
    for (let n = 0; n < count; n++) unit[n * width + d] -= mean;
  }
  for (let n = 0; n < count; n++) {
    let squares = 0;
    for (let i = n * width; i < (n + 1) * width; i++) squares += unit[i] * unit[i];
    const norm = Math.max(1e-9, Math.sqrt(squares));
    for (let i = n * width; i < (n + 1) * width; i++) unit[i] /= norm;
  }
  const cosine = new Float32Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = a; b < count; b++) {
      let sum = 0;
      for (let d = 0; d < width; d++) sum += unit[a * width + d] * unit[b * width + d];
      cosine[a * count + b] = cosine[b * count + a] = sum;
    }
  }
  return new Numbers([count, count], cosine);
}

const keypointNames = (/** @type {number} */ count) =>
  Array.from({ length: count }, (_, i) => POINTS[i] ?? `point ${i}`);

/** Where the patches of one eye begin and end among the names of tokens. */
export function patchRange(/** @type {string[]} */ names, /** @type {string} */ eye) {
  const places = names.flatMap((name, i) => (name.startsWith(`${eye} `) && name.includes(",") ? [i] : []));
  return [places[0], places[places.length - 1] + 1];
}

/** Rows and columns of a square of patches. */
export function patchGrid(/** @type {number[]} */ [start, stop]) {
  const side = Math.round(Math.sqrt(stop - start));
  return [side, side];
}

/** Distance of belief from truth; without a known truth, the sharpest keypoint. */
export function visionNote(/** @type {any} */ { vision }, /** @type {Numbers | undefined} */ miss) {
  if (miss) {
    const [, object, goal] = [...miss.data].map((metres) => format(1000 * metres, ".0f"));
    return `believes the object ${object} mm and the goal ${goal} mm from where they are`;
  }
  const sharp = vision.heat[0].array.parts().map((point) => range(point.data).high);
  const surest = largest(sharp);
  const share = format(sharp[surest], ".0%");
  return `the surest of ${sharp.length} keypoints, ${vision.names[surest]}, puts ${share} on one cell`;
}
