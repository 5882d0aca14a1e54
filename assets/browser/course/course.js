// The course on a live page: the path, the opened chapter, the keys that walk, and the address that leads back.

import { paletteOf } from "../shared/appearance.js";
import { make } from "../shared/dom.js";
import { plotlyAt } from "../shared/loading.js";
import { Live } from "./answers.js";
import { ChapterList } from "./chapter_list.js";
import { chosenPath } from "./chosen_path.js";
import { Learner } from "./learner.js";
import { learnerTools } from "./learner_tools.js";
import { Lesson, scaleOf } from "./lesson.js";
import { glossaryPage } from "./rich_text.js";

const KEYS = { "]": 1, n: 1, "[": -1, p: -1 };

export class Course {
  /** options: chapters, glossary, plotly (an address), python (addresses, or why there is none), server (functions), tab (its name in the address), jump(stage, at). */
  constructor(root, { chapters, glossary, plotly, python, server, tab, jump }) {
    this.root = root;
    const { path, unknown } = chosenPath(chapters, new URLSearchParams(location.search).get("path"));
    this.all = chapters;
    this.glossary = glossary;
    this.tab = tab;
    this.jump = jump;
    this.python = python;
    /** @type {Lesson | null} */
    this.lesson = null;
    this.chapters = path;
    this.learner = new Learner();
    this.path = this.list();
    this.source = new Live(server);
    this.plotly = plotlyAt(plotly);
    this.line = make("p", { class: "notice", role: "alert", hidden: true });
    this.place = make("div", { class: "place" }, this.line);
    this.previous = this.step(-1, "‹", "previous chapter ( [ or p )");
    this.next = this.step(1, "›", "next chapter ( ] or n )");
    root.tabIndex = -1;
    root.classList.toggle("lecture", document.documentElement.classList.contains("lecture-hall"));
    this.desk = make("div", { class: "desk" }, this.path.element, this.place);
    root.replaceChildren(this.desk);
    this.watch();
    this.first();
    if (unknown) this.say(unknown);
    this.appearanceChanged();
  }

  /** The list of the chapters to walk through: a teacher's path, or all. */
  list() {
    const narrow = this.chapters.length < this.all.length;
    const tools = learnerTools(this.learner, {
      showGlossary: () => this.openGlossary(),
      loaded: (line) => this.loaded(line),
      showAll: narrow ? () => this.openAmongAll(this.chapters[this.number].name) : null,
    });
    return new ChapterList(this.chapters, this.learner, (name) => this.open(name), [tools]);
  }

  /** Leave a path for all chapters, and open one. */
  openAmongAll(name, values = {}, stay = false) {
    this.chapters = this.all;
    this.path = this.list();
    this.desk.replaceChildren(this.path.element, this.place);
    return this.open(name, values, stay);
  }

  step(way, text, label) {
    const onclick = () => this.walk(way);
    return make("button", { type: "button", "aria-label": label, title: label, onclick }, text);
  }

  /** The chapter of the address, or the one that was open last, or the first. */
  first() {
    const query = new URLSearchParams(location.search).get("chapter");
    const known = (name) => this.all.some((one) => one.name === name);
    if (query !== null && !known(query)) this.unknown(query);
    const offered = (name) => this.chapters.some((one) => one.name === name);
    const name = known(query) ? query : ([this.learner.stored.last].find(offered) ?? this.chapters[0].name);
    this.open(name, {}, query !== null);
  }

  async unknown(name) {
    const { mistake } = await this.source.call("ask", { chapter: name });
    this.say(mistake);
  }

  say(line) {
    Object.assign(this.line, { textContent: line, hidden: !line });
  }

