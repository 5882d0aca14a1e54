// The page around a player: what stands where, and what each button is called.

import { Bitmaps } from "../shared/bitmaps.js";
import { Sheet } from "../shared/canvas.js";
import { button, make, speedMenu } from "../shared/dom.js";
import { help } from "./keyboard.js";
import { lamp } from "./lamps.js";
import { Timeline } from "./timeline.js";
import { OVERLAYS, Video } from "./video.js";

/**
 * Fills the player's root; what the player has to reach later comes back.
 *
 * @param {import("./player.js").Player} player
 */
export function frame(player) {
  /** @type {Record<string, any>} */
  const parts = {};
  const part = (name, element) => (parts[name] = element);
  const [film, scale] = [
    make("canvas", { role: "img", "aria-label": "the robot, as an onlooker sees it" }),
    make("canvas"),
  ];
  const cards = cardsOf(player);
  const video = new Video(film, player.schedule);
  const elements = Object.values(cards).map((card) => card.element);
  const whole = make(
    "div",
    { class: "frame" },
    top(player, part),
    make(
      "div",
      { class: "main" },
      make("section", { class: "film" }, film, overlays(video, player)),
      part("stage", make("section", { class: "stage" })),
    ),
    time(player, part, scale),
    part("strip", make("nav", { class: "strip", "aria-label": "the seven stages" }, ...elements)),
    part("spoken", make("p", { class: "unseen", "aria-live": "polite" })),
    part("help", help()),
  );
  player.root.replaceChildren(whole);
  return {
    parts,
    cards,
    film: video,
    timeline: new Timeline(scale, player.clock),
    bitmaps: new Bitmaps(32, player.schedule),
  };
}

function top(player, part) {
  return make(
    "header",
    { class: "top" },
    part("instruction", make("h1")),
    part("part", make("p", { class: "part", hidden: true })),
    part("chips", make("ul", { class: "chips", "aria-label": "about this rollout" })),
    part("senses", sensesOf(player)),
    part("banner", make("p", { class: "banner", role: "status", hidden: true })),
    part("tools", make("div", { class: "tools" })),
    button("dark or light", "◐", () => player.turnLight()),
    button("full screen (f)", "⤢", () => player.fullScreen()),
    button("help (?)", "?", () => player.parts.help.showModal()),
  );
}

/** A lamp for each sense with its verb, shown where there are no cards: beside another player. */
function sensesOf({ spec, senses }) {
  const named = Object.entries(senses).map(([name, element]) => make("span", {}, spec.stages[name].verb, element));
  return make("p", { class: "senses", "aria-label": "how unlike training each sense is" }, ...named);
}

function overlays(film, player) {
  const boxes = OVERLAYS.map(({ name, label, does, first }) => {
    const onchange = (event) => {
      film.shown[name] = event.target.checked;
      player.schedule();
    };
    const box = make("input", { type: "checkbox", checked: Boolean(first), "data-overlay": name, onchange });
    return make("label", { title: does }, box, label);
  });
  return make("div", { class: "overlays", role: "group", "aria-label": "drawn over the picture" }, ...boxes);
}

function time(player, part, scale) {
  const { clock } = player;
  const slider = {
    role: "slider",
    tabindex: 0,
    "aria-label": "step of the rollout",
    "aria-valuemin": 0,
    class: "slider",
  };
  const toFirstBad = () => player.seek(player.record.rollout.first_bad);
  return make(
    "div",
    { class: "time" },
    part(
      "play",
      button("play", "▶", () => clock.toggle()),
    ),
    part("slider", make("div", slider, scale)),
    part("step", make("output", { class: "step" })),
    part("seconds", make("output")),
    speedMenu(clock),
    part("bad", button("jump to the first bad step", "✗ first bad step", toFirstBad)),
    part("live", make("span", { class: "live", hidden: true }, "live")),
  );
}

/** Name of a stage → its card: the button, its sketch and its sentence. */
function cardsOf(player) {
  const entries = Object.entries(player.spec.stages).map(([name, { verb, number }]) => {
    const [canvas, note] = [make("canvas", { "aria-hidden": "true" }), make("span", { class: "note" })];
    const [lit, words] = [lamp(), [make("kbd", {}, String(number)), make("b", {}, verb), make("small", {}, name)]];
    const given = {
      type: "button",
      class: "card",
      "data-card": name,
      style: `--stage: var(--${name})`,
      onclick: () => player.open(name),
    };
    const element = make("button", given, make("span", { class: "title" }, ...words, lit), canvas, note);
    return [name, { element, note, lamp: lit, sheet: new Sheet(canvas) }];
  });
  return Object.fromEntries(entries);
}
