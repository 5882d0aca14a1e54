// Mouse and fingers on the picture. Where the policy acts, a thing that is pressed on is dragged and anything else turns the
// view; where a person drives, the hand follows. The wheel, or two fingers, go nearer or away. With the focus on the picture
// the arrows turn the view, + and - go nearer and away, 0 goes back to the front.

const TURN = 0.008; // radians a pixel
const ZOOM = 1.1; // a notch of the wheel
const KEY_TURN = 0.1; // radians
/** @type {Record<string, { aside: number; up: number; away: number } | null>} */
const KEYS = {
  ArrowLeft: { aside: -KEY_TURN, up: 0, away: 1 },
  ArrowRight: { aside: KEY_TURN, up: 0, away: 1 },
  ArrowUp: { aside: 0, up: KEY_TURN, away: 1 },
  ArrowDown: { aside: 0, up: -KEY_TURN, away: 1 },
  "+": { aside: 0, up: 0, away: 1 / ZOOM },
  "-": { aside: 0, up: 0, away: ZOOM },
  0: null,
};

/** @typedef {(call: "grab" | "drag" | "look", argument: any) => Promise<any> | false} Tell false where none acts */

export class PictureTouch {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {Tell} tell the robot
   * @param {import("./drive_input.js").DriveInput} drive
   */
  constructor(canvas, tell, drive) {
    this.canvas = canvas;
    this.tell = tell;
    this.drive = drive;
    this.holds = false; // a thing is dragged
    /** @type {Map<number, PointerEvent>} */
    this.fingers = new Map();
    canvas.addEventListener("pointerdown", (event) => this.down(event));
    canvas.addEventListener("pointermove", (event) => this.move(event));
    canvas.addEventListener("lostpointercapture", (event) => this.up(event));
    canvas.tabIndex = 0;
    canvas.addEventListener("keydown", (event) => this.key(event));
    canvas.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
  }

  async down(/** @type {PointerEvent} */ event) {
    const { canvas } = this;
    canvas.setPointerCapture(event.pointerId);
    this.fingers.set(event.pointerId, event);
    if (this.fingers.size > 1) return this.letGo();
    if (this.drive.on) return this.drive.point(placeOf(canvas, event));
    this.holds = false;
    const taken = await this.tell("grab", placeOf(canvas, event));
    if (taken && this.fingers.size === 1) this.holds = true;
    else if (taken) this.tell("drag", null); // let go before it was taken
  }

  move(/** @type {PointerEvent} */ event) {
    const before = this.fingers.get(event.pointerId);
    if (!before) return;
    const apart = this.spread();
    this.fingers.set(event.pointerId, event);
    if (this.fingers.size === 2) this.tell("look", { aside: 0, up: 0, away: apart / Math.max(1, this.spread()) });
    else if (this.drive.on) this.drive.point(placeOf(this.canvas, event));
    else if (this.holds) this.tell("drag", placeOf(this.canvas, event));
    else this.look(event.clientX - before.clientX, event.clientY - before.clientY);
  }

  up(/** @type {PointerEvent} */ event) {
    this.fingers.delete(event.pointerId);
    this.letGo();
  }

  letGo() {
    if (this.holds) this.tell("drag", null);
    if (this.drive.on) this.drive.point(null);
    this.holds = false;
  }

  wheel(/** @type {WheelEvent} */ event) {
    const notch = Math.sign(event.deltaY);
    if (this.drive.on && this.fingers.size) {
      this.drive.wheel(notch);
      event.preventDefault();
    } else if (this.tell("look", { aside: 0, up: 0, away: ZOOM ** notch })) event.preventDefault();
  }

  key(/** @type {KeyboardEvent} */ event) {
    if (!(event.key in KEYS) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.tell("look", KEYS[event.key])) return;
    event.preventDefault();
    event.stopPropagation();
  }

  look(/** @type {number} */ right, /** @type {number} */ down) {
    this.tell("look", { aside: -TURN * right, up: TURN * down, away: 1 });
  }

  /** Pixels between two fingers. */
  spread() {
    const [one, other] = [...this.fingers.values()];
    return other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0;
  }
}

/** Across and down the square picture in the middle of the canvas, from 0 to 1. */
export function placeOf(/** @type {HTMLElement} */ canvas, /** @type {{ clientX: number; clientY: number }} */ event) {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const side = Math.min(width, height);
  return [(event.clientX - left - (width - side) / 2) / side, (event.clientY - top - (height - side) / 2) / side];
}
