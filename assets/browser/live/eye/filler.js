// Fills triangles pixel by pixel, row by row. Depth is one by the distance: it is straight across the picture, as is
// everything divided by the distance.

import { B, G, P, R, S, T, WIDTH } from "./corners.js";
import { acrossFace, downFace, faceOf } from "./texels.js";

/**
 * @typedef {import("./texels.js").Pyramid} Pyramid
 * @typedef {{ side: number; colours: Uint8ClampedArray; depths: Float32Array }} Picture
 */

const D = WIDTH; // the depth comes after the other parts
const SAME_SPREAD = 8; // pixels of a row for which a texture is not measured anew

export class Filler {
  constructor(/** @type {import("./corners.js").Corners} */ corners) {
    this.corners = corners;
    /** @type {Picture} */
    this.target = { side: 0, colours: new Uint8ClampedArray(0), depths: new Float32Array(0) };
    /** @type {Pyramid | null} */
    this.texture = null;
    this.alpha = 1; // hides what is behind it
    this.slopes = new Float64Array(3 * (WIDTH + 1)); // of each part: at the first corner, a pixel right, a pixel down
    this.isSmall = false; // a triangle for which the texture is measured only once
    this.focused = false; // which is done
  }

  /** All pixels whose middle is inside, and not behind something. */
  fill(/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ c) {
    const { corners } = this;
    const { place } = corners;
    const { side } = this.target;
    const ax = place[3 * a];
    const ay = place[3 * a + 1];
    const bx = place[3 * b];
    const by = place[3 * b + 1];
    const cx = place[3 * c];
    const cy = place[3 * c + 1];
    const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
    const bottom = Math.min(side, Math.ceil(Math.max(ay, by, cy) - 0.5));
    const first = Math.ceil(Math.min(ax, bx, cx) - 0.5);
    const last = Math.ceil(Math.max(ax, bx, cx) - 0.5);
    if (top >= bottom || first >= last) return; // between the middles of pixels
    corners.light(a);
    corners.light(b);
    corners.light(c);
    this.setSlopes(a, b, c);
    this.isSmall = bottom - top <= SAME_SPREAD && last - first <= SAME_SPREAD;
    this.focused = false;
    const ab = (bx - ax) / (by - ay);
    const bc = (cx - bx) / (cy - by);
    const ca = (ax - cx) / (ay - cy);
    for (let y = top; y < bottom; y++) {
      const middle = y + 0.5;
      let left = Infinity;
      let right = -Infinity;
      if (ay <= middle !== by <= middle) left = right = ax + (middle - ay) * ab;
      if (by <= middle !== cy <= middle) {
        const x = bx + (middle - by) * bc;
        left = Math.min(left, x);
        right = Math.max(right, x);
      }
      if (cy <= middle !== ay <= middle) {
        const x = cx + (middle - cy) * ca;
        left = Math.min(left, x);
        right = Math.max(right, x);
      }
      const from = Math.max(0, Math.ceil(left - 0.5));
      const to = Math.min(side, Math.ceil(right - 0.5));
      if (from >= to) continue;
      if (this.texture) this.paintedRow(y, from, to, from + 0.5 - ax, middle - ay);
      else this.plainRow(y, from, to, from + 0.5 - ax, middle - ay);
    }
  }

  /** How every part changes a pixel to the right and a pixel down. */
  setSlopes(/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ c) {
    const { place, parts } = this.corners;
    const abx = place[3 * b] - place[3 * a];
    const aby = place[3 * b + 1] - place[3 * a + 1];
    const acx = place[3 * c] - place[3 * a];
    const acy = place[3 * c + 1] - place[3 * a + 1];
    const inverse = 1 / (abx * acy - acx * aby);
    const used = this.texture ? WIDTH : 3;
    for (let part = 0; part < used; part++) {
      const start = parts[WIDTH * a + part];
      const toB = parts[WIDTH * b + part] - start;
      this.slope(part, start, toB, parts[WIDTH * c + part] - start, abx, aby, acx, acy, inverse);
    }
    const depth = place[3 * a + 2];
    this.slope(D, depth, place[3 * b + 2] - depth, place[3 * c + 2] - depth, abx, aby, acx, acy, inverse);
  }

  /** Of one part, from what it is at a corner and by how much it differs at the two others. */
  slope(
    /** @type {number} */ part,
    /** @type {number} */ start,
    /** @type {number} */ toB,
    /** @type {number} */ toC,
    /** @type {number} */ abx,
    /** @type {number} */ aby,
    /** @type {number} */ acx,
    /** @type {number} */ acy,
    /** @type {number} */ inverse,
  ) {
    const { slopes } = this;
    slopes[3 * part] = start;
    slopes[3 * part + 1] = (toB * acy - toC * aby) * inverse;
    slopes[3 * part + 2] = (toC * abx - toB * acx) * inverse;
  }

