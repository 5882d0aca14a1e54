// Pictures for people: drawn finely where the graphics card is quick, plainly where a processor has to draw.

import { PictureBytes } from "./record/payload_writer.js";

const SIDE = 480;
const QUICK = 14; // milliseconds that a fine picture may take
const QUALITY = 0.8;

export class Audience {
  constructor(/** @type {import("./world.js").LiveWorld} */ world) {
    this.world = world;
    /** @type {"fine" | "fast"} */
    this.detail = "fine";
    this.warm = false; // the first picture also uploads meshes
  }

  /** A picture of now; the encoded bytes come later. @returns {Promise<PictureBytes>} */
  picture() {
    const begun = performance.now();
    this.world.show(SIDE, this.detail);
    this.world.eye.finish();
    if (this.warm && performance.now() - begun > QUICK) this.detail = "fast";
    this.warm = true;
    return this.encoded();
  }

  async encoded() {
    const canvas = /** @type {OffscreenCanvas} */ (this.world.eye.canvas);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
    return new PictureBytes(new Uint8Array(await blob.arrayBuffer()), [SIDE, SIDE, 3]);
  }
}
