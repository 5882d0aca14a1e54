// What the figures of live chapters share: traces by their names, axes, places of the world in the front picture.

/** The traces of a figure that have a name. */
export const named = (figure, /** @type {string} */ name) => figure.data.filter((trace) => trace.name === name);

/** Put places (n, 2) into a trace. */
export function setPath(trace, /** @type {(number | null)[][]} */ places) {
  trace.x = places.map(([x]) => x);
  trace.y = places.map(([, y]) => y);
}

/**
 * Where places in mm land in a picture of side × side pixels, as vla_core/world/camera.py; null behind the camera.
 *
 * @param {number[][]} places
 * @param {{ camera: number[]; fov: number }} eye position and rotation, the whole vertical angle in degrees
 * @param {number} side
 * @returns {(number | null)[][]}
 */
export function onPicture(places, { camera, fov }, side) {
  const [position, rotation] = [camera.slice(0, 3), camera.slice(3)];
  return places.map((place) => {
    const away = place.map((mm, axis) => mm / 1000 - position[axis]);
    const along = (column) => away.reduce((sum, value, row) => sum + value * rotation[3 * row + column], 0);
    const depth = -along(2);
    if (!(depth > 0)) return [null, null];
    const width = 2 * Math.tan((fov * Math.PI) / 360) * depth;
    return [side * (0.5 + along(0) / width) - 0.5, side * (0.5 - along(1) / width) - 0.5];
  });
}

/** How far two places are from each other. */
export const apart = (/** @type {number[]} */ one, /** @type {number[]} */ other) =>
  Math.hypot(...one.map((value, axis) => value - other[axis]));

export const most = (/** @type {number[]} */ numbers, least = 0) => numbers.reduce((a, b) => Math.max(a, b), least);

/** The picture of a figure, where there is one already. */
export function setPicture(figure, /** @type {string | undefined} */ address) {
  if (address) figure.data.find(({ type }) => type === "image").source = address;
}

/** A text that is not too long for its place. */
export const shortened = (/** @type {string} */ text, /** @type {number} */ letters) =>
  text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
