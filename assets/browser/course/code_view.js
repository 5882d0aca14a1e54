// The code that ran: whole functions, with the important lines marked and explained.

import { highlighted, make } from "../shared/dom.js";

/** parts: { where, text }; notes: { line, says }, each about a line that holds `line`. */
export function codeView(parts, notes) {
  const each = parts.map(({ where, text }) => {
    const told = make("p", { class: "told-line", "aria-live": "polite" });
    const inside = pieces(text, notes).map(({ words, note }) =>
      note ? marked(words, note, told) : highlighted(words),
    );
    const pre = make("pre", { tabindex: 0 }, ...inside);
    if (inside.length > 1) told.textContent = "Marked lines: point at one, or reach it with the Tab key.";
    return make("details", { open: true }, make("summary", {}, where), pre, told);
  });
  return make("section", { class: "code" }, make("h3", {}, "The code that ran"), ...each);
}

/** A listing cut at the lines that have a note. */
export function pieces(text, notes) {
  const found = [];
  for (const line of text.split(/(?<=\n)/)) {
    const note = notes.find((one) => line.includes(one.line));
    const before = found.at(-1);
    if (note || !before || before.note) found.push({ words: line, note });
    else before.words += line;
  }
  return found;
}

function marked(words, { says }, told) {
  const show = () => (told.textContent = says);
  const about = { class: "noted", tabindex: 0, role: "note", "aria-label": says, title: says };
  return make("span", { ...about, onmouseenter: show, onfocus: show, onclick: show }, highlighted(words));
}
