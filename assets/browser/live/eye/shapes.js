// Unit shapes, cut into triangles as MuJoCo's classic renderer cuts them (render_context.c). Light is computed at the
// corners, so where the corners are shows in the picture.

/**
 * @typedef {object} Mesh
 * @property {Float32Array} places x, y, z of each corner
 * @property {Float32Array} normals
 * @property {Uint32Array} corners three a triangle
 */

const PLANE_LINES = 200; // a plane has at most so many squares along a side

/** Collects corners, and triangles between them. */
class Builder {
  constructor() {
    /** @type {number[]} */
    this.places = [];
    /** @type {number[]} */
    this.normals = [];
    /** @type {number[]} */
    this.corners = [];
    /** @type {Map<string, number>} */
    this.known = new Map();
  }

  /** The number of a corner; neighbours share theirs. */
  corner(/** @type {number[]} */ place, /** @type {number[]} */ normal) {
    const key = [...place, ...normal].map((value) => value.toFixed(7)).join();
    const known = this.known.get(key) ?? this.places.length / 3;
    if (!this.known.has(key)) {
      this.known.set(key, known);
      this.places.push(...place);
      this.normals.push(...normal);
    }
    return known;
  }

  /** A triangle or a quadrangle; the latter is cut where OpenGL cuts it. @param {[number[], number[]][]} around */
  face(...around) {
    const [a, b, c, d] = around.map(([place, normal]) => this.corner(place, normal));
    if (around.length === 3) this.corners.push(a, b, c);
    else this.corners.push(a, b, d, b, c, d);
  }

  /** @returns {Mesh} */
  get mesh() {
    return {
      places: Float32Array.from(this.places),
      normals: Float32Array.from(this.normals),
      corners: Uint32Array.from(this.corners),
    };
  }
}

/** @type {Record<string, (slices: number) => Mesh>} */
export const SHAPES = {
  sphere,
  ellipsoid: sphere,
  cylinder,
  box,
  tube,
  top: (n) => cap(1, n),
  bottom: (n) => cap(-1, n),
};

/** Height of the stacks is half the number of slices, as our renderer sets it. */
const stacksOf = (/** @type {number} */ slices) => Math.floor(slices / 2);
const azimuth = (/** @type {number} */ j, /** @type {number} */ slices) => (2 * Math.PI * j) / slices;

function sphere(/** @type {number} */ slices) {
  const builder = new Builder();
  const half = Math.floor(stacksOf(slices) / 2);
  for (const sign of [-1, 1]) dome(builder, sign, slices, half, 0);
  return builder.mesh;
}

/** Half of a sphere, a unit above or below. */
function cap(/** @type {number} */ sign, /** @type {number} */ slices) {
  const builder = new Builder();
  dome(builder, sign, slices, Math.floor(stacksOf(slices) / 2), sign);
  return builder.mesh;
}

/**
 * Half of a unit sphere.
 *
 * @param {Builder} builder
 * @param {number} sign 1 for the upper half, -1 for the lower
 * @param {number} slices
 * @param {number} stacks
 * @param {number} height by which it is lifted
 */
function dome(builder, sign, slices, stacks, height) {
  /** @type {(j: number, i: number) => [number[], number[]]} */
  const at = (j, i) => {
    const [az, el] = [azimuth(j, slices), (sign * Math.PI * i) / 2 / stacks];
    const normal = [Math.cos(az) * Math.cos(el), Math.sin(az) * Math.cos(el), Math.sin(el)];
    return [[normal[0], normal[1], normal[2] + height], normal];
  };
  /** @type {[number[], number[]]} */
  const pole = [
    [0, 0, sign + height],
    [0, 0, sign],
  ];
  for (let j = 0; j < slices; j++) {
    const around = [at(j, stacks - 1), at(j + 1, stacks - 1), pole];
    builder.face(...(sign > 0 ? around : around.reverse()));
    for (let i = 0; i < stacks - 1; i++) {
      const square = [at(j, i), at(j + 1, i), at(j + 1, i + 1), at(j, i + 1)];
      builder.face(...(sign > 0 ? square : square.reverse()));
    }
  }
}

