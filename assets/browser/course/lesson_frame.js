// What a lesson says beside its experiment: explanation, panels, tables, formula, derivation, code, check, the real
// robot, reading, and notes for the lecturer.

import { make } from "../shared/dom.js";
import { checkList } from "./check_list.js";
import { codeView } from "./code_view.js";
import { DerivationView } from "./derivation_view.js";
import { FormulaView } from "./formula_view.js";
import { PredictionPath } from "./prediction_path.js";
import { Glossary, written } from "./rich_text.js";
import { teacherNotes } from "./teacher_notes.js";

const MOST_COLUMNS = 4; // of a table whose rows stand as rows

export class LessonFrame {
  /** lesson and code as the server tells them; host: root, learner, open(chapter), jump; actions: light, take. */
  constructor(chapter, { lesson, code }, host, { light, take }) {
    this.glossary = new Glossary(host.root, lesson.glossary);
    const commit = (question, given) => host.answered?.(question, given);
    const given = host.learner?.answersOf(chapter.name) ?? {};
    const predicted = lesson.steps.map((_, i) => given[`step-${i}`]?.given);
    this.path = new PredictionPath(lesson.steps, predicted, {
      take,
      commit: (i, choice) => commit(`step-${i}`, { given: choice }),
    });
    this.formula = new FormulaView(lesson, light);
    this.derivation = new DerivationView(lesson.derivation);
    this.sections = [
      this.explanation(lesson, host),
      this.panels(lesson),
      ...lesson.tables.map((table) => this.optionTable(table)),
      this.formula.element,
      ...(lesson.derivation.length ? [this.derivation.element] : []),
      codeView(code, lesson.notes),
      checkList(lesson.checks, given, commit),
      robot(chapter, lesson.jump, host),
      furtherReading(lesson.reading),
      ...(lesson.teacher ? [teacherNotes(lesson.teacher)] : []),
    ];
  }

  explanation({ before, onwards = [], explanation }, host) {
    const paragraphs = explanation.map((text) => make("p", {}, ...written(text, this.glossary)));
    return make(
      "section",
      { class: "explanation", "aria-label": "explanation" },
      ...chapterLinks("Before this:", before, host),
      ...paragraphs,
      ...chapterLinks("Goes on in:", onwards, host),
    );
  }

  panels({ panels }) {
    const rows = panels.map(({ panel, says }) =>
      make("li", {}, make("b", {}, panel), " ", ...written(says, this.glossary)),
    );
    return make("section", { class: "seen" }, make("h3", {}, "What you see"), make("ol", {}, ...rows));
  }

  /** A row for each option; with many columns each row is a short list, for there is no room for them side by side. */
  optionTable({ title, head, rows }) {
    const cell = (text, i) => make("td", { "data-head": head[i] }, ...written(text, this.glossary));
    const names = head.map((text) => make("th", { scope: "col" }, ...written(text, this.glossary)));
    const body = rows.map((row) => make("tr", {}, ...row.map(cell)));
    const kind = head.length > MOST_COLUMNS ? "stacked" : "";
    return make(
      "section",
      { class: "options" },
      make("h3", {}, title),
      make("table", { class: kind }, make("thead", {}, make("tr", {}, ...names)), make("tbody", {}, ...body)),
    );
  }

  update(answer) {
    this.derivation.update(answer.derived);
    this.formula.update(answer.symbols, answer.formula);
    if (answer.outcome) this.path.reveal(answer.outcome);
  }

  close() {
    this.glossary.close();
  }
}

/** One line with links to chapters, nothing without any; on a saved page their titles alone. */
function chapterLinks(words, chapters, { chapterLink }) {
  if (!chapters.length) return [];
  const links = chapters.flatMap(({ name, title }) => [" ", chapterLink ? chapterLink(name) : make("b", {}, title)]);
  return [make("p", { class: "before" }, words, ...links)];
}

function robot({ stage, verb }, { at, look }, { jump }) {
  const words = `Open ${verb} · ${stage} in the glass box →`;
  const button = make("button", { type: "button", class: "jump", onclick: () => jump(stage, at) }, words);
  return make(
    "section",
    { class: "robot" },
    make("h3", {}, "In the real robot"),
    make("p", {}, look),
    ...(jump ? [button] : []),
  );
}

function furtherReading(papers) {
  const each = papers.map(({ title, read, link }) => {
    const name = link ? make("a", { href: link, rel: "noopener", target: "_blank" }, title) : make("span", {}, title);
    return make("li", {}, name, ` ${read}`);
  });
  return make("section", { class: "papers" }, make("h3", {}, "Further reading"), make("ul", {}, ...each));
}
