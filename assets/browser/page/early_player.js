// The glass box before gradio has built its page: the same script on a place of its own, which gradio's component
// takes over as it stands. Runs at the end of the page's body; the settings come from page/early_player.py.

import { fetched, load } from "./deferred_component.js";

/** Draw the player at once, if the address asks for its tab. */
export function start(settings) {
  const address = new URLSearchParams(location.search);
  const night = matchMedia("(prefers-color-scheme: dark)").matches;
  const theme = address.get("__theme") ?? (night ? "dark" : "light");
  if ((address.get("tab") ?? "box") !== "box") return;
  const first = settings.rollouts[address.get("recorded") ?? ""] ?? Object.values(settings.rollouts)[0];
  if (first) fetched[first] = fetch(first).then((answer) => answer.arrayBuffer());
  document.body.classList.toggle("dark", theme === "dark"); // as gradio will
  showPlayer(settings, load(settings.script));
  const plotly = Object.assign(document.createElement("link"), { rel: "modulepreload", href: settings.plotly });
  fetched[first]?.then(() => document.head.append(plotly));
}

/** Starts the component here. What it asks of gradio waits until gradio's own component has come. */
async function showPlayer({ script: address, place, html }, script) {
  const here = Object.assign(document.createElement("main"), { id: place, innerHTML: html });
  document.body.append(here);
  let arrived, own;
  const page = new Promise((done) => (arrived = done));
  const later =
    (act) =>
    (...words) =>
      page.then(() => act(...words));
  const server = new Proxy({}, { get: (_, name) => later((...words) => own.server[name](...words)) });
  const props = new Proxy({}, { get: (_, name) => own?.props[name] });
  window.early = {
    address,
    handOver(element, component) {
      delete window.early;
      own = component;
      const { player } = Object.assign(element, { player: here.player, host: here.host });
      const { activeElement } = document;
      element.replaceChildren(...here.childNodes);
      player?.open(player.stage.name); // an element that is moved forgets how far it was scrolled, and the focus
      if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
      here.remove();
      arrived();
    },
  };
  try {
    await script;
  } catch {
    delete window.early; // gradio's component says what is wrong
    here.remove();
    return;
  }
  const [trigger, watch] = ["trigger", "watch"].map((name) => later((...words) => own[name](...words)));
  window.begins[address](here, { trigger, props, server, watch });
}
