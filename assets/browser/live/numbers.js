// An array of numbers with a shape, as it goes into the record and comes out of a graph.

/** @typedef {Float32Array | Float64Array | Int32Array | Uint8Array} Data */

export class Numbers {
  /**
   * @param {readonly number[]} shape
   * @param {Data} data row by row
   */
  constructor(shape, data) {
    this.shape = [...shape];
    this.data = data;
  }

  /**
   * Nested lists of one shape as float32.
   *
   * @param {any} lists
   */
  static of(lists) {
    const shape = [];
    for (let part = lists; Array.isArray(part); part = part[0]) shape.push(part.length);
    return new Numbers(shape, Float32Array.from(lists.flat(Infinity)));
  }

  get length() {
    return this.shape[0];
  }

  /** How many numbers one part of the first axis holds. */
  get stride() {
    return this.data.length / this.shape[0];
  }

  /** One part along the first axis, without a copy. */
  at(/** @type {number} */ i) {
    return new Numbers(this.shape.slice(1), this.data.subarray(i * this.stride, (i + 1) * this.stride));
  }

  /** @returns {Numbers[]} all parts along the first axis */
  parts() {
    return Array.from({ length: this.length }, (_, i) => this.at(i));
  }

  /** The same numbers without a first axis of one. */
  get single() {
    return new Numbers(this.shape.slice(1), this.data);
  }
}

/**
 * Arrays of one shape along a new first axis.
 *
 * @param {Numbers[]} parts
 */
export function stacked(parts) {
  const data = new Float32Array(parts.length * parts[0].data.length);
  parts.forEach((part, i) => data.set(part.data, i * part.data.length));
  return new Numbers([parts.length, ...parts[0].shape], data);
}

/**
 * Arrays one after the other along their first axis.
 *
 * @param {Numbers[]} parts
 */
export function joined(parts) {
  const data = new Float32Array(parts.reduce((sum, part) => sum + part.data.length, 0));
  let place = 0;
  for (const part of parts) {
    data.set(part.data, place);
    place += part.data.length;
  }
  return new Numbers([parts.reduce((sum, part) => sum + part.length, 0), ...parts[0].shape.slice(1)], data);
}

/** @param {ArrayLike<number>} numbers @returns {number} the place of the largest, the first of equal ones */
export function largest(numbers) {
  let best = 0;
  for (let i = 1; i < numbers.length; i++) if (numbers[i] > numbers[best]) best = i;
  return best;
}

/** @param {ArrayLike<number>} numbers */
export function range(numbers) {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i] < low) low = numbers[i];
    if (numbers[i] > high) high = numbers[i];
  }
  return { low, high };
}
