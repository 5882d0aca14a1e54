// A chapter on a page of its own, without a server: its controls move through results that were computed before.

import { make } from "../shared/dom.js";
import { Stored } from "./answers.js";
import { Learner } from "./learner.js";
import { Lesson } from "./lesson.js";
import { addressOf } from "./live_address.js";

export function saved(root, chapter, grids, packed) {
  const offered = chapter.controls.filter(({ name }) => grids[name]);
  const left = chapter.controls.filter(({ name }) => !grids[name]).map(({ label }) => label);
  const controls = offered.map((one) => (one.kind === "Slider" ? { ...one, values: grids[one.name].values } : one));
  const plotly = new Promise((done) => window.addEventListener("load", () => done(window.Plotly)));
  const source = new Stored(chapter, grids, packed);
  const learner = new Learner();
  const { python } = chapter;
  const { site } = chapter; // the live page beside it, where there is one
  const jump = site && ((/** @type {string} */ stage) => location.assign(addressOf(site, stage)));
  const host = { root, source, plotly, python, stored: grids, jump, learner, ...learner.of(chapter.name) };
  const lesson = new Lesson({ ...chapter, controls, trained: false }, host);
  root.replaceChildren(lesson.element, make("p", { class: "about" }, about(chapter, controls, left)));
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => lesson.redraw());
  return lesson;
}

/** What lives on this page, and what does not. */
function about(chapter, controls, left) {
  const moved = controls.length
    ? "This page needs no server: its controls move through results that were computed when it was saved. Where one is moved, the others return to rest, except choices and switches that were computed together."
    : "This page needs no server.";
  const trained = chapter.trained ? " The network on it was trained before it was saved." : "";
  const missing = left.length ? ` Only the live course offers: ${left.join("; ")}.` : "";
  return moved + trained + missing;
}
