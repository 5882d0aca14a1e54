// A picture with heat and points over it, on a plain canvas: the templates of plotly at a tenth of the cost.

import { Sheet } from "../shared/canvas.js";

const NEAR = 14; // pixels from a point that still count as on it

/** Draws a filled template that lies over a picture; says what is under the pointer, and what was clicked. */
export class ImagePlot {
  constructor(canvas, { redraw, onClick }) {
    this.sheet = new Sheet(canvas);
    this.side = this.left = this.top = 0; // of the square that the picture fills, in pixels
    /** @type {any[]} */
    this.data = [];
    /** @type {number[] | null} */
    this.pointer = null;
    canvas.addEventListener("pointermove", (event) => {
      this.pointer = [event.offsetX, event.offsetY];
      redraw();
    });
    canvas.addEventListener("pointerleave", () => {
      this.pointer = null;
      redraw();
    });
    canvas.addEventListener("click", (event) => onClick(this.under([event.offsetX, event.offsetY])));
  }

  /** `shade` is the name of the heat's colour; `bitmap` the picture. */
  draw(data, bitmap, shade, palette) {
    const pen = this.sheet.begin(palette, 11);
    const side = Math.min(pen.width, pen.height);
    this.data = data;
    this.side = side;
    this.left = (pen.width - side) / 2;
    this.top = (pen.height - side) / 2;
    pen.context.imageSmoothingEnabled = false;
    pen.picture(bitmap, this.left, this.top, side, side);
    for (const trace of data) {
      if (trace.type === "heatmap")
        pen.heat(ranged(trace), this.left, this.top, side, side, shade, { strength: 0.75, smooth: false });
      else this.points(pen, trace);
    }
    if (this.pointer) this.say(pen, this.under(this.pointer));
  }

  points(pen, { x, y, marker }) {
    x.forEach((across, i) => {
      const [px, py] = this.at(across, y[i]);
      pen.context.beginPath();
      pen.context.arc(px, py, marker.size / 2, 0, 2 * Math.PI);
      pen.context.fillStyle = marker.color;
      pen.context.fill();
      pen.context.lineWidth = marker.line.width;
      pen.context.strokeStyle = marker.line.color;
      pen.context.stroke();
    });
  }

  /** @returns {[number, number]} */
  at(x, y) {
    return [this.left + x * this.side, this.top + y * this.side];
  }

  /**
   * What is under a place of the canvas.
   *
   * @returns {{ cell?: number[], value?: number, point?: number, name?: string }}
   */
  under(/** @type {number[]} */ [px, py]) {
    /** @type {{ cell?: number[], value?: number, point?: number, name?: string }} */
    const found = {};
    const [x, y] = [(px - this.left) / this.side, (py - this.top) / this.side];
    const heat = this.data.find((trace) => trace.type === "heatmap")?.z;
    if (heat && x >= 0 && x < 1 && y >= 0 && y < 1) {
      found.cell = [Math.floor(y * heat.length), Math.floor(x * heat[0].length)];
      found.value = heat[found.cell[0]][found.cell[1]];
    }
    const spots = this.data.find((trace) => trace.type === "scatter");
    const away = (spots?.x ?? []).map((across, i) =>
      Math.hypot(...this.at(across, spots.y[i]).map((p, axis) => p - [px, py][axis])),
    );
    const nearest = away.indexOf(Math.min(...away));
    if (away[nearest] < NEAR) Object.assign(found, { point: nearest, name: spots.text?.[nearest] });
    return found;
  }

  say(pen, /** @type {{ value?: number, name?: string }} */ { value, name }) {
    const words = [name, value === undefined ? undefined : value.toPrecision(3)].filter(Boolean).join(" · ");
    if (!words) return;
    const width = pen.widthOf(words) + 14;
    pen.rounded(this.left + 6, this.top + 6, width, 20, 5, "surface", { opacity: 0.9 });
    pen.text(words, this.left + 13, this.top + 16.5);
  }
}

/** Heat from 0 to 1, in the range that the trace names or in its own. */
function ranged({ z, zmin, zmax }) {
  const flat = z.flat();
  const low = zmin ?? Math.min(...flat);
  const range = Math.max(1e-12, (zmax ?? Math.max(...flat)) - low);
  return z.map((row) => row.map((one) => (one - low) / range));
}
