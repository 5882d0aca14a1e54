// A chapter's figure on a lasting div: plotly draws into it again and again, as large and as wide as there is room.

import { withLargerLetters } from "../shared/appearance.js";
import { make } from "../shared/dom.js";
import { arrangePanels } from "./figure_layout.js";

const FAINT = 0.12; // opacity of what is not meant
const CONFIG = { displayModeBar: false, responsive: false, doubleClickDelay: 400 };

export class Figure {
  /** pick(control, value) is called where a click in the figure means a control. */
  constructor(plotly, pick) {
    this.plotly = plotly;
    this.drawn = null;
    this.last = "";
    this.plot = make("div", { class: "plot", role: "img" });
    this.pick = pick;
    this.sizes = new ResizeObserver(() => this.fit());
    this.sizes.observe(this.plot);
  }

  async draw(figure, words, scale) {
    this.scale = scale;
    this.figure = scale === 1 ? figure : larger(figure, scale);
    this.plot.setAttribute("aria-label", words);
    await this.fit();
  }

  /** The newest figure, at the size that there is now. */
  async fit() {
    const width = this.plot.clientWidth;
    if (!this.figure || !width) return;
    const plotly = await this.plotly;
    if (!this.plot.isConnected) return;
    const traces = this.figure.data.map((trace) => ({ ...trace })); // plotly writes into what it is given
    const own = { data: traces, layout: structuredClone(this.figure.layout) };
    const { data, layout, height } = arrangePanels(own, width, this.scale);
    this.plot.style.minHeight = height ? `${height}px` : "";
    const size = { width, height: this.plot.clientHeight, autosize: false };
    this.drawing = plotly.react(this.plot, data, { ...layout, ...size, ...touch(width) }, CONFIG);
    this.removeOldLegend();
    this.listen(); // `drawing` is not waited for: with a photo in the figure it may stay open
  }

  /** plotly leaves the last figure's legend where the new one has none. */
  removeOldLegend() {
    if (this.plot._fullLayout.showlegend) return;
    for (const legend of this.plot.querySelectorAll(".infolayer > [class^=legend]")) legend.remove();
  }

  /** Only the named traces in full strength; null shows all as they are. */
  async light(names) {
    if (!this.figure?.data || !this.listening) return;
    const own = this.figure.data.map((trace) => trace.opacity ?? 1);
    const lit = names && this.figure.data.some(({ name }) => names.includes(name));
    const opacity = this.figure.data.map(({ name }, i) => (!lit || names.includes(name) ? own[i] : FAINT * own[i]));
    (await this.plotly).restyle(this.plot, { opacity });
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
    if (this.listening) this.drawing.then(() => window.Plotly.purge(this.plot)); // plotly fails where it still draws
  }
}

/** All letters larger, and the space that they stand in. */
function larger({ data, layout }, scale) {
  const next = withLargerLetters(layout, scale);
  next.margin = Object.fromEntries(Object.entries(layout.margin).map(([side, size]) => [side, size * scale]));
  next.annotations = next.annotations.map((words) =>
    words.yshift ? { ...words, yshift: words.yshift * scale } : words,
  );
  const letters = (trace) =>
    trace.textfont ? { ...trace, textfont: withLargerLetters(trace.textfont, scale) } : trace;
  return { data: data.map(letters), layout: next };
}

/** A finger that moves over a figure means to scroll. */
const touch = (width) => (width < 500 ? { dragmode: false } : {});
