// What has not moved since the last pictures through the same view: drawn once, then copied. Most of a scene is still,
// and a picture is worth the same, however it came about: only what moved is drawn anew, in front of it or behind it.

/**
 * @typedef {import("./scene.js").Drawn} Drawn
 * @typedef {{ colours: Uint8ClampedArray; depths: Float32Array }} Picture
 * @typedef {number[][]} State place, rotation and colour of an item
 */

export class Backdrop {
  constructor(/** @type {Picture} */ picture) {
    this.picture = picture;
    /** @type {Picture | null} */
    this.copy = null;
    /** @type {Map<Drawn, State>} the items in the copy */
    this.still = new Map();
    /** @type {Map<Drawn, State>} the items of the last picture */
    this.last = new Map();
    /** @type {State} view and lamps of the last picture */
    this.seen = [];
  }

  /**
   * Draw what hides what is behind it, into a picture that is clear.
   *
   * @param {Drawn[]} opaque
   * @param {State} seen the view and the lamps, as numbers
   * @param {(drawn: Drawn) => void} drawItem
   */
  draw(opaque, seen, drawItem) {
    const states = new Map(opaque.map((drawn) => [drawn, [drawn.place, drawn.rotation, drawn.rgba]]));
    const isSameView = isSame(seen, this.seen);
    if (isSameView && this.holds(states)) this.show();
    else this.renew(isSameView ? states : new Map(), drawItem);
    for (const drawn of opaque) if (!this.still.has(drawn)) drawItem(drawn);
    this.last = states;
    this.seen = seen;
  }

  /** Whether there is a copy, and everything in it is where it was. */
  holds(/** @type {Map<Drawn, State>} */ states) {
    const isThere = (/** @type {[Drawn, State]} */ [drawn, state]) => isSame(state, states.get(drawn));
    return this.still.size > 0 && [...this.still].every(isThere);
  }

  /** Draw and keep what is where it was in the last picture. */
  renew(/** @type {Map<Drawn, State>} */ states, /** @type {(drawn: Drawn) => void} */ drawItem) {
    this.still = new Map([...states].filter(([drawn, state]) => isSame(state, this.last.get(drawn))));
    if (!this.still.size) return;
    for (const drawn of this.still.keys()) drawItem(drawn);
    const { colours, depths } = this.picture;
    this.copy ??= { colours: new Uint8ClampedArray(colours.length), depths: new Float32Array(depths.length) };
    this.copy.colours.set(colours);
    this.copy.depths.set(depths);
  }

  show() {
    const { colours, depths } = /** @type {Picture} */ (this.copy);
    this.picture.colours.set(colours);
    this.picture.depths.set(depths);
  }
}

const isSame = (/** @type {State} */ one, /** @type {State | undefined} */ other) =>
  other?.length === one.length && one.every((part, i) => part.every((value, k) => value === other[i][k]));
