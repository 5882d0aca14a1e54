// What lies in the graphics card's memory: one program, meshes, textures and pictures to draw into.

import { CORNERS, PIXELS } from "./shaders.js";

/**
 * @typedef {import("./shapes.js").Mesh} Mesh
 * @typedef {{ array: WebGLVertexArrayObject; count: number }} UploadedMesh
 * @typedef {{ kind: 1 | 2; texture: WebGLTexture }} UploadedTexture kind as in the shader: 1 a cube, 2 flat
 */

/** The program of all drawing, and where its uniforms are. */
export function program(/** @type {WebGL2RenderingContext} */ gl) {
  const made = /** @type {WebGLProgram} */ (gl.createProgram());
  gl.attachShader(made, shader(gl, gl.VERTEX_SHADER, CORNERS));
  gl.attachShader(made, shader(gl, gl.FRAGMENT_SHADER, PIXELS));
  ["place", "normal"].forEach((name, index) => gl.bindAttribLocation(made, index, name));
  gl.linkProgram(made);
  if (!gl.getProgramParameter(made, gl.LINK_STATUS)) throw new Error(`WebGL: ${gl.getProgramInfoLog(made)}`);
  /** @type {Map<string, WebGLUniformLocation | null>} */
  const known = new Map();
  const uniform = (/** @type {string} */ name) => {
    if (!known.has(name)) known.set(name, gl.getUniformLocation(made, name));
    return known.get(name) ?? null;
  };
  return { made, uniform };
}

/**
 * @param {WebGL2RenderingContext} gl
 * @param {number} type
 * @param {string} source
 */
function shader(gl, type, source) {
  const made = /** @type {WebGLShader} */ (gl.createShader(type));
  gl.shaderSource(made, source);
  gl.compileShader(made);
  if (!gl.getShaderParameter(made, gl.COMPILE_STATUS)) throw new Error(`WebGL: ${gl.getShaderInfoLog(made)}`);
  return made;
}

/**
 * @param {WebGL2RenderingContext} gl
 * @param {Mesh} mesh
 * @returns {UploadedMesh}
 */
export function uploadMesh(gl, mesh) {
  const array = /** @type {WebGLVertexArrayObject} */ (gl.createVertexArray());
  gl.bindVertexArray(array);
  [mesh.places, mesh.normals].forEach((numbers, index) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, numbers, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(index);
    gl.vertexAttribPointer(index, 3, gl.FLOAT, false, 0, 0);
  });
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, mesh.corners, gl.STATIC_DRAW);
  gl.bindVertexArray(null);
  return { array, count: mesh.corners.length };
}

/**
 * A texture with all its smaller copies; a cube has the same picture on every face.
 *
 * @param {WebGL2RenderingContext} gl
 * @param {ImageBitmap} picture
 * @param {boolean} cube
 * @returns {UploadedTexture}
 */
export function uploadTexture(gl, picture, cube) {
  const texture = /** @type {WebGLTexture} */ (gl.createTexture());
  const target = cube ? gl.TEXTURE_CUBE_MAP : gl.TEXTURE_2D;
  const faces = cube ? [0, 1, 2, 3, 4, 5].map((face) => gl.TEXTURE_CUBE_MAP_POSITIVE_X + face) : [gl.TEXTURE_2D];
  const wrap = cube ? gl.CLAMP_TO_EDGE : gl.REPEAT;
  gl.bindTexture(target, texture);
  for (const face of faces) gl.texImage2D(face, 0, gl.RGBA8, gl.RGBA, gl.UNSIGNED_BYTE, picture);
  gl.texParameteri(target, gl.TEXTURE_WRAP_S, wrap);
  gl.texParameteri(target, gl.TEXTURE_WRAP_T, wrap);
  gl.texParameteri(target, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(target, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.generateMipmap(target);
  return { kind: cube ? 1 : 2, texture };
}

/** A picture to draw into, square, with so many samples a pixel (0 for hard edges). */
export class Target {
  /**
   * @param {WebGL2RenderingContext} gl
   * @param {number} side pixels
   * @param {number} samples
   */
  constructor(gl, side, samples) {
    this.gl = gl;
    this.side = side;
    this.buffer = gl.createFramebuffer();
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.buffer);
    this.stores = [
      [gl.COLOR_ATTACHMENT0, gl.RGBA8],
      [gl.DEPTH_ATTACHMENT, gl.DEPTH_COMPONENT24],
    ].map(([attachment, format]) => {
      const store = gl.createRenderbuffer();
      gl.bindRenderbuffer(gl.RENDERBUFFER, store);
      if (samples) gl.renderbufferStorageMultisample(gl.RENDERBUFFER, samples, format, side, side);
      else gl.renderbufferStorage(gl.RENDERBUFFER, format, side, side);
      gl.framebufferRenderbuffer(gl.FRAMEBUFFER, attachment, gl.RENDERBUFFER, store);
      return store;
    });
  }

  /** The picture, without its alpha, from the top row to the bottom. @returns {Uint8Array<ArrayBuffer>} */
  pixels() {
    const { gl, side } = this;
    const raw = new Uint8Array(4 * side * side);
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, this.buffer);
    gl.readPixels(0, 0, side, side, gl.RGBA, gl.UNSIGNED_BYTE, raw);
    const upright = new Uint8Array(3 * side * side);
    for (let row = 0, to = 0; row < side; row++)
      for (let from = 4 * side * (side - 1 - row), end = from + 4 * side; from < end; from += 4, to += 3) {
        upright[to] = raw[from];
        upright[to + 1] = raw[from + 1];
        upright[to + 2] = raw[from + 2];
      }
    return upright;
  }

  /** Copy the picture to the canvas. */
  show() {
    const { gl, side } = this;
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, this.buffer);
    gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, null);
    gl.blitFramebuffer(0, 0, side, side, 0, 0, side, side, gl.COLOR_BUFFER_BIT, gl.NEAREST);
  }

  close() {
    this.gl.deleteFramebuffer(this.buffer);
    for (const store of this.stores) this.gl.deleteRenderbuffer(store);
  }
}
