// How fast an attempt goes: so many steps a second, held while paused or hidden, or one step at a time.

const LATE = 250; // milliseconds behind after which lost time is not made up for

export class Pacer {
  constructor() {
    this.pace = 40; // steps a second at most
    this.paused = false;
    this.hidden = false; // the page is not on the screen
    this.allowed = 0; // single steps that are asked for while paused
    this.due = 0;
    /** @type {(() => void) | null} */
    this.wake = null;
  }

  /** Change what holds it. */
  set(/** @type {{ pace?: number; paused?: boolean; hidden?: boolean; allowed?: number }} */ change) {
    Object.assign(this, change);
    this.wake?.();
  }

  /** A promise for the moment when the next step may begin. Messages are received meanwhile. */
  async turn() {
    while (this.hidden || (this.paused && !this.allowed)) await new Promise((wake) => (this.wake = () => wake(null)));
    if (this.paused) this.allowed -= 1;
    const now = performance.now();
    const late = this.due < now - LATE;
    this.due = late || this.paused ? now : this.due + 1000 / this.pace;
    await (this.due - now > 1 ? pause(this.due - now) : afterMessages());
  }
}

const pause = (/** @type {number} */ milliseconds) => new Promise((over) => setTimeout(over, milliseconds));

/** After what other threads have sent; a timer would wait for 4 milliseconds. */
function afterMessages() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((over) => {
    port1.onmessage = () => {
      port1.close();
      over(null);
    };
    port2.postMessage(null);
  });
}
