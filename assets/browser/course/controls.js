// Controls, made from their description: a slider, a choice, a switch, a line of words, a sheet to draw on.

import { make } from "../shared/dom.js";
import { DrawingPad } from "./drawing_pad.js";
import { playButton } from "./play_button.js";

const FEW = 4; // options that are all shown
const LETTERS = 22; // that find room side by side
const LONG = 14; // letters that a list shows in one column

/** A control: its element, set(value) to show a value, and changed(value) when a person moves it. */
export function makeControl(control, value, changed, example) {
  const made = MAKERS[control.kind](control, changed, example);
  made.element.dataset.control = control.name;
  made.set(value);
  return made;
}

const MAKERS = {
  Slider({ label, low, high, step, values, plays }, changed) {
    const shown = make("output");
    const ends = values ? { min: 0, max: values.length - 1, step: 1 } : { min: low, max: high, step };
    const value = (place) => (values ? values[place] : place);
    const input = make("input", {
      type: "range",
      ...ends,
      "aria-label": label,
      oninput: () => {
        tell(value(input.valueAsNumber));
        changed(value(input.valueAsNumber));
      },
    });
    const tell = (number) => {
      shown.textContent = written(number);
      input.setAttribute("aria-valuetext", written(number));
      const [from, to] = [Number(input.min), Number(input.max)];
      input.style.setProperty("--full", `${(100 * (input.valueAsNumber - from)) / (to - from)}%`);
    };
    const set = (number) => {
      input.value = values ? values.indexOf(number) : number;
      tell(number);
    };
    const element = make("label", { class: "knob" }, make("span", {}, label), shown, input);
    if (plays) element.append(playButton(input, label));
    return { element, set };
  },

  Choice({ label, options }, changed) {
    if (options.length > FEW) return list(label, options, changed);
    const buttons = options.map((option) => {
      const onclick = () => choose(option, true);
      return make("button", { type: "button", role: "radio", onclick }, option);
    });
    const set = (value) => {
      buttons.forEach((button, i) => {
        button.setAttribute("aria-checked", String(options[i] === value));
        button.tabIndex = options[i] === value ? 0 : -1;
      });
    };
    const choose = (value, focus) => {
      set(value);
      if (focus) buttons[options.indexOf(value)].focus({ preventScroll: true });
      changed(value);
    };
    const kind = options.join("").length > LETTERS ? "segments high" : "segments";
    const group = make("div", { class: kind, role: "radiogroup", "aria-label": label }, ...buttons);
    group.addEventListener("keydown", (event) => {
      const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!way || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      const place = buttons.findIndex((button) => button.getAttribute("aria-checked") === "true");
      choose(options[(place + way + options.length) % options.length], true);
    });
    return { element: make("div", { class: "knob" }, make("span", {}, label), group), set };
  },

  Toggle({ label }, changed) {
    const input = make("input", { type: "checkbox", onchange: () => changed(input.checked) });
    const set = (value) => (input.checked = value);
    return { element: make("label", { class: "knob switch" }, input, make("span", {}, label)), set };
  },

  Words({ label }, changed) {
    const input = make("input", { type: "text", maxlength: 200, spellcheck: "false", autocomplete: "off" });
    input.addEventListener("input", () => changed(input.value));
    const set = (value) => (input.value = value);
    return { element: make("label", { class: "knob" }, make("span", {}, label), input), set };
  },

  Drawing(control, changed, example) {
    const paper = new DrawingPad(control, changed, (digit) => control.instead && example(control.instead, digit));
    const element = make("div", { class: "knob" }, make("span", {}, control.label), paper.element);
    return { element, set: (rows) => paper.set(rows) };
  },
};

function list(label, options, changed) {
  const select = make(
    "select",
    { "aria-label": label, onchange: () => changed(select.value) },
    ...options.map((option) => make("option", { value: option }, option)),
  );
  const set = (value) => (select.value = value);
  const long = options.some((option) => option.length > LONG);
  return { element: make("label", { class: long ? "knob wide" : "knob" }, make("span", {}, label), select), set };
}

/** A number as a person writes it. */
const written = (number) => String(Number(number.toPrecision(5))).replace("-", "−");
