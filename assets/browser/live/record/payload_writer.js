// Facts to the bytes that the player reads, as visualizations/payload.py writes them: length of the outline, outline
// (JSON), then all arrays and pictures. A live run leaves out the compression: nothing travels.

import { Numbers, range } from "../numbers.js";

const ALIGN = 4; // bytes; typed arrays must begin at a multiple of this
const DIGITS = 6; // significant digits of a plain number

/** An array that may travel as bytes, each block of its last axes with a range of its own. */
export class Coarse {
  /**
   * @param {Numbers} array
   * @param {number} [axes] last axes that share a range
   * @param {number} [steps] between the lowest and the highest of a block
   */
  constructor(array, axes = 1, steps = 255) {
    this.array = array;
    this.axes = axes;
    this.steps = steps;
  }
}

/** An encoded picture: BMP, JPEG or WebP. */
export class PictureBytes {
  /**
   * @param {Uint8Array} bytes
   * @param {number[]} shape of its pixels, (h, w, 3)
   */
  constructor(bytes, shape) {
    this.bytes = bytes;
    this.shape = shape;
  }
}

/** @returns {Uint8Array<ArrayBuffer>} */
export function pack(/** @type {any} */ facts) {
  const writer = new PayloadWriter();
  const text = new TextEncoder().encode(JSON.stringify(writer.encode(facts)));
  const start = 4 + ALIGN * Math.ceil(text.length / ALIGN);
  const bytes = new Uint8Array(start + writer.size).fill(0x20, 4, start);
  new DataView(bytes.buffer).setUint32(0, start - 4, true);
  bytes.set(text, 4);
  let place = start;
  for (const part of writer.parts) {
    bytes.set(part, place);
    place += ALIGN * Math.ceil(part.length / ALIGN);
  }
  return bytes;
}

/** Collects the bytes of arrays and pictures, and their offsets. */
class PayloadWriter {
  constructor() {
    /** @type {Uint8Array[]} */
    this.parts = [];
    this.size = 0;
    this.known = new Map(); // object → its reference
  }

  /** The offset of these bytes. */
  append(/** @type {Uint8Array} */ raw) {
    const offset = this.size;
    this.parts.push(raw);
    this.size += ALIGN * Math.ceil(raw.length / ALIGN);
    return offset;
  }

  /** Plain data, with a reference for each array and picture that was written. @returns {any} */
  encode(/** @type {any} */ value) {
    if (value === null || typeof value !== "object") return plain(value);
    if (Array.isArray(value)) return value.map((part) => this.encode(part) ?? null);
    if (value instanceof Numbers || value instanceof Coarse || value instanceof PictureBytes)
      return this.written(value);
    const told = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
    return Object.fromEntries(told.map(([key, part]) => [key, this.encode(part)]));
  }

  /** The reference to an array or a picture, which is written once. */
  written(/** @type {Numbers | Coarse | PictureBytes} */ value) {
    if (!this.known.has(value)) this.known.set(value, this.reference(value));
    return this.known.get(value);
  }

  reference(/** @type {Numbers | Coarse | PictureBytes} */ value) {
    if (value instanceof PictureBytes) return { picture: [this.append(value.bytes), value.bytes.length] };
    return value instanceof Coarse ? { coarse: this.coarse(value) } : { array: this.array(value) };
  }

  array(/** @type {Numbers} */ { shape, data }) {
    const whole = data instanceof Int32Array || data instanceof Uint8Array;
    const numbers = whole ? Int32Array.from(data) : data instanceof Float32Array ? data : Float32Array.from(data);
    return [whole ? "i" : "f", shape, this.append(bytesOf(numbers))];
  }

  /** [shape, size of a block, offset of the bytes, offset of (lowest, size of a step) for each block]. */
  coarse(/** @type {Coarse} */ { array: { shape, data }, axes, steps }) {
    const block = shape.slice(shape.length - axes).reduce((product, size) => product * size, 1);
    const [bytes, edges] = [new Uint8Array(data.length), new Float32Array((2 * data.length) / block)];
    for (let start = 0, i = 0; start < data.length; start += block, i += 2) {
      const { low, high } = range(data.subarray(start, start + block));
      edges[i] = low;
      edges[i + 1] = (high - low) / steps;
      const [lowest, inverse] = [edges[i], 1 / (edges[i + 1] || 1)];
      for (let n = start; n < start + block; n++) bytes[n] = (data[n] - lowest) * inverse + 0.5;
    }
    return [shape, block, this.append(bytes), this.append(bytesOf(edges))];
  }
}

const bytesOf = (/** @type {Float32Array | Int32Array} */ { buffer, byteOffset, byteLength }) =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** A number, string or bool; fractions rounded to DIGITS, nothing where a number is not finite. */
function plain(value) {
  if (typeof value !== "number" || Number.isInteger(value)) return value;
  return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : null;
}

/** Pixels (h, w, 3) as an uncompressed picture, exact and at once: BMP, rows from below, blue first. */
export function bitmap(/** @type {Numbers} */ { shape: [height, width], data }) {
  const [header, row] = [54, 4 * Math.ceil((3 * width) / 4)];
  const bytes = new Uint8Array(header + row * height);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]); // "BM"
  const fields = [
    [2, bytes.length],
    [10, header],
    [14, 40],
    [18, width],
    [22, height],
    [34, row * height],
  ];
  for (const [place, value] of fields) view.setUint32(place, value, true);
  view.setUint16(26, 1, true); // planes
  view.setUint16(28, 24, true); // bits of a pixel
  for (let y = 0; y < height; y++) {
    const line = header + (height - 1 - y) * row;
    for (let x = 0, from = 3 * width * y; x < width; x++, from += 3) {
      bytes[line + 3 * x] = data[from + 2];
      bytes[line + 3 * x + 1] = data[from + 1];
      bytes[line + 3 * x + 2] = data[from];
    }
  }
  return new PictureBytes(bytes, [height, width, 3]);
}
