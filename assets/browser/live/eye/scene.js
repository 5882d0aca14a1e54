// One scene, ready to be drawn: its shapes and textures as a painter holds them, and where everything is at the moment.

import { SHAPES, plane } from "./shapes.js";
import { matrix, product, rotated, sum } from "./vectors.js";
import { slice } from "./view.js";

/**
 * @typedef {{ type: string; geom?: number; site?: number; radius: number; body: number; pos: number[]; quat: number[]; size: number[];
 *   rgba: number[]; emission: number; specular: number; shininess: number; mesh?: string; grid?: number[];
 *   texture?: string; repeat?: number[]; uniform?: boolean }} Item
 * @typedef {{ head: boolean; direction: number[]; ambient: number[]; diffuse: number[]; specular: number[] }} Lamp
 * @typedef {{ body: number; turns: boolean; pos: number[]; rotation: number[]; fov: number }} Camera
 * @typedef {{ items: Item[]; lights: Lamp[]; cameras: Record<string, Camera>; sky: number[]; near: number;
 *   far: number }} Drawing
 *
 * @typedef {object} Piece a mesh with its own scale and place on its item
 * @property {any} mesh as the painter holds it
 * @property {number[]} scale
 * @property {number[]} shift along the axes of the item
 *
 * @typedef {object} Drawn an item where it is now
 * @property {Item} item
 * @property {Piece[]} pieces
 * @property {{ kind: number; texture: any } | null} texture as the painter holds it; kind: 1 a cube, 2 flat
 * @property {number[]} textureScale
 * @property {number[]} rgba
 * @property {number[]} place
 * @property {number[]} rotation
 */

const FINER = "audience";

export class DrawnScene {
  /**
   * @param {any} painter
   * @param {import("../scene_files.js").Scene} scene
   */
  constructor(painter, scene) {
    this.painter = painter;
    this.drawing = scene.model.drawing;
    this.slices = scene.model.slices;
    this.parts = scene.parts;
    /** @type {Map<string, any>} */
    this.meshes = new Map();
    /** @type {Map<string, any>} */
    this.textures = new Map();
    /** @type {Record<string, Drawn[]>} */
    this.levels = {};
  }

  /** Upload the textures. */
  async load() {
    const names = new Set(this.drawing.items.map((item) => item.texture).filter((name) => name !== undefined));
    const options = /** @type {const} */ ({ premultiplyAlpha: "none", colorSpaceConversion: "none" });
    await Promise.all(
      [...names].map(async (name) => {
        const { cube, pixels } = this.parts[name];
        const bitmap = await createImageBitmap(pixels.blob, options);
        this.textures.set(name, this.painter.texture(bitmap, cube));
        bitmap.close();
      }),
    );
  }

  /** Other items in the places of these, of the same meshes and textures. */
  arrange(/** @type {Item[]} */ items) {
    this.drawing = { ...this.drawing, items };
    this.levels = {};
  }

  /**
   * Everything that is drawn at a level of detail, in its order.
   *
   * @param {string} level policy or audience
   */
  level(level) {
    this.levels[level] ??= this.drawing.items.map((item) => this.drawn(item, level));
    return this.levels[level];
  }

  /**
   * Move everything to where the bodies are.
   *
   * @param {Drawn[]} all
   * @param {import("./view.js").Bodies} bodies
   * @param {Record<string, number[]>} sites places of sites that the start of the episode moved, on their bodies
   * @param {Record<string, number[]>} colours of sites that the start of the episode painted
   */
  pose(all, bodies, sites, colours) {
    for (const drawn of all) {
      const { item } = drawn;
      const body = matrix(slice(bodies.turns, item.body, 4));
      const moved = item.site === undefined ? undefined : sites[item.site];
      drawn.place = sum(slice(bodies.places, item.body, 3), rotated(body, moved ?? item.pos));
      drawn.rotation = product(body, matrix(item.quat));
      drawn.rgba = (item.site === undefined ? undefined : colours[item.site]) ?? item.rgba;
    }
  }

