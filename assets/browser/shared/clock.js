// One clock for everything that is shown; two players may share it.

export const SPEEDS = [1, 0.5, 0.25, 0.125]; // of real time
const [SHORTEST, LONGEST] = [50, 300]; // milliseconds over which what has come of a live rollout is played

export class Clock {
  constructor() {
    this.step = 0;
    this.last = 0;
    this.rate = 80;
    this.speed = 0.25;
    this.playing = false;
    this.following = false;
    this.ended = false; // nothing more will come of a live rollout
    this.grown = 0; // when steps came last, in milliseconds
    this.turn = 0;
    this.walked = Promise.resolve();
    /** @type {Set<(clock: Clock) => void>} */
    this.listeners = new Set();
  }

  /**
   * Call a listener at every move.
   *
   * @param {(clock: Clock) => void} listener
   * @returns what to call to stop it
   */
  on(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell() {
    for (const listener of this.listeners) listener(this);
  }

  /** Go to a step, as a person does: from now on nothing else moves the clock. */
  seek(/** @type {number} */ step) {
    this.pause();
    this.following = false;
    this.go(step);
  }

  go(/** @type {number} */ step) {
    this.step = Math.max(0, Math.min(Math.round(step), this.last));
    this.tell();
  }

  /** There are more steps now. A live clock plays them in the time in which they came, so it is never further
   *  behind than that: steps come in handfuls, and a person wants to see a robot move. */
  grow(/** @type {number} */ last) {
    const now = performance.now();
    this.last = last;
    if (!this.following) return this.go(this.step);
    const span = Math.max(SHORTEST, Math.min(now - this.grown, LONGEST));
    this.grown = now;
    this.walk(span);
  }

  /** Go along with a live rollout until a person chooses a step. */
  follow(step = this.last) {
    this.pause();
    this.following = true;
    this.ended = false;
    this.grown = performance.now();
    this.go(step);
    this.walk(LONGEST);
  }

  /** Nothing more will come of a live rollout: its last step is gone to, and then nothing moves the clock. */
  end() {
    this.ended = true;
    this.following &&= this.step < this.last;
  }

  /** To the newest step in so many milliseconds; `walked` is a promise for the moment when it is there. */
  walk(/** @type {number} */ span) {
    const [from, last, begun, turn] = [this.step, this.last, performance.now(), ++this.turn];
    const tick = (/** @type {(value?: any) => void} */ arrived) => {
      if (!this.following || turn !== this.turn) return arrived();
      const share = (performance.now() - begun) / span;
      const step = Math.min(last, from + 1 + Math.floor(share * (last - from)));
      if (step !== this.step) this.go(step);
      if (step < last) return setTimeout(tick, span / (last - from), arrived);
      this.following = !this.ended;
      arrived();
    };
    this.walked = new Promise(tick);
  }

  toggle() {
    if (this.playing) this.pause();
    else this.play();
  }

  play() {
    if (this.step >= this.last) this.step = 0;
    this.playing = true;
    this.following = false;
    const [from, turn] = [{ step: this.step, time: performance.now() }, ++this.turn];
    const tick = () => {
      if (!this.playing || turn !== this.turn) return;
      const step = from.step + ((performance.now() - from.time) / 1000) * this.rate * this.speed;
      if (step >= this.last) this.playing = false;
      if (Math.floor(step) !== this.step) this.go(Math.floor(step));
      requestAnimationFrame(tick);
    };
    this.tell();
    requestAnimationFrame(tick);
  }

  pause() {
    if (!this.playing) return;
    this.playing = false;
    this.tell();
  }

  setSpeed(/** @type {number} */ speed) {
    this.speed = speed;
    if (this.playing) this.play();
    else this.tell();
  }
}
