// Drawing that may come later: as soon as it is asked for, but never so often that it takes more than its share of the
// time.

export class PacedDrawing {
  /**
   * @param {() => void} draw
   * @param {{ share: number, pause?: number }} pace of the time that drawing may take, and the least milliseconds
   *   between the beginnings of two drawings
   */
  constructor(draw, { share, pause = 0 }) {
    this.draw = draw;
    this.share = share;
    this.pause = pause;
    /** @type {any} */
    this.timer = null;
    this.due = 0; // when it may draw again, in milliseconds
  }

  /** Draw now if it may, else as soon as it may; what is asked for twice is drawn once. */
  ask() {
    const wait = this.due - performance.now();
    if (wait <= 0) this.now();
    else this.timer ??= setTimeout(() => this.now(), wait);
  }

  /** Draw after what else there is to do. */
  askLater() {
    this.timer ??= setTimeout(() => this.now(), Math.max(0, this.due - performance.now()));
  }

  now() {
    this.cancel();
    const begun = performance.now();
    this.draw();
    this.due = begun + Math.max(this.pause, (performance.now() - begun) / this.share);
  }

  /** What was asked for is not drawn. */
  cancel() {
    clearTimeout(this.timer);
    this.timer = null;
  }
}
