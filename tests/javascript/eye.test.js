import assert from "node:assert/strict";
import { test } from "node:test";

import { SHAPES, plane } from "../../assets/browser/live/eye/shapes.js";
import {
  cross,
  difference,
  matrix,
  normalMatrix,
  perspective,
  product,
  rotated,
  transposed,
} from "../../assets/browser/live/eye/vectors.js";
import { Orbit, lookingAt, throughCamera } from "../../assets/browser/live/eye/view.js";
import { inOrder, inView } from "../../assets/browser/live/eye/visible.js";

const SLICES = 14;
const point = (mesh, corner) => [...mesh.places.subarray(3 * corner, 3 * corner + 3)];
const close = (one, other) => one.every((value, index) => Math.abs(value - other[index]) < 1e-6);

/** For each triangle: its corners, and the cross product of two sides, twice as long as its area. */
function triangles(mesh) {
  return Array.from({ length: mesh.corners.length / 3 }, (_, i) => {
    const corners = [0, 1, 2].map((k) => mesh.corners[3 * i + k]);
    const [a, b, c] = corners.map((corner) => point(mesh, corner));
    return { corners, area: cross(difference(b, a), difference(c, a)) };
  });
}

const dot = (a, b) => a.reduce((total, value, index) => total + value * b[index], 0);

for (const [name, make] of Object.entries(SHAPES))
  test(`every triangle of a ${name} faces the way its normals point`, () => {
    const mesh = make(SLICES);
    for (const { corners, area } of triangles(mesh))
      for (const corner of corners) {
        const normal = [...mesh.normals.subarray(3 * corner, 3 * corner + 3)];
        assert.ok(dot(area, normal) > 0);
        assert.ok(Math.abs(Math.hypot(...normal) - 1) < 1e-6);
      }
  });

test("closed shapes have no holes: every edge is shared by two triangles", () => {
  for (const name of ["sphere", "cylinder", "box"]) {
    const mesh = SHAPES[name](SLICES);
    const edges = new Map();
    for (const { corners } of triangles(mesh))
      corners.forEach((corner, k) => {
        const ends = [corner, corners[(k + 1) % 3]].map((end) =>
          point(mesh, end)
            .map((v) => (v + 0).toFixed(5))
            .join(),
        );
        const key = ends
          .map((end) => end.replaceAll("-0.00000", "0.00000"))
          .sort()
          .join("|");
        edges.set(key, (edges.get(key) ?? 0) + 1);
      });
    assert.deepEqual([...new Set(edges.values())], [2], name);
  }
});

test("a plane has its real size, and its grid an even number of whole squares between two edges", () => {
  const mesh = plane([4, 2, 0.1]);
  const xs = [...new Set(mesh.places.filter((_, i) => i % 3 === 0))].sort((a, b) => a - b);
  assert.deepEqual([xs[0], xs.at(-1)], [-4, 4]);
  const total = triangles(mesh).reduce((sum, { area }) => sum + area[2] / 2, 0);
  assert.ok(Math.abs(total - 8 * 4) < 1e-4);
});

test("a quaternion and its matrix turn the same way", () => {
  const quarter = matrix([Math.SQRT1_2, 0, 0, Math.SQRT1_2]); // about z
  assert.ok(close(rotated(quarter, [1, 0, 0]), [0, 1, 0]));
  assert.ok(close(product(quarter, transposed(quarter)), [1, 0, 0, 0, 1, 0, 0, 0, 1]));
});

test("a camera on a body turns with it or only follows it", () => {
  const bodies = { places: [0, 0, 0, 1, 2, 3], turns: [1, 0, 0, 0, Math.SQRT1_2, 0, 0, Math.SQRT1_2] };
  const camera = { body: 1, turns: true, pos: [1, 0, 0], rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1], fov: 60 };
  assert.ok(close(throughCamera(camera, bodies).place, [1, 3, 3]));
  assert.ok(close(throughCamera({ ...camera, turns: false }, bodies).place, [2, 2, 3]));
  const moved = throughCamera({ ...camera, turns: false }, bodies, { shift: [0, 0, 1], turn: 90 });
  assert.ok(close(moved.place, [2, 2, 4]));
  assert.ok(close(rotated(moved.rotation, [1, 0, 0]), [0, 1, 0]));
});

