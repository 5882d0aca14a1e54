// Templates filled with what a record holds at one step: the rules of visualizations/template.py, in the browser.

import { Picture, Tensor, pick } from "./payload.js";

const MISSING = Symbol("missing");
const GAP = 1; // empty cells between the maps of a mosaic

/**
 * What moment_facts.py wrote about a whole rollout and about each of its steps; tensors and pictures as payload.js
 * brings them. A template may refer to any part, so their contents are not typed.
 *
 * @typedef {{ [name: string]: any }} Named
 * @typedef {{ step: number, decision?: any, frame?: Picture, [part: string]: any }} Moment
 * @typedef {{ rollout?: { [name: string]: any }, moments: Moment[] }} Facts
 */

/** A rollout's facts, whole or still growing. */
export class Record {
  constructor(/** @type {Facts} */ facts) {
    this.rollout = facts.rollout ?? {};
    /** @type {Moment[]} by step; a live rollout may have gaps */
    this.moments = [];
    /** @type {any[]} step → the newest decision at that step */
    this.thoughts = [];
    /** @type {Map<string, any>} what was worked out for all steps at once */
    this.columns = new Map();
    this.add(facts);
  }

  /** Moments in the order of their steps; what the whole is said to be may change with them. */
  add(/** @type {Facts} */ facts) {
    Object.assign(this.rollout, facts.rollout);
    for (const moment of facts.moments) {
      this.moments[moment.step] = moment;
      this.think(moment.step);
    }
    this.columns.clear();
  }

  /** A thought speaks from its step until the next. */
  think(/** @type {number} */ step) {
    const thought = this.moments[step].decision ?? this.thoughts[step - 1];
    do this.thoughts[step++] = thought;
    while (this.moments[step] && !this.moments[step].decision);
  }

  /** The step at which the thought was made that speaks at this step. */
  thoughtAt(/** @type {number} */ step) {
    while (step >= 0 && !this.moments[step]?.decision) step -= 1;
    return step < 0 ? undefined : step;
  }

  /** This moment, or the last before it with a picture for an onlooker. */
  framedAt(/** @type {number} */ step) {
    return this.moments.slice(0, step + 1).findLast((moment) => moment?.frame);
  }

  /** The moments whose pictures stand on the page at this step. */
  around(/** @type {number} */ step) {
    return [this.framedAt(step), this.moments[this.thoughtAt(step) ?? -1]].filter(Boolean);
  }

  get length() {
    return this.moments.length;
  }

  get last() {
    return Math.max(0, this.moments.length - 1);
  }

  /** One part of every moment: stacked over the steps (null where there is none), or joined end to end. */
  column(/** @type {string} */ way, /** @type {string[]} */ parts) {
    return this.once(`${way} ${parts.join(".")}`, () => this.gathered(way, parts));
  }

  /** Worked out once for as long as no moment is added: plotly draws only what is not the same list as before. */
  once(/** @type {string} */ key, /** @type {() => any} */ work) {
    if (!this.columns.has(key)) this.columns.set(key, work());
    return this.columns.get(key);
  }

  gathered(/** @type {string} */ way, /** @type {string[]} */ parts) {
    const found = this.moments.map((moment) => follow(moment, parts)).map((part) => pick(part, []));
    if (way === "joined") return found.filter((part) => part !== MISSING).flat();
    const sample = found.find((part) => part !== MISSING);
    if (sample === undefined) return MISSING;
    return found.map((part) => (part === MISSING ? emptied(sample) : part));
  }
}

/**
 * Nothing, in the shape of a sample.
 *
 * @param {any} sample
 * @returns {any}
 */
const emptied = (sample) => (Array.isArray(sample) ? sample.map(emptied) : null);

/**
 * What a path leads to inside a value, or MISSING.
 *
 * @param {any} value
 * @param {string[]} parts
 */
function follow(value, parts) {
  for (const part of parts) {
    if (value === undefined || value === null || value === MISSING) return MISSING;
    value = value[part];
  }
  return value === undefined || value === null ? MISSING : value;
}

/** One step of a record, with what the person chose and the colours of the page. */
export class Scene {
  /**
   * @param {Record} record
   * @param {number} step
   * @param {Named} control what the person chose, by the name of the control
   * @param {Named} palette colours by name
   */
  constructor(record, step, control, palette) {
    this.record = record;
    this.step = step;
    this.control = control;
    this.palette = palette;
  }

  get moment() {
    return this.record.moments[this.step];
  }

  get decision() {
    return this.record.thoughts[this.step];
  }

  at(/** @type {string} */ path) {
    const [root, ...parts] = path
      .replace(/{(\w+)}/g, (/** @type {string} */ _, /** @type {string} */ name) => this.control[name])
      .split(".");
    if (root === "every" || root === "joined") return this.record.column(root, parts);
    /** @type {Named} */
    const roots = {
      moment: this.moment,
      decision: this.decision,
      rollout: this.record.rollout,
      control: this.control,
    };
    return follow(roots[root], parts);
  }

  has(/** @type {string} */ path) {
    return this.at(path) !== MISSING;
  }

  /** What a reference leads to, as it is; undefined where it leads nowhere. */
  part(/** @type {{ $: string }} */ reference) {
    return this.has(reference.$) ? this.at(reference.$) : undefined;
  }

  /** The template with every reference replaced; undefined where it rests on something missing. */
  filled(/** @type {any} */ spec) {
    const done = fill(spec, this);
    return done === MISSING ? undefined : done;
  }

  colour(/** @type {string} */ name) {
    const [word, opacity] = name.slice(1).split("/");
    return opacity === undefined ? this.palette[word] : faded(this.palette[word], opacity);
  }
}

