// A page with a player on it: which rollout, which step and which stage stand in its address.

import { make } from "../shared/dom.js";
import { Player } from "./player.js";

const PATIENCE = 300; // milliseconds before the address is written

/** rollouts: [{ label, source }]; a source is packed text, or a function that promises one. */
export async function page(root, /** @type {any} */ { rollouts, ...options }) {
  const player = new Player(root, { keys: document, ...options });
  const query = new URLSearchParams(location.hash.slice(1));
  const first = Math.min(Number(query.get("rollout") ?? 0), rollouts.length - 1) || 0;
  let chosen = first;
  const show = async (place, step) => {
    chosen = place;
    const { source } = rollouts[place];
    return player.show(typeof source === "function" ? await source() : source, { step });
  };
  if (rollouts.length > 1) player.parts.tools.append(picker(rollouts, first, show));
  const stage = query.get("stage") ?? "";
  if (player.names.includes(stage)) player.open(stage);
  await show(first, query.has("step") ? Number(query.get("step")) : undefined);
  remember(player, () => ({ rollout: chosen, step: player.clock.step, stage: player.stage.name }));
  return player;
}

function picker(rollouts, first, show) {
  const options = rollouts.map(({ label }, i) => make("option", { value: i, selected: i === first }, label));
  const select = make(
    "select",
    { "aria-label": "recorded rollouts", onchange: () => show(Number(select.value)) },
    ...options,
  );
  return select;
}

/** The address follows, once things have come to rest. */
function remember(player, now) {
  let timer;
  player.root.addEventListener("drawn", () => {
    clearTimeout(timer);
    timer = setTimeout(() => history.replaceState(null, "", `#${new URLSearchParams(now())}`), PATIENCE);
  });
}
