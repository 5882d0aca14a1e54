// One keyboard for everything, and the sheet that lists it.

import { make } from "../shared/dom.js";

const JUMP = 10; // steps, where there are no thoughts to jump between
const KEYS = [
  ["space", "play, pause"],
  ["← →", "one step back, forward"],
  ["shift ← →", "the thought before, the next"],
  ["home end", "first step, newest step"],
  ["1 – 7", "open a stage"],
  ["f", "full screen"],
  ["?", "this list"],
];

/** From now on keys pressed inside an element are the player's, while it can be seen; what to do to stop. */
export function bindKeys(element, player) {
  const pressed = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
    const act = player.root.getClientRects().length && player.record ? action(event, player) : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };
  element.addEventListener("keydown", pressed);
  return () => element.removeEventListener("keydown", pressed);
}

/** A person who writes, chooses from a list or moves a slider means that, not the player. */
function typing(event) {
  const inside = event.target.closest?.("input, textarea, select, dialog[open], [contenteditable]");
  return inside && inside.type !== "checkbox";
}

function action(event, player) {
  const { clock } = player;
  const button = event.target.closest?.("button");
  if (/^[1-7]$/.test(event.key)) return () => player.open(player.names[event.key - 1]);
  if (event.key === " " && !button) return () => clock.toggle();
  const acts = {
    ArrowLeft: () => clock.seek(event.shiftKey ? thought(player, -1) : clock.step - 1),
    ArrowRight: () => clock.seek(event.shiftKey ? thought(player, 1) : clock.step + 1),
    Home: () => clock.seek(0),
    End: () => (player.live ? clock.follow() : clock.seek(clock.last)),
    f: () => player.fullScreen(),
    "?": () => player.parts.help.showModal(),
  };
  return acts[event.key];
}

/** The step of the next thought in a direction. */
function thought({ clock, record }, direction) {
  for (let step = clock.step + direction; record.moments[step]; step += direction) {
    if (record.moments[step].decision) return step;
  }
  return clock.step + direction * JUMP;
}

export function help() {
  const rows = KEYS.map(([key, does]) => make("tr", {}, make("th", {}, make("kbd", {}, key)), make("td", {}, does)));
  const close = make("button", { type: "button", onclick: () => dialog.close() }, "close");
  const dialog = make("dialog", { "aria-label": "keyboard" }, make("table", {}, ...rows), close);
  return dialog;
}
