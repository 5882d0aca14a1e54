// All steps in a row: when it thought and how unlike training that was, how far it was from the expert, what went wrong, when it was done.

import { Sheet } from "../shared/canvas.js";
import { onDrag } from "../shared/dom.js";
import { INKS, worstLevel } from "./lamps.js";

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
    for (const moment of moments) if (moment?.decision) this.thought(pen, moment, floor);
    this.labels(pen, labelsOf(scene.record), floor);
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

  /** A tick for each thought; wider, and in the lamp's colour, where a sense was unlike training. */
  thought(pen, { step, decision }, floor) {
    const level = worstLevel(decision);
    pen.bar(this.x(step) - 0.5 - level / 2, floor + 3, 1 + level, 5, INKS[level]);
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

  /** A line for each, with its words where there is room beside the words before; a part's end before the next. */
  labels(pen, labels, floor) {
    let free = 0; // where the last words end
    for (const { step, end, text: whole, ink } of labels) {
      const x = this.x(step);
      const text = end === undefined ? whole : pen.fitting(whole, this.x(end) - x - 15, 11);
      const width = pen.widthOf(text, 11);
      const line = [
        [x, 2],
        [x, floor],
      ];
      pen.line(line, ink, { width: 2 });
      if (x < free || x + width + 5 > this.sheet.width) continue;
      pen.text(text, x + 5, 7, ink, { size: 11 });
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

/** What stands on the timeline in words, in the order of its steps: where a later part of an ordered instruction
 *  begins, and what somebody did to the robot while it ran. */
export function labelsOf({ rollout, moments }) {
  const parts = (rollout.parts ?? []).map(({ step, text }, i) => ({ step, text: `${i + 1} ${text}`, ink: "muted" }));
  const begun = parts
    .filter(({ step }, i) => i === 0 || step > 0)
    .map((part, i, all) => ({ ...part, end: all[i + 1]?.step }));
  const events = moments.filter((moment) => moment?.event);
  const disturbed = events.map(({ step, event }) => ({ step, text: event, ink: "bad" }));
  return [...begun, ...disturbed].sort((one, other) => one.step - other.step);
}
