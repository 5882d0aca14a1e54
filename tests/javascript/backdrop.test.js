// What is still is drawn once: the pictures are those of drawing everything, and less is drawn.

import assert from "node:assert/strict";
import { test } from "node:test";

import { plane } from "../../assets/browser/live/eye/shapes.js";
import { Raster, SoftwarePainter } from "../../assets/browser/live/eye/software_painter.js";

const SIDE = 32;
const UPRIGHT = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const DRAWING = /** @type {any} */ ({ sky: [0, 0, 1], near: 0.05, far: 50 });
const LAMP = { head: true, direction: [0, 0, 1], ambient: [1, 1, 1], diffuse: [0, 0, 0], specular: [0, 0, 0] };
const canvas = /** @type {any} */ ({ getContext: () => null });

/** A square with one colour. */
function square(size, rgba, place) {
  const pieces = [{ mesh: plane([size, size, 0.1]), scale: [1, 1, 1], shift: [0, 0, 0] }];
  const item = { emission: 0, specular: 0, shininess: 0 };
  return /** @type {any} */ ({ item, rgba, place, rotation: UPRIGHT, pieces, texture: null, textureScale: [1, 1, 1] });
}

/** Draws things from above, again and again into the same picture; says which it had to draw. */
class Viewer {
  constructor() {
    this.painter = new SoftwarePainter(canvas);
    this.target = new Raster(SIDE, 0, canvas);
  }

  look(fixed, moving = [], { place = [0, 0, 4], light = [1, 1, 1] } = {}) {
    const view = { place, rotation: UPRIGHT, fov: 90 };
    const drawn = [];
    const draw = (one) => {
      drawn.push(one);
      this.painter.draw(one, 1, false);
    };
    this.painter.begin(this.target, DRAWING);
    this.painter.setView(view, DRAWING, [{ ...LAMP, ambient: light }]);
    this.target.backdrop.draw(fixed, [place, UPRIGHT, [90], light], draw);
    moving.forEach(draw);
    return { drawn, pixels: this.target.pixels() };
  }
}

const table = square(3, [1, 0, 0, 1], [0, 0, 0]);
const shelf = square(0.5, [1, 1, 0, 1], [0.5, 0, 2]); // over a part of the hand
const lid = square(0.5, [0, 1, 1, 1], [-1, 0, 0]); // in the plane of the table
const hand = (x) => square(0.5, [0, 1, 0, 1], [x, 0, 1]);
const fixed = [table, shelf];

test("a hand that moves between fixed things gives the pictures of drawing everything", () => {
  const viewer = new Viewer();
  for (const x of [0, 0.3, 0.6, 0.6, 0.9]) {
    const things = [hand(x), lid];
    assert.deepEqual(viewer.look(fixed, things).pixels, new Viewer().look(fixed, things).pixels);
  }
  const last = hand(1.2);
  assert.deepEqual(viewer.look(fixed, [last]).drawn, [last]);
});

test("what is fixed and yet moves, goes or changes its colour leaves nothing behind", () => {
  const viewer = new Viewer();
  const other = square(0.5, [1, 1, 1, 1], [0, 1, 1]);
  const isAsNew = (things) => assert.deepEqual(viewer.look(things).pixels, new Viewer().look(things).pixels);
  for (let i = 0; i < 3; i++) viewer.look([table, other]);
  assert.deepEqual(viewer.look([table, other]).drawn, []);
  other.place = [0, -1, 1];
  isAsNew([table, other]);
  isAsNew([table]);
  other.rgba = [1, 0, 1, 1];
  for (let i = 0; i < 3; i++) isAsNew([table, other]);
});

test("from another place, or in another light, everything is drawn anew", () => {
  const viewer = new Viewer();
  for (let i = 0; i < 3; i++) viewer.look(fixed);
  const [aside, dark] = [{ place: [0.5, 0, 4] }, { place: [0.5, 0, 4], light: [0.5, 0.5, 0.5] }];
  assert.deepEqual(viewer.look(fixed, [], aside).pixels, new Viewer().look(fixed, [], aside).pixels);
  assert.deepEqual(viewer.look(fixed, [], dark).pixels, new Viewer().look(fixed, [], dark).pixels);
  assert.deepEqual(viewer.look(fixed, [], aside).drawn, fixed); // seen before, but not twice in a row
});
