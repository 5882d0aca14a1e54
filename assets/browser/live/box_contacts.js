// MuJoCo 3.3.0 gave half of the depth where the face of a box touches another box, and all of it where edges touch;
// later versions always give all of it. The demonstrations, the teacher and the policy know the old contacts, so the
// browser computes them as well. Which of the two it is, is decided as in mjc_BoxBox of 3.3.0: by the axis along which
// the boxes overlap least.

/**
 * @typedef {import("./mujoco.js").MuJoCo} MuJoCo
 * @typedef {import("./mujoco.js").Model} Model
 * @typedef {import("./mujoco.js").Data} Data
 * @typedef {{ place: ArrayLike<number>; turn: ArrayLike<number>; size: ArrayLike<number> }} Box
 */

const BOX = 6; // MuJoCo's number for the type of a geom
const PARALLEL = 1e-15; // the length of the cross product of two edges that have the same direction
const PREFER_FACES = 1 - 1e-12;
const AXES = [0, 1, 2];

/**
 * Halve the depth of contacts of faces and make the constraints anew, where there are any.
 *
 * @param {MuJoCo} mujoco
 * @param {Model} model
 * @param {Data} data
 */
export function halveFaceContacts(mujoco, model, data) {
  if (!data.ncon) return;
  const vector = data.contact;
  const contacts = Array.from({ length: vector.size() }, (_, index) => vector.get(index)); // copies
  const ofFaces = facePairs(model, data);
  const halved = contacts.filter(({ geom1, geom2 }) => ofFaces(geom1, geom2));
  for (const contact of halved) contact.dist /= 2;
  if (halved.length) {
    data.ncon = 0;
    for (const contact of contacts) mujoco.mj_addContact(model, data, contact);
    mujoco.mj_makeConstraint(model, data);
    mujoco.mj_projectConstraint(model, data);
  }
  for (const contact of contacts) contact.delete();
  vector.delete();
}

/**
 * Says of two geoms whether they are boxes of which a face touches; each pair is looked at once.
 *
 * @param {Model} model
 * @param {Data} data
 */
function facePairs(model, data) {
  const [types, sizes, places, turns] = [model.geom_type, model.geom_size, data.geom_xpos, data.geom_xmat];
  const box = (/** @type {number} */ geom) => ({
    place: places.subarray(3 * geom, 3 * geom + 3),
    turn: turns.subarray(9 * geom, 9 * geom + 9),
    size: sizes.subarray(3 * geom, 3 * geom + 3),
  });
  /** @type {Map<string, boolean>} */
  const known = new Map();
  return (/** @type {number} */ one, /** @type {number} */ other) => {
    if (types[one] !== BOX || types[other] !== BOX) return false;
    const key = `${one} ${other}`;
    if (!known.has(key)) known.set(key, facesTouch(box(one), box(other)));
    return known.get(key) === true;
  };
}

/**
 * Whether two boxes overlap least along the normal of a face, not along that of two edges.
 *
 * @param {Box} one
 * @param {Box} other
 */
export function facesTouch(one, other) {
  const way = AXES.map((axis) => other.place[axis] - one.place[axis]);
  const along = (/** @type {Box} */ box, /** @type {number} */ axis) =>
    way[0] * box.turn[axis] + way[1] * box.turn[axis + 3] + way[2] * box.turn[axis + 6];
  const [apart, back] = [AXES.map((axis) => along(one, axis)), AXES.map((axis) => along(other, axis))];
  const cosine = AXES.map((i) => AXES.map((j) => axisCosine(one.turn, i, other.turn, j)));
  const faces = AXES.flatMap((i) => [
    one.size[i] + total((j) => Math.abs(cosine[i][j]) * other.size[j]) - Math.abs(apart[i]),
    other.size[i] + total((j) => Math.abs(cosine[j][i]) * one.size[j]) - Math.abs(back[i]),
  ]);
  const least = Math.min(...faces) * PREFER_FACES;
  return !AXES.some((i) => AXES.some((j) => edgeOverlap(one, other, cosine, apart, i, j) < least));
}

/**
 * The overlap along the normal of an edge of each box; infinite where they are parallel.
 *
 * @param {Box} one
 * @param {Box} other
 * @param {number[][]} cosine of each axis of the one with each of the other
 * @param {number[]} apart from the one to the other, along the axes of the one
 * @param {number} i axis of the one
 * @param {number} j axis of the other
 */
function edgeOverlap(one, other, cosine, apart, i, j) {
  const [next, last] = [(i + 1) % 3, (i + 2) % 3];
  const length = Math.hypot(cosine[next][j], cosine[last][j]);
  if (length < PARALLEL) return Infinity;
  const [a, b] = [-cosine[last][j] / length, cosine[next][j] / length]; // the normal, along next and last
  const reach = total((k) => (k === j ? 0 : (other.size[k] * Math.abs(cosine[i][3 - k - j])) / length));
  return (
    one.size[next] * Math.abs(a) + one.size[last] * Math.abs(b) + reach - Math.abs(apart[next] * a + apart[last] * b)
  );
}

/**
 * @param {ArrayLike<number>} one rotation matrix
 * @param {number} i
 * @param {ArrayLike<number>} other
 * @param {number} j
 */
function axisCosine(one, i, other, j) {
  return one[i] * other[j] + one[i + 3] * other[j + 3] + one[i + 6] * other[j + 6];
}

const total = (/** @type {(axis: number) => number} */ part) => part(0) + part(1) + part(2);
