// What one learner has opened, predicted and answered: kept in this browser, saved to a file, loaded from one.

const PLACE = "glass-box.course";
const KIND = "glass-box course";
const EMPTY = { opened: [], last: "", answers: {}, asked: {} };
const NOT_OURS = "This file does not hold answers of this course; choose one that «Save my answers» has written.";

/** A browser that keeps nothing forgets when the page closes. */
export class Learner {
  constructor() {
    this.stored = structuredClone(EMPTY);
    try {
      Object.assign(this.stored, checked(JSON.parse(localStorage.getItem(PLACE) ?? "{}")));
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

  /** How many questions a chapter asks; known once it has been opened. */
  asked(chapter, count) {
    this.stored.asked[chapter] = count;
    this.write();
  }

  answer(chapter, question, given) {
    this.stored.answers[chapter] = { ...this.answersOf(chapter), [question]: given };
    this.write();
  }

  /** question → what was given. */
  answersOf(chapter) {
    return this.stored.answers[chapter] ?? {};
  }

  answered(chapter) {
    const asked = Object.keys(this.answersOf(chapter)).filter((question) => question !== "build"); // that is extra
    return { count: asked.length, of: this.stored.asked[chapter] ?? 0 };
  }

  /** What a lesson reports of its chapter. */
  of(chapter) {
    return {
      asked: (count) => this.asked(chapter, count),
      answered: (question, given) => this.answer(chapter, question, given),
    };
  }

  write() {
    try {
      localStorage.setItem(PLACE, JSON.stringify(this.stored));
    } catch {
      // the page goes on without a memory
    }
  }

  exported() {
    return JSON.stringify({ kind: KIND, version: 1, ...this.stored }, null, 2);
  }

  /** Replace everything by what a file holds; an Error with one clear line where it is not such a file. */
  imported(text) {
    this.stored = parsed(text);
    this.write();
  }
}

function parsed(text) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    throw new Error(NOT_OURS);
  }
  if (found?.kind !== KIND) throw new Error(NOT_OURS);
  return { ...structuredClone(EMPTY), ...checked(found) };
}

/** Only the known parts, and only where they have their kind. */
function checked(found) {
  const names = (list) => Array.isArray(list) && list.every((name) => typeof name === "string");
  const table = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const fits = {
    opened: names,
    last: (name) => typeof name === "string",
    answers: (value) => table(value) && Object.values(value).every(table),
    asked: (value) => table(value) && Object.values(value).every(Number.isInteger),
  };
  if (!table(found)) throw new Error(NOT_OURS);
  const wrong = Object.keys(fits).filter((name) => name in found && !fits[name](found[name]));
  if (wrong.length) throw new Error(NOT_OURS);
  return Object.fromEntries(Object.keys(fits).flatMap((name) => (name in found ? [[name, found[name]]] : [])));
}
