// Vectors, unit quaternions (w, x, y, z) and rotation matrices (rows one after the other), as MuJoCo writes them.

/** @typedef {ArrayLike<number>} Numbers */

/** @returns {number[]} the rotation matrix of a quaternion */
export function matrix(/** @type {Numbers} */ q) {
  const [w, x, y, z] = [q[0], q[1], q[2], q[3]];
  return [
    1 - 2 * (y * y + z * z),
    2 * (x * y - w * z),
    2 * (x * z + w * y),
    2 * (x * y + w * z),
    1 - 2 * (x * x + z * z),
    2 * (y * z - w * x),
    2 * (x * z - w * y),
    2 * (y * z + w * x),
    1 - 2 * (x * x + y * y),
  ];
}

/** @returns {number[]} matrix times vector */
export function rotated(/** @type {Numbers} */ m, /** @type {Numbers} */ v) {
  return [0, 3, 6].map((row) => m[row] * v[0] + m[row + 1] * v[1] + m[row + 2] * v[2]);
}

/** @returns {number[]} matrix times matrix */
export function product(/** @type {Numbers} */ a, /** @type {Numbers} */ b) {
  return Array.from({ length: 9 }, (_, i) => {
    const [row, column] = [i - (i % 3), i % 3];
    return a[row] * b[column] + a[row + 1] * b[column + 3] + a[row + 2] * b[column + 6];
  });
}

/** @returns {number[]} */
export function transposed(/** @type {Numbers} */ m) {
  return [m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]];
}

/** @returns {number[]} */
export function sum(/** @type {Numbers} */ a, /** @type {Numbers} */ b) {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

/** @returns {number[]} */
export function difference(/** @type {Numbers} */ a, /** @type {Numbers} */ b) {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

/** @returns {number[]} of length 1 */
export function unit(/** @type {Numbers} */ v) {
  const length = Math.hypot(v[0], v[1], v[2]);
  return [v[0] / length, v[1] / length, v[2] / length];
}

/** @returns {number[]} */
export function cross(/** @type {Numbers} */ a, /** @type {Numbers} */ b) {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** @returns {number[]} the projection of a camera, as WebGL takes it: column by column */
export function perspective(/** @type {number} */ fov, /** @type {number} */ near, /** @type {number} */ far) {
  const scale = 1 / Math.tan((fov * Math.PI) / 360);
  const depth = far - near;
  return [scale, 0, 0, 0, 0, scale, 0, 0, 0, 0, -(far + near) / depth, -1, 0, 0, (-2 * far * near) / depth, 0];
}

/**
 * Scale, then turn, then move.
 *
 * @param {number[]} r rotation
 * @param {number[]} s scale
 * @param {number[]} p place
 */
export function affine(r, s, p) {
  const columns = [0, 1, 2].flatMap((c) => [r[c] * s[c], r[c + 3] * s[c], r[c + 6] * s[c], 0]);
  return [...columns, p[0], p[1], p[2], 1];
}

/**
 * How normals turn where a shape is scaled and turned; their length is lost.
 *
 * @param {number[]} r rotation
 * @param {number[]} s scale
 */
export function normalMatrix(r, s) {
  return [0, 1, 2].flatMap((c) => [r[c] / s[c], r[c + 3] / s[c], r[c + 6] / s[c]]);
}
