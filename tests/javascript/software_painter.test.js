// The painter without a graphics card: which pixels a shape covers, what hides what, how textures are read.

import assert from "node:assert/strict";
import { test } from "node:test";

import { SHAPES, plane } from "../../assets/browser/live/eye/shapes.js";
import { Raster, SoftwarePainter } from "../../assets/browser/live/eye/software_painter.js";
import { Pyramid, acrossFace, downFace, faceOf } from "../../assets/browser/live/eye/texels.js";

const SIDE = 64;
const canvas = /** @type {any} */ ({ getContext: () => null });
const UPRIGHT = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const DRAWING = /** @type {any} */ ({ sky: [0, 0, 1], near: 0.05, far: 50 });
const FROM_ABOVE = { place: [0, 0, 4], rotation: UPRIGHT, fov: 90 }; // a picture of 8 m across at the ground
const LAMP = { head: true, direction: [0, 0, 1], ambient: [1, 1, 1], diffuse: [0, 0, 0], specular: [0, 0, 0] };

/** A shape with one colour. */
function thing(mesh, { rgba = [1, 0, 0, 1], place = [0, 0, 0], scale = [1, 1, 1], texture = null } = {}) {
  const item = { emission: 0, specular: 0, shininess: 0 };
  const pieces = [{ mesh, scale, shift: [0, 0, 0] }];
  return /** @type {any} */ ({ item, rgba, place, rotation: UPRIGHT, pieces, texture, textureScale: [1, 1, 1] });
}

/** Pixels of things from above. */
function drawn(things, { clear = false, view = FROM_ABOVE } = {}) {
  const painter = new SoftwarePainter(canvas);
  const target = new Raster(SIDE, 0, canvas);
  painter.begin(target, DRAWING);
  painter.setView(view, DRAWING, [LAMP]);
  painter.setClear(clear);
  for (const one of things) painter.draw(one, one.rgba[3], false);
  return target.pixels();
}

const at = (pixels, x, y) => [...pixels.subarray(3 * (y * SIDE + x), 3 * (y * SIDE + x) + 3)];
const count = (pixels, colour) => {
  let found = 0;
  for (let i = 0; i < pixels.length; i += 3) found += Number(colour.every((value, k) => pixels[i + k] === value));
  return found;
};

test("a square covers the pixels whose middles it covers, each once, and no more", () => {
  const square = plane([1, 1, 0.1]); // 2 m of 8: a quarter of the picture's side
  assert.equal(count(drawn([thing(square)]), [255, 0, 0]), (SIDE / 4) ** 2);
  const half = drawn([thing(square, { rgba: [1, 0, 0, 0.5] })], { clear: true });
  assert.equal(count(half, [128, 0, 128]), (SIDE / 4) ** 2); // a pixel on a shared edge would be mixed twice
});

test("what is nearer hides what is farther, in whichever order they are drawn", () => {
  const [near, far] = [{ place: [0, 0, 1], rgba: [0, 1, 0, 1] }, { scale: [3, 3, 1] }];
  const both = [thing(plane([0.5, 0.5, 0.1]), near), thing(plane([1, 1, 0.1]), far)];
  assert.deepEqual(drawn(both), drawn([...both].reverse()));
  assert.deepEqual(at(drawn(both), SIDE / 2, SIDE / 2), [0, 255, 0]);
});

test("the back of a closed shape is not drawn, so a ball is a disk", () => {
  const pixels = drawn([thing(SHAPES.sphere(40), { place: [0, 0, 0] })]);
  const radius = (SIDE / 2) * Math.tan(Math.asin(1 / 4));
  assert.ok(Math.abs(count(pixels, [255, 0, 0]) - Math.PI * radius ** 2) < 20);
});

test("a floor that reaches behind the camera is cut there, and fills the picture below the horizon", () => {
  const ahead = { place: [0, 0, 1], rotation: [1, 0, 0, 0, 0, -1, 0, 1, 0], fov: 90 }; // looks along y
  const pixels = drawn([thing(plane([20, 20, 1]))], { view: ahead });
  assert.equal(count(pixels.subarray(3 * SIDE * 36), [255, 0, 0]), SIDE * (SIDE - 36));
  assert.equal(count(pixels.subarray(0, 3 * SIDE * 31), [0, 0, 255]), SIDE * 31);
});

test("a chessboard keeps its squares near by, and far away becomes grey without a pattern", () => {
  const [size, texels] = [8, new Uint8ClampedArray(4 * 64)];
  for (let i = 0; i < size * size; i++) texels.fill(255 * ((i + Math.floor(i / size)) % 2), 4 * i, 4 * i + 4);
  const board = new Pyramid(texels, size, size, false);
  board.focus(1);
  board.sample(0.5 / size, 0.5 / size);
  assert.deepEqual([...board.colour], [0, 0, 0]);
  board.sample(1.5 / size, 0.5 / size);
  assert.deepEqual([...board.colour], [255, 255, 255]);
  board.focus(100);
  board.sample(0.3, 0.7);
  assert.ok(Math.abs(board.colour[0] - 127.5) < 1);
});

test("textures repeat, those of cubes do not", () => {
  const texels = Uint8ClampedArray.from({ length: 16 }, (_, i) => (i < 4 ? 200 : 0)); // 2 × 2, one corner bright
  const [flat, cube] = [new Pyramid(texels, 2, 2, false), new Pyramid(texels, 2, 2, true)];
  flat.sample(3.25, -1.75);
  assert.equal(flat.colour[0], 200);
  flat.sample(0, 0.25);
  cube.sample(0, 0.25);
  assert.deepEqual([flat.colour[0], cube.colour[0]], [100, 200]);
});

test("every direction meets one face of a cube, its middle where an axis points", () => {
  const axes = [
    [1, 0, 0],
    [-1, 0, 0],
    [0, 1, 0],
    [0, -1, 0],
    [0, 0, 1],
    [0, 0, -1],
  ];
  axes.forEach(([x, y, z], face) => {
    assert.equal(faceOf(x, y, z), face);
    assert.deepEqual([acrossFace(face, x, y, z), downFace(face, x, y, z)], [0.5, 0.5]);
  });
  assert.ok(acrossFace(4, 0.5, 0, 1) > 0.5 && downFace(4, 0, 0.5, 1) < 0.5);
});
