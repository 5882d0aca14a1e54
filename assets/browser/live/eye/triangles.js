// Triangles, drawn by the processor: those that face the camera, cut where they reach behind it.

import { Corners } from "./corners.js";
import { Filler } from "./filler.js";

/**
 * @typedef {import("./shapes.js").Mesh} Mesh
 * @typedef {import("./scene.js").Lamp} Lamp
 * @typedef {import("./texels.js").Pyramid} Pyramid
 */

const SPARE = 4; // corners that are made where a triangle is cut

export class Triangles {
  constructor() {
    this.corners = new Corners();
    this.filler = new Filler(this.corners);
    this.near = 0.01;
  }

  /** Draw into this picture from now on. */
  setTarget(/** @type {import("./filler.js").Picture} */ target) {
    this.filler.target = target;
    this.corners.side = target.side;
  }

  /**
   * @param {number} zoom half a picture by the tangent of half the angle
   * @param {number} near distance
   * @param {Lamp[]} lamps in the camera's frame
   */
  setView(zoom, near, lamps) {
    this.near = near;
    Object.assign(this.corners, { zoom, lamps });
  }

  /**
   * @param {number[]} rgba
   * @param {number} emission
   * @param {number} specular
   * @param {number} shininess
   * @param {Pyramid | null} texture
   * @param {number[]} textureScale
   */
  setMaterial(rgba, emission, specular, shininess, texture, textureScale) {
    Object.assign(this.corners, { rgba, emission, specular, shininess, texture, textureScale });
    this.filler.texture = texture;
  }

  /**
   * A mesh: scaled, turned, moved into the camera's frame.
   *
   * @param {Mesh} mesh
   * @param {number[]} rotation
   * @param {number[]} scale
   * @param {number[]} moved
   * @param {number} alpha 1 hides what is behind it
   * @param {boolean} fromBehind whether the back sides are drawn, not the front
   */
  draw(mesh, rotation, scale, moved, alpha, fromBehind) {
    const { near, filler } = this;
    filler.alpha = alpha;
    this.corners.move(mesh, rotation, scale, moved, SPARE);
    const { place, seen, side } = this.corners;
    const { corners } = mesh;
    const sign = fromBehind ? -1 : 1;
    for (let i = 0; i < corners.length; i += 3) {
      const a = corners[i];
      const b = corners[i + 1];
      const c = corners[i + 2];
      const behind = Number(seen[3 * a + 2] < near) + Number(seen[3 * b + 2] < near) + Number(seen[3 * c + 2] < near);
      if (behind === 3) continue;
      if (behind) {
        this.cut([a, b, c], mesh.places.length / 3, sign);
        continue;
      }
      const ax = place[3 * a];
      const ay = place[3 * a + 1];
      const bx = place[3 * b];
      const by = place[3 * b + 1];
      const cx = place[3 * c];
      const cy = place[3 * c + 1];
      if (sign * ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) >= 0) continue; // its other side is seen
      if (Math.max(ax, bx, cx) < 0 || Math.min(ax, bx, cx) > side) continue;
      if (Math.max(ay, by, cy) < 0 || Math.min(ay, by, cy) > side) continue;
      filler.fill(a, b, c);
    }
  }

  /**
   * A triangle that is partly behind the camera: the part before it, as one or two triangles.
   *
   * @param {number[]} around its corners
   * @param {number} spare number of the first corner that is free
   * @param {number} sign
   */
  cut(around, spare, sign) {
    const { near } = this;
    const { seen } = this.corners;
    /** @type {number[]} */
    const kept = [];
    let free = spare;
    around.forEach((from, k) => {
      const to = around[(k + 1) % 3];
      const [before, after] = [seen[3 * from + 2] - near, seen[3 * to + 2] - near];
      if (before >= 0) kept.push(from);
      if (before < 0 !== after < 0) kept.push(this.corners.between(from, to, before / (before - after), free++));
    });
    for (let k = 1; k + 1 < kept.length; k++) this.fillFacing(kept[0], kept[k], kept[k + 1], sign);
  }

  fillFacing(/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ c, /** @type {number} */ sign) {
    const { place } = this.corners;
    const [abx, aby] = [place[3 * b] - place[3 * a], place[3 * b + 1] - place[3 * a + 1]];
    const [acx, acy] = [place[3 * c] - place[3 * a], place[3 * c + 1] - place[3 * a + 1]];
    if (sign * (abx * acy - acx * aby) < 0) this.filler.fill(a, b, c);
  }
}
