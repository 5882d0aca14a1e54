// A formula whose letters are named, with unit and value now; a letter that is touched lights up what it measures.

import { make } from "../shared/dom.js";

const SYMBOL = /\[(.+?)\]/g;

export class FormulaView {
  /** light(names) is called with the traces that a letter means, or with null. */
  constructor({ formula, symbols }, light) {
    this.light = light;
    this.symbols = symbols;
    this.cells = symbols.map(() => make("td", { class: "value" }));
    this.numbers = make("p", { class: "numbers" });
    const lines = formula.map((line) => make("p", { class: "line" }, ...this.parsed(line)));
    this.element = make(
      "section",
      { class: "letters" },
      make("h3", {}, "The formula"),
      make("div", { class: "lines" }, ...lines),
      this.table(),
      this.numbers,
    );
  }

  parsed(line) {
    const parts = [];
    let done = 0;
    for (const match of line.matchAll(SYMBOL)) {
      parts.push(line.slice(done, match.index), this.letter(match[1]));
      done = match.index + match[0].length;
    }
    return [...parts, line.slice(done)];
  }

  letter(sign) {
    const symbol = this.symbols.find((one) => one.sign === sign);
    return make("span", { class: "letter", tabindex: 0, title: symbol?.name, ...this.touches(symbol) }, sign);
  }

  touches(symbol) {
    if (!symbol?.lights.length) return {};
    const [on, off] = [() => this.light(symbol.lights), () => this.light(null)];
    return { onmouseenter: on, onfocus: on, onmouseleave: off, onblur: off };
  }

  table() {
    const rows = this.symbols.map((symbol, i) =>
      make(
        "tr",
        this.touches(symbol),
        make("th", { scope: "row" }, symbol.sign),
        make("td", {}, symbol.name),
        this.cells[i],
        make("td", { class: "unit" }, symbol.unit),
      ),
    );
    return make("table", {}, make("tbody", {}, ...rows));
  }

  /** The values now, and the line with numbers. */
  update(values, formula) {
    values.forEach((value, i) => (this.cells[i].textContent = value));
    this.numbers.textContent = formula;
  }
}
