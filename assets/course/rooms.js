// From one tab of the page to another, and to the stage of the player that is in it.

const PATIENCE = 20000; // milliseconds until a tab that has just been opened must be there
const PAUSE = 60; // milliseconds between two looks

/** Show a tab of the page by its name; whether it is the one that is shown. */
export function openTab(tab) {
  const button = document.querySelector(`[role="tab"][data-tab-id="${CSS.escape(tab)}"]`);
  if (!button || button.getAttribute("aria-selected") === "true") return Boolean(button);
  button.click();
  return false;
}

const seen = (element) => element.getClientRects().length > 0;

/** The player that can be seen, once it has something to play. */
export function player() {
  for (const box of document.querySelectorAll(".glass-box")) {
    for (let element = box; element && seen(box); element = element.parentElement) {
      if (element.player?.record) return element.player;
    }
  }
  return undefined;
}

/** The course that can be seen. */
export function course() {
  const root = document.querySelector(".course");
  return root?.course && seen(root) ? root.course : undefined;
}

/** Open a stage in the glass box, as soon as it has something to play. */
export async function openStage(tab, stage) {
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    const box = openTab(tab) && player();
    if (box) {
      box.open(stage);
      return;
    }
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}
