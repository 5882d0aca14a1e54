// All steps in a row: when it thought, how far it was from the expert, what went wrong, when it was done.

import { Sheet } from "../shared/canvas.js";
import { onDrag } from "../shared/dom.js";

const EDGE = 8; // pixels kept free at both ends

export class Timeline {
  constructor(canvas, clock) {
    this.sheet = new Sheet(canvas);
    this.clock = clock;
    onDrag(canvas, (event) => this.seek(event));
  }

  seek(event) {
    const share = (event.offsetX - EDGE) / (this.sheet.width - 2 * EDGE);
    this.clock.seek(share * this.clock.last);
  }

  x(step) {
    return EDGE + (step / Math.max(1, this.clock.last)) * (this.sheet.width - 2 * EDGE);
  }

  draw(scene) {
    const pen = this.sheet.begin(scene.palette, 11);
    const [floor, moments] = [pen.height - 9, scene.record.moments];
    this.gap(pen, moments, floor);
    pen.line(
      [
        [this.x(0), floor],
        [this.x(this.clock.last), floor],
      ],
      "line",
      { width: 3 },
    );
    pen.line(
      [
        [this.x(0), floor],
        [this.x(scene.step), floor],
      ],
      "ink",
      { width: 3 },
    );
    for (const moment of moments)
      if (moment?.decision) pen.bar(this.x(moment.step) - 0.5, floor + 3, 1, 5, "heads");
    this.events(pen, scene.record.moments, floor);
    this.marks(pen, scene, floor);
    pen.line(
      [
        [this.x(scene.step), 0],
        [this.x(scene.step), pen.height],
      ],
      "ink",
      { width: 1 },
    );
    pen.dot(this.x(scene.step), floor, 7, "ink", { rim: "surface", width: 2 });
  }

  /** The distance from the expert's wish, as a low hill. */
  gap(pen, moments, floor) {
    const steps = moments.filter((moment) => moment?.act.gap !== undefined);
    if (!steps.length) return;
    const most = Math.max(1, ...steps.map((moment) => moment.act.gap));
    const hill = steps.map((moment) => [this.x(moment.step), floor - 3 - (moment.act.gap / most) * (floor - 8)]);
    const path = pen.context;
    path.beginPath();
    path.moveTo(hill[0][0], floor - 2);
    for (const point of hill) path.lineTo(...point);
    path.lineTo(hill.at(-1)[0], floor - 2);
    path.fillStyle = pen.ink("expert", 0.22);
    path.fill();
  }

  /** What somebody did to the robot while it ran. */
  events(pen, moments, floor) {
    let free = 0; // where the last words end
    for (const { step, event } of moments.filter((moment) => moment?.event)) {
      const [x, width] = [this.x(step), pen.widthOf(event, 11)];
      const line = [
        [x, 2],
        [x, floor],
      ];
      pen.line(line, "bad", { width: 2 });
      if (x < free || x + width + 5 > this.sheet.width) continue;
      pen.text(event, x + 5, 7, "bad", { size: 11 });
      free = x + width + 10;
    }
  }

  marks(pen, scene, floor) {
    const { first_bad: bad, success, steps } = scene.record.rollout;
    if (bad !== undefined) pen.cross(this.x(bad), floor, 5, "bad", 3);
    if (!success) return;
    const x = this.x(steps - 1);
    pen.line(
      [
        [x - 6, floor - 13],
        [x - 2, floor - 9],
        [x + 5, floor - 18],
      ],
      "good",
      { width: 3 },
    );
  }
}
