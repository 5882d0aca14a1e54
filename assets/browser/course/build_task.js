// Build it: a function to write, run against its cases by the browser's own Python; hints, then a solution.

import { highlighted, make } from "../shared/dom.js";
import { PythonRunner } from "./python_runner.js";

const INDENT = "    ";
const MISSING = {
  server:
    "Python for the browser is not installed where this page comes from, so nothing runs here: `npm ci` in the program's folder (Node.js 20 or newer) brings it.",
  file: "This page is one file and brings no Python along: the live course, or an exported site, runs your code.",
};

export class BuildTask {
  /** task: title, story, start, cases, hints, solution, judge; before: the code of another day; commit(given) keeps it;
   *  python: { worker, folder }, or what MISSING explains. */
  constructor(task, before, { python, commit }) {
    this.task = task;
    this.commit = commit;
    this.runner = typeof python === "object" ? new PythonRunner(python) : null;
    this.field = make("textarea", { spellcheck: "false", autocomplete: "off", rows: 12, "aria-label": "your code" });
    this.field.value = before?.given ?? task.start;
    this.field.addEventListener("keydown", (event) => this.pressed(event));
    this.runButton = make("button", { type: "button", class: "main", onclick: () => this.run() }, "Run");
    this.results = make("div", { class: "results", "aria-live": "polite" });
    this.help = make("div", { class: "help" });
    this.shownHints = 0;
    this.hintButton = make("button", { type: "button", onclick: () => this.hint() }, "Hint");
    const again = make("button", { type: "button", onclick: () => this.restart() }, "Start again");
    if (!this.runner) this.tell(MISSING[python] ?? MISSING.server);
    this.runButton.disabled = !this.runner;
    this.element = make(
      "section",
      { class: "build" },
      make("h3", {}, `Build it: ${task.title}`),
      make("p", {}, task.story),
      this.field,
      make("div", { class: "tools" }, this.runButton, this.hintButton, again),
      this.results,
      this.help,
    );
  }

  tell(line) {
    this.results.replaceChildren(make("p", {}, line));
  }

  async run() {
    if (!this.runner) return;
    const { judge, cases } = this.task;
    const source = this.field.value;
    this.runButton.disabled = true;
    this.tell(this.runner.worker ? "Running …" : "Loading Python, about 13 MB, from where this page comes from …");
    const found = await this.runner.run(judge, source, cases);
    this.runButton.disabled = false;
    this.show(found);
    const right = found.verdicts.length === cases.length && found.verdicts.every((one) => one.right);
    this.commit({ given: source, right });
  }

  show({ trouble, printed, verdicts }) {
    const { cases } = this.task;
    const right = verdicts.filter((one) => one.right).length;
    const said = trouble ? `✗ ${trouble}` : `${right} of ${cases.length} cases are right.`;
    const rows = verdicts.map(({ right, got }, i) => this.row(cases[i], right, got));
    const output = printed ? [make("pre", { class: "printed" }, printed)] : [];
    this.results.replaceChildren(make("p", { class: "said" }, said), make("ol", {}, ...rows), ...output);
  }

  row({ call, expected, slip }, right, got) {
    const about = { "data-verdict": right ? "right" : "wrong" };
    if (right) return make("li", about, "✓ ", make("code", {}, call));
    const wanted = ` should give ${spelt(expected)}, yours gives ${got}. ${slip}`;
    return make("li", about, "✗ ", make("code", {}, call), wanted);
  }

  /** One hint after the other, then the solution. */
  hint() {
    const { hints, solution } = this.task;
    const next = hints[this.shownHints];
    if (next) this.help.append(make("p", {}, make("b", {}, `Hint ${this.shownHints + 1}. `), next));
    else this.help.append(make("pre", { tabindex: 0 }, highlighted(solution)));
    this.shownHints += 1;
    this.hintButton.textContent = this.shownHints < hints.length ? "Hint" : "Solution";
    this.hintButton.hidden = this.shownHints > hints.length;
  }

  restart() {
    this.field.value = this.task.start;
    this.results.replaceChildren();
    if (!this.runner) this.runButton.disabled = true;
  }

  /** Tab indents; after Escape it leads on, for those who have no mouse. Enter keeps the indentation. */
  pressed(event) {
    if (event.key === "Escape") this.leaving = true;
    if (event.key === "Tab" && !event.shiftKey && !this.leaving) {
      event.preventDefault();
      this.insert(INDENT);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.insert(`\n${indentOf(this.field.value.slice(0, this.field.selectionStart))}`);
    }
    if (event.key !== "Escape") this.leaving = false;
  }

  insert(words) {
    const { selectionStart, selectionEnd } = this.field;
    this.field.setRangeText(words, selectionStart, selectionEnd, "end");
  }

  close() {
    this.runner?.end();
  }
}

/** The indentation of the line after these words: as in their last line, deeper after a colon. */
export function indentOf(before) {
  const line = before.split("\n").at(-1) ?? "";
  const now = line.match(/^ */)?.[0] ?? "";
  return line.trimEnd().endsWith(":") ? now + INDENT : now;
}

/** A value as Python writes it. */
export function spelt(value) {
  if (Array.isArray(value)) return `[${value.map(spelt).join(", ")}]`;
  return { null: "None", true: "True", false: "False" }[String(value)] ?? JSON.stringify(value);
}
