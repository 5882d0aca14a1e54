// The list of chapters: all of them, or those of a teacher's path, with what was answered in each.

import { make } from "../shared/dom.js";

const SIGNS = { new: "○", opened: "◐", done: "●" };

export class ChapterList {
  /** open(name) is called when a person chooses a chapter; `tools` stand below the list. */
  constructor(chapters, learner, open, tools = []) {
    this.chapters = chapters;
    this.learner = learner;
    this.links = Object.fromEntries(chapters.map((one) => [one.name, this.link(one, open)]));
    this.count = make("p", { class: "count" });
    const items = Object.values(this.links).map(({ link }) => make("li", {}, link));
    this.element = make(
      "nav",
      { class: "path", "aria-label": "chapters" },
      this.count,
      make("ol", {}, ...items),
      ...tools,
    );
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

  /** `now` is the chapter that is open; none where the glossary is. */
  show(now) {
    for (const chapter of this.chapters) {
      const { link, sign } = this.links[chapter.name];
      const { kind, words } = this.state(chapter);
      [sign.textContent, sign.title] = [SIGNS[kind], words];
      link.dataset.kind = kind;
      if (chapter.name === now) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    const done = this.chapters.filter((chapter) => this.state(chapter).kind === "done").length;
    this.count.textContent = `${done} of ${this.chapters.length} done`;
    if (this.links[now]) this.reveal(this.links[now].link);
  }

  /** A chapter is done when all its questions are answered. */
  state({ name }) {
    const { count, of } = this.learner.answered(name);
    if (count > 0) return { kind: count >= of ? "done" : "opened", words: `${count} of ${of} answered` };
    return this.learner.has("opened", name)
      ? { kind: "opened", words: "opened" }
      : { kind: "new", words: "not yet opened" };
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
