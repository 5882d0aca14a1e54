// From one tab of the page to another, and to the stage of the player that is in it.

const PATIENCE = 20000; // milliseconds until a tab that has just been opened must be there
const PAUSE = 60; // milliseconds between two looks

/** Show a tab of the page by its name; whether it is the one that is shown. */
export function openTab(tab) {
  const button = handle(tab);
  if (!button || selected(tab)) return Boolean(button);
  button.click();
  return false;
}

/** @returns {HTMLElement | null} */
const handle = (tab) => document.querySelector(`[role="tab"][data-tab-id="${CSS.escape(tab)}"]`);
const selected = (tab) => handle(tab)?.getAttribute("aria-selected") === "true";

const isVisible = (element) => element.getClientRects().length > 0;

/** The player that can be seen, once it has something to play. */
export function player() {
  for (const box of document.querySelectorAll(".glass-box")) {
    for (
      let element = /** @type {Element | null} */ (box);
      element && isVisible(box);
      element = element.parentElement
    ) {
      if (element.player?.record) return element.player;
    }
  }
  return undefined;
}

/** The course that can be seen. */
export function course() {
  const root = document.querySelector(".course");
  return root?.course && isVisible(root) ? root.course : undefined;
}

/**
 * Open a stage in the glass box, as soon as it has something to play, at a share of the attempt where one is given;
 * stops waiting when the person leaves the tab.
 */
export async function openStage(tab, stage, at = undefined) {
  const until = performance.now() + PATIENCE;
  for (let [asked, there] = [false, false]; performance.now() < until;) {
    if (!asked && handle(tab)) openTab(tab);
    asked ||= Boolean(handle(tab));
    if (there && !selected(tab)) return;
    there = selected(tab);
    const box = there && player();
    if (box) {
      if (at !== undefined) box.seek(Math.round(at * box.clock.last));
      box.open(stage);
      return;
    }
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}
