// The corners of a mesh in the camera's frame: where they are in the picture, and the light at those that show.

/**
 * @typedef {import("./shapes.js").Mesh} Mesh
 * @typedef {import("./scene.js").Lamp} Lamp
 * @typedef {import("./texels.js").Pyramid} Pyramid
 */

export const [R, G, B, S, T, P] = [0, 1, 2, 3, 4, 5]; // what changes across a triangle: light, and the texture's place
export const WIDTH = 6;
const TINY = 1e-9; // metres, for a corner at the camera itself

export class Corners {
  constructor() {
    this.seen = new Float64Array(0); // right, up, and the distance ahead
    this.place = new Float64Array(0); // pixels across and down, and one by the distance
    this.parts = new Float64Array(0); // divided by the distance
    this.isLit = new Uint8Array(0);
    this.side = 0; // pixels of the picture
    this.zoom = 1; // half a picture by the tangent of half the angle
    /** @type {Lamp[]} */
    this.lamps = []; // in the camera's frame
    this.rgba = [1, 1, 1, 1];
    this.emission = this.specular = this.shininess = 0;
    /** @type {Pyramid | null} */
    this.texture = null;
    this.textureScale = [1, 1, 1];
    /** @type {Mesh | null} */
    this.mesh = null;
    /** @type {number[]} */
    this.turn = []; // of normals
  }

  /** Room for so many corners. */
  grow(/** @type {number} */ count) {
    if (count <= this.isLit.length) return;
    this.seen = new Float64Array(3 * count);
    this.place = new Float64Array(3 * count);
    this.parts = new Float64Array(WIDTH * count);
    this.isLit = new Uint8Array(count);
  }

  /**
   * Scale, turn and move the corners of a mesh into the camera's frame.
   *
   * @param {Mesh} mesh
   * @param {number[]} r rotation
   * @param {number[]} s scale
   * @param {number[]} moved
   * @param {number} spare room for as many corners more
   */
  move(mesh, r, s, moved, spare) {
    const { places } = mesh;
    this.mesh = mesh;
    this.turn = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => r[3 * row + column] / s[column]));
    this.grow(places.length / 3 + spare);
    this.isLit.fill(0, 0, places.length / 3);
    const { seen } = this;
    const [a, b, c] = [r[0] * s[0], r[1] * s[1], r[2] * s[2]];
    const [d, e, f] = [r[3] * s[0], r[4] * s[1], r[5] * s[2]];
    const [g, h, k] = [r[6] * s[0], r[7] * s[1], r[8] * s[2]];
    for (let i = 0; i < places.length; i += 3) {
      const x = places[i];
      const y = places[i + 1];
      const z = places[i + 2];
      seen[i] = a * x + b * y + c * z + moved[0];
      seen[i + 1] = d * x + e * y + f * z + moved[1];
      seen[i + 2] = -(g * x + h * y + k * z + moved[2]);
      this.project(i);
    }
  }

  /** Where a corner is in the picture; `i` is three times its number. */
  project(/** @type {number} */ i) {
    const { seen, place, zoom } = this;
    const half = 0.5 * this.side;
    const inverse = 1 / (seen[i + 2] || TINY);
    place[i] = half * (1 + zoom * seen[i] * inverse);
    place[i + 1] = half * (1 - zoom * seen[i + 1] * inverse);
    place[i + 2] = inverse;
  }

  /** A new corner on the way between two. @returns its number */
  between(
    /** @type {number} */ from,
    /** @type {number} */ to,
    /** @type {number} */ share,
    /** @type {number} */ made,
  ) {
    const { seen, parts, place } = this;
    this.light(from);
    this.light(to);
    const mix = (/** @type {number} */ one, /** @type {number} */ other) => one + share * (other - one);
    for (let i = 0; i < 3; i++) seen[3 * made + i] = mix(seen[3 * from + i], seen[3 * to + i]);
    this.project(3 * made);
    for (let i = 0; i < WIDTH; i++) {
      const one = parts[WIDTH * from + i] / place[3 * from + 2];
      const other = parts[WIDTH * to + i] / place[3 * to + 2];
      parts[WIDTH * made + i] = mix(one, other) * place[3 * made + 2];
    }
    this.isLit[made] = 1;
    return made;
  }

  /** Light a corner as the shader does, once; and its place on the texture. */
  light(/** @type {number} */ corner) {
    if (this.isLit[corner]) return;
    this.isLit[corner] = 1;
    const { seen, parts, rgba, lamps, specular, shininess, textureScale, turn } = this;
    const { normals, places } = /** @type {Mesh} */ (this.mesh);
    const i = 3 * corner;
    const nx = normals[i];
    const ny = normals[i + 1];
    const nz = normals[i + 2];
    let fx = turn[0] * nx + turn[1] * ny + turn[2] * nz;
    let fy = turn[3] * nx + turn[4] * ny + turn[5] * nz;
    let fz = turn[6] * nx + turn[7] * ny + turn[8] * nz;
    const long = 1 / Math.sqrt(fx * fx + fy * fy + fz * fz);
    fx *= long;
    fy *= long;
    fz *= long;
    const x = seen[i];
    const y = seen[i + 1];
    const z = -seen[i + 2];
    const away = -1 / Math.sqrt(x * x + y * y + z * z);
    let red = this.emission * rgba[0];
    let green = this.emission * rgba[1];
    let blue = this.emission * rgba[2];
    for (let n = 0; n < lamps.length; n++) {
      const { direction, ambient, diffuse, specular: shine } = lamps[n];
      const cosine = fx * direction[0] + fy * direction[1] + fz * direction[2];
      const bright = cosine > 0 ? cosine : 0;
      red += rgba[0] * (ambient[0] + bright * diffuse[0]);
      green += rgba[1] * (ambient[1] + bright * diffuse[1]);
      blue += rgba[2] * (ambient[2] + bright * diffuse[2]);
      if (cosine <= 0 || specular === 0) continue;
      const hx = direction[0] + away * x;
      const hy = direction[1] + away * y;
      const hz = direction[2] + away * z;
      const facing = Math.max(0, (fx * hx + fy * hy + fz * hz) / Math.sqrt(hx * hx + hy * hy + hz * hz));
      const gloss = specular * (shininess > 0 ? Math.pow(facing, shininess) : 1);
      red += gloss * shine[0];
      green += gloss * shine[1];
      blue += gloss * shine[2];
    }
    const inverse = this.place[i + 2];
    const to = WIDTH * corner;
    const full = 255 * inverse;
    parts[to + R] = full * Math.min(1, red);
    parts[to + G] = full * Math.min(1, green);
    parts[to + B] = full * Math.min(1, blue);
    if (!this.texture) return;
    const shift = this.texture.cube ? 0 : 0.5;
    parts[to + S] = inverse * (places[i] * textureScale[0] - shift);
    parts[to + T] = inverse * (places[i + 1] * textureScale[1] - shift);
    parts[to + P] = inverse * places[i + 2] * textureScale[2];
  }
}
