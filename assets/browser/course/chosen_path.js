// A teacher's link: `?path=neuron,drift,chunks` offers these chapters, in this order.

/** The chapters of a path, and a line on names that no chapter has; without a path, or with nothing in it, all. */
export function chosenPath(chapters, wanted) {
  const names = (wanted ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const found = [...new Set(names)].map((name) => [name, chapters.find((one) => one.name === name)]);
  const path = found.flatMap(([, chapter]) => (chapter ? [chapter] : []));
  const missing = found.filter(([, chapter]) => !chapter).map(([name]) => `«${name.slice(0, 40)}»`);
  const unknown = missing.length
    ? `The path names ${missing.join(", ")}, which no chapter is called; the rest is shown.`
    : "";
  return { path: path.length ? path : chapters, unknown: path.length || !missing.length ? unknown : NONE };
}

const NONE = "No chapter is called as the path says; all chapters are shown.";