/**
 * A colour with an opacity.
 *
 * @param {string} solid #rrggbb
 * @param {number | string} opacity
 */
export function faded(solid, opacity) {
  const channels = [1, 3, 5].map((i) => parseInt(solid.slice(i, i + 2), 16));
  return `rgba(${channels.join(", ")}, ${opacity})`;
}

/**
 * A template with every reference replaced, or MISSING.
 *
 * @param {any} spec
 * @param {Scene} scene
 * @returns {any}
 */
function fill(spec, scene) {
  if (Array.isArray(spec)) return spec.map((part) => fill(part, scene)).filter((part) => part !== MISSING);
  if (typeof spec === "string") return spec.startsWith("@") ? scene.colour(spec) : spec;
  if (spec === null || typeof spec !== "object") return spec;
  for (const kind in FILLS) if (kind in spec) return FILLS[kind](spec, scene);
  const entries = Object.entries(spec).map(([key, part]) => [key, fill(part, scene)]);
  return entries.some(([, part]) => part === MISSING) ? MISSING : Object.fromEntries(entries);
}

/** @type {{ [kind: string]: (spec: any, scene: Scene) => any }} */
const FILLS = {
  $: value,
  say: (spec, scene) =>
    spec.say
      .map((/** @type {any} */ part) => fill(part, scene))
      .map((/** @type {any} */ part) => (part === MISSING ? "–" : part))
      .join(""),
  ramp: (spec, scene) => scale(scene, ["@surface", `@${spec.ramp}`]),
  veil: (spec, scene) =>
    scale(
      scene,
      [0, 0.45, 0.75].map((opacity) => `@${spec.veil}/${opacity}`),
    ),
  diverging: (spec, scene) => scale(scene, ["@ink", "@surface", `@${spec.diverging}`]),
};

const scale = (/** @type {Scene} */ scene, /** @type {string[]} */ names) =>
  names.map((name, i) => [i / (names.length - 1), scene.colour(name)]);

/**
 * What a reference stands for, as plain data.
 *
 * @param {any} spec the path `$`, an index for each leading axis `at`, and what is done with the part that is found
 * @param {Scene} scene
 * @returns {any}
 */
function value(spec, scene) {
  let found = scene.at(spec.$);
  if (found === MISSING) return MISSING;
  if (found instanceof Picture) return found.address;
  const at = (spec.at ?? []).map((/** @type {string | number} */ part) => place(part, scene));
  if (at.includes(MISSING)) return MISSING;
  const shaped = () => scaled(pick(found, at), spec.times, spec.plus);
  found = /^(every|joined)\./.test(spec.$) ? scene.record.once(JSON.stringify([spec, at]), shaped) : shaped();
  if ("grid" in spec) found = folded(found, typeof spec.grid === "string" ? scene.at(spec.grid) : spec.grid);
  if ("mosaic" in spec) found = mosaic(found, spec.mosaic);
  return "text" in spec ? format(found, spec.text) : found;
}

/**
 * null for everything, a number, or [start, stop].
 *
 * @param {string | number} part
 * @param {Scene} scene
 */
function place(part, scene) {
  if (part === ":") return null;
  if (typeof part === "number") return part;
  const found = scene.at(part.includes(".") ? part : `control.${part}`);
  return found instanceof Tensor ? found.pick() : found;
}

/**
 * Numbers times a factor plus a term.
 *
 * @param {any} found
 * @returns {any}
 */
function scaled(found, times = 1, plus = 0) {
  if (times === 1 && plus === 0) return found;
  if (Array.isArray(found)) return found.map((part) => scaled(part, times, plus));
  return found === null ? null : found * times + plus;
}

/**
 * A list folded into rows.
 *
 * @param {any[]} list
 * @param {number[]} shape
 */
function folded(list, [rows, columns]) {
  const flat = list.flat(Infinity);
  return Array.from({ length: rows }, (_, row) => flat.slice(row * columns, (row + 1) * columns));
}

/**
 * Maps (C, h, w) side by side, row by row, each stretched to [0, 1], with gaps of null between.
 *
 * @param {number[][][]} maps
 * @param {number} columns
 */
export function mosaic(maps, columns) {
  const [height, width] = [maps[0].length, maps[0][0].length];
  const rows = Math.ceil(maps.length / columns);
  /** @returns {(number | null)[]} */
  const empty = () => new Array(columns * (width + GAP) - GAP).fill(null);
  const sheet = Array.from({ length: rows * (height + GAP) - GAP }, empty);
  maps.forEach((map, i) => {
    const [top, left] = [Math.floor(i / columns) * (height + GAP), (i % columns) * (width + GAP)];
    const stretched = stretch(map);
    stretched.forEach((row, y) => row.forEach((one, x) => (sheet[top + y][left + x] = one)));
  });
  return sheet;
}

/**
 * A map (h, w) stretched to [0, 1].
 *
 * @param {number[][]} map
 */
export function stretch(map) {
  const flat = map.flat();
  const low = flat.reduce((least, one) => Math.min(least, one), Infinity);
  const range = Math.max(1e-9, flat.reduce((most, one) => Math.max(most, one), -Infinity) - low);
  return map.map((row) => row.map((one) => (one - low) / range));
}

/**
 * A number in Python's way of writing: ".2f", "+.3f", ".0%".
 *
 * @param {number | string} number
 * @param {string} way
 */
export function format(number, way) {
  if (typeof number === "string") return number;
  const [, plus, digits, kind] = way.match(/^(\+?)\.(\d)([f%])$/) ?? [];
  const text = kind === "%" ? `${(100 * number).toFixed(Number(digits))}%` : number.toFixed(Number(digits));
  return plus && !text.startsWith("-") ? `+${text}` : text;
}
