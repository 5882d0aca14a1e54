// A sheet to draw on, by mouse, finger or pen: side × side numbers from 0 (paper) to 1 (ink).

import { make } from "../shared/dom.js";

const BRUSH = 1.15; // cells

export class DrawingPad {
  /** changed(rows or null) is called with every stroke; `example(digit)` with a key from 0 to 9. */
  constructor({ label, side, instead }, changed, example) {
    this.side = side;
    this.changed = changed;
    /** @type {Float32Array | null} */
    this.ink = null;
    /** @type {number[] | null} the last place of the pointer, in cells */
    this.last = null;
    const keys = instead ? "; keys 0 to 9 take one of ours, Delete clears" : "; Delete clears";
    const about = { role: "img", tabindex: 0, "aria-label": `${label}${keys}`, title: `${label}${keys}` };
    this.canvas = make("canvas", { width: side, height: side, ...about });
    this.hint = make("span", { class: "hint" }, "draw here");
    const clear = make("button", { type: "button", onclick: () => this.clear() }, "clear");
    const blank = make("button", { type: "button", onclick: () => this.blank() }, "empty sheet");
    const sheet = make("div", { class: "sheet" }, this.canvas, this.hint);
    this.element = make("div", { class: "paper" }, sheet, make("div", { class: "buttons" }, clear, blank));
    this.listen(example);
    this.paint();
  }

  listen(example) {
    const { canvas } = this;
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      this.last = this.at(event);
      this.stroke(event);
    });
    canvas.addEventListener("pointermove", (event) => this.last && this.stroke(event));
    for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => (this.last = null));
    canvas.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^\d$/.test(event.key)) example(Number(event.key));
      else if (event.key === "Delete" || event.key === "Backspace") this.clear();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** Where a pointer is, in cells. */
  at(event) {
    const box = this.canvas.getBoundingClientRect();
    const share = (place, start, size) => ((place - start) / size) * this.side;
    return [share(event.clientX, box.left, box.width), share(event.clientY, box.top, box.height)];
  }

  /** Ink from the last place to this one. */
  stroke(event) {
    event.preventDefault();
    const [x, y] = this.at(event);
    const [fromX, fromY] = this.last ?? [x, y];
    const parts = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) * 2));
    for (let i = 1; i <= parts; i++) this.dab(fromX + ((x - fromX) * i) / parts, fromY + ((y - fromY) * i) / parts);
    this.last = [x, y];
    this.paint();
    this.changed(this.rows());
  }

  dab(x, y) {
    this.ink ??= new Float32Array(this.side ** 2);
    for (let row = Math.floor(y - 3); row <= y + 3; row++) {
      for (let column = Math.floor(x - 3); column <= x + 3; column++) {
        if (row < 0 || column < 0 || row >= this.side || column >= this.side) continue;
        const far = Math.hypot(column + 0.5 - x, row + 0.5 - y);
        const i = row * this.side + column;
        this.ink[i] = Math.max(this.ink[i], Math.min(1, Math.max(0, BRUSH + 0.5 - far)));
      }
    }
  }

  rows() {
    const { ink } = this;
    if (!ink) return null;
    const row = (i) => Array.from(ink.subarray(i * this.side, (i + 1) * this.side), (one) => Number(one.toFixed(2)));
    return Array.from({ length: this.side }, (_, i) => row(i));
  }

  /** Nothing drawn: the example stands again. */
  clear() {
    this.set(null);
    this.changed(null);
  }

  /** A sheet without any ink, which is a drawing too. */
  blank() {
    this.ink = new Float32Array(this.side ** 2);
    this.paint();
    this.changed(this.rows());
  }

  set(rows) {
    this.ink = rows ? Float32Array.from(rows.flat()) : null;
    this.paint();
  }

  paint() {
    const context = this.canvas.getContext("2d");
    const picture = context.createImageData(this.side, this.side);
    for (let i = 0; i < this.side ** 2; i++) {
      picture.data.set([29, 35, 43, 255 * (this.ink?.[i] ?? 0)], 4 * i);
    }
    context.putImageData(picture, 0, 0);
    this.hint.hidden = Boolean(this.ink);
  }
}
