// Pictures that are decoded once and kept as long as they are used.

/** Decoded pictures, the ones used last. */
export class Bitmaps {
  /**
   * @param {number} limit
   * @param {() => void} onReady
   */
  constructor(limit, onReady) {
    this.limit = limit;
    this.onReady = onReady;
    this.known = new Map();
    this.missed = 0;
  }

  /**
   * A picture to be drawn now; null where it is not ready, and then `onReady` is called when it is.
   *
   * @param {{ decoded: () => Promise<ImageBitmap> } | null | undefined} picture
   */
  get(picture) {
    if (!picture) return null;
    const entry = this.entry(picture);
    entry.missed ||= !entry.bitmap;
    return entry.bitmap;
  }

  /**
   * Pictures that will soon be drawn; a promise for the moment when the newest of them are ready.
   *
   * @param {{ decoded: () => Promise<ImageBitmap> }[]} pictures
   */
  prepare(pictures) {
    return Promise.all(pictures.slice(-this.limit / 2).map((picture) => this.entry(picture).ready));
  }

  /**
   * @param {{ decoded: () => Promise<ImageBitmap> }} picture
   */
  entry(picture) {
    const entry = this.known.get(picture) ?? this.decode(picture);
    this.known.delete(picture); // the last used is the last forgotten
    this.known.set(picture, entry);
    return entry;
  }

  /**
   * @param {{ decoded: () => Promise<ImageBitmap> }} picture
   */
  decode(picture) {
    /** @type {any} */
    const entry = { bitmap: null, missed: false };
    entry.ready = picture.decoded().then((bitmap) => {
      entry.bitmap = bitmap;
      if (!entry.missed) return;
      this.missed += 1;
      this.onReady();
    });
    this.known.set(picture, entry);
    for (const [old, { bitmap }] of this.known) {
      if (this.known.size <= this.limit) break;
      this.known.delete(old);
      bitmap?.close();
    }
    return entry;
  }

  /** A promise for all that is being decoded. */
  settled() {
    return Promise.all([...this.known.values()].map((entry) => entry.ready));
  }
}
