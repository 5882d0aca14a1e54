// The glass box before gradio has built its page: the same script on a place of its own, which gradio's component
// takes over as it stands. Runs at the end of the page's body, after load.js; `given` comes from page/early.py.

const asked = new URLSearchParams(location.search);
const theme = asked.get("__theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

if ((asked.get("tab") ?? "box") === "box") {
  const first = given.rollouts[asked.get("recorded")] ?? Object.values(given.rollouts)[0];
  if (first) fetched[first] = fetch(first).then((answer) => answer.arrayBuffer());
  document.body.classList.toggle("dark", theme === "dark"); // as gradio will
  stand(load(given.script));
  const plotly = Object.assign(document.createElement("link"), { rel: "modulepreload", href: given.plotly });
  fetched[first]?.then(() => document.head.append(plotly));
}

/** Begins the component here. What it asks of gradio waits until gradio's own component has come. */
async function stand(script) {
  const here = Object.assign(document.createElement("main"), { id: given.place, innerHTML: given.html });
  document.body.append(here);
  let arrived, own;
  const page = new Promise((done) => (arrived = done));
  const later = (act) => (...words) => page.then(() => act(...words));
  const server = new Proxy({}, { get: (_, name) => later((...words) => own.server[name](...words)) });
  const props = new Proxy({}, { get: (_, name) => own?.props[name] });
  window.early = {
    address: given.script,
    takenBy(element, component) {
      delete window.early;
      own = component;
      const { player } = Object.assign(element, { player: here.player, host: here.host });
      const { activeElement } = document;
      element.replaceChildren(...here.childNodes);
      player.open(player.stage.name); // who is moved forgets how far it was scrolled, and the focus
      activeElement.focus({ preventScroll: true });
      here.remove();
      arrived();
    },
  };
  try {
    await script;
  } catch {
    delete window.early; // gradio's component says what is wrong
    return here.remove();
  }
  const [trigger, watch] = ["trigger", "watch"].map((name) => later((...words) => own[name](...words)));
  return window.begins[given.script](here, trigger, props, server, undefined, watch);
}
