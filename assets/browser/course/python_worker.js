// Python in a worker: pyodide's core runs a learner's code and judges it. Messages in: { folder } once, then
// { judge, source, cases }; out: { ready }, { result } or { trouble }.

/** @type {any} */
let python = null;

const CUT_OFF = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "importScripts"]; // typed code reaches no network

onmessage = async ({ data }) => {
  try {
    if (data.folder) await load(data.folder);
    else postMessage({ result: judged(data) });
  } catch (error) {
    postMessage({ trouble: String(error).slice(0, 500) });
  }
};

async function load(folder) {
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  python = await loadPyodide({ indexURL: folder });
  for (const name of CUT_OFF) Object.defineProperty(self, name, { value: undefined });
  postMessage({ ready: true });
}

/** What judge.py says, in names of its own, so that one run leaves nothing to the next. */
function judged({ judge, source, cases }) {
  const names = python.globals.get("dict")();
  python.runPython(judge, { globals: names });
  names.set("asked", JSON.stringify({ source, cases }));
  return JSON.parse(python.runPython("import json; json.dumps(judge(**json.loads(asked)))", { globals: names }));
}
