// A text as a file for the person who asked.

import { make } from "../shared/dom.js";

const KEPT = 10000; // milliseconds that the browser has to fetch it

export function download(name, text, type) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
}