  /**
   * @param {Item} item
   * @param {string} level
   * @returns {Drawn}
   */
  drawn(item, level) {
    return {
      item,
      pieces: this.pieces(item, level),
      texture: (item.texture && this.textures.get(item.texture)) || null,
      textureScale: textureScale(item, this.parts),
      rgba: item.rgba,
      place: [0, 0, 0],
      rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    };
  }

  /**
   * The meshes that an item is made of: a capsule of three, everything else of one.
   *
   * @param {Item} item
   * @param {string} level
   * @returns {Piece[]}
   */
  pieces(item, level) {
    const [width, depth, height] = item.size;
    const still = [0, 0, 0];
    if (item.type === "mesh")
      return [{ mesh: this.mesh(/** @type {string} */ (item.mesh), level), scale: [1, 1, 1], shift: still }];
    if (item.type === "plane") return [{ mesh: this.floor(item), scale: [1, 1, 1], shift: still }];
    if (item.type !== "capsule") return [{ mesh: this.shape(item.type, level), scale: item.size, shift: still }];
    const radius = (width + depth) / 2;
    return [
      { mesh: this.shape("tube", level), scale: item.size, shift: still },
      { mesh: this.shape("top", level), scale: [width, depth, radius], shift: [0, 0, height - radius] },
      { mesh: this.shape("bottom", level), scale: [width, depth, radius], shift: [0, 0, radius - height] },
    ];
  }

  /**
   * @param {string} name
   * @param {string} level
   */
  mesh(name, level) {
    const detail = level in this.parts[name] ? level : "policy";
    return this.uploaded(`mesh ${name} ${detail}`, () => unpacked(this.parts[name][detail]));
  }

  /**
   * @param {string} name
   * @param {string} level
   */
  shape(name, level) {
    return this.uploaded(`${name} ${level}`, () => SHAPES[name](this.slices[level === FINER ? FINER : "policy"]));
  }

  floor(/** @type {Item} */ item) {
    const size = /** @type {number[]} */ (item.grid);
    return this.uploaded(`plane ${size}`, () => plane(size));
  }

  /**
   * @param {string} key
   * @param {() => import("./shapes.js").Mesh} make
   */
  uploaded(key, make) {
    const known = this.meshes.get(key) ?? this.painter.mesh(make());
    this.meshes.set(key, known);
    return known;
  }

  close() {
    this.painter.forget([...this.meshes.values()], [...this.textures.values()]);
  }
}

/** Arrays as the graphics card takes them. @returns {import("./shapes.js").Mesh} */
function unpacked(/** @type {Record<string, import("../../shared/payload.js").Tensor>} */ packed) {
  const size = (/** @type {string} */ name) => packed[name].shape[0] * packed[name].shape[1];
  return {
    places: Float32Array.from({ length: size("places") }, (_, i) => packed.places.read(i)),
    normals: Float32Array.from({ length: size("normals") }, (_, i) => packed.normals.read(i)),
    corners: Uint32Array.from({ length: size("corners") }, (_, i) => packed.corners.read(i)),
  };
}

/**
 * From the coordinates of a shape to those of its texture (settexture in render_gl3.c of MuJoCo 3.3.0).
 *
 * @param {Item} item
 * @param {Record<string, any>} parts
 */
function textureScale(item, parts) {
  if (item.texture === undefined) return [1, 1, 1];
  if (parts[item.texture].cube) return item.uniform ? item.size : [1, 1, 1];
  const real = item.type === "mesh" || item.type === "plane"; // its coordinates are metres, not units
  const [s, t] = /** @type {number[]} */ (item.repeat).map((repeat, axis) => {
    const size = item.size[axis] > 0 ? item.size[axis] : 1;
    return 0.5 * repeat * (real ? 1 / size : 1) * (item.uniform ? size : 1);
  });
  return [s, -t, 0];
}
