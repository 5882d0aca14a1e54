// What is fixed in a scene, drawn once for as long as view and lamps stay the same, and copied from then on.
//
// What is fixed is always drawn first, from a copy or anew, so that a picture does not depend on those before it: where
// two surfaces lie in one plane, the order decides which is seen.

/**
 * @typedef {import("./scene.js").Drawn} Drawn
 * @typedef {{ colours: Uint8ClampedArray; depths: Float32Array }} Picture
 * @typedef {{ items: Drawn[]; numbers: ArrayLike<number>[] }} State of items, view and lamps
 */

export class Backdrop {
  constructor(/** @type {Picture} */ picture) {
    this.picture = picture;
    /** @type {Picture | null} */
    this.copy = null;
    /** @type {State | null} */
    this.copied = null;
    /** @type {State | null} */
    this.last = null;
  }

  /**
   * Draw what is fixed into a picture that is clear. A copy is kept only of what was the same twice: a camera on the
   * wrist never sees it again.
   *
   * @param {Drawn[]} items
   * @param {ArrayLike<number>[]} seen the view and the lamps
   * @param {(drawn: Drawn) => void} drawItem
   */
  draw(items, seen, drawItem) {
    const numbers = [...seen, ...items.flatMap(({ place, rotation, rgba }) => [place, rotation, rgba])];
    const state = { items, numbers };
    if (isSame(state, this.copied)) this.show();
    else {
      items.forEach(drawItem);
      if (isSame(state, this.last)) this.keep(state);
    }
    this.last = state;
  }

  keep(/** @type {State} */ state) {
    const { colours, depths } = this.picture;
    this.copy ??= { colours: new Uint8ClampedArray(colours.length), depths: new Float32Array(depths.length) };
    this.copy.colours.set(colours);
    this.copy.depths.set(depths);
    this.copied = state;
  }

  show() {
    const { colours, depths } = /** @type {Picture} */ (this.copy);
    this.picture.colours.set(colours);
    this.picture.depths.set(depths);
  }
}

function isSame(/** @type {State} */ { items, numbers }, /** @type {State | null} */ other) {
  if (other?.items.length !== items.length || !items.every((one, i) => one === other.items[i])) return false;
  return numbers.every((part, i) => Array.from(part).every((value, k) => value === other.numbers[i][k]));
}
