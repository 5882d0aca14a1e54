// The eye: pictures of a scene as MuJoCo's classic renderer draws them, in WebGL 2, also in a worker.
//
// Scene and places of the bodies → the policy's pictures (RGB bytes), or a larger one with smooth edges on the canvas.

import { MOST_LAMPS } from "./shaders.js";
import { DrawnScene } from "./scene.js";
import { Target, program } from "./gpu.js";
import { affine, difference, normalMatrix, perspective, product, rotated, transposed } from "./vectors.js";
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
const SHINIEST = 128;

export class Eye {
  /** @param {OffscreenCanvas | HTMLCanvasElement} canvas shows the audience's view */
  constructor(canvas) {
    this.canvas = canvas;
    const options = { antialias: false, alpha: true, depth: false, preserveDrawingBuffer: true };
    const gl = /** @type {WebGL2RenderingContext | null} */ (canvas.getContext("webgl2", options));
    if (!gl) throw new Error("This browser has no WebGL 2, so nothing new can be drawn.");
    this.gl = gl;
    const { made, uniform } = program(gl);
    this.program = made;
    this.uniform = uniform;
    /** @type {Map<string, Target>} */
    this.targets = new Map();
    /** @type {DrawnScene | null} */
    this.scene = null;
  }

  /** Draw this scene from now on. */
  async load(/** @type {import("../scene_files.js").Scene} */ scene) {
    const next = new DrawnScene(this.gl, scene);
    await next.load();
    this.scene?.close();
    this.scene = next;
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

  close() {
    this.scene?.close();
    for (const target of this.targets.values()) target.close();
    this.gl.getExtension("WEBGL_lose_context")?.loseContext();
  }

  get loaded() {
    if (!this.scene) throw new Error("The eye has no scene yet; load one first.");
    return this.scene;
  }

  /**
   * @param {Target} target
   * @param {View} view
   * @param {Moment} moment
   * @param {string} level of detail
   * @param {Look} look
   */
  draw(target, view, moment, level, look) {
    const { gl, loaded } = this;
    const all = loaded.level(level);
    loaded.pose(all, moment.bodies, moment.sites, moment.siteColours);
    for (const [index, rgba] of Object.entries(look.colours ?? {})) all[Number(index)].rgba = rgba;
    this.begin(target);
    this.setView(view, look.light ?? [1, 1, 1]);
    const { opaque, clear } = inOrder(
      all.filter((drawn) => inView(drawn, view)),
      view,
    );
    gl.disable(gl.BLEND);
    for (const drawn of opaque) this.drawItem(drawn, view);
    gl.enable(gl.BLEND);
    gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ZERO, gl.ONE); // the picture itself stays opaque
    gl.depthMask(false);
    for (const drawn of [...clear, ...[...clear].reverse()]) this.drawItem(drawn, view); // MuJoCo draws them twice
    gl.depthMask(true);
  }

  begin(/** @type {Target} */ target) {
    const { gl } = this;
    const [red, green, blue] = this.loaded.drawing.sky;
    gl.bindFramebuffer(gl.FRAMEBUFFER, target.buffer);
    gl.viewport(0, 0, target.side, target.side);
    gl.useProgram(this.program);
    gl.enable(gl.DEPTH_TEST);
    gl.enable(gl.CULL_FACE);
    gl.depthFunc(gl.LEQUAL);
    gl.clearColor(red, green, blue, 1);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    gl.uniform1i(this.uniform("cube"), 0);
    gl.uniform1i(this.uniform("flatTexture"), 1); // two kinds of texture may not share a unit
  }

  /**
   * Projection and lamps; the headlight shines where the camera looks.
   *
   * @param {View} view
   * @param {number[]} brightness
   */
  setView(view, brightness) {
    const { gl, uniform } = this;
    const { near, far, lights } = this.loaded.drawing;
    gl.uniformMatrix4fv(uniform("projection"), false, perspective(view.fov, near, far));
    const toCamera = transposed(view.rotation);
    const times = (/** @type {number[]} */ colour) => colour.map((value, channel) => value * brightness[channel]);
    const lamps = lights.slice(0, MOST_LAMPS);
    gl.uniform1i(uniform("lampCount"), lamps.length);
    lamps.forEach((lamp, index) => {
      const towards = lamp.head
        ? [0, 0, 1]
        : rotated(
            toCamera,
            lamp.direction.map((value) => -value),
          );
      gl.uniform3fv(uniform(`lamps[${index}].direction`), towards);
      gl.uniform3fv(uniform(`lamps[${index}].ambient`), lamp.head ? times(lamp.ambient) : lamp.ambient);
      gl.uniform3fv(uniform(`lamps[${index}].diffuse`), times(lamp.diffuse));
      gl.uniform3fv(uniform(`lamps[${index}].specular`), lamp.specular);
    });
  }

  /**
   * @param {Drawn} drawn
   * @param {View} view
   */
  drawItem(drawn, view) {
    const { gl, uniform } = this;
    const { item, rgba } = drawn;
    const behind = isBehind(drawn, view);
    gl.cullFace(behind && item.type === "plane" ? gl.FRONT : gl.BACK);
    const alpha = behind && item.type === "plane" ? rgba[3] * PLANE_FROM_BEHIND : rgba[3];
    gl.uniform4f(uniform("colour"), rgba[0], rgba[1], rgba[2], alpha);
    gl.uniform1f(uniform("emission"), item.emission);
    gl.uniform1f(uniform("specular"), item.specular);
    gl.uniform1f(uniform("shininess"), item.shininess * SHINIEST);
    this.setTexture(drawn);
    const toCamera = transposed(view.rotation);
    const rotation = product(toCamera, drawn.rotation);
    const place = rotated(toCamera, difference(drawn.place, view.place));
    for (const { mesh, scale, shift } of drawn.pieces) {
      const moved = rotated(rotation, shift).map((value, axis) => value + place[axis]);
      gl.uniformMatrix4fv(uniform("toCamera"), false, affine(rotation, scale, moved));
      gl.uniformMatrix3fv(uniform("normalToCamera"), false, normalMatrix(rotation, scale));
      gl.bindVertexArray(mesh.array);
      gl.drawElements(gl.TRIANGLES, mesh.count, gl.UNSIGNED_INT, 0);
    }
  }

  setTexture(/** @type {Drawn} */ drawn) {
    const { gl, uniform } = this;
    gl.uniform1i(uniform("textureKind"), drawn.texture?.kind ?? 0);
    gl.uniform3fv(uniform("textureScale"), drawn.textureScale);
    if (!drawn.texture) return;
    const cube = drawn.texture.kind === 1;
    gl.activeTexture(cube ? gl.TEXTURE0 : gl.TEXTURE1);
    gl.bindTexture(cube ? gl.TEXTURE_CUBE_MAP : gl.TEXTURE_2D, drawn.texture.texture);
  }

  /**
   * @param {number} side
   * @param {number} samples
   */
  target(side, samples) {
    const key = `${side} ${samples}`;
    const known = this.targets.get(key) ?? new Target(this.gl, side, samples);
    this.targets.set(key, known);
    return known;
  }
}
