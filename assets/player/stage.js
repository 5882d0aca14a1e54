// The opened stage: large plots, the formula with this step's numbers, its controls, shapes, and the code that ran.

import { control } from "./controls.js";
import { coloured, make } from "./dom.js";
import { Photo } from "./photo.js";
import { Space } from "./space.js";

const QUIET = { displayModeBar: false, responsive: false, displaylogo: false, doubleClick: "reset" };
const MARGIN = { l: 48, r: 12, t: 8, b: 36 };
const STRONGEST = 4; // pictures shown for a unit

export class Stage {
  /** `host` offers: spec, control (shared choices), templates, plotly, schedule(), seek(step). */
  constructor(root, host) {
    Object.assign(this, { root, host, name: null, views: {} });
  }

  get stage() {
    return this.host.spec.stages[this.name];
  }

  /** The view on show: the one chosen last, or the first that this record can fill. */
  view(scene) {
    const offered = this.offered(scene);
    return offered.find((view) => view.key === this.views[this.name]) ?? offered[0];
  }

  offered(scene) {
    return this.stage.views.filter((view) => view.needs.every((path) => scene.has(path)));
  }

  open(name) {
    if (name === this.name) return;
    this.name = name;
    this.built = null;
  }

  draw(scene) {
    const view = this.view(scene);
    const sign = [this.name, view.key, ...this.offered(scene).map((one) => one.key)].join(" ");
    if (this.built !== sign) this.build(scene, view);
    this.built = sign;
    this.formula.textContent = scene.filled(view.formula);
    for (const panel of this.panels) panel.draw(scene, this.host);
    this.strongest?.draw(scene);
  }

  build(scene, view) {
    const { number, verb } = this.stage;
    this.formula = make("p", { class: "formula" });
    this.panels = view.plots.map((plot) => new Panel(plot, (picked, at) => this.pick(picked, at)));
    this.strongest = view.key === "maps" ? new Strongest(this.host) : undefined;
    const title = make("h2", {}, make("span", { class: "number" }, String(number)), verb, make("small", {}, this.name));
    this.root.dataset.stage = this.name;
    this.root.style.setProperty("--stage", `var(--${this.name})`);
    this.controls = this.choices(scene, view);
    const told = [this.formula, this.strongest?.element, this.shapes(scene)];
    this.root.replaceChildren(
      make("header", {}, title, this.tabs(scene, view)),
      this.controls,
      make("div", { class: `plots of-${view.plots.length}` }, ...this.panels.map((panel) => panel.element)),
      make("div", { class: "below" }, make("div", { class: "told" }, ...told), this.code(scene)),
    );
  }

  tabs(scene, shown) {
    const choose = (view) => {
      this.views[this.name] = view.key;
      this.host.schedule();
    };
    const tabs = this.offered(scene).map((view) => {
      const selected = { "aria-selected": String(view.key === shown.key), "data-view": view.key };
      return make("button", { type: "button", role: "tab", ...selected, onclick: () => choose(view) }, view.title);
    });
    return make("div", { role: "tablist", "aria-label": `views of ${this.stage.verb}` }, ...tabs);
  }

  shapes(scene) {
    const shapes = scene.record.rollout.shapes?.[this.name] ?? [];
    const items = shapes.map(([what, shape]) => make("li", {}, make("b", {}, shape), ` ${what}`));
    return make("ol", { class: "shapes", "aria-label": "shapes of the tensors" }, ...items);
  }

  choices(scene, view) {
    const known = scene.record.rollout.controls ?? {};
    const controls = view.controls.map((name) => {
      const set = (value) => this.host.choose({ [name]: value });
      return known[name] && control(known[name], this.host.control[name], set);
    });
    return make("div", { class: "controls" }, ...controls);
  }

  code(scene) {
    const source = scene.record.rollout.code?.[this.name];
    if (!source) return undefined;
    const text = make("pre", { tabindex: 0, "aria-label": "source code" }, coloured(source));
    return make("div", { class: "code" }, make("span", {}, "the code that ran"), text);
  }

  /** A click in a plot chose something: the controls are made anew to show it. */
  pick(picked, scene) {
    this.host.choose(picked);
    const anew = this.choices(scene, this.view(scene));
    this.controls.replaceWith(anew);
    this.controls = anew;
  }
}