test("an orbit begins where the camera is, keeps its distance and looks at its centre", () => {
  const view = lookingAt([1, -1, 0.5], [0, 0.6, 0], 45);
  const orbit = new Orbit(view, 0.8);
  assert.ok(close(orbit.view.place, view.place) && close(orbit.view.rotation, view.rotation));
  orbit.turn(1, 0.2);
  const ahead = rotated(orbit.view.rotation, [0, 0, -orbit.distance]);
  assert.ok(
    close(
      orbit.view.place.map((value, axis) => value + ahead[axis]),
      orbit.centre,
    ),
  );
});

test("an orbit turns no further than almost straight up and comes no nearer than the nearest", () => {
  const orbit = new Orbit(lookingAt([1, 0, 0], [0, 0, 0], 45));
  orbit.turn(0, 99);
  assert.ok(orbit.view.rotation.every(Number.isFinite) && orbit.elevation < Math.PI / 2);
  for (let i = 0; i < 50; i++) orbit.zoom(0.5);
  assert.ok(orbit.distance > 0.1);
});

/** An item somewhere, as far as its order and its view matter. */
const thing = (place, { alpha = 1, type = "box", radius = 0.1 } = {}) => ({
  item: { type, radius },
  place,
  rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  rgba: [1, 1, 1, alpha],
});

test("what lies outside the camera's pyramid is left out, a plane never", () => {
  const view = lookingAt([0, 0, 0], [1, 0, 0], 60);
  assert.equal(inView(thing([2, 0, 0]), view), true);
  assert.equal(inView(thing([-2, 0, 0]), view), false);
  assert.equal(inView(thing([2, 1.25, 0]), view), true); // its edge reaches in
  assert.equal(inView(thing([2, 1.5, 0]), view), false);
  assert.equal(inView(thing([-2, 0, 0], { type: "plane" }), view), true);
});

test("opaque things keep their order, clear ones go from near to far, invisible ones are not drawn", () => {
  const view = lookingAt([0, 0, 1], [1, 0, 0], 60);
  const [wall, far, near, gone] = [
    thing([5, 0, 0]),
    thing([3, 0, 0], { alpha: 0.5 }),
    thing([1, 0, 0], { alpha: 0.1 }),
    thing([2, 0, 0], { alpha: 0 }),
  ];
  const first = thing([9, 0, 0]);
  assert.deepEqual(inOrder([first, far, wall, gone, near], view), { opaque: [first, wall], clear: [near, far] });
});

test("a plane that is seen from below is drawn as a clear one", () => {
  const floor = thing([0, 0, 0], { type: "plane" });
  assert.deepEqual(inOrder([floor], lookingAt([1, 0, 1], [0, 0, 0], 60)).clear, []);
  assert.deepEqual(inOrder([floor], lookingAt([1, 0, -1], [0, 0, 0], 60)).clear, [floor]);
});

test("a point on the axis of the camera is projected to the middle, between the near and the far plane", () => {
  const m = perspective(90, 0.1, 10);
  const project = ([x, y, z]) => [0, 1, 2, 3].map((row) => m[row] * x + m[4 + row] * y + m[8 + row] * z + m[12 + row]);
  const [x, y, depth, w] = project([0, 0, -5]);
  assert.deepEqual([x, y], [0, 0]);
  assert.ok(depth / w > -1 && depth / w < 1);
  const [edge, , , distance] = project([5, 0, -5]);
  assert.ok(Math.abs(edge / distance - 1) < 1e-6); // half of 90 degrees to the side
});

test("normals stay upright on a surface that is scaled", () => {
  const m = normalMatrix([1, 0, 0, 0, 1, 0, 0, 0, 1], [2, 1, 1]);
  const slope = [1, 1, 0]; // of the plane x + y = 1, which becomes x / 2 + y = 1
  const normal = [0, 1, 2].map((row) => m[row] * slope[0] + m[3 + row] * slope[1] + m[6 + row] * slope[2]);
  assert.ok(close(normal, [0.5, 1, 0]));
});
