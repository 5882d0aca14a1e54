// Drawing on canvases: sharp at any zoom, sized by their box, in the colours of the page.

import { faded } from "./template.js";

/** @typedef {{ width?: number, dash?: number[], opacity?: number }} Stroke how a line is drawn */

/** A canvas that follows the size of its box. `draw(pen)` gets a pen in CSS pixels. */
export class Sheet {
  /**
   * @param {HTMLCanvasElement} canvas
   */
  constructor(canvas) {
    this.canvas = canvas;
    this.context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    this.ratio = 0; // pixels of the screen for one of CSS
    /** @type {string | null} */
    this.font = null;
    this.width = this.height = 0;
  }

  /** Measure the box; true where the size changed. */
  measure() {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const ratio = window.devicePixelRatio || 1;
    if (width === this.width && height === this.height && ratio === this.ratio) return false;
    this.width = width;
    this.height = height;
    this.ratio = ratio;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.font = null; // a canvas of a new size has forgotten it
    return true;
  }

  /**
   * Choosing a font is slow, so it is chosen only when it is another one.
   *
   * @param {string} font
   */
  write(font) {
    if (font !== this.font) this.context.font = font;
    this.font = font;
  }

  /**
   * @param {{ [name: string]: any }} palette
   */
  begin(palette, size = 11) {
    if (!this.width) this.measure();
    const pen = this.context;
    pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    pen.clearRect(0, 0, this.width, this.height);
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    return new Pen(this, palette, size);
  }
}

/** A few strokes that all sketches are made of. */
export class Pen {
  /**
   * @param {Sheet} sheet
   * @param {{ [name: string]: any }} palette
   * @param {number} size
   */
  constructor(sheet, palette, size) {
    const { context, width, height } = sheet;
    this.sheet = sheet;
    this.context = context;
    this.width = width;
    this.height = height;
    this.palette = palette;
    this.size = size;
  }

  /**
   * @param {string} name
   * @param {number} [opacity]
   */
  ink(name, opacity) {
    const solid = this.palette[name];
    return opacity === undefined ? solid : faded(solid, opacity);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   * @param {string} name
   * @param {number} [opacity]
   */
  bar(x, y, width, height, name, opacity) {
    this.context.fillStyle = this.ink(name, opacity);
    this.context.fillRect(Math.min(x, x + width), Math.min(y, y + height), Math.abs(width), Math.abs(height));
  }

  /**
   * A line through points [x, y]; null breaks it.
   *
   * @param {Iterable<any>} points
   * @param {string} name
   */
  line(points, name, /** @type {Stroke} */ { width = 1.5, dash = [], opacity } = {}) {
    const pen = this.context;
    pen.strokeStyle = this.ink(name, opacity);
    pen.lineWidth = width;
    pen.setLineDash(dash);
    pen.beginPath();
    let broken = true;
    for (const point of points) {
      const there = point && Number.isFinite(point[1]);
      if (there && broken) pen.moveTo(point[0], point[1]);
      else if (there) pen.lineTo(point[0], point[1]);
      broken = !there;
    }
    pen.stroke();
    pen.setLineDash([]);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} radius
   * @param {string} name
   */
  dot(
    x,
    y,
    radius,
    name,
    /** @type {{ hollow?: boolean, rim?: string, width?: number }} */ { hollow = false, rim, width = 1.5 } = {},
  ) {
    const pen = this.context;
    pen.beginPath();
    pen.arc(x, y, Math.max(0, radius), 0, 2 * Math.PI);
    pen.fillStyle = this.ink(name);
    if (!hollow) pen.fill();
    if (!hollow && !rim) return;
    pen.strokeStyle = this.ink(rim ?? name);
    pen.lineWidth = width;
    pen.stroke();
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} radius
   * @param {string} name
   */
  cross(x, y, radius, name, width = 2) {
    this.line(
      [
        [x - radius, y - radius],
        [x + radius, y + radius],
      ],
      name,
      { width },
    );
    this.line(
      [
        [x - radius, y + radius],
        [x + radius, y - radius],
      ],
      name,
      { width },
    );
  }

  /**
   * @param {number[]} from
   * @param {number[]} to
   * @param {string} name
   */
  arrow(from, to, name, /** @type {Stroke} */ options = {}) {
    this.line([from, to], name, { width: 2, ...options });
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length < 4) return;
    const [along, barb] = [Math.atan2(to[1] - from[1], to[0] - from[0]), Math.min(7, length / 2)];
    const end = (/** @type {number} */ turn) => [
      to[0] - barb * Math.cos(along + turn),
      to[1] - barb * Math.sin(along + turn),
    ];
    this.line([end(0.5), to, end(-0.5)], name, { width: options.width ?? 2, opacity: options.opacity });
  }

