// MuJoCo 3.3.0 gave half of the depth where the face of a box touches another box; later versions give all of it. The
// demonstrations, the teacher and the policy know the old contacts, so the browser computes them as well.

/**
 * @typedef {import("./mujoco.js").MuJoCo} MuJoCo
 * @typedef {import("./mujoco.js").Model} Model
 * @typedef {import("./mujoco.js").Data} Data
 */

const BOX = 6; // MuJoCo's number for the type of a geom
const PARALLEL = 1 - 1e-9; // cosine

/**
 * Halve the depth of these contacts and make the constraints anew, where there are any.
 *
 * @param {MuJoCo} mujoco
 * @param {Model} model
 * @param {Data} data
 */
export function halveBoxContacts(mujoco, model, data) {
  if (!data.ncon) return;
  const [types, turns, vector] = [model.geom_type, data.geom_xmat, data.contact];
  const contacts = Array.from({ length: vector.size() }, (_, index) => vector.get(index)); // copies
  const touching = contacts.filter(({ geom1, geom2, frame }) => {
    const boxes = [geom1, geom2].filter((geom) => types[geom] === BOX);
    return boxes.length === 2 && boxes.some((box) => isFace(frame, turns, box));
  });
  for (const contact of touching) contact.dist /= 2;
  if (touching.length) {
    data.ncon = 0;
    for (const contact of contacts) mujoco.mj_addContact(model, data, contact);
    mujoco.mj_makeConstraint(model, data);
    mujoco.mj_projectConstraint(model, data);
  }
  for (const contact of contacts) contact.delete();
  vector.delete();
}

/**
 * Whether the normal of a contact is that of a face of a box; else an edge touches an edge.
 *
 * @param {ArrayLike<number>} normal
 * @param {Float64Array} turns rotation matrices of all geoms
 * @param {number} box
 */
function isFace(normal, turns, box) {
  return [0, 1, 2].some((axis) => {
    const start = 9 * box + axis;
    const cosine = normal[0] * turns[start] + normal[1] * turns[start + 3] + normal[2] * turns[start + 6];
    return Math.abs(cosine) > PARALLEL;
  });
}
