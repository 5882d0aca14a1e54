// The opened stage: large plots, the formula with this step's numbers, its controls, shapes, and the code that ran.

import { highlighted, make, write } from "../shared/dom.js";
import { control } from "./controls.js";
import { PlotPanel } from "./plot.js";

const STRONGEST = 4; // pictures shown for a unit

export class StageView {
  /** `host` offers: spec, control (shared choices), templates, plotly, schedule(), seek(step). */
  constructor(root, host) {
    this.root = root;
    this.host = host;
    this.name = null;
    this.views = {};
    this.panels = [];
    this.sizes = new ResizeObserver(() => this.measure());
  }

  /** Boxes are measured when the stage has changed its size, not at every step: asking costs a layout. */
  measure() {
    for (const panel of this.panels) panel.size = null;
    this.host.schedule();
  }

  close() {
    this.sizes.disconnect();
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
    write(this.formula, scene.filled(view.formula) ?? "");
    for (const panel of this.panels) panel.draw(scene, this.host);
    this.strongest?.draw(scene);
  }

  build(scene, view) {
    const { number, verb } = this.stage;
    this.formula = make("p", { class: "formula" });
    this.panels = view.plots.map((plot) => new PlotPanel(plot, (picked, at) => this.pick(picked, at)));
    this.strongest = view.key === "maps" ? new Strongest(this.host) : undefined;
    const title = make("h2", {}, make("span", { class: "number" }, String(number)), verb, make("small", {}, this.name));
    this.root.dataset.stage = this.name;
    this.root.style.setProperty("--stage", `var(--${this.name})`);
    this.controls = this.choices(scene, view);
    const plots = make("div", { class: `plots of-${view.plots.length}` }, ...this.panels.map((panel) => panel.element));
    this.sizes.disconnect();
    this.sizes.observe(plots);
    const told = [this.formula, this.strongest?.element, this.shapes(scene)];
    this.root.replaceChildren(
      make("header", {}, title, this.tabs(scene, view)),
      this.controls,
      plots,
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
    const text = make("pre", { tabindex: 0, "aria-label": "source code" }, highlighted(source));
    return make("div", { class: "code" }, make("span", {}, "the code that ran"), text);
  }

  /** A click in a plot chose something. */
  pick(picked, scene) {
    this.host.choose(picked);
    this.renew(scene);
  }

  /** The controls, as they are chosen now. */
  renew(scene) {
    const anew = this.choices(scene, this.view(scene));
    this.controls.replaceWith(anew);
    this.controls = anew;
  }
}

/** The moments of this rollout on which the chosen unit answered most; a click goes there. */
class Strongest {
  constructor(host) {
    this.host = host;
    this.element = make("div", { class: "strongest", "aria-label": "strongest pictures for this unit" });
  }

  draw(scene) {
    const { view, map, unit } = scene.control;
    if (!scene.has(`decision.vision.peaks.${view}.${map}`)) return;
    const sign = [view, map, unit, scene.record.length].join(" ");
    if (sign === this.sign) return;
    this.sign = sign;
    const thoughts = scene.record.moments.filter((moment) => moment?.decision);
    const peak = (moment) => moment.decision.vision.peaks[view][map].pick([unit]);
    const best = [...thoughts].sort((one, other) => peak(other) - peak(one)).slice(0, STRONGEST);
    const shown = best.map((moment) => {
      const picture = make("img", {
        src: moment.decision.vision.pictures[view].address,
        alt: `step ${moment.step}`,
      });
      const words = `${peak(moment).toFixed(1)} at ${moment.step}`;
      return make("button", { type: "button", onclick: () => this.host.seek(moment.step) }, picture, words);
    });
    this.element.replaceChildren(make("span", {}, "strongest"), ...shown);
  }
}