/** One plot: by plotly on a box that stays; over a picture or in space on a canvas. */
class Panel {
  constructor(plot, onPick) {
    Object.assign(this, { plot, onPick, drawn: null });
    this.box = make("div", { class: "plot", role: "img", "data-plot": plot.key });
    this.legend = make("span", { class: "legend" });
    this.element = make("figure", {}, make("figcaption", {}, plot.title, this.legend), this.box);
    this.moving = /"\$":"(moment|every|joined)\./.test(JSON.stringify(plot)); // changes from step to step, not only from thought to thought
  }

  draw(scene, host) {
    const { clientWidth: width, clientHeight: height } = this.box;
    const sign = [width, height, scene.palette, scene.decision, host.plotly, this.moving && scene.moment, ...Object.values(scene.control)];
    if (this.drawn && sign.every((part, i) => part === this.drawn[i])) return;
    this.drawn = sign;
    this.scene = scene;
    const data = scene.filled(this.plot.data);
    this.element.hidden = data.length === 0 || !this.underlay(scene);
    if (this.element.hidden) return;
    this.name(data);
    this.box.setAttribute("aria-label", `${this.plot.title}: ${data.map((trace) => trace.name).join(", ")}`);
    if (this.plot.layout.images) this.overPicture(data, scene, host);
    else if (data[0].type === "scatter3d") this.inSpace(data, scene, host);
    else if (host.plotly) this.onPaper(data, { width, height }, scene, host);
  }

  /** Draw again without a new step: a picture has arrived, or the pointer has moved. */
  again = (host) => {
    this.drawn = null;
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

  overPicture(data, scene, host) {
    const onClick = ({ point, cell }) => this.clicked({ point, cell });
    this.photo ??= new Photo(this.canvas(), { redraw: () => this.again(host), onClick });
    this.photo.sheet.measure();
    const bitmap = host.bitmaps.get(this.underlay(scene));
    if (!bitmap) this.drawn = null;
    this.photo.draw(data, bitmap, this.plot.data[0].colorscale.veil, scene.palette);
  }

  inSpace(data, scene, host) {
    this.space ??= new Space(this.canvas(), () => this.again(host));
    this.space.sheet.measure();
    this.space.draw(data, scene.filled(this.plot.layout).scene, scene.palette);
  }

  onPaper(data, size, scene, host) {
    const layout = { template: host.template, margin: MARGIN, ...size, ...scene.filled(this.plot.layout), showlegend: false };
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
  const colour = mode.includes("lines") && line ? line.color : marker.line?.color ?? marker.color;
  const kind = mode.includes("lines") ? (dashes[line?.dash] ?? "solid") : "none";
  return make("i", { style: `--shade: ${colour}; border-top-style: ${kind}`, class: kind === "none" ? "dot" : "" });
}

/** What a click on a plot chooses: a point's number, a row, a tile of a mosaic, a patch of a picture. */
const PICKS = {
  point: ({ point }) => point,
  row: ({ cell }) => cell?.[0],
  tile({ cell: [row, column] }, scene, columns, maps) {
    const [, height, width] = scene.at(maps).shape;
    return Math.floor(row / (height + 1)) * Number(columns) + Math.floor(column / (width + 1));
  },
  cell({ cell }, scene, span) {
    const [start, stop] = scene.at(span);
    return cell && start + cell[0] * Math.sqrt(stop - start) + cell[1];
  },
};

/** The moments of this rollout on which the chosen unit answered most; a click goes there. */
class Strongest {
  constructor(host) {
    this.host = host;
    this.element = make("div", { class: "strongest", "aria-label": "strongest pictures for this unit" });
  }

  draw(scene) {
    const { view, map, unit } = scene.control;
    const sign = [view, map, unit, scene.record.length].join(" ");
    if (sign === this.sign) return;
    this.sign = sign;
    const thoughts = scene.record.moments.filter((moment) => moment?.decision);
    const peak = (moment) => moment.decision.vision.peaks[view][map].pick([unit]);
    const best = [...thoughts].sort((one, other) => peak(other) - peak(one)).slice(0, STRONGEST);
    const shown = best.map((moment) => {
      const picture = make("img", { src: moment.decision.vision.pictures[view].address, alt: `step ${moment.step}` });
      const words = `${peak(moment).toFixed(1)} at ${moment.step}`;
      return make("button", { type: "button", onclick: () => this.host.seek(moment.step) }, picture, words);
    });
    this.element.replaceChildren(make("span", {}, "strongest"), ...shown);
  }
}
