// Whose policy acts: ours, or an .onnx file that a person opens (docs/own-policy.md).

import { make } from "../shared/dom.js";

const HELP =
  "An .onnx file that meets the contract of docs/own-policy.md drives the arm instead of ours. It is data: no code of it is " +
  "run, and it does not leave this browser.";

/** @param {(file: File | null) => void} open called with a file, or with nothing for our own policy */
export function policyRow(open) {
  const file = make("input", { type: "file", accept: ".onnx", hidden: true });
  file.addEventListener("change", () => {
    if (file.files?.[0]) open(file.files[0]);
    file.value = ""; // the same file may be opened again
  });
  const choose = make("button", { type: "button", onclick: () => file.click() }, "Open an .onnx file …");
  const ours = make("button", { type: "button", onclick: () => open(null) }, "Ours");
  const buttons = make("span", { class: "row" }, choose, ours, file);
  return make("div", { class: "setting own" }, make("b", {}, "Policy"), buttons, make("small", {}, HELP));
}

/** A file that is dropped on the page is opened, too. */
export function watchDrops(/** @type {HTMLElement | Document} */ place, /** @type {(file: File) => void} */ open) {
  place.addEventListener("dragover", (event) => event.preventDefault());
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    const file = /** @type {DragEvent} */ (event).dataTransfer?.files[0];
    if (file) open(file);
  });
}
