// Draws with the processor alone, for machines without a graphics card: what shaders.js says, corner by corner and
// pixel by pixel, several times faster than a browser's own WebGL in software.

import { Backdrop } from "./backdrop.js";
import { Pyramid } from "./texels.js";
import { Triangles } from "./triangles.js";
import { difference, product, rotated, transposed } from "./vectors.js";

/**
 * @typedef {import("./view.js").View} View
 * @typedef {import("./scene.js").Drawn} Drawn
 * @typedef {import("./scene.js").Drawing} Drawing
 * @typedef {import("./shapes.js").Mesh} Mesh
 */

const SHINIEST = 128;

/** A picture to draw into: colours and, as depth, one by the distance. */
export class Raster {
  /**
   * @param {number} side pixels
   * @param {number} samples a pixel; some are drawn as four
   * @param {OffscreenCanvas | HTMLCanvasElement} canvas
   */
  constructor(side, samples, canvas) {
    this.shown = side;
    this.canvas = canvas;
    this.side = samples ? 2 * side : side;
    this.colours = new Uint8ClampedArray(4 * this.side * this.side);
    this.depths = new Float32Array(this.side * this.side);
    this.backdrop = new Backdrop(this);
  }

  /** Fill with one colour, from 0 to 1, as far away as anything can be. */
  clear(/** @type {number[]} */ [red, green, blue], /** @type {number} */ far) {
    const [r, g, b] = [red, green, blue].map((share) => Math.round(255 * share));
    new Uint32Array(this.colours.buffer).fill((255 << 24) | (b << 16) | (g << 8) | r);
    this.depths.fill(1 / far);
  }

  /** The picture, without its alpha, from the top row to the bottom. @returns {Uint8Array<ArrayBuffer>} */
  pixels() {
    const { colours } = this;
    const found = new Uint8Array((3 * colours.length) / 4);
    for (let from = 0, to = 0; from < colours.length; from += 4, to += 3) {
      found[to] = colours[from];
      found[to + 1] = colours[from + 1];
      found[to + 2] = colours[from + 2];
    }
    return found;
  }

  /** Copy the picture to the canvas. */
  show() {
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
    const colours = this.side === this.shown ? this.colours : halved(this.colours, this.side);
    context.putImageData(new ImageData(colours, this.shown, this.shown), 0, 0);
  }

  close() {}
}

export class SoftwarePainter {
  /** @param {OffscreenCanvas | HTMLCanvasElement} canvas shows the audience's view */
  constructor(canvas) {
    this.canvas = canvas;
    canvas.getContext("2d", { willReadFrequently: true });
    this.triangles = new Triangles();
    /** @type {number[]} */
    this.toCamera = [];
    this.clear = false;
  }

  mesh(/** @type {Mesh} */ mesh) {
    return mesh;
  }

  /**
   * @param {ImageBitmap} picture
   * @param {boolean} cube
   */
  texture(picture, cube) {
    const sheet = new OffscreenCanvas(picture.width, picture.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (sheet.getContext("2d"));
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    return { kind: cube ? 1 : 2, texture: new Pyramid(data, picture.width, picture.height, cube) };
  }

  /**
   * @param {number} side pixels
   * @param {number} samples a pixel; 0 for hard edges
   */
  target(side, samples) {
    return new Raster(side, samples, this.canvas);
  }

  /**
   * @param {Raster} target
   * @param {Drawing} drawing
   */
  begin(target, { sky, far }) {
    target.clear(sky, far);
    this.triangles.setTarget(target);
  }

  /**
   * @param {View} view
   * @param {Drawing} drawing
   * @param {import("./scene.js").Lamp[]} lamps in the camera's frame; their directions point to them
   */
  setView(view, { near }, lamps) {
    this.view = view;
    this.toCamera = transposed(view.rotation);
    this.triangles.setView(1 / Math.tan((view.fov * Math.PI) / 360), near, lamps);
  }

  /** From now on what is drawn lets through what is behind it, or hides it. */
  setClear(/** @type {boolean} */ clear) {
    this.clear = clear;
  }

  /**
   * @param {Drawn} drawn
   * @param {number} alpha
   * @param {boolean} fromBehind
   */
  draw(drawn, alpha, fromBehind) {
    const { toCamera, triangles } = this;
    const { item, rgba, texture, textureScale } = drawn;
    const rotation = product(toCamera, drawn.rotation);
    const place = rotated(toCamera, difference(drawn.place, /** @type {View} */ (this.view).place));
    const { emission, specular } = item;
    const painted = texture ? /** @type {any} */ (texture.texture) : null;
    triangles.setMaterial(rgba, emission, specular, item.shininess * SHINIEST, painted, textureScale);
    for (const { mesh, scale, shift } of drawn.pieces) {
      const moved = rotated(rotation, shift).map((value, axis) => value + place[axis]);
      triangles.draw(mesh, rotation, scale, moved, this.clear ? alpha : 1, fromBehind);
    }
  }

  finish() {}

  forget() {}

  close() {}
}

/** Four pixels become one. */
function halved(/** @type {Uint8ClampedArray} */ colours, /** @type {number} */ side) {
  const half = side / 2;
  const found = new Uint8ClampedArray(4 * half * half);
  const row = 4 * side;
  for (let y = 0, to = 0; y < half; y++)
    for (let x = 0, from = 2 * y * row; x < half; x++, from += 8)
      for (let channel = 0; channel < 4; channel++, to++) {
        const one = from + channel;
        found[to] = (colours[one] + colours[one + 4] + colours[one + row] + colours[one + row + 4] + 2) >> 2;
      }
  return found;
}
