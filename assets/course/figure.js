// A chapter's figure on a lasting div: plotly draws into it again and again, as large and as wide as there is room.

import { enlarged } from "../player/look.js";
import { make } from "../player/dom.js";

const NARROW = 140; // pixels a panel must have; with less, panels go below each other
const TALL = { row: 270, top: 60, bottom: 50 }; // pixels of a row that stands below another
const CONFIG = { displayModeBar: false, responsive: false, doubleClickDelay: 400 };

/** A script of our own, loaded once; then what it left behind. */
export function loaded(address, find) {
  if (find()) return Promise.resolve(find());
  const known = document.querySelector(`script[src="${address}"]`);
  const script = known ?? make("script", { src: address });
  if (!known) document.head.append(script);
  return new Promise((done, fail) => {
    script.addEventListener("load", () => done(find()));
    script.addEventListener("error", () => fail(new Error(`${address} could not be read`)));
  });
}

export class Figure {
  /** pick(control, value) is called where a click in the figure means a control. */
  constructor(plotly, pick) {
    Object.assign(this, { plotly, drawn: null, last: "" });
    this.plot = make("div", { class: "plot", role: "img" });
    this.pick = pick;
    this.sizes = new ResizeObserver(() => this.fit());
    this.sizes.observe(this.plot);
  }

  async draw(figure, words, scale) {
    Object.assign(this, { scale, figure: scale === 1 ? figure : larger(figure, scale) });
    this.plot.setAttribute("aria-label", words);
    await this.fit();
  }

  /** The newest figure, at the size that there is now. */
  async fit() {
    const width = this.plot.clientWidth;
    if (!this.figure || !width) return;
    const plotly = await this.plotly;
    if (!this.plot.isConnected) return;
    const { data, layout, height } = arranged(this.figure, width, this.scale);
    this.plot.style.minHeight = height ? `${height}px` : "";
    const size = { width, height: this.plot.clientHeight, autosize: false };
    await plotly.react(this.plot, data, { ...layout, ...size, ...touch(width) }, CONFIG);
    this.listen();
  }

  listen() {
    if (this.listening) return;
    this.listening = true;
    this.plot.on("plotly_click", ({ points: [point] }) => {
      const control = point.data.meta?.picks;
      if (control) this.pick(control, point.x);
    });
  }

  close() {
    this.sizes.disconnect();
    this.figure = null;
    if (window.Plotly && this.listening) window.Plotly.purge(this.plot);
  }
}

/** All letters larger, and the space that they stand in. */
function larger({ data, layout }, scale) {
  const next = enlarged(layout, scale);
  next.margin = Object.fromEntries(Object.entries(layout.margin).map(([side, size]) => [side, size * scale]));
  next.annotations = next.annotations.map((words) => (words.yshift ? { ...words, yshift: words.yshift * scale } : words));
  const letters = (trace) => (trace.textfont ? { ...trace, textfont: enlarged(trace.textfont, scale) } : trace);
  return { data: data.map(letters), layout: next };
}

/** A finger that moves over a figure means to scroll. */
const touch = (width) => (width < 500 ? { dragmode: false } : {});

/** The figure as it is, or with its panels in fewer columns where they would be too narrow. */
function arranged(figure, width, scale) {
  const panels = panelsOf(figure.layout);
  const most = Math.max(...panels.map((panel) => panels.filter((other) => other.top === panel.top).length));
  const columns = Math.max(1, Math.min(most, Math.floor(width / (NARROW * scale))));
  if (columns === most) return { data: figure.data, layout: figure.layout };
  const rows = Math.ceil(panels.length / columns);
  const height = rows * TALL.row * scale;
  const box = (i) => cell(i % columns, Math.floor(i / columns), columns, rows, scale);
  return { ...moved(figure, panels, box), height };
}

function panelsOf(layout) {
  const numbers = Object.keys(layout).filter((name) => /^xaxis\d*$/.test(name)).map((name) => name.slice(5));
  return numbers.map((number) => {
    const [x, y] = [layout[`xaxis${number}`], layout[`yaxis${number}`]];
    return { number, left: x.domain[0], top: y.domain[1] };
  });
}

/** Where a panel stands when all are of one size, as shares of the sheet. */
function cell(column, row, columns, rows, scale) {
  const inner = rows * TALL.row - TALL.top - TALL.bottom; // plotly's own margins are the first top, the last bottom
  const high = 1 - (row * TALL.row) / inner;
  const low = high - (TALL.row - TALL.top - TALL.bottom) / inner;
  const gap = columns > 1 ? 0.14 : 0;
  const wide = (1 - gap * (columns - 1)) / columns;
  return { x: [column * (wide + gap), column * (wide + gap) + wide], y: [Math.max(0, low), high], scale };
}

/** Axes, legends, titles and colour bars of each panel, in its new place. */
function moved({ data, layout }, panels, box) {
  const next = { ...layout };
  const places = new Map();
  panels.forEach(({ number, left, top }, i) => {
    const { x, y } = box(i);
    places.set(`${left} ${top}`, { x, y });
    places.set(number, { x, y });
    next[`xaxis${number}`] = { ...layout[`xaxis${number}`], domain: x };
    next[`yaxis${number}`] = { ...layout[`yaxis${number}`], domain: y };
    next[`legend${number}`] = { ...layout[`legend${number}`], x: x[0], y: y[1] };
  });
  next.annotations = layout.annotations.map((words) => {
    const place = words.xref === "paper" && places.get(`${words.x} ${words.y}`);
    return place ? { ...words, x: place.x[0], y: place.y[1] } : words;
  });
  return { layout: next, data: data.map((trace) => withBar(trace, places)) };
}

function withBar(trace, places) {
  if (!trace.colorbar) return trace;
  const { x, y } = places.get((trace.xaxis ?? "x").slice(1));
  return { ...trace, colorbar: { ...trace.colorbar, x: x[1], y: (y[0] + y[1]) / 2, len: y[1] - y[0] } };
}
