// One plot of an opened stage: drawn by plotly on a box that stays, or on a canvas over a picture or in space.

import { make } from "../shared/dom.js";
import { ImagePlot } from "./image_plot.js";
import { Plot3D } from "./plot_3d.js";

const QUIET = { displayModeBar: false, responsive: false, displaylogo: false, doubleClick: "reset" };
const MARGIN = { l: 48, r: 12, t: 8, b: 36 };

/** One plot: by plotly on a box that stays; over a picture or in space on a canvas. */
export class PlotPanel {
  constructor(plot, onPick) {
    this.plot = plot;
    this.onPick = onPick;
    this.signature = null;
    this.listening = false;
    /** @type {{ width: number, height: number } | undefined} */
    this.size = undefined;
    /** @type {ImagePlot | undefined} */
    this.photo = undefined;
    /** @type {Plot3D | undefined} */
    this.space = undefined;
    this.box = make("div", { class: "plot", role: "img", "data-plot": plot.key });
    this.legend = make("span", { class: "legend" });
    this.element = make("figure", {}, make("figcaption", {}, plot.title, this.legend), this.box);
    // Whether it changes from step to step, and not only from thought to thought.
    this.moving = /"\$":"(moment|every|joined)\./.test(JSON.stringify(plot));
  }

  draw(scene, host) {
    const sign = [
      scene.palette,
      scene.decision,
      host.plotly,
      this.moving && scene.moment,
      ...Object.values(scene.control),
    ];
    if (this.size && this.signature && sign.every((part, i) => part === this.signature[i])) return;
    this.signature = sign;
    this.scene = scene;
    const data = scene.filled(this.plot.data);
    this.element.hidden = data.length === 0 || !this.underlay(scene);
    if (this.element.hidden) return;
    this.name(data);
    this.size ??= { width: this.box.clientWidth, height: this.box.clientHeight }; // after the names: they take room
    this.box.setAttribute("aria-label", `${this.plot.title}: ${data.map((trace) => trace.name).join(", ")}`);
    if (this.plot.layout.images) this.drawOverPicture(data, scene, host);
    else if (data[0].type === "scatter3d") this.drawInSpace(data, scene, host);
    else if (host.plotly) this.drawWithPlotly(data, this.size, scene, host);
  }

  /** Draw again without a new step: a picture has arrived, or the pointer has moved. */
  redraw = (host) => {
    this.signature = null;
    host.schedule();
  };

  /** The names of several lines, beside the title. */
  name(data) {
    const named = this.plot.layout.showlegend === false || data.length < 2 ? [] : data;
    const sign = named.map(({ name }) => name).join();
    if (sign === this.named) return;
    this.named = sign;
    this.legend.replaceChildren(...named.map((trace) => make("span", {}, swatch(trace), trace.name)));
  }

  canvas() {
    return this.box.appendChild(make("canvas"));
  }

  /** The picture that it lies over; anything where it needs none, nothing where this robot lacks that eye. */
  underlay(scene) {
    const source = this.plot.layout.images?.[0].source;
    return !source || scene.part(source);
  }

  drawOverPicture(data, scene, host) {
    const onClick = ({ point, cell }) => this.clicked({ point, cell });
    this.photo ??= new ImagePlot(this.canvas(), { redraw: () => this.redraw(host), onClick });
    this.photo.sheet.measure();
    const bitmap = host.bitmaps.get(this.underlay(scene));
    if (!bitmap) this.signature = null;
    this.photo.draw(data, bitmap, this.plot.data[0]?.colorscale?.veil, scene.palette);
  }

  drawInSpace(data, scene, host) {
    this.space ??= new Plot3D(this.canvas(), () => this.redraw(host));
    this.space.sheet.measure();
    this.space.draw(data, scene.filled(this.plot.layout).scene, scene.palette);
  }

  drawWithPlotly(data, size, scene, host) {
    const margin = Object.fromEntries(Object.entries(MARGIN).map(([side, size]) => [side, size * scene.palette.scale]));
    const layout = {
      template: host.template,
      margin,
      ...size,
      ...scene.filled(this.plot.layout),
      showlegend: false,
    };
    host.plotly.react(this.box, data, layout, QUIET);
    if (this.listening || !Object.keys(this.plot.picks).length) return;
    this.listening = true;
    this.box.on("plotly_click", ({ points }) => {
      const place = points[0].pointIndex ?? points[0].pointNumber;
      this.clicked(Array.isArray(place) ? { cell: place } : { point: place });
    });
  }

  clicked(found) {
    for (const [name, how] of Object.entries(this.plot.picks)) {
      const [kind, ...words] = how.split(" ");
      const value = PICKS[kind](found, this.scene, ...words);
      if (value !== undefined) this.onPick({ [name]: value }, this.scene);
    }
  }
}

/** A short piece of a line, or a dot, in a trace's colour. */
function swatch({ mode = "lines", line, marker }) {
  const dashes = { dash: "dashed", dashdot: "dashed", dot: "dotted" };
  const colour = mode.includes("lines") && line ? line.color : (marker.line?.color ?? marker.color);
  const kind = mode.includes("lines") ? (dashes[line?.dash] ?? "solid") : "none";
  return make("i", {
    style: `--shade: ${colour}; border-top-style: ${kind}`,
    class: kind === "none" ? "dot" : "",
  });
}

/** What a click on a plot chooses: a point's number, a row, a column, a tile of a mosaic, a patch of a picture. */
const PICKS = {
  point: ({ point }) => point,
  row: ({ cell }) => cell?.[0],
  column: ({ cell }) => cell?.[1],
  tile({ cell: [row, column] }, scene, columns, maps) {
    const [, height, width] = scene.at(maps).shape;
    return Math.floor(row / (height + 1)) * Number(columns) + Math.floor(column / (width + 1));
  },
  cell({ cell }, scene, span) {
    const [start, stop] = scene.at(span);
    return cell && start + cell[0] * Math.sqrt(stop - start) + cell[1];
  },
};
