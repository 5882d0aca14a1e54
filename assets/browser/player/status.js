// What a player says in words: which rollout it shows, at which step, and which part of the instruction that is.

import { make, write } from "../shared/dom.js";

/** The sentence, and what else is known about the rollout; written anew only where it has changed. */
export function showHeader(player) {
  const { instruction, task, seed, success, confidence, first_bad: bad, settings = {} } = player.record.rollout;
  const { parts } = player;
  const [acting, sure] = [settings.head && `${settings.head} head`, `${Math.round(100 * confidence)}% sure`];
  const about = [task, `seed ${seed}`, acting, sure];
  const [kind, ending] = success ? ["good", "done ✓"] : player.live ? ["", "running …"] : ["bad", "not done"];
  const sign = [instruction, bad, ending, ...about].join();
  if (sign === player.headerKey) return;
  player.headerKey = sign;
  parts.instruction.textContent = `“${instruction}”`;
  const chips = about.filter(Boolean).map((chip) => make("li", {}, chip));
  parts.chips.replaceChildren(...chips, make("li", { class: kind }, ending));
  parts.bad.hidden = bad === undefined;
}

/** The part of an ordered instruction that is carried out at a step: its number from 1, and its text. */
export function partAt({ parts = [] }, step) {
  const place = parts.findLastIndex((part, i) => i === 0 || hasBegun(part, step));
  return place < 0 ? undefined : { number: place + 1, count: parts.length, text: parts[place].text };
}

/** Whether a later part has begun by a step; a part that is still to come has the step 0. */
const hasBegun = (part, step) => part.step > 0 && part.step <= step;

/** Where it stands, for eyes and for ears. */
export function showPosition({ clock, parts, live, stage }, scene) {
  const part = partAt(scene.record.rollout, scene.step);
  parts.part.hidden = !part;
  if (part) write(parts.part, `part ${part.number} of ${part.count}: ${part.text}`);
  write(parts.step, `step ${scene.step} / ${clock.last}`);
  write(parts.seconds, `${scene.moment.seconds.toFixed(2)} s`);
  write(parts.play, clock.playing ? "❚❚" : "▶");
  parts.play.setAttribute("aria-label", clock.playing ? "pause" : "play");
  const isFollowed = live && clock.following;
  parts.live.hidden = !isFollowed;
  const words = `step ${scene.step} of ${clock.last}${scene.moment.decision ? ", thinking" : ""}`;
  parts.slider.setAttribute("aria-valuenow", scene.step);
  parts.slider.setAttribute("aria-valuemax", clock.last);
  parts.slider.setAttribute("aria-valuetext", words);
  if (!clock.playing && !isFollowed) write(parts.spoken, `${words}. ${scene.moment.notes[stage.name] ?? ""}`);
}