  /**
   * @param {string} words
   * @param {number} x
   * @param {number} y
   */
  text(
    words,
    x,
    y,
    name = "ink",
    /** @type {{ align?: CanvasTextAlign, size?: number, bold?: boolean }} */ {
      align = "left",
      size,
      bold = false,
    } = {},
  ) {
    const pen = this.context;
    this.chooseFont(size, bold);
    pen.textAlign = align;
    pen.fillStyle = this.ink(name);
    pen.fillText(words, x, y);
  }

  chooseFont(size = this.size, bold = false) {
    this.sheet.write(`${bold ? "600 " : ""}${size * this.palette.scale}px ${this.palette.font}`);
  }

  /**
   * How wide words come out, in pixels.
   *
   * @param {string} words
   * @param {number} size
   */
  widthOf(words, size) {
    this.chooseFont(size);
    return this.context.measureText(words).width;
  }

  /**
   * As much of a word as finds room.
   *
   * @param {string} word
   * @param {number} room
   * @param {number} size
   */
  fitting(word, room, size) {
    if (this.widthOf(word, size) <= room) return word;
    let length = word.length - 1;
    while (length > 1 && this.widthOf(`${word.slice(0, length)}…`, size) > room) length--;
    return `${word.slice(0, length)}…`;
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   * @param {number} radius
   * @param {string} name
   */
  rounded(
    x,
    y,
    width,
    height,
    radius,
    name,
    /** @type {{ opacity?: number, rim?: string, dash?: number[] }} */ { opacity, rim, dash = [] } = {},
  ) {
    const pen = this.context;
    pen.beginPath();
    pen.roundRect(x, y, width, height, radius);
    pen.fillStyle = this.ink(name, opacity);
    pen.fill();
    if (!rim) return;
    pen.setLineDash(dash);
    pen.lineWidth = 1;
    pen.strokeStyle = this.ink(rim);
    pen.stroke();
    pen.setLineDash([]);
  }

  /**
   * @param {ImageBitmap | null} bitmap
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   */
  picture(bitmap, x, y, width, height) {
    if (bitmap) this.context.drawImage(bitmap, x, y, width, height);
    else this.bar(x, y, width, height, "line");
  }

  /**
   * A grid of numbers as colour, from clear (nothing) to full (the most).
   *
   * @param {number[][]} rows
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   * @param {string} name
   */
  heat(rows, x, y, width, height, name, { strength = 0.85, smooth = true } = {}) {
    this.context.imageSmoothingEnabled = smooth;
    this.context.drawImage(tinted(rows, this.palette[name], strength), x, y, width, height);
    this.context.imageSmoothingEnabled = true;
  }
}

/** @type {OffscreenCanvasRenderingContext2D | undefined} */
let small; // the pen of a canvas that is made once: a new one costs more than all that is drawn

/**
 * A small canvas, one pixel a number from 0 to 1; holds until the next is asked for.
 *
 * @param {number[][]} rows
 * @param {string} solid
 * @param {number} strength
 */
function tinted(rows, solid, strength) {
  const [height, width] = [rows.length, rows[0].length];
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(solid.slice(i, i + 2), 16));
  const image = new ImageData(width, height);
  const pixels = new DataView(image.data.buffer);
  const [colour, most] = [((r << 24) | (g << 16) | (b << 8)) >>> 0, 255 * strength];
  rows.forEach((row, i) =>
    row.forEach((one, j) =>
      pixels.setUint32(4 * (i * width + j), colour + Math.round(most * Math.max(0, Math.min(1, one)))),
    ),
  );
  small ??= /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(1, 1).getContext("2d"));
  Object.assign(small.canvas, { width, height });
  small.putImageData(image, 0, 0);
  return small.canvas;
}
