// What a player says in words: which rollout it shows, and where it stands.

import { make } from "../shared/dom.js";

/** The sentence, and what else is known about the rollout; written anew only where it has changed. */
export function showHeader(player) {
  const { instruction, task, seed, success, confidence, first_bad: bad, settings = {} } = player.record.rollout;
  const { parts } = player;
  const [acting, sure] = [settings.head && `${settings.head} head`, `${Math.round(100 * confidence)}% sure`];
  const about = [task, `seed ${seed}`, acting, sure];
  const [kind, ending] = success ? ["good", "done ✓"] : player.live ? ["", "running …"] : ["bad", "not done"];
  const sign = [instruction, bad, ending, ...about].join();
  if (sign === player.headed) return;
  player.headed = sign;
  parts.instruction.textContent = `“${instruction}”`;
  const chips = about.filter(Boolean).map((chip) => make("li", {}, chip));
  parts.chips.replaceChildren(...chips, make("li", { class: kind }, ending));
  parts.bad.hidden = bad === undefined;
}

/** Where it stands, for eyes and for ears. */
export function showPosition({ clock, parts, live, stage }, scene) {
  parts.step.textContent = `step ${scene.step} / ${clock.last}`;
  parts.seconds.textContent = `${scene.moment.seconds.toFixed(2)} s`;
  parts.play.textContent = clock.playing ? "❚❚" : "▶";
  parts.play.setAttribute("aria-label", clock.playing ? "pause" : "play");
  parts.live.hidden = !(live && clock.following);
  const words = `step ${scene.step} of ${clock.last}${scene.moment.decision ? ", thinking" : ""}`;
  parts.slider.setAttribute("aria-valuenow", scene.step);
  parts.slider.setAttribute("aria-valuemax", clock.last);
  parts.slider.setAttribute("aria-valuetext", words);
  if (!clock.playing) parts.spoken.textContent = `${words}. ${scene.moment.notes[stage.name] ?? ""}`;
}
