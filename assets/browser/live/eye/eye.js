// The eye: pictures of a scene as MuJoCo's classic renderer draws them: in WebGL 2 where there is a graphics card,
// else by the processor; in a worker or in a page.
//
// Scene and places of the bodies → the policy's pictures (RGB bytes), or a larger one with smooth edges on the canvas.

import { GpuPainter, hasGraphicsCard } from "./gpu_painter.js";
import { DrawnScene } from "./scene.js";
import { SoftwarePainter } from "./software_painter.js";
import { rotated, transposed } from "./vectors.js";
import { throughCamera } from "./view.js";
import { inOrder, inView, isBehind } from "./visible.js";

/**
 * @typedef {import("./view.js").View} View
 * @typedef {import("./view.js").Bodies} Bodies
 * @typedef {import("./scene.js").Drawn} Drawn
 *
 * @typedef {object} Look how the policy's front picture differs from the plain scene; what is left out does not
 * @property {number[]} [shift] of the front camera, in metres along the axes of its body
 * @property {number} [turn] of the front camera, degrees to the left
 * @property {number[]} [light] brightness of all lamps, for red, green and blue
 * @property {Record<number, number[]>} [colours] red, green, blue, alpha of items, by their place in the drawing
 *
 * @typedef {object} Moment what is to be drawn
 * @property {Bodies} bodies
 * @property {Record<string, number[]>} sites moved by the start of the episode
 * @property {Record<string, number[]>} siteColours changed by it
 */

const PLANE_FROM_BEHIND = 0.3; // of its alpha
const DETAILS = {
  fine: { level: "audience", samples: 4 },
  fast: { level: "policy", samples: 0 }, // a quarter of the work, for machines that draw in software
};
const PAINTERS = { gpu: GpuPainter, software: SoftwarePainter };

export class Eye {
  /**
   * @param {OffscreenCanvas | HTMLCanvasElement} canvas shows the audience's view
   * @param {"gpu" | "software"} painter
   */
  constructor(canvas, painter = hasGraphicsCard() ? "gpu" : "software") {
    this.canvas = canvas;
    /** @type {any} */
    this.painter = new PAINTERS[painter](canvas);
    /** @type {Map<string, any>} */
    this.targets = new Map();
    /** @type {DrawnScene | null} */
    this.scene = null;
  }

  get isSoftware() {
    return this.painter instanceof SoftwarePainter;
  }

  /** Draw this scene from now on. */
  async load(/** @type {import("../scene_files.js").Scene} */ scene) {
    const next = new DrawnScene(this.painter, scene);
    await next.load();
    this.scene?.close();
    this.scene = next;
  }

  /** Draw these items of the scene instead of its own; each has the place of the one that it stands for. */
  arrange(/** @type {import("./scene.js").Item[]} */ items) {
    this.loaded.arrange(items);
  }

  /**
   * What the policy sees.
   *
   * @param {"front" | "wrist"} camera
   * @param {number} side pixels
   * @param {Moment} moment
   * @param {Look} look
   * @returns {Uint8Array<ArrayBuffer>} side × side × 3
   */
  picture(camera, side, moment, look = {}) {
    const moved = camera === "front" ? { shift: look.shift ?? [0, 0, 0], turn: look.turn ?? 0 } : undefined;
    const view = throughCamera(this.loaded.drawing.cameras[camera], moment.bodies, moved);
    const target = this.target(side, 0);
    this.draw(target, view, moment, "policy", look);
    return target.pixels();
  }

  /** The view of the scene's own front camera. */
  frontView(/** @type {Moment} */ moment) {
    return throughCamera(this.loaded.drawing.cameras.front, moment.bodies);
  }

  /**
   * Draw on the canvas, for people.
   *
   * @param {View} view
   * @param {number} side pixels
   * @param {Moment} moment
   * @param {"fine" | "fast"} detail
   * @param {Look} look
   */
  show(view, side, moment, detail = "fine", look = {}) {
    const { level, samples } = DETAILS[detail];
    if (this.canvas.width !== side || this.canvas.height !== side) this.canvas.width = this.canvas.height = side;
    const target = this.target(side, samples);
    this.draw(target, view, moment, level, look);
    target.show();
  }

  /** Wait until everything is drawn. */
  finish() {
    this.painter.finish();
  }

  close() {
    this.scene?.close();
    for (const target of this.targets.values()) target.close();
    this.painter.close();
  }

  get loaded() {
    if (!this.scene) throw new Error("The eye has no scene yet; load one first.");
    return this.scene;
  }

  /**
   * @param {any} target of the painter
   * @param {View} view
   * @param {Moment} moment
   * @param {string} level of detail
   * @param {Look} look
   */
  draw(target, view, moment, level, look) {
    const { painter, loaded } = this;
    const all = loaded.level(level);
    loaded.pose(all, moment.bodies, moment.sites, moment.siteColours);
    for (const [index, rgba] of Object.entries(look.colours ?? {})) all[Number(index)].rgba = rgba;
    painter.begin(target, loaded.drawing);
    const light = look.light ?? [1, 1, 1];
    painter.setView(view, loaded.drawing, this.lamps(view, light));
    const { opaque, clear } = inOrder(
      all.filter((drawn) => inView(drawn, view)),
      view,
    );
    painter.setClear(false);
    const drawItem = (/** @type {Drawn} */ drawn) => this.drawItem(drawn, view);
    const isFixed = (/** @type {Drawn} */ { item }) => Boolean(target.backdrop && moment.bodies.fixed?.[item.body]);
    target.backdrop?.draw(opaque.filter(isFixed), [view.place, view.rotation, [view.fov], light], drawItem);
    for (const drawn of opaque) if (!isFixed(drawn)) drawItem(drawn);
    painter.setClear(true);
    for (const drawn of [...clear, ...[...clear].reverse()]) this.drawItem(drawn, view); // MuJoCo draws them twice
  }

  /**
   * The lamps in the camera's frame, their directions towards them; the headlight shines where the camera looks.
   *
   * @param {View} view
   * @param {number[]} brightness
   */
  lamps(view, brightness) {
    const toCamera = transposed(view.rotation);
    const times = (/** @type {number[]} */ colour) => colour.map((value, channel) => value * brightness[channel]);
    const towards = (/** @type {number[]} */ direction) =>
      rotated(
        toCamera,
        direction.map((value) => -value),
      );
    return this.loaded.drawing.lights.map((lamp) => ({
      ...lamp,
      direction: lamp.head ? [0, 0, 1] : towards(lamp.direction),
      ambient: lamp.head ? times(lamp.ambient) : lamp.ambient,
      diffuse: times(lamp.diffuse),
    }));
  }

  /**
   * @param {Drawn} drawn
   * @param {View} view
   */
  drawItem(drawn, view) {
    const fromBehind = drawn.item.type === "plane" && isBehind(drawn, view);
    this.painter.draw(drawn, fromBehind ? drawn.rgba[3] * PLANE_FROM_BEHIND : drawn.rgba[3], fromBehind);
  }

  /**
   * @param {number} side
   * @param {number} samples
   */
  target(side, samples) {
    const key = `${side} ${samples}`;
    const known = this.targets.get(key) ?? this.painter.target(side, samples);
    this.targets.set(key, known);
    return known;
  }
}
