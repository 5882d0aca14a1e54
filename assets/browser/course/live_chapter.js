// A chapter of the real policy on a page beside a live site: the whole lesson, and a figure that the robot computes in
// the visitor's browser.

import { make } from "../shared/dom.js";
import { unzipped } from "./answers.js";
import { Learner } from "./learner.js";
import { Lesson } from "./lesson.js";
import { addressOf } from "./live_address.js";
import * as orders from "./live/orders.js";
import { PageRobot } from "./live/page_robot.js";
import * as randomised from "./live/randomised.js";
import { RobotAnswers } from "./live/robot_answers.js";
import * as sentences from "./live/sentences.js";
import * as steering from "./live/steering.js";

/** @typedef {import("./live_address.js").Site} Site */

const MODULES = { sentences, steering, orders, randomised };

/**
 * @param {HTMLElement} root
 * @param {any} chapter as chapter_json.py tells it, with opening, long and python
 * @param {Site & { robot: string }} site robot: where its files are
 * @param {string} packed gzip of the drawing and of stored answers (robot_answers.js)
 */
export async function live(root, chapter, site, packed) {
  const plotly = new Promise((done) => window.addEventListener("load", () => done(window.Plotly)));
  const rest = Object.fromEntries(chapter.controls.map((/** @type {any} */ one) => [one.name, one.default]));
  const robot = new PageRobot(site.robot);
  const { drawing, stored } = await unzipped(packed);
  const source = new RobotAnswers({ ...chapter, rest }, MODULES[chapter.name], drawing, stored, robot, seen);
  const learner = new Learner();
  const jump = (/** @type {string} */ stage) => location.assign(addressOf(site, stage));
  const host = { root, source, plotly, python: chapter.python, jump, learner, ...learner.of(chapter.name) };
  const lesson = new Lesson(chapter, host);
  root.replaceChildren(lesson.element, make("p", { class: "about" }, drawing.words.about));
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => lesson.redraw());
  window.addEventListener("pagehide", () => robot.leave());
  window.addEventListener("pageshow", ({ persisted }) => persisted && lesson.redraw()); // back from another page
  return lesson;
}

/** The robot rests while nobody looks. @returns {Promise<void>} */
function seen() {
  if (!document.hidden) return Promise.resolve();
  return new Promise((done) => {
    const look = () => {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", look);
      done();
    };
    document.addEventListener("visibilitychange", look);
  });
}
