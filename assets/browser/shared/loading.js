// Scripts that are read late: plotly, a file of ours; and the moment from which there is time to read them.

import { make } from "./dom.js";

/** Plotly's own script, read once for a whole page; as a module, so that it is compiled while the page does other
 *  things. */
export const plotlyAt = (/** @type {string} */ address) =>
  import(new URL(address, document.baseURI).href).then(() => window.Plotly);

/** A promise for the moment when a player's first drawing is seen: what takes long to read, and is not needed for
 *  it, comes later. */
export const firstDrawing = (/** @type {Element} */ root) =>
  new Promise((done) => {
    const shown = () => requestAnimationFrame(() => setTimeout(done)); // the frame after is on the screen
    root.addEventListener("drawn", shown, { once: true });
  });

/** A script of our own, loaded once; then what it left behind. */
export function loaded(/** @type {string} */ address, /** @type {() => any} */ find) {
  const known = document.querySelector(`script[src="${address}"]`);
  const script = known ?? make("script", { src: address });
  if (!known) document.head.append(script);
  if (find()) return Promise.resolve(find());
  return new Promise((done, fail) => {
    script.addEventListener("load", () => done(find()));
    script.addEventListener("error", () => fail(new Error(`${address} could not be read`)));
  });
}
