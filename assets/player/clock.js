// One clock for everything that is shown; two players may share it.

export const SPEEDS = [1, 0.5, 0.25, 0.125]; // of real time

export class Clock {
  constructor() {
    Object.assign(this, { step: 0, last: 0, rate: 80, speed: 0.25, playing: false, following: false, turn: 0 });
    this.listeners = new Set();
  }

  on(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell() {
    for (const listener of this.listeners) listener(this);
  }

  /** Go to a step, as a person does: from now on nothing else moves the clock. */
  seek(step) {
    this.pause();
    this.following = false;
    this.go(step);
  }

  go(step) {
    this.step = Math.max(0, Math.min(Math.round(step), this.last));
    this.tell();
  }

  /** There are more steps now; a live clock goes along. */
  grow(last) {
    this.last = last;
    this.go(this.following ? last : this.step);
  }

  /** Go along with the newest step until a person chooses one. */
  follow() {
    this.pause();
    this.following = true;
    this.go(this.last);
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

  setSpeed(speed) {
    this.speed = speed;
    if (this.playing) this.play();
    else this.tell();
  }
}
