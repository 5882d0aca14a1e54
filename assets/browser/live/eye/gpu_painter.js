// Draws with the graphics card, by WebGL 2.

import { MOST_LAMPS } from "./shaders.js";
import { Target, program, uploadMesh, uploadTexture } from "./gpu.js";
import { affine, difference, normalMatrix, perspective, product, rotated, transposed } from "./vectors.js";

/**
 * @typedef {import("./view.js").View} View
 * @typedef {import("./scene.js").Drawn} Drawn
 * @typedef {import("./scene.js").Drawing} Drawing
 */

const SHINIEST = 128;

export class GpuPainter {
  /** @param {OffscreenCanvas | HTMLCanvasElement} canvas shows the audience's view */
  constructor(canvas) {
    this.canvas = canvas;
    const options = { antialias: false, alpha: true, depth: false, preserveDrawingBuffer: true };
    const gl = /** @type {WebGL2RenderingContext | null} */ (canvas.getContext("webgl2", options));
    if (!gl) throw new Error("This browser has no WebGL 2.");
    this.gl = gl;
    const { made, uniform } = program(gl);
    this.program = made;
    this.uniform = uniform;
    /** @type {number[]} */
    this.toCamera = [];
  }

  mesh(/** @type {import("./shapes.js").Mesh} */ mesh) {
    return uploadMesh(this.gl, mesh);
  }

  /**
   * @param {ImageBitmap} picture
   * @param {boolean} cube
   */
  texture(picture, cube) {
    return uploadTexture(this.gl, picture, cube);
  }

  /**
   * A picture to draw into.
   *
   * @param {number} side pixels
   * @param {number} samples a pixel; 0 for hard edges
   */
  target(side, samples) {
    return new Target(this.gl, side, samples);
  }

  /**
   * @param {Target} target
   * @param {Drawing} drawing
   */
  begin(target, { sky: [red, green, blue] }) {
    const { gl } = this;
    gl.bindFramebuffer(gl.FRAMEBUFFER, target.buffer);
    gl.viewport(0, 0, target.side, target.side);
    gl.useProgram(this.program);
    gl.enable(gl.DEPTH_TEST);
    gl.enable(gl.CULL_FACE);
    gl.depthFunc(gl.LEQUAL);
    gl.depthMask(true);
    gl.clearColor(red, green, blue, 1);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    gl.uniform1i(this.uniform("cube"), 0);
    gl.uniform1i(this.uniform("flatTexture"), 1); // two kinds of texture may not share a unit
  }

  /**
   * Projection, and lamps in the camera's frame.
   *
   * @param {View} view
   * @param {Drawing} drawing
   * @param {import("./scene.js").Lamp[]} lamps their directions point to them
   */
  setView(view, { near, far }, lamps) {
    const { gl, uniform } = this;
    this.view = view;
    this.toCamera = transposed(view.rotation);
    gl.uniformMatrix4fv(uniform("projection"), false, perspective(view.fov, near, far));
    const used = lamps.slice(0, MOST_LAMPS);
    gl.uniform1i(uniform("lampCount"), used.length);
    used.forEach((lamp, index) => {
      for (const part of /** @type {const} */ (["direction", "ambient", "diffuse", "specular"]))
        gl.uniform3fv(uniform(`lamps[${index}].${part}`), lamp[part]);
    });
  }

  /** From now on what is drawn lets through what is behind it, or hides it. */
  setClear(/** @type {boolean} */ clear) {
    const { gl } = this;
    if (clear) gl.enable(gl.BLEND);
    else gl.disable(gl.BLEND);
    gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ZERO, gl.ONE); // the picture itself stays opaque
    gl.depthMask(!clear);
  }

  /**
   * @param {Drawn} drawn
   * @param {number} alpha
   * @param {boolean} fromBehind
   */
  draw(drawn, alpha, fromBehind) {
    const { gl, uniform, toCamera } = this;
    const { item, rgba } = drawn;
    gl.cullFace(fromBehind ? gl.FRONT : gl.BACK);
    gl.uniform4f(uniform("colour"), rgba[0], rgba[1], rgba[2], alpha);
    gl.uniform1f(uniform("emission"), item.emission);
    gl.uniform1f(uniform("specular"), item.specular);
    gl.uniform1f(uniform("shininess"), item.shininess * SHINIEST);
    this.setTexture(drawn);
    const rotation = product(toCamera, drawn.rotation);
    const place = rotated(toCamera, difference(drawn.place, /** @type {View} */ (this.view).place));
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

  /** Wait until everything is drawn. */
  finish() {
    this.gl.finish();
  }

  /** Let go of meshes and textures. */
  forget(/** @type {import("./gpu.js").UploadedMesh[]} */ meshes, /** @type {any[]} */ textures) {
    for (const { array } of meshes) this.gl.deleteVertexArray(array);
    for (const { texture } of textures) this.gl.deleteTexture(texture);
  }

  close() {
    this.gl.getExtension("WEBGL_lose_context")?.loseContext();
  }
}

/** Whether a graphics card draws; where WebGL is computed by the processor, SoftwarePainter is several times faster. */
export function hasGraphicsCard() {
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
  if (!gl) return false;
  const about = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(about ? about.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return !/swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}
