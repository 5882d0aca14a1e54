// Pictures for people: drawn finely where a graphics card is quick, plainly where a processor has to draw, and never so
// often that the robot waits for them.

import { PictureBytes } from "./record/payload_writer.js";

const SIDE = 480;
const QUICK = 14; // milliseconds that a fine picture may take
const QUALITY = 0.8;
const EVEN = 2; // steps: no picture is shown for less than two
const SHARE = 0.4; // of the time, which drawing may take
const LEAST = 36; // milliseconds between two pictures that take longer than QUICK

export class Audience {
  constructor(/** @type {import("./world.js").LiveWorld} */ world) {
    this.world = world;
    /** @type {"fine" | "fast"} */
    this.detail = world.eye.isSoftware ? "fast" : "fine";
    this.warm = false; // the first picture also uploads meshes
    this.next = 0; // when the next picture is due, in milliseconds
  }

  /** A picture of now, where one is due; the encoded bytes come later. @returns {Promise<PictureBytes> | null} */
  picture(/** @type {number} */ step) {
    const begun = performance.now();
    if (step % EVEN || (step && begun < this.next)) return null;
    const encoded = this.drawn();
    const spent = performance.now() - begun;
    if (this.warm && spent > QUICK) this.detail = "fast";
    this.next = this.detail === "fine" ? 0 : begun + Math.max(LEAST, spent / SHARE);
    this.warm = true;
    return encoded;
  }

  /** A picture of now. @returns {Promise<PictureBytes>} */
  async drawn() {
    this.world.show(SIDE, this.detail);
    this.world.eye.finish();
    const canvas = /** @type {OffscreenCanvas} */ (this.world.eye.canvas);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
    return new PictureBytes(new Uint8Array(await blob.arrayBuffer()), [SIDE, SIDE, 3]);
  }
}