  plainRow(
    /** @type {number} */ y,
    /** @type {number} */ from,
    /** @type {number} */ to,
    /** @type {number} */ x,
    /** @type {number} */ down,
  ) {
    const { slopes, alpha } = this;
    const { side, colours, depths } = this.target;
    let depth = this.at(D, x, down);
    let red = this.at(R, x, down);
    let green = this.at(G, x, down);
    let blue = this.at(B, x, down);
    const moreDepth = slopes[3 * D + 1];
    const moreRed = slopes[3 * R + 1];
    const moreGreen = slopes[3 * G + 1];
    const moreBlue = slopes[3 * B + 1];
    for (let pixel = y * side + from, end = y * side + to; pixel < end; pixel++) {
      if (depth >= depths[pixel]) {
        const distance = 1 / depth;
        const i = 4 * pixel;
        if (alpha === 1) {
          depths[pixel] = depth;
          colours[i] = red * distance;
          colours[i + 1] = green * distance;
          colours[i + 2] = blue * distance;
        } else {
          colours[i] += alpha * (red * distance - colours[i]);
          colours[i + 1] += alpha * (green * distance - colours[i + 1]);
          colours[i + 2] += alpha * (blue * distance - colours[i + 2]);
        }
      }
      depth += moreDepth;
      red += moreRed;
      green += moreGreen;
      blue += moreBlue;
    }
  }

  paintedRow(
    /** @type {number} */ y,
    /** @type {number} */ from,
    /** @type {number} */ to,
    /** @type {number} */ x,
    /** @type {number} */ down,
  ) {
    const { slopes, alpha } = this;
    const texture = /** @type {Pyramid} */ (this.texture);
    const { side, colours, depths } = this.target;
    const { colour, cube } = texture;
    let depth = this.at(D, x, down);
    let red = this.at(R, x, down);
    let green = this.at(G, x, down);
    let blue = this.at(B, x, down);
    let s = this.at(S, x, down);
    let t = this.at(T, x, down);
    let p = this.at(P, x, down);
    let focused = from;
    for (let column = from; column < to; column++) {
      const pixel = y * side + column;
      if (depth >= depths[pixel]) {
        const distance = 1 / depth;
        if (column >= focused && !this.focused) {
          texture.focus(this.spread(s, t, p, depth));
          focused = column + SAME_SPREAD;
          this.focused = this.isSmall;
        }
        if (cube) {
          const face = faceOf(s, t, p);
          texture.sample(acrossFace(face, s, t, p), downFace(face, s, t, p));
        } else texture.sample(s * distance, t * distance);
        const share = distance / 255;
        const i = 4 * pixel;
        if (alpha === 1) {
          depths[pixel] = depth;
          colours[i] = red * share * colour[0];
          colours[i + 1] = green * share * colour[1];
          colours[i + 2] = blue * share * colour[2];
        } else {
          colours[i] += alpha * (red * share * colour[0] - colours[i]);
          colours[i + 1] += alpha * (green * share * colour[1] - colours[i + 1]);
          colours[i + 2] += alpha * (blue * share * colour[2] - colours[i + 2]);
        }
      }
      depth += slopes[3 * D + 1];
      red += slopes[3 * R + 1];
      green += slopes[3 * G + 1];
      blue += slopes[3 * B + 1];
      s += slopes[3 * S + 1];
      t += slopes[3 * T + 1];
      p += slopes[3 * P + 1];
    }
  }

  /** A part so many pixels to the right of the first corner and below it. */
  at(/** @type {number} */ part, /** @type {number} */ x, /** @type {number} */ down) {
    const { slopes } = this;
    return slopes[3 * part] + x * slopes[3 * part + 1] + down * slopes[3 * part + 2];
  }

  /** How many texels are between here and the next pixel, to the right or down. */
  spread(/** @type {number} */ s, /** @type {number} */ t, /** @type {number} */ p, /** @type {number} */ depth) {
    return Math.max(this.reach(s, t, p, depth, 1), this.reach(s, t, p, depth, 2));
  }

  /** The same one way: 1 to the right, 2 down. */
  reach(
    /** @type {number} */ s,
    /** @type {number} */ t,
    /** @type {number} */ p,
    /** @type {number} */ depth,
    /** @type {number} */ way,
  ) {
    const { slopes } = this;
    const { cube, levels } = /** @type {Pyramid} */ (this.texture);
    const nextS = s + slopes[3 * S + way];
    const nextT = t + slopes[3 * T + way];
    const nextP = p + slopes[3 * P + way];
    const nextDepth = depth + slopes[3 * D + way];
    const face = cube ? faceOf(s, t, p) : 0;
    const across = cube
      ? acrossFace(face, nextS, nextT, nextP) - acrossFace(face, s, t, p)
      : nextS / nextDepth - s / depth;
    const below = cube ? downFace(face, nextS, nextT, nextP) - downFace(face, s, t, p) : nextT / nextDepth - t / depth;
    return Math.sqrt((across * levels[0].width) ** 2 + (below * levels[0].height) ** 2);
  }
}
