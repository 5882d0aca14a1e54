// What an onlooker sees, with what the robot thinks laid over it.

import { beyondFair } from "../shared/beyond_fair.js";
import { Bitmaps } from "../shared/bitmaps.js";
import { Sheet } from "../shared/canvas.js";

const AHEAD = 8; // frames decoded before they are needed
const NEAR = 0.06; // of the picture, from the middle of a thing that still counts as on it
const FRONT_ONLY = new Set(["attention", "keypoints"]); // they lie over the front eye's picture and no other
export const OVERLAYS = [
  { name: "attention", label: "Attention", does: "where the readout looks in its last layer", first: true },
  { name: "keypoints", label: "Keypoints", does: "where the front eye's keypoints come out" },
  {
    name: "belief",
    label: "Belief",
    does: "where it thinks hand, object and goal are; crosses are the truth",
    first: true,
  },
  { name: "plan", label: "Plan", does: "where the chunk would lead the hand", first: true },
  { name: "expert", label: "Expert", does: "where the scripted expert would go now" },
];

export class Video {
  constructor(canvas, onReady) {
    this.sheet = new Sheet(canvas);
    this.frame = null; // the picture that is drawn
    this.view = null; // a picture from elsewhere, shown until the clock moves
    this.holds = false; // nothing new comes: steps that are still on their way do not take the view away
    this.scene = null; // what was drawn last, and where
    this.square = { left: 0, top: 0, side: 1 };
    this.bitmaps = new Bitmaps(64, onReady);
    this.shown = Object.fromEntries(OVERLAYS.map(({ name, first }) => [name, Boolean(first)]));
    canvas.addEventListener("pointermove", (event) => {
      const name = this.thingAt(event);
      canvas.title = name ? `${name}: click to put its name into the sentence` : "";
      canvas.style.cursor = name ? "pointer" : "";
    });
    canvas.addEventListener("click", (event) => {
      const name = this.thingAt(event);
      if (name) canvas.dispatchEvent(new CustomEvent("thing", { detail: name, bubbles: true }));
    });
  }

  /** The thing of a table that lies under the pointer, if any. */
  thingAt(/** @type {MouseEvent} */ { offsetX, offsetY }) {
    const { moment, record } = this.scene ?? {};
    const places = moment?.things_seen?.pick();
    if (!places) return undefined;
    const { left, top, side } = this.square;
    const [x, y] = [(offsetX - left) / side, (offsetY - top) / side];
    const gaps = places.map(([across, down]) => Math.hypot(x - across, y - down));
    const nearest = gaps.indexOf(Math.min(...gaps));
    return gaps[nearest] <= NEAR ? record.rollout.things[nearest] : undefined;
  }

  draw(scene) {
    const pen = this.sheet.begin(scene.palette, 12);
    const side = Math.min(pen.width, pen.height);
    const [left, top] = [(pen.width - side) / 2, (pen.height - side) / 2];
    this.scene = scene;
    this.square = { left, top, side };
    const frame = framed(scene);
    const bitmap = this.bitmaps.get(frame);
    if (bitmap) this.frame = bitmap; // until it is there, the one before stays
    pen.picture(this.view ?? this.frame, left, top, side, side);
    if (!frame) pen.text("no picture was recorded", left + side / 2, top + side / 2, "muted", { align: "center" });
    const at = ([x, y]) => [left + x * side, top + y * side];
    pen.context.save();
    pen.context.beginPath();
    pen.context.rect(left, top, side, side);
    pen.context.clip();
    for (const { name } of OVERLAYS) {
      const fits = !this.view && !(scene.moment.turned && FRONT_ONLY.has(name));
      if (this.shown[name] && fits) this[name](pen, scene, at, { left, top, side });
    }
    pen.context.restore();
    this.fetchAhead(scene);
  }

  fetchAhead(scene) {
    const ahead = scene.record.moments.slice(scene.step + 1, scene.step + 1 + AHEAD);
    this.bitmaps.prepare([...framesOf(ahead), framed(scene)].filter(Boolean)); // this one is now the last used
  }

  attention(pen, scene, _, { left, top, side }) {
    const fusion = scene.decision?.fusion;
    if (!fusion?.attention) return this.weights(pen, scene, { left, top, side });
    const row = fusion.attention.pick([-1, -1, 0, fusion.spans[0]]);
    const [rows, columns] = fusion.grids[0];
    const grid = Array.from({ length: rows }, (_, i) => row.slice(i * columns, (i + 1) * columns));
    pen.heat(beyondFair(grid), left, top, side, side, "fusion", { strength: 0.6 });
  }

  /** Where nothing attends: where the taught keypoints look. */
  weights(pen, scene, { left, top, side }) {
    const vision = scene.decision?.vision;
    if (vision?.heat)
      pen.heat(beyondFair(vision.heat[0].pick([1])), left, top, side, side, "vision", { strength: 0.6 });
  }

  keypoints(pen, scene, at) {
    const vision = scene.decision?.vision;
    if (!vision?.keypoints) return;
    for (const point of vision.keypoints.pick([0])) pen.dot(...at(point), 4, "vision", { rim: "surface" });
  }

  belief(pen, scene, at) {
    const [believed, truth] = [scene.decision?.belief_seen, scene.moment.truth_seen];
    truth?.pick().forEach((point) => cross(pen, at(point)));
    believed?.pick().forEach((point, i) => {
      const [x, y] = at(point);
      pen.dot(x, y, 8, "vision", { rim: "surface" });
      pen.text("hog"[i], x, y + 0.5, "surface", { align: "center", size: 11, bold: true });
    });
  }

  plan(pen, scene, at) {
    const points = scene.decision?.plan_seen?.pick().map(at);
    if (!points) return;
    pen.line(points, "surface", { width: 5, opacity: 0.7 });
    pen.line(points, "heads", { width: 2.5 });
    points.slice(1).forEach(([x, y]) => pen.dot(x, y, 2.5, "heads"));
  }

  expert(pen, scene, at) {
    const wish = scene.moment.wish_seen?.pick().map(at);
    if (!wish) return;
    pen.arrow(...wish, "surface", { width: 4, opacity: 0.7 });
    pen.arrow(...wish, "expert", { width: 2, dash: [3, 3] });
  }
}

export const framesOf = (moments) => moments.map((moment) => moment?.frame).filter(Boolean);

/** The frame of this step, or of the last step that has one. */
const framed = ({ record, step }) => record.framedAt(step)?.frame;

function cross(pen, [x, y]) {
  pen.cross(x, y, 6, "surface", 4);
  pen.cross(x, y, 6, "ink", 2);
}