function cylinder(/** @type {number} */ slices) {
  const builder = new Builder();
  for (const sign of [-1, 1]) disk(builder, sign, slices, Math.floor(stacksOf(slices) / 2));
  side(builder, slices);
  return builder.mesh;
}

/** A cylinder without ends. */
function tube(/** @type {number} */ slices) {
  const builder = new Builder();
  side(builder, slices);
  return builder.mesh;
}

function side(/** @type {Builder} */ builder, /** @type {number} */ slices) {
  const stacks = stacksOf(slices);
  /** @type {(j: number, i: number) => [number[], number[]]} */
  const at = (j, i) => {
    const [x, y] = [Math.cos(azimuth(j, slices)), Math.sin(azimuth(j, slices))];
    return [
      [x, y, (2 * i) / stacks - 1],
      [x, y, 0],
    ];
  };
  for (let i = 0; i < stacks; i++)
    for (let j = 0; j < slices; j++) builder.face(at(j, i), at(j + 1, i), at(j + 1, i + 1), at(j, i + 1));
}

/**
 * An end of a cylinder.
 *
 * @param {Builder} builder
 * @param {number} sign 1 for the upper end, -1 for the lower
 * @param {number} slices
 * @param {number} rings
 */
function disk(builder, sign, slices, rings) {
  /** @type {(j: number, r: number) => [number[], number[]]} */
  const at = (j, r) => [
    [Math.cos(azimuth(j, slices)) * r, Math.sin(azimuth(j, slices)) * r, sign],
    [0, 0, sign],
  ];
  for (let j = 0; j < slices; j++) {
    const around = [at(j, 1 / rings), at(j + 1, 1 / rings), at(0, 0)];
    builder.face(...(sign > 0 ? around : around.reverse()));
    for (let i = 0; i < rings - 1; i++) {
      const [inner, outer] = [(i + 1) / rings, (i + 2) / rings];
      const square = [at(j, outer), at(j + 1, outer), at(j + 1, inner), at(j, inner)];
      builder.face(...(sign > 0 ? square : square.reverse()));
    }
  }
}

function box() {
  const builder = new Builder();
  for (const axis of [0, 1, 2]) {
    for (const sign of [-1, 1]) {
      const normal = [0, 0, 0];
      normal[axis] = sign;
      /** @type {(u: number, v: number) => [number[], number[]]} */
      const at = (u, v) => {
        const place = [0, 0, 0];
        place[axis] = sign;
        [place[(axis + 1) % 3], place[(axis + 2) % 3]] = [u, v];
        return [place, normal];
      };
      const square = [at(-1, -1), at(1, -1), at(1, 1), at(-1, 1)];
      builder.face(...(sign > 0 ? square : square.reverse()));
    }
  }
  return builder.mesh;
}

/**
 * A plane of its real size, as a grid.
 *
 * @param {number[]} size half its width and its depth, and half the distance of the lines
 */
export function plane([width, depth, spacing]) {
  const builder = new Builder();
  const [xs, ys] = [lines(width, spacing), lines(depth, spacing)];
  const up = [0, 0, 1];
  for (let i = 0; i < xs.length - 1; i++)
    for (let j = 0; j < ys.length - 1; j++)
      builder.face(
        [[xs[i], ys[j], 0], up],
        [[xs[i + 1], ys[j], 0], up],
        [[xs[i + 1], ys[j + 1], 0], up],
        [[xs[i], ys[j + 1], 0], up],
      );
  return builder.mesh;
}

/** Where the lines of a plane's grid are: an even number of squares, and what is left at both edges. */
function lines(/** @type {number} */ half, /** @type {number} */ spacing) {
  const step = Math.max(spacing, half / (PLANE_LINES - 2));
  const whole = Math.floor(half / step);
  const squares = whole - (whole % 2);
  const edge = half - squares * step;
  const inner = Array.from({ length: squares + 1 }, (_, i) => -half + edge + i * step * 2);
  return [-half, ...inner, half];
}
