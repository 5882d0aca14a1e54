// The seven small figures, one a stage: each draws one scene with one pen, in a millisecond or so.

import { barcode, belief, brightened, extent, eye, gapLine, gauge, mark, nothing, pieces } from "./thumbnail_parts.js";

const AXES = ["x", "y", "z", "grip"];
const SENSES = ["fusion", "state", "language", "vision", "chunking"]; // colours of the readout's groups
const UNTOLD = "this policy does not tell";
const WINDOW = 16; // steps of the past that the blend shows

export const THUMBNAILS = {
  /** What the eyes got, with where the keypoints look. */
  vision(pen, scene, bitmaps) {
    const vision = scene.decision?.vision;
    if (!vision) return nothing(pen, scene.decision && UNTOLD);
    const large = Math.min(pen.height, vision.pictures.length > 1 ? pen.width * 0.58 : pen.width);
    const small = Math.min(pen.height, pen.width - large - 6);
    const left = vision.pictures.length > 1 ? 0 : (pen.width - large) / 2;
    const boxes = [
      [left, 0, large],
      [left + large + 6, pen.height - small, small],
    ];
    vision.pictures.forEach((picture, view) => eye(pen, vision, view, bitmaps.get(picture), ...boxes[view]));
  },

  /** The pieces, shaded by how much the readout looks at them, and the nearest tasks. */
  language(pen, scene) {
    const language = scene.decision?.language;
    if (!language) return nothing(pen);
    const rows = Math.min(3, language.tasks.length);
    pieces(pen, language, pen.height - rows * 15 - 6);
    for (let i = 0; i < rows; i++) {
      const [y, share] = [pen.height - (rows - i) * 15 + 2, language.probability[i]];
      pen.bar(0, y, pen.width, 12, "line", 0.6);
      pen.bar(0, y, pen.width * share, 12, "language", 0.75);
      const percent = `${Math.round(100 * share)}%`;
      const room = pen.width - 12 - pen.widthOf(percent, 10);
      pen.text(pen.fitting(language.tasks[i], room, 10), 4, y + 6.5, "ink", { size: 10 });
      pen.text(percent, pen.width - 4, y + 6.5, "ink", { size: 10, align: "right" });
    }
  },

  /** The four numbers over time. */
  state(pen, scene) {
    const rows = scene.record.column("every", ["state"]);
    const now = scene.moment.state.pick();
    const height = pen.height / 4;
    AXES.forEach((name, i) => {
      const values = rows.map((row) => row?.[i] ?? null);
      const [low, high] = extent(values, i === 3 ? 0.2 : 0.02);
      const y = (value) => (i + 1) * height - 4 - ((value - low) / (high - low)) * (height - 8);
      const [left, right] = [26 * pen.palette.scale, 50 * pen.palette.scale];
      const x = (step) => left + (step / scene.record.last) * (pen.width - left - right);
      pen.text(name, 0, (i + 0.5) * height, "muted");
      pen.line(
        values.map((value, step) => value !== null && [x(step), y(value)]),
        "state",
        { width: 1.2, opacity: 0.5 },
      );
      pen.line(
        values.slice(0, scene.step + 1).map((value, step) => value !== null && [x(step), y(value)]),
        "state",
        { width: 2 },
      );
      pen.dot(x(scene.step), y(now[i]), 3, "state", { rim: "surface" });
      pen.text(now[i].toFixed(3), pen.width, (i + 0.5) * height, "ink", { align: "right" });
    });
  },

  /** Who looks at whom in the last layer, and what the readout looks at, layer by layer. */
  fusion(pen, scene) {
    const fusion = scene.decision?.fusion;
    if (!fusion) return nothing(pen, scene.decision && UNTOLD);
    if (!fusion.attention) return barcode(pen, fusion.context.pick(), "fusion");
    const side = Math.min(pen.height, pen.width * 0.56);
    pen.bar(0, 0, side, side, "line", 0.35);
    const map = fusion.attention.pick([-1, -1]);
    pen.heat(map.map(brightened), 0, 0, side, side, "fusion", { smooth: false, strength: 1 });
    const share = fusion.share.pick(); // groups × layers
    const [left, width] = [side + 10, pen.width - side - 10];
    const layers = share[0].length;
    const height = Math.min(26, side / layers - 4);
    for (let layer = 0; layer < layers; layer++) {
      const y = layer * (height + 4) + (side - layers * (height + 4) + 4) / 2;
      let x = left;
      share.forEach((group, i) => {
        pen.bar(x, y, width * group[layer], height, SENSES[i]);
        x += width * group[layer];
      });
    }
  },

  /** Each dimension as a strip: belief of the bins, every head's mark, the expert's cross. */
  heads(pen, scene) {
    const heads = scene.decision?.heads;
    if (!heads) return nothing(pen);
    const [left, height] = [28 * pen.palette.scale, pen.height / 4];
    const x = (action) => left + ((action + 1) / 2) * (pen.width - left - 8) + 2;
    AXES.forEach((name, i) => {
      const middle = (i + 0.5) * height;
      pen.text(name, 0, middle, "muted", { size: 10 });
      pen.bar(x(-1), middle - 7, x(1) - x(-1), 14, "line", 0.5);
      belief(pen, heads.bins, i, x, middle);
      pen.line(
        [
          [x(0), middle - 8],
          [x(0), middle + 8],
        ],
        "muted",
        { width: 0.5 },
      );
      for (const kind of heads.kinds)
        mark(pen, kind, x(heads[kind].actions.pick([0, i])), middle, kind === heads.acting);
      const wish = scene.moment.expert?.pick([i]);
      if (wish !== undefined) pen.cross(x(wish), middle, 4, "expert", 2);
    });
  },

  /** The chunks that speak about now, and what they agree on, in one dimension. */
  chunking(pen, scene) {
    const dimension = scene.control.dimension ?? 0;
    const [start, stop] = [scene.step - WINDOW, scene.step + WINDOW * 0.8];
    const x = (step) => ((step - start) / (stop - start)) * pen.width;
    const y = (action) => pen.height / 2 - action * (pen.height / 2 - 6);
    pen.line(
      [
        [0, y(0)],
        [pen.width, y(0)],
      ],
      "line",
      { width: 1 },
    );
    pen.line(
      [
        [x(scene.step), 0],
        [x(scene.step), pen.height],
      ],
      "muted",
      { width: 1 },
    );
    for (let step = Math.max(0, Math.ceil(start - WINDOW)); step <= scene.step; step++) {
      const made = scene.record.moments[step]?.chunking;
      if (!made?.chunk) continue;
      const chunk = made.chunk.pick([null, dimension]).slice(0, -1);
      const speaks = step + chunk.length > scene.step;
      pen.line(
        chunk.map((action, i) => [x(step + i), y(action)]),
        "chunking",
        { width: speaks ? 2 : 1, opacity: speaks ? 0.9 : 0.3 },
      );
    }
    const sent = scene.record.moments.slice(Math.max(0, Math.floor(start)), scene.step + 1);
    pen.line(
      sent.map((moment) => moment && [x(moment.step), y(moment.action.pick([dimension]))]),
      "ink",
      { width: 2.5 },
    );
    const { votes, weights } = scene.moment.chunking;
    votes
      .pick([null, dimension])
      .forEach((vote, i) => pen.dot(x(scene.step), y(vote), 2 + 5 * weights.pick([i]), "chunking", { rim: "surface" }));
    pen.text(AXES[dimension], 2, 8, "muted", { size: 10 });
  },

  /** Which way the hand goes, seen from above, with height and gripper; grey is the expert's wish, and where a person
   *  drives the colour of the heads is the policy's. */
  action(pen, scene) {
    const [action, expert] = [scene.moment.action.pick(), scene.moment.expert?.pick()];
    const radius = Math.min(pen.height / 2 - 2, pen.width * 0.28);
    const [cx, cy] = [radius + 2, pen.height / 2];
    pen.dot(cx, cy, radius, "line", { hollow: true });
    const tip = ([x, y]) => [cx + x * radius * 0.9, cy - y * radius * 0.9];
    const proposed = scene.moment.proposed?.pick();
    if (expert) pen.arrow([cx, cy], tip(expert), "expert", { dash: [3, 3] });
    if (proposed) pen.arrow([cx, cy], tip(proposed), "heads", { width: 2 });
    pen.arrow([cx, cy], tip(action), "ink", { width: 3 });
    pen.text("from above", cx, pen.height - 3, "muted", { size: 9, align: "center" });
    const left = 2 * radius + 18;
    gauge(pen, left, "up", action[2], (expert ?? proposed)?.[2]);
    gauge(pen, left + 34, "grip", action[3], (expert ?? proposed)?.[3]);
    gapLine(pen, scene, left + 68);
  },
};
