// A scene laid out in the physics and in the drawing: of the shapes that each movable body has, one is shown; as
// `Arrangement` of vla_core/world/table/model.py.

import facts from "./facts.json" with { type: "json" };
import { isDisc, isZone, itemsOf, placeOf } from "./scene.js";

/**
 * @typedef {{ slot: string; shape: string; geom: string; item: number; solid: boolean }} Part solid: it can be touched
 * @typedef {object} Shapes vla_core/export/scenes/table_shapes.py
 * @property {string[]} scenes as links, one for each seed
 * @property {string[]} slots the movable bodies
 * @property {Part[]} parts
 * @property {{ body: string; item: number }[]} discs
 * @property {string[]} boxes
 * @property {number[]} hidden
 * @property {number[]} inside a colour
 * @property {string[]} hand bodies
 *
 * @typedef {import("./scene.js").TableScene} TableScene
 * @typedef {import("../eye/scene.js").Item} DrawnItem
 */

const CLEAR = [0, 0, 0, 0];
const UPRIGHT = [1, 0, 0, 0];
/** @type {Record<string, number[]>} */
const COLOURS = facts.scene.colours;
/** @type {Record<string, number>} */
const SIZES = facts.scene.sizes;

export class Arrangement {
  /**
   * @param {import("../physics.js").Physics} physics
   * @param {Shapes} shapes
   * @param {import("../scene_files.js").Start} empty the table with nothing on it
   * @param {DrawnItem[]} items of the drawing
   */
  constructor(physics, shapes, empty, items) {
    const { geom_size: size, geom_pos: pos } = physics.model;
    this.physics = physics;
    this.shapes = shapes;
    this.empty = empty;
    this.items = items;
    this.plain = { size: size.slice(), pos: pos.slice() };
  }

  /** Show a scene: the start of an episode in it, and what is drawn from now on. */
  arrange(/** @type {TableScene} */ scene) {
    const { physics, shapes, empty } = this;
    const items = [...this.items];
    const start = { ...empty, qpos: [...empty.qpos], body_pos: this.zonePlaces(scene) };
    for (const part of shapes.parts) {
      const thing = scene.things[shapes.slots.indexOf(part.slot)];
      items[part.item] = this.partShown(part, thing?.kind === part.shape ? thing : null);
    }
    for (const [number, slot] of shapes.slots.entries()) {
      const thing = scene.things[number];
      physics.model.body_gravcomp[physics.id("body", slot)] = thing ? 0 : 1;
      if (!thing) continue;
      const first = physics.model.jnt_qposadr[physics.id("joint", slot)];
      [...placeOf(thing), ...UPRIGHT].forEach((value, i) => (start.qpos[first + i] = value));
    }
    for (const [number, disc] of scene.zones.filter(isDisc).entries()) {
      const { item } = shapes.discs[number];
      items[item] = { ...items[item], rgba: COLOURS[disc.colour] };
    }
    return { start, items };
  }

  /** One geom of a shape in the physics, and how it is drawn; hidden where it is of no thing. @returns {DrawnItem} */
  partShown(/** @type {Part} */ part, /** @type {import("./scene.js").Item | null} */ thing) {
    const { model } = this.physics;
    const geom = this.physics.id("geom", part.geom);
    const item = this.items[part.item];
    model.geom_contype[geom] = model.geom_conaffinity[geom] = thing && part.solid ? 1 : 0;
    if (!thing) return { ...item, rgba: CLEAR };
    const factor = SIZES[thing.size];
    const times = (/** @type {Iterable<number>} */ values) => Array.from(values, (value) => factor * value);
    for (const axis of [0, 1, 2]) {
      model.geom_size[3 * geom + axis] = factor * this.plain.size[3 * geom + axis];
      model.geom_pos[3 * geom + axis] = factor * this.plain.pos[3 * geom + axis];
    }
    const rgba = part.solid ? COLOURS[thing.colour] : this.shapes.inside;
    return { ...item, rgba, size: times(item.size), pos: times(item.pos) };
  }

  /** Where zones are; those that this scene does not have are under the floor. @returns {Record<string, number[]>} */
  zonePlaces(/** @type {TableScene} */ scene) {
    const { physics, shapes } = this;
    const bodies = [...shapes.discs.map(({ body }) => body), ...shapes.boxes];
    const places = Object.fromEntries(bodies.map((body) => [physics.id("body", body), shapes.hidden]));
    const discs = shapes.discs.map(({ body }) => body);
    for (const zone of itemsOf(scene).filter(isZone)) {
      const body = isDisc(zone) ? /** @type {string} */ (discs.shift()) : zone.kind;
      places[physics.id("body", body)] = [zone.x, zone.y, isDisc(zone) ? 0.001 : 0];
    }
    return places;
  }
}
