// A person drives: pointer on the picture, keys, gamepad. All of it becomes wishes (steering.js).

const LEFT_STICK = [0, 1];
const RIGHT_STICK = 3; // up and down
const QUIET = 0.15; // of a stick, which lies still
const WHEEL = 0.01; // metres a notch
const KEYS = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowUp: [1, 1],
  ArrowDown: [1, -1],
  d: [0, 1],
  a: [0, -1],
  w: [1, 1],
  s: [1, -1],
  PageUp: [2, 1],
  PageDown: [2, -1],
  e: [2, 1],
  q: [2, -1],
};
export const HELP =
  "Drag on the picture or use the arrows, E and Q for up and down, space for the gripper, or a gamepad.";

export class DriveInput {
  /** @param {(wish: import("./steering.js").Wish) => void} tell the robot */
  constructor(tell) {
    this.tell = tell;
    this.on = false;
    this.grip = -1;
    /** @type {Set<string>} */
    this.pressed = new Set();
    this.axes = [0, 0, 0]; // as they were told last
    this.padPressed = false;
    document.addEventListener("keydown", (event) => this.key(event, true), { capture: true });
    document.addEventListener("keyup", (event) => this.key(event, false), { capture: true });
    window.addEventListener("blur", () => this.release());
  }

  turn(/** @type {boolean} */ on) {
    if (on === this.on) return;
    this.on = on;
    this.release();
    if (on) this.watchPad();
  }

  /** All keys are up. */
  release() {
    this.pressed.clear();
    this.sendAxes([0, 0, 0]);
  }

  /** A key goes down or up; those that drive are not the player's meanwhile. */
  key(/** @type {KeyboardEvent} */ event, /** @type {boolean} */ down) {
    const inside = /** @type {HTMLElement} */ (event.target).closest?.("input, textarea, select, button, summary");
    if (!this.on || event.ctrlKey || event.metaKey || event.altKey || inside) return;
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (name !== " " && !(name in KEYS)) return;
    event.preventDefault();
    event.stopPropagation();
    if (name === " ") {
      if (down && !event.repeat) this.turnGrip();
      return;
    }
    if (down) this.pressed.add(name);
    else this.pressed.delete(name);
    this.sendAxes(axesOf(this.pressed));
  }

  turnGrip(grip = -this.grip) {
    this.grip = grip;
    this.tell({ grip });
  }

  /** Where a finger or the mouse is on the picture; nothing when it is lifted. */
  point(/** @type {number[] | null} */ pointer) {
    this.tell({ pointer });
  }

  /** The wheel brings the place under the pointer nearer. */
  wheel(/** @type {number} */ notches) {
    this.tell({ nearer: -WHEEL * notches });
  }

  sendAxes(/** @type {number[]} */ axes) {
    if (axes.every((value, i) => value === this.axes[i])) return;
    this.axes = axes;
    this.tell({ axes });
  }

  /** Ask a gamepad at every frame. */
  watchPad() {
    if (!this.on) return;
    const pad = navigator.getGamepads?.().find((one) => one?.connected);
    if (pad) this.readPad(pad);
    requestAnimationFrame(() => this.watchPad());
  }

  readPad(/** @type {Gamepad} */ { axes, buttons }) {
    const stick = (/** @type {number} */ i) => (Math.abs(axes[i] ?? 0) > QUIET ? axes[i] : 0);
    if (!this.pressed.size) this.sendAxes([stick(LEFT_STICK[0]), -stick(LEFT_STICK[1]) || 0, -stick(RIGHT_STICK) || 0]);
    const pressed = Boolean(buttons[0]?.pressed);
    if (pressed && !this.padPressed) this.turnGrip();
    this.padPressed = pressed;
  }
}

/** To the right, away, up: what the keys ask for together. */
export function axesOf(/** @type {Set<string>} */ pressed) {
  const axes = [0, 0, 0];
  for (const name of pressed) {
    const [axis, way] = KEYS[name];
    axes[axis] = Math.max(-1, Math.min(1, axes[axis] + way));
  }
  return axes;
}
