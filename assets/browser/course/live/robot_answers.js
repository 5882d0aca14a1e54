// Answers of the robot in the browser: the third source beside a server and stored results (answers.js). Python tells
// the figures without their numbers, and the sentences without their values; what no robot is needed for is stored.

import { told, typographic } from "./told.js";

const LOADING = "The robot is being loaded: {share:.0%}";
const KEPT = 40; // finished results

/**
 * @typedef {{ figures: Record<string, Record<string, any>>; words: Record<string, string>; facts: any; symbols: number;
 *   palettes: Record<string, Record<string, string>>; kind: string; only: Record<string, any> }} Drawing what Python told;
 *   kind: the control whose value says which figure, or ""; only: values that the robot can do something with
 * @typedef {{ when: Record<string, any>; answers: Record<string, any> }} StoredAnswer for these values of controls
 * @typedef {{ fill: (figure: any, result: any, told: any) => any; describe: (result: any, told: any) => string;
 *   formula: (result: any, told: any) => string; symbols: (result: any, told: any) => string[];
 *   outcome: (result: any, step: number, told: any) => Outcome | Promise<Outcome> }} Chapter
 * @typedef {{ right: number; says: string }} Outcome
 */

export class RobotAnswers {
  saves = false;

  /**
   * @param {{ name: string; opening: any; long: boolean; rest: Record<string, any> }} chapter rest: values of the controls
   * @param {Chapter} module what is said and shown of a result
   * @param {Drawing} drawing
   * @param {StoredAnswer[]} stored
   * @param {import("./page_robot.js").PageRobot} robot
   * @param {() => Promise<any>} seen a promise for the moment when somebody looks at the page
   */
  constructor(chapter, module, drawing, stored, robot, seen = async () => {}) {
    this.chapter = chapter;
    this.module = module;
    this.drawing = drawing;
    this.stored = stored;
    this.robot = robot;
    this.seen = seen;
    /** @type {Map<string, any>} values → their finished result */
    this.results = new Map();
    this.works = 0;
    this.ticket = 0; // of the newest work, as the robot counts; 0 before it has begun
  }

  async call(/** @type {string} */ what, /** @type {any} */ wish) {
    try {
      return await this[what](wish);
    } catch (error) {
      return { mistake: /** @type {Error} */ (error).message };
    }
  }

  /** What is known already, or the work's beginning; while the robot gets ready, a figure without numbers. */
  async ask({ values, mode, step, again }) {
    const opening = { ...this.chapter.opening, long: this.chapter.long };
    const stored = this.storedFor(values, mode);
    if (stored) return { ...stored, over: true, ...opening };
    if (!matches(this.drawing.only, values)) return { mistake: this.drawing.words.elsewhere, ...opening };
    const result = again ? undefined : this.results.get(keyOf(values));
    if (result) return { ...(await this.answer(result, mode, step)), over: true, ...opening };
    this.ticket = 0;
    const work = ++this.works;
    if (this.robot.ready) return { ...(await this.more({ work, values, mode, step })), ...opening };
    return { ...this.empty(values, mode), work, over: false, ...opening };
  }

  /** The next result of a work; until the robot is there, how far it is. */
  async more({ work, values, mode, step }) {
    await this.seen();
    if (!this.robot.ready) {
      await this.robot.progress();
      return { ...this.empty(values, mode), work, over: false };
    }
    const { result, over } = await this.next(values);
    if (over) this.keep(values, result);
    const answer = await this.answer(result, mode, over ? step : undefined);
    const progress = this.chapter.long ? { step: result.step, total: result.total } : {};
    return { ...answer, work, over, ...progress };
  }

  async stop() {
    const { ticket } = this;
    this.ticket = 0;
    if (ticket && this.robot.ready) await this.robot.call("endLesson", ticket);
    return {};
  }

  async next(/** @type {any} */ values) {
    const { name } = this.chapter;
    this.ticket ||= await this.robot.call("beginLesson", { chapter: name, values, facts: this.drawing.facts });
    return this.robot.call("nextResult", this.ticket);
  }

  storedFor(/** @type {any} */ values, /** @type {string} */ mode) {
    return this.stored.find(({ when }) => matches(when, values))?.answers[mode];
  }

  keep(/** @type {any} */ values, /** @type {any} */ result) {
    if (this.results.size >= KEPT) this.results.delete(this.results.keys().next().value ?? "");
    this.results.set(keyOf(values), result);
  }

  figureFor(/** @type {any} */ values, /** @type {string} */ mode) {
    const { figures, kind } = this.drawing;
    return structuredClone(figures[kind ? values[kind] : ""][mode]);
  }

  /** Nothing is known yet. */
  empty(/** @type {any} */ values, /** @type {string} */ mode) {
    const { words, symbols } = this.drawing;
    const share = this.robot.share;
    return {
      figure: this.figureFor(values, mode),
      describe: words.waiting,
      formula: "",
      symbols: Array(symbols).fill("–"),
      derived: [],
      step: Math.round(100 * share),
      total: 100,
      doing: told(LOADING, { share }),
    };
  }

  /** A result as the page shows it. */
  async answer(/** @type {any} */ result, /** @type {string} */ mode, /** @type {number | undefined} */ step) {
    const { words, facts, palettes } = this.drawing;
    const about = { words, facts, palette: palettes[mode] };
    const answer = {
      figure: this.module.fill(this.figureFor(result, mode), result, about),
      describe: typographic(this.module.describe(result, about)),
      formula: typographic(this.module.formula(result, about)),
      symbols: this.module.symbols(result, about).map(typographic),
      derived: [],
    };
    if (step === undefined) return answer;
    const { right, says } = await this.module.outcome(result, step, { ...about, atRest: () => this.resultAtRest() });
    return { ...answer, outcome: { step, right, says: typographic(says) } };
  }

  /** The result of the chapter's start, which a step may compare with. */
  async resultAtRest() {
    const { rest } = this.chapter;
    this.ticket = 0;
    while (!this.results.has(keyOf(rest))) {
      const { result, over } = await this.next(rest);
      if (over) this.keep(rest, result);
    }
    return this.results.get(keyOf(rest));
  }
}

const matches = (/** @type {Record<string, any>} */ wanted, /** @type {any} */ values) =>
  Object.entries(wanted).every(([name, value]) => values[name] === value);

const keyOf = (/** @type {any} */ values) => JSON.stringify(values, Object.keys(values).sort());
