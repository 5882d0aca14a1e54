// Facts out of a packed run of bytes, as visualizations/payload.py wrote them. Arrays stay bytes until they are read.

/**
 * Facts are plain JSON with tensors and pictures in it.
 *
 * @typedef {number | null | [number, number] | number[]} Index one place of an axis, all of it (null), or a span
 */

/** An array of any shape; numbers are worked out when asked for. */
export class Tensor {
  /**
   * @param {number[]} shape
   * @param {(place: number) => number} read place in the run of numbers → number
   */
  constructor(shape, read) {
    this.shape = shape;
    this.read = read;
  }

  /**
   * Index the leading axes; what is left comes as nested lists.
   *
   * @param {Index[]} at one for each leading axis
   * @returns {any} a number, or lists of numbers
   */
  pick(at = [], axis = 0, place = 0) {
    if (axis === this.shape.length) return this.read(place);
    const size = this.shape[axis];
    const one = (/** @type {number} */ i) => this.pick(at, axis + 1, place * size + i);
    return chosen(at[axis], size, one);
  }
}

/**
 * One part for a number (held inside the axis), a list for everything or a span.
 *
 * @param {Index | undefined} where
 * @param {number} size of the axis
 * @param {(place: number) => any} one
 */
function chosen(where, size, one) {
  if (typeof where === "number") return one(where < 0 ? Math.max(0, size + where) : Math.min(where, size - 1));
  const [start, stop] = where ?? [0, size];
  return Array.from({ length: Math.min(stop, size) - start }, (_, i) => one(start + i));
}

/**
 * The same for lists that came as plain JSON.
 *
 * @param {any} value a tensor, lists, or anything that has no axes
 * @param {Index[]} at
 * @returns {any}
 */
export function pick(value, at) {
  if (value instanceof Tensor) return value.pick(at);
  if (!at.length || !Array.isArray(value)) return value;
  return chosen(at[0], value.length, (i) => pick(value[i], at.slice(1)));
}

const BITMAP = "image/bmp"; // 24 bits a pixel, as live/record/payload_writer.js writes them
/** @type {Record<number, string>} */
const TYPES = { 0xff: "image/jpeg", 0x42: BITMAP };
const GZIP = [0x1f, 0x8b]; // the first bytes of what is compressed; of what is not, the first is a multiple of 4

/** A picture's encoded bytes; its address is made once. */
export class Picture {
  /** @param {Uint8Array<ArrayBuffer>} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    /** @type {string | undefined} */
    this.known = undefined;
  }

  get type() {
    return TYPES[this.bytes[0]] ?? "image/webp"; // the first byte tells
  }

  get blob() {
    return new Blob([this.bytes], { type: this.type });
  }

  /** What a canvas can draw. @returns {Promise<ImageBitmap>} */
  decoded() {
    return createImageBitmap(this.type === BITMAP ? pixelsOf(this.bytes) : this.blob);
  }

  get address() {
    this.known ??= `data:${this.type};base64,${toBase64(this.bytes)}`;
    return this.known;
  }
}

/** The pixels of an uncompressed picture; a blob of it would first go to another process. */
function pixelsOf(/** @type {Uint8Array<ArrayBuffer>} */ bytes) {
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  const [start, width, height] = [10, 18, 22].map((place) => header.getUint32(place, true));
  const row = 4 * Math.ceil((3 * width) / 4);
  const image = new ImageData(width, height);
  for (let y = 0, to = 0; y < height; y++) {
    const line = start + (height - 1 - y) * row; // rows from below, blue first
    for (let from = line; from < line + 3 * width; from += 3, to += 4) {
      image.data[to] = bytes[from + 2];
      image.data[to + 1] = bytes[from + 1];
      image.data[to + 2] = bytes[from];
      image.data[to + 3] = 255;
    }
  }
  return image;
}

/**
 * Packed bytes, compressed or not → facts.
 *
 * @param {Uint8Array<ArrayBuffer> | ArrayBuffer} packed
 * @returns {Promise<any>}
 */
export async function unpack(packed) {
  const bytes = new Uint8Array(packed);
  const buffer = GZIP.every((byte, i) => bytes[i] === byte) ? await inflated(bytes) : bytes.buffer;
  const start = 4 + new DataView(buffer).getUint32(0, true);
  const outline = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, start - 4)));
  return restored(outline, buffer, start);
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
function inflated(bytes) {
  const stream = /** @type {ReadableStream<BufferSource>} */ (new Response(bytes).body);
  return new Response(stream.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/**
 * The outline with everything that it points to.
 *
 * @param {any} outline JSON
 * @param {ArrayBuffer} buffer
 * @param {number} start where the bytes begin that follow the outline
 * @returns {any}
 */
function restored(outline, buffer, start) {
  if (Array.isArray(outline)) return outline.map((part) => restored(part, buffer, start));
  if (outline === null || typeof outline !== "object") return outline;
  if (outline.picture) return new Picture(new Uint8Array(buffer, start + outline.picture[0], outline.picture[1]));
  if (outline.array) return plainTensor(buffer, start, .../** @type {[string, number[], number]} */ (outline.array));
  if (outline.coarse)
    return coarseTensor(buffer, start, .../** @type {[number[], number, number, number]} */ (outline.coarse));
  const entries = Object.entries(outline).map(([key, part]) => [key, restored(part, buffer, start)]);
  return Object.fromEntries(entries);
}

/**
 * @param {ArrayBuffer} buffer
 * @param {number} start
 * @param {string} kind "i" for whole numbers
 * @param {number[]} shape
 * @param {number} offset
 */
function plainTensor(buffer, start, kind, shape, offset) {
  const numbers = new (kind === "i" ? Int32Array : Float32Array)(buffer, start + offset, count(shape));
  return new Tensor(shape, (i) => numbers[i]);
}

/**
 * @param {ArrayBuffer} buffer
 * @param {number} start
 * @param {number[]} shape
 * @param {number} block numbers that share a range
 * @param {number} offset of the steps, one byte a number
 * @param {number} edges offset of the ranges
 */
function coarseTensor(buffer, start, shape, block, offset, edges) {
  const steps = new Uint8Array(buffer, start + offset, count(shape));
  const low = new Float32Array(buffer, start + edges, (2 * count(shape)) / block); // lowest, size of a step, …
  return new Tensor(shape, (i) => low[2 * Math.floor(i / block)] + low[2 * Math.floor(i / block) + 1] * steps[i]);
}

const count = (/** @type {number[]} */ shape) => shape.reduce((product, size) => product * size, 1);

/** @param {string} text */
export function fromBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** @param {Uint8Array} bytes */
function toBase64(bytes) {
  let letters = "";
  for (let i = 0; i < bytes.length; i += 8192) letters += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(letters);
}
