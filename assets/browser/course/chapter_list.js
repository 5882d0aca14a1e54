// The path through the course: every chapter, which of them were opened and tried, kept in this browser.

import { make } from "../shared/dom.js";

const PLACE = "glass-box.course";

/** What this browser remembers; one that keeps nothing forgets when the page closes. */
export class Progress {
  constructor() {
    this.stored = { opened: [], tried: [], last: "" };
    try {
      Object.assign(this.stored, JSON.parse(localStorage.getItem(PLACE) ?? "{}"));
    } catch {
      // storage is shut, or holds something else
    }
  }

  has(what, name) {
    return this.stored[what].includes(name);
  }

  add(what, name) {
    if (!this.has(what, name)) this.stored[what].push(name);
    this.write();
  }

  last(name) {
    this.stored.last = name;
    this.write();
  }

  write() {
    try {
      localStorage.setItem(PLACE, JSON.stringify(this.stored));
    } catch {
      // the page goes on without a memory
    }
  }
}

const SIGNS = { new: ["○", "not yet opened"], opened: ["◐", "opened"], tried: ["●", "tried"] };

export class ChapterList {
  /** open(name) is called when a person chooses a chapter. */
  constructor(chapters, progress, open) {
    this.chapters = chapters;
    this.progress = progress;
    this.links = Object.fromEntries(chapters.map((one) => [one.name, this.link(one, open)]));
    this.count = make("p", { class: "count" });
    const items = Object.values(this.links).map(({ link }) => make("li", {}, link));
    this.element = make("nav", { class: "path", "aria-label": "chapters" }, this.count, make("ol", {}, ...items));
  }

  link({ name, number, title, stage }, open) {
    const sign = make("span", { class: "sign" });
    const onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(name);
    };
    const about = { href: `?tab=course&chapter=${name}`, style: `--stage: var(--${stage})`, onclick };
    const words = [make("span", { class: "number" }, String(number)), make("span", { class: "title" }, title), sign];
    return { link: make("a", { ...about, "data-chapter": name }, ...words), sign };
  }

  show(now) {
    for (const { name } of this.chapters) {
      const { link, sign } = this.links[name];
      const kind = this.progress.has("tried", name) ? "tried" : this.progress.has("opened", name) ? "opened" : "new";
      [sign.textContent, sign.title] = SIGNS[kind];
      link.dataset.kind = kind;
      if (name === now) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    const done = this.chapters.filter(({ name }) => this.progress.has("tried", name)).length;
    this.count.textContent = `${done} of ${this.chapters.length} tried`;
    this.reveal(this.links[now].link);
  }

  /** Scroll the list, and nothing else, so that a chapter can be seen. */
  reveal(link) {
    const list = link.closest("ol");
    const [top, left] = [link.offsetTop - list.offsetTop, link.offsetLeft - list.offsetLeft];
    if (top < list.scrollTop || top + link.offsetHeight > list.scrollTop + list.clientHeight) {
      list.scrollTop = top - list.clientHeight / 2;
    }
    list.scrollLeft = left - list.clientWidth / 2 + link.offsetWidth / 2;
  }
}
