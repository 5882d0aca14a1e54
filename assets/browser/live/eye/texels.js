// Textures as the processor reads them: a picture with all its smaller copies, sampled as OpenGL does between pixels
// and between copies (GL_LINEAR_MIPMAP_LINEAR). A cube has the same picture on every face.

/** @typedef {{ width: number; height: number; texels: Uint8ClampedArray }} Level */

export class Pyramid {
  /**
   * @param {Uint8ClampedArray} texels four bytes each, from the top row down
   * @param {number} width
   * @param {number} height
   * @param {boolean} cube
   */
  constructor(texels, width, height, cube) {
    this.cube = cube;
    /** @type {Level[]} */
    this.levels = [{ width, height, texels }];
    for (let last = this.levels[0]; last.width > 1 || last.height > 1; this.levels.push(last)) last = smaller(last);
    this.colour = new Float64Array(3); // of the last sample
    this.upper = this.lower = this.levels[0];
    this.share = 0; // of the lower, smaller copy
  }

  /** From now on a pixel covers so many texels of the largest copy. */
  focus(/** @type {number} */ spread) {
    const { levels } = this;
    const deep = spread > 1 ? Math.min(Math.log2(spread), levels.length - 1) : 0;
    const level = Math.floor(deep);
    this.upper = levels[level];
    this.lower = levels[Math.min(level + 1, levels.length - 1)];
    this.share = deep - level;
  }

  /** Read at a place from 0 to 1. */
  sample(/** @type {number} */ s, /** @type {number} */ t) {
    const { colour, share } = this;
    colour[0] = colour[1] = colour[2] = 0;
    this.add(this.upper, s, t, 1 - share);
    if (share > 0) this.add(this.lower, s, t, share);
  }

  /**
   * @param {Level} level
   * @param {number} s
   * @param {number} t
   * @param {number} weight
   */
  add(level, s, t, weight) {
    const { width, height, texels } = level;
    const { colour, cube } = this;
    const x = s * width - 0.5;
    const y = t * height - 0.5;
    const left = Math.floor(x);
    const top = Math.floor(y);
    const right = weight * (x - left);
    const down = y - top;
    const x0 = cube ? clamped(left, width) : wrapped(left, width);
    const x1 = cube ? clamped(left + 1, width) : wrapped(left + 1, width);
    const y0 = width * (cube ? clamped(top, height) : wrapped(top, height));
    const y1 = width * (cube ? clamped(top + 1, height) : wrapped(top + 1, height));
    const a = 4 * (y0 + x0);
    const b = 4 * (y0 + x1);
    const c = 4 * (y1 + x0);
    const d = 4 * (y1 + x1);
    const wc = (weight - right) * down;
    const wd = right * down;
    const wa = weight - right - wc;
    const wb = right - wd;
    colour[0] += wa * texels[a] + wb * texels[b] + wc * texels[c] + wd * texels[d];
    colour[1] += wa * texels[a + 1] + wb * texels[b + 1] + wc * texels[c + 1] + wd * texels[d + 1];
    colour[2] += wa * texels[a + 2] + wb * texels[b + 2] + wc * texels[c + 2] + wd * texels[d + 2];
  }
}

/** Half as wide and high; a pixel is the mean of those it stands for. @returns {Level} */
function smaller(/** @type {Level} */ { width, height, texels }) {
  const [wide, high] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const found = new Uint8ClampedArray(4 * wide * high);
  const [right, down] = [width > 1 ? 4 : 0, height > 1 ? 4 * width : 0];
  for (let y = 0, to = 0; y < high; y++)
    for (let x = 0; x < wide; x++)
      for (let channel = 0; channel < 4; channel++, to++) {
        const from = 2 * x * right + 2 * y * down + channel;
        found[to] = (texels[from] + texels[from + right] + texels[from + down] + texels[from + right + down]) / 4;
      }
  return { width: wide, height: high, texels: found };
}

const clamped = (/** @type {number} */ place, /** @type {number} */ size) =>
  place < 0 ? 0 : place >= size ? size - 1 : place;
const wrapped = (/** @type {number} */ place, /** @type {number} */ size) =>
  place >= 0 && place < size ? place : place - Math.floor(place / size) * size;

/**
 * Where a direction meets a cube around the origin: which face, as OpenGL names their axes.
 *
 * @param {number} x
 * @param {number} y
 * @param {number} z
 * @returns 0 to 5: along x, against x, along y, …
 */
export function faceOf(x, y, z) {
  const ax = Math.abs(x);
  const ay = Math.abs(y);
  const az = Math.abs(z);
  if (ax >= ay && ax >= az) return x > 0 ? 0 : 1;
  if (ay >= az) return y > 0 ? 2 : 3;
  return z > 0 ? 4 : 5;
}

/** The way across a face, from 0 to 1. */
export function acrossFace(
  /** @type {number} */ face,
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ z,
) {
  const along = face < 2 ? (face ? z : -z) : face === 5 ? -x : x;
  const depth = face < 2 ? x : face < 4 ? y : z;
  return 0.5 + (0.5 * along) / Math.abs(depth);
}

/** The way down a face, from 0 to 1. */
export function downFace(
  /** @type {number} */ face,
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ z,
) {
  const along = face === 2 ? z : face === 3 ? -z : -y;
  const depth = face < 2 ? x : face < 4 ? y : z;
  return 0.5 + (0.5 * along) / Math.abs(depth);
}
