// Mouse and fingers on the picture: a thing that is pressed on is dragged, anything else turns the view; the wheel goes
// nearer or away.

const TURN = 0.008; // radians a pixel
const ZOOM = 1.1; // a notch of the wheel

/**
 * @param {HTMLCanvasElement} canvas
 * @param {(call: "grab" | "drag" | "look", argument: any) => Promise<any> | false} tell the robot; false where none acts
 */
export function watchPicture(canvas, tell) {
  let holds = false;
  canvas.addEventListener("pointerdown", async (event) => {
    canvas.setPointerCapture(event.pointerId);
    holds = false;
    const taken = await tell("grab", placeOf(canvas, event));
    if (taken && canvas.hasPointerCapture(event.pointerId)) holds = true;
    else if (taken) tell("drag", null); // let go before it was taken
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    if (holds) tell("drag", placeOf(canvas, event));
    else tell("look", { aside: -TURN * event.movementX, up: TURN * event.movementY, away: 1 });
  });
  canvas.addEventListener("lostpointercapture", () => {
    if (holds) tell("drag", null);
    holds = false;
  });
  const onWheel = (/** @type {WheelEvent} */ event) => {
    if (tell("look", { aside: 0, up: 0, away: ZOOM ** Math.sign(event.deltaY) })) event.preventDefault();
  };
  canvas.addEventListener("wheel", onWheel, { passive: false });
}

/** Across and down the square picture in the middle of the canvas, from 0 to 1. */
export function placeOf(/** @type {HTMLElement} */ canvas, /** @type {{ clientX: number; clientY: number }} */ event) {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const side = Math.min(width, height);
  return [(event.clientX - left - (width - side) / 2) / side, (event.clientY - top - (height - side) / 2) / side];
}
