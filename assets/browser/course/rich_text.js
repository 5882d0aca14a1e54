// Prose with two marks: **term** or **shown|entry** is explained by the glossary, `name` is a name of code.

import { make } from "../shared/dom.js";

const MARKS = /\*\*(.+?)\*\*|`(.+?)`/g;

/** The pieces of a text: { words }, { words, entry } or { words, code: true }. */
export function pieces(text) {
  const found = [];
  let done = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > done) found.push({ words: text.slice(done, match.index) });
    const [words, entry = words] = (match[1] ?? match[2]).split("|");
    found.push(match[1] ? { words, entry } : { words, code: true });
    done = match.index + match[0].length;
  }
  if (done < text.length) found.push({ words: text.slice(done) });
  return found;
}

/** Nodes of a text; `glossary` makes the elements of terms. */
export function written(text, glossary) {
  return pieces(text).map(({ words, entry, code }) => {
    if (entry) return glossary.term(words, entry);
    return code ? make("code", {}, words) : document.createTextNode(words);
  });
}

/** The texts of terms, in one bubble that shows the newest; it opens on hover, focus and tap. */
export class Glossary {
  constructor(root, entries) {
    this.root = root;
    this.entries = entries;
    this.bubble = make("div", { class: "bubble", role: "tooltip", id: "course-term", hidden: true });
  }

  term(words, entry) {
    const show = () => this.show(term, entry);
    const hide = () => this.hide();
    const about = { class: "term", role: "button", tabindex: 0, "aria-describedby": this.bubble.id };
    const listeners = { onmouseenter: show, onfocus: show, onclick: show, onmouseleave: hide, onblur: hide };
    const onkeydown = (event) => event.key === "Escape" && hide();
    const term = make("span", { ...about, ...listeners, onkeydown }, words); // a button would break from its comma
    return term;
  }

  show(term, entry) {
    this.bubble.replaceChildren(make("b", {}, entry), ` ${this.entries[entry]}`);
    this.bubble.hidden = false;
    this.root.append(this.bubble);
    const [page, word] = [this.root.getBoundingClientRect(), term.getBoundingClientRect()];
    const left = Math.min(word.left - page.left, page.width - this.bubble.offsetWidth - 8);
    this.bubble.style.left = `${Math.max(8, left)}px`;
    this.bubble.style.top = `${word.bottom - page.top + this.root.scrollTop + 4}px`;
  }

  hide() {
    this.bubble.hidden = true;
  }

  close() {
    this.bubble.remove();
  }
}

/** Every entry on one page. */
export function glossaryPage(entries) {
  const each = Object.entries(entries).sort(([one], [other]) => one.localeCompare(other));
  const list = each.flatMap(([term, words]) => [make("dt", {}, term), make("dd", {}, words)]);
  return make(
    "article",
    { class: "glossary", "aria-label": "glossary" },
    make("h2", {}, "Glossary"),
    make("dl", {}, ...list),
  );
}