  /** Show a chapter, its controls at the given values; the address follows unless it is to stay. */
  open(name, values = {}, stay = false) {
    const place = this.chapters.findIndex((one) => one.name === name);
    if (place < 0 && this.all.some((one) => one.name === name)) return this.openAmongAll(name, values, stay);
    if (place < 0) return this.unknown(name);
    this.lesson?.close();
    this.number = place;
    if (!stay) this.line.hidden = true;
    this.previous.disabled = place === 0;
    this.next.disabled = place === this.chapters.length - 1;
    const { root, source, plotly, jump, learner, python } = this;
    const chapterLink = (other) => this.link(other);
    const host = {
      root,
      source,
      plotly,
      jump,
      learner,
      python,
      chapterLink,
      ...this.reports(name),
      tools: [this.previous, this.next],
    };
    this.lesson = new Lesson(this.chapters[place], host, values);
    this.place.replaceChildren(this.line, this.lesson.element);
    this.learner.last(name);
    this.mark("opened");
    if (!stay) this.address();
    return undefined;
  }

  /** What a lesson reports: how much it asks, and each answer. */
  reports(name) {
    const { asked, answered } = this.learner.of(name);
    const shown =
      (report) =>
      (...given) => {
        report(...given);
        this.path.show(this.chapters[this.number].name);
      };
    return { asked: shown(asked), answered: shown(answered) };
  }

  /** A link to another chapter, by its title. */
  link(name) {
    const { title } = this.all.find((one) => one.name === name) ?? { title: name };
    const onclick = (event) => {
      event.preventDefault();
      this.open(name);
    };
    return make("a", { href: `?tab=${this.tab}&chapter=${name}`, onclick }, title);
  }

  openGlossary() {
    this.lesson?.close();
    this.lesson = null;
    this.say("");
    this.place.replaceChildren(this.line, glossaryPage(this.glossary));
    this.path.show("");
  }

  /** Other answers than before: the open chapter is shown anew. */
  loaded(mistake) {
    if (!mistake) this.open(this.chapters[this.number].name);
    this.say(mistake);
  }

  mark(what) {
    const { name } = this.chapters[this.number];
    this.learner.add(what, name);
    this.path.show(name);
  }

  walk(way) {
    const next = this.chapters[this.number + way];
    if (next) this.open(next.name);
  }

  address() {
    const query = new URLSearchParams(location.search);
    query.set("tab", this.tab);
    query.set("chapter", this.chapters[this.number].name);
    history.replaceState(history.state, "", `?${query}${location.hash}`);
  }

  get visible() {
    return this.root.getClientRects().length > 0;
  }

  /** Keys while the course can be seen; work stops while it cannot; colours follow the page. */
  watch() {
    document.addEventListener("keydown", (event) => this.pressed(event));
    let seen = this.visible;
    new ResizeObserver(() => {
      if (seen && !this.visible) this.lesson?.pause();
      if (!seen && this.visible) this.shown();
      seen = this.visible;
      this.measure();
    }).observe(this.root);
    window.addEventListener("resize", () => this.measure());
    const appearance = new MutationObserver(() => this.visible && this.appearanceChanged());
    for (const element of [document.body, this.root]) {
      appearance.observe(element, { attributes: true, attributeFilter: ["class"] });
    }
    this.measure();
  }

  /** Colours or letters have changed: the figure follows. */
  appearanceChanged() {
    const look = `${paletteOf(this.root).mode} ${scaleOf(this.root)}`;
    if (this.look && look !== this.look) this.lesson?.redraw();
    this.look = look;
  }

  shown() {
    this.address();
    this.lesson?.redraw();
  }

  /** How much of the window is left below what stands above the course. */
  measure() {
    const above = this.root.getBoundingClientRect().top + window.scrollY;
    this.root.style.setProperty("--above", `${Math.max(0, Math.round(above))}px`);
  }

  pressed(event) {
    const graph = event.getModifierState("AltGraph"); // some keyboards need it for brackets
    if (!this.visible || event.metaKey || ((event.ctrlKey || event.altKey) && !graph) || typing(event)) return;
    const way = KEYS[event.key];
    if (!way) return;
    event.preventDefault();
    this.walk(way);
  }

  async settled() {
    await this.lesson?.settled();
  }
}

/** A person who writes or chooses from a list means that. */
export function typing(event) {
  const inside = event.target.closest?.("input, textarea, select, dialog, [contenteditable]");
  return Boolean(inside) && !["checkbox", "range"].includes(inside.type);
}
