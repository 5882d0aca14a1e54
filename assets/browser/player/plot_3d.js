// Lines and points in space on a plain canvas: a hundred times faster to redraw than WebGL charts, and it turns.

import { Sheet } from "../shared/canvas.js";

const DASHED = { dot: [2, 4], dash: [6, 4] };

/** Draws the scatter3d traces of a filled template; drag to turn it. */
export class Plot3D {
  constructor(canvas, redraw) {
    this.sheet = new Sheet(canvas);
    this.turn = { around: -0.9, up: 0.5 };
    this.bounds = Array.from({ length: 3 }, () => [Infinity, -Infinity]); // lowest and highest of each axis
    this.middle = [0, 0, 0];
    this.scale = 1;
    this.origin = [0, 0];
    canvas.addEventListener("pointerdown", (event) => canvas.setPointerCapture(event.pointerId));
    canvas.addEventListener("pointermove", (event) => {
      if (!canvas.hasPointerCapture(event.pointerId)) return;
      this.turn.around -= event.movementX * 0.01;
      this.turn.up = Math.max(0, Math.min(1.5, this.turn.up + event.movementY * 0.01));
      redraw();
    });
  }

  draw(data, axes, palette) {
    const pen = this.sheet.begin(palette, 11);
    this.widen(data);
    this.fit(pen);
    this.floor(pen, axes);
    for (const trace of data) this.trace(pen, trace);
  }

  /** The box grows to hold all that was ever drawn, so that nothing jumps. */
  widen(data) {
    const all = ["x", "y", "z"].map((axis) => data.flatMap((trace) => trace[axis]).filter(Number.isFinite));
    this.bounds = this.bounds.map(([low, high], i) => [Math.min(low, ...all[i]), Math.max(high, ...all[i])]);
  }

  /** As large as the turned box allows. */
  fit(pen) {
    this.middle = this.bounds.map(([low, high]) => (low + high) / 2);
    this.scale = 1;
    this.origin = [0, 0];
    const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
      this.at(this.bounds.map((ends, axis) => ends[(i >> axis) & 1])),
    );
    const [width, height] = [0, 1].map((i) => 2 * Math.max(...corners.map((corner) => Math.abs(corner[i])), 1e-6));
    this.scale = Math.min((pen.width - 80) / width, (pen.height - 40) / height);
    this.origin = [pen.width / 2, pen.height / 2];
  }

  /**
   * A point of the world on the canvas: turned about the vertical, then seen from above.
   *
   * @returns {[number, number]}
   */
  at(point) {
    const [x, y, z] = point.map((value, i) => (value - this.middle[i]) * this.scale);
    const { around, up } = this.turn;
    const [right, away] = [x * Math.cos(around) - y * Math.sin(around), x * Math.sin(around) + y * Math.cos(around)];
    return [this.origin[0] + right, this.origin[1] - z * Math.cos(up) - away * Math.sin(up)];
  }

  floor(pen, axes) {
    const [[x0, x1], [y0, y1], [z0, z1]] = this.bounds;
    for (let i = 0; i <= 4; i++) {
      const [x, y] = [x0 + ((x1 - x0) * i) / 4, y0 + ((y1 - y0) * i) / 4];
      pen.line([this.at([x, y0, z0]), this.at([x, y1, z0])], "muted", { width: 1, opacity: 0.35 });
      pen.line([this.at([x0, y, z0]), this.at([x1, y, z0])], "muted", { width: 1, opacity: 0.35 });
    }
    pen.line([this.at([x0, y0, z0]), this.at([x0, y0, z1])], "muted", { width: 1, opacity: 0.35 });
    const label = (axis, [x, y]) => pen.text(axis.title.text, x, y, "muted", { align: "center", size: 11 });
    label(axes.xaxis, this.at([(x0 + x1) / 2, y0 - 0.06 * (y1 - y0), z0]));
    label(axes.yaxis, this.at([x0 - 0.06 * (x1 - x0), (y0 + y1) / 2, z0]));
    label(axes.zaxis, this.at([x0, y0, z1 + 0.05 * (z1 - z0)]));
  }

  trace(pen, trace) {
    const points = trace.x.map((x, i) => this.at([x, trace.y[i], trace.z[i]]));
    if (trace.mode.includes("lines")) this.strokes(pen.context, points, trace.line);
    if (!trace.mode.includes("markers")) return;
    points.forEach(([x, y], i) => {
      mark(pen.context, x, y, trace.marker);
      if (trace.text) pen.text(trace.text[i], x + 8, y - 6, "muted", { size: 10 });
    });
  }

  strokes(context, points, { color, width, dash }) {
    context.strokeStyle = color;
    context.lineWidth = width / 1.6;
    context.setLineDash(DASHED[dash] ?? []);
    context.beginPath();
    points.forEach((point, i) => (i ? context.lineTo(...point) : context.moveTo(...point)));
    context.stroke();
    context.setLineDash([]);
  }
}

function mark(context, x, y, { color, size, symbol }) {
  context.fillStyle = context.strokeStyle = color;
  context.lineWidth = 2;
  context.beginPath();
  if (symbol === "x") {
    for (const side of [-1, 1]) {
      context.moveTo(x - size, y - side * size);
      context.lineTo(x + size, y + side * size);
    }
    return context.stroke();
  }
  context.arc(x, y, size, 0, 2 * Math.PI);
  return context.fill();
}
